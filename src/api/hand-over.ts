import { maySeeUnit } from '../access/actor.ts';
import {
  prepareHandOverWith,
  recordHandOverSignatureWith,
  signHandOverWith,
  withdrawHandOver,
} from '../measures/commands-hand-over.ts';
import { handOverState } from '../measures/hand-over.ts';
import { type HandOverFilter, listHandOvers } from '../measures/store-hand-over.ts';
import { currentUnitOf } from '../units/succession.ts';
import { listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, filterById } from './filters.ts';
import type * as Schema from './generated.ts';
import type { HandOver as Record } from './models-hand-over.ts';
import { successionOf } from './succession.ts';
import { unitOf } from './units.ts';

const isSeen = (ctx: Context, { fromUnitId, toUnitId }: Record): boolean =>
  maySeeUnit(ctx.actor, fromUnitId) || maySeeUnit(ctx.actor, toUnitId);

/** A record as the reader may see it; null where there is none to be seen. */
export async function seenHandOver(ctx: Context, id: string): Promise<Record | null> {
  const record = await ctx.loaders.handOver.load(id);
  return record && isSeen(ctx, record) ? record : null;
}

async function handOversBy(
  ctx: Context,
  filter: HandOverFilter,
  states: readonly Schema.HandOverState[] | undefined,
  page: Parameters<typeof listedHere>[2],
) {
  const rows = (await listHandOvers(ctx.db, filter)).filter(
    (record) => isSeen(ctx, record) && (!states || states.includes(handOverState(record))),
  );
  return listedHere(ctx, 'handOvers', page, [filter, states?.toSorted() ?? null], rows, ({ id }) => id);
}

const Query: Pick<Schema.QueryResolvers, 'handOvers'> = {
  handOvers: async (_root, { states, unitId, successionId, ...page }, ctx) => {
    const given = await filterById(ctx, { unitId });
    const filter = { unitIds: given.unitId ? [given.unitId] : undefined, successionId: successionId ?? undefined };
    return handOversBy(ctx, filter, chosen(states), page);
  },
};

const after = (ctx: Context) => async (outcome: { handOverId: string }) => ({
  handOver: await seenHandOver(ctx, outcome.handOverId),
});

const Mutation: Pick<
  Schema.MutationResolvers,
  'prepareHandOver' | 'signHandOver' | 'recordHandOverSignature' | 'withdrawHandOver'
> = {
  prepareHandOver: (_root, { input }, ctx) => ctx.perform(prepareHandOverWith(ctx.calendar), input, after(ctx)),
  signHandOver: (_root, { input }, ctx) => ctx.perform(signHandOverWith(ctx.calendar), input, after(ctx)),
  recordHandOverSignature: (_root, { input }, ctx) =>
    ctx.perform(recordHandOverSignatureWith(ctx.calendar), input, after(ctx)),
  withdrawHandOver: (_root, { input }, ctx) => ctx.perform(withdrawHandOver, input, after(ctx)),
};

const UnitSuccession: Pick<Schema.UnitSuccessionResolvers, 'handOvers'> = {
  handOvers: ({ identity }, page, ctx) => handOversBy(ctx, { successionId: identity }, undefined, page),
};

const Measure: Pick<Schema.MeasureResolvers, 'currentUnit'> = {
  currentUnit: async ({ unitId, clauseId }, _args, ctx) => {
    const { asOf, knownAt } = ctx.moment({});
    return unitOf(ctx, currentUnitOf(await ctx.dictionary(), unitId, asOf, { clauseId, knownAt }).unitId);
  },
};

const signature = (by: string | null, at: Record['fromSignedAt'], onPaper: string | null) =>
  by === null || at === null ? null : { by, at, onPaper };

const HandOver: Schema.HandOverResolvers = {
  succession: async ({ successionId }, _args, ctx) => {
    const act = await successionOf(ctx, successionId);
    if (!act) throw new Error(`no succession ${successionId}`);
    return act;
  },
  fromUnit: ({ fromUnitId }, _args, ctx) => unitOf(ctx, fromUnitId),
  toUnit: ({ toUnitId }, _args, ctx) => unitOf(ctx, toUnitId),
  state: (record) => handOverState(record),
  fromSignature: (row) => signature(row.fromSignedBy, row.fromSignedAt, row.fromSignedOnPaper),
  toSignature: (row) => signature(row.toSignedBy, row.toSignedAt, row.toSignedOnPaper),
  lines: async ({ id }, page, ctx) => {
    const lines = await ctx.loaders.handOverLinesOf.load(id);
    return listedHere(ctx, 'handOverLines', page, id, lines, ({ ordinal }) => String(ordinal));
  },
};

const HandOverLine: Schema.HandOverLineResolvers = {
  obligation: ({ obligationId }, _args, ctx) =>
    obligationId === null ? null : ctx.loaders.obligation(ctx.moment({})).load(obligationId),
};

export const handOverResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  UnitSuccession,
  Measure,
  HandOver,
  HandOverLine,
};
