import { expect, test } from 'vitest';
import { type Condition, evaluate, type KnownFacts, stepReached, stepsOf, testsMet, wordsOfTest } from './condition.ts';

const source = '[D]';
const late = (atLeast: number): Condition => ({ fact: 'daysOverdue', atLeast, source });
const behind: Condition = { fact: 'percentagePointsBehind', atLeast: 10, atMost: 30, source };
const unanswered: Condition = { fact: 'unansweredUrge', is: true, source };

const cases: [string, Condition, KnownFacts, string][] = [
  ['a bound includes its number', late(30), { daysOverdue: 30 }, 'MET'],
  ['one below it does not', late(30), { daysOverdue: 29 }, 'NOT_MET'],
  [
    'more than excludes its number',
    { fact: 'percentagePointsBehind', moreThan: 30, source },
    { percentagePointsBehind: 30 },
    'NOT_MET',
  ],
  [
    'less than excludes its number',
    { fact: 'annualScore', atLeast: 60, lessThan: 70, source },
    { annualScore: 70 },
    'NOT_MET',
  ],
  ['all bounds of one test must hold', behind, { percentagePointsBehind: 31 }, 'NOT_MET'],
  ['both ends of a range are in it', behind, { percentagePointsBehind: 30 }, 'MET'],
  ['a listed number is met', { fact: 'daysToDue', oneOf: [30], source }, { daysToDue: 30 }, 'MET'],
  ['an unlisted one is not', { fact: 'daysToDue', oneOf: [30], source }, { daysToDue: 29 }, 'NOT_MET'],
  ['what does not apply is not met', late(1), { daysOverdue: null }, 'NOT_MET'],
  ['what nobody records is unknown', behind, { daysOverdue: 90 }, 'UNKNOWN'],
  ['a yes is met', unanswered, { unansweredUrge: true }, 'MET'],
  ['a no is not', unanswered, { unansweredUrge: false }, 'NOT_MET'],
  ['any: one met decides over the unknown', { any: [behind, late(30)] }, { daysOverdue: 32 }, 'MET'],
  ['any: the unknown is no all-clear', { any: [behind, late(30)] }, { daysOverdue: 2 }, 'UNKNOWN'],
  ['any: all known and unmet', { any: [behind, late(30)] }, { daysOverdue: 2, percentagePointsBehind: 0 }, 'NOT_MET'],
  ['all: one unmet decides over the unknown', { all: [behind, late(30)] }, { daysOverdue: 2 }, 'NOT_MET'],
  ['all: the unknown never fires', { all: [behind, late(30)] }, { daysOverdue: 32 }, 'UNKNOWN'],
  ['all: every one met', { all: [behind, late(30)] }, { daysOverdue: 32, percentagePointsBehind: 12 }, 'MET'],
];

test.each(cases)('%s', (_what, condition, known, truth) => {
  expect(evaluate(condition, known)).toBe(truth);
});

const reminder: Condition = {
  any: [
    { fact: 'daysToDue', atMost: 30, step: '30d', source },
    { fact: 'workdaysToDue', atMost: 10, step: '10wd', source },
    { fact: 'workdaysToDue', atMost: 3, step: '3wd', source },
  ],
};

test.each([
  [31, 22, null],
  [30, 21, '30d'],
  [14, 10, '10wd'],
  [9, 7, '10wd'],
  [5, 3, '3wd'],
  [0, 0, '3wd'],
])(
  'a sweep with %i days and %i working days to go finds the latest threshold passed: %s',
  (daysToDue, workdaysToDue, step) => {
    expect(stepReached(reminder, { daysToDue, workdaysToDue })).toBe(step);
    expect(stepsOf(reminder)).toEqual(['30d', '10wd', '3wd']);
  },
);

test('a proposal can say in words which tests were met', () => {
  const met = testsMet(
    { any: [late(30), behind, { fact: 'workdaysOverdue', atLeast: 10, source }] },
    { daysOverdue: 32, workdaysOverdue: 4 },
  );
  expect(met.map(wordsOfTest)).toEqual(['daysOverdue ≥ 30']);
  expect([behind, unanswered].map((one) => ('fact' in one ? wordsOfTest(one) : ''))).toEqual([
    'percentagePointsBehind ≥ 10, ≤ 30',
    'unansweredUrge = true',
  ]);
});
