import { and, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { NamesThatMean } from '../units/naming.ts';
import type { ObligationState } from './obligation.ts';
import type { Party } from './store.ts';
import type { ObligationFilter } from './store-obligations.ts';
import { answersFor, clausesEverNaming } from './store-parties.ts';
import { completions, obligations } from './tables.ts';

/** Within which stretch between days of succession a duty's day lies: the day of its completion, else the day asked about. */
const completedBetween = (from: LocalDate | undefined, before: LocalDate): SQL | undefined =>
  and(from ? gte(completions.completedOn, from) : undefined, lt(completions.completedOn, before));

/**
 * The condition that a party answers for an obligation: on the day of its completion, or, while it is open, on the day asked
 * about. What was completed before duties moved stays with the unit of that day (domain.md §5.3).
 */
export function owedBy(db: Db | Tx, party: Party, { knownAt, states, way, ids }: ObligationFilter): SQL | undefined {
  const { earlier: all = [], ...now } = party;
  // Who answered earlier matters for what was completed then, and for nothing that is open.
  const earlier = states && !states.some((state) => COMPLETED_STATES.includes(state)) ? [] : all;
  const named = (names: NamesThatMean) => answersFor(db, { ...now, ...names }, knownAt, way || ids ? 'BY_ID' : 'ALL');
  const [latest] = earlier;
  if (!latest) return named(now);
  const stillOpen = or(isNull(completions.completedOn), gte(completions.completedOn, latest.before));
  return or(
    and(stillOpen, named(now)),
    ...earlier.map(({ before, ...names }, index) =>
      and(completedBetween(earlier[index + 1]?.before, before), named(names)),
    ),
  );
}

const COMPLETED_STATES: readonly ObligationState[] = ['COMPLETED', 'COMPLETED_LATE'];

/** For few lines: that a duty lies on one that names the party, or else the scope, in words by which it is looked up. */
export function lookedUpBy(db: Db | Tx, { party, scope }: ObligationFilter): SQL | undefined {
  const named = party ?? scope;
  if (!named) return undefined;
  return or(
    ...[named, ...(named.earlier ?? [])].map(
      (names) => sql`${obligations.clauseId} in ${clausesEverNaming(db, names)}`,
    ),
  );
}
