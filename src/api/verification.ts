import { recordVerification } from '../progress/commands-verification.ts';
import type * as Schema from './generated.ts';
import { itemNow } from './progress.ts';

const Mutation: Pick<Schema.MutationResolvers, 'recordVerification'> = {
  recordVerification: (_root, { input }, ctx) =>
    ctx.perform(recordVerification, input, async ({ verificationId, itemId }) => ({
      verification: await ctx.loaders.verification.load(verificationId),
      ...(await itemNow(ctx, itemId)),
    })),
};

const Verification: Schema.VerificationResolvers = {
  item: ({ itemId }, _args, ctx) => ctx.loaders.item(ctx.moment({})).load(itemId),
  verifiedBy: ({ verifierName }) => verifierName,
  role: ({ verifierRole }) => verifierRole as Schema.ActorRole,
};

export const verificationResolvers: Schema.Resolvers = { Mutation, Verification };
