import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, words } from '../db/columns.ts';
import { indicators } from './tables.ts';

/** What an indicator came to in a period, by its parts, with source and method; corrected by a further row, never in place. */
export const indicatorReadings = sqliteTable(
  'indicator_reading',
  {
    jurisdiction: jurisdiction(),
    id: idOf('IndicatorReading').notNull(),
    indicatorId: idOf('Indicator').notNull(),
    /** The unit that reports it. */
    unitId: idOf('Unit').notNull(),
    period: words().notNull(),
    /** The last day of the period. */
    readOn: day().notNull(),
    /** Exact decimal text; a quantity has no denominator. */
    numerator: words().notNull(),
    denominator: words(),
    /** Who counted: 数据来源单位, in words. */
    dataSource: words().notNull(),
    /** 口径: by which version of the method. */
    methodVersion: words().notNull(),
    /** The report with which it came; null where it came by itself. */
    reportId: idOf('ProgressReport'),
    recordedBy: words().notNull(),
    verifiedAt: instant(),
    verifiedBy: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('indicator_reading_once')
      .on(t.jurisdiction, t.indicatorId, t.unitId, t.period)
      .where(sql`${t.supersededAt} is null`),
    index('indicator_reading_of_indicator').on(t.jurisdiction, t.indicatorId, t.readOn),
    index('indicator_reading_to_verify')
      .on(t.jurisdiction, t.id)
      .where(sql`${t.verifiedAt} is null and ${t.supersededAt} is null`),
    index('indicator_reading_of_report').on(t.jurisdiction, t.reportId),
    foreignKey({
      columns: [t.jurisdiction, t.indicatorId],
      foreignColumns: [indicators.jurisdiction, indicators.id],
    }),
  ],
);
