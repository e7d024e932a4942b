import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, words } from '../db/columns.ts';
import { plans } from './tables.ts';

/** That a person carried a plan's term on: until when, by which document and why (ADR 0006). Never taken back, only carried further. */
export const termExtensions = sqliteTable(
  'plan_term_extension',
  {
    jurisdiction: jurisdiction(),
    id: idOf('TermExtension').notNull(),
    planId: idOf('Plan').notNull(),
    fromOn: day().notNull(),
    endsOn: day().notNull(),
    basisDocNo: words().notNull(),
    reason: words().notNull(),
    decidedBy: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('plan_term_extension_of_plan').on(t.jurisdiction, t.planId, t.endsOn),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
  ],
);
