import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { facts, idOf, instant, jurisdiction, whole, words } from '../db/columns.ts';
import { obligations, taskClauses } from '../tasks/tables.ts';
import { units } from '../units/tables.ts';
import type { ResultFacts } from './result-facts.ts';

/**
 * What a published result of an assessment says to the rules of one unit, on the one duty that stands for it (ADR 0049). Closed when
 * the result is taken up again; the assessment itself lies in a room to the right and is named by its id only.
 */
export const resultFacts = sqliteTable(
  'result_fact',
  {
    jurisdiction: jurisdiction(),
    id: idOf('ResultFact').notNull(),
    assessmentId: words().notNull(),
    year: whole().notNull(),
    unitId: idOf('Unit').notNull(),
    obligationId: idOf('Obligation').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    facts: facts<ResultFacts>().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('result_fact_once')
      .on(t.jurisdiction, t.assessmentId, t.unitId, t.obligationId)
      .where(sql`${t.supersededAt} is null`),
    index('result_fact_of_clause').on(t.jurisdiction, t.clauseId),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({ columns: [t.jurisdiction, t.clauseId], foreignColumns: [taskClauses.jurisdiction, taskClauses.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);
