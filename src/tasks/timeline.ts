import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * What can stand in the story of a duty, in the order in which things of one day are told. The kinds of rooms to the right stand here
 * as well, so that one order holds for all; each room lists its own events.
 */
export const TIMELINE_KINDS = [
  'ISSUED',
  'READ',
  'CONFIRMED',
  'CORRECTED',
  'ITEM_STEP',
  'REPORT',
  'REQUEST_STEP',
  'EXEMPT_CAUSE',
  'EXEMPT_CAUSE_ENDED',
  'PART',
  'DUE_DAY_MOVED',
  'SUCCESSION',
  'HAND_OVER',
  'VERIFICATION',
  'COMPLETED',
  'COMPLETION_WITHDRAWN',
  'DUE',
  'OVERDUE_FROM',
  'MEASURE',
  'CLOSED',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing that happened to a duty, or a day that passed. */
export interface TimelineEvent {
  obligationId: string;
  kind: TimelineKind;
  /** The day on which it was so; of a deed usually the day of recording. */
  on: LocalDate;
  /** When it was put on record; null for what only the calendar says. */
  recordedAt: Instant | null;
  /** Who did it; null where nobody did, or nobody is on record. */
  actor: string | null;
  wordsZh: string;
  wordsEn: string;
  /** The global id of what it comes from. */
  sourceId: string;
}

const rank = (kind: TimelineKind): number => TIMELINE_KINDS.indexOf(kind);

/** A story in order: by day, within a day by the instant of recording, what only the calendar says last, then by kind. */
export const inOrder = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  events.toSorted(
    (a, b) =>
      compare(a.on, b.on) ||
      compare(a.recordedAt ?? '9999', b.recordedAt ?? '9999') ||
      rank(a.kind) - rank(b.kind) ||
      compare(a.sourceId, b.sourceId) ||
      compare(a.wordsEn, b.wordsEn),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
