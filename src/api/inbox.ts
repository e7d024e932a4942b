import { readInbox } from '../inbox/store-waiting.ts';
import { clockOf, keyOf, soonUntil } from '../inbox/waiting.ts';
import { ADVANCING_DEEDS } from '../inbox/waiting-course.ts';
import { daysBetween } from '../kernel/local-date.ts';
import { findNode } from './base.ts';
import { listed, mapped } from './connection.ts';
import { chosen, mustBeUnit } from './filters.ts';
import type * as Schema from './generated.ts';
import type { WaitingMatter as Matter } from './models-inbox.ts';
import { unitOrNull } from './units.ts';

/** The deeds whose mutation has a name of its own. */
const MUTATIONS = new Map<string, string>([
  ...ADVANCING_DEEDS.map((deed) => [deed, 'advanceAssessment'] as const),
  ['CORRECT_PART', 'correctDutyPart'],
  ['WITHDRAW_PART', 'withdrawDutyPart'],
]);

/** `ACKNOWLEDGE_ITEM` as the mutation that does it is called. */
const mutationOf = (deed: string): string =>
  MUTATIONS.get(deed) ?? deed.toLowerCase().replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

const Actor: Pick<Schema.ActorResolvers, 'duties'> = {
  duties: async (asker, { filter, ...page }, ctx) => {
    const moment = ctx.moment({});
    const { asOf } = moment;
    const nearUntil = soonUntil(asOf, ctx.calendar);
    const [kinds, clocks] = [chosen(filter?.kinds), chosen(filter?.clocks)];
    const unitId = filter?.unitId == null ? undefined : await mustBeUnit(ctx, filter.unitId);
    const inbox = await readInbox(ctx.db, { asker, moment, calendar: ctx.calendar }, { kinds, clocks, unitId });
    const decides = [kinds?.toSorted() ?? null, clocks?.toSorted() ?? null, unitId ?? null];
    const matters = await listed(
      ctx,
      'duties',
      page,
      decides,
      async (request) => inbox.page(request),
      async () => inbox.count(),
    );
    return mapped(matters, (one): Matter => ({ ...one, asOf, nearUntil }));
  },
};

const WaitingMatter: Schema.WaitingMatterResolvers = {
  key: keyOf,
  clock: ({ dueOn, asOf, nearUntil }) => clockOf(dueOn, asOf, nearUntil),
  daysLeft: ({ dueOn, asOf }) => (dueOn === null ? null : daysBetween(asOf, dueOn)),
  answeredBy: ({ deeds }) => deeds.map(mutationOf),
  messageZh: ({ wordsZh }) => wordsZh,
  messageEn: ({ wordsEn }) => wordsEn,
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  obligation: ({ obligationId }, _args, ctx) =>
    obligationId === null ? null : ctx.loaders.obligation(ctx.moment({})).load(obligationId),
  subject: ({ subjectId }, _args, ctx) => findNode(ctx, subjectId),
};

export const inboxResolvers: Schema.Resolvers = { Actor, WaitingMatter };
