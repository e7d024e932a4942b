import { addWorkdays, type WorkCalendar, workdaysBetween } from '../calendar/calendar.ts';
import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.ts';
import { type KnownFacts, testsOf } from './condition.ts';
import type { Rule } from './rule.ts';

/** How late, or how near, a due day is on a day; null where the other is the case. */
export interface Times {
  daysOverdue: number | null;
  workdaysOverdue: number | null;
  daysToDue: number | null;
  workdaysToDue: number | null;
  provisionalCalendar: boolean;
}

/**
 * Counts a due day's distance. Law: the due day itself still counts as in time, the day after is the first late one
 * (domain.md §6.1); a plan's own day does not move off a holiday (§6.3), so working days left end on the last one before it.
 */
export function timesOf(dueOn: LocalDate, asOf: LocalDate, calendar: WorkCalendar): Times {
  const late = dueOn < asOf;
  const days = late ? daysBetween(dueOn, asOf) : daysBetween(asOf, dueOn);
  const { workdays, provisional } = late
    ? workdaysBetween(calendar, dueOn, asOf)
    : workdaysBetween(calendar, asOf, dueOn);
  return {
    daysOverdue: late ? days : null,
    workdaysOverdue: late ? workdays : null,
    daysToDue: late ? null : days,
    workdaysToDue: late ? null : workdays,
    provisionalCalendar: provisional,
  };
}

/** Times as facts that a rule can ask for. */
export const factsOfTimes = ({ daysOverdue, workdaysOverdue, daysToDue, workdaysToDue }: Times): KnownFacts => ({
  daysOverdue,
  workdaysOverdue,
  daysToDue,
  workdaysToDue,
});

/**
 * The last due day that any rule can speak of on a day; null where a rule sets no bound to how far ahead it looks. What is
 * due later need not be read.
 */
export function noticeHorizon(rules: readonly Rule[], asOf: LocalDate, calendar: WorkCalendar): LocalDate | null {
  let farthest = asOf;
  for (const { fact, atMost } of rules.flatMap(({ condition }) => testsOf(condition))) {
    if (fact !== 'daysToDue' && fact !== 'workdaysToDue') continue;
    if (atMost === undefined) return null;
    // The rest days behind the last counted working day have no more working days to go than it has.
    const end = fact === 'daysToDue' ? addDays(asOf, atMost) : addWorkdays(calendar, asOf, atMost + 1).day;
    if (end > farthest) farthest = end;
  }
  return farthest;
}
