import { index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import type { AnyScheme } from './any-scheme.ts';
import { SCHEME_KINDS, SCHEME_STATES } from './scheme-parts.ts';

/** A way of scoring; a published version is never changed, a new one is added beside it (domain.md §8, Assessment). */
export const assessmentSchemes = sqliteTable(
  'assessment_scheme',
  {
    jurisdiction: jurisdiction(),
    id: idOf('AssessmentScheme').notNull(),
    code: words().notNull(),
    version: whole().notNull(),
    kind: oneOf(SCHEME_KINDS).notNull(),
    title: words().notNull(),
    /** First and last year that it scores, both included. */
    firstYear: whole().notNull(),
    lastYear: whole().notNull(),
    scheme: facts<AnyScheme>().notNull(),
    source: words().notNull(),
    recordedAt: instant().notNull(),
    state: oneOf(SCHEME_STATES).notNull().default('PUBLISHED'),
    /** Who drafted it, and who published it and when; null for versions that came with the register. */
    draftedBy: words(),
    publishedAt: instant(),
    publishedBy: words(),
    revision: whole().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('assessment_scheme_version').on(t.jurisdiction, t.code, t.version),
    index('assessment_scheme_by_year').on(t.jurisdiction, t.kind, t.firstYear, t.lastYear),
  ],
);
