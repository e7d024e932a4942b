import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { parse, validate } from 'graphql/index.js';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchema } from '../src/api/schema.ts';
import type { Json } from './api-world.ts';
import { blocksOfGuide, guideCompilerOptions, registry, writeGuide } from './guide.ts';
import { temporaryFolder } from './world.ts';

// What docs/integrating.md shows is run here as it stands there.

const ROOT = join(import.meta.dirname, '..');
const blocks = blocksOfGuide();
const run = promisify(execFile);
const { folder, remove } = temporaryFolder();

let fixture: ReturnType<typeof registry>;
let url: string;
const settings = (token = 'areg_fixture_integrator') => ({ url, token });
beforeAll(async () => {
  fixture = registry('serve', '--fixture', 'small-district', '--clock', '2019-01-02', '--port', '0', '--json');
  url = JSON.parse(await fixture.said).url;
  writeGuide(folder);
});
afterAll(async () => {
  fixture.stop();
  expect(await fixture.exit).toBe(0);
  remove();
});

const example = async (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);

async function answerOf(query: string, variables: object, token: string) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data: Json; errors?: Json };
}

test('each curl command answers what stands below it', async () => {
  const curls = blocks.flatMap(({ text, language }, index) =>
    language === 'sh' && text.startsWith('curl') ? index : [],
  );
  expect(curls).toHaveLength(2);
  for (const index of curls) {
    const environment = { ...process.env, URL: url, TOKEN: 'areg_fixture_integrator' };
    const { stdout } = await run('bash', ['-c', blocks[index]?.text ?? ''], { env: environment });
    const { data, errors } = JSON.parse(stdout);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(blocks[index + 1]?.text ?? ''));
  }
});

test('every document of the guide fits the schema, and every question of it is answered', async () => {
  const schema = makeSchema();
  // Relay's documents have directives that its compiler takes out; clients.test.ts compiles and asks them.
  const documents = blocks.flatMap(({ file, text }) =>
    file === 'documents.ts'
      ? []
      : [...text.matchAll(/(?:gql|graphql\(?|GraphQL \*\/ )`\n([^`]+)`/g)].map(([, document = '']) => document),
  );
  expect(documents.length).toBeGreaterThanOrEqual(8);
  const ids = await answerOf('{ taskClauses(first: 1) { nodes { id } } }', {}, 'areg_fixture_integrator');
  const variables = { id: ids.data.taskClauses?.nodes?.[0]?.id, name: '水利局', first: 5 };
  for (const document of documents) {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
    if (!/^\s*query/.test(document)) continue;
    const { data, errors } = await answerOf(document, variables, 'areg_fixture_integrator');
    expect({ document, errors }).toEqual({ document, errors: undefined });
    expect(data).not.toBeNull();
  }
});

describe('the client without a library', () => {
  test('does a deed once however often it is sent, and reads a refusal apart', async () => {
    const { ask } = await example('client.ts');
    const { complete } = await example('complete.ts');
    const officer = settings('areg_fixture_officer');
    const { obligations } = await ask(
      officer,
      '{ obligations(filter: {states: [OVERDUE]}, first: 1) { nodes { id } } }',
    );
    const id = obligations.nodes[0].id;
    const first = await complete(officer, 'job-17', id, '2018-12-28');
    expect(first).toMatchObject({ replayed: false, userErrors: [] });
    expect(await complete(officer, 'job-17', id, '2018-12-28')).toEqual({ ...first, replayed: true });
    await expect(complete(officer, 'job-17', id, '2018-12-29')).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
    await expect(ask(officer, '{ nothing }')).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('waits when it is told to and tries again', async () => {
    const statuses = [429, 503, 200];
    const busy = createServer((_request, response) => {
      const status = statuses.shift() ?? 500;
      response.writeHead(status, { 'retry-after': '0', 'content-type': 'application/json' });
      response.end('{"data":{"ok":true}}');
    }).listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { ask } = await example('client.ts');
    const place = `http://127.0.0.1:${(busy.address() as AddressInfo).port}/graphql`;
    expect(await ask({ url: place, token: 'x' }, '{ ok }')).toEqual({ ok: true });
    expect(statuses).toEqual([]);
    busy.close();
  });
});

test('the typed client is generated from the served schema, compiles with the others, and runs', async () => {
  const { schema, ...codegen } = JSON.parse(readFileSync(join(folder, 'codegen.json'), 'utf8'));
  const [place] = Object.values(schema[0]) as { headers: object }[];
  await generate({ ...codegen, schema: [{ [url]: place }], cwd: folder, silent: true } as never, true);
  const config = {
    compilerOptions: guideCompilerOptions(),
    files: ['client.ts', 'complete.ts', 'typed.ts', 'follow.ts', 'receive.ts', 'apollo.ts', 'urql.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder]).catch((error) => error);
  expect(stdout).toBe('');
  // Relay's are compiled in clients.test.ts, behind its own compiler.
  const all = blocks.flatMap(({ file }) => (file?.endsWith('.ts') ? file : []));
  expect([...config.files, 'documents.ts', 'relay.ts']).toEqual(all);
  const typed = readFileSync(join(folder, 'typed.ts'), 'utf8');
  // Node runs TypeScript under its own name; a bundler would find gql.js by itself.
  writeFileSync(join(folder, 'typed.ts'), typed.replaceAll('.js', '.ts'));
  for (const name of ['gql', 'graphql']) {
    const file = join(folder, 'gql', `${name}.ts`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/from '\.\/(\w+)\.js'/g, "from './$1.ts'"));
  }
  const { ledBy } = await example('typed.ts');
  expect(await ledBy(settings(), '水利局')).toHaveLength(1);
});

test('the copy begins with an export, follows the feed, and equals the register in the end', async () => {
  const { begin, follow } = await example('follow.ts');
  const { complete } = await example('complete.ts');
  const { ask } = await example('client.ts');
  const file = join(folder, 'copy.json');
  await begin(settings(), file, 'copy-1');
  const before = JSON.parse(readFileSync(file, 'utf8'));
  expect(await follow(settings(), file)).toBe(0);
  const owner = settings('areg_fixture_owner');
  const { obligations } = await ask(owner, '{ obligations(filter: {states: [OVERDUE]}, first: 1) { nodes { id } } }');
  await complete(owner, 'copy-deed', obligations.nodes[0].id, '2018-12-27');
  expect(await follow(settings(), file)).toBe(1);
  expect(await follow(settings(), file)).toBe(0);
  const after = JSON.parse(readFileSync(file, 'utf8'));
  expect(Object.keys(after.things).length).toBe(Object.keys(before.things).length + 1);
  const again = join(folder, 'again.json');
  await begin(settings(), again, 'copy-2');
  expect(JSON.parse(readFileSync(again, 'utf8')).things).toEqual(after.things);
});

test('the receiver takes what the register sends and nothing else', async () => {
  const { isGenuine } = await example('receive.ts');
  const got: { headers: Record<string, string>; body: string }[] = [];
  const arrived = Promise.withResolvers<void>();
  const receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      got.push({ headers: request.headers as Record<string, string>, body });
      response.end();
      arrived.resolve();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const { data } = await answerOf(
    'mutation w($url: String!) { createWebhook(input: {label: "x", url: $url}) { webhook { id } secret } }',
    { url: target },
    'areg_fixture_owner',
  );
  const secret = String(data.createWebhook?.secret);
  await answerOf(
    'mutation t($id: ID!) { testWebhook(input: {webhookId: $id}) { userErrors { code } } }',
    { id: data.createWebhook?.webhook?.id },
    'areg_fixture_owner',
  );
  await arrived.promise;
  receiver.close();
  const { headers = {}, body = '' } = got[0] ?? {};
  // The fixture's clock stands on its day, and so do its timestamps.
  const at = Number(headers['webhook-timestamp']);
  expect(isGenuine(headers, body, secret, at + 10)).toBe(true);
  expect(isGenuine(headers, `${body} `, secret, at)).toBe(false);
  expect(isGenuine(headers, body, `whsec_${Buffer.from('other').toString('base64')}`, at)).toBe(false);
  expect(isGenuine(headers, body, secret, at + 301)).toBe(false);
  expect(isGenuine({}, body, secret, at)).toBe(false);
  const twice = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` };
  expect(isGenuine(twice, body, secret, at)).toBe(true);
  expect(new Webhook(secret).sign(String(headers['webhook-id']), new Date(at * 1000), body)).toBe(
    headers['webhook-signature'],
  );
});

describe('the contract test', () => {
  const tried = async (...words: string[]) => {
    const { exit, out } = registry('contract-test', '--json', ...words);
    const code = await exit;
    return { code, told: JSON.parse(out.join('\n')) };
  };
  const failed = ({ told }: Awaited<ReturnType<typeof tried>>): string[] =>
    told.results.filter(({ ok }: { ok: boolean }) => !ok).map(({ name }: { name: string }) => name);

  test('keeps every promise on a fixture of its own, and on a register that is served', async () => {
    const own = await tried();
    expect([own.code, failed(own), own.told.results.length]).toEqual([0, [], 11]);
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, 'areg_fixture_integrator\n');
    const served = await tried('--url', url, '--token-file', tokenFile);
    expect([served.code, failed(served), served.told.results.length]).toEqual([0, [], 10]);
  });

  test('says which promises a server does not keep', async () => {
    const liar = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"data":{"viewer":{"id":"x"},"obligations":{"nodes":[{"id":"a"},{"id":"a"}],"totalCount":2}}}');
    }).listen(0, '127.0.0.1');
    await once(liar, 'listening');
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, 'x');
    const place = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`;
    const told = await tried('--url', place, '--token-file', tokenFile);
    liar.close();
    expect(told.code).toBe(4);
    expect(failed(told)).toContain('pages of any size make the same list, as long as totalCount says');
    expect(failed(told).length).toBeGreaterThanOrEqual(9);
  });
});

test('the fixture says that all of it is invented, and a real register takes no other clock than the real one', async () => {
  expect(readFileSync(join(ROOT, 'fixtures/README.md'), 'utf8')).toContain('invented');
  const asked = registry('serve', '--clock', '2019-01-02', '--json', '--db', join(dirname(folder), 'none.db'));
  await expect(asked.said).rejects.toThrow('--clock');
  expect(await asked.exit).toBe(2);
  const other = registry('serve', '--fixture', 'large', '--json');
  await expect(other.said).rejects.toThrow('small-district');
  expect(await other.exit).toBe(2);
});
