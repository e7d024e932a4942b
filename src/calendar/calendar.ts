import { z } from 'zod';
import { addDays, daysBetween, type LocalDate, parseLocalDate, weekdayOf, yearOf } from '../kernel/local-date.ts';

/** One year as its notice arranges it; a day that is not named is a working day from Monday to Friday. */
interface CalendarYear {
  year: number;
  /** Holidays and transferred rest days that fall on Monday to Friday, in order. */
  daysOff: ReadonlySet<LocalDate>;
  /** Saturdays and Sundays that are worked in exchange (调休上班), in order. */
  makeUpWorkdays: ReadonlySet<LocalDate>;
  /** The State Council notice, or where the days come from. */
  source: string;
}

/** The working days of a region, year by year. A year that is not in it is not known, and every answer says so. */
export interface WorkCalendar {
  readonly region: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
}

/** An answer that rests on days whose arrangement is not published is provisional: it may change with the notice. */
interface Provisional {
  provisional: boolean;
}
export interface DayAnswer extends Provisional {
  workday: boolean;
}
export interface CountedDay extends Provisional {
  day: LocalDate;
}
export interface CountedDays extends Provisional {
  workdays: number;
}

const day = z.string().transform((text, context) => {
  const read = parseLocalDate(text);
  if (read === undefined) context.addIssue({ code: 'custom', message: `not a day: ${text}` });
  return read ?? z.NEVER;
});

const file = z.strictObject({
  region: z.string().min(1),
  description: z.string(),
  years: z
    .array(
      z.strictObject({
        year: z.int().min(1949).max(9998),
        daysOff: z.array(day),
        makeUpWorkdays: z.array(day),
        source: z.string().min(1),
      }),
    )
    .nonempty(),
});

const isWeekend = (on: LocalDate): boolean => weekdayOf(on) > 5;

/**
 * Reads a calendar file (`seeds/calendar/cn-holidays.json`). Throws on a file of another shape, a year given twice, a day
 * outside its year, a day off on a weekend or a make-up working day that is none.
 */
export function parseCalendar(data: unknown): WorkCalendar {
  const { region, years } = file.parse(data);
  const known = new Map<number, CalendarYear>();
  for (const { year, daysOff, makeUpWorkdays, source } of years) {
    const wrong =
      daysOff.find((on) => yearOf(on) !== year || isWeekend(on)) ??
      makeUpWorkdays.find((on) => yearOf(on) !== year || !isWeekend(on));
    if (wrong) throw new RangeError(`calendar of ${year}: ${wrong} cannot stand there`);
    if (known.has(year)) throw new RangeError(`calendar of ${year}: given twice`);
    known.set(year, {
      year,
      daysOff: new Set(daysOff.toSorted()),
      makeUpWorkdays: new Set(makeUpWorkdays.toSorted()),
      source,
    });
  }
  return { region, years: known };
}

/**
 * The days at the end of December can still be moved by the notice for the next year: 2018-12-29 and 2018-12-31 were, and
 * every New Year's exchange since 2004 lay in the year's last three days. A week is taken to be safe.
 */
const OPEN_TO_NEXT_NOTICE = '12-25';

const isProvisional = ({ years }: WorkCalendar, on: LocalDate): boolean => {
  const year = yearOf(on);
  return !years.has(year) || (on.slice(5) >= OPEN_TO_NEXT_NOTICE && !years.has(year + 1));
};

/**
 * Whether a day is worked: Monday to Friday but for the days off of its year, and its make-up working days (全国年节及纪念日
 * 放假办法; the State Council's yearly notice, domain.md §6.3). For a year without data the weekend rule answers, provisional.
 */
export function isWorkday(calendar: WorkCalendar, on: LocalDate): DayAnswer {
  const year = calendar.years.get(yearOf(on));
  const workday = isWeekend(on) ? (year?.makeUpWorkdays.has(on) ?? false) : !year?.daysOff.has(on);
  return { workday, provisional: isProvisional(calendar, on) };
}

/** Walks from a day, itself included, to the first working day. */
function walk(calendar: WorkCalendar, from: LocalDate, step: 1 | -1): CountedDay {
  let provisional = false;
  for (let on = from; ; on = addDays(on, step)) {
    const answer = isWorkday(calendar, on);
    provisional ||= answer.provisional;
    if (answer.workday) return { day: on, provisional };
  }
}

/** The last working day not after a day: what reminders before a date-certain target aim at (domain.md §6.3). */
export const lastWorkdayOnOrBefore = (calendar: WorkCalendar, on: LocalDate): CountedDay => walk(calendar, on, -1);

/**
 * The end of a period for replying or applying: a last day that is a rest day gives way to the first working day after it
 * (Civil Code art. 203). Only for such periods: the day that a plan itself sets does not move (domain.md §6.3).
 */
export const rollForward = (calendar: WorkCalendar, lastDay: LocalDate): CountedDay => walk(calendar, lastDay, 1);

/**
 * The last day of a period of `count` working days; the day it starts from is not counted (Civil Code art. 201). Throws on
 * a count that is not a whole number from 1 to 10,000.
 */
export function addWorkdays(calendar: WorkCalendar, from: LocalDate, count: number): CountedDay {
  if (!Number.isInteger(count) || count < 1 || count > 10_000) {
    throw new RangeError(`not a number of working days: ${count}`);
  }
  let end: CountedDay = { day: from, provisional: false };
  for (let counted = 0; counted < count; counted++) {
    const next = walk(calendar, addDays(end.day, 1), 1);
    end = { day: next.day, provisional: end.provisional || next.provisional };
  }
  return end;
}

/** Weekdays from Monday to Friday after `from` up to and including `to`. */
function weekdaysBetween(from: LocalDate, to: LocalDate): number {
  const days = daysBetween(from, to);
  const first = weekdayOf(from);
  let count = Math.floor(days / 7) * 5;
  for (let extra = 1; extra <= days % 7; extra++) if ((first + extra - 1) % 7 < 5) count += 1;
  return count;
}

const howMany = (days: ReadonlySet<LocalDate>, from: LocalDate, to: LocalDate): number => {
  let count = 0;
  for (const on of days) if (on > from && on <= to) count += 1;
  return count;
};

/**
 * Whole working days after `from` up to and including `to`: 0 when `to` is not later. Counts by weeks and named days, so
 * that years cost no more than weeks. Provisional when any of the days is.
 */
export function workdaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): CountedDays {
  if (to <= from) return { workdays: 0, provisional: false };
  let workdays = weekdaysBetween(from, to);
  const first = addDays(from, 1);
  let provisional = isProvisional(calendar, to) || isProvisional(calendar, first);
  for (let year = yearOf(first); year <= yearOf(to); year++) {
    const known = calendar.years.get(year);
    provisional ||= !known;
    if (known) workdays += howMany(known.makeUpWorkdays, from, to) - howMany(known.daysOff, from, to);
  }
  return { workdays, provisional };
}
