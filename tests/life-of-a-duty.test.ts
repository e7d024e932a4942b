import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, step, taken } from './item-world.ts';

// One duty of the seed plan, from its registration to looking back on it: 二（六）5, due by 31 December 2018, led by 环保局 and
// 经信局. Who does what is invented for this test.

let api: Api;
let office: Office;
let item: Item;
let liaison: Caller;
let principal: Caller;
let beside: Caller;
let lead: string;
const on = (day: string, hour = '09') => api.world.clock.set(`${day}T${hour}:00:00+08:00`);

beforeAll(async () => {
  api = await seedApi({}, '2018-04-02T01:00:00Z');
  office = await officeOf(api);
  lead = await office.unitNamed('环保局');
  [liaison, principal, beside] = await Promise.all([
    office.liaison('环保局'),
    office.principal('环保局'),
    office.liaison('经信局'),
  ]);
});
afterAll(() => api.close());

const STATE =
  'query s($id: ID!, $on: LocalDate, $at: DateTime) { item(id: $id, asOf: $on, knownAt: $at) { state obligation { state daysLate completion { completedOn } } } }';
/** How the duty stands on a day by what was known at an instant (now when left out). */
async function stands(
  day: string,
  knownAt: string | null = null,
): Promise<[item: string, duty: string, daysLate: number]> {
  const answer = (await office.officer.data(STATE, { id: item.id, on: day, at: knownAt })).item as Json;
  return [String(answer?.state), String(answer?.obligation?.state), Number(answer?.obligation?.daysLate)];
}
/** Refused to each of these, whatever else they may do. */
async function refusedTo(callers: Caller[], deed: string, input: object, codes: string[]): Promise<void> {
  for (const [index, caller] of callers.entries()) {
    const { codes: found } = await step(caller, deed, item, input as Record<string, unknown>);
    expect({ deed, index, found }).toEqual({ deed, index, found: [codes[index] ?? codes[0]] });
  }
}
const SUBMIT =
  'mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id version state isLate submittedOn remarks { code } } userErrors { code } } }';
const report = async (caller: Caller, period: string, percentDone: number, done: string, over: object = {}) =>
  (
    await caller.data(SUBMIT, {
      input: {
        unitId: lead,
        period,
        entries: [{ itemId: item.id, percentDone, done, nextSteps: '按月推进' }],
        ...over,
      },
    })
  ).submitReport as Json;
const judged = async (caller: Caller, deed: string, input: object) => {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
  const query = `mutation j($input: ${type}) { ${deed}(input: $input) { report { id version state } userErrors { code } } }`;
  return (await caller.data(query, { input }))[deed] as Json;
};

describe('the life of one duty, told step by step', () => {
  test('April: opened by the director, handed to the first-named lead by the office, signed for and begun by the lead', async () => {
    item = await assignedItem(office, '二（六）5', '2018-12-31');
    expect(await stands('2018-04-02')).toEqual(['ASSIGNED', 'OPEN', 0]);
    on('2018-04-03');
    await refusedTo([beside, office.owner, office.director], 'acknowledgeItem', {}, [
      'NOT_SPEAKING_FOR_UNIT',
      'NOT_AUTHORISED',
      'NOT_AUTHORISED',
    ]);
    item = await taken(liaison, 'acknowledgeItem', item);
    await refusedTo([liaison], 'claimCompletion', { completedOn: '2018-04-03', statement: '已办' }, ['NOT_AUTHORISED']);
    await refusedTo([principal], 'claimCompletion', { completedOn: '2018-04-03', statement: '已办' }, ['WRONG_STATE']);
    item = await taken(liaison, 'beginItem', item, { actionPlan: '六月底前摸清底数，九月底前完成整治方案' });
    expect(await stands('2018-04-02')).toEqual(['ASSIGNED', 'OPEN', 0]);
    expect(await stands('2018-04-03')).toEqual(['IN_PROGRESS', 'OPEN', 0]);
  });

  test('July: reported with a contribution and evidence, returned, corrected, accepted', async () => {
    on('2018-07-05');
    const CONTRIBUTE =
      'mutation c($input: ContributeToReportInput!) { contributeToReport(input: $input) { contribution { words } userErrors { code } } }';
    const given = {
      itemId: item.id,
      unitId: await office.unitNamed('经信局'),
      period: '2018Q2',
      words: '提供工业企业名单 37 家',
    };
    expect((await beside.data(CONTRIBUTE, { input: given })).contributeToReport?.userErrors).toEqual([]);
    expect((await report(beside, '2018Q2', 30, '已摸底')).userErrors?.[0]?.code).toBe('NOT_SPEAKING_FOR_UNIT');
    const first = await report(liaison, '2018Q2', 30, '正在推进各项工作，取得一定成效');
    expect(first.report).toMatchObject({ state: 'SUBMITTED', isLate: false });
    const { obligation } = (
      await office.officer.data('query o($id: ID!) { item(id: $id) { obligation { id } } }', { id: item.id })
    ).item as Json;
    const secret = await api.world.token('UNIT_LIAISON', [lead as never]);
    const uploaded = await api.server.inject({
      method: 'POST',
      url: `/evidence?${new URLSearchParams({ obligationId: String(obligation?.id), unitId: lead, reportId: String(first.report?.id), proves: '企业名单', fileName: '名单.txt' })}`,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'text/plain' },
      payload: '一、甲厂\n二、乙厂',
    });
    expect(uploaded.statusCode).toBe(201);
    on('2018-07-06');
    const returned = await judged(office.officer, 'returnReport', {
      reportId: first.report?.id,
      expectedVersion: first.report?.version,
      reason: '没有数字',
    });
    on('2018-07-10');
    const again = await report(liaison, '2018Q2', 30, '已摸底 37 家企业，其中 12 家建立台账', {
      expectedVersion: returned.report?.version,
    });
    expect(again.report).toMatchObject({
      id: first.report?.id,
      state: 'SUBMITTED',
      submittedOn: '2018-07-05',
      isLate: false,
    });
    on('2018-07-11');
    expect(
      (await judged(principal, 'acceptReport', { reportId: first.report?.id, expectedVersion: again.report?.version }))
        .userErrors,
    ).toEqual([{ code: 'NOT_AUTHORISED' }]);
    const accepted = await judged(office.officer, 'acceptReport', {
      reportId: first.report?.id,
      expectedVersion: again.report?.version,
    });
    expect(accepted.report?.state).toBe('ACCEPTED');
    const told = (
      await office.officer.data(
        `query i($id: ID!) { item(id: $id) { reporting { lastPeriod percentDone returnedCount missingSince } contributions { nodes { words } }
        obligation { evidence { nodes { fileName proves report { period } unit { shortName } } } } } }`,
        { id: item.id },
      )
    ).item as Json;
    expect(told.reporting).toEqual({ lastPeriod: '2018Q2', percentDone: 30, returnedCount: 1, missingSince: null });
    expect(told.contributions?.nodes).toEqual([{ words: '提供工业企业名单 37 家' }]);
    expect(told.obligation?.evidence?.nodes).toEqual([
      { fileName: '名单.txt', proves: '企业名单', report: { period: '2018Q2' }, unit: { shortName: '环保局' } },
    ]);
  });

  test('October: the report of the third quarter is missing from 13 October, and late when it comes', async () => {
    on('2018-10-15');
    const MISSING = 'query m($on: LocalDate!) { missingReports(asOf: $on) { nodes { period missingSince } } }';
    const missing = async (day: string) => (await office.officer.data(MISSING, { on: day })).missingReports?.nodes;
    expect(await missing('2018-10-12')).toEqual([]);
    expect(await missing('2018-10-13')).toEqual([{ period: '2018Q3', missingSince: '2018-10-13' }]);
    expect((await report(liaison, '2018Q3', 60, '37 家企业完成整治 22 家')).report).toMatchObject({
      isLate: true,
      remarks: [{ code: 'LATE' }],
    });
    expect(await missing('2018-10-15')).toEqual([]);
    expect(await missing('2018-10-14')).toHaveLength(1);
  });

  test('January: overdue from the first day after the last; claimed, checked by another, accepted as done in December', async () => {
    on('2019-01-03');
    expect(await stands('2018-12-31')).toEqual(['IN_PROGRESS', 'OPEN', 0]);
    expect(await stands('2019-01-01')).toEqual(['IN_PROGRESS', 'OVERDUE', 1]);
    expect(await stands('2019-01-03')).toEqual(['IN_PROGRESS', 'OVERDUE', 3]);
    item = await taken(principal, 'claimCompletion', item, {
      completedOn: '2018-12-28',
      statement: '37 家全部完成整治',
    });
    // A claim is the unit's word; the duty stays overdue until the office stands by it.
    expect(await stands('2019-01-03')).toEqual(['COMPLETION_CLAIMED', 'OVERDUE', 3]);
    await refusedTo([principal, office.leader], 'startVerification', {}, ['NOT_AUTHORISED']);
    item = await taken(office.officer, 'startVerification', item);
    const check = { method: 'DESK', verifiedOn: '2019-01-03', finding: '验收单 37 份齐全', outcome: 'PASSED' };
    await refusedTo([principal, beside], 'recordVerification', check, ['NOT_AUTHORISED']);
    await refusedTo([office.officer], 'completeItem', { evidenceNote: '验收单' }, ['SECOND_VERIFIER_NEEDED']);
    await taken(office.assessor, 'recordVerification', item, check);
    on('2019-01-08');
    await refusedTo([principal, office.assessor], 'completeItem', { evidenceNote: '验收单' }, ['NOT_AUTHORISED']);
    item = await taken(office.officer, 'completeItem', item, { evidenceNote: '验收单 37 份' });
    expect(await stands('2019-01-08')).toEqual(['COMPLETED', 'COMPLETED', 0]);
    on('2019-01-10');
    await refusedTo([office.officer, principal], 'closeItem', {}, ['NOT_AUTHORISED']);
    item = await taken(office.director, 'closeItem', item);
  });

  test('the same day answers by what was known: overdue then, done in time as known a week later', async () => {
    expect(await stands('2019-01-02', '2019-01-04T00:00:00+08:00')).toEqual(['IN_PROGRESS', 'OVERDUE', 2]);
    expect(await stands('2019-01-02', '2019-01-09T00:00:00+08:00')).toEqual(['IN_PROGRESS', 'COMPLETED', 0]);
    expect(await stands('2018-12-30', '2018-12-30T12:00:00+08:00')).toEqual(['IN_PROGRESS', 'OPEN', 0]);
    expect(await stands('2018-12-30', '2019-01-09T00:00:00+08:00')).toEqual(['IN_PROGRESS', 'COMPLETED', 0]);
  });

  test('February: looked back on and reopened, it is overdue from the first day again, in the open', async () => {
    on('2019-02-01');
    await refusedTo([office.officer, principal], 'reopenItem', { reason: '现场 5 家未整治' }, ['NOT_AUTHORISED']);
    await refusedTo([office.director], 'reopenItem', { reason: '' }, ['BAD_INPUT']);
    item = await taken(office.director, 'reopenItem', item, { reason: '回头看：现场 5 家未整治' });
    expect(await stands('2019-02-01')).toEqual(['IN_PROGRESS', 'OVERDUE', 32]);
    expect(await stands('2019-01-20', '2019-01-20T12:00:00+08:00')).toEqual(['CLOSED', 'COMPLETED', 0]);
    expect(await stands('2019-01-20')).toEqual(['CLOSED', 'OVERDUE', 20]);
  });

  test('made good in February it is cured late, and stays so to be seen', async () => {
    on('2019-02-18');
    item = await taken(principal, 'claimCompletion', item, { completedOn: '2019-02-15', statement: '5 家已整治' });
    item = await taken(office.officer, 'startVerification', item);
    await taken(office.assessor, 'recordVerification', item, {
      method: 'ON_SITE',
      verifiedOn: '2019-02-18',
      finding: '现场核实 5 家',
      outcome: 'PASSED',
    });
    item = await taken(office.officer, 'completeItem', item, { evidenceNote: '现场核查记录' });
    item = await taken(office.director, 'closeItem', item);
    item = await taken(office.officer, 'archiveItem', item);
    expect(await stands('2019-02-18')).toEqual(['ARCHIVED', 'COMPLETED_LATE', 46]);
    expect(await stands('2019-02-14')).toEqual(['IN_PROGRESS', 'OVERDUE', 45]);
    expect(await stands('2019-02-15')).toEqual(['IN_PROGRESS', 'COMPLETED_LATE', 46]);
  });

  test('its story is told in order, and the ledger proves it', async () => {
    const { item: told } = await office.officer.data(
      'query i($id: ID!) { item(id: $id) { steps(first: 50) { nodes { event takenOn role } } } }',
      { id: item.id },
    );
    expect(told?.steps?.nodes?.map(({ event, takenOn, role }: Json) => `${takenOn} ${event} ${role}`)).toEqual([
      '2018-04-02 OPEN SUPERVISION_DIRECTOR',
      '2018-04-02 ASSIGN SUPERVISION_OFFICER',
      '2018-04-03 ACKNOWLEDGE UNIT_LIAISON',
      '2018-04-03 BEGIN UNIT_LIAISON',
      '2019-01-03 CLAIM UNIT_PRINCIPAL',
      '2019-01-03 START_VERIFICATION SUPERVISION_OFFICER',
      '2019-01-08 COMPLETE SUPERVISION_OFFICER',
      '2019-01-10 CLOSE SUPERVISION_DIRECTOR',
      '2019-02-01 REOPEN SUPERVISION_DIRECTOR',
      '2019-02-18 CLAIM UNIT_PRINCIPAL',
      '2019-02-18 START_VERIFICATION SUPERVISION_OFFICER',
      '2019-02-18 COMPLETE SUPERVISION_OFFICER',
      '2019-02-18 CLOSE SUPERVISION_DIRECTOR',
      '2019-02-18 ARCHIVE SUPERVISION_OFFICER',
    ]);
    const { engine, jurisdiction } = api.world.registry;
    expect((await verifyLedger(engine.read(jurisdiction), ALL_TABLES)).problems).toEqual([]);
  });
});
