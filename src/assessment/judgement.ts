import { daysBetween, firstDayOfYear, type LocalDate, lastDayOfYear, monthsElapsed } from '../kernel/local-date.ts';
import { daysLate, type ObligationState, stateOf } from '../tasks/obligation.ts';
import type { ItemFacts, YearAsOf } from './item.ts';
import { lateHundredths, type Scheme } from './scheme.ts';

/**
 * Why an item counts as it does. ON_TIME by the due day · WITHIN_EXTENSION after the written day, by the extended one ·
 * LATE_IN_YEAR after it, but in the year · MEASURED_MET and MEASURED_PARTLY by a verified figure · JUDGED by an assessor ·
 * DEEMED_MET not applicable, where the scheme deems such items met · FAILED_VERIFICATION claimed, and found not done ·
 * NOT_COMPLETED nothing accepted in the year. Left out of the sum, and said: NOT_DUE_YET, AWAITING_DATA, NEEDS_JUDGEMENT,
 * NOT_APPLICABLE, EXEMPT, CONTESTED.
 */
export const LINE_RULES = [
  'ON_TIME',
  'WITHIN_EXTENSION',
  'LATE_IN_YEAR',
  'MEASURED_MET',
  'MEASURED_PARTLY',
  'JUDGED',
  'DEEMED_MET',
  'FAILED_VERIFICATION',
  'NOT_COMPLETED',
  'NOT_DUE_YET',
  'AWAITING_DATA',
  'NEEDS_JUDGEMENT',
  'NOT_APPLICABLE',
  'EXEMPT',
  'CONTESTED',
] as const;
export type LineRule = (typeof LINE_RULES)[number];
export type Exclusion = Extract<
  LineRule,
  'NOT_DUE_YET' | 'AWAITING_DATA' | 'NEEDS_JUDGEMENT' | 'NOT_APPLICABLE' | 'EXEMPT' | 'CONTESTED'
>;

export interface LineFacts {
  dueOn: LocalDate;
  completedOn: LocalDate | null;
  /** Days and whole months after the due day, at completion or at the close of the year; 0 when not late. */
  daysLate: number;
  monthsLate: number;
  state: ObligationState;
}

/** What of an item decides what it came to. */
export type JudgedFacts = Pick<
  ItemFacts,
  | 'basis'
  | 'startsOn'
  | 'dueOn'
  | 'movedFrom'
  | 'completedOn'
  | 'failedVerificationOn'
  | 'exemptCause'
  | 'holds'
  | 'measured'
  | 'decision'
>;

/** What an item came to, before points are handed out. */
export interface Judgement {
  rule: LineRule;
  excluded: Exclusion | null;
  /** How far it counts as done, in millionths; null when left out. */
  completionMillionths: number | null;
  /** Where that number comes from; null when left out. */
  source: string | null;
  facts: LineFacts;
}

const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** The day on which a year's account is drawn up: the day asked, at the latest the first day of the next year. */
const closeOf = ({ year, asOf }: YearAsOf): LocalDate => earlierOf(asOf, firstDayOfYear(year + 1));

/** The last day whose facts count: the day asked, at the latest the last day of the year. */
export const lastJudgedDay = ({ year, asOf }: YearAsOf): LocalDate => earlierOf(asOf, lastDayOfYear(year));

/** Hundredths of one as millionths: schemes write hundredths, ratios of figures need more places. */
const MILLIONTHS = 10_000;

/**
 * How far an item done on a day counts, in hundredths: in full by the due day; later by the scheme's curve (domain.md §10 c).
 * Days decide whether it is late; late by less than a whole month is no month. A target year is never late for time: its figures
 * come out when they come out (§6.1). An item done by an approved extension's day is in time, and the line says so.
 */
export function completionOf(
  { basis, dueOn, movedFrom }: Pick<ItemFacts, 'basis' | 'dueOn' | 'movedFrom'>,
  doneOn: LocalDate,
  { completion }: Pick<Scheme, 'completion'>,
): {
  rule: Extract<LineRule, 'ON_TIME' | 'WITHIN_EXTENSION' | 'LATE_IN_YEAR'>;
  hundredths: number;
  source: string;
  months: number;
} {
  const { onTime, withinExtension, late } = completion;
  if (basis === 'TARGET_YEAR' || doneOn <= (movedFrom ?? dueOn)) {
    return { rule: 'ON_TIME', hundredths: onTime.value, source: onTime.source, months: 0 };
  }
  if (doneOn <= dueOn) {
    return { rule: 'WITHIN_EXTENSION', hundredths: withinExtension.value, source: withinExtension.source, months: 0 };
  }
  const months = monthsElapsed(dueOn, doneOn);
  const hundredths = lateHundredths(months, daysBetween(dueOn, doneOn), late.formula);
  return { rule: 'LATE_IN_YEAR', hundredths, source: late.source, months };
}

/** What an assessor's decision comes to, in hundredths; null where it leaves the item out. */
function decided(
  { kind }: NonNullable<ItemFacts['decision']>,
  { completion, notApplicable }: Pick<Scheme, 'completion' | 'notApplicable'>,
): { rule: LineRule; hundredths: number | null; source: string } {
  if (kind === 'NOT_APPLICABLE') {
    return notApplicable.treatment === 'DEEMED_MET'
      ? { rule: 'DEEMED_MET', hundredths: completion.onTime.value, source: notApplicable.source }
      : { rule: 'NOT_APPLICABLE', hundredths: null, source: notApplicable.source };
  }
  const { value, source } = {
    MET: completion.judged.met,
    PARTLY: completion.judged.partly,
    NOT_MET: completion.judged.notMet,
  }[kind];
  return { rule: 'JUDGED', hundredths: value, source };
}

/**
 * Whether a contest that nobody decided leaves the item out: only where the scheme says so and the duty rules hold the unit for
 * it, and never where everything was done in full, which no decision could better.
 */
const isHeldByContest = ({ holds }: Pick<ItemFacts, 'holds'>, { contested }: Pick<Scheme, 'contested'>): boolean =>
  contested?.treatment === 'LEFT_OUT' && holds.some(({ kind }) => kind === 'CONTESTED');

/**
 * What an item came to at the close of the year, by the first of these that holds: an assessor's decision · done in full ·
 * an exempt cause · its time not over · a contest not decided · an accepted completion in the year · a verified figure · a failed
 * verification · nothing. Law: judged from the day after the due day, never on it (domain.md §6.1); a completion after the year's
 * end does not count in that year; a target year without figures is left out, not failed. Late work under an exempt cause is
 * left out as well: who is not at fault does not fare worse for having done it.
 */
export function judge(
  item: JudgedFacts,
  moment: YearAsOf,
  scheme: Pick<Scheme, 'completion' | 'notApplicable' | 'exempt' | 'contested'>,
): Judgement {
  const close = closeOf(moment);
  const counts = item.completedOn !== null && item.completedOn <= lastJudgedDay(moment);
  const completedOn = counts ? item.completedOn : null;
  const judged = { basis: item.basis, startsOn: item.startsOn, dueOn: item.dueOn, completedOn };
  const state = stateOf(judged, close);
  const facts: LineFacts = {
    dueOn: item.dueOn,
    completedOn: item.completedOn,
    daysLate: daysLate(judged, close),
    monthsLate: state === 'OVERDUE' ? monthsElapsed(item.dueOn, close) : 0,
    state,
  };
  const leftOut = (excluded: Exclusion, source: string | null = null): Judgement => ({
    rule: excluded,
    excluded,
    completionMillionths: null,
    source,
    facts,
  });
  const counting = (rule: LineRule, completionMillionths: number, source: string, more = {}): Judgement => ({
    rule,
    excluded: null,
    completionMillionths,
    source,
    facts: { ...facts, ...more },
  });
  const { completion } = scheme;
  if (item.decision) {
    const { rule, hundredths, source } = decided(item.decision, scheme);
    return hundredths === null ? leftOut('NOT_APPLICABLE', source) : counting(rule, hundredths * MILLIONTHS, source);
  }
  const done = completedOn && completionOf(item, completedOn, scheme);
  const isFull = done !== null && done.hundredths === completion.onTime.value;
  if (item.exemptCause && !isFull) return leftOut('EXEMPT', scheme.exempt?.source ?? null);
  if (item.dueOn >= close) return leftOut('NOT_DUE_YET');
  if (!isFull && isHeldByContest(item, scheme)) return leftOut('CONTESTED', scheme.contested?.source ?? null);
  if (done) {
    const { rule, hundredths, source, months } = done;
    const late = { daysLate: rule === 'LATE_IN_YEAR' ? facts.daysLate : 0, monthsLate: months };
    return counting(rule, hundredths * MILLIONTHS, source, late);
  }
  const { measured } = item;
  if (measured?.verdict === 'NEEDS_JUDGEMENT') return leftOut('NEEDS_JUDGEMENT', completion.judged.met.source);
  if (measured?.verdict === 'MET') {
    return counting('MEASURED_MET', completion.onTime.value * MILLIONTHS, completion.onTime.source);
  }
  if (item.failedVerificationOn !== null) {
    return counting(
      'FAILED_VERIFICATION',
      completion.failedVerification.value * MILLIONTHS,
      completion.failedVerification.source,
    );
  }
  if (measured && measured.doneMillionths !== null) {
    return counting('MEASURED_PARTLY', measured.doneMillionths, completion.partly.source);
  }
  if (state === 'AWAITING_DATA' && !measured) return leftOut('AWAITING_DATA');
  return counting('NOT_COMPLETED', completion.notCompleted.value * MILLIONTHS, completion.notCompleted.source);
}
