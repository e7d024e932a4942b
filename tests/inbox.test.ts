import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchema } from '../src/api/schema.ts';
import { listWaiting } from '../src/inbox/store-waiting.ts';
import { keyOf } from '../src/inbox/waiting.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { writeCursor } from '../src/kernel/page.ts';
import { type Api, type Caller, type Json, seedApi, smallApi, statementsOf } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, step, taken } from './item-world.ts';

// What waits for whom, on the duties of 环保局 under the seed plan. Who does what is invented for this test.

let api: Api;
let office: Office;
let item: Item;
let lead: string;
let liaison: Caller;
let principal: Caller;
let stranger: Caller;
const on = (day: string, hour = '09') => api.world.clock.set(`${day}T${hour}:00:00+08:00`);

beforeAll(async () => {
  api = await seedApi({}, '2018-04-02T01:00:00Z');
  office = await officeOf(api);
  lead = await office.unitNamed('环保局');
  liaison = await office.liaison('环保局');
  principal = await office.principal('环保局');
  stranger = await office.liaison('财政局');
});
afterAll(() => api.close());

const INBOX = `query i($filter: WaitingFilter, $first: Int) { viewer { duties(filter: $filter, first: $first) { totalCount nodes {
  key kind clock dueOn daysLeft since answeredBy messageZh period unit { shortName } obligation { id state } subject { __typename id } } } } }`;
const inbox = async (caller: Caller, filter: object = {}, first = 100): Promise<Json> =>
  (await caller.data(INBOX, { filter, first })).viewer?.duties?.nodes as Json;
/** Kind and last day of everything that waits for someone. */
const waits = async (caller: Caller, filter: object = {}) =>
  (await inbox(caller, filter)).map(({ kind, dueOn, clock }: Json) => [kind, dueOn, clock].join(' '));

describe('what waits for whom, as a duty goes its way', () => {
  test('an item handed over waits for the unit with its day of signing, and for nobody else', async () => {
    item = await assignedItem(office, '二（六）5', '2018-12-31');
    const [first, ...more] = await inbox(liaison);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      ...{ kind: 'ACKNOWLEDGE_ITEM', clock: 'SOON', since: '2018-04-02', answeredBy: ['acknowledgeItem'] },
      ...{ dueOn: '2018-04-03', daysLeft: 1, unit: { shortName: '环保局' }, subject: { __typename: 'SupervisedItem' } },
    });
    expect((await inbox(principal))[0]?.answeredBy).toEqual(['acknowledgeItem', 'disputeAssignment']);
    expect(await inbox(stranger)).toEqual([]);
    expect(await inbox(office.officer)).toEqual([]);
  });

  test('signed for late, then begun: the plan of action waits, then the duty itself with the day that counts', async () => {
    on('2018-04-04');
    expect(await waits(liaison)).toEqual(['ACKNOWLEDGE_ITEM 2018-04-03 LATE']);
    item = await taken(liaison, 'acknowledgeItem', item);
    expect(await waits(liaison)).toEqual(['BEGIN_ITEM 2018-04-10 SOON']);
    item = await taken(liaison, 'beginItem', item, { actionPlan: '六月底前摸清底数' });
    expect(await waits(liaison)).toEqual(['FINISH_DUTY 2018-12-31 LATER']);
    expect((await inbox(liaison))[0]?.answeredBy).toEqual(['requestExtension']);
    expect((await inbox(principal))[0]?.answeredBy).toEqual(['claimCompletion', 'requestExtension']);
  });

  test('a report waits for the unit once its period is over, then for the office, and when returned for the unit again', async () => {
    on('2018-07-02');
    expect(await waits(liaison, { kinds: ['SUBMIT_REPORT'] })).toEqual(['SUBMIT_REPORT 2018-07-06 LATER']);
    const SUBMIT = `mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id version } userErrors { code } } }`;
    const entries = [{ itemId: item.id, percentDone: 30, done: '已摸底 37 家企业', nextSteps: '整治' }];
    const { report } = (await liaison.data(SUBMIT, { input: { unitId: lead, period: '2018Q2', entries } }))
      .submitReport as Json;
    expect(await waits(liaison, { kinds: ['SUBMIT_REPORT', 'REVISE_REPORT'] })).toEqual([]);
    expect(await inbox(office.officer)).toMatchObject([
      { kind: 'JUDGE_REPORT', period: '2018Q2', dueOn: '2018-07-09', answeredBy: ['acceptReport', 'returnReport'] },
    ]);
    await office.officer.data(
      'mutation r($input: ReturnReportInput!) { returnReport(input: $input) { userErrors { code } } }',
      { input: { reportId: report?.id, expectedVersion: report?.version, reason: '没有数字' } },
    );
    expect(await inbox(office.officer)).toEqual([]);
    expect(await inbox(liaison, { kinds: ['REVISE_REPORT'] })).toMatchObject([
      { period: '2018Q2', since: '2018-07-02', subject: { __typename: 'Unit' } },
    ]);
  });

  test('an extension waits for the signature, the first check, and then only for the role that may grant it', async () => {
    on('2018-12-20');
    const obligationId = (await inbox(liaison, { kinds: ['FINISH_DUTY'] }))[0]?.obligation?.id;
    const wish = { obligationId, reason: '设备未到', progressSoFar: '完成八成', wishedDueOn: '2019-03-31' };
    await liaison.data(
      'mutation r($input: RequestExtensionInput!) { requestExtension(input: $input) { userErrors { code } } }',
      { input: { ...wish, isDraft: true } },
    );
    expect(await inbox(liaison, { kinds: ['SIGN_EXTENSION'] })).toEqual([]);
    const request = (await inbox(principal, { kinds: ['SIGN_EXTENSION'] }))[0]?.subject;
    const act = async (caller: Caller, deed: string, input: object) => {
      const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
      const { dutyRequest } = await caller.data('query q($id: ID!) { dutyRequest(id: $id) { version } }', {
        id: request?.id,
      });
      const given = { requestId: request?.id, expectedVersion: dutyRequest?.version, ...input };
      const query = `mutation d($input: ${type}) { ${deed}(input: $input) { userErrors { code } } }`;
      expect((await caller.data(query, { input: given }))[deed]?.userErrors).toEqual([]);
    };
    await act(principal, 'submitExtension', {});
    expect(await waits(office.officer, { kinds: ['CHECK_EXTENSION'] })).toEqual(['CHECK_EXTENSION 2018-12-31 LATER']);
    await act(office.officer, 'forwardExtension', { opinion: '情况属实' });
    // Three months are more than the director may give.
    expect(await waits(office.director, { kinds: ['DECIDE_EXTENSION'] })).toEqual([]);
    expect((await inbox(office.leader))[0]).toMatchObject({
      kind: 'DECIDE_EXTENSION',
      answeredBy: ['approveExtension', 'rejectExtension'],
    });
  });

  test('a claim waits for the office, its check also for the assessor; what is over waits for nobody', async () => {
    on('2018-12-24');
    item = await taken(principal, 'claimCompletion', item, { completedOn: '2018-12-24', statement: '全部完成' });
    expect(await waits(office.officer, { kinds: ['VERIFY_ITEM'] })).toEqual(['VERIFY_ITEM 2018-12-29 LATER']);
    expect(await waits(liaison, { kinds: ['FINISH_DUTY'] })).toEqual([]);
    item = await taken(office.officer, 'startVerification', item);
    expect((await inbox(office.assessor))[0]?.answeredBy).toEqual(['recordVerification']);
    expect((await inbox(office.officer, { kinds: ['VERIFY_ITEM'] }))[0]?.answeredBy).toEqual([
      'completeItem',
      'returnItem',
      'recordVerification',
    ]);
    const check = { method: 'DESK', verifiedOn: '2018-12-24', finding: '验收单齐全', outcome: 'PASSED' };
    await step(office.assessor, 'recordVerification', item, check);
    item = await taken(office.officer, 'completeItem', item, { evidenceNote: '验收单' });
    expect(await waits(office.director, { kinds: ['CLOSE_ITEM'] })).toEqual(['CLOSE_ITEM  NONE']);
    item = await taken(office.director, 'closeItem', item);
    item = await taken(office.officer, 'archiveItem', item);
    for (const caller of [office.officer, office.director, liaison]) {
      expect(await inbox(caller, { kinds: ['VERIFY_ITEM', 'CLOSE_ITEM', 'ARCHIVE_ITEM', 'FINISH_DUTY'] })).toEqual([]);
    }
  });

  test('a notice waits for the unit from its issue, with the last day of its limit', async () => {
    on('2019-01-08');
    await office.owner.data('mutation { runSweep(input: {asOf: "2019-01-08"}) { ledgerSequence } }');
    const [proposal] = await inbox(office.officer, { kinds: ['TAKE_UP_PROPOSAL'], unitId: lead });
    expect(proposal?.answeredBy).toContain('dismissMeasure');
    const { measures } = await office.officer.data(
      'query m($unitId: ID!) { measures(filter: {unitId: $unitId, kinds: [URGE], states: [PROPOSED]}, first: 1) { nodes { id version } } }',
      { unitId: lead },
    );
    const [urge] = measures?.nodes ?? [];
    const ISSUE =
      'mutation i($input: IssueMeasureInput!) { issueMeasure(input: $input) { measure { state } userErrors { code } } }';
    const issued = await office.officer.data(ISSUE, {
      input: { measureId: urge?.id, expectedVersion: urge?.version, skipGround: '直接催办' },
    });
    expect(issued.issueMeasure).toMatchObject({ measure: { state: 'ISSUED' }, userErrors: [] });
    const own = await inbox(liaison, { kinds: ['ACKNOWLEDGE_MEASURE', 'REPLY_TO_MEASURE'] });
    expect(own.map(({ kind, answeredBy }: Json) => [kind, answeredBy].join(' ')).sort()).toEqual([
      'ACKNOWLEDGE_MEASURE acknowledgeMeasure',
      'REPLY_TO_MEASURE replyMeasure',
    ]);
    expect(own.every(({ dueOn }: Json) => String(dueOn) > '2019-01-08')).toBe(true);
  });
});

test('every inbox stands in the order of its clock, filters by it, and names only mutations that exist', async () => {
  const mutations = Object.keys(makeSchema().getMutationType()?.getFields() ?? {});
  for (const caller of [office.owner, office.director, office.officer, liaison, principal]) {
    const all = await inbox(caller, {}, 200);
    const days = all.map(({ dueOn }: Json) => String(dueOn ?? '9999'));
    expect(days).toEqual(days.toSorted());
    for (const { answeredBy } of all) for (const name of answeredBy ?? []) expect(mutations).toContain(String(name));
    const byClock = await Promise.all(
      ['LATE', 'TODAY', 'SOON', 'LATER', 'NONE'].map(
        async (clock) => (await caller.data(INBOX, { filter: { clocks: [clock] } })).viewer?.duties?.totalCount,
      ),
    );
    const { viewer } = await caller.data(INBOX);
    expect(byClock.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(viewer?.duties?.totalCount));
  }
});

test('a plan that nobody has confirmed waits for the office, and for no unit', async () => {
  const small = await smallApi();
  try {
    const told = await inbox(await small.as('SUPERVISION_OFFICER'), { kinds: ['CONFIRM_PLAN'] });
    expect(told).toMatchObject([
      { answeredBy: ['confirmPlan', 'confirmClause', 'correctClause'], subject: { __typename: 'Plan' }, unit: null },
    ]);
    expect(await inbox(await small.as('ASSESSOR'), { kinds: ['CONFIRM_PLAN'] })).toEqual([]);
    expect(await inbox(office.officer, { kinds: ['CONFIRM_PLAN'] })).toEqual([]);
  } finally {
    await small.close();
  }
});

test('an inbox costs as many statements for twenty matters as for five', async () => {
  // Items by the dozen beside the proposals: everything of the plan that has none is opened.
  await office.director.data(
    'mutation { openItems(input: {filter: {states: [OVERDUE, OPEN]}}) { userErrors { code } } }',
  );
  const cost = async (first: number): Promise<number> => {
    expect(await inbox(office.owner, {}, first)).toHaveLength(first);
    return (await statementsOf(api, office.owner, INBOX, { first })).length;
  };
  expect(await cost(20)).toBe(await cost(5));
});

test('pages forwards and backwards give the inbox once, proposals and all else in one order; a place that is none is refused', async () => {
  const PAGE = `query p($filter: WaitingFilter, $first: Int, $last: Int, $after: String, $before: String) { viewer {
    duties(filter: $filter, first: $first, last: $last, after: $after, before: $before) {
      totalCount nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const { registry } = api.world;
  const moment = { asOf: localDate('2019-01-08'), knownAt: registry.clock.now() };
  const asked = { asker: api.world.actor('OWNER'), moment, calendar: registry.calendar };
  const whole = await listWaiting(registry.engine.read(registry.jurisdiction), asked);
  expect(new Set(whole.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  for (const kinds of [null, ['TAKE_UP_PROPOSAL'], ['ASSIGN_ITEM']]) {
    const wanted = whole.filter(({ kind }) => !kinds || kinds.includes(kind)).map(keyOf);
    expect(wanted.length).toBeGreaterThan(5);
    for (const size of [3, 7]) {
      const pages: string[][] = [[], []];
      for (const [way, keys] of pages.entries()) {
        for (let place: Json[string] | null = null; ; ) {
          const page: Record<string, Json[string] | null | number> =
            way === 0 ? { first: size, after: place } : { last: size, before: place };
          const duties: Json | undefined = (await office.owner.data(PAGE, { filter: { kinds }, ...page })).viewer
            ?.duties;
          const told = (duties?.nodes ?? []).map(({ key }: Json) => String(key));
          keys.splice(way === 0 ? keys.length : 0, 0, ...told);
          expect(duties?.totalCount).toBe(wanted.length);
          place = duties?.pageInfo?.[way === 0 ? 'endCursor' : 'startCursor'] ?? null;
          if (!duties?.pageInfo?.[way === 0 ? 'hasNextPage' : 'hasPreviousPage']) break;
        }
        expect(keys).toEqual(wanted);
      }
    }
    const duties = (await office.owner.data(PAGE, { filter: { kinds }, first: 1 })).viewer?.duties;
    const [origin = '', key = ''] = JSON.parse(
      Buffer.from(String(duties?.pageInfo?.endCursor), 'base64url').toString().slice(10),
    );
    for (const forged of [`${key} `, 'TAKE_UP_PROPOSAL', 'TAKE_UP_PROPOSAL no no -', 7]) {
      const { errors } = await office.owner.ask(PAGE, {
        filter: { kinds },
        first: 1,
        after: writeCursor(origin, [forged]),
      });
      expect(errors[0]?.message).toContain('after is not a cursor of this API');
    }
  }
});
