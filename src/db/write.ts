import { and, eq, getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm';
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
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

/**
 * Changes one row of the transaction's jurisdiction and notes how it was and how it is. The earlier row stays readable
 * in the ledger; nothing is overwritten without its history. The row must exist: callers find it first.
 */
export async function reviseRow<Table extends RoomTable>(
  tx: Tx,
  table: Table,
  id: string,
  set: SQLiteUpdateSetSource<Table>,
): Promise<InferSelectModel<Table>> {
  const here = and(eq(table.jurisdiction, tx.jurisdiction), eq(table.id, id));
  const [before] = await tx
    .select()
    .from(table as RoomTable)
    .where(here);
  const [after] = (await tx.update(table).set(set).where(here).returning()) as Row[];
  invariant(before && after, `a row to revise exists: ${getTableName(table)} ${id}`);
  tx.changes.push({ table: getTableName(table), id, before: before as Row, after });
  return after as InferSelectModel<Table>;
}
