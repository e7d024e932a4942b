import type { LocalDate } from '../kernel/local-date.ts';
import type { Span } from '../kernel/span.ts';
import type { DeadlineKind, Recurrence } from '../tasks/deadline.ts';

/** A time that a stretch of the text sets, in places of the view. */
export interface TimeWords extends Span {
  kind: DeadlineKind;
  firstOn: LocalDate | null;
  lastOn: LocalDate | null;
  recurrence: Recurrence | null;
  duration: string | null;
  normalised: string;
  confidence: number;
  doubt: string | null;
}

/** What dates without a year, and times counted from the day of issue, are measured against. */
export interface TimeFrame {
  year: number | null;
  issuedOn: LocalDate | null;
}

/**
 * All times of a stretch; `missing` are dates that the calendar does not have; `possible` may recur, but do not say how;
 * `seasonal` end with a feast or season (春节前) that only a calendar of that year knows.
 */
export interface TimesRead {
  times: TimeWords[];
  missing: Span[];
  possible: Span[];
  seasonal: Span[];
}
