import type { Db } from '../db/engine.ts';
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

const byObligation = ({ obligationId }: { obligationId: string }) => obligationId;

/** What stands below divided duties, annual plans and hand-overs, batched. */
export function makePartLoaders({ db }: { db: () => Db }) {
  return {
    divisionOf: perInstant((knownAt) => one<DutyDivision>((ids) => listDivisions(db(), ids, knownAt), byObligation)),
    partsOf: perMoment((moment) =>
      many(
        (ids) => listPartsOf(db(), ids, moment),
        ({ parentId }) => parentId,
      ),
    ),
    /** The units that have parts of a duty. */
    partHoldersOf: perInstant((knownAt) =>
      many(
        (parentIds) => listPartHolders(db(), knownAt, { parentIds }),
        ({ parentId }) => parentId,
      ),
    ),
    part: perInstant((knownAt) => one<DutyPart>((ids) => listPartsById(db(), ids, knownAt), byObligation)),
    partValue: perInstant((knownAt) => one<PartValue>((ids) => listPartValues(db(), ids, knownAt), byObligation)),
    annualPlan: one((ids) => listAnnualPlans(db(), { ids }), idOf),
    annualApprovalsOf: many(
      (ids) => listApprovals(db(), ids),
      ({ annualPlanId }) => annualPlanId,
    ),
    /** Every stage target that ever stood. */
    stageTargetsOf: many(
      (ids) => listStageTargetHistory(db(), ids),
      ({ annualPlanId }) => annualPlanId,
    ),
    handOver: one((ids) => listHandOvers(db(), { ids }), idOf),
    handOverLinesOf: many(
      (ids) => listHandOverLines(db(), ids),
      ({ handOverId }) => handOverId,
    ),
    partVersionsOf: many((ids) => listPartVersions(db(), ids), byObligation),
  };
}
