import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Hold } from '../progress/hold.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import type { ItemFacts, ItemKind, Standing } from './item.ts';
import type { Exclusion, LineFacts, LineRule } from './judgement.ts';
import type { MarkFact, MarkLine } from './mark.ts';
import type { Grade } from './scheme-parts.ts';

/** NOTHING_DUE: no item was due in the year, so there is no score: neither 0 nor 100 (domain.md §10). */
export const SCORECARD_STATUSES = ['SCORED', 'NOTHING_DUE'] as const;
export type ScorecardStatus = (typeof SCORECARD_STATUSES)[number];

/** All that decides a unit's scorecard. Lists may come in any order. */
export interface UnitFacts {
  unitId: string;
  year: number;
  /** The day asked about and the instant whose knowledge counts. */
  asOf: LocalDate;
  knownAt: Instant;
  items: readonly ItemFacts[];
  /** Duties in force without a day of their own (undated, standing, dated by another body): not scored. */
  undated: number;
  isSupervisionObject: boolean;
  /** Facts besides the items, by part; null where the register keeps none from which the part could be judged. */
  marks: Readonly<Record<'discipline' | 'deductions' | 'bonuses' | 'vetoes', readonly MarkFact[] | null>>;
  /** What assessors entered of the scheme's entered parts, by code, in hundredths on the part's own scale. */
  entered: Readonly<Record<string, number>>;
  /** The unit's last day, when it ended before the end of the judged time; else null. */
  endedOn: LocalDate | null;
}

/** One item on the card: rule, clause, facts, and the points of the TASK component it earned and lost. */
export interface ScoreLine {
  ordinal: number;
  rule: LineRule;
  /** The source note of the scheme's number that the rule applied; null when left out. */
  ruleSource: string | null;
  obligationId: string;
  planId: string;
  clauseId: string;
  clausePath: string;
  title: string;
  period: string;
  capacity: Capacity;
  throughGroup: Standing['throughGroup'];
  itemKind: ItemKind;
  weight: number;
  shareHundredths: number;
  /** Weight times share, in hundredths. */
  weightedShareHundredths: number;
  /** How far it counts as done, in hundredths, for reading; the sum is made from millionths. */
  completionHundredths: number | null;
  completionMillionths: number | null;
  /** Hundredths of a point; null when left out. Over all lines they add up to the TASK component exactly. */
  earnedHundredths: number | null;
  lostHundredths: number | null;
  facts: LineFacts;
  isContested: boolean;
  holds: readonly Hold[];
  explanationZh: string;
  explanationEn: string;
  excluded: Exclusion | null;
}

/**
 * `due` counts what is in the sum: on time (extended or deemed met included), late, judged by figure or assessor, and not
 * completed (failed on verification included) together.
 */
export interface ScoreCounts {
  due: number;
  completedOnTime: number;
  withinExtension: number;
  completedLate: number;
  judged: number;
  notCompleted: number;
  awaitingData: number;
  awaitingJudgement: number;
  notDueYet: number;
  notApplicable: number;
  exempt: number;
  contested: number;
  undated: number;
}

/** NOT_RECORDED: no facts are on record from which the part could be judged, so no points are guessed for it. */
export const COMPONENT_STATUSES = ['RECORDED', 'NOT_RECORDED'] as const;
export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

/**
 * One part of a score: TASK what was owed · DISCIPLINE reports and answers · the scheme's entered parts · BONUS 加分 ·
 * DEDUCTION for measures and defects. In hundredths of a point of the total; over all parts, in this order, what was scored
 * adds up to the total exactly (each is what the total rises or falls by when the part is added to those before it).
 */
export interface ScoreComponent {
  code: string;
  nameZh: string;
  nameEn: string;
  /** The most it can add: its full mark by the scheme's formula, the cap of bonuses, 0 for deductions. */
  fullHundredths: number;
  /** Null when nothing recorded decides it; below 0 for deductions. */
  scoredHundredths: number | null;
  /** The mark on the part's own scale, and that scale's full mark. */
  ownHundredths: number | null;
  ownFullHundredths: number;
  status: ComponentStatus;
  messageZh: string;
  messageEn: string;
}

/** What a card does not know, or leaves out; closed. */
export const MISSING_CODES = [
  'NOTHING_DUE',
  'DISCIPLINE',
  'DEDUCTIONS',
  'BONUSES',
  'VETOES',
  'ENTERED_PARTS',
  'NOT_DUE_YET',
  'AWAITING_DATA',
  'AWAITING_JUDGEMENT',
  'UNDATED',
  'READING_UNCONFIRMED',
  'NOT_SUPERVISION_OBJECT',
  'UNIT_ENDED',
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

/** One thing that is missing, told to a person in both languages. */
export interface MissingSentence {
  code: MissingCode;
  messageZh: string;
  messageEn: string;
}

/**
 * What moves a grade: OPEN_PARTS once recorded at least so high · COMPLETIONS of these obligations on record · VETO the facts
 * that hold the grade down, if they fall.
 */
export const GRADE_CHANGE_CODES = ['OPEN_PARTS', 'COMPLETIONS', 'VETO'] as const;
export type GradeChangeCode = (typeof GRADE_CHANGE_CODES)[number];

/** ESTABLISHED what recorded facts alone give; BEST what is reached if everything open is given in full. */
export const GRADE_BOUNDS = ['ESTABLISHED', 'BEST'] as const;
export type GradeBound = (typeof GRADE_BOUNDS)[number];

/** The smallest facts that would lift a bound of the score into a better grade. */
export interface GradeChange {
  code: GradeChangeCode;
  bound: GradeBound;
  toGrade: Grade;
  /** Points still wanted to reach the grade, in hundredths. */
  neededHundredths: number;
  /** As few as can be; empty for the others. */
  obligationIds: string[];
  messageZh: string;
  messageEn: string;
}

/** What a unit's score for a year comes to, without what made it so; every amount in hundredths of a point. */
export interface CardTotals {
  unitId: string;
  year: number;
  schemeCode: string;
  schemeVersion: number;
  asOf: LocalDate;
  knownAt: Instant;
  status: ScorecardStatus;
  /** Task on its own scale of the full mark, 0..10000; null without a score, as are the three below. */
  taskHundredths: number | null;
  /** What recorded facts establish; what no recorded fact can decide yet; and both together. */
  totalHundredths: number | null;
  openHundredths: number | null;
  bestHundredths: number | null;
  /** The grade when total and best fall in one band, else null and `gradeRange` says between which. */
  grade: Grade | null;
  gradeRange: { lowest: Grade; highest: Grade } | null;
  /** The best grade that a veto leaves; null where no fact holds it down. Grade and range are after it. */
  vetoGrade: Grade | null;
}

/** A unit's score for a year, with all that made it so. */
export interface Scorecard extends CardTotals {
  components: ScoreComponent[];
  lines: ScoreLine[];
  /** Every fact that cost or earned points, or held the grade down. */
  marks: MarkLine[];
  counts: ScoreCounts;
  wouldChange: GradeChange[];
  missing: MissingSentence[];
}

/** The sum that decides: numerator Σ w·r·c with c in millionths, denominator Σ w·r; the share done is n / (1 000 000·d). */
export interface TaskSum {
  numerator: bigint;
  denominator: bigint;
}
