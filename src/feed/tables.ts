import { index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { EXPORT_FAILURES, EXPORT_STATES } from './export.ts';
import type { ToldNoun } from './told-nouns.ts';

/** A whole copy of the register for another system, as of one number of the ledger. */
export const exportJobs = sqliteTable(
  'export_job',
  {
    jurisdiction: jurisdiction(),
    id: idOf('ExportJob').notNull(),
    requestedBy: words().notNull(),
    /** Which nouns; null for all. */
    types: facts<ToldNoun[] | null>(),
    state: oneOf(EXPORT_STATES).notNull(),
    requestedAt: instant().notNull(),
    finishedAt: instant(),
    expiresAt: instant(),
    failure: oneOf(EXPORT_FAILURES),
    /** The number of the ledger whose state the file holds. */
    sequence: whole(),
    rows: whole(),
    bytes: whole(),
    /** SHA-256 of the file, hex. */
    fileHash: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('export_job_by_state').on(t.jurisdiction, t.state, t.id),
  ],
);

/** A day on which the register was looked through for what became overdue; one row a day, so that a day alarms once. */
export const evaluations = sqliteTable(
  'evaluation',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Evaluation').notNull(),
    evaluatedOn: day().notNull(),
    recordedAt: instant().notNull(),
    overdue: whole().notNull(),
    entered: whole().notNull(),
    left: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('evaluation_once').on(t.jurisdiction, t.evaluatedOn),
  ],
);

/** A stretch of days over which an obligation was found overdue by evaluations. */
export const overdueSpells = sqliteTable(
  'overdue_spell',
  {
    jurisdiction: jurisdiction(),
    id: idOf('OverdueSpell').notNull(),
    obligationId: idOf('Obligation').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    dueOn: day().notNull(),
    enteredOn: day().notNull(),
    /** The day whose evaluation found it no longer overdue; null while it is. */
    leftOn: day(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('overdue_spell_by_obligation').on(t.jurisdiction, t.obligationId, t.enteredOn),
    index('overdue_spell_open').on(t.jurisdiction, t.leftOn, t.id),
  ],
);
