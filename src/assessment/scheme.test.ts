import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { apportion, decimal, halfUp } from './arithmetic.ts';
import { wordsOfFormula } from './formula.ts';
import { lateHundredths, parseScheme, type Scheme } from './scheme.ts';
import { bandOf } from './scheme-parts.ts';

const seed = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8'),
) as Scheme;

/** The place that the refusal names when the seed is spoiled so. */
function placeOf(spoil: (scheme: Scheme) => void): unknown {
  const spoilt = structuredClone(seed);
  spoil(spoilt);
  try {
    parseScheme(spoilt);
  } catch (error) {
    if (error instanceof Refusal) return error.facts.field;
    throw error;
  }
  return 'accepted';
}

describe('the annual scheme of the soil plan', () => {
  test('is the one of domain.md §10', () => {
    const scheme = parseScheme(seed);
    expect([scheme.code, scheme.firstYear, scheme.lastYear]).toEqual(['SOIL-2018-ANNUAL', 2018, 2020]);
    expect(wordsOfFormula(scheme.total.formula)).toBe('(80 × TASK + 20 × DISCIPLINE) ÷ 100 + BONUS − DEDUCTION');
    const values = (entries: Record<string, { value: number }>) => Object.values(entries).map(({ value }) => value);
    expect(values(scheme.itemWeights)).toEqual([1, 2, 3]);
    expect(values(scheme.roleShares)).toEqual([100, 100, 50, 100, 50]);
    const { onTime, late, notCompleted } = scheme.completion;
    expect(values({ onTime, notCompleted })).toEqual([100, 0]);
    expect([0, 1, 2, 3, 4, 20].map((months) => lateHundredths(months, 0, late.formula))).toEqual([
      90, 80, 70, 60, 60, 60,
    ]);
    const measures = scheme.deductionsByMeasure.map(({ code, hundredths }) => `${code} ${hundredths}`);
    expect(measures).toContain('WARNING 100');
    expect(measures).toContain('LISTED_SUPERVISION 500');
  });

  test('puts a score on the border into the better grade', () => {
    const grades = [10_000, 9000, 8999, 8000, 7999, 6000, 5999, 0].map((score) => bandOf(score, seed).grade);
    expect(grades).toEqual(['EXCELLENT', 'EXCELLENT', 'GOOD', 'GOOD', 'PASS', 'PASS', 'FAIL', 'FAIL']);
  });

  test.each<[string, (scheme: Scheme) => void]>([
    ['roleShares.support', ({ roleShares }) => Reflect.deleteProperty(roleShares, 'support')],
    ['(file)', (scheme) => Object.assign(scheme, { formula: '0.8*task' })],
    ['total.formula', (scheme) => Object.assign(scheme.total, { formula: '0.8*task' })],
    ['total.formula.sum.1', (scheme) => Object.assign(scheme.total, { formula: { sum: ['TASK', 'RATING'] } })],
    ['completion.onTime.source', ({ completion }) => Object.assign(completion.onTime, { source: '听说' })],
    [
      'total.formula',
      ({ total }) => Object.assign(total, { formula: JSON.parse(JSON.stringify(total.formula).replace('80', '81')) }),
    ],
    [
      'total.formula',
      ({ enteredParts }) =>
        enteredParts.push({ code: 'RATING', nameZh: '评议', nameEn: 'rating', fullHundredths: 10_000, source: '[D]' }),
    ],
    [
      'timetable.publishBy.monthDay',
      ({ timetable }) => Object.assign(timetable?.publishBy ?? {}, { monthDay: '4-30' }),
    ],
    ['itemWeights.ordinary.value', ({ itemWeights }) => Object.assign(itemWeights.ordinary, { value: 1.5 })],
    ['roleShares.support.value', ({ roleShares }) => Object.assign(roleShares.support, { value: 0 })],
    [
      'completion.late.formula',
      ({ completion }) => Object.assign(completion.late, { formula: { sum: [60, 'MONTHS_LATE'] } }),
    ],
    [
      'completion.late.formula.max.0',
      ({ completion }) => Object.assign(completion.late, { formula: { max: ['WEEKS_LATE'] } }),
    ],
    ['gradeBands.1.fromHundredths', ({ gradeBands }) => Object.assign(gradeBands[1] ?? {}, { fromHundredths: 9000 })],
    ['gradeBands', ({ gradeBands }) => gradeBands.splice(3)],
    ['lastYear', (scheme) => Object.assign(scheme, { lastYear: 2017 })],
    ['vetoes.1.code', ({ vetoes }) => Object.assign(vetoes[1] ?? {}, { code: vetoes[0]?.code })],
  ])('is refused with its place when wrong at %s', (place, spoil) => {
    expect(placeOf(spoil)).toBe(place);
  });
});

describe('arithmetic', () => {
  test.each([
    [1n, 2n, 1],
    [49n, 100n, 0],
    [5n, 10n, 1],
    [24_999n, 10_000n, 2],
    [25_000n, 10_000n, 3],
    [0n, 7n, 0],
  ])('%s/%s rounds half up to %s', (numerator, denominator, rounded) => {
    expect(halfUp(numerator, denominator)).toBe(rounded);
  });

  test('parts add up to the total, none strays from its share by a whole, equal weights differ by one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 0, max: 40_000 })),
        (total, weights) => {
          const sum = weights.reduce((all, weight) => all + weight, 0);
          if (sum === 0) return;
          const parts = apportion(total, weights.map(BigInt));
          expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
          for (const [index, part] of parts.entries()) {
            const weight = weights[index] ?? 0;
            expect(Math.abs(part - (total * weight) / sum)).toBeLessThan(1);
            if (weight === 0) expect(part).toBe(0);
            for (const [other, twin] of parts.entries()) {
              if (weights[other] === weight) expect(Math.abs(part - twin)).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
    );
  });

  test('nothing can be split over no weight', () => {
    expect(apportion(0, [0n, 0n])).toEqual([0, 0]);
    expect(() => apportion(1, [0n])).toThrow(RangeError);
  });

  test('hundredths are written with two places', () => {
    expect([0, 5, 5333, 10_000, -150].map(decimal)).toEqual(['0.00', '0.05', '53.33', '100.00', '-1.50']);
  });
});
