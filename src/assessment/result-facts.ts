import type { ResultFacts } from '../measures/result-facts.ts';
import type { Scorecard, ScoreLine } from './card.ts';
import type { FinalCard } from './final-card.ts';
import { MANDATORY_INDICATOR_UNMET } from './mark.ts';

/** What a result says to the rules of measures, on one duty of a unit. */
export interface ResultFact {
  unitId: string;
  obligationId: string;
  clauseId: string;
  facts: ResultFacts;
}

/**
 * The one duty that stands for a unit's result before the rules: of those it leads and that are still open, the one on which it lost
 * most, the earlier on the card among equals; undefined where none is open. One result calls for one measure, not for one on every duty.
 */
export const carrierOf = (
  lines: readonly ScoreLine[],
  isOpen: (obligationId: string) => boolean,
): ScoreLine | undefined =>
  lines
    .filter(({ capacity, obligationId }) => capacity !== 'SUPPORT' && isOpen(obligationId))
    .filter(({ lostHundredths }) => (lostHundredths ?? 0) > 0)
    .toSorted((a, b) => (b.lostHundredths ?? 0) - (a.lostHundredths ?? 0) || a.ordinal - b.ordinal)[0];

const on = ({ obligationId, clauseId }: ScoreLine, unitId: string, facts: ResultFacts): ResultFact => ({
  unitId,
  obligationId,
  clauseId,
  facts,
});

/**
 * What a yearly card says (domain.md §9, R3 and R4): score and grade on the carrier, where nothing of them is open; each binding target
 * missed on its own duty while that is open.
 */
export function factsOfCard(card: Scorecard, isOpen: (obligationId: string) => boolean): ResultFact[] {
  const carrier = carrierOf(card.lines, isOpen);
  const missed = card.marks
    .filter(({ code }) => code === MANDATORY_INDICATOR_UNMET)
    .flatMap(({ obligationId }) => card.lines.find((line) => line.obligationId === obligationId) ?? [])
    .filter(({ obligationId }) => isOpen(obligationId));
  const facts = missed.map((line) => on(line, card.unitId, { keyTargetUnmet: true }));
  if (!carrier || card.totalHundredths === null || card.grade === null) return facts;
  const settled: ResultFacts = {
    annualScore: card.openHundredths === 0 ? card.totalHundredths / 100 : null,
    annualGradeFail: card.grade === 'FAIL',
  };
  const same = facts.find(({ obligationId }) => obligationId === carrier.obligationId);
  if (!same) return [...facts, on(carrier, card.unitId, settled)];
  return facts.map((fact) => (fact === same ? { ...fact, facts: { ...fact.facts, ...settled } } : fact));
}

/** What a final card says (domain.md §9, R4 and R6): failed on targets, a target missed; on the carrier of the year's key work. */
export function factsOfFinalCard(
  { unitId, gradeByTargets, targets }: FinalCard,
  lines: readonly ScoreLine[],
  isOpen: (obligationId: string) => boolean,
): ResultFact[] {
  const carrier = carrierOf(lines, isOpen);
  if (!carrier || !gradeByTargets) return [];
  const facts = {
    finalAssessmentFailedOnTargets: gradeByTargets.highest === 'FAIL',
    keyTargetUnmet: targets.some(({ rule }) => rule === 'SHORT'),
  };
  return [on(carrier, unitId, facts)];
}
