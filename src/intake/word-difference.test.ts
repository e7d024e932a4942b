import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifferences } from './word-difference.ts';

const words = fc.array(fc.constantFrom('河道', '2018年', '6月底前', '完成', '，', '整治', 'a', ' '), { maxLength: 30 });

test('the pieces give back both texts, whatever they are', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const pieces = wordDifferences(before, after);
      const joined = (left: 'REMOVED' | 'ADDED') =>
        pieces
          .filter(({ kind }) => kind === 'SAME' || kind === left)
          .map(({ words: part }) => part)
          .join('');
      expect([joined('REMOVED'), joined('ADDED')]).toEqual([before, after]);
    }),
  );
});

test('a changed day shows as just that', () => {
  expect(
    wordDifferences('2018年6月底前完成整治', '2018年9月底前完成整治').filter(({ kind }) => kind !== 'SAME'),
  ).toEqual([
    { kind: 'REMOVED', words: '6' },
    { kind: 'ADDED', words: '9' },
  ]);
});

test('texts without anything in common are told as a whole, however long, in time', () => {
  const [before, after] = ['河道治理'.repeat(20_000), '农药减量'.repeat(20_000)];
  const started = process.cpuUsage();
  expect(wordDifferences(before, after)).toHaveLength(2);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
});
