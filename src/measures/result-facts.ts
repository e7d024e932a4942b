import type { KnownFacts } from './condition.ts';

/** The facts that only a published result of an assessment establishes (domain.md §9, R3, R4, R6). */
export const RESULT_FACTS = [
  'annualScore',
  'annualGradeFail',
  'keyTargetUnmet',
  'finalAssessmentFailedOnTargets',
] as const;
export type ResultFacts = Pick<KnownFacts, (typeof RESULT_FACTS)[number]>;

/** What results say where none speaks: they do not apply, so that no condition is met by them and none is left unknown. */
export const NO_RESULT: ResultFacts = {
  annualScore: null,
  annualGradeFail: null,
  keyTargetUnmet: null,
  finalAssessmentFailedOnTargets: null,
};

/** A duty and a unit, as results are looked up. */
export const resultKey = (obligationId: string, unitId: string): string => `${obligationId}|${unitId}`;
