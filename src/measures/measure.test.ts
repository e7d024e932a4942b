import { expect, test } from 'vitest';
import {
  FINAL_STATES,
  factKeyOf,
  isInEffect,
  isOpen,
  MEASURE_KINDS,
  MEASURE_STATES,
  readFactKey,
  severityOf,
  wasCarriedOut,
} from './measure.ts';

test.each(MEASURE_STATES)('what weighs on a unit, and what was taken: %s', (state) => {
  expect(isOpen(state)).toBe(!FINAL_STATES.includes(state));
  if (isInEffect(state)) expect([isOpen(state), wasCarriedOut(state)]).toEqual([true, true]);
  if (state === 'PROPOSED' || state === 'DISMISSED')
    expect([isInEffect(state), wasCarriedOut(state)]).toEqual([false, false]);
});

test('kinds go from the lightest to the heaviest, a red slip above a yellow one and below a warning', () => {
  const weights = MEASURE_KINDS.map((kind) => severityOf({ kind, variant: null }));
  expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  expect(new Set(weights).size).toBe(weights.length);
  const slip = (variant: 'YELLOW' | 'RED') => severityOf({ kind: 'SUPERVISION_SLIP', variant });
  expect(slip('RED')).toBeGreaterThan(slip('YELLOW'));
  expect(severityOf({ kind: 'WARNING', variant: null })).toBeGreaterThan(slip('RED'));
});

test('a fact is told by its due day and step', () => {
  const dueOn = '2018-12-31' as Parameters<typeof factKeyOf>[0];
  expect([factKeyOf(dueOn, null), factKeyOf(dueOn, '3wd')]).toEqual(['2018-12-31', '2018-12-31/3wd']);
  expect(readFactKey('2018-12-31/3wd')).toEqual({ dueOn, step: '3wd' });
  expect(readFactKey('2018-12-31')).toEqual({ dueOn, step: null });
});
