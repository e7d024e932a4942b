import type { Scorecard } from './card.ts';
import { GRADES, type Grade } from './scheme-parts.ts';

/** How the scores of units are spread; amounts in hundredths of a point, null without scores. */
export interface Distribution {
  scored: number;
  nothingDue: number;
  grades: { grade: Grade; count: number }[];
  /** Units whose grade the recorded facts do not settle. */
  unsettled: number;
  lowestHundredths: number | null;
  lowerQuartileHundredths: number | null;
  medianHundredths: number | null;
  upperQuartileHundredths: number | null;
  highestHundredths: number | null;
}

/**
 * A picture of all units together. The score at a share of the way is the smallest that at least so many of the units do not
 * exceed (nearest rank), so that it is always some unit's own score. Ranks are not given: with few items due they would say
 * more than is known (domain.md §7).
 */
export function distributionOf(
  cards: readonly Pick<Scorecard, 'totalHundredths' | 'status' | 'grade'>[],
): Distribution {
  const scores = cards.flatMap(({ totalHundredths }) => totalHundredths ?? []).sort((a, b) => a - b);
  const at = (quarters: number): number | null =>
    scores[Math.max(0, Math.ceil((scores.length * quarters) / 4) - 1)] ?? null;
  const scored = cards.filter(({ status }) => status === 'SCORED');
  return {
    scored: scored.length,
    nothingDue: cards.length - scored.length,
    grades: GRADES.map((grade) => ({ grade, count: scored.filter((card) => card.grade === grade).length })),
    unsettled: scored.filter(({ grade }) => grade === null).length,
    lowestHundredths: at(0),
    lowerQuartileHundredths: at(1),
    medianHundredths: at(2),
    upperQuartileHundredths: at(3),
    highestHundredths: at(4),
  };
}
