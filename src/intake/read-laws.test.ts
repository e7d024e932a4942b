import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDayOfMonth, parseLocalDate } from '../kernel/local-date.ts';
import { type Cited, within } from '../kernel/span.ts';
import { toCorpusItem } from './corpus-item.ts';
import type { PlanDraft } from './draft.ts';
import { readPlan } from './read-plan.ts';

/** Scraps that plans are made of, so that chance brings forth what an attacker or a careless typist would. */
const SCRAPS = [
  '（',
  '）',
  '(',
  ')',
  '〔',
  '〕',
  '【',
  '】',
  '[',
  ']',
  '《',
  '》',
  '“',
  '”',
  '、',
  '，',
  '。',
  '；',
  '：',
  ':',
  '\n',
  '\r\n',
  '\t',
  '|',
  ' ',
  '\u3000',
  '牵头单位：',
  '协办单位：',
  '责任单位：',
  '配合单位：',
  '完成时限：',
  '责任领导：',
  '牵头',
  '配合',
  '负责',
  '会同',
  '等',
  '等部门',
  '和',
  '及',
  '按职责分工负责',
  '下同',
  '以下均需',
  '不再列出',
  '列第一位者为牵头单位',
  '市路桥局',
  '水务局',
  '各镇街',
  '各区、县级市',
  '有关部门',
  '工业和信息化局',
  '县（市、区）政府',
  '無',
  '無',
  '牽頭單位：',
  '發展改革局',
  '一、',
  '（一）',
  '1.',
  '1、',
  '（1）',
  '①',
  '第一条',
  '序号',
  '任务',
  '责任单位',
  '备注',
  '2021年',
  '2021年底前',
  '6月底前',
  '2月30日前',
  '13月',
  '到2025年',
  '自2021年起',
  '每年',
  '每10年',
  '1次',
  '年底',
  '“十四五”',
  '三年内',
  '印发之日起30日内',
  '至',
  '—',
  '-',
  '今年',
  '达到',
  '不低于',
  '90%',
  '60%以上',
  '分别',
  '零增长',
  '全覆盖',
  '新建',
  '20座',
  '1.2万亩',
  '3-5家',
  '率',
  '的',
  '其中',
  '力争',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\u0000',
  'pinyin',
  '(bàn)',
  '&nbsp;',
  '1',
  '０',
  '％',
  '.',
  ',',
  '！',
  '😀',
  '\ud800',
];
const plans = fc.oneof(
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 120 }).map((scraps) => scraps.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Every place that a draft cites. */
function citations(draft: PlanDraft): Cited[] {
  const cited: Cited[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('surface' in value && 'start' in value) cited.push(value as Cited);
      Object.values(value).forEach(visit);
    }
  };
  visit({ ...draft, text: null });
  return cited;
}

describe('the reader, whatever it is given', () => {
  test('never throws, keeps the text, and cites only what stands there', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const draft = readPlan(text, { defaultYear: 2021 });
        expect(draft.text).toBe(text);
        for (const { start, end, surface } of citations(draft)) expect(text.slice(start, end)).toBe(surface);
      }),
      { numRuns: 1500 },
    );
  });

  test('gives clauses in the order of the text, with lines that do not overlap, units inside them, no unit twice', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const { clauses, sections } = readPlan(text, { defaultYear: 2021 });
        let last = 0;
        for (const { bracket, leads, leadFrom, supports, section, span, indicators, deadlines } of clauses) {
          expect(bracket.start).toBeGreaterThanOrEqual(last);
          expect(bracket.end).toBeGreaterThan(bracket.start);
          last = bracket.end;
          expect(span.start).toBeLessThanOrEqual(span.end);
          for (const unit of leads) expect(within(unit, leadFrom ?? bracket)).toBe(true);
          for (const unit of supports) expect(within(unit, bracket)).toBe(true);
          const names = [...leads, ...supports].map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
          expect(names.every((name) => name.length > 0)).toBe(true);
          if (section !== null) expect(sections[section]).toBeDefined();
          for (const { deadline } of indicators) if (deadline !== null) expect(deadlines[deadline]).toBeDefined();
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('gives headings that nest: a parent comes first and holds its children', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const { sections } = readPlan(text);
        sections.forEach(({ parent, span, level }, at) => {
          const above = parent === null ? undefined : sections[parent];
          if (parent === null) return;
          expect(parent).toBeLessThan(at);
          expect(above?.level).toBeLessThan(level);
          expect(above !== undefined && within(span, above.span)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('reads the same text to the same draft', () => {
    fc.assert(
      fc.property(plans, (text) => {
        expect(toCorpusItem(readPlan(text), 'x')).toEqual(toCorpusItem(readPlan(text), 'x'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('days', () => {
  const reads = (words: string) =>
    readPlan(`1.修缮老桥，${words}完成。（牵头单位：市路桥局）`, { defaultYear: 2021 }).clauses[0]?.deadlines ?? [];

  test('"Y年M月底前" is always the last day of that month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2021, max: 2060 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(reads(`${year}年${month}月底前`).map(({ lastOn }) => lastOn)).toEqual([lastDayOfMonth(year, month)]);
      }),
    );
  });

  test('a day is read exactly when the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2021, max: 2040 }),
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 39 }),
        (year, month, day) => {
          const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const real = parseLocalDate(iso);
          expect(reads(`${year}年${month}月${day}日前`).map(({ lastOn }) => lastOn)).toEqual(
            real === undefined ? [] : [real],
          );
        },
      ),
    );
  });

  test('every day that a draft names is a day of the calendar', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const { clauses, goals } = readPlan(text, { defaultYear: 2021 });
        const times = [...clauses.flatMap(({ deadlines }) => deadlines), ...goals.horizons];
        for (const { firstOn, lastOn } of times) {
          if (firstOn !== null) expect(parseLocalDate(firstOn)).toBe(firstOn);
          if (lastOn !== null) expect(parseLocalDate(lastOn)).toBe(lastOn);
          if (firstOn !== null && lastOn !== null) expect(firstOn <= lastOn).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long text', () => {
  const second = '每年检测，2021年6月底前，覆盖率达到90%以上，新建20座、30座。养护企业应当自查';
  test.each([
    [
      'a plan many times over',
      '一、任务\n1.修桥，2021年底前完成，覆盖率达到95%。（牵头单位：路桥局，协办单位：水务局、各镇街等）\n',
    ],
    ['brackets opened and never closed', '（'],
    ['a bracket in a bracket', '（牵头单位：'],
    ['labels without end', '牵头单位：'],
    ['units without end', '路桥局、'],
    ['one sentence without end', `${second}，`],
    ['numbers of items', '1.\n'],
    ['a table without end', '1|修桥|路桥局\n'],
    ['blanks', ' '],
  ])('is read in time that grows with its length: %s', (_what, scrap) => {
    const text = `序号|任务|责任单位\n${scrap.repeat(Math.ceil(200_000 / scrap.length))}`;
    const before = process.threadCpuUsage();
    readPlan(text, { defaultYear: 2021 });
    const { user, system } = process.threadCpuUsage(before);
    // Two hundred kilobytes take about a second of the processor; what grows with the square takes minutes.
    expect((user + system) / 1000).toBeLessThan(10_000);
  });
});
