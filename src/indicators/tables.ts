import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, truth, whole, words } from '../db/columns.ts';
import { plans } from '../plans/tables.ts';
import { deadlines, taskClauses } from '../tasks/tables.ts';
import { COMPARATORS } from './indicator.ts';

/** A target figure as the document writes it; of a clause, or of the plan's goals when it has no clause. */
export const indicators = sqliteTable(
  'indicator',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Indicator').notNull(),
    /** Of an earlier version, kept beside the row that bears the id (ADR 0010): that id. Null on the row itself. */
    identity: idOf('Indicator'),
    planId: idOf('Plan').notNull(),
    clauseId: idOf('TaskClause'),
    deadlineId: idOf('Deadline'),
    /** Its place among the figures of the plan as it was read; lists go by the place of the words. */
    ordinal: whole().notNull(),
    name: words().notNull(),
    subject: words(),
    comparator: oneOf(COMPARATORS).notNull(),
    /** The figure as decimal text, exact: 90, 10.8, 40000000. */
    value: words().notNull(),
    unit: words().notNull(),
    dueOn: day(),
    aspirational: truth().notNull(),
    implied: truth().notNull(),
    surface: words().notNull(),
    spanStart: whole().notNull(),
    spanEnd: whole().notNull(),
    confidence: whole().notNull(),
    doubt: words(),
    /** The officer who settled it; null where it stands as the machine read it. */
    decidedBy: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('indicator_of_plan').on(t.jurisdiction, t.planId, t.spanStart, t.ordinal, t.id),
    index('indicator_versions').on(t.jurisdiction, t.identity).where(sql`${t.identity} is not null`),
    index('indicator_of_clause').on(t.jurisdiction, t.clauseId, t.spanStart),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
    foreignKey({ columns: [t.jurisdiction, t.clauseId], foreignColumns: [taskClauses.jurisdiction, taskClauses.id] }),
    foreignKey({ columns: [t.jurisdiction, t.deadlineId], foreignColumns: [deadlines.jurisdiction, deadlines.id] }),
  ],
);
