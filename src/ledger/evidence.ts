import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  getTableName,
  gt,
  inArray,
  lte,
  notExists,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db, RoomTable } from '../db/engine.ts';
import { ledgerChanges, ledgerEntries } from './tables.ts';

// What a verification reads: everything in pages, and JSON as the text that is stored, because text that was tampered with
// must be found and not stop the reading.

const ROWS_PER_PAGE = 250;

/** A change as stored. */
export interface StoredChange {
  sequence: number;
  ordinal: number;
  subjectTable: string;
  subjectId: string;
  before: string | null;
  after: string | null;
  /** `after` of the change before this one to the same row. */
  earlier: string | null;
}

/** A row as stored, by the names of its columns in our code, with `after` of the last change to it. */
export interface StoredRow {
  id: string;
  row: Record<string, unknown>;
  recorded: string | null;
}

/** The deeds up to a number, in order. */
export async function* entriesUpTo(db: Db, last: number): AsyncGenerator<typeof ledgerEntries.$inferSelect> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await db
      .select()
      .from(ledgerEntries)
      .where(
        and(
          eq(ledgerEntries.jurisdiction, db.jurisdiction),
          gt(ledgerEntries.sequence, after),
          lte(ledgerEntries.sequence, last),
        ),
      )
      .orderBy(asc(ledgerEntries.sequence))
      .limit(ROWS_PER_PAGE);
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    after = end.sequence;
  }
}

const earlierChanges = alias(ledgerChanges, 'earlier');

/** `after` of the last change to a row or, given a place `(sequence, ordinal)`, of the last one before that place. */
function lastAfter(db: Db, table: SQL, id: SQL, before?: SQL): SQL<string | null> {
  const query = db
    .select({ after: sql`${earlierChanges.after}` })
    .from(earlierChanges)
    .where(
      and(
        eq(earlierChanges.jurisdiction, db.jurisdiction),
        sql`${earlierChanges.subjectId} = ${id}`,
        sql`${earlierChanges.subjectTable} = ${table}`,
        before && sql`(${earlierChanges.sequence}, ${earlierChanges.ordinal}) < ${before}`,
      ),
    )
    .orderBy(desc(earlierChanges.sequence), desc(earlierChanges.ordinal))
    .limit(1);
  return sql<string | null>`${query}`;
}

/** The changes up to a deed's number, in order, page by page. */
export async function* changePagesUpTo(db: Db, last: number): AsyncGenerator<StoredChange[]> {
  const { sequence, ordinal, subjectTable, subjectId, before, after, jurisdiction } = ledgerChanges;
  const place = sql`(${sequence}, ${ordinal})`;
  const earlier = lastAfter(db, sql`${subjectTable}`, sql`${subjectId}`, place);
  for (let beyond = sql`(${Number.MIN_SAFE_INTEGER}, 0)`; ; ) {
    const page: StoredChange[] = await db
      .select({
        sequence,
        ordinal,
        subjectTable,
        subjectId,
        before: sql<string | null>`${before}`,
        after: sql<string | null>`${after}`,
        earlier,
      })
      .from(ledgerChanges)
      .where(and(eq(jurisdiction, db.jurisdiction), sql`${place} > ${beyond}`, lte(sequence, last)))
      .orderBy(asc(sequence), asc(ordinal))
      .limit(ROWS_PER_PAGE);
    const end = page.at(-1);
    if (!end) return;
    yield page;
    beyond = sql`(${end.sequence}, ${end.ordinal})`;
    await othersTurn();
  }
}

/** Numbers beyond the last deed under which there are changes; a command writes both at once, so these were planted. */
export async function plantedBeyond(db: Db, last: number): Promise<number[]> {
  const entry = db
    .select({ one: sql`1` })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.jurisdiction, ledgerChanges.jurisdiction),
        eq(ledgerEntries.sequence, ledgerChanges.sequence),
      ),
    );
  const rows = await db
    .selectDistinct({ sequence: ledgerChanges.sequence })
    .from(ledgerChanges)
    .where(and(eq(ledgerChanges.jurisdiction, db.jurisdiction), gt(ledgerChanges.sequence, last), notExists(entry)))
    .orderBy(asc(ledgerChanges.sequence))
    .limit(ROWS_PER_PAGE);
  return rows.map(({ sequence }) => sequence);
}

/** Those of the ids that the ledger says exist and the table does not have. */
export async function missingIds(db: Db, table: RoomTable, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: sql<string>`${table.id}` })
    .from(table)
    .where(and(eq(table.jurisdiction, db.jurisdiction), inArray(table.id, [...ids])));
  const there = new Set(rows.map(({ id }) => id));
  const missing: string[] = [];
  for (const id of ids) {
    if (there.has(id)) continue;
    const [last] = await db
      .select({ after: lastAfter(db, sql`${getTableName(table)}`, sql`${id}`) })
      .from(sql`(select 1)`);
    if (last?.after != null) missing.push(id);
  }
  return missing;
}

/** The rows of a table by id, page by page; one statement sees a row and the last deed about it at the same moment. */
export async function* rowPages(db: Db, table: RoomTable): AsyncGenerator<StoredRow[]> {
  const columns = Object.entries(getTableColumns(table));
  const row = Object.fromEntries(columns.map(([key, column]) => [key, sql<unknown>`${column}`]));
  const recorded = lastAfter(db, sql`${getTableName(table)}`, sql`${table.id}`);
  for (let after = ''; ; ) {
    const page: StoredRow[] = await db
      .select({ id: sql<string>`${table.id}`, row, recorded })
      .from(table)
      .where(and(eq(table.jurisdiction, db.jurisdiction), gt(table.id, after)))
      .orderBy(asc(table.id))
      .limit(ROWS_PER_PAGE);
    const end = page.at(-1);
    if (!end) return;
    yield page;
    after = end.id;
    await othersTurn();
  }
}
