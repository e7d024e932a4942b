import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { taskClauses } from '../tasks/tables.ts';
import { LINK_DECISIONS } from './link.ts';

/** What a person decided about a clause and the higher clause it may carry out. Removed, never erased. */
export const upstreamLinks = sqliteTable(
  'upstream_link',
  {
    jurisdiction: jurisdiction(),
    id: idOf('UpstreamLink').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    upstreamClauseId: idOf('TaskClause').notNull(),
    decision: oneOf(LINK_DECISIONS).notNull(),
    /** What a machine thought of it when it was decided, in hundredths; null where it had not proposed it. */
    score: whole(),
    sharedFigures: facts<string[]>().notNull(),
    sharedTerms: facts<string[]>().notNull(),
    reason: words().notNull(),
    decidedBy: words().notNull(),
    recordedAt: instant().notNull(),
    removedAt: instant(),
    removedBy: words(),
    removalReason: words(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('upstream_link_once')
      .on(t.jurisdiction, t.clauseId, t.upstreamClauseId)
      .where(sql`${t.removedAt} is null`),
    index('upstream_link_of_higher').on(t.jurisdiction, t.upstreamClauseId),
    foreignKey({ columns: [t.jurisdiction, t.clauseId], foreignColumns: [taskClauses.jurisdiction, taskClauses.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.upstreamClauseId],
      foreignColumns: [taskClauses.jurisdiction, taskClauses.id],
    }),
  ],
);
