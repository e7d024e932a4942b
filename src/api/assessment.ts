import type { GraphQLResolveInfo } from 'graphql';
import { maySeeUnit } from '../access/actor.ts';
import { countSchemes, listSchemes } from '../assessment/store.ts';
import { schemeOfYear } from '../assessment/store-basis.ts';
import { type ScorecardQuestion, unitsAsked } from '../assessment/store-scorecards.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { Unit as UnitFact } from '../units/unit.ts';
import { askedHere, askedOfRows } from './ahead.ts';
import { type Loader, type Soon, whenThere } from './batch.ts';
import { listed, listedHere, type MomentConnection, mapped, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { orRejected } from './errors.ts';
import { someIds, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Scorecard as Card } from './models.ts';
import { tie } from './obligations.ts';
import type { WholeScorecard } from './scorecard-loader.ts';
import { groupOrNull, unitOf } from './units.ts';

/** What a card tells of without what made it so; everything else is read when it is asked for (ADR 0056). */
const OF_TOTALS: ReadonlySet<string> = new Set([
  ...['__typename', 'unit', 'year', 'scheme', 'asOf', 'knownAt', 'status', 'taskHundredths', 'totalHundredths'],
  ...['openHundredths', 'bestHundredths', 'grade', 'lowestGrade', 'highestGrade', 'vetoGrade'],
]);

/** The cards of a year, or only what they come to where no more is asked of them. */
function cardsAsked(ctx: Context, year: number, moment: Moment, asked: Iterable<string>): Loader<Card | null> {
  const isTotals = [...asked].every((field) => OF_TOTALS.has(field.split('.')[0] ?? field));
  return isTotals ? ctx.loaders.scoreTotals(year)(moment) : ctx.loaders.scorecard(year)(moment);
}

/** A card with all that made it so. */
function whole(ctx: Context, card: Card): Soon<WholeScorecard> {
  if ('lines' in card) return card;
  const { unitId, year, asOf, knownAt } = card;
  return whenThere(ctx.loaders.scorecard(year)({ asOf, knownAt }).load(unitId), (made) => {
    invariant(made, 'a unit with totals has a card');
    return made;
  });
}

/** The units whose cards a question asks for, in their order. Refuses as the cards themselves would. */
async function unitsWithCards(ctx: Context, question: ScorecardQuestion): Promise<UnitFact[]> {
  const dictionary = await ctx.dictionary();
  // A year without a scheme is refused before a unit that is none.
  if (question.unitIds?.some((id) => !dictionary.units.has(id))) await schemeOfYear(ctx.db, question, ctx.calendar);
  return unitsAsked(question, dictionary);
}

async function scorecards(
  ctx: Context,
  { year, unitIds, ...args }: Schema.QueryScorecardsArgs,
  info: GraphQLResolveInfo,
): Promise<MomentConnection<Card>> {
  const moment = ctx.moment(args);
  const { unitScope } = ctx.actor;
  const asked = unitIds ? someIds('unitIds', unitIds).filter((id) => maySeeUnit(ctx.actor, id)) : unitScope;
  const question = { year: someYear('year', year), ...moment, unitIds: asked };
  const decides = tie(moment, args, year, unitIds);
  const units = await orRejected(unitsWithCards(ctx, question));
  const page = listedHere(ctx, 'scorecards', args, decides, units, ({ id }) => id);
  const cards = cardsAsked(ctx, year, moment, askedOfRows(info));
  // Where there is no card to be made, the year is refused all the same.
  if (page.nodes.length === 0) await orRejected(schemeOfYear(ctx.db, question, ctx.calendar));
  await orRejected(cards.fetch(page.nodes.map(({ id }) => id)));
  return seenFrom(
    mapped(page, ({ id }) => cards.load(id) as Card),
    moment,
  );
}

async function scorecard(
  ctx: Context,
  unitId: string,
  { year, ...args }: Schema.UnitScorecardArgs,
  info: GraphQLResolveInfo,
): Promise<Card | null> {
  const { units } = await ctx.dictionary();
  if (!units.has(unitId) || !maySeeUnit(ctx.actor, unitId)) return null;
  return orRejected(cardsAsked(ctx, someYear('year', year), ctx.moment(args), askedHere(info)).load(unitId));
}

const Query: Pick<Schema.QueryResolvers, 'scorecards' | 'scorecard' | 'assessmentSchemes'> = {
  scorecards: (_root, args, ctx, info) => scorecards(ctx, args, info),
  scorecard: (_root, { unitId, ...args }, ctx, info) => scorecard(ctx, unitId, args, info),
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

const Unit: Pick<Schema.UnitResolvers, 'scorecard'> = {
  scorecard: ({ id }, args, ctx, info) => scorecard(ctx, id, args, info),
};

const Scorecard: Schema.ScorecardResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  lowestGrade: ({ grade, gradeRange }) => gradeRange?.lowest ?? grade,
  highestGrade: ({ grade, gradeRange }) => gradeRange?.highest ?? grade,
  components: (card, _args, ctx) => whenThere(whole(ctx, card), ({ components }) => components),
  counts: (card, _args, ctx) => whenThere(whole(ctx, card), ({ counts }) => counts),
  wouldChange: (card, _args, ctx) => whenThere(whole(ctx, card), ({ wouldChange }) => wouldChange),
  missing: (card, _args, ctx) => whenThere(whole(ctx, card), ({ missing }) => missing),
  marks: (card, page, ctx) =>
    whenThere(whole(ctx, card), ({ unitId, year, asOf, knownAt, marks }) =>
      mapped(
        listedHere(ctx, 'marks', page, [unitId, year, asOf], marks, ({ part, on, id }) => `${part} ${on} ${id}`),
        (mark) => ({ ...mark, asOf, knownAt }),
      ),
    ),
  lines: (card, page, ctx) =>
    whenThere(whole(ctx, card), ({ unitId, year, asOf, knownAt, lines }) =>
      mapped(
        listedHere(ctx, 'lines', page, [unitId, year, asOf], lines, ({ ordinal }) => String(ordinal)),
        (line) => ({ ...line, asOf, knownAt }),
      ),
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
