import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { among } from '../db/prepared.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { ReminderState } from './reminder.ts';
import { calendarLinks, reminders } from './tables.ts';

export type Reminder = typeof reminders.$inferSelect;
export type CalendarLink = typeof calendarLinks.$inferSelect;

/** Which reminders a list holds; what is left out does not restrict. */
export interface ReminderFilter {
  states?: readonly ReminderState[] | undefined;
  unitId?: string | undefined;
  /** The units a caller is limited to; left out for all. */
  scope?: readonly string[] | undefined;
}

const matching = (db: Db | Tx, { states, unitId, scope }: ReminderFilter): SQL | undefined =>
  and(
    eq(reminders.jurisdiction, db.jurisdiction),
    states ? inArray(reminders.state, [...states]) : undefined,
    unitId ? eq(reminders.unitId, unitId as Id<'Unit'>) : undefined,
    scope ? among(reminders.unitId, scope) : undefined,
  );

const byAge = pageOrder(reminders.preparedAt, reminders.id);

/** Reminders, oldest first. */
export async function listReminders(
  db: Db | Tx,
  filter: ReminderFilter,
  request: PageRequest,
): Promise<Page<Reminder>> {
  const rows = await db
    .select()
    .from(reminders)
    .where(and(matching(db, filter), byAge.where(request)))
    .orderBy(...byAge.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.preparedAt, row.id]);
}

/** How many match: by the same predicate as the list. */
export async function countReminders(db: Db | Tx, filter: ReminderFilter): Promise<number> {
  return db.$count(reminders, matching(db, filter));
}

/** A reminder by id, or undefined. */
export async function findReminder(db: Db | Tx, id: string): Promise<Reminder | undefined> {
  const [row] = await db
    .select()
    .from(reminders)
    .where(and(eq(reminders.jurisdiction, db.jurisdiction), eq(reminders.id, id as Id<'Reminder'>)));
  return row;
}

/** Which of these keys stand on record already. */
export async function listReminderKeys(db: Db | Tx, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ key: reminders.reminderKey })
    .from(reminders)
    .where(and(eq(reminders.jurisdiction, db.jurisdiction), among(reminders.reminderKey, keys)));
  return new Set(rows.map(({ key }) => key));
}

export async function addReminders(tx: Tx, rows: (typeof reminders.$inferInsert)[]): Promise<void> {
  await insertRows(tx, reminders, rows);
}

/** Notes on a reminder how it fared; counts its version up. */
export async function settleReminder(
  tx: Tx,
  { id, version }: Reminder,
  change: Partial<Pick<Reminder, 'state' | 'channel' | 'settledAt' | 'failure' | 'seenAt' | 'seenBy'>>,
): Promise<void> {
  await reviseRow(tx, reminders, id, { ...change, version: version + 1 });
}

/** The ways to read calendars, of some units or all, oldest first. */
export async function listCalendarLinks(db: Db | Tx, scope?: readonly string[]): Promise<CalendarLink[]> {
  return db
    .select()
    .from(calendarLinks)
    .where(and(eq(calendarLinks.jurisdiction, db.jurisdiction), scope ? among(calendarLinks.unitId, scope) : undefined))
    .orderBy(calendarLinks.id);
}

/** A way to read a calendar by id, or undefined. */
export async function findCalendarLink(db: Db | Tx, id: string): Promise<CalendarLink | undefined> {
  const [row] = await db
    .select()
    .from(calendarLinks)
    .where(and(eq(calendarLinks.jurisdiction, db.jurisdiction), eq(calendarLinks.id, id as Id<'CalendarLink'>)));
  return row;
}

/** The live way to read a calendar that a secret opens, or undefined. */
export async function findCalendarLinkByHash(db: Db | Tx, secretHash: string): Promise<CalendarLink | undefined> {
  const [row] = await db
    .select()
    .from(calendarLinks)
    .where(
      and(
        eq(calendarLinks.jurisdiction, db.jurisdiction),
        eq(calendarLinks.secretHash, secretHash),
        isNull(calendarLinks.revokedAt),
      ),
    );
  return row;
}

export async function addCalendarLink(tx: Tx, row: typeof calendarLinks.$inferInsert): Promise<void> {
  await insertRows(tx, calendarLinks, [row]);
}

/** Closes a way to read a calendar; it stays on record. */
export async function revokeCalendarLinkRow(tx: Tx, id: string, at: Instant): Promise<void> {
  await reviseRow(tx, calendarLinks, id, { revokedAt: at });
}
