import {
  mayManageTokens,
  mayManageWebhooks,
  mayReadLedger,
  mayReadSamples,
  mayRunSweep,
  maySeeUnit,
  type Policy,
} from '../access/actor.ts';
import { findObjection, findRecordedMark, findSpotCheck } from '../assessment/store-course.ts';
import { findUse } from '../assessment/store-uses.ts';
import type { Db } from '../db/engine.ts';
import { findCalendarLink, findReminder } from '../inbox/store.ts';
import { readId } from '../kernel/id.ts';
import type { LedgerEntry as EntryRow } from '../ledger/store.ts';
import { findEntry } from '../ledger/store.ts';
import { findSeries } from '../papers/store-wording.ts';
import { findToken } from '../tokens/store.ts';
import { findMessage, findWebhook } from '../webhooks/store.ts';
import type { Soon } from './batch.ts';
import type { Context } from './context.ts';
import { exportSeen } from './export-seen.ts';
import { someIds } from './filters.ts';
import type { NodeResolvers, QueryResolvers, Resolvers, ResolversTypes } from './generated.ts';
import { seenHandOver } from './hand-over.ts';
import type { Completion, Contribution, LedgerEntry, Verification } from './models.ts';
import { seenPaper } from './papers.ts';
import { DateTime, LocalDate } from './scalars.ts';
import { successionOf } from './succession.ts';

type NodeRow = Awaited<ResolversTypes['Node']>;
/** The types of the schema that are Nodes; each has its finder below, or tsc complains. */
type NodeName = NonNullable<Awaited<ReturnType<NodeResolvers['__resolveType']>>>;
type Finder = (ctx: Context, id: string) => Soon<NodeRow | null | undefined>;

/** An entry with the global id made of its number. */
export const entryNode = (entry: EntryRow): LedgerEntry => ({
  ...entry,
  id: `led_${entry.jurisdiction}_${entry.sequence}`,
});

/** A record about one unit, for those who may see the unit. */
const ofOwnUnit =
  <Row extends NodeRow & { unitId: string }>(find: (db: Db, id: string) => Promise<Row | undefined>): Finder =>
  async (ctx, id) => {
    const row = await find(ctx.db, id);
    return row && maySeeUnit(ctx.actor, row.unitId) ? row : null;
  };

const only =
  (policy: Policy, find: Finder): Finder =>
  async (ctx, id) =>
    policy(ctx.actor).allowed && ctx.actor.unitScope === null ? find(ctx, id) : null;

async function seenCompletion(ctx: Context, id: string): Promise<Completion | null> {
  const completion = await ctx.loaders.completion.load(id);
  return completion && (await ctx.loaders.obligation(ctx.moment({})).load(completion.obligationId)) ? completion : null;
}

async function seenCause(ctx: Context, id: string) {
  const cause = await ctx.loaders.cause.load(id);
  return cause && (await ctx.loaders.obligation(ctx.moment({})).load(cause.obligationId)) ? cause : null;
}

async function seenVerification(ctx: Context, id: string): Promise<Verification | null> {
  const check = await ctx.loaders.verification.load(id);
  return check && (await ctx.loaders.item(ctx.moment({})).load(check.itemId)) ? check : null;
}

async function seenContribution(ctx: Context, id: string): Promise<Contribution | null> {
  const given = await ctx.loaders.contribution.load(id);
  return given && (await ctx.loaders.item(ctx.moment({})).load(given.itemId)) ? given : null;
}

/** A link whose clause may be seen. */
async function seenLink(ctx: Context, id: string): Promise<NodeRow | null> {
  const link = await ctx.loaders.upstreamLink.load(id);
  return link && (await ctx.loaders.clause.load(link.clauseId)) ? link : null;
}

async function entryById(ctx: Context, id: string): Promise<LedgerEntry | undefined> {
  const sequence = Number(id.split('_')[2]);
  const entry = Number.isSafeInteger(sequence) ? await findEntry(ctx.db, sequence) : undefined;
  return entry && entryNode(entry);
}

/** How each noun that is a Node is found by its id; the others are values of something else. */
const FINDERS: Record<NodeName, Finder> = {
  Unit: async (ctx, id) => (await ctx.dictionary()).units.get(id),
  UnitGroup: async (ctx, id) => (await ctx.dictionary()).groups.get(id),
  UnitSuccession: successionOf,
  HandOver: seenHandOver,
  AnnualPlan: (ctx, id) => ctx.loaders.annualPlan.load(id),
  Plan: (ctx, id) => ctx.loaders.plan.load(id),
  PlanSection: (ctx, id) => ctx.loaders.section.load(id),
  TaskClause: (ctx, id) => ctx.loaders.clause.load(id),
  Responsibility: (ctx, id) => ctx.loaders.responsibility.load(id),
  UpstreamLink: seenLink,
  Deadline: (ctx, id) => ctx.loaders.deadline.load(id),
  Obligation: (ctx, id) => ctx.loaders.obligation(ctx.moment({})).load(id),
  Completion: seenCompletion,
  DutyRequest: (ctx, id) => ctx.loaders.request(ctx.moment({})).load(id),
  ExemptCause: seenCause,
  Indicator: (ctx, id) => ctx.loaders.indicator.load(id),
  Finding: (ctx, id) => ctx.loaders.finding.load(id),
  SupervisedItem: (ctx, id) => ctx.loaders.item(ctx.moment({})).load(id),
  Verification: seenVerification,
  Evidence: (ctx, id) => ctx.loaders.evidence.load(id),
  Sample: only(mayReadSamples, (ctx, id) => ctx.loaders.sample.load(id)),
  ProgressReport: (ctx, id) => ctx.loaders.report(ctx.moment({})).load(id),
  Contribution: seenContribution,
  IndicatorReading: (ctx, id) => ctx.loaders.reading.load(id),
  Measure: (ctx, id) => ctx.loaders.measure.load(id),
  MeasureReview: (ctx, id) => ctx.loaders.review.load(id),
  SweepReport: only(mayRunSweep, (ctx, id) => ctx.loaders.sweepReport.load(id)),
  RuleSet: (ctx, id) => ctx.loaders.ruleSet.load(id),
  RecordedMark: ofOwnUnit(findRecordedMark),
  SpotCheck: ofOwnUnit(findSpotCheck),
  Objection: ofOwnUnit(findObjection),
  ResultUse: ofOwnUnit(findUse),
  TargetLetter: (ctx, id) => ctx.loaders.targetLetter.load(id),
  Assessment: (ctx, id) => ctx.loaders.assessment.load(id),
  Paper: seenPaper,
  PaperTemplate: (ctx, id) => ctx.loaders.paperTemplate.load(id),
  DocumentSeries: (ctx, id) => findSeries(ctx.db, id),
  AssessmentScheme: (ctx, id) => ctx.loaders.scheme.load(id),
  ApiToken: only(mayManageTokens, (ctx, id) => findToken(ctx.db, id)),
  LedgerEntry: only(mayReadLedger, entryById),
  ExportJob: exportSeen,
  Evaluation: (ctx, id) => ctx.loaders.evaluation.load(id),
  OverdueSpell: async (ctx, id) => {
    const spell = await ctx.loaders.overdueSpell.load(id);
    return spell && (await ctx.loaders.obligation(ctx.moment({})).load(spell.obligationId)) ? spell : null;
  },
  Reminder: ofOwnUnit(findReminder),
  CalendarLink: ofOwnUnit(findCalendarLink),
  Webhook: only(mayManageWebhooks, (ctx, id) => findWebhook(ctx.db, id)),
  WebhookMessage: only(mayManageWebhooks, (ctx, id) => findMessage(ctx.db, id)),
};

/** Anything by its global id, as the reader may see it. */
export async function findNode(ctx: Context, id: string): Promise<NodeRow | null> {
  const read = readId(id);
  if (!read || read.jurisdiction !== ctx.actor.jurisdiction) return null;
  const find: Finder | undefined = FINDERS[read.noun as NodeName];
  return (await find?.(ctx, id)) ?? null;
}

const Query: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node: (_root, { id }, ctx) => findNode(ctx, id),
  nodes: (_root, { ids }, ctx) => Promise.all(someIds('ids', ids).map((id) => findNode(ctx, id))),
};

const Node: NodeResolvers = {
  // What has an id says by it what it is.
  __resolveType: ({ id }) => readId(id)?.noun as NodeName,
};

export const baseResolvers: Resolvers = { Query, Node, LocalDate, DateTime };
