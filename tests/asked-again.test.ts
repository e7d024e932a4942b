import { dirname } from 'node:path';
import { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { getNamedType, isCompositeType, isRequiredArgument } from 'graphql/index.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeSchema } from '../src/api/schema.ts';
import { buildServer } from '../src/api/server.ts';
import { lastSequence } from '../src/ledger/store.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { type Api, seedApi } from './api-world.ts';

// A question that came before is answered without Apollo Server (ADR 0054). Here every request goes thrice to a server that remembers
// and thrice to one that never does; status, headers and bytes must be the same each time, and so must what is noted of it.

let plain: Api;
let remembering: FastifyInstance;
let owner: string;
let liaison: string;
let clauseId: string;
let secrets = 0;
const logs: { plain: Line[]; remembering: Line[] } = { plain: [], remembering: [] };
type Line = Record<string, unknown>;

beforeAll(async () => {
  const options = { pointsPerMinute: 2_000_000_000, msBetweenRounds: 3_600_000 };
  const logTo = (lines: Line[]) => ({ write: (line: string) => void lines.push(JSON.parse(line)) });
  plain = await seedApi({ ...options, sightings: Number.POSITIVE_INFINITY, logTo: logTo(logs.plain) });
  remembering = await buildServer(plain.world.registry, {
    newSecret: () => `areg_secret_again_${++secrets}`,
    folder: dirname(plain.world.file),
    ...options,
    sightings: 1,
    logTo: logTo(logs.remembering),
  });
  owner = await plain.world.token('OWNER');
  const asked = plain.with(owner);
  const { matchUnit, obligations } = await asked.data(
    '{ matchUnit(name: "环保局") { unit { id } } obligations(first: 1, filter: {states: [OVERDUE]}) { nodes { clause { id } } } }',
  );
  liaison = await plain.world.token('UNIT_LIAISON', [String(matchUnit?.unit?.id)] as never);
  clauseId = String(obligations?.nodes?.[0]?.clause?.id);
});
afterAll(async () => {
  await remembering.close();
  await plain.close();
});

interface Sent {
  payload: string | Buffer;
  headers?: Record<string, string>;
  url?: string;
}

/** What moves from one request to the next. */
const MOVING = /^(date|x-ratelimit-remaining|x-ratelimit-reset|x-points-remaining)$/;

async function answerOf(server: FastifyInstance, { payload, headers = {}, url = '/graphql' }: Sent, id: string) {
  const answer = await server.inject({
    method: 'POST',
    url,
    headers: {
      authorization: `Bearer ${owner}`,
      'content-type': 'application/json',
      'x-request-id': id,
      ...headers,
    },
    payload,
  });
  const told = Object.entries(answer.headers).map(([name, value]) => [name, MOVING.test(name) ? '*' : value]);
  return { status: answer.statusCode, headers: told, body: answer.body };
}

/** What was noted of the last answer, without times. */
const noted = (lines: Line[]) => lines.splice(0).map(({ time: _t, ms: _m, pid: _p, hostname: _h, ...line }) => line);

let asked = 0;
async function expectSame(sent: Sent): Promise<void> {
  for (const lines of Object.values(logs)) lines.length = 0;
  for (let time = 1; time <= 3; time++) {
    const id = `again-${++asked}`;
    const expected = await answerOf(plain.server, sent, id);
    expect(await answerOf(remembering, sent, id)).toEqual(expected);
    expect(noted(logs.remembering)).toEqual(noted(logs.plain));
  }
}
const post = (body: object, headers?: Record<string, string>): Sent => ({
  payload: JSON.stringify(body),
  ...(headers && { headers }),
});
const Q = '{ __typename }';

test('what is asked again is answered without Apollo Server, and what turns out to have errors is answered once', async () => {
  const asking = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  const question = post({ query: 'query Twice { tokens(first: 1) { totalCount } }' });
  const calls: number[] = [];
  const statements: number[] = [];
  const ask = async (headers?: Record<string, string>) => {
    asking.mockClear();
    plain.world.statements.length = 0;
    const { status } = await answerOf(remembering, { ...question, ...(headers && { headers }) }, 'twice');
    calls.push(asking.mock.calls.length);
    statements.push(plain.world.statements.length);
    return status;
  };
  for (let n = 0; n < 4; n++) expect(await ask()).toBe(200);
  expect(calls.splice(0)).toEqual([1, 0, 0, 0]);
  expect(statements[3]).toBe(statements[2]);
  // Not open to a liaison: begun without Apollo Server, told by it.
  for (let n = 0; n < 2; n++) expect(await ask({ authorization: `Bearer ${liaison}` })).toBe(200);
  expect(calls).toEqual([1, 1]);
  asking.mockRestore();
});

test('a deed that came before is done without Apollo Server, and once where its answer turns out to have errors', async () => {
  const asking = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  const { registry } = plain.world;
  const done = () => lastSequence(registry.engine.read(registry.jurisdiction));
  const query = `mutation Make($input: CreateTokenInput!, $n: Int) { createToken(input: $input) {
    token { label units(first: $n) { totalCount } } userErrors { code } ledgerSequence } }`;
  /** How often Apollo Server was called, how many entries the ledger has more, and the answer. */
  const make = async (label: string, n: number) => {
    const before = await done();
    asking.mockClear();
    const { body } = await answerOf(
      remembering,
      post({ query, variables: { input: { label, role: 'OWNER' }, n } }),
      'make',
    );
    return { calls: asking.mock.calls.length, entries: (await done()) - before, body };
  };
  const whole = registry.dictionary;
  try {
    expect(await make('one', 5)).toMatchObject({ calls: 1, entries: 1 });
    const again = await make('two', 5);
    expect(again).toMatchObject({ calls: 0, entries: 1 });
    expect(JSON.parse(again.body).data.createToken).toMatchObject({ token: { label: 'two' }, userErrors: [] });
    const refused = await make('', 5);
    expect(refused).toMatchObject({ calls: 0, entries: 0 });
    expect(refused.body).toMatch(/"code":"BAD_INPUT"/);
    // What the payload holds is found to be too much when the deed is done already.
    const tooMuch = await make('three', 201);
    expect(tooMuch).toMatchObject({ calls: 1, entries: 1 });
    expect(tooMuch.body).toMatch(/BAD_USER_INPUT/);
    // Whether the deed may be done needs the units; its payload needs them again.
    let asked = 0;
    registry.dictionary = () => (++asked > 1 ? Promise.reject(new Error('SELECT secret FROM /etc/passwd')) : whole());
    const faulty = await make('four', 5);
    expect(faulty).toMatchObject({ calls: 1, entries: 1 });
    expect(faulty.body).toMatch(/INTERNAL_SERVER_ERROR/);
    expect(faulty.body).not.toMatch(/passwd/);
  } finally {
    registry.dictionary = whole;
    asking.mockRestore();
  }
});

describe('the same to the byte, whatever the head', () => {
  const ACCEPTED = [
    'application/json',
    'application/graphql-response+json',
    'application/*',
    '*/*',
    'text/html, application/json;q=0.5',
  ];
  const ACCEPT = [
    ...ACCEPTED,
    'text/html',
    'application/json;q=0',
    'application/json; charset=utf-16',
    'multipart/mixed',
    'junk',
    '',
  ];
  test.each([...ACCEPT, 'application/graphql-response+json, application/json;q=0.9'])('accept %j', (accept) =>
    expectSame(post({ query: Q }, { accept })),
  );
  test.each([
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'APPLICATION/JSON',
    'application/json; charset=utf-16',
    'application/json; x=y',
    'application/json;;',
    'application/json; charset',
    'application/graphql',
    'text/plain',
    'application/x-www-form-urlencoded',
  ])('content of type %j', (type) => expectSame(post({ query: Q }, { 'content-type': type })));
  test.each([
    'a b',
    '[',
    '%',
    'http://x',
    '999.999.999.999',
    'a..b',
    'x:99999',
    '例',
    '',
    '[::1]:4000',
    'localhost:80',
  ])('host %j', (host) => expectSame(post({ query: Q }, { host })));
  test.each(['/graphql?query={__typename}', '/graphql?%', '/graphql#x', '/graphql/', '//graphql'])('at %s', (url) =>
    expectSame({ ...post({ query: Q }), url }),
  );
  test.each([
    { 'apollo-federation-include-trace': 'ftv1' },
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'identity' },
    { 'apollo-require-preflight': '1' },
    { authorization: 'Bearer areg_nobody' },
    { authorization: '' },
  ])('with %j', (headers) => expectSame(post({ query: Q }, headers as Record<string, string>)));
});

describe('the same to the byte, whatever the body', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    `[{"query":"${Q}"}]`,
    '{"query": 1}',
    '{"query": ""}',
    '{"query": "{ __typename }", "variables": "x"}',
    '{"query": "{ __typename }", "variables": []}',
    '{"query": "{ __typename }", "variables": null}',
    '{"query": "{ __typename }", "variables": {"unknown": [1, {"x": null}]}}',
    '{"query": "{ __typename }", "operationName": 1}',
    '{"query": "{ __typename }", "operationName": null}',
    '{"query": "{ __typename }", "operationName": ""}',
    '{"query": "{ __typename }", "operationName": "nosuch"}',
    '{"query": "{ __typename }", "extensions": []}',
    '{"query": "{ __typename }", "extensions": {}}',
    '{"query": "{ __typename }", "extensions": null}',
    '{"query": "{ __typename }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}',
    '{"query": "{ __typename }", "id": 1}',
    '{"query": "{ __typename }", "__proto__": {"x": 1}}',
    '{"query": "{ __typename }", "variables": {"a": {"__proto__": {"x": 1}}}}',
    '{"query": "query a { __typename } query b { b: __typename }", "operationName": "a"}',
    '{"query": "query a { __typename } query b { b: __typename }", "operationName": "b"}',
    '{"query": "query a { __typename } query b { b: __typename }"}',
    '{"query": "query a { __typename }", "operationName": "a\\n"}',
    '\ufeff{"query": "{ __typename }"}',
    `{"query":"{ __typename }","variables":${'{"a":'.repeat(12)}1${'}'.repeat(12)}}`,
    JSON.stringify({ query: Q, variables: { a: Array.from({ length: 6000 }, () => 1) } }),
    JSON.stringify({ query: `{ __typename } # ${'x'.repeat(20_000)}` }),
  ])('%s', (payload) => expectSame({ payload }));

  test('bytes that are no UTF-8', () =>
    expectSame({ payload: Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xff, 0x22, 0x7d])]) }));

  const LIST =
    'query L($n: Int, $f: ObligationFilter, $yes: Boolean = true) { obligations(first: $n, filter: $f) { totalCount @include(if: $yes) nodes { id state dueOn clause { title } } } }';
  test.each([
    [{}],
    [{ n: 3 }],
    [{ n: 3, yes: false }],
    [{ n: '3' }],
    [{ n: 3.5 }],
    [{ n: 1e21 }],
    [{ n: 201 }],
    [{ n: null }],
    [{ yes: null }],
    [{ f: { states: ['OVERDUE'] } }],
    [{ f: { states: ['NOSUCH'] } }],
    [{ f: { unknown: 1 } }],
    [{ f: 'x' }],
    [{ toString: 1, constructor: 'x' }],
    [{ f: { contains: '土壤\u0000' } }],
  ])('variables %j', (variables) => expectSame(post({ query: LIST, variables })));

  test.each([
    '{ viewer ',
    '{ viewr { id } }',
    'query q($a: Int) { __typename }',
    'subscription { x }',
    '# nothing',
    `{ ${Array.from({ length: 31 }, (_one, n) => `a${n}: __typename`).join(' ')} }`,
    `{ ${'viewer { id } '.repeat(21)} }`,
    '{ plans(first: 200) { nodes { taskClauses(first: 200) { nodes { leads(first: 200) { nodes { surface } } } } } } }',
    '{ plans { nodes { title taskClauses(first: 201) { nodes { id } } } } }',
    '{ obligations(asOf: "2018-02-30") { nodes { id } } }',
    '{ units(first: 30) { nodes { scorecard(year: 2030) { year } } } }',
    '{ taskClause(id: "tcl_370812_1") { id } nodes(ids: ["x", "y"]) { id } }',
    '{ __schema { queryType { name fields { name } } } __type(name: "Unit") { name } }',
    'mutation { runSweep(input: {asOf: "2018-01-01"}) { userErrors { code } } }',
    'mutation { revokeToken(input: {tokenId: "x"}) { userErrors { code } } }',
  ])('%s', (query) => expectSame(post({ query })));

  test('one clause in full', () =>
    expectSame(
      post({
        query:
          'query C($id: ID!) { taskClause(id: $id) { id text title plan { title } leads { nodes { surface unit { shortName } } } obligations { nodes { id state dueOn } } measures { nodes { kind } } } }',
        variables: { id: clauseId },
      }),
    ));
});

const schema = makeSchema();
const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
test('every question that needs no argument, to whoever may ask it and to whoever may not', async () => {
  const free = fields.filter(({ args }) => !args.some(isRequiredArgument));
  expect(free.length).toBeGreaterThan(30);
  const authorization = `Bearer ${liaison}`;
  for (const { name, type } of free) {
    const query = `query Free { ${name}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''} }`;
    await expectSame(post({ query }));
    await expectSame(post({ query }, { authorization }));
  }
}, 120_000);

test('whoever is turned away is noted once for each request, however far the answer had come', async () => {
  const secret = 'areg_metrics_only';
  const rights = { role: 'INTEGRATOR' as const, unitIds: null, expiresAt: null, scopes: ['METRICS' as const] };
  await plain.world.perform(createToken, { label: 'x', secretHash: hashOfSecret(secret), ...rights });
  const denials = async () => {
    await remembering.accessLog.flush();
    await plain.server.accessLog.flush();
    const { accessDenials } = await plain
      .with(owner)
      .data('{ accessDenials(last: 6) { totalCount nodes { reason asked } } }');
    const last = accessDenials?.nodes?.map(({ reason, asked: from }) => `${reason} ${from}`) ?? [];
    return { count: Number(accessDenials?.totalCount), last };
  };
  const metrics = { authorization: `Bearer ${secret}` };
  const unit = { authorization: `Bearer ${liaison}` };
  const cases: [body: object, headers: Record<string, string>, told: string][] = [
    [{ query: Q }, metrics, 'SCOPE query'],
    [{ query: 'query Tokens { tokens { totalCount } }' }, unit, 'ROLE Tokens'],
    [{ query: 'query N($id: ID!) { node(id: $id) { id } }', variables: { id: 'pln_370812_00000000' } }, unit, 'ABSENT'],
  ];
  for (const [body, headers, told] of cases) {
    await expectSame(post(body));
    const before = await denials();
    await expectSame(post(body, headers));
    const now = await denials();
    expect([told, now.count - before.count]).toEqual([told, 6]);
    for (const one of now.last) expect(one).toMatch(new RegExp(`^${told}`));
  }
});

test('a fault in the answer to a question that came before is masked, and stands in the log once', async () => {
  const question = post({
    query: 'query Faulty { unit(id: "uni_370812_00000000") { id } viewer { role } }',
  });
  await expectSame(question);
  const { registry } = plain.world;
  const whole = registry.dictionary;
  registry.dictionary = () => Promise.reject(new Error('SELECT secret FROM /etc/passwd'));
  logs.remembering.length = 0;
  try {
    const { body, status } = await answerOf(remembering, question, 'faulty-1');
    expect(status).toBe(200);
    expect(body).not.toMatch(/SELECT|passwd/);
    expect(body).toMatch(/INTERNAL_SERVER_ERROR.*"requestId":"faulty-1"/);
    const faults = logs.remembering.filter(({ msg }) => msg === 'fault');
    expect(faults.map(({ requestId, operation }) => [requestId, operation])).toEqual([['faulty-1', 'Faulty']]);
  } finally {
    registry.dictionary = whole;
  }
});

test('points are spent alike, and a question too many is 429 either way', async () => {
  const small = { pointsPerMinute: 10, msBetweenRounds: 3_600_000, logLevel: 'silent', newSecret: () => 'x' };
  const servers = await Promise.all(
    [1, Number.POSITIVE_INFINITY].map((sightings) => buildServer(plain.world.registry, { ...small, sightings })),
  );
  try {
    const question = post({ query: '{ viewer { id role } }' });
    const told = await Promise.all(
      servers.map(async (server) => {
        const answers = [];
        for (let n = 0; n < 6; n++) {
          const headers = { authorization: `Bearer ${owner}`, 'content-type': 'application/json' };
          const { statusCode, headers: got } = await server.inject({
            method: 'POST',
            url: '/graphql',
            ...question,
            headers,
          });
          answers.push([statusCode, got['x-points-limit'], got['x-points-remaining'], 'retry-after' in got]);
        }
        return answers;
      }),
    );
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.map(([status]) => status)).toContain(429);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
});
