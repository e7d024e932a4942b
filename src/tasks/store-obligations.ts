import { and, eq, getTableColumns, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { groupMembers } from '../units/tables.ts';
import type { ObligationState } from './obligation.ts';
import type { Capacity } from './responsibility.ts';
import { answersFor, inCapacity, type Party, type SectionRange, withinReach } from './store.ts';
import { completions, obligations, responsibilities } from './tables.ts';

/** The day asked about and the instant whose knowledge counts: every question about obligations names both. */
export interface Moment {
  asOf: LocalDate;
  knownAt: Instant;
}

export interface ObligationFilter extends Moment {
  states?: readonly ObligationState[] | undefined;
  planId?: string | undefined;
  clauseId?: string | undefined;
  clauseIds?: readonly string[] | undefined;
  section?: SectionRange | undefined;
  party?: Party | undefined;
  /** A further party that must be named as well: the group of a count by unit within a list of another unit. */
  alsoParty?: Party | undefined;
  /** The units a caller is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
  /** First and last due day wanted, both included; duties without a day then fall out. */
  dueFrom?: LocalDate | undefined;
  dueTo?: LocalDate | undefined;
  /** The due day exactly, as `dueOrder` has it: NO_DUE_DAY for duties without one. */
  dueOrder?: string | undefined;
  ids?: readonly string[] | undefined;
}

/** An obligation as of a moment, under its own id: the version on record then, with the completion true and on record then. */
export type Obligation = typeof obligations.$inferSelect & {
  completionId: Id<'Completion'> | null;
  completedOn: LocalDate | null;
};
export type Completion = typeof completions.$inferSelect;

// At any instant at most one completion of an obligation is on record and not withdrawn (unique index), so this join
// never multiplies rows.
const completedThen = ({ asOf, knownAt }: Moment): SQL | undefined =>
  and(
    eq(completions.jurisdiction, obligations.jurisdiction),
    eq(completions.obligationId, obligations.identity),
    lte(completions.completedOn, asOf),
    lte(completions.recordedAt, knownAt),
    sql`(${completions.withdrawnAt} is null or ${completions.withdrawnAt} > ${knownAt})`,
  );

/** The state as SQL; says the same as `stateOf` (obligation.ts), proved by a property test. */
const stateSql = (asOf: LocalDate): SQL<ObligationState> => sql<ObligationState>`case
  when ${completions.completedOn} > ${obligations.dueOn} then 'COMPLETED_LATE'
  when ${completions.completedOn} is not null then 'COMPLETED'
  when ${obligations.endsOn} < ${asOf} then 'ENDED'
  when ${obligations.startsOn} > ${asOf} then 'UPCOMING'
  when ${obligations.dueOn} is null then 'UNDATED'
  when ${obligations.dueOn} >= ${asOf} then 'OPEN'
  when ${obligations.basis} = 'TARGET_YEAR' then 'AWAITING_DATA'
  else 'OVERDUE' end`;

const PAST_STATES: readonly ObligationState[] = ['OVERDUE', 'AWAITING_DATA'];

function matching(db: Db | Tx, filter: ObligationFilter): SQL | undefined {
  const { asOf, states } = filter;
  return and(
    eq(obligations.jurisdiction, db.jurisdiction),
    onRecord(obligations, filter.knownAt),
    states ? inArray(stateSql(asOf), [...states]) : undefined,
    // Implied by the state; said again in words an index understands.
    states?.every((state) => PAST_STATES.includes(state)) ? lt(obligations.dueOrder, asOf) : undefined,
    filter.ids ? inArray(obligations.identity, [...filter.ids] as Id<'Obligation'>[]) : undefined,
    filter.planId ? eq(obligations.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.clauseId ? eq(obligations.clauseId, filter.clauseId as Id<'TaskClause'>) : undefined,
    filter.clauseIds ? inArray(obligations.clauseId, [...filter.clauseIds] as Id<'TaskClause'>[]) : undefined,
    filter.section
      ? and(
          eq(obligations.planId, filter.section.planId as Id<'Plan'>),
          gte(obligations.sectionOrdinal, filter.section.from),
          lte(obligations.sectionOrdinal, filter.section.to),
        )
      : undefined,
    // In the words of the index; duties without a day stand at its end and are left out.
    filter.dueFrom ? gte(obligations.dueOrder, filter.dueFrom) : undefined,
    filter.dueTo ? lte(obligations.dueOrder, filter.dueTo) : undefined,
    filter.dueFrom || filter.dueTo ? isNotNull(obligations.dueOn) : undefined,
    filter.dueOrder ? eq(obligations.dueOrder, filter.dueOrder) : undefined,
    filter.party ? answersFor(db, filter.party, filter.knownAt) : undefined,
    filter.alsoParty ? answersFor(db, filter.alsoParty, filter.knownAt) : undefined,
    filter.scope ? withinReach(db, filter.scope, filter.knownAt) : undefined,
  );
}

const byDueDay = pageOrder(obligations.dueOrder, obligations.identity);

const selected = {
  ...getTableColumns(obligations),
  id: obligations.identity,
  completionId: completions.id,
  completedOn: completions.completedOn,
};

/** Obligations by due day, those without a day last. */
export async function listObligations(
  db: Db | Tx,
  filter: ObligationFilter,
  request: PageRequest,
): Promise<Page<Obligation>> {
  const rows = await db
    .select(selected)
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(and(matching(db, filter), byDueDay.where(request)))
    .orderBy(...byDueDay.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.dueOrder, row.id]);
}

/** All obligations that match, by due day: for sweeps and scorecards, which read whole registers in one statement. */
export async function listAllObligations(db: Db | Tx, filter: ObligationFilter): Promise<Obligation[]> {
  return db
    .select(selected)
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter))
    .orderBy(obligations.dueOrder, obligations.identity);
}

/** How many match: by the same predicate as the list, so that a number equals the list behind it. */
export async function countObligations(db: Db | Tx, filter: ObligationFilter): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter));
  return row?.count ?? 0;
}

/** One obligation as of a moment, or undefined. */
export async function findObligation(db: Db | Tx, id: string, moment: Moment): Promise<Obligation | undefined> {
  return (await listAllObligations(db, { ...moment, ids: [id] }))[0];
}

/** The groups through which each of these units is meant at a moment: by the same condition as the count by unit. */
export async function listGroupsOfUnits(
  db: Db | Tx,
  unitIds: readonly string[],
  { asOf, knownAt }: Moment,
): Promise<{ unitId: string; groupId: string }[]> {
  return db
    .selectDistinct({ unitId: groupMembers.unitId, groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.jurisdiction, db.jurisdiction),
        inArray(groupMembers.unitId, unitIds as Id<'Unit'>[]),
        lte(groupMembers.recordedAt, knownAt),
        lte(groupMembers.validFrom, asOf),
        sql`(${groupMembers.validTo} is null or ${groupMembers.validTo} >= ${asOf})`,
      ),
    );
}

/** What obligations can be counted by. */
export const GROUPINGS = ['UNIT', 'SECTION', 'CLAUSE', 'STATE', 'DUE_DAY'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ObligationGroup {
  /** Unit id, section ordinal within plan, clause id, state or due day. */
  key: string;
  planId: string | null;
  count: number;
}

/**
 * Counts obligations by something; each count is that of `listObligations` with the group's key added to the filter.
 * By UNIT, members of groups are counted each, in `capacities` (leads when left out), so sums exceed the total.
 */
export async function countByGroup(
  db: Db | Tx,
  filter: ObligationFilter,
  by: Grouping,
  capacities: readonly Capacity[],
): Promise<ObligationGroup[]> {
  if (by === 'UNIT') return countByUnit(db, filter, capacities);
  const key = {
    SECTION: sql<string>`${obligations.sectionOrdinal}`,
    CLAUSE: sql<string>`${obligations.clauseId}`,
    STATE: stateSql(filter.asOf),
    DUE_DAY: sql<string>`${obligations.dueOrder}`,
  }[by];
  const planId = by === 'SECTION' ? sql<string | null>`${obligations.planId}` : sql<string | null>`null`;
  const rows = await db
    .select({ key, planId, count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter))
    .groupBy(planId, key)
    .orderBy(planId, key);
  return rows.map((row) => ({ ...row, key: String(row.key) }));
}

async function countByUnit(db: Db | Tx, filter: ObligationFilter, capacities: readonly Capacity[]) {
  const { asOf, knownAt } = filter;
  const inPlace = and(
    eq(responsibilities.jurisdiction, db.jurisdiction),
    onRecord(responsibilities, knownAt),
    inCapacity(capacities),
  );
  const itself = db
    .select({ clauseId: responsibilities.clauseId, unitId: sql<string>`${responsibilities.unitId}`.as('named_unit') })
    .from(responsibilities)
    .where(and(inPlace, sql`${responsibilities.unitId} is not null`));
  const asMember = db
    .select({ clauseId: responsibilities.clauseId, unitId: sql<string>`${groupMembers.unitId}`.as('named_unit') })
    .from(responsibilities)
    .innerJoin(
      groupMembers,
      and(
        eq(groupMembers.jurisdiction, responsibilities.jurisdiction),
        eq(groupMembers.groupId, responsibilities.groupId),
      ),
    )
    .where(
      and(
        inPlace,
        lte(groupMembers.recordedAt, knownAt),
        lte(groupMembers.validFrom, asOf),
        sql`(${groupMembers.validTo} is null or ${groupMembers.validTo} >= ${asOf})`,
      ),
    );
  const named = itself.union(asMember).as('named');
  const byLine = db
    .select({ key: named.unitId, count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .innerJoin(named, and(eq(named.clauseId, obligations.clauseId), isNull(obligations.answerableUnitId)))
    .where(matching(db, filter))
    .groupBy(sql`${named.unitId}`);
  // The duties for which one unit alone answers, by that unit.
  const alone = db
    .select({ key: sql<string>`${obligations.answerableUnitId}`, count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(and(matching(db, filter), isNotNull(obligations.answerableUnitId)))
    .groupBy(obligations.answerableUnitId);
  const asLead = capacities.length === 0 || capacities.includes('PRIMARY_LEAD');
  const counts = new Map<string, number>();
  for (const { key, count } of asLead ? await byLine.unionAll(alone) : await byLine) {
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count, planId: null }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The completions with these ids, in no order. */
export async function listCompletionsById(db: Db | Tx, ids: readonly string[]): Promise<Completion[]> {
  return db
    .select()
    .from(completions)
    .where(and(eq(completions.jurisdiction, db.jurisdiction), inArray(completions.id, ids as Id<'Completion'>[])));
}

/** The completion of an obligation that stands now, or undefined. */
export async function findLiveCompletion(db: Db | Tx, obligationId: string): Promise<Completion | undefined> {
  const [row] = await db
    .select()
    .from(completions)
    .where(
      and(
        eq(completions.jurisdiction, db.jurisdiction),
        eq(completions.obligationId, obligationId as Id<'Obligation'>),
        isNull(completions.withdrawnAt),
      ),
    );
  return row;
}

export async function addCompletion(tx: Tx, row: typeof completions.$inferInsert): Promise<void> {
  await insertRows(tx, completions, [row]);
}

/** Withdraws a completion: it stays readable for every earlier instant. */
export async function withdrawCompletionRow(tx: Tx, id: string, at: Instant, reason: string): Promise<void> {
  await reviseRow(tx, completions, id, { withdrawnAt: at, withdrawalReason: reason });
}
