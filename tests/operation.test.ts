import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TokenScope } from '../src/access/actor.ts';
import { startTracing } from '../src/api/otlp.ts';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { evaluateToday } from '../src/cli/scheduling.ts';
import { BadSetting, newHex, readSettings } from '../src/config.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { secretBox } from '../src/webhooks/secret-box.ts';
import { listAllSecrets } from '../src/webhooks/store.ts';
import { type Api, type Json, smallApi } from './api-world.ts';
import { clockAt, countingIds, seedDistrict, temporaryFolder, type World } from './world.ts';

// Ids that no world makes.
const counted = countingIds();
const ids = { tail: () => `c${counted.tail()}` };

async function cli(settings: Io['settings'], clock: Io['clock'], ...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    settings,
    clock,
    ids,
    newSecret: () => 'areg_x',
    userName: 'tester',
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    stopped: Promise.resolve(),
  };
  const exit = await runProgram(words, io);
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

describe('measurements', () => {
  let api: Api;
  beforeAll(async () => {
    api = await smallApi({ logLevel: 'silent' });
  });
  afterAll(() => api.close());

  const scoped = async (scopes: TokenScope[]) => {
    const secret = `areg_${scopes.join('_')}`;
    const rights = { role: 'INTEGRATOR' as const, unitIds: null, expiresAt: null, scopes };
    await api.world.perform(createToken, { label: 'x', secretHash: hashOfSecret(secret), ...rights });
    return secret;
  };
  const measured = (secret: string | null) =>
    api.server.inject({ url: '/metrics', headers: secret === null ? {} : { authorization: `Bearer ${secret}` } });

  test('tell requests, operations, points, errors and the ledger, and nothing that a caller wrote but names', async () => {
    const reader = await api.as('SUPERVISION_OFFICER');
    await reader.data('query CountedPlans($w: String!) { plans { totalCount } matchUnit(name: $w) { __typename } }', {
      w: '张三的变量',
    });
    await reader.ask('query CountedPlans { nothing }');
    const { statusCode, body, headers } = await measured(await scoped(['METRICS']));
    expect([statusCode, String(headers['content-type'])]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(body).toMatch(/registry_http_requests_total\{route="\/graphql",method="POST",status="200"\} [2-9]/);
    expect(body).toMatch(/registry_graphql_seconds_count\{operation="CountedPlans",outcome="ok"\} 1/);
    expect(body).toMatch(/registry_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} 1/);
    expect(body).toMatch(/registry_ledger_sequence [1-9]/);
    expect(Number(/registry_graphql_points_total (\d+)/.exec(body)?.[1])).toBeGreaterThan(5);
    expect(body).toMatch(/registry_process_resident_memory_bytes \d+/);
    expect(body).not.toContain('张三');
    expect(body).toContain('registry_webhook_messages{state="PENDING"} 0');
    expect(body).toMatch(/^registry_days_since_evaluation -1$/m);
    const owner = await api.as('OWNER');
    await owner.data('mutation { evaluateDay(input: {day: "2019-01-01"}) { userErrors { code } } }');
    const later = await measured(await api.world.token('OWNER'));
    expect(later.body).toMatch(/^registry_days_since_evaluation 1$/m);
  });

  test('are closed to the anonymous, to units and to tokens for other things, and each denial is on record', async () => {
    expect((await measured(null)).statusCode).toBe(401);
    expect((await measured(await scoped(['READ']))).statusCode).toBe(403);
    expect((await measured(await api.world.token('INTEGRATOR'))).statusCode).toBe(403);
    expect((await measured(await api.world.token('OWNER'))).statusCode).toBe(200);
    const { accessDenials } = await (await api.as('OWNER')).data(
      '{ accessDenials(last: 3) { nodes { reason asked } } }',
    );
    expect(accessDenials?.nodes).toEqual(
      ['UNAUTHENTICATED', 'SCOPE', 'ROLE'].map((reason) => ({ reason, asked: 'GET /metrics' })),
    );
  });

  test('do not grow with the names that callers invent', async () => {
    const reader = await api.as('OWNER');
    for (let n = 0; n < 210; n++) await reader.ask(`query Name${n} { __typename }`);
    const { body } = await measured(await api.world.token('OWNER'));
    expect(body.match(/registry_graphql_seconds_count\{/g)?.length).toBeLessThanOrEqual(203);
    expect(body).toContain('operation="other"');
  });
});

describe('traces', () => {
  interface Span {
    traceId: string;
    spanId: string;
    parentSpanId?: string;
    name: string;
    attributes: { key: string; value: Json }[];
  }

  test('hold a span for each request and each deed below the caller’s own, without variables', async () => {
    const bodies: string[] = [];
    const heads: Record<string, unknown>[] = [];
    const collector = createServer((request, response) => {
      let body = '';
      heads.push({ url: request.url, key: request.headers['x-key'] });
      request.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        bodies.push(body);
        response.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
    const log = { warn: (facts: unknown) => bodies.push(String(facts)) } as never;
    const tracing = startTracing({ endpoint, headers: { 'x-key': 'k' }, serviceName: 'register', newHex, log });
    const api = await smallApi({ logLevel: 'silent', tracing });
    try {
      const owner = await api.as('OWNER');
      const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
      await owner.ask(
        'mutation Close($id: ID!, $why: String!) { withdrawCompletion(input: {obligationId: $id, reason: $why}) { userErrors { code } } }',
        { id: 'obl_370812_1', why: '张三说的' },
        { traceparent },
      );
      await owner.ask('query Look { plans { totalCount } }', undefined, { traceparent: 'nonsense' });
      await api.server.inject('/health');
      await tracing.flush();
      const text = bodies.join('');
      expect(text).not.toContain('张三');
      expect(text).not.toContain('withdrawCompletion');
      expect(heads[0]).toEqual({ url: '/v1/traces', key: 'k' });
      const sent = bodies.map((body) => JSON.parse(body).resourceSpans[0]);
      expect(sent[0].resource.attributes).toEqual([{ key: 'service.name', value: { stringValue: 'register' } }]);
      const spans: Span[] = sent.flatMap(({ scopeSpans }) => scopeSpans[0].spans);
      expect(spans.map(({ name }) => name)).toEqual(['deed WITHDRAW_COMPLETION', 'POST /graphql', 'POST /graphql']);
      const [deed, request, look] = spans;
      expect([request?.traceId, request?.parentSpanId]).toEqual(traceparent.split('-').slice(1, 3));
      expect([deed?.traceId, deed?.parentSpanId]).toEqual([request?.traceId, request?.spanId]);
      expect(deed?.attributes).toEqual([{ key: 'registry.refusal', value: { stringValue: 'NOT_FOUND' } }]);
      expect(look?.parentSpanId).toBeUndefined();
      expect(look?.attributes).toContainEqual({ key: 'graphql.operation.name', value: { stringValue: 'Look' } });
      expect(look?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: '200' } });
    } finally {
      await api.close();
      collector.close();
    }
  });

  test('that nobody takes cost a line in the log and nothing else', async () => {
    const warned: unknown[] = [];
    const log = { warn: (facts: unknown) => warned.push(facts) } as never;
    const tracing = startTracing({ endpoint: 'http://127.0.0.1:9', headers: {}, serviceName: 'x', newHex, log });
    const api = await smallApi({ logLevel: 'silent', tracing });
    try {
      const owner = await api.as('OWNER');
      for (let n = 0; n < 3; n++) await owner.data('{ __typename }');
      await tracing.flush();
      expect(warned).toHaveLength(1);
    } finally {
      await api.close();
    }
  });
});

describe('copies', () => {
  const { folder, remove } = temporaryFolder();
  let world: World;
  let obligationId: string;
  const run = async (...words: string[]) => cli(readSettings({}), world.clock, ...words);
  const complete = (day: string) =>
    run('complete', obligationId, '--on', day, '--evidence', '验收单', '--db', world.file);
  beforeAll(async () => {
    world = await seedDistrict();
    const { out } = await run('overdue', '--as-of', '2019-01-01', '--json', '--db', world.file);
    obligationId = JSON.parse(out).obligations[0].obligationId;
    const proof = join(folder, 'list.txt');
    writeFileSync(proof, '名录');
    const added = await run(
      'evidence',
      'add',
      proof,
      '--obligation',
      obligationId,
      '--proves',
      '名录',
      '--db',
      world.file,
    );
    expect(added).toEqual({ exit: 0, out: expect.any(String), err: '' });
  });
  afterAll(() => {
    world.remove();
    remove();
  });

  test('a copy taken in use is whole, proven, and becomes a register with its evidence that verifies against the proof', async () => {
    const copy = join(folder, 'a', 'copy.db');
    // Writers go on while it is copied.
    let isCopying = true;
    const writing = (async () => {
      let written = 0;
      for (; isCopying; written++) {
        const secretHash = hashOfSecret(`w${written}`);
        await world.perform(createToken, { label: 'w', role: 'ASSESSOR', unitIds: null, expiresAt: null, secretHash });
        await new Promise((resolve) => setImmediate(resolve));
      }
      return written;
    })();
    const made = await run('backup', copy, '--json', '--db', world.file);
    isCopying = false;
    expect(await writing).toBeGreaterThan(1);
    expect(made.exit).toBe(0);
    const told = JSON.parse(made.out);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(told).toMatchObject({ ok: true, problems: [], evidence: { files: 1 } });
    expect(JSON.parse(readFileSync(`${copy}.proof.json`, 'utf8'))).toMatchObject({
      ledger: { head: told.ledger.head },
      database: told.database,
    });
    expect((await run('backup', copy, '--json', '--db', world.file)).err).toContain('FILE_EXISTS');
    const restored = join(folder, 'b', 'registry.db');
    const back = await run('restore', copy, '--json', '--db', restored);
    expect(back).toMatchObject({ exit: 0 });
    expect(JSON.parse(back.out)).toMatchObject({ proven: true, ok: true, ledger: { head: told.ledger.head } });
    const checked = await run('verify', '--proof', `${copy}.proof.json`, '--json', '--db', restored);
    expect(checked.exit).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, proven: told.ledger.head, evidence: { files: 1 } });
    const eight = await run('overdue', '--as-of', '2019-01-01', '--json', '--db', restored);
    expect(JSON.parse(eight.out).count).toBe(8);
    expect((await run('restore', copy, '--json', '--db', restored)).err).toContain('FILE_EXISTS');
  });

  test('a copy that was altered, or lacks its proof or a file of evidence, is not put to use', async () => {
    const copy = join(folder, 'c', 'copy.db');
    expect((await run('backup', copy, '--db', world.file)).exit).toBe(0);
    const target = join(folder, 'd', 'registry.db');
    const altered = new SqliteDatabase(copy);
    altered.exec("update task_clause set title = '改过' where rowid in (select rowid from task_clause limit 1)");
    altered.close();
    const refused = await run('restore', copy, '--json', '--db', target);
    expect(refused.exit).toBe(4);
    expect(JSON.parse(refused.err).error).toMatchObject({ code: 'COPY_UNSOUND' });
    // Without its proof the alteration is still found, by the ledger.
    const without = ['restore', copy, '--without-proof', '--json', '--db', target];
    writeFileSync(join(folder, 'kept.json'), readFileSync(`${copy}.proof.json`));
    writeFileSync(`${copy}.proof.json`, '{}');
    expect((await run('restore', copy, '--json', '--db', target)).exit).toBe(2);
    const bare = join(folder, 'bare.db');
    writeFileSync(bare, readFileSync(copy));
    expect(JSON.parse((await run('restore', bare, '--json', '--db', target)).err).error.code).toBe('COPY_UNPROVEN');
    without[1] = bare;
    const found = await run(...without);
    expect(found.exit).toBe(4);
    expect(JSON.parse(found.err).error).toMatchObject({ code: 'COPY_UNSOUND' });
    expect(JSON.parse((await run('verify', '--json', '--db', target)).err).error.code).toBe('DATABASE_MISSING');
  });

  test('a copy to a place where no folder can be made is refused at once', async () => {
    const copy = join(folder, 'e', 'copy.db');
    expect((await run('backup', copy, '--db', world.file)).exit).toBe(0);
    for (const place of ['/proc/x/y.db', '/dev/null/y.db']) {
      for (const words of [
        ['backup', place, '--db', world.file],
        ['restore', copy, '--db', place],
      ]) {
        const { exit, err } = await run(...words, '--json');
        expect([exit, JSON.parse(err).error.code]).toEqual([5, 'FOLDER_UNUSABLE']);
      }
    }
  });

  test('a ledger that was cut short or rewritten no longer fits an earlier proof', async () => {
    const proof = join(folder, 'proof.json');
    writeFileSync(proof, (await run('verify', '--json', '--db', world.file)).out);
    expect((await complete('2018-12-20')).exit).toBe(0);
    expect((await run('verify', '--proof', proof, '--db', world.file)).exit).toBe(0);
    const { ledger } = JSON.parse(readFileSync(proof, 'utf8'));
    const forged = join(folder, 'forged.json');
    const against = async (head: object) => {
      writeFileSync(forged, JSON.stringify({ ledger: { head: { ...ledger.head, ...head } } }));
      const { exit, out } = await run('verify', '--proof', forged, '--json', '--db', world.file);
      return [exit, JSON.parse(out).problems.map(({ kind }: { kind: string }) => kind)];
    };
    expect(await against({ hash: '0'.repeat(64) })).toEqual([4, ['LEDGER_REWRITTEN']]);
    expect(await against({ sequence: 999_999 })).toEqual([4, ['LEDGER_CUT_SHORT']]);
  });

  test('a day that is lacking among those on which something is due is told, and made anew', async () => {
    const raw = new SqliteDatabase(world.file);
    const taken = raw.prepare("delete from named_day where due_order = '2018-12-31'").run().changes;
    raw.close();
    expect(taken).toBeGreaterThan(3);
    const { exit, out } = await run('verify', '--json', '--db', world.file);
    const { problems } = JSON.parse(out);
    expect([exit, problems.length]).toEqual([4, taken]);
    expect(new Set(problems.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['DAY_NOT_NAMED']));
    expect(problems[0].messageEn).toMatch(/lack 2018-12-31; run `registry reindex`/);
    expect((await run('reindex', '--db', world.file)).exit).toBe(0);
    expect((await run('verify', '--db', world.file)).exit).toBe(0);
  });
});

describe('settings', () => {
  const { folder, remove } = temporaryFolder();
  afterAll(remove);
  const fileOf = (content: unknown): string => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  test('come from the environment, then from the file, then from what is usual, and are printed without secrets', async () => {
    const given = { PORT: 4100, HOST: '0.0.0.0', OTEL_EXPORTER_OTLP_HEADERS: 'api-key=very%20secret' };
    const settings = readSettings({
      REGISTRY_CONFIG: fileOf(given),
      PORT: '4200',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    });
    expect(settings).toMatchObject({ port: 4200, host: '0.0.0.0', logLevel: 'info', sweepAt: '30 2 * * *' });
    expect(settings.traces).toEqual({
      endpoint: 'http://collector:4318',
      headers: { 'api-key': 'very secret' },
      serviceName: 'accountability-registry',
    });
    const { out } = await cli(settings, clockAt('2019-01-02T01:00:00.000Z'), 'config', '--json');
    const shown = Object.fromEntries(
      JSON.parse(out).settings.map(({ name, value, from }: Record<string, string>) => [name, [value, from]]),
    );
    expect(shown).toMatchObject({
      PORT: [4200, 'ENVIRONMENT'],
      HOST: ['0.0.0.0', 'FILE'],
      LOG_LEVEL: ['info', 'DEFAULT'],
      OTEL_EXPORTER_OTLP_HEADERS: ['(secret)', 'FILE'],
    });
    expect(out).not.toContain('very');
  });

  test.each([
    ['PORT', { PORT: '70000' }],
    ['REGISTRY_CONFIG', { REGISTRY_CONFIG: '/nowhere.json' }],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }],
    ['OIDC_FILE', { OIDC_FILE: '/nowhere.json' }],
    ['WEBHOOKS_ALLOW_PRIVATE', { WEBHOOKS_ALLOW_PRIVATE: 'yes' }],
  ])('that cannot be used stop the process and name %s', (name, environment) => {
    const reading = () => readSettings(environment);
    expect(reading).toThrow(BadSetting);
    expect(reading).toThrow(name);
  });

  test.each([['not json'], [['PORT']], [{ PORTT: 1 }], [{ PORT: [1] }], [{ __proto__x: 1 }]])(
    'in a file that is none are named: %j',
    (content) => {
      expect(() => readSettings({ REGISTRY_CONFIG: fileOf(content) })).toThrow('REGISTRY_CONFIG');
    },
  );

  test('an identity provider is read from its file, and a provider with a shared secret is not taken', () => {
    const provider = {
      issuer: 'https://id.example.cn/',
      audience: 'registry',
      jwksUri: 'https://id.example.cn/keys',
      roles: { ducha: 'SUPERVISION_OFFICER' },
    };
    expect(readSettings({ OIDC_FILE: fileOf(provider) }).identity).toMatchObject({ algorithms: ['RS256', 'ES256'] });
    expect(() => readSettings({ OIDC_FILE: fileOf({ ...provider, algorithms: ['HS256'] }) })).toThrow('OIDC_FILE');
  });
});

describe('secrets of webhooks', () => {
  const KEY = 'k'.repeat(32);

  test('are sealed with the key, sign nonetheless, and cannot be opened with another', async () => {
    const got: { body: string; headers: Record<string, string> }[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        got.push({ body, headers: request.headers as Record<string, string> });
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const api = await smallApi({ logLevel: 'silent', webhooksAllowPrivate: true, secretBox: secretBox(KEY) });
    try {
      const owner = await api.as('OWNER');
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
      const { createWebhook } = await owner.data(
        'mutation w($url: String!) { createWebhook(input: {label: "x", url: $url}) { webhook { id } secret userErrors { code } } }',
        { url },
      );
      const secret = String(createWebhook?.secret);
      await owner.data('mutation t($id: ID!) { testWebhook(input: {webhookId: $id}) { userErrors { code } } }', {
        id: createWebhook?.webhook?.id,
      });
      await api.server.sender.round();
      // The clock of the test stands in the past, which the library would not take.
      const signed = got.find(({ body }) => body.includes('webhook.test'));
      const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = signed?.headers ?? {};
      const right = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`${id}.${at}.${signed?.body}`);
      expect(signature).toBe(`v1,${right.digest('base64')}`);
      const [kept] = await listAllSecrets(api.world.registry.engine.read(api.world.registry.jurisdiction));
      expect(kept).toMatch(/^sealed1\./);
      expect(readFileSync(api.world.file, 'latin1') + readFileSync(`${api.world.file}-wal`, 'latin1')).not.toContain(
        secret.slice(6),
      );
      expect(secretBox(KEY).open(kept ?? '')).toBe(secret);
      for (const other of [null, 'x'.repeat(32)]) expect(secretBox(other).open(kept ?? '')).toBeUndefined();
      const wrong = readSettings({ WEBHOOK_KEY: 'x'.repeat(32) });
      const { exit, err } = await cli(wrong, api.world.clock, 'serve', '--port', '0', '--json', '--db', api.world.file);
      expect([exit, JSON.parse(err).error.code]).toEqual([5, 'WEBHOOK_KEY_WRONG']);
    } finally {
      await api.close();
      receiver.close();
    }
  });
});

test('the guide of operation names every setting and every measurement, and no other', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../docs/operating.md'), 'utf8');
  const section = (heading: string) => guide.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const named = [...section('Settings').matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) => [
    ...cell.matchAll(/`([A-Z_]+)`/g),
  ]);
  expect(named.map(([, name]) => name).sort()).toEqual(
    readSettings({})
      .told.map(({ name }) => name)
      .sort(),
  );
  const api = await smallApi({ logLevel: 'silent' });
  const { body } = await api.server.inject({
    url: '/metrics',
    headers: { authorization: `Bearer ${await api.world.token('OWNER')}` },
  });
  await api.close();
  const metrics = [...body.matchAll(/^# HELP (registry_(?!process|nodejs)\w+)/gm)].map(([, name]) => name);
  const told = [...section('Measurements').matchAll(/^\| `(registry_\w+)` /gm)].map(([, name]) => name);
  expect(metrics.sort()).toEqual(told.sort());
});

describe('a stop', () => {
  test('answers what is on its way, takes nothing new, and leaves with 0', async () => {
    const words = ['src/cli.ts', 'serve', '--fixture', 'small-district', '--port', '0', '--json'];
    const child = spawn(process.execPath, words, {
      cwd: join(import.meta.dirname, '..'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit');
    child.stderr.resume();
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(String(line));
    const headers = {
      authorization: 'Bearer areg_fixture_officer',
      'content-type': 'application/octet-stream',
      'transfer-encoding': 'chunked',
    };
    const upload = request(new URL('/import?dryRun=true&year=2019', url), { method: 'POST', headers });
    const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
    const plan = readFileSync(join(import.meta.dirname, '../fixtures/small-district/plan.txt'), 'utf8');
    upload.write(plan.slice(0, 50));
    // Connections on which nothing becomes a request: they hold up nothing.
    const { hostname, port } = new URL(url);
    for (const begun of ['', 'POST /graphql HTTP/1.1\r\nHost: x\r\n']) {
      connect(Number(port), hostname, function (this: Socket) {
        this.write(begun);
      }).on('error', () => undefined);
    }
    await pause(200);
    child.kill('SIGTERM');
    await pause(200);
    await expect(fetch(new URL('/health', url))).rejects.toThrow();
    upload.end(plan.slice(50).replace('河道名录', '河道台账'));
    const [answer] = await answered;
    const body = await new Response(answer as never).text();
    expect([answer.statusCode, JSON.parse(body).preview.counts.clauses]).toEqual([200, 4]);
    const answeredAt = performance.now();
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - answeredAt).toBeLessThan(8000);
  });
});

describe('what a serving register does by itself', () => {
  test('it evaluates a day once, whoever wakes', async () => {
    const world = await seedDistrict();
    try {
      expect(await evaluateToday(world.registry)).toEqual({ evaluatedOn: '2019-01-02', isLeftAlone: false });
      expect(await evaluateToday(world.registry)).toEqual({ evaluatedOn: '2019-01-02', isLeftAlone: true });
      const said = await cli(readSettings({}), world.clock, 'evaluate', '--json', '--db', world.file);
      expect(JSON.parse(said.out)).toMatchObject({ isRepeat: true, overdue: 8 });
    } finally {
      world.remove();
    }
  });
});
