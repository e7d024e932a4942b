import { mayChangeRules, mayHandleCases, mayRunSweep } from '../access/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Command } from '../ledger/command.ts';
import { CLOCKS } from '../measures/clock.ts';
import type { StepOutcome } from '../measures/commands-case.ts';
import * as interview from '../measures/commands-interview.ts';
import * as listing from '../measures/commands-listing.ts';
import { proposeMeasureWith } from '../measures/commands-propose.ts';
import * as referral from '../measures/commands-referral.ts';
import { acceptReview, decideReviewWith, fileReviewWith, type ReviewAnswer } from '../measures/commands-review.ts';
import { draftRuleSet, publishRuleSet } from '../measures/commands-rules.ts';
import * as steps from '../measures/commands-steps.ts';
import { previewRules, rulesInForce } from '../measures/commands-sweep.ts';
import { stepsAhead } from '../measures/conduct.ts';
import { PROCEDURES } from '../measures/procedure.ts';
import { shownSteps } from '../measures/step-view.ts';
import { countRuns, listRuns } from '../measures/store-runs.ts';
import type { Proposal } from '../measures/sweep.ts';
import { numberOfPaper } from '../papers/commands-numbered.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { orRejected, userErrorOf } from './errors.ts';
import { absent } from './filters.ts';
import type * as Schema from './generated.ts';

// The life of a measure at the wall: each mutation hands its input to one command and answers with the measure.

type Keyed<Input> = Input & { idempotencyKey?: string | null | undefined };

const onMeasure = <Input>(ctx: Context, command: Command<Input, StepOutcome>, input: Keyed<Input>) =>
  ctx.perform(command, input, async ({ measureId }) => ({ measure: await ctx.loaders.measure.load(measureId) }));

const onReview = <Input>(ctx: Context, command: Command<Input, ReviewAnswer>, input: Keyed<Input>) =>
  ctx.perform(command, input, async ({ reviewId }) => ({ review: await ctx.loaders.review.load(reviewId) }));

const schedule = (given: Schema.InterviewScheduleInput) => ({
  ...{ heldOn: given.heldOn, place: given.place, host: given.host, hour: given.hour ?? null },
  ...{ attendance: given.attendance ?? null, materials: given.materials ?? null },
});

const Mutation = {
  proposeMeasure: (_root, { input }, ctx) =>
    onMeasure(ctx, proposeMeasureWith(ctx.calendar), {
      ...input,
      family: input.family ?? 'LATENESS',
      evidence: (input.evidence ?? []).map(({ words, reference }) => ({ words, reference: reference ?? null })),
      causalLink: input.causalLink ?? null,
      escalatesId: input.escalatesId ?? null,
    }),
  draftMeasure: (_root, { input }, ctx) =>
    onMeasure(ctx, steps.draftMeasureWith(ctx.calendar), {
      ...{ ...input, isByName: input.isByName ?? false, skipGround: input.skipGround ?? null },
    }),
  serveMeasureDraft: (_root, { input }, ctx) => onMeasure(ctx, steps.serveMeasureDraftWith(ctx.calendar), input),
  stateDefence: (_root, { input }, ctx) => onMeasure(ctx, steps.stateDefenceWith(ctx.calendar), input),
  answerStatement: (_root, { input }, ctx) => onMeasure(ctx, steps.answerStatementWith(ctx.calendar), input),
  closeHearing: (_root, { input }, ctx) => onMeasure(ctx, steps.closeHearingWith(ctx.calendar), input),
  submitMeasure: (_root, { input }, ctx) =>
    onMeasure(ctx, steps.submitMeasureWith(ctx.calendar), { ...input, note: input.note ?? null }),
  decideMeasure: (_root, { input }, ctx) =>
    onMeasure(ctx, steps.decideMeasureWith(ctx.calendar), { ...input, reason: input.reason ?? null }),
  issueMeasure: (_root, { input }, ctx) =>
    onMeasure(ctx, steps.issueMeasureWith(ctx.calendar, numberOfPaper), {
      ...{ ...input, skipGround: input.skipGround ?? null },
      schedule: input.schedule ? schedule(input.schedule) : null,
    }),
  acknowledgeMeasure: (_root, { input }, ctx) => onMeasure(ctx, steps.acknowledgeMeasureWith(ctx.calendar), input),
  recordService: (_root, { input }, ctx) => onMeasure(ctx, steps.recordServiceWith(ctx.calendar), input),
  replyMeasure: (_root, { input }, ctx) => onMeasure(ctx, steps.replyMeasureWith(ctx.calendar), input),
  settleReply: (_root, { input }, ctx) => onMeasure(ctx, steps.settleReplyWith(ctx.calendar), input),
  postponeInterview: (_root, { input }, ctx) =>
    onMeasure(ctx, interview.postponeInterviewWith(ctx.calendar), { ...input, schedule: schedule(input.schedule) }),
  holdInterview: (_root, { input }, ctx) => onMeasure(ctx, interview.holdInterviewWith(ctx.calendar), input),
  issueMinutes: (_root, { input }, ctx) =>
    onMeasure(ctx, interview.issueMinutesWith(ctx.calendar, numberOfPaper), input),
  fileRectificationPlan: (_root, { input }, ctx) =>
    onMeasure(ctx, steps.fileRectificationPlanWith(ctx.calendar), input),
  reportRectification: (_root, { input }, ctx) => onMeasure(ctx, steps.reportRectificationWith(ctx.calendar), input),
  beginMeasureVerification: (_root, { input }, ctx) => onMeasure(ctx, steps.beginVerificationWith(ctx.calendar), input),
  concludeMeasureVerification: (_root, { input }, ctx) =>
    onMeasure(ctx, steps.concludeVerificationWith(ctx.calendar), {
      ...{ ...input, onSiteOn: input.onSiteOn ?? null, reportBy: input.reportBy ?? null },
    }),
  requestListingExtension: (_root, { input }, ctx) =>
    onMeasure(ctx, listing.requestListingExtensionWith(ctx.calendar), input),
  decideListingExtension: (_root, { input }, ctx) =>
    onMeasure(ctx, listing.decideListingExtensionWith(ctx.calendar), input),
  requestRestriction: (_root, { input }, ctx) =>
    onMeasure(ctx, listing.requestRestrictionWith(ctx.calendar, numberOfPaper), {
      ...input,
      words: input.words ?? null,
    }),
  recordRestriction: (_root, { input }, ctx) =>
    onMeasure(ctx, listing.recordRestrictionWith(ctx.calendar), {
      ...{ ...input, industryScope: input.industryScope ?? null, pollutantScope: input.pollutantScope ?? null },
      exemptions: input.exemptions ?? [],
    }),
  recordRestrictionDeclined: (_root, { input }, ctx) =>
    onMeasure(ctx, listing.recordRestrictionDeclinedWith(ctx.calendar), input),
  bringIntoForce: (_root, { input }, ctx) => onMeasure(ctx, listing.bringIntoForceWith(ctx.calendar), input),
  recordRestrictionChange: (_root, { input }, ctx) =>
    onMeasure(ctx, listing.changeRestrictionWith(ctx.calendar), {
      ...{ ...input, newUntil: input.newUntil ?? null, areaScope: input.areaScope ?? null },
      industryScope: input.industryScope ?? null,
    }),
  referAccountability: (_root, { input }, ctx) =>
    onMeasure(ctx, referral.referAccountabilityWith(ctx.calendar, numberOfPaper), {
      ...input,
      words: input.words ?? null,
    }),
  recordReferralAnswer: (_root, { input }, ctx) =>
    onMeasure(ctx, referral.recordReferralAnswerWith(ctx.calendar), input),
  recordReferralResult: (_root, { input }, ctx) =>
    onMeasure(ctx, referral.recordReferralResultWith(ctx.calendar), input),
  recordReferralAppeal: (_root, { input }, ctx) =>
    onMeasure(ctx, referral.recordReferralAppealWith(ctx.calendar), input),
  endReferral: (_root, { input }, ctx) => onMeasure(ctx, referral.endReferralWith(ctx.calendar), input),
  revokeMeasure: (_root, { input }, ctx) => onMeasure(ctx, steps.revokeMeasureWith(ctx.calendar), input),
  recordHandling: (_root, { input }, ctx) =>
    onMeasure(ctx, referral.recordHandling, {
      ...input,
      persons: input.persons.map(({ part, personName, office, telephone }) => ({
        ...{ part, personName, office: office ?? null, telephone: telephone ?? null },
      })),
    }),
  fileReview: (_root, { input }, ctx) => onReview(ctx, fileReviewWith(ctx.calendar), input),
  acceptReview: (_root, { input }, ctx) => onReview(ctx, acceptReview, input),
  decideReview: (_root, { input }, ctx) =>
    onReview(ctx, decideReviewWith(ctx.calendar), {
      ...{ ...input, changedKind: input.changedKind ?? null, changedVariant: input.changedVariant ?? null },
    }),
  draftRuleSet: (_root, { input }, ctx) =>
    ctx.perform(draftRuleSet, input, async ({ ruleSetId }) => ({ ruleSet: await ctx.loaders.ruleSet.load(ruleSetId) })),
  publishRuleSet: (_root, { input }, ctx) =>
    ctx.perform(publishRuleSet, input, async ({ ruleSetId }) => ({
      ruleSet: await ctx.loaders.ruleSet.load(ruleSetId),
    })),
} satisfies Partial<Schema.MutationResolvers>;

const keyOf = ({ obligationId, unitId, kind, variant }: Proposal): string =>
  `${obligationId} ${unitId} ${kind} ${variant}`;

/** What one version of the rules would propose on a day that another would not, both ways. */
async function ruleSetPreview(ctx: Context, ruleSetId: string, asOf: Schema.QueryRuleSetPreviewArgs['asOf']) {
  ctx.demand(mayChangeRules);
  const ruleSet = await ctx.loaders.ruleSet.load(ruleSetId);
  if (!ruleSet) throw absent('ruleSetId', ruleSetId);
  const question = { ...ctx.moment({ asOf }), calendar: ctx.calendar };
  const inForce = await orRejected(rulesInForce(ctx.db, question.asOf));
  const asked = await previewRules(ctx.db, ruleSet, question);
  const now = await previewRules(ctx.db, inForce, question);
  const [askedKeys, nowKeys] = [asked, now].map(({ proposals }) => new Set(proposals.map(keyOf)));
  const newly = asked.proposals.filter((one) => !nowKeys?.has(keyOf(one)));
  return {
    ...{ asOf: question.asOf, ruleSet, inForce, newly },
    noLonger: now.proposals.filter((one) => !askedKeys?.has(keyOf(one))),
    unchangedCount: asked.proposals.length - newly.length,
  };
}

const Query: Pick<Schema.QueryResolvers, 'sweepReports' | 'ruleSetPreview'> = {
  sweepReports: (_root, page, ctx) => {
    ctx.demand(mayRunSweep);
    return listed(
      ctx,
      'sweepReports',
      page,
      null,
      (request) => listRuns(ctx.db, request),
      () => countRuns(ctx.db),
    );
  },
  ruleSetPreview: (_root, { ruleSetId, asOf }, ctx) => ruleSetPreview(ctx, ruleSetId, asOf),
};

async function caseOf(ctx: Context, id: string) {
  const found = await ctx.loaders.caseOf.load(id);
  invariant(found, 'a measure that may be seen has a case');
  return found;
}

async function aheadOf(ctx: Context, { id, kind }: { id: string; kind: keyof typeof PROCEDURES }) {
  const { inHand } = await caseOf(ctx, id);
  return stepsAhead(inHand, PROCEDURES[kind], { actor: ctx.actor, on: ctx.today }, ctx.calendar);
}

const handles = (ctx: Context): boolean => mayHandleCases(ctx.actor).allowed && ctx.actor.unitScope === null;

const Measure: Pick<
  Schema.MeasureResolvers,
  | 'escalates'
  | 'evidence'
  | 'sweepReport'
  | 'authority'
  | 'steps'
  | 'clocks'
  | 'nextSteps'
  | 'blockedSteps'
  | 'undertakings'
  | 'reviews'
  | 'handling'
> = {
  escalates: ({ escalatesId }, _args, ctx) => (escalatesId ? ctx.loaders.measure.load(escalatesId) : null),
  evidence: ({ evidence }) => evidence ?? [],
  sweepReport: ({ sweepRunId }, _args, ctx) =>
    sweepRunId && mayRunSweep(ctx.actor).allowed && ctx.actor.unitScope === null
      ? ctx.loaders.sweepReport.load(sweepRunId)
      : null,
  authority: async ({ id }, _args, ctx) => [...(await caseOf(ctx, id)).inHand.authority],
  steps: async ({ id }, page, ctx) => {
    const all = await ctx.loaders.stepsOf.load(id);
    const seen = ctx.actor.unitScope === null ? all : shownSteps(all);
    return listedHere(ctx, 'steps', page, id, seen, ({ id: stepId }) => stepId);
  },
  clocks: async ({ id }, { runningOnly }, ctx) => {
    const all = await ctx.loaders.clocksOf.load(id);
    return runningOnly ? all.filter(({ closedOn }) => closedOn === null) : all;
  },
  nextSteps: async (measure, { onlyMine }, ctx) => {
    const { lawful } = await aheadOf(ctx, measure);
    return onlyMine ? lawful.filter(({ isOpenToMe }) => isOpenToMe) : lawful;
  },
  blockedSteps: async (measure, _args, ctx) => (await aheadOf(ctx, measure)).blocked,
  undertakings: ({ id }, _args, ctx) => ctx.loaders.undertakingsOf.load(id),
  reviews: async ({ id }, page, ctx) =>
    listedHere(ctx, 'reviews', page, id, await ctx.loaders.reviewsOf.load(id), (review) => review.id),
  handling: ({ id }, _args, ctx) => (handles(ctx) ? ctx.loaders.handlingOf.load(id) : null),
};

const MeasureStep: Schema.MeasureStepResolvers = { details: ({ details }) => canonicalJson(details) };

const MeasureClock: Schema.MeasureClockResolvers = {
  nameZh: ({ name }) => CLOCKS[name].zh,
  followsZh: ({ name }) => CLOCKS[name].followsZh,
  followsEn: ({ name }) => CLOCKS[name].followsEn,
  isOverdue: ({ lastOn, closedOn }, _args, ctx) => closedOn === null && lastOn < ctx.today,
};

const NextStep: Schema.NextStepResolvers = {
  roles: ({ roles }) => [...roles],
  reasons: ({ reasons }) => reasons.map(userErrorOf),
};

const Undertaking: Schema.UndertakingResolvers = {
  obligation: ({ obligationId }, _args, ctx) => ctx.loaders.obligation(ctx.moment({})).load(obligationId),
};

const MeasureReview: Schema.MeasureReviewResolvers = {
  measure: async ({ measureId }, _args, ctx) => {
    const measure = await ctx.loaders.measure.load(measureId);
    invariant(measure, 'who sees a review sees its measure');
    return measure;
  },
};

const RuleSetPreview: Schema.RuleSetPreviewResolvers = {
  newlyProposed: ({ ruleSet, newly }, page, ctx) => listedHere(ctx, 'newlyProposed', page, ruleSet.id, newly, keyOf),
  noLongerProposed: ({ ruleSet, noLonger }, page, ctx) =>
    listedHere(ctx, 'noLongerProposed', page, ruleSet.id, noLonger, keyOf),
};

export const measuresLifeResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Measure: Measure as Schema.MeasureResolvers,
  MeasureStep,
  MeasureClock,
  NextStep,
  Undertaking,
  MeasureReview,
  RuleSetPreview,
};
