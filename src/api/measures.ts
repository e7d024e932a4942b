import { mayRunSweep } from '../access/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { invariant } from '../kernel/invariant.ts';
import type { PageArguments } from '../kernel/page.ts';
import { dismissMeasureWith } from '../measures/commands-steps.ts';
import { previewSweep, type RunSweep, runSweepWith, type SweepDeed, sweepToEnd } from '../measures/commands-sweep.ts';
import { HELD_REASONS, type HeldReason } from '../measures/held.ts';
import { MEASURE_NAMES } from '../measures/measure.ts';
import type { LimitName } from '../measures/rule.ts';
import { ruleSetFile } from '../measures/rule-seed.ts';
import { countMeasures, countRuleSets, listMeasures, listRuleSets, type MeasureFilter } from '../measures/store.ts';
import { whenThere } from './batch.ts';
import { type Connection, listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { orRejected } from './errors.ts';
import { chosen, measureFilter, someDay } from './filters.ts';
import type * as Schema from './generated.ts';
import type { MeasureFacts as Facts, Measure as MeasureRow, RuleSet as RuleSetRow } from './models.ts';
import { planOf } from './plans.ts';
import { groupOrNull, unitOf, unitOrNull } from './units.ts';

const idOf = ({ id }: { id: string }) => id;

async function measuresBy(ctx: Context, filter: MeasureFilter, page: PageArguments): Promise<Connection<MeasureRow>> {
  const scope = (await ctx.scope())?.unitIds;
  const bounded = { ...filter, scope };
  return listed(
    ctx,
    'measures',
    page,
    filter,
    (request) => listMeasures(ctx.db, bounded, request),
    () => countMeasures(ctx.db, bounded),
  );
}

async function sweepPreview(ctx: Context, asOf: Facts['asOf'] | null | undefined) {
  ctx.demand(mayRunSweep);
  return orRejected(previewSweep(ctx.db, { ...ctx.moment({ asOf }), calendar: ctx.calendar }));
}

async function ruleSetOf(ctx: Context, id: string): Promise<RuleSetRow> {
  const ruleSet = await ctx.loaders.ruleSet.load(id);
  if (!ruleSet) throw new Error(`no rule set ${id}`);
  return ruleSet;
}

const heldCounts = (counts: Partial<Record<HeldReason, number>>) =>
  Object.entries(counts).map(([reason, count]) => ({
    reason: reason as HeldReason,
    count,
    messageZh: HELD_REASONS[reason as HeldReason].zh,
    messageEn: HELD_REASONS[reason as HeldReason].en,
  }));

const LIMIT_NAMES: Record<LimitName, Schema.LimitName> = {
  replyWithin: 'REPLY_WITHIN',
  statementWithin: 'STATEMENT_WITHIN',
  rectifyPlanWithin: 'RECTIFY_PLAN_WITHIN',
  noticeBefore: 'NOTICE_BEFORE',
  minutesWithin: 'MINUTES_WITHIN',
  planWithin: 'PLAN_WITHIN',
  reportWithin: 'REPORT_WITHIN',
  period: 'PERIOD',
  extensionAtMost: 'EXTENSION_AT_MOST',
  extensionAskBefore: 'EXTENSION_ASK_BEFORE',
  acknowledgeWithin: 'ACKNOWLEDGE_WITHIN',
  verifyWithin: 'VERIFY_WITHIN',
  liftCheckAfter: 'LIFT_CHECK_AFTER',
  reviewFileWithin: 'REVIEW_FILE_WITHIN',
  reviewDecideWithin: 'REVIEW_DECIDE_WITHIN',
};

/** Sweeps page by page, each page a deed of its own; a key given for the whole is told apart by page. */
async function sweep(ctx: Context, input: RunSweep, key: string | null | undefined) {
  type Answer = Awaited<ReturnType<typeof page>>;
  const command = runSweepWith(ctx.calendar);
  const page = (part: RunSweep, number: number) => {
    const idempotencyKey = key == null || number === 1 ? key : `${key}/${number}`;
    return ctx.perform(command, { ...part, idempotencyKey }, (deed) => ({ deed }));
  };
  let last: Answer | undefined;
  const done: SweepDeed | undefined = await sweepToEnd(input, async (part, number) => {
    last = await page(part, number);
    // A refusal ends the run; what it says is the answer.
    return 'deed' in last ? last.deed : REFUSED;
  });
  invariant(last, 'a sweep has a first page');
  const { userErrors, ledgerSequence, replayed } = last;
  const report = done === REFUSED ? null : await ctx.loaders.sweepReport.load(done.runId);
  return { report, userErrors, ledgerSequence, replayed };
}

const REFUSED: SweepDeed = {
  ...{ runId: '' as SweepDeed['runId'], asOf: '' as SweepDeed['asOf'], isFinished: true, isLeftAlone: true },
  ...{ proposed: [], superseded: [], withdrawn: [], lifted: [] },
};

const Query: Pick<Schema.QueryResolvers, 'measures' | 'measure' | 'sweepPreview' | 'ruleSets'> = {
  measures: async (_root, { filter, ...page }, ctx) => {
    const { scope: _own, ...wanted } = await measureFilter(ctx, filter);
    return measuresBy(ctx, wanted, page);
  },
  measure: (_root, { id }, ctx) => ctx.loaders.measure.load(id),
  sweepPreview: (_root, { asOf }, ctx) => sweepPreview(ctx, asOf),
  ruleSets: (_root, page, ctx) =>
    listed(
      ctx,
      'ruleSets',
      page,
      null,
      (request) => listRuleSets(ctx.db, request),
      () => countRuleSets(ctx.db),
    ),
};

const Mutation: Pick<Schema.MutationResolvers, 'runSweep' | 'dismissMeasure'> = {
  runSweep: (_root, { input: { asOf, idempotencyKey } }, ctx) => {
    const day = asOf == null ? ctx.today : someDay('input.asOf', asOf);
    return sweep(ctx, { asOf: day, trigger: 'API' }, idempotencyKey);
  },
  dismissMeasure: (_root, { input }, ctx) =>
    ctx.perform(dismissMeasureWith(ctx.calendar), input, async ({ measureId }) => ({
      measure: await ctx.loaders.measure.load(measureId),
    })),
};

const Obligation: Pick<Schema.ObligationResolvers, 'measures'> = {
  measures: ({ id }, page, ctx) =>
    whenThere(ctx.loaders.measuresOfObligation.load(id), (rows) => listedHere(ctx, 'measuresOf', page, id, rows, idOf)),
};
const TaskClause: Pick<Schema.TaskClauseResolvers, 'measures'> = {
  measures: ({ id }, page, ctx) =>
    whenThere(ctx.loaders.measuresOfClause.load(id), (rows) => listedHere(ctx, 'measuresOf', page, id, rows, idOf)),
};
const Unit: Pick<Schema.UnitResolvers, 'measures'> = {
  measures: ({ id: unitId }, { states, ...page }, ctx) => measuresBy(ctx, { unitId, states: chosen(states) }, page),
};
const Plan: Pick<Schema.PlanResolvers, 'measures'> = {
  measures: ({ id: planId }, { states, ...page }, ctx) => measuresBy(ctx, { planId, states: chosen(states) }, page),
};

const Measure: Schema.MeasureResolvers = {
  kindNameZh: ({ kind }) => MEASURE_NAMES[kind].zh,
  kindNameEn: ({ kind }) => MEASURE_NAMES[kind].en,
  ruleSet: ({ ruleSetId }, _args, ctx) => ruleSetOf(ctx, ruleSetId),
  ruleCode: ({ ruleId }) => ruleId,
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  clause: ({ clauseId, facts }, _args, ctx) => ctx.loaders.clauseAt(facts.knownAt).load(clauseId),
  obligation: ({ obligationId, facts }, _args, ctx) => ctx.loaders.obligation(facts).load(obligationId),
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  throughGroup: ({ throughGroupId }, _args, ctx) => groupOrNull(ctx, throughGroupId),
  supersededBy: ({ supersededById }, _args, ctx) => (supersededById ? ctx.loaders.measure.load(supersededById) : null),
};

const MeasureFacts: Schema.MeasureFactsResolvers = {
  period: ({ period }) => period || null,
  isCalendarProvisional: ({ provisionalCalendar }) => provisionalCalendar,
  matched: ({ matched }) => matched.map(({ fact, value, test }) => ({ fact, value: String(value), test })),
};

const LegalBasis: Schema.LegalBasisResolvers = { isVerified: ({ verified }) => verified };

const RuleSet: Schema.RuleSetResolvers = {
  content: (ruleSet) => canonicalJson(ruleSetFile(ruleSet)),
  rules: ({ id, rules }, page, ctx) => listedHere(ctx, 'rules', page, id, rules.rules, (rule) => rule.id),
};

const EscalationRule: Schema.EscalationRuleResolvers = {
  code: ({ id }) => id,
  condition: ({ condition }) => canonicalJson(condition),
  isProposedBySweep: ({ autoPropose }) => autoPropose,
  isPublished: ({ publish }) => publish,
  limits: ({ limits }) =>
    Object.entries(limits).map(([name, { amount, unit, source }]) => ({
      name: LIMIT_NAMES[name as LimitName],
      amount,
      unit,
      source,
    })),
};

const SweepPreview: Schema.SweepPreviewResolvers = {
  proposals: ({ asOf, proposals }, page, ctx) =>
    listedHere(ctx, 'proposals', page, asOf, proposals, ({ obligationId, unitId }) => `${obligationId} ${unitId}`),
  heldCounts: ({ held }) => heldCounts(held),
  held: ({ asOf, knownAt, heldItems }, page, ctx) =>
    listedHere(
      ctx,
      'held',
      page,
      asOf,
      heldItems.map((item) => ({ ...item, asOf, knownAt })),
      ({ obligationId, namedAs, unitId, reason }) => `${obligationId} ${unitId} ${namedAs} ${reason}`,
    ),
};

const SweepProposal: Schema.SweepProposalResolvers = {
  ruleCode: ({ ruleId }) => ruleId,
  clause: ({ clauseId, facts }, _args, ctx) => ctx.loaders.clauseAt(facts.knownAt).load(clauseId),
  obligation: ({ obligationId, facts }, _args, ctx) => ctx.loaders.obligation(facts).load(obligationId),
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  throughGroup: ({ throughGroupId }, _args, ctx) => groupOrNull(ctx, throughGroupId),
};

const HeldItem: Schema.HeldItemResolvers = {
  obligation: ({ obligationId, ...moment }, _args, ctx) => ctx.loaders.obligation(moment).load(obligationId),
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  ruleCode: ({ ruleId }) => ruleId,
  messageZh: ({ reason }) => HELD_REASONS[reason].zh,
  messageEn: ({ reason }) => HELD_REASONS[reason].en,
};

const SweepReport: Schema.SweepReportResolvers = {
  ruleSet: ({ ruleSetId }, _args, ctx) => ruleSetOf(ctx, ruleSetId),
  proposed: ({ id: sweepRunId }, page, ctx) => measuresBy(ctx, { sweepRunId }, page),
  heldCounts: ({ held }) => heldCounts(held),
  held: ({ id, asOf, startedAt, heldItems }, page, ctx) =>
    listedHere(
      ctx,
      'held',
      page,
      id,
      heldItems.map((item) => ({ ...item, asOf, knownAt: startedAt })),
      ({ obligationId, namedAs, unitId, reason }) => `${obligationId} ${unitId} ${namedAs} ${reason}`,
    ),
};

export const measuresResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Obligation,
  TaskClause,
  Unit,
  Plan,
  Measure,
  MeasureFacts,
  LegalBasis,
  RuleSet,
  EscalationRule,
  SweepPreview,
  SweepProposal,
  HeldItem,
  SweepReport,
};
