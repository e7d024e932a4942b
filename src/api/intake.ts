import { importPlan, readAgainstRegister } from '../intake/commands.ts';
import { confirmPlan } from '../intake/commands-confirm.ts';
import { countFindings, type FindingFilter, listFindings } from '../intake/store.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { PageArguments } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Connection, listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { userErrorOf } from './errors.ts';
import { chosen, filterById, someDay, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import { refuseUnusableText } from './limits.ts';
import type { Finding as FindingRow, PlanPreview as Reading } from './models.ts';
import { citationOf, planOf } from './plans.ts';

async function findingsBy(
  ctx: Context,
  filter: FindingFilter,
  openOnly: boolean,
  page: PageArguments,
): Promise<Connection<FindingRow>> {
  const openAt = openOnly ? ctx.moment({}) : undefined;
  const bounded = { ...filter, openAt, scope: await ctx.scope() };
  return listed(
    ctx,
    'findings',
    page,
    { ...filter, openOnly },
    (request) => listFindings(ctx.db, bounded, request),
    () => countFindings(ctx.db, bounded),
  );
}

interface GivenText {
  text: string;
  year?: number | null | undefined;
  issuedOn?: LocalDate | null | undefined;
}

/** A text with what is told beforehand, as the reader takes it. */
const documentOf = ({ text, year, issuedOn }: GivenText) => ({
  text,
  ...(year != null && { year: someYear('input.year', year) }),
  ...(issuedOn != null && { issuedOn: someDay('input.issuedOn', issuedOn) }),
});

async function preview(ctx: Context, input: GivenText) {
  const document = documentOf(input);
  try {
    refuseUnusableText(document);
    return { preview: readAgainstRegister(document, await ctx.dictionary()), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { preview: null, userErrors: [userErrorOf(error)] };
    throw error;
  }
}

const Query: Pick<Schema.QueryResolvers, 'findings' | 'previewPlan'> = {
  findings: async (_root, { filter, ...page }, ctx) => {
    const { planId, clauseId, severities, openOnly } = filter ?? {};
    const ids = await filterById(ctx, { planId, clauseId });
    return findingsBy(ctx, { ...ids, severities: chosen(severities) }, openOnly ?? false, page);
  },
  previewPlan: (_root, { input }, ctx) => preview(ctx, input),
};

const planNow = async (ctx: Context, planId: string) => ({ plan: await ctx.loaders.plan.load(planId) });

const Mutation: Pick<Schema.MutationResolvers, 'importPlan' | 'confirmPlan'> = {
  importPlan: (_root, { input: { idempotencyKey, ...input } }, ctx) =>
    ctx.perform(importPlan, { ...documentOf(input), idempotencyKey }, ({ planId }) => planNow(ctx, planId)),
  confirmPlan: (_root, { input }, ctx) => {
    const { planId, reason, acknowledgedFindingIds, expectedVersion, idempotencyKey } = input;
    const seen = { planId, reason: reason ?? '', acknowledgedFindingIds: acknowledgedFindingIds ?? [] };
    return ctx.perform(
      confirmPlan,
      { ...seen, ...(expectedVersion != null && { expectedVersion }), idempotencyKey },
      (outcome) => planNow(ctx, outcome.planId),
    );
  },
};

const Plan: Pick<Schema.PlanResolvers, 'findings'> = {
  findings: ({ id: planId }, { severities, openOnly, ...page }, ctx) =>
    findingsBy(ctx, { planId, severities: chosen(severities) }, openOnly ?? false, page),
};

const TaskClause: Pick<Schema.TaskClauseResolvers, 'findings'> = {
  findings: async ({ id }, page, ctx) =>
    listedHere(ctx, 'findingsOf', page, id, await ctx.loaders.findingsOf.load(id), (row) => row.id),
};

const Finding: Schema.FindingResolvers = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  clause: ({ clauseId }, _args, ctx) => (clauseId === null ? null : ctx.loaders.clause.load(clauseId)),
  words: citationOf,
};

/** The names that were found (true), or those that are unknown. */
const names = ({ matches }: Reading, isKnown: boolean) =>
  [...matches].filter(([, { kind }]) => (kind !== 'UNKNOWN') === isKnown).map(([name]) => name);

const PlanPreview: Schema.PlanPreviewResolvers = {
  title: ({ draft }) => draft.header.title,
  issuedOn: ({ draft }) => draft.header.issuedOn,
  sectionCount: ({ draft }) => draft.sections.length,
  clauseCount: ({ draft }) => draft.clauses.length,
  deadlineCount: ({ draft }) => draft.clauses.flatMap(({ deadlines }) => deadlines).length,
  indicatorCount: ({ draft }) =>
    draft.goals.indicators.length + draft.clauses.flatMap(({ indicators }) => indicators).length,
  unitMatches: ({ draft, year, matches }, page, ctx) => {
    const asOf = draft.header.issuedOn ?? (`${year}-01-01` as LocalDate);
    const rows = [...matches].map(([name, match]) => ({ name, asOf, match }));
    return listedHere(ctx, 'previewNames', page, null, rows, ({ name }) => name);
  },
  matchedNames: (reading) => names(reading, true),
  unmatchedNames: (reading) => names(reading, false),
  findings: ({ draft }, page, ctx) =>
    listedHere(ctx, 'previewFindings', page, null, draft.findings, (row) => String(draft.findings.indexOf(row))),
};

const PreviewFinding: Schema.PreviewFindingResolvers = {
  words: ({ at }) => at,
  clauseOrdinal: ({ clause }) => (clause === null ? null : clause + 1),
};

export const intakeResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Plan,
  TaskClause,
  Finding,
  PlanPreview,
  PreviewFinding,
};
