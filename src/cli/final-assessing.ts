import type { Command } from 'commander';
import { decimal } from '../assessment/arithmetic.ts';
import type { FinalCard } from '../assessment/final-card.ts';
import { finalCardsOf } from '../assessment/store-final-facts.ts';
import { CROSS_CHECK_WORDS, TARGET_RULE_WORDS } from '../papers/final-words.ts';
import { textTable } from '../papers/text-table.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, unitNamed, wholeOption, withRegistry } from './session.ts';
import { gradeText } from './words.ts';

/** The final cards of units that carry a target, as a table. */
export const finalTable = (cards: readonly FinalCard[], named: (unitId: string) => string): string =>
  textTable(
    [
      { head: '单位', cell: ({ unitId }) => named(unitId) },
      { head: '指标', alignRight: true, cell: ({ targets }) => String(targets.length) },
      { head: '目标得分', alignRight: true, cell: ({ totalHundredths }) => decimal(totalHundredths ?? 0) },
      { head: '最高可达', alignRight: true, cell: ({ bestHundredths }) => decimal(bestHundredths ?? 0) },
      { head: '校核', cell: ({ crossCheck }) => (crossCheck ? CROSS_CHECK_WORDS[crossCheck] : '') },
      { head: '等次', cell: gradeText },
    ],
    cards.filter(({ status }) => status === 'SCORED'),
  );

function cardText(card: FinalCard, name: string): string {
  const lines = textTable(
    [
      { head: '指标', cell: ({ nameZh }) => nameZh },
      { head: '目标', cell: ({ target }) => target, alignRight: true },
      { head: '完成', cell: ({ figure }) => figure ?? '—', alignRight: true },
      { head: '规则', cell: ({ rule }) => TARGET_RULE_WORDS[rule] },
      { head: '得', cell: ({ earnedHundredths }) => decimal(earnedHundredths), alignRight: true },
      { head: '失', cell: ({ lostHundredths }) => decimal(lostHundredths), alignRight: true },
      { head: '说明', cell: ({ explanationZh }) => explanationZh, widest: 100 },
    ],
    card.targets,
  );
  const head =
    card.status === 'SCORED'
      ? `${name}：目标得分 ${decimal(card.totalHundredths ?? 0)}，尚待 ${decimal(card.openHundredths ?? 0)}；等次 ${gradeText(card)}`
      : `${name}：没有考核指标，不计分`;
  return [
    head,
    ...(card.targets.length > 0 ? [lines] : []),
    ...card.remarks.map(({ messageZh }) => `  · ${messageZh}`),
  ].join('\n');
}

/** `final-scorecard`: the final assessment on targets, as facts stand. */
export function addFinalScorecardCommand(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('final-scorecard'))
    .description('终期考核得分卡：以指标定等级、以重点工作校核 / the final assessment on targets, checked by key work')
    .requiredOption('--year <yyyy>', '年度 / year')
    .option('--unit <name>', '只看某单位 / only this unit')
    .option('--as-of <day>', '评分日，缺省为今天 / day of judging, default today')
    .action((options: CommonOptions & { year: string; unit?: string; asOf?: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const year = wholeOption(options.year, '--year', 1900, 2200);
        const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, asOf);
        const question = { year, asOf, knownAt: registry.clock.now(), unitIds: unit ? [unit.id] : null };
        const { scheme, cards } = await finalCardsOf(db(), question, registry.calendar);
        const { code, version, title } = scheme;
        const shown = unit ? cards : cards.filter(({ status }) => status === 'SCORED');
        if (options.json)
          return io.out(JSON.stringify({ year, asOf, scheme: { code, version, title }, cards: shown }, null, 1));
        const { units } = await registry.dictionary();
        const named = (unitId: string) => units.get(unitId)?.shortName ?? unitId;
        io.out(`${year} 年度终期考核 · ${title}（${code} 第 ${version} 版）`);
        if (unit) for (const card of shown) io.out(cardText(card, named(card.unitId)));
        else io.out(finalTable(shown, named));
      }),
    );
}
