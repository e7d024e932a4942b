import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Scorecard, UnitFacts } from './card.ts';
import { lastJudgedDay } from './judgement.ts';
import { scoreUnit } from './scorecard.ts';
import type { AssessmentScheme } from './store.ts';
import { basisOf, type FactsQuestion, schemeOfYear } from './store-basis.ts';
import { listHoldFacts } from './store-hold-facts.ts';
import { decisionOf, marksOf, readMarks, unmetTarget } from './store-marks.ts';
import { itemsOf, readFacts, type ScorecardQuestion } from './store-scorecards.ts';
import { listWorkFacts } from './store-work-facts.ts';

/** Scorecards of a year, in the display order of the units. */
export interface ScorecardSet {
  year: number;
  asOf: LocalDate;
  knownAt: Instant;
  /** The last day whose facts were judged. */
  judgedOn: LocalDate;
  scheme: AssessmentScheme;
  cards: Scorecard[];
  /** Printed names on the lines read that match no unit of the register: nobody's card holds these duties. */
  unmatchedNames: string[];
}

interface Found {
  units: UnitFacts[];
  unmatchedNames: string[];
}

async function findFacts(db: Db | Tx, question: FactsQuestion): Promise<Found> {
  const { year, asOf, knownAt } = question;
  const { of, dictionary, asked, duties, about, limits, rules } = await basisOf(db, question);
  const facts = readFacts(db, of, duties, dictionary);
  const workOf = await listWorkFacts(db, about, of, rules);
  const holdsOf = await listHoldFacts(db, about.ids, of);
  const items = itemsOf(facts, dictionary, new Set(asked.map(({ id }) => id)), of.knownAt, { workOf, holdsOf });
  const marks = await readMarks(db, question, of, limits);
  const judgedOn = lastJudgedDay(question);
  const units = asked.map((unit): UnitFacts => {
    const own = (items.get(unit.id) ?? []).map((item) => {
      const decision = decisionOf(marks, unit.id, item.obligationId);
      return decision ? { ...item, decision } : item;
    });
    const unmet = own.flatMap((item) => unmetTarget(item, question.scheme) ?? []);
    return {
      unitId: unit.id,
      year,
      asOf,
      knownAt,
      items: own,
      undated: facts.undated.get(unit.id) ?? 0,
      isSupervisionObject: unit.isSupervisionObject,
      ...marksOf(unit.id, unmet, marks),
      endedOn: unit.validTo !== null && unit.validTo < judgedOn ? unit.validTo : null,
    };
  });
  const unmatched = facts.lines.filter(({ unitId, groupId }) => !unitId && !groupId).map(({ surface }) => surface);
  return { units, unmatchedNames: [...new Set(unmatched)].sort() };
}

/**
 * All that decides the cards of one unit, some, or all for a year, in a fixed number of statements whatever their number. Refuses
 * NOT_FOUND for an id that is no unit.
 */
export const unitFactsOf = async (db: Db | Tx, question: FactsQuestion): Promise<UnitFacts[]> =>
  (await findFacts(db, question)).units;

/**
 * The scorecards of one unit, some, or all for a year (domain.md §10), in a fixed number of statements whatever their number;
 * what the assessors of the year found so far counts in. Refuses RULES_NOT_IN_FORCE when no scheme on record covers the year,
 * NOT_FOUND for an id that is no unit.
 */
export async function scorecardsOf(
  db: Db | Tx,
  question: ScorecardQuestion,
  calendar: WorkCalendar,
): Promise<ScorecardSet> {
  const { year, asOf, knownAt } = question;
  const { scheme, within } = await schemeOfYear(db, question, calendar);
  const { units, unmatchedNames } = await findFacts(db, within);
  const cards = units.map((facts) => scoreUnit(facts, scheme.scheme));
  return { year, asOf, knownAt, judgedOn: lastJudgedDay(question), scheme, cards, unmatchedNames };
}
