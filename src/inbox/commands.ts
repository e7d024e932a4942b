import { type Actor, allowing, maySpeakFor, SPEAKING_ROLES } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command, commandWithinUnits } from '../ledger/command.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { can, reminderKey, stageOf } from './reminder.ts';
import {
  addCalendarLink,
  addReminders,
  findCalendarLink,
  findReminder,
  listReminderKeys,
  type Reminder,
  revokeCalendarLinkRow,
  settleReminder,
} from './store.ts';
import { listWaiting } from './store-waiting.ts';
import { soonUntil } from './waiting.ts';

const OFFICE = ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER'] as const;
const mayRemind = allowing(OFFICE);
const mayKeepCalendars = allowing([...OFFICE, ...SPEAKING_ROLES]);

/**
 * Prepares a reminder for every matter of a unit that is near its last day, on it or past it, once for each of these stages: again
 * it adds nothing (domain.md §7, no double supervision; §9 R0). Sending is another's: reminders stand in the change feed, from
 * which webhooks tell them.
 */
export const prepareRemindersWith = (
  calendar: WorkCalendar,
): Command<Record<never, never>, { reminderIds: Id<'Reminder'>[] }> =>
  command('PREPARE_REMINDERS', mayRemind, async (tx, _input, at) => {
    const { units } = await dictionaryOf(tx);
    const { jurisdiction } = tx;
    // What waits for the principals of all units: theirs is all that waits for liaisons, and what only they may sign.
    const asker: Actor = { ...at.actor, role: 'UNIT_PRINCIPAL', unitScope: [...units.keys()] as Id<'Unit'>[] };
    const moment = { asOf: at.today, knownAt: at.now };
    const nearUntil = soonUntil(at.today, calendar);
    const wanted = (await listWaiting(tx, { asker, moment, calendar })).flatMap((waiting) => {
      const stage = stageOf(waiting, at.today, nearUntil);
      const { unitId, dueOn } = waiting;
      return stage && unitId && dueOn ? [{ waiting, stage, unitId, dueOn, key: reminderKey(waiting, stage) }] : [];
    });
    const known = await listReminderKeys(
      tx,
      wanted.map(({ key }) => key),
    );
    const rows = wanted
      .filter(({ key }) => !known.has(key))
      .map(({ waiting, stage, unitId, dueOn, key }) => ({
        ...{ jurisdiction, id: at.newId('Reminder'), reminderKey: key, kind: waiting.kind, stage, dueOn },
        ...{ subjectId: waiting.subjectId, unitId: unitId as Id<'Unit'>, wordsZh: waiting.wordsZh },
        obligationId: waiting.obligationId as Id<'Obligation'> | null,
        ...{ wordsEn: waiting.wordsEn, state: 'PREPARED' as const, preparedAt: at.now, version: 1 },
      }));
    await addReminders(tx, rows);
    return { reminderIds: rows.map(({ id }) => id) };
  });

interface OnReminder {
  reminderId: string;
  expectedVersion: number;
}

async function reminderFor(tx: Tx, { reminderId, expectedVersion }: OnReminder, deed: 'deliver' | 'see', actor: Actor) {
  const found = await findReminder(tx, reminderId);
  const isSeen = found && (actor.unitScope === null || actor.unitScope.some((own) => own === found.unitId));
  const reminder: Reminder =
    (isSeen && found) || refuse('NOT_FOUND', { field: 'reminderId', noun: 'Reminder', id: reminderId }, ['reminderId']);
  if (reminder.version !== expectedVersion) {
    refuse('STALE', { current: reminder.version, expected: expectedVersion }, ['expectedVersion']);
  }
  if (!can(deed, reminder)) refuse('WRONG_STATE', { fromState: reminder.state, deed }, ['reminderId']);
  return reminder;
}

/** Text of a person or another system, not empty and not too long. */
function shortWords(text: string, field: string): string {
  const words = text.trim();
  if (words !== '' && words.length <= 200) return words;
  return refuse('BAD_INPUT', { field, problem: '请填写 1 到 200 个字。', problemEn: 'give 1 to 200 characters.' }, [
    field,
  ]);
}

export interface RecordDelivery extends OnReminder {
  /** By which way it was sent, as the sender calls it. */
  channel: string;
  /** Why it did not arrive; null where it did. */
  failure: string | null;
}

/** Whoever sends reminders puts on record whether one arrived. Refuses one that arrived or was seen already. */
export const recordDelivery = command(
  'RECORD_DELIVERY',
  mayRemind,
  async (tx, { channel, failure, ...on }: RecordDelivery, at): Promise<{ reminderId: Id<'Reminder'> }> => {
    const reminder = await reminderFor(tx, on, 'deliver', at.actor);
    const why = failure === null ? null : shortWords(failure, 'failure');
    const state = why === null ? 'DELIVERED' : 'FAILED';
    await settleReminder(tx, reminder, {
      ...{ state, channel: shortWords(channel, 'channel'), settledAt: at.now, failure: why },
    });
    return { reminderId: reminder.id };
  },
);

/** Somebody of the unit has seen a reminder, however it came. Refuses whoever does not speak for the unit, and a second time. */
export const seeReminder = commandWithinUnits(
  'SEE_REMINDER',
  allowing(SPEAKING_ROLES),
  async (tx, on: OnReminder, at): Promise<{ reminderId: Id<'Reminder'> }> => {
    const reminder = await reminderFor(tx, on, 'see', at.actor);
    if (!maySpeakFor(at.actor, reminder.unitId)) await refuseForeignVoice(tx, reminder.unitId, 'reminderId');
    await settleReminder(tx, reminder, { state: 'SEEN', seenAt: at.now, seenBy: at.actor.name });
    return { reminderId: reminder.id };
  },
);

async function refuseForeignVoice(tx: Tx, unitId: string, field: string): Promise<never> {
  const unit = (await dictionaryOf(tx)).units.get(unitId)?.fullName ?? '—';
  return refuse('NOT_SPEAKING_FOR_UNIT', { unit, needed: SPEAKING_ROLES }, [field]);
}

/** Refuses, as not found, a unit out of reach; and whoever is limited to units without speaking for them. */
async function unitFor(tx: Tx, unitId: string, actor: Actor, field: string): Promise<Id<'Unit'>> {
  const unit = (await dictionaryOf(tx)).units.get(unitId);
  const isInReach = actor.unitScope === null || actor.unitScope.some((own) => own === unitId);
  if (!unit || !isInReach) return refuse('NOT_FOUND', { field, noun: 'Unit', id: unitId }, [field]);
  const isOffice = actor.unitScope === null && OFFICE.some((role) => role === actor.role);
  if (!isOffice && !maySpeakFor(actor, unitId)) await refuseForeignVoice(tx, unitId, field);
  return unit.id;
}

export interface CreateCalendarLink {
  unitId: string;
  /** For whom, or for which program. */
  label: string;
  /** SHA-256 of a secret made at the entry point: the secret itself never comes in here, nor into the ledger. */
  secretHash: string;
}

/** Opens the calendar of one unit to a program that sends no bearer token, for reading alone; revocable by itself. */
export const createCalendarLink = commandWithinUnits(
  'CREATE_CALENDAR_LINK',
  mayKeepCalendars,
  async (tx, input: CreateCalendarLink, at): Promise<{ calendarLinkId: Id<'CalendarLink'> }> => {
    const unitId = await unitFor(tx, input.unitId, at.actor, 'unitId');
    const label = shortWords(input.label, 'label');
    const id = at.newId('CalendarLink');
    const { jurisdiction } = tx;
    const base = { jurisdiction, id, unitId, label, secretHash: input.secretHash };
    await addCalendarLink(tx, { ...base, createdAt: at.now, createdBy: at.actor.name });
    return { calendarLinkId: id };
  },
);

/** Closes such a way at once. Refuses an unknown one and one that is closed. */
export const revokeCalendarLink = commandWithinUnits(
  'REVOKE_CALENDAR_LINK',
  mayKeepCalendars,
  async (tx, { calendarLinkId }: { calendarLinkId: string }, at): Promise<{ calendarLinkId: Id<'CalendarLink'> }> => {
    const link =
      (await findCalendarLink(tx, calendarLinkId)) ??
      refuse('NOT_FOUND', { field: 'calendarLinkId', noun: 'CalendarLink', id: calendarLinkId }, ['calendarLinkId']);
    await unitFor(tx, link.unitId, at.actor, 'calendarLinkId');
    if (link.revokedAt !== null) refuse('TOKEN_ALREADY_REVOKED', { revokedAt: link.revokedAt }, ['calendarLinkId']);
    await revokeCalendarLinkRow(tx, link.id, at.now);
    return { calendarLinkId: link.id };
  },
);
