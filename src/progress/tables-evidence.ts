import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import { units } from '../units/tables.ts';
import { EVIDENCE_TYPES } from './evidence.ts';

/** That a unit or the office put a file forward as proof of something; the file itself is kept by its hash, once. */
export const evidence = sqliteTable(
  'evidence',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Evidence').notNull(),
    sha256: words().notNull(),
    bytes: whole().notNull(),
    type: oneOf(EVIDENCE_TYPES).notNull(),
    /** For showing only; never opens a file. */
    displayName: words().notNull(),
    /** What it proves. */
    proves: words().notNull(),
    obligationId: idOf('Obligation').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    /** The unit that hands it in; null where the office does. */
    unitId: idOf('Unit'),
    reportId: idOf('ProgressReport'),
    readingId: idOf('IndicatorReading'),
    /** The last day on which it still proves something; null for ever. */
    expiresOn: day(),
    handedInBy: words().notNull(),
    handedInById: words().notNull(),
    recordedAt: instant().notNull(),
    verifiedAt: instant(),
    verifiedBy: words(),
    /** Withdrawn, never erased. */
    withdrawnAt: instant(),
    withdrawalReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('evidence_of_obligation').on(t.jurisdiction, t.obligationId, t.recordedAt),
    index('evidence_to_verify')
      .on(t.jurisdiction, t.id)
      .where(sql`${t.verifiedAt} is null and ${t.withdrawnAt} is null`),
    index('evidence_by_content').on(t.jurisdiction, t.sha256),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);
