import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi, statementsOf } from './api-world.ts';

let api: Api;
let officer: Caller;
let director: Caller;
let principal: Caller;
let dutyId: string;
/** A day after the written one. */
const ON = '2020-07-02';

beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  director = await api.as('SUPERVISION_DIRECTOR');
  const { matchUnit } = await officer.data('{ matchUnit(name: "环保局") { unit { id } } }');
  principal = await api.as('UNIT_PRINCIPAL', [String(matchUnit?.unit?.id)]);
  const { obligations } = await officer.data(
    '{ obligations(filter: {dueFrom: "2020-06-30", dueTo: "2020-06-30"}) { nodes { id version } } }',
  );
  dutyId = String(obligations?.nodes?.[0]?.id);
});
afterAll(() => api.close());

const DUTY = `query duty($id: ID!, $asOf: LocalDate, $knownAt: DateTime) { obligation(id: $id, asOf: $asOf, knownAt: $knownAt) {
  state dueOn dueRule writtenDueOn officeDueOn dueReason dueDecidedBy version isContested
  holds { kind to unit { fullName } wordsZh wordsEn } reasons { code messageZh messageEn }
  requests { totalCount nodes { id kind state isAskedLate newDueOn unit { shortName } steps { nodes { event role state words takenOn } } } }
  exemptCauses { nodes { cause untilOn unit { id } obligation { id } } } } }`;
const duty = async (asOf?: string, knownAt?: string): Promise<Json> =>
  (await officer.data(DUTY, { id: dutyId, asOf, knownAt })).obligation as Json;

async function done(
  caller: Caller,
  name: string,
  input: Record<string, unknown>,
  shown = 'request { id version state }',
) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const answer = await caller.data(
    `mutation m($input: ${type}) { ${name}(input: $input) { ${shown} userErrors { code messageZh messageEn path } ledgerSequence } }`,
    { input },
  );
  return answer[name] as Json;
}

test('an extension goes its whole way by GraphQL, and every answer says which day counts and why', async () => {
  const asked = await done(principal, 'requestExtension', {
    ...{
      obligationId: dutyId,
      reason: '外业采样受汛期影响',
      progressSoFar: '已完成八成点位',
      wishedDueOn: '2020-07-20',
    },
  });
  expect(asked.userErrors).toEqual([]);
  const { id } = asked.request as Json;
  expect((await duty(ON)).holds).toMatchObject([{ kind: 'EXTENSION_PENDING', to: null, unit: null }]);
  const beforeGrant = api.world.registry.clock.now();
  const forwarded = await done(officer, 'forwardExtension', { requestId: id, expectedVersion: 1, opinion: '属实' });
  expect(forwarded.request).toMatchObject({ state: 'FORWARDED', version: 2 });
  const stale = await done(director, 'approveExtension', { requestId: id, expectedVersion: 1, newDueOn: '2020-07-20' });
  expect(stale.userErrors).toMatchObject([{ code: 'STALE' }]);
  const tooLong = await done(director, 'approveExtension', {
    requestId: id,
    expectedVersion: 2,
    newDueOn: '2020-09-20',
  });
  expect(tooLong.userErrors).toMatchObject([{ code: 'DECISION_ABOVE_ROLE' }]);
  await done(director, 'approveExtension', { requestId: id, expectedVersion: 2, newDueOn: '2020-07-20' });
  const after = await duty(ON);
  expect(after).toMatchObject({ state: 'OPEN', dueOn: '2020-07-20', dueRule: 'EXTENSION', writtenDueOn: '2020-06-30' });
  expect(after.reasons?.map((reason: Json) => reason.code)).toEqual(['DUE_BY_WRITTEN_DAY', 'EXTENDED']);
  expect(after.reasons?.[1]?.messageZh).toContain('2020-07-20');
  expect(after.requests?.nodes?.[0]?.steps?.nodes).toMatchObject([
    { event: 'MAKE', role: 'UNIT_PRINCIPAL', state: 'SUBMITTED', takenOn: '2019-01-02' },
    { event: 'FORWARD', role: 'SUPERVISION_OFFICER', words: '属实' },
    { event: 'APPROVE', role: 'SUPERVISION_DIRECTOR', state: 'APPROVED' },
  ]);
  expect(await duty(ON, beforeGrant)).toMatchObject({ state: 'OVERDUE', dueOn: '2020-06-30', dueRule: 'WRITTEN' });
});

test('a contest shows at once on the duty, in its reasons, in the filter, and in the list of the unit', async () => {
  const filed = await done(principal, 'fileContest', { obligationId: dutyId, aspect: 'DATE', reason: '文件另有规定' });
  expect(filed.userErrors).toEqual([]);
  const seen = await duty();
  expect(seen).toMatchObject({ isContested: true });
  expect(seen.reasons?.map((reason: Json) => reason.code)).toContain('CONTESTED');
  const { obligations, dutyRequests, mine } = await principal.data(`{
    obligations(filter: {isContested: true}) { totalCount nodes { id } }
    dutyRequests(filter: {kinds: [CONTEST], states: [SUBMITTED]}) { totalCount nodes { id aspect unit { id dutyRequests(states: [SUBMITTED]) { totalCount } } obligation { id } } }
    mine: obligations(filter: {isContested: true, isHeld: true}) { totalCount } }`);
  expect(obligations).toMatchObject({ totalCount: 1, nodes: [{ id: dutyId }] });
  expect(mine).toMatchObject({ totalCount: 1 });
  expect(dutyRequests?.nodes?.[0]).toMatchObject({ aspect: 'DATE', unit: { dutyRequests: { totalCount: 1 } } });
  const { node } = await officer.data(
    'query n($id: ID!) { node(id: $id) { __typename ... on DutyRequest { state } } }',
    {
      id: (filed.request as Json).id,
    },
  );
  expect(node).toEqual({ __typename: 'DutyRequest', state: 'SUBMITTED' });
  const officers = await done(officer, 'rejectContest', {
    ...{ requestId: (filed.request as Json).id, expectedVersion: 1, reason: '文件写明11月底前' },
  });
  expect(officers.userErrors).toMatchObject([{ code: 'NOT_AUTHORISED' }]);
  await done(director, 'rejectContest', {
    ...{ requestId: (filed.request as Json).id, expectedVersion: 1, reason: '文件写明11月底前' },
  });
  expect(await duty()).toMatchObject({ isContested: false, holds: [] });
});

test('an exempt cause and a deadline of the office are recorded by GraphQL and told beside the day that counts', async () => {
  const recorded = await done(
    director,
    'recordExemptCause',
    {
      ...{
        obligationId: dutyId,
        cause: 'AWAITING_SUPERIOR',
        reason: '省厅未下达点位',
        documentNumber: '兖督〔2018〕9号',
      },
      ...{ fromOn: '2020-06-20', untilOn: '2020-12-31' },
    },
    'exemptCause { id version untilOn }',
  );
  expect(recorded.userErrors).toEqual([]);
  expect((await duty(ON)).exemptCauses?.nodes).toMatchObject([
    { cause: 'AWAITING_SUPERIOR', obligation: { id: dutyId } },
  ]);
  const { version } = await duty();
  const set = await done(
    officer,
    'assignSupervisionDeadline',
    { obligationId: dutyId, dueOn: '2020-06-10', reason: '提前摸底', expectedVersion: version },
    'obligation { dueOn officeDueOn dueRule }',
  );
  expect(set.obligation).toEqual({ dueOn: '2020-07-20', officeDueOn: '2020-06-10', dueRule: 'EXTENSION' });
  expect((await duty()).reasons?.map((reason: Json) => reason.code)).toContain('OFFICE_DAY_SHOWN_ONLY');
  const { obligations } = await officer.data(
    '{ obligations(filter: {states: [UNDATED], isHeld: false}) { totalCount } }',
  );
  const bulk = await done(
    officer,
    'assignSupervisionDeadlines',
    {
      ...{ filter: { states: ['UNDATED'], isHeld: false }, dueOn: '2019-12-31', reason: '年度检查' },
      expectedCount: obligations?.totalCount,
    },
    'deadlines { count countingCount obligations(first: 1) { totalCount nodes { dueRule } } }',
  );
  expect(bulk.userErrors).toEqual([]);
  expect(bulk.deadlines).toMatchObject({
    ...{ count: obligations?.totalCount, countingCount: obligations?.totalCount },
    obligations: { nodes: [{ dueRule: 'OFFICE' }] },
  });
});

test('holds and requests of a page cost as many statements for 50 duties as for one', async () => {
  const query = `query q($first: Int!) { obligations(first: $first, asOf: "2020-07-02", filter: {dueFrom: "2020-06-30"}) { nodes {
    id isContested holds { kind } requests { nodes { id steps { nodes { event } } } } exemptCauses { nodes { id } } reasons { code } } } }`;
  const cost = async (first: number) => (await statementsOf(api, officer, query, { first })).length;
  expect(await cost(50)).toBe(await cost(1));
});
