import { acceptEdition, type EditionPreview as Preview, previewEdition } from '../intake/commands-editions.ts';
import { countChanges, differencesOf } from '../intake/edition-differences.ts';
import { previewClauses } from '../intake/preview.ts';
import { justBefore } from '../kernel/clock.ts';
import { Refusal } from '../kernel/refusal.ts';
import { effectOnMeasure } from '../measures/edition-effect.ts';
import { findEditionText, listEditions } from '../plans/store-editions.ts';
import { countClauses, listClauses } from '../tasks/store-clauses.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { userErrorOf } from './errors.ts';
import type * as Schema from './generated.ts';
import { refuseUnusableText } from './limits.ts';
import type { ClauseChange as Change, PlanEdition as Edition, EditionMeasure } from './models.ts';
import { planOf } from './plans.ts';
import { documentOf } from './preview.ts';

const amended = ({ planId, pairings, ...document }: Schema.PreviewEditionInput) => ({
  planId,
  ...documentOf(document),
  ...(pairings &&
    pairings.length > 0 && {
      pairings: pairings.map(({ clauseId, ordinal }) => ({ clauseId: clauseId ?? null, ordinal: ordinal ?? null })),
    }),
});

async function preview(ctx: Context, input: Schema.PreviewEditionInput) {
  const plan = amended(input);
  try {
    refuseUnusableText(plan);
    return { preview: await previewEdition(ctx.db, plan, ctx.today), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { preview: null, userErrors: [userErrorOf(error)] };
    throw error;
  }
}

const Query: Pick<Schema.QueryResolvers, 'previewEdition'> = {
  previewEdition: (_root, { input }, ctx) => preview(ctx, input),
};

const Mutation: Pick<Schema.MutationResolvers, 'acceptEdition'> = {
  acceptEdition: (_root, { input }, ctx) => {
    const { previewToken, reason, expectedVersion, idempotencyKey, ...plan } = input;
    const seen = { previewToken, reason, ...(expectedVersion != null && { expectedVersion }) };
    return ctx.perform(acceptEdition, { ...amended(plan), ...seen, idempotencyKey }, async ({ planId }) => ({
      plan: await ctx.loaders.plan.load(planId),
    }));
  },
};

const Plan: Pick<Schema.PlanResolvers, 'editions'> = {
  editions: async ({ id }, page, ctx) =>
    listedHere(ctx, 'editions', page, id, await listEditions(ctx.db, [id]), ({ ordinal }) => String(ordinal)),
};

/** The clauses of an edition, as they stood when it was last on record. */
async function clausesOf(
  ctx: Context,
  { planId, ordinal, supersededAt }: Edition,
  page: Schema.PlanEditionTaskClausesArgs,
) {
  const { asOf, knownAt } = ctx.moment({});
  const then = supersededAt === null ? knownAt : justBefore(supersededAt);
  const filter = { knownAt: then, planId, scope: await ctx.scope() };
  const list = await listed(
    ctx,
    'editionClauses',
    page,
    [planId, ordinal],
    (request) => listClauses(ctx.db, filter, request),
    () => countClauses(ctx.db, filter),
  );
  const seen = <Row extends object>(row: Row) => ({ ...row, knownAt: then });
  const edges = list.edges.map(({ cursor, node }) => ({ cursor, node: seen(node) }));
  return { ...list, asOf, knownAt: then, edges, nodes: edges.map(({ node }) => node) };
}

const PlanEdition: Schema.PlanEditionResolvers = {
  isCurrent: ({ supersededAt }) => supersededAt === null,
  text: async ({ planId, ordinal }, _args, ctx) => {
    const kept = await findEditionText(ctx.db, planId, ordinal);
    if (!kept) throw new Error(`plan ${planId} has no edition ${ordinal}`);
    return kept.text;
  },
  taskClauses: (row, page, ctx) => clausesOf(ctx, row, page),
};

const EditionPreview: Schema.EditionPreviewResolvers = {
  plan: ({ held }, _args, ctx) => planOf(ctx, held.plan.id),
  ordinal: ({ held }) => held.plan.edition + 1,
  effectiveOn: ({ change }) => change.effectiveOn,
  reading: (row) => row,
  unchangedCount: ({ change }) => countChanges(change.changes).clauses.UNCHANGED,
  movedCount: ({ change }) => countChanges(change.changes).clauses.MOVED,
  changedCount: ({ change }) => countChanges(change.changes).clauses.CHANGED,
  addedCount: ({ change }) => countChanges(change.changes).clauses.ADDED,
  droppedCount: ({ change }) => countChanges(change.changes).clauses.DROPPED,
  doubtfulCount: ({ change }) => countChanges(change.changes).doubtful,
  changes: (row, { outcomes, doubtfulOnly, ...page }, ctx) => {
    const wanted = row.change.changes.filter(
      ({ outcome, pair }) => (!outcomes?.length || outcomes.includes(outcome)) && (!doubtfulOnly || pair?.isDoubtful),
    );
    const changes = wanted.map((change) => ({ preview: row, change }));
    return listedHere(ctx, 'clauseChanges', page, [row.token, outcomes ?? null, doubtfulOnly ?? false], changes, keyOf);
  },
  measures: async (row, page, ctx) =>
    listedHere(ctx, 'editionMeasures', page, row.token, await weighing(ctx, row), ({ measure }) => measure.id),
};

const keyOf = ({ change: { before, after } }: Change): string => `${before ?? ''} ${after ?? ''}`;

/** Measures that weigh on what the edition ends or moves. */
async function weighing(ctx: Context, { change }: Preview): Promise<EditionMeasure[]> {
  const touched = change.changes
    .flatMap(({ effects }) => effects)
    .filter(({ effect }) => effect === 'ENDED' || effect === 'MOVED');
  const found = await Promise.all(
    touched.map(async ({ obligationId, effect }) => {
      const measures = obligationId === null ? [] : await ctx.loaders.measuresOfObligation.load(obligationId);
      return measures.map((measure) => ({ measure, effect: effectOnMeasure(measure, effect === 'ENDED') }));
    }),
  );
  return found.flat().flatMap(({ measure, effect }) => (effect === null ? [] : [{ measure, effect }]));
}

const ClauseChange: Schema.ClauseChangeResolvers = {
  outcome: ({ change }) => change.outcome,
  isDoubtful: ({ change }) => change.pair?.isDoubtful ?? false,
  likeness: ({ change }) => (change.pair ? Math.round(change.pair.likeness * 100) : null),
  ground: ({ change }) => change.pair?.ground ?? null,
  before: ({ preview: { held }, change: { before } }, _args, ctx) => {
    const clause = before === null ? undefined : held.clauses[before];
    return clause ? ctx.loaders.clause.load(clause.id) : null;
  },
  after: ({ preview: shown, change: { after } }) => (after === null ? null : (previewClauses(shown)[after] ?? null)),
  rivals: ({ preview: { held }, change: { pair } }) =>
    (pair?.rivals ?? []).flatMap(({ right, likeness }) => {
      const rival = held.clauses[right];
      return rival ? [{ clauseId: rival.id, likeness: Math.round(likeness * 100) }] : [];
    }),
  differences: ({ preview: { held, rows }, change }) => differencesOf(change, held, rows),
  obligations: (row, page, ctx) => {
    const { effects } = row.change;
    return listedHere(ctx, 'obligationEffects', page, keyOf(row), effects, (one) => String(effects.indexOf(one)));
  },
};

const ClauseRival: Schema.ClauseRivalResolvers = {
  clause: async ({ clauseId }, _args, ctx) => {
    const clause = await ctx.loaders.clause.load(clauseId);
    if (!clause) throw new Error(`no clause ${clauseId}`);
    return clause;
  },
};

const ObligationEffect: Schema.ObligationEffectResolvers = {
  obligation: ({ obligationId }, _args, ctx) =>
    obligationId === null ? null : ctx.loaders.obligation(ctx.moment({})).load(obligationId),
  period: ({ period }) => period || null,
};

export const editionsResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Plan,
  PlanEdition,
  EditionPreview,
  ClauseChange,
  ClauseRival,
  ObligationEffect,
};
