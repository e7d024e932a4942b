import { extendPlanTerm, rollObligations } from '../tasks/commands-term.ts';
import { listedHere } from './connection.ts';
import type * as Schema from './generated.ts';

const Mutation: Pick<Schema.MutationResolvers, 'rollObligations' | 'extendPlanTerm'> = {
  rollObligations: (_root, { input }, ctx) =>
    ctx.perform(rollObligations, input, ({ addedIds }) => ({ addedCount: addedIds.length })),
  extendPlanTerm: (_root, { input }, ctx) =>
    ctx.perform(extendPlanTerm, input, async ({ planId, addedIds }) => ({
      plan: await ctx.loaders.plan.load(planId),
      addedCount: addedIds.length,
    })),
};

const Plan: Pick<Schema.PlanResolvers, 'termExtensions'> = {
  termExtensions: async ({ id }, page, ctx) =>
    listedHere(ctx, 'termExtensions', page, id, await ctx.loaders.termExtensionsOf.load(id), (row) => row.id),
};

export const recurrenceResolvers: Schema.Resolvers = { Mutation, Plan };
