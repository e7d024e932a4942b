import type { Hold } from '../progress/hold.ts';
import { type ExemptCause, listCauses, listCausesById } from '../progress/store-exempt.ts';
import { listHolds } from '../progress/store-holds.ts';
import { listAllRequests, listRequestSteps } from '../progress/store-requests.ts';
import { idOf, many, one, perInstant, perMoment } from './batch.ts';
import type { Sources } from './loader-sources.ts';
import type { DutyRequest } from './models.ts';

/** What holds a duty, batched: requests of units, exempt causes, and what they come to. */
export const REQUEST_LOADERS = {
  requestsOf: (ctx: Sources) =>
    perMoment((moment) =>
      many<DutyRequest>(
        async (obligationIds) =>
          (await listAllRequests(ctx.db, { ...moment, obligationIds, scope: await ctx.scope() })).map((row) => ({
            ...row,
            ...moment,
          })),
        ({ obligationId }) => obligationId,
      ),
    ),
  request: (ctx: Sources) =>
    perMoment((moment) =>
      one<DutyRequest>(
        async (ids) =>
          (await listAllRequests(ctx.db, { ...moment, ids, scope: await ctx.scope() })).map((row) => ({
            ...row,
            ...moment,
          })),
        idOf,
      ),
    ),
  requestStepsOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many(
        (requestIds) => listRequestSteps(ctx.db, { requestIds }, knownAt),
        ({ id }) => id,
      ),
    ),
  causesOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many<ExemptCause>(
        (obligationIds) => listCauses(ctx.db, obligationIds, { knownAt }),
        ({ obligationId }) => obligationId,
      ),
    ),
  cause: (ctx: Sources) => one<ExemptCause>((ids) => listCausesById(ctx.db, ids), idOf),
  holdsOf: (ctx: Sources) =>
    perMoment((moment) =>
      many<Hold>(
        (obligationIds) => listHolds(ctx.db, obligationIds, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
};
