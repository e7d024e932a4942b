import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import type { LimitSetSeed } from './limits.ts';
import { limitSets } from './tables-limits.ts';

export type LimitSet = typeof limitSets.$inferSelect;

/** The limits in force on a day by what was on record at an instant, the latest recorded first; undefined where none are. */
export async function findLimits(
  db: Db | Tx,
  { asOf, knownAt }: { asOf: LocalDate; knownAt: Instant },
): Promise<LimitSet | undefined> {
  const [row] = await db
    .select()
    .from(limitSets)
    .where(
      and(
        eq(limitSets.jurisdiction, db.jurisdiction),
        lte(limitSets.recordedAt, knownAt),
        lte(limitSets.validFrom, asOf),
        sql`(${limitSets.validTo} is null or ${limitSets.validTo} >= ${asOf})`,
      ),
    )
    .orderBy(desc(limitSets.validFrom), desc(limitSets.recordedAt), desc(limitSets.version))
    .limit(1);
  return row;
}

/** The limits in force on the day of a deed. Refuses RULES_NOT_IN_FORCE where there are none. */
export async function limitsOf(tx: Tx, { today, now }: Pick<At, 'today' | 'now'>): Promise<LimitSet> {
  const limits = await findLimits(tx, { asOf: today, knownAt: now });
  return limits ?? refuse('RULES_NOT_IN_FORCE', { on: today, what: '督办时限', whatEn: 'set of limits' });
}

/** One version of a set of limits, or undefined. */
export async function findLimitSetVersion(
  db: Db | Tx,
  { code, version }: { code: string; version: number },
): Promise<LimitSet | undefined> {
  const [row] = await db
    .select()
    .from(limitSets)
    .where(and(eq(limitSets.jurisdiction, db.jurisdiction), eq(limitSets.code, code), eq(limitSets.version, version)));
  return row;
}

/** Records a version of a set of limits; callers look first whether it is there. */
export async function addLimitSet(tx: Tx, seed: LimitSetSeed, at: Pick<At, 'now' | 'newId'>): Promise<void> {
  const { code, version, titleZh, validFrom, validTo, limits, source } = seed;
  const facts = { code, version, title: titleZh, validFrom, validTo, limits, source };
  await insertRows(tx, limitSets, [
    { jurisdiction: tx.jurisdiction, id: at.newId('LimitSet'), ...facts, recordedAt: at.now },
  ]);
}
