import type { Comparator } from '../indicators/indicator.ts';
import type { Verdict, VerdictRules } from '../indicators/reading.ts';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { ScorecardStatus } from './card.ts';
import type { MarkFact, MarkLine } from './mark.ts';
import type { Grade } from './scheme-parts.ts';

/** A target that a letter of responsibility gives a unit, with the verified figure that the unit reported of it. */
export interface TargetFacts {
  indicatorId: string;
  planId: string;
  /** Name of the figure with its subject, as the plan prints it. */
  name: string;
  comparator: Comparator;
  /** What the plan writes: exact decimal text. */
  value: string;
  unit: string;
  aspirational: boolean;
  letter: { id: string; documentNumber: string; signedOn: LocalDate; bindingValue: string | null };
  reading: { id: string; numerator: string; denominator: string | null; readOn: LocalDate } | null;
  /** What an assessor gave where the figure leaves room (左右), in hundredths of the target's own full mark; null where nobody did. */
  judged: { markId: string; hundredths: number; words: string } | null;
}

/** APPROVED by the frozen annual result · PROVISIONAL as the annual card stands · NONE nothing was due, or no annual scheme. */
export const KEY_WORK_STATUSES = ['APPROVED', 'PROVISIONAL', 'NONE'] as const;
export type KeyWorkStatus = (typeof KEY_WORK_STATUSES)[number];

/** What the key work of the same year came to: the other list, which checks the grade and is never added to it (domain.md §0.9). */
export interface KeyWork {
  status: KeyWorkStatus;
  /** The approved annual assessment; null where it is not approved. */
  assessmentId: string | null;
  /** Between what the annual card lies; null where it has no score. */
  lowHundredths: number | null;
  highHundredths: number | null;
}

/** All that decides a unit's final card. Lists may come in any order. */
export interface FinalFacts {
  unitId: string;
  year: number;
  asOf: LocalDate;
  knownAt: Instant;
  targets: readonly TargetFacts[];
  keyWork: KeyWork;
  /** How borderline figures are judged; null where no limits were in force. */
  verdictRules: VerdictRules | null;
  vetoes: readonly MarkFact[];
  isSupervisionObject: boolean;
}

/**
 * Why a target counts as it does. MET in full · SHORT less for every point · JUDGED by an assessor, where 左右 leaves room. Open, and
 * said: NEEDS_JUDGEMENT, AWAITING_DATA.
 */
export const TARGET_RULES = ['MET', 'SHORT', 'JUDGED', 'NEEDS_JUDGEMENT', 'AWAITING_DATA'] as const;
export type TargetRule = (typeof TARGET_RULES)[number];

/** One target on the card; over all lines the points add up to the total exactly. */
export interface TargetLine {
  ordinal: number;
  code: string;
  nameZh: string;
  nameEn: string;
  rule: TargetRule;
  ruleSource: string;
  indicatorId: string;
  letterId: string;
  documentNumber: string;
  readingId: string | null;
  verdict: Verdict | null;
  /** Figure and target as decimal text with their unit; the figure is null where there is none. */
  figure: string | null;
  target: string;
  /** By how much it falls short, in the target's unit, as decimal text; null where it does not or nobody knows. */
  shortBy: string | null;
  /** Of the whole card, in hundredths of a point; earned is what is established. */
  fullHundredths: number;
  earnedHundredths: number;
  openHundredths: number;
  lostHundredths: number;
  explanationZh: string;
  explanationEn: string;
}

/**
 * 校核 by key work. KEPT the grade by targets stands · LOWERED key work was below the line · OPEN nobody can say yet · NOT_POSSIBLE there
 * was no key work to check by, so that the grade stands and the card says so.
 */
export const CROSS_CHECKS = ['KEPT', 'LOWERED', 'OPEN', 'NOT_POSSIBLE'] as const;
export type CrossCheck = (typeof CROSS_CHECKS)[number];

export interface GradeRange {
  lowest: Grade;
  highest: Grade;
}

/** A unit's final assessment on its targets; every amount in hundredths of a point. */
export interface FinalCard {
  unitId: string;
  year: number;
  schemeCode: string;
  schemeVersion: number;
  asOf: LocalDate;
  knownAt: Instant;
  /** NOTHING_DUE: no letter gives the unit a target, so there is no mark: neither 0 nor 100. */
  status: ScorecardStatus;
  targets: TargetLine[];
  /** What recorded facts establish, what is open, and both together; null without a mark. */
  totalHundredths: number | null;
  openHundredths: number | null;
  bestHundredths: number | null;
  /** By targets alone, before the cross-check. */
  gradeByTargets: GradeRange | null;
  keyWork: KeyWork;
  crossCheck: CrossCheck | null;
  /** After cross-check and vetoes; `grade` only where nothing is open. */
  grade: Grade | null;
  gradeRange: GradeRange | null;
  vetoGrade: Grade | null;
  marks: MarkLine[];
  /** What the grade rests on and what would change it, in words. */
  remarks: { messageZh: string; messageEn: string }[];
}
