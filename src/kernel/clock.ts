import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate } from './local-date.ts';

/** An instant as ISO UTC text with milliseconds, `2018-03-16T01:02:03.004Z`; string order is time order. */
export type Instant = string & { readonly instant: unique symbol };

/** Where time comes from. Made once at an entry point; rooms never look at the wall clock themselves. */
export interface Clock {
  now(): Instant;
}

/** Reads an instant with any offset and gives it in UTC milliseconds, or undefined for anything else. */
export function parseInstant(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) as Instant;
  } catch {
    return undefined;
  }
}

/** An instant so many hours later. */
export const addHours = (instant: Instant, hours: number): Instant => addSeconds(instant, hours * 3600);

/** An instant so many seconds later. */
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  Temporal.Instant.from(instant)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString({ smallestUnit: 'millisecond' }) as Instant;

/** Whole seconds since 1970 of an instant. */
export const epochSeconds = (instant: Instant): number =>
  Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);

/** A clock that stands at nine in the morning of a day in Shanghai and rises by a millisecond a reading, so that instants differ. */
export function standingClock(day: LocalDate): Clock {
  let next = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' })
    .toInstant();
  return {
    now() {
      const now = next.toString({ smallestUnit: 'millisecond' }) as Instant;
      next = next.add({ milliseconds: 1 });
      return now;
    },
  };
}

/** The day in Asia/Shanghai on which an instant falls. Law: days are decided in Asia/Shanghai (architecture §2). */
export function dayOfInstant(instant: Instant): LocalDate {
  // Eight hours ahead since 1992, the last year with summer time having been 1991: no table of zones needs to be asked.
  if (EIGHT_HOURS_AHEAD.test(instant)) {
    const day = instant.slice(0, 10) as LocalDate;
    return instant.slice(11, 13) < '16' ? day : addDays(day, 1);
  }
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString() as LocalDate;
}

const EIGHT_HOURS_AHEAD = /^(199[2-9]|20\d\d)-\d\d-\d\dT\d\d:.*Z$/;

/** The instant so many seconds later. */
export const instantAfter = (instant: Instant, seconds: number): Instant =>
  Temporal.Instant.from(instant).add({ seconds }).toString({ smallestUnit: 'millisecond' }) as Instant;

/** The last instant before another: instants count milliseconds. */
export const justBefore = (instant: Instant): Instant =>
  Temporal.Instant.from(instant).subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' }) as Instant;

/** The last instant of a day in Asia/Shanghai. */
export function endOfDay(day: LocalDate): Instant {
  if (day >= '1992' && day < '2100') return `${day}T15:59:59.999Z` as Instant;
  return Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime('Asia/Shanghai')
    .toInstant()
    .subtract({ milliseconds: 1 })
    .toString({ smallestUnit: 'millisecond' }) as Instant;
}
