import { and, eq, inArray, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listHolds } from '../progress/store-holds.ts';
import { listReportFacts } from '../progress/store-report-facts.ts';
import {
  type AnsweringName,
  answeringForWhole,
  answeringOf,
  namesOfDuty,
  type PartHolder,
} from '../tasks/answering.ts';
import { confirmedBy } from '../tasks/reading.ts';
import { listAllObligations, type Moment } from '../tasks/store-obligations.ts';
import { listPartHolders } from '../tasks/store-parts.ts';
import { deadlines, obligations, responsibilities, taskClauses } from '../tasks/tables.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { currentUnitOf } from '../units/succession.ts';
import { inForce, type UnitDictionary } from '../units/unit.ts';
import type { PastMeasure } from './history.ts';
import { itemFactsOf } from './item-facts.ts';
import { FINAL_STATES } from './measure.ts';
import { factsOfReports } from './report-facts.ts';
import type { RuleSetContent } from './rule.ts';
import { listGroundless, listPast } from './store-past.ts';
import { readPlans } from './store-plan-words.ts';
import { listResultFacts } from './store-results.ts';
import type { Addressee, Duty, Standstill, SweepFacts } from './sweep.ts';
import { measures } from './tables.ts';
import { noticeHorizon } from './timing.ts';

export interface SweepQuestion {
  asOf: LocalDate;
  knownAt: Instant;
  rules: RuleSetContent;
  calendar: WorkCalendar;
}

/**
 * The next clauses that a sweep has to look at, by id: those with something due by the rules' farthest notice, and those
 * with an open measure. A clause is swept whole, so that pages decide as one sweep would.
 */
export async function listClausesToSweep(
  db: Db | Tx,
  { asOf, knownAt, rules, calendar }: SweepQuestion,
  { after, atMost }: { after: string | null; atMost: number },
): Promise<string[]> {
  const horizon = noticeHorizon(rules.rules, asOf, calendar);
  const beyond = after ?? '';
  const due = await db
    .selectDistinct({ id: obligations.clauseId })
    .from(obligations)
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        sql`${obligations.clauseId} > ${beyond}`,
        onRecord(obligations, knownAt),
        isNotNull(obligations.dueOn),
        horizon ? lte(obligations.dueOrder, horizon) : undefined,
      ),
    )
    .orderBy(obligations.clauseId)
    .limit(atMost);
  const measured = await db
    .selectDistinct({ id: measures.clauseId })
    .from(measures)
    .where(
      and(
        eq(measures.jurisdiction, db.jurisdiction),
        sql`${measures.clauseId} > ${beyond}`,
        notInArray(measures.state, [...FINAL_STATES]),
      ),
    )
    .orderBy(measures.clauseId)
    .limit(atMost);
  return [...new Set([...due, ...measured].map(({ id }) => id))].sort().slice(0, atMost);
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Who is addressed for a clause on a day: each unit that answers for it, once (domain.md §5.3). */
const addresseesOf = (
  lines: readonly AnsweringName[],
  dictionary: UnitDictionary,
  moment: Moment,
  holders: readonly PartHolder[] = [],
): Addressee[] =>
  answeringForWhole(answeringOf(lines, dictionary, moment), holders, dictionary, moment).map(
    ({ unit, capacity, throughGroupId, namedAs }) => ({
      ...{ unit, capacity, throughGroupId, namedAs },
      inForce: unit !== null && inForce(unit, moment.asOf),
    }),
  );

/**
 * Everything that a sweep of a day decides by on some clauses, in a fixed number of statements whatever the number of
 * duties. What is due beyond the rules' farthest notice is read too, but only where its clause is swept anyway.
 */
export async function readSweepFacts(
  db: Db | Tx,
  { asOf, knownAt, rules, calendar }: SweepQuestion,
  ofClauses: readonly string[],
): Promise<SweepFacts> {
  const clauseIds = ofClauses as Id<'TaskClause'>[];
  const { jurisdiction } = db;
  const horizon = noticeHorizon(rules.rules, asOf, calendar);
  const owed = await listAllObligations(db, { asOf, knownAt, clauseIds });
  const clauses = await db
    .select({ id: taskClauses.identity, path: taskClauses.path, confirmedAt: taskClauses.confirmedAt })
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, jurisdiction),
        inArray(taskClauses.identity, clauseIds),
        onRecord(taskClauses, knownAt),
      ),
    );
  const lines = await db
    .select()
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, jurisdiction),
        inArray(responsibilities.clauseId, clauseIds),
        onRecord(responsibilities, knownAt),
      ),
    );
  const written = await db
    .select({
      id: deadlines.id,
      surface: deadlines.surface,
      deliverable: deadlines.deliverable,
      actor: deadlines.actor,
    })
    .from(deadlines)
    .where(
      and(
        eq(deadlines.jurisdiction, jurisdiction),
        inArray(deadlines.clauseId, clauseIds),
        onRecord(deadlines, knownAt),
      ),
    );
  const reported = await listReportFacts(
    db,
    owed.map(({ id }) => id),
    { asOf, knownAt },
    calendar,
  );
  const held = await listHolds(
    db,
    owed.map(({ id }) => id),
    { asOf, knownAt },
  );
  const dictionary = await dictionaryOf(db);
  const heldParts = groupBy(await listPartHolders(db, knownAt, { clauseIds }), ({ parentId }) => parentId as string);
  const groundless = await listGroundless(db, dictionary, { asOf, knownAt }, clauseIds);
  const before = await listPast(db, clauseIds);
  const results = await listResultFacts(db, clauseIds, { asOf, knownAt });
  const dutyPlans = await readPlans(db, [...new Set(owed.map(({ planId }) => planId))]);
  const today = (unitId: Id<'Unit'>, clauseId: string) =>
    currentUnitOf(dictionary, unitId, asOf, { clauseId, knownAt }).unitId;

  const reportsOf = new Map(reported.map((facts) => [facts.obligationId, facts]));
  const clauseById = new Map(clauses.map((clause) => [clause.id, clause]));
  const deadlineById = new Map(written.map((deadline) => [deadline.id, deadline]));
  const linesOf = groupBy(lines, ({ clauseId }) => clauseId);
  const addresseesByClause = new Map(
    [...linesOf].map(
      ([clauseId, ofClause]) => [clauseId, addresseesOf(ofClause, dictionary, { asOf, knownAt })] as const,
    ),
  );
  const duties = owed.map((obligation): Duty => {
    const deadline = obligation.deadlineId === null ? undefined : deadlineById.get(obligation.deadlineId);
    const { id, planId, clauseId, basis, period, startsOn, dueOn, completedOn } = obligation;
    const clause = clauseById.get(clauseId);
    const { answerableUnitId } = obligation;
    return {
      ...{ id, planId, clauseId, basis, period, startsOn, dueOn, completedOn },
      isNear: horizon === null || (dueOn !== null && dueOn <= horizon),
      readingConfirmed: clause !== undefined && confirmedBy(clause, knownAt),
      clausePath: clause?.path ?? '',
      surface: deadline?.surface ?? null,
      deliverable: deadline?.deliverable ?? null,
      namedActor: deadline?.actor ?? null,
      otherFacts: factsOfReports(obligation, reportsOf.get(id), asOf, calendar),
      addressees: answerableUnitId
        ? addresseesOf(namesOfDuty(obligation, [], dictionary), dictionary, { asOf, knownAt })
        : heldParts.has(id)
          ? addresseesOf(linesOf.get(clauseId) ?? [], dictionary, { asOf, knownAt }, heldParts.get(id))
          : (addresseesByClause.get(clauseId) ?? []),
    };
  });
  const isGroundless = new Set(groundless);
  const past = before.flatMap(({ withdrawalReason, closedAt, ...measure }): PastMeasure[] => {
    // What went back because nothing was wrong any more does not stand in the way when something is again.
    if (withdrawalReason === 'DUTY_COMPLETED' || withdrawalReason === 'CONDITION_NOT_MET') return [];
    const isGone = withdrawalReason === 'READING_CORRECTED' || isGroundless.has(measure.id);
    // What was proposed on a duty that a correction closed never was about the duty that took its place.
    if (isGone && closedAt !== null) return [];
    // What was proposed to a unit whose duties have passed on is its successor's history: nothing is begun anew.
    const unitId = today(measure.unitId, measure.clauseId);
    return [isGone ? { ...measure, unitId, state: 'WITHDRAWN' } : { ...measure, unitId }];
  });
  const itemFacts = itemFactsOf(past, asOf);
  const clauseOf = new Map(owed.map(({ id, clauseId }) => [id as string, clauseId as string]));
  const holds = new Map(
    [...groupBy(held, ({ obligationId }) => obligationId)].map(([id, ofDuty]) => [
      id,
      ofDuty
        .filter(({ from, to }) => from <= asOf && (to === null || asOf <= to))
        .map(
          ({ unitId, kind }): Standstill => ({
            unitId: unitId && today(unitId as Id<'Unit'>, clauseOf.get(id) ?? ''),
            reason: kind,
          }),
        ),
    ]),
  );
  return { asOf, knownAt, rules, calendar, duties, plans: dutyPlans, past, groundless, itemFacts, results, holds };
}
