import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { findPlan, listAllPlans } from '../plans/store.ts';
import { listTermExtensions } from '../plans/store-term.ts';
import { extendPlanTerm, rollObligations } from '../tasks/commands-term.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, withRegistry } from './session.ts';

interface TermOptions extends CommonOptions {
  until: string;
  basis: string;
  reason: string;
}

/** `roll` and `term`: recurring duties, period by period, and how long a plan runs. */
export function addRollingCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('roll'))
    .description('将周期性任务滚动为各期应办事项，重复运行不重复增加 / roll recurring duties into obligations')
    .option('--plan <id>', '只滚动某方案 / only this plan')
    .action((options: CommonOptions & { plan?: string }) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome, sequence } = await perform(rollObligations, { planId: options.plan });
        const told = { addedCount: outcome.addedIds.length, addedIds: outcome.addedIds, ledgerSequence: sequence };
        io.out(
          options.json
            ? JSON.stringify(told, null, 1)
            : `新增 ${told.addedCount} 项应办事项（台账第 ${sequence} 号）。`,
        );
      }),
    );
  const term = program.command('term').description('方案期限 / how long plans run');
  common(term.command('list', { isDefault: true }))
    .description('各方案的期限及其延长 / terms and their extensions')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const plans = await listAllPlans(db());
        const extensions = await listTermExtensions(
          db(),
          plans.map(({ id }) => id),
        );
        const rows = plans.map(({ id, title, termEndsOn, version }) => {
          const ofPlan = extensions.filter(({ planId }) => planId === id);
          return { planId: id, title, termEndsOn, version, extensions: ofPlan };
        });
        if (options.json) return io.out(JSON.stringify({ count: rows.length, plans: rows }, null, 1));
        const columns = [
          { head: '方案', cell: (row: (typeof rows)[number]) => row.planId },
          { head: '名称', cell: (row: (typeof rows)[number]) => row.title, widest: 50 },
          { head: '期限至', cell: (row: (typeof rows)[number]) => row.termEndsOn },
          {
            head: '延长',
            cell: (row: (typeof rows)[number]) =>
              row.extensions.map(({ endsOn, basisDocNo }) => `至 ${endsOn}（${basisDocNo}）`).join('；'),
            widest: 70,
          },
        ];
        return io.out(textTable(columns, rows));
      }),
    );
  common(term.command('extend'))
    .argument('<plan-id>', '方案编号 / id of the plan')
    .description('延长方案期限，增加后续各期事项 / carry a plan on; adds the further periods')
    .requiredOption('--until <day>', '新的期限 / new last day')
    .requiredOption('--basis <text>', '依据文号或文件名 / the document')
    .requiredOption('--reason <text>', '理由 / why')
    .action((planId: string, options: TermOptions) =>
      withRegistry(io, options, { create: false }, async ({ perform, db }) => {
        const plan =
          (await findPlan(db(), planId)) ??
          refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: planId }, ['planId']);
        const { outcome, sequence } = await perform(extendPlanTerm, {
          ...{ planId, endsOn: dayOption(options.until, '--until'), basisDocNo: options.basis, reason: options.reason },
          expectedVersion: plan.version,
        });
        const told = {
          planId,
          termEndsOn: options.until,
          addedCount: outcome.addedIds.length,
          ledgerSequence: sequence,
        };
        io.out(
          options.json
            ? JSON.stringify(told, null, 1)
            : `期限延长至 ${options.until}，新增 ${told.addedCount} 项（台账第 ${sequence} 号）。`,
        );
      }),
    );
}
