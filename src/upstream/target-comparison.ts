import type { Comparator } from '../indicators/indicator.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** A target figure as comparing sees it. */
export interface Target {
  name: string;
  subject: string | null;
  comparator: Comparator;
  /** Exact decimal text. */
  value: string;
  unit: string;
  dueOn: LocalDate | null;
  aspirational: boolean;
}

/** How a local target stands to the higher one: SOFTER in any respect · HARDER in one and softer in none · EQUAL · DIFFERENT, not comparable. */
export const TARGET_VERDICTS = ['SOFTER', 'HARDER', 'EQUAL', 'DIFFERENT'] as const;
export type TargetVerdict = (typeof TARGET_VERDICTS)[number];

/** In what a target was made softer or harder. */
export const TARGET_SHIFTS = [
  'LOWER_FIGURE',
  'HIGHER_FIGURE',
  'LATER_DAY',
  'EARLIER_DAY',
  'NO_DAY',
  'WEAKER_COMPARATOR',
  'STRONGER_COMPARATOR',
  'ASPIRATIONAL',
  'BINDING',
  'OTHER_UNIT',
  'OTHER_DIRECTION',
] as const;
export type TargetShift = (typeof TARGET_SHIFTS)[number];

const SOFTER: readonly TargetShift[] = ['LOWER_FIGURE', 'LATER_DAY', 'NO_DAY', 'WEAKER_COMPARATOR', 'ASPIRATIONAL'];
const APART: readonly TargetShift[] = ['OTHER_UNIT', 'OTHER_DIRECTION'];

/** Whether more is better (UP), less (DOWN), or a figure is to be met as it is. */
const DIRECTION: Record<Comparator, 'UP' | 'DOWN' | 'BOTH'> = {
  AT_LEAST: 'UP',
  AT_MOST: 'DOWN',
  ZERO_GROWTH: 'DOWN',
  ABOUT: 'BOTH',
  EQUAL: 'BOTH',
};
/** How strictly a comparator binds: 左右 less than 以上 and 不高于, these less than a figure to be met exactly. */
const STRICTNESS: Record<Comparator, number> = { ABOUT: 0, AT_LEAST: 1, AT_MOST: 1, ZERO_GROWTH: 1, EQUAL: 2 };

/** Compares decimal texts without going through binary fractions: negative, 0 or positive. */
export function compareDecimals(a: string, b: string): number {
  const parts = (text: string) => {
    const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text.trim()) ?? [];
    return { sign: sign === '-' ? -1n : 1n, whole: whole || '0', fraction };
  };
  const [x, y] = [parts(a), parts(b)];
  const digits = Math.max(x.fraction.length, y.fraction.length);
  const scaled = ({ sign, whole, fraction }: typeof x) => sign * BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
  const [left, right] = [scaled(x), scaled(y)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * How a local target stands to the higher target that it carries out (issue 3.8): a lower figure where more is better, a later day
 * or none, a weaker comparator (左右 for 以上) or 力争 where the higher one binds make it softer. Unlike units or directions are not judged.
 */
export function compareTargets(local: Target, higher: Target): { verdict: TargetVerdict; shifts: TargetShift[] } {
  const shifts: TargetShift[] = [];
  if (local.unit !== higher.unit) shifts.push('OTHER_UNIT');
  const [own, theirs] = [DIRECTION[local.comparator], DIRECTION[higher.comparator]];
  const direction = theirs === 'BOTH' ? own : theirs;
  if (own !== 'BOTH' && theirs !== 'BOTH' && own !== theirs) shifts.push('OTHER_DIRECTION');
  if (shifts.length === 0) {
    const order = compareDecimals(local.value, higher.value);
    const isLess = direction === 'DOWN' ? order > 0 : order < 0;
    if (order !== 0) shifts.push(isLess ? 'LOWER_FIGURE' : 'HIGHER_FIGURE');
    const strictness = STRICTNESS[local.comparator] - STRICTNESS[higher.comparator];
    // A figure to be met exactly that lies beyond the higher one is no weaker for that.
    if (strictness < 0) shifts.push('WEAKER_COMPARATOR');
    if (strictness > 0 && order === 0 && higher.comparator === 'ABOUT') shifts.push('STRONGER_COMPARATOR');
  }
  if (higher.dueOn && !local.dueOn) shifts.push('NO_DAY');
  if (higher.dueOn && local.dueOn && local.dueOn !== higher.dueOn) {
    shifts.push(local.dueOn > higher.dueOn ? 'LATER_DAY' : 'EARLIER_DAY');
  }
  if (local.aspirational !== higher.aspirational) shifts.push(local.aspirational ? 'ASPIRATIONAL' : 'BINDING');
  if (shifts.some((shift) => APART.includes(shift))) return { verdict: 'DIFFERENT', shifts };
  if (shifts.some((shift) => SOFTER.includes(shift))) return { verdict: 'SOFTER', shifts };
  return { verdict: shifts.length > 0 ? 'HARDER' : 'EQUAL', shifts };
}

const bare = (words: string): string => words.normalize('NFKC').replace(/[\s的率量]|(?:全区|全市|全省|全县)/g, '');

/** Whether two figures measure the same: equal names with equal subjects, or one name holding the other, in one unit. */
export function measuresSame(local: Target, higher: Target): boolean {
  const [a, b] = [local, higher].map(({ name, subject }) => bare(`${subject ?? ''}${name}`)) as [string, string];
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return local.unit === higher.unit && short.length >= 3 && long.includes(short);
}
