import { index, integer, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, jurisdiction, oneOf, words } from '../db/columns.ts';
import { SEARCH_KINDS } from './search.ts';

/**
 * What stands in the index of words, and by which number. Derived from the rows of other rooms in the transaction that writes
 * them; no deed of its own, so it is not in ALL_TABLES, and can be made anew at any time (ADR 0051).
 */
export const searchDocuments = sqliteTable(
  'search_document',
  {
    jurisdiction: jurisdiction(),
    /** Its number in the index; a later document has a higher one. */
    number: integer().primaryKey({ autoIncrement: true }),
    kind: oneOf(SEARCH_KINDS).notNull(),
    /** The row of which it is made: a plan, a clause, an entry of a report. */
    subjectId: words().notNull(),
    planId: words(),
    clauseId: words(),
    /** The unit that reported; null for what is no report. */
    unitId: words(),
    /** The last day on which it held; null while it holds. */
    endsOn: day(),
    /** SHA-256 of what was indexed, to notice what is out of step with its row. */
    hash: words().notNull(),
  },
  (t) => [
    uniqueIndex('search_document_once').on(t.jurisdiction, t.subjectId),
    index('search_document_of_plan').on(t.jurisdiction, t.planId, t.number),
  ],
);
