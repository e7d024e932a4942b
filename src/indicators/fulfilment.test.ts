import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate as day } from '../kernel/local-date.ts';
import { fulfilmentOf, paceNeeded, shortfallOf } from './fulfilment.ts';

const ratio = (numerator: string, denominator = '100') => ({ numerator, denominator });
const atLeast = { comparator: 'AT_LEAST' as const, value: '90' };

test('a target is fulfilled by actual over target, exactly, and never by more than a whole', () => {
  expect(fulfilmentOf(atLeast, ratio('85'))).toBe(944_444);
  expect(fulfilmentOf(atLeast, ratio('1', '3'))).toBe(370_370);
  expect(fulfilmentOf(atLeast, ratio('95'))).toBe(1_000_000);
  expect(fulfilmentOf({ comparator: 'AT_LEAST', value: '200' }, { numerator: '50', denominator: null })).toBe(250_000);
});

test('where less is better, or nothing was there to be measured, no ratio says how far', () => {
  expect(fulfilmentOf({ comparator: 'AT_MOST', value: '90' }, ratio('95'))).toBeNull();
  expect(fulfilmentOf({ comparator: 'ZERO_GROWTH', value: '0' }, ratio('95'))).toBeNull();
  expect(fulfilmentOf(atLeast, ratio('0', '0'))).toBeNull();
});

test('what is wanting is told in the indicator’s own unit, from below and from above', () => {
  expect(shortfallOf(atLeast, ratio('85'))?.valueOf()).toBe(5);
  expect(shortfallOf(atLeast, ratio('95'))?.valueOf()).toBe(0);
  expect(shortfallOf({ comparator: 'AT_MOST', value: '90' }, ratio('95'))?.valueOf()).toBe(5);
  expect(shortfallOf({ comparator: 'ZERO_GROWTH', value: '0' }, ratio('103'))?.valueOf()).toBe(3);
});

test('the pace needed is what is wanting over the time that is left', () => {
  expect(paceNeeded(atLeast, ratio('85'), day('2018-12-31'), day('2018-10-02'))).toBe('1.67');
  expect(paceNeeded(atLeast, ratio('95'), day('2018-12-31'), day('2018-10-02'))).toBeNull();
  expect(paceNeeded(atLeast, ratio('85'), day('2018-12-31'), day('2018-12-31'))).toBeNull();
  expect(paceNeeded(atLeast, ratio('85'), null, day('2018-12-31'))).toBeNull();
});

test('a better figure never fulfils less', () => {
  const found = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(found, found, (a, b) => {
      const of = (parts: number) => fulfilmentOf(atLeast, ratio(String(parts), '10000')) ?? -1;
      expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)));
    }),
  );
});
