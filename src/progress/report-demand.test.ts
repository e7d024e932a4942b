import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCalendar } from '../calendar/calendar.ts';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import { ITEM_STATES, type ItemState } from './item.ts';
import { parseLimits } from './limits.ts';
import { demandsOf, type ItemLife, missingSince, reportWantedOn } from './report-demand.ts';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(seeds, ...path), 'utf8'));
const calendar = parseCalendar(read('calendar', 'cn-holidays.json'));
const { limits } = parseLimits(read('limits', 'supervision-2018.json'));
const day = localDate;

/** An item that stood so from these days on, led by one unit and assigned when it first was. */
function life(
  steps: [on: string, state: ItemState][],
  over: Partial<ItemLife> = {},
  months: number | null = null,
): ItemLife {
  const assignedOn = steps.find(([, state]) => state === 'ASSIGNED')?.[0];
  return {
    itemId: 'itm',
    obligationId: 'obl',
    number: '2018-00001',
    startsOn: day('2018-03-16'),
    versions: steps.map(([on, state]) => ({
      from: day(on),
      state,
      leadUnitId: 'unit',
      reportEveryMonths: months,
      assignedOn: assignedOn !== undefined && on >= assignedOn ? day(assignedOn) : null,
    })),
    ...over,
  };
}
const periods = (of: ItemLife, until: string) =>
  demandsOf(of, day(until), limits, calendar).map(({ period }) => period.label);

describe('which reports an item owes', () => {
  const running = life([
    ['2018-04-02', 'OPENED'],
    ['2018-04-10', 'ASSIGNED'],
    ['2018-04-12', 'IN_PROGRESS'],
  ]);

  test('one for each quarter that ended since it was assigned', () => {
    expect(periods(running, '2018-12-30')).toEqual(['2018Q2', '2018Q3']);
    expect(periods(running, '2018-12-31')).toEqual(['2018Q2', '2018Q3', '2018Q4']);
    expect(periods(running, '2018-06-29')).toEqual([]);
  });

  test('monthly, half-yearly or yearly where the item says so', () => {
    const monthly = life([['2018-04-10', 'ASSIGNED']], {}, 1);
    expect(periods(monthly, '2018-06-30')).toEqual(['2018-04', '2018-05', '2018-06']);
    expect(periods(life([['2018-04-10', 'ASSIGNED']], {}, 12), '2019-12-31')).toEqual(['2018', '2019']);
  });

  test('none for a quarter at whose end it was closed, suspended, disputed or not yet assigned', () => {
    for (const state of ['COMPLETED', 'CLOSED', 'SUSPENDED', 'TERMINATED', 'ASSIGNMENT_DISPUTED', 'OPENED'] as const) {
      const stopped = life([
        ['2018-04-10', 'ASSIGNED'],
        ['2018-09-30', state],
      ]);
      expect({ state, owed: periods(stopped, '2018-12-31') }).toEqual({ state, owed: ['2018Q2'] });
    }
  });

  test('again from the quarter in which it was reopened', () => {
    const reopened = life([
      ['2018-04-10', 'ASSIGNED'],
      ['2018-06-01', 'CLOSED'],
      ['2018-11-05', 'IN_PROGRESS'],
    ]);
    expect(periods(reopened, '2018-12-31')).toEqual(['2018Q4']);
  });

  test('none before the obligation itself begins', () => {
    const later = life([['2018-04-10', 'ASSIGNED']], { startsOn: day('2018-10-01') });
    expect(periods(later, '2018-12-31')).toEqual(['2018Q4']);
  });

  test('the last day is five working days after the quarter, over the National Day holiday', () => {
    const [, third] = demandsOf(running, day('2018-09-30'), limits, calendar);
    expect(third).toMatchObject({ dueOn: '2018-10-12', period: { label: '2018Q3' } });
  });

  test('what is wanted on a day is what is owed for a period that ends on it, for any life', () => {
    const anyLife = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...ITEM_STATES)), {
        minLength: 1,
        maxLength: 8,
      })
      .map((steps) =>
        life(steps.sort(([a], [b]) => a - b).map(([after, state]) => [addDays(day('2018-04-01'), after), state])),
      );
    fc.assert(
      fc.property(anyLife, fc.constantFrom('2018-06-30', '2018-09-30', '2018-12-31', '2019-03-31'), (some, lastOn) => {
        const owed = demandsOf(some, day(lastOn), limits, calendar).some(({ period }) => period.lastOn === lastOn);
        return owed === (reportWantedOn(some, day(lastOn)) !== undefined);
      }),
    );
  });
});

describe('since when a report is missing', () => {
  const dueOn: LocalDate = day('2018-10-12');
  test.each([
    ['not on its last day', undefined, '2018-10-12', null],
    ['from the day after, when none was handed in', undefined, '2018-10-13', '2018-10-13'],
    ['and ever after', undefined, '2019-01-02', '2018-10-13'],
    ['not when one stands', { returnedOn: null }, '2019-01-02', null],
    ['from the day after it was returned', { returnedOn: day('2018-10-20') }, '2018-10-21', '2018-10-21'],
    ['not on the day of the return itself', { returnedOn: day('2018-10-20') }, '2018-10-20', null],
    ['from the last day where it was returned before', { returnedOn: day('2018-10-09') }, '2018-10-13', '2018-10-13'],
  ] as const)('%s', (_what, report, asOf, expected) => {
    expect(missingSince({ dueOn }, report, day(asOf))).toBe(expected);
  });
});
