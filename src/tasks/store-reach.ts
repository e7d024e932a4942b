import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Party } from './store.ts';
import { withinReach } from './store-parties.ts';
import { obligations } from './tables.ts';

/** The ids of the obligations that a reader limited to these units may see, as a subquery for tables that refer to them. */
export const obligationsWithin = (db: Db | Tx, scope: Party, knownAt: Instant) =>
  db
    .select({ id: obligations.identity })
    .from(obligations)
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        onRecord(obligations, knownAt),
        withinReach(db, scope, knownAt),
      ),
    );
