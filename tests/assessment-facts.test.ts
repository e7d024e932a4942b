import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorRole } from '../src/access/actor.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

// What other rooms have on record of a duty and a unit, as it stands on the cards. Everything that happens here is invented.

let api: Api;
const people: Record<string, Caller> = {};
const unitIds: Record<string, string> = {};
const who = (name: string): Caller => people[name] ?? api.with(null);
const onDay = (day: string) => api.world.clock.set(`${day}T01:00:00.000Z`);

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 });
  const hire = async (name: string, role: ActorRole, units: string[] | null = null) => {
    people[name] = await api.as(role, units);
  };
  await hire('officer', 'SUPERVISION_OFFICER');
  await hire('director', 'SUPERVISION_DIRECTOR');
  for (const [name, unit] of Object.entries({ environment: '环保局', farming: '农业局' })) {
    const { matchUnit } = await who('officer').data('query q($n: String!) { matchUnit(name: $n) { unit { id } } }', {
      n: unit,
    });
    unitIds[name] = String(matchUnit?.unit?.id);
    await hire(name, 'UNIT_PRINCIPAL', [String(unitIds[name])]);
  }
});
afterAll(() => api.close());

const CARD = `query c($year: Int!, $unitId: ID!, $asOf: LocalDate!, $knownAt: DateTime) {
  scorecard(year: $year, unitId: $unitId, asOf: $asOf, knownAt: $knownAt) {
    totalHundredths counts { due exempt contested notCompleted }
    components { code status ownHundredths scoredHundredths }
    marks { nodes { part code effect countedHundredths on wordsZh obligation { id } } }
    lines(first: 60) { nodes { rule isContested holds { kind wordsZh } explanationZh capacity obligation { id } } } } }`;
const card = async (unit: string, year = 2018, asOf = `${year + 1}-01-20`, knownAt?: string): Promise<Json> =>
  (await who('officer').data(CARD, { year, unitId: unitIds[unit], asOf, knownAt })).scorecard as Json;
const lineOn = ({ lines }: Json, obligationId: string) =>
  (lines?.nodes ?? []).find(({ obligation }: Json) => String(obligation?.id) === obligationId);
const now = (): string => api.world.clock.now();

async function done(caller: string, name: string, input: Record<string, unknown>, shown: string): Promise<Json> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const answer = await who(caller).data(
    `mutation m($input: ${type}) { ${name}(input: $input) { ${shown} userErrors { code messageEn } } }`,
    { input },
  );
  expect((answer[name] as Json).userErrors, name).toEqual([]);
  return answer[name] as Json;
}

/** Duties of 2018 that nobody completed and that a unit leads. */
async function failed(unit: string): Promise<string[]> {
  const { lines } = await card(unit);
  return (lines?.nodes ?? [])
    .filter(({ rule, capacity }: Json) => String(rule) === 'NOT_COMPLETED' && String(capacity) === 'PRIMARY_LEAD')
    .map(({ obligation }: Json) => String(obligation?.id));
}

test('an exempt cause in force on the due day leaves the item out, one that ended before it does not', async () => {
  const before = await card('environment');
  const [first = '', second = ''] = await failed('environment');
  const cause = { cause: 'FORCE_MAJEURE', reason: '汛期', documentNumber: '示例文号1号' };
  const shown = 'exemptCause { id version }';
  await done(
    'director',
    'recordExemptCause',
    { ...cause, obligationId: first, fromOn: '2018-09-01', untilOn: '2018-12-31' },
    shown,
  );
  await done(
    'director',
    'recordExemptCause',
    { ...cause, obligationId: second, fromOn: '2018-06-01', untilOn: '2018-06-30' },
    shown,
  );
  const after = await card('environment');
  expect(lineOn(after, first)).toMatchObject({ rule: 'EXEMPT', holds: [{ kind: 'EXEMPT_CAUSE' }] });
  expect(String(lineOn(after, first)?.explanationZh)).toContain('不可抗力，示例文号1号');
  expect(lineOn(after, second)).toMatchObject({ rule: 'NOT_COMPLETED', holds: [] });
  expect(after.counts).toMatchObject({ exempt: 1, due: Number(before.counts?.due) - 1 });
});

test('a contest leaves the item out for the unit that it holds, for nobody else, and only until it is decided', async () => {
  const [, , contested = ''] = await failed('environment');
  const file = { obligationId: contested, aspect: 'ATTRIBUTION', reason: '职责已划出' };
  const { request } = await done('environment', 'fileContest', file, 'request { id version }');
  const pending = now();
  const seen = await card('environment');
  expect(lineOn(seen, contested)).toMatchObject({
    rule: 'CONTESTED',
    isContested: true,
    holds: [{ kind: 'CONTESTED' }],
  });
  expect(Number(seen.counts?.contested)).toBe(1);
  const others = await who('officer').data(
    `query o { scorecards(year: 2018, asOf: "2019-01-20", first: 100) { nodes { unit { id } lines(first: 60) { nodes { rule isContested obligation { id } } } } } }`,
  );
  const lines = (others.scorecards?.nodes ?? []).filter(({ unit }: Json) => String(unit?.id) !== unitIds.environment);
  const sameDuty = lines.map((each: Json) => lineOn(each, contested)).filter((line) => line !== undefined);
  expect(sameDuty.length).toBeGreaterThan(0);
  for (const line of sameDuty) expect(line).toMatchObject({ rule: 'NOT_COMPLETED', isContested: false });
  onDay('2019-01-03');
  const decision = { requestId: request?.id, expectedVersion: request?.version, reason: '核对三定规定，职责未变' };
  await done('director', 'rejectContest', decision, 'request { id }');
  expect(lineOn(await card('environment'), contested)).toMatchObject({ rule: 'NOT_COMPLETED', isContested: false });
  expect(lineOn(await card('environment', 2018, '2019-01-20', pending), contested)).toMatchObject({
    rule: 'CONTESTED',
  });
});

const measure = async (kind: string, unit: string): Promise<Json> => {
  const { measures } = await who('officer').data(
    'query q($f: MeasureFilter) { measures(filter: $f) { nodes { id version obligation { id } } } }',
    { f: { kinds: [kind], unitId: unitIds[unit], states: ['PROPOSED'] } },
  );
  return measures?.nodes?.[0] as Json;
};
const takes = async (
  caller: string,
  deed: string,
  { id }: Json,
  input: Record<string, unknown> = {},
): Promise<void> => {
  const { measure: seen } = await who('officer').data('query m($id: ID!) { measure(id: $id) { version } }', { id });
  await done(caller, deed, { measureId: id, expectedVersion: seen?.version, ...input }, 'measure { id }');
};

test('an issued warning costs in the year of its issue, a proposal nothing, and a revoked one nothing any more', async () => {
  const asOf = '2020-01-20';
  await done('officer', 'runSweep', { asOf: '2019-01-03' }, 'report { id }');
  const warning = await measure('WARNING', 'environment');
  const proposed = await card('environment', 2019, asOf);
  expect(proposed.marks?.nodes).toEqual([]);
  await takes('officer', 'draftMeasure', warning, { words: '预警通知（稿）', skipGround: '情况紧急' });
  await takes('officer', 'serveMeasureDraft', warning);
  await takes('environment', 'stateDefence', warning, { points: [], isFinal: true });
  await takes('officer', 'closeHearing', warning);
  await takes('officer', 'submitMeasure', warning);
  await takes('director', 'decideMeasure', warning, { isApproved: true });
  await takes('officer', 'issueMeasure', warning, {
    documentNumber: '济兖督〔2019〕1号',
    numberedElsewhere: '发文登记簿2019年第1号',
  });
  const issued = await card('environment', 2019, asOf);
  expect(issued.marks?.nodes).toMatchObject([
    {
      ...{ part: 'DEDUCTION', code: 'WARNING', effect: 'COUNTED', countedHundredths: 100, on: '2019-01-03' },
      wordsZh: '2019-01-03 签发通报预警（济兖督〔2019〕1号）。',
      obligation: warning.obligation,
    },
  ]);
  expect((await card('environment', 2018)).marks?.nodes).toEqual([]);
  const known = now();
  onDay('2019-01-04');
  await takes('director', 'revokeMeasure', warning, { words: '经复查，名录下达迟延不可归责于该单位' });
  expect((await card('environment', 2019, asOf)).marks?.nodes).toEqual([]);
  expect((await card('environment', 2019, asOf, known)).marks?.nodes).toHaveLength(1);
});

test('an urge that nobody answers by its day costs discipline; one that is answered does not', async () => {
  const asOf = '2020-01-20';
  const urges: Json[] = [];
  for (const unit of ['farming', 'environment']) {
    const urge = await measure('URGE', unit);
    expect(urge, unit).toBeDefined();
    await takes('officer', 'issueMeasure', urge);
    urges.push(urge);
  }
  await takes('environment', 'replyMeasure', urges[1] as Json, { words: '已安排' });
  onDay('2019-02-01');
  const discipline = async (unit: string) => {
    const { components, marks } = await card(unit, 2019, asOf);
    const part = (components ?? []).find(({ code }: Json) => String(code) === 'DISCIPLINE');
    return [part?.status, part?.ownHundredths, (marks?.nodes ?? []).map(({ code, on }: Json) => `${code} ${on}`)];
  };
  // Issued on Friday 4 January 2019, three working days: the last is Wednesday the 9th.
  expect(await discipline('farming')).toEqual(['RECORDED', 9800, ['UNANSWERED_URGE 2019-01-10']]);
  expect(await discipline('environment')).toEqual(['RECORDED', 10_000, []]);
});
