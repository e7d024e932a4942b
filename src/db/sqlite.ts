import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { JurisdictionCode } from '../kernel/id.ts';
import type { Change, Db, Engine, Keeper, StatementListener, Tx } from './engine.ts';
import { tellStatements } from './prepared.ts';
import { ReadingTurn } from './reading-turn.ts';
import { withStatementMemory } from './statement-memory.ts';
import { diskFull, isBusy, isDiskFull, refuseNoFile, UnusableDatabase, unusable } from './unusable.ts';
import { WriterQueue } from './writer-queue.ts';

/** Marks a SQLite file as a registry of ours (`PRAGMA application_id`): "AReg". */
const APPLICATION_ID = 0x41526567;
const MIGRATIONS = join(import.meta.dirname, '..', '..', 'drizzle', 'sqlite');
const LARGEST_CHECKED_BYTES = 256 * 1024 * 1024;

function refuseForeign(file: string, client: SqliteDatabase.Database): void {
  const tables = client
    .prepare("select count(*) from sqlite_schema where name not like 'sqlite_%'")
    .pluck()
    .get() as number;
  const application = client.pragma('application_id', { simple: true });
  if (application === APPLICATION_ID) return;
  if (tables > 0 || application !== 0) {
    throw new UnusableDatabase(
      'FOREIGN',
      `${file} 是另一程序的数据库，未作任何改动；请用 --db 指定别的文件。`,
      `${file} belongs to another program and was left untouched; name another file with --db.`,
    );
  }
}

function refuseNewer(file: string, client: SqliteDatabase.Database): void {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis ?? 0;
  const applied = client.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get()
    ? (client.prepare('select coalesce(max(created_at), 0) from __drizzle_migrations').pluck().get() as number)
    : 0;
  if (applied > known) {
    throw new UnusableDatabase(
      'NEWER',
      `${file} 由更新版本的登记库写成；请升级本程序，文件未作任何改动。`,
      `${file} was written by a newer version of the registry; upgrade this program. The file was left untouched.`,
    );
  }
}

/** Makes a folder and those above it. Step by step: Node's own recursive way never returns below /proc and its like. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** How long opening, migrating and reading wait, in SQLite's own way; deeds wait in ours. */
const OPENING_WAIT_MS = 10_000;

function open(file: string): SqliteDatabase.Database {
  const isNew = !existsSync(file) || statSync(file).size === 0;
  const client = new SqliteDatabase(file);
  try {
    client.pragma(`busy_timeout = ${OPENING_WAIT_MS}`);
    if (!isNew) {
      refuseForeign(file, client);
      if (statSync(file).size <= LARGEST_CHECKED_BYTES && client.pragma('quick_check(1)', { simple: true }) !== 'ok') {
        throw Object.assign(new Error('quick_check failed'), { code: 'SQLITE_CORRUPT' });
      }
      refuseNewer(file, client);
    }
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    client.pragma(`application_id = ${APPLICATION_ID}`);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** How long a writer waits for others, and how long it pauses between two tries; nobody is kept from working meanwhile. */
const LONGEST_WAIT_MS = 120_000;
const LONGEST_PAUSE_MS = 8;

/**
 * Takes the writer's place, waiting for writers of other processes without holding this one up. SQLite's own waiting stops the
 * whole process, pauses a tenth of a second between tries, and so never meets the moment between two deeds of a long run.
 */
async function takeTurn(file: string, stepOf: (text: string) => SqliteDatabase.Statement): Promise<void> {
  stepOf('PRAGMA busy_timeout = 0').get();
  for (let waited = 0, pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      stepOf('BEGIN IMMEDIATE').run();
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (waited >= LONGEST_WAIT_MS) unusable(file, error);
    }
    await setTimeout(pause);
    waited += pause;
  }
}

/**
 * Opens a registry kept in one SQLite file: WAL, FULL synchronous, foreign keys on; one connection writes (queued,
 * BEGIN IMMEDIATE), a second, read-only one reads, because the writing one would show uncommitted rows (dependencies.md §4).
 * Refuses a foreign, newer, damaged or unwritable file with `UnusableDatabase`, leaving it as it was.
 */
export function openSqlite(
  file: string,
  options: { onStatement?: StatementListener; mustExist?: boolean; keepers?: readonly Keeper[] } = {},
): Engine {
  if (options.mustExist && !existsSync(file)) {
    throw new UnusableDatabase(
      'MISSING',
      `没有找到登记库 ${file}；请先运行 npm start 或 registry init，或用 --db 指定文件。`,
      `There is no registry at ${file}; run \`npm start\` or \`registry init\` first, or name the file with --db.`,
    );
  }
  let writer: SqliteDatabase.Database;
  let reader: SqliteDatabase.Database;
  try {
    refuseNoFile(file);
    makeFolder(dirname(file));
    writer = open(file);
    reader = new SqliteDatabase(file, { readonly: true });
    reader.pragma(`busy_timeout = ${OPENING_WAIT_MS}`);
  } catch (error) {
    unusable(file, error);
  }
  const { onStatement, keepers = [] } = options;
  if (onStatement) for (const connection of [writer, reader]) tellStatements(connection, onStatement);
  const logger = onStatement ? { logQuery: onStatement } : false;
  const writing = () => drizzle({ client: withStatementMemory(writer), casing: 'snake_case', logger });
  let writeDb = writing();
  const readDb = drizzle({ client: withStatementMemory(reader), casing: 'snake_case', logger });
  const bind = (base: object, connection: object, jurisdiction: JurisdictionCode, changes?: Change[]) =>
    Object.create(base, {
      jurisdiction: { value: jurisdiction },
      connection: { value: connection },
      ...(changes && { changes: { value: changes } }),
    });
  // Asked for before every statement.
  const reading = new Map<JurisdictionCode, Db>();
  const turn = new ReadingTurn(reader);
  // A writer's own steps are few texts, asked for with every deed.
  let steps = new Map<string, SqliteDatabase.Statement>();
  const stepOf = (text: string): SqliteDatabase.Statement => {
    const step = steps.get(text) ?? writer.prepare(text);
    steps.set(text, step);
    return step;
  };
  const writers = new WriterQueue({
    begin: () => takeTurn(file, stepOf),
    execute(text) {
      stepOf(text).run();
      // Whoever reads next is to see it; and one who still read would keep SQLite from clearing its journal.
      turn.end();
    },
    isOpen: () => writer.inTransaction,
    renew() {
      writer.close();
      writer = open(file);
      steps = new Map();
      if (onStatement) tellStatements(writer, onStatement);
      writeDb = writing();
    },
  });
  return {
    kind: 'sqlite',
    readTogether: () => turn.beginForArrivals(),
    read(jurisdiction) {
      turn.begin();
      const known = reading.get(jurisdiction);
      if (known) return known;
      const made = bind(readDb, reader, jurisdiction) as Db;
      reading.set(jurisdiction, made);
      return made;
    },
    async tx(jurisdiction, work) {
      try {
        return await writers.run(async () => {
          const tx = bind(writeDb, writer, jurisdiction, []) as Tx;
          const result = await work(tx);
          for (const keep of tx.changes.length > 0 ? keepers : []) await keep(tx);
          return result;
        });
      } catch (error) {
        throw isDiskFull((error as { cause?: unknown }).cause ?? error) ? diskFull(file) : error;
      }
    },
    async snapshot(jurisdiction, work) {
      const still = new SqliteDatabase(file, { readonly: true });
      try {
        still.pragma('busy_timeout = 10000');
        still.exec('BEGIN');
        return await work(bind(drizzle({ client: still, casing: 'snake_case', logger }), still, jurisdiction) as Db);
      } finally {
        still.close();
      }
    },
    migrate() {
      writer.pragma(`busy_timeout = ${OPENING_WAIT_MS}`);
      try {
        migrate(writeDb, { migrationsFolder: MIGRATIONS });
      } catch (error) {
        unusable(file, (error as { cause?: unknown }).cause ?? error);
      }
    },
    async backup(toFile) {
      // A reading transaction of its own: without it the copy would begin anew whenever somebody writes.
      const still = new SqliteDatabase(file, { readonly: true });
      try {
        still.pragma('busy_timeout = 10000');
        still.exec('BEGIN');
        still.prepare('select count(*) from sqlite_schema').get();
        await still.backup(toFile);
      } finally {
        still.close();
      }
    },
    close() {
      turn.close();
      reader.close();
      writer.close();
    },
  };
}
