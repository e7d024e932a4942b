import {
  and,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { planSections, plans } from '../plans/tables.ts';
import { confirmedBy } from '../tasks/reading.ts';
import { capacityOf } from '../tasks/responsibility.ts';
import type { Responsibility } from '../tasks/store.ts';
import { listAllObligations, type Moment } from '../tasks/store-obligations.ts';
import { deadlines, obligations, responsibilities, taskClauses } from '../tasks/tables.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { inForce, membersOf, type Unit, type UnitDictionary } from '../units/unit.ts';
import type { PastMeasure } from './history.ts';
import type { RuleSetContent } from './rule.ts';
import type { Addressee, Duty, DutyPlan, SweepFacts } from './sweep.ts';
import { measures } from './tables.ts';
import { noticeHorizon } from './timing.ts';

export interface SweepQuestion {
  asOf: LocalDate;
  knownAt: Instant;
  rules: RuleSetContent;
  calendar: WorkCalendar;
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

/**
 * Who answers for a clause on a day: the units on its line, groups taken apart into their members of that day. A unit that
 * stands there twice is met once, as lead before support, by its own name before its group's (domain.md §5.3).
 */
function addresseesOf(lines: readonly Responsibility[], dictionary: UnitDictionary, asOf: LocalDate): Addressee[] {
  const found = new Map<string, Addressee>();
  const inOrder = lines.toSorted(
    (a, b) =>
      Number(a.role === 'SUPPORT') - Number(b.role === 'SUPPORT') ||
      Number(a.unitId === null) - Number(b.unitId === null) ||
      Number(a.inherited) - Number(b.inherited) ||
      a.ordinal - b.ordinal,
  );
  for (const line of inOrder) {
    const put = (key: string, unit: Unit | null) => {
      if (found.has(key)) return;
      found.set(key, {
        unit,
        inForce: unit !== null && inForce(unit, asOf),
        capacity: capacityOf(line),
        throughGroupId: line.groupId,
        namedAs: line.surface,
      });
    };
    const members = line.groupId === null ? [] : membersOf(dictionary, line.groupId, asOf);
    for (const member of members) put(member.id, member);
    const unit = line.unitId === null ? undefined : dictionary.units.get(line.unitId);
    if (unit) put(unit.id, unit);
    else if (members.length === 0) put(`${line.role} ${line.surface}`, null);
  }
  return [...found.values()];
}

/** The unit that alone answers for a duty, as its primary lead (a part, an undertaking; ADR 0011). */
function aloneAnswering(unitId: string, dictionary: UnitDictionary, asOf: LocalDate): Addressee {
  const unit = dictionary.units.get(unitId) ?? null;
  return {
    unit,
    inForce: unit !== null && inForce(unit, asOf),
    capacity: 'PRIMARY_LEAD',
    throughGroupId: null,
    namedAs: unit?.fullName ?? unitId,
  };
}

/**
 * Everything that a sweep of a day decides by, in a fixed number of statements whatever the register's size. What is due
 * beyond the rules' farthest notice is not read.
 */
export async function readSweepFacts(db: Db | Tx, question: SweepQuestion): Promise<SweepFacts> {
  const { asOf, knownAt, rules, calendar } = question;
  const { jurisdiction } = db;
  const horizon = noticeHorizon(rules.rules, asOf, calendar) ?? undefined;
  const owed = await listAllObligations(db, { asOf, knownAt, states: ['OPEN', 'OVERDUE'], dueTo: horizon });
  const near: SQL | undefined = and(
    eq(obligations.jurisdiction, jurisdiction),
    onRecord(obligations, knownAt),
    isNotNull(obligations.dueOn),
    horizon && lte(obligations.dueOrder, horizon),
  );
  const clauseIds = db.selectDistinct({ id: obligations.clauseId }).from(obligations).where(near);
  const planIds = db.selectDistinct({ id: obligations.planId }).from(obligations).where(near);
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
  const groundless = await listGroundless(db, { asOf, knownAt });
  const before = await db
    .select({
      id: measures.id,
      kind: measures.kind,
      state: measures.state,
      ruleId: measures.ruleId,
      clauseId: measures.clauseId,
      obligationId: measures.obligationId,
      unitId: measures.unitId,
      proposedOn: measures.proposedOn,
      factKey: measures.factKey,
      withdrawalReason: measures.withdrawalReason,
      closedAt: obligations.supersededAt,
    })
    .from(measures)
    .leftJoin(obligations, ofDuty)
    .where(and(eq(measures.jurisdiction, jurisdiction), inArray(measures.clauseId, clauseIds)));
  const dutyPlans = await readPlans(db, planIds);
  const dictionary = await dictionaryOf(db);

  const clauseById = new Map(clauses.map((clause) => [clause.id, clause]));
  const deadlineById = new Map(written.map((deadline) => [deadline.id, deadline]));
  const addresseesByClause = new Map(
    [...groupBy(lines, ({ clauseId }) => clauseId)].map(
      ([clauseId, ofClause]) => [clauseId, addresseesOf(ofClause, dictionary, asOf)] as const,
    ),
  );
  const duties = owed.map((obligation): Duty => {
    const deadline = obligation.deadlineId === null ? undefined : deadlineById.get(obligation.deadlineId);
    const { id, planId, clauseId, basis, period, startsOn, dueOn, completedOn } = obligation;
    const clause = clauseById.get(clauseId);
    const { answerableUnitId } = obligation;
    return {
      ...{ id, planId, clauseId, basis, period, startsOn, dueOn, completedOn },
      readingConfirmed: clause !== undefined && confirmedBy(clause, knownAt),
      clausePath: clause?.path ?? '',
      surface: deadline?.surface ?? null,
      deliverable: deadline?.deliverable ?? null,
      namedActor: deadline?.actor ?? null,
      otherFacts: {},
      addressees: answerableUnitId
        ? [aloneAnswering(answerableUnitId, dictionary, asOf)]
        : (addresseesByClause.get(clauseId) ?? []),
    };
  });
  const isGroundless = new Set(groundless);
  const past = before.flatMap(({ withdrawalReason, closedAt, ...measure }): PastMeasure[] => {
    const isGone = withdrawalReason === 'READING_CORRECTED' || isGroundless.has(measure.id);
    // What was proposed on a duty that a correction closed never was about the duty that took its place.
    if (isGone && closedAt !== null) return [];
    return [isGone ? { ...measure, state: 'WITHDRAWN' } : measure];
  });
  return { asOf, knownAt, rules, calendar, duties, plans: dutyPlans, past, groundless };
}

const ofDuty = and(eq(obligations.jurisdiction, measures.jurisdiction), eq(obligations.id, measures.obligationId));

/**
 * Mere proposals whose ground a correction of the reading took away: their duty is no longer on record, or their unit no
 * longer stands on the line in the capacity in which it was addressed.
 */
async function listGroundless(db: Db | Tx, { asOf, knownAt }: Moment): Promise<Id<'Measure'>[]> {
  const line = db
    .select({ one: sql`1` })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, measures.jurisdiction),
        eq(responsibilities.clauseId, measures.clauseId),
        onRecord(responsibilities, knownAt),
        sql`(${responsibilities.role} = 'SUPPORT') = (${measures.capacity} = 'SUPPORT')`,
        or(eq(responsibilities.unitId, measures.unitId), eq(responsibilities.groupId, measures.throughGroupId)),
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
        or(
          lte(obligations.supersededAt, knownAt),
          lt(obligations.endsOn, asOf),
          and(isNull(obligations.answerableUnitId), notExists(line)),
          ne(obligations.answerableUnitId, measures.unitId),
        ),
      ),
    )
    .orderBy(measures.id);
  return rows.map(({ id }) => id);
}

/** The plans in question with their words, among which their own bases for measures are looked for. */
async function readPlans(db: Db | Tx, planIds: SQLWrapper): Promise<Map<string, DutyPlan>> {
  const rows = await db
    .select({
      id: plans.id,
      title: plans.title,
      issuedOn: plans.issuedOn,
      basis: plans.basis,
      text: plans.text,
    })
    .from(plans)
    .where(and(eq(plans.jurisdiction, db.jurisdiction), inArray(plans.id, planIds)));
  const headings = await db
    .select({
      planId: planSections.planId,
      label: planSections.label,
      spanStart: planSections.spanStart,
      spanEnd: planSections.spanEnd,
    })
    .from(planSections)
    .where(and(eq(planSections.jurisdiction, db.jurisdiction), inArray(planSections.planId, planIds)))
    .orderBy(planSections.planId, planSections.ordinal);
  const headingsByPlan = groupBy(headings, ({ planId }) => planId);
  return new Map(
    rows.map(({ id, title, issuedOn, basis, text }) => [
      id,
      {
        ...{ title, issuedOn, text },
        basisTitles: basis.map((reference) => reference.title),
        headings: headingsByPlan.get(id) ?? [],
      },
    ]),
  );
}
