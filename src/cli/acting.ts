import type { Command } from 'commander';
import { decimal } from '../assessment/arithmetic.ts';
import type { Scorecard } from '../assessment/card.ts';
import { RULE_NAMES } from '../assessment/rule-names.ts';
import { scorecardsOf } from '../assessment/store-unit-facts.ts';
import { CAPACITY_WORDS } from '../papers/card-words.ts';
import { textTable } from '../papers/text-table.ts';
import { addFinalScorecardCommand } from './final-assessing.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, unitNamed, wholeOption, withRegistry } from './session.ts';
import { addSweepCommand } from './sweeping.ts';
import { gradeText } from './words.ts';

/** `sweep` and `scorecard`: what follows from the facts, for people to decide on. */
export function addActingCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  addSweepCommand(program, io, common);
  addFinalScorecardCommand(program, io, common);
  common(program.command('scorecard'))
    .description('年度计分卡，逐行列明规则、条款与事实 / the annual scorecard, each line with rule, clause and facts')
    .requiredOption('--year <yyyy>', '年度 / year')
    .option('--unit <name>', '只看某单位 / only this unit')
    .option('--as-of <day>', '评分日，缺省为今天 / day of judging, default today')
    .action((options: CommonOptions & { year: string; unit?: string; asOf?: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const year = wholeOption(options.year, '--year', 1900, 2200);
        const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, asOf);
        const dictionary = await registry.dictionary();
        const question = { year, asOf, knownAt: registry.clock.now(), unitIds: unit ? [unit.id] : null };
        const { scheme, cards, unmatchedNames, judgedOn } = await scorecardsOf(db(), question, registry.calendar);
        const named = cards.map((card) => ({
          unit: dictionary.units.get(card.unitId)?.fullName ?? card.unitId,
          ...card,
        }));
        if (options.json) {
          const { code, version, title } = scheme;
          io.out(
            JSON.stringify(
              {
                year,
                asOf,
                judgedOn,
                scheme: { code, version, title },
                unmatchedNames,
                count: named.length,
                scorecards: named,
              },
              null,
              1,
            ),
          );
          return;
        }
        io.out(`${year} 年度计分卡 · ${scheme.title}（${scheme.code} 第 ${scheme.version} 版）· 事实截至 ${judgedOn}`);
        if (unit) for (const card of named) io.out(cardText(card));
        else io.out(textTable(CARD_COLUMNS, named));
      }),
    );
}

type NamedCard = Scorecard & { unit: string };

const points = (hundredths: number | null): string => (hundredths === null ? '' : decimal(hundredths));

const CARD_COLUMNS = [
  { head: '单位', cell: (card: NamedCard) => card.unit },
  {
    head: '已确定得分',
    cell: (card: NamedCard) => (card.status === 'SCORED' ? points(card.totalHundredths) : '无应办事项'),
    alignRight: true,
  },
  { head: '尚待记录', cell: (card: NamedCard) => points(card.openHundredths), alignRight: true },
  { head: '等次', cell: gradeText },
  { head: '应办', cell: (card: NamedCard) => String(card.counts.due), alignRight: true },
  { head: '按期', cell: (card: NamedCard) => String(card.counts.completedOnTime), alignRight: true },
  { head: '迟办', cell: (card: NamedCard) => String(card.counts.completedLate), alignRight: true },
  { head: '未办', cell: (card: NamedCard) => String(card.counts.notCompleted), alignRight: true },
];

function cardText(card: NamedCard): string {
  const head = `\n${card.unit}：${
    card.status === 'SCORED'
      ? `已确定 ${points(card.totalHundredths)} 分，尚待记录 ${points(card.openHundredths)} 分，最高可达 ${points(card.bestHundredths)} 分；等次 ${gradeText(card)}`
      : '本年度没有应办事项，不计分'
  }`;
  const components = card.components.map(
    ({ nameZh, fullHundredths, scoredHundredths, messageZh }) =>
      `  ${nameZh} ${scoredHundredths === null ? '—' : points(scoredHundredths)} / ${points(fullHundredths)}  ${messageZh}`,
  );
  const lines = textTable(
    [
      { head: '条款', cell: (line) => line.clausePath },
      { head: '任务', cell: (line) => line.title, widest: 30 },
      { head: '角色', cell: (line) => CAPACITY_WORDS[line.capacity] },
      { head: '规则', cell: (line) => RULE_NAMES[line.rule].zh },
      { head: '得', cell: (line) => points(line.earnedHundredths), alignRight: true },
      { head: '失', cell: (line) => points(line.lostHundredths), alignRight: true },
      { head: '说明', cell: (line) => line.explanationZh, widest: 100 },
    ],
    card.lines,
  );
  const rest = [...card.wouldChange, ...card.missing].map(({ messageZh }) => `  · ${messageZh}`);
  return [head, ...components, lines, ...rest].join('\n');
}
