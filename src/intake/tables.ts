import { type SQL, sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, type SQLiteColumn, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, orNever, whole, words } from '../db/columns.ts';
import { plans } from '../plans/tables.ts';
import { FINDING_RULES, FINDING_SEVERITIES } from './draft.ts';
import { WANTS_A_PERSON } from './finding.ts';

/** The condition that a finding of a severity wants a person, in the words of the index: SQLite uses it for the same text only. */
export const wantsAPerson = (severity: SQLiteColumn): SQL =>
  sql`${severity} in (${sql.raw(WANTS_A_PERSON.map((one) => `'${one}'`).join(', '))})`;

/** Something a person should know or decide about a reading, at a place in the text. */
export const findings = sqliteTable(
  'finding',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Finding').notNull(),
    planId: idOf('Plan').notNull(),
    clauseId: idOf('TaskClause'),
    ordinal: whole().notNull(),
    rule: oneOf(FINDING_RULES).notNull(),
    severity: oneOf(FINDING_SEVERITIES).notNull(),
    surface: words().notNull(),
    spanStart: whole().notNull(),
    spanEnd: whole().notNull(),
    messageZh: words().notNull(),
    messageEn: words().notNull(),
    recordedAt: instant().notNull(),
    acknowledgedAt: instant(),
    acknowledgedBy: words(),
    acknowledgementReason: words(),
    /** When a later edition of the plan took its words away; null while they stand. */
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('finding_of_plan').on(t.jurisdiction, t.planId, t.ordinal, t.id),
    index('finding_of_clause').on(t.jurisdiction, t.clauseId, t.ordinal),
    index('finding_to_settle').on(t.jurisdiction, orNever(t.acknowledgedAt)).where(wantsAPerson(t.severity)),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
  ],
);

/** That a finding need not be settled for a while: by whom, why, and until which day (included). Never lengthened, only followed. */
export const findingWaivers = sqliteTable(
  'finding_waiver',
  {
    jurisdiction: jurisdiction(),
    id: idOf('FindingWaiver').notNull(),
    findingId: idOf('Finding').notNull(),
    reason: words().notNull(),
    waivedBy: words().notNull(),
    /** First and last day on which it holds. */
    validFrom: day().notNull(),
    validTo: day().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('finding_waiver_of_finding').on(t.jurisdiction, t.findingId, t.validTo),
    foreignKey({ columns: [t.jurisdiction, t.findingId], foreignColumns: [findings.jurisdiction, findings.id] }),
  ],
);
