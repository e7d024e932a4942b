import { Temporal } from 'temporal-polyfill';
import type { Comparator } from '../indicators/indicator.ts';
import type { Indicator } from '../indicators/store.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Span, within } from '../kernel/span.ts';
import type { DeadlineKind, Recurrence } from '../tasks/deadline.ts';
import type { Deadline, TaskClause } from '../tasks/store.ts';
import { figuresOf, type StatedFigure, type StatedTime, timesOf } from './restatement.ts';
import { ruleOf } from './time-phrases.ts';

/** A time as an officer states it: the words of the plan, and what they mean. */
export interface StateDeadline extends Span {
  kind: DeadlineKind;
  firstOn?: LocalDate | null | undefined;
  lastOn?: LocalDate | null | undefined;
  recurrence?: Recurrence | null | undefined;
  /** ISO 8601, of years, months, weeks or days: P5Y. */
  duration?: string | null | undefined;
  actor?: string | null | undefined;
  external?: boolean | undefined;
  /** The words that the time governs; the sentence around it when left out. */
  deliverable?: Span | null | undefined;
}

/** A target figure as an officer states it. */
export interface StateIndicator extends Span {
  name: string;
  subject?: string | null | undefined;
  comparator: Comparator;
  /** Decimal text: 90, 10.8. */
  value: string;
  unit: string;
  dueOn?: LocalDate | null | undefined;
  aspirational?: boolean | undefined;
  implied?: boolean | undefined;
  /** Place of the governing time among the clause's times in printed order, from 0; null for none. */
  deadline?: number | null | undefined;
}

interface TimeFrame {
  clause: Pick<TaskClause, 'path' | 'spanStart' | 'spanEnd' | 'bracketStart' | 'bracketEnd'>;
  planText: string;
  decidedBy: string;
}

type Part = 'firstOn' | 'lastOn' | 'recurrence' | 'duration';
/** What each kind of time is made of (domain.md §6.1). */
const MADE_OF: Record<DeadlineKind, readonly string[]> = {
  BY: ['lastOn', 'duration'],
  UNTIL_HORIZON: ['lastOn'],
  FROM: ['firstOn'],
  RECURRING: ['recurrence', 'firstOn recurrence', 'firstOn lastOn recurrence', 'lastOn recurrence'],
  PERIOD: ['firstOn lastOn', 'duration'],
  ONGOING: [''],
};
const PARTS: readonly Part[] = ['firstOn', 'lastOn', 'recurrence', 'duration'];
const LENGTH = /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,3}M)?(?:\d{1,3}W)?(?:\d{1,4}D)?$/;
const MOST_UNITS = 100;

/** What is wrong with a time as stated, in both languages; null when it can be meant. Pure and total. */
export function problemOf(time: StateDeadline): readonly [zh: string, en: string] | null {
  const given = PARTS.filter((part) => time[part] != null).join(' ');
  if (!MADE_OF[time.kind].includes(given) && !(time.external && given === '')) {
    const wanted = MADE_OF[time.kind].map((parts) => parts || '—').join(' | ');
    return [`${time.kind} 应给出 ${wanted}。`, `${time.kind} wants ${wanted}.`];
  }
  if (time.firstOn && time.lastOn && time.lastOn < time.firstOn)
    return ['最后一天早于第一天。', 'the last day is before the first.'];
  const interval = time.recurrence?.interval;
  if (interval !== undefined && !(Number.isInteger(interval) && interval >= 1 && interval <= MOST_UNITS))
    return [`周期应为 1 到 ${MOST_UNITS} 的整数。`, `the interval is a whole number from 1 to ${MOST_UNITS}.`];
  if (time.duration != null && !(LENGTH.test(time.duration) && isDuration(time.duration)))
    return ['时长应按 ISO 8601 书写，如 P5Y、P30D。', 'a duration is written as ISO 8601 has it: P5Y, P30D.'];
  return null;
}

function isDuration(text: string): boolean {
  try {
    return Temporal.Duration.from(text).sign > 0;
  } catch {
    return false;
  }
}

/** The value in one line, as corpus/SCHEMA.md writes it. */
const normalisedOf = ({ kind, firstOn, lastOn, recurrence, duration }: StateDeadline): string => {
  if (recurrence) return ruleOf(recurrence);
  if (kind === 'PERIOD' && firstOn && lastOn) return `${firstOn}/${lastOn}`;
  return lastOn ?? firstOn ?? duration ?? (kind === 'ONGOING' ? 'ongoing' : 'event:external');
};

const timeKey = (time: Omit<StateDeadline, 'deliverable'>): string =>
  canonicalJson([
    ...[time.start, time.end, time.kind, time.firstOn ?? null, time.lastOn ?? null, time.recurrence ?? null],
    ...[time.duration ?? null, time.actor?.trim() || null, time.external ?? false],
  ]);
const keyOfRow = (row: Deadline): string =>
  timeKey({
    ...row,
    ...{ start: row.spanStart, end: row.spanEnd },
    recurrence:
      row.recurrenceUnit && row.recurrenceInterval
        ? { unit: row.recurrenceUnit, interval: row.recurrenceInterval }
        : null,
  });

function insideClause({ clause, planText }: TimeFrame, span: Span, field: string): Span {
  const text = { start: clause.spanStart, end: clause.spanEnd };
  const line = { start: clause.bracketStart, end: clause.bracketEnd };
  const { start, end } = span;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start < end && end <= planText.length;
  if (!isSpan || !(within(span, text) || within(span, line)))
    refuse('WORDS_OUTSIDE_CLAUSE', { field, start, end, path: clause.path }, [field]);
  return span;
}

const STOP = /[。；;！!？?\n]/;

/** The sentence of the clause in which words stand; the whole clause for words of the responsibility line. */
function sentenceAround({ clause, planText }: TimeFrame, { start, end }: Span): Span {
  if (start < clause.spanStart || end > clause.spanEnd) return { start: clause.spanStart, end: clause.spanEnd };
  let from = start;
  while (from > clause.spanStart && !STOP.test(planText.charAt(from - 1))) from--;
  let to = end;
  while (to < clause.spanEnd && !STOP.test(planText.charAt(to))) to++;
  while (from < start && /\s/.test(planText.charAt(from))) from++;
  return { start: from, end: to };
}

/**
 * The times of a clause when they are stated anew, in printed order; one that says what a time on record says is that time.
 * Refuses words outside the clause and parts that do not make a time of its kind.
 */
export function statedTimes(
  frame: TimeFrame,
  current: readonly Deadline[],
  stated: readonly StateDeadline[] | undefined,
): StatedTime[] {
  const standing = timesOf(current);
  if (!stated) return standing;
  const left = new Map(current.map((row, index) => [`${keyOfRow(row)} ${row.id}`, standing[index]]));
  const take = (time: StateDeadline): StatedTime | undefined => {
    const key = [...left.keys()].find((known) => known.startsWith(`${timeKey(time)} `));
    const found = key === undefined ? undefined : left.get(key);
    if (key !== undefined) left.delete(key);
    return found;
  };
  return stated
    .map((time, index): StatedTime => {
      const field = `deadlines.${index}`;
      const same = time.deliverable ? undefined : take(time);
      if (same) return same;
      const problem = problemOf(time);
      if (problem)
        refuse('BAD_INPUT', { field, problem: problem[0], problemEn: problem[1] }, ['deadlines', `${index}`]);
      const { start, end } = insideClause(frame, time, field);
      const governed = time.deliverable
        ? insideClause(frame, time.deliverable, `${field}.deliverable`)
        : sentenceAround(frame, time);
      return {
        ...{
          sourceId: null,
          kind: time.kind,
          surface: frame.planText.slice(start, end),
          spanStart: start,
          spanEnd: end,
        },
        ...{ normalised: normalisedOf(time), firstOn: time.firstOn ?? null, lastOn: time.lastOn ?? null },
        recurrenceUnit: time.recurrence?.unit ?? null,
        recurrenceInterval: time.recurrence?.interval ?? null,
        duration: time.duration ?? null,
        deliverable: frame.planText.slice(governed.start, governed.end),
        ...{ deliverableStart: governed.start, deliverableEnd: governed.end },
        ...{ actor: time.actor?.trim() || null, external: time.external ?? false },
        ...{ confidence: 100, doubt: null, decidedBy: frame.decidedBy },
      };
    })
    .sort((a, b) => a.spanStart - b.spanStart || a.spanEnd - b.spanEnd);
}

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/;
const figureKey = (figure: Omit<StateIndicator, 'deadline'>): string =>
  canonicalJson([
    ...[figure.start, figure.end, figure.name.trim(), figure.subject?.trim() || null, figure.comparator, figure.value],
    ...[figure.unit.trim(), figure.dueOn ?? null, figure.aspirational ?? false, figure.implied ?? false],
  ]);

/**
 * The figures of a clause when they are stated anew; one that says what a figure on record says is that figure. Refuses words
 * outside the clause, a value that is no decimal number, an empty name, and the place of a time that there is not.
 */
export function statedFigures(
  frame: TimeFrame,
  current: readonly Indicator[],
  stated: readonly StateIndicator[] | undefined,
  { times, before }: { times: readonly StatedTime[]; before: readonly Deadline[] },
): StatedFigure[] {
  const standing = figuresOf(current, times, before);
  if (!stated) return standing;
  const taken = new Set<string>();
  return stated.map((figure, index): StatedFigure => {
    const field = `indicators.${index}`;
    const time = figure.deadline ?? null;
    const bad = (problem: string, problemEn: string) =>
      refuse('BAD_INPUT', { field, problem, problemEn }, ['indicators', `${index}`]);
    if (time !== null && !(Number.isInteger(time) && times[time]))
      bad('deadline 不是本条款期限的序号。', 'deadline is not the place of a time of this clause.');
    const at = current.findIndex(
      (row) =>
        !taken.has(row.id) && figureKey({ ...row, start: row.spanStart, end: row.spanEnd }) === figureKey(figure),
    );
    const same = standing[at];
    if (same?.sourceId) {
      taken.add(same.sourceId);
      return { ...same, time: figure.deadline === undefined ? same.time : time };
    }
    if (!DECIMAL.test(figure.value)) bad('数值应为十进制数，如 90、10.8。', 'the value is a decimal number: 90, 10.8.');
    if (figure.name.trim() === '') bad('指标名称不能为空。', 'the name must not be empty.');
    const { start, end } = insideClause(frame, figure, field);
    return {
      ...{ sourceId: null, time, name: figure.name.trim(), subject: figure.subject?.trim() || null },
      ...{ comparator: figure.comparator, value: figure.value, unit: figure.unit.trim(), dueOn: figure.dueOn ?? null },
      ...{ aspirational: figure.aspirational ?? false, implied: figure.implied ?? false },
      ...{ surface: frame.planText.slice(start, end), spanStart: start, spanEnd: end },
      ...{ confidence: 100, doubt: null, decidedBy: frame.decidedBy },
      ordinal: current[0]?.ordinal ?? 0,
    };
  });
}
