import type { WorkCalendar } from '../calendar/calendar.ts';
import { dayOf, type LocalDate } from '../kernel/local-date.ts';
import { periodsOf } from '../tasks/obligation.ts';
import { type Limits, lastDayOf } from './limits.ts';

/**
 * Where a progress report (进展报告) stands. SUBMITTED by the first-named lead · ACCEPTED by the office · RETURNED with a reason,
 * to be handed in again · CORRECTED by the office after acceptance, the old version kept (domain.md §8, Progress report).
 */
export const REPORT_STATES = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'CORRECTED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What can happen to a report after it was first handed in. */
export const REPORT_STEPS = ['RESUBMIT', 'ACCEPT', 'RETURN', 'CORRECT'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];
/** How a version of a report came about. */
export const REPORT_EVENTS = ['SUBMIT', ...REPORT_STEPS] as const;
export type ReportEvent = (typeof REPORT_EVENTS)[number];

/** The life of a report in one table; a draft is the unit's own and is not on record. */
export const REPORT_RULES: Record<ReportStep, { from: readonly ReportState[]; to: ReportState }> = {
  RESUBMIT: { from: ['RETURNED'], to: 'SUBMITTED' },
  ACCEPT: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  RETURN: { from: ['SUBMITTED'], to: 'RETURNED' },
  CORRECT: { from: ['ACCEPTED', 'CORRECTED'], to: 'CORRECTED' },
};

/** Whether a step may be taken from a state. */
export const canReport = (step: ReportStep, state: ReportState): boolean => REPORT_RULES[step].from.includes(state);

/** Whether the office stands by what a report in this state says. */
export const isAccepted = (state: ReportState): boolean => state === 'ACCEPTED' || state === 'CORRECTED';

/** A stretch of time for which a report is owed. */
export interface ReportPeriod {
  /** 2018Q3, 2018H1, 2018-07, 2018. */
  label: string;
  firstOn: LocalDate;
  lastOn: LocalDate;
}

/** The periods of so many months from the one that holds a day to the one that holds another. */
export const reportPeriods = (months: number, from: LocalDate, until: LocalDate): ReportPeriod[] =>
  periodsOf({ unit: 'MONTH', interval: months }, from, until);

const LABEL = /^(\d{4})(?:Q([1-4])|H([12])|-(0[1-9]|1[0-2]))?$/;

/** Reads a period's label and says how many months it holds; undefined for anything else. */
export function periodNamed(label: string): (ReportPeriod & { months: number }) | undefined {
  const parts = LABEL.exec(label);
  if (!parts) return undefined;
  const [, year, quarter, half, month] = parts;
  const months = quarter ? 3 : half ? 6 : month ? 1 : 12;
  const first = quarter ? Number(quarter) * 3 - 2 : half ? Number(half) * 6 - 5 : month ? Number(month) : 1;
  const on = dayOf(Number(year), first, 1);
  const [period] = on ? reportPeriods(months, on, on) : [];
  return period && { ...period, months };
}

/** The last day for the report on a period, by the limit in force; it is missing from the day after. */
export const reportDueOn = (limits: Limits, { lastOn }: ReportPeriod, calendar: WorkCalendar): LocalDate =>
  lastDayOf(limits.reportWithin, lastOn, calendar);

/** Text as it is compared: without blanks and marks, so that a comma does not make an old report new. */
const bare = (text: string): string => text.replace(/[\p{P}\p{Z}\p{C}]/gu, '');

/** Whether a report on an item says nothing: fewer characters than the limit, marks and blanks not counted (S22). */
export const isEmptyText = (done: string, limits: Limits): boolean =>
  [...bare(done)].length < limits.emptyReportBelow.value;

/** Whether it says the very words of the report before it. */
export const isRepeatedText = (done: string, before: string | undefined): boolean =>
  before !== undefined && bare(done) === bare(before);
