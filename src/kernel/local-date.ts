import { Temporal } from 'temporal-polyfill';

/** A day in Asia/Shanghai as text `YYYY-MM-DD`; string order is date order. Law: architecture §2, ADR 0004. */
export type LocalDate = string & { readonly localDate: unique symbol };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a day, or gives undefined for anything that is not a real day of the calendar (2018-02-30, 18-1-1, blanks). */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!SHAPE.test(text)) return undefined;
  if (dayNumbered(numberOf(text as LocalDate)) === text) return text as LocalDate;
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

// Days are counted in sweeps, scorecards and lists by the hundred thousand, so counting goes by the arithmetic of the Gregorian
// calendar on whole numbers instead of Temporal, which is fifty times slower; a test holds both to the same answers.

const DAYS_IN_400_YEARS = 146_097;

/** Days since 1 March of the year 0, which puts the leap day at a year's end. */
function numberOf(day: LocalDate): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

/** The day of a number; `undefined` beyond the years 1 to 9999, which four digits write. */
function dayNumbered(count: number): LocalDate | undefined {
  const era = Math.floor(count / DAYS_IN_400_YEARS);
  const inEra = count - era * DAYS_IN_400_YEARS;
  const ofEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch + (fromMarch < 10 ? 3 : -9);
  const year = era * 400 + ofEra + (month <= 2 ? 1 : 0);
  if (!Number.isInteger(count) || year < 1 || year > 9999) return undefined;
  return written(year, month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}

const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));
const written = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** The last day of a month, 1 to 12; throws on a month that does not exist. */
export const lastDayOfMonth = (year: number, month: number): LocalDate =>
  localDate(written(year, month, daysIn(year, month)));

/** The day `days` after (before, when negative). */
export const addDays = (day: LocalDate, days: number): LocalDate =>
  dayNumbered(numberOf(day) + days) ?? (plain(day).add({ days }).toString() as LocalDate);

/** The corresponding day `months` later, or that month's last day (Civil Code art. 202, domain.md §6.3). */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const total = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(total / 12);
  if (!Number.isInteger(months) || year < 1 || year > 9999) return plain(day).add({ months }).toString() as LocalDate;
  const month = (total % 12) + 1;
  return written(year, month, Math.min(Number(day.slice(8, 10)), daysIn(year, month)));
}

/** The corresponding day `years` later, or 28 February for 29 February. */
export const addYears = (day: LocalDate, years: number): LocalDate => plain(day).add({ years }).toString() as LocalDate;

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => numberOf(to) - numberOf(from);

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
export const weekdayOf = (day: LocalDate): number => ((numberOf(day) + 2) % 7) + 1;
export const firstDayOfYear = (year: number): LocalDate => localDate(`${String(year).padStart(4, '0')}-01-01`);
export const lastDayOfYear = (year: number): LocalDate => localDate(`${String(year).padStart(4, '0')}-12-31`);
/** The later of two days. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);
