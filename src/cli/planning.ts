import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { yearlyDocument } from '../papers/word/documents.ts';
import { findPlan, listAllPlans } from '../plans/store.ts';
import { yearlyReport } from '../progress/store-yearly.ts';
import { GAP_WORDS, YEARLY_AUDIENCES } from '../progress/yearly.ts';
import { annualStateOf, STAGE_KINDS } from '../tasks/annual.ts';
import {
  approveAnnualPlan,
  assignStageTargets,
  draftAnnualPlan,
  type StageTargetInput,
  withdrawStageTargets,
} from '../tasks/commands-annual.ts';
import {
  type AnnualPlan,
  lastChangeOf,
  listAnnualPlans,
  listApprovals,
  listStageTargetHistory,
} from '../tasks/store-annual.ts';
import type { CommonOptions, Io } from './io.ts';
import { writeParts } from './output-file.ts';
import { dayOption, type Session, wholeOption, withRegistry } from './session.ts';
import { ANNUAL_STATE_WORDS, AUDIENCE_WORDS, STAGE_KIND_WORDS, withCodes } from './words.ts';

type Common = (command: Command) => Command;

const within = (io: Io, options: CommonOptions, work: (session: Session) => Promise<void>) =>
  withRegistry(io, options, { create: false }, work);

const say = (io: Io, options: CommonOptions, told: object, words: string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : words);

function oneOf<Word extends string>(field: string, text: string, words: readonly Word[]): Word {
  const among = words.join('、');
  const problem = `须为 ${among} 之一。`;
  const word = words.find((known) => known === text.toUpperCase());
  return word ?? refuse('BAD_INPUT', { field, problem, problemEn: `must be one of ${among}.` }, [field]);
}

async function annualPlanNamed({ db }: Session, id: string): Promise<AnnualPlan> {
  const [plan] = await listAnnualPlans(db(), { ids: [id] });
  return plan ?? refuse('NOT_FOUND', { field: 'annualPlanId', noun: 'AnnualPlan', id }, ['annualPlanId']);
}

const collect = (text: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), text];

/** `DUTY|STAGE|WORDS|FIGURE|COUNTED IN`, what follows the words may be left out. */
function targetOption(text: string): StageTargetInput {
  const [obligationId = '', stage = '', words = '', targetFigure, targetUnit] = text
    .split('|')
    .map((one) => one.trim());
  return { obligationId, stage, words, targetFigure, targetUnit };
}

/** `annual` and `yearly`: a year's plan with its stages, and the year's progress gathered from what was reported. */
export function addPlanningCommands(program: Command, io: Io, common: Common): void {
  const annual = program.command('annual').description('年度计划与阶段目标 / plans of years with their stages');
  addShowCommands(annual, io, common);
  common(annual.command('draft'))
    .argument('<plan-id>', '方案编号 / id of the work plan')
    .argument('<year>', '年度 / year')
    .description('从方案条款抽取年度计划 / draw the plan of a year from the clauses')
    .option('--stages <kind>', `阶段：${withCodes(STAGE_KIND_WORDS)} / stages`, 'QUARTER')
    .option('--basis <text>', '依据文件 / document that orders it')
    .action((planId: string, year: string, options: CommonOptions & { stages: string; basis?: string }) =>
      within(io, options, async (session) => {
        const { outcome, sequence } = await session.perform(draftAnnualPlan, {
          ...{ planId, year: wholeOption(year, 'year', 1900, 2200) },
          ...{ stages: oneOf('--stages', options.stages, STAGE_KINDS), basisDocNo: options.basis },
        });
        const told = { ...outcome, ledgerSequence: sequence };
        say(io, options, told, `已拟订 ${outcome.annualPlanId}（台账第 ${sequence} 号）。`);
      }),
    );
  common(annual.command('set'))
    .argument('<annual-plan-id>', '年度计划编号 / id of the year’s plan')
    .description('设定阶段目标，原目标留存 / set stage targets; earlier ones stay')
    .requiredOption(
      '--target <target>',
      '事项|阶段|内容|数值|单位，可重复 / DUTY|STAGE|WORDS|FIGURE|COUNTED IN',
      collect,
    )
    .option('--reason <text>', '理由，批准后必填 / why; needed once approved')
    .action((id: string, options: CommonOptions & { target: string[]; reason?: string }) =>
      within(io, options, async (session) => {
        const { version } = await annualPlanNamed(session, id);
        const { sequence } = await session.perform(assignStageTargets, {
          ...{ annualPlanId: id, expectedVersion: version, targets: options.target.map(targetOption) },
          reason: options.reason,
        });
        const told = { annualPlanId: id, ledgerSequence: sequence };
        say(io, options, told, `已设定 ${options.target.length} 项（台账第 ${sequence} 号）。`);
      }),
    );
  common(annual.command('drop'))
    .argument('<annual-plan-id>', '年度计划编号 / id of the year’s plan')
    .description('撤回阶段目标 / take stage targets back')
    .requiredOption('--target <id>', '阶段目标编号，可重复 / id of a target', collect)
    .option('--reason <text>', '理由，批准后必填 / why; needed once approved')
    .action((id: string, options: CommonOptions & { target: string[]; reason?: string }) =>
      within(io, options, async (session) => {
        const { version } = await annualPlanNamed(session, id);
        const input = { annualPlanId: id, expectedVersion: version, targetIds: options.target, reason: options.reason };
        const { sequence } = await session.perform(withdrawStageTargets, input);
        say(io, options, { annualPlanId: id, ledgerSequence: sequence }, `已撤回（台账第 ${sequence} 号）。`);
      }),
    );
  common(annual.command('approve'))
    .argument('<annual-plan-id>', '年度计划编号 / id of the year’s plan')
    .description('政府负责人批准年度计划 / a leader of the government approves it')
    .requiredOption('--document <text>', '批准文件 / document')
    .requiredOption('--token-file <file>', '政府负责人的令牌文件 / the leader’s token')
    .action((id: string, options: CommonOptions & { document: string }) =>
      within(io, options, async (session) => {
        const { version } = await annualPlanNamed(session, id);
        const input = { annualPlanId: id, expectedVersion: version, documentNumber: options.document };
        const { sequence } = await session.perform(approveAnnualPlan, input);
        say(io, options, { annualPlanId: id, ledgerSequence: sequence }, `已批准（台账第 ${sequence} 号）。`);
      }),
    );
  addYearlyCommand(program, io, common);
}

function addShowCommands(annual: Command, io: Io, common: Common): void {
  common(annual.command('show', { isDefault: true }))
    .argument('[annual-plan-id]', '年度计划编号，缺省列出各年度 / id; all years when left out')
    .description('年度计划及阶段目标 / plans of years, and one with its stage targets')
    .action((id: string | undefined, options: CommonOptions) =>
      within(io, options, async (session) => {
        const plans = id ? [await annualPlanNamed(session, id)] : await listAnnualPlans(session.db(), {});
        const ids = plans.map((plan) => plan.id);
        const history = await listStageTargetHistory(session.db(), ids);
        const approvals = await listApprovals(session.db(), ids);
        const now = session.registry.clock.now();
        const rows = plans.map((plan) => {
          const own = history.filter(({ annualPlanId }) => annualPlanId === plan.id);
          const approved = approvals.filter(({ annualPlanId }) => annualPlanId === plan.id);
          const state = annualStateOf(approved.at(-1)?.recordedAt ?? null, lastChangeOf(own, now));
          const targets = own
            .filter(({ supersededAt }) => supersededAt === null)
            .sort((a, b) => (a.lastOn < b.lastOn ? -1 : 1));
          return { ...plan, state, approvals: approved, targets };
        });
        if (options.json) return io.out(JSON.stringify({ count: rows.length, annualPlans: rows }, null, 1));
        const columns = [
          { head: '编号', cell: (row: (typeof rows)[number]) => row.id },
          { head: '年度', cell: (row: (typeof rows)[number]) => String(row.year) },
          { head: '状态', cell: (row: (typeof rows)[number]) => ANNUAL_STATE_WORDS[row.state] },
          { head: '阶段目标', cell: (row: (typeof rows)[number]) => String(row.targets.length), alignRight: true },
        ];
        io.out(textTable(columns, rows));
        const [only] = rows;
        if (!id || !only) return;
        type Target = (typeof only.targets)[number];
        const shown = [
          { head: '阶段', cell: (row: Target) => row.stageLabel },
          {
            head: '目标',
            cell: (row: Target) => `${row.words}${row.targetFigure ?? ''}${row.targetUnit ?? ''}`,
            widest: 70,
          },
          { head: '事项', cell: (row: Target) => row.obligationId },
          { head: '目标编号', cell: (row: Target) => row.id },
        ];
        return io.out(textTable(shown, only.targets));
      }),
    );
}

interface YearlyOptions extends CommonOptions {
  plan?: string;
  for: string;
  asOf?: string;
  output?: string;
}

function addYearlyCommand(program: Command, io: Io, common: Common): void {
  common(program.command('yearly'))
    .argument('<year>', '年度 / year')
    .description(
      '汇集各牵头单位年度进展，列明缺口 / the year’s progress of every lead, gathered from what was reported',
    )
    .option('--plan <id>', '方案编号，只有一个时可不填 / id of the work plan')
    .option('--for <audience>', `用途：${withCodes(AUDIENCE_WORDS)} / for whom`, 'COORDINATION')
    .option('--as-of <day>', '日期，缺省为今天 / day, default today')
    .option('-o, --output <file>', '写成 Word 文档 / write a Word document')
    .action((year: string, options: YearlyOptions) =>
      within(io, options, async (session) => {
        const { registry, today } = session;
        const plans = await listAllPlans(session.db());
        const only = plans.length === 1 ? plans[0] : undefined;
        const plan = options.plan === undefined ? only : await findPlan(session.db(), options.plan);
        if (!plan) return refuse('NOT_FOUND', { field: '--plan', noun: 'Plan', id: options.plan ?? '' }, ['planId']);
        const report = await yearlyReport(session.db(), {
          ...{ planId: plan.id, year: wholeOption(year, 'year', 1900, 2200) },
          audience: oneOf('--for', options.for, YEARLY_AUDIENCES),
          asOf: options.asOf === undefined ? today : dayOption(options.asOf, '--as-of'),
          knownAt: registry.clock.now(),
          unitIds: session.actor.unitScope ?? undefined,
        });
        const { units } = await registry.dictionary();
        const nameOf = (id: string | null) => (id && units.get(id)?.fullName) || '（没有具名牵头单位）';
        if (options.output) {
          const bytes = await yearlyDocument(report, { planTitle: plan.title, nameOf });
          const file = await writeParts(options.output, [bytes]);
          return say(io, options, { file, counts: report.counts }, `已写入 ${file}`);
        }
        const rows = report.leads.map((lead) => ({
          unit: nameOf(lead.unitId),
          ...lead.counts,
          lines: lead.lines.map(({ duty, path, title, state, last, gaps }) => ({
            ...{ obligationId: duty.id, path, title, state, dueOn: duty.dueOn, gaps },
            reported: last && {
              period: last.report.period,
              percentDone: last.entry.percentDone,
              done: last.entry.done,
            },
          })),
        }));
        const { until, counts, audience } = report;
        if (options.json) {
          return io.out(
            JSON.stringify({ planId: plan.id, year: report.year, audience, until, counts, leads: rows }, null, 1),
          );
        }
        io.out(
          `${report.year} 年，截至 ${until}：涉及 ${counts.duties} 项，办结 ${counts.completed}，逾期 ${counts.overdue}，有报告 ${counts.reported}，有缺口 ${counts.withGaps}`,
        );
        const columns = [
          { head: '牵头单位', cell: (row: (typeof rows)[number]) => row.unit },
          { head: '事项', cell: (row: (typeof rows)[number]) => String(row.duties), alignRight: true },
          { head: '办结', cell: (row: (typeof rows)[number]) => String(row.completed), alignRight: true },
          { head: '逾期', cell: (row: (typeof rows)[number]) => String(row.overdue), alignRight: true },
          { head: '有报告', cell: (row: (typeof rows)[number]) => String(row.reported), alignRight: true },
          { head: '有缺口', cell: (row: (typeof rows)[number]) => String(row.withGaps), alignRight: true },
        ];
        io.out(textTable(columns, rows));
        const gaps = report.leads.flatMap((lead) =>
          lead.lines.filter((one) => one.gaps.length > 0).map((one) => ({ unit: nameOf(lead.unitId), ...one })),
        );
        const shown = [
          { head: '牵头单位', cell: (row: (typeof gaps)[number]) => row.unit },
          { head: '条款', cell: (row: (typeof gaps)[number]) => row.path },
          {
            head: '缺口',
            cell: (row: (typeof gaps)[number]) => row.gaps.map((gap) => GAP_WORDS[gap].zh).join('；'),
            widest: 60,
          },
        ];
        return io.out(textTable(shown, gaps));
      }),
    );
}
