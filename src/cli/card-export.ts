import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { type AnySet, batchOf, documentOf, jsonOf, workbookOf } from '../papers/card-files.ts';
import { type CardQuestion, cardsWithin, readCardBook, readCardSet } from '../papers/card-reading.ts';
import { titleOf } from '../papers/card-set.ts';
import { zipStream } from '../papers/zip-stream.ts';
import type { CommonOptions, Io } from './io.ts';
import { writeParts } from './output-file.ts';
import { progressBar } from './papers.ts';
import { dayOption, type Session, unitNamed, wholeOption, withRegistry } from './session.ts';

interface ExportOptions extends CommonOptions {
  year?: string;
  final?: boolean;
  unit?: string[];
  asOf?: string;
  output: string;
}

const several = (value: string, before: string[] = []): string[] => [...before, value];

/** Of which assessment, or of which year; not of both. */
function subjectOf(id: string | undefined, { year, final = false }: ExportOptions): CardQuestion['of'] {
  if (id !== undefined && year === undefined) return { assessmentId: id };
  if (id === undefined && year !== undefined) {
    return { year: wholeOption(year, '--year', 1900, 2200), kind: final ? 'FINAL' : 'ANNUAL' };
  }
  return refuse(
    'BAD_INPUT',
    {
      field: 'assessment-id',
      problem: '请给出考核编号或 --year 之一。',
      problemEn: 'give either the id of an assessment or --year.',
    },
    ['assessment-id'],
  );
}

/** `assessment export`: scorecards as a workbook, Word documents or JSON, by the ending of the file. */
export function addCardExportCommand(group: Command, io: Io, common: (command: Command) => Command): void {
  common(group.command('export'))
    .argument('[assessment-id]', '考核编号；或用 --year 按现有登记试算 / id of an assessment, or --year for a trial')
    .requiredOption(
      '-o, --output <file>',
      '输出文件：.xlsx、.json、.zip（各单位 Word）、.docx（一个单位）/ file to write',
    )
    .option('--year <year>', '不属于任何考核，按现有登记试算 / a year as it stands, outside an assessment')
    .option(
      '--final',
      '与 --year 连用：终期考核（按指标），缺省为年度评估 / with --year: the final assessment on targets',
    )
    .option('--unit <name>', '只要某单位，可多次 / only a unit, several times', several)
    .option('--as-of <day>', '截至日，缺省为今天 / day, default today')
    .description('导出得分卡：工作簿、Word、JSON / scorecards as a workbook, Word or JSON')
    .option('--token-file <file>', '以此令牌的身份 / as the bearer of the token in this file')
    .action((id: string | undefined, options: ExportOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const set = await cardsAsked(session, id, options);
        const count = set.cards.length;
        const file = await writeCards(session, io, set, options.output);
        io.progress('');
        const { finality, assessment, year, kind } = set;
        io.out(
          options.json
            ? JSON.stringify({ file, count, kind, finality, year, assessmentId: assessment?.id ?? null })
            : `已写入 ${file}：${titleOf(set)}${finality === 'FINAL' ? '，定稿' : ''}，${count} 个单位`,
        );
      }),
    );
}

async function cardsAsked({ registry, actor, db, today }: Session, id: string | undefined, options: ExportOptions) {
  const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
  const named: string[] = [];
  for (const name of options.unit ?? []) named.push((await unitNamed(registry, name, asOf)).id);
  const set = await readCardSet(db(), {
    of: subjectOf(id, options),
    ...cardsWithin(actor, named.length > 0 ? named : null),
    asOf,
    knownAt: registry.clock.now(),
    calendar: registry.calendar,
  });
  return set.cards.length > 0
    ? set
    : refuse('NOT_FOUND', { field: '--unit', noun: 'Scorecard', id: (options.unit ?? []).join('、') }, ['--unit']);
}

async function writeCards({ db, actor }: Session, io: Io, set: AnySet, output: string): Promise<string> {
  const count = set.cards.length;
  const told = (done: number) => io.progress(progressBar(done, count, '得分卡'));
  if (/\.json$/i.test(output)) return writeParts(output, jsonOf(set, told));
  const book = { ...(await readCardBook(db, set, actor)), told };
  if (/\.zip$/i.test(output)) return writeParts(output, zipStream(batchOf(book)));
  if (!/\.docx$/i.test(output)) return writeParts(output, workbookOf(book));
  const document = await documentOf(book);
  if (!document) {
    return refuse(
      'BAD_INPUT',
      {
        field: '--output',
        problem: '.docx 只写一个单位的得分卡；请用 --unit 指明，或写成 .zip。',
        problemEn: 'a .docx holds the card of one unit; name it by --unit, or write a .zip.',
      },
      ['--output'],
    );
  }
  return writeParts(output, [document.bytes]);
}
