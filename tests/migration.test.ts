import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { expect, test } from 'vitest';
import { openSqlite } from '../src/db/sqlite.ts';
import { temporaryFolder } from './world.ts';

const MIGRATIONS = join(import.meta.dirname, '..', 'drizzle', 'sqlite');

/** A file as the first release made it, with two duties: one dated, one without a day. */
function firstRelease(folder: string): string {
  const first = join(folder, 'first');
  mkdirSync(join(first, 'meta'), { recursive: true });
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8'));
  const [entry] = journal.entries;
  cpSync(join(MIGRATIONS, `${entry.tag}.sql`), join(first, `${entry.tag}.sql`));
  writeFileSync(join(first, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries: [entry] }));
  const file = join(folder, 'registry.db');
  const client = new SqliteDatabase(file);
  client.pragma(`application_id = ${0x41526567}`);
  migrate(drizzle({ client }), { migrationsFolder: first });
  client.pragma('foreign_keys = OFF');
  const add = client.prepare(`insert into obligation
    (jurisdiction, id, plan_id, clause_id, section_ordinal, basis, period, starts_on, due_on, due_order, recorded_at)
    values ('370812', ?, 'p', 'c', 0, ?, '', '2018-03-16', ?, ?, '2019-01-01T00:00:00.000Z')`);
  add.run('obl_dated', 'FIXED_DAY', '2018-11-30', '2018-11-30');
  add.run('obl_undated', 'UNDATED', null, '9999-12-31');
  client.close();
  return file;
}

test('a register of the first release opens: each duty is its own first version, and its day is the one the plan wrote', () => {
  const { folder, remove } = temporaryFolder();
  const file = firstRelease(folder);
  const engine = openSqlite(file);
  engine.migrate();
  engine.close();
  const client = new SqliteDatabase(file, { readonly: true });
  const rows = client
    .prepare(
      'select id, identity, due_on, written_due_on, office_due_on, due_rule, version from obligation order by id',
    )
    .raw()
    .all();
  client.close();
  remove();
  expect(rows).toEqual([
    ['obl_dated', 'obl_dated', '2018-11-30', '2018-11-30', null, 'WRITTEN', 1],
    ['obl_undated', 'obl_undated', null, null, null, 'NONE', 1],
  ]);
});
