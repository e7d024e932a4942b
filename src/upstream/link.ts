/** What a person decided about a pair: CONFIRMED the clause carries out the higher one · REJECTED it does not, and is not proposed again. */
export const LINK_DECISIONS = ['CONFIRMED', 'REJECTED'] as const;
export type LinkDecision = (typeof LINK_DECISIONS)[number];
