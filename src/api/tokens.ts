import { mayManageTokens, mayReadLedger, TOKEN_SCOPES } from '../access/actor.ts';
import type { Id } from '../kernel/id.ts';
import type { PageArguments } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { type CreateToken, createToken, revokeToken, rotateToken } from '../tokens/commands.ts';
import { countTokens, findSecretHashByKey, findToken, listTokens } from '../tokens/store.ts';
import { countDenials, listDenials } from '../tokens/store-use.ts';
import { hashOfSecret, isLive } from '../tokens/token.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { someIds } from './filters.ts';
import type {
  ActorResolvers,
  ApiTokenResolvers,
  CreateTokenInput,
  MutationResolvers,
  QueryResolvers,
  Resolvers,
  RotateTokenInput,
} from './generated.ts';
import { unitsOf } from './units.ts';

async function tokens(ctx: Context, page: PageArguments) {
  ctx.demand(mayManageTokens);
  return listed(
    ctx,
    'tokens',
    page,
    null,
    (request) => listTokens(ctx.db, request),
    () => countTokens(ctx.db),
  );
}

const scopeUnits = async (ctx: Context, id: string, unitScope: readonly string[] | null, page: PageArguments) =>
  listedHere(ctx, 'scopeUnits', page, id, await unitsOf(ctx, unitScope ?? []), (unit) => unit.id);

/** The units of a token must be units: the room of tokens lies left of theirs and cannot look. */
const createTokenForUnits = (known: ReadonlyMap<string, unknown>) =>
  command(createToken.deed, createToken.may, async (tx, input: CreateToken, at) => {
    const stranger = input.unitIds?.find((id) => !known.has(id));
    if (stranger !== undefined) refuse('NOT_FOUND', { field: 'unitIds', noun: 'Unit', id: stranger }, ['unitIds']);
    return createToken.run(tx, input, at);
  });

async function open(ctx: Context, input: CreateTokenInput) {
  const { label, role, expiresAt = null, idempotencyKey = null } = input;
  const [kind, scopes] = [input.kind ?? undefined, input.scopes ?? undefined];
  const unitIds = input.unitIds ? [...someIds('input.unitIds', input.unitIds)].sort() : null;
  const secret = ctx.newSecret();
  // A repeat brings another secret; it is the same request if the rest is, so it is asked with the first one's hash.
  const earlier = idempotencyKey === null ? undefined : await findSecretHashByKey(ctx.db, ctx.actor.id, idempotencyKey);
  const secretHash = earlier ?? hashOfSecret(secret);
  const { units } = await ctx.dictionary();
  return ctx.perform(
    createTokenForUnits(units),
    { label, role, unitIds: unitIds as Id<'Unit'>[] | null, expiresAt, kind, scopes, secretHash, idempotencyKey },
    async ({ tokenId }, replayed) => ({
      token: (await findToken(ctx.db, tokenId)) ?? null,
      secret: replayed ? null : secret,
    }),
  );
}

async function rotate(ctx: Context, { tokenId, overlapHours, ...rest }: RotateTokenInput) {
  const secret = ctx.newSecret();
  return ctx.perform(
    rotateToken(hashOfSecret(secret)),
    { ...rest, tokenId: tokenId ?? ctx.actor.id, overlapHours: overlapHours ?? 24 },
    async (outcome, replayed) => ({
      token: (await findToken(ctx.db, outcome.tokenId)) ?? null,
      secret: replayed ? null : secret,
      earlierEndsAt: outcome.endsAt,
    }),
  );
}

async function denials(ctx: Context, page: PageArguments) {
  ctx.demand(mayReadLedger);
  await ctx.accessLog.flush();
  return listed(
    ctx,
    'accessDenials',
    page,
    null,
    (request) => listDenials(ctx.db, request),
    () => countDenials(ctx.db),
  );
}

const Query: Pick<QueryResolvers, 'viewer' | 'tokens' | 'accessDenials'> = {
  accessDenials: (_root, page, ctx) => denials(ctx, page),
  viewer: (_root, _args, ctx) => ctx.actor,
  tokens: (_root, page, ctx) => tokens(ctx, page),
};

const Mutation: Pick<MutationResolvers, 'createToken' | 'rotateToken' | 'revokeToken'> = {
  createToken: (_root, { input }, ctx) => open(ctx, input),
  rotateToken: (_root, { input }, ctx) => rotate(ctx, input),
  revokeToken: (_root, { input }, ctx) =>
    ctx.perform(revokeToken, input, async ({ tokenId }) => ({ token: (await findToken(ctx.db, tokenId)) ?? null })),
};

const Actor: Omit<ActorResolvers, 'duties'> = {
  isUnitScoped: ({ unitScope }) => unitScope !== null,
  units: ({ id, unitScope }, page, ctx) => scopeUnits(ctx, id, unitScope, page),
  today: (_actor, _args, ctx) => ctx.today,
  scopes: ({ scopes }) => [...(scopes ?? TOKEN_SCOPES)],
};

const ApiToken: Pick<
  ApiTokenResolvers,
  'isUnitScoped' | 'units' | 'isLive' | 'kind' | 'scopes' | 'lastUsedAt' | 'rotatedFrom'
> = {
  isUnitScoped: ({ unitScope }) => unitScope !== null,
  units: ({ id, unitScope }, page, ctx) => scopeUnits(ctx, id, unitScope, page),
  isLive: (token, _args, ctx) => isLive(token, ctx.now),
  kind: ({ kind }) => kind ?? 'PERSON',
  scopes: ({ scopes }) => [...(scopes ?? TOKEN_SCOPES)],
  lastUsedAt: async ({ id }, _args, ctx) => (await ctx.loaders.tokenUse.load(id))?.lastUsedAt ?? null,
  rotatedFrom: ({ rotatedFromId }, _args, ctx) =>
    rotatedFromId === null ? null : ctx.loaders.token.load(rotatedFromId),
};

export const tokensResolvers: Resolvers = { Query, Mutation, Actor, ApiToken };
