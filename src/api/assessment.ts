import { maySeeUnit } from '../access/actor.ts';
import { countSchemes, listSchemes } from '../assessment/store.ts';
import { scorecardsOf } from '../assessment/store-unit-facts.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { listed, listedHere, type MomentConnection, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { orRejected } from './errors.ts';
import { someIds, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Scorecard as Card } from './models.ts';
import { tie } from './obligations.ts';
import { groupOrNull, unitOf } from './units.ts';

async function scorecards(
  ctx: Context,
  { year, unitIds, ...args }: Schema.QueryScorecardsArgs,
): Promise<MomentConnection<Card>> {
  const moment = ctx.moment(args);
  const { unitScope } = ctx.actor;
  const asked = unitIds ? someIds('unitIds', unitIds).filter((id) => maySeeUnit(ctx.actor, id)) : unitScope;
  const question = { year: someYear('year', year), ...moment, unitIds: asked };
  const { cards, scheme } = await orRejected(scorecardsOf(ctx.db, question, ctx.calendar));
  const rows = cards.map((card) => ({ ...card, scheme }));
  const decides = tie(moment, args, year, unitIds);
  return seenFrom(
    listedHere(ctx, 'scorecards', args, decides, rows, ({ unitId }) => unitId),
    moment,
  );
}

async function scorecard(
  ctx: Context,
  unitId: string,
  { year, ...args }: Schema.UnitScorecardArgs,
): Promise<Card | null> {
  const { units } = await ctx.dictionary();
  if (!units.has(unitId) || !maySeeUnit(ctx.actor, unitId)) return null;
  return orRejected(ctx.loaders.scorecard(someYear('year', year), ctx.moment(args)).load(unitId));
}

const Query: Pick<Schema.QueryResolvers, 'scorecards' | 'scorecard' | 'assessmentSchemes'> = {
  scorecards: (_root, args, ctx) => scorecards(ctx, args),
  scorecard: (_root, { unitId, ...args }, ctx) => scorecard(ctx, unitId, args),
  assessmentSchemes: (_root, { knownAt, ...page }, ctx) =>
    listed(
      ctx,
      'assessmentSchemes',
      page,
      knownAt,
      (request) => listSchemes(ctx.db, knownAt ?? ctx.now, request),
      () => countSchemes(ctx.db, knownAt ?? ctx.now),
    ),
};

const Unit: Pick<Schema.UnitResolvers, 'scorecard'> = { scorecard: ({ id }, args, ctx) => scorecard(ctx, id, args) };

const Scorecard: Schema.ScorecardResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  lowestGrade: ({ grade, gradeRange }) => gradeRange?.lowest ?? grade,
  highestGrade: ({ grade, gradeRange }) => gradeRange?.highest ?? grade,
  marks: ({ unitId, year, asOf, knownAt, marks }, page, ctx) =>
    listedHere(
      ctx,
      'marks',
      page,
      [unitId, year, asOf],
      marks.map((mark) => ({ ...mark, asOf, knownAt })),
      ({ part, on, id }) => `${part} ${on} ${id}`,
    ),
  lines: ({ unitId, year, asOf, knownAt, lines }, page, ctx) =>
    listedHere(
      ctx,
      'lines',
      page,
      [unitId, year, asOf],
      lines.map((line) => ({ ...line, asOf, knownAt })),
      ({ ordinal }) => String(ordinal),
    ),
};

const ScoreLine: Schema.ScoreLineResolvers = {
  obligation: ({ obligationId, ...moment }, _args, ctx) => ctx.loaders.obligation(moment).load(obligationId),
  clause: ({ clauseId, knownAt }, _args, ctx) => ctx.loaders.clauseAt(knownAt).load(clauseId),
  period: ({ period }) => period || null,
  throughGroup: ({ throughGroup }, _args, ctx) => groupOrNull(ctx, throughGroup?.id ?? null),
  dueOn: ({ facts }) => facts.dueOn,
  completedOn: ({ facts }) => facts.completedOn,
  daysLate: ({ facts }) => facts.daysLate,
  monthsLate: ({ facts }) => facts.monthsLate,
  state: ({ facts }) => facts.state,
};

const MarkLine: Schema.MarkLineResolvers = {
  recordId: ({ id }) => id,
  obligation: ({ obligationId, asOf, knownAt }, _args, ctx) =>
    obligationId === null ? null : ctx.loaders.obligation({ asOf, knownAt }).load(obligationId),
};

const AssessmentScheme: Schema.AssessmentSchemeResolvers = {
  content: ({ scheme }) => canonicalJson(scheme),
  gradeBands: ({ scheme }) => scheme.gradeBands,
};

export const assessmentResolvers: Schema.Resolvers = { Query, Unit, Scorecard, ScoreLine, MarkLine, AssessmentScheme };
