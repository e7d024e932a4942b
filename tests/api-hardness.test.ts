import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type GraphQLArgument, getNamedType, isInputObjectType, isLeafType, isListType } from 'graphql/index.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeSchema } from '../src/api/schema.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let owner: Caller;
let secret: string;
beforeAll(async () => {
  api = await seedApi();
  owner = await api.as('OWNER');
  secret = await api.world.token('OWNER');
});
afterAll(() => api.close());

interface Sent {
  status: number;
  headers: Record<string, unknown>;
  body: Json;
  text: string;
}
async function send(
  payload: string | Buffer | undefined,
  headers: Record<string, string> = {},
  method: 'POST' | 'GET' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS' | 'HEAD' = 'POST',
  url = '/graphql',
): Promise<Sent> {
  const answer = await api.server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.body === '' ? ({} as Json) : (JSON.parse(answer.body) as Json);
  return { status: answer.statusCode, headers: answer.headers, body, text: answer.body };
}
const codesOf = (body: Json): string[] => body.errors?.map(({ extensions }) => String(extensions?.code)) ?? [];

describe('a question of any size is bounded before it is answered', () => {
  const nested = (levels: number) =>
    `{ plans { nodes ${'{ sections { nodes { plan '.repeat(levels)}{ id }${' } } }'.repeat(levels)} } }`;

  test.each([
    ['1,501 tokens', `{ ${'id '.repeat(1600)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['15 levels', nested(4), 'QUERY_TOO_LARGE'],
    [
      '15 levels folded into fragments',
      `query { plans { nodes { ...a } } } fragment a on Plan { sections { nodes { plan { ...b } } } }
       fragment b on Plan { sections { nodes { plan { ...c } } } } fragment c on Plan { sections { nodes { plan { ...d } } } }
       fragment d on Plan { sections { nodes { plan { id } } } }`,
      'QUERY_TOO_LARGE',
    ],
    ['31 aliases', `{ ${Array.from({ length: 31 }, (_one, n) => `a${n}: __typename`).join(' ')} }`, 'QUERY_TOO_LARGE'],
    [
      '31 aliases folded into fragments',
      `{ plans { nodes { ...f ...g } } } fragment f on Plan { ${'abcdefghijklmnop'
        .split('')
        .map((n) => `${n}1: id`)
        .join(' ')} } fragment g on Plan { ${'abcdefghijklmnop'
        .split('')
        .map((n) => `${n}2: id`)
        .join(' ')} }`,
      'QUERY_TOO_LARGE',
    ],
    [
      '21 directives',
      `{ ${Array.from({ length: 21 }, () => '__typename @include(if: true)').join(' ')} }`,
      'QUERY_TOO_LARGE',
    ],
    ['21 root fields', `{ ${Array.from({ length: 21 }, () => 'viewer { id }').join(' ')} }`, 'QUERY_TOO_LARGE'],
    [
      'more cost than allowed',
      '{ plans(first: 200) { nodes { taskClauses(first: 200) { nodes { leads(first: 200) { nodes { surface } } } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    [
      'a bomb of fragments',
      `{ plans { nodes { ...f0 } } } ${Array.from({ length: 20 }, (_one, n) => `fragment f${n} on Plan { ${n < 19 ? `...f${n + 1} ...f${n + 1}` : 'id'} }`).join(' ')}`,
      'QUERY_TOO_COSTLY',
    ],
    [
      'fragments in a circle',
      '{ plans { nodes { ...a } } } fragment a on Plan { ...b } fragment b on Plan { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'introspection in a circle',
      `{ __schema { types { ${'fields { type { '.repeat(6)} name ${' } }'.repeat(6)} } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_what, query, code) => {
    const startedAt = performance.now();
    const { errors, data, status } = await owner.ask(query);
    expect(errors.map(({ extensions }) => extensions.code)).toContain(code);
    expect(data ?? null).toBeNull();
    expect(status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test('14 levels, 30 aliases and a page of the register with everything on it are within bounds', async () => {
    const aliases = Array.from({ length: 30 }, (_one, n) => `a${n}: __typename`).join(' ');
    expect((await owner.ask(`{ viewer { ${aliases} } }`)).errors).toEqual([]);
    const { errors, extensions } = await owner.ask(`{ obligations(first: 200) { totalCount nodes {
      id state dueOn daysLate reasons { code messageZh } words { surface start end } plan { title } clause { path title }
      leads { nodes { surface capacity unit { fullName } } } supports { nodes { surface unit { fullName } } } measures { nodes { kind } }
    } } }`);
    expect(errors).toEqual([]);
    expect(Number(extensions.cost?.requested)).toBeLessThan(Number(extensions.cost?.limit));
  });

  test('the standard introspection question is answered to whoever has a token', async () => {
    const { getIntrospectionQuery } = await import('graphql/index.js');
    const { errors, data } = await (await api.as('INTEGRATOR')).ask(getIntrospectionQuery());
    expect(errors).toEqual([]);
    expect(data.__schema?.queryType?.name).toBe('Query');
  });

  test('an answer holds at most nine errors, of validation and of execution alike', async () => {
    const wrong = await owner.ask(`{ ${Array.from({ length: 40 }, (_one, n) => `nosuch${n}`).join(' ')} }`);
    expect(wrong.errors.length).toBeLessThanOrEqual(9);
    const failing = await owner.ask(`{ units(first: 30) { nodes { scorecard(year: 2030) { year } } } }`);
    expect(failing.errors.length).toBe(9);
    expect(new Set(failing.errors.map(({ extensions }) => extensions.refusal))).toEqual(
      new Set(['RULES_NOT_IN_FORCE']),
    );
  });

  test('variables that no honest client sends are rejected', async () => {
    const QUERY = 'query q($f: ObligationFilter) { obligations(filter: $f) { totalCount } }';
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const sent = await send(`{"query": ${JSON.stringify(QUERY)}, "variables": {"f": {"states": ${deep}}}}`);
    expect(codesOf(sent.body)).toEqual(['BAD_USER_INPUT']);
    for (const f of [{ states: Array.from({ length: 6000 }, () => 'OVERDUE') }, { unknown: 1 }, 'x', [], 1]) {
      const { errors } = await owner.ask(QUERY, { f });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    const many = await owner.ask(QUERY, { f: { states: Array.from({ length: 4000 }, () => 'OVERDUE') } });
    expect(many.errors).toEqual([]);
  });

  test('a null that slips past a default does not slip past the reckoning of cost', async () => {
    const { errors } = await owner.ask(
      'query q($id: ID = "x") { unit(id: $id) { id } plans(first: 200) { nodes { taskClauses(first: 200) { nodes { leads(first: 200) { nodes { surface } } } } } } }',
      { id: null },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('HTTP', () => {
  const QUERY = JSON.stringify({ query: '{ __typename }' });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)(
    '%s is answered 405 in JSON, naming POST',
    async (method) => {
      const { status, body, headers } = await send(undefined, {}, method, '/graphql?query=%7B__typename%7D');
      expect([status, codesOf(body), headers.allow]).toEqual([405, ['METHOD_NOT_ALLOWED'], 'POST']);
    },
  );

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'text/html',
    'application/xml',
  ])('content of type %s is answered 415 in JSON', async (type) => {
    const { status, body } = await send('query=%7B__typename%7D', { 'content-type': type });
    expect([status, codesOf(body)]).toEqual([415, ['UNSUPPORTED_MEDIA_TYPE']]);
  });

  test.each([
    ['', 400],
    ['{', 400],
    ['{"query": ', 400],
    ['null', 400],
    ['42', 400],
    ['"{ __typename }"', 400],
    ['[]', 400],
    ['{}', 400],
    [`[${QUERY}]`, 400],
    ['{"query": 1}', 400],
    ['{"query": null}', 400],
    ['{"query": ["{ __typename }"]}', 400],
    ['{"query": "{ __typename }", "variables": "x"}', 400],
    ['{"query": "{ __typename }", "variables": []}', 400],
    ['{"query": "{ __typename }", "operationName": 1}', 400],
    ['{"query": "{ __typename }", "extensions": []}', 400],
    ['{"query": "{ __typename }", "__proto__": {"isAdmin": true}}', 400],
    ['{"query": "{ __typename }", "variables": {"constructor": {"prototype": {"x": 1}}}}', 400],
    ['\u0000', 400],
    ['{"operationName": "x"}', 400],
  ])('the body %s is answered %i in JSON with a code', async (payload, status) => {
    const answer = await send(payload);
    expect(answer.status).toBe(status);
    expect(codesOf(answer.body)[0]).toBe('BAD_REQUEST');
    expect(answer.text).not.toMatch(/node_modules|\bat \w|SQL/);
  });

  test('a body above 256 kB is answered 413', async () => {
    const { status, body } = await send(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(256 * 1024)}` }));
    expect([status, codesOf(body)]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
  });

  test.each([
    ['a document that cannot be parsed', '{ viewer ', 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', '{ viewr { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable that does not fit', 'query q($x: Int!) { units(first: $x) { totalCount } }', 'BAD_USER_INPUT'],
    ['an operation too large', `{ ${'viewer { id } '.repeat(21)} }`, 'QUERY_TOO_LARGE'],
  ])('%s: 200 as application/json, 400 as application/graphql-response+json', async (_what, query, code) => {
    for (const [accept, status] of [
      ['application/json', 200],
      ['*/*', 200],
      ['application/graphql-response+json', 400],
    ] as const) {
      const answer = await send(JSON.stringify({ query }), { accept });
      expect([accept, answer.status, codesOf(answer.body)]).toEqual([accept, status, [code]]);
      expect(answer.body).not.toHaveProperty('data');
      expect(String(answer.headers['content-type'])).toContain(accept === '*/*' ? 'application/json' : accept);
    }
  });

  test('persisted queries are off, operationName must name an operation, and no host name breaks anything', async () => {
    const hash = { persistedQuery: { version: 1, sha256Hash: 'x'.repeat(64) } };
    expect(codesOf((await send(JSON.stringify({ extensions: hash }))).body)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
    const named = await send(JSON.stringify({ query: '{ __typename }', operationName: 'nosuch' }));
    expect(codesOf(named.body)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    for (const host of ['a b', '[', '%', 'http://x', '\u00e9', '']) {
      const answer = await send(QUERY, { host });
      expect([200, 400]).toContain(answer.status);
    }
  });

  test('security headers stand on every answer, and nothing says what the server is made of', async () => {
    const { headers } = await send(QUERY);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(headers).toHaveProperty('content-security-policy');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('the schema is given as text to whoever has a token', async () => {
    const answer = await api.server.inject({
      method: 'GET',
      url: '/schema.graphql',
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.body).toContain('type Obligation implements Node');
  });
});

describe('faults and requests', () => {
  let mend: () => void = () => undefined;
  afterEach(() => mend());

  test('a fault of ours is masked, has a request id, and stands in the log under it', async () => {
    const { registry } = api.world;
    const whole = registry.dictionary;
    mend = () => {
      registry.dictionary = whole;
    };
    registry.dictionary = () => Promise.reject(new Error('SELECT secret FROM /etc/passwd'));
    api.log.length = 0;
    const { errors, body, status } = await owner.ask(
      'query Faulty { unit(id: "x") { id } viewer { role } }',
      undefined,
      {
        'x-request-id': 'officer-42',
      },
    );
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: 'officer-42' });
    expect(errors[0]?.message).toMatch(/Internal server error.*服务器内部错误/);
    expect(body).not.toMatch(/SELECT|passwd|stack/);
    const line = api.log.find(({ msg }) => String(msg) === 'fault');
    expect(line).toMatchObject({ requestId: 'officer-42', operation: 'Faulty' });
    expect(JSON.stringify(line?.err)).toContain('SELECT secret');
  });

  test('the log names request, operation, actor, cost and time, and never variables or words of the document', async () => {
    api.log.length = 0;
    await owner.ask('query Search($words: String) { taskClauses(filter: {contains: $words}) { totalCount } }', {
      words: '张三的电话',
    });
    const line = api.log.find(({ msg }) => String(msg) === 'answered');
    expect(line).toMatchObject({ operation: 'Search', route: '/graphql', status: 200, method: 'POST' });
    expect(line?.requestId).toBeTruthy();
    expect(line?.actor).toMatch(/^tok_/);
    expect(JSON.stringify(api.log)).not.toMatch(/张三|contains|Bearer|areg_/);
  });

  test('a well-formed request id is kept, any other is replaced', async () => {
    expect((await send('{}', { 'x-request-id': 'abc-123' })).headers['x-request-id']).toBe('abc-123');
    for (const id of ['', 'a b', 'x'.repeat(65), '<script>', '-x']) {
      const kept = (await send('{}', { 'x-request-id': id })).headers['x-request-id'];
      expect(kept).not.toBe(id);
      expect(kept).toMatch(/^[A-Za-z0-9._-]+$/);
    }
  });

  test('too many requests with one token are answered 429 with the time to wait; other tokens go on', async () => {
    const small = await seedApi({ requestsPerMinute: 3 });
    try {
      const caller = await small.as('INTEGRATOR');
      const other = await small.as('INTEGRATOR');
      const answers = [];
      for (let n = 0; n < 5; n++) answers.push(await caller.ask('{ __typename }'));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
      expect(answers[4]?.errors[0]?.extensions.code).toBe('RATE_LIMITED');
      expect(answers[4]?.headers).toHaveProperty('retry-after');
      expect((await other.ask('{ __typename }')).status).toBe(200);
      // Whoever watches the process asks as often as it likes.
      for (const url of ['/health', '/ready', '/health', '/ready', '/health', '/ready']) {
        expect((await small.server.inject(url)).statusCode, url).toBe(200);
      }
    } finally {
      await small.close();
    }
  });

  test('a stop finishes the request in flight and takes no more', async () => {
    const stopping = await seedApi();
    const bearer = await stopping.world.token('INTEGRATOR');
    await stopping.server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = stopping.server.server.address() as AddressInfo;
    const body = JSON.stringify({ query: '{ viewer { role } }' });
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    const ended = once(socket, 'close');
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${bearer}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    await setTimeout(200);
    const closed = stopping.server.close();
    await setTimeout(50);
    socket.write(body.slice(5));
    await Promise.all([closed, ended]);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).toContain('{"data":{"viewer":{"role":"INTEGRATOR"}}');
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
    stopping.world.remove();
  });

  test('a question that takes too long is stopped and says so; deeds are not', async () => {
    const slow = await seedApi({ msAllowed: -1 });
    try {
      const caller = await slow.as('OWNER');
      const { errors } = await caller.ask('{ obligations { totalCount } }');
      expect(errors[0]?.extensions.code).toBe('QUERY_TIMED_OUT');
      const { createToken } = await caller.data(
        'mutation { createToken(input: {label: "x", role: INTEGRATOR}) { token { label } userErrors { code } } }',
      );
      expect(createToken).toEqual({ token: { label: 'x' }, userErrors: [] });
    } finally {
      await slow.close();
    }
  });
});

describe('no input is a fault of ours', () => {
  test('words that are no text are declined, never looked for up to their NUL', async () => {
    const questions: [string, string][] = [
      ['filter.nameContains', 'query q($w: String!) { units(filter: {nameContains: $w}) { totalCount } }'],
      ['filter.contains', 'query q($w: String!) { taskClauses(filter: {contains: $w}) { totalCount } }'],
      ['words', 'query q($w: String!) { search(words: $w) { totalCount } }'],
      ['name', 'query q($w: String!) { matchUnit(name: $w) { unit { id } } }'],
    ];
    for (const [argument, question] of questions) {
      for (const w of ['\u0000', '环保局\u0000x', '\ud800']) {
        const { errors } = await owner.ask(question, { w });
        expect([argument, errors[0]?.extensions]).toMatchObject([argument, { code: 'BAD_USER_INPUT', argument }]);
      }
    }
  });

  const STRINGS = [
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff',
    '💥',
    '%',
    '_',
    "'",
    '"',
    '\\',
    "' or 1=1 --",
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
    '兖'.repeat(100),
    'obl_370812_',
    'led_370812_99999999999999999999',
    'led_370812_1e5',
    'pln_000000_x',
    'tsk_370812_00000001',
    `$\{x}`,
    '{{x}}',
    '\r\n',
    'null',
  ];
  const INTS: unknown[] = [0, -1, 1, 200, 201, 2147483647, -2147483648, 2147483648, 1.5, 1e308, '1', true, null];
  const DAYS = [
    '1900-01-01',
    '2200-12-31',
    '0000-01-01',
    '9999-12-31',
    '2018-02-29',
    '2020-02-29',
    '-271821-04-20',
    '+275760-09-13',
    '',
  ];
  const INSTANTS = [
    '2018-01-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2018-01-01',
    '2016-12-31T23:59:60Z',
    '2018-01-01T00:00:00+14:00',
    '',
  ];
  const valuesOf = (type: string): unknown[] =>
    ({ Int: INTS, LocalDate: DAYS, DateTime: INSTANTS, Boolean: [true, false, null, 'true', 0] })[type] ?? STRINGS;

  /** Values for one argument, nested inside inputs and lists as its type wants. */
  function variants(arg: Pick<GraphQLArgument, 'type'>): unknown[] {
    const type = getNamedType(arg.type);
    const wrap = (value: unknown) => (/\[/.test(String(arg.type)) ? [value] : value);
    if (isInputObjectType(type)) {
      const base = Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => String(field.type).endsWith('!'))
          .map((field) => [
            field.name,
            isListType(field.type)
              ? []
              : getNamedType(field.type).name === 'LocalDate'
                ? '2018-12-01'
                : getNamedType(field.type).name === 'Int'
                  ? 1
                  : getNamedType(field.type).name === 'ActorRole'
                    ? 'INTEGRATOR'
                    : 'x',
          ]),
      );
      return Object.values(type.getFields()).flatMap((field) =>
        variants(field).map((value) => ({ ...base, [field.name]: value })),
      );
    }
    return isLeafType(type) ? valuesOf(type.name).map(wrap) : [];
  }

  const selection = (field: { type: unknown }): string => {
    const type = getNamedType(field.type as never) as unknown as {
      getFields?: () => Record<string, unknown>;
      name: string;
    };
    const has = (name: string) => Boolean(type.getFields?.()[name]);
    if (!type.getFields) return '';
    return `{ __typename ${has('totalCount') ? 'totalCount edges { cursor }' : ''} ${has('userErrors') ? 'userErrors { code messageZh facts { name value } }' : ''} }`;
  };

  test.each(['Query', 'Mutation'])(
    'every argument of every field of %s takes anything',
    async (root) => {
      const schema = makeSchema();
      const type = root === 'Query' ? schema.getQueryType() : schema.getMutationType();
      const wide = await seedApi({ requestsPerMinute: 1_000_000, pointsPerMinute: 1_000_000_000, logLevel: 'error' });
      try {
        let caller = await wide.as('OWNER');
        const REQUIRED: Record<string, unknown> = {
          year: 2018,
          by: 'UNIT',
          name: '环保局',
          sequence: 1,
          query: '{ __typename }',
          id: 'x',
          ids: ['x'],
          unitId: 'x',
          subjectId: 'x',
          input: {},
        };
        let asked = 0;
        for (const field of Object.values(type?.getFields() ?? {})) {
          for (const arg of field.args) {
            const others = field.args.filter((other) => other !== arg && String(other.type).endsWith('!'));
            const used = [arg, ...others];
            const query = `${root.toLowerCase()} q(${used.map(({ name, type: own }) => `$${name}: ${own}`).join(', ')}) { ${field.name}(${used.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selection(field)} }`;
            for (const value of variants(arg)) {
              const variables = {
                ...Object.fromEntries(others.map(({ name }) => [name, REQUIRED[name]])),
                [arg.name]: value,
              };
              const startedAt = performance.now();
              // A token that changed itself is no longer the caller's.
              if (field.name === 'rotateToken') caller = await wide.as('OWNER');
              const { errors, status } = await caller.ask(query, variables);
              asked += 1;
              const codes = errors.map(({ extensions }) => String(extensions.code));
              const told = { field: field.name, arg: arg.name, value: JSON.stringify(value)?.slice(0, 80), codes };
              expect(told).toEqual({
                ...told,
                codes: codes.filter((code) => code === 'BAD_USER_INPUT' || code === 'FORBIDDEN'),
              });
              expect(status).toBe(200);
              expect(performance.now() - startedAt).toBeLessThan(2000);
            }
          }
        }
        expect(asked).toBeGreaterThan(root === 'Query' ? 800 : 200);
        expect(wide.log).toEqual([]);
      } finally {
        await wide.close();
      }
    },
    120_000,
  );
});
