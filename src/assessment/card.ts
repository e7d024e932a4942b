import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import { halfUp } from './arithmetic.ts';
import type { Exclusion, ItemFacts, ItemKind, LineFacts, LineRule, Standing } from './item.ts';
import type { Grade } from './scheme.ts';

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
  completionHundredths: number | null;
  /** Hundredths of a point; null when left out. Over all lines they add up to the TASK component exactly. */
  earnedHundredths: number | null;
  lostHundredths: number | null;
  facts: LineFacts;
  explanationZh: string;
  explanationEn: string;
  excluded: Exclusion | null;
}

/** `due` counts what is in the sum: on time, late and not completed together. */
export interface ScoreCounts {
  due: number;
  completedOnTime: number;
  completedLate: number;
  notCompleted: number;
  awaitingData: number;
  notDueYet: number;
  undated: number;
}

/** Parts of a score. TASK what was owed · DISCIPLINE reports and answers · DEDUCTION for measures · BONUS 加分. */
export const COMPONENT_CODES = ['TASK', 'DISCIPLINE', 'DEDUCTION', 'BONUS'] as const;
export type ComponentCode = (typeof COMPONENT_CODES)[number];

/** NOT_RECORDED: this version keeps no facts from which the part could be judged, so no points are guessed for it. */
export const COMPONENT_STATUSES = ['RECORDED', 'NOT_RECORDED'] as const;
export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

/** One part of a score, in hundredths of a point; a deduction's full mark is 0, a bonus's its cap. */
export interface ScoreComponent {
  code: ComponentCode;
  fullHundredths: number;
  scoredHundredths: number | null;
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
  'PARTIAL_PROGRESS',
  'EXTENSIONS',
  'NOT_DUE_YET',
  'AWAITING_DATA',
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

/** What moves a grade: DISCIPLINE once recorded at least so high · COMPLETIONS of these obligations on record. */
export const GRADE_CHANGE_CODES = ['DISCIPLINE', 'COMPLETIONS'] as const;
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
  /** As few as can be; empty for DISCIPLINE. */
  obligationIds: string[];
  messageZh: string;
  messageEn: string;
}

/** A unit's score for a year; every amount in hundredths of a point. */
export interface Scorecard {
  unitId: string;
  year: number;
  schemeCode: string;
  schemeVersion: number;
  asOf: LocalDate;
  knownAt: Instant;
  status: ScorecardStatus;
  /** Task on its own scale of the full mark, 0..10000; null without a score, as are the three below. */
  taskHundredths: number | null;
  components: ScoreComponent[];
  /** What recorded facts establish; what no recorded fact can decide yet; and both together. */
  totalHundredths: number | null;
  openHundredths: number | null;
  bestHundredths: number | null;
  /** The grade when total and best fall in one band, else null and `gradeRange` says between which. */
  grade: Grade | null;
  gradeRange: { lowest: Grade; highest: Grade } | null;
  lines: ScoreLine[];
  counts: ScoreCounts;
  wouldChange: GradeChange[];
  missing: MissingSentence[];
}

/** The sum that decides: numerator Σ w·r·c and denominator Σ w·r, both whole; the share done is n / (100·d). */
export interface TaskSum {
  numerator: bigint;
  denominator: bigint;
}

/** A mark's share that a sum earns, in hundredths of a point, rounded half up once, from the exact fraction. */
export const earnedOf = (fullHundredths: number, { numerator, denominator }: TaskSum): number =>
  halfUp(BigInt(fullHundredths) * numerator, 100n * denominator);
