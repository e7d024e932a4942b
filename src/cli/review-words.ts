import { COMPARATORS } from '../indicators/indicator.ts';
import type { StateDeadline, StateIndicator } from '../intake/stated-times.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Span } from '../kernel/span.ts';
import { DEADLINE_KINDS, type Recurrence } from '../tasks/deadline.ts';
import type { TaskClause } from '../tasks/store.ts';

type Places = Pick<TaskClause, 'spanStart' | 'text' | 'bracketStart' | 'responsibilityLine'>;

const bad = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

/** Where words stand in a clause, in its text or its line. Refuses words that are not there, or there more than once. */
export function wordsIn(clause: Places, words: string, field: string): Span {
  const places = [
    { text: clause.text, from: clause.spanStart },
    { text: clause.responsibilityLine, from: clause.bracketStart },
  ].flatMap(({ text, from }) => {
    const found: number[] = [];
    for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) found.push(from + at);
    return found;
  });
  const [start] = places;
  if (start === undefined || places.length > 1) {
    const count = places.length;
    return bad(
      field,
      `“${words}”在该条款中出现 ${count} 次，应恰好一次；请多引几个字。`,
      `"${words}" stands ${count} times in the clause; quote words that stand there once.`,
    );
  }
  return { start, end: start + words.length };
}

const FREQUENCY: Record<string, Recurrence['unit']> = {
  YEARLY: 'YEAR',
  MONTHLY: 'MONTH',
  WEEKLY: 'WEEK',
  DAILY: 'DAY',
};

function partsOf(value: string, kind: StateDeadline['kind']): Partial<StateDeadline> | undefined {
  const rule = /^RRULE:FREQ=([A-Z]+)(?:;INTERVAL=(\d{1,3}))?$/.exec(value);
  const unit = FREQUENCY[rule?.[1] ?? ''];
  if (unit) return { recurrence: { unit, interval: Number(rule?.[2] ?? 1) } };
  if (/^P\d/.test(value)) return { duration: value };
  const days = value.split('/').map(parseLocalDate);
  const [first, last] = days;
  if (days.length === 2 && first && last) return { firstOn: first, lastOn: last };
  if (days.length === 1 && first) return kind === 'FROM' ? { firstOn: first } : { lastOn: first };
  return value === '' ? {} : undefined;
}

const TIME = new RegExp(`^(.+)=\\s*(${DEADLINE_KINDS.join('|')})(?:\\s+(\\S+))?\\s*$`, 's');

/**
 * A time as an option states it: WORDS=KIND VALUE, the value as the register writes it (2018-12-31, 2018-01-01/2018-12-31, P5Y,
 * RRULE:FREQ=YEARLY). Refuses words that the clause does not have, unknown kinds, values that are none.
 */
export function deadlineOption(text: string, clause: Places): StateDeadline {
  const [, words = '', kindWord = '', value = ''] = TIME.exec(text) ?? [];
  const kind = DEADLINE_KINDS.find((known) => known === kindWord);
  const parts = kind && partsOf(value, kind);
  if (!kind || !parts) {
    return bad(
      '--deadline',
      `应写作 原文=类型 值，如 “2018年年底前=BY 2018-12-31”；类型为 ${DEADLINE_KINDS.join('、')}。`,
      `write WORDS=KIND VALUE, as in “2018年年底前=BY 2018-12-31”; kinds are ${DEADLINE_KINDS.join(', ')}.`,
    );
  }
  return { ...wordsIn(clause, words.trim(), '--deadline'), kind, ...parts };
}

/** A figure as an option states it: WORDS=NAME COMPARATOR VALUE UNIT. Refuses what is not of this form. */
export function indicatorOption(text: string, clause: Places): StateIndicator {
  const cut = text.lastIndexOf('=');
  const [name = '', comparatorWord = '', value = '', unit = ''] = text
    .slice(cut + 1)
    .trim()
    .split(/\s+/);
  const comparator = COMPARATORS.find((known) => known === comparatorWord);
  if (cut <= 0 || !comparator || value === '') {
    return bad(
      '--indicator',
      `应写作 原文=名称 比较 数值 单位，如 “90%以上=达标率 AT_LEAST 90 %”；比较为 ${COMPARATORS.join('、')}。`,
      `write WORDS=NAME COMPARATOR VALUE UNIT, as in “90%以上=达标率 AT_LEAST 90 %”; comparators are ${COMPARATORS.join(', ')}.`,
    );
  }
  return { ...wordsIn(clause, text.slice(0, cut).trim(), '--indicator'), name, comparator, value, unit };
}
