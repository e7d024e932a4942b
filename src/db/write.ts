import { and, eq, getTableName, type InferInsertModel, type InferSelectModel, inArray } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../kernel/clock.ts';
import { invariant } from '../kernel/invariant.ts';
import type { RoomTable, Tx } from './engine.ts';

/** SQLite binds at most 32,766 values in one statement; PostgreSQL 65,535. */
const VALUES_PER_STATEMENT = 30_000;

type Row = Record<string, unknown>;

/**
 * Adds rows and notes each in the transaction's journal, as it stands in the table. The only way rows come into being:
 * what goes round it has no ledger entry and `verify-ledger` names it (ADR 0003).
 */
export async function insertRows<Table extends RoomTable>(
  tx: Tx,
  table: Table,
  rows: InferInsertModel<Table>[],
): Promise<InferSelectModel<Table>[]> {
  const written: InferSelectModel<Table>[] = [];
  const width = Math.max(1, Object.keys(rows[0] ?? {}).length);
  const step = Math.max(1, Math.floor(VALUES_PER_STATEMENT / (width + 8)));
  for (let from = 0; from < rows.length; from += step) {
    const added = (await tx
      .insert(table)
      .values(rows.slice(from, from + step) as never)
      .returning()) as InferSelectModel<Table>[];
    for (const row of added) written.push(row);
  }
  for (const row of written) {
    tx.changes.push({ table: getTableName(table), id: String((row as Row).id), before: null, after: row as Row });
  }
  return written;
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
