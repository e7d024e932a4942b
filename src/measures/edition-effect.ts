import { can, isOpen, type MeasureState } from './measure.ts';

/**
 * What a later edition of the plan does to a measure on an obligation that it ends or moves (ADR 0010): GOES_BACK a proposal on
 * a duty that is no longer owed is withdrawn by the next sweep · STANDS it weighs on until a person decides; an edition
 * lifts nothing by itself (domain.md §0.1).
 */
export const EDITION_MEASURE_EFFECTS = ['GOES_BACK', 'STANDS'] as const;
export type EditionMeasureEffect = (typeof EDITION_MEASURE_EFFECTS)[number];

/** The effect on one measure; null for one that weighs on nobody any more. */
export function effectOnMeasure({ state }: { state: MeasureState }, isEnded: boolean): EditionMeasureEffect | null {
  if (!isOpen(state)) return null;
  return isEnded && can('withdraw', { state }) ? 'GOES_BACK' : 'STANDS';
}
