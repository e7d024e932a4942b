import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import { findLimits } from '../progress/store-limits.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { namesEver } from '../units/naming.ts';
import type { Scheme } from './scheme.ts';
import { type AssessmentScheme, findAnnualScheme } from './store.ts';
import { type Assessment, findRoundThen } from './store-course.ts';
import { type ScorecardQuestion, unitsAsked } from './store-scorecards.ts';
import { dueInYear, dutiesOfYear } from './store-year.ts';

// What a question about a year's cards means before any duty is looked at: by which scheme, as known when, of which units.

/** A question within an assessment: its scheme, and what its assessors found, count as well. */
export interface FactsQuestion extends ScorecardQuestion {
  /** Null where the year is not assessed, or is looked at before. */
  assessment: Assessment | null;
  scheme: Scheme;
  calendar: WorkCalendar;
}

/** The scheme that scores a year, and the question within the assessment of the year. Refuses RULES_NOT_IN_FORCE where no scheme covers it. */
export async function schemeOfYear(
  db: Db | Tx,
  question: ScorecardQuestion,
  calendar: WorkCalendar,
): Promise<{ scheme: AssessmentScheme; within: FactsQuestion }> {
  const { year, knownAt } = question;
  const scheme =
    (await findAnnualScheme(db, year, knownAt)) ??
    refuse('RULES_NOT_IN_FORCE', { on: String(year), what: '年度考核方案', whatEn: 'annual assessment scheme' }, [
      'year',
    ]);
  const assessment = (await findRoundThen(db, 'ANNUAL', year, knownAt)) ?? null;
  return { scheme, within: { ...question, assessment, scheme: scheme.scheme, calendar } };
}

/** The units asked for, the knowledge that counts, the duties and the limits of the year. Refuses NOT_FOUND for an id that is no unit. */
export async function basisOf(db: Db | Tx, question: FactsQuestion) {
  const { year, knownAt, unitIds, assessment } = question;
  // From the draft result on, later entries of duties move no score; what assessors find still does (domain.md §8).
  const frozenAt = assessment?.evidenceFrozenAt;
  const dictionary = await dictionaryOf(db);
  const asked = unitsAsked(question, dictionary);
  // What names half of all units and more stands on nearly every line: then the days lead to the duties faster than the names.
  const isMost = unitIds !== null && asked.length * 2 > dictionary.units.size;
  const of = {
    ...question,
    knownAt: frozenAt && frozenAt < knownAt ? frozenAt : knownAt,
    unitIds: isMost ? null : unitIds,
  };
  // Every name that ever meant a unit; which of them counts on which due day is decided row by row.
  const ids = asked.map(({ id }) => id);
  const duties = dutiesOfYear(year, of.knownAt, of.unitIds ? namesEver(dictionary, ids, of.knownAt) : undefined);
  const due = dueInYear(db, duties);
  const limits = await findLimits(db, of);
  const rules = limits
    ? {
        aboutToleranceHundredths: limits.limits.aboutToleranceHundredths.value,
        zeroDenominator: limits.limits.zeroDenominator.value,
      }
    : null;
  const about = {
    ids: due('identity'),
    deadlineIds: due('deadlineId'),
    readFrom: duties.dueFrom,
    readTo: duties.dueTo,
  };
  return { of, dictionary, asked, duties, about, limits, rules };
}
