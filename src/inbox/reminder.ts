import type { LocalDate } from '../kernel/local-date.ts';
import { clockOf, keyOf, type Waiting } from './waiting.ts';

/**
 * How a reminder fared. PREPARED on record, not yet sent · DELIVERED the sender says that it arrived · FAILED the sender says that
 * it did not · SEEN somebody of the unit says so.
 */
export const REMINDER_STATES = ['PREPARED', 'DELIVERED', 'FAILED', 'SEEN'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** Of which step it reminds: SOON few working days are left · LAST_DAY today · LATE it is over. Once each. */
export const REMINDER_STAGES = ['SOON', 'LAST_DAY', 'LATE'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

const ALLOWED: Record<'deliver' | 'see', readonly ReminderState[]> = {
  deliver: ['PREPARED', 'FAILED'],
  see: ['PREPARED', 'DELIVERED', 'FAILED'],
};

/** Whether a reminder's state allows a deed. */
export const can = (deed: keyof typeof ALLOWED, { state }: { state: ReminderState }): boolean =>
  ALLOWED[deed].includes(state);

/** What makes a reminder the same as another: the matter, its last day, the stage. */
export const reminderKey = (waiting: Waiting, stage: ReminderStage): string =>
  `${keyOf(waiting)} ${waiting.dueOn} ${stage}`;

/** The stage at which a matter is to be reminded of on a day; undefined while there is time, or where no day is fixed (S1 art. 15). */
export function stageOf({ dueOn }: Waiting, asOf: LocalDate, nearUntil: LocalDate): ReminderStage | undefined {
  const clock = clockOf(dueOn, asOf, nearUntil);
  if (clock === 'SOON') return 'SOON';
  if (clock === 'TODAY') return 'LAST_DAY';
  return clock === 'LATE' ? 'LATE' : undefined;
}
