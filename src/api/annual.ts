import { yearlyReport } from '../progress/store-yearly.ts';
import { GAP_WORDS } from '../progress/yearly.ts';
import { annualStateOf } from '../tasks/annual.ts';
import {
  approveAnnualPlan,
  assignStageTargets,
  draftAnnualPlan,
  withdrawStageTargets,
} from '../tasks/commands-annual.ts';
import { lastChangeOf, listAnnualPlans } from '../tasks/store-annual.ts';
import { listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { filterById, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import type { AnnualPlan as PlanOfYear, StageTarget as Target } from './models-annual.ts';
import { planOf } from './plans.ts';
import { unitOrNull } from './units.ts';

const idOf = ({ id }: { id: string }) => id;

const Query: Pick<Schema.QueryResolvers, 'annualPlans' | 'yearlyReport'> = {
  annualPlans: async (_root, { planId, year, ...page }, ctx) => {
    const given = await filterById(ctx, { planId });
    const rows = await listAnnualPlans(ctx.db, { planId: given.planId, year: year ?? undefined });
    return listedHere(ctx, 'annualPlans', page, [planId ?? null, year ?? null], rows, idOf);
  },
  yearlyReport: async (_root, { planId, year, audience, ...args }, ctx) => {
    const given = await filterById(ctx, { planId });
    const unitIds = (await ctx.scope()) && (ctx.actor.unitScope ?? undefined);
    const question = { planId: given.planId ?? planId, year: someYear('year', year), audience, unitIds };
    return yearlyReport(ctx.db, { ...question, ...ctx.moment(args) });
  },
};

const after = (ctx: Context) => async (outcome: { annualPlanId: string }) => ({
  annualPlan: await ctx.loaders.annualPlan.load(outcome.annualPlanId),
});

const Mutation: Pick<
  Schema.MutationResolvers,
  'draftAnnualPlan' | 'assignStageTargets' | 'withdrawStageTargets' | 'approveAnnualPlan'
> = {
  draftAnnualPlan: (_root, { input }, ctx) => ctx.perform(draftAnnualPlan, input, after(ctx)),
  assignStageTargets: (_root, { input }, ctx) => ctx.perform(assignStageTargets, input, after(ctx)),
  withdrawStageTargets: (_root, { input }, ctx) => ctx.perform(withdrawStageTargets, input, after(ctx)),
  approveAnnualPlan: (_root, { input }, ctx) => ctx.perform(approveAnnualPlan, input, after(ctx)),
};

/** Targets of duties that the reader may see. */
async function seen(ctx: Context, targets: readonly Target[]): Promise<Target[]> {
  if (!(await ctx.scope())) return [...targets];
  const moment = ctx.moment({});
  const duties = await Promise.all(
    targets.map(({ obligationId }) => ctx.loaders.obligation(moment).load(obligationId)),
  );
  return targets.filter((_target, index) => duties[index] !== null);
}

const AnnualPlan: Schema.AnnualPlanResolvers = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  state: async ({ id }: PlanOfYear, _args, ctx) => {
    const { knownAt } = ctx.moment({});
    const approvals = await ctx.loaders.annualApprovalsOf.load(id);
    const changed = lastChangeOf(await ctx.loaders.stageTargetsOf.load(id), knownAt);
    return annualStateOf(approvals.at(-1)?.recordedAt ?? null, changed);
  },
  targets: async ({ id }, page, ctx) => {
    const standing = (await ctx.loaders.stageTargetsOf.load(id)).filter(({ supersededAt }) => supersededAt === null);
    const inOrder = standing.sort((a, b) => `${a.lastOn} ${a.id}`.localeCompare(`${b.lastOn} ${b.id}`));
    return listedHere(ctx, 'stageTargets', page, id, await seen(ctx, inOrder), idOf);
  },
  targetHistory: async ({ id }, page, ctx) =>
    listedHere(ctx, 'stageTargetHistory', page, id, await seen(ctx, await ctx.loaders.stageTargetsOf.load(id)), idOf),
  approvals: async ({ id }, page, ctx) =>
    listedHere(ctx, 'annualApprovals', page, id, await ctx.loaders.annualApprovalsOf.load(id), idOf),
};

const StageTarget: Schema.StageTargetResolvers = {
  targetId: ({ id }) => id,
  stage: ({ stageLabel }) => stageLabel,
  obligation: async ({ obligationId }, _args, ctx) => {
    const duty = await ctx.loaders.obligation(ctx.moment({})).load(obligationId);
    if (!duty) throw new Error(`no obligation ${obligationId}`);
    return duty;
  },
};

const YearlyReport: Schema.YearlyReportResolvers = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  leads: ({ leads, planId, year, audience, until: asOf, knownAt }, page, ctx) => {
    const rows = leads.map((lead) => ({ ...lead, asOf, knownAt }));
    const decides = [planId, year, audience, asOf];
    return listedHere(ctx, 'yearlyLeads', page, decides, rows, ({ unitId }) => unitId ?? '');
  },
};

const YearlyLead: Schema.YearlyLeadResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  lines: ({ unitId, lines, asOf, knownAt }, page, ctx) => {
    const rows = lines.map((line) => ({ ...line, asOf, knownAt }));
    return listedHere(ctx, 'yearlyLines', page, [unitId, asOf], rows, ({ duty }) => duty.id);
  },
};

const YearlyLine: Schema.YearlyLineResolvers = {
  obligation: ({ duty, asOf, knownAt }) => ({ ...duty, asOf, knownAt }),
  reportedPeriod: ({ last }) => last?.report.period ?? null,
  percentDone: ({ last }) => last?.entry.percentDone ?? null,
  done: ({ last }) => last?.entry.done ?? null,
  problems: ({ last }) => last?.entry.problems ?? null,
  nextSteps: ({ last }) => last?.entry.nextSteps ?? null,
  stages: ({ stages }) => stages.map(({ stageLabel, words }) => `${stageLabel} ${words}`),
  gaps: ({ gaps }) => [...gaps],
  messageZh: ({ gaps }) => gaps.map((gap) => GAP_WORDS[gap].zh).join('；'),
  messageEn: ({ gaps }) => gaps.map((gap) => GAP_WORDS[gap].en).join('; '),
};

export const annualResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  AnnualPlan,
  StageTarget,
  YearlyReport,
  YearlyLead,
  YearlyLine,
};
