import { recordResultUse } from '../assessment/commands-use.ts';
import { listUses } from '../assessment/store-uses.ts';
import { withinOf } from './assessment-course.ts';
import type * as Schema from './generated.ts';
import { unitOf } from './units.ts';

const Mutation: Pick<Schema.MutationResolvers, 'recordResultUse'> = {
  recordResultUse: (_root, { input }, ctx) =>
    ctx.perform(recordResultUse, { ...input, words: input.words ?? null }, async ({ assessmentId }) => ({
      assessment: await ctx.loaders.assessment.load(assessmentId),
    })),
};

const Assessment: Pick<Schema.AssessmentResolvers, 'uses'> = {
  uses: (row, args, ctx) => withinOf(ctx, 'uses', row, args, listUses),
};

const ResultUse: Schema.ResultUseResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
};

export const resultUseResolvers: Schema.Resolvers = { Mutation, Assessment, ResultUse };
