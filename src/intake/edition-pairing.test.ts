import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outOfOrder, type PairedText, pairClauses } from './edition-pairing.ts';

const WORK = ['河道', '矿山', '农药', '医院', '学校', '水库', '锅炉', '工地', '餐饮', '港口', '油站', '林地'];
const DEED = ['完成排查并建立清单', '实施治理修复工程', '安装在线监测设备', '开展联合执法检查', '编制专项规划方案'];
const clause = fc.tuple(fc.constantFrom(...WORK), fc.constantFrom(...DEED), fc.integer({ min: 1, max: 999 })).map(
  ([work, deed, count]): PairedText => ({
    heading: null,
    text: `${work}方面，${deed}，覆盖${count}处${work}点位，由主管单位每季度核查。`,
    line: '（牵头单位：环保局，协办单位：各镇街）',
  }),
);
const clauses = fc.uniqueArray(clause, { minLength: 1, maxLength: 30, selector: ({ text }) => text });

describe('clauses of two editions are paired by what they say', () => {
  test('in any order and under any number each finds itself, and nothing is in doubt', () => {
    fc.assert(
      fc.property(
        clauses.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
        ),
        ([before, order]) => {
          const after = order.map((place, at) => ({
            ...(before[place] as PairedText),
            text: `${at + 1}、${before[place]?.text}`,
          }));
          const pairs = pairClauses(before, after);
          expect(pairs.map((pair) => pair.before)).toEqual(order);
          expect(pairs.every(({ ground, isDoubtful }) => ground === 'SAME_WORDS' && !isDoubtful)).toBe(true);
        },
      ),
    );
  });

  test('whatever the texts, each clause has at most one counterpart, and the answer is always the same', () => {
    fc.assert(
      fc.property(clauses, clauses, (before, after) => {
        const pairs = pairClauses(before, after);
        expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length);
        expect(pairClauses(before, after)).toEqual(pairs);
      }),
    );
  });

  const one = (text: string): PairedText => ({ heading: null, text, line: '（牵头单位：水利局）' });
  const RIVER = one('全面排查河道排污口，建立台账，实行销号管理，限期完成整治，按月向社会公布进展情况。');
  const FIELD = one('推广测土配方施肥和病虫害绿色防控，减少农田化肥农药使用量，建设示范基地五处。');

  test('a reworded clause is found again; one that says something else is new', () => {
    const reworded = one('全面排查河道排污口，建立清单台账，实行销号管理，限期完成整治，按季度向社会公布进展情况。');
    const foreign = one('举办全民健身运动会，更新社区体育器材。');
    const pairs = pairClauses([FIELD, RIVER], [foreign, reworded]);
    expect(pairs).toMatchObject([{ before: 1, after: 1, ground: 'ALIKE', isDoubtful: false }]);
  });

  test('two clauses that are about as like one old clause leave it in doubt', () => {
    const [north, south] = ['北片', '南片'].map((part) => one(RIVER.text.replace('河道', `${part}河道`)));
    const pairs = pairClauses([RIVER, FIELD], [north as PairedText, south as PairedText, FIELD]);
    expect(pairs.find(({ before }) => before === 0)).toMatchObject({ isDoubtful: true });
    expect(pairs.find(({ before }) => before === 1)).toMatchObject({ isDoubtful: false });
  });

  test('equal clauses are paired in their order', () => {
    expect(
      pairClauses([RIVER, FIELD, RIVER], [RIVER, RIVER, RIVER]).map(({ before, after }) => [before, after]),
    ).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  test("an officer's word comes before everything", () => {
    const stated = [
      { before: 0, after: null },
      { before: null, after: 0 },
    ];
    expect(pairClauses([RIVER], [RIVER], stated)).toEqual([]);
    expect(pairClauses([RIVER, FIELD], [FIELD], [{ before: 0, after: 0 }])).toMatchObject([
      { before: 0, ground: 'OFFICER' },
    ]);
  });
});

test('only what left the longest run in the old order has moved', () => {
  expect([...outOfOrder([0, 1, 2, 3])]).toEqual([]);
  expect([...outOfOrder([3, 0, 1, 2])]).toEqual([3]);
  expect([...outOfOrder([0, 2, 1, 3])]).toHaveLength(1);
});
