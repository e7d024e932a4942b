import { and, asc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { FINAL_STATES, type MeasureState } from '../measures/measure.ts';
import { measures } from '../measures/tables.ts';
import { measureClocks, measureSteps } from '../measures/tables-life.ts';
import { thenOf } from '../progress/store-reports.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { IssuedMeasure, UnansweredUrge } from './measure-marks.ts';

/** Which measures: of these units, or of all; issued, or to be answered, in these days. */
export interface MeasureQuestion extends Moment {
  from: LocalDate;
  to: LocalDate;
  unitIds: readonly string[] | null;
}

const ofUnits = (unitIds: readonly string[] | null): SQL | undefined =>
  unitIds ? inArray(measures.unitId, [...unitIds] as Id<'Unit'>[]) : undefined;

/** Of a measure's steps on record by then, one aggregate over those that match; states come from steps, because rows move on. */
function ofSteps<T>(db: Db | Tx, value: SQL, then: Instant, which: SQL | undefined): SQL<T> {
  const steps = db
    .select({ value })
    .from(measureSteps)
    .where(
      and(
        eq(measureSteps.jurisdiction, measures.jurisdiction),
        eq(measureSteps.measureId, measures.id),
        lte(measureSteps.recordedAt, then),
        which,
      ),
    );
  return sql<T>`(${steps})`;
}

/** The state a measure was in at an instant: that of its last step on record then. */
const stateThen = (db: Db | Tx, then: Instant): SQL<MeasureState> => {
  const last = db
    .select({ value: measureSteps.toState })
    .from(measureSteps)
    .where(
      and(
        eq(measureSteps.jurisdiction, measures.jurisdiction),
        eq(measureSteps.measureId, measures.id),
        lte(measureSteps.recordedAt, then),
      ),
    )
    .orderBy(sql`${measureSteps.ordinal} desc`)
    .limit(1);
  return sql<MeasureState>`(${last})`;
};

const described = {
  id: measures.id,
  kind: measures.kind,
  variant: measures.variant,
  family: measures.family,
  clauseId: measures.clauseId,
  obligationId: measures.obligationId,
  unitId: measures.unitId,
  factKey: measures.factKey,
};

const issueStep = (then: Instant) =>
  and(
    eq(measureSteps.jurisdiction, measures.jurisdiction),
    eq(measureSteps.measureId, measures.id),
    eq(measureSteps.deed, 'ISSUE'),
    lte(measureSteps.recordedAt, then),
  );

/**
 * The measures issued in some days and not revoked by the moment asked, oldest first; one statement. A proposal is no finding and
 * is not among them.
 */
export async function listIssuedMeasures(db: Db | Tx, question: MeasureQuestion): Promise<IssuedMeasure[]> {
  const then = thenOf(question);
  const rows = await db
    .select({
      ...described,
      documentNumber: measureSteps.documentNumber,
      issuedOn: measureSteps.onDay,
      state: stateThen(db, then),
    })
    .from(measures)
    .innerJoin(measureSteps, issueStep(then))
    .where(
      and(
        eq(measures.jurisdiction, db.jurisdiction),
        gte(measureSteps.onDay, question.from),
        lte(measureSteps.onDay, question.to),
        ofUnits(question.unitIds),
      ),
    )
    .orderBy(asc(measureSteps.onDay), asc(measures.id));
  return rows.filter(({ state }) => state !== 'REVOKED').map(({ state: _state, ...measure }) => measure);
}

/**
 * The urges whose last day for an answer fell into some days and to which none came by the end of them; one that was revoked, or
 * ended before that day, asks for none. An answer after its day, but by then, is an answer. One statement.
 */
export async function listUnansweredUrges(db: Db | Tx, question: MeasureQuestion): Promise<UnansweredUrge[]> {
  const then = thenOf(question);
  const first = (column: SQLiteColumn): SQL => sql`min(${column})`;
  const since = and(
    eq(measureSteps.deed, 'REPLY'),
    sql`${measureSteps.recordedAt} >= ${measureClocks.recordedAt}`,
    lte(measureSteps.onDay, question.to),
  );
  const rows = await db
    .select({
      id: measures.id,
      obligationId: measures.obligationId,
      unitId: measures.unitId,
      askedOn: measureClocks.startedOn,
      replyBy: measureClocks.lastOn,
      repliedOn: ofSteps<LocalDate | null>(db, first(measureSteps.onDay), then, since),
      endedOn: ofSteps<LocalDate | null>(
        db,
        first(measureSteps.onDay),
        then,
        inArray(measureSteps.toState, [...FINAL_STATES]),
      ),
      state: stateThen(db, then),
    })
    .from(measures)
    .innerJoin(
      measureClocks,
      and(
        eq(measureClocks.jurisdiction, measures.jurisdiction),
        eq(measureClocks.measureId, measures.id),
        eq(measureClocks.name, 'REPLY'),
        lte(measureClocks.recordedAt, then),
      ),
    )
    .where(
      and(
        eq(measures.jurisdiction, db.jurisdiction),
        eq(measures.kind, 'URGE'),
        gte(measureClocks.lastOn, addDays(question.from, -1)),
        sql`${measureClocks.lastOn} < ${question.to}`,
        ofUnits(question.unitIds),
      ),
    )
    .orderBy(asc(measureClocks.lastOn), asc(measures.id));
  return rows
    .filter(({ state, repliedOn }) => state !== 'REVOKED' && repliedOn === null)
    .filter(({ endedOn, replyBy }) => endedOn === null || endedOn > replyBy)
    .map(({ id, obligationId, unitId, askedOn, replyBy }) => ({ id, obligationId, unitId, askedOn, replyBy }));
}

/** Whether any measure was issued by a day, by what was on record then: the office asked something of somebody. */
export async function hasIssued(db: Db | Tx, { until, ...moment }: Moment & { until: LocalDate }): Promise<boolean> {
  const [row] = await db
    .select({ id: measureSteps.id })
    .from(measureSteps)
    .where(
      and(
        eq(measureSteps.jurisdiction, db.jurisdiction),
        eq(measureSteps.deed, 'ISSUE'),
        lte(measureSteps.onDay, until),
        lte(measureSteps.recordedAt, thenOf(moment)),
      ),
    )
    .limit(1);
  return row !== undefined;
}
