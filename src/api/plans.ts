import type { Instant } from '../kernel/clock.ts';
import { positionAt } from '../plans/source.ts';
import { countPlans, countSections, listPlans, listSections } from '../plans/store.ts';
import { editionAt, findEditionText } from '../plans/store-editions.ts';
import { type Soon, whenThere } from './batch.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import type {
  BasisReferenceResolvers,
  PlanResolvers,
  PlanSectionResolvers,
  QueryResolvers,
  Resolvers,
} from './generated.ts';
import type { Plan as PlanRow } from './models.ts';

/** The plan behind an id that is known to be a plan's. */
export const planOf = (ctx: Context, id: string): Soon<PlanRow> =>
  whenThere(ctx.loaders.plan.load(id), (plan) => {
    if (!plan) throw new Error(`no plan ${id}`);
    return plan;
  });

/** Where words stand in a plan's text. */
export const spanOf = ({ spanStart, spanEnd }: { spanStart: number; spanEnd: number }) => ({
  start: spanStart,
  end: spanEnd,
});
/** The words with their place. */
export const citationOf = (row: { surface: string; spanStart: number; spanEnd: number }) => ({
  surface: row.surface,
  ...spanOf(row),
});

/** The edition asked for, by its number or by the instant whose knowledge counts; the one that stands when neither is given. */
async function editionOf(ctx: Context, plan: PlanRow, asked: { edition?: number | null; knownAt?: Instant | null }) {
  const { edition, knownAt } = asked;
  const ordinal = edition ?? (knownAt == null ? plan.edition : await editionAt(ctx.db, plan, knownAt));
  const kept = await findEditionText(ctx.db, plan.id, ordinal);
  if (kept) return kept;
  throw badArgument('edition', `该方案没有第 ${ordinal} 版。`, `The plan has no edition ${ordinal}.`);
}

async function placeOf(ctx: Context, plan: PlanRow, offset: number, edition: number | null | undefined) {
  const { positions } = await editionOf(ctx, plan, { edition: edition ?? null });
  if (!positions || positions.length === 0) return null;
  const { zh, en } = positionAt(positions, offset).label;
  return { labelZh: zh, labelEn: en };
}

const Query: Pick<QueryResolvers, 'plans' | 'plan'> = {
  plans: (_root, { knownAt, ...page }, ctx) =>
    listed(
      ctx,
      'plans',
      page,
      knownAt,
      (request) => listPlans(ctx.db, knownAt ?? ctx.now, request),
      () => countPlans(ctx.db, knownAt ?? ctx.now),
    ),
  plan: (_root, { id }, ctx) => ctx.loaders.plan.load(id),
};

const Plan: Pick<PlanResolvers, 'basis' | 'place' | 'text' | 'isConfirmed' | 'sections'> = {
  basis: ({ id, basis }, page, ctx) =>
    listedHere(
      ctx,
      'basis',
      page,
      id,
      basis.map((row) => ({ ...row, namedBy: id })),
      ({ start }) => String(start),
    ),
  place: (plan, { offset, edition }, ctx) => placeOf(ctx, plan, offset, edition),
  text: async (plan, { edition, knownAt }, ctx) =>
    (await editionOf(ctx, plan, { edition: edition ?? null, knownAt: knownAt ?? null })).text,
  isConfirmed: ({ confirmedAt }) => confirmedAt !== null,
  sections: ({ id }, page, ctx) =>
    listed(
      ctx,
      'sections',
      page,
      id,
      (request) => listSections(ctx.db, id, request),
      () => countSections(ctx.db, id),
    ),
};

const BasisReference: Pick<BasisReferenceResolvers, 'citation'> = {
  citation: ({ surface, start, end }) => ({ surface, start, end }),
};

const PlanSection: Pick<PlanSectionResolvers, 'plan' | 'parent' | 'span'> = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  parent: ({ parentId }, _args, ctx) => (parentId === null ? null : ctx.loaders.section.load(parentId)),
  span: spanOf,
};

export const plansResolvers: Resolvers = { Query, Plan, BasisReference, PlanSection };
