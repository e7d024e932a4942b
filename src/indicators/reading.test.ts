import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecimal, valueMade, verdictOf } from './reading.ts';

const rules = { aboutToleranceHundredths: 100, zeroDenominator: 'DEEMED_MET' } as const;
const verdict = (
  comparator: Parameters<typeof valueMade>[1],
  value: string,
  numerator: string,
  denominator: string | null,
) => verdictOf({ comparator, value }, { numerator, denominator }, rules);

describe('a ratio is reckoned from its parts', () => {
  test.each([
    ['9', '10', '90.00'],
    ['1', '3', '33.33'],
    ['2', '3', '66.67'],
    ['1', '8', '12.50'],
    ['1', '800', '0.13'],
    ['10.8', '12', '90.00'],
    ['0', '5', '0.00'],
    ['0.000001', '0.000003', '33.33'],
  ])('%s of %s is %s %%', (numerator, denominator, value) => {
    expect(valueMade({ numerator, denominator }, 'AT_LEAST')).toBe(value);
  });

  test('growth is reckoned against the base, downwards too', () => {
    expect(valueMade({ numerator: '95', denominator: '100' }, 'ZERO_GROWTH')).toBe('-5.00');
    expect(valueMade({ numerator: '103', denominator: '100' }, 'ZERO_GROWTH')).toBe('3.00');
  });

  test('a quantity stays what it is', () =>
    expect(valueMade({ numerator: '12.5', denominator: null }, 'AT_LEAST')).toBe('12.5'));

  test('it never differs from the exact quotient by more than half a hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (top, bottom) => {
        const value = Number(valueMade({ numerator: String(top), denominator: String(bottom) }, 'AT_LEAST'));
        return Math.abs(value - (top / bottom) * 100) <= 0.005 + 1e-6 * value;
      }),
    );
  });
});

describe('a value against its target', () => {
  test.each([
    ['90%以上, exactly reached', 'AT_LEAST', '90', '9', '10', 'MET'],
    ['90%以上, missed by a thousandth that rounding would hide', 'AT_LEAST', '90', '89999', '100000', 'NOT_MET'],
    ['40%以下, exactly', 'AT_MOST', '40', '4', '10', 'MET'],
    ['40%以下, above', 'AT_MOST', '40', '5', '10', 'NOT_MET'],
    ['90%左右, above', 'ABOUT', '90', '91', '100', 'MET'],
    ['90%左右, one point below', 'ABOUT', '90', '89', '100', 'NEEDS_JUDGEMENT'],
    ['90%左右, more than a point below', 'ABOUT', '90', '8899', '10000', 'NOT_MET'],
    ['达到100%', 'EQUAL', '100', '12', '12', 'MET'],
    ['零增长, no more than the base', 'ZERO_GROWTH', '0', '100', '100', 'MET'],
    ['零增长, more', 'ZERO_GROWTH', '0', '100.5', '100', 'NOT_MET'],
    ['30家以上, a quantity', 'AT_LEAST', '30', '30', null, 'MET'],
    ['30家以上, one short', 'AT_LEAST', '30', '29', null, 'NOT_MET'],
  ] as const)('%s', (_what, comparator, target, numerator, denominator, expected) => {
    expect(verdict(comparator, target, numerator, denominator)).toBe(expected);
  });

  test('nothing there to be measured is deemed met by rule, or says nothing where the rule says so', () => {
    expect(verdict('AT_LEAST', '90', '0', '0')).toBe('MET');
    const none = { ...rules, zeroDenominator: 'NO_VERDICT' } as const;
    expect(verdictOf({ comparator: 'AT_LEAST', value: '90' }, { numerator: '0', denominator: '0.0' }, none)).toBe(
      'NO_VERDICT',
    );
    expect(valueMade({ numerator: '0', denominator: '0' }, 'AT_LEAST')).toBeNull();
  });

  test('more never makes it worse where more is wanted', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(100),
        (a, b, bottom, target) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const at = (top: number) => verdict('AT_LEAST', String(target), String(top), String(bottom));
          return !(at(less) === 'MET' && at(more) !== 'MET');
        },
      ),
    );
  });
});

test.each(['1', '0', '-3', '10.8', '999999999999999.123456'])('%s is a number', (text) =>
  expect(isDecimal(text)).toBe(true),
);
test.each(['', '1,000', '90%', '.5', '5.', '1e3', '０', '1.1234567', 'NaN', '--1'])('“%s” is none', (text) =>
  expect(isDecimal(text)).toBe(false),
);
