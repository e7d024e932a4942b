import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import { resultUses } from './tables-use.ts';

export type ResultUse = typeof resultUses.$inferSelect;

/** The uses of a result, of these units or of all, in the order in which they were recorded; one statement. */
export async function listUses(
  db: Db | Tx,
  { assessmentId, unitIds }: { assessmentId: string; unitIds?: readonly string[] | undefined },
): Promise<ResultUse[]> {
  return db
    .select()
    .from(resultUses)
    .where(
      and(
        eq(resultUses.jurisdiction, db.jurisdiction),
        eq(resultUses.assessmentId, assessmentId as Id<'Assessment'>),
        unitIds ? inArray(resultUses.unitId, [...unitIds] as Id<'Unit'>[]) : undefined,
      ),
    )
    .orderBy(asc(resultUses.id));
}

/** One use by its id, or undefined. */
export async function findUse(db: Db | Tx, id: string): Promise<ResultUse | undefined> {
  const [row] = await db
    .select()
    .from(resultUses)
    .where(and(eq(resultUses.jurisdiction, db.jurisdiction), eq(resultUses.id, id as Id<'ResultUse'>)));
  return row;
}

export const addUse = async (tx: Tx, row: typeof resultUses.$inferInsert): Promise<unknown> =>
  insertRows(tx, resultUses, [row]);
