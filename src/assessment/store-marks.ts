import type { Db, Tx } from '../db/engine.ts';
import { firstDayOfYear, lastDayOfYear } from '../kernel/local-date.ts';
import type { LimitSet } from '../progress/store-limits.ts';
import { listMissingPeriods } from '../progress/store-missing-periods.ts';
import type { UnitFacts } from './card.ts';
import { disciplineFacts } from './discipline.ts';
import type { ItemFacts } from './item.ts';
import { lastJudgedDay } from './judgement.ts';
import { MANDATORY_INDICATOR_UNMET, type MarkFact } from './mark.ts';
import { measureMarks, urgeMarks } from './measure-marks.ts';
import type { RecordedPart } from './review.ts';
import type { Scheme } from './scheme.ts';
import type { FactsQuestion } from './store-basis.ts';
import { listItemReviews, listRecordedMarks, type RecordedMark } from './store-course.ts';
import { hasIssued, listIssuedMeasures, listUnansweredUrges } from './store-measure-facts.ts';
import { isLead } from './store-scorecards.ts';
import { hasSupervised, listReportedLines } from './store-work-facts.ts';

// What besides its items a card rests on: reports, measures, what assessors recorded.

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

/** The measures of the year as facts of deduction and of discipline, by unit; null where the scheme does not count them. */
async function readMeasures(db: Db | Tx, { year, asOf, knownAt, unitIds, scheme }: FactsQuestion) {
  if (!scheme.issuedMeasures) return null;
  const question = { from: firstDayOfYear(year), to: lastJudgedDay({ year, asOf }), unitIds, asOf, knownAt };
  return {
    deductions: measureMarks(await listIssuedMeasures(db, question), scheme),
    urges: urgeMarks(await listUnansweredUrges(db, question)),
  };
}

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
  const missing = listMissingPeriods(
    db,
    { ...moment, ...(unitIds && { unitIds }) },
    { limits: limits.limits, calendar },
  );
  const lines = listReportedLines(db, { from: firstDayOfYear(year), to: lastDayOfYear(year), unitIds }, moment);
  return disciplineFacts({ missing, lines }, year, limits.limits);
}

/**
 * What holds a lead's grade down by itself: a binding target of its own that a verified figure misses (domain.md §10 veto); null
 * where an item is none.
 */
export function unmetTarget(
  { decision, measured, standings, obligationId, dueOn }: UnmetFacts,
  { vetoes }: Pick<Scheme, 'vetoes'>,
): MarkFact | null {
  if (decision !== null || measured?.verdict !== 'NOT_MET' || !measured.isBinding) return null;
  if (!standings.some(isLead) || !vetoes.some(({ code }) => code === MANDATORY_INDICATOR_UNMET)) return null;
  return {
    id: measured.readingId,
    code: MANDATORY_INDICATOR_UNMET,
    factKey: measured.readingId,
    on: dueOn,
    obligationId,
    hundredths: null,
    wordsZh: measured.wordsZh,
    wordsEn: measured.wordsEn,
  };
}
type UnmetFacts = Pick<ItemFacts, 'decision' | 'measured' | 'standings' | 'obligationId' | 'dueOn'>;

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

/** What is on record of marks for all units of a question, and what assessors found. */
export async function readMarks(db: Db | Tx, question: FactsQuestion, of: FactsQuestion, limits: LimitSet | undefined) {
  const findings = await readFindings(db, question);
  const measures = await readMeasures(db, of);
  const reporting = await readDiscipline(db, of, limits);
  return { findings, measures, discipline: reporting && measures ? joined(reporting, measures.urges) : reporting };
}
type MarksOnRecord = Awaited<ReturnType<typeof readMarks>>;

/** What an assessor decided of an item, where it is more than that the record is right; else null. */
export function decisionOf({ findings }: MarksOnRecord, unitId: string, obligationId: string): ItemFacts['decision'] {
  if (!findings || findings.decisions.size === 0) return null;
  const review = findings.decisions.get(`${unitId} ${obligationId}`);
  return review && review.decision !== 'CONFIRMED' ? { kind: review.decision, reason: review.reason } : null;
}

/** Everything besides the items that a card rests on. */
export function marksOf(
  unitId: string,
  unmet: readonly MarkFact[],
  { findings, discipline, measures }: MarksOnRecord,
): Pick<UnitFacts, 'marks' | 'entered'> {
  const recorded = findings?.marks.get(unitId) ?? [];
  const of = (part: RecordedPart) => recorded.filter((mark) => mark.part === part);
  const vetoes = [...of('VETO').map(markFactOf), ...unmet];
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
