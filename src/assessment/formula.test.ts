import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  exactly,
  type Formula,
  namesIn,
  neverFallsWith,
  problemOf,
  roundedHalfUp,
  wordsOfFormula,
} from './formula.ts';

const TOTAL: Formula = {
  max: [
    0,
    {
      min: [
        10_000,
        {
          minus: [
            { sum: [{ over: [{ sum: [{ times: [80, 'TASK'] }, { times: [20, 'DISCIPLINE'] }] }, 100] }, 'BONUS'] },
            'DEDUCTION',
          ],
        },
      ],
    },
  ],
};
const NAMES = ['TASK', 'DISCIPLINE', 'BONUS', 'DEDUCTION'];
const known = (task: number, discipline: number, bonus = 0, deduction = 0) => ({
  TASK: exactly(task),
  DISCIPLINE: exactly(discipline),
  BONUS: exactly(bonus),
  DEDUCTION: exactly(deduction),
});

describe('a formula of a scheme', () => {
  test('adds weighted parts exactly and rounds once, halves up', () => {
    const { low } = evaluate(TOTAL, known(7_771, 9_999, 100, 300));
    expect(low.toFraction()).toBe('40083/5');
    expect(roundedHalfUp(low)).toBe(8_017);
    expect(roundedHalfUp(evaluate({ over: ['TASK', 2] }, known(1, 0)).low)).toBe(1);
  });

  test('never leaves its bounds, however large the deduction or the bonus', () => {
    expect(roundedHalfUp(evaluate(TOTAL, known(1_000, 0, 0, 9_000)).low)).toBe(0);
    expect(roundedHalfUp(evaluate(TOTAL, known(10_000, 10_000, 500, 0)).low)).toBe(10_000);
  });

  test('with a part unknown it answers from where to where the total lies', () => {
    const discipline = { low: exactly(0).low, high: exactly(10_000).low };
    const { low, high } = evaluate(TOTAL, { ...known(5_000, 0), DISCIPLINE: discipline });
    expect([roundedHalfUp(low), roundedHalfUp(high)]).toEqual([4_000, 6_000]);
  });

  test('what is known always lies within what was said before it was known', () => {
    const part = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(part, part, part, part, (task, a, b, discipline) => {
        const [least, most] = a < b ? [a, b] : [b, a];
        const inside = Math.min(most, Math.max(least, discipline));
        const before = evaluate(TOTAL, {
          ...known(task, 0),
          DISCIPLINE: { low: exactly(least).low, high: exactly(most).low },
        });
        const after = evaluate(TOTAL, known(task, inside)).low;
        return before.low.compare(after) <= 0 && before.high.compare(after) >= 0;
      }),
    );
  });

  test('an unknown name, an unknown operation, a negative or broken number, a division by nought and endless depth are refused', () => {
    expect(problemOf(TOTAL, NAMES)).toBeNull();
    let deep: unknown = 'TASK';
    for (let depth = 0; depth < 12; depth++) deep = { sum: [deep] };
    const places: [unknown, string][] = [
      ['TASKS', ''],
      [{ sum: [1, { minus: ['TASK', 'MARKS'] }] }, 'sum.1.minus.1'],
      [{ power: [2, 'TASK'] }, ''],
      [{ times: [-1, 'TASK'] }, 'times.0'],
      [{ times: [0.5, 'TASK'] }, 'times.0'],
      [{ sum: [] }, 'sum'],
      [{ minus: ['TASK'] }, 'minus'],
      [{ over: ['TASK', 0] }, 'over.1'],
      [{ sum: ['TASK'], max: [1] }, ''],
      [{ sum: [null] }, 'sum.0'],
      [deep, Array.from({ length: 8 }, () => 'sum.0').join('.')],
    ];
    for (const [formula, place] of places) expect(problemOf(formula, NAMES)?.path.join('.')).toBe(place);
  });

  test('tells its names and reads as one would write it', () => {
    expect([...namesIn(TOTAL)].sort()).toEqual(NAMES.toSorted());
    expect(wordsOfFormula(TOTAL)).toBe('max(0, min(10000, (80 × TASK + 20 × DISCIPLINE) ÷ 100 + BONUS − DEDUCTION))');
  });
});

describe('neverFallsWith', () => {
  test('tells by the shape of a formula whether it can fall when a name rises', () => {
    const usual: Formula = {
      minus: [{ over: [{ sum: [{ times: [80, 'TASK'] }, { times: [20, 'DISCIPLINE'] }] }, 100] }, 'DEDUCTION'],
    };
    expect(neverFallsWith(usual, 'TASK')).toBe(true);
    expect(neverFallsWith(usual, 'DEDUCTION')).toBe(false);
    expect(neverFallsWith(usual, 'BONUS')).toBe(true);
    expect(neverFallsWith({ minus: ['BONUS', { minus: ['BONUS', 'TASK'] }] }, 'TASK')).toBe(true);
    expect(neverFallsWith({ minus: ['TASK', { times: [2, 'TASK'] }] }, 'TASK')).toBe(false);
    expect(neverFallsWith({ max: ['TASK', { minus: [10_000, 'TASK'] }] }, 'TASK')).toBe(false);
    expect(neverFallsWith({ minus: ['BONUS', { times: [0, 'TASK'] }] }, 'TASK')).toBe(true);
  });
});
