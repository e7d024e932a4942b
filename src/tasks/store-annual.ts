import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { annualApprovals, annualPlans, stageTargets } from './tables-annual.ts';

export type AnnualPlan = typeof annualPlans.$inferSelect;
export type StageTarget = typeof stageTargets.$inferSelect;
export type AnnualApproval = typeof annualApprovals.$inferSelect;

export interface AnnualPlanFilter {
  ids?: readonly string[] | undefined;
  planId?: string | undefined;
  year?: number | undefined;
}

/** Years' plans, by year. */
export async function listAnnualPlans(db: Db | Tx, { ids, planId, year }: AnnualPlanFilter): Promise<AnnualPlan[]> {
  return db
    .select()
    .from(annualPlans)
    .where(
      and(
        eq(annualPlans.jurisdiction, db.jurisdiction),
        ids ? inArray(annualPlans.id, ids as Id<'AnnualPlan'>[]) : undefined,
        planId ? eq(annualPlans.planId, planId as Id<'Plan'>) : undefined,
        year === undefined ? undefined : eq(annualPlans.year, year),
      ),
    )
    .orderBy(asc(annualPlans.year), asc(annualPlans.id));
}

const ofPlans = (db: Db | Tx, ids: readonly string[]) =>
  and(eq(stageTargets.jurisdiction, db.jurisdiction), inArray(stageTargets.annualPlanId, ids as Id<'AnnualPlan'>[]));

/** The stage targets of years' plans as on record at an instant, now when left out: by stage, then by duty. */
export async function listStageTargets(
  db: Db | Tx,
  annualPlanIds: readonly string[],
  knownAt?: Instant,
): Promise<StageTarget[]> {
  return db
    .select()
    .from(stageTargets)
    .where(and(ofPlans(db, annualPlanIds), onRecord(stageTargets, knownAt)))
    .orderBy(asc(stageTargets.lastOn), asc(stageTargets.obligationId), asc(stageTargets.id));
}

/** Every stage target that ever stood, in the order in which they were set. */
export async function listStageTargetHistory(db: Db | Tx, annualPlanIds: readonly string[]): Promise<StageTarget[]> {
  return db
    .select()
    .from(stageTargets)
    .where(ofPlans(db, annualPlanIds))
    .orderBy(asc(stageTargets.recordedAt), asc(stageTargets.id));
}

/** The approvals of years' plans on record by an instant, the earliest first. */
export async function listApprovals(
  db: Db | Tx,
  annualPlanIds: readonly string[],
  knownAt?: Instant,
): Promise<AnnualApproval[]> {
  return db
    .select()
    .from(annualApprovals)
    .where(
      and(
        eq(annualApprovals.jurisdiction, db.jurisdiction),
        inArray(annualApprovals.annualPlanId, annualPlanIds as Id<'AnnualPlan'>[]),
        knownAt ? lte(annualApprovals.recordedAt, knownAt) : undefined,
      ),
    )
    .orderBy(asc(annualApprovals.recordedAt), asc(annualApprovals.id));
}

/** When the targets of a year's plan last changed by an instant; null where it has none. */
export const lastChangeOf = (history: readonly StageTarget[], knownAt: Instant): Instant | null =>
  history
    .flatMap(({ recordedAt, supersededAt }) => [recordedAt, ...(supersededAt ? [supersededAt] : [])])
    .filter((at) => at <= knownAt)
    .reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null);

export async function addAnnualPlan(
  tx: Tx,
  row: typeof annualPlans.$inferInsert,
  targets: (typeof stageTargets.$inferInsert)[],
): Promise<void> {
  await insertRows(tx, annualPlans, [row]);
  await insertRows(tx, stageTargets, targets);
}

/** Changes the targets of a year's plan: some are closed with the reason, others added. */
export async function changeTargets(
  tx: Tx,
  plan: AnnualPlan,
  { closed, added }: { closed: readonly StageTarget[]; added: (typeof stageTargets.$inferInsert)[] },
  { at, reason }: { at: Instant; reason: string },
): Promise<void> {
  await reviseRows(
    tx,
    stageTargets,
    closed.map(({ id }) => id),
    { supersededAt: at, closedReason: reason },
  );
  await insertRows(tx, stageTargets, added);
  await reviseRow(tx, annualPlans, plan.id, { version: sql`${annualPlans.version} + 1` });
}

export async function addApproval(tx: Tx, plan: AnnualPlan, row: typeof annualApprovals.$inferInsert): Promise<void> {
  await insertRows(tx, annualApprovals, [row]);
  await reviseRow(tx, annualPlans, plan.id, { version: sql`${annualPlans.version} + 1` });
}
