import { expect, test } from 'vitest';
import type { Scorecard, ScoreLine } from './card.ts';
import type { FinalCard } from './final-card.ts';
import { carrierOf, factsOfCard, factsOfFinalCard } from './result-facts.ts';

const line = (obligationId: string, lostHundredths: number, more: Partial<ScoreLine> = {}): ScoreLine =>
  ({
    obligationId,
    clauseId: `tsk_${obligationId}`,
    ordinal: 1,
    capacity: 'PRIMARY_LEAD',
    lostHundredths,
    ...more,
  }) as ScoreLine;
const card = (lines: ScoreLine[], more: Partial<Scorecard> = {}): Scorecard =>
  ({
    unitId: 'unt_1',
    lines,
    marks: [],
    totalHundredths: 6450,
    openHundredths: 0,
    grade: 'PASS',
    ...more,
  }) as Scorecard;
const anyOpen = () => true;

test('the carrier is the open duty that a unit leads and on which it lost most', () => {
  const lines = [line('a', 300), line('b', 900), line('c', 2000, { capacity: 'SUPPORT' }), line('d', 1500)];
  expect(carrierOf(lines, anyOpen)?.obligationId).toBe('d');
  expect(carrierOf(lines, (id) => id !== 'd')?.obligationId).toBe('b');
  expect(carrierOf([line('a', 0)], anyOpen)).toBeUndefined();
});

test('score and grade speak once, on the carrier, and only where they are settled', () => {
  const lines = [line('a', 300), line('b', 900)];
  expect(factsOfCard(card(lines), anyOpen)).toEqual([
    { unitId: 'unt_1', obligationId: 'b', clauseId: 'tsk_b', facts: { annualScore: 64.5, annualGradeFail: false } },
  ]);
  expect(factsOfCard(card(lines, { openHundredths: 100, grade: 'FAIL' }), anyOpen)).toMatchObject([
    { facts: { annualScore: null, annualGradeFail: true } },
  ]);
  expect(factsOfCard(card(lines, { grade: null }), anyOpen)).toEqual([]);
  expect(factsOfCard(card(lines), () => false)).toEqual([]);
});

test('a binding target missed speaks on its own duty, together with the grade where that is the carrier', () => {
  const lines = [line('a', 300), line('b', 900)];
  const missed = (obligationId: string) =>
    card(lines, { marks: [{ code: 'MANDATORY_INDICATOR_UNMET', obligationId }] as Scorecard['marks'] });
  expect(factsOfCard(missed('a'), anyOpen).map(({ obligationId, facts }) => [obligationId, facts])).toEqual([
    ['a', { keyTargetUnmet: true }],
    ['b', { annualScore: 64.5, annualGradeFail: false }],
  ]);
  expect(factsOfCard(missed('b'), anyOpen)).toMatchObject([{ facts: { keyTargetUnmet: true, annualScore: 64.5 } }]);
});

test('a final card fails on targets only where no open target could still save it', () => {
  const of = (highest: string, rule: string) =>
    factsOfFinalCard(
      { unitId: 'unt_1', gradeByTargets: { lowest: 'FAIL', highest }, targets: [{ rule }] } as unknown as FinalCard,
      [line('a', 300)],
      anyOpen,
    )[0]?.facts;
  expect(of('FAIL', 'SHORT')).toEqual({ finalAssessmentFailedOnTargets: true, keyTargetUnmet: true });
  expect(of('GOOD', 'AWAITING_DATA')).toEqual({ finalAssessmentFailedOnTargets: false, keyTargetUnmet: false });
});
