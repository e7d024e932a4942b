import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { contributions } from './tables-report.ts';

export type Contribution = typeof contributions.$inferSelect;

const here = (db: Db | Tx): SQL => eq(contributions.jurisdiction, db.jurisdiction);

/** What was given to the reports on these items by an instant (now when left out), oldest first. */
export async function listContributions(
  db: Db | Tx,
  itemIds: readonly string[],
  knownAt?: Instant,
): Promise<Contribution[]> {
  return db
    .select()
    .from(contributions)
    .where(
      and(
        here(db),
        inArray(contributions.itemId, [...itemIds] as Id<'SupervisedItem'>[]),
        onRecord(contributions, knownAt),
      ),
    )
    .orderBy(contributions.recordedAt, contributions.id);
}

/** The contributions with these ids, replaced ones included, in no order. */
export async function listContributionsById(db: Db | Tx, ids: readonly string[]): Promise<Contribution[]> {
  return db
    .select()
    .from(contributions)
    .where(and(here(db), inArray(contributions.id, [...ids] as Id<'Contribution'>[])));
}

/** Adds a contribution in place of an earlier one of the same unit on the same item and period, which stays readable. */
export async function replaceContribution(
  tx: Tx,
  earlier: Contribution | undefined,
  row: typeof contributions.$inferInsert,
  at: Instant,
): Promise<void> {
  if (earlier) await reviseRow(tx, contributions, earlier.id, { supersededAt: at });
  await insertRows(tx, contributions, [row]);
}
