import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { type Item, type Office, officeOf, taken } from './item-world.ts';

let api: Api;
let office: Office;
let liaison: Caller;
let item: Item;
let unitId: string;
let indicator: Json;
let foreignIndicatorId: string;

beforeAll(async () => {
  api = await seedApi();
  office = await officeOf(api);
  const { taskClauses } = await office.officer.data(
    '{ taskClauses(first: 100) { nodes { id primaryLead { unit { id shortName } } indicators { nodes { id unit comparator value name } } } } }',
  );
  const clauses = (taskClauses?.nodes ?? []) as unknown as Json[];
  const withShare = clauses.find(
    ({ primaryLead, indicators }) =>
      String(primaryLead?.unit?.id ?? '').startsWith('unt_') &&
      indicators?.nodes?.some(
        ({ unit, comparator }: Json) => String(unit) === '%' && String(comparator) === 'AT_LEAST',
      ),
  );
  const nodes = (of: Json | undefined) => (of?.indicators?.nodes ?? []) as unknown as Json[];
  indicator = nodes(withShare).find(
    ({ unit, comparator }) => String(unit) === '%' && String(comparator) === 'AT_LEAST',
  ) as Json;
  foreignIndicatorId = String(nodes(clauses.find((clause) => clause !== withShare && nodes(clause).length > 0))[0]?.id);
  const lead = withShare?.primaryLead?.unit;
  unitId = String(lead?.id);
  liaison = await office.liaison(String(lead?.shortName));
  const opened = await office.director.data(
    'mutation o($c: ID!) { openItems(input: {filter: {clauseId: $c}}) { opening { items(first: 1) { nodes { id } } } } }',
    { c: withShare?.id },
  );
  const { assignItems } = await office.officer.data(
    'mutation a($ids: [ID!]!) { assignItems(input: {itemIds: $ids}) { assigned { items { nodes { id version } } } } }',
    { ids: opened.openItems?.opening?.items?.nodes?.map(({ id }: Json) => id) },
  );
  item = await taken(liaison, 'acknowledgeItem', assignItems?.assigned?.items?.nodes?.[0] as unknown as Item);
  api.world.clock.set('2019-04-02T01:00:00Z');
});
afterAll(() => api.close());

const SUBMIT = `mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id version
  entries { nodes { readings { nodes { id numerator denominator value verdict verdictZh verdictEn dataSource methodVersion verifiedBy report { id } } } } } } userErrors { code } } }`;
const READING = { dataSource: '省土壤环境监测站', methodVersion: '受污染耕地安全利用率核算方法（试行）' };
let version: number | null = null;
async function submit(reading: object): Promise<Json> {
  const readings = [{ indicatorId: indicator.id, ...READING, ...reading }];
  const entries = [{ itemId: item.id, percentDone: 20, done: '已完成布点与采样工作若干', readings }];
  const input = { unitId, period: '2019Q1', entries, expectedVersion: version };
  return (await liaison.data(SUBMIT, { input })).submitReport as Json;
}
const returned = async (report: Json) => {
  const { returnReport } = await office.officer.data(
    'mutation r($input: ReturnReportInput!) { returnReport(input: $input) { report { version } } }',
    { input: { reportId: report.id, expectedVersion: report.version, reason: '请核数' } },
  );
  version = Number(returnReport?.report?.version);
};
const codes = (answer: Json) => (answer.userErrors ?? []).map(({ code }: Json) => String(code));
const readingOf = (report: Json | undefined) =>
  ((report as unknown as { entries: Json })?.entries?.nodes?.[0]?.readings?.nodes?.[0] ?? {}) as Json;

describe('indicator values come by their parts', () => {
  test('a percentage without its base, a number that is none, a negative one and another clause’s indicator are refused', async () => {
    expect(codes(await submit({ numerator: '92' }))).toEqual(['RATIO_NEEDS_PARTS']);
    expect(codes(await submit({ numerator: '92%', denominator: '100' }))).toEqual(['BAD_INPUT']);
    expect(codes(await submit({ numerator: '-1', denominator: '100' }))).toEqual(['BAD_INPUT']);
    expect(codes(await submit({ numerator: '1', denominator: '1', dataSource: ' ' }))).toEqual(['BAD_INPUT']);
    expect(codes(await submit({ indicatorId: foreignIndicatorId, numerator: '1', denominator: '1' }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('the value and what it says of the target are reckoned from the parts, exactly', async () => {
    const target = Number(indicator.value);
    const { report } = await submit({ numerator: String(target * 1000 - 1), denominator: '100000' });
    expect(readingOf(report)).toMatchObject({
      value: `${target}.00`,
      verdict: 'NOT_MET',
      verifiedBy: null,
      report: { id: report?.id },
    });
    await returned(report as Json);
    const again = await submit({ numerator: String(target), denominator: '100' });
    expect(readingOf(again.report)).toMatchObject({ value: `${target}.00`, verdict: 'MET' });
    expect(readingOf(again.report).verdictZh).toContain('达标');
    await returned(again.report as Json);
    const none = await submit({ numerator: '0', denominator: '0' });
    expect(readingOf(none.report)).toMatchObject({ value: null, verdict: 'MET' });
    expect(readingOf(none.report).verdictEn).toContain('deemed met by rule');
  });

  test('each value that was reported stays readable for what was known then', async () => {
    const READ =
      'query r($id: ID!, $at: DateTime) { node(id: $id) { ... on Indicator { readings(knownAt: $at) { totalCount nodes { numerator } } } } }';
    const { node } = await office.officer.data(READ, { id: indicator.id, at: null });
    expect(node?.readings).toEqual({ totalCount: 1, nodes: [{ numerator: '0' }] });
    const { node: before } = await office.officer.data(READ, { id: indicator.id, at: '2019-04-01T00:00:00Z' });
    expect(before?.readings?.totalCount).toBe(0);
  });

  test('it is verified by the office or an assessor, once, and seen by no other unit', async () => {
    const { node } = await office.officer.data(
      'query r($id: ID!) { node(id: $id) { ... on Indicator { readings { nodes { id } } } } }',
      { id: indicator.id },
    );
    const id = node?.readings?.nodes?.[0]?.id;
    const VERIFY =
      'mutation v($id: ID!) { verifyReading(input: {readingId: $id}) { reading { verifiedBy } userErrors { code } } }';
    expect((await liaison.data(VERIFY, { id })).verifyReading?.userErrors).toEqual([{ code: 'NOT_AUTHORISED' }]);
    expect((await office.assessor.data(VERIFY, { id })).verifyReading).toEqual({
      reading: { verifiedBy: 'ASSESSOR' },
      userErrors: [],
    });
    expect((await office.assessor.data(VERIFY, { id })).verifyReading?.userErrors).toEqual([{ code: 'WRONG_STATE' }]);
    const other = await (await office.liaison('广播电视台')).data('query n($id: ID!) { node(id: $id) { id } }', { id });
    expect(other).toEqual({ node: null });
    expect(await liaison.data('query n($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: { id } });
  });
});
