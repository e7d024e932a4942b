import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { type Item, type Office, officeOf, taken } from './item-world.ts';
import { opened, postedCards, tablesOf, tokenOf } from './opened-cards.ts';

// Figures and checks are invented; clauses and targets are those of the seed plan.

let api: Api;
let office: Office;
let liaison: Caller;
let unit: { id: string; shortName: string };
let other: string;
let year: number;
let obligationId: string;
const SOURCE = '省土壤环境监测站';
const METHOD = '核算方法（试行）';

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 } });
  office = await officeOf(api);
  const { taskClauses } = await office.officer.data(
    '{ taskClauses(first: 100) { nodes { id primaryLead { unit { id shortName } } indicators { nodes { id unit comparator deadline { id } } } obligations(first: 20) { nodes { id dueOn deadline { id } } } } } }',
  );
  const found = ((taskClauses?.nodes ?? []) as unknown as Json[]).flatMap((clause) => {
    const figure = clause.indicators?.nodes?.find(
      ({ unit: of, comparator, deadline }: Json) => String(of) === '%' && String(comparator) === 'AT_LEAST' && deadline,
    );
    const owed = clause.obligations?.nodes?.find(
      ({ dueOn, deadline }: Json) => dueOn && figure && String(deadline?.id) === String(figure.deadline?.id),
    );
    return figure && owed && clause.primaryLead?.unit ? [{ clause, figure, owed }] : [];
  })[0];
  if (!found) throw new Error('the seed plan has a share to reach by a day');
  unit = {
    id: String(found.clause.primaryLead?.unit?.id),
    shortName: String(found.clause.primaryLead?.unit?.shortName),
  };
  other = await office.unitNamed(unit.shortName === '农业局' ? '环保局' : '农业局');
  obligationId = String(found.owed.id);
  year = Number(String(found.owed.dueOn).slice(0, 4));
  liaison = await office.liaison(unit.shortName);
  const { openItems } = await office.director.data(
    'mutation o($c: ID!, $on: LocalDate!) { openItems(input: {filter: {clauseId: $c, dueFrom: $on, dueTo: $on}}) { opening { items(first: 9) { nodes { id } } } } }',
    { c: found.clause.id, on: found.owed.dueOn },
  );
  const { assignItems } = await office.officer.data(
    'mutation a($ids: [ID!]!) { assignItems(input: {itemIds: $ids}) { assigned { items { nodes { id version } } } } }',
    { ids: openItems?.opening?.items?.nodes?.map(({ id }: Json) => id) },
  );
  const principal = await office.principal(unit.shortName);
  let item = await taken(liaison, 'acknowledgeItem', assignItems?.assigned?.items?.nodes?.[0] as unknown as Item);
  item = await taken(principal, 'beginItem', item, { actionPlan: '分两步实施' });
  api.world.clock.set(`${year}-04-02T01:00:00Z`);
  const reading = { indicatorId: found.figure.id, numerator: '91', denominator: '100', dataSource: SOURCE };
  const entries = [
    { itemId: item.id, percentDone: 20, done: '已完成布点', readings: [{ ...reading, methodVersion: METHOD }] },
  ];
  const { submitReport } = await liaison.data(
    'mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { entries { nodes { readings { nodes { id } } } } } userErrors { code path } } }',
    { input: { unitId: unit.id, period: `${year}Q1`, entries } },
  );
  expect(submitReport?.userErrors).toEqual([]);
  const readingId = (submitReport?.report as Json | undefined)?.entries as unknown as Json;
  const id = readingId?.nodes?.[0]?.readings?.nodes?.[0]?.id;
  const { verifyReading } = await office.director.data(
    'mutation v($input: VerifyReadingInput!) { verifyReading(input: $input) { userErrors { code } } }',
    { input: { readingId: id } },
  );
  expect(verifyReading?.userErrors).toEqual([]);
  const { node } = await office.officer.data(
    'query n($id: ID!) { node(id: $id) { ... on SupervisedItem { id version } } }',
    { id: item.id },
  );
  item = node as unknown as Item;
  const claim = { completedOn: `${year}-04-01`, statement: '全部完成' };
  item = await taken(principal, 'claimCompletion', item, claim);
  item = await taken(office.officer, 'startVerification', item);
  const check = { method: 'ON_SITE', outcome: 'FAILED', verifiedOn: `${year}-04-02`, finding: '两处未设标识' };
  await taken(office.assessor, 'recordVerification', item, check);
});
afterAll(() => api.close());

test('figures and checks have rows of their own among the evidence: value and parts, source, method, verifier', async () => {
  const secret = await tokenOf(api, 'SUPERVISION_OFFICER', null);
  const asked = { year, unitIds: [unit.id] };
  const answer = await postedCards(api, secret, asked);
  expect(answer.status).toBe(200);
  const book = await opened(answer);
  const line = book.明细?.rows.find((row) => row.应办事项编号 === obligationId);
  const own = (book.证据清单?.rows ?? []).filter((row) => row.任务或事项 === line?.任务 && row.条款 === line?.条款);
  expect(own.find((row) => row.种类 === '指标数据')).toMatchObject({
    ...{ 数值: '91.00%', '分子 / 分母': '91 / 100', 数据来源: SOURCE, 方法或口径: METHOD },
    核验人: expect.stringContaining(`（${year}-04-02）`),
  });
  expect(own.find((row) => row.种类 === '核查记录')).toMatchObject({
    ...{ 日期: `${year}-04-02`, 内容: '核查不通过：两处未设标识', 方法或口径: '现场核查', 核验人: expect.any(String) },
  });
  const paper = await postedCards(api, secret, { ...asked, format: 'docx' });
  const text = tablesOf(strFromU8(unzipSync(paper.bytes)['word/document.xml'] ?? new Uint8Array())).at(-1);
  expect(JSON.stringify(text)).toContain(`91.00%（91 / 100）来源：${SOURCE}`);
});

test('what was known before has no such rows, and a reader limited to another unit sees none of them', async () => {
  const secret = await tokenOf(api, 'SUPERVISION_OFFICER', null);
  const before = await opened(
    await postedCards(api, secret, { year, unitIds: [unit.id], knownAt: '2019-01-03T00:00:00Z' }),
  );
  const kinds = (before.证据清单?.rows ?? []).map((row) => row.种类);
  expect(kinds).not.toContain('指标数据');
  expect(kinds).not.toContain('核查记录');
  const limited = await tokenOf(api, 'UNIT_LIAISON', [other]);
  const { 证据清单: seen } = await opened(await postedCards(api, limited, { year }));
  expect((seen?.rows ?? []).filter((row) => row.数据来源 === SOURCE)).toEqual([]);
});
