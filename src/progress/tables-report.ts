import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import { units } from '../units/tables.ts';
import { REPORT_EVENTS, REPORT_STATES } from './report.ts';

/**
 * The one report of a unit on a period, version by version: the row that bears its own id is the last version, each earlier
 * one stands beside it, closed by `supersededAt` (ADR 0009).
 */
export const progressReports = sqliteTable(
  'progress_report',
  {
    jurisdiction: jurisdiction(),
    id: idOf('ProgressReport').notNull(),
    identity: idOf('ProgressReport').notNull(),
    version: whole().notNull(),
    unitId: idOf('Unit').notNull(),
    period: words().notNull(),
    firstOn: day().notNull(),
    lastOn: day().notNull(),
    /** The last day for handing it in. */
    dueOn: day().notNull(),
    state: oneOf(REPORT_STATES).notNull(),
    /** When it was first handed in: what decides whether it was late. */
    submittedAt: instant().notNull(),
    acceptedAt: instant(),
    event: oneOf(REPORT_EVENTS).notNull(),
    /** Why it was returned or corrected. */
    words: words(),
    actorId: words().notNull(),
    actorName: words().notNull(),
    actorRole: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('progress_report_version').on(t.jurisdiction, t.identity, t.version),
    uniqueIndex('progress_report_once').on(t.jurisdiction, t.unitId, t.period).where(sql`${t.supersededAt} is null`),
    index('progress_report_by_period').on(t.jurisdiction, t.lastOn, t.identity),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);

/** What a report says of one item; what a later version says otherwise closes it and adds another. */
export const reportEntries = sqliteTable(
  'report_entry',
  {
    jurisdiction: jurisdiction(),
    id: idOf('ReportEntry').notNull(),
    reportId: idOf('ProgressReport').notNull(),
    itemId: idOf('SupervisedItem').notNull(),
    obligationId: idOf('Obligation').notNull(),
    /** Whole percent, 0 to 100, by the unit's own word. */
    percentDone: whole().notNull(),
    done: words().notNull(),
    problems: words(),
    nextSteps: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('report_entry_once').on(t.jurisdiction, t.reportId, t.itemId).where(sql`${t.supersededAt} is null`),
    index('report_entry_of_item').on(t.jurisdiction, t.itemId),
    index('report_entry_of_obligation').on(t.jurisdiction, t.obligationId),
    foreignKey({
      columns: [t.jurisdiction, t.reportId],
      foreignColumns: [progressReports.jurisdiction, progressReports.id],
    }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);

/** What a joint lead or a supporting unit gives for a period: the lead's report rests on it. */
export const contributions = sqliteTable(
  'contribution',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Contribution').notNull(),
    itemId: idOf('SupervisedItem').notNull(),
    obligationId: idOf('Obligation').notNull(),
    unitId: idOf('Unit').notNull(),
    period: words().notNull(),
    words: words().notNull(),
    actorName: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('contribution_once')
      .on(t.jurisdiction, t.itemId, t.unitId, t.period)
      .where(sql`${t.supersededAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);
