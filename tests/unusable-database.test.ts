import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSqlite } from '../src/db/sqlite.ts';
import { parseJurisdiction } from '../src/kernel/id.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { makeWorld, temporaryFolder } from './world.ts';

// A database that cannot be used is said in one line in each language, with what to set instead, whoever meets it.

const ROOT = join(import.meta.dirname, '..');
const { folder, remove } = temporaryFolder();
afterAll(remove);
const MS = 120_000;

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: { start: string; registry: string };
};

/** Runs what a person runs, with the database named by the environment. */
async function run(script: 'start' | 'registry', database: string, ...words: string[]) {
  const child = spawn(process.execPath, [...scripts[script].split(' ').slice(1), ...words], {
    cwd: ROOT,
    env: { ...process.env, REGISTRY_DATABASE: database, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  const [exit] = await once(child, 'close');
  return { exit, err };
}

mkdirSync(join(folder, 'a folder'));
writeFileSync(join(folder, 'text.db'), '这里没有数据库，只有一段足够长的文字。'.repeat(20));

test.each([
  ['a device that takes nothing', '/dev/full', 'DATABASE_NO_FILE'],
  ['a folder', join(folder, 'a folder'), 'DATABASE_NO_FILE'],
  ['a text', join(folder, 'text.db'), 'DATABASE_DAMAGED'],
  ['a file below a file', join(folder, 'text.db', 'registry.db'), 'DATABASE_NOT_WRITABLE'],
])(
  '%s is no database: npm start and commands say so, name the setting and leave with 5',
  async (_what, file, code) => {
    const before = file.endsWith('text.db') ? readFileSync(file, 'utf8') : null;
    for (const ways of [['start'], ['registry', 'init']] as const) {
      const [script, ...words] = ways;
      const { exit, err } = await run(script, file, ...words);
      expect([exit, err]).toEqual([5, expect.stringContaining('REGISTRY_DATABASE')]);
      const [zh = '', en = '', ...more] = err.trimEnd().split('\n');
      expect(more).toEqual([]);
      expect([zh, en].every((line) => line.includes(file) && line.includes('--db'))).toBe(true);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    const told = JSON.parse((await run('registry', file, 'init', '--json')).err);
    expect(told.error.code).toBe(code);
    if (before !== null) expect(readFileSync(file, 'utf8')).toBe(before);
  },
  MS,
);

/** Lets SQLite write no further page, as on a disk that is full. */
const fill = (connection: object): void => {
  const client = connection as { pragma(text: string, options?: object): unknown };
  client.pragma(`max_page_count = ${client.pragma('page_count', { simple: true })}`);
};

test('a disk that is full when the register is made is told as that, not as the failure to take it back', async () => {
  const file = join(folder, 'full.db');
  const engine = openSqlite(file);
  try {
    const jurisdiction = parseJurisdiction('370812');
    if (!jurisdiction) throw new Error('a jurisdiction is one');
    await engine.tx(jurisdiction, async (tx) => fill(tx.connection));
    expect(() => engine.migrate()).toThrow(
      expect.objectContaining({ reason: 'FULL', messageZh: expect.stringMatching(/磁盘已满.*REGISTRY_DATABASE/) }),
    );
  } finally {
    engine.close();
  }
  expect(existsSync(file)).toBe(true);
});

test('a deed on a full disk is told as that, leaves nothing, and goes in once there is room', async () => {
  const world = await makeWorld();
  const { engine, jurisdiction } = world.registry;
  const token = {
    label: '宽'.repeat(60),
    role: 'OWNER',
    unitIds: null,
    expiresAt: null,
    secretHash: hashOfSecret('areg_x'),
  } as const;
  await engine.tx(jurisdiction, async (tx) => fill(tx.connection));
  const deed = async () => {
    for (let n = 0; n < 50; n++)
      await world.perform(createToken, { ...token, secretHash: hashOfSecret(`areg_${n}_${token.label}`) });
  };
  await expect(deed()).rejects.toMatchObject({ name: 'UnusableDatabase', reason: 'FULL' });
  await engine.tx(jurisdiction, async (tx) => {
    (tx.connection as { pragma(text: string): unknown }).pragma('max_page_count = 1000000');
  });
  await expect(world.perform(createToken, token)).resolves.toMatchObject({ replayed: false });
  world.remove();
});
