import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { groupMembers } from '../units/tables.ts';
import type { Moment } from './store-obligations.ts';

/** The groups through which each of these units is meant at a moment: by the same condition as the count by unit. */
export async function listGroupsOfUnits(
  db: Db | Tx,
  unitIds: readonly string[],
  { asOf, knownAt }: Moment,
): Promise<{ unitId: string; groupId: string }[]> {
  return db
    .selectDistinct({ unitId: groupMembers.unitId, groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.jurisdiction, db.jurisdiction),
        inArray(groupMembers.unitId, unitIds as Id<'Unit'>[]),
        lte(groupMembers.recordedAt, knownAt),
        lte(groupMembers.validFrom, asOf),
        sql`(${groupMembers.validTo} is null or ${groupMembers.validTo} >= ${asOf})`,
      ),
    );
}
