import type { CategoryChartOptions, ChartRunOptions } from 'docx/charts';
import type { Scorecard } from '../assessment/card.ts';
import { type CardSet, points, totalsByTens } from './card-set.ts';
import { type CardStep, type StepKind, stepsOfCard } from './card-steps.ts';

/** The figures of a chart as a table: names in the first row, categories in the first column. */
export interface ChartTable {
  names: readonly string[];
  rows: readonly (readonly [string, ...(number | null)[]])[];
}

/** A chart with the figures that it shows. */
export interface Chart {
  title: string;
  /** For those who do not see it. */
  description: string;
  table: ChartTable;
  options: ChartRunOptions;
}

const STEP_COLOURS: Readonly<Record<StepKind, string>> = {
  FULL: '7F7F7F',
  LOST: 'C0504D',
  OPEN: 'BFBFBF',
  GAINED: '6B8E23',
  TOTAL: '1F4E79',
};
/** For the kinds of loss side by side, from dark to light: told apart without colours as well. */
const LOSS_COLOURS = ['943634', 'C0504D', 'D99694', 'E5B8B7', 'E36C09', 'FABF8F', 'FDE9D9', '7F6000', 'BF9000'];
const FONT = { name: '宋体', color: '262626' };
const whole = (hundredths: number): number => hundredths / 100;
/** The end of an axis of points: the next full ten. */
const axisEnd = (most: number): number => Math.ceil(most / 10) * 10;

type Size = { width: number; height: number };

const shared = (title: string, description: string, size: Size) =>
  ({
    title: { text: title, font: { size: 12, color: '262626' } },
    font: FONT,
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: size,
    altText: { name: title, title, description },
  }) satisfies Partial<CategoryChartOptions>;

/** Where each step begins and how far it reaches, in points: down from the full mark, up by what was gained. */
function reach(steps: readonly CardStep[]): { base: number; height: number }[] {
  let level = 0;
  return steps.map(({ kind, hundredths }) => {
    if (kind === 'FULL' || kind === 'TOTAL') {
      level = hundredths;
      return { base: 0, height: hundredths };
    }
    const from = level;
    level += hundredths;
    return { base: Math.max(0, Math.min(from, level)), height: Math.abs(hundredths) };
  });
}

const signed = ({ kind, hundredths }: CardStep): string =>
  kind === 'FULL' || kind === 'TOTAL' || hundredths < 0
    ? points(hundredths).replace('-', '－')
    : `＋${points(hundredths)}`;

/** From the full mark to the score, step by step; null for a unit without a score. */
export const waterfall = (card: Scorecard, unitName: string): Chart | null => waterfallOf(stepsOfCard(card), unitName);

/** Steps from the full mark to the score as a chart; null where there are none. */
export function waterfallOf(
  steps: readonly CardStep[],
  unitName: string,
  size: Size = { width: 590, height: 270 },
): Chart | null {
  if (steps.length === 0) return null;
  const spans = reach(steps);
  const labels = steps.map((step) => `${step.label}\n${signed(step)}`);
  const title = `${unitName}：从满分到已确定分`;
  const description = steps.map((step) => `${step.label} ${signed(step)}`).join('，');
  const bases = spans.map(({ base }) => whole(base));
  const heights = spans.map(({ height }) => whole(height));
  const top = Math.max(...spans.map(({ base, height }) => whole(base + height)));
  return {
    title,
    description,
    table: {
      names: ['步骤', '起点', '分值'],
      rows: labels.map((label, index) => [label, bases[index] ?? 0, heights[index] ?? 0]),
    },
    options: {
      ...shared(title, description, size),
      type: 'column',
      stacking: 'stacked',
      gapWidth: 35,
      legend: false,
      categories: labels,
      categoryAxis: { font: { size: 9, color: '262626' } },
      valueAxis: {
        minimum: 0,
        maximum: axisEnd(top),
        gridlines: false,
        numberFormat: '0',
        font: { size: 9, color: '595959' },
      },
      series: [
        { name: '起点', values: bases, color: 'FFFFFF' },
        { name: '分值', values: heights, colors: steps.map(({ kind }) => STEP_COLOURS[kind]) },
      ],
    },
  };
}

type Totalled = Pick<Scorecard, 'totalHundredths'>;

/** How many units have which total, in steps of ten points; the step of one unit stands out where one is meant. */
export function spread(
  cards: readonly Totalled[],
  own: Totalled | null = null,
  size: Size = { width: 590, height: 230 },
): Chart {
  const counts = totalsByTens(cards);
  const mine = own === null ? counts.map(() => 0) : totalsByTens([own]).map(({ count }) => count);
  const title = '各单位已确定分的分布（单位数）';
  const description = counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} 分 ${count} 个单位`)
    .join('，');
  return {
    title: own === null ? title : `${title}，深色为本单位所在分段`,
    description,
    table: {
      names: ['分数段', '单位数'],
      rows: counts.map(({ label, count }) => [label, count]),
    },
    options: {
      ...shared(own === null ? title : `${title}，深色为本单位所在分段`, description, size),
      type: 'column',
      gapWidth: 20,
      legend: false,
      categories: counts.map(({ label }) => label),
      categoryAxis: { font: { size: 8, color: '262626' } },
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      dataLabels: { value: true, numberFormat: '0;;', font: { size: 9, color: '262626' } },
      series: [
        {
          name: '单位数',
          values: counts.map(({ count }) => count),
          colors: mine.map((isOwn) => (isOwn ? '1F4E79' : '9DC3E6')),
        },
      ],
    },
  };
}

/** More bars than these cannot be read on one chart. */
const MOST_BARS = 60;
const BAR_HEIGHT = 19;

/** Of every unit, what it has and by what it lost the rest; null where there are none, or too many to be read. */
export const losses = ({ cards, unitOf }: Pick<CardSet, 'cards' | 'unitOf'>): Chart | null =>
  lossesOf(cards, stepsOfCard, unitOf);

/** Of every unit, by steps from the full mark to its score, what it has and by what it lost the rest. */
export function lossesOf<Card extends Totalled & { unitId: string }>(
  cards: readonly Card[],
  stepsOf: (card: Card) => readonly CardStep[],
  unitOf: CardSet['unitOf'],
): Chart | null {
  const scored = cards.filter(({ totalHundredths }) => totalHundredths !== null);
  if (scored.length === 0 || scored.length > MOST_BARS) return null;
  const steps = scored.map((card) => stepsOf(card));
  const kinds = new Map<string, StepKind>();
  for (const step of steps.flat()) if (step.kind === 'LOST' || step.kind === 'OPEN') kinds.set(step.label, step.kind);
  const labels = [...kinds.keys()].sort((a, b) => Number(kinds.get(a) === 'OPEN') - Number(kinds.get(b) === 'OPEN'));
  const of = (index: number, label: string) =>
    whole(-(steps[index]?.find((step) => step.label === label && step.hundredths < 0)?.hundredths ?? 0));
  const names = ['已确定分', ...labels];
  const rows = scored.map(({ unitId, totalHundredths }, index): [string, ...number[]] => [
    unitOf(unitId).shortName,
    whole(totalHundredths ?? 0),
    ...labels.map((label) => of(index, label)),
  ]);
  const title = '各单位得分与失分构成';
  const description = rows.map(([name, total]) => `${name} ${total}`).join('，');
  const longest = Math.max(
    ...rows.map(([_name, ...parts]) => parts.reduce((sum, part) => sum + Math.round(part * 100), 0) / 100),
  );
  let losing = 0;
  const colourOf = (label: string) =>
    kinds.get(label) === 'OPEN' ? STEP_COLOURS.OPEN : LOSS_COLOURS[losing++ % LOSS_COLOURS.length];
  return {
    title,
    description,
    table: { names: ['单位', ...names], rows },
    options: {
      ...shared(title, description, { width: 760, height: 110 + rows.length * BAR_HEIGHT }),
      type: 'bar',
      stacking: 'stacked',
      gapWidth: 30,
      legend: { position: 'bottom' },
      categories: rows.map(([name]) => name),
      categoryAxis: { reverseOrder: true, font: { size: 9, color: '262626' } },
      valueAxis: { minimum: 0, maximum: axisEnd(longest), numberFormat: '0', crossesAt: 'maximum' },
      series: names.map((name, at) => ({
        name,
        values: rows.map((row) => Number(row[at + 1])),
        color: at === 0 ? STEP_COLOURS.TOTAL : (colourOf(name) ?? STEP_COLOURS.LOST),
      })),
    },
  };
}
