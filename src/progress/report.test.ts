import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import {
  canReport,
  isRepeatedText,
  periodNamed,
  REPORT_RULES,
  REPORT_STATES,
  REPORT_STEPS,
  type ReportState,
} from './report.ts';

describe('the life of a report', () => {
  /** Domain §8, written down a second time. */
  const ALLOWED: Record<ReportState, Record<string, ReportState>> = {
    SUBMITTED: { ACCEPT: 'ACCEPTED', RETURN: 'RETURNED' },
    RETURNED: { RESUBMIT: 'SUBMITTED' },
    ACCEPTED: { CORRECT: 'CORRECTED' },
    CORRECTED: { CORRECT: 'CORRECTED' },
  };
  test.each(REPORT_STATES)('from %s exactly the declared steps lead on', (state) => {
    const steps = REPORT_STEPS.filter((step) => canReport(step, state));
    expect(Object.fromEntries(steps.map((step) => [step, REPORT_RULES[step].to]))).toEqual(ALLOWED[state]);
  });

  test('every state is reached from a report that was handed in', () => {
    const reached = new Set<ReportState>(['SUBMITTED']);
    for (const state of reached) for (const to of Object.values(ALLOWED[state])) reached.add(to);
    expect(reached.size).toBe(REPORT_STATES.length);
  });
});

describe('periods', () => {
  test.each([
    ['2018', '2018-01-01', '2018-12-31', 12],
    ['2018H1', '2018-01-01', '2018-06-30', 6],
    ['2018H2', '2018-07-01', '2018-12-31', 6],
    ['2018Q1', '2018-01-01', '2018-03-31', 3],
    ['2018Q4', '2018-10-01', '2018-12-31', 3],
    ['2020-02', '2020-02-01', '2020-02-29', 1],
  ])('%s runs from %s to %s', (label, firstOn, lastOn, months) => {
    expect(periodNamed(label)).toEqual({ label, firstOn: localDate(firstOn), lastOn: localDate(lastOn), months });
  });

  test.each([
    '',
    '2018Q5',
    '2018Q0',
    '2018-13',
    '2018-00',
    '18Q1',
    '2018H3',
    '2018q1',
    '2018-1',
    '2018-01-01',
    "2018Q1' or 1=1",
  ])('“%s” is no period', (label) => expect(periodNamed(label)).toBeUndefined());
});

test('the same words are the same words whatever commas and blanks stand between them', () => {
  expect(isRepeatedText('已完成 60%，继续推进。', '已完成60%继续推进')).toBe(true);
  expect(isRepeatedText('已完成70%，继续推进。', '已完成60%，继续推进。')).toBe(false);
  expect(isRepeatedText('已完成', undefined)).toBe(false);
});
