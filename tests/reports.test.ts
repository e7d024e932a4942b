import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi, statementsOf } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, taken } from './item-world.ts';

let api: Api;
let office: Office;
let items: Item[];
let unitId: string;
let liaison: Caller;
beforeAll(async () => {
  api = await seedApi();
  office = await officeOf(api);
  liaison = await office.liaison('环保局');
  unitId = await office.unitNamed('环保局');
  // Two duties that 环保局 leads, one of them with other leads; both in progress since January.
  items = [await assignedItem(office, '三（二）', '2018-12-31'), await assignedItem(office, '二（六）5', '2018-12-31')];
  for (const [index, item] of items.entries()) {
    const acknowledged = await taken(liaison, 'acknowledgeItem', item);
    items[index] = await taken(liaison, 'beginItem', acknowledged, { actionPlan: '分步落实' });
  }
});
afterAll(() => api.close());

const REPORT =
  'report { id state version period dueOn submittedOn isLate acceptedOn remarks { code itemNumber } } userErrors { code facts { name value } }';
const SUBMIT = `mutation s($input: SubmitReportInput!) { submitReport(input: $input) { ${REPORT} } }`;
const judge = async (caller: Caller, deed: string, input: object) => {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
  return (await caller.data(`mutation j($input: ${type}) { ${deed}(input: $input) { ${REPORT} } }`, { input }))[
    deed
  ] as Json;
};
const entry = (index: number, over: object = {}) => ({
  itemId: items[index]?.id,
  percentDone: 40,
  done: `第${index + 1}项已完成前期调查，正在编制方案`,
  ...over,
});
const submit = async (caller: Caller, over: object = {}) =>
  (await caller.data(SUBMIT, { input: { unitId, period: '2019Q1', entries: [entry(0), entry(1)], ...over } }))
    .submitReport as Json;
const codes = (answer: Json) => (answer.userErrors ?? []).map(({ code }: Json) => String(code));
const MISSING = `query m($on: LocalDate, $at: DateTime) { missingReports(asOf: $on, knownAt: $at) { totalCount nodes {
  unit { shortName } period dueOn missingSince daysMissing items { totalCount } } } }`;
const missing = async (on: string, caller = office.officer) =>
  (await caller.data(MISSING, { on })).missingReports as Json;

describe('when a report is wanted', () => {
  test('nothing is missing before the last day is over; then one report of the unit is, with both duties', async () => {
    api.world.clock.set('2019-04-20T01:00:00Z');
    expect(await missing('2019-04-08')).toMatchObject({ totalCount: 0 });
    expect(await missing('2019-04-09')).toEqual({
      totalCount: 1,
      nodes: [
        {
          unit: { shortName: '环保局' },
          period: '2019Q1',
          dueOn: '2019-04-08',
          missingSince: '2019-04-09',
          daysMissing: 1,
          items: { totalCount: 2 },
        },
      ],
    });
    expect((await missing('2019-04-20')).nodes?.[0]).toMatchObject({ daysMissing: 12 });
  });

  test('a unit sees what it owes itself, and not what others owe', async () => {
    expect(await missing('2019-04-09', liaison)).toMatchObject({ totalCount: 1 });
    expect(await missing('2019-04-09', await office.liaison('农业局'))).toMatchObject({ totalCount: 0 });
  });

  test('a draft lists what must be said, empty the first time', async () => {
    const { reportDraft } = await liaison.data(
      'query d($id: ID!) { reportDraft(unitId: $id, period: "2019Q1") { dueOn report { id } said: entries { totalCount nodes { item { number } filledFrom done } } } }',
      { id: unitId },
    );
    expect(reportDraft).toMatchObject({ dueOn: '2019-04-08', report: null });
    expect(reportDraft?.said?.nodes?.map(({ filledFrom }: Json) => filledFrom)).toEqual([null, null]);
  });

  test('no report is asked, nor taken, of a unit from which nothing is due', async () => {
    const own = await office.unitNamed('农业局');
    const answer = await submit(await office.liaison('农业局'), { unitId: own, entries: [] });
    expect(codes(answer)).toEqual(['REPORT_NOT_WANTED']);
  });
});

describe('who reports what', () => {
  test('only the first-named lead reports: not the office, not another lead of the line', async () => {
    expect(codes(await submit(office.owner))).toEqual(['NOT_AUTHORISED']);
    expect(codes(await submit(await office.liaison('经信局')))).toEqual(['NOT_SPEAKING_FOR_UNIT']);
    const foreign = await submit(await office.liaison('经信局'), { unitId: await office.unitNamed('经信局') });
    expect(codes(foreign)).toEqual(['NOT_FOUND']);
  });

  test('another lead of the line contributes; a unit beside the line does not, nor does the reporting lead', async () => {
    const give = async (unit: string, caller: Caller) =>
      (
        await caller.data(
          'mutation c($input: ContributeToReportInput!) { contributeToReport(input: $input) { contribution { unit { shortName } words } userErrors { code } } }',
          {
            input: {
              itemId: items[1]?.id,
              unitId: await office.unitNamed(unit),
              period: '2019Q1',
              words: `${unit}提供企业清单`,
            },
          },
        )
      ).contributeToReport as Json;
    expect(await give('经信局', await office.liaison('经信局'))).toEqual({
      contribution: { unit: { shortName: '经信局' }, words: '经信局提供企业清单' },
      userErrors: [],
    });
    expect(codes(await give('环保局', liaison))).toEqual(['NOT_BESIDE_THE_LEAD']);
    expect(codes(await give('粮食局', await office.liaison('粮食局')))).toEqual(['NOT_FOUND']);
    expect(codes(await give('经信局', liaison))).toEqual(['NOT_SPEAKING_FOR_UNIT']);
  });

  test('one that leaves out a wanted duty, names a period that is none or has not come, or 101 per cent is refused', async () => {
    const incomplete = await submit(liaison, { entries: [entry(0)] });
    expect(codes(incomplete)).toEqual(['REPORT_INCOMPLETE']);
    expect(incomplete.userErrors?.[0]?.facts).toContainEqual({ name: 'items', value: items[1]?.number });
    expect(codes(await submit(liaison, { period: '2019Q5' }))).toEqual(['BAD_INPUT']);
    expect(codes(await submit(liaison, { period: '2019Q2' }))).toEqual(['REPORT_TOO_EARLY']);
    expect(codes(await submit(liaison, { entries: [entry(0), entry(1, { percentDone: 101 })] }))).toEqual([
      'BAD_INPUT',
    ]);
    expect(codes(await submit(liaison, { entries: [entry(0), entry(0), entry(1)] }))).toEqual(['BAD_INPUT']);
  });
});

describe('the life of one report', () => {
  let report: Json;

  test('handed in late it is late for ever, and meets every demand of its period at once', async () => {
    const answer = await submit(liaison);
    expect(answer.userErrors).toEqual([]);
    report = answer.report as Json;
    expect(report).toMatchObject({
      state: 'SUBMITTED',
      isLate: true,
      submittedOn: '2019-04-20',
      remarks: [{ code: 'LATE' }],
    });
    expect(await missing('2019-04-20')).toMatchObject({ totalCount: 0 });
    expect(await missing('2019-04-19')).toMatchObject({ totalCount: 1 });
    expect(codes(await submit(liaison))).toEqual(['REPORT_ALREADY_SUBMITTED']);
  });

  test('returned with a reason it is missing again from the next day, until handed in anew under the same id', async () => {
    expect(
      codes(
        await judge(office.officer, 'returnReport', {
          reportId: report.id,
          expectedVersion: report.version,
          reason: '',
        }),
      ),
    ).toEqual(['BAD_INPUT']);
    const returned = await judge(office.officer, 'returnReport', {
      reportId: report.id,
      expectedVersion: report.version,
      reason: '第2项未写数字',
    });
    expect(returned.report).toMatchObject({ state: 'RETURNED', remarks: [{ code: 'LATE' }, { code: 'RETURNED' }] });
    api.world.clock.set('2019-04-22T01:00:00Z');
    expect((await missing('2019-04-21')).nodes?.[0]).toMatchObject({ missingSince: '2019-04-21' });
    expect(codes(await submit(liaison, { expectedVersion: 1 }))).toEqual(['STALE']);
    const again = await submit(liaison, {
      expectedVersion: (returned.report as Json).version,
      entries: [entry(0), entry(1, { percentDone: 55, done: '已调查37家企业，整治21家' })],
    });
    expect(again.report).toMatchObject({ id: report.id, state: 'SUBMITTED', submittedOn: '2019-04-20' });
    report = again.report as Json;
  });

  test('accepted, it tells how much is done; the unit itself cannot accept it', async () => {
    const input = { reportId: report.id, expectedVersion: report.version };
    expect(codes(await judge(liaison, 'acceptReport', input))).toEqual(['NOT_AUTHORISED']);
    const accepted = await judge(office.officer, 'acceptReport', input);
    expect(accepted.report).toMatchObject({ state: 'ACCEPTED', acceptedOn: '2019-04-22' });
    report = accepted.report as Json;
    const { item } = await office.officer.data(
      'query i($id: ID!) { item(id: $id) { reporting { lastPeriod lastAcceptedOn percentDone missingSince returnedCount } } }',
      { id: items[1]?.id },
    );
    expect(item?.reporting).toEqual({
      lastPeriod: '2019Q1',
      lastAcceptedOn: '2019-04-22',
      percentDone: 55,
      missingSince: null,
      returnedCount: 1,
    });
  });

  test('corrected by the office, it keeps what it said before for whoever asks what was known before', async () => {
    const before = new Date(Date.parse('2019-04-22T02:00:00Z')).toISOString();
    api.world.clock.set('2019-04-23T01:00:00Z');
    const input = { reportId: report.id, expectedVersion: report.version, reason: '核对台账，应为19家' };
    expect(codes(await judge(office.officer, 'correctReport', { ...input, entries: [entry(0)] }))).toEqual([
      'NOTHING_TO_CORRECT',
    ]);
    const corrected = await judge(office.officer, 'correctReport', {
      ...input,
      entries: [entry(1, { percentDone: 50, done: '已调查37家企业，整治19家' })],
    });
    expect(corrected.report).toMatchObject({ state: 'CORRECTED', version: 5 });
    const READ = `query r($id: ID!, $at: DateTime) { progressReport(id: $id, knownAt: $at) { state version
      said: entries { nodes { percentDone contributions { nodes { words } } } } steps { nodes { event words } } } }`;
    const read = async (at: string | null) =>
      (await office.officer.data(READ, { id: report.id, at })).progressReport as Json;
    const percents = (answer: Json) => answer.said?.nodes?.map(({ percentDone }: Json) => percentDone).toSorted();
    expect(percents(await read(null))).toEqual([40, 50]);
    expect(percents(await read(before))).toEqual([40, 55]);
    expect(percents(await read('2019-04-21T00:00:00Z'))).toEqual([40, 40]);
    expect((await read(null)).steps?.nodes?.map(({ event }: Json) => String(event))).toEqual([
      'SUBMIT',
      'RETURN',
      'RESUBMIT',
      'ACCEPT',
      'CORRECT',
    ]);
    expect(await read('2019-04-19T00:00:00Z')).toBeNull();
  });

  test('the next draft is filled in from it, and the very same words next time are told', async () => {
    api.world.clock.set('2019-07-03T01:00:00Z');
    const { reportDraft } = await liaison.data(
      'query d($id: ID!) { reportDraft(unitId: $id, period: "2019Q2") { said: entries { nodes { filledFrom percentDone done item { id } } } } }',
      { id: unitId },
    );
    const drafted = reportDraft?.said?.nodes as unknown as (Json & { percentDone: number; done: string })[];
    expect(drafted.map(({ filledFrom, percentDone }) => [filledFrom, percentDone])).toEqual([
      ['2019Q1', 40],
      ['2019Q1', 50],
    ]);
    const answer = await submit(liaison, {
      period: '2019Q2',
      entries: drafted.map(({ percentDone, done, item }, index) => ({
        itemId: item?.id,
        percentDone,
        done: index === 0 ? done : '无',
      })),
    });
    expect(answer.report).toMatchObject({ isLate: false });
    expect(answer.report?.remarks?.map(({ code }: Json) => String(code))).toEqual(['REPEATED', 'EMPTY']);
  });
});

describe('what a limited reader sees of reports', () => {
  test('its own reports and no others: by list, by id, by node, by draft', async () => {
    const QUERY = '{ progressReports { totalCount nodes { id } } }';
    const own = await liaison.data(QUERY);
    expect(own.progressReports?.totalCount).toBe(2);
    const other = await office.liaison('经信局');
    expect(await other.data(QUERY)).toMatchObject({ progressReports: { totalCount: 0 } });
    const id = own.progressReports?.nodes?.[0]?.id;
    expect(
      await other.data(
        'query n($id: ID!, $u: ID!) { progressReport(id: $id) { id } node(id: $id) { id } reportDraft(unitId: $u, period: "2019Q1") { period } }',
        {
          id,
          u: unitId,
        },
      ),
    ).toEqual({ progressReport: null, node: null, reportDraft: null });
  });

  test('reports, entries, drafts and what is known of the reporting cost as many statements for two duties as for one', async () => {
    const count = async (query: string, first: number) =>
      (await statementsOf(api, office.officer, query, { first })).length;
    const REPORTS = `query q($first: Int!) { progressReports(first: $first) { nodes { remarks { code } unit { fullName }
      entries { nodes { done item { number reporting { percentDone } } contributions { nodes { words } } readings { nodes { value verdict } } } }
      steps { nodes { event } } } } }`;
    const ITEMS = `query q($first: Int!) { items(first: $first) { nodes { reporting { missingSince percentDone } contributions { nodes { words } } } } }`;
    for (const query of [REPORTS, ITEMS]) expect(await count(query, 2)).toBe(await count(query, 1));
  });
});
