import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedPlaces, nextPartPath } from './division.ts';

const clause = (spanStart: number, spanEnd: number, bracketStart: number, bracketEnd: number) => ({
  spanStart,
  spanEnd,
  bracketStart,
  bracketEnd,
});

describe('the places of two clauses made one', () => {
  test.each([
    [
      'lines behind their texts',
      clause(0, 10, 10, 15),
      clause(20, 30, 30, 35),
      { start: 0, end: 30 },
      { start: 30, end: 35 },
    ],
    [
      'lines before their texts',
      clause(5, 10, 0, 5),
      clause(25, 30, 20, 25),
      { start: 5, end: 30 },
      { start: 0, end: 5 },
    ],
    [
      'parts of one clause',
      clause(0, 10, 20, 25),
      clause(10, 20, 20, 25),
      { start: 0, end: 20 },
      { start: 20, end: 25 },
    ],
    [
      'both lines behind both texts',
      clause(0, 10, 20, 25),
      clause(10, 20, 25, 30),
      { start: 0, end: 20 },
      { start: 20, end: 30 },
    ],
  ])('%s', (_what, first, second, text, line) => {
    expect(mergedPlaces(first, second, [])).toEqual({ text, line });
  });

  test.each([
    ['another clause stands between', clause(0, 10, 10, 15), clause(40, 50, 50, 55), [clause(20, 30, 30, 35)]],
    ['the later is given first', clause(20, 30, 30, 35), clause(0, 10, 10, 15), []],
    ['a line on either side', clause(5, 10, 0, 5), clause(10, 20, 20, 25), []],
  ])('cannot be where %s', (_what, first, second, others) => {
    expect(mergedPlaces(first, second, others)).toBeNull();
  });

  test('cover what both covered, each place once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }), (lengths) => {
        let at = 0;
        const marks = [0, ...lengths.map((length) => (at += length))];
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = marks;
        const first = clause(a, b, b, c);
        const second = clause(d, e, e, f);
        const merged = mergedPlaces(first, second, []);
        expect(merged).toEqual({ text: { start: a, end: e }, line: { start: e, end: f } });
      }),
    );
  });
});

test.each([
  ['二（一）1', ['二（一）1', '二（一）2'], '二（一）1·2'],
  ['二（一）1', ['二（一）1', '二（一）1·2'], '二（一）1·3'],
  ['二（一）1·2', ['二（一）1', '二（一）1·2'], '二（一）1·3'],
  ['', [''], '·2'],
])('a part split off from %j beside %j is called %j', (path, taken, next) => {
  expect(nextPartPath(path, taken)).toBe(next);
});
