import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOpen, type MeasureState } from '../src/measures/measure.ts';
import { type Json, statementsOf } from './api-world.ts';
import { measureOffice, type Office } from './measure-world.ts';

// The seed plan in a scripted district: what the units and the office say and do here is invented for tests.

let office: Office;
let warning: string;
const tries: Office['tries'] = (...given) => office.tries(...given);

const DESK = `query d($f: DeskFilter, $first: Int) { desk(filter: $f, first: $first) { totalCount nodes {
  id kind state nextDueOn unit { id shortName } facts { matched { test value } found daysOverdue }
  earlierMeasures { nodes { id kind state } } clocks(runningOnly: true) { name lastOn isOverdue followsZh }
  nextSteps(onlyMine: true) { deed toState reasons { code } }
  blockedSteps { deed roles reasons { code messageZh } } } } }`;
const desk = async (name: string, filter: object = {}, first = 200) =>
  (await office.who(name).data(DESK, { f: filter, first })).desk as Json;
const idsOn = async (name: string, filter: object = {}) =>
  ((await desk(name, filter)).nodes as Json).map(({ id }) => String(id));
const onDesk = async (name: string, id: string, filter: object = {}) => {
  const { nodes } = await desk(name, filter);
  return nodes?.find((node) => String(node.id) === id);
};

beforeAll(async () => {
  office = await measureOffice({ environment: '环保局', farming: '农业局' });
  office.onDay('2019-01-03');
  await office.who('officer').data('mutation { runSweep(input: {asOf: "2019-01-03"}) { userErrors { code } } }');
  const { measures } = await office
    .who('officer')
    .data('query m($f: MeasureFilter) { measures(filter: $f, first: 1) { nodes { id } } }', {
      f: { unitId: office.unitIds.environment, kinds: ['WARNING'], states: ['PROPOSED'] },
    });
  warning = String(measures?.nodes?.[0]?.id);
});
afterAll(() => office.api.close());

describe('the desk', () => {
  test('shows the officer every proposal with its ground and the lawful steps only', async () => {
    const entry = await onDesk('officer', warning, { stages: ['PROPOSAL'], waitsForMe: true });
    expect(entry).toMatchObject({
      ...{ state: 'PROPOSED', nextDueOn: null, clocks: [], blockedSteps: [] },
      facts: { matched: [{ test: 'daysOverdue ≥ 30', value: '34' }] },
    });
    expect(entry?.nextSteps?.map(({ deed }) => String(deed)).toSorted()).toEqual(['DISMISS', 'DRAFT']);
    for (const name of ['director', 'leader', 'environment principal']) {
      const mine = await idsOn(name, { stages: ['PROPOSAL'], waitsForMe: true });
      expect(mine.includes(warning)).toBe(name === 'director');
    }
  });

  test('says what nobody may do yet and why, with the limit that runs and what follows', async () => {
    expect(await tries('officer', 'draftMeasure', warning, { words: '稿', skipGround: '情况紧急' })).toBe('DRAFTED');
    expect(await tries('officer', 'serveMeasureDraft', warning)).toBe('SERVED');
    const entry = await onDesk('officer', warning);
    expect(entry).toMatchObject({
      nextDueOn: '2019-01-08',
      clocks: [
        { name: 'STATEMENT', lastOn: '2019-01-08', isOverdue: false, followsZh: expect.stringContaining('期满') },
      ],
      blockedSteps: [
        {
          deed: 'CLOSE_HEARING',
          reasons: [{ code: 'HEARING_OPEN', messageZh: expect.stringContaining('2019-01-08') }],
        },
      ],
    });
    const unit = await onDesk('environment liaison', warning, { waitsForMe: true });
    expect(unit?.nextSteps).toEqual([{ deed: 'STATE_DEFENCE', toState: 'SERVED', reasons: [] }]);
    expect(await idsOn('farming liaison')).not.toContain(warning);
    office.onDay('2019-01-09');
    expect(await idsOn('officer', { isLate: true })).toEqual([warning]);
    expect((await onDesk('officer', warning))?.blockedSteps).toEqual([]);
  });

  test('waits for who decides, and tells the maker that another person must', async () => {
    expect(await tries('director', 'closeHearing', warning)).toBe('HEARD');
    expect(await tries('director', 'submitMeasure', warning)).toBe('SUBMITTED_FOR_APPROVAL');
    const entry = await onDesk('director', warning, { waitsForMe: true });
    expect(entry?.nextSteps).toEqual([]);
    const all = await office
      .who('director')
      .data('query m($id: ID!) { measure(id: $id) { nextSteps { deed isOpenToMe reasons { code } } } }', {
        id: warning,
      });
    expect(all.measure?.nextSteps).toEqual(
      ['APPROVE', 'REJECT'].map((deed) => ({ deed, isOpenToMe: false, reasons: [{ code: 'SECOND_PERSON_NEEDED' }] })),
    );
    expect(await idsOn('officer', { waitsForMe: true })).not.toContain(warning);
    expect(await idsOn('leader', { waitsForMe: true })).not.toContain(warning);
  });

  test('brings an extension that was asked before the leader until it is decided', async () => {
    const id = await office.proposes('farming', { ruleCode: 'R5' });
    await office.approves(id, 'farming');
    const elsewhere = { documentNumber: '区政督〔2019〕1号', numberedElsewhere: '区政府办收发文登记簿' };
    expect(await tries('officer', 'issueMeasure', id, elsewhere)).toBe('ISSUED');
    expect(await tries('farming liaison', 'acknowledgeMeasure', id)).toBe('ACKNOWLEDGED');
    const plan = { words: '方案', reportBy: '2019-06-20' };
    expect(await tries('farming liaison', 'fileRectificationPlan', id, plan)).toBe('RECTIFYING');
    expect(await idsOn('leader', { waitsForMe: true })).not.toContain(id);
    const ask = { words: '申请延长', newUntil: '2019-09-30' };
    expect(await tries('farming principal', 'requestListingExtension', id, ask)).toBe('RECTIFYING');
    const entry = await onDesk('leader', id, { waitsForMe: true });
    expect(entry?.nextSteps?.map(({ deed }) => String(deed))).toContain('REFUSE_EXTENSION');
    expect(await tries('leader', 'decideListingExtension', id, { words: '同意', isGranted: true })).toBe('EXTENDED');
    expect(await idsOn('leader', { waitsForMe: true })).not.toContain(id);
    const later = await onDesk('officer', id);
    expect(later).toMatchObject({ nextDueOn: '2019-06-20' });
    expect(later?.earlierMeasures?.nodes?.length).toBeGreaterThan(0);
  });

  test('keeps a review until it is decided, whatever the measure came to, and drops what is over', async () => {
    const file = async () => {
      const { version } = await office.read(warning);
      const input = { measureId: warning, expectedVersion: version, grounds: '不服' };
      const { fileReview } = await office
        .who('environment principal')
        .data(
          'mutation f($i: FileReviewInput!) { fileReview(input: $i) { review { id version } userErrors { code } } }',
          { i: input },
        );
      return fileReview;
    };
    const decider = await office.api.as('SUPERVISION_DIRECTOR');
    const { version } = await office.read(warning);
    await decider.data('mutation d($i: DecideMeasureInput!) { decideMeasure(input: $i) { userErrors { code } } }', {
      i: { measureId: warning, expectedVersion: version, isApproved: true },
    });
    const elsewhere = { documentNumber: '区督〔2019〕1号', numberedElsewhere: '收发文登记簿' };
    expect(await tries('officer', 'issueMeasure', warning, elsewhere)).toBe('ISSUED');
    expect(await tries('environment liaison', 'acknowledgeMeasure', warning)).toBe('ACKNOWLEDGED');
    expect((await file())?.userErrors).toEqual([]);
    expect(await idsOn('officer', { stages: ['UNDER_REVIEW'], waitsForMe: true })).toEqual([warning]);
    expect(await tries('director', 'revokeMeasure', warning, { words: '撤销' })).toBe('REVOKED');
    expect(await idsOn('officer', { stages: ['UNDER_REVIEW'] })).toEqual([warning]);
    expect(await idsOn('officer', { stages: ['PROPOSAL', 'BEFORE_ISSUE', 'IN_EFFECT'] })).not.toContain(warning);
  });

  test('costs as many statements for two hundred as for two, and its order is kept by the facts', async () => {
    const count = async (first: number) =>
      (await statementsOf(office.api, office.who('officer'), DESK, { f: {}, first })).length;
    expect((await desk('officer')).nodes?.length).toBeGreaterThan(10);
    expect(await count(200)).toBe(await count(2));
    const raw = new SqliteDatabase(office.api.world.file, { readonly: true });
    const rows = raw
      .prepare(
        `select m.id, m.state, m.next_due_on as kept, (select min(c.last_on) from measure_clock c where c.measure_id = m.id
         and c.closed_on is null and c.name <> 'REVIEW_FILING') as nearest from measure m`,
      )
      .all() as { id: string; state: MeasureState; kept: string | null; nearest: string | null }[];
    raw.close();
    const reckoned = rows.map(({ id, state, nearest }) => ({
      id,
      kept: nearest ?? (isOpen(state) ? '9999-12-31' : null),
    }));
    expect(rows.map(({ id, kept }) => ({ id, kept }))).toEqual(reckoned);
    expect(new Set(rows.map(({ kept }) => kept)).size).toBe(3);
  });
});
