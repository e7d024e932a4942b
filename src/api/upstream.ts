import type { Indicator as IndicatorRow } from '../indicators/store.ts';
import type { PageArguments } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { documentMeant, normaliseDocumentNumber } from '../plans/document-number.ts';
import {
  confirmUpstreamLink,
  proposeUpstreamLinks,
  rejectUpstreamLink,
  removeUpstreamLink,
  upstreamCoverage,
} from '../upstream/commands.ts';
import { pairKey } from '../upstream/proposal.ts';
import { countLinks, listLinks } from '../upstream/store.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import type * as Schema from './generated.ts';
import type { TaskClause as Clause, UpstreamCoverage as Covered } from './models.ts';
import { planOf } from './plans.ts';

/** What a reading of two plans answers; a refusal of its arguments is a bad request, because nothing was to be done. */
async function answered<Answer>(ctx: Context, work: () => Promise<Answer>): Promise<Answer> {
  if (ctx.actor.unitScope !== null) {
    throw badArgument(
      'planId',
      '限定单位的身份不能比对整个方案。',
      'Readers limited to units cannot compare whole plans.',
    );
  }
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw badArgument(error.path[0] ?? 'planId', error.messageZh, error.message);
  }
}

async function clauseSeen(ctx: Context, id: string): Promise<Clause> {
  const clause = await ctx.loaders.clause.load(id);
  if (!clause) throw new Error(`no clause ${id}`);
  return clause;
}

async function targetSeen(ctx: Context, id: string): Promise<IndicatorRow> {
  const target = await ctx.loaders.indicator.load(id);
  if (!target) throw new Error(`no indicator ${id}`);
  return target;
}

const Query: Pick<Schema.QueryResolvers, 'upstreamProposals' | 'upstreamCoverage'> = {
  upstreamProposals: async (_root, { planId, upstreamPlanId, ...page }, ctx) => {
    const proposals = await answered(ctx, () => proposeUpstreamLinks(ctx.db, planId, upstreamPlanId));
    return listedHere(ctx, 'upstreamProposals', page, [planId, upstreamPlanId], proposals, pairKey);
  },
  upstreamCoverage: async (_root, { planId, upstreamPlanId }, ctx) => {
    const { coverage } = await answered(ctx, () => upstreamCoverage(ctx.db, planId, upstreamPlanId));
    return { planId, upstreamPlanId, ...coverage };
  },
};

const linkNow = async (ctx: Context, linkId: string) => ({ link: await ctx.loaders.upstreamLink.load(linkId) });

const Mutation: Pick<Schema.MutationResolvers, 'confirmUpstreamLink' | 'rejectUpstreamLink' | 'removeUpstreamLink'> = {
  confirmUpstreamLink: (_root, { input }, ctx) =>
    ctx.perform(confirmUpstreamLink, input, ({ linkId }) => linkNow(ctx, linkId)),
  rejectUpstreamLink: (_root, { input }, ctx) =>
    ctx.perform(rejectUpstreamLink, input, ({ linkId }) => linkNow(ctx, linkId)),
  removeUpstreamLink: (_root, { input: { expectedVersion, ...input } }, ctx) =>
    ctx.perform(removeUpstreamLink, { ...input, ...(expectedVersion != null && { expectedVersion }) }, ({ linkId }) =>
      linkNow(ctx, linkId),
    ),
};

const BasisReference: Pick<Schema.BasisReferenceResolvers, 'normalisedNumber' | 'plan'> = {
  normalisedNumber: ({ docNumber, title }) => normaliseDocumentNumber(docNumber ?? title),
  plan: async (reference, _args, ctx) => {
    const others = (await ctx.loaders.knownDocuments()).filter(({ id }) => id !== reference.namedBy);
    const meant = documentMeant(reference, others);
    return meant ? planOf(ctx, meant.id) : null;
  },
};

const linksBy = (
  ctx: Context,
  filter: { clauseIds: string[] } | { upstreamClauseIds: string[] },
  withRemoved: boolean | null | undefined,
  page: PageArguments,
) => {
  const asked = { ...filter, knownAt: ctx.now, withRemoved: withRemoved ?? false };
  return listed(
    ctx,
    'upstreamLinks',
    page,
    [filter, withRemoved ?? false],
    (request) => listLinks(ctx.db, asked, request),
    () => countLinks(ctx.db, asked),
  );
};

const TaskClause: Pick<Schema.TaskClauseResolvers, 'upstreamLinks' | 'downstreamLinks'> = {
  upstreamLinks: ({ id }, { withRemoved, ...page }, ctx) => linksBy(ctx, { clauseIds: [id] }, withRemoved, page),
  downstreamLinks: ({ id }, { withRemoved, ...page }, ctx) =>
    linksBy(ctx, { upstreamClauseIds: [id] }, withRemoved, page),
};

const UpstreamLink: Pick<Schema.UpstreamLinkResolvers, 'clause' | 'upstreamClause'> = {
  clause: ({ clauseId }, _args, ctx) => ctx.loaders.clause.load(clauseId),
  upstreamClause: ({ upstreamClauseId }, _args, ctx) => ctx.loaders.clause.load(upstreamClauseId),
};

const UpstreamProposal: Pick<Schema.UpstreamProposalResolvers, 'clause' | 'upstreamClause'> = {
  clause: ({ clauseId }, _args, ctx) => clauseSeen(ctx, clauseId),
  upstreamClause: ({ upstreamClauseId }, _args, ctx) => clauseSeen(ctx, upstreamClauseId),
};

/** A page of things known by their ids, loaded for that page only. */
async function loadedPage<Row extends { id: string }>(
  ctx: Context,
  list: string,
  page: PageArguments,
  { planId, upstreamPlanId }: Covered,
  ids: readonly string[],
  load: (id: string) => Promise<Row>,
) {
  const connection = listedHere(ctx, list, page, [planId, upstreamPlanId], ids, (id) => id);
  const edges = await Promise.all(
    connection.edges.map(async ({ cursor, node }) => ({ cursor, node: await load(node) })),
  );
  const { totalCount, pageInfo } = connection;
  return { totalCount, pageInfo, edges, nodes: edges.map(({ node }) => node) };
}

const clausePage = async (
  ctx: Context,
  list: string,
  page: PageArguments,
  covered: Covered,
  ids: readonly string[],
) => ({
  ...(await loadedPage(ctx, list, page, covered, ids, (id) => clauseSeen(ctx, id))),
  ...ctx.moment({}),
});

const UpstreamCoverage: Schema.UpstreamCoverageResolvers = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  upstreamPlan: ({ upstreamPlanId }, _args, ctx) => planOf(ctx, upstreamPlanId),
  uncoveredClauses: (row, page, ctx) => clausePage(ctx, 'uncoveredClauses', page, row, row.uncoveredClauseIds),
  ownClauses: (row, page, ctx) => clausePage(ctx, 'ownClauses', page, row, row.ownClauseIds),
  uncoveredTargets: (row, page, ctx) =>
    loadedPage(ctx, 'uncoveredTargets', page, row, row.uncoveredTargetIds, (id) => targetSeen(ctx, id)),
  targets: ({ planId, upstreamPlanId, targets }, { verdicts, ...page }, ctx) =>
    listedHere(
      ctx,
      'targetComparisons',
      page,
      [planId, upstreamPlanId, verdicts ?? null],
      targets.filter(({ verdict }) => !verdicts?.length || verdicts.includes(verdict)),
      ({ upstreamTargetId }) => upstreamTargetId,
    ),
  days: ({ planId, upstreamPlanId, days }, { verdicts, ...page }, ctx) =>
    listedHere(
      ctx,
      'dayComparisons',
      page,
      [planId, upstreamPlanId, verdicts ?? null],
      days.filter(({ verdict }) => !verdicts?.length || verdicts.includes(verdict)),
      pairKey,
    ),
};

const TargetComparison: Pick<Schema.TargetComparisonResolvers, 'target' | 'upstreamTarget'> = {
  target: ({ targetId }, _args, ctx) => targetSeen(ctx, targetId),
  upstreamTarget: ({ upstreamTargetId }, _args, ctx) => targetSeen(ctx, upstreamTargetId),
};

const DayComparison: Pick<Schema.DayComparisonResolvers, 'clause' | 'upstreamClause'> = {
  clause: ({ clauseId }, _args, ctx) => clauseSeen(ctx, clauseId),
  upstreamClause: ({ upstreamClauseId }, _args, ctx) => clauseSeen(ctx, upstreamClauseId),
};

export const upstreamResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  BasisReference,
  TaskClause,
  UpstreamLink,
  UpstreamProposal,
  UpstreamCoverage,
  TargetComparison,
  DayComparison,
};
