import { mapPage, type PageArguments } from '../kernel/page.ts';
import { completeObligation, withdrawCompletion } from '../progress/commands-completion.ts';
import { assignSupervisionDeadline, assignSupervisionDeadlines } from '../tasks/commands-deadline.ts';
import { daysLate, daysLeft, overdueFrom, stateOf } from '../tasks/obligation.ts';
import { capacityOf } from '../tasks/responsibility.ts';
import { type ClauseFilter, countClauses, listClauses } from '../tasks/store-clauses.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { membersOf } from '../units/unit.ts';
import { idOf, whenThere } from './batch.ts';
import { clauseWithRelations } from './clause-ahead.ts';
import { listed, listedHere, type MomentConnection, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { clauseFilter, deedFilter, obligationFilter, partyOf } from './filters.ts';
import type * as Schema from './generated.ts';
import type { TaskClause as Clause, Responsibility as LineName, Unit as UnitRow } from './models.ts';
import {
  clauseOf,
  deadlineOf,
  deliverableOf,
  dutyCounts,
  namesOf,
  obligationGroups,
  obligationsBy,
  obligationsOfClause,
  obligationsUnder,
  primaryLeadOf,
  reasonsOf,
  tie,
} from './obligations.ts';
import { citationOf, planOf, spanOf } from './plans.ts';
import { groupOrNull, unitOrNull } from './units.ts';

async function clausesBy(
  ctx: Context,
  filter: ClauseFilter,
  moment: Moment,
  page: PageArguments,
  decides: unknown,
): Promise<MomentConnection<Clause>> {
  const bounded = { ...filter, scope: await ctx.scope() };
  const connection = await listed<Clause>(
    ctx,
    'taskClauses',
    page,
    decides,
    async (request) => {
      const page = await listClauses(ctx.db, bounded, request, ctx.columns('TaskClause'));
      const { knownAt } = filter;
      return mapPage(page, (node) => Object.assign(node, { knownAt }));
    },
    () => countClauses(ctx.db, bounded),
  );
  return seenFrom(connection, moment);
}

/** Who is meant by a name on a day: the unit itself, or the members of the group. */
async function meant(ctx: Context, { unitId, groupId }: LineName, asOf: Moment['asOf']): Promise<UnitRow[]> {
  const dictionary = await ctx.dictionary();
  const unit = unitId === null ? undefined : dictionary.units.get(unitId);
  return unit ? [unit] : groupId === null ? [] : membersOf(dictionary, groupId, asOf);
}

const Query: Pick<
  Schema.QueryResolvers,
  'taskClauses' | 'taskClause' | 'obligations' | 'obligationGroups' | 'obligation'
> = {
  taskClauses: async (_root, { filter, ...args }, ctx) => {
    const moment = ctx.moment(args);
    return clausesBy(ctx, await clauseFilter(ctx, filter, moment), moment, args, tie(moment, args, filter));
  },
  taskClause: (_root, { id }, ctx, info) => clauseWithRelations(ctx, id, info),
  obligations: async (_root, { filter, ...args }, ctx, info) => {
    const moment = ctx.moment(args);
    return obligationsBy(ctx, await obligationFilter(ctx, filter, moment), args, tie(moment, args, filter), info);
  },
  obligationGroups: async (_root, { filter, ...args }, ctx) => {
    const moment = ctx.moment(args);
    return obligationGroups(ctx, await obligationFilter(ctx, filter, moment), args, tie(moment, args, filter));
  },
  obligation: (_root, { id, ...args }, ctx) => ctx.loaders.obligation(ctx.moment(args)).load(id),
};

const nowOf = async (ctx: Context, obligationId: string) => ({
  obligation: await ctx.loaders.obligation(ctx.moment({})).load(obligationId),
});

const Mutation: Pick<
  Schema.MutationResolvers,
  'completeObligation' | 'withdrawCompletion' | 'assignSupervisionDeadline' | 'assignSupervisionDeadlines'
> = {
  completeObligation: (_root, { input }, ctx) =>
    ctx.perform(completeObligation, input, ({ obligationId }) => nowOf(ctx, obligationId)),
  withdrawCompletion: (_root, { input }, ctx) =>
    ctx.perform(withdrawCompletion, input, ({ obligationId }) => nowOf(ctx, obligationId)),
  assignSupervisionDeadline: (_root, { input: { dueOn, ...rest } }, ctx) =>
    ctx.perform(assignSupervisionDeadline, { ...rest, dueOn: dueOn ?? null }, () => nowOf(ctx, rest.obligationId)),
  assignSupervisionDeadlines: async (_root, { input: { dueOn, filter, ...rest } }, ctx) => {
    const input = { ...rest, filter: await deedFilter(ctx, filter), dueOn: dueOn ?? null };
    return ctx.perform(assignSupervisionDeadlines, input, (deadlines) => ({ deadlines }));
  },
};

const DeadlinesSet: Schema.DeadlinesSetResolvers = {
  obligations: ({ obligationIds }, page, ctx) =>
    obligationsBy(ctx, { ...ctx.moment({}), ids: obligationIds }, page, obligationIds),
  count: ({ obligationIds }) => obligationIds.length,
  countingCount: ({ countingIds }) => countingIds.length,
};

const Plan: Pick<Schema.PlanResolvers, 'taskClauses' | 'obligations'> = {
  taskClauses: ({ id: planId }, args, ctx) => {
    const moment = ctx.moment(args);
    return clausesBy(ctx, { knownAt: moment.knownAt, planId }, moment, args, tie(moment, args, planId));
  },
  obligations: ({ id: planId }, args, ctx, info) => obligationsUnder(ctx, { planId }, args, info),
};

const rangeOf = (section: { planId: string; ordinal: number; lastOrdinal: number }) => ({
  planId: section.planId,
  from: section.ordinal,
  to: section.lastOrdinal,
});

const PlanSection: Pick<Schema.PlanSectionResolvers, 'taskClauses' | 'obligations'> = {
  taskClauses: (row, args, ctx) => {
    const moment = ctx.moment(args);
    const filter = { knownAt: moment.knownAt, section: rangeOf(row) };
    return clausesBy(ctx, filter, moment, args, tie(moment, args, row.id));
  },
  obligations: (row, args, ctx, info) => obligationsUnder(ctx, { section: rangeOf(row) }, args, info),
};

const Unit: Pick<Schema.UnitResolvers, 'obligations' | 'owes' | 'taskClauses'> = {
  obligations: async ({ id }, { capacities, through, ...args }, ctx, info) => {
    const party = await partyOf(ctx, id, ctx.moment(args), { capacities, through });
    return obligationsUnder(ctx, { party }, args, info);
  },
  owes: async ({ id }, { capacities, through, ...args }, ctx) => {
    const moment = ctx.moment(args);
    const party = await partyOf(ctx, id, moment, { capacities, through });
    return dutyCounts(ctx, { ...moment, party, scope: await ctx.scope() });
  },
  taskClauses: async ({ id }, { capacities, through, ...args }, ctx) => {
    const moment = ctx.moment(args);
    const party = await partyOf(ctx, id, moment, { capacities, through });
    return clausesBy(ctx, { knownAt: moment.knownAt, party }, moment, args, tie(moment, args, party));
  },
};

const itself = ({ id, knownAt }: Clause) => ({ clauseId: id, knownAt });

const TaskClause: Omit<Schema.TaskClauseResolvers, 'indicators' | 'findings' | 'measures'> = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  section: ({ sectionId }, _args, ctx) => (sectionId === null ? null : ctx.loaders.section.load(sectionId)),
  span: spanOf,
  responsibilityLine: ({ responsibilityLine, bracketStart, bracketEnd }) =>
    citationOf({ surface: responsibilityLine, spanStart: bracketStart, spanEnd: bracketEnd }),
  isOpenEnded: ({ openEnded }) => openEnded,
  primaryLead: (row, _args, ctx) => primaryLeadOf(ctx, itself(row)),
  leads: (row, page, ctx) => namesOf(ctx, itself(row), 'LEAD', page),
  supports: (row, page, ctx) => namesOf(ctx, itself(row), 'SUPPORT', page),
  deadlines: ({ id, knownAt }, page, ctx) =>
    whenThere(ctx.loaders.deadlinesOf(knownAt).load(id), (rows) => listedHere(ctx, 'deadlines', page, id, rows, idOf)),
  obligations: ({ id }, args, ctx) => obligationsOfClause(ctx, { clauseId: id }, args),
};

const Responsibility: Omit<Schema.ResponsibilityResolvers, 'currentUnit'> = {
  clause: ({ clauseId }, _args, ctx) => ctx.loaders.clause.load(clauseId),
  words: citationOf,
  capacity: capacityOf,
  isInherited: ({ inherited }) => inherited,
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  group: ({ groupId }, _args, ctx) => groupOrNull(ctx, groupId),
  members: async (row, { asOf, ...page }, ctx) => {
    const day = asOf ?? ctx.today;
    return listedHere(ctx, 'meant', page, [row.id, day], await meant(ctx, row, day), ({ id }) => id);
  },
};

const Deadline: Schema.DeadlineResolvers = {
  clause: ({ clauseId }, _args, ctx) => ctx.loaders.clause.load(clauseId),
  words: citationOf,
  deliverable: ({ deliverable, deliverableStart, deliverableEnd }) =>
    citationOf({ surface: deliverable, spanStart: deliverableStart, spanEnd: deliverableEnd }),
  recurrence: ({ recurrenceUnit: unit, recurrenceInterval: interval }) =>
    unit === null || interval === null ? null : { unit, interval },
  namedActor: ({ actor }) => actor,
  isExternal: ({ external }) => external,
  obligations: ({ id, clauseId }, args, ctx) => obligationsOfClause(ctx, { clauseId, deadlineId: id }, args),
};

const Obligation: Omit<
  Schema.ObligationResolvers,
  | 'measures'
  | 'division'
  | 'part'
  | 'currentUnit'
  | 'answeredBy'
  | 'item'
  | 'evidence'
  | 'requests'
  | 'exemptCauses'
  | 'holds'
  | 'isContested'
  | 'light'
  | 'toClear'
  | 'timeline'
> = {
  plan: ({ planId }, _args, ctx) => planOf(ctx, planId),
  clause: (row, _args, ctx) => clauseOf(ctx, row),
  deadline: (row, _args, ctx) => deadlineOf(ctx, row),
  parent: ({ parentId, asOf, knownAt }, _args, ctx) =>
    parentId === null ? null : ctx.loaders.obligation({ asOf, knownAt }).load(parentId),
  answerableUnit: ({ answerableUnitId }, _args, ctx) => unitOrNull(ctx, answerableUnitId),
  period: ({ period }) => period || null,
  state: (row) => stateOf(row, row.asOf),
  daysLate: (row) => daysLate(row, row.asOf),
  daysLeft: (row) => daysLeft(row, row.asOf),
  overdueFrom,
  reasons: (row, _args, ctx) => reasonsOf(ctx, row),
  words: (row, _args, ctx) => whenThere(deadlineOf(ctx, row), (deadline) => deadline && citationOf(deadline)),
  deliverable: (row, _args, ctx) => deliverableOf(ctx, row),
  namedActor: (row, _args, ctx) => whenThere(deadlineOf(ctx, row), (deadline) => deadline?.actor ?? null),
  primaryLead: (row, _args, ctx) => primaryLeadOf(ctx, row),
  leads: (row, page, ctx) => namesOf(ctx, row, 'LEAD', page),
  supports: (row, page, ctx) => namesOf(ctx, row, 'SUPPORT', page),
  completion: async ({ completionId, asOf, knownAt }, _args, ctx) => {
    const completion = completionId === null ? null : await ctx.loaders.completion.load(completionId);
    return completion && { ...completion, asOf, knownAt };
  },
};

const Completion: Schema.CompletionResolvers = {
  obligation: (row, _args, ctx) => ctx.loaders.obligation(ctx.moment(row)).load(row.obligationId),
};

const ObligationGroup: Schema.ObligationGroupResolvers = {
  unit: ({ by, key }, _args, ctx) => unitOrNull(ctx, by === 'UNIT' ? key : null),
  clause: ({ by, key }, _args, ctx) => (by === 'CLAUSE' ? ctx.loaders.clause.load(key) : null),
  state: ({ by, filter }) => (by === 'STATE' ? (filter.states?.[0] ?? null) : null),
  light: ({ by, key }) => (by === 'LIGHT' ? (key as Schema.Light) : null),
  dueOn: ({ by, key }) => (by === 'DUE_DAY' && key !== '' ? (key as Moment['asOf']) : null),
  obligations: ({ filter, decides }, page, ctx) => obligationsBy(ctx, filter, page, decides),
};

export const tasksResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Plan,
  PlanSection,
  Unit,
  TaskClause,
  Responsibility,
  Deadline,
  Obligation,
  DeadlinesSet,
  Completion,
  ObligationGroup,
};
