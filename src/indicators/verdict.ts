import Fraction from 'fraction.js';
import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { Comparator } from './indicator.ts';

/**
 * How a verified figure stands to its target (domain.md §6.2). MET · MISSED · NEEDS_JUDGEMENT 左右 and just below: an assessor
 * decides · AWAITING_DATA no verified figure yet · UNKNOWN it cannot be told: no baseline for 零增长, or another unit of measure.
 */
export const VERDICTS = ['MET', 'MISSED', 'NEEDS_JUDGEMENT', 'AWAITING_DATA', 'UNKNOWN'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A target as the document writes it; `value` is exact decimal text. */
export interface TargetFacts {
  comparator: Comparator;
  value: string;
  unit: string;
}

/** A figure from its parts: for a ratio, numerator over denominator in the target's unit (%); else the numerator alone. */
export interface FigureFacts {
  numerator: string;
  denominator: string | null;
  unit: string;
  /** The base year's figure, for 零增长; null where none is on record. */
  baseline: string | null;
}

/** What decides where words leave room; data of a scheme, never constants. */
export interface VerdictRules {
  /** How far below a target with 左右 a figure may lie to be judged by a person, in hundredths of the target's unit. */
  aboutBandHundredths: number;
  /** A ratio of nothing: deemed met, as where there is nothing to which it could apply (domain.md §3.3). */
  emptyDenominator: 'MET' | 'UNKNOWN';
}

/** A figure as an exact number in its own unit: 85 of 100 is 85 %; null for a ratio of nothing. */
export function figureOf({ numerator, denominator, unit }: FigureFacts): Fraction | null {
  if (denominator === null) return new Fraction(numerator);
  const of = new Fraction(denominator);
  if (of.equals(0)) return null;
  const ratio = new Fraction(numerator).div(of);
  return unit === '%' ? ratio.mul(100) : ratio;
}

/** Whether a figure meets its target. Law: 以上、以下 include the number (Civil Code art. 1259; domain.md §6.1, §6.2). */
export function verdictOf(target: TargetFacts, figure: FigureFacts | null, rules: VerdictRules): Verdict {
  if (figure === null) return 'AWAITING_DATA';
  if (figure.unit !== target.unit) return 'UNKNOWN';
  const actual = figureOf(figure);
  if (actual === null) return rules.emptyDenominator;
  if (target.comparator === 'ZERO_GROWTH') {
    if (figure.baseline === null) return 'UNKNOWN';
    return actual.compare(figure.baseline) <= 0 ? 'MET' : 'MISSED';
  }
  const wanted = new Fraction(target.value);
  const order = actual.compare(wanted);
  if (target.comparator === 'AT_MOST') return order <= 0 ? 'MET' : 'MISSED';
  // 达到 N binds from below: more than was asked is no failing (domain.md §6.2, 达到100% ≥).
  if (order >= 0) return 'MET';
  if (target.comparator !== 'ABOUT') return 'MISSED';
  const band = new Fraction(rules.aboutBandHundredths, 100);
  return actual.compare(wanted.sub(band)) >= 0 ? 'NEEDS_JUDGEMENT' : 'MISSED';
}

const MILLION = 1_000_000;

/** How far a figure fulfils its target, in millionths, at most a whole; null where no ratio says so (at most, 零增长). */
export function fulfilmentOf({ comparator, value }: TargetFacts, figure: FigureFacts): number | null {
  const actual = figureOf(figure);
  const wanted = new Fraction(value);
  if (comparator === 'AT_MOST' || comparator === 'ZERO_GROWTH' || actual === null || wanted.compare(0) <= 0)
    return null;
  const ratio = actual.div(wanted);
  if (ratio.compare(0) <= 0) return 0;
  return ratio.compare(1) >= 0 ? MILLION : ratio.mul(MILLION).floor().valueOf();
}

/** How many units of measure a figure falls short of its target; 0 when it does not. */
export function shortfallOf(target: TargetFacts, figure: FigureFacts): Fraction | null {
  const actual = figureOf(figure);
  if (actual === null) return null;
  const wanted = target.comparator === 'ZERO_GROWTH' ? figure.baseline : target.value;
  if (wanted === null) return null;
  const isCeiling = target.comparator === 'AT_MOST' || target.comparator === 'ZERO_GROWTH';
  const short = isCeiling ? actual.sub(wanted) : new Fraction(wanted).sub(actual);
  return short.compare(0) > 0 ? short : new Fraction(0);
}

/** What must be gained each 30 days from a day on to reach the target by its due day; null where nothing is wanting or left. */
export function paceNeeded(
  target: TargetFacts & { dueOn: LocalDate | null },
  figure: FigureFacts,
  asOf: LocalDate,
): { perThirtyDays: string } | null {
  const short = shortfallOf(target, figure);
  if (short === null || short.equals(0) || target.dueOn === null || target.dueOn <= asOf) return null;
  return { perThirtyDays: short.mul(30).div(daysBetween(asOf, target.dueOn)).round(2).toString() };
}
