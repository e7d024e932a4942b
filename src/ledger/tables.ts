import { index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { facts, instant, jurisdiction, whole, words } from '../db/columns.ts';

/** One deed: what was done, by whom, when, on which request; chained by hash to the one before. */
export const ledgerEntries = sqliteTable(
  'ledger_entry',
  {
    jurisdiction: jurisdiction(),
    /** 1, 2, 3 … without a gap, within the jurisdiction. */
    sequence: whole().notNull(),
    deed: words().notNull(),
    actorId: words().notNull(),
    actorName: words().notNull(),
    actorRole: words().notNull(),
    recordedAt: instant().notNull(),
    requestId: words().notNull(),
    idempotencyKey: words(),
    /** SHA-256 of the canonical input, to tell a retry from another request with the same key. */
    inputHash: words().notNull(),
    /** What the command answered, canonical JSON; a retry gets this again. */
    outcome: words().notNull(),
    changeCount: whole().notNull(),
    /** SHA-256 over the hashes of the entry's changes in order. */
    changesHash: words().notNull(),
    previousHash: words().notNull(),
    hash: words().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.sequence] }),
    uniqueIndex('ledger_entry_once').on(t.jurisdiction, t.actorId, t.idempotencyKey),
    index('ledger_entry_by_deed').on(t.jurisdiction, t.deed, t.sequence),
    index('ledger_entry_by_instant').on(t.jurisdiction, t.recordedAt),
  ],
);

/** One row that a deed changed, as it was and as it became. */
export const ledgerChanges = sqliteTable(
  'ledger_change',
  {
    jurisdiction: jurisdiction(),
    sequence: whole().notNull(),
    ordinal: whole().notNull(),
    subjectTable: words().notNull(),
    subjectId: words().notNull(),
    before: facts<Record<string, unknown>>(),
    after: facts<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.sequence, t.ordinal] }),
    index('ledger_change_by_subject').on(t.jurisdiction, t.subjectId, t.sequence, t.ordinal),
  ],
);
