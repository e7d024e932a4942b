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
  divisionOf: ({ db }: Sources) =>
    perInstant((knownAt) => one<DutyDivision>((ids) => listDivisions(db(), ids, knownAt), byObligation)),
  partsOf: ({ db }: Sources) =>
    perMoment((moment) =>
      many(
        (ids) => listPartsOf(db(), ids, moment),
        ({ parentId }) => parentId,
      ),
    ),
  /** The units that have parts of a duty. */
  partHoldersOf: ({ db }: Sources) =>
    perInstant((knownAt) =>
      many(
        (parentIds) => listPartHolders(db(), knownAt, { parentIds }),
        ({ parentId }) => parentId,
      ),
    ),
  part: ({ db }: Sources) =>
    perInstant((knownAt) => one<DutyPart>((ids) => listPartsById(db(), ids, knownAt), byObligation)),
  partValue: ({ db }: Sources) =>
    perInstant((knownAt) => one<PartValue>((ids) => listPartValues(db(), ids, knownAt), byObligation)),
  annualPlan: ({ db }: Sources) => one((ids) => listAnnualPlans(db(), { ids }), idOf),
  annualApprovalsOf: ({ db }: Sources) =>
    many(
      (ids) => listApprovals(db(), ids),
      ({ annualPlanId }) => annualPlanId,
    ),
  /** Every stage target that ever stood. */
  stageTargetsOf: ({ db }: Sources) =>
    many(
      (ids) => listStageTargetHistory(db(), ids),
      ({ annualPlanId }) => annualPlanId,
    ),
  handOver: ({ db }: Sources) => one((ids) => listHandOvers(db(), { ids }), idOf),
  handOverLinesOf: ({ db }: Sources) =>
    many(
      (ids) => listHandOverLines(db(), ids),
      ({ handOverId }) => handOverId,
    ),
  partVersionsOf: ({ db }: Sources) => many((ids) => listPartVersions(db(), ids), byObligation),
};
