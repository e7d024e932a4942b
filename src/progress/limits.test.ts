import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCalendar } from '../calendar/calendar.ts';
import { localDate } from '../kernel/local-date.ts';
import { lastDayOf, parseLimits } from './limits.ts';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(seeds, ...path), 'utf8'));
const calendar = parseCalendar(read('calendar', 'cn-holidays.json'));
const seed = read('limits', 'supervision-2018.json') as { limits: Record<string, object> };

describe('limits are data', () => {
  test('the limits in the seed are read, each number with its source', () => {
    const { limits } = parseLimits(seed);
    expect(Object.values(limits).map(({ source }) => /\[(D|K|V:S\d+)\]/.test(source))).not.toContain(false);
  });

  test('a number without its source, an unknown one and months that divide no year are refused', () => {
    const { source: _source, ...bare } = seed.limits.verifyWithin as { source: string };
    expect(() => parseLimits({ ...seed, limits: { ...seed.limits, verifyWithin: bare } })).toThrow();
    expect(() => parseLimits({ ...seed, limits: { ...seed.limits, more: seed.limits.verifyWithin } })).toThrow();
    const fifth = { ...seed.limits.reportEveryMonths, value: 5 };
    expect(() => parseLimits({ ...seed, limits: { ...seed.limits, reportEveryMonths: fifth } })).toThrow('divide');
  });

  test.each([
    [
      'one working day from Friday 28 September 2018 ends on Saturday 29, a make-up working day',
      1,
      'WORKING_DAY',
      '2018-09-28',
      '2018-09-29',
    ],
    [
      'three working days from Sunday 30 September 2018 pass over the National Day holiday',
      3,
      'WORKING_DAY',
      '2018-09-30',
      '2018-10-10',
    ],
    [
      'three days from Sunday 30 September 2018 roll forward out of the holiday',
      3,
      'CALENDAR_DAY',
      '2018-09-30',
      '2018-10-08',
    ],
    ['one month from 31 January 2019 ends with February', 1, 'MONTH', '2019-01-31', '2019-02-28'],
  ] as const)('%s', (_what, amount, unit, from, until) => {
    expect(lastDayOf({ amount, unit, source: '[D]' }, localDate(from), calendar)).toBe(until);
  });
});
