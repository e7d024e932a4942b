import type { LocalDate } from '../kernel/local-date.ts';
import { type ObligationFacts, type ObligationState, stateOf } from './obligation.ts';

/**
 * How a duty that was divided into parts (plan 三（二） 层层分解) stands by them: ALL done when every part is · SUM done when the
 * values of the parts reach the whole's target · WORST shown as its worst part stands, done when every part is.
 */
export const ROLL_UP_RULES = ['ALL', 'SUM', 'WORST'] as const;
export type RollUpRule = (typeof ROLL_UP_RULES)[number];

/** A figure as people write it: digits with at most six decimals; summed exactly, never as a floating number. */
export const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;

const SCALE = 1_000_000n;

/** Millionths of a written figure. Expects what `DECIMAL` accepts. */
export function millionths(figure: string): bigint {
  const negative = figure.startsWith('-');
  const [whole = '0', decimals = ''] = figure.replace('-', '').split('.');
  const amount = BigInt(whole) * SCALE + BigInt(decimals.padEnd(6, '0'));
  return negative ? -amount : amount;
}

/** Millionths as people write them. */
export function figureOf(amount: bigint): string {
  const [sign, size] = amount < 0n ? ['-', -amount] : ['', amount];
  const decimals = String(size % SCALE)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${sign}${size / SCALE}${decimals && `.${decimals}`}`;
}

/** A part, with the value on record for it on the day asked about. */
export interface PartFacts extends ObligationFacts {
  value: { figure: string; on: LocalDate } | null;
}

/** How the parts stand together. */
export interface RolledUp {
  parts: number;
  completed: number;
  overdue: number;
  /** The day on which the whole is done by its parts; null while it is not. */
  completedOn: LocalDate | null;
  /** The sum of the parts' values; null where none is on record. */
  sum: string | null;
  /** The worst state among the parts; null without parts. */
  worst: ObligationState | null;
}

/** From worst to best: what is late, what waits, what runs, what has not begun, what is done. */
const WORST_FIRST: readonly ObligationState[] = [
  'OVERDUE',
  'AWAITING_DATA',
  'OPEN',
  'UNDATED',
  'UPCOMING',
  'COMPLETED_LATE',
  'COMPLETED',
];

const rank = (state: ObligationState): number => {
  const index = WORST_FIRST.indexOf(state);
  return index < 0 ? WORST_FIRST.length : index;
};

/** The day on which the running total of the values reached the target; null while it has not. */
function reachedOn(values: readonly { figure: string; on: LocalDate }[], target: string): LocalDate | null {
  let total = 0n;
  for (const { figure, on } of values.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    total += millionths(figure);
    if (total >= millionths(target)) return on;
  }
  return null;
}

/** Rolls parts up into their whole by its rule, as of a day. Total: without parts nothing is done. */
export function rollUp(
  rule: RollUpRule,
  target: string | null,
  parts: readonly PartFacts[],
  asOf: LocalDate,
): RolledUp {
  const states = parts.map((part) => stateOf(part, asOf));
  const done = parts.flatMap(({ completedOn }) => completedOn ?? []).sort();
  const values = parts.flatMap(({ value }) => value ?? []).filter(({ on }) => on <= asOf);
  const allDone = parts.length > 0 && done.length === parts.length ? (done.at(-1) ?? null) : null;
  const sum = values.reduce((total, { figure }) => total + millionths(figure), 0n);
  return {
    parts: parts.length,
    completed: done.length,
    overdue: states.filter((state) => state === 'OVERDUE').length,
    completedOn: rule === 'SUM' && target !== null ? reachedOn(values, target) : allDone,
    sum: values.length > 0 ? figureOf(sum) : null,
    worst: states.toSorted((a, b) => rank(a) - rank(b))[0] ?? null,
  };
}

/**
 * Where a divided whole stands by its parts: WORST as its worst part; ALL and SUM done when the rule says so, else as its own day
 * says. Law: the parts answer, the whole follows (domain.md §1, 拟办/分解; ADR 0013).
 */
export function stateByParts(
  rule: RollUpRule,
  whole: ObligationFacts,
  rolled: RolledUp,
  asOf: LocalDate,
): ObligationState {
  const completedOn = whole.completedOn ?? rolled.completedOn;
  const own = stateOf({ ...whole, completedOn }, asOf);
  return rule === 'WORST' && completedOn === null && rolled.worst && rank(rolled.worst) < rank(own)
    ? rolled.worst
    : own;
}

/** A late or open part in words. */
export interface PartTold {
  unit: string;
  dueOn: LocalDate | null;
  daysLate: number;
}

const RULE_WORDS: Record<RollUpRule, { zh: string; en: string }> = {
  ALL: { zh: '全部办结即为整体办结', en: 'the whole is done when every part is' },
  SUM: { zh: '各项合计达到总目标即为整体办结', en: 'the whole is done when the values together reach its target' },
  WORST: { zh: '按最差一项显示，全部办结即为整体办结', en: 'shown as its worst part, done when every part is' },
};

/** Where a whole stands by its parts, and which of them are late, told to a person. */
export function tellRolledUp(
  rule: RollUpRule,
  { parts, completed, overdue, sum, completedOn }: RolledUp,
  target: { figure: string | null; unit: string | null },
  late: readonly PartTold[],
): { zh: string; en: string } {
  const unit = target.unit ?? '';
  const sums =
    rule === 'SUM'
      ? {
          zh: `，合计 ${sum ?? '无'}/${target.figure}${unit}`,
          en: `, ${sum ?? 'nothing'} of ${target.figure}${unit} together`,
        }
      : { zh: '', en: '' };
  const lateZh = late.map((one) => `${one.unit}（${one.dueOn} 到期，逾期 ${one.daysLate} 天）`).join('、');
  const lateEn = late.map((one) => `${one.unit} (due ${one.dueOn}, ${one.daysLate} days late)`).join(', ');
  const done = completedOn
    ? { zh: `；已于 ${completedOn} 达到`, en: `; reached on ${completedOn}` }
    : { zh: '', en: '' };
  return {
    zh: `${RULE_WORDS[rule].zh}：${parts} 项中已办结 ${completed} 项、逾期 ${overdue} 项${sums.zh}${done.zh}${late.length > 0 ? `；逾期的是${lateZh}` : ''}。`,
    en: `By the rule that ${RULE_WORDS[rule].en}: ${completed} of ${parts} done, ${overdue} overdue${sums.en}${done.en}${late.length > 0 ? `; late: ${lateEn}` : ''}.`,
  };
}
