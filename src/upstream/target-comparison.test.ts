import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../kernel/local-date.ts';
import { compareDecimals, compareTargets, measuresSame, type Target } from './target-comparison.ts';

const target = (over: Partial<Target> = {}): Target => ({
  ...{ name: '安全利用率', subject: null, comparator: 'AT_LEAST', value: '90', unit: '%' },
  ...{ dueOn: '2020-12-31' as LocalDate, aspirational: false },
  ...over,
});

describe('how a target stands to the one of the higher plan', () => {
  test.each<[string, Partial<Target>, Partial<Target>, string, string[]]>([
    ['the same', {}, {}, 'EQUAL', []],
    ['a lower figure', { value: '88' }, {}, 'SOFTER', ['LOWER_FIGURE']],
    ['a higher figure', { value: '92.5' }, {}, 'HARDER', ['HIGHER_FIGURE']],
    ['a later day', { dueOn: '2021-06-30' as LocalDate }, {}, 'SOFTER', ['LATER_DAY']],
    ['an earlier day', { dueOn: '2019-12-31' as LocalDate }, {}, 'HARDER', ['EARLIER_DAY']],
    ['no day', { dueOn: null }, {}, 'SOFTER', ['NO_DAY']],
    ['左右 for 以上', { comparator: 'ABOUT' }, {}, 'SOFTER', ['WEAKER_COMPARATOR']],
    ['力争 for a binding one', { aspirational: true }, {}, 'SOFTER', ['ASPIRATIONAL']],
    ['binding for 力争', {}, { aspirational: true }, 'HARDER', ['BINDING']],
    [
      'more where less is better',
      { comparator: 'AT_MOST', value: '12' },
      { comparator: 'AT_MOST', value: '10' },
      'SOFTER',
      ['LOWER_FIGURE'],
    ],
    [
      'less where less is better',
      { comparator: 'AT_MOST', value: '8' },
      { comparator: 'AT_MOST', value: '10' },
      'HARDER',
      ['HIGHER_FIGURE'],
    ],
    [
      'a higher figure on a later day',
      { value: '95', dueOn: '2021-12-31' as LocalDate },
      {},
      'SOFTER',
      ['HIGHER_FIGURE', 'LATER_DAY'],
    ],
    ['another unit', { unit: '家' }, {}, 'DIFFERENT', ['OTHER_UNIT']],
    ['another direction', { comparator: 'AT_MOST' }, {}, 'DIFFERENT', ['OTHER_DIRECTION']],
  ])('%s', (_what, local, higher, verdict, shifts) => {
    expect(compareTargets(target(local), target(higher))).toEqual({ verdict, shifts });
  });

  test('figures are compared as the decimals they are', () => {
    expect(compareDecimals('10.10', '10.1')).toBe(0);
    expect(compareDecimals('9.9', '10')).toBe(-1);
    expect(compareDecimals('90071992547409931', '90071992547409930')).toBe(1);
    expect(compareDecimals('-1', '0.5')).toBe(-1);
  });

  test('the same measure is known under a longer name, and another one is not taken for it', () => {
    expect(measuresSame(target({ name: '受污染耕地安全利用率' }), target({ name: '耕地安全利用率' }))).toBe(true);
    expect(measuresSame(target({ name: '污水处理率' }), target({ name: '安全利用率' }))).toBe(false);
  });
});
