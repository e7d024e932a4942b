import type { Command } from 'commander';
import { invariant } from '../kernel/invariant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { pageRequest } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import { previewSweep, runSweepWith, sweepToEnd } from '../measures/commands-sweep.ts';
import { HELD_REASONS, type HeldItem, type HeldReason } from '../measures/held.ts';
import type { MeasureFacts, MeasureKind, MeasureVariant } from '../measures/measure.ts';
import { listMeasures, listMeasuresById } from '../measures/store.ts';
import { countRuns, listRuns, listRunsById, type SweepRun } from '../measures/store-runs.ts';
import { textTable } from '../papers/text-table.ts';
import type { CommonOptions, Io } from './io.ts';
import { measureText, RUN_STATE_WORDS, RUN_TRIGGER_WORDS } from './measure-words.ts';
import { dayOption, type Session, withRegistry } from './session.ts';

interface ToldMeasure {
  kind: MeasureKind;
  variant: MeasureVariant | null;
  ruleId: string;
  addresseeName: string;
  facts: MeasureFacts;
  legalBasis: readonly { document: string; article: string | null }[];
}

const MEASURE_COLUMNS = [
  { head: '建议措施', cell: (row: ToldMeasure) => measureText(row) },
  { head: '规则', cell: (row: ToldMeasure) => row.ruleId },
  { head: '对象', cell: (row: ToldMeasure) => row.addresseeName },
  { head: '条款', cell: (row: ToldMeasure) => row.facts.clausePath },
  { head: '到期', cell: (row: ToldMeasure) => row.facts.dueOn ?? '' },
  { head: '逾期天数', cell: (row: ToldMeasure) => String(row.facts.daysOverdue ?? ''), alignRight: true },
  { head: '原文', cell: (row: ToldMeasure) => row.facts.surface ?? '' },
  { head: '未经过的较轻措施', cell: (row: ToldMeasure) => row.facts.lowerRungsNotTaken.join('、') },
  {
    head: '依据',
    cell: (row: ToldMeasure) => row.legalBasis.map(({ document, article }) => `${document}${article ?? ''}`).join('；'),
    widest: 70,
  },
];

/** Says what a sweep proposed and held; the same for a preview and for a run. */
function sweepText(told: {
  title: string;
  measures: readonly ToldMeasure[];
  considered: number;
  proposedCount?: number;
  held: Partial<Record<HeldReason, number>>;
  heldItems: readonly HeldItem[];
}): string {
  const held = Object.entries(told.held) as [HeldReason, number][];
  return [
    `${told.title}：查看 ${told.considered} 项，建议 ${told.proposedCount ?? told.measures.length} 项措施（均须由有权人决定，系统不自行发出）`,
    ...(told.measures.length > 0 ? [textTable(MEASURE_COLUMNS, told.measures)] : []),
    ...held.map(([reason, count]) => `  未提出 ${count} 项：${HELD_REASONS[reason].zh}`),
  ].join('\n');
}

/** `sweep`: proposes by the rules in force on a day; `--report` tells of runs that were. */
export function addSweepCommand(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('sweep'))
    .description('按当日有效规则提出措施建议，重复运行不重复提出 / propose measures by the rules in force on a day')
    .option('--as-of <day>', '日期 YYYY-MM-DD，缺省为今天 / day, default today')
    .option('--dry-run', '只预览，不写库 / only preview, write nothing')
    .option(
      '--report [run-id]',
      '不扫描，只列各次扫描报告，或某一次的全文 / list reports of earlier runs, or one in full',
    )
    .action((options: CommonOptions & { asOf?: string; dryRun?: boolean; report?: string | boolean }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        if (options.report !== undefined) return tellReports(io, session, options);
        const asOf = options.asOf === undefined ? session.today : dayOption(options.asOf, '--as-of');
        io.progress('核查到期事项…');
        return options.dryRun ? preview(io, session, options, asOf) : run(io, session, options, asOf);
      }),
    );
}

async function preview(io: Io, { registry, db }: Session, { json }: CommonOptions, asOf: LocalDate): Promise<void> {
  const question = { asOf, knownAt: registry.clock.now(), calendar: registry.calendar };
  const { ruleSet, proposals, knownAt, ...told } = await previewSweep(db(), question);
  const shown = { ...told, dryRun: true, knownAt, ruleSetId: ruleSet.id, proposedCount: proposals.length };
  io.out(
    json
      ? JSON.stringify({ ...shown, measures: proposals }, null, 1)
      : sweepText({ ...told, title: `${asOf} 督查扫描（预览，未写库）`, measures: proposals }),
  );
}

async function run(io: Io, session: Session, { json }: CommonOptions, asOf: LocalDate): Promise<void> {
  const { registry, db, perform } = session;
  const proposed: string[] = [];
  const command = runSweepWith(registry.calendar);
  let ledgerSequence = 0;
  const { runId } = await sweepToEnd({ asOf, trigger: 'CLI' }, async (input, page) => {
    if (page > 1) io.progress(`核查到期事项… 第 ${page} 批，已建议 ${proposed.length} 项`);
    const { outcome, sequence } = await perform(command, input);
    ledgerSequence = sequence;
    for (const id of outcome.proposed) proposed.push(id);
    return outcome;
  });
  const [report] = await listRunsById(db(), [runId]);
  invariant(report, 'every run leaves a report');
  // What a run of a large register proposed is listed by `measure list`; here the first page of it.
  const measures = await listMeasuresById(db(), proposed.slice(0, MOST_SHOWN));
  io.out(
    json
      ? JSON.stringify({ ...report, proposed, ledgerSequence, measures }, null, 1)
      : sweepText({ ...report, title: `${asOf} 督查扫描`, measures }),
  );
}

/** Proposals told one by one after a run. */
const MOST_SHOWN = 1000;

async function tellReports(
  io: Io,
  { db }: Session,
  { json, report }: CommonOptions & { report?: string | boolean },
): Promise<void> {
  if (typeof report === 'string') {
    const [found] = await listRunsById(db(), [report]);
    if (!found) return refuse('NOT_FOUND', { field: '--report', noun: 'SweepReport', id: report }, ['--report']);
    const measures = (await listMeasures(db(), { sweepRunId: found.id }, pageRequest({ first: 200 }, 'cli'))).edges;
    const told = { ...found, title: `${found.asOf} 督查扫描`, measures: measures.map(({ node }) => node) };
    io.out(json ? JSON.stringify(told, null, 1) : sweepText(told));
    return;
  }
  const runs = (await listRuns(db(), pageRequest({ last: 50 }, 'cli'))).edges.map(({ node }) => node);
  io.out(
    json ? JSON.stringify({ count: await countRuns(db()), reports: runs }, null, 1) : textTable(RUN_COLUMNS, runs),
  );
}

const RUN_COLUMNS = [
  { head: '编号', cell: (run: SweepRun) => run.id },
  { head: '扫描日', cell: (run: SweepRun) => run.asOf },
  { head: '起因', cell: (run: SweepRun) => RUN_TRIGGER_WORDS[run.trigger] },
  { head: '状态', cell: (run: SweepRun) => RUN_STATE_WORDS[run.state] },
  { head: '查看', cell: (run: SweepRun) => String(run.considered), alignRight: true },
  { head: '建议', cell: (run: SweepRun) => String(run.proposedCount), alignRight: true },
  { head: '收回', cell: (run: SweepRun) => String(run.supersededCount + run.withdrawnCount), alignRight: true },
  { head: '解除', cell: (run: SweepRun) => String(run.liftedCount), alignRight: true },
  {
    head: '未提出',
    cell: (run: SweepRun) => String(Object.values(run.held).reduce((sum, count) => sum + count, 0)),
    alignRight: true,
  },
];
