import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { WriterQueue } from '../src/db/writer-queue.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { makeWorld } from './world.ts';

/** A queue before a real connection, with what was executed of transactions; `atCommit` may make a commit fail. */
function queueOf(atCommit: () => void = () => undefined, msTogether?: number) {
  const client = new SqliteDatabase(':memory:');
  client.exec('create table deed (name text unique) strict');
  const executed: string[] = [];
  const queue = new WriterQueue(
    {
      async begin() {
        client.exec('BEGIN IMMEDIATE');
      },
      execute(text) {
        executed.push(text);
        if (text === 'COMMIT') atCommit();
        client.exec(text);
      },
      isOpen: () => client.inTransaction,
      renew() {
        executed.push('renewed');
        if (client.inTransaction) client.exec('ROLLBACK');
      },
    },
    msTogether,
  );
  const add = (name: string) =>
    queue.run(async () => {
      await null;
      client.prepare('insert into deed values (?)').run(name);
      return name;
    });
  const kept = () => client.prepare('select name from deed order by rowid').pluck().all();
  return { add, kept, executed };
}

test('writers that come together share one durable transaction and each get their own answer', async () => {
  // However busy the machine is, the first waits for the last.
  const { add, kept, executed } = queueOf(undefined, Number.POSITIVE_INFINITY);
  const names = Array.from({ length: 20 }, (_none, at) => `deed ${at}`);
  expect(await Promise.all(names.map(add))).toEqual(names);
  expect(kept()).toEqual(names);
  expect(executed.filter((text) => text === 'COMMIT').length).toBe(1);
});

test('one that fails takes back what it wrote itself, and nothing of the others', async () => {
  const { add, kept } = queueOf();
  const told = await Promise.allSettled([add('one'), add('one'), add('two')]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(kept()).toEqual(['one', 'two']);
});

test('nobody is told of success before it is durable: a commit that fails fails all of its group, and the next goes on', async () => {
  let fails = true;
  const { add, kept, executed } = queueOf(() => {
    if (fails) throw new Error('disk full');
  });
  const told = await Promise.allSettled([add('one'), add('two')]);
  expect(told.map((one) => (one.status === 'rejected' ? String(one.reason) : one.status))).toEqual([
    'Error: disk full',
    'Error: disk full',
  ]);
  expect(executed).toContain('renewed');
  fails = false;
  await add('three');
  expect(kept()).toEqual(['three']);
});

test('deeds done at once make a ledger without a gap, refused ones none, and the register verifies', async () => {
  const world = await makeWorld();
  const owner = world.actor('OWNER');
  const token = (at: number, by = owner) =>
    world.as(
      by,
      createToken,
      { label: `令牌${at}`, role: 'INTEGRATOR', unitIds: null, expiresAt: null, secretHash: hashOfSecret(`s${at}`) },
      `key-${at % 25}`,
    );
  const told = await Promise.allSettled(
    Array.from({ length: 40 }, (_none, at) => token(at, at % 10 === 9 ? world.actor('INTEGRATOR') : owner)),
  );
  const done = told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const sequences = done.filter(({ replayed }) => !replayed).map(({ sequence }) => sequence);
  expect(sequences).toEqual(sequences.map((_one, at) => (sequences[0] ?? 0) + at));
  expect(told.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(4);
  const { engine, jurisdiction } = world.registry;
  expect((await verifyLedger(engine.read(jurisdiction), ALL_TABLES)).problems).toEqual([]);
  world.remove();
});
