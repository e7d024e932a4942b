import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, words } from '../db/columns.ts';
import { units } from '../units/tables.ts';
import { assessments } from './tables-course.ts';
import { RESULT_USES } from './use.ts';

/** That a published result of a unit was handed on for a use, on a document; never changed. No person is named. */
export const resultUses = sqliteTable(
  'result_use',
  {
    jurisdiction: jurisdiction(),
    id: idOf('ResultUse').notNull(),
    assessmentId: idOf('Assessment').notNull(),
    unitId: idOf('Unit').notNull(),
    use: oneOf(RESULT_USES).notNull(),
    /** To whom it was handed on: 组织部、审计局、财政局. */
    recipient: words().notNull(),
    documentNumber: words().notNull(),
    usedOn: day().notNull(),
    words: words(),
    recordedBy: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('result_use_of_assessment').on(t.jurisdiction, t.assessmentId, t.unitId),
    foreignKey({
      columns: [t.jurisdiction, t.assessmentId],
      foreignColumns: [assessments.jurisdiction, assessments.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);
