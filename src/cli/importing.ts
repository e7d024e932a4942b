import type { Command } from 'commander';
import { importPlan, previewImport } from '../intake/commands.ts';
import { previewReport } from '../intake/preview-report.ts';
import { countFindings } from '../intake/store.ts';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { findPlan } from '../plans/store.ts';
import { countClauses } from '../tasks/store-clauses.ts';
import { importMany, type ManyOptions, namesMany } from './importing-many.ts';
import { EXIT, type Io } from './io.ts';
import { PLAN_FILE, planDocument } from './plan-file.ts';
import { ruleInWords, SEVERITY_IN_WORDS, timeInWords } from './reading-words.ts';
import { type Session, withRegistry } from './session.ts';

/** `import`: what a file would record, and recording it; many files, folders and patterns one after the other. */
export function addImportingCommand(
  program: Command,
  io: Io,
  common: (command: Command) => Command,
  exitWith: (code: number) => void,
): void {
  common(program.command('import'))
    .argument('<files...>', `${PLAN_FILE}；可为多个文件、文件夹或通配 / several files, folders, patterns`)
    .description(
      '读取方案并登记入库；多个文件逐件登记，已在库的跳过 / read plans and record them; of many, those on record are skipped',
    )
    .option('--year <yyyy>', '未写年份的日期所属年份 / year of dates that name none')
    .option('--issued <day>', '成文日期 / day of issue where the text states none')
    .option(
      '--dry-run',
      '只预览，不写库；给出预览令牌 / only preview, write nothing; prints the token of what was shown',
    )
    .option(
      '--token <token>',
      '预览令牌：只按所预览的登记，情况有变则不办 / import exactly what was previewed, or nothing',
    )
    .option('--year-from-name', '多个文件时：年份取自文件名 / of many: the year in each file name')
    .action((files: string[], options: ManyOptions) =>
      withRegistry(io, options, { create: true }, async (session) => {
        if (namesMany(files)) {
          exitWith(await importAll(session, io, files, options));
          return;
        }
        const [file = ''] = files;
        const document = await planDocument(io, file, options);
        io.progress('读取方案…');
        if (options.dryRun) {
          const preview = previewReport(await previewImport(session.db(), document));
          io.out(options.json ? JSON.stringify(preview, null, 1) : previewText(preview));
          return;
        }
        const previewToken = options.token;
        const { outcome, sequence } = await session.perform(importPlan, {
          ...document,
          ...(previewToken !== undefined && { previewToken }),
        });
        const told = await toldOf(session, outcome.planId, sequence);
        io.out(
          options.json
            ? JSON.stringify(told, null, 1)
            : `已登记《${told.title}》（${told.planId}）：${told.clauses} 条任务，${told.findings} 条提示。\n尚未确认：在有人确认读取结果之前，不据此提出任何措施。\n下一步：registry review queue --plan ${told.planId}；核对完毕：registry confirm ${told.planId}`,
        );
      }),
    );
}

/** Imports many and tells how it went on standard error; gives the exit code. */
async function importAll(session: Session, io: Io, files: string[], options: ManyOptions): Promise<number> {
  if (options.token !== undefined) {
    const problem = '一次只能凭令牌登记一个文件。';
    refuse('BAD_INPUT', { field: '--token', problem, problemEn: 'a token goes with one file.' }, ['token']);
  }
  const { counts, left } = await importMany(session, io, files, options);
  const { IMPORTED, PREVIEWED, HELD, FAILED } = counts;
  const rest = left > 0 ? `；中止，余 ${left} 件未办，再次运行即从此处继续` : '';
  const restEn = left > 0 ? `; stopped, ${left} left: run again to go on` : '';
  io.err(`${options.dryRun ? `可登记 ${PREVIEWED}` : `已登记 ${IMPORTED}`}，已在库 ${HELD}，未登记 ${FAILED}${rest}。`);
  io.err(
    `${options.dryRun ? `readable ${PREVIEWED}` : `imported ${IMPORTED}`}, held ${HELD}, failed ${FAILED}${restEn}.`,
  );
  if (left > 0) return EXIT.interrupted;
  return FAILED > 0 ? EXIT.someFailed : EXIT.done;
}

async function toldOf({ db, registry }: Session, planId: string, sequence: number) {
  const reader = db();
  return {
    planId,
    title: (await findPlan(reader, planId))?.title,
    ledgerSequence: sequence,
    clauses: await countClauses(reader, { knownAt: registry.clock.now(), planId }),
    findings: await countFindings(reader, { planId }),
    confirmed: false,
  };
}

type Report = ReturnType<typeof previewReport>;

const previewText = ({ counts, ...report }: Report): string =>
  [
    `《${report.title}》 ${report.issuedOn ?? '（未写成文日期）'}`,
    `任务 ${counts.clauses} 条，期限 ${counts.deadlines} 处，指标 ${counts.indicators} 项，应办事项 ${counts.obligations} 件；未识别单位：${report.unknownUnits.join('、') || '无'}`,
    textTable(
      [
        { head: '条款', cell: ({ path, ordinal }) => path || String(ordinal) },
        { head: '任务', cell: ({ title }) => title, widest: 40 },
        { head: '牵头', cell: (clause) => namesOf(clause, 'LEAD'), widest: 30 },
        { head: '协办', cell: (clause) => namesOf(clause, 'SUPPORT'), widest: 40 },
        {
          head: '期限',
          cell: ({ deadlines }) => deadlines.map(({ normalised }) => timeInWords(normalised)).join('、'),
          widest: 40,
        },
        { head: '指标', cell: ({ indicators }) => indicators.map(figureText).join('、'), widest: 40 },
      ],
      report.clauses,
    ),
    textTable(
      [
        { head: '程度', cell: (finding) => SEVERITY_IN_WORDS[finding.severity] },
        { head: '规则', cell: (finding) => ruleInWords(finding.rule) },
        { head: '条款', cell: ({ clauseOrdinal }) => placeOf(report, clauseOrdinal) },
        { head: '原文', cell: (finding) => finding.at.surface, widest: 24 },
        { head: '说明', cell: (finding) => finding.messageZh, widest: 70 },
      ],
      report.findings,
    ),
    `预览令牌：${report.token}`,
    '（预览，未写库；登记时加 --token 与此令牌，则只按上面所列登记）',
  ].join('\n');

/** The path of the clause that a finding is about; 全文 for what concerns the document. */
const placeOf = ({ clauses }: Pick<Report, 'clauses'>, ordinal: number | null): string =>
  ordinal === null ? '全文' : clauses.find((clause) => clause.ordinal === ordinal)?.path || String(ordinal);

const namesOf = ({ responsibilities }: Report['clauses'][number], role: 'LEAD' | 'SUPPORT'): string =>
  responsibilities
    .filter((name) => name.role === role)
    .map(({ words, unitId, groupId }) => (unitId || groupId ? words.surface : `${words.surface}？`))
    .join('、');
const figureText = ({ words }: Report['clauses'][number]['indicators'][number]): string => words.surface;
