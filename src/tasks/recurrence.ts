import { type DeadlineFacts, type OwedDraft, obligationsOf, type PlanTerm } from './obligation.ts';
import type { Deadline } from './store.ts';

type Written = Pick<
  Deadline,
  'kind' | 'firstOn' | 'lastOn' | 'recurrenceUnit' | 'recurrenceInterval' | 'duration' | 'normalised' | 'external'
>;

/** A recorded deadline as the rules of obligations read it. */
export const factsOfDeadline = ({
  recurrenceUnit: unit,
  recurrenceInterval: interval,
  ...written
}: Written): DeadlineFacts => ({
  kind: written.kind,
  firstOn: written.firstOn,
  lastOn: written.lastOn,
  recurrence: unit && interval ? { unit, interval } : null,
  duration: written.duration,
  normalised: written.normalised,
  external: written.external,
});

/** A period for which something is owed already: by its name, or by the day on which it falls due. */
export interface OwedPeriod {
  period: string;
  dueOn: string | null;
}

/**
 * The periods of a recurring deadline up to the plan's term for which nothing is owed yet (ADR 0006). Rolling again adds nothing;
 * rolling to a nearer day and then to a farther one is rolling to the farther one. Deadlines that do not recur by calendar
 * periods give none: they owe one duty, whatever the term.
 */
export function periodsMissing(deadline: DeadlineFacts, term: PlanTerm, present: readonly OwedPeriod[]): OwedDraft[] {
  if (deadline.kind !== 'RECURRING') return [];
  const names = new Set(present.map(({ period }) => period));
  const days = new Set(present.map(({ dueOn }) => dueOn));
  return obligationsOf([deadline], term).filter(
    ({ basis, period, dueOn }) => basis === 'PERIOD' && !names.has(period) && !days.has(dueOn),
  );
}
