import { primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, whole, words } from '../db/columns.ts';
import type { DutyRules } from './duty-rules.ts';

/** Rules of a duty's time as data; a version is never changed, a new one is added beside it (domain.md §1.3, §8). */
export const dutyRuleSets = sqliteTable(
  'duty_rule_set',
  {
    jurisdiction: jurisdiction(),
    id: idOf('DutyRuleSet').notNull(),
    code: words().notNull(),
    version: whole().notNull(),
    title: words().notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    rules: facts<DutyRules>().notNull(),
    source: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('duty_rule_set_version').on(t.jurisdiction, t.code, t.version),
  ],
);
