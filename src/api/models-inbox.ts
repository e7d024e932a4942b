import type { CalendarLink as LinkRow, Reminder as ReminderRow } from '../inbox/store.ts';
import type { Waiting } from '../inbox/waiting.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Connection } from './connection.ts';

// What the types of the inbox are inside, as models.ts for the others.

/** A matter with the day from which its clock is read. */
export type WaitingMatter = Waiting & { asOf: LocalDate; nearUntil: LocalDate };
export type WaitingMatterConnection = Connection<WaitingMatter>;
export type Reminder = ReminderRow;
export type ReminderConnection = Connection<Reminder>;
export type CalendarLink = LinkRow;
export type CalendarLinkConnection = Connection<CalendarLink>;
