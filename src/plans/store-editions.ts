import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Position } from './source.ts';
import { findPlan, listPlansById, type NewPlan, type NewPlanSection, type Plan } from './store.ts';
import { planEditions, planSections, plans } from './tables.ts';

// The editions of a plan: the last stands in the plan itself, each earlier one beside it, whole (ADR 0010).

export type NewPlanEdition = typeof planEditions.$inferInsert;

/** An edition of a plan, without its text: what it said of itself and when it was on record. */
export interface PlanEdition
  extends Pick<
    Plan,
    | 'title'
    | 'issuer'
    | 'docNumber'
    | 'issuedOn'
    | 'defaultYear'
    | 'termEndsOn'
    | 'textHash'
    | 'sourceHash'
    | 'sourceFormat'
    | 'sourceName'
    | 'recordedAt'
  > {
  planId: Id<'Plan'>;
  ordinal: number;
  effectiveOn: LocalDate | null;
  reason: string | null;
  /** When the next edition took its place; null for the last. */
  supersededAt: Instant | null;
}

const lastOf = (plan: Plan): PlanEdition => ({
  ...plan,
  planId: plan.id,
  ordinal: plan.edition,
  effectiveOn: plan.editionEffectiveOn ?? plan.issuedOn,
  reason: plan.editionReason,
  recordedAt: plan.editionRecordedAt ?? plan.recordedAt,
  supersededAt: null,
});

const earlier = {
  planId: planEditions.planId,
  ordinal: planEditions.ordinal,
  title: planEditions.title,
  issuer: planEditions.issuer,
  docNumber: planEditions.docNumber,
  issuedOn: planEditions.issuedOn,
  defaultYear: planEditions.defaultYear,
  termEndsOn: planEditions.termEndsOn,
  textHash: planEditions.textHash,
  sourceHash: planEditions.sourceHash,
  sourceFormat: planEditions.sourceFormat,
  sourceName: planEditions.sourceName,
  effectiveOn: planEditions.effectiveOn,
  reason: planEditions.reason,
  recordedAt: planEditions.recordedAt,
  supersededAt: planEditions.supersededAt,
};

/** All editions of these plans, the first before the last; two statements whatever their number. */
export async function listEditions(db: Db | Tx, planIds: readonly string[]): Promise<PlanEdition[]> {
  const held = await listPlansById(db, planIds);
  const before = held.some(({ edition }) => edition > 1)
    ? await db
        .select(earlier)
        .from(planEditions)
        .where(
          and(eq(planEditions.jurisdiction, db.jurisdiction), inArray(planEditions.planId, planIds as Id<'Plan'>[])),
        )
        .orderBy(planEditions.planId, planEditions.ordinal)
    : [];
  return held.flatMap((plan) => [...before.filter(({ planId }) => planId === plan.id), lastOf(plan)]);
}

/** The number of the edition of a plan that was on record at an instant; the first for earlier ones. */
export async function editionAt(db: Db | Tx, plan: Plan, knownAt: Instant): Promise<number> {
  if (plan.edition === 1 || (plan.editionRecordedAt ?? plan.recordedAt) <= knownAt) return plan.edition;
  const [row] = await db
    .select({ ordinal: planEditions.ordinal })
    .from(planEditions)
    .where(
      and(
        eq(planEditions.jurisdiction, db.jurisdiction),
        eq(planEditions.planId, plan.id),
        lte(planEditions.recordedAt, knownAt),
        gt(planEditions.supersededAt, knownAt),
      ),
    );
  return row?.ordinal ?? 1;
}

/** The exact text of an edition with the places of its words in the document it was taken from, or undefined. */
export async function findEditionText(
  db: Db | Tx,
  planId: string,
  ordinal: number,
): Promise<{ text: string; positions: Position[] | null } | undefined> {
  const [last] = await db
    .select({ text: plans.text, positions: plans.sourcePositions })
    .from(plans)
    .where(
      and(eq(plans.jurisdiction, db.jurisdiction), eq(plans.id, planId as Id<'Plan'>), eq(plans.edition, ordinal)),
    );
  if (last) return last;
  const [before] = await db
    .select({ text: planEditions.text, positions: planEditions.sourcePositions })
    .from(planEditions)
    .where(
      and(
        eq(planEditions.jurisdiction, db.jurisdiction),
        eq(planEditions.planId, planId as Id<'Plan'>),
        eq(planEditions.ordinal, ordinal),
      ),
    );
  return before;
}

/** The plan that holds this very text, or these very bytes, in any of its editions; undefined where none does. */
export async function findHolder(
  db: Db | Tx,
  held: { textHash: string } | { sourceHash: string },
): Promise<Plan | undefined> {
  const key = 'textHash' in held ? 'textHash' : 'sourceHash';
  const hash = 'textHash' in held ? held.textHash : held.sourceHash;
  const [last] = await db
    .select({ id: plans.id })
    .from(plans)
    .where(and(eq(plans.jurisdiction, db.jurisdiction), eq(plans[key], hash)));
  if (last) return findPlan(db, last.id);
  const [before] = await db
    .select({ id: planEditions.planId })
    .from(planEditions)
    .where(and(eq(planEditions.jurisdiction, db.jurisdiction), eq(planEditions[key], hash)));
  return before && findPlan(db, before.id);
}

/** The headings of the last edition of a plan, all of them. */
export async function listHeadings(db: Db | Tx, { id, edition }: Pick<Plan, 'id' | 'edition'>) {
  return db
    .select({ id: planSections.id, parentId: planSections.parentId, title: planSections.title })
    .from(planSections)
    .where(
      and(
        eq(planSections.jurisdiction, db.jurisdiction),
        eq(planSections.planId, id),
        eq(planSections.edition, edition),
      ),
    )
    .orderBy(planSections.ordinal);
}

/** Puts the next edition in the plan's place and keeps the one it replaces beside it, whole. */
export async function replaceEdition(
  tx: Tx,
  planId: Id<'Plan'>,
  before: NewPlanEdition,
  next: Partial<NewPlan>,
  sections: NewPlanSection[],
): Promise<void> {
  await insertRows(tx, planEditions, [before]);
  await reviseRow(tx, plans, planId, { ...next, edition: before.ordinal + 1, version: sql`${plans.version} + 1` });
  await insertRows(tx, planSections, sections);
}
