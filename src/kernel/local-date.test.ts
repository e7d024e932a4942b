import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOfInstant, endOfDay, type Instant } from './clock.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  type LocalDate,
  lastDayOfMonth,
  localDate,
  monthsElapsed,
  parseLocalDate,
  weekdayOf,
} from './local-date.ts';

test.each([
  '2018-02-30',
  '2018-13-01',
  '18-01-01',
  '2018-1-1',
  '2018/01/01',
  '',
  ' 2018-01-01',
  '2018-01-01T00:00',
  '20180101',
])('%j is no day', (text) => {
  expect(parseLocalDate(text)).toBeUndefined();
});

test('29 February exists in leap years only', () => {
  expect(parseLocalDate('2020-02-29')).toBe('2020-02-29');
  expect(parseLocalDate('2019-02-29')).toBeUndefined();
  expect(parseLocalDate('1900-02-29')).toBeUndefined();
});

test('a month later than the 31st is the month’s last day', () => {
  expect(addMonths(localDate('2018-01-31'), 1)).toBe('2018-02-28');
});

test.each([
  ['2018-12-31', '2018-12-31', 0],
  ['2018-12-31', '2018-11-30', 0],
  ['2018-12-31', '2019-01-01', 0],
  ['2018-12-31', '2019-01-30', 0],
  ['2018-12-31', '2019-01-31', 1],
  ['2018-12-31', '2019-02-27', 1],
  ['2018-12-31', '2019-02-28', 2],
  ['2018-12-31', '2019-12-30', 11],
  ['2018-12-31', '2019-12-31', 12],
  ['2018-11-30', '2018-12-29', 0],
  ['2018-11-30', '2018-12-30', 1],
  ['2018-11-30', '2018-12-31', 1],
  ['2018-02-28', '2018-03-28', 1],
  ['2020-01-31', '2020-02-28', 0],
  ['2020-01-31', '2020-02-29', 1],
])('from %s to %s, %i whole months have elapsed', (from, to, months) => {
  expect(monthsElapsed(localDate(from), localDate(to))).toBe(months);
});

test('months elapsed are the most months that can be added without passing the later day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 2000 }), (offset, days) => {
      const from = addDays(localDate('1980-01-01'), offset);
      const to = addDays(from, days);
      const months = monthsElapsed(from, to);
      expect(addMonths(from, months) <= to).toBe(true);
      expect(addMonths(from, months + 1) > to).toBe(true);
    }),
  );
});

test('adding days and counting them agree, and text order is date order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: -5000, max: 5000 }), (offset, days) => {
      const from = addDays(localDate('1980-01-01'), offset);
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(Math.sign(days)).toBe(from < to ? 1 : from > to ? -1 : 0);
    }),
  );
});

test('the last day of a month is followed by a first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(addDays(lastDayOfMonth(year, month), 1).slice(8)).toBe('01');
    }),
  );
});

test('days are counted as Temporal counts them, from the year 1 to 9999', () => {
  const first = Temporal.PlainDate.from('0001-01-01');
  const anyDay = fc.integer({ min: 0, max: 3_652_058 });
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -2000, max: 2000 }), (a, b, months) => {
      const [one, other] = [first.add({ days: a }), first.add({ days: b })];
      const [day, to] = [localDate(one.toString()), localDate(other.toString())];
      expect(daysBetween(day, to)).toBe(b - a);
      expect(addDays(day, b - a)).toBe(to);
      expect(weekdayOf(day)).toBe(one.dayOfWeek);
      expect(addMonths(day, months)).toBe(one.add({ months }).toString());
    }),
    { numRuns: 2000 },
  );
});

test('the day of an instant in Shanghai is the day that the table of zones gives, summer times included', () => {
  const zoned = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000_000, max: 5_000_000_000_000 }), (at) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' }) as Instant;
      const day = dayOfInstant(instant);
      expect(day).toBe(zoned(instant));
      const last = endOfDay(day as LocalDate);
      expect(zoned(last)).toBe(day);
      expect(zoned(Temporal.Instant.from(last).add({ milliseconds: 1 }).toString())).not.toBe(day);
    }),
    { numRuns: 2000 },
  );
});
