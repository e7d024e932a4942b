import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * What passes from one organ to another: OBLIGATION a duty that is not done · ITEM a supervised item that is being worked on ·
 * REPORT a progress report due and not handed in · REQUEST what the unit asked and is not settled · MEASURE a measure that is not over.
 */
export const HAND_OVER_KINDS = ['OBLIGATION', 'ITEM', 'REPORT', 'REQUEST', 'MEASURE'] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

/** PREPARED by the office, to be signed · SIGNED_OFF by both units, the work has passed · WITHDRAWN before that. */
export const HAND_OVER_STATES = ['PREPARED', 'SIGNED_OFF', 'WITHDRAWN'] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** One thing that passes, as it stood when the record was made. */
export interface WorkLine {
  kind: HandOverKind;
  /** The thing's own id; of a report the unit's with its period. */
  subjectId: string;
  obligationId: Id<'Obligation'> | null;
  title: string;
  state: string;
  dueOn: LocalDate | null;
}

/** Who signed for a unit, and when. */
export interface Signature {
  by: string;
  at: Instant;
  /** Number of the paper on which it was signed, where the office recorded it; null for one given in the register. */
  onPaper: string | null;
}

interface Signed {
  fromSignedAt: Instant | null;
  toSignedAt: Instant | null;
  withdrawnAt: Instant | null;
}

/** Where a record of hand-over stands: signed off when both units have signed (domain.md §5.3, the memo of hand-over is signed). */
export const handOverState = ({ fromSignedAt, toSignedAt, withdrawnAt }: Signed): HandOverState => {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  return fromSignedAt !== null && toSignedAt !== null ? 'SIGNED_OFF' : 'PREPARED';
};

/** Whether two lists name the same work: what both sides sign must be what passes. */
export function isSameWork(a: readonly WorkLine[], b: readonly WorkLine[]): boolean {
  const keys = (lines: readonly WorkLine[]) => lines.map(({ kind, subjectId }) => `${kind} ${subjectId}`).sort();
  return JSON.stringify(keys(a)) === JSON.stringify(keys(b));
}
