import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { plans } from '../plans/tables.ts';
import { FINDING_RULES, FINDING_SEVERITIES } from './draft.ts';

/** Something a person should know or decide about a reading, at a place in the text. */
export const findings = sqliteTable(
  'finding',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Finding').notNull(),
    planId: idOf('Plan').notNull(),
    clauseId: idOf('TaskClause'),
    ordinal: whole().notNull(),
    rule: oneOf(FINDING_RULES).notNull(),
    severity: oneOf(FINDING_SEVERITIES).notNull(),
    surface: words().notNull(),
    spanStart: whole().notNull(),
    spanEnd: whole().notNull(),
    messageZh: words().notNull(),
    messageEn: words().notNull(),
    recordedAt: instant().notNull(),
    acknowledgedAt: instant(),
    acknowledgedBy: words(),
    acknowledgementReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('finding_of_plan').on(t.jurisdiction, t.planId, t.ordinal, t.id),
    index('finding_of_clause').on(t.jurisdiction, t.clauseId, t.ordinal),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
  ],
);
