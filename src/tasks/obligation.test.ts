import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import {
  type DeadlineFacts,
  daysLate,
  daysLeft,
  type ObligationFacts,
  obligationsOf,
  periodsOf,
  stateOf,
  termEndOf,
} from './obligation.ts';

const day = localDate;
const written = (facts: Partial<DeadlineFacts>): DeadlineFacts => ({
  kind: 'BY',
  firstOn: null,
  lastOn: null,
  recurrence: null,
  duration: null,
  normalised: '',
  external: false,
  ...facts,
});
const plan2018 = { issuedOn: day('2018-03-16'), defaultYear: 2018, endsOn: day('2020-12-31') };

describe('what a clause owes', () => {
  test('each written day is one obligation, counted from the day of issue', () => {
    const owed = obligationsOf(
      [written({ lastOn: day('2018-11-30') }), written({ lastOn: day('2020-06-30') })],
      plan2018,
    );
    expect(owed).toEqual([
      { deadline: 0, basis: 'FIXED_DAY', period: '', startsOn: '2018-03-16', dueOn: '2018-11-30' },
      { deadline: 1, basis: 'FIXED_DAY', period: '', startsOn: '2018-03-16', dueOn: '2020-06-30' },
    ]);
  });

  test('每年 owes one period a calendar year from the year of issue to the end of the plan’s term', () => {
    const owed = obligationsOf([written({ kind: 'RECURRING', recurrence: { unit: 'YEAR', interval: 1 } })], plan2018);
    expect(owed.map(({ period, startsOn, dueOn }) => [period, startsOn, dueOn])).toEqual([
      ['2018', '2018-03-16', '2018-12-31'],
      ['2019', '2019-01-01', '2019-12-31'],
      ['2020', '2020-01-01', '2020-12-31'],
    ]);
  });

  test('每季度 begins with the quarter in which the plan was issued', () => {
    const owed = obligationsOf([written({ kind: 'RECURRING', recurrence: { unit: 'MONTH', interval: 3 } })], {
      ...plan2018,
      endsOn: day('2018-12-31'),
    });
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ['2018Q1', '2018-03-31'],
      ['2018Q2', '2018-06-30'],
      ['2018Q3', '2018-09-30'],
      ['2018Q4', '2018-12-31'],
    ]);
  });

  test('a recurrence that follows another body’s plan has no day of ours', () => {
    const [owed] = obligationsOf(
      [written({ kind: 'RECURRING', recurrence: { unit: 'YEAR', interval: 10 }, external: true })],
      plan2018,
    );
    expect(owed).toMatchObject({ basis: 'EXTERNAL', dueOn: null });
  });

  test('5年内 counts from the day of issue', () => {
    const [owed] = obligationsOf([written({ duration: 'P5Y' })], plan2018);
    expect(owed).toMatchObject({ basis: 'FIXED_DAY', dueOn: '2023-03-16' });
  });

  test('a day that had passed when the plan was issued binds nobody backwards', () => {
    const [owed] = obligationsOf([written({ lastOn: day('2017-12-31') })], plan2018);
    expect(owed).toMatchObject({ basis: 'UNDATED', dueOn: null });
  });

  test('a clause without any time owes one undated duty', () => {
    expect(obligationsOf([], plan2018)).toEqual([
      { deadline: null, basis: 'UNDATED', period: '', startsOn: '2018-03-16', dueOn: null },
    ]);
  });

  test('自2018年起 stands from the day of issue, not before', () => {
    const [owed] = obligationsOf([written({ kind: 'FROM', firstOn: day('2018-01-01') })], plan2018);
    expect(owed).toMatchObject({ basis: 'STANDING', startsOn: '2018-03-16', dueOn: null });
  });
});

describe('the term of a plan', () => {
  test('ends with the latest day its clauses set', () => {
    const deadlines = [
      written({ lastOn: day('2018-11-30') }),
      written({ kind: 'UNTIL_HORIZON', lastOn: day('2020-12-31') }),
    ];
    expect(termEndOf({ issuedOn: day('2018-03-16'), defaultYear: 2018 }, deadlines)).toBe('2020-12-31');
  });
  test('is the year of issue when no clause sets a day, and a vision of mid-century does not stretch it', () => {
    const vision = [written({ kind: 'UNTIL_HORIZON', lastOn: day('2050-12-31') })];
    expect(termEndOf({ issuedOn: null, defaultYear: 2018 }, vision)).toBe('2018-12-31');
  });
});

describe('the state on a day', () => {
  const fixed: ObligationFacts = {
    basis: 'FIXED_DAY',
    startsOn: day('2018-03-16'),
    dueOn: day('2018-11-30'),
    completedOn: null,
  };
  test.each<[string, Partial<ObligationFacts>, string, string, number]>([
    ['not late on the due day itself', {}, '2018-11-30', 'OPEN', 0],
    ['overdue from the day after', {}, '2018-12-01', 'OVERDUE', 1],
    ['32 days late on New Year’s Day', {}, '2019-01-01', 'OVERDUE', 32],
    ['upcoming before it binds', {}, '2018-03-15', 'UPCOMING', 0],
    ['completed on the due day is in time', { completedOn: day('2018-11-30') }, '2019-01-01', 'COMPLETED', 0],
    ['completed the day after is cured late', { completedOn: day('2018-12-01') }, '2019-01-01', 'COMPLETED_LATE', 1],
    ['undated is never late', { basis: 'UNDATED', dueOn: null }, '2030-01-01', 'UNDATED', 0],
    ['a target year waits for its data', { basis: 'TARGET_YEAR' }, '2019-01-01', 'AWAITING_DATA', 0],
  ])('%s', (_title, facts, asOf, state, late) => {
    expect(stateOf({ ...fixed, ...facts }, day(asOf))).toBe(state);
    expect(daysLate({ ...fixed, ...facts }, day(asOf))).toBe(late);
  });
  test('days left are 0 on the due day and unknown afterwards', () => {
    expect(daysLeft(fixed, day('2018-11-30'))).toBe(0);
    expect(daysLeft(fixed, day('2018-11-01'))).toBe(29);
    expect(daysLeft(fixed, day('2018-12-01'))).toBeNull();
  });
});

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset): LocalDate => addDays(localDate('1990-01-01'), offset));

test('rolling covers every month once, without gap or overlap', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 3000 }),
      fc.constantFrom(1, 2, 3, 4, 6, 12),
      (from, length, interval) => {
        const until = addDays(from, length);
        const periods = periodsOf({ unit: 'MONTH', interval }, from, until);
        expect(periods.length).toBeGreaterThan(0);
        expect((periods[0]?.firstOn ?? '') <= from && from <= (periods[0]?.lastOn ?? '')).toBe(true);
        for (const [index, period] of periods.entries()) {
          const next = periods[index + 1];
          if (next) expect(next.firstOn).toBe(addDays(period.lastOn, 1));
        }
        expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length);
      },
    ),
  );
});
