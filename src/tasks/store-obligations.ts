import { and, eq, getTableColumns, gte, inArray, isNotNull, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { type PageSought, pageAsked, pageOrder } from '../db/page.ts';
import { among, type Narrowed, narrowing, prepared, type Question } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { ordered } from '../db/rows.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { DueRule } from './due-day.ts';
import type { Light } from './light.ts';
import type { ObligationState } from './obligation.ts';
import type { Party, SectionRange } from './store.ts';
import { onNamedDays, stretchesOf, type Walk, withinWalk } from './store-named-days.ts';
import { type Reading, rowsByWay, type Way } from './store-often.ts';
import { lookedUpBy, owedBy } from './store-owed.ts';
import { withinReach } from './store-parties.ts';
import { completions, hasMovedDay, obligations } from './tables.ts';

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
  /** Only parts of these obligations. */
  parentIds?: readonly string[] | undefined;
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
  dueRules?: readonly DueRule[] | undefined;
  /** The light as an SQL value (`lightSql`), where it is asked for; and only these lights. */
  light?: SQL<Light> | undefined;
  lights?: readonly Light[] | undefined;
  /** How what names the party, or lies in the scope, is found for a page; any way gives the same. */
  way?: Way | undefined;
  /** The part of a walk that is read. */
  walk?: Walk | undefined;
  /** Conditions of rooms to the right on `obligation` rows: held, contested and the like. */
  conditions?: readonly SQL[] | undefined;
}

/** An obligation as of a moment, under its own id: the version on record then, with the completion true and on record then. */
export type Obligation = typeof obligations.$inferSelect & {
  completionId: Id<'Completion'> | null;
  completedOn: LocalDate | null;
};

/**
 * The completion of an obligation that was true on a day and on record at an instant. At most one is on record and not withdrawn
 * (unique index), so this join never multiplies rows.
 */
export const completedThen = ({ asOf, knownAt }: Moment): SQL | undefined =>
  and(
    eq(completions.jurisdiction, obligations.jurisdiction),
    eq(completions.obligationId, obligations.identity),
    lte(completions.completedOn, asOf),
    lte(completions.recordedAt, knownAt),
    sql`(${completions.withdrawnAt} is null or ${completions.withdrawnAt} > ${knownAt})`,
  );

/** The state as SQL; says the same as `stateOf` (obligation.ts), proved by a property test. */
export const stateSql = (asOf: LocalDate): SQL<ObligationState> => sql<ObligationState>`case
  when ${completions.completedOn} > ${obligations.dueOn} then 'COMPLETED_LATE'
  when ${completions.completedOn} is not null then 'COMPLETED'
  when ${obligations.endsOn} < ${asOf} then 'ENDED'
  when ${obligations.startsOn} > ${asOf} then 'UPCOMING'
  when ${obligations.dueOn} is null then 'UNDATED'
  when ${obligations.dueOn} >= ${asOf} then 'OPEN'
  when ${obligations.basis} = 'TARGET_YEAR' then 'AWAITING_DATA'
  else 'OVERDUE' end`;

const PAST_STATES: readonly ObligationState[] = ['OVERDUE', 'AWAITING_DATA'];

const isLookedUp = ({ way, ids }: ObligationFilter): boolean => way === 'LOOK_UP' || ids !== undefined;

/** The days of a filter in the words of the index; duties without a day stand at its end. */
const withinDays = (db: Db | Tx, filter: ObligationFilter): SQL | undefined => {
  const { asOf, states, dueFrom, dueTo, walk } = filter;
  const named = filter.party ?? filter.scope;
  const within = (day: SQLWrapper): SQL | undefined =>
    and(
      // Implied by the state; said again in words an index understands.
      states?.every((state) => PAST_STATES.includes(state)) ? sql`${day} < ${asOf}` : undefined,
      dueFrom ? sql`${day} >= ${dueFrom}` : undefined,
      dueTo ? sql`${day} <= ${dueTo}` : undefined,
      walk && withinWalk(walk, day),
    );
  // What is looked up by its lines or ids is not to be walked by its days.
  const day = isLookedUp(filter) ? sql`+${obligations.dueOrder}` : obligations.dueOrder;
  return and(
    eq(obligations.jurisdiction, db.jurisdiction),
    within(day),
    named && walk?.stretch === 'NAMED_DAYS' ? onNamedDays(db, named, within) : undefined,
  );
};

/** The condition that an obligation, joined with `completedThen`, is one that a filter asks for. */
export function matching(db: Db | Tx, filter: ObligationFilter): SQL | undefined {
  const { asOf, states } = filter;
  return and(
    withinDays(db, filter),
    filter.way === 'LOOK_UP' ? lookedUpBy(db, filter) : undefined,
    onRecord(obligations, filter.knownAt),
    states ? inArray(stateSql(asOf), [...states]) : undefined,
    filter.ids ? among(obligations.identity, filter.ids) : undefined,
    filter.planId ? eq(obligations.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.clauseId ? eq(obligations.clauseId, filter.clauseId as Id<'TaskClause'>) : undefined,
    filter.parentIds ? among(obligations.parentId, filter.parentIds) : undefined,
    filter.clauseIds ? among(obligations.clauseId, filter.clauseIds) : undefined,
    filter.section
      ? and(
          eq(obligations.planId, filter.section.planId as Id<'Plan'>),
          gte(obligations.sectionOrdinal, filter.section.from),
          lte(obligations.sectionOrdinal, filter.section.to),
        )
      : undefined,
    filter.dueFrom || filter.dueTo ? isNotNull(obligations.dueOn) : undefined,
    filter.dueRules ? inArray(obligations.dueRule, [...filter.dueRules]) : undefined,
    // Implied by these rules; said again in words an index understands.
    filter.dueRules?.every((rule) => rule !== 'WRITTEN' && rule !== 'NONE')
      ? hasMovedDay(obligations.dueRule)
      : undefined,
    filter.light && filter.lights ? inArray(filter.light, [...filter.lights]) : undefined,
    ...(filter.conditions ?? []),
    filter.dueOrder ? eq(obligations.dueOrder, filter.dueOrder) : undefined,
    filter.party ? owedBy(db, filter.party, filter) : undefined,
    filter.alsoParty ? owedBy(db, filter.alsoParty, filter) : undefined,
    filter.scope
      ? withinReach(db, filter.scope, filter.knownAt, filter.way || filter.ids || filter.clauseIds ? 'BY_ID' : 'ALL')
      : undefined,
  );
}

const byDueDay = pageOrder(obligations.dueOrder, obligations.identity);
/** The same order without its index. */
const byDueDayLookedUp = pageOrder(sql<string>`+${obligations.dueOrder}`, obligations.identity);

const duty = narrowing(
  {
    ...getTableColumns(obligations),
    id: obligations.identity,
    completionId: completions.id,
    completedOn: completions.completedOn,
  },
  ['id', 'dueOrder', 'clauseId'],
);

/** What a filter's shape is made of, besides which of its parts are given: words that decide what the statement says. */
const LOOKED_AT = ['states', 'capacities', 'through', 'dueRules', 'direction', 'way', 'stretch'];

/** A filter with conditions of other rooms brings SQL of its own, which is built each time. */
export const hasOwnSql = ({ light, conditions }: ObligationFilter): boolean =>
  light !== undefined || (conditions?.length ?? 0) > 0;

interface PageAsked extends PageSought {
  filter: ObligationFilter;
  columns: Narrowed;
}
const pageOf = (db: Db | Tx, { filter, limit, columns, ...page }: PageAsked) =>
  db
    .select(duty.of(columns))
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(and(matching(db, filter), byDueDay.where(page)))
    .orderBy(...(isLookedUp(filter) ? byDueDayLookedUp : byDueDay).orderBy(page))
    .limit(limit);
const preparedPage = prepared<PageAsked & Question, Obligation>('obligations', LOOKED_AT, pageOf, duty);

/** Whether a filter names what leads to few rows at once. */
const isNarrow = ({ ids, planId, clauseId, clauseIds, parentIds, section }: ObligationFilter): boolean =>
  [ids, planId, clauseId, clauseIds, parentIds, section].some((part) => part !== undefined);

const daysOf = ({ asOf, knownAt, states, dueFrom, dueTo, party, scope }: ObligationFilter): ObligationFilter => ({
  ...{ asOf, knownAt, states, dueFrom, dueTo, party: party ?? scope },
});
const placeBehind = prepared<Omit<PageAsked, 'columns'> & Question & { skipped: number }, { 0: string; 1: string }>(
  'placeBehind',
  LOOKED_AT,
  (db, { filter, skipped, limit: _one, ...page }) =>
    db
      .select({ 0: obligations.dueOrder, 1: sql<string>`${obligations.identity}` })
      .from(obligations)
      .where(and(withinDays(db, filter), byDueDay.where(page)))
      .orderBy(...byDueDay.orderBy(page))
      .limit(1)
      .offset(skipped),
);

/** How pages of obligations are read by each way. */
export function readingOf(db: Db | Tx, filter: ObligationFilter, columns?: Narrowed): Reading<Obligation> {
  const read = (asked: ObligationFilter, page: PageSought) =>
    hasOwnSql(asked)
      ? pageOf(db, { filter: asked, columns, ...page })
      : preparedPage(db, { filter: asked, columns, ...page });
  return {
    list: `obligations ${filter.states ?? ''}`,
    async rows(page, way) {
      const rows: Obligation[] = [];
      for (const [walk, part] of way === 'WALK' ? stretchesOf(page) : [[undefined, page] as const]) {
        const limit = page.limit - rows.length;
        if (limit > 0) rows.push(...(await read({ ...filter, way, walk }, { ...part, limit })));
      }
      return rows;
    },
    placeBehind(page, skipped) {
      let place: { 0: string; 1: string } | undefined;
      for (const [walk, part] of stretchesOf(page)) {
        place ??= placeBehind(db, { filter: { ...daysOf(filter), walk }, ...part, skipped })[0];
      }
      return place;
    },
  };
}

/** Obligations by due day, those without a day last. */
export async function listObligations(
  db: Db | Tx,
  filter: ObligationFilter,
  request: PageRequest,
  columns?: Narrowed,
): Promise<Page<Obligation>> {
  const reading = readingOf(db, filter, columns);
  const party = isNarrow(filter) ? undefined : (filter.party ?? filter.scope);
  const page = pageAsked(request);
  const rows = party ? await rowsByWay(db, party, page, reading) : await reading.rows(page, undefined);
  return toPage(rows, request, (row) => [row.dueOrder, row.id]);
}

/** All obligations that match, by due day: for sweeps and scorecards, which read whole registers in one statement. */
export async function listAllObligations(
  db: Db | Tx,
  filter: ObligationFilter,
  columns?: Narrowed,
): Promise<Obligation[]> {
  const rows = hasOwnSql(filter) ? await allOf(db, { filter, columns }) : preparedAll(db, { filter, columns });
  return ordered(
    rows,
    ({ dueOrder }) => dueOrder,
    ({ id }) => id,
  );
}

type AllAsked = Pick<PageAsked, 'filter' | 'columns'>;
const allOf = (db: Db | Tx, { filter, columns }: AllAsked) =>
  db
    .select(duty.of(columns))
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter));
const preparedAll = prepared<AllAsked & Question, Obligation>('allObligations', LOOKED_AT, allOf, duty);

/** How many match: by the same predicate as the list, so that a number equals the list behind it. */
export async function countObligations(db: Db | Tx, filter: ObligationFilter): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter));
  return row?.count ?? 0;
}

/** Whether more duties than so many are on record, whatever has become of them; looks at no more than that. */
export async function hasMoreObligations(db: Db | Tx, than: number): Promise<boolean> {
  const [one] = await db
    .select({ id: obligations.id })
    .from(obligations)
    .where(eq(obligations.jurisdiction, db.jurisdiction))
    .limit(1)
    .offset(than);
  return one !== undefined;
}

/** One obligation as of a moment, or undefined. */
export async function findObligation(db: Db | Tx, id: string, moment: Moment): Promise<Obligation | undefined> {
  return (await listAllObligations(db, { ...moment, ids: [id] }))[0];
}
