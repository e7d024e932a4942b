import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guideCompilerOptions, registry, writeGuide } from './guide.ts';
import { temporaryFolder } from './world.ts';

// Apollo Client, urql and Relay, as docs/integrating.md shows them, over HTTP against the fixture.

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);
const { folder, remove } = temporaryFolder();
const AS_OF = '2022-01-02';
let fixture: ReturnType<typeof registry>;
let url: string;
let overdue: string[];

const example = async (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
const settings = (token: string) => ({ url, token: `areg_fixture_${token}` });
const OVERDUE = '{ obligations(filter: {states: [OVERDUE]}, first: 200) { nodes { id } } }';
const listed = async (): Promise<string[]> => {
  const { ask } = await example('client.ts');
  const { obligations } = await ask(settings('integrator'), OVERDUE);
  return obligations.nodes.map(({ id }: { id: string }) => id);
};

beforeAll(async () => {
  fixture = registry('serve', '--fixture', 'small-district', '--clock', AS_OF, '--port', '0', '--json');
  url = JSON.parse(await fixture.said).url;
  writeGuide(folder);
  overdue = await listed();
});
afterAll(async () => {
  fixture.stop();
  expect(await fixture.exit).toBe(0);
  remove();
});

/** What is promised of each client in the same words. */
interface Tried {
  make(settings: { url: string; token: string }): unknown;
  overdue(client: unknown, asOf: string, first: number): Promise<string[]>;
  complete(client: unknown, input: object): Promise<{ replayed: boolean; userErrors: { code: string }[] } & object>;
  codeOf(error: unknown): unknown;
}

function keepsItsPromises(tried: () => Promise<Tried>, name: string): void {
  test('pages go forward through cursors to the end, whatever their size, and make one list', async () => {
    const { make, overdue: pages } = await tried();
    const all = await listed();
    expect(all.length).toBeGreaterThanOrEqual(2);
    for (const first of [1, 2, 3, 50]) {
      expect(await pages(make(settings('integrator')), AS_OF, first)).toEqual(all);
    }
  });

  test('a deed with a key is done once however often it is sent; the key with other input is refused as data', async () => {
    const { make, complete } = await tried();
    const client = make(settings('officer'));
    const input = {
      obligationId: overdue.pop() ?? '',
      completedOn: '2021-12-30',
      evidenceNote: '验收单',
      idempotencyKey: `${name}-1`,
    };
    const done = { obligation: { id: input.obligationId, state: 'COMPLETED_LATE' }, userErrors: [] };
    expect(await complete(client, input)).toMatchObject({ ...done, replayed: false });
    expect(await complete(client, input)).toMatchObject({ ...done, replayed: true });
    const other = await complete(client, { ...input, completedOn: '2021-12-29' });
    expect(other).toMatchObject({ obligation: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    const unit = await complete(make(settings('liaison')), { ...input, idempotencyKey: `${name}-2` });
    expect(unit).toMatchObject({ obligation: null, userErrors: [{ code: 'NOT_AUTHORISED' }] });
  });

  test('an expired token and a rejected argument are told by their codes', async () => {
    const { make, overdue: pages, codeOf } = await tried();
    const thrown = (token: string, first: number) =>
      pages(make(settings(token)), AS_OF, first).then(
        () => 'nothing was thrown',
        (error) => codeOf(error),
      );
    expect(await thrown('expired', 1)).toBe('UNAUTHENTICATED');
    expect(await thrown('integrator', 201)).toBe('BAD_USER_INPUT');
    const away = pages(make({ url: 'http://127.0.0.1:9/graphql', token: 'x' }), AS_OF, 1);
    expect(await away.then(String, (error) => codeOf(error))).toBeUndefined();
  });
}

describe('Apollo Client', () => {
  const tried = async (): Promise<Tried> => {
    const apollo = await example('apollo.ts');
    const { apolloClient: make, overdueByApollo: overdue, completeByApollo: complete, codeOfApollo: codeOf } = apollo;
    return { make, overdue, complete, codeOf };
  };
  keepsItsPromises(tried, 'apollo');
});

describe('urql with Graphcache', () => {
  const tried = async (): Promise<Tried> => {
    const urql = await example('urql.ts');
    const { urqlClient: make, overdueByUrql: overdue, completeByUrql: complete, codeOfUrql: codeOf } = urql;
    return { make, overdue, complete, codeOf };
  };
  keepsItsPromises(tried, 'urql');
});

describe('Relay', () => {
  beforeAll(async () => {
    copyFileSync(join(ROOT, 'docs/contract/schema.graphql'), join(folder, 'schema.graphql'));
    mkdirSync(join(folder, '__generated__'));
    const { stdout, stderr } = await run(
      process.execPath,
      [join(ROOT, 'node_modules/relay-compiler/cli.js'), 'relay.config.json'],
      { cwd: folder },
    ).catch((error) => error);
    expect(`${stdout}${stderr}`).toContain('Done');
  });
  const tried = async (): Promise<Tried> => {
    const relay = await example('relay.ts');
    const { relayEnvironment: make, overdueByRelay: overdue, completeByRelay: complete, codeOfRelay: codeOf } = relay;
    return { make, overdue, complete, codeOf };
  };
  keepsItsPromises(tried, 'relay');

  test('what its compiler makes of the published schema compiles with the guide', async () => {
    const config = { compilerOptions: guideCompilerOptions(), files: ['relay.ts', 'documents.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder]).catch((error) => error);
    expect(stdout).toBe('');
  });
});
