import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { contributeToReport } from '../progress/commands-contribution.ts';
import { acceptReport, correctReport, returnReport, submitReportWith } from '../progress/commands-report.ts';
import { draftReport } from '../progress/store-report-draft.ts';
import { listMissingReports } from '../progress/store-report-facts.ts';
import { listAllReports, listEntries, type ProgressReport } from '../progress/store-reports.ts';
import type { CommonOptions, Io } from './io.ts';
import { type Common, itemNamed, say, speaking } from './item-options.ts';
import { dayOption, type Session, unitNamed, withRegistry } from './session.ts';
import { REPORT_STATE_WORDS } from './words.ts';

const entriesFile = z.array(
  z.strictObject({
    itemId: z.string(),
    percentDone: z.int(),
    done: z.string(),
    problems: z.string().nullish(),
    nextSteps: z.string().nullish(),
    readings: z
      .array(
        z.strictObject({
          indicatorId: z.string(),
          numerator: z.string(),
          denominator: z.string().nullish(),
          dataSource: z.string(),
          methodVersion: z.string(),
        }),
      )
      .nullish(),
  }),
);

/** The entries in a JSON file, as `report draft` writes them. Refuses a file that cannot be read or is not of that shape. */
function entriesIn(file: string) {
  const wrong = (problem: string, problemEn: string) =>
    refuse('BAD_INPUT', { field: '--entries', problem, problemEn }, ['entries']);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return wrong(`无法读取 ${file}，或其内容不是 JSON。`, `${file} cannot be read or is no JSON.`);
  }
  const read = entriesFile.safeParse(content);
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return wrong(issues, issues);
}

async function reportNamed(session: Session, id: string): Promise<ProgressReport> {
  const moment = { asOf: session.today, knownAt: session.registry.clock.now() };
  const [report] = await listAllReports(session.db(), { ...moment, ids: [id] });
  return report ?? refuse('NOT_FOUND', { field: 'report', noun: 'ProgressReport', id }, ['reportId']);
}

/** `report missing`, `draft`, `submit`, `list`, `show`, `accept`, `return`, `correct`, `contribute`. */
export function addReportCommands(program: Command, io: Io, common: Common): void {
  const report = program
    .command('report')
    .description('进展报告：每单位每期一份 / progress reports, one per unit and period');
  addReadingCommands(report, io, common);
  speaking(common(report.command('submit')))
    .argument('<unit>', '报告单位 / the unit that reports')
    .argument('<period>', '2018、2018H1、2018Q3、2018-07')
    .requiredOption('--entries <file>', '各事项进展，JSON，格式同 report draft / entries as `report draft` writes them')
    .description('报送或重报进展报告，须用本单位的令牌 / hand in the report, with the unit’s own token')
    .action((name: string, period: string, options: CommonOptions & { entries: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, db, today, perform } = session;
        const unit = await unitNamed(registry, name, today);
        const moment = { asOf: today, knownAt: registry.clock.now() };
        const [earlier] = await listAllReports(db(), { ...moment, unitId: unit.id, period });
        const { outcome, sequence } = await perform(submitReportWith(registry.calendar), {
          unitId: unit.id,
          period,
          entries: entriesIn(options.entries),
          expectedVersion: earlier?.version,
        });
        say(
          io,
          options,
          { ...outcome, ledgerSequence: sequence },
          `已报送 ${outcome.reportId}（台账第 ${sequence} 号）。`,
        );
      }),
    );
  for (const [name, words] of [
    ['accept', '采纳报告 / accept a report'],
    ['return', '退回报告（--reason）/ return a report'],
    ['correct', '更正已采纳的报告（--reason --entries）/ correct an accepted report'],
  ] as const) {
    speaking(common(report.command(name)))
      .argument('<report-id>', '报告编号 / id of the report')
      .description(words)
      .option('--reason <text>', '理由 / why', '')
      .option('--entries <file>', '更正后的各事项进展 / the entries that say something else')
      .action((id: string, options: CommonOptions & { reason: string; entries?: string }) =>
        withRegistry(io, options, { create: false }, async (session) => {
          const { version } = await reportNamed(session, id);
          const input = { reportId: id, expectedVersion: version };
          const { reason } = options;
          const entries = options.entries === undefined ? [] : entriesIn(options.entries);
          const { sequence } =
            name === 'accept'
              ? await session.perform(acceptReport, input)
              : name === 'return'
                ? await session.perform(returnReport, { ...input, reason })
                : await session.perform(correctReport, { ...input, reason, entries });
          const { state } = await reportNamed(session, id);
          say(
            io,
            options,
            { reportId: id, state, ledgerSequence: sequence },
            `${id} 现为“${REPORT_STATE_WORDS[state]}”（台账第 ${sequence} 号）。`,
          );
        }),
      );
  }
  speaking(common(report.command('contribute')))
    .argument('<item>', '督办事项编号 / number or id of the item')
    .argument('<unit>', '协办或其他牵头单位 / joint lead or supporting unit')
    .argument('<period>', '2018Q3 …')
    .requiredOption('--words <text>', '本单位所做工作 / what the unit did')
    .description('协办单位提供进展 / give a unit’s part to the lead’s report')
    .action((item: string, unit: string, period: string, options: CommonOptions & { words: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { id: unitId } = await unitNamed(session.registry, unit, session.today);
        const { id: itemId } = await itemNamed(session, item);
        const { outcome, sequence } = await session.perform(contributeToReport, {
          itemId,
          unitId,
          period,
          words: options.words,
        });
        say(io, options, { ...outcome, ledgerSequence: sequence }, `已提供（台账第 ${sequence} 号）。`);
      }),
    );
}

function addReadingCommands(report: Command, io: Io, common: Common): void {
  common(report.command('missing'))
    .description('谁欠报哪一期、自何日起 / who owes which report since when')
    .option('--as-of <day>', '日期，缺省为今天 / day, default today')
    .option('--unit <name>', '只看某单位 / only this unit')
    .action((options: CommonOptions & { asOf?: string; unit?: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, asOf);
        const question = { asOf, knownAt: registry.clock.now(), unitIds: unit ? [unit.id] : undefined };
        const rows = await listMissingReports(db(), question, registry.calendar);
        if (options.json) return io.out(JSON.stringify({ asOf, count: rows.length, missing: rows }, null, 1));
        const { units } = await registry.dictionary();
        io.out(`${asOf} 欠报 ${rows.length} 份`);
        const columns = [
          { head: '单位', cell: (row: (typeof rows)[number]) => units.get(row.unitId)?.fullName ?? row.unitId },
          { head: '周期', cell: (row: (typeof rows)[number]) => row.period },
          { head: '应报', cell: (row: (typeof rows)[number]) => row.dueOn },
          { head: '自何日起欠报', cell: (row: (typeof rows)[number]) => row.missingSince },
          { head: '事项', cell: (row: (typeof rows)[number]) => String(row.itemIds.length), alignRight: true },
        ];
        io.out(textTable(columns, rows));
      }),
    );

  common(report.command('draft'))
    .argument('<unit>', '报告单位 / the unit that will report')
    .argument('<period>', '2018、2018H1、2018Q3、2018-07')
    .description('按上期预填的报告草稿（JSON），改好后用 report submit 报送 / a draft filled in from the last report')
    .action((name: string, period: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const { id: unitId } = await unitNamed(registry, name, today);
        const moment = { asOf: today, knownAt: registry.clock.now() };
        const draft = await draftReport(db(), { unitId, period }, moment, registry.calendar);
        if (!draft) {
          return refuse('BAD_INPUT', { field: 'period', problem: '没有这样的周期。', problemEn: 'is no period.' }, [
            'period',
          ]);
        }
        const entries = draft.entries.map(({ itemId, last }) => ({
          itemId,
          percentDone: last?.entry.percentDone ?? 0,
          done: last?.entry.done ?? '',
          problems: last?.entry.problems ?? null,
          nextSteps: last?.entry.nextSteps ?? null,
        }));
        io.out(JSON.stringify(options.json ? { ...draft, entries } : entries, null, 1));
      }),
    );

  common(report.command('list'))
    .description('已报送的报告 / reports on record')
    .option('--unit <name>', '只看某单位 / only this unit')
    .option('--period <period>', '只看某期 / only this period')
    .action((options: CommonOptions & { unit?: string; period?: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, today);
        const reports = await listAllReports(db(), {
          asOf: today,
          knownAt: registry.clock.now(),
          unitId: unit?.id,
          period: options.period,
        });
        if (options.json) return io.out(JSON.stringify({ count: reports.length, reports }, null, 1));
        const { units } = await registry.dictionary();
        const columns = [
          { head: '编号', cell: (row: ProgressReport) => row.id },
          { head: '单位', cell: (row: ProgressReport) => units.get(row.unitId)?.fullName ?? row.unitId },
          { head: '周期', cell: (row: ProgressReport) => row.period },
          { head: '状态', cell: (row: ProgressReport) => REPORT_STATE_WORDS[row.state] },
          { head: '应报', cell: (row: ProgressReport) => row.dueOn },
        ];
        io.out(textTable(columns, reports));
      }),
    );

  common(report.command('show'))
    .argument('<report-id>', '报告编号 / id of the report')
    .description('一份报告的全文 / what a report says')
    .action((id: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const found = await reportNamed(session, id);
        const entries = await listEntries(session.db(), [id]);
        if (options.json) return io.out(JSON.stringify({ report: found, entries }, null, 1));
        io.out(`${found.period} ${REPORT_STATE_WORDS[found.state]}（应于 ${found.dueOn} 前报送）`);
        for (const { itemId, percentDone, done, problems, nextSteps } of entries) {
          const rest = [problems && `问题：${problems}`, nextSteps && `下步：${nextSteps}`].filter(Boolean).join(' ');
          io.out(`  ${itemId} ${percentDone}% ${done} ${rest}`);
        }
      }),
    );
}
