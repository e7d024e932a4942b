import { createHash } from 'node:crypto';

/** What a reviewer finds of an item: CONFIRMED it counts as recorded; the others as an assessor's decision (`ITEM_DECISIONS`). */
export const REVIEW_DECISIONS = ['CONFIRMED', 'NOT_APPLICABLE', 'MET', 'PARTLY', 'NOT_MET'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** What assessors may put on record for a unit; reports and measures are taken from their own rooms. */
export const RECORDED_PARTS = ['DEDUCTION', 'BONUS', 'VETO', 'ENTERED'] as const;
export type RecordedPart = (typeof RECORDED_PARTS)[number];

/** What a spot check found. A DEFECT costs by its gravity (domain.md §3.2). */
export const SPOT_CHECK_RESULTS = ['SOUND', 'DEFECT'] as const;
export type SpotCheckResult = (typeof SPOT_CHECK_RESULTS)[number];

/** What came of an objection. UPHELD and PARTLY_UPHELD lead to a review or mark that is put right before closing. */
export const OBJECTION_OUTCOMES = ['UPHELD', 'PARTLY_UPHELD', 'REJECTED'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** An item of a unit that may be drawn. */
export interface Drawable {
  unitId: string;
  obligationId: string;
}

/**
 * Draws items by lot (双随机 spot checks, domain.md §3.2): each is ranked by the SHA-256 of seed, unit and obligation, units take
 * turns, so that no unit is drawn twice before each was drawn once. The same seed over the same items draws the same; who doubts
 * the draw can repeat it.
 */
export function drawByLot(items: readonly Drawable[], count: number, seed: string): Drawable[] {
  const rank = ({ unitId, obligationId }: Drawable) =>
    createHash('sha256').update(`${seed}\n${unitId}\n${obligationId}`).digest('hex');
  const ranked = items.map((item) => ({ item, rank: rank(item) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const turns = new Map<string, number>();
  return ranked
    .map((each) => {
      const turn = turns.get(each.item.unitId) ?? 0;
      turns.set(each.item.unitId, turn + 1);
      return { ...each, turn };
    })
    .sort((a, b) => a.turn - b.turn || (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
