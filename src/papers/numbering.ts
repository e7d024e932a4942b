import type { MeasureState } from '../measures/measure.ts';
import type { PaperKind } from './paper.ts';

/** Nothing has been decided, or the matter has gone back: such a measure has no paper with a number. */
const UNDECIDED: readonly MeasureState[] = ['PROPOSED', 'DISMISSED', 'WITHDRAWN'];
/** Letters of daily supervision, which an officer sends himself (domain.md §9 R0, R1; S1 art. 14). */
const BY_THE_OFFICER: readonly PaperKind[] = ['REMINDER', 'URGE_SLIP', 'CONSULTATION_LETTER'];

/**
 * Whether a paper of a kind may get its number while its measure stands in a state: the letters of daily supervision at
 * once, everything else only after who may decide has decided (domain.md §0.1, §8 Measure).
 */
export const mayBeNumbered = (kind: PaperKind, state: MeasureState): boolean =>
  BY_THE_OFFICER.includes(kind) ? state !== 'DISMISSED' && state !== 'WITHDRAWN' : !UNDECIDED.includes(state);
