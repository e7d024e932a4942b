import type { ActorRole } from '../access/actor.ts';
import { maySeeUnit } from '../access/actor.ts';
import type { AnyScheme } from '../assessment/any-scheme.ts';
import {
  advanceAssessment,
  approveAssessmentWith,
  openAssessment,
  reopenAssessment,
} from '../assessment/commands-course.ts';
import { recordMarkWith, withdrawMark } from '../assessment/commands-mark.ts';
import { answerObjection, fileObjectionWith } from '../assessment/commands-objection.ts';
import { reviewItemWith, submitSelfEvaluation } from '../assessment/commands-review.ts';
import { drawSpotChecksWith, recordSpotCheck } from '../assessment/commands-spot-check.ts';
import { ADVANCES, type Advance, COURSE, canNow, objectionsEndOn, stageEndsOn } from '../assessment/course.ts';
import { distributionOf } from '../assessment/distribution.ts';
import { lintOf } from '../assessment/lint.ts';
import { isAnnual } from '../assessment/store.ts';
import {
  countAssessments,
  listAssessments,
  listItemReviews,
  listObjections,
  listRecordedMarks,
  listSelfEvaluations,
  listSpotChecks,
  type WithinFilter,
} from '../assessment/store-course.ts';
import { cardsOfAssessment, finalCardsOfAssessment } from '../assessment/store-freeze.ts';
import { unitFactsOf } from '../assessment/store-unit-facts.ts';
import type { Db } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { PageArguments } from '../kernel/page.ts';
import type { Command } from '../ledger/command.ts';
import { listed, listedHere, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { someIds, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Assessment as Row } from './models.ts';
import { unitOf, unitOrNull } from './units.ts';

/** How the schema writes the steps that rooms name by their deed. */
const STEPS = {
  BEGIN_REVIEW: 'beginReview',
  BEGIN_SPOT_CHECKS: 'beginSpotChecks',
  DRAFT_RESULT: 'draftResult',
  OPEN_OBJECTIONS: 'openObjections',
  CLOSE_OBJECTIONS: 'closeObjections',
  PUBLISH: 'publish',
  ARCHIVE: 'archive',
} as const satisfies Record<Schema.AssessmentStep, Advance>;
const stepOf = (advance: Advance): Schema.AssessmentStep[] =>
  (Object.keys(STEPS) as Schema.AssessmentStep[]).filter((step) => STEPS[step] === advance);

/** The units asked for of those that the reader may see; undefined for all. */
function unitsAsked({ actor }: Context, unitIds: readonly string[] | null | undefined): string[] | undefined {
  const asked = unitIds ? someIds('unitIds', unitIds).filter((id) => maySeeUnit(actor, id)) : actor.unitScope;
  return asked === null ? undefined : [...asked];
}

interface UnitsAndPage extends PageArguments {
  unitIds?: readonly string[] | null | undefined;
}

/** A list within an assessment: one statement, the reader's units only. */
export async function withinOf<Found extends { id: string }>(
  ctx: Context,
  list: string,
  { id: assessmentId }: Row,
  { unitIds, ...page }: UnitsAndPage,
  read: (db: Db, filter: WithinFilter) => Promise<Found[]>,
) {
  const asked = unitsAsked(ctx, unitIds);
  const rows = await read(ctx.db, { assessmentId, unitIds: asked });
  return listedHere(ctx, list, page, [assessmentId, unitIds ?? null], rows, ({ id }) => id);
}

const Query: Pick<Schema.QueryResolvers, 'assessments' | 'assessment'> = {
  assessments: (_root, { kind, year, ...page }, ctx) => {
    const filter = { kind, year: year == null ? null : someYear('year', year) };
    return listed(
      ctx,
      'assessments',
      page,
      filter,
      (request) => listAssessments(ctx.db, filter, request),
      () => countAssessments(ctx.db, filter),
    );
  },
  assessment: (_root, { id }, ctx) => ctx.loaders.assessment.load(id),
};

/** Performs a deed within an assessment and answers with the assessment as it then stands. */
const perform = <Input extends object, Outcome extends { assessmentId: string }>(
  ctx: Context,
  command: Command<Input, Outcome>,
  input: Input & { idempotencyKey?: string | null | undefined },
) =>
  ctx.perform(command, input, async ({ assessmentId }) => ({
    assessment: await ctx.loaders.assessment.load(assessmentId),
  }));

const Mutation: Pick<
  Schema.MutationResolvers,
  | 'openAssessment'
  | 'submitSelfEvaluation'
  | 'reviewItem'
  | 'recordMark'
  | 'withdrawMark'
  | 'drawSpotChecks'
  | 'recordSpotCheck'
  | 'fileObjection'
  | 'answerObjection'
  | 'advanceAssessment'
  | 'approveAssessment'
  | 'reopenAssessment'
> = {
  openAssessment: (_root, { input }, ctx) =>
    perform(ctx, openAssessment, {
      ...input,
      coordinationUnitId: (input.coordinationUnitId ?? null) as Id<'Unit'> | null,
    }),
  submitSelfEvaluation: (_root, { input }, ctx) => perform(ctx, submitSelfEvaluation, input),
  reviewItem: (_root, { input }, ctx) => perform(ctx, reviewItemWith(ctx.calendar), input),
  recordMark: (_root, { input }, ctx) =>
    perform(ctx, recordMarkWith(ctx.calendar), {
      ...input,
      obligationId: input.obligationId ?? null,
      hundredths: input.hundredths ?? null,
    }),
  withdrawMark: (_root, { input }, ctx) => perform(ctx, withdrawMark, input),
  drawSpotChecks: (_root, { input }, ctx) => perform(ctx, drawSpotChecksWith(ctx.calendar), input),
  recordSpotCheck: (_root, { input }, ctx) =>
    perform(ctx, recordSpotCheck, { ...input, hundredths: input.hundredths ?? null }),
  fileObjection: (_root, { input }, ctx) =>
    perform(ctx, fileObjectionWith(ctx.calendar), {
      ...input,
      unitId: input.unitId as Id<'Unit'>,
      obligationId: (input.obligationId ?? null) as Id<'Obligation'> | null,
    }),
  answerObjection: (_root, { input }, ctx) => perform(ctx, answerObjection, input),
  advanceAssessment: (_root, { input: { step, ...input } }, ctx) =>
    perform(ctx, advanceAssessment(STEPS[step], ctx.calendar), input),
  approveAssessment: (_root, { input }, ctx) => perform(ctx, approveAssessmentWith(ctx.calendar), input),
  reopenAssessment: (_root, { input }, ctx) => perform(ctx, reopenAssessment, input),
};

async function schemeOf(ctx: Context, { schemeId }: Row) {
  const scheme = await ctx.loaders.scheme.load(schemeId);
  if (!scheme) throw new Error(`no scheme ${schemeId}`);
  return scheme;
}

/** The question whose answer the cards of an assessment are, for the units that the reader may see. */
const questionOf = <Content extends AnyScheme>(
  ctx: Context,
  row: Row,
  scheme: Content,
  unitIds: readonly string[] | null | undefined,
) => ({
  assessment: row,
  scheme,
  calendar: ctx.calendar,
  year: row.year,
  unitIds: unitsAsked(ctx, unitIds) ?? null,
  ...ctx.moment({}),
});

const Assessment: Schema.AssessmentResolvers = {
  scheme: (row, _args, ctx) => schemeOf(ctx, row),
  coordinationUnit: ({ coordinationUnitId }, _args, ctx) => unitOrNull(ctx, coordinationUnitId),
  stageEndsOn: async (row, _args, ctx) => {
    const { scheme } = await schemeOf(ctx, row);
    return row.stage === 'OBJECTION_WINDOW' && row.objectionsOpenedOn
      ? objectionsEndOn(row.objectionsOpenedOn, scheme, ctx.calendar).day
      : stageEndsOn(row.stage, row.year, scheme);
  },
  nextSteps: ({ stage }, _args, { actor }) =>
    ADVANCES.filter((deed) => canNow(deed, stage))
      .filter((deed) => (COURSE[deed].by as readonly ActorRole[]).includes(actor.role))
      .flatMap(stepOf),
  reopenedFrom: ({ reopenedFromId }, _args, ctx) =>
    reopenedFromId === null ? null : ctx.loaders.assessment.load(reopenedFromId),
  cards: async (row, { unitIds, ...page }, ctx) => {
    const scheme = await schemeOf(ctx, row);
    const cards = isAnnual(scheme)
      ? (await cardsOfAssessment(ctx.db, questionOf(ctx, row, scheme.scheme, unitIds))).map((card) => ({
          ...card,
          scheme,
        }))
      : [];
    return seenFrom(
      listedHere(ctx, 'cards', page, [row.id, unitIds ?? null], cards, ({ unitId }) => unitId),
      ctx.moment({}),
    );
  },
  selfEvaluations: (row, args, ctx) => withinOf(ctx, 'selfEvaluations', row, args, listSelfEvaluations),
  reviews: (row, args, ctx) => withinOf(ctx, 'reviews', row, args, listItemReviews),
  recordedMarks: (row, args, ctx) => withinOf(ctx, 'recordedMarks', row, args, listRecordedMarks),
  spotChecks: (row, args, ctx) => withinOf(ctx, 'spotChecks', row, args, listSpotChecks),
  objections: (row, args, ctx) => withinOf(ctx, 'objections', row, args, listObjections),
  lint: async (row, { unitIds, ...page }, ctx) => {
    const found = await schemeOf(ctx, row);
    const { scheme } = found;
    const units = isAnnual(found) ? await unitFactsOf(ctx.db, questionOf(ctx, row, found.scheme, unitIds)) : [];
    const lines =
      scheme.kind === 'ANNUAL' ? units.flatMap((facts) => lintOf(facts, scheme, row.coordinationUnitId)) : [];
    return listedHere(ctx, 'lint', page, [row.id, unitIds ?? null], lines, ({ code, unitId, obligationId }) =>
      [code, unitId, obligationId ?? ''].join(' '),
    );
  },
  distribution: async (row, _args, ctx) => {
    const { scheme } = await schemeOf(ctx, row);
    return distributionOf(
      scheme.kind === 'FINAL'
        ? await finalCardsOfAssessment(ctx.db, questionOf(ctx, row, scheme, null))
        : await cardsOfAssessment(ctx.db, questionOf(ctx, row, scheme, null)),
    );
  },
};

/** The unit and the obligation that a record within an assessment names, as the reader may see them now. */
const named = {
  unit: ({ unitId }: { unitId: string }, _args: object, ctx: Context) => unitOf(ctx, unitId),
  obligation: ({ obligationId }: { obligationId: string | null }, _args: object, ctx: Context) =>
    obligationId === null ? null : ctx.loaders.obligation(ctx.moment({})).load(obligationId),
};

export const assessmentCourseResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Assessment,
  SelfEvaluation: { unit: named.unit },
  ItemReview: named,
  RecordedMark: named,
  SpotCheck: named,
  Objection: named,
  AssessmentLint: named,
};
