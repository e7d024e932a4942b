import type SqliteDatabase from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import {
  and,
  Column,
  eq,
  getTableColumns,
  getTableName,
  type InferInsertModel,
  type InferSelectModel,
  is,
  Param,
  Placeholder,
  SQL,
  StringChunk,
  sql,
  Table,
} from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../kernel/clock.ts';
import { invariant } from '../kernel/invariant.ts';
import type { RoomTable, Tx } from './engine.ts';
import { told } from './prepared.ts';
import { cellMaker, rowMaker } from './rows.ts';

type Row = Record<string, unknown>;
/** A table of the ledger itself, whose rows bear a number instead of an id. */
type LedgerTable = SQLiteTable & { jurisdiction: SQLiteColumn };

/** The conditions that a row bears the id that is bound, or one of a JSON list of them, of which SQLite makes a table each time. */
const isOne = (id: SQLiteColumn): SQL => sql`${id} = ${sql.placeholder(IDS)}`;
const isOneOf = (id: SQLiteColumn): SQL => sql`${id} in (select value from json_each(${sql.placeholder(IDS)}))`;
/** What is bound for `isOne` and `isOneOf`; no column has such a name. */
const IDS = ' ids';
const boundIds = (ids: readonly string[]): string => (ids.length === 1 ? String(ids[0]) : JSON.stringify(ids));

/** The ways of a table's columns, whatever the connection. */
interface Ways {
  /** The values of one row as the driver takes them, in the order of the table's columns. */
  encode(row: Row): unknown[];
  /** What is read, in the order of canonical JSON, into which every row that is written goes. */
  read: Record<string, SQLiteColumn>;
  decode(cells: readonly unknown[]): Row;
}
const waysByTable = new WeakMap<object, Ways>();

function waysOf(table: RoomTable | LedgerTable): Ways {
  const known = waysByTable.get(table);
  if (known) return known;
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const read = Object.fromEntries(Object.entries(columns).sort(([one], [other]) => (one < other ? -1 : 1)));
  const ways = { encode: cellMaker(columns), read, decode: rowMaker(read, []) as Ways['decode'] };
  waysByTable.set(table, ways);
  return ways;
}

/** The statements of a table, prepared once per connection. */
interface Prepared extends Ways {
  insert: Statement;
  /** One row by its id, and the rows with the ids of a JSON list, as lists of values. */
  byId: Reading;
  byIds: Reading;
}
/** A statement that reads rows, and its text for whoever counts. */
interface Reading {
  text: string;
  statement: Statement;
}
// Connections belong to one engine, so their statements vanish with it.
const preparedByConnection = new WeakMap<object, Map<string, Prepared>>();

/**
 * What adds rows to a table and reads them back. Statements are prepared once per connection and bound row by row: building one
 * for each deed cost ten times what running it costs, and values that travel as one JSON text, or come back by RETURNING,
 * cost twice what binding costs (bench/RESULTS.md; architecture §3).
 */
function preparedFor(tx: Tx, table: RoomTable | LedgerTable): Prepared {
  const known = preparedByConnection.get(tx.connection) ?? new Map<string, Prepared>();
  preparedByConnection.set(tx.connection, known);
  const before = known.get(getTableName(table));
  if (before) return before;
  const ways = waysOf(table);
  const places = Object.fromEntries(Object.keys(ways.read).map((name) => [name, sql.placeholder(name)]));
  const { sql: inserting } = tx.insert(table).values(places).toSQL();
  const client = tx.connection as SqliteDatabase.Database;
  const readingBy = (named: SQL): Reading => {
    const here = eq(table.jurisdiction, sql.placeholder('jurisdiction'));
    const { sql: text } = tx.select(ways.read).from(table).where(and(here, named)).toSQL();
    return { text, statement: client.prepare(text).raw() };
  };
  const id = (table as RoomTable).id ?? table.jurisdiction;
  const made: Prepared = {
    ...ways,
    insert: client.prepare(inserting),
    byId: readingBy(isOne(id)),
    byIds: readingBy(isOneOf(id)),
  };
  known.set(getTableName(table), made);
  return made;
}

/** Adds rows in their order and gives the number under which SQLite keeps each; the journal is the caller's. */
export function addRows(tx: Tx, table: RoomTable | LedgerTable, rows: readonly Row[]): number[] {
  const { insert, encode } = preparedFor(tx, table);
  return rows.map((row) => Number(insert.run(encode(row)).lastInsertRowid));
}

/** Rows as they stand in the table, in the order of their ids; all of them must be there. */
function rowsById(tx: Tx, table: RoomTable, ids: readonly string[]): Row[] {
  const { byId, byIds, decode } = preparedFor(tx, table);
  const { text, statement } = ids.length === 1 ? byId : byIds;
  told(tx.connection, text);
  const rows = (statement.all(tx.jurisdiction, boundIds(ids)) as unknown[][]).map(decode);
  const found = new Map(rows.map((row) => [String(row.id), row]));
  return ids.map((id) => {
    const row = found.get(id);
    invariant(row, `a row that is added or revised is there: ${getTableName(table)} ${id}`);
    return row;
  });
}

/**
 * Adds rows and notes each in the transaction's journal, as it stands in the table. The only way rows come into being:
 * what goes round it has no ledger entry and `verify-ledger` names it (ADR 0003).
 */
export async function insertRows<Table extends RoomTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<InferSelectModel<Table>[]> {
  addRows(tx, table, rows as readonly Row[]);
  const ids = (rows as readonly Row[]).map(({ id }) => String(id));
  const written = rowsById(tx, table, ids);
  for (const row of written) {
    tx.changes.push({ table: getTableName(table), id: String(row.id), before: null, after: row });
  }
  return written as InferSelectModel<Table>[];
}

/** An update of certain columns, prepared once for each way of setting them, and what is bound in it. */
interface Update {
  text: string;
  statement: Statement;
  valuesOf(set: Row, jurisdiction: string, ids: string): unknown[];
}
const updatesByConnection = new WeakMap<object, Map<string, Update>>();

/** What is done to a column, whatever is bound: equal text, equal statement. Undefined for SQL that cannot be told from other SQL. */
function wayOf(value: unknown): string | undefined {
  if (!is(value, SQL)) return '?';
  let way = '';
  for (const part of value.queryChunks) {
    const told = is(part, SQL) ? wayOf(part) : wordOf(part);
    if (told === undefined) return undefined;
    way += `${told} `;
  }
  return way;
}

/** A part of SQL as text; what it binds belongs to the statement and is told with it. */
function wordOf(part: unknown): string | undefined {
  if (is(part, StringChunk)) return part.value.join('');
  if (is(part, Column)) return `${getTableName(part.table)}.${part.name}`;
  if (is(part, Table)) return getTableName(part);
  if (is(part, Param)) return wordOf(part.value);
  if (Array.isArray(part)) return JSON.stringify(part.map(wordOf));
  return part === null || typeof part !== 'object' ? JSON.stringify(part) : undefined;
}

/** More ways of changing rows than this are not kept for a connection: the one kept longest gives way. */
const MOST_UPDATES = 300;

function makeUpdate(tx: Tx, table: RoomTable, set: Row, isSingle: boolean): Update {
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const placeOf = (value: unknown, key: string) => (is(value, SQL) ? value : sql.placeholder(key));
  const places = Object.fromEntries(Object.entries(set).map(([key, value]) => [key, placeOf(value, key)]));
  const named = isSingle ? isOne(table.id) : isOneOf(table.id);
  const here = and(eq(table.jurisdiction, sql.placeholder(' jurisdiction')), named);
  const { sql: text, params } = tx.update(table).set(places).where(here).toSQL();
  const bound = params.map((param) => {
    const place = is(param, Param) ? param.value : param;
    return is(place, Placeholder) ? { name: place.name } : { value: param };
  });
  return {
    text,
    statement: (tx.connection as SqliteDatabase.Database).prepare(text),
    valuesOf: (set, jurisdiction, ids) =>
      bound.map(({ name, value }) => {
        if (name === undefined) return value;
        if (name === IDS) return ids;
        if (name === ' jurisdiction') return jurisdiction;
        return set[name] === null ? null : columns[name]?.mapToDriverValue(set[name]);
      }),
  };
}

/** The update that sets these columns in these ways, of one row or of many. */
function updateFor(tx: Tx, table: RoomTable, set: Row, isSingle: boolean): Update {
  const known = updatesByConnection.get(tx.connection) ?? new Map<string, Update>();
  updatesByConnection.set(tx.connection, known);
  const ways = Object.entries(set).map(([key, value]) => [key, wayOf(value)] as const);
  if (ways.some(([, way]) => way === undefined)) return makeUpdate(tx, table, set, isSingle);
  const name = `${getTableName(table)} ${isSingle ? 1 : 'n'} ${ways.map((way) => way.join('=')).join(',')}`;
  const made = known.get(name) ?? makeUpdate(tx, table, set, isSingle);
  known.set(name, made);
  const [oldest] = known.keys();
  if (known.size > MOST_UPDATES && oldest !== undefined) known.delete(oldest);
  return made;
}

/**
 * Changes rows of the transaction's jurisdiction in the same way and notes how each was and how it is, in the order of
 * `ids`: three statements for thousands. The earlier rows stay readable in the ledger; nothing is overwritten without its
 * history. The rows must exist: callers find them first. What is undefined in `set` stays as it is.
 */
export async function reviseRows<Table extends RoomTable>(
  tx: Tx,
  table: Table,
  ids: readonly string[],
  set: SQLiteUpdateSetSource<Table>,
): Promise<InferSelectModel<Table>[]> {
  if (ids.length === 0) return [];
  const changed = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const before = rowsById(tx, table, ids);
  const { text, statement, valuesOf } = updateFor(tx, table, changed, ids.length === 1);
  told(tx.connection, text);
  statement.run(...valuesOf(changed, tx.jurisdiction, boundIds(ids)));
  const after = rowsById(tx, table, ids);
  for (const [place, id] of ids.entries()) {
    tx.changes.push({ table: getTableName(table), id, before: before[place] ?? null, after: after[place] ?? null });
  }
  return after as InferSelectModel<Table>[];
}

/** `reviseRows` for one row. */
export async function reviseRow<Table extends RoomTable>(
  tx: Tx,
  table: Table,
  id: string,
  set: SQLiteUpdateSetSource<Table>,
): Promise<InferSelectModel<Table>> {
  const [revised] = await reviseRows(tx, table, [id], set);
  invariant(revised, 'one row was revised');
  return revised;
}

/** A table whose rows are kept in versions: `identity` on each earlier one names the row that bears the id (ADR 0010). */
export type VersionedTable = RoomTable & {
  identity: SQLiteColumn;
  recordedAt: SQLiteColumn;
  supersededAt: SQLiteColumn;
};

/** A row that goes on under its own id with some fields changed. */
export interface Succession<Row> {
  row: Row;
  set: Partial<Row>;
}

/**
 * Gives rows their next version, each under its own id; the version that ends is kept beside it under an id of its own, on
 * record until `now`. Rows that change alike change in one statement.
 */
export async function succeedRows<Table extends VersionedTable>(
  tx: Tx,
  table: Table,
  successions: readonly Succession<InferSelectModel<Table>>[],
  { now, newId }: { now: Instant; newId: () => string },
): Promise<void> {
  const archived = successions.map(({ row }) => ({
    ...(row as Row),
    id: newId(),
    identity: (row as Row).identity || (row as Row).id,
    supersededAt: now,
  }));
  await insertRows(tx, table, archived as never);
  const alike = Map.groupBy(successions, ({ set }) => JSON.stringify(set));
  for (const group of alike.values()) {
    const ids = group.map(({ row }) => String((row as Row).id));
    await reviseRows(tx, table, ids, { ...group[0]?.set, recordedAt: now } as never);
  }
}
