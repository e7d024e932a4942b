import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { indicatorReadings } from '../indicators/tables-reading.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { evidence } from '../progress/tables-evidence.ts';
import { mayVerify } from '../progress/verification.ts';
import type { Question, Waiting } from './waiting.ts';

/** Readings and files of evidence that nobody has verified; somebody's own files wait for others. */
export async function toVerify(db: Db | Tx, { asker }: Question): Promise<Waiting[]> {
  if (asker.unitScope !== null || !mayVerify(asker).allowed) return [];
  const readings = await db
    .select({
      ...{ id: indicatorReadings.id, unitId: indicatorReadings.unitId, period: indicatorReadings.period },
      recordedAt: indicatorReadings.recordedAt,
    })
    .from(indicatorReadings)
    .where(
      and(
        eq(indicatorReadings.jurisdiction, db.jurisdiction),
        onRecord(indicatorReadings),
        isNull(indicatorReadings.verifiedAt),
      ),
    );
  const files = await db
    .select({
      ...{ id: evidence.id, unitId: evidence.unitId, obligationId: evidence.obligationId },
      ...{ displayName: evidence.displayName, recordedAt: evidence.recordedAt },
    })
    .from(evidence)
    .where(
      and(
        eq(evidence.jurisdiction, db.jurisdiction),
        isNull(evidence.verifiedAt),
        isNull(evidence.withdrawnAt),
        ne(evidence.handedInById, asker.id),
      ),
    );
  return [
    ...readings.map(({ id, unitId, period, recordedAt }): Waiting => {
      const base = { subjectId: id, unitId, period, obligationId: null, since: dayOfInstant(recordedAt), dueOn: null };
      return {
        ...{ ...base, kind: 'VERIFY_READING', deeds: ['VERIFY_READING'] },
        wordsZh: `${period} 指标完成值待核实。`,
        wordsEn: `The value of an indicator for ${period} waits to be verified.`,
      };
    }),
    ...files.map(({ id, unitId, obligationId, displayName, recordedAt }): Waiting => {
      const base = { subjectId: id, unitId, obligationId, period: null, since: dayOfInstant(recordedAt), dueOn: null };
      return {
        ...{ ...base, kind: 'VERIFY_EVIDENCE', deeds: ['VERIFY_EVIDENCE'] },
        wordsZh: `佐证材料“${displayName}”待核实。`,
        wordsEn: `The evidence “${displayName}” waits to be verified.`,
      };
    }),
  ];
}
