import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { units } from '../units/tables.ts';
import { REMINDER_STAGES, REMINDER_STATES } from './reminder.ts';
import { WAITING_KINDS } from './waiting.ts';

/** That a unit is reminded of something that waits for it; the unique key keeps it from being reminded twice of the same. */
export const reminders = sqliteTable(
  'reminder',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Reminder').notNull(),
    /** The matter, its last day and the stage. */
    reminderKey: words().notNull(),
    kind: oneOf(WAITING_KINDS).notNull(),
    subjectId: words().notNull(),
    unitId: idOf('Unit').notNull(),
    obligationId: idOf('Obligation'),
    stage: oneOf(REMINDER_STAGES).notNull(),
    dueOn: day().notNull(),
    wordsZh: words().notNull(),
    wordsEn: words().notNull(),
    state: oneOf(REMINDER_STATES).notNull(),
    preparedAt: instant().notNull(),
    /** By which way it was sent, as the sender calls it; null before. */
    channel: words(),
    settledAt: instant(),
    failure: words(),
    seenAt: instant(),
    seenBy: words(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('reminder_once').on(t.jurisdiction, t.reminderKey),
    index('reminder_by_state').on(t.jurisdiction, t.state, t.preparedAt, t.id),
    index('reminder_by_unit').on(t.jurisdiction, t.unitId, t.preparedAt, t.id),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);

/** A way to read the calendar of one unit, and nothing else, without a bearer token: calendar programs send none. */
export const calendarLinks = sqliteTable(
  'calendar_link',
  {
    jurisdiction: jurisdiction(),
    id: idOf('CalendarLink').notNull(),
    unitId: idOf('Unit').notNull(),
    label: words().notNull(),
    /** SHA-256 of the secret, hex; the secret itself is shown once and never kept. */
    secretHash: words().notNull(),
    createdAt: instant().notNull(),
    createdBy: words().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('calendar_link_by_secret').on(t.secretHash),
    index('calendar_link_of_unit').on(t.jurisdiction, t.unitId, t.id),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);
