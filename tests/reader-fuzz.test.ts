import { describe, expect, test } from 'vitest';
import { breachesOf, costOf, hostileStretch, hostileText } from '../bench/fuzz-texts.ts';

/** Texts with which the fuzz once found a breach; each is kept for ever. */
const FOUND = [
  ['a label with a mark too many', '1.修桥。\n牵头单位：路桥局；责责任单位：水务局、财政局等\n2.铺路。'],
  ['a label doubled in its word', '7.修桥。牵头单位：路桥局；配合合单位：水务局、城管局；完成时限：2015年3月\n'],
  [
    'labels of times among the units',
    '1.修桥。\n牵头单位：路桥局\n责任单位：水务局】3-6月截止1.不低于协办单位：增长8%完成时限：由10%提高到自2021年起】目标：',
  ],
] as const;

describe('the reader, given what nobody should write', () => {
  test.each(FOUND)('keeps its laws on a text that once broke them: %s', (_what, text) => {
    expect(breachesOf(text)).toEqual([]);
  });

  test('keeps its laws on five hundred random, truncated, spliced and damaged texts', () => {
    const broken = Array.from({ length: 500 }, (_text, seed) => seed + 1).flatMap((seed) =>
      breachesOf(hostileText(seed)).map((what) => `seed ${seed}: ${what}`),
    );
    expect(broken).toEqual([]);
  });

  test.each([
    '（',
    '）',
    '【',
    '、',
    '一、',
    '0123456789',
    '1.',
    '|',
    '|\n',
    '\t',
    '牵头单位：',
    '市路桥局、',
    '每',
    '由10%提高到',
    '2021年、',
    '新建20座、',
    '（市路桥局',
    '市路桥局牵头',
    '为2000名',
    'a',
    '(a)',
    ' 桥',
    '“',
    '市路桥局负责）\n',
    '（甲乙丙丁戊己庚辛壬癸子丑寅卯\n',
    '分别1、',
    '\n— 3 —',
    ...Array.from({ length: 12 }, (_stretch, seed) => hostileStretch(seed + 1)),
  ])('needs eight times as long for eight times as much: %j without end', (stretch) => {
    const repeated = (length: number) => stretch.repeat(Math.ceil(length / stretch.length));
    const long = costOf(repeated(64_000), 1);
    // What grows with the square takes eight times longer still; a busy machine may double what it measures.
    if (long > 200) expect(costOf(repeated(64_000), 2)).toBeLessThan(Math.max(costOf(repeated(8000), 3), 12) * 30);
  });

  test('half a million characters of lines whose bracket was never opened take no longer than of any', () => {
    // Found by hand: the last stop before such a line was looked for in the whole text.
    expect(costOf('市路桥局负责）\n'.repeat(60_000), 1)).toBeLessThan(4000);
  });
});
