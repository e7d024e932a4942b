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
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, RoomTable } from '../db/engine.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { GENESIS, hashOfChange, hashOfChanges, sealOf } from './entry.ts';
import { type LedgerProblem, type LedgerProblemFacts, problemOf } from './problem.ts';
import { type LedgerEntry, lastSequence } from './store.ts';
import { ledgerChanges, ledgerEntries } from './tables.ts';

/** What a verification looked at and what it found. */
export interface LedgerVerification {
  /** Deeds, changes and current rows looked at. */
  entries: number;
  changes: number;
  rows: number;
  /** The last deed and its hash: kept elsewhere, it later proves that the ledger was not cut short. */
  head: { sequence: number; hash: string };
  /** The first `MOST_PROBLEMS`; `problemCount` counts all. Empty when the register is as its deeds made it. */
  problems: LedgerProblem[];
  problemCount: number;
}

/** What a change row holds, its JSON not yet read: text that was tampered with must not stop the verification. */
interface StoredChange {
  sequence: number;
  ordinal: number;
  subjectTable: string;
  subjectId: string;
  before: string | null;
  after: string | null;
  /** `after` of the change before this one to the same row. */
  earlier: string | null;
}

const ROWS_PER_PAGE = 250;
/** More would help nobody and fill the memory when a whole table was rewritten. */
const MOST_PROBLEMS = 1000;

type Fact = Record<string, unknown>;

/** The JSON text as a value; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function factOf(text: string | null): Fact | undefined {
  const value = text === null ? undefined : parsed(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fact) : undefined;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value ?? null));

const ofEntries = (db: Db, ...conditions: (SQL | undefined)[]) =>
  and(eq(ledgerEntries.jurisdiction, db.jurisdiction), ...conditions);

async function* entriesUpTo(db: Db, last: number): AsyncGenerator<LedgerEntry> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await db
      .select()
      .from(ledgerEntries)
      .where(ofEntries(db, gt(ledgerEntries.sequence, after), lte(ledgerEntries.sequence, last)))
      .orderBy(asc(ledgerEntries.sequence))
      .limit(ROWS_PER_PAGE);
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    after = end.sequence;
  }
}

const earlierChanges = alias(ledgerChanges, 'earlier');

/** `after` of the last change to a row, or of the last one before another change to it. */
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

async function* changePagesUpTo(db: Db, last: number): AsyncGenerator<StoredChange[]> {
  const changes = ledgerChanges;
  let place = sql`(${Number.MIN_SAFE_INTEGER}, 0)`;
  for (;;) {
    const page: StoredChange[] = await db
      .select({
        sequence: changes.sequence,
        ordinal: changes.ordinal,
        subjectTable: changes.subjectTable,
        subjectId: changes.subjectId,
        before: sql<string | null>`${changes.before}`,
        after: sql<string | null>`${changes.after}`,
        earlier: lastAfter(
          db,
          sql`${changes.subjectTable}`,
          sql`${changes.subjectId}`,
          sql`(${changes.sequence}, ${changes.ordinal})`,
        ),
      })
      .from(changes)
      .where(
        and(
          eq(changes.jurisdiction, db.jurisdiction),
          sql`(${changes.sequence}, ${changes.ordinal}) > ${place}`,
          lte(changes.sequence, last),
        ),
      )
      .orderBy(asc(changes.sequence), asc(changes.ordinal))
      .limit(ROWS_PER_PAGE);
    const end = page.at(-1);
    if (!end) return;
    yield page;
    place = sql`(${end.sequence}, ${end.ordinal})`;
    await othersTurn();
  }
}

type Tell = (facts: LedgerProblemFacts) => void;

/** A change must begin where the last one to the same row ended; else the row was edited in between, past the ledger. */
function checkContinuity(change: StoredChange, tell: Tell): void {
  const at = { sequence: change.sequence, table: change.subjectTable, id: change.subjectId };
  const earlier = factOf(change.earlier);
  const before = factOf(change.before);
  if (!before || !earlier) {
    if (before) tell({ kind: 'ROW_WITHOUT_DEED', ...at });
    else if (earlier) tell({ kind: 'EDITED_BETWEEN_DEEDS', ...at, recorded: shown(earlier) });
    return;
  }
  for (const [column, recorded] of Object.entries(earlier)) {
    if (!(column in before) || canonicalJson(recorded) === canonicalJson(before[column])) continue;
    tell({ kind: 'EDITED_BETWEEN_DEEDS', ...at, column, recorded: shown(recorded), found: shown(before[column]) });
  }
}

async function* checkedChanges(
  db: Db,
  last: number,
  tables: ReadonlyMap<string, RoomTable>,
  tell: Tell,
): AsyncGenerator<StoredChange> {
  const reported = new Set<string>();
  for await (const page of changePagesUpTo(db, last)) {
    const idsByTable = Map.groupBy(page, ({ subjectTable }) => subjectTable);
    for (const [name, changes] of idsByTable) {
      const table = tables.get(name);
      if (!table) continue;
      const ids = [...new Set(changes.map(({ subjectId }) => subjectId))].filter(
        (id) => !reported.has(`${name} ${id}`),
      );
      for (const { id, recorded } of await missingRows(db, table, ids)) {
        reported.add(`${name} ${id}`);
        tell({ kind: 'ROW_DELETED', table: name, id, recorded });
      }
    }
    for (const change of page) {
      checkContinuity(change, tell);
      yield change;
    }
  }
}

/** Rows that the ledger says exist and the table no longer has. */
async function missingRows(
  db: Db,
  table: RoomTable,
  ids: readonly string[],
): Promise<{ id: string; recorded: string }[]> {
  const rows = await db
    .select({ id: sql<string>`${table.id}` })
    .from(table)
    .where(and(eq(table.jurisdiction, db.jurisdiction), inArray(table.id, [...ids])));
  const there = new Set(rows.map(({ id }) => id));
  const missing: { id: string; recorded: string }[] = [];
  for (const id of ids) {
    if (there.has(id)) continue;
    const [row] = await db
      .select({ recorded: lastAfter(db, sql`${getTableName(table)}`, sql`${id}`) })
      .from(sql`(select 1)`);
    if (row?.recorded != null) missing.push({ id, recorded: row.recorded });
  }
  return missing;
}

/** The changes of one entry: their number, their order without a gap, their common hash. */
function checkChanges(entry: LedgerEntry, changes: readonly { ordinal: number; hash: string }[], tell: Tell): void {
  const at = { sequence: entry.sequence };
  if (changes.length !== entry.changeCount || changes.some(({ ordinal }, index) => ordinal !== index)) {
    tell({
      kind: 'CHANGES_ALTERED',
      ...at,
      column: 'changeCount',
      recorded: String(entry.changeCount),
      found: String(changes.length),
    });
  } else if (hashOfChanges(changes.map(({ hash }) => hash)) !== entry.changesHash) {
    tell({ kind: 'CHANGES_ALTERED', ...at, column: 'changesHash', recorded: entry.changesHash });
  }
}

const storedHash = ({ subjectTable, subjectId, before, after }: StoredChange): string =>
  hashOfChange({
    subjectTable,
    subjectId,
    before: before === null ? null : (parsed(before) ?? before),
    after: after === null ? null : (parsed(after) ?? after),
  });

async function checkRows(db: Db, table: RoomTable, tell: Tell): Promise<number> {
  const name = getTableName(table);
  const columns = getTableColumns(table);
  const raw = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, sql<unknown>`${column}`]));
  let count = 0;
  for (let after = ''; ; ) {
    // One statement sees a row and the last deed about it at the same moment, however busy the register is.
    const page = await db
      .select({ row: raw, id: sql<string>`${table.id}`, recorded: lastAfter(db, sql`${name}`, sql`${table.id}`) })
      .from(table)
      .where(and(eq(table.jurisdiction, db.jurisdiction), gt(table.id, after)))
      .orderBy(asc(table.id))
      .limit(ROWS_PER_PAGE);
    for (const { row, id, recorded } of page) {
      if (recorded === null) tell({ kind: 'ROW_WITHOUT_DEED', table: name, id });
      for (const [key, value] of Object.entries(factOf(recorded) ?? {})) {
        const column = columns[key];
        if (!column || sameValue(column, value, row[key])) continue;
        tell({ kind: 'ROW_EDITED', table: name, id, column: key, recorded: shown(value), found: shown(row[key]) });
      }
    }
    count += page.length;
    const end = page.at(-1);
    if (!end) return count;
    after = end.id;
    await othersTurn();
  }
}

/** Whether a column stores a recorded value; JSON is compared by meaning, everything else as the driver stores it. */
function sameValue(column: SQLiteColumn, recorded: unknown, found: unknown): boolean {
  if (recorded === null || found === null) return recorded === found;
  if (column.dataType !== 'json') return column.mapToDriverValue(recorded) === found;
  const value = typeof found === 'string' ? parsed(found) : found;
  return value !== undefined && canonicalJson(value) === canonicalJson(recorded);
}

/** Changes numbered beyond the last deed; a command writes both at once, so these were planted. */
async function plantedBeyond(db: Db, last: number): Promise<number[]> {
  const entry = db
    .select({ one: sql`1` })
    .from(ledgerEntries)
    .where(ofEntries(db, eq(ledgerEntries.sequence, ledgerChanges.sequence)));
  const rows = await db
    .selectDistinct({ sequence: ledgerChanges.sequence })
    .from(ledgerChanges)
    .where(and(eq(ledgerChanges.jurisdiction, db.jurisdiction), gt(ledgerChanges.sequence, last), notExists(entry)))
    .limit(MOST_PROBLEMS);
  return rows.map(({ sequence }) => sequence);
}

/**
 * Proves that the register is what its deeds made it (ADR 0003): deeds numbered without a gap, each sealed and chained to
 * the one before, each with exactly the changes it was sealed with, each change beginning where the last one to its row
 * ended; and every current row of `tables` equal, column by column, to the last deed about it. An edited, deleted or
 * deedless row is named. Refuses nothing and repairs nothing; reads in pages and may run while the register is written.
 */
export async function verifyLedger(db: Db, tables: readonly RoomTable[]): Promise<LedgerVerification> {
  const problems: LedgerProblem[] = [];
  let problemCount = 0;
  const tell: Tell = (facts) => {
    problemCount += 1;
    if (problems.length < MOST_PROBLEMS) problems.push(problemOf(facts));
  };
  const last = await lastSequence(db);
  const changes = checkedChanges(db, last, new Map(tables.map((table) => [getTableName(table), table])), tell);
  let change = await changes.next();
  let changeCount = 0;
  async function takeChangesOf(sequence: number): Promise<{ ordinal: number; hash: string }[]> {
    const taken: { ordinal: number; hash: string }[] = [];
    while (!change.done && change.value.sequence === sequence) {
      taken.push({ ordinal: change.value.ordinal, hash: storedHash(change.value) });
      changeCount += 1;
      change = await changes.next();
    }
    return taken;
  }
  async function tellPlantedBefore(sequence: number): Promise<void> {
    while (!change.done && change.value.sequence < sequence) {
      tell({ kind: 'CHANGE_WITHOUT_ENTRY', sequence: change.value.sequence });
      await takeChangesOf(change.value.sequence);
    }
  }
  let entryCount = 0;
  let previous = { sequence: 0, hash: GENESIS };
  for await (const entry of entriesUpTo(db, last)) {
    const { sequence, hash, previousHash } = entry;
    if (sequence !== previous.sequence + 1) {
      tell({ kind: 'SEQUENCE_GAP', sequence, recorded: String(previous.sequence + 1), found: String(sequence) });
    } else if (previousHash !== previous.hash) {
      tell({ kind: 'CHAIN_BROKEN', sequence, recorded: previousHash, found: previous.hash });
    }
    if (sealOf(entry) !== hash) tell({ kind: 'SEAL_BROKEN', sequence, recorded: hash, found: sealOf(entry) });
    await tellPlantedBefore(sequence);
    checkChanges(entry, await takeChangesOf(sequence), tell);
    entryCount += 1;
    previous = { sequence, hash };
  }
  await tellPlantedBefore(Number.POSITIVE_INFINITY);
  for (const sequence of await plantedBeyond(db, last)) tell({ kind: 'CHANGE_WITHOUT_ENTRY', sequence });
  let rows = 0;
  for (const table of tables) rows += await checkRows(db, table, tell);
  return { entries: entryCount, changes: changeCount, rows, head: previous, problems, problemCount };
}
