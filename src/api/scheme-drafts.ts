import { mayChangeRules } from '../access/actor.ts';
import { draftScheme, publishScheme } from '../assessment/commands-scheme.ts';
import { previewScheme } from '../assessment/store-scheme-preview.ts';
import { listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { orRejected } from './errors.ts';
import { absent, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import { unitOf } from './units.ts';

async function schemePreview(ctx: Context, { schemeId, year, asOf }: Schema.QuerySchemePreviewArgs) {
  ctx.demand(mayChangeRules);
  const scheme = await ctx.loaders.scheme.load(schemeId);
  if (!scheme) throw absent('schemeId', schemeId);
  const question = { ...ctx.moment({ asOf }), year: someYear('year', year), unitIds: null };
  return { scheme, ...(await orRejected(previewScheme(ctx.db, scheme, question, ctx.calendar))) };
}

const Query: Pick<Schema.QueryResolvers, 'schemePreview'> = {
  schemePreview: (_root, args, ctx) => schemePreview(ctx, args),
};

const answer =
  (ctx: Context) =>
  async ({ schemeId }: { schemeId: string }) => ({ scheme: await ctx.loaders.scheme.load(schemeId) });

const Mutation: Pick<Schema.MutationResolvers, 'draftScheme' | 'publishScheme'> = {
  draftScheme: (_root, { input }, ctx) => ctx.perform(draftScheme, input, answer(ctx)),
  publishScheme: (_root, { input }, ctx) => ctx.perform(publishScheme, input, answer(ctx)),
};

const SchemePreview: Schema.SchemePreviewResolvers = {
  changes: ({ scheme, year, changes }, page, ctx) =>
    listedHere(ctx, 'changes', page, [scheme.id, year], changes, ({ unitId }) => unitId),
};

const SchemeChange: Schema.SchemeChangeResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  totalBefore: ({ before }) => before.totalHundredths,
  totalAfter: ({ after }) => after.totalHundredths,
  gradeBefore: ({ before }) => before.grade,
  gradeAfter: ({ after }) => after.grade,
};

export const schemeDraftResolvers: Schema.Resolvers = { Query, Mutation, SchemePreview, SchemeChange };
