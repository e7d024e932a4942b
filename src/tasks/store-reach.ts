import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Party } from './store.ts';
import { withinReach } from './store-parties.ts';
import { obligations } from './tables.ts';

/** The condition that a reader limited to these units may see the obligation with this id: asked of it alone. */
export const isWithinReach = (db: Db | Tx, obligationId: SQLiteColumn, scope: Party, knownAt: Instant): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(obligations)
      .where(
        and(
          eq(obligations.jurisdiction, db.jurisdiction),
          sql`${obligations.identity} = ${obligationId}`,
          onRecord(obligations, knownAt),
          withinReach(db, scope, knownAt, 'BY_ID'),
        ),
      ),
  );

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
