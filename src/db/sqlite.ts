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
import { WriterQueue } from './writer-queue.ts';

/** Marks a SQLite file as a registry of ours (`PRAGMA application_id`): "AReg". */
const APPLICATION_ID = 0x41526567;
const MIGRATIONS = join(import.meta.dirname, '..', '..', 'drizzle', 'sqlite');
const LARGEST_CHECKED_BYTES = 256 * 1024 * 1024;

export type UnusableReason = 'FOREIGN' | 'NEWER' | 'DAMAGED' | 'NO_FILE' | 'NOT_WRITABLE' | 'FULL' | 'BUSY' | 'MISSING';

/** A database file that cannot be used, said in one line each for people; the process should stop with a non-zero code. */
export class UnusableDatabase extends Error {
  readonly reason: UnusableReason;
  readonly messageZh: string;
  constructor(reason: UnusableReason, messageZh: string, messageEn: string) {
    super(messageEn);
    this.name = 'UnusableDatabase';
    this.reason = reason;
    this.messageZh = messageZh;
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '');

/**
 * Whether a statement failed because nothing more can be written. SQLite then ends the transaction by itself, and whoever takes it back in
 * good faith, as drizzle does, hides the reason.
 */
const isDiskFull = (error: unknown): boolean =>
  ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error)) ||
  (error instanceof Error && /cannot rollback - no transaction is active/.test(error.message));

const diskFull = (file: string) =>
  new UnusableDatabase(
    'FULL',
    `数据库文件 ${file} 所在的磁盘已满，未能写入；请腾出空间，或用 REGISTRY_DATABASE / --db 换一个位置。`,
    `The disk of the database file ${file} is full, nothing was written; make room, or name another place with REGISTRY_DATABASE or --db.`,
  );

function refuseNoFile(file: string): void {
  if (!existsSync(file) || statSync(file).isFile()) return;
  throw new UnusableDatabase(
    'NO_FILE',
    `${file} 是文件夹或设备，不是数据库文件；请用 REGISTRY_DATABASE 或 --db 指定一个文件。`,
    `${file} is a folder or a device, no database file; name a file with REGISTRY_DATABASE or --db.`,
  );
}

function unusable(file: string, error: unknown): never {
  if (error instanceof UnusableDatabase) throw error;
  if (isDiskFull(error)) throw diskFull(file);
  const code = codeOf(error);
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    throw new UnusableDatabase(
      'DAMAGED',
      `数据库文件 ${file} 已损坏或不是 SQLite 文件；请从备份恢复，或用 REGISTRY_DATABASE / --db 换一个文件。`,
      `The database file ${file} is damaged or no SQLite file; restore it from a backup, or name another with REGISTRY_DATABASE or --db.`,
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    throw new UnusableDatabase(
      'BUSY',
      `数据库文件 ${file} 正被另一进程占用；请稍后再试。`,
      `The database file ${file} is locked by another process; try again shortly.`,
    );
  }
  if (
    [
      'SQLITE_CANTOPEN',
      'SQLITE_READONLY',
      'EACCES',
      'EROFS',
      'EPERM',
      'ENOTDIR',
      'EEXIST',
      'EISDIR',
      'ENOENT',
      'SQLITE_IOERR',
    ].some((known) => code.startsWith(known))
  ) {
    throw new UnusableDatabase(
      'NOT_WRITABLE',
      `无法写入数据库文件 ${file}；请检查文件夹是否存在、是否有写权限，或用 REGISTRY_DATABASE / --db 换一个文件。`,
      `The database file ${file} cannot be written; check that the folder exists and may be written, or name another with REGISTRY_DATABASE or --db.`,
    );
  }
  throw error;
}

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

const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

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
