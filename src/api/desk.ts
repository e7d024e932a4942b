import { countDesk, type DeskFilter, listDesk } from '../measures/store-desk.ts';
import { NO_DUE_DAY } from '../tasks/obligation.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, filterById } from './filters.ts';
import type * as Schema from './generated.ts';

async function deskFilter(ctx: Context, filter: Schema.DeskFilter): Promise<DeskFilter> {
  return {
    ...(await filterById(ctx, { unitId: filter.unitId, planId: filter.planId })),
    stages: chosen(filter.stages),
    kinds: chosen(filter.kinds),
    families: chosen(filter.families),
    waitsFor: filter.waitsForMe ? ctx.actor.role : undefined,
    lateOn: filter.isLate ? ctx.today : undefined,
    dueTo: filter.dueTo ?? undefined,
    scope: (await ctx.scope())?.unitIds,
  };
}

const Query: Pick<Schema.QueryResolvers, 'desk'> = {
  desk: async (_root, { filter, ...page }, ctx) => {
    const wanted = await deskFilter(ctx, filter ?? {});
    return listed(
      ctx,
      'desk',
      page,
      wanted,
      (request) => listDesk(ctx.db, wanted, request),
      () => countDesk(ctx.db, wanted),
    );
  },
};

const Measure: Pick<Schema.MeasureResolvers, 'nextDueOn' | 'earlierMeasures'> = {
  nextDueOn: ({ nextDueOn }) => (nextDueOn === NO_DUE_DAY ? null : nextDueOn),
  earlierMeasures: async ({ id, clauseId, unitId, proposedOn, recordedAt }, page, ctx) => {
    const onClause = await ctx.loaders.measuresOfClause.load(clauseId);
    const earlier = onClause.filter(
      (one) =>
        one.id !== id &&
        one.unitId === unitId &&
        (one.proposedOn < proposedOn || (one.proposedOn === proposedOn && one.recordedAt <= recordedAt)),
    );
    return listedHere(ctx, 'earlierMeasures', page, id, earlier.toReversed(), (one) => one.id);
  },
};

export const deskResolvers: Schema.Resolvers = { Query, Measure: Measure as Schema.MeasureResolvers };
