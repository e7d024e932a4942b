import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { importPlan, readAgainstRegister } from '../intake/commands.ts';
import { toCorpusItem } from '../intake/corpus-item.ts';
import { extract } from '../intake/extract/extract.ts';
import type { Extracted } from '../intake/extract/extracted.ts';
import { readPlan } from '../intake/read-plan.ts';
import { countFindings } from '../intake/store.ts';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { findPlan } from '../plans/store.ts';
import { countClauses } from '../tasks/store.ts';
import { SystemRefusal } from './failure.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, wholeOption, withRegistry } from './session.ts';

/** A document of at most this many bytes: a Word file may carry pictures; the words of a thick plan are 200 kB. */
const LARGEST_DOCUMENT_BYTES = 20 * 1024 * 1024;

async function readDocument(io: Io, file: string): Promise<Extracted> {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > LARGEST_DOCUMENT_BYTES)
      refuse('DOCUMENT_TOO_LARGE', { bytes: size, limit: LARGEST_DOCUMENT_BYTES }, ['file']);
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new SystemRefusal(
      'FILE_UNREADABLE',
      `无法读取文件 ${file}（${code}）；请核对路径与权限。`,
      `The file ${file} cannot be read (${code}); check its path and permissions.`,
    );
  }
  const document = await extract(bytes, {
    fileName: basename(file),
    limit: LARGEST_DOCUMENT_BYTES,
    ...(io.convert && { convert: io.convert }),
  });
  // What an officer should know of how the words were taken; it stops nothing.
  for (const { messageZh, messageEn } of document.notes) io.err(`${messageZh} ${messageEn}`);
  return document;
}

interface ReadOptions extends CommonOptions {
  id?: string;
  year?: string;
  issued?: string;
  dryRun?: boolean;
}

const hintsOf = (options: ReadOptions) => ({
  ...(options.year !== undefined && { year: wholeOption(options.year, '--year', 1900, 2200) }),
  ...(options.issued !== undefined && { issuedOn: dayOption(options.issued, '--issued') }),
});

/** `read` and `import`: what a text says, without and with writing it down. */
export function addReadingCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('read'))
    .argument(
      '<file>',
      '工作方案文件：txt、docx、pdf、html、xlsx；doc、wps、xls 需装 LibreOffice / file of a work plan',
    )
    .description(
      '读取方案并输出条款（corpus/SCHEMA.md 格式的 JSON），不写库 / read a plan and print its clauses, writing nothing',
    )
    .option('--id <id>', '结果中的编号，缺省为文件名 / id of the item, default the file name')
    .option('--year <yyyy>', '未写年份的日期所属年份 / year of dates that name none')
    .option('--issued <day>', '成文日期 / day of issue where the text states none')
    .action(async (file: string, options: ReadOptions) => {
      const { year, issuedOn } = hintsOf(options);
      const { text, format } = await readDocument(io, file);
      const draft = readPlan(text, { ...(year && { defaultYear: year }), ...(issuedOn && { issuedOn }) });
      if (draft.clauses.length === 0) refuse('PLAN_WITHOUT_CLAUSES', {}, ['file']);
      const item = toCorpusItem(draft, options.id ?? basename(file).replace(/\.[^.]*$/, ''));
      // Offsets lead into the words as extracted; of a text file the reader has them already.
      io.out(JSON.stringify(format === 'TXT' ? item : { ...item, format, text }, null, 1));
    });

  common(program.command('import'))
    .argument(
      '<file>',
      '工作方案文件：txt、docx、pdf、html、xlsx；doc、wps、xls 需装 LibreOffice / file of a work plan',
    )
    .description('读取方案并登记入库 / read a plan and record it')
    .option('--year <yyyy>', '未写年份的日期所属年份 / year of dates that name none')
    .option('--issued <day>', '成文日期 / day of issue where the text states none')
    .option('--dry-run', '只预览，不写库 / only preview, write nothing')
    .action((file: string, options: ReadOptions) =>
      withRegistry(io, options, { create: true }, async ({ registry, perform, db }) => {
        const { text, format, positions } = await readDocument(io, file);
        const source = { format, fileName: basename(file), positions };
        const input = { text, source, ...hintsOf(options) };
        io.progress('读取方案…');
        if (options.dryRun) {
          const { draft, matches } = readAgainstRegister(input, await registry.dictionary());
          const unknown = [...matches].filter(([, match]) => match.kind === 'UNKNOWN').map(([name]) => name);
          const preview = {
            dryRun: true,
            title: draft.header.title,
            issuedOn: draft.header.issuedOn,
            clauses: draft.clauses.length,
            deadlines: draft.clauses.flatMap(({ deadlines }) => deadlines).length,
            indicators: draft.clauses.flatMap(({ indicators }) => indicators).length,
            unknownUnits: unknown,
            findings: draft.findings.map(({ rule, severity, at, messageZh, messageEn }) => ({
              rule,
              severity,
              at,
              messageZh,
              messageEn,
            })),
          };
          io.out(options.json ? JSON.stringify(preview, null, 1) : previewText(preview));
          return;
        }
        const { outcome, sequence } = await perform(importPlan, input);
        const reader = db();
        const knownAt = registry.clock.now();
        const plan = await findPlan(reader, outcome.planId);
        const told = {
          planId: outcome.planId,
          title: plan?.title,
          ledgerSequence: sequence,
          clauses: await countClauses(reader, { knownAt, planId: outcome.planId }),
          findings: await countFindings(reader, { planId: outcome.planId }),
          confirmed: false,
        };
        io.out(
          options.json
            ? JSON.stringify(told, null, 1)
            : `已登记《${told.title}》（${told.planId}）：${told.clauses} 条任务，${told.findings} 条提示。\n尚未确认：在有人确认读取结果之前，不据此提出任何措施。`,
        );
      }),
    );
}

const previewText = (preview: {
  title: string;
  issuedOn: string | null;
  clauses: number;
  deadlines: number;
  indicators: number;
  unknownUnits: string[];
  findings: { severity: string; rule: string; at: { start: number; surface: string }; messageZh: string }[];
}): string =>
  [
    `《${preview.title}》 ${preview.issuedOn ?? '（未写成文日期）'}`,
    `任务 ${preview.clauses} 条，期限 ${preview.deadlines} 处，指标 ${preview.indicators} 项；未识别单位：${preview.unknownUnits.join('、') || '无'}`,
    textTable(
      [
        { head: '程度', cell: (finding) => finding.severity },
        { head: '规则', cell: (finding) => finding.rule },
        { head: '位置', cell: (finding) => String(finding.at.start), alignRight: true },
        { head: '原文', cell: (finding) => finding.at.surface, widest: 24 },
        { head: '说明', cell: (finding) => finding.messageZh, widest: 70 },
      ],
      preview.findings,
    ),
    '（预览，未写库）',
  ].join('\n');
