import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import { stateOf } from './obligation.ts';
import { figureOf, millionths, type PartFacts, ROLL_UP_RULES, rollUp, stateByParts } from './parts.ts';

const FIRST = localDate('2018-01-01');
const day = (offset: number): LocalDate => addDays(FIRST, offset);
const figure = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, rest]) => figureOf(BigInt(whole) * 1_000_000n + BigInt(rest)));
const part = fc
  .record({
    due: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    done: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
    value: fc.option(fc.tuple(figure, fc.integer({ min: 0, max: 500 })), { nil: null }),
  })
  .map(
    ({ due, done, value }): PartFacts => ({
      basis: 'FIXED_DAY',
      startsOn: FIRST,
      dueOn: due === null ? null : day(due),
      completedOn: done === null ? null : day(done),
      value: value && { figure: value[0], on: day(value[1]) },
    }),
  );
const parts = fc.array(part, { maxLength: 12 });
/** Parts as they are read on a day: what was done or reached later is not there. */
const seenOn = (all: readonly PartFacts[], asOf: LocalDate): PartFacts[] =>
  all.map(({ completedOn, ...facts }) => ({
    ...facts,
    completedOn: completedOn && completedOn <= asOf ? completedOn : null,
  }));

describe('parts make the whole', () => {
  test('ALL and WORST are done exactly when every part is, on the day of the last of them; without parts never', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 500 }), (all, on) => {
        const seen = seenOn(all, day(on));
        const done = seen.map(({ completedOn }) => completedOn);
        const wanted = seen.length > 0 && done.every(Boolean) ? done.toSorted().at(-1) : null;
        for (const rule of ['ALL', 'WORST'] as const)
          expect(rollUp(rule, null, seen, day(on)).completedOn).toBe(wanted);
      }),
    );
  });

  test('SUM is done on the first day on which the values by then reach the target, and never by values of later days', () => {
    fc.assert(
      fc.property(parts, figure, fc.integer({ min: 0, max: 500 }), (all, target, on) => {
        const reached = (until: LocalDate) =>
          all
            .flatMap(({ value }) => (value && value.on <= until ? value : []))
            .reduce((sum, { figure: one }) => sum + millionths(one), 0n);
        const hasValue = all.some(({ value }) => value !== null && value.on <= day(on));
        const { completedOn, sum } = rollUp('SUM', target, all, day(on));
        expect(sum).toBe(hasValue ? figureOf(reached(day(on))) : null);
        expect(completedOn !== null).toBe(hasValue && reached(day(on)) >= millionths(target));
        if (completedOn) {
          expect(reached(completedOn)).toBeGreaterThanOrEqual(millionths(target));
          if (millionths(target) > 0n) expect(reached(addDays(completedOn, -1))).toBeLessThan(millionths(target));
        }
      }),
    );
  });

  test('the order of parts changes nothing, and numbers agree with the parts themselves', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...ROLL_UP_RULES), fc.integer({ min: 0, max: 500 }), (all, rule, on) => {
        const seen = seenOn(all, day(on));
        const rolled = rollUp(rule, '100', seen, day(on));
        expect(rollUp(rule, '100', seen.toReversed(), day(on))).toEqual(rolled);
        expect(rolled.completed).toBe(seen.filter(({ completedOn }) => completedOn).length);
        expect(rolled.overdue).toBe(seen.filter((one) => stateOf(one, day(on)) === 'OVERDUE').length);
        if (rolled.overdue > 0) expect(rolled.worst).toBe('OVERDUE');
      }),
    );
  });

  test('only WORST shows an overdue part before the whole’s own day; done by its parts, a whole is done under every rule', () => {
    const whole = { basis: 'FIXED_DAY', startsOn: FIRST, dueOn: day(300), completedOn: null } as const;
    const late = { ...whole, dueOn: day(10), value: null };
    const state = (rule: (typeof ROLL_UP_RULES)[number], of: PartFacts[], on: number) =>
      stateByParts(rule, whole, rollUp(rule, '10', of, day(on)), day(on));
    expect(ROLL_UP_RULES.map((rule) => state(rule, [late], 11))).toEqual(['OPEN', 'OPEN', 'OVERDUE']);
    expect(ROLL_UP_RULES.map((rule) => state(rule, [late], 301))).toEqual(['OVERDUE', 'OVERDUE', 'OVERDUE']);
    const done = { ...late, completedOn: day(305), value: { figure: '10', on: day(305) } };
    expect(ROLL_UP_RULES.map((rule) => state(rule, [done], 310))).toEqual(Array(3).fill('COMPLETED_LATE'));
  });

  test('figures are summed exactly', () => {
    expect(figureOf(millionths('0.1') + millionths('0.2'))).toBe('0.3');
    expect(figureOf(millionths('-1.5'))).toBe('-1.5');
    fc.assert(fc.property(figure, (one) => figureOf(millionths(one)) === one));
  });
});
