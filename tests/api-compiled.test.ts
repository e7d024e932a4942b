import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { QUESTIONS as ASKED, BY_ITSELF } from '../bench/questions.ts';
import { buildServer } from '../src/api/server.ts';
import { type Api, type Json, seedApi } from './api-world.ts';

// What is asked for the first time graphql-js answers; what is asked again is answered by code compiled for it. Both say the
// same, errors with their codes and places included (ADR 0050).

let api: Api;
let compiled: FastifyInstance;
let secret: string;
let unitId: string;
let obligationId: string;
let clauseId: string;
beforeAll(async () => {
  // Never compiled here; at the first sight there.
  api = await seedApi({ sightings: Number.POSITIVE_INFINITY });
  const owner = await api.as('OWNER');
  await owner.data('mutation { runSweep(input: {asOf: "2019-01-01"}) { ledgerSequence } }');
  const { matchUnit, obligations } = await owner.data(
    '{ matchUnit(name: "环保局") { unit { id } } obligations(first: 1, filter: {states: [OVERDUE]}) { nodes { id clause { id } } } }',
  );
  unitId = String(matchUnit?.unit?.id);
  obligationId = String(obligations?.nodes?.[0]?.id);
  clauseId = String(obligations?.nodes?.[0]?.clause?.id);
  compiled = await buildServer(api.world.registry, {
    newSecret: () => 'areg_secret_compiled',
    folder: dirname(api.world.file),
    logLevel: 'silent',
    sightings: 1,
  });
});
afterAll(async () => {
  await compiled.close();
  await api.close();
});

const LINES = `obligations(first: 60, asOf: "2019-01-01") { totalCount asOf pageInfo { hasNextPage startCursor endCursor } edges { cursor node {
  __typename id state daysLate daysLeft reasons { code messageZh } words { surface start } deliverable { surface } period
  plan { title basis { nodes { title } } } clause { path text section { title } responsibilityLine { surface } }
  deadline { kind recurrence { unit interval } } completion { completedOn } primaryLead { surface unit { shortName } }
  leads { totalCount edges { cursor } nodes { capacity unit { fullName } group { name } } } supports(first: 2) { pageInfo { endCursor } nodes { surface } }
  item { number reporting { lastPeriod percentDone } } measures { nodes { kind facts { daysToDue } legalBasis { article } } } light { light }
} } }`;

/** Question, variables: answers with data, nulls, partial errors, refusals, rejections and faults of the caller. */
const QUESTIONS: [string, string, Record<string, unknown>?][] = [
  [
    'one clause with everything below it, which is read ahead',
    `query q($c: ID!, $no: Boolean = false) { one: taskClause(id: $c) { ...whole a: obligations(asOf: "2018-12-01", states: [OPEN]) { asOf nodes { id state } }
      b: obligations { totalCount } leads @include(if: $no) { nodes { id } } bad: obligations(first: 201) { nodes { id } } } }
      fragment whole on TaskClause { id text plan { title } section { title } supports { nodes { surface unit { shortName } } } deadlines { nodes { kind } } measures { nodes { kind state } } primaryLead { surface } }`,
  ],
  ['a clause that is not there', 'query q { taskClause(id: "tcl_370812_1") { id obligations { nodes { id } } } }'],
  ['a page of the register with everything below it', `query q { ${LINES} }`],
  [
    'what is not there',
    '{ node(id: "pln_370812_00000000") { id } plan(id: "x") { id } nodes(ids: ["x", "y"]) { id } }',
  ],
  [
    'interfaces and fragments',
    `query q($id: ID!) { node(id: $id) { __typename id ...duty ... on Unit { shortName } } } fragment duty on Obligation { state clause { title } }`,
  ],
  [
    'skip, include and aliases',
    'query q($yes: Boolean!, $no: Boolean!) { a: plans { nodes { id @skip(if: $yes) title @include(if: $yes) issuer @include(if: $no) } } ...r @include(if: $no) } fragment r on Query { ruleSets { nodes { id } } }',
    { yes: true, no: false },
  ],
  ['a cursor of another list', '{ obligations(first: 1, after: "bm90") { nodes { id } } plans { nodes { id } } }'],
  ['too large a page below a row', '{ plans { nodes { title taskClauses(first: 201) { nodes { id } } } } }'],
  ['an id that names nothing', '{ obligations(filter: {planId: "pln_370812_1"}) { nodes { id } } }'],
  ['a day that does not exist', '{ obligations(asOf: "2018-02-30") { nodes { id } } }'],
  [
    'a day that does not exist, as a variable',
    'query q($d: LocalDate) { obligations(asOf: $d) { nodes { id } } }',
    { d: '2018-13-01' },
  ],
  ['a variable that does not fit', 'query q($n: Int!) { obligations(first: $n) { nodes { id } } }', { n: 'three' }],
  ['a missing variable', 'query q($n: Int!) { obligations(first: $n) { nodes { id } } }'],
  [
    'lists, enums and defaults',
    'query q($s: [ObligationState!] = [OVERDUE, OPEN], $n: Int = 3) { obligations(first: $n, filter: {states: $s}) { nodes { state basis } } }',
  ],
  [
    'groups',
    '{ obligationGroups(by: UNIT, first: 5) { nodes { key count unit { shortName } obligations(first: 2) { totalCount nodes { id } } } } }',
  ],
  ['scorecards', '{ scorecards(year: 2018, first: 5) { nodes { unit { shortName } totalHundredths } } }'],
  ['introspection', '{ __schema { queryType { name } } __type(name: "Unit") { name fields { name } } }'],
  [
    'a deed that is refused',
    'mutation m { completeObligation(input: {obligationId: "obl_370812_1", completedOn: "2018-12-01", evidenceNote: "x"}) { obligation { id } userErrors { code path messageZh facts { name value } } } }',
  ],
  [
    'a deed whose input does not fit',
    'mutation m { completeObligation(input: {obligationId: 1}) { userErrors { code } } }',
  ],
];

const ask = async (server: FastifyInstance, query: string, variables?: Record<string, unknown>) => {
  const headers = { authorization: `Bearer ${secret}`, accept: 'application/graphql-response+json' };
  const { statusCode, body } = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query, variables },
  });
  const { data, errors } = JSON.parse(body) as Json;
  // The order of errors is left open by the specification; the id of the request is its own.
  const told = (errors ?? []).map((error: Json) =>
    JSON.stringify({ ...error, extensions: { ...error.extensions, requestId: 0 } }),
  );
  // Now moves on between two questions.
  return JSON.parse(
    JSON.stringify({ statusCode, data, errors: told.toSorted() }).replaceAll(/"knownAt":"[^"]*"/g, '"knownAt":0'),
  );
};

test.each(QUESTIONS)('compiled code says the same as graphql-js: %s', async (_what, query, variables = {}) => {
  secret ??= await api.world.token('OWNER');
  const given = { id: obligationId, unitId, c: clauseId, ...variables };
  const names = Object.keys(given).filter((name) => query.includes(`$${name}`));
  const bound = Object.fromEntries(names.map((name) => [name, given[name as keyof typeof given]]));
  const [plain, fast] = [await ask(api.server, query, bound), await ask(compiled, query, bound)];
  expect(fast).toEqual(plain);
});

test('readers limited to units get the same by compiled code', async () => {
  const own = await api.world.token('UNIT_LIAISON', [unitId] as never);
  secret = own;
  const [plain, fast] = [await ask(api.server, `query q { ${LINES} }`), await ask(compiled, `query q { ${LINES} }`)];
  expect(fast).toEqual(plain);
  expect(JSON.stringify(plain)).toContain('环保局');
});

test('a writer steps aside where there is an error to tell, and never for nothing: of the questions above and of those of the benches', async () => {
  secret = await api.world.token('OWNER');
  for (const question of Object.values({ ...ASKED, ...BY_ITSELF })) {
    const { query, variables } = question({ unitId, clauseId });
    expect(await ask(compiled, query, variables)).toMatchObject({ statusCode: 200, errors: [] });
  }
  const { payload } = await compiled.inject({ url: '/metrics', headers: { authorization: `Bearer ${secret}` } });
  const counted = (outcome: string) =>
    Number(new RegExp(`^registry_graphql_stepped_aside_total{outcome="${outcome}"} (\\d+)$`, 'm').exec(payload)?.[1]);
  const answered = [...payload.matchAll(/^registry_graphql_seconds_count{.*outcome="ok"} (\d+)$/gm)];
  expect(answered.reduce((sum, [, count]) => sum + Number(count), 0)).toBeGreaterThan(20);
  expect(counted('error')).toBeGreaterThan(3);
  expect(counted('ok')).toBe(0);
});
