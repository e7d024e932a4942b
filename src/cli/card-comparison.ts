import type { Command } from 'commander';
import { decimal } from '../assessment/arithmetic.ts';
import type { Scorecard } from '../assessment/card.ts';
import { hasMoved, type ScorecardComparison } from '../assessment/comparison.ts';
import { findSchemeVersion } from '../assessment/store.ts';
import { type CardBasis, compareScorecards } from '../assessment/store-comparison.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { cardsWithin } from '../papers/card-reading.ts';
import { textTable } from '../papers/text-table.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, unitNamed, wholeOption, withRegistry } from './session.ts';
import { gradeText } from './words.ts';

interface CompareOptions extends CommonOptions {
  unit?: string[];
  asOf?: string;
  movedOnly?: boolean;
}

const several = (value: string, before: string[] = []): string[] => [...before, value];

/** 2018, 2018@SOIL-2018-ANNUAL:2, or the id of an assessment. */
async function basisOf(session: Session, field: 'from' | 'to', given: string, asOf: LocalDate): Promise<CardBasis> {
  const { registry, db } = session;
  const moment = { asOf, knownAt: registry.clock.now() };
  const [, year, code, version] = /^(\d{4})(?:@([A-Z][A-Z0-9_-]*):(\d{1,4}))?$/.exec(given) ?? [];
  if (year === undefined) return { of: { assessmentId: given }, ...moment };
  const of = { year: wholeOption(year, field, 1900, 2200) };
  if (code === undefined || version === undefined) return { of: { ...of, schemeId: null }, ...moment };
  const scheme = await findSchemeVersion(db(), { code, version: Number(version) });
  const id = `${code}:${version}`;
  return scheme
    ? { of: { ...of, schemeId: scheme.id }, ...moment }
    : refuse('NOT_FOUND', { field, noun: 'AssessmentScheme', id }, [field]);
}

const signed = (hundredths: number): string =>
  hundredths > 0 ? `+${decimal(hundredths)}` : hundredths === 0 ? '0.00' : decimal(hundredths);
const total = (card: Scorecard | null): string =>
  card === null || card.totalHundredths === null ? '—' : decimal(card.totalHundredths);
const grade = (card: Scorecard | null): string =>
  card === null || card.status === 'NOTHING_DUE' ? '—' : gradeText(card);

/** `assessment compare`: two years, two schemes or two rounds side by side, and why each item moved. */
export function addCardComparisonCommand(group: Command, io: Io, common: (command: Command) => Command): void {
  common(group.command('compare'))
    .argument('<from>', '年度、年度@方案代码:版本，或考核编号 / a year, YEAR@CODE:VERSION, or the id of an assessment')
    .argument('<to>', '同上 / the same')
    .option('--unit <name>', '只要某单位，可多次；逐项说明变动原因 / only a unit, several times; item by item', several)
    .option('--as-of <day>', '截至日，缺省为今天 / day, default today')
    .option('--moved-only', '只要有变动的单位 / only units of which something moved')
    .option('--token-file <file>', '以此令牌的身份 / as the bearer of the token in this file')
    .description('比较两个年度、两个方案或两轮考核的得分卡 / scorecards of two years, schemes or rounds side by side')
    .action((from: string, to: string, options: CompareOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, actor, db, today } = session;
        const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
        const named: string[] = [];
        for (const name of options.unit ?? []) named.push((await unitNamed(registry, name, asOf)).id);
        const { units } = await compareScorecards(db(), {
          from: await basisOf(session, 'from', from, asOf),
          to: await basisOf(session, 'to', to, asOf),
          unitIds: cardsWithin(actor, named.length > 0 ? named : null).unitIds,
          calendar: registry.calendar,
        });
        const rows = options.movedOnly ? units.filter(hasMoved) : units;
        if (options.json) return io.out(JSON.stringify({ count: rows.length, units: rows }, null, 1));
        const dictionary = await registry.dictionary();
        const nameOf = ({ unitId }: ScorecardComparison) => dictionary.units.get(unitId)?.shortName ?? unitId;
        io.out(
          textTable(
            [
              { head: '单位', cell: nameOf },
              { head: '原得分', alignRight: true, cell: ({ before }) => total(before) },
              { head: '现得分', alignRight: true, cell: ({ after }) => total(after) },
              {
                head: '变动',
                alignRight: true,
                cell: ({ moveHundredths }) => (moveHundredths === null ? '—' : signed(moveHundredths)),
              },
              { head: '原等次', cell: ({ before }) => grade(before) },
              { head: '现等次', cell: ({ after }) => grade(after) },
            ],
            rows,
          ),
        );
        if (named.length > 0) for (const unit of rows) io.out(whyOf(nameOf(unit), unit));
      }),
    );
}

const whyOf = (name: string, { lines }: ScorecardComparison): string =>
  [`${name}：`, ...lines.map(({ clausePath, title, messageZh }) => `- ${clausePath} ${title}　${messageZh}`)].join(
    '\n',
  );
