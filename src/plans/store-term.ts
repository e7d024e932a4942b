import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import type { Plan } from './store.ts';
import { plans } from './tables.ts';
import { termExtensions } from './tables-term.ts';

export type TermExtension = typeof termExtensions.$inferSelect;

/** The extensions of these plans' terms, in the order of the days to which they carry. */
export async function listTermExtensions(db: Db | Tx, planIds: readonly string[]): Promise<TermExtension[]> {
  return db
    .select()
    .from(termExtensions)
    .where(
      and(eq(termExtensions.jurisdiction, db.jurisdiction), inArray(termExtensions.planId, planIds as Id<'Plan'>[])),
    )
    .orderBy(termExtensions.endsOn, termExtensions.id);
}

/** Carries a plan's term on; the extension tells from when to when and by which document. */
export async function extendTerm(tx: Tx, plan: Plan, extension: typeof termExtensions.$inferInsert): Promise<void> {
  await insertRows(tx, termExtensions, [extension]);
  await reviseRow(tx, plans, plan.id, { termEndsOn: extension.endsOn, version: plan.version + 1 });
}
