import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { bonusesOf, deductionsOf, disciplineOf, heldDown, type MarkFact, VERIFIED_DEFECT, vetoesOf } from './mark.ts';
import { parseScheme } from './scheme.ts';

const scheme = parseScheme(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8')),
);
let count = 0;
const fact = (code: string, more: Partial<MarkFact> = {}): MarkFact => {
  const id = `f${String(++count).padStart(4, '0')}`;
  return {
    id,
    code,
    factKey: id,
    on: localDate('2018-07-01'),
    obligationId: null,
    hundredths: null,
    wordsZh: '',
    wordsEn: '',
    ...more,
  };
};
const repeat = (times: number, code: string) => Array.from({ length: times }, () => fact(code));
const effects = ({ lines }: { lines: { effect: string; countedHundredths: number }[] }) =>
  lines.map(({ effect, countedHundredths }) => `${effect} ${countedHundredths}`);

describe('discipline', () => {
  test('a missing report costs ten points, an empty one five and no more than ten in all', () => {
    expect(disciplineOf([fact('MISSING_REPORT'), ...repeat(3, 'EMPTY_REPORT')], scheme)).toMatchObject({
      hundredths: 8000,
    });
    expect(effects(disciplineOf(repeat(3, 'EMPTY_REPORT'), scheme))).toEqual([
      'COUNTED 500',
      'COUNTED 500',
      'CAPPED 0',
    ]);
  });

  test('is never below nought: 扣完为止', () => {
    const marks = disciplineOf(repeat(12, 'MISSING_REPORT'), scheme);
    expect(marks.hundredths).toBe(0);
    expect(effects(marks).slice(-3)).toEqual(['COUNTED 1000', 'FLOORED 0', 'FLOORED 0']);
  });

  test('a fact that the scheme has no rule for costs nothing, and is shown so', () => {
    expect(effects(disciplineOf([fact('LATE_TO_A_MEETING')], scheme))).toEqual(['UNKNOWN_RULE 0']);
  });
});

describe('deductions', () => {
  test('of a warning and an interview on one failing only the heavier counts, and the other is still shown', () => {
    const marks = deductionsOf(
      [fact('WARNING', { factKey: 'k' }), fact('INTERVIEW', { factKey: 'k' }), fact('WARNING')],
      scheme,
    );
    expect(marks.hundredths).toBe(400);
    expect(effects(marks)).toEqual(['HEAVIER_COUNTED 0', 'COUNTED 300', 'COUNTED 100']);
  });

  test('a defect costs by its gravity, within the bounds of the scheme', () => {
    const of = (hundredths: number | null) => deductionsOf([fact(VERIFIED_DEFECT, { hundredths })], scheme).hundredths;
    expect([of(null), of(10), of(120), of(900)]).toEqual([50, 50, 120, 200]);
  });

  test('the order of facts never matters, and a failing never costs more than its heaviest measure', () => {
    const some = fc.array(
      fc.record({
        code: fc.constantFrom('WARNING', 'INTERVIEW', 'LISTED_SUPERVISION', 'RED'),
        key: fc.constantFrom('a', 'b', 'c'),
        order: fc.integer(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (made) => {
        const facts = made.map(({ code, key, order }) => ({ fact: fact(code, { factKey: key }), order }));
        const shuffled = facts.toSorted((a, b) => a.order - b.order).map((each) => each.fact);
        const marks = deductionsOf(shuffled, scheme);
        expect(marks).toEqual(
          deductionsOf(
            facts.map((each) => each.fact),
            scheme,
          ),
        );
        const counted = marks.lines.filter(({ effect }) => effect === 'COUNTED');
        expect(new Set(counted.map(({ factKey }) => factKey)).size).toBe(counted.length);
        expect(marks.hundredths).toBeLessThanOrEqual(1500);
      }),
    );
  });
});

test('bonuses stop at their cap', () => {
  const marks = bonusesOf(repeat(7, 'COMMENDATION'), scheme);
  expect(marks.hundredths).toBe(500);
  expect(effects(marks).slice(4)).toEqual(['COUNTED 100', 'CAPPED 0', 'CAPPED 0']);
});

test('a veto holds the grade down, the strictest of several, and never lifts one', () => {
  expect(vetoesOf([], scheme).atMost).toBeNull();
  expect(vetoesOf([fact('MANDATORY_INDICATOR_UNMET')], scheme).atMost).toBe('PASS');
  expect(vetoesOf([fact('MANDATORY_INDICATOR_UNMET'), fact('DATA_FORGED')], scheme).atMost).toBe('FAIL');
  expect([heldDown('EXCELLENT', 'PASS'), heldDown('FAIL', 'PASS'), heldDown('GOOD', null)]).toEqual([
    'PASS',
    'FAIL',
    'GOOD',
  ]);
});
