import { expect, test } from 'vitest';
import { formatNumber } from './number-format.ts';

test.each([
  ['chineseCounting', [1, 10, 11, 20, 21, 99, 100], ['一', '十', '十一', '二十', '二十一', '九十九', '一〇〇']],
  [
    'chineseCountingThousand',
    [10, 15, 100, 101, 110, 111, 1001],
    ['十', '十五', '一百', '一百〇一', '一百一十', '一百一十一', '一千〇一'],
  ],
  ['japaneseCounting', [1, 10, 12, 35], ['一', '十', '十二', '三十五']],
  ['ideographDigital', [1, 10, 25], ['一', '一〇', '二五']],
  ['ideographTraditional', [1, 3, 10], ['甲', '丙', '癸']],
  ['chineseLegalSimplified', [1, 10, 12], ['壹', '壹拾', '壹拾贰']],
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['decimalFullWidth', [12], ['１２']],
  ['decimalEnclosedCircleChinese', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
  ['ideographEnclosedCircle', [1, 10], ['㊀', '㊉']],
  ['upperRoman', [1, 4, 9, 14, 1999], ['I', 'IV', 'IX', 'XIV', 'MCMXCIX']],
  ['lowerRoman', [3], ['iii']],
  ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
  ['lowerLetter', [2], ['b']],
  ['none', [1], ['']],
  ['bullet', [1], ['']],
  ['aFormatOfTomorrow', [7], ['7']],
])('%s prints %j as %j', (format, values, printed) => {
  expect(values.map((value) => formatNumber(value, format))).toEqual(printed);
});

test('numbers outside the range of a format are printed as figures', () => {
  expect([0, -3, 10_000].map((value) => formatNumber(value, 'chineseCountingThousand'))).toEqual(['0', '-3', '10000']);
});
