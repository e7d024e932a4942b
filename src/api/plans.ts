import { positionAt } from '../plans/source.ts';
import {
  countPlans,
  countSections,
  findPlanText,
  listPlans,
  listSections,
  listSourcePositions,
} from '../plans/store.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import type {
  BasisReferenceResolvers,
  PlanResolvers,
  PlanSectionResolvers,
  QueryResolvers,
  Resolvers,
} from './generated.ts';
import type { Plan as PlanRow } from './models.ts';

/** The plan behind an id that is known to be a plan's. */
export async function planOf(ctx: Context, id: string): Promise<PlanRow> {
  const plan = await ctx.loaders.plan.load(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

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

async function textOf(ctx: Context, id: string): Promise<string> {
  const text = await findPlanText(ctx.db, id);
  if (text === undefined) throw new Error(`plan ${id} has no text`);
  return text;
}

async function placeOf(ctx: Context, id: string, offset: number) {
  const [source] = await listSourcePositions(ctx.db, [id]);
  if (!source || source.positions.length === 0) return null;
  const { zh, en } = positionAt(source.positions, offset).label;
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
  basis: ({ id, basis }, page, ctx) => listedHere(ctx, 'basis', page, id, basis, ({ start }) => String(start)),
  place: ({ id }, { offset }, ctx) => placeOf(ctx, id, offset),
  text: ({ id }, _args, ctx) => textOf(ctx, id),
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

const BasisReference: BasisReferenceResolvers = {
  citation: ({ surface, start, end }) => ({ surface, start, end }),
};

const PlanSection: Pick<PlanSectionResolvers, 'plan' | 'parent' | 'span'> = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  parent: ({ parentId }, _args, ctx) => (parentId === null ? null : ctx.loaders.section.load(parentId)),
  span: spanOf,
};

export const plansResolvers: Resolvers = { Query, Plan, BasisReference, PlanSection };
