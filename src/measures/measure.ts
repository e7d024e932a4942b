import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { ObligationBasis } from '../tasks/obligation.ts';
import type { FactName } from './condition.ts';

/**
 * What may follow a failing, lightest first (domain.md §2, §9). Sanctions are not among them: the strongest is the
 * proposal to a competent authority to look into accountability (政府督查工作条例 art. 21, 23). A letter of consultation is no
 * measure of supervision at all: it is all that bodies outside government supervision get (domain.md §0.3).
 */
export const MEASURE_KINDS = [
  'CONSULTATION_LETTER',
  'REMIND',
  'URGE',
  'SUPERVISION_SLIP',
  'WARNING',
  'CRITICISM_CIRCULAR',
  'INTERVIEW',
  'LISTED_SUPERVISION',
  'EIA_RESTRICTION',
  'ACCOUNTABILITY_PROPOSAL',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What each kind is called in an official paper, and in English. */
export const MEASURE_NAMES: Readonly<Record<MeasureKind, { zh: string; en: string }>> = {
  CONSULTATION_LETTER: { zh: '函商', en: 'letter of consultation' },
  REMIND: { zh: '到期提醒', en: 'reminder' },
  URGE: { zh: '催办', en: 'urge' },
  SUPERVISION_SLIP: { zh: '督办单', en: 'supervision slip' },
  WARNING: { zh: '通报预警', en: 'warning circular' },
  CRITICISM_CIRCULAR: { zh: '通报批评', en: 'criticism circular' },
  INTERVIEW: { zh: '约谈', en: 'interview' },
  LISTED_SUPERVISION: { zh: '挂牌督办', en: 'listed supervision' },
  EIA_RESTRICTION: { zh: '环评限批（提请上级）', en: 'EIA approval suspension (request to the superior)' },
  ACCOUNTABILITY_PROPOSAL: { zh: '追责建议', en: 'accountability proposal' },
};

/** The colour of a slip or card, lighter first (domain.md §1.3). */
export const MEASURE_VARIANTS = ['YELLOW', 'RED'] as const;
export type MeasureVariant = (typeof MEASURE_VARIANTS)[number];

/** How heavy a measure is: by its place in `MEASURE_KINDS`, a red slip above a yellow one. */
export const severityOf = ({ kind, variant }: { kind: MeasureKind; variant: MeasureVariant | null }): number =>
  MEASURE_KINDS.indexOf(kind) * MEASURE_VARIANTS.length + (variant === null ? 0 : MEASURE_VARIANTS.indexOf(variant));

/**
 * Two families that stay apart (domain.md §2.2, §2.5): LATENESS work not done in time, which escalates by time · HARM
 * damage, forgery or dereliction found, which is never concluded from lateness and never proposed by a machine.
 */
export const MEASURE_FAMILIES = ['LATENESS', 'HARM'] as const;
export type MeasureFamily = (typeof MEASURE_FAMILIES)[number];

/**
 * Where a measure stands (domain.md §8). Which kind passes through which states, by whose deed and on what conditions, are
 * the tables of procedure.ts; nothing else changes a state.
 */
export const MEASURE_STATES = [
  'PROPOSED',
  'DISMISSED',
  'WITHDRAWN',
  'DRAFTED',
  'SERVED',
  'HEARD',
  'SUBMITTED_FOR_APPROVAL',
  'APPROVED',
  'REJECTED',
  'ISSUED',
  'NOTICE_SENT',
  'ACKNOWLEDGED',
  'HELD',
  'MINUTES_ISSUED',
  'RECTIFYING',
  'EXTENDED',
  'RECTIFICATION_REPORTED',
  'VERIFYING',
  'LIFTED',
  'ESCALATED',
  'REVOKED',
  'REQUESTED',
  'DECIDED_BY_SUPERIOR',
  'DECLINED',
  'IN_FORCE',
  'PARTIALLY_LIFTED',
  'REFERRED',
  'ACCEPTED_BY_AUTHORITY',
  'RETURNED',
  'RESULT_RECORDED',
  'ENDED',
] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** States from which nothing leads on: the measure no longer weighs on its unit. */
export const FINAL_STATES: readonly MeasureState[] = [
  ...['DISMISSED', 'WITHDRAWN', 'REJECTED', 'LIFTED'],
  ...['ESCALATED', 'REVOKED', 'DECLINED', 'ENDED'],
] as MeasureState[];

/** Whether a measure still weighs on its unit, so that a second of the kind would repeat it (S1 art. 15). */
export const isOpen = (state: MeasureState): boolean => !FINAL_STATES.includes(state);

/** States in which nothing has gone out to the unit but a draft, if that. */
export const BEFORE_ISSUE: readonly MeasureState[] = [
  ...['PROPOSED', 'DRAFTED', 'SERVED', 'HEARD'],
  ...['SUBMITTED_FOR_APPROVAL', 'APPROVED'],
] as MeasureState[];

/** Whether a measure has been issued, requested or referred and still weighs on its unit. */
export const isInEffect = (state: MeasureState): boolean => isOpen(state) && !BEFORE_ISSUE.includes(state);

/** Whether a measure was really taken, whatever became of it: a rung that was gone through (ADR 0007). */
export const wasCarriedOut = (state: MeasureState): boolean =>
  isInEffect(state) || state === 'LIFTED' || state === 'ESCALATED' || state === 'ENDED';

/** States in which the unit is being heard or its defence weighed: nothing heavier meanwhile. */
export const isBeingHeard = (state: MeasureState): boolean =>
  state === 'SERVED' || state === 'HEARD' || state === 'SUBMITTED_FOR_APPROVAL';

/**
 * Why a proposal went back without anyone deciding on it: SUPERSEDED a heavier one took its place · READING_CORRECTED the
 * reading it rested on was corrected, and its duty, or the unit on the line, is gone · DUTY_COMPLETED the duty was done in the
 * meantime · CONDITION_NOT_MET the rule no longer speaks on the facts of a later sweep.
 */
export const WITHDRAWAL_REASONS = ['SUPERSEDED', 'READING_CORRECTED', 'DUTY_COMPLETED', 'CONDITION_NOT_MET'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** A basis as a proposal cites it: in force on the day of the act (domain.md §0.4). */
export interface CitedBasis {
  kind: 'PLAN_CLAUSE' | 'LAW' | 'DIRECTIVE' | 'OFFICE_RULE';
  document: string;
  /** Article, or the place in the plan: 第二十一条, 三（二）; null where the whole document is meant. */
  article: string | null;
  /** The plan's own words, where they are the basis. */
  quote: string | null;
  /** First and last day in force; null where not known or still in force. */
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  /** Whether somebody read the text (true) or an officer must still confirm it. */
  verified: boolean;
  /** What the basis does and does not allow, for the officer who decides. */
  note: string | null;
}

/** What was found that met a rule's condition: the fact, its value, the test in words. */
export interface MatchedTest {
  fact: FactName;
  value: number | boolean;
  test: string;
}

/** Everything on which a proposal rests, frozen as it was on its day and as it was on record then. */
export interface MeasureFacts {
  asOf: LocalDate;
  knownAt: Instant;
  planTitle: string;
  /** Where the clause stands: 二（二）4. */
  clausePath: string;
  /** The name on the responsibility line through which the unit is meant: 环保局, 各镇街. */
  namedAs: string;
  basis: ObligationBasis;
  /** The last day on which it was in time; null for a duty without a day, on which only a person proposes. */
  dueOn: LocalDate | null;
  /** The words that make it due, and the words that are due. */
  surface: string | null;
  deliverable: string | null;
  /** 2018, 2018Q3; empty when not recurring. */
  period: string;
  /** Who the sentence itself says must act; the unit answers for seeing it done. */
  namedActor: string | null;
  daysOverdue: number | null;
  workdaysOverdue: number | null;
  daysToDue: number | null;
  workdaysToDue: number | null;
  /** True where working days were counted in a year whose holiday notice is not on record. */
  provisionalCalendar: boolean;
  matched: readonly MatchedTest[];
  /** Rules below whose conditions were met too and were never carried out: skipping them needs a written ground (ADR 0007). */
  lowerRungsNotTaken: readonly string[];
  /** Rules above whose conditions were met, but for which no basis was in force on the day. */
  rungsWithoutBasis: readonly string[];
  /** To whom in the unit it is addressed. */
  recipients: readonly string[];
  /** What an officer who proposed it by hand found, in words; absent where a rule proposed it. */
  found?: string | undefined;
  /** Why this rung, where an officer chose it: the ground for skipping, or for a lighter one. */
  ground?: string | undefined;
}

/**
 * What tells one fact from another, so that it is never proposed twice: the due day and, where a rule speaks in steps, the
 * step. Another due day is another fact.
 */
export const factKeyOf = (dueOn: string, step: string | null): string => (step === null ? dueOn : `${dueOn}/${step}`);

/** Takes a fact key apart. */
export function readFactKey(key: string): { dueOn: string; step: string | null } {
  const [dueOn = '', step] = key.split('/');
  return { dueOn, step: step ?? null };
}
