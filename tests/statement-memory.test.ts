import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { withStatementMemory } from '../src/db/statement-memory.ts';

function connection() {
  const client = new SqliteDatabase(':memory:');
  client.exec(
    "create table unit (id integer primary key, name text) strict; insert into unit (name) values ('环保局')",
  );
  return withStatementMemory(client);
}

test('what is asked again is not prepared again, and is handed out as if it were new', () => {
  const client = connection();
  const asked = client.prepare('select id, name from unit');
  expect(asked.raw().all()).toEqual([[1, '环保局']]);
  const again = client.prepare('select id, name from unit');
  expect(again).toBe(asked);
  expect(again.all()).toEqual([{ id: 1, name: '环保局' }]);
});

test('what changes a table is known again too, and a change of the schema does not mislead what is kept', () => {
  const client = connection();
  const all = 'select * from unit';
  const add = 'insert into unit (name) values (?)';
  expect(client.prepare(all).all()).toEqual([{ id: 1, name: '环保局' }]);
  client.prepare(add).run('农业局');
  client.exec("alter table unit add column code text default '01'");
  client.prepare(add).run('国土局');
  expect(client.prepare(all).all()).toEqual([
    { id: 1, name: '环保局', code: '01' },
    { id: 2, name: '农业局', code: '01' },
    { id: 3, name: '国土局', code: '01' },
  ]);
});

test('statements that change the schema or the connection are not kept, and no more than two hundred of the others', () => {
  const client = connection();
  expect(client.prepare('create table if not exists plan (id integer)')).not.toBe(
    client.prepare('create table if not exists plan (id integer)'),
  );
  const first = client.prepare('select 0');
  const second = client.prepare('select 1');
  for (let at = 2; at < 200; at++) client.prepare(`select ${at}`);
  expect(client.prepare('select 0')).toBe(first);
  client.prepare('select 200');
  expect(client.prepare('select 0')).toBe(first);
  expect(client.prepare('select 1')).not.toBe(second);
});
