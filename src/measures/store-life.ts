import { and, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, prepared } from '../db/prepared.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { NO_DUE_DAY } from '../tasks/obligation.ts';
import { FINAL_STATES, isOpen, type MeasureKind, type MeasureState } from './measure.ts';
import type { Measure } from './store.ts';
import { measures } from './tables.ts';
import { measureClocks, measureHandlings, measureReviews, measureSteps, undertakings } from './tables-life.ts';

export type MeasureStep = typeof measureSteps.$inferSelect;
export type MeasureClock = typeof measureClocks.$inferSelect;
export type Undertaking = typeof undertakings.$inferSelect;
export type MeasureReview = typeof measureReviews.$inferSelect;
export type MeasureHandling = typeof measureHandlings.$inferSelect;

interface OfMeasures {
  measureIds: readonly string[];
}

/** The steps of measures in their order; one statement whatever their number. */
export async function listSteps(db: Db | Tx, measureIds: readonly string[]): Promise<MeasureStep[]> {
  return stepsOf(db, { measureIds });
}

const stepsOf = prepared<OfMeasures, MeasureStep>('stepsOf', [], (db, { measureIds }) =>
  db
    .select()
    .from(measureSteps)
    .where(and(eq(measureSteps.jurisdiction, db.jurisdiction), among(measureSteps.measureId, measureIds)))
    .orderBy(measureSteps.measureId, measureSteps.ordinal),
);

export async function addSteps(tx: Tx, rows: (typeof measureSteps.$inferInsert)[]): Promise<void> {
  await insertRows(tx, measureSteps, rows);
}

/** The step under a document number, which no other paper of the register bears. */
export async function findStepNumbered(db: Db | Tx, documentNumber: string): Promise<MeasureStep | undefined> {
  const [row] = await db
    .select()
    .from(measureSteps)
    .where(and(eq(measureSteps.jurisdiction, db.jurisdiction), eq(measureSteps.documentNumber, documentNumber)));
  return row;
}

/** The clocks of measures, running and stopped, in the order in which they began. */
export async function listClocks(db: Db | Tx, measureIds: readonly string[]): Promise<MeasureClock[]> {
  return clocksOf(db, { measureIds });
}

const clocksOf = prepared<OfMeasures, MeasureClock>('clocksOf', [], (db, { measureIds }) =>
  db
    .select()
    .from(measureClocks)
    .where(and(eq(measureClocks.jurisdiction, db.jurisdiction), among(measureClocks.measureId, measureIds)))
    .orderBy(measureClocks.measureId, measureClocks.recordedAt, measureClocks.id),
);

export async function addClocks(tx: Tx, rows: (typeof measureClocks.$inferInsert)[]): Promise<void> {
  await insertRows(tx, measureClocks, rows);
}

/** Stops clocks on a day. */
export async function closeClocks(tx: Tx, ids: readonly string[], closedOn: LocalDate): Promise<void> {
  await reviseRows(tx, measureClocks, ids, { closedOn });
}

/**
 * The nearest last day that a measure must keep, from the limits that run: null where nothing is left to be done on it, the
 * term of the unit for asking a review notwithstanding. `state` is the state that it comes to.
 */
function nearestLimit(state: MeasureState | undefined) {
  const { jurisdiction, measureId, closedOn, name, lastOn } = measureClocks;
  const running = sql`(select min(${lastOn}) from ${measureClocks} where ${jurisdiction} = ${measures.jurisdiction}
    and ${measureId} = ${measures.id} and ${closedOn} is null and ${name} <> 'REVIEW_FILING')`;
  const standing = sql`case when ${inArray(measures.state, [...FINAL_STATES])} then null else ${NO_DUE_DAY} end`;
  const otherwise = state === undefined ? standing : isOpen(state) ? NO_DUE_DAY : null;
  return sql<LocalDate | null>`coalesce(${running}, ${otherwise})`;
}

/** Changes a measure, its place on the desk with it, and counts its version up; after its clocks were moved. */
export async function reviseMeasure(
  tx: Tx,
  id: string,
  set: Partial<Omit<typeof measures.$inferInsert, 'id' | 'jurisdiction' | 'version' | 'nextDueOn'>>,
): Promise<Measure> {
  const nextDueOn = nearestLimit(set.state);
  return reviseRow(tx, measures, id, { ...set, nextDueOn, version: sql`${measures.version} + 1` });
}

/** Measures against a unit on a clause that still weigh on it, heaviest last proposed first. */
export async function listOpenOnItem(
  db: Db | Tx,
  { clauseId, unitId, kinds }: { clauseId: string; unitId: string; kinds?: readonly MeasureKind[] },
): Promise<Measure[]> {
  return db
    .select()
    .from(measures)
    .where(
      and(
        eq(measures.jurisdiction, db.jurisdiction),
        eq(measures.clauseId, clauseId as Id<'TaskClause'>),
        eq(measures.unitId, unitId as Id<'Unit'>),
        kinds ? inArray(measures.kind, [...kinds]) : undefined,
        notInArray(measures.state, [...FINAL_STATES]),
      ),
    )
    .orderBy(desc(measures.proposedOn), measures.id);
}

/** Whether a measure of any state bears this key on an obligation and unit: hand proposals number themselves by it. */
export async function countOnFact(
  db: Db | Tx,
  { obligationId, unitId, ruleId }: { obligationId: string; unitId: string; ruleId: string },
): Promise<number> {
  return db.$count(
    measures,
    and(
      eq(measures.jurisdiction, db.jurisdiction),
      eq(measures.obligationId, obligationId as Id<'Obligation'>),
      eq(measures.unitId, unitId as Id<'Unit'>),
      eq(measures.ruleId, ruleId),
    ),
  );
}

/** What units undertook in these interviews, in order. */
export async function listUndertakings(db: Db | Tx, measureIds: readonly string[]): Promise<Undertaking[]> {
  return undertakingsOf(db, { measureIds });
}

const undertakingsOf = prepared<OfMeasures, Undertaking>('undertakingsOf', [], (db, { measureIds }) =>
  db
    .select()
    .from(undertakings)
    .where(and(eq(undertakings.jurisdiction, db.jurisdiction), among(undertakings.measureId, measureIds)))
    .orderBy(undertakings.measureId, undertakings.ordinal),
);

export async function addUndertakings(tx: Tx, rows: (typeof undertakings.$inferInsert)[]): Promise<void> {
  await insertRows(tx, undertakings, rows);
}

/** The reviews of measures, the first filed first. */
export async function listReviews(db: Db | Tx, measureIds: readonly string[]): Promise<MeasureReview[]> {
  return db
    .select()
    .from(measureReviews)
    .where(
      and(
        eq(measureReviews.jurisdiction, db.jurisdiction),
        inArray(measureReviews.measureId, measureIds as Id<'Measure'>[]),
      ),
    )
    .orderBy(measureReviews.measureId, measureReviews.recordedAt, measureReviews.id);
}

/** The reviews with these ids, in no order. */
export async function listReviewsById(db: Db | Tx, ids: readonly string[]): Promise<MeasureReview[]> {
  return db
    .select()
    .from(measureReviews)
    .where(
      and(eq(measureReviews.jurisdiction, db.jurisdiction), inArray(measureReviews.id, ids as Id<'MeasureReview'>[])),
    );
}

export async function addReview(tx: Tx, row: typeof measureReviews.$inferInsert): Promise<void> {
  await insertRows(tx, measureReviews, [row]);
}

/** Changes a review and counts its version up. */
export async function reviseReview(
  tx: Tx,
  id: string,
  set: Partial<Omit<typeof measureReviews.$inferInsert, 'id' | 'jurisdiction' | 'version'>>,
): Promise<void> {
  await reviseRow(tx, measureReviews, id, { ...set, version: sql`${measureReviews.version} + 1` });
}

/** The persons of a case as they stand; for those who handle it, and for papers. */
export async function listHandling(db: Db | Tx, measureIds: readonly string[]): Promise<MeasureHandling[]> {
  return db
    .select()
    .from(measureHandlings)
    .where(
      and(
        eq(measureHandlings.jurisdiction, db.jurisdiction),
        isNull(measureHandlings.supersededAt),
        inArray(measureHandlings.measureId, measureIds as Id<'Measure'>[]),
      ),
    )
    .orderBy(measureHandlings.measureId, measureHandlings.recordedAt, measureHandlings.id);
}

/** Puts the persons of a case on record in place of those before; the earlier rows stay, closed. */
export async function replaceHandling(
  tx: Tx,
  measureId: string,
  rows: (typeof measureHandlings.$inferInsert)[],
  at: Instant,
): Promise<void> {
  const before = await listHandling(tx, [measureId]);
  await reviseRows(
    tx,
    measureHandlings,
    before.map(({ id }) => id),
    { supersededAt: at },
  );
  await insertRows(tx, measureHandlings, rows);
}
