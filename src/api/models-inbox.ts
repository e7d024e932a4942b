import type { Waiting } from '../inbox/waiting.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Connection } from './connection.ts';

// What the types of the inbox are inside, as models.ts for the others.

/** A matter with the day from which its clock is read. */
export type WaitingMatter = Waiting & { asOf: LocalDate; nearUntil: LocalDate };
export type WaitingMatterConnection = Connection<WaitingMatter>;
