import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { WORKING_STATES } from './item.ts';
import { isAccepted } from './report.ts';
import { type Silence, silencesOf } from './silence.ts';
import { listEntriesOf, thenOf } from './store-reports.ts';
import { evidence } from './tables-evidence.ts';
import { supervisedItems } from './tables-item.ts';

/** A way in which a duty is silent, with the duty. */
export type SilenceOfDuty = Silence & { obligationId: string };

/**
 * The ways in which duties under working items are silent at a moment; of all duties when none are named. Four statements whatever
 * their number. Only what is supervised can be silent: of other duties no report is asked (domain.md §7).
 */
export async function listSilences(
  db: Db | Tx,
  moment: Moment,
  obligationIds?: readonly string[],
): Promise<SilenceOfDuty[]> {
  const then = thenOf(moment);
  const { silence } = await dutyRulesOn(db, moment.asOf);
  const items = await db
    .select({ obligationId: supervisedItems.obligationId, assignedOn: supervisedItems.assignedOn })
    .from(supervisedItems)
    .where(
      and(
        eq(supervisedItems.jurisdiction, db.jurisdiction),
        onRecord(supervisedItems, then),
        inArray(supervisedItems.state, [...WORKING_STATES]),
        isNotNull(supervisedItems.assignedOn),
        obligationIds ? among(supervisedItems.obligationId, obligationIds) : undefined,
      ),
    );
  const ids = items.map(({ obligationId }) => obligationId);
  const entries = Map.groupBy(
    await listEntriesOf(db, { obligationIds: ids }, moment),
    ({ entry }) => entry.obligationId,
  );
  const proofs = await db
    .select({ obligationId: evidence.obligationId, expiresOn: evidence.expiresOn })
    .from(evidence)
    .where(
      and(
        eq(evidence.jurisdiction, db.jurisdiction),
        among(evidence.obligationId, ids),
        lte(evidence.recordedAt, then),
        sql`(${evidence.withdrawnAt} is null or ${evidence.withdrawnAt} > ${then})`,
      ),
    );
  const proofsOf = Map.groupBy(proofs, ({ obligationId }) => obligationId);
  return items.flatMap(({ obligationId, assignedOn }) => {
    if (!assignedOn) return [];
    const accepted = (entries.get(obligationId) ?? []).flatMap(({ entry, report }) =>
      isAccepted(report.state) && report.acceptedAt
        ? [{ acceptedOn: dayOfInstant(report.acceptedAt), done: entry.done }]
        : [],
    );
    const evidenceUntil = (proofsOf.get(obligationId) ?? []).map(({ expiresOn }) => expiresOn);
    const found = silencesOf({ assignedOn, accepted, evidenceUntil }, moment.asOf, silence);
    return found.map((one) => ({ ...one, obligationId }));
  });
}
