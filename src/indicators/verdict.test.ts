import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate as day } from '../kernel/local-date.ts';
import { type FigureFacts, fulfilmentOf, paceNeeded, shortfallOf, type TargetFacts, verdictOf } from './verdict.ts';

const rules = { aboutBandHundredths: 100, emptyDenominator: 'MET' as const };
const target = (comparator: TargetFacts['comparator'], value = '90'): TargetFacts => ({ comparator, value, unit: '%' });
const ratio = (numerator: string, denominator = '100', baseline: string | null = null): FigureFacts => ({
  numerator,
  denominator,
  unit: '%',
  baseline,
});

describe('a figure and its target (domain.md §6.2)', () => {
  test.each([
    ['AT_LEAST', '90', 'MET'],
    ['AT_LEAST', '89.99', 'MISSED'],
    ['AT_MOST', '90', 'MET'],
    ['AT_MOST', '90.01', 'MISSED'],
    ['EQUAL', '95', 'MET'],
    ['EQUAL', '89', 'MISSED'],
    ['ABOUT', '90', 'MET'],
    ['ABOUT', '89', 'NEEDS_JUDGEMENT'],
    ['ABOUT', '88.999', 'MISSED'],
  ] as const)('%s 90 %%, found %s %%: %s', (comparator, found, verdict) => {
    expect(verdictOf(target(comparator), ratio(found), rules)).toBe(verdict);
  });

  test('零增长 is held against the base year, and cannot be told without one', () => {
    expect(verdictOf(target('ZERO_GROWTH', '0'), ratio('7', '10', '70'), rules)).toBe('MET');
    expect(verdictOf(target('ZERO_GROWTH', '0'), ratio('71', '100', '70'), rules)).toBe('MISSED');
    expect(verdictOf(target('ZERO_GROWTH', '0'), ratio('71'), rules)).toBe('UNKNOWN');
  });

  test('a ratio of nothing is as the scheme says, a figure in another unit tells nothing, none is awaited', () => {
    expect(verdictOf(target('AT_LEAST'), ratio('0', '0'), rules)).toBe('MET');
    expect(verdictOf(target('AT_LEAST'), ratio('0', '0'), { ...rules, emptyDenominator: 'UNKNOWN' })).toBe('UNKNOWN');
    expect(verdictOf(target('AT_LEAST'), { ...ratio('95', null as never), unit: '家', denominator: null }, rules)).toBe(
      'UNKNOWN',
    );
    expect(verdictOf(target('AT_LEAST'), null, rules)).toBe('AWAITING_DATA');
  });

  test('thirds are exact: 1/3 of the land never rounds its way to 33.34 %', () => {
    expect(verdictOf(target('AT_LEAST', '33.34'), ratio('1', '3'), rules)).toBe('MISSED');
    expect(verdictOf(target('AT_LEAST', '33.33'), ratio('1', '3'), rules)).toBe('MET');
  });

  test('how far it is fulfilled and what is wanting', () => {
    expect(fulfilmentOf(target('AT_LEAST'), ratio('85'))).toBe(944_444);
    expect(fulfilmentOf(target('AT_LEAST'), ratio('95'))).toBe(1_000_000);
    expect(fulfilmentOf(target('AT_MOST'), ratio('95'))).toBeNull();
    expect(shortfallOf(target('AT_LEAST'), ratio('85'))?.valueOf()).toBe(5);
    expect(shortfallOf(target('AT_MOST'), ratio('95'))?.valueOf()).toBe(5);
    const dated = { ...target('AT_LEAST'), dueOn: day('2018-12-31') };
    expect(paceNeeded(dated, ratio('85'), day('2018-10-02'))).toEqual({ perThirtyDays: '1.67' });
    expect(paceNeeded(dated, ratio('95'), day('2018-10-02'))).toBeNull();
    expect(paceNeeded(dated, ratio('85'), day('2018-12-31'))).toBeNull();
  });

  test('a better figure never makes a worse verdict', () => {
    const order = ['MISSED', 'NEEDS_JUDGEMENT', 'MET'];
    const found = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        found,
        found,
        fc.constantFrom('AT_LEAST' as const, 'ABOUT' as const, 'EQUAL' as const),
        (a, b, comparator) => {
          const of = (hundredths: number) =>
            order.indexOf(verdictOf(target(comparator), ratio(String(hundredths), '10000'), rules));
          expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)));
        },
      ),
    );
  });
});
