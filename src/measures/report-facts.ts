import { type WorkCalendar, workdaysBetween } from '../calendar/calendar.ts';
import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { KnownFacts } from './condition.ts';

/** What a duty must say of its time for its progress to be compared with it. */
interface Timed {
  startsOn: LocalDate;
  dueOn: LocalDate | null;
  completedOn: LocalDate | null;
}

/** What reporting must say of it; undefined where nobody supervises the duty by item. */
interface Reported {
  lastAccepted: { acceptedOn: LocalDate; percentDone: number } | null;
  missingSince: LocalDate | null;
}

/** The share of a duty's time that has passed on a day, in whole percent, from its first day to its due day. */
function elapsedPercent({ startsOn, dueOn }: Timed, on: LocalDate): number | null {
  if (dueOn === null || dueOn <= startsOn) return null;
  const share = daysBetween(startsOn, on) / daysBetween(startsOn, dueOn);
  return Math.round(Math.min(Math.max(share, 0), 1) * 100);
}

/**
 * What reports say to the rules on a day (domain.md §9, R1 to R3): since how many working days a demanded report is missing,
 * and by how many points the last accepted report is behind the time that had passed when it was accepted. A duty without an
 * accepted report is not behind, it is not known; one that is done is neither.
 */
export function factsOfReports(
  duty: Timed,
  reported: Reported | undefined,
  asOf: LocalDate,
  calendar: WorkCalendar,
): KnownFacts {
  if (!reported) return {};
  const isDone = duty.completedOn !== null && duty.completedOn <= asOf;
  const { lastAccepted, missingSince } = reported;
  const missing = missingSince === null ? 0 : workdaysBetween(calendar, addDays(missingSince, -1), asOf).workdays;
  const elapsed = lastAccepted && elapsedPercent(duty, lastAccepted.acceptedOn);
  return {
    reportMissingWorkdays: isDone ? null : missing,
    ...(isDone
      ? { percentagePointsBehind: null }
      : lastAccepted && elapsed != null && { percentagePointsBehind: Math.max(0, elapsed - lastAccepted.percentDone) }),
  };
}
