import Fraction from 'fraction.js';
import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { Comparator } from './indicator.ts';
import type { Parts } from './reading.ts';

/** A target as the document writes it; `value` is exact decimal text in the indicator's own unit. */
export interface Target {
  comparator: Comparator;
  value: string;
}

/** What parts make, exactly: a ratio in percent, a quantity itself; null for a ratio of nothing. */
function exactValue({ numerator, denominator }: Parts): Fraction | null {
  if (denominator === null) return new Fraction(numerator);
  const of = new Fraction(denominator);
  return of.equals(0) ? null : new Fraction(numerator).mul(100).div(of);
}

const MILLION = 1_000_000;
/** Comparators that bind from above: less is better, so that actual over target says nothing. */
const isCeiling = (comparator: Comparator): boolean => comparator === 'AT_MOST' || comparator === 'ZERO_GROWTH';

/**
 * How far parts fulfil a target, in millionths, at most a whole: actual over target (按完成比例, domain.md §3.2, S15). Null where
 * no ratio says so: at most, 零增长, nothing there to be measured, a target of nothing.
 */
export function fulfilmentOf({ comparator, value }: Target, parts: Parts): number | null {
  const actual = exactValue(parts);
  const wanted = new Fraction(value);
  if (isCeiling(comparator) || actual === null || wanted.compare(0) <= 0) return null;
  const ratio = actual.div(wanted);
  if (ratio.compare(0) <= 0) return 0;
  return ratio.compare(1) >= 0 ? MILLION : ratio.mul(MILLION).floor().valueOf();
}

/** By how much parts miss a target, in the indicator's unit (percentage points of a ratio); 0 when they do not. */
export function shortfallOf({ comparator, value }: Target, parts: Parts): Fraction | null {
  const actual = exactValue(parts);
  if (actual === null) return null;
  // 零增长 is kept as numerator this year over denominator in the base year: 100 % is no growth.
  const wanted = comparator === 'ZERO_GROWTH' ? new Fraction(100) : new Fraction(value);
  const short = isCeiling(comparator) ? actual.sub(wanted) : wanted.sub(actual);
  return short.compare(0) > 0 ? short : new Fraction(0);
}

/**
 * What must be gained in each 30 days from a day on to reach a target by its due day, as decimal text with two places; null where
 * nothing is wanting or no time is left.
 */
export function paceNeeded(target: Target, parts: Parts, dueOn: LocalDate | null, asOf: LocalDate): string | null {
  const short = shortfallOf(target, parts);
  if (short === null || short.equals(0) || dueOn === null || dueOn <= asOf) return null;
  return short.mul(30).div(daysBetween(asOf, dueOn)).round(2).toString();
}
