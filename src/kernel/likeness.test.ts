import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike } from './likeness.ts';

const PARTS = ['河道', '农药', '矿山', '整治', '排查', '台账', '完成', '2018年', '90%', '，', '企业', '修复'];
/** With a word in it: what holds nothing but punctuation is like nothing. */
const text = fc
  .tuple(fc.constantFrom('河道', '农药', '矿山'), fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 25 }))
  .map(([word, parts]) => [...parts, word].join(''));

test('likeness is the same from both sides, 1 for itself, and never outside 0 to 1', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [itself] = alike([a], [a], 0);
      expect(itself?.likeness).toBe(1);
      const [there] = alike([a], [b], 0);
      const [back] = alike([b], [a], 0);
      expect(there?.likeness).toBe(back?.likeness);
      expect(there === undefined || (there.likeness >= 0 && there.likeness <= 1)).toBe(true);
    }),
  );
});

test('what holds nothing but punctuation is like nothing, not even itself', () => {
  expect(alike(['，，'], ['，，'], 0)).toEqual([]);
});

test('words that are rare among the texts weigh more than those that all share', () => {
  const right = ['开展河道排污口整治工作', '开展矿山生态修复工作', '开展农药减量使用工作'];
  expect(alike(['做好矿山修复工作'], right, 0.1)[0]).toMatchObject({ right: 1 });
});

test('two thousand texts against two thousand take seconds, not minutes', () => {
  const many = Array.from(
    { length: 2000 },
    (_none, at) =>
      `第${at}项任务：${PARTS[at % 7]}${PARTS[(at * 7) % 11]}${'按要求推进落实责任并定期调度通报'.slice(at % 9)}${at * 31}处`,
  );
  const started = process.cpuUsage();
  const found = alike(many, many, 0.5);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
  expect(found.filter(({ left, right, likeness }) => left === right && likeness === 1)).toHaveLength(2000);
});
