import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import {
  addWorkdays,
  isWorkday,
  lastWorkdayOnOrBefore,
  parseCalendar,
  rollForward,
  workdaysBetween,
} from './calendar.ts';

const file = join(import.meta.dirname, '..', '..', 'seeds', 'calendar', 'cn-holidays.json');
const seed: unknown = JSON.parse(readFileSync(file, 'utf8'));
const calendar = parseCalendar(seed);
const on = localDate;

const anyDay = fc.integer({ min: 0, max: 365 * 26 }).map((offset): LocalDate => addDays(on('2002-01-01'), offset));
const knownDay = fc.integer({ min: 0, max: 365 * 21 }).map((offset): LocalDate => addDays(on('2004-01-01'), offset));

describe('working days by the notices of the State Council', () => {
  test.each([
    ['2018-12-29', true, 'a Saturday worked for New Year 2019'],
    ['2018-12-31', false, 'a Monday off for New Year 2019'],
    ['2018-12-28', true, 'an ordinary Friday'],
    ['2018-01-01', false, 'New Year 2018'],
    ['2018-02-11', true, 'a Sunday worked for the Spring Festival'],
    ['2018-02-15', false, 'New Year’s Eve of the lunar year'],
    ['2018-03-16', true, 'the day the seed plan was issued'],
    ['2018-04-08', true, 'a Sunday worked for 清明'],
    ['2018-09-24', false, '中秋'],
    ['2018-09-30', true, 'a Sunday worked for the National Day'],
    ['2018-10-05', false, 'National Day week'],
    ['2019-05-05', true, 'a Sunday worked after the change of 国办发明电〔2019〕3号'],
    ['2019-05-03', false, 'a Friday off after that change'],
    ['2020-01-31', false, 'the Spring Festival of 2020 as prolonged, a Friday'],
    ['2020-02-01', false, 'a Saturday first to be worked, then off by 国办发明电〔2020〕1号'],
    ['2020-02-03', true, 'work resumed'],
    ['2005-12-31', true, 'a Saturday worked by 国办发明电〔2005〕35号, which the source package lacks'],
    ['2023-01-03', true, 'the Tuesday after New Year 2023'],
    ['2026-02-28', true, 'a Saturday worked for the Spring Festival of 2026'],
  ])('%s is worked: %s (%s)', (day, workday) => {
    expect(isWorkday(calendar, on(day))).toEqual({ workday, provisional: false });
  });

  test('a year has 18 weekdays off and 7 make-up days in 2018, as the notice of 国办发明电〔2017〕12号 and New Year 2019 make it', () => {
    const year = calendar.years.get(2018);
    expect([year?.daysOff.size, year?.makeUpWorkdays.size]).toEqual([18, 7]);
    expect(year?.source).toContain('国办发明电〔2017〕12号');
  });

  test('every year from 2004 to 2026 is there and names its source', () => {
    expect([...calendar.years.keys()]).toEqual(Array.from({ length: 23 }, (_none, index) => 2004 + index));
    for (const { source } of calendar.years.values()) expect(source).toContain('chinese-days 1.5.7 (MIT)');
  });
});

describe('a year without data is never guessed in silence', () => {
  test.each([
    ['2027-01-01', true, 'a Friday: the weekend rule, although New Year is surely a holiday'],
    ['2027-01-02', false, 'a Saturday'],
    ['2003-12-31', true, 'before the data'],
  ])('%s → worked %s, provisional (%s)', (day, workday) => {
    expect(isWorkday(calendar, on(day))).toEqual({ workday, provisional: true });
  });

  test.each([
    ['2026-12-24', false],
    ['2026-12-25', true],
    ['2026-12-31', true],
    ['2025-12-31', false],
  ])('%s can still be moved by the notice for the next year: %s', (day, provisional) => {
    expect(isWorkday(calendar, on(day)).provisional).toBe(provisional);
  });

  test('what is counted across such days is provisional', () => {
    expect(addWorkdays(calendar, on('2026-12-23'), 1)).toEqual({ day: '2026-12-24', provisional: false });
    expect(addWorkdays(calendar, on('2026-12-23'), 2)).toEqual({ day: '2026-12-25', provisional: true });
    expect(addWorkdays(calendar, on('2026-12-23'), 8).provisional).toBe(true);
    expect(workdaysBetween(calendar, on('2026-12-01'), on('2027-01-31')).provisional).toBe(true);
    expect(workdaysBetween(calendar, on('2026-12-01'), on('2026-12-24')).provisional).toBe(false);
    expect(rollForward(calendar, on('2027-05-01'))).toEqual({ day: '2027-05-03', provisional: true });
    expect(lastWorkdayOnOrBefore(calendar, on('2030-12-31')).provisional).toBe(true);
  });
});

describe('periods (Civil Code arts. 201–203)', () => {
  test.each([
    ['2018-03-16', 1, '2018-03-19', 'from a Friday: the start day is not counted'],
    ['2018-04-04', 1, '2018-04-08', 'over 清明 to the Sunday that is worked'],
    ['2018-12-28', 1, '2018-12-29', 'the make-up Saturday counts'],
    ['2018-12-28', 2, '2019-01-02', 'then New Year does not'],
    ['2018-09-28', 3, '2018-10-08', 'over the National Day with its two make-up days'],
    ['2018-10-01', 5, '2018-10-12', 'from within a holiday'],
  ])('%s + %i working days = %s (%s)', (from, count, day) => {
    expect(addWorkdays(calendar, on(from), count)).toEqual({ day, provisional: false });
  });

  test.each([0, -1, 1.5, Number.NaN, 10_001])('%s working days are no period', (count) => {
    expect(() => addWorkdays(calendar, on('2018-03-16'), count)).toThrow(RangeError);
  });

  test.each([
    ['2018-03-17', '2018-03-19', 'a Saturday'],
    ['2018-03-19', '2018-03-19', 'a working day stays'],
    ['2018-10-01', '2018-10-08', 'the first day of a long holiday'],
    ['2018-12-31', '2019-01-02', 'into the next year'],
    ['2018-12-29', '2018-12-29', 'a Saturday that is worked'],
  ])('a reply due %s may come until %s (%s)', (lastDay, day) => {
    expect(rollForward(calendar, on(lastDay))).toEqual({ day, provisional: false });
  });

  test('reminders for 2018-12-31 aim at the last working day, the make-up Saturday 2018-12-29', () => {
    expect(lastWorkdayOnOrBefore(calendar, on('2018-12-31'))).toEqual({ day: '2018-12-29', provisional: false });
  });

  test.each([
    ['2018-12-28', '2019-01-02', 2],
    ['2018-12-31', '2019-01-01', 0],
    ['2018-03-16', '2018-03-16', 0],
    ['2018-03-19', '2018-03-16', 0],
    ['2017-12-31', '2018-12-31', 250],
  ])('%s to %s is %i working days', (from, to, workdays) => {
    expect(workdaysBetween(calendar, on(from), on(to))).toEqual({ workdays, provisional: false });
  });
});

describe('for any day', () => {
  test('counting by weeks equals counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 900 }), (from, length) => {
        const to = addDays(from, length);
        let workdays = 0;
        let provisional = false;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          const answer = isWorkday(calendar, day);
          if (answer.workday) workdays += 1;
          provisional ||= answer.provisional;
        }
        expect(workdaysBetween(calendar, from, to)).toEqual({ workdays, provisional });
      }),
      { numRuns: 60 },
    );
  });

  test('adding working days and counting them are inverse', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 120 }), (from, count) => {
        const { day } = addWorkdays(calendar, from, count);
        expect(isWorkday(calendar, day).workday).toBe(true);
        expect(workdaysBetween(calendar, from, day).workdays).toBe(count);
      }),
      { numRuns: 60 },
    );
  });

  test('rolling lands on the nearest working day on its side and moves no further when repeated', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const later = rollForward(calendar, day).day;
        const earlier = lastWorkdayOnOrBefore(calendar, day).day;
        expect(later >= day && earlier <= day).toBe(true);
        expect(rollForward(calendar, later).day).toBe(later);
        expect(lastWorkdayOnOrBefore(calendar, earlier).day).toBe(earlier);
        expect(workdaysBetween(calendar, earlier, later).workdays).toBe(later === earlier ? 0 : 1);
      }),
    );
  });
});

describe('a calendar file that cannot be right is not read', () => {
  const year = (over: Record<string, unknown>) => ({
    region: 'x',
    description: '',
    years: [{ year: 2018, daysOff: [], makeUpWorkdays: [], source: 's', ...over }],
  });
  test.each([
    ['a day of another year', year({ daysOff: ['2019-01-01'] })],
    ['a day off on a weekend', year({ daysOff: ['2018-03-17'] })],
    ['a make-up day on a weekday', year({ makeUpWorkdays: ['2018-03-16'] })],
    ['a day that does not exist', year({ daysOff: ['2018-02-30'] })],
    ['no source', year({ source: '' })],
    ['no years', { region: 'x', description: '', years: [] }],
    ['a field it does not know', { ...year({}), extra: 1 }],
    ['nothing', null],
  ])('%s', (_why, data) => {
    expect(() => parseCalendar(data)).toThrow();
  });

  test('a year given twice', () => {
    const { years, ...rest } = year({});
    expect(() => parseCalendar({ ...rest, years: [...years, ...years] })).toThrow(/twice/);
  });
});
