import { countIndicators, listIndicators } from '../indicators/store.ts';
import type { PageArguments } from '../kernel/page.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import type { IndicatorResolvers, PlanResolvers, Resolvers, TaskClauseResolvers } from './generated.ts';
import { citationOf, planOf } from './plans.ts';

const ofPlan = (ctx: Context, planId: string, goalsOnly: boolean, page: PageArguments) =>
  listed(
    ctx,
    'indicators',
    page,
    { planId, goalsOnly },
    (request) => listIndicators(ctx.db, { planId, goalsOnly }, request),
    () => countIndicators(ctx.db, { planId, goalsOnly }),
  );

const Plan: Pick<PlanResolvers, 'indicators' | 'goals'> = {
  indicators: ({ id }, page, ctx) => ofPlan(ctx, id, false, page),
  goals: ({ id }, page, ctx) => ofPlan(ctx, id, true, page),
};

const TaskClause: Pick<TaskClauseResolvers, 'indicators'> = {
  indicators: async ({ id, knownAt }, page, ctx) =>
    listedHere(ctx, 'indicatorsOf', page, id, await ctx.loaders.indicatorsOf(knownAt).load(id), (row) => row.id),
};

const Indicator: Omit<IndicatorResolvers, 'readings'> = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  clause: ({ clauseId }, _args, ctx) => (clauseId === null ? null : ctx.loaders.clause.load(clauseId)),
  deadline: ({ deadlineId }, _args, ctx) => (deadlineId === null ? null : ctx.loaders.deadline.load(deadlineId)),
  isAspirational: ({ aspirational }) => aspirational,
  isImplied: ({ implied }) => implied,
  words: citationOf,
};

export const indicatorsResolvers: Resolvers = { Plan, TaskClause, Indicator };
