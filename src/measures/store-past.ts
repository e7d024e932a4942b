import { and, eq, inArray, isNull, lt, lte, ne, not, notExists, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { obligations, responsibilities } from '../tasks/tables.ts';
import { listPassedOn } from '../units/naming.ts';
import type { UnitDictionary } from '../units/unit.ts';
import type { ClockName } from './clock.ts';
import { isBeingHeard } from './measure.ts';
import { measures } from './tables.ts';
import { measureClocks, measureReviews } from './tables-life.ts';

const ofDuty = and(eq(obligations.jurisdiction, measures.jurisdiction), eq(obligations.id, measures.obligationId));

/** Every measure on these clauses with what a sweep minds of it: running clocks, whether the unit defends itself. */
export async function listPast(db: Db | Tx, clauseIds: readonly Id<'TaskClause'>[]) {
  const runs = (name: ClockName) =>
    sql<LocalDate | null>`(${db
      .select({ lastOn: sql`min(${measureClocks.lastOn})` })
      .from(measureClocks)
      .where(
        and(
          eq(measureClocks.jurisdiction, measures.jurisdiction),
          eq(measureClocks.measureId, measures.id),
          eq(measureClocks.name, name),
          isNull(measureClocks.closedOn),
        ),
      )})`;
  const review = db
    .select({ one: sql`1` })
    .from(measureReviews)
    .where(
      and(
        eq(measureReviews.jurisdiction, measures.jurisdiction),
        eq(measureReviews.measureId, measures.id),
        inArray(measureReviews.state, ['FILED', 'ACCEPTED']),
      ),
    );
  const rows = await db
    .select({
      id: measures.id,
      kind: measures.kind,
      variant: measures.variant,
      family: measures.family,
      state: measures.state,
      ruleId: measures.ruleId,
      clauseId: measures.clauseId,
      obligationId: measures.obligationId,
      unitId: measures.unitId,
      proposedOn: measures.proposedOn,
      factKey: measures.factKey,
      issuedOn: measures.issuedOn,
      proposedBy: measures.proposedBy,
      matched: sql<string>`${measures.facts} ->> '$.matched'`,
      withdrawalReason: measures.withdrawalReason,
      closedAt: obligations.supersededAt,
      replyBy: runs('REPLY'),
      planBy: runs('RECTIFICATION_PLAN'),
      reportBy: runs('RECTIFICATION_REPORT'),
      periodTo: runs('LISTING_PERIOD'),
      isReviewed: sql<number>`exists ${review}`,
    })
    .from(measures)
    .leftJoin(obligations, ofDuty)
    .where(and(eq(measures.jurisdiction, db.jurisdiction), inArray(measures.clauseId, [...clauseIds])));
  return rows.map(({ isReviewed, matched, ...row }) => ({
    ...row,
    matched: (JSON.parse(matched) as { test: string }[]).map(({ test }) => test),
    isDefended: isReviewed === 1 || isBeingHeard(row.state),
  }));
}

/**
 * Mere proposals whose ground a correction of the reading took away: their duty is no longer on record, or their unit no
 * longer stands on the line in the capacity in which it was addressed.
 */
export async function listGroundless(
  db: Db | Tx,
  dictionary: UnitDictionary,
  { asOf, knownAt }: Moment,
  clauseIds: readonly Id<'TaskClause'>[],
): Promise<Id<'Measure'>[]> {
  // A successor is addressed although the line, or a part, names the unit before it (domain.md §5.3).
  const passedOn = listPassedOn(dictionary, knownAt);
  const byLine = passedOn.map(
    ({ from, to }) => sql`(${responsibilities.unitId} = ${from} and ${measures.unitId} = ${to})`,
  );
  const alone = passedOn.map(
    ({ from, to }) => sql`(${obligations.answerableUnitId} = ${from} and ${measures.unitId} = ${to})`,
  );
  const line = db
    .select({ one: sql`1` })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, measures.jurisdiction),
        eq(responsibilities.clauseId, measures.clauseId),
        onRecord(responsibilities, knownAt),
        sql`(${responsibilities.role} = 'SUPPORT') = (${measures.capacity} = 'SUPPORT')`,
        or(
          eq(responsibilities.unitId, measures.unitId),
          eq(responsibilities.groupId, measures.throughGroupId),
          ...byLine,
        ),
      ),
    );
  const rows = await db
    .select({ id: measures.id })
    .from(measures)
    .innerJoin(obligations, ofDuty)
    .where(
      and(
        eq(measures.jurisdiction, db.jurisdiction),
        eq(measures.state, 'PROPOSED'),
        isNull(measures.proposedBy),
        inArray(measures.clauseId, [...clauseIds]),
        or(
          lte(obligations.supersededAt, knownAt),
          lt(obligations.endsOn, asOf),
          and(isNull(obligations.answerableUnitId), notExists(line)),
          and(ne(obligations.answerableUnitId, measures.unitId), not(or(...alone) ?? sql`false`)),
        ),
      ),
    )
    .orderBy(measures.id);
  return rows.map(({ id }) => id);
}
