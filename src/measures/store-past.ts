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

/** The limits whose passing says something to the rules, by what a sweep calls their last day. */
const MINDED = {
  replyBy: 'REPLY',
  planBy: 'RECTIFICATION_PLAN',
  reportBy: 'RECTIFICATION_REPORT',
  periodTo: 'LISTING_PERIOD',
} as const satisfies Record<string, ClockName>;

/**
 * Every measure on these clauses with what a sweep minds of it: running clocks, whether the unit defends itself. Three
 * statements; what runs is looked for once, not once for each measure and limit.
 */
export async function listPast(db: Db | Tx, clauseIds: readonly Id<'TaskClause'>[]) {
  const onClauses = and(eq(measures.jurisdiction, db.jurisdiction), inArray(measures.clauseId, [...clauseIds]));
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
    })
    .from(measures)
    .leftJoin(obligations, ofDuty)
    .where(onClauses);
  const ofMeasure = <Column extends typeof measureClocks.measureId | typeof measureReviews.measureId>(column: Column) =>
    eq(column, measures.id);
  const running = await db
    .select({ measureId: measures.id, name: measureClocks.name, lastOn: measureClocks.lastOn })
    .from(measures)
    .innerJoin(
      measureClocks,
      and(eq(measureClocks.jurisdiction, measures.jurisdiction), ofMeasure(measureClocks.measureId)),
    )
    .where(and(onClauses, isNull(measureClocks.closedOn), inArray(measureClocks.name, Object.values(MINDED))));
  const reviewed = await db
    .selectDistinct({ measureId: measures.id })
    .from(measures)
    .innerJoin(
      measureReviews,
      and(eq(measureReviews.jurisdiction, measures.jurisdiction), ofMeasure(measureReviews.measureId)),
    )
    .where(and(onClauses, inArray(measureReviews.state, ['FILED', 'ACCEPTED'])));
  const limits = new Map<string, LocalDate>();
  for (const { measureId, name, lastOn } of running) {
    const key = `${measureId} ${name}`;
    const known = limits.get(key);
    if (known === undefined || lastOn < known) limits.set(key, lastOn);
  }
  const isReviewed = new Set<string>(reviewed.map(({ measureId }) => measureId));
  const lastDay = (id: string, name: ClockName) => (limits.size === 0 ? null : (limits.get(`${id} ${name}`) ?? null));
  return rows.map(({ matched, ...row }) => ({
    ...row,
    matched: testsIn(matched),
    replyBy: lastDay(row.id, MINDED.replyBy),
    planBy: lastDay(row.id, MINDED.planBy),
    reportBy: lastDay(row.id, MINDED.reportBy),
    periodTo: lastDay(row.id, MINDED.periodTo),
    isDefended: isReviewed.has(row.id) || isBeingHeard(row.state),
  }));
}

const testsIn = (matched: string): string[] => (JSON.parse(matched) as { test: string }[]).map(({ test }) => test);

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
        // The plus keeps SQLite from walking all proposals of the register for the few of these clauses.
        sql`+${measures.state} = 'PROPOSED'`,
        isNull(measures.proposedBy),
        inArray(measures.clauseId, [...clauseIds]),
        or(
          lte(obligations.supersededAt, knownAt),
          lt(obligations.endsOn, asOf),
          and(isNull(obligations.answerableUnitId), notExists(line)),
          and(ne(obligations.answerableUnitId, measures.unitId), not(or(...alone) ?? sql`false`)),
        ),
      ),
    );
  return rows.map(({ id }) => id).sort();
}
