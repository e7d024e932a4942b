import { firstDayOfYear, type LocalDate, lastDayOfYear, monthsElapsed } from '../kernel/local-date.ts';
import { daysLate, type ObligationBasis, type ObligationState, stateOf } from '../tasks/obligation.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import type { Scheme, ShareKind } from './scheme.ts';

/** One way in which a unit is named for a clause: in a capacity, itself or through a group it belongs to. */
export interface Standing {
  capacity: Capacity;
  throughGroup: { id: string; name: string } | null;
}

/** What decides how many times an item counts (domain.md §10 w): a target figure on its deadline; one that the plan names among its goals. */
export const ITEM_KINDS = ['ORDINARY', 'INDICATOR', 'MAIN_INDICATOR'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A dated obligation of the year, with all that decides its score for one unit. */
export interface ItemFacts {
  obligationId: string;
  planId: string;
  /** Whether a person had taken responsibility for the reading of the clause by the instant asked. */
  readingConfirmed: boolean;
  clauseId: string;
  clauseOrdinal: number;
  clausePath: string;
  title: string;
  basis: ObligationBasis;
  period: string;
  startsOn: LocalDate;
  dueOn: LocalDate;
  /** The accepted completion, true by the day asked and on record at the instant asked, even after the year; or null. */
  completedOn: LocalDate | null;
  kind: ItemKind;
  /** Every way in which the unit is named; at least one. */
  standings: readonly Standing[];
}

/** The year that is judged and the day on which it is looked at. */
export interface YearAsOf {
  year: number;
  asOf: LocalDate;
}

/**
 * Why an item counts as it does. ON_TIME by the due day · LATE_IN_YEAR after it, but in the year · NOT_COMPLETED nothing
 * accepted in the year · NOT_DUE_YET and AWAITING_DATA left out of the sum, and said.
 */
export const LINE_RULES = ['ON_TIME', 'LATE_IN_YEAR', 'NOT_COMPLETED', 'NOT_DUE_YET', 'AWAITING_DATA'] as const;
export type LineRule = (typeof LINE_RULES)[number];
export type Exclusion = Extract<LineRule, 'NOT_DUE_YET' | 'AWAITING_DATA'>;

export interface LineFacts {
  dueOn: LocalDate;
  completedOn: LocalDate | null;
  /** Days and whole months after the due day, at completion or at the close of the year; 0 when not late. */
  daysLate: number;
  monthsLate: number;
  state: ObligationState;
}

/** What an item came to, before points are handed out. */
export interface Judgement {
  rule: LineRule;
  excluded: Exclusion | null;
  /** How far it counts as done, in hundredths; null when left out. */
  completionHundredths: number | null;
  /** Where that number comes from; null when left out. */
  source: string | null;
  facts: LineFacts;
}

/** What of an item falls to the unit. */
export interface Burden {
  standing: Standing;
  /** Hundredths: 100 answers in full. */
  shareHundredths: number;
  weight: number;
  /** Weight times share, in hundredths: what the item counts in the sum. */
  weightedShareHundredths: number;
}

const WEIGHT_OF: Record<ItemKind, keyof Scheme['itemWeights']> = {
  ORDINARY: 'ordinary',
  INDICATOR: 'indicator',
  MAIN_INDICATOR: 'mainIndicator',
};
const SHARE_OF: Record<Capacity, { itself: ShareKind; asMember: ShareKind }> = {
  PRIMARY_LEAD: { itself: 'primaryLead', asMember: 'groupLead' },
  JOINT_LEAD: { itself: 'jointLead', asMember: 'groupLead' },
  SUPPORT: { itself: 'support', asMember: 'groupSupport' },
};
const CAPACITY_ORDER: readonly Capacity[] = ['PRIMARY_LEAD', 'JOINT_LEAD', 'SUPPORT'];

const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** The day on which a year's account is drawn up: the day asked, at the latest the first day of the next year. */
const closeOf = ({ year, asOf }: YearAsOf): LocalDate => earlierOf(asOf, firstDayOfYear(year + 1));

/** The last day whose facts count: the day asked, at the latest the last day of the year. */
export const lastJudgedDay = ({ year, asOf }: YearAsOf): LocalDate => earlierOf(asOf, lastDayOfYear(year));

/**
 * How far an item done on a day counts, in hundredths: in full by the due day; later max(floor, start − step × whole
 * months late) (domain.md §10 c). Days decide whether it is late, months only how far: late by less than a whole month
 * counts as start. A target year is never late for time: its figures come out when they come out (§6.1).
 */
export function completionOf(
  { basis, dueOn }: Pick<ItemFacts, 'basis' | 'dueOn'>,
  doneOn: LocalDate,
  { completion }: Pick<Scheme, 'completion'>,
): { rule: Extract<LineRule, 'ON_TIME' | 'LATE_IN_YEAR'>; hundredths: number; source: string; months: number } {
  const { onTime, lateStart, latePerMonth, lateFloor } = completion;
  if (basis === 'TARGET_YEAR' || doneOn <= dueOn) {
    return { rule: 'ON_TIME', hundredths: onTime.value, source: onTime.source, months: 0 };
  }
  const months = monthsElapsed(dueOn, doneOn);
  const hundredths = Math.max(lateFloor.value, lateStart.value - latePerMonth.value * months);
  return { rule: 'LATE_IN_YEAR', hundredths, source: lateStart.source, months };
}

/**
 * What an item came to at the close of the year. Law: judged from the day after the due day, never on it (domain.md §6.1);
 * a completion after the year's end does not count in that year; a target year without figures is left out, not failed.
 */
export function judge(item: ItemFacts, moment: YearAsOf, scheme: Pick<Scheme, 'completion'>): Judgement {
  const close = closeOf(moment);
  const counts = item.completedOn !== null && item.completedOn <= lastJudgedDay(moment);
  const completedOn = counts ? item.completedOn : null;
  const judged = { basis: item.basis, startsOn: item.startsOn, dueOn: item.dueOn, completedOn };
  const state = stateOf(judged, close);
  const facts = {
    dueOn: item.dueOn,
    completedOn: item.completedOn,
    daysLate: daysLate(judged, close),
    monthsLate: state === 'OVERDUE' ? monthsElapsed(item.dueOn, close) : 0,
    state,
  };
  const leftOut = (excluded: Exclusion): Judgement => ({
    rule: excluded,
    excluded,
    completionHundredths: null,
    source: null,
    facts,
  });
  if (item.dueOn >= close) return leftOut('NOT_DUE_YET');
  if (completedOn) {
    const { rule, hundredths, source, months } = completionOf(item, completedOn, scheme);
    const late = { daysLate: rule === 'LATE_IN_YEAR' ? facts.daysLate : 0, monthsLate: months };
    return { rule, excluded: null, completionHundredths: hundredths, source, facts: { ...facts, ...late } };
  }
  if (state === 'AWAITING_DATA') return leftOut('AWAITING_DATA');
  const { value, source } = scheme.completion.notCompleted;
  return { rule: 'NOT_COMPLETED', excluded: null, completionHundredths: value, source, facts };
}

/**
 * What of an item falls to a unit: one capacity only, the heaviest (domain.md §5.3: both lead and support on a line
 * collapse to lead once); named itself before through a group, then in the order of the line.
 */
export function burdenOf({ kind, standings }: ItemFacts, scheme: Scheme): Burden {
  const weight = scheme.itemWeights[WEIGHT_OF[kind]].value;
  const burdens = standings.map((standing): Burden => {
    const { itself, asMember } = SHARE_OF[standing.capacity];
    const shareHundredths = scheme.roleShares[standing.throughGroup ? asMember : itself].value;
    return { standing, shareHundredths, weight, weightedShareHundredths: weight * shareHundredths };
  });
  const [heaviest] = burdens.sort(
    (a, b) =>
      b.shareHundredths - a.shareHundredths ||
      Number(a.standing.throughGroup !== null) - Number(b.standing.throughGroup !== null) ||
      CAPACITY_ORDER.indexOf(a.standing.capacity) - CAPACITY_ORDER.indexOf(b.standing.capacity) ||
      ((a.standing.throughGroup?.id ?? '') < (b.standing.throughGroup?.id ?? '') ? -1 : 1),
  );
  if (!heaviest) throw new RangeError('an item without a standing belongs to no unit');
  return heaviest;
}
