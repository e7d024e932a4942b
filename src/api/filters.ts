import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import { LARGEST_PAGE } from '../kernel/page.ts';
import type { MeasureFilter as StoreMeasureFilter } from '../measures/store.ts';
import { lightAt } from '../progress/store-duty-lights.ts';
import { conditionsOn, listFewWanted } from '../progress/store-holds.ts';
import { partyOn } from '../tasks/party.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import type { Party, SectionRange } from '../tasks/store.ts';
import type { ClauseFilter } from '../tasks/store-clauses.ts';
import { listAllObligations, type Moment, type ObligationFilter as StoreFilter } from '../tasks/store-obligations.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import type { InputMaybe, MeasureFilter, ObligationFilter, TaskClauseFilter } from './generated.ts';
import { isBroken } from './limits.ts';

// From the schema's filters to the stores'. An id that names nothing to be seen is rejected rather than answered with an
// empty list: a slip of the pen must never read as "nothing is overdue".

/** A list of words without repetitions; an empty one restricts nothing, like one left out. */
export const chosen = <Word>(words: InputMaybe<readonly Word[]> | undefined): Word[] | undefined =>
  words && words.length > 0 ? [...new Set(words)] : undefined;

const LONGEST_WORDS = 100;

/** Words to look for, not too long to look for. */
export function searched(argument: string, words: InputMaybe<string> | undefined): string | undefined {
  if (words == null || words === '') return undefined;
  if (isBroken(words)) {
    throw badArgument(
      argument,
      `${argument} 含有不是文字的字符（NUL 或不成对的代理字符）。`,
      `${argument} holds characters that are no text (NUL or half a surrogate pair).`,
    );
  }
  if (words.length <= LONGEST_WORDS) return words;
  throw badArgument(
    argument,
    `${argument} 不得超过 ${LONGEST_WORDS} 字。`,
    `${argument} must not exceed ${LONGEST_WORDS} characters.`,
  );
}

/** Ids, at most a page of them. */
export function someIds<Ids extends readonly string[]>(argument: string, ids: Ids): Ids {
  if (ids.length <= LARGEST_PAGE) return ids;
  throw badArgument(
    argument,
    `${argument} 不得超过 ${LARGEST_PAGE} 个。`,
    `${argument} takes at most ${LARGEST_PAGE} ids.`,
  );
}

/** Years that plans, calendars and schemes can speak of. */
export const YEARS = { first: 1900, last: 2200 } as const;
export const isYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;

/** A year that can be reckoned with. */
export function someYear(argument: string, year: number): number {
  if (isYear(year)) return year;
  throw badArgument(
    argument,
    `${argument} 应在 ${YEARS.first} 年到 ${YEARS.last} 年之间。`,
    `${argument} must lie in the years ${YEARS.first} to ${YEARS.last}.`,
  );
}

/** A day within the same years. */
export function someDay(argument: string, day: LocalDate): LocalDate {
  someYear(argument, yearOf(day));
  return day;
}

export const absent = (argument: string, id: string) =>
  badArgument(
    argument,
    `${argument}：没有找到“${id.slice(0, 60)}”。`,
    `${argument}: there is no "${id.slice(0, 60)}" to be seen.`,
  );

interface PartyInput {
  unitId?: InputMaybe<string> | undefined;
  capacities?: InputMaybe<readonly Capacity[]> | undefined;
  through?: InputMaybe<'DIRECT' | 'GROUP'> | undefined;
}

/** A unit, as the names by which it is meant on the day: its own, its predecessors', its groups'. */
export async function partyOf(ctx: Context, unitId: string, moment: Moment, ways: PartyInput): Promise<Party> {
  const { capacities, through } = ways;
  return partyOn(await ctx.dictionary(), [unitId], moment, {
    capacities: chosen(capacities),
    through: through ?? undefined,
  });
}

async function namedParty(ctx: Context, filter: PartyInput, moment: Moment): Promise<Party | undefined> {
  const { unitId } = filter;
  if (unitId == null) {
    const lone = filter.capacities?.length ? 'capacities' : filter.through ? 'through' : undefined;
    if (!lone) return undefined;
    throw badArgument(
      `filter.${lone}`,
      `filter.${lone} 须与 filter.unitId 同时给出。`,
      `filter.${lone} goes with filter.unitId only.`,
    );
  }
  return partyOf(ctx, await mustBeUnit(ctx, unitId), moment, filter);
}

async function sectionRange(ctx: Context, sectionId: string): Promise<SectionRange> {
  const section = await ctx.loaders.section.load(sectionId);
  if (!section) throw absent('filter.sectionId', sectionId);
  return { planId: section.planId, from: section.ordinal, to: section.lastOrdinal };
}

/** A plan's id that is known to be one. */
export async function mustBePlan(ctx: Context, planId: string): Promise<string> {
  if (!(await ctx.loaders.plan.load(planId))) throw absent('filter.planId', planId);
  return planId;
}

async function mustBeClause(ctx: Context, clauseId: string): Promise<string> {
  if (!(await ctx.loaders.clause.load(clauseId))) throw absent('filter.clauseId', clauseId);
  return clauseId;
}

/** A unit's id that is known to be one. */
export async function mustBeUnit(ctx: Context, unitId: string): Promise<string> {
  if (!(await ctx.dictionary()).units.has(unitId)) throw absent('filter.unitId', unitId);
  return unitId;
}

async function mustBeObligation(ctx: Context, obligationId: string): Promise<string> {
  const found = await ctx.loaders.obligation(ctx.moment({})).load(obligationId);
  if (!found) throw absent('filter.obligationId', obligationId);
  return obligationId;
}

interface IdInput {
  planId?: InputMaybe<string> | undefined;
  clauseId?: InputMaybe<string> | undefined;
  unitId?: InputMaybe<string> | undefined;
  obligationId?: InputMaybe<string> | undefined;
}

/** The ids of a filter, each of something that the reader may see. */
export const filterById = async (ctx: Context, { planId, clauseId, unitId, obligationId }: IdInput) => ({
  planId: planId == null ? undefined : await mustBePlan(ctx, planId),
  clauseId: clauseId == null ? undefined : await mustBeClause(ctx, clauseId),
  unitId: unitId == null ? undefined : await mustBeUnit(ctx, unitId),
  obligationId: obligationId == null ? undefined : await mustBeObligation(ctx, obligationId),
});

/**
 * A filter as a command takes it, plain data that the ledger can hash: what only SQL can say is answered now, by the ids that match.
 */
export async function deedFilter(
  ctx: Context,
  filter: InputMaybe<ObligationFilter> | undefined,
): Promise<Omit<StoreFilter, 'asOf' | 'knownAt' | 'scope' | 'conditions' | 'light' | 'lights'>> {
  const whole = await obligationFilter(ctx, filter, ctx.moment({}));
  const { asOf: _asOf, knownAt: _knownAt, scope: _scope, conditions, light, lights: _lights, ...plain } = whole;
  if (!conditions && !light) return plain;
  return { ids: (await listAllObligations(ctx.db, whole)).map(({ id }) => id) };
}

/** The store's filter of obligations, bounded by what the reader may see. */
export async function obligationFilter(
  ctx: Context,
  filter: InputMaybe<ObligationFilter> | undefined,
  moment: Moment,
): Promise<StoreFilter> {
  const { states, planId, sectionId, clauseId, dueFrom, dueTo, dueRules, lights } = filter ?? {};
  if (dueFrom && dueTo && dueTo < dueFrom) {
    throw badArgument('filter.dueTo', 'filter.dueTo 早于 filter.dueFrom。', 'filter.dueTo is before filter.dueFrom.');
  }
  return {
    ...moment,
    states: chosen(states),
    ...(await filterById(ctx, { planId, clauseId })),
    section: sectionId == null ? undefined : await sectionRange(ctx, sectionId),
    party: await namedParty(ctx, filter ?? {}, moment),
    dueFrom: dueFrom ?? undefined,
    dueTo: dueTo ?? undefined,
    dueRules: chosen(dueRules),
    ...(lights?.length ? { light: await lightAt(ctx.db, moment, ctx.calendar), lights: chosen(lights) } : {}),
    conditions: await conditionsOn(ctx.db, filter ?? {}, moment),
    ids: await listFewWanted(ctx.db, filter ?? {}, moment),
    scope: await ctx.scope(),
  };
}

/** The store's filter of task clauses, bounded by what the reader may see. */
export async function clauseFilter(
  ctx: Context,
  filter: InputMaybe<TaskClauseFilter> | undefined,
  moment: Moment,
): Promise<ClauseFilter> {
  const { planId, sectionId, contains } = filter ?? {};
  return {
    knownAt: moment.knownAt,
    planId: planId == null ? undefined : await mustBePlan(ctx, planId),
    section: sectionId == null ? undefined : await sectionRange(ctx, sectionId),
    party: await namedParty(ctx, filter ?? {}, moment),
    contains: searched('filter.contains', contains),
    scope: await ctx.scope(),
  };
}

/** The store's filter of measures, bounded by what the reader may see. */
export async function measureFilter(
  ctx: Context,
  filter: InputMaybe<MeasureFilter> | undefined,
): Promise<StoreMeasureFilter> {
  const { states, kinds, families, clocks, proposedFrom, proposedTo, clockLastFrom, clockLastTo, ...ids } =
    filter ?? {};
  return {
    ...(await filterById(ctx, ids)),
    families: chosen(families),
    clocks: chosen(clocks),
    clockLastFrom: clockLastFrom ?? undefined,
    clockLastTo: clockLastTo ?? undefined,
    proposedFrom: proposedFrom ?? undefined,
    proposedTo: proposedTo ?? undefined,
    states: chosen(states),
    kinds: chosen(kinds),
    scope: (await ctx.scope())?.unitIds,
  };
}
