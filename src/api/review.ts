import { confirmClause } from '../intake/commands-confirm.ts';
import { correctClause } from '../intake/commands-correct.ts';
import { mergeClauses, splitClause } from '../intake/commands-divide.ts';
import { resolveUnitName, waiveFinding } from '../intake/commands-names.ts';
import { isOpen } from '../intake/finding.ts';
import type { StateDeadline, StateIndicator } from '../intake/stated-times.ts';
import { countReviewQueue, listReviewQueue, listReviewReasons } from '../intake/store-review.ts';
import { confirmedBy as wasConfirmed } from '../tasks/reading.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { mustBePlan, someDay } from './filters.ts';
import type * as Schema from './generated.ts';
import type { TaskClause as Clause, ReviewItem as Item } from './models.ts';
import { tie } from './obligations.ts';
import { citationOf } from './plans.ts';

/** What was given; a null says the same as nothing. */
type Given<Input> = { [Key in keyof Input]?: Exclude<Input[Key], null> };
const given = <Input extends object>(input: Input): Given<Input> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as Given<Input>;

const deadlineOf = (input: Schema.DeadlineInput): StateDeadline => {
  const { words, namedActor, isExternal, ...time } = input;
  return { ...time, ...words, actor: namedActor ?? null, external: isExternal ?? false };
};
const indicatorOf = (input: Schema.IndicatorInput): StateIndicator => {
  const { words, isAspirational, isImplied, unit, ...figure } = input;
  const marks = { aspirational: isAspirational ?? false, implied: isImplied ?? false };
  return { ...figure, ...words, ...marks, unit: unit ?? '', deadline: figure.deadline ?? null };
};

async function queue(ctx: Context, { planId, ...args }: Schema.QueryReviewQueueArgs) {
  const moment = ctx.moment(args);
  const filter = {
    ...moment,
    ...(planId != null && { planId: await mustBePlan(ctx, planId) }),
    scope: await ctx.scope(),
  };
  const page = await listed(
    ctx,
    'reviewQueue',
    args,
    tie(moment, args, planId),
    (request) => listReviewQueue(ctx.db, filter, request),
    () => countReviewQueue(ctx.db, filter),
  );
  const clauses = page.nodes.map(({ clause }) => clause);
  const reasons = await listReviewReasons(ctx.db, clauses, moment);
  const itemOf = ({ clause, ...item }: (typeof page.nodes)[number]): Item => ({
    ...item,
    ...(reasons.get(clause.id) ?? { findings: [], doubts: [] }),
    clause: { ...clause, knownAt: moment.knownAt },
  });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: itemOf(node) }));
  return { ...page, ...moment, edges, nodes: edges.map(({ node }) => node) };
}

const Query: Pick<Schema.QueryResolvers, 'reviewQueue'> = {
  reviewQueue: (_root, args, ctx) => queue(ctx, args),
};

const clauseNow = async (ctx: Context, id: string) => ({ clause: await ctx.loaders.clause.load(id) });

const Mutation: Pick<
  Schema.MutationResolvers,
  'confirmClause' | 'correctClause' | 'splitClause' | 'mergeClauses' | 'resolveUnitName' | 'waiveFinding'
> = {
  confirmClause: (_root, { input: { clauseId, reason, ...rest } }, ctx) =>
    ctx.perform(confirmClause, { clauseId, reason: reason ?? '', ...given(rest) }, (outcome) =>
      clauseNow(ctx, outcome.clauseId),
    ),
  correctClause: (_root, { input }, ctx) => {
    const { clauseId, reason, isOpenEnded, deadlines, indicators, ...rest } = input;
    const stated = {
      ...given(rest),
      ...(isOpenEnded != null && { openEnded: isOpenEnded }),
      ...(deadlines && { deadlines: deadlines.map(deadlineOf) }),
      ...(indicators && { indicators: indicators.map(indicatorOf) }),
    };
    return ctx.perform(correctClause, { clauseId, reason, ...stated }, (outcome) => clauseNow(ctx, outcome.clauseId));
  },
  splitClause: (_root, { input: { clauseId, at, reason, ...rest } }, ctx) =>
    ctx.perform(splitClause, { clauseId, at, reason, ...given(rest) }, async (outcome) => ({
      ...(await clauseNow(ctx, outcome.clauseId)),
      secondClause: await ctx.loaders.clause.load(outcome.secondClauseId),
    })),
  mergeClauses: (_root, { input: { clauseId, secondClauseId, reason, ...rest } }, ctx) =>
    ctx.perform(mergeClauses, { clauseId, secondClauseId, reason, ...given(rest) }, (outcome) =>
      clauseNow(ctx, outcome.clauseId),
    ),
  resolveUnitName: (_root, { input: { planId, name, unit, ...rest } }, ctx) =>
    ctx.perform(resolveUnitName, { planId, name, unit, ...given(rest) }, async (outcome) => ({
      plan: await ctx.loaders.plan.load(outcome.planId),
      clauseCount: outcome.clauseIds.length,
      isAliasRecorded: outcome.aliasRecorded,
    })),
  waiveFinding: (_root, { input: { until, ...input } }, ctx) =>
    ctx.perform(waiveFinding, { ...input, until: someDay('input.until', until) }, async (outcome) => ({
      finding: await ctx.loaders.finding.load(outcome.findingId),
    })),
};

const linked = (ctx: Context, id: Clause['splitFromId']) => (id === null ? null : ctx.loaders.clause.load(id));

const TaskClause: Pick<
  Schema.TaskClauseResolvers,
  'isConfirmed' | 'confirmedAt' | 'confirmedBy' | 'splitFrom' | 'mergedInto' | 'wordings'
> = {
  isConfirmed: (row) => wasConfirmed(row, row.knownAt),
  confirmedAt: (row) => (wasConfirmed(row, row.knownAt) ? row.confirmedAt : null),
  confirmedBy: (row) => (wasConfirmed(row, row.knownAt) ? row.confirmedBy : null),
  splitFrom: ({ splitFromId }, _args, ctx) => linked(ctx, splitFromId),
  mergedInto: ({ mergedIntoId }, _args, ctx) => linked(ctx, mergedIntoId),
  wordings: async ({ id }, page, ctx) =>
    listedHere(ctx, 'wordings', page, id, await ctx.loaders.wordingsOf.load(id), ({ version }) => `${version}`),
};

const Finding: Pick<Schema.FindingResolvers, 'isOpen' | 'waivedUntil'> = {
  isOpen: async (row, args, ctx) => isOpen(row, await ctx.loaders.waiversOf.load(row.id), ctx.moment(args)),
  waivedUntil: async ({ id }, _args, ctx) => (await ctx.loaders.waiversOf.load(id)).at(-1)?.validTo ?? null,
};

const ReviewItem: Schema.ReviewItemResolvers = {
  findings: ({ clause, findings }, page, ctx) =>
    listedHere(ctx, 'openFindings', page, clause.id, findings, ({ id }) => id),
  doubts: ({ doubts }) =>
    doubts.map(({ what, confidence, doubt, ...words }) => ({
      subject: what,
      words: citationOf(words),
      confidence,
      reason: doubt,
    })),
};

export const reviewResolvers: Schema.Resolvers = { Query, Mutation, TaskClause, Finding, ReviewItem };
