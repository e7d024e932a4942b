import {
  and,
  eq,
  getTableColumns,
  getTableName,
  type InferInsertModel,
  type InferSelectModel,
  inArray,
  sql,
} from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../kernel/clock.ts';
import { invariant } from '../kernel/invariant.ts';
import type { RoomTable, Tx } from './engine.ts';

type Row = Record<string, unknown>;
/** A table of the ledger itself, whose rows bear a number instead of an id. */
type LedgerTable = SQLiteTable & { jurisdiction: SQLiteColumn };

/** Rows added by one statement: their values travel as one JSON text, so that its size is bounded. */
const ROWS_PER_STATEMENT = 5000;

interface PreparedInsert {
  /** The values of one row as the driver takes them, in the order of the table's columns. */
  encode(row: Row): unknown[];
  all(values: { rows: string }): unknown;
}
// Connections belong to one engine, so their statements vanish with it.
const preparedByConnection = new WeakMap<object, Map<string, PreparedInsert>>();

/**
 * The statement that adds any number of rows to a table, prepared once per connection: building one for each deed cost ten times
 * what running it costs (bench/RESULTS.md, Import; architecture §3).
 */
function insertInto(tx: Tx, table: RoomTable | LedgerTable): PreparedInsert {
  const prepared = preparedByConnection.get(tx.connection) ?? new Map<string, PreparedInsert>();
  preparedByConnection.set(tx.connection, prepared);
  const known = prepared.get(getTableName(table));
  if (known) return known;
  const columns = Object.entries(getTableColumns(table));
  const values = columns.map((_column, place) => sql.raw(`json_extract(value, '$[${place}]')`));
  const statement = tx
    .insert(table)
    .select(sql`select ${sql.join(values, sql`, `)} from json_each(${sql.placeholder('rows')})`)
    .returning()
    .prepare();
  const encode = (row: Row) =>
    columns.map(([key, column]) => {
      const value = row[key] === undefined ? column.default : row[key];
      return value === null || value === undefined ? null : column.mapToDriverValue(value);
    });
  const made: PreparedInsert = { encode, all: (rows) => statement.all(rows) };
  prepared.set(getTableName(table), made);
  return made;
}

/** Adds rows in their order and gives them as they stand in the table; the journal is the caller's. */
export function addRows(tx: Tx, table: RoomTable | LedgerTable, rows: readonly Row[]): Row[] {
  const added: Row[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const statement = insertInto(tx, table);
    const part = rows.slice(from, from + ROWS_PER_STATEMENT).map(statement.encode);
    for (const row of statement.all({ rows: JSON.stringify(part) }) as Row[]) added.push(row);
  }
  return added;
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
  const written = addRows(tx, table, rows as readonly Row[]);
  for (const row of written) {
    tx.changes.push({ table: getTableName(table), id: String(row.id), before: null, after: row });
  }
  return written as InferSelectModel<Table>[];
}

/** Ids named in one statement, well below the engines' limit of bound values. */
const IDS_PER_STATEMENT = 5000;

/**
 * Changes rows of the transaction's jurisdiction in the same way and notes how each was and how it is, in the order of
 * `ids`: two statements for thousands. The earlier rows stay readable in the ledger; nothing is overwritten without its
 * history. The rows must exist: callers find them first.
 */
export async function reviseRows<Table extends RoomTable>(
  tx: Tx,
  table: Table,
  ids: readonly string[],
  set: SQLiteUpdateSetSource<Table>,
): Promise<InferSelectModel<Table>[]> {
  const revised: InferSelectModel<Table>[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_STATEMENT) {
    const part = ids.slice(from, from + IDS_PER_STATEMENT);
    const here = and(eq(table.jurisdiction, tx.jurisdiction), inArray(table.id, part));
    const before = byId(
      await tx
        .select()
        .from(table as RoomTable)
        .where(here),
    );
    const after = byId((await tx.update(table).set(set).where(here).returning()) as Row[]);
    for (const id of part) {
      const [was, is] = [before.get(id), after.get(id)];
      invariant(was && is, `a row to revise exists: ${getTableName(table)} ${id}`);
      tx.changes.push({ table: getTableName(table), id, before: was, after: is });
      revised.push(is as InferSelectModel<Table>);
    }
  }
  return revised;
}

const byId = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [String(row.id), row]));

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
