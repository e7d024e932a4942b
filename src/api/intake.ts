import { importPlan } from '../intake/commands.ts';
import { confirmPlan } from '../intake/commands-confirm.ts';
import { countFindings, type FindingFilter, listFindings } from '../intake/store.ts';
import type { PageArguments } from '../kernel/page.ts';
import { type Connection, listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, filterById } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Finding as FindingRow } from './models.ts';
import { citationOf, planOf } from './plans.ts';
import { documentOf } from './preview.ts';

async function findingsBy(
  ctx: Context,
  filter: FindingFilter,
  openOnly: boolean,
  page: PageArguments,
): Promise<Connection<FindingRow>> {
  const openAt = openOnly ? ctx.moment({}) : undefined;
  const bounded = { ...filter, openAt, scope: await ctx.scope() };
  return listed(
    ctx,
    'findings',
    page,
    { ...filter, openOnly },
    (request) => listFindings(ctx.db, bounded, request),
    () => countFindings(ctx.db, bounded),
  );
}

const Query: Pick<Schema.QueryResolvers, 'findings'> = {
  findings: async (_root, { filter, ...page }, ctx) => {
    const { planId, clauseId, severities, openOnly } = filter ?? {};
    const ids = await filterById(ctx, { planId, clauseId });
    return findingsBy(ctx, { ...ids, severities: chosen(severities) }, openOnly ?? false, page);
  },
};

const planNow = async (ctx: Context, planId: string) => ({ plan: await ctx.loaders.plan.load(planId) });

const Mutation: Pick<Schema.MutationResolvers, 'importPlan' | 'confirmPlan'> = {
  importPlan: (_root, { input: { idempotencyKey, previewToken, ...input } }, ctx) =>
    ctx.perform(
      importPlan,
      { ...documentOf(input), ...(previewToken != null && { previewToken }), idempotencyKey },
      ({ planId }) => planNow(ctx, planId),
    ),
  confirmPlan: (_root, { input }, ctx) => {
    const { planId, reason, acknowledgedFindingIds, expectedVersion, idempotencyKey } = input;
    const seen = { planId, reason: reason ?? '', acknowledgedFindingIds: acknowledgedFindingIds ?? [] };
    return ctx.perform(
      confirmPlan,
      { ...seen, ...(expectedVersion != null && { expectedVersion }), idempotencyKey },
      (outcome) => planNow(ctx, outcome.planId),
    );
  },
};

const Plan: Pick<Schema.PlanResolvers, 'findings'> = {
  findings: ({ id: planId }, { severities, openOnly, ...page }, ctx) =>
    findingsBy(ctx, { planId, severities: chosen(severities) }, openOnly ?? false, page),
};

const TaskClause: Pick<Schema.TaskClauseResolvers, 'findings'> = {
  findings: async ({ id }, page, ctx) =>
    listedHere(ctx, 'findingsOf', page, id, await ctx.loaders.findingsOf.load(id), (row) => row.id),
};

const Finding: Schema.FindingResolvers = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  clause: ({ clauseId }, _args, ctx) => (clauseId === null ? null : ctx.loaders.clause.load(clauseId)),
  words: citationOf,
};

export const intakeResolvers: Schema.Resolvers = { Query, Mutation, Plan, TaskClause, Finding };
