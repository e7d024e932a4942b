import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { prepared } from '../db/prepared.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { completions } from './tables.ts';

export type Completion = typeof completions.$inferSelect;

/** The completions with these ids, in no order. */
export async function listCompletionsById(db: Db | Tx, ids: readonly string[]): Promise<Completion[]> {
  return db
    .select()
    .from(completions)
    .where(and(eq(completions.jurisdiction, db.jurisdiction), inArray(completions.id, ids as Id<'Completion'>[])));
}

/** The completion of an obligation that stands now, or undefined. */
export async function findLiveCompletion(db: Db | Tx, obligationId: string): Promise<Completion | undefined> {
  return liveCompletions(db, { obligationId })[0];
}

const liveCompletions = prepared<{ obligationId: string }, Completion>('liveCompletion', [], (db, { obligationId }) =>
  db
    .select()
    .from(completions)
    .where(
      and(
        eq(completions.jurisdiction, db.jurisdiction),
        sql`${completions.obligationId} = ${obligationId}`,
        isNull(completions.withdrawnAt),
      ),
    ),
);

export async function addCompletion(tx: Tx, row: typeof completions.$inferInsert): Promise<void> {
  await insertRows(tx, completions, [row]);
}

/** Withdraws a completion: it stays readable for every earlier instant. */
export async function withdrawCompletionRow(tx: Tx, id: string, at: Instant, reason: string): Promise<void> {
  await reviseRow(tx, completions, id, { withdrawnAt: at, withdrawalReason: reason });
}
