import { index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { DENIAL_REASONS } from './use.ts';

// Written by the server beside the ledger, in batches and never on the way of a request: who knocks must not be able to make
// deeds. Not in ALL_TABLES.

/** When a token was last used. */
export const tokenUses = sqliteTable(
  'token_use',
  {
    jurisdiction: jurisdiction(),
    tokenId: idOf('ApiToken').notNull(),
    lastUsedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jurisdiction, t.tokenId] })],
);

/** Who was turned away; a ring of slots, the oldest giving way to the newest. */
export const accessDenials = sqliteTable(
  'access_denial',
  {
    jurisdiction: jurisdiction(),
    slot: whole().notNull(),
    /** Rises without end; the slot is its remainder. */
    number: whole().notNull(),
    deniedAt: instant().notNull(),
    reason: oneOf(DENIAL_REASONS).notNull(),
    actorId: words(),
    asked: words().notNull(),
    requestId: words().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.slot] }),
    index('access_denial_by_number').on(t.jurisdiction, t.number),
  ],
);
