import { Temporal } from 'temporal-polyfill';

/** A day in Asia/Shanghai as text `YYYY-MM-DD`; string order is date order. Law: architecture §2, ADR 0004. */
export type LocalDate = string & { readonly localDate: unique symbol };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a day, or gives undefined for anything that is not a real day of the calendar (2018-02-30, 18-1-1, blanks). */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!SHAPE.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return undefined;
  }
}

/** The day as written in our own data or code; throws on a day that does not exist. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** The day from its parts; undefined where there is no such day (month 13, 30 February). */
export function dayOf(year: number, month: number, day: number): LocalDate | undefined {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return parseLocalDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

const plain = (day: LocalDate) => Temporal.PlainDate.from(day);

/** The last day of a month, 1 to 12. */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  const first = new Temporal.PlainDate(year, month, 1);
  return first.with({ day: first.daysInMonth }).toString() as LocalDate;
}

/** The day `days` after (before, when negative). */
export const addDays = (day: LocalDate, days: number): LocalDate => plain(day).add({ days }).toString() as LocalDate;

/** The corresponding day `months` later, or that month's last day (Civil Code art. 202, domain.md §6.3). */
export const addMonths = (day: LocalDate, months: number): LocalDate =>
  plain(day).add({ months }).toString() as LocalDate;

/** The corresponding day `years` later, or 28 February for 29 February. */
export const addYears = (day: LocalDate, years: number): LocalDate => plain(day).add({ years }).toString() as LocalDate;

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => plain(from).until(plain(to)).days;

/**
 * Whole months elapsed from one day to another, 0 when not later: a month is whole on its corresponding day, or on the
 * month's last day where there is none (Civil Code art. 202); `addMonths` counted backwards.
 */
export function monthsElapsed(from: LocalDate, to: LocalDate): number {
  if (to <= from) return 0;
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return addMonths(from, months) <= to ? months : months - 1;
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (day: LocalDate): number => plain(day).dayOfWeek;
export const firstDayOfYear = (year: number): LocalDate => localDate(`${String(year).padStart(4, '0')}-01-01`);
export const lastDayOfYear = (year: number): LocalDate => localDate(`${String(year).padStart(4, '0')}-12-31`);
/** The later of two days. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);
