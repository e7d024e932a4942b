import { addYears, type LocalDate } from '../kernel/local-date.ts';
import type { KnownFacts } from './condition.ts';
import type { PastMeasure } from './history.ts';
import { isInEffect, wasCarriedOut } from './measure.ts';
import { itemKey } from './sweep.ts';

const isPast = (lastOn: LocalDate | null | undefined, asOf: LocalDate): boolean => lastOn != null && lastOn < asOf;

/** What the measures of one clause and unit say to the rules on a day (domain.md §9, conditions of R2 to R6). */
function factsFrom(measures: readonly PastMeasure[], asOf: LocalDate): KnownFacts {
  const inEffect = measures.filter(({ state }) => isInEffect(state));
  const taken = measures.filter(({ state }) => wasCarriedOut(state));
  const some = (test: (measure: PastMeasure) => boolean) => inEffect.some(test);
  const slips = (variant: 'YELLOW' | 'RED') =>
    taken.filter((measure) => measure.kind === 'SUPERVISION_SLIP' && measure.variant === variant);
  const yearAgo = addYears(asOf, -1);
  const notRectified = ({ planBy, reportBy }: PastMeasure) => isPast(planBy, asOf) || isPast(reportBy, asOf);
  return {
    unansweredUrge: some(({ kind, replyBy }) => kind === 'URGE' && isPast(replyBy, asOf)),
    unansweredYellowSlip: some(
      ({ kind, variant, replyBy }) => kind === 'SUPERVISION_SLIP' && variant === 'YELLOW' && isPast(replyBy, asOf),
    ),
    yellowSlipsOnItemIn12Months: slips('YELLOW').filter(({ issuedOn }) => issuedOn != null && issuedOn > yearAgo)
      .length,
    redLightsOnItem: slips('RED').length,
    warningNotRectified: some(
      (measure) => (measure.kind === 'WARNING' || measure.kind === 'CRITICISM_CIRCULAR') && notRectified(measure),
    ),
    interviewNotRectified: some((measure) => measure.kind === 'INTERVIEW' && notRectified(measure)),
    listedSupervisionUnresolved: some(({ kind, periodTo }) => kind === 'LISTED_SUPERVISION' && isPast(periodTo, asOf)),
  };
}

/** The same for every clause and unit on which a measure was ever taken, by `itemKey`; mere proposals say nothing. */
export function itemFactsOf(past: readonly PastMeasure[], asOf: LocalDate): Map<string, KnownFacts> {
  const telling = past.filter(({ state }) => isInEffect(state) || wasCarriedOut(state));
  const byItem = Map.groupBy(telling, ({ clauseId, unitId }) => itemKey(clauseId, unitId));
  return new Map([...byItem].map(([key, measures]) => [key, factsFrom(measures, asOf)]));
}
