import { invariant } from '../kernel/invariant.ts';
import { isPending } from '../progress/request.ts';
import { toClear } from '../tasks/clearing.ts';
import { lightOf, pointsBehind, tellLight } from '../tasks/light.ts';
import { confirmedBy } from '../tasks/reading.ts';
import { listDiffering, tellDifferences } from '../tasks/store-difference.ts';
import { listedHere, mapped } from './connection.ts';
import type { Context } from './context.ts';
import { obligationFilter } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Obligation as Duty } from './models.ts';
import { clauseOf, tie, workOf } from './obligations.ts';

/** What decides the light of a duty, with the thresholds of its day. */
async function lightFactsOf(ctx: Context, duty: Duty) {
  const { asOf, knownAt } = duty;
  const [scale, reported, work] = await Promise.all([
    ctx.loaders.lightScale({ asOf, knownAt }),
    ctx.loaders.percentDoneOf({ asOf, knownAt }).load(duty.id),
    workOf(ctx, duty),
  ]);
  return { scale, facts: { ...work, ...duty, percentDone: reported?.percentDone ?? null } };
}

async function lightOfDuty(ctx: Context, duty: Duty): Promise<Schema.DutyLight> {
  const { scale, facts } = await lightFactsOf(ctx, duty);
  const { zh, en } = tellLight(facts, duty.asOf, scale);
  const behind = pointsBehind(facts, duty.asOf, scale.rules);
  return {
    ...lightOf(facts, duty.asOf, scale),
    pointsBehind: behind === null ? null : Math.round(behind),
    messageZh: zh,
    messageEn: en,
  };
}

async function clearingOf(ctx: Context, duty: Duty): Promise<Schema.ClearingFact[]> {
  const { asOf, knownAt } = duty;
  const [{ scale, facts }, requests, clause] = await Promise.all([
    lightFactsOf(ctx, duty),
    ctx.loaders.requestsOf({ asOf, knownAt }).load(duty.id),
    clauseOf(ctx, duty),
  ]);
  const pending = requests.find(({ kind, state, askedLate }) => kind === 'EXTENSION' && isPending(state) && !askedLate);
  const readingConfirmed = confirmedBy(clause, knownAt);
  const isContested = requests.some(({ kind, state }) => kind === 'CONTEST' && isPending(state));
  return toClear({ ...facts, readingConfirmed, isContested, pendingUntil: pending?.wishedDueOn ?? null }, asOf, scale);
}

const Obligation: Pick<Schema.ObligationResolvers, 'light' | 'toClear' | 'silences' | 'timeline'> = {
  light: (row, _args, ctx) => lightOfDuty(ctx, row),
  toClear: (row, _args, ctx) => clearingOf(ctx, row),
  silences: ({ id, asOf, knownAt }, _args, ctx) => ctx.loaders.silencesOf({ asOf, knownAt }).load(id),
  timeline: async ({ id, asOf, knownAt }, page, ctx) => {
    const story = (await ctx.loaders.timelineOf({ asOf, knownAt }).load(id)).map((event, place) => ({
      ...event,
      place,
    }));
    return listedHere(ctx, 'timeline', page, [id, asOf], story, ({ place }) => String(place));
  },
};

const Query: Pick<Schema.QueryResolvers, 'obligationDiff'> = {
  obligationDiff: async (_root, { from, to, filter, ...page }, ctx) => {
    const moments = [ctx.moment(from), ctx.moment(to)] as const;
    const [earlier, later] = await Promise.all(moments.map((moment) => obligationFilter(ctx, filter, moment)));
    if (!earlier || !later) throw new Error('two filters');
    const rows = await listDiffering(ctx.db, earlier, later);
    const decides = [tie(moments[0], from), tie(moments[1], to), filter ?? null];
    const connection = listedHere(ctx, 'obligationDiff', page, decides, rows, ({ obligationId }) => obligationId);
    const told = new Map(
      (await tellDifferences(ctx.db, connection.nodes, earlier, later)).map((one) => [one.obligationId, one]),
    );
    return mapped(connection, ({ obligationId }) => {
      const one = told.get(obligationId);
      invariant(one, `a difference that is told: ${obligationId}`);
      return one;
    });
  },
};

export const lightsResolvers: Schema.Resolvers = { Query, Obligation };
