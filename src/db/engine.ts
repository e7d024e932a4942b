import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { JurisdictionCode } from '../kernel/id.ts';

/** One row changed by a command, as it was and as it is; read from the table itself, never from a command's input. */
export interface Change {
  table: string;
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

type Queries = Pick<
  BaseSQLiteDatabase<'sync', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count'
>;

/** A handle for reading, bound to one jurisdiction. Its write methods are hidden: reading handles cannot write. */
export type Db = Pick<Queries, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'> & {
  readonly jurisdiction: JurisdictionCode;
  /** The connection behind the handle; statements are prepared once per connection. */
  readonly connection: object;
};

/** A handle inside one transaction. Only commands receive one, so only commands can write. */
export type Tx = Db &
  Pick<Queries, 'insert' | 'update'> & {
    /** Every row written so far, in order; the ledger records it with the deed. */
    readonly changes: Change[];
  };

/**
 * Keeps something derived in step with the rows that a deed has just written, in the deed's own transaction. What it writes is no
 * fact, has no journal, and can be made anew from the rows.
 */
export type Keeper = (tx: Tx) => Promise<void>;

/** A database that stores can run on without knowing which it is (architecture §3). */
export interface Engine {
  readonly kind: 'sqlite';
  /**
   * Told when a request arrives: it and all that arrived with it are answered from one committed state, which is no older than the first
   * of them. Only from a callback of the arrival itself (`ReadingTurn`).
   */
  readTogether(): void;
  /** Committed state only. */
  read(jurisdiction: JurisdictionCode): Db;
  /**
   * Runs `work` alone among writers, all or nothing; answers when it is durable. Writers that come together share one durable
   * transaction, each in a savepoint of its own (ADR 0052). Nothing else than the database may be waited for inside.
   */
  tx<Result>(jurisdiction: JurisdictionCode, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs `work` on one unchanging state of the database, however long it takes and whatever is written meanwhile. */
  snapshot<Result>(jurisdiction: JurisdictionCode, work: (db: Db) => Promise<Result>): Promise<Result>;
  /** Brings the file to this version's schema. */
  migrate(): void;
  /** Copies the whole database, consistent, to another file while it is in use. */
  backup(toFile: string): Promise<void>;
  close(): void;
}

/** Told of every statement sent, so that tests can count them. */
export type StatementListener = (statement: string) => void;

/** A table of ours: tenant and id lead its key. */
export type RoomTable = SQLiteTable & { jurisdiction: SQLiteColumn; id: SQLiteColumn };
type SQLiteColumn = import('drizzle-orm/sqlite-core').SQLiteColumn;
