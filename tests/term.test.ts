import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let officer: Caller;
let planId = '';
let beforeExtension = '';
beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  planId = String((await officer.data('{ plans { nodes { id } } }')).plans?.nodes?.[0]?.id);
});
afterAll(() => api.close());

const ALL = `query all { obligations(first: 200, asOf: "2030-01-01") { nodes { id period dueOn basis state } } }`;
const all = async () => [...((await officer.data(ALL)).obligations?.nodes ?? [])];
const deed = async (name: string, input: Record<string, unknown>, select: string, by = officer): Promise<Json> => {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const text = `mutation d($input: ${Name}Input!) { ${name}(input: $input) { ${select} userErrors { code facts { name value } } } }`;
  return (await by.data(text, { input }))[name] as Json;
};
const codes = (payload: Json) => [...(payload.userErrors ?? [])].map(({ code }) => String(code));

test('rolling a register whose duties all run to their terms adds nothing, as often as it is done', async () => {
  const before = await all();
  for (let time = 0; time < 2; time++) {
    expect(await deed('rollObligations', {}, 'addedCount')).toMatchObject({ addedCount: 0, userErrors: [] });
  }
  expect(await all()).toEqual(before);
});

test('a term carried on by document adds the further periods, changes no duty that stands, and tells how it came', async () => {
  beforeExtension = String((await officer.data('{ obligations(first: 1) { knownAt } }')).obligations?.knownAt);
  const before = await all();
  const version = Number(
    (await officer.data('query p($id: ID!) { plan(id: $id) { version } }', { id: planId })).plan?.version,
  );
  const input = {
    planId,
    endsOn: '2022-12-31',
    basisDocNo: '测试发〔2020〕9号',
    reason: '方案延续至 2022 年',
    expectedVersion: version,
  };
  expect(codes(await deed('extendPlanTerm', { ...input, endsOn: '2020-12-31' }, 'addedCount'))).toEqual([
    'TERM_NOT_LATER',
  ]);
  expect(codes(await deed('extendPlanTerm', { ...input, expectedVersion: 99 }, 'addedCount'))).toEqual(['STALE']);
  expect(codes(await deed('extendPlanTerm', { ...input, basisDocNo: ' ' }, 'addedCount'))).toEqual(['BAD_INPUT']);
  const SELECT =
    'addedCount plan { termEndsOn termExtensions { nodes { fromOn endsOn basisDocNo reason decidedBy } } }';
  const payload = await deed('extendPlanTerm', input, SELECT);
  expect(payload).toMatchObject({
    userErrors: [],
    plan: {
      termEndsOn: '2022-12-31',
      termExtensions: { nodes: [{ fromOn: '2020-12-31', endsOn: '2022-12-31', basisDocNo: '测试发〔2020〕9号' }] },
    },
  });
  const after = await all();
  const known = new Set(before.map(({ id }) => String(id)));
  expect(after.filter(({ id }) => known.has(String(id)))).toEqual(before);
  const added = after.filter(({ id }) => !known.has(String(id)));
  expect(Number(payload.addedCount)).toBe(added.length);
  const yearly = before.filter(({ period }) => String(period) === '2020').length;
  expect(yearly).toBeGreaterThan(3);
  expect(added.map(({ period }) => String(period)).sort()).toEqual(
    [...Array(yearly).fill('2021'), ...Array(yearly).fill('2022')].sort(),
  );
  expect((await deed('rollObligations', { planId }, 'addedCount')).addedCount).toBe(0);
});

test('only the office carries a term on, and asked with earlier knowledge the further periods are not there', async () => {
  const unit = String((await officer.data('{ matchUnit(name: "环保局") { unit { id } } }')).matchUnit?.unit?.id);
  for (const caller of [await api.as('ASSESSOR'), await api.as('SUPERVISION_OFFICER', [unit])]) {
    expect(codes(await deed('rollObligations', {}, 'addedCount', caller))).toEqual(['NOT_AUTHORISED']);
  }
  const { obligations } = await officer.data(
    'query k($knownAt: DateTime) { obligations(knownAt: $knownAt, filter: {dueFrom: "2021-01-01", dueTo: "2022-12-31"}) { totalCount } }',
    { knownAt: beforeExtension },
  );
  expect(Number(obligations?.totalCount)).toBe(0);
});
