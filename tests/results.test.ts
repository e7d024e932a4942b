import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, type Json, seedApi } from './api-world.ts';
import { type AssessmentPeople, assessedYear, done, refusedFor, versionOf } from './assessment-world.ts';

// What a published result leads to; the year and its result are invented.

let api: Api;
let people: AssessmentPeople;
let assessment: Json;
const on = (day: string) => api.world.clock.set(`${day}T01:00:00.000Z`);
beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 });
  on('2019-01-04');
  const year = await assessedYear(api);
  people = year;
  on('2019-01-22');
  assessment = await done(people.director, 'advanceAssessment', {
    ...versionOf(year.assessment),
    step: 'CLOSE_OBJECTIONS',
  });
  assessment = await done(people.leader, 'approveAssessment', {
    ...versionOf(assessment),
    document: '示例政发〔2019〕1号',
  });
});
afterAll(() => api.close());

/** What a sweep of the day proposes on the ground of a failed year, by unit. */
async function failedYears(asOf: string): Promise<Map<string, Json[]>> {
  const { runSweep } = await people.office.data(
    `mutation s($asOf: LocalDate!) { runSweep(input: {asOf: $asOf}) { report { proposed(first: 200) { nodes {
      kind unit { id } obligation { id } facts { matched { fact } } } } } userErrors { code } } }`,
    { asOf },
  );
  expect(runSweep?.userErrors).toEqual([]);
  const failed = (runSweep?.report?.proposed?.nodes ?? []).filter((measure: Json) =>
    (measure.facts?.matched ?? []).some(({ fact }: Json) => String(fact) === 'annualGradeFail'),
  );
  return Map.groupBy(failed as unknown as Json[], ({ unit }) => String(unit?.id));
}

const use = () => ({
  assessmentId: assessment.id,
  unitId: people.unitId,
  use: 'LEADERS_EVALUATION',
  recipient: '区委组织部',
  documentNumber: '示例督〔2019〕8号',
  usedOn: '2019-01-22',
});

test('an approved result speaks to the rules and may be used only once it is published', async () => {
  expect((await failedYears('2019-01-22')).size).toBe(0);
  expect(await refusedFor(people.director, 'recordResultUse', use())).toEqual(['WRONG_STATE']);
});

test('a failed year calls for one interview of a unit, on the open duty on which it lost most', async () => {
  on('2019-01-23');
  assessment = await done(people.director, 'advanceAssessment', { ...versionOf(assessment), step: 'PUBLISH' });
  const { assessment: published } = await people.director.data(
    `query c($id: ID!) { assessment(id: $id) { cards(first: 200) { nodes { unit { id } grade
      lines(first: 60) { nodes { lostHundredths capacity obligation { id state } } } } } } }`,
    { id: assessment.id },
  );
  const failed = await failedYears('2019-01-23');
  expect(failed.size).toBeGreaterThan(3);
  for (const [unitId, proposals] of failed) {
    expect(proposals).toHaveLength(1);
    const [{ kind, obligation } = {} as Json] = proposals;
    expect(String(kind)).toBe('INTERVIEW');
    const card = (published?.cards?.nodes ?? []).find(({ unit }: Json) => String(unit?.id) === unitId);
    expect(String(card?.grade)).toBe('FAIL');
    const led = (card?.lines?.nodes ?? []).filter(
      (line: Json) => String(line.capacity) !== 'SUPPORT' && String(line.obligation?.state) === 'OVERDUE',
    );
    const most = Math.max(...led.map(({ lostHundredths }: Json) => Number(lostHundredths)));
    const carrier = led.find((line: Json) => String(line.obligation?.id) === String(obligation?.id));
    expect(Number(carrier?.lostHundredths)).toBe(most);
  }
  // The same result asks for nothing more on another night.
  on('2019-01-24');
  expect((await failedYears('2019-01-24')).size).toBe(0);
});

test('its uses are recorded on a document, and a unit sees those of its own', async () => {
  expect(await refusedFor(people.principal, 'recordResultUse', use())).toEqual(['NOT_AUTHORISED']);
  expect(await refusedFor(people.director, 'recordResultUse', { ...use(), usedOn: '2030-01-01' })).toEqual([
    'BAD_INPUT',
  ]);
  await done(people.director, 'recordResultUse', use());
  await done(people.director, 'recordResultUse', {
    ...use(),
    unitId: people.coordinationUnitId,
    use: 'FUND_ALLOCATION',
    recipient: '区财政局',
  });
  const USES =
    'query u($id: ID!) { assessment(id: $id) { uses { totalCount nodes { id unit { shortName } use recipient documentNumber usedOn words recordedBy recordedAt } } } }';
  const { assessment: seen } = await people.director.data(USES, { id: assessment.id });
  expect(seen?.uses).toMatchObject({
    totalCount: 2,
    nodes: [
      { unit: { shortName: '农业局' }, use: 'LEADERS_EVALUATION', recipient: '区委组织部' },
      { unit: { shortName: '环保局' }, use: 'FUND_ALLOCATION', recipient: '区财政局' },
    ],
  });
  const { assessment: own } = await people.principal.data(USES, { id: assessment.id });
  expect(own?.uses?.nodes).toMatchObject([{ unit: { shortName: '农业局' } }]);
  const id = own?.uses?.nodes?.[0]?.id;
  const { node } = await people.principal.data('query n($id: ID!) { node(id: $id) { __typename id } }', { id });
  expect(node).toEqual({ __typename: 'ResultUse', id });
});

test('taken up again, the result speaks no longer', async () => {
  on('2019-01-28');
  await done(people.leader, 'reopenAssessment', { ...versionOf(assessment), reason: '审计发现数据有误。' });
  on('2019-01-29');
  expect((await failedYears('2019-01-29')).size).toBe(0);
  const { measures } = await people.office.data(
    '{ measures(filter: {kinds: [INTERVIEW], states: [PROPOSED]}) { totalCount } }',
  );
  // What the failed year alone had called for goes back with the next sweep.
  expect(Number(measures?.totalCount)).toBe(0);
});
