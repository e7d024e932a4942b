import type { LocalDate } from '../kernel/local-date.ts';
import type { Cited } from '../kernel/span.ts';

/**
 * How the words of a plan set a time (domain.md §6.1):
 * BY a day it must be done by · UNTIL_HORIZON a target year (到2020年) · FROM a standing rule from a day ·
 * RECURRING one period after another · PERIOD a stretch with both ends, or a duration · ONGOING 持续推进, no time at all.
 */
export const DEADLINE_KINDS = ['BY', 'UNTIL_HORIZON', 'FROM', 'RECURRING', 'PERIOD', 'ONGOING'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Every `interval` years or months; quarterly is 3 months. The only recurrences plans use (domain.md §6.1). */
export interface Recurrence {
  unit: 'YEAR' | 'MONTH' | 'WEEK' | 'DAY';
  interval: number;
}

/** A deadline as the document writes it. Never rewritten afterwards; the office's own days are kept beside it. */
export interface WrittenDeadline extends Cited {
  kind: DeadlineKind;
  /** First and last day that the words fix; null where the words fix none. BY and UNTIL_HORIZON have `lastOn`, FROM has `firstOn`. */
  firstOn: LocalDate | null;
  lastOn: LocalDate | null;
  recurrence: Recurrence | null;
  /** ISO 8601 duration where the words give only a length (5年内 → P5Y); counted from the day of issue. */
  duration: string | null;
  /** The value as corpus/SCHEMA.md writes it: ISO day, `start/end`, duration, `RRULE:…`, `event:…` or `ongoing`. */
  normalised: string;
}
