import {
  createCalendarLink,
  prepareRemindersWith,
  recordDelivery,
  revokeCalendarLink,
  seeReminder,
} from '../inbox/commands.ts';
import { countReminders, findCalendarLink, findReminder, listCalendarLinks, listReminders } from '../inbox/store.ts';
import { findSecretHashByKey } from '../tokens/store.ts';
import { hashOfSecret } from '../tokens/token.ts';
import { findNode } from './base.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, mustBeUnit } from './filters.ts';
import type * as Schema from './generated.ts';
import { unitOf } from './units.ts';

const Query: Pick<Schema.QueryResolvers, 'reminders' | 'calendarLinks'> = {
  reminders: async (_root, { filter, ...page }, ctx) => {
    const { states, unitId } = filter ?? {};
    const wanted = {
      states: chosen(states),
      unitId: unitId == null ? undefined : await mustBeUnit(ctx, unitId),
      scope: ctx.actor.unitScope ?? undefined,
    };
    return listed(
      ctx,
      'reminders',
      page,
      [wanted.states?.toSorted() ?? null, wanted.unitId ?? null],
      (request) => listReminders(ctx.db, wanted, request),
      () => countReminders(ctx.db, wanted),
    );
  },
  calendarLinks: async (_root, page, ctx) => {
    const links = await listCalendarLinks(ctx.db, ctx.actor.unitScope ?? undefined);
    return listedHere(ctx, 'calendarLinks', page, null, links, ({ id }) => id);
  },
};

const reminderNow =
  (ctx: Context) =>
  async ({ reminderId }: { reminderId: string }) => ({ reminder: (await findReminder(ctx.db, reminderId)) ?? null });
const linkNow = async (ctx: Context, id: string) => (await findCalendarLink(ctx.db, id)) ?? null;

async function openCalendar(ctx: Context, { unitId, label, idempotencyKey = null }: Schema.CreateCalendarLinkInput) {
  const secret = ctx.newSecret();
  // A repeat brings another secret; it is the same request if the rest is.
  const earlier = idempotencyKey === null ? undefined : await findSecretHashByKey(ctx.db, ctx.actor.id, idempotencyKey);
  const input = { unitId, label, secretHash: earlier ?? hashOfSecret(secret), idempotencyKey };
  return ctx.perform(createCalendarLink, input, async ({ calendarLinkId }, replayed) => ({
    calendarLink: await linkNow(ctx, calendarLinkId),
    path: replayed ? null : `/calendar/${unitId}.ics?token=${secret}`,
  }));
}

const Mutation: Pick<
  Schema.MutationResolvers,
  'prepareReminders' | 'recordDelivery' | 'seeReminder' | 'createCalendarLink' | 'revokeCalendarLink'
> = {
  prepareReminders: (_root, { input }, ctx) =>
    ctx.perform(prepareRemindersWith(ctx.calendar), { ...input }, ({ reminderIds }) => ({
      preparedCount: reminderIds.length,
    })),
  recordDelivery: (_root, { input: { failure, ...rest } }, ctx) =>
    ctx.perform(recordDelivery, { ...rest, failure: failure ?? null }, reminderNow(ctx)),
  seeReminder: (_root, { input }, ctx) => ctx.perform(seeReminder, input, reminderNow(ctx)),
  createCalendarLink: (_root, { input }, ctx) => openCalendar(ctx, input),
  revokeCalendarLink: (_root, { input }, ctx) =>
    ctx.perform(revokeCalendarLink, input, async ({ calendarLinkId }) => ({
      calendarLink: await linkNow(ctx, calendarLinkId),
    })),
};

const Reminder: Schema.ReminderResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  obligation: ({ obligationId }, _args, ctx) =>
    obligationId === null ? null : ctx.loaders.obligation(ctx.moment({})).load(obligationId),
  subject: ({ subjectId }, _args, ctx) => findNode(ctx, subjectId),
  messageZh: ({ wordsZh }) => wordsZh,
  messageEn: ({ wordsEn }) => wordsEn,
};

const CalendarLink: Pick<Schema.CalendarLinkResolvers, 'unit'> = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
};

export const remindersResolvers: Schema.Resolvers = { Query, Mutation, Reminder, CalendarLink };
