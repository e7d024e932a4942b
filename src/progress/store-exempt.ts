import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { exemptCauses } from './tables-exempt.ts';

export type ExemptCause = typeof exemptCauses.$inferSelect;

/**
 * The condition that a cause holds on a day, by what was on record at an instant: within its term, and not lifted before. A lift
 * recorded later than that instant is not yet known; one recorded by then ends it on its own day.
 */
export const holdsThen = ({ asOf, knownAt }: Moment): SQL | undefined =>
  and(
    lte(exemptCauses.recordedAt, knownAt),
    lte(exemptCauses.fromOn, asOf),
    sql`${exemptCauses.untilOn} >= ${asOf}`,
    sql`(${exemptCauses.liftedAt} is null or ${exemptCauses.liftedAt} > ${knownAt} or ${exemptCauses.liftedOn} >= ${asOf})`,
  );

/** The causes on these duties that hold at a moment. */
export async function listCausesHolding(db: Db | Tx, obligationIds: readonly string[], moment: Moment) {
  return listWhere(db, and(inArray(exemptCauses.obligationId, obligationIds as Id<'Obligation'>[]), holdsThen(moment)));
}

/** All causes on these duties that were on record at an instant, oldest first, whether they hold or not. */
export async function listCauses(db: Db | Tx, obligationIds: readonly string[], { knownAt }: Pick<Moment, 'knownAt'>) {
  const onDuties = inArray(exemptCauses.obligationId, obligationIds as Id<'Obligation'>[]);
  return listWhere(db, and(onDuties, lte(exemptCauses.recordedAt, knownAt)));
}

async function listWhere(db: Db | Tx, condition: SQL | undefined): Promise<ExemptCause[]> {
  return db
    .select()
    .from(exemptCauses)
    .where(and(eq(exemptCauses.jurisdiction, db.jurisdiction), condition))
    .orderBy(exemptCauses.id);
}

/** Causes by id, in no order. */
export async function listCausesById(db: Db | Tx, ids: readonly string[]): Promise<ExemptCause[]> {
  return listWhere(db, inArray(exemptCauses.id, ids as Id<'ExemptCause'>[]));
}

export async function addCause(tx: Tx, row: typeof exemptCauses.$inferInsert): Promise<void> {
  await insertRows(tx, exemptCauses, [row]);
}

/** Ends a cause before its term; it stays readable. */
export async function liftCause(
  tx: Tx,
  cause: ExemptCause,
  lift: Required<Pick<typeof exemptCauses.$inferInsert, 'liftedAt' | 'liftedOn' | 'liftedBy' | 'liftReason'>>,
): Promise<void> {
  await reviseRow(tx, exemptCauses, cause.id, { ...lift, version: cause.version + 1 });
}
