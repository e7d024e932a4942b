import { and, eq, inArray, lte, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { verifications } from './tables-verification.ts';

export type Verification = typeof verifications.$inferSelect;

const here = (db: Db | Tx): SQL => eq(verifications.jurisdiction, db.jurisdiction);

/** The checks of these items, oldest first; one statement whatever their number. */
export async function listVerifications(db: Db | Tx, itemIds: readonly string[]): Promise<Verification[]> {
  return db
    .select()
    .from(verifications)
    .where(and(here(db), inArray(verifications.itemId, itemIds as Id<'SupervisedItem'>[])))
    .orderBy(verifications.recordedAt, verifications.id);
}

/** The checks of these obligations on record at an instant, oldest first; one statement whatever their number. */
export async function listVerificationsOfObligations(
  db: Db | Tx,
  { obligationIds, knownAt }: { obligationIds: readonly string[]; knownAt: Instant },
): Promise<Verification[]> {
  return db
    .select()
    .from(verifications)
    .where(
      and(
        here(db),
        lte(verifications.recordedAt, knownAt),
        inArray(verifications.obligationId, obligationIds as Id<'Obligation'>[]),
      ),
    )
    .orderBy(verifications.recordedAt, verifications.id);
}

/** The checks with these ids, in no order. */
export async function listVerificationsById(db: Db | Tx, ids: readonly string[]): Promise<Verification[]> {
  return db
    .select()
    .from(verifications)
    .where(and(here(db), inArray(verifications.id, ids as Id<'Verification'>[])));
}

export async function addVerification(tx: Tx, row: typeof verifications.$inferInsert): Promise<void> {
  await insertRows(tx, verifications, [row]);
}
