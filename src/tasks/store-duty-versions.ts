import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { ObligationRow } from './store-due-days.ts';
import { obligations } from './tables.ts';

/** Every version of these obligations that was on record by an instant, oldest first. */
export async function listVersions(db: Db | Tx, ids: readonly string[], knownAt: Instant): Promise<ObligationRow[]> {
  return db
    .select()
    .from(obligations)
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        inArray(obligations.identity, ids as Id<'Obligation'>[]),
        lte(obligations.recordedAt, knownAt),
      ),
    )
    .orderBy(obligations.identity, obligations.version);
}
