import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import { VERIFICATION_METHODS, VERIFICATION_OUTCOMES } from './verification.ts';

/** One check of an item by someone who is not of the unit that reports on it. Never changed; a later check stands beside it. */
export const verifications = sqliteTable(
  'verification',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Verification').notNull(),
    itemId: idOf('SupervisedItem').notNull(),
    obligationId: idOf('Obligation').notNull(),
    /** The version of the item that was checked. */
    itemVersion: whole().notNull(),
    method: oneOf(VERIFICATION_METHODS).notNull(),
    outcome: oneOf(VERIFICATION_OUTCOMES).notNull(),
    /** The day of the check. */
    verifiedOn: day().notNull(),
    /** What was found. */
    finding: words().notNull(),
    verifierId: words().notNull(),
    verifierName: words().notNull(),
    verifierRole: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('verification_of_item').on(t.jurisdiction, t.itemId, t.recordedAt),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);
