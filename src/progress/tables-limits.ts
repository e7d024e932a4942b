import { primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, whole, words } from '../db/columns.ts';
import type { Limits } from './limits.ts';

/** Limits of the supervision chain as data; a version is never changed, a new one is added beside it (domain.md §1.2). */
export const limitSets = sqliteTable(
  'limit_set',
  {
    jurisdiction: jurisdiction(),
    id: idOf('LimitSet').notNull(),
    code: words().notNull(),
    version: whole().notNull(),
    title: words().notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    limits: facts<Limits>().notNull(),
    source: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('limit_set_version').on(t.jurisdiction, t.code, t.version),
  ],
);
