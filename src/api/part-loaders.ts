import { listHandOverLines, listHandOvers } from '../measures/store-hand-over.ts';
import { listAnnualPlans, listApprovals, listStageTargetHistory } from '../tasks/store-annual.ts';
import {
  type DutyDivision,
  type DutyPart,
  listDivisions,
  listPartHolders,
  listPartsById,
  listPartsOf,
  listPartValues,
  listPartVersions,
  type PartValue,
} from '../tasks/store-parts.ts';
import { idOf, many, one, perInstant, perMoment } from './batch.ts';
import type { Sources } from './loader-sources.ts';

const byObligation = ({ obligationId }: { obligationId: string }) => obligationId;

/** What stands below divided duties, annual plans and hand-overs, batched. */
export const PART_LOADERS = {
  divisionOf: (ctx: Sources) =>
    perInstant((knownAt) => one<DutyDivision>((ids) => listDivisions(ctx.db, ids, knownAt), byObligation)),
  partsOf: (ctx: Sources) =>
    perMoment((moment) =>
      many(
        (ids) => listPartsOf(ctx.db, ids, moment),
        ({ parentId }) => parentId,
      ),
    ),
  /** The units that have parts of a duty. */
  partHoldersOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many(
        (parentIds) => listPartHolders(ctx.db, knownAt, { parentIds }),
        ({ parentId }) => parentId,
      ),
    ),
  part: (ctx: Sources) =>
    perInstant((knownAt) => one<DutyPart>((ids) => listPartsById(ctx.db, ids, knownAt), byObligation)),
  partValue: (ctx: Sources) =>
    perInstant((knownAt) => one<PartValue>((ids) => listPartValues(ctx.db, ids, knownAt), byObligation)),
  annualPlan: (ctx: Sources) => one((ids) => listAnnualPlans(ctx.db, { ids }), idOf),
  annualApprovalsOf: (ctx: Sources) =>
    many(
      (ids) => listApprovals(ctx.db, ids),
      ({ annualPlanId }) => annualPlanId,
    ),
  /** Every stage target that ever stood. */
  stageTargetsOf: (ctx: Sources) =>
    many(
      (ids) => listStageTargetHistory(ctx.db, ids),
      ({ annualPlanId }) => annualPlanId,
    ),
  handOver: (ctx: Sources) => one((ids) => listHandOvers(ctx.db, { ids }), idOf),
  handOverLinesOf: (ctx: Sources) =>
    many(
      (ids) => listHandOverLines(ctx.db, ids),
      ({ handOverId }) => handOverId,
    ),
  partVersionsOf: (ctx: Sources) => many((ids) => listPartVersions(ctx.db, ids), byObligation),
};
