import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AnyScheme } from './any-scheme.ts';
import { scoreFinal } from './final.ts';
import type { Grade } from './scheme-parts.ts';
import { scoreUnit } from './scorecard.ts';
import { type AssessmentScheme, findSchemeOfYear } from './store.ts';
import { findRoundThen } from './store-course.ts';
import { finalFactsOf } from './store-final-facts.ts';
import type { ScorecardQuestion } from './store-scorecards.ts';
import { unitFactsOf } from './store-unit-facts.ts';

/** What a unit's card comes to: what is established, and the grade where it is settled. */
interface CameTo {
  totalHundredths: number | null;
  grade: Grade | null;
}

/** A unit whose total or grade would be another under the scheme looked at. */
export interface SchemeChange {
  unitId: string;
  before: CameTo;
  after: CameTo;
}

/** What a scheme would have made of a year, held against the one that scores it. */
export interface SchemePreview {
  year: number;
  current: AssessmentScheme<AnyScheme>;
  /** Units with a mark under either. */
  considered: number;
  changes: SchemeChange[];
}

async function cardsUnder(db: Db, scheme: AnyScheme, question: ScorecardQuestion, calendar: WorkCalendar) {
  const assessment = (await findRoundThen(db, scheme.kind, question.year, question.knownAt)) ?? null;
  const asked = { ...question, assessment, calendar };
  return scheme.kind === 'FINAL'
    ? (await finalFactsOf(db, { ...asked, scheme })).map((facts) => scoreFinal(facts, scheme))
    : (await unitFactsOf(db, { ...asked, scheme })).map((facts) => scoreUnit(facts, scheme));
}

/**
 * Whose total or grade of a year a scheme would change (issue 6): the same facts of the year, scored by it and by the version that scores
 * the year now; writes nothing. Refuses RULES_NOT_IN_FORCE where no published scheme of its kind covers the year.
 */
export async function previewScheme(
  db: Db,
  { scheme }: AssessmentScheme<AnyScheme>,
  question: ScorecardQuestion,
  calendar: WorkCalendar,
): Promise<SchemePreview> {
  const { year, knownAt } = question;
  const current =
    (await findSchemeOfYear(db, scheme.kind, year, knownAt)) ??
    refuse('RULES_NOT_IN_FORCE', { on: String(year), what: '考核方案', whatEn: 'assessment scheme' }, ['year']);
  const now = await cardsUnder(db, current.scheme, question, calendar);
  const then = new Map((await cardsUnder(db, scheme, question, calendar)).map((card) => [card.unitId, card]));
  const pairs = now.flatMap((before) => {
    const after = then.get(before.unitId);
    return after && (before.status === 'SCORED' || after.status === 'SCORED') ? [{ before, after }] : [];
  });
  const cameTo = ({ totalHundredths, grade }: CameTo): CameTo => ({ totalHundredths, grade });
  return {
    year,
    current,
    considered: pairs.length,
    changes: pairs
      .filter(({ before, after }) => before.totalHundredths !== after.totalHundredths || before.grade !== after.grade)
      .map(({ before, after }) => ({ unitId: before.unitId, before: cameTo(before), after: cameTo(after) })),
  };
}
