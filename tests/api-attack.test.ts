import { Agent, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Json, seedApi } from './api-world.ts';

// What an attacker's kit throws at a GraphQL server, over a real socket. Each line says what must come back.

let api: Api;
let port: number;
let secret: string;
let liaison: string;
beforeAll(async () => {
  api = await seedApi({
    logLevel: 'error',
    requestsPerMinute: 1_000_000,
    pointsPerMinute: 1_000_000_000,
    msToReceive: 1500,
  });
  secret = await api.world.token('OWNER');
  const [unit] = (await api.world.registry.dictionary()).units.values();
  liaison = await api.world.token('UNIT_LIAISON', unit === undefined ? [] : [unit.id]);
  await api.server.listen({ port: 0, host: '127.0.0.1' });
  port = (api.server.server.address() as AddressInfo).port;
});
afterAll(() => api.close());

interface Sent {
  status: number;
  type: string;
  body: Json;
  text: string;
  codes: string[];
}

async function send(
  body: string | Buffer | undefined,
  headers: Record<string, string> = {},
  method = 'POST',
  path = '/graphql',
): Promise<Sent> {
  const startedAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  expect(performance.now() - startedAt).toBeLessThan(2000);
  expect(text.length).toBeLessThan(300_000);
  expect(text).not.toMatch(/node_modules|\bat \w+ \(|SQLITE|sqlite_|\bSELECT\b|\.ts:\d/);
  const told = text === '' ? ({} as Json) : (JSON.parse(text) as Json);
  const codes = told.errors?.map(({ extensions }) => String(extensions?.code)) ?? [];
  expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
  expect(codes).not.toContain('undefined');
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: told, text, codes };
}
const ask = (query: string, more: object = {}) => send(JSON.stringify({ query, ...more }));
const Q = JSON.stringify({ query: '{ __typename }' });

describe('only JSON in UTF-8 is taken, and every no is JSON with a code', () => {
  test.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['application/JSON;charset="UTF-8"', 200],
    ['application/json; charset=utf-16', 415],
    ['application/json; charset=iso-8859-1', 415],
    ['application/json; charset=gb18030', 415],
    ['application/jsonp', 415],
    ['application/vnd.api+json', 415],
    ['application/graphql+json', 415],
    ['application/graphql', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['text/plain', 415],
    ['text/json', 415],
    [';;;', 415],
    ['*/*', 415],
    ['json', 415],
    ['', 415],
  ])('content-type %j: %i', async (type, status) => {
    const { status: found, type: answered, codes } = await send(Q, { 'content-type': type });
    expect([found, codes]).toEqual([status, status === 200 ? [] : ['UNSUPPORTED_MEDIA_TYPE']]);
    expect(answered).toContain('application/json');
  });

  test.each(['gzip', 'deflate', 'br', 'x'])('a body in %s is not unpacked: 415', async (encoding) => {
    expect((await send(Q, { 'content-encoding': encoding })).status).toBe(415);
  });

  test.each([
    ['application/json', 200, 'application/json'],
    ['application/graphql-response+json', 200, 'application/graphql-response+json'],
    ['application/*', 200, 'application/json'],
    ['*/*', 200, 'application/json'],
    ['text/html, application/json;q=0.5', 200, 'application/json'],
    ['text/html', 406, 'application/json'],
    ['image/png', 406, 'application/json'],
    ['application/json;q=0', 406, 'application/json'],
    ['application/json; charset=utf-16', 406, 'application/json'],
    ['multipart/mixed', 406, 'application/json'],
    ['junk', 406, 'application/json'],
  ])('accept %j: %i', async (accept, status, type) => {
    const found = await send(Q, { accept });
    expect([found.status, found.codes]).toEqual([status, status === 200 ? [] : ['NOT_ACCEPTABLE']]);
    expect(found.type).toContain(type);
  });

  test.each([
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xff, 0xfe, 0xc3, 0x22, 0x7d])]),
    ],
    ['an overlong encoding', Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xc0, 0xaf, 0x22, 0x7d])])],
    ['JSON in UTF-16', Buffer.from(Q, 'utf16le')],
    ['two hundred thousand brackets', '['.repeat(200_000)],
    ['brackets as variables', `{"query":"{ __typename }","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a number too many', '{"query":"{ __typename }","variables":{"a":01}}'],
    ['a comment', '{"query":"{ __typename }" /* x */}'],
    ['single quotes', "{'query':'{ __typename }'}"],
    ['a prototype key', '{"query":"{ __typename }","__proto__":{"x":1}}'],
    ['a prototype key deep down', '{"query":"{ __typename }","variables":{"a":[{"__proto__":{"x":1}}]}}'],
    ['a batch', `[${Q},${Q}]`],
    ['a batch of one hundred', `[${Array.from({ length: 100 }, () => Q).join(',')}]`],
    ['NaN', '{"query":"{ __typename }","variables":{"a":NaN}}'],
  ])('%s: 400', async (_what, body) => {
    const { status, codes } = await send(body);
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  test.each(['/graphql/', '/GRAPHQL', '/graphql/x', '/graphiql', '/playground', '/.env', '/api-docs', '//graphql'])(
    '%s is no path',
    async (path) => expect((await send(Q, {}, 'POST', path)).status).toBe(404),
  );

  test('an address that cannot be read is 400', async () => {
    expect((await send(Q, {}, 'POST', '/%')).codes).toEqual(['BAD_REQUEST']);
    expect((await send(undefined, {}, 'GET', '/graphql?query=%')).status).toBe(405);
  });

  test.each([
    ['?query={__typename}', 'GET'],
    ['?query=mutation{runSweep(input:{asOf:"2019-01-01"}){ledgerSequence}}', 'GET'],
    ['?query={__typename}', 'HEAD'],
    ['', 'DELETE'],
  ])('%s by %s does nothing: 405', async (search, method) => {
    expect((await send(undefined, {}, method, `/graphql${search}`)).status).toBe(405);
  });
});

describe('GraphQL that no honest client writes', () => {
  const DOCUMENTS: [what: string, query: string, codes: string[]][] = [
    ['a subscription', 'subscription { x }', ['GRAPHQL_VALIDATION_FAILED']],
    ['a type definition', 'type A { b: Int }', ['GRAPHQL_VALIDATION_FAILED']],
    ['a fragment alone', 'fragment a on Query { __typename }', ['GRAPHQL_VALIDATION_FAILED']],
    ['only a comment', '# x', ['GRAPHQL_PARSE_FAILED']],
    ['NUL', '{ __typename }\u0000', ['GRAPHQL_PARSE_FAILED']],
    ['half a surrogate in the text', '{ node(id: "\ud800") { id } }', ['GRAPHQL_PARSE_FAILED']],
    ['half a surrogate escaped', '{ node(id: "\\ud800") { id } }', ['GRAPHQL_PARSE_FAILED']],
    ['an escape beyond Unicode', '{ node(id: "\\u{110000}") { id } }', ['GRAPHQL_PARSE_FAILED']],
    ['a number beyond measure', '{ plans(first: 99999999999999999999) { totalCount } }', ['GRAPHQL_VALIDATION_FAILED']],
    [
      'selections 700 deep',
      `${'{a'.repeat(700)}${'}'.repeat(700)}`,
      ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      'lists 700 deep',
      `{ obligations(filter: {states: ${'['.repeat(700)}${']'.repeat(700)}}) { totalCount } }`,
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      'objects 200 deep',
      `{ obligations(filter: ${'{a:'.repeat(200)}1${'}'.repeat(200)}) { totalCount } }`,
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['a field of 100,000 letters', `{ ${'a'.repeat(100_000)} }`, ['GRAPHQL_VALIDATION_FAILED']],
    ['the same field 1,400 times', `{ viewer { ${'id '.repeat(1400)} } }`, ['GRAPHQL_VALIDATION_FAILED']],
    ['the same root field 350 times', `{ ${'viewer { id } '.repeat(350)} }`, ['QUERY_TOO_LARGE']],
    ['a fragment that spreads itself', '{ ...a } fragment a on Query { ...a }', ['GRAPHQL_VALIDATION_FAILED']],
    ['fields of Object.prototype', '{ __proto__ constructor toString { x } }', ['GRAPHQL_VALIDATION_FAILED']],
    [
      'arguments of Object.prototype',
      '{ obligations(filter: {__proto__: 1, constructor: 2}) { totalCount } }',
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      'enum values of Object.prototype',
      '{ obligations(filter: {states: [constructor, __proto__]}) { totalCount } }',
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['directives of Object.prototype', '{ __typename @__proto__ @constructor }', ['GRAPHQL_VALIDATION_FAILED']],
    [
      '101 aliases',
      `{ ${Array.from({ length: 101 }, (_one, n) => `a${n}: __typename`).join(' ')} }`,
      ['QUERY_TOO_LARGE'],
    ],
    [
      '10 times the same directive',
      `{ __typename ${'@include(if: true) '.repeat(10)} }`,
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['500 directives', `{ __typename ${'@aa '.repeat(500)} }`, ['GRAPHQL_VALIDATION_FAILED']],
    [
      'introspection in a circle',
      `{ __schema { types { ${'fields { type { '.repeat(5)} name ${' } }'.repeat(5)} } } }`,
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      'names of Object.prototype where names are free',
      'query constructor($__proto__: Int) { ...toString __proto__: __typename valueOf: plans(first: $__proto__) { totalCount } } fragment toString on Query { hasOwnProperty: __typename }',
      [],
    ],
    ['types of Object.prototype', '{ __type(name: "constructor") { name } }', []],
    [
      'previewing a large plan twenty times at once',
      `{ ${Array.from({ length: 20 }, (_one, n) => `a${n}: previewImport(input: {text: "x"}) { userErrors { code } }`).join(' ')} }`,
      ['QUERY_TOO_COSTLY'],
    ],
  ];
  test.each(DOCUMENTS)('%s', async (_what, query, codes) => {
    const { status, codes: found, body } = await ask(query);
    expect(status).toBe(200);
    expect(found.length).toBeLessThanOrEqual(9);
    expect(codes.length === 0 ? found : found.filter((code) => !codes.includes(code))).toEqual([]);
    if (codes.length > 0) expect(found.length).toBeGreaterThan(0);
    for (const error of body.errors ?? []) expect(String(error.message).length).toBeLessThan(1100);
  });

  test.each([
    ['__proto__', 'OPERATION_RESOLUTION_FAILURE'],
    ['toString', 'OPERATION_RESOLUTION_FAILURE'],
    ['\ud800', 'OPERATION_RESOLUTION_FAILURE'],
    ['', 'OPERATION_RESOLUTION_FAILURE'],
  ])('operationName %j names none', async (operationName, code) => {
    expect((await ask('query a { __typename }', { operationName })).codes).toEqual([code]);
  });

  test.each([
    ['{"i": 1e400}', ['BAD_USER_INPUT']],
    ['{"i": 1e21}', ['BAD_USER_INPUT']],
    ['{"i": -0}', ['BAD_USER_INPUT']],
    ['{"i": "1"}', ['BAD_USER_INPUT']],
    ['{"i": 1.5}', ['BAD_USER_INPUT']],
    ['{"i": {"toString": 1}}', ['BAD_USER_INPUT']],
    ['{"toString": 1, "i": 1}', []],
    ['{}', []],
    ['null', []],
  ])('variables %s', async (variables, codes) => {
    const query = 'query q($i: Int) { plans(first: $i) { totalCount } }';
    const sent = await send(`{"query": ${JSON.stringify(query)}, "variables": ${variables}}`);
    expect([sent.status, sent.codes]).toEqual([200, codes]);
  });

  test('tracing, persisted queries and other extensions are not to be had', async () => {
    expect(
      (await ask('{ __typename }', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } })).codes,
    ).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
    const traced = await send(Q, { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' });
    expect(Object.keys(traced.body.extensions ?? {})).toEqual(['cost']);
  });
});

describe('who is not let in learns nothing', () => {
  const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['no scheme', 'areg_x'],
    ['another scheme', 'Basic eDp5'],
    ['an empty token', 'Bearer '],
    ['an unsigned token', `Bearer ${b64({ alg: 'none' })}.${b64({ role: 'OWNER', exp: 9_999_999_999 })}.`],
    ['a token signed with nothing', `Bearer ${b64({ alg: 'HS256' })}.${b64({ role: 'OWNER' })}.AAAA`],
    ['SQL', "Bearer ' or 1=1 --"],
    ['a very long token', `Bearer ${'x'.repeat(8000)}`],
    ['letters beyond ASCII', `Bearer ${Buffer.from('é').toString('latin1')}`],
  ])('%s: 401, whatever is asked', async (_what, authorization) => {
    for (const query of ['{ __typename }', '{ __schema { types { name } } }', '{ planz }', '{', '']) {
      const { status, codes, text } = await send(JSON.stringify({ query }), { authorization });
      expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
      expect(text).not.toMatch(/Did you mean|__schema|Query/);
    }
    for (const path of ['/', '/graphql', '/schema.graphql', '/nothing', '/%']) {
      const { status, text } = await send(undefined, { authorization, accept: 'text/html' }, 'GET', path);
      expect([400, 401]).toContain(status);
      expect(text).not.toMatch(/<html|Apollo|GraphiQL|sandbox/i);
    }
  });

  test('what is declined before GraphQL comes in the media type that is taken', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json, application/json;q=0.9']) {
      const [wanted] = accept.split(',');
      for (const headers of [{ authorization: 'Bearer x' }, { 'content-type': 'text/plain' }, {}]) {
        const { status, type, codes } = await send('x'.repeat(300_000), { accept, ...headers });
        expect([status, codes.length]).toEqual([expect.any(Number), 1]);
        expect([401, 413, 415]).toContain(status);
        expect(type).toBe(`${wanted}; charset=utf-8`);
      }
    }
  });

  test('a liaison who knows the ids of others sees none of them and changes none of them', async () => {
    const theirs = await ask(
      '{ measures(first: 5) { nodes { id } } obligations(first: 60) { nodes { id } } taskClauses(first: 50) { nodes { id } } tokens(first: 5) { nodes { id } } ledgerEntries(first: 5) { nodes { id } } }',
    );
    const idsOf = (part: Json | undefined): string[] => part?.nodes?.map(({ id }) => String(id)) ?? [];
    const lists = ['measures', 'obligations', 'taskClauses', 'tokens', 'ledgerEntries'];
    const all = lists.flatMap((list) => idsOf(theirs.body.data?.[list]));
    const own = await send(
      JSON.stringify({
        query: '{ obligations(first: 200) { nodes { id } } taskClauses(first: 200) { nodes { id } } }',
      }),
      { authorization: `Bearer ${liaison}` },
    );
    const seen = new Set(['obligations', 'taskClauses'].flatMap((list) => idsOf(own.body.data?.[list])));
    const foreign = all.filter((id) => !seen.has(id)).slice(0, 200);
    expect(foreign.length).toBeGreaterThan(40);
    const got = await send(
      JSON.stringify({ query: 'query n($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: foreign } }),
      { authorization: `Bearer ${liaison}` },
    );
    expect(got.body.data?.nodes).toEqual(foreign.map(() => null));
    const before = await ask('{ ledgerEntries(last: 1) { nodes { sequence } } }');
    const done = await send(
      JSON.stringify({
        query:
          'mutation m($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2018-12-01", evidenceNote: "x"}) { userErrors { code } } }',
        variables: { id: foreign.find((id) => id.startsWith('obl_')) },
      }),
      { authorization: `Bearer ${liaison}` },
    );
    expect(done.body.data?.completeObligation?.userErrors?.length).toBe(1);
    expect(await ask('{ ledgerEntries(last: 1) { nodes { sequence } } }')).toMatchObject({ body: before.body });
  });
});

describe('what is hardly HTTP', () => {
  /** Sends bytes as they are and gives all that comes back. */
  const raw = (bytes: string, msOpen = 3000) =>
    new Promise<string>((done) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8').on('data', (part: string) => {
        answer += part;
        if (/\}\]\}$/.test(answer)) socket.end();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => done(answer));
      socket.setTimeout(msOpen, () => socket.destroy());
      socket.write(bytes);
    });

  test.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', 400],
    ['a header with a blank in its name', 'POST /graphql HTTP/1.1\r\nHost: x\r\nA B: c\r\n\r\n', 400],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a negative length', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n', 400],
    ['headers without end', `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an unknown method', 'FOO /graphql HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET /health HTTP/1.1\r\n\r\n', 400],
    ['an expectation', 'POST /graphql HTTP/1.1\r\nHost: x\r\nExpect: 200-ok\r\nContent-Length: 5\r\n\r\n', 417],
    ['TRACE', 'TRACE /graphql HTTP/1.1\r\nHost: x\r\n\r\n', 401],
    ['an upgrade', 'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', 401],
  ])('%s is answered in JSON', async (_what, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)).errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
  });

  test('who sends far too much is told so each time, with and without a length, and the connection stays', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const tooMuch = (headers: Record<string, string>) =>
      new Promise<[number, string]>((done, fail) => {
        const own = { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers };
        const sent = request({ port, method: 'POST', path: '/graphql', agent, headers: own }, async (answer) => {
          const text = await new Response(answer as never).text();
          done([answer.statusCode ?? 0, JSON.parse(text).errors[0].extensions.code]);
        });
        sent.on('error', fail);
        sent.end(Buffer.alloc(5_000_000, 97));
      });
    for (let n = 0; n < 10; n++) {
      expect(await tooMuch({})).toEqual([413, 'PAYLOAD_TOO_LARGE']);
      expect(await tooMuch({ 'transfer-encoding': 'chunked' })).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    }
    agent.destroy();
  });

  test('HTTP/1.0, which need not name a host, is answered', async () => {
    const head = `POST /graphql HTTP/1.0\r\nAuthorization: Bearer ${secret}\r\nContent-Type: application/json`;
    const answer = await raw(`${head}\r\nContent-Length: ${Q.length}\r\n\r\n${Q}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"__typename":"Query"/);
  });

  test('who sends a request drop by drop is dropped, and meanwhile others are served', async () => {
    const slow = Array.from({ length: 50 }, () => raw('POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ', 10_000));
    const slowBodies = Array.from({ length: 20 }, () =>
      raw(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"q`,
        10_000,
      ),
    );
    expect((await send(Q)).status).toBe(200);
    const startedAt = performance.now();
    const answers = await Promise.all([...slow, ...slowBodies]);
    expect(performance.now() - startedAt).toBeLessThan(8000);
    for (const answer of answers) if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 (408|400) /);
    expect((await send(Q)).status).toBe(200);
  });
});

test('after all of it the process answers, and no fault was logged', async () => {
  expect((await ask('{ viewer { role } }')).body).toMatchObject({ data: { viewer: { role: 'OWNER' } } });
  expect(api.log.filter(({ msg }) => String(msg) === 'fault')).toEqual([]);
});
