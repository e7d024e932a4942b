import Fraction from 'fraction.js';

/**
 * A small formula as data: whole numbers, names of what is scored, and six operations. It is how a scheme says how parts make
 * a total and how lateness costs (domain.md §10); no code is ever read from a scheme. All arithmetic is exact: fractions, never
 * floating point.
 */
export type Formula =
  | number
  | string
  | { sum: readonly Formula[] }
  | { minus: readonly [Formula, Formula] }
  | { times: readonly [number, Formula] }
  | { over: readonly [Formula, number] }
  | { max: readonly Formula[] }
  | { min: readonly Formula[] };

/** Deeper than this nobody can explain a score. */
const DEEPEST = 8;
const LARGEST = 1_000_000;

/** What is wrong with a formula, and where: the path from its root. */
export interface FormulaProblem {
  path: (string | number)[];
  zh: string;
  en: string;
}

const OPERATIONS = ['sum', 'minus', 'times', 'over', 'max', 'min'] as const;
const isWhole = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST;

/** The first thing that is wrong with what should be a formula over some names, or null: it is then a `Formula`. */
export function problemOf(
  value: unknown,
  names: readonly string[],
  path: (string | number)[] = [],
): FormulaProblem | null {
  const wrong = (zh: string, en: string): FormulaProblem => ({ path, zh, en });
  if (typeof value === 'number') {
    return isWhole(value) ? null : wrong(`应为 0 到 ${LARGEST} 的整数`, `must be a whole number from 0 to ${LARGEST}`);
  }
  if (typeof value === 'string') {
    return names.includes(value)
      ? null
      : wrong(`没有名为 ${value} 的项，可用 ${names.join('、')}`, `there is no ${value}; use ${names.join(', ')}`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return wrong('应为整数、项名或一种运算', 'must be a whole number, a name or one operation');
  }
  if (path.length >= 2 * DEEPEST) return wrong(`嵌套不得超过 ${DEEPEST} 层`, `must not nest deeper than ${DEEPEST}`);
  const [[operation, parts] = ['', null], ...others] = Object.entries(value);
  if (others.length > 0 || !(OPERATIONS as readonly string[]).includes(operation)) {
    return wrong(`应为 ${OPERATIONS.join('、')} 之一`, `must be one of ${OPERATIONS.join(', ')}`);
  }
  const within = [...path, operation];
  const isPair = operation === 'minus' || operation === 'times' || operation === 'over';
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 50 || (isPair && parts.length !== 2)) {
    const [zh, en] = isPair ? ['应有两项', 'must have two parts'] : ['应有 1 到 50 项', 'must have 1 to 50 parts'];
    return { path: within, zh, en };
  }
  const factor = operation === 'times' ? 0 : operation === 'over' ? 1 : null;
  if (factor !== null && (!isWhole(parts[factor]) || (operation === 'over' && parts[factor] === 0))) {
    const [zh, en] =
      operation === 'over'
        ? ['除数应为正整数', 'must be divided by a whole number above 0']
        : ['乘数应为整数', 'must be multiplied by a whole number'];
    return { path: [...within, factor], zh, en };
  }
  for (const [index, part] of parts.entries()) {
    const problem = problemOf(part, names, [...within, index]);
    if (problem) return problem;
  }
  return null;
}

/** From where to where something lies: both ends equal where it is known. */
export interface Range {
  low: Fraction;
  high: Fraction;
}

export const exactly = (value: number | bigint | Fraction): Range => {
  const fraction = new Fraction(value);
  return { low: fraction, high: fraction };
};

const fold = (ranges: readonly Range[], join: (a: Fraction, b: Fraction) => Fraction): Range =>
  ranges.reduce((all, range) => ({ low: join(all.low, range.low), high: join(all.high, range.high) }));
const larger = (a: Fraction, b: Fraction): Fraction => (a.compare(b) >= 0 ? a : b);
const smaller = (a: Fraction, b: Fraction): Fraction => (a.compare(b) <= 0 ? a : b);

/**
 * What a formula comes to when each name lies somewhere in its range. Every operation rises or falls with each of its parts, so
 * the ends of the answer are its true bounds wherever no name stands twice with opposite signs. Throws for a name without value:
 * the shape of the formula admits only known names.
 */
export function evaluate(formula: Formula, values: Readonly<Record<string, Range>>): Range {
  if (typeof formula === 'number') return exactly(formula);
  if (typeof formula === 'string') {
    const value = values[formula];
    if (!value) throw new RangeError(`the formula names ${formula}, which has no value`);
    return value;
  }
  const each = (parts: readonly Formula[]) => parts.map((part) => evaluate(part, values));
  if ('sum' in formula) return fold(each(formula.sum), (a, b) => a.add(b));
  if ('max' in formula) return fold(each(formula.max), larger);
  if ('min' in formula) return fold(each(formula.min), smaller);
  if ('minus' in formula) {
    const [from, taken] = [evaluate(formula.minus[0], values), evaluate(formula.minus[1], values)];
    return { low: from.low.sub(taken.high), high: from.high.sub(taken.low) };
  }
  if ('times' in formula) {
    const { low, high } = evaluate(formula.times[1], values);
    return { low: low.mul(formula.times[0]), high: high.mul(formula.times[0]) };
  }
  const { low, high } = evaluate(formula.over[0], values);
  return { low: low.div(formula.over[1]), high: high.div(formula.over[1]) };
}

/** The names a formula uses, each once. */
export function namesIn(formula: Formula): ReadonlySet<string> {
  if (typeof formula === 'number') return new Set();
  if (typeof formula === 'string') return new Set([formula]);
  const parts = Object.values(formula).flat() as Formula[];
  return new Set(parts.flatMap((part) => [...namesIn(part)]));
}

/** Which way a formula goes when a name rises: 1 up, -1 down, 0 not at all; null where it does both. */
function directionOf(formula: Formula, name: string): 1 | -1 | 0 | null {
  if (typeof formula === 'number') return 0;
  if (typeof formula === 'string') return formula === name ? 1 : 0;
  if ('times' in formula) return formula.times[0] === 0 ? 0 : directionOf(formula.times[1], name);
  if ('over' in formula) return directionOf(formula.over[0], name);
  const parts =
    'minus' in formula ? formula.minus : 'sum' in formula ? formula.sum : 'max' in formula ? formula.max : formula.min;
  let all: 1 | -1 | 0 = 0;
  for (const [index, part] of parts.entries()) {
    const own = directionOf(part, name);
    if (own === null) return null;
    const way = 'minus' in formula && index === 1 ? ((0 - own) as 1 | -1 | 0) : own;
    if (way !== 0 && all !== 0 && way !== all) return null;
    if (way !== 0) all = way;
  }
  return all;
}

/** Whether what a formula comes to never falls when a name rises. */
export const neverFallsWith = (formula: Formula, name: string): boolean => {
  const direction = directionOf(formula, name);
  return direction === 0 || direction === 1;
};

/** A fraction to the nearest whole, halves up (away from nought downwards never: what is scored is never negative). */
export const roundedHalfUp = (fraction: Fraction): number => fraction.add(new Fraction(1, 2)).floor().valueOf();

/** A formula as one reads it: (80 × TASK + 20 × DISCIPLINE) ÷ 100. */
export function wordsOfFormula(formula: Formula): string {
  if (typeof formula === 'number' || typeof formula === 'string') return String(formula);
  const inner = (part: Formula) => {
    const text = wordsOfFormula(part);
    return typeof part === 'object' && ('sum' in part || 'minus' in part) ? `(${text})` : text;
  };
  if ('sum' in formula) return formula.sum.map(wordsOfFormula).join(' + ');
  if ('minus' in formula) return `${wordsOfFormula(formula.minus[0])} − ${inner(formula.minus[1])}`;
  if ('times' in formula) return `${formula.times[0]} × ${inner(formula.times[1])}`;
  if ('over' in formula) return `${inner(formula.over[0])} ÷ ${formula.over[1]}`;
  const [name, parts] = 'max' in formula ? ['max', formula.max] : ['min', formula.min];
  return `${name}(${parts.map(wordsOfFormula).join(', ')})`;
}
