import type { GraphQLResolveInfo } from 'graphql';
import { mapPage, type PageArguments } from '../kernel/page.ts';
import { contestReasonOf } from '../progress/request.ts';
import { lightAt } from '../progress/store-duty-lights.ts';
import { NO_WORK, reasonsOfWork } from '../progress/work.ts';
import { calendarReasonsOf } from '../tasks/calendar-reasons.ts';
import { explain } from '../tasks/explanation.ts';
import type { Light } from '../tasks/light.ts';
import { NO_DUE_DAY, type ObligationState, stateOf } from '../tasks/obligation.ts';
import { confirmedBy } from '../tasks/reading.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import type { Responsibility } from '../tasks/store.ts';
import { countByGroup, type Grouping } from '../tasks/store-counts.ts';
import { countObligations, listObligations, type Moment, type ObligationFilter } from '../tasks/store-obligations.ts';
import { askedOfRows } from './ahead.ts';
import { type Soon, whenThere } from './batch.ts';
import { type Connection, listed, listedHere, type MomentConnection, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, partyOf } from './filters.ts';
import type { Deadline, Obligation, ObligationGroup, TaskClause } from './models.ts';
import { readAhead } from './obligations-ahead.ts';
import { citationOf } from './plans.ts';

// How questions about obligations are put to the stores; the resolvers of tasks.ts say which question is meant.

/** Obligations that a filter holds, seen from its moment. `decides` is what the caller gave, which cursors are tied to. */
export async function obligationsBy(
  ctx: Context,
  filter: ObligationFilter,
  page: PageArguments,
  decides: unknown,
  info?: GraphQLResolveInfo,
): Promise<MomentConnection<Obligation>> {
  const { asOf, knownAt } = filter;
  const connection = await listed<Obligation>(
    ctx,
    'obligations',
    page,
    decides,
    async (request) => {
      const page = await listObligations(ctx.db, filter, request, ctx.columns('Obligation'));
      return mapPage(page, (node) => Object.assign(node, { asOf, knownAt }));
    },
    () => countObligations(ctx.db, filter),
  );
  await readAhead(ctx, connection.nodes, { asOf, knownAt }, info && askedOfRows(info));
  return seenFrom(connection, filter);
}

interface StatesAndMoment extends PageArguments {
  states?: readonly ObligationState[] | null | undefined;
  asOf?: Moment['asOf'] | null | undefined;
  knownAt?: Moment['knownAt'] | null | undefined;
}

/** What ties a cursor to a list: the day always, the knowledge only where the caller named it (now moves on by itself). */
export const tie = (moment: Moment, args: StatesAndMoment, ...rest: unknown[]): unknown => [
  moment.asOf,
  args.knownAt ?? null,
  chosen(args.states)?.toSorted() ?? null,
  ...rest.map((part) => part ?? null),
];

/** Obligations below something, in some states, as the reader may see them. */
export async function obligationsUnder(
  ctx: Context,
  under: Partial<ObligationFilter>,
  args: StatesAndMoment,
  info?: GraphQLResolveInfo,
): Promise<MomentConnection<Obligation>> {
  const { states, asOf, knownAt, ...page } = args;
  const moment = ctx.moment({ asOf, knownAt });
  const filter = { ...moment, ...under, states: chosen(states), scope: await ctx.scope() };
  return obligationsBy(ctx, filter, page, tie(moment, args, under), info);
}

/** Obligations of one clause, perhaps of one of its deadlines, from the batch that the whole page shares. */
export function obligationsOfClause(
  ctx: Context,
  { clauseId, deadlineId }: { clauseId: string; deadlineId?: string },
  args: StatesAndMoment,
): Soon<MomentConnection<Obligation>> {
  const moment = ctx.moment(args);
  const states = chosen(args.states);
  return whenThere(ctx.loaders.obligationsOf(moment).load(clauseId), (all) => {
    const rows = all.filter(
      (row) => (!deadlineId || row.deadlineId === deadlineId) && (!states || states.includes(stateOf(row, row.asOf))),
    );
    const decides = tie(moment, args, clauseId, deadlineId);
    return seenFrom(
      listedHere(ctx, 'obligationsOf', args, decides, rows, ({ id }) => id),
      moment,
    );
  });
}

const LEADING: readonly Capacity[] = ['PRIMARY_LEAD', 'JOINT_LEAD'];

interface Counting extends StatesAndMoment {
  by: Grouping;
  capacities?: readonly Capacity[] | null | undefined;
}

/** What a group adds to the filter of the whole, so that its list holds exactly what was counted. */
async function narrowed(
  ctx: Context,
  filter: ObligationFilter,
  by: Grouping,
  { key, planId }: { key: string; planId: string | null },
  capacities: readonly Capacity[],
): Promise<ObligationFilter> {
  switch (by) {
    case 'UNIT':
      return { ...filter, alsoParty: await partyOf(ctx, key, filter, { capacities }) };
    case 'SECTION':
      return { ...filter, section: { planId: planId ?? '', from: Number(key), to: Number(key) } };
    case 'CLAUSE':
      return { ...filter, clauseId: key };
    case 'STATE':
      return { ...filter, states: [key as ObligationState] };
    case 'DUE_DAY':
      return { ...filter, dueOrder: key };
    case 'LIGHT':
      return { ...filter, lights: [key as Light] };
  }
}

/** Counts by something, each with the list behind it (architecture §4: a number equals its list). */
export async function obligationGroups(
  ctx: Context,
  whole: ObligationFilter,
  { by, capacities, ...page }: Counting,
  decides: unknown,
): Promise<MomentConnection<ObligationGroup>> {
  const { asOf, knownAt } = whole;
  const filter = by === 'LIGHT' ? { ...whole, light: await lightAt(ctx.db, whole, ctx.calendar) } : whole;
  const inCapacities = chosen(capacities) ?? LEADING;
  const counted = await countByGroup(ctx.db, filter, by, inCapacities);
  const rows = counted.map((row) => ({ ...row, place: `${row.planId ?? ''} ${row.key}` }));
  const tied = [by, inCapacities.toSorted(), decides];
  const connection = listedHere(ctx, 'obligationGroups', page, tied, rows, ({ place }) => place);
  const groups = new Map<string, ObligationGroup>();
  await Promise.all(
    connection.nodes.map(async (row) => {
      const { key, planId, count, place } = row;
      const section =
        by === 'SECTION' && Number(key) >= 0 ? await ctx.loaders.sectionAt.load(`${planId} ${key}`) : null;
      const narrow = await narrowed(ctx, filter, by, row, inCapacities);
      groups.set(place, {
        by,
        key: keyOf(by, key, section),
        section,
        count,
        filter: narrow,
        decides: [...tied, place],
      });
    }),
  );
  const edges = connection.edges.flatMap(({ cursor, node }) => {
    const group = groups.get(node.place);
    return group ? [{ cursor, node: group }] : [];
  });
  const { totalCount, pageInfo } = connection;
  return { totalCount, pageInfo, edges, nodes: edges.map(({ node }) => node), asOf, knownAt };
}

const keyOf = (by: Grouping, key: string, section: { id: string } | null): string => {
  if (by === 'SECTION') return section?.id ?? '';
  return by === 'DUE_DAY' && key === NO_DUE_DAY ? '' : key;
};

/** How many duties of a unit stand in each state: the same filter as its list. */
export async function dutyCounts(ctx: Context, filter: ObligationFilter) {
  const { asOf, knownAt } = filter;
  const rows = await countByGroup(ctx.db, filter, 'STATE', []);
  const of = (state: ObligationState) => rows.find(({ key }) => key === state)?.count ?? 0;
  return {
    asOf,
    knownAt,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    upcoming: of('UPCOMING'),
    open: of('OPEN'),
    overdue: of('OVERDUE'),
    awaitingData: of('AWAITING_DATA'),
    completed: of('COMPLETED'),
    completedLate: of('COMPLETED_LATE'),
    undated: of('UNDATED'),
    ended: of('ENDED'),
  };
}

/** The written time of an obligation as it stood on record at the instant asked; null where none is written. */
export const deadlineOf = (
  ctx: Context,
  { deadlineId, knownAt }: Pick<Obligation, 'deadlineId' | 'knownAt'>,
): Soon<Deadline | null> => (deadlineId === null ? null : ctx.loaders.deadlineAt(knownAt).load(deadlineId));

/** Why an obligation stands where it stands, from its words and records. */
export async function reasonsOf(ctx: Context, obligation: Obligation) {
  const { id, asOf, knownAt } = obligation;
  // Asked for together, so that a page of duties with and without words of time costs the same.
  const [deadline, clause, holds, work, requests, { units }] = await Promise.all([
    deadlineOf(ctx, obligation),
    clauseOf(ctx, obligation),
    ctx.loaders.holdsOf({ asOf, knownAt }).load(id),
    workOf(ctx, obligation),
    ctx.loaders.requestsOf({ asOf, knownAt }).load(id),
    ctx.dictionary(),
  ]);
  const facts = {
    ...obligation,
    surface: deadline?.surface ?? null,
    actor: deadline?.actor ?? null,
    readingConfirmed: confirmedBy(clause, knownAt),
  };
  const held = holds.map(({ kind, wordsZh, wordsEn }) => ({ code: kind, messageZh: wordsZh, messageEn: wordsEn }));
  const isOver = facts.completedOn !== null || (facts.endsOn ?? asOf) < asOf;
  return [
    ...explain(facts, asOf),
    ...(isOver ? [] : calendarReasonsOf(facts.dueOn, ctx.calendar)),
    ...reasonsOfWork(work, (unitId) => units.get(unitId)?.shortName ?? unitId),
    ...held,
    // A contest that by rule holds nobody's cards is on record all the same.
    ...requests.filter((one) => !holds.some(({ sourceId }) => sourceId === one.id)).flatMap(contestReasonOf),
  ];
}

/** What is known of the work on a duty at its moment, from the batch that the whole page shares. */
export const workOf = async (ctx: Context, duty: Obligation) => {
  const { id, clauseId, writtenDueOn, asOf, knownAt } = duty;
  return (await ctx.loaders.work({ asOf, knownAt }).load(`${id} ${clauseId} ${writtenDueOn ?? ''}`)) ?? NO_WORK;
};

/** A clause by what was on record at an instant. */
type ClauseThen = Pick<Obligation, 'knownAt'> & { clauseId: string };

/** The clause of something that the reader may see: then the clause may be seen as well. */
export const clauseOf = (ctx: Context, { clauseId, knownAt }: ClauseThen): Soon<TaskClause> =>
  whenThere(ctx.loaders.clauseAt(knownAt).load(clauseId), (known) => known ?? lastWordingOf(ctx, clauseId));

const lastWordingOf = (ctx: Context, clauseId: string): Soon<TaskClause> =>
  whenThere(ctx.loaders.clause.load(clauseId), (clause) => {
    if (!clause) throw new Error(`no clause ${clauseId}`);
    return clause;
  });

/** The words that are owed: what the time governs, or the whole clause where no time is set. */
export async function deliverableOf(ctx: Context, obligation: Obligation) {
  const deadline = await deadlineOf(ctx, obligation);
  if (deadline) {
    return { surface: deadline.deliverable, start: deadline.deliverableStart, end: deadline.deliverableEnd };
  }
  const { text, spanStart, spanEnd } = await clauseOf(ctx, obligation);
  return citationOf({ surface: text, spanStart, spanEnd });
}

/** Nobody on the line answers where one unit alone does. */
type Answered = ClauseThen & { answerableUnitId?: string | null };

/** The names of one role on a clause's line, in printed order; none where one unit alone answers. */
export const namesOf = (
  ctx: Context,
  { clauseId, knownAt, answerableUnitId }: Answered,
  role: Responsibility['role'],
  page: PageArguments,
): Soon<Connection<Responsibility>> =>
  whenThere(ctx.loaders.responsibilitiesOf(knownAt).load(clauseId), (all) => {
    const rows = answerableUnitId ? [] : all.filter((row) => row.role === role);
    return listedHere(ctx, 'names', page, [clauseId, role], rows, ({ id }) => id);
  });

/** The first-named lead, which answers for the report; null where nobody leads, or one unit alone answers. */
export function primaryLeadOf(
  ctx: Context,
  { clauseId, knownAt, answerableUnitId }: Answered,
): Soon<Responsibility | null> {
  if (answerableUnitId) return null;
  return whenThere(
    ctx.loaders.responsibilitiesOf(knownAt).load(clauseId),
    (rows) => rows.find(({ role, ordinal, inherited }) => role === 'LEAD' && ordinal === 0 && !inherited) ?? null,
  );
}
