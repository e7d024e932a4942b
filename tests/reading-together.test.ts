import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitNumber } from '../src/db/commits.ts';
import type { Engine, Tx } from '../src/db/engine.ts';
import { openSqlite } from '../src/db/sqlite.ts';
import { parseJurisdiction } from '../src/kernel/id.ts';

// What arrives together is read together (ADR 0059): one transaction, which ends before anything else is looked for.

const HERE = parseJurisdiction('370812') ?? expect.fail('a code of ours');
let folder: string;
let engine: Engine;
let other: SqliteDatabase.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
  const file = join(folder, 'registry.db');
  engine = openSqlite(file);
  engine.migrate();
  other = new SqliteDatabase(file);
  other.exec('create table said (number integer, words blob)');
});
afterEach(() => {
  engine.close();
  other.close();
  rmSync(folder, { recursive: true });
});

interface Counting {
  prepare(text: string): { pluck(): { get(): number } };
}
const count = (): number =>
  (engine.read(HERE).connection as Counting).prepare('select count(*) from said').pluck().get();
const say = (): unknown => other.exec('insert into said (number) values (1)');
const nextTurn = () => new Promise<void>((done) => setImmediate(done));
/** By the connection of the engine that writes; enough for SQLite to clear its journal at the end, unless somebody reads then. */
const deed = (beside: () => unknown = () => undefined) =>
  engine.tx(HERE, async ({ connection }: Tx) => {
    (connection as SqliteDatabase.Database).exec('insert into said values (2, zeroblob(5000000))');
    beside();
  });

test('requests that arrived together are answered from one state, though others commit between them', async () => {
  engine.readTogether();
  const first = count();
  say();
  engine.readTogether();
  // Also what follows later in the same turn: a body that is parsed, a promise.
  const later = Promise.resolve().then(count);
  const afterTick = new Promise<number>((done) => process.nextTick(() => done(count())));
  expect([first, count(), await later, await afterTick]).toEqual([0, 0, 0, 0]);
});

test('what arrives after them sees what was committed meanwhile', async () => {
  engine.readTogether();
  expect(count()).toBe(0);
  say();
  await nextTurn();
  engine.readTogether();
  expect(count()).toBe(1);
});

test('a read that no arrival told of ends with its callback', async () => {
  expect(count()).toBe(0);
  say();
  await new Promise<void>((done) => process.nextTick(() => process.nextTick(done)));
  expect(count()).toBe(1);
});

test('a deed of this process is seen by whoever reads after it, in the same turn too', async () => {
  await deed(() => {
    engine.readTogether();
    expect(count()).toBe(0);
  });
  expect(count()).toBe(1);
});

test('readers that come without pause do not keep the journal of what was written from being cleared', async () => {
  for (let number = 0; number < 3; number++) {
    await deed(() => {
      engine.readTogether();
      count();
    });
    const [journal] = other.pragma('wal_checkpoint(noop)') as { log: number; checkpointed: number }[];
    expect(journal?.log).toBeGreaterThan(1000);
    expect(journal?.checkpointed).toBe(journal?.log);
  }
});

test('one that SQLite has ended by itself, as after a failure, is not ended twice', async () => {
  engine.readTogether();
  count();
  (engine.read(HERE).connection as SqliteDatabase.Database).exec('rollback');
  await nextTurn();
  say();
  expect(count()).toBe(1);
});

test('closing ends what is open', () => {
  engine.readTogether();
  count();
  engine.close();
  expect(() => engine.readTogether()).not.toThrow();
});

test('the number of the commit stands while they are read, and is another for whoever arrives after a commit, by whomever', async () => {
  const number = () => commitNumber(engine.read(HERE));
  engine.readTogether();
  const first = number();
  say();
  expect(number()).toBe(first);
  await nextTurn();
  engine.readTogether();
  const afterOther = number();
  expect(afterOther).not.toBe(first);
  expect(number()).toBe(afterOther);
  // A deed of this process ends what was begun before it.
  await deed();
  expect(number()).not.toBe(afterOther);
  await nextTurn();
  const calm = number();
  await nextTurn();
  expect(number()).toBe(calm);
});
