import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import { EXEMPT_CAUSES } from './exempt.ts';

/** A cause for which nobody is at fault, with its term; it expires by itself, and may be lifted before. Never erased. */
export const exemptCauses = sqliteTable(
  'exempt_cause',
  {
    jurisdiction: jurisdiction(),
    id: idOf('ExemptCause').notNull(),
    obligationId: idOf('Obligation').notNull(),
    /** The only unit for which it holds; null for all that answer. */
    unitId: idOf('Unit'),
    cause: oneOf(EXEMPT_CAUSES).notNull(),
    reason: words().notNull(),
    documentNumber: words().notNull(),
    fromOn: day().notNull(),
    /** The last day of its term, that day included. */
    untilOn: day().notNull(),
    recordedBy: words().notNull(),
    recordedAt: instant().notNull(),
    liftedAt: instant(),
    /** The last day on which it held, where it was lifted before its term. */
    liftedOn: day(),
    liftedBy: words(),
    liftReason: words(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('exempt_cause_of_obligation').on(t.jurisdiction, t.obligationId),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);
