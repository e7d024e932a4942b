import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, localDate } from '../kernel/local-date.ts';
import type { DeadlineFacts, PlanTerm } from './obligation.ts';
import { periodsMissing } from './recurrence.ts';

const recurring = (unit: 'YEAR' | 'MONTH', interval: number): DeadlineFacts => ({
  kind: 'RECURRING',
  firstOn: null,
  lastOn: null,
  recurrence: { unit, interval },
  duration: null,
  normalised: '',
  external: false,
});
const term = (endsOn: string, issuedOn = '2018-03-16'): PlanTerm => ({
  issuedOn: localDate(issuedOn),
  defaultYear: Number(issuedOn.slice(0, 4)),
  endsOn: localDate(endsOn),
});
const rolled = (deadline: DeadlineFacts, until: PlanTerm) => periodsMissing(deadline, until, []);
const named = (deadline: DeadlineFacts, until: PlanTerm) =>
  rolled(deadline, until).map(({ period, startsOn, dueOn }) => [period, startsOn, dueOn]);

describe('what each recurrence owes', () => {
  test('half-yearly: the first half from the day of issue, then each whole half', () => {
    expect(named(recurring('MONTH', 6), term('2019-06-30'))).toEqual([
      ['2018H1', '2018-03-16', '2018-06-30'],
      ['2018H2', '2018-07-01', '2018-12-31'],
      ['2019H1', '2019-01-01', '2019-06-30'],
    ]);
  });

  test('monthly: February ends on the 29th in a leap year only', () => {
    const february = (year: string) =>
      named(recurring('MONTH', 1), term('2020-12-31')).find(([period]) => period === `${year}-02`)?.[2];
    expect([february('2019'), february('2020')]).toEqual(['2019-02-28', '2020-02-29']);
  });

  test('quarterly and yearly by calendar, every ten years by its first and last year', () => {
    expect(named(recurring('MONTH', 3), term('2018-09-30')).map(([period]) => period)).toEqual([
      '2018Q1',
      '2018Q2',
      '2018Q3',
    ]);
    expect(named(recurring('YEAR', 1), term('2020-12-31')).map(([period]) => period)).toEqual(['2018', '2019', '2020']);
    expect(named(recurring('YEAR', 10), term('2030-12-31'))).toEqual([
      ['2018-2027', '2018-03-16', '2027-12-31'],
      ['2028-2037', '2028-01-01', '2037-12-31'],
    ]);
  });

  test('weekly and daily recurrences, other bodies’ cycles and dated duties owe no periods', () => {
    const week = { ...recurring('YEAR', 1), recurrence: { unit: 'WEEK' as const, interval: 1 } };
    for (const deadline of [
      week,
      { ...recurring('YEAR', 1), external: true },
      { ...recurring('YEAR', 1), kind: 'BY' as const },
    ])
      expect(rolled(deadline, term('2025-12-31'))).toEqual([]);
  });
});

const anyDeadline = fc
  .constantFrom(['YEAR', 1], ['YEAR', 10], ['YEAR', 3], ['MONTH', 1], ['MONTH', 2], ['MONTH', 3], ['MONTH', 6])
  .map(([unit, interval]) => recurring(unit as 'YEAR', interval as number));
const anyDay = fc.integer({ min: 0, max: 9000 }).map((offset) => addDays(localDate('2016-01-01'), offset));

test('rolling again adds nothing; to a nearer day and then a farther one is to the farther one at once', () => {
  fc.assert(
    fc.property(anyDeadline, anyDay, anyDay, anyDay, (deadline, issuedOn, one, other) => {
      const [near, far] = [one, other].toSorted().map((day) => term(day, issuedOn)) as [PlanTerm, PlanTerm];
      const first = rolled(deadline, near);
      expect(periodsMissing(deadline, near, first)).toEqual([]);
      const then = [...first, ...periodsMissing(deadline, far, first)];
      expect(then).toEqual(rolled(deadline, far));
      expect(periodsMissing(deadline, near, then)).toEqual([]);
    }),
  );
});

test('periods follow each other day by day, each named once, none before the issue', () => {
  fc.assert(
    fc.property(anyDeadline, anyDay, anyDay, (deadline, issuedOn, endsOn) => {
      const periods = rolled(deadline, term(endsOn, issuedOn));
      expect(new Set(periods.map(({ period }) => period)).size).toBe(periods.length);
      for (const [index, { startsOn, dueOn }] of periods.entries()) {
        expect(startsOn >= issuedOn).toBe(true);
        const next = periods[index + 1];
        if (next && dueOn) expect(daysBetween(dueOn, next.startsOn)).toBe(1);
      }
    }),
  );
});
