import { and, asc, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { indicators } from '../indicators/tables.ts';
import { indicatorReadings } from '../indicators/tables-reading.ts';
import type { Instant } from '../kernel/clock.ts';
import { firstDayOfYear, lastDayOfYear } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { findLimits } from '../progress/store-limits.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import type { Scorecard } from './card.ts';
import { scoreFinal } from './final.ts';
import type { FinalCard, FinalFacts, KeyWork, TargetFacts } from './final-card.ts';
import type { FinalScheme } from './final-scheme.ts';
import { scoreUnit } from './scorecard.ts';
import { type AssessmentScheme, findAnnualScheme, findFinalScheme } from './store.ts';
import { findApprovedThen, listCardsOfUnits } from './store-approved.ts';
import { type Assessment, findRoundThen, listRecordedMarks, type RecordedMark } from './store-course.ts';
import { markFactOf } from './store-marks.ts';
import { type ScorecardQuestion, unitsAsked } from './store-scorecards.ts';
import { unitFactsOf } from './store-unit-facts.ts';
import { targetLetters } from './tables-target.ts';

/** A question for final cards within an assessment, or before there is one. */
export interface FinalQuestion extends ScorecardQuestion {
  assessment: Assessment | null;
  scheme: FinalScheme;
  calendar: WorkCalendar;
}

const NO_KEY_WORK: KeyWork = { status: 'NONE', assessmentId: null, lowHundredths: null, highHundredths: null };

/** The letters in force that give units a figure of the year, each with the last verified reading of it; two statements. */
async function readTargets(db: Db | Tx, { year, unitIds }: ScorecardQuestion, knownAt: Instant) {
  const [from, to] = [firstDayOfYear(year), lastDayOfYear(year)];
  const given = await db
    .select({
      letter: targetLetters,
      figure: indicators,
      figureId: sql<string>`coalesce(${indicators.identity}, ${indicators.id})`,
    })
    .from(targetLetters)
    .innerJoin(
      indicators,
      and(
        eq(indicators.jurisdiction, targetLetters.jurisdiction),
        sql`coalesce(${indicators.identity}, ${indicators.id}) = ${targetLetters.indicatorId}`,
        onRecord(indicators, knownAt),
      ),
    )
    .where(
      and(
        eq(targetLetters.jurisdiction, db.jurisdiction),
        onRecord(targetLetters, knownAt),
        gte(indicators.dueOn, from),
        lte(indicators.dueOn, to),
        unitIds
          ? inArray(targetLetters.unitId, [...unitIds] as (typeof targetLetters.$inferSelect.unitId)[])
          : undefined,
      ),
    )
    .orderBy(asc(targetLetters.unitId), asc(targetLetters.indicatorId));
  const read = await db
    .select()
    .from(indicatorReadings)
    .where(
      and(
        eq(indicatorReadings.jurisdiction, db.jurisdiction),
        onRecord(indicatorReadings, knownAt),
        isNotNull(indicatorReadings.verifiedAt),
        lte(indicatorReadings.verifiedAt, knownAt),
        gte(indicatorReadings.readOn, from),
        lte(indicatorReadings.readOn, to),
        inArray(indicatorReadings.indicatorId, [...new Set(given.map(({ letter }) => letter.indicatorId))]),
      ),
    )
    .orderBy(asc(indicatorReadings.readOn), asc(indicatorReadings.recordedAt), asc(indicatorReadings.id));
  const readings = new Map(read.map((reading) => [`${reading.unitId} ${reading.indicatorId}`, reading]));
  return Map.groupBy(
    given.map(({ letter, figure }) => ({
      letter,
      figure,
      reading: readings.get(`${letter.unitId} ${letter.indicatorId}`),
    })),
    ({ letter }) => letter.unitId as string,
  );
}
type Given = NonNullable<ReturnType<Awaited<ReturnType<typeof readTargets>>['get']>>[number];

const judgedBy = (mark: RecordedMark | undefined): TargetFacts['judged'] =>
  mark ? { markId: mark.id, hundredths: mark.hundredths ?? 0, words: mark.words } : null;

function targetFacts(
  { letter, figure, reading }: Given,
  marks: readonly RecordedMark[],
  scheme: FinalScheme,
): TargetFacts {
  const name = `${figure.subject ?? ''}${figure.name}`;
  const target = scheme.targets.find(({ indicatorName }) => indicatorName === name);
  return {
    indicatorId: letter.indicatorId,
    planId: figure.planId,
    name,
    comparator: figure.comparator,
    value: figure.value,
    unit: figure.unit,
    aspirational: figure.aspirational,
    letter: {
      id: letter.id,
      documentNumber: letter.documentNumber,
      signedOn: letter.signedOn,
      bindingValue: letter.bindingValue,
    },
    reading: reading
      ? {
          id: reading.id,
          numerator: reading.numerator,
          denominator: reading.denominator,
          readOn: reading.readOn,
        }
      : null,
    judged: judgedBy(marks.filter(({ part, code }) => part === 'ENTERED' && code === target?.code).at(-1)),
  };
}

const keyWorkOf = (
  { status, totalHundredths, bestHundredths }: Scorecard,
  from: Pick<KeyWork, 'status' | 'assessmentId'>,
): KeyWork =>
  status === 'SCORED' ? { ...from, lowHundredths: totalHundredths, highHundredths: bestHundredths } : NO_KEY_WORK;

/**
 * What the key work of the year came to for units: by the annual result approved by then, else by the annual cards as they
 * stand; empty where no annual scheme covers the year. The cards themselves stay where they are: the other list.
 */
async function readKeyWork(
  db: Db | Tx,
  { year, asOf, calendar }: FinalQuestion,
  unitIds: readonly string[],
  knownAt: Instant,
): Promise<Map<string, KeyWork>> {
  const approved = await findApprovedThen(db, 'ANNUAL', year, knownAt);
  if (approved) {
    const cards = await listCardsOfUnits(db, approved.id, unitIds);
    const from = { status: 'APPROVED' as const, assessmentId: approved.id };
    return new Map(cards.map(({ unitId, card }) => [unitId, keyWorkOf(card as Scorecard, from)]));
  }
  const annual = await findAnnualScheme(db, year, knownAt);
  if (!annual || unitIds.length === 0) return new Map();
  const assessment = (await findRoundThen(db, 'ANNUAL', year, knownAt)) ?? null;
  const { scheme } = annual;
  const facts = await unitFactsOf(db, { year, asOf, knownAt, unitIds, assessment, scheme, calendar });
  const from = { status: 'PROVISIONAL' as const, assessmentId: null };
  return new Map(facts.map((unit) => [unit.unitId, keyWorkOf(scoreUnit(unit, scheme), from)]));
}

/**
 * All that decides the final cards of one unit, some, or all for a year, in a fixed number of statements whatever their number;
 * from the draft result on, later letters and figures move nothing. Refuses NOT_FOUND for an id that is no unit.
 */
export async function finalFactsOf(db: Db | Tx, question: FinalQuestion): Promise<FinalFacts[]> {
  const { year, asOf, knownAt, scheme, assessment } = question;
  const frozenAt = assessment?.evidenceFrozenAt;
  const evidenceAt = frozenAt && frozenAt < knownAt ? frozenAt : knownAt;
  const asked = unitsAsked(question, await dictionaryOf(db));
  const targets = await readTargets(db, question, evidenceAt);
  const limits = await findLimits(db, { asOf, knownAt: evidenceAt });
  const carrying = asked.map(({ id }) => id).filter((id) => targets.has(id));
  const keyWork = await readKeyWork(db, question, carrying, evidenceAt);
  const marks = assessment
    ? await listRecordedMarks(db, {
        assessmentId: assessment.id,
        knownAt,
        ...(question.unitIds && { unitIds: question.unitIds }),
      })
    : [];
  const marksOf = Map.groupBy(marks, ({ unitId }) => unitId as string);
  const verdictRules = limits
    ? {
        aboutToleranceHundredths: limits.limits.aboutToleranceHundredths.value,
        zeroDenominator: limits.limits.zeroDenominator.value,
      }
    : null;
  return asked.map((unit): FinalFacts => {
    const own = marksOf.get(unit.id) ?? [];
    return {
      unitId: unit.id,
      year,
      asOf,
      knownAt,
      targets: (targets.get(unit.id) ?? []).map((given) => targetFacts(given, own, scheme)),
      keyWork: keyWork.get(unit.id) ?? NO_KEY_WORK,
      verdictRules,
      vetoes: own.filter(({ part }) => part === 'VETO').map(markFactOf),
      isSupervisionObject: unit.isSupervisionObject,
    };
  });
}

/** Final cards of a year with the scheme that marks them. */
export interface FinalCardSet {
  scheme: AssessmentScheme<FinalScheme>;
  cards: FinalCard[];
}

/**
 * The final cards of one unit, some, or all for a year, as facts stand. Refuses RULES_NOT_IN_FORCE where no scheme of the final
 * assessment on record covers the year.
 */
export async function finalCardsOf(
  db: Db | Tx,
  question: ScorecardQuestion,
  calendar: WorkCalendar,
): Promise<FinalCardSet> {
  const { year, knownAt } = question;
  const scheme =
    (await findFinalScheme(db, year, knownAt)) ??
    refuse('RULES_NOT_IN_FORCE', { on: String(year), what: '终期考核方案', whatEn: 'scheme of the final assessment' }, [
      'year',
    ]);
  const assessment = (await findRoundThen(db, 'FINAL', year, knownAt)) ?? null;
  const facts = await finalFactsOf(db, { ...question, assessment, scheme: scheme.scheme, calendar });
  return { scheme, cards: facts.map((unit) => scoreFinal(unit, scheme.scheme)) };
}
