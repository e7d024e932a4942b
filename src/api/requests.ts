import { dayOfInstant } from '../kernel/clock.ts';
import { mapPage, type PageArguments } from '../kernel/page.ts';
import { correctContest, fileContest, rejectContest, upholdContest } from '../progress/commands-contest.ts';
import { requestCoordination, settleCoordination, withdrawRequest } from '../progress/commands-coordination.ts';
import { liftExemptCause, recordExemptCause } from '../progress/commands-exempt.ts';
import {
  approveExtension,
  forwardExtension,
  rejectExtension,
  requestExtension,
  returnExtension,
  submitExtension,
} from '../progress/commands-extension.ts';
import type { Requested } from '../progress/commands-request.ts';
import { isPending } from '../progress/request.ts';
import { countRequests, listRequests, type RequestFilter } from '../progress/store-requests.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { listed, listedHere, type MomentConnection, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, filterById } from './filters.ts';
import type * as Schema from './generated.ts';
import type { DutyRequest as Request } from './models.ts';
import { tie } from './obligations.ts';
import { unitOrNull } from './units.ts';

/** Requests that a filter holds, as they stood at its moment and as the reader may see them. */
async function requestsBy(
  ctx: Context,
  wanted: Omit<RequestFilter, 'scope'>,
  page: PageArguments,
  decides: unknown,
): Promise<MomentConnection<Request>> {
  const filter = { ...wanted, scope: await ctx.scope() };
  const moment = { asOf: filter.asOf, knownAt: filter.knownAt };
  const connection = await listed<Request>(
    ctx,
    'dutyRequests',
    page,
    decides,
    async (request) => {
      const page = await listRequests(ctx.db, filter, request);
      return mapPage(page, (node) => ({ ...node, ...moment }));
    },
    () => countRequests(ctx.db, filter),
  );
  return seenFrom(connection, moment);
}

const Query: Pick<Schema.QueryResolvers, 'dutyRequests' | 'dutyRequest'> = {
  dutyRequests: async (_root, { filter, ...args }, ctx) => {
    const moment = ctx.moment(args);
    const { kinds, states, ...ids } = filter ?? {};
    const { obligationId, ...wanted } = await filterById(ctx, ids);
    const obligationIds = obligationId === undefined ? undefined : [obligationId];
    const whole = { ...moment, ...wanted, obligationIds, kinds: chosen(kinds), states: chosen(states) };
    return requestsBy(ctx, whole, args, tie(moment, args, filter));
  },
  dutyRequest: (_root, { id, ...args }, ctx) => ctx.loaders.request(ctx.moment(args)).load(id),
};

/** The payload of a deed on a request: the request as it stands after it. */
const requestNow =
  (ctx: Context) =>
  async ({ requestId }: Requested) => ({ request: await ctx.loaders.request(ctx.moment({})).load(requestId) });

const causeNow =
  (ctx: Context) =>
  async ({ causeId }: { causeId: string }) => ({ exemptCause: await ctx.loaders.cause.load(causeId) });

const Mutation: Pick<
  Schema.MutationResolvers,
  | 'requestExtension'
  | 'submitExtension'
  | 'forwardExtension'
  | 'returnExtension'
  | 'approveExtension'
  | 'rejectExtension'
  | 'requestCoordination'
  | 'settleCoordination'
  | 'fileContest'
  | 'upholdContest'
  | 'rejectContest'
  | 'correctContest'
  | 'withdrawRequest'
  | 'recordExemptCause'
  | 'liftExemptCause'
> = {
  requestExtension: (_root, { input: { isDraft, ...rest } }, ctx) =>
    ctx.perform(requestExtension, { ...rest, draft: isDraft ?? false }, requestNow(ctx)),
  submitExtension: (_root, { input }, ctx) => ctx.perform(submitExtension, input, requestNow(ctx)),
  forwardExtension: (_root, { input }, ctx) => ctx.perform(forwardExtension, input, requestNow(ctx)),
  returnExtension: (_root, { input }, ctx) => ctx.perform(returnExtension, input, requestNow(ctx)),
  approveExtension: (_root, { input }, ctx) => ctx.perform(approveExtension, input, requestNow(ctx)),
  rejectExtension: (_root, { input }, ctx) => ctx.perform(rejectExtension, input, requestNow(ctx)),
  requestCoordination: (_root, { input }, ctx) => ctx.perform(requestCoordination, input, requestNow(ctx)),
  settleCoordination: (_root, { input }, ctx) => ctx.perform(settleCoordination, input, requestNow(ctx)),
  fileContest: (_root, { input }, ctx) => ctx.perform(fileContest, input, requestNow(ctx)),
  upholdContest: (_root, { input }, ctx) => ctx.perform(upholdContest, input, requestNow(ctx)),
  rejectContest: (_root, { input }, ctx) => ctx.perform(rejectContest, input, requestNow(ctx)),
  correctContest: (_root, { input }, ctx) => ctx.perform(correctContest, input, requestNow(ctx)),
  withdrawRequest: (_root, { input }, ctx) => ctx.perform(withdrawRequest, input, requestNow(ctx)),
  recordExemptCause: (_root, { input }, ctx) => ctx.perform(recordExemptCause, input, causeNow(ctx)),
  liftExemptCause: (_root, { input }, ctx) => ctx.perform(liftExemptCause, input, causeNow(ctx)),
};

const momentOf = ({ asOf, knownAt }: Moment): Moment => ({ asOf, knownAt });

const Obligation: Pick<Schema.ObligationResolvers, 'requests' | 'exemptCauses' | 'holds' | 'isContested'> = {
  requests: async (row, { kinds, ...page }, ctx) => {
    const moment = momentOf(row);
    const wanted = chosen(kinds);
    const all = await ctx.loaders.requestsOf(moment).load(row.id);
    const rows = wanted ? all.filter(({ kind }) => wanted.includes(kind)) : all;
    const decides = [row.id, moment.asOf, wanted?.toSorted() ?? null];
    return seenFrom(
      listedHere(ctx, 'requestsOf', page, decides, rows, ({ id }) => id),
      moment,
    );
  },
  exemptCauses: async ({ id, asOf, knownAt }, page, ctx) => {
    const causes = (await ctx.loaders.causesOf(knownAt).load(id)).map((cause) => ({ ...cause, asOf, knownAt }));
    return listedHere(ctx, 'causes', page, id, causes, (row) => row.id);
  },
  holds: (row, _args, ctx) => ctx.loaders.holdsOf(momentOf(row)).load(row.id),
  isContested: async (row, _args, ctx) =>
    (await ctx.loaders.requestsOf(momentOf(row)).load(row.id)).some(
      ({ kind, state }) => kind === 'CONTEST' && isPending(state),
    ),
};

const Unit: Pick<Schema.UnitResolvers, 'dutyRequests'> = {
  dutyRequests: async ({ id: unitId }, { states, ...args }, ctx) => {
    const moment = ctx.moment(args);
    return requestsBy(ctx, { ...moment, unitId, states: chosen(states) }, args, tie(moment, args, unitId, states));
  },
};

const DutyRequest: Schema.DutyRequestResolvers = {
  obligation: (row, _args, ctx) => ctx.loaders.obligation(momentOf(row)).load(row.obligationId),
  unit: async ({ unitId }, _args, ctx) => {
    const unit = await unitOrNull(ctx, unitId);
    if (!unit) throw new Error(`no unit ${unitId}`);
    return unit;
  },
  otherUnit: ({ otherUnitId }, _args, ctx) => unitOrNull(ctx, otherUnitId),
  isAskedLate: ({ askedLate }) => askedLate,
  steps: async ({ id, version, knownAt }, page, ctx) => {
    const taken = (await ctx.loaders.requestStepsOf(knownAt).load(id)).filter((row) => row.version <= version);
    return listedHere(ctx, 'requestSteps', page, [id, version], taken, (row) => String(row.version));
  },
};

const RequestStepTaken: Schema.RequestStepTakenResolvers = {
  takenOn: ({ recordedAt }) => dayOfInstant(recordedAt),
  takenBy: ({ actorName }) => actorName,
  role: ({ actorRole }) => actorRole as Schema.ActorRole,
};

const ExemptCause: Schema.ExemptCauseResolvers = {
  obligation: (row, _args, ctx) => ctx.loaders.obligation(ctx.moment(row)).load(row.obligationId),
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
};

const Hold: Schema.HoldResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
};

export const requestsResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Obligation,
  Unit,
  DutyRequest,
  RequestStepTaken,
  ExemptCause,
  Hold,
};
