import { type ActorRole, mayReadSamples } from '../access/actor.ts';
import { drawSampleOfItems, redraw } from '../progress/commands-sample.ts';
import { recordVerification } from '../progress/commands-verification.ts';
import { countSamples, listSamples } from '../progress/store-samples.ts';
import { listed, listedHere } from './connection.ts';
import { chosen } from './filters.ts';
import type * as Schema from './generated.ts';
import { itemNow } from './progress.ts';
import { unitOrNull } from './units.ts';

const Query: Pick<Schema.QueryResolvers, 'samples'> = {
  samples: async (_root, page, ctx) => {
    ctx.demand(mayReadSamples);
    return listed(
      ctx,
      'samples',
      page,
      null,
      (request) => listSamples(ctx.db, request),
      () => countSamples(ctx.db),
    );
  },
};

const Mutation: Pick<Schema.MutationResolvers, 'recordVerification' | 'drawSample'> = {
  recordVerification: (_root, { input }, ctx) =>
    ctx.perform(recordVerification, input, async ({ verificationId, itemId }) => ({
      verification: await ctx.loaders.verification.load(verificationId),
      ...(await itemNow(ctx, itemId)),
    })),
  drawSample: (_root, { input: { states, ...input } }, ctx) =>
    ctx.perform(drawSampleOfItems, { ...input, states: chosen(states) ?? null }, async ({ sampleId }) => ({
      sample: await ctx.loaders.sample.load(sampleId),
    })),
};

const Verification: Schema.VerificationResolvers = {
  item: ({ itemId }, _args, ctx) => ctx.loaders.item(ctx.moment({})).load(itemId),
  verifiedBy: ({ verifierName }) => verifierName,
  role: ({ verifierRole }) => verifierRole as ActorRole,
};

const Sample: Schema.SampleResolvers = {
  plan: ({ planId }, _args, ctx) => (planId === null ? null : ctx.loaders.plan.load(planId)),
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  isReproduced: async (row, _args, ctx) => {
    const drawn = (await ctx.loaders.sampleItemsOf.load(row.id)).map(({ itemId }) => itemId as string);
    const again = await redraw(ctx.db, row);
    return drawn.length === again.length && drawn.every((id, index) => id === again[index]);
  },
  items: async ({ id }, page, ctx) =>
    listedHere(ctx, 'sampledItems', page, id, await ctx.loaders.sampleItemsOf.load(id), (row) => row.id),
};

const SampledItem: Schema.SampledItemResolvers = {
  item: ({ itemId }, _args, ctx) => ctx.loaders.item(ctx.moment({})).load(itemId),
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  verifications: async ({ id, itemId, recordedAt }, page, ctx) => {
    const since = (await ctx.loaders.verificationsOf.load(itemId)).filter((check) => check.recordedAt > recordedAt);
    return listedHere(ctx, 'verifications', page, id, since, (row) => row.id);
  },
};

export const verificationResolvers: Schema.Resolvers = { Query, Mutation, Verification, Sample, SampledItem };
