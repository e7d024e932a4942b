import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { findLimits, type LimitSet } from '../progress/store-limits.ts';
import { listMissingReports } from '../progress/store-report-facts.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { namesEver } from '../units/naming.ts';
import type { Scorecard, UnitFacts } from './card.ts';
import { disciplineFacts } from './discipline.ts';
import type { ItemFacts } from './item.ts';
import { lastJudgedDay } from './judgement.ts';
import { MANDATORY_INDICATOR_UNMET, type MarkFact } from './mark.ts';
import { measureMarks, urgeMarks } from './measure-marks.ts';
import type { RecordedPart } from './review.ts';
import type { Scheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';
import { type AssessmentScheme, findAnnualScheme } from './store.ts';
import {
  type Assessment,
  findRoundThen,
  listItemReviews,
  listRecordedMarks,
  type RecordedMark,
} from './store-course.ts';
import { listHoldFacts } from './store-hold-facts.ts';
import { hasIssued, listIssuedMeasures, listUnansweredUrges } from './store-measure-facts.ts';
import { dueInYear, itemsOf, readFacts, type ScorecardQuestion, unitsAsked } from './store-scorecards.ts';
import { hasSupervised, listReportedLines, listWorkFacts } from './store-work-facts.ts';

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

/** A question within an assessment: its scheme, and what its assessors found, count as well. */
export interface FactsQuestion extends ScorecardQuestion {
  /** Null where the year is not assessed, or is looked at before. */
  assessment: Assessment | null;
  scheme: Scheme;
  calendar: WorkCalendar;
}

interface Found {
  units: UnitFacts[];
  unmatchedNames: string[];
}

/** What assessors put on record, by unit. */
async function readFindings(db: Db | Tx, { assessment, knownAt, unitIds }: FactsQuestion) {
  if (assessment === null) return null;
  const within = { assessmentId: assessment.id, knownAt, ...(unitIds && { unitIds }) };
  const [reviews, marks] = await Promise.all([listItemReviews(db, within), listRecordedMarks(db, within)]);
  return {
    decisions: new Map(reviews.map((review) => [`${review.unitId} ${review.obligationId}`, review])),
    marks: Map.groupBy(marks, ({ unitId }) => unitId as string),
  };
}
type Findings = Awaited<ReturnType<typeof readFindings>>;

/** The measures of the year as facts of deduction and of discipline, by unit; null where the scheme does not count them. */
async function readMeasures(db: Db | Tx, { year, asOf, knownAt, unitIds, scheme }: FactsQuestion) {
  if (!scheme.issuedMeasures) return null;
  const question = { from: firstDayOfYear(year), to: lastJudgedDay({ year, asOf }), unitIds, asOf, knownAt };
  return {
    deductions: measureMarks(await listIssuedMeasures(db, question), scheme),
    urges: urgeMarks(await listUnansweredUrges(db, question)),
  };
}
type MeasuresOfYear = Awaited<ReturnType<typeof readMeasures>>;

const joined = (one: Map<string, MarkFact[]>, other: Map<string, MarkFact[]>): Map<string, MarkFact[]> =>
  new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((id) => [
      id,
      [...(one.get(id) ?? []), ...(other.get(id) ?? [])],
    ]),
  );

/** The reporting of the year as facts of discipline, by unit; null where the office asked nothing of anybody in it (ADR 0018). */
async function readDiscipline(
  db: Db | Tx,
  { year, asOf, knownAt, unitIds, calendar, scheme }: FactsQuestion,
  limits: LimitSet | undefined,
) {
  const moment = { asOf, knownAt };
  const until = { ...moment, until: lastDayOfYear(year) };
  const hasAsked =
    (await hasSupervised(db, until)) || (scheme.issuedMeasures !== undefined && (await hasIssued(db, until)));
  if (!limits || !hasAsked) return null;
  const missing = await listMissingReports(db, { ...moment, ...(unitIds && { unitIds }) }, calendar);
  const lines = await listReportedLines(db, { from: firstDayOfYear(year), to: lastDayOfYear(year), unitIds }, moment);
  return disciplineFacts({ missing, lines }, year, limits.limits);
}

/** What holds a lead's grade down by itself: a binding target of its own that a verified figure misses (domain.md §10 veto). */
const unmetTargets = (items: readonly ItemFacts[], scheme: Scheme): MarkFact[] =>
  scheme.vetoes.some(({ code }) => code === MANDATORY_INDICATOR_UNMET)
    ? items
        .filter(({ decision, measured }) => decision === null && measured?.verdict === 'NOT_MET' && measured.isBinding)
        .filter(({ standings }) => standings.some(({ capacity }) => capacity !== 'SUPPORT'))
        .flatMap(({ measured, obligationId, dueOn }) =>
          measured
            ? {
                id: measured.readingId,
                code: MANDATORY_INDICATOR_UNMET,
                factKey: measured.readingId,
                on: dueOn,
                obligationId,
                hundredths: null,
                wordsZh: measured.wordsZh,
                wordsEn: measured.wordsEn,
              }
            : [],
        )
    : [];

/** The items as assessors judged them. */
const decided = (unitId: string, items: readonly ItemFacts[], findings: Findings): ItemFacts[] =>
  items.map((item) => {
    const review = findings?.decisions.get(`${unitId} ${item.obligationId}`);
    return review && review.decision !== 'CONFIRMED'
      ? { ...item, decision: { kind: review.decision, reason: review.reason } }
      : item;
  });

/** A fact that assessors recorded, as it enters a card. */
export const markFactOf = (mark: RecordedMark): MarkFact => ({
  id: mark.id,
  code: mark.code,
  factKey: mark.id,
  on: mark.factOn,
  obligationId: mark.obligationId,
  hundredths: mark.hundredths,
  wordsZh: mark.words,
  wordsEn: mark.words,
});

/** Everything besides the items that a card rests on. */
function marksOf(
  unitId: string,
  items: readonly ItemFacts[],
  {
    findings,
    discipline,
    measures,
    scheme,
  }: { findings: Findings; discipline: Map<string, MarkFact[]> | null; measures: MeasuresOfYear; scheme: Scheme },
): Pick<UnitFacts, 'marks' | 'entered'> {
  const recorded = findings?.marks.get(unitId) ?? [];
  const of = (part: RecordedPart) => recorded.filter((mark) => mark.part === part);
  const vetoes = [...of('VETO').map(markFactOf), ...unmetTargets(items, scheme)];
  return {
    marks: {
      discipline: discipline && (discipline.get(unitId) ?? []),
      deductions:
        findings || measures ? [...(measures?.deductions.get(unitId) ?? []), ...of('DEDUCTION').map(markFactOf)] : null,
      bonuses: findings && of('BONUS').map(markFactOf),
      vetoes: findings || vetoes.length > 0 ? vetoes : null,
    },
    entered: Object.fromEntries(of('ENTERED').map(({ code, hundredths }) => [code, hundredths ?? 0])),
  };
}

async function findFacts(db: Db | Tx, question: FactsQuestion): Promise<Found> {
  const { year, asOf, knownAt, unitIds, scheme, assessment } = question;
  // From the draft result on, later entries of duties move no score; what assessors find still does (domain.md §8).
  const frozenAt = assessment?.evidenceFrozenAt;
  const of = { ...question, knownAt: frozenAt && frozenAt < knownAt ? frozenAt : knownAt };
  const dictionary = await dictionaryOf(db);
  const asked = unitsAsked(question, dictionary);
  // Every name that ever meant a unit; which of them counts on which due day is decided row by row.
  const ids = asked.map(({ id }) => id);
  const party = unitIds ? namesEver(dictionary, ids, of.knownAt) : undefined;
  const facts = await readFacts(db, of, party, dictionary);
  const due = dueInYear(db, of, party);
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
    readFrom: firstDayOfYear(year),
    readTo: lastDayOfYear(year),
  };
  const workOf = await listWorkFacts(db, about, of, rules);
  const holdsOf = await listHoldFacts(db, about.ids, of);
  const items = itemsOf(facts, dictionary, new Set(asked.map(({ id }) => id)), of.knownAt, { workOf, holdsOf });
  const undated = new Map(facts.undated.map(({ key, count }) => [key, count]));
  const findings = await readFindings(db, question);
  const measures = await readMeasures(db, of);
  const reporting = await readDiscipline(db, of, limits);
  const discipline = reporting && measures ? joined(reporting, measures.urges) : reporting;
  const judgedOn = lastJudgedDay(question);
  const units = asked.map((unit): UnitFacts => {
    const own = decided(unit.id, items.get(unit.id) ?? [], findings);
    return {
      unitId: unit.id,
      year,
      asOf,
      knownAt,
      items: own,
      undated: undated.get(unit.id) ?? 0,
      isSupervisionObject: unit.isSupervisionObject,
      ...marksOf(unit.id, own, { findings, discipline, measures, scheme }),
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
  const scheme =
    (await findAnnualScheme(db, year, knownAt)) ??
    refuse('RULES_NOT_IN_FORCE', { on: String(year), what: '年度考核方案', whatEn: 'annual assessment scheme' }, [
      'year',
    ]);
  const assessment = (await findRoundThen(db, 'ANNUAL', year, knownAt)) ?? null;
  const { units, unmatchedNames } = await findFacts(db, { ...question, assessment, scheme: scheme.scheme, calendar });
  const cards = units.map((facts) => scoreUnit(facts, scheme.scheme));
  return { year, asOf, knownAt, judgedOn: lastJudgedDay(question), scheme, cards, unmatchedNames };
}
