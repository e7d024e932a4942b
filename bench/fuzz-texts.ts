import type { PlanDraft } from '../src/intake/draft.ts';
import { readPlan } from '../src/intake/read-plan.ts';
import { parseLocalDate } from '../src/kernel/local-date.ts';
import { type Cited, within } from '../src/kernel/span.ts';
import { planText, seeded } from './plan-texts.ts';

/** What plans are made of, down to single marks, and what scraping, typists and attackers put between. */
export const SCRAPS: readonly string[] = [
  ...'（）()〔〕【】[]《》〈〉“”‘’、，。；：:.,!！?？|\t \u3000\n—-～~·•●★①②一二十第的等和及与由为对每至到'.split(''),
  ...['牵头单位：', '协办单位：', '责任单位：', '配合单位', '完成时限：', '责任领导：', '工作目标：', '【责任单位】'],
  ...[
    '牵头',
    '配合',
    '负责',
    '会同',
    '指导',
    '参与',
    '按职责分工负责',
    '下同',
    '以下均需',
    '不再列出',
    '列第一位者为牵头单位',
  ],
  ...[
    '市路桥局',
    '水务局',
    '各镇街',
    '各区、县级市',
    '有关部门',
    '县（市、区）政府',
    '等部门',
    '發展改革局',
    '牽頭單位：',
  ],
  ...['一、', '（一）', '1.', '1、', '（1）', '第一条', '序号', '任务', '责任单位', '完成时限', '| --- | --- |'],
  ...[
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
    '春节前',
  ],
  ...[
    '“十四五”',
    '三年内',
    '印发之日起30日内',
    '截止',
    '截至目前',
    '已',
    '今年再',
    '2020-2022年',
    '3-6月',
    '9',
    '0.',
    '1,000',
  ],
  ...[
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
    '其中',
    '力争',
    '增长8%',
  ],
  ...['为2000名', '选拔100名', '由10%提高到', '总投资3亿元', '对…的，给予', '百分之九十', '率', '占比', '完成60%的'],
  ...[
    '\u200b',
    '\ufeff',
    '\ufffd',
    '\u0000',
    '\r\n',
    'pinyin',
    '(bàn)',
    '&nbsp;',
    '０',
    '％',
    '😀',
    '\ud800',
    'ａ',
    '无',
  ],
];

type Roll = () => number;
const pick = <Item>(roll: Roll, items: readonly Item[]): Item => items[Math.floor(roll() * items.length)] as Item;
const scraps = (roll: Roll, most: number): string =>
  Array.from({ length: 1 + Math.floor(roll() * most) }, () => pick(roll, SCRAPS)).join('');

function pieceOfPlan(roll: Roll): string {
  const plan = planText(Math.floor(roll() * 1000));
  const from = Math.floor(roll() * plan.length);
  return plan.slice(from, from + Math.floor(roll() * 800));
}

function damaged(roll: Roll): string {
  const marks = [...pieceOfPlan(roll)];
  return marks
    .map((mark) => (roll() < 0.9 ? mark : roll() < 0.4 ? '' : roll() < 0.5 ? mark + mark : pick(roll, SCRAPS)))
    .join('');
}

const KINDS: readonly ((roll: Roll) => string)[] = [
  (roll) => scraps(roll, 200),
  pieceOfPlan,
  (roll) => Array.from({ length: 6 }, () => pieceOfPlan(roll).slice(0, Math.floor(roll() * 200))).join(''),
  damaged,
  (roll) => scraps(roll, 4).repeat(1 + Math.floor(roll() * 300)),
  (roll) => `${scraps(roll, 30)}${damaged(roll)}${scraps(roll, 30)}`,
  (roll) => Array.from({ length: 300 }, () => String.fromCharCode(Math.floor(roll() * 0x10000))).join(''),
  (roll) => pick(roll, ['（', '【', '〔', '(', '[']).repeat(1 + Math.floor(roll() * 400)) + pieceOfPlan(roll),
];

/** Random, truncated, spliced, damaged and hostile texts; the same seed gives the same text. */
export function hostileText(seed: number): string {
  const roll = seeded(seed);
  return pick(roll, KINDS)(roll);
}

/** A stretch whose endless repetition may be hard to read. */
export const hostileStretch = (seed: number): string => scraps(seeded(seed), 5);

function citationsOf(draft: PlanDraft): Cited[] {
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

/** What a reading of a text does that no reading may do; empty when it keeps the laws of the reader. */
export function breachesOf(text: string): string[] {
  let draft: PlanDraft;
  try {
    draft = readPlan(text, { defaultYear: 2021 });
  } catch (error) {
    return [`throws ${error instanceof Error ? error.message : String(error)}`];
  }
  const found: string[] = [];
  const hold = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  for (const { start, end, surface } of citationsOf(draft))
    hold(text.slice(start, end) === surface, `cites what does not stand there: ${surface.slice(0, 20)}`);
  let last = 0;
  for (const { bracket, leads, leadFrom, supports, span, deadlines, indicators } of draft.clauses) {
    hold(bracket.start >= last && bracket.end > bracket.start, 'lines overlap');
    last = bracket.end;
    hold(span.start <= span.end && span.end <= text.length, 'a task ends before it begins');
    const names = [...leads, ...supports].map(({ name }) => name);
    hold(new Set(names).size === names.length && names.every((name) => name !== ''), 'a unit twice, or without a name');
    hold(
      leads.every((unit) => within(unit, leadFrom ?? bracket)),
      'a lead outside its line',
    );
    hold(
      supports.every((unit) => within(unit, bracket)),
      'a support outside its line',
    );
    hold(
      indicators.every(({ value }) => Number.isFinite(value)),
      'a figure that is no number',
    );
    for (const { firstOn, lastOn } of deadlines) {
      for (const on of [firstOn, lastOn]) hold(on === null || parseLocalDate(on) === on, `no such day: ${on}`);
      hold(firstOn === null || lastOn === null || firstOn <= lastOn, 'a stretch that ends before it begins');
    }
  }
  return found;
}

/** Milliseconds of this thread's processor that a reading takes, the least of a few. */
export function costOf(text: string, tries = 2): number {
  return Math.min(
    ...Array.from({ length: tries }, () => {
      const before = process.threadCpuUsage();
      readPlan(text, { defaultYear: 2021 });
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}
