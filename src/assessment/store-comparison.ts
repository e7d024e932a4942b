import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Scorecard } from './card.ts';
import { compareCards, type ScorecardComparison } from './comparison.ts';
import { scoreUnit } from './scorecard.ts';
import { type AssessmentScheme, isAnnual, listSchemesById } from './store.ts';
import { findAssessment, findRoundThen } from './store-course.ts';
import { cardsOfAssessment } from './store-freeze.ts';
import { scorecardsOf, unitFactsOf } from './store-unit-facts.ts';

/** On what cards rest: an assessment, or a year as it stands, under the scheme that covers it or under another. */
export interface CardBasis {
  of: { assessmentId: string } | { year: number; schemeId: string | null };
  asOf: LocalDate;
  knownAt: Instant;
}

/** Both sides of a comparison: of these units, or of all that existed in either year. */
export interface ComparisonQuestion {
  from: CardBasis;
  to: CardBasis;
  unitIds: readonly string[] | null;
  calendar: WorkCalendar;
}

type Side = 'from' | 'to';
export interface CardsOnBasis {
  scheme: AssessmentScheme;
  cards: Scorecard[];
}

async function schemeOf(db: Db, id: string, side: Side): Promise<AssessmentScheme> {
  const [scheme] = await listSchemesById(db, [id]);
  if (!scheme) {
    return refuse('NOT_FOUND', { field: `${side}.schemeId`, noun: 'AssessmentScheme', id }, [side, 'schemeId']);
  }
  if (isAnnual(scheme)) return scheme;
  const problem = '终期考核没有年度得分卡，不能在此比较。';
  const problemEn = 'a final assessment has no yearly cards to be compared here.';
  return refuse('BAD_INPUT', { field: side, problem, problemEn }, [side]);
}

async function cardsOn(db: Db, side: Side, { unitIds, calendar, ...sides }: ComparisonQuestion): Promise<CardsOnBasis> {
  const { of, asOf, knownAt } = sides[side];
  const moment = { asOf, knownAt, unitIds };
  if ('assessmentId' in of) {
    const { assessmentId: id } = of;
    const assessment = await findAssessment(db, id);
    if (!assessment) {
      return refuse('NOT_FOUND', { field: `${side}.assessmentId`, noun: 'Assessment', id }, [side, 'assessmentId']);
    }
    const scheme = await schemeOf(db, assessment.schemeId, side);
    const question = { ...moment, assessment, scheme: scheme.scheme, year: assessment.year, calendar };
    return { scheme, cards: await cardsOfAssessment(db, question) };
  }
  const { year, schemeId } = of;
  if (schemeId === null) return scorecardsOf(db, { ...moment, year }, calendar);
  const scheme = await schemeOf(db, schemeId, side);
  const assessment = (await findRoundThen(db, 'ANNUAL', year, knownAt)) ?? null;
  const facts = await unitFactsOf(db, { ...moment, year, assessment, scheme: scheme.scheme, calendar });
  return { scheme, cards: facts.map((unit) => scoreUnit(unit, scheme.scheme)) };
}

/** Two sets of cards side by side, and the schemes by which each was scored. */
export interface Comparison {
  before: AssessmentScheme;
  after: AssessmentScheme;
  units: ScorecardComparison[];
}

/**
 * The cards of two bases side by side, unit by unit in the order of the later ones; each side in the fixed number of statements
 * that its cards cost. Refuses what does not exist, and RULES_NOT_IN_FORCE for a year that no scheme covers.
 */
export async function compareScorecards(db: Db, question: ComparisonQuestion): Promise<Comparison> {
  const before = await cardsOn(db, 'from', question);
  const after = await cardsOn(db, 'to', question);
  const then = new Map(before.cards.map((card) => [card.unitId, card]));
  const now = new Map(after.cards.map((card) => [card.unitId, card]));
  return {
    before: before.scheme,
    after: after.scheme,
    units: [...new Set([...now.keys(), ...then.keys()])].map((unitId) =>
      compareCards(unitId, then.get(unitId) ?? null, now.get(unitId) ?? null),
    ),
  };
}
