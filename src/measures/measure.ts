import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { ObligationBasis } from '../tasks/obligation.ts';
import type { FactName } from './condition.ts';

/**
 * What may follow a failing, lightest first (domain.md §2, §9). Sanctions are not among them: the strongest is the
 * proposal to a competent authority to look into accountability (政府督查工作条例 art. 21, 23).
 */
export const MEASURE_KINDS = [
  'REMIND',
  'URGE',
  'SUPERVISION_SLIP',
  'WARNING',
  'INTERVIEW',
  'LISTED_SUPERVISION',
  'EIA_RESTRICTION',
  'ACCOUNTABILITY_PROPOSAL',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What each kind is called in an official paper, and in English. */
export const MEASURE_NAMES: Readonly<Record<MeasureKind, { zh: string; en: string }>> = {
  REMIND: { zh: '到期提醒', en: 'reminder' },
  URGE: { zh: '催办', en: 'urge' },
  SUPERVISION_SLIP: { zh: '督办单', en: 'supervision slip' },
  WARNING: { zh: '通报预警', en: 'warning circular' },
  INTERVIEW: { zh: '约谈', en: 'interview' },
  LISTED_SUPERVISION: { zh: '挂牌督办', en: 'listed supervision' },
  EIA_RESTRICTION: { zh: '环评限批（提请上级）', en: 'EIA approval suspension (request to the superior)' },
  ACCOUNTABILITY_PROPOSAL: { zh: '追责建议', en: 'accountability proposal' },
};

/** The colour of a slip or card (domain.md §1.3). */
export const MEASURE_VARIANTS = ['YELLOW'] as const;
export type MeasureVariant = (typeof MEASURE_VARIANTS)[number];

/** Whether one measure is heavier than another: later in `MEASURE_KINDS`. */
export const severityOf = (kind: MeasureKind): number => MEASURE_KINDS.indexOf(kind);

/**
 * Where a measure stands (domain.md §8). PROPOSED a machine or an officer thinks it due; nothing has gone out · DISMISSED
 * an officer decided against it, with a reason · WITHDRAWN a heavier proposal on the same fact took its place.
 */
export const MEASURE_STATES = ['PROPOSED', 'DISMISSED', 'WITHDRAWN'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** In which states a measure still weighs on its unit, so that a second of the kind would repeat it (S1 art. 15). */
const OPEN_STATES: readonly MeasureState[] = ['PROPOSED'];
export const isOpen = (state: MeasureState): boolean => OPEN_STATES.includes(state);

/** What can be done to a measure, and in which state. Law: domain.md §8, Measure; nothing else changes a measure. */
const ALLOWED = { dismiss: ['PROPOSED'], withdraw: ['PROPOSED'] } as const satisfies Record<
  string,
  readonly MeasureState[]
>;
export type MeasureDeed = keyof typeof ALLOWED;

/** Whether a deed is open to a measure in its state. */
export const can = (deed: MeasureDeed, { state }: { state: MeasureState }): boolean =>
  (ALLOWED[deed] as readonly MeasureState[]).includes(state);

/**
 * Why a proposal went back without anyone deciding on it: SUPERSEDED a heavier one took its place · READING_CORRECTED the
 * reading it rested on was corrected, and its duty, or the unit on the line, is gone.
 */
export const WITHDRAWAL_REASONS = ['SUPERSEDED', 'READING_CORRECTED'] as const;
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
  dueOn: LocalDate;
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
}

/**
 * What tells one fact from another, so that it is never proposed twice: the due day and, where a rule speaks in steps, the
 * step. Another due day is another fact.
 */
export const factKeyOf = (dueOn: LocalDate, step: string | null): string =>
  step === null ? dueOn : `${dueOn}/${step}`;

/** Takes a fact key apart. */
export function readFactKey(key: string): { dueOn: string; step: string | null } {
  const [dueOn = '', step] = key.split('/');
  return { dueOn, step: step ?? null };
}
