import { expect } from 'vitest';
import type { ActorRole } from '../src/access/actor.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

// The seed plan in a scripted district: what the units and the office say and do is invented for tests.

const MEASURE = `{ id version state kind family isByName documentNumber issuedOn receivedOn closedOn authority
  facts { lowerRungsNotTaken daysOverdue found } clocks(runningOnly: true) { name lastOn }
  nextSteps { deed toState roles isOpenToMe } steps(first: 100) { nodes { deed words documentNumber details } } }`;

export interface Office {
  api: Api;
  unitIds: Record<string, string>;
  who(name: string): Caller;
  onDay(day: string): void;
  read(id: string, name?: string): Promise<Json>;
  /** Someone tries a deed on a measure as it stands: the state it came to, or the code of the refusal. */
  tries(name: string, deed: string, id: string, input?: Record<string, unknown>): Promise<string>;
  /** An officer numbers a paper of a measure: its number, or the code of the refusal. */
  numbers(id: string, kind: string, particulars?: Record<string, string>): Promise<string>;
  /** An officer proposes by hand on a duty of a unit: the measure's id, or the code of the refusal. */
  proposes(unit: string, input: Record<string, unknown>): Promise<string>;
  /** Drafted, heard without a statement, submitted and approved, each by who may and refused to who may not. */
  approves(id: string, unit: string, decider?: 'leader' | 'director'): Promise<void>;
}

const CONTACT = { contactName: '测试联系人', contactPhone: '0000-0000000' };

/** The office and the units named, each with a liaison and a principal; the clock at 2019-01-02. */
export async function measureOffice(units: Record<string, string>): Promise<Office> {
  const api = await seedApi();
  const people = new Map<string, Caller>();
  const hire = async (name: string, role: ActorRole, unitIds: string[] | null = null) => {
    people.set(name, await api.as(role, unitIds));
  };
  await hire('officer', 'SUPERVISION_OFFICER');
  await hire('colleague', 'SUPERVISION_OFFICER');
  await hire('director', 'SUPERVISION_DIRECTOR');
  await hire('leader', 'GOVERNMENT_LEADER');
  await hire('owner', 'OWNER');
  const who = (name: string) => people.get(name) ?? api.with(null);
  const unitIds: Record<string, string> = {};
  for (const [name, unit] of Object.entries(units)) {
    const { matchUnit } = await who('officer').data('query q($n: String!) { matchUnit(name: $n) { unit { id } } }', {
      n: unit,
    });
    const id = String(matchUnit?.unit?.id);
    unitIds[name] = id;
    await hire(`${name} liaison`, 'UNIT_LIAISON', [id]);
    await hire(`${name} principal`, 'UNIT_PRINCIPAL', [id]);
  }
  const read: Office['read'] = async (id, name = 'officer') =>
    (await who(name).data(`query m($id: ID!) { measure(id: $id) ${MEASURE} }`, { id })).measure as Json;
  const tries: Office['tries'] = async (name, deed, id, input = {}) => {
    const { version } = await read(id);
    const type = deed.charAt(0).toUpperCase() + deed.slice(1);
    const answer = await who(name).data(
      `mutation d($input: ${type}Input!) { ${deed}(input: $input) { measure { state } userErrors { code } } }`,
      { input: { measureId: id, expectedVersion: version, ...input } },
    );
    const { measure, userErrors } = answer[deed] as Json;
    return String(userErrors?.[0]?.code ?? measure?.state);
  };
  const office: Office = {
    ...{ api, unitIds, who, read, tries },
    onDay: (day) => api.world.clock.set(`${day}T01:00:00.000Z`),
    async numbers(id, kind, particulars = {}) {
      const given = Object.entries({ ...CONTACT, ...particulars }).map(([slot, value]) => ({ slot, value }));
      const { numberPaper } = await who('officer').data(
        'mutation n($i: NumberPaperInput!) { numberPaper(input: $i) { paper { docNumber } userErrors { code messageEn } } }',
        { i: { subject: { measureId: id }, kind, particulars: given } },
      );
      const error = numberPaper?.userErrors?.[0];
      const wanted = String(error?.code) === 'PAPER_INCOMPLETE' ? `: ${error?.messageEn}` : '';
      return error ? `${error.code}${wanted}` : String(numberPaper?.paper?.docNumber);
    },
    async proposes(unit, input) {
      const { obligations } = await who('officer').data(
        'query o($u: ID!) { obligations(filter: {unitId: $u, capacities: [PRIMARY_LEAD]}, first: 1) { nodes { id } } }',
        { u: unitIds[unit] },
      );
      const { proposeMeasure } = await who('officer').data(
        'mutation p($i: ProposeMeasureInput!) { proposeMeasure(input: $i) { measure { id } userErrors { code } } }',
        {
          i: {
            obligationId: obligations?.nodes?.[0]?.id,
            unitId: unitIds[unit],
            found: '查明',
            ground: '情况紧急',
            ...input,
          },
        },
      );
      return String(proposeMeasure?.userErrors?.[0]?.code ?? proposeMeasure?.measure?.id);
    },
    async approves(id, unit, decider = 'leader') {
      expect(await tries(`${unit} liaison`, 'draftMeasure', id, { words: '稿' })).toBe('NOT_AUTHORISED');
      expect(await tries('officer', 'draftMeasure', id, { words: '稿', skipGround: '情况紧急' })).toBe('DRAFTED');
      expect(await tries('officer', 'submitMeasure', id)).toBe('WRONG_STATE');
      expect(await tries('leader', 'serveMeasureDraft', id)).toBe('NOT_AUTHORISED');
      expect(await tries('officer', 'serveMeasureDraft', id)).toBe('SERVED');
      expect(await tries('officer', 'closeHearing', id)).toBe('HEARING_OPEN');
      expect(await tries(`${unit} liaison`, 'stateDefence', id, { points: [], isFinal: true })).toBe('SERVED');
      expect(await tries('officer', 'closeHearing', id)).toBe('HEARD');
      expect(await tries('officer', 'submitMeasure', id)).toBe('SUBMITTED_FOR_APPROVAL');
      const others = ['director', 'leader', 'officer', 'owner', `${unit} principal`];
      for (const name of others.filter((other) => other !== decider)) {
        expect(await tries(name, 'decideMeasure', id, { isApproved: true })).toBe('NOT_AUTHORISED');
      }
      expect(await tries(decider, 'decideMeasure', id, { isApproved: true })).toBe('APPROVED');
    },
  };
  return office;
}
