import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { problemOf, type StateDeadline } from './stated-times.ts';

const lastOn = localDate('2018-12-31');
const firstOn = localDate('2018-01-01');
const yearly = { unit: 'YEAR', interval: 1 } as const;
const isRight = (time: Omit<StateDeadline, 'start' | 'end'>) => problemOf({ start: 0, end: 1, ...time }) === null;

describe('a time as an officer states it', () => {
  test.each<[string, Omit<StateDeadline, 'start' | 'end'>]>([
    ['by a day', { kind: 'BY', lastOn }],
    ['by a length from the day of issue', { kind: 'BY', duration: 'P30D' }],
    ['a target year', { kind: 'UNTIL_HORIZON', lastOn }],
    ['from a day on', { kind: 'FROM', firstOn }],
    ['every year', { kind: 'RECURRING', recurrence: yearly }],
    ['every year from a day to another', { kind: 'RECURRING', firstOn, lastOn, recurrence: yearly }],
    ['a stretch', { kind: 'PERIOD', firstOn, lastOn }],
    ['a length', { kind: 'PERIOD', duration: 'P5Y' }],
    ['no time', { kind: 'ONGOING' }],
    ['a day that another body sets', { kind: 'BY', external: true }],
  ])('%s can be meant', (_what, time) => {
    expect(isRight(time)).toBe(true);
  });

  test.each<[string, Omit<StateDeadline, 'start' | 'end'>]>([
    ['a day without a day', { kind: 'BY' }],
    ['a target year with a first day', { kind: 'UNTIL_HORIZON', firstOn, lastOn }],
    ['a start without its day', { kind: 'FROM', lastOn }],
    ['a recurrence that does not recur', { kind: 'RECURRING', lastOn }],
    ['every nought years', { kind: 'RECURRING', recurrence: { unit: 'YEAR', interval: 0 } }],
    ['every half year', { kind: 'RECURRING', recurrence: { unit: 'YEAR', interval: 0.5 } }],
    ['a stretch that ends before it begins', { kind: 'PERIOD', firstOn: lastOn, lastOn: firstOn }],
    ['half a stretch', { kind: 'PERIOD', firstOn }],
    ['a length of nothing', { kind: 'PERIOD', duration: 'P0D' }],
    ['a length in hours', { kind: 'BY', duration: 'PT5H' }],
    ['a length in words', { kind: 'BY', duration: '三十日' }],
    ['no time with a day', { kind: 'ONGOING', lastOn }],
  ])('%s cannot', (_what, time) => {
    expect(isRight(time)).toBe(false);
  });
});
