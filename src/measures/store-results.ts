import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRows } from '../db/write.ts';
import { endOfDay, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { KnownFacts } from './condition.ts';
import { NO_RESULT, resultKey } from './result-facts.ts';
import { resultFacts } from './tables-result.ts';

/** What published results say of duties of these clauses at a moment, by `resultKey`; one statement whatever their number. */
export async function listResultFacts(
  db: Db | Tx,
  clauseIds: readonly Id<'TaskClause'>[],
  { asOf, knownAt }: Moment,
): Promise<Map<string, KnownFacts>> {
  const end = endOfDay(asOf);
  const rows = await db
    .select()
    .from(resultFacts)
    .where(
      and(
        eq(resultFacts.jurisdiction, db.jurisdiction),
        inArray(resultFacts.clauseId, [...clauseIds]),
        onRecord(resultFacts, end < knownAt ? end : knownAt),
      ),
    )
    .orderBy(resultFacts.year, resultFacts.recordedAt, resultFacts.id);
  const found = new Map<string, KnownFacts>();
  for (const { obligationId, unitId, facts } of rows) {
    const key = resultKey(obligationId, unitId);
    found.set(key, { ...NO_RESULT, ...found.get(key), ...facts });
  }
  return found;
}

export async function addResultFacts(tx: Tx, rows: (typeof resultFacts.$inferInsert)[]): Promise<void> {
  await insertRows(tx, resultFacts, rows);
}

/** What a result says ends when it is taken up again; it stays readable for every earlier instant. */
export async function closeResultFacts(tx: Tx, assessmentId: string, at: Instant): Promise<void> {
  const rows = await tx
    .select({ id: resultFacts.id })
    .from(resultFacts)
    .where(
      and(
        eq(resultFacts.jurisdiction, tx.jurisdiction),
        eq(resultFacts.assessmentId, assessmentId),
        isNull(resultFacts.supersededAt),
      ),
    );
  await reviseRows(
    tx,
    resultFacts,
    rows.map(({ id }) => id),
    { supersededAt: at },
  );
}
