import Fraction from 'fraction.js';
import type { ScoreComponent, TaskSum, UnitFacts } from './card.ts';
import { evaluate, exactly, type Range, roundedHalfUp } from './formula.ts';
import type { Marks } from './mark.ts';
import type { Scheme } from './scheme.ts';

/** A whole in millionths. */
export const MILLION = 1_000_000;

/** Where the score of one part lies, on its own scale. */
export interface PartRange {
  code: string;
  /** The full mark of its own scale, in hundredths; 0 for deductions. */
  fullHundredths: number;
  range: Range;
  isKnown: boolean;
}

/** Where the total lies, in hundredths of a point: equal ends where every part is known. */
export interface Total {
  low: number;
  high: number;
}

/** The mark for tasks, exactly: the full mark × Σ w·r·c / Σ w·r (domain.md §10). */
export const taskMark = ({ fullMark }: Scheme, { numerator, denominator }: TaskSum): Fraction =>
  new Fraction(BigInt(fullMark.value) * numerator, BigInt(MILLION) * denominator);

const unknownUpTo = (full: number): Range => ({ low: new Fraction(0), high: new Fraction(full) });

/** The marks of each part besides tasks; null where nothing is recorded of it. */
export interface OtherMarks {
  discipline: Marks | null;
  deductions: Marks | null;
  bonuses: Marks | null;
}

/**
 * The parts of a score in the order in which they are added up. What is not recorded is open between nought and full; bonuses
 * and deductions that are not recorded count nothing, and the card says so (ADR 0008).
 */
export function partsOf(task: Fraction, marks: OtherMarks, entered: UnitFacts['entered'], scheme: Scheme): PartRange[] {
  const full = scheme.fullMark.value;
  const known = (code: string, fullHundredths: number, value: number | Fraction): PartRange => ({
    code,
    fullHundredths,
    range: exactly(value),
    isKnown: true,
  });
  const open = (code: string, fullHundredths: number, range: Range): PartRange => ({
    code,
    fullHundredths,
    range,
    isKnown: false,
  });
  const { discipline, deductions, bonuses } = marks;
  return [
    known('TASK', full, task),
    discipline ? known('DISCIPLINE', full, discipline.hundredths) : open('DISCIPLINE', full, unknownUpTo(full)),
    ...scheme.enteredParts.map(({ code, fullHundredths }) => {
      const value = entered[code];
      return value === undefined
        ? open(code, fullHundredths, unknownUpTo(fullHundredths))
        : known(code, fullHundredths, value);
    }),
    bonuses
      ? known('BONUS', scheme.bonuses.cap.value, bonuses.hundredths)
      : open('BONUS', scheme.bonuses.cap.value, exactly(0)),
    deductions ? known('DEDUCTION', 0, deductions.hundredths) : open('DEDUCTION', 0, exactly(0)),
  ];
}

/** The total of some parts, the others counting nothing: kept within 0 and the full mark, rounded once, half up. */
export function totalOf(parts: readonly PartRange[], scheme: Scheme): Total {
  const names = ['TASK', 'DISCIPLINE', 'BONUS', 'DEDUCTION', ...scheme.enteredParts.map(({ code }) => code)];
  const values = Object.fromEntries(names.map((name) => [name, exactly(0)]));
  for (const { code, range } of parts) values[code] = range;
  const { low, high } = evaluate(scheme.total.formula, values);
  const within = (fraction: Fraction) => Math.min(scheme.fullMark.value, Math.max(0, roundedHalfUp(fraction)));
  return { low: within(low), high: within(high) };
}

/** What each part adds to the total when it joins those before it, and the most it could: the steps of a waterfall. */
export function stepsOf(
  parts: readonly PartRange[],
  scheme: Scheme,
): Pick<ScoreComponent, 'code' | 'fullHundredths' | 'scoredHundredths' | 'ownHundredths' | 'ownFullHundredths'>[] {
  return parts.map((part, index) => {
    const before = parts.slice(0, index).map((each) => ({ ...each, range: exactly(each.range.low) }));
    const base = totalOf(before, scheme).low;
    const alone = totalOf([{ ...part, range: exactly(part.fullHundredths) }], scheme).low;
    const withIt = totalOf([...before, { ...part, range: exactly(part.range.low) }], scheme).low;
    return {
      code: part.code,
      fullHundredths: alone - totalOf([], scheme).low,
      scoredHundredths: part.isKnown ? withIt - base : null,
      ownHundredths: part.isKnown ? roundedHalfUp(part.range.low) : null,
      ownFullHundredths: part.fullHundredths,
    };
  });
}
