import type { PageArguments } from '../kernel/page.ts';
import { verifyEvidence, withdrawEvidence } from '../progress/commands-evidence.ts';
import { countEvidence, type EvidenceFilter, listEvidence } from '../progress/store-evidence.ts';
import { type Connection, listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { filterById } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Evidence as Row } from './models.ts';
import { unitOrNull } from './units.ts';

async function evidenceBy(
  ctx: Context,
  wanted: Omit<EvidenceFilter, 'scope'>,
  page: PageArguments,
  decides: unknown,
): Promise<Connection<Row>> {
  const filter = { ...wanted, scope: await ctx.scope() };
  return listed(
    ctx,
    'evidence',
    page,
    decides,
    (request) => listEvidence(ctx.db, filter, request),
    () => countEvidence(ctx.db, filter),
  );
}

const Query: Pick<Schema.QueryResolvers, 'evidence'> = {
  evidence: async (_root, { filter, knownAt, ...page }, ctx) => {
    const { obligationId, unitId } = await filterById(ctx, filter ?? {});
    return evidenceBy(ctx, { knownAt: knownAt ?? ctx.now, obligationId, unitId }, page, [
      filter ?? null,
      knownAt ?? null,
    ]);
  },
};

const evidenceNow = async (ctx: Context, evidenceId: string) => ({
  evidence: await ctx.loaders.evidence.load(evidenceId),
});

const Mutation: Pick<Schema.MutationResolvers, 'verifyEvidence' | 'withdrawEvidence'> = {
  verifyEvidence: (_root, { input }, ctx) =>
    ctx.perform(verifyEvidence, input, ({ evidenceId }) => evidenceNow(ctx, evidenceId)),
  withdrawEvidence: (_root, { input }, ctx) =>
    ctx.perform(withdrawEvidence, input, ({ evidenceId }) => evidenceNow(ctx, evidenceId)),
};

const Obligation: Pick<Schema.ObligationResolvers, 'evidence'> = {
  evidence: async ({ id, knownAt }, page, ctx) =>
    listedHere(ctx, 'evidenceOf', page, [id, knownAt], await ctx.loaders.evidenceOf(knownAt).load(id), (row) => row.id),
};

const Evidence: Schema.EvidenceResolvers = {
  obligation: ({ obligationId }, _args, ctx) => ctx.loaders.obligation(ctx.moment({})).load(obligationId),
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  report: ({ reportId }, _args, ctx) => (reportId === null ? null : ctx.loaders.report(ctx.moment({})).load(reportId)),
  reading: ({ readingId }, _args, ctx) => (readingId === null ? null : ctx.loaders.reading.load(readingId)),
  fileName: ({ displayName }) => displayName,
  path: ({ id }) => `/evidence/${id}`,
  isExpired: ({ expiresOn }, _args, ctx) => expiresOn !== null && expiresOn < ctx.today,
};

export const evidenceResolvers: Schema.Resolvers = { Query, Mutation, Obligation, Evidence };
