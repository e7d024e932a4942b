import type { Comparator } from './indicator.ts';

/**
 * What a value says of its target: MET · NOT_MET · NEEDS_JUDGEMENT an assessor decides (左右, a little below) · NO_VERDICT the
 * parts say nothing (domain.md §6.2).
 */
export const VERDICTS = ['MET', 'NOT_MET', 'NEEDS_JUDGEMENT', 'NO_VERDICT'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What was counted: exact decimal text. A ratio has both parts, a quantity has no denominator. */
export interface Parts {
  numerator: string;
  denominator: string | null;
}

/** How borderline cases are judged; data, not code (seeds/limits). */
export interface VerdictRules {
  /** 左右: how far below the target still wants a person's judgement, in hundredths of the indicator's unit. */
  aboutToleranceHundredths: number;
  zeroDenominator: 'DEEMED_MET' | 'NO_VERDICT';
}

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;
/** Whether text is a plain decimal number that can be reckoned with: 15 digits before, 6 behind the point. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

const SCALE = 6;
/** Decimal text in millionths, exact. */
function millionths(text: string): bigint {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + part.padEnd(SCALE, '0'));
  return text.startsWith('-') ? -size : size;
}

/** Whether an indicator is a ratio, which is never typed but reckoned from its parts (domain.md §3.3). */
export const isRatio = ({ unit, comparator }: { unit: string; comparator: Comparator }): boolean =>
  unit === '%' || unit === '％' || comparator === 'ZERO_GROWTH';

/** Nothing was there to be measured: no such plots, no such cases. */
const isNothingThere = ({ denominator }: Parts): boolean => denominator !== null && millionths(denominator) === 0n;

/** A fraction rounded half up to a whole number; the exact quotient decides. */
function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const [top, bottom] = [2n * numerator + denominator, 2n * denominator];
  return top >= 0n ? top / bottom : -((bottom - 1n - top) / bottom);
}

/**
 * The value that parts make, as decimal text: of a ratio in percent with two decimals, half up; of zero growth the growth in
 * percent; of a quantity the number itself. Null where the denominator is 0.
 */
export function valueMade(parts: Parts, comparator: Comparator): string | null {
  const { numerator, denominator } = parts;
  if (denominator === null) return numerator;
  if (isNothingThere(parts)) return null;
  const [top, bottom] = [millionths(numerator), millionths(denominator)];
  const hundredths = roundHalfUp((comparator === 'ZERO_GROWTH' ? top - bottom : top) * 10_000n, bottom);
  const size = hundredths < 0n ? -hundredths : hundredths;
  return `${hundredths < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

/**
 * Judges parts against a target, exactly and without rounding: 以上、达到 at least it (至少), 以下 at most it, 左右 met at or above
 * and left to a person a little below, 零增长 no more than the base (domain.md §6.2). Nothing there to be measured is judged by
 * rule (§3.3).
 */
export function verdictOf(
  { comparator, value }: { comparator: Comparator; value: string },
  parts: Parts,
  rules: VerdictRules,
): Verdict {
  if (isNothingThere(parts)) return rules.zeroDenominator === 'DEEMED_MET' ? 'MET' : 'NO_VERDICT';
  const [top, bottom] = [millionths(parts.numerator), millionths(parts.denominator ?? '1')];
  const isShare = parts.denominator !== null;
  // Both sides times the denominator: no quotient is ever rounded.
  const reached = isShare ? top * 100n * 1_000_000n : top * bottom;
  const wanted = millionths(value) * bottom;
  if (comparator === 'ZERO_GROWTH') return top <= bottom ? 'MET' : 'NOT_MET';
  if (comparator === 'AT_MOST') return reached <= wanted ? 'MET' : 'NOT_MET';
  if (reached >= wanted) return 'MET';
  const tolerance = BigInt(rules.aboutToleranceHundredths) * 10_000n * bottom;
  return comparator === 'ABOUT' && reached + tolerance >= wanted ? 'NEEDS_JUDGEMENT' : 'NOT_MET';
}
