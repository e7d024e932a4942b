import type { PaperKind } from './paper.ts';

/** A decision has been taken, and what it decided has not gone back: the states of a measure in which its notice goes out. */
const DECIDED = ['APPROVED', 'ISSUED', 'NOTICE_SENT', 'ACKNOWLEDGED', 'RECTIFYING', 'EXTENDED'] as const;
/** Letters of daily supervision, which an officer sends himself (domain.md §9 R0, R1; S1 art. 14). */
const BY_THE_OFFICER = ['PROPOSED', ...DECIDED] as const;

/**
 * In which states of its measure a paper may get its number (domain.md §8, Measure): named one by one, so that a state which
 * is not named here opens nothing.
 */
const NUMBERED_IN: Readonly<Record<PaperKind, readonly string[]>> = {
  REMINDER: BY_THE_OFFICER,
  URGE_SLIP: BY_THE_OFFICER,
  /** As a measure it is decided on; a letter on a duty speaks of no measure and is not asked here. */
  CONSULTATION_LETTER: DECIDED,
  SUPERVISION_SLIP: DECIDED,
  WARNING_NOTICE: DECIDED,
  CRITICISM_CIRCULAR: DECIDED,
  /** Speaks of no measure. */
  CIRCULAR: [],
  INTERVIEW_NOTICE: DECIDED,
  INTERVIEW_MINUTES: ['HELD', 'MINUTES_ISSUED'],
  RECTIFICATION_NOTICE: ['ISSUED', 'ACKNOWLEDGED', 'MINUTES_ISSUED', 'RECTIFYING', 'EXTENDED'],
  LISTING_NOTICE: DECIDED,
  LISTING_LIFTED: ['VERIFYING', 'LIFTED'],
  EIA_REQUEST: ['APPROVED', 'REQUESTED'],
  ACCOUNTABILITY_LETTER: ['APPROVED', 'REFERRED', 'RETURNED'],
};

/**
 * Whether a paper of a kind may get its number while its measure stands in a state: the letters of daily supervision at
 * once, everything else only after who may decide has decided (domain.md §0.1).
 */
export const mayBeNumbered = (kind: PaperKind, state: string): boolean => NUMBERED_IN[kind].includes(state);
