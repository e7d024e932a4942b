import { maySeeUnit } from '../access/actor.ts';
import { recordTargetLetter, recordTargetReading, withdrawTargetLetter } from '../assessment/commands-target.ts';
import { isFinal } from '../assessment/store.ts';
import { finalCardsOf } from '../assessment/store-final-facts.ts';
import { finalCardsOfAssessment } from '../assessment/store-freeze.ts';
import { countLetters, listLetters } from '../assessment/store-targets.ts';
import { listed, listedHere, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { orRejected } from './errors.ts';
import { someIds, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import type { FinalScorecard as Card } from './models-final.ts';
import { tie } from './obligations.ts';
import { unitOf } from './units.ts';

/** The units asked for of those that the reader may see; null for all. */
const unitsAsked = ({ actor }: Context, unitIds: readonly string[] | null | undefined): readonly string[] | null =>
  unitIds ? someIds('unitIds', unitIds).filter((id) => maySeeUnit(actor, id)) : actor.unitScope;

async function finalScorecards(ctx: Context, { year, unitIds, ...args }: Schema.QueryFinalScorecardsArgs) {
  const moment = ctx.moment(args);
  const question = { year: someYear('year', year), ...moment, unitIds: unitsAsked(ctx, unitIds) };
  const { cards, scheme } = await orRejected(finalCardsOf(ctx.db, question, ctx.calendar));
  const rows = cards.map((card): Card => ({ ...card, scheme }));
  const decides = tie(moment, args, year, unitIds);
  return seenFrom(
    listedHere(ctx, 'finalScorecards', args, decides, rows, ({ unitId }) => unitId),
    moment,
  );
}

const Query: Pick<Schema.QueryResolvers, 'finalScorecards' | 'targetLetters'> = {
  finalScorecards: (_root, args, ctx) => finalScorecards(ctx, args),
  targetLetters: (_root, { unitIds, indicatorId, knownAt, ...page }, ctx) => {
    const filter = { unitIds: unitsAsked(ctx, unitIds), indicatorId, knownAt: knownAt ?? ctx.now };
    return listed(
      ctx,
      'targetLetters',
      page,
      [unitIds ?? null, indicatorId ?? null, knownAt ?? null],
      (request) => listLetters(ctx.db, filter, request),
      () => countLetters(ctx.db, filter),
    );
  },
};

const answer =
  (ctx: Context) =>
  async ({ letterId }: { letterId: string }) => ({ letter: await ctx.loaders.targetLetter.load(letterId) });

const Mutation: Pick<Schema.MutationResolvers, 'recordTargetLetter' | 'withdrawTargetLetter' | 'recordTargetReading'> =
  {
    recordTargetLetter: (_root, { input }, ctx) =>
      ctx.perform(recordTargetLetter, { ...input, bindingValue: input.bindingValue ?? null }, answer(ctx)),
    withdrawTargetLetter: (_root, { input }, ctx) => ctx.perform(withdrawTargetLetter, input, answer(ctx)),
    recordTargetReading: (_root, { input }, ctx) =>
      ctx.perform(
        recordTargetReading,
        { ...input, denominator: input.denominator ?? null },
        async ({ letterId, readingId }) => ({
          letter: await ctx.loaders.targetLetter.load(letterId),
          reading: await ctx.loaders.reading.load(readingId),
        }),
      ),
  };

const Assessment: Pick<Schema.AssessmentResolvers, 'finalCards'> = {
  finalCards: async (row, { unitIds, ...page }, ctx) => {
    const scheme = await ctx.loaders.scheme.load(row.schemeId);
    const asked = { year: row.year, unitIds: unitsAsked(ctx, unitIds), ...ctx.moment({}) };
    const cards =
      scheme && isFinal(scheme)
        ? (
            await finalCardsOfAssessment(ctx.db, {
              ...asked,
              assessment: row,
              scheme: scheme.scheme,
              calendar: ctx.calendar,
            })
          ).map((card): Card => ({ ...card, scheme }))
        : [];
    return seenFrom(
      listedHere(ctx, 'finalCards', page, [row.id, unitIds ?? null], cards, ({ unitId }) => unitId),
      ctx.moment({}),
    );
  },
};

const FinalScorecard: Schema.FinalScorecardResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  lowestGradeByTargets: ({ gradeByTargets }) => gradeByTargets?.lowest ?? null,
  highestGradeByTargets: ({ gradeByTargets }) => gradeByTargets?.highest ?? null,
  lowestGrade: ({ gradeRange }) => gradeRange?.lowest ?? null,
  highestGrade: ({ gradeRange }) => gradeRange?.highest ?? null,
  keyWork: (card) => card,
  marks: ({ unitId, year, asOf, knownAt, marks }, page, ctx) =>
    listedHere(
      ctx,
      'finalMarks',
      page,
      [unitId, year, asOf],
      marks.map((mark) => ({ ...mark, asOf, knownAt })),
      ({ part, on, id }) => `${part} ${on} ${id}`,
    ),
};

const TargetLine: Schema.TargetLineResolvers = {
  indicator: ({ indicatorId }, _args, ctx) => ctx.loaders.indicator.load(indicatorId),
  letter: ({ letterId }, _args, ctx) => ctx.loaders.targetLetter.load(letterId),
  reading: ({ readingId }, _args, ctx) => (readingId === null ? null : ctx.loaders.reading.load(readingId)),
};

const KeyWorkCheck: Schema.KeyWorkCheckResolvers = {
  status: ({ keyWork }) => keyWork.status,
  assessment: ({ keyWork }, _args, ctx) =>
    keyWork.assessmentId === null ? null : ctx.loaders.assessment.load(keyWork.assessmentId),
  lowHundredths: ({ keyWork }) => keyWork.lowHundredths,
  highHundredths: ({ keyWork }) => keyWork.highHundredths,
  fromHundredths: ({ scheme }) => scheme.scheme.crossCheck.keyWorkFromHundredths,
  outcome: ({ crossCheck }) => crossCheck,
  scorecard: ({ unitId, year, keyWork }, _args, ctx) =>
    keyWork.status === 'NONE' ? null : orRejected(ctx.loaders.scorecard(year)(ctx.moment({})).load(unitId)),
};

const TargetLetter: Schema.TargetLetterResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  indicator: ({ indicatorId }, _args, ctx) => ctx.loaders.indicator.load(indicatorId),
};

export const finalAssessmentResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Assessment,
  FinalScorecard,
  TargetLine,
  KeyWorkCheck,
  TargetLetter,
};
