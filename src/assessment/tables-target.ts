import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, words } from '../db/columns.ts';
import { indicators } from '../indicators/tables.ts';
import { units } from '../units/tables.ts';

/**
 * 目标责任书: the letter that gives a unit a figure of the plan to answer for, and perhaps the value that binds it; recorded again,
 * the earlier one stays on record.
 */
export const targetLetters = sqliteTable(
  'target_letter',
  {
    jurisdiction: jurisdiction(),
    id: idOf('TargetLetter').notNull(),
    unitId: idOf('Unit').notNull(),
    indicatorId: idOf('Indicator').notNull(),
    documentNumber: words().notNull(),
    signedOn: day().notNull(),
    /** The value that binds, as exact decimal text, where the letter says another than the plan; else null. */
    bindingValue: words(),
    recordedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    withdrawalReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('target_letter_once').on(t.jurisdiction, t.unitId, t.indicatorId).where(sql`${t.supersededAt} is null`),
    index('target_letter_of_indicator').on(t.jurisdiction, t.indicatorId),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.indicatorId],
      foreignColumns: [indicators.jurisdiction, indicators.id],
    }),
  ],
);
