import type { LocalDate } from '../kernel/local-date.ts';
import type { MeasureKind, MeasureState, MeasureVariant } from './measure.ts';
import { isInEffect, severityOf } from './measure.ts';

/**
 * Where an application for review stands (domain.md §8): FILED in time · ACCEPTED for decision · OUT_OF_TIME filed after
 * the last day, put on record and not decided on · DECIDED.
 */
export const REVIEW_STATES = ['FILED', 'ACCEPTED', 'OUT_OF_TIME', 'DECIDED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** UPHELD the measure stands · CHANGED to a lighter one · REVOKED it falls. */
export const REVIEW_OUTCOMES = ['UPHELD', 'CHANGED', 'REVOKED'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** Whether an application may be filed: on something issued and not yet ended, or ended within the term. */
export const isReviewable = (state: MeasureState): boolean => isInEffect(state) || state === 'LIFTED';

/** In time up to and including the last day; before any receipt the term has not begun and every day is in time (S1 art. 17). */
export const stateOnFiling = (on: LocalDate, fileBy: LocalDate | null): ReviewState =>
  fileBy === null || on <= fileBy ? 'FILED' : 'OUT_OF_TIME';

/**
 * Whether a review may put another measure in the place of the one complained of: only a lighter one. Nobody fares worse
 * for defending himself (S6 art. 39, S7 art. 43).
 */
export const isLighter = (
  changed: { kind: MeasureKind; variant: MeasureVariant | null },
  than: { kind: MeasureKind; variant: MeasureVariant | null },
): boolean => severityOf(changed) < severityOf(than);
