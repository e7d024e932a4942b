import { dayOfInstant } from '../kernel/clock.ts';
import { mapPage, type PageArguments } from '../kernel/page.ts';
import {
  acknowledgeItem,
  archiveItem,
  beginItem,
  claimCompletionWith,
  closeItem,
  completeItem,
  disputeAssignment,
  liftSuspension,
  reopenItem,
  resumeItem,
  returnItem,
  settleDisputeWith,
  startVerification,
  suspendItem,
  terminateItem,
} from '../progress/commands-item.ts';
import { approveItems, assignItemsWith, openItems } from '../progress/commands-item-open.ts';
import { isWorking } from '../progress/item.ts';
import { countItems, type ItemFilter, listItems } from '../progress/store-items.ts';
import { listed, listedHere, type MomentConnection, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, deedFilter, filterById, mustBeUnit, someIds } from './filters.ts';
import type * as Schema from './generated.ts';
import type { SupervisedItem as Item } from './models.ts';
import { tie } from './obligations.ts';
import { unitOrNull } from './units.ts';

/** Items that a filter holds, as they stood at its moment and as the reader may see them. */
async function itemsBy(
  ctx: Context,
  wanted: Omit<ItemFilter, 'scope'>,
  page: PageArguments,
  decides: unknown,
): Promise<MomentConnection<Item>> {
  const filter = { ...wanted, scope: await ctx.scope() };
  const moment = { asOf: filter.asOf, knownAt: filter.knownAt };
  const connection = await listed<Item>(
    ctx,
    'items',
    page,
    decides,
    async (request) => {
      const page = await listItems(ctx.db, filter, request);
      return mapPage(page, (node) => ({ ...node, ...moment }));
    },
    () => countItems(ctx.db, filter),
  );
  return seenFrom(connection, moment);
}

const itemsOf = (ctx: Context, ids: readonly string[], page: PageArguments) =>
  itemsBy(ctx, { ...ctx.moment({}), ids }, page, ids);

const Query: Pick<Schema.QueryResolvers, 'items' | 'item'> = {
  items: async (_root, { filter, ...args }, ctx) => {
    const moment = ctx.moment(args);
    const { states, leadUnitId, ...ids } = filter ?? {};
    const wanted = {
      ...moment,
      ...(await filterById(ctx, ids)),
      states: chosen(states),
      leadUnitId: leadUnitId == null ? undefined : await mustBeUnit(ctx, leadUnitId),
    };
    return itemsBy(ctx, wanted, args, tie(moment, args, filter));
  },
  item: (_root, { id, ...args }, ctx) => ctx.loaders.item(ctx.moment(args)).load(id),
};

/** The payload of a step: the item as it stands after it. */
export const itemNow = async (ctx: Context, itemId: string) => ({
  item: await ctx.loaders.item(ctx.moment({})).load(itemId),
});

/** An input whose ids are at most a page of them. */
const someItems = <Input extends { itemIds: readonly string[] }>(input: Input): Input => ({
  ...input,
  itemIds: someIds('input.itemIds', input.itemIds),
});

const Mutation: Pick<
  Schema.MutationResolvers,
  | 'openItems'
  | 'approveItems'
  | 'assignItems'
  | 'acknowledgeItem'
  | 'disputeAssignment'
  | 'settleDispute'
  | 'beginItem'
  | 'claimCompletion'
  | 'startVerification'
  | 'returnItem'
  | 'resumeItem'
  | 'completeItem'
  | 'closeItem'
  | 'archiveItem'
  | 'reopenItem'
  | 'suspendItem'
  | 'liftSuspension'
  | 'terminateItem'
> = {
  openItems: async (_root, { input: { filter, ...rest } }, ctx) => {
    const wanted = await deedFilter(ctx, filter);
    return ctx.perform(openItems, { filter: wanted, ...rest }, (opening) => ({ opening }));
  },
  approveItems: (_root, { input }, ctx) => ctx.perform(approveItems, someItems(input), (approved) => ({ approved })),
  assignItems: (_root, { input }, ctx) =>
    ctx.perform(assignItemsWith(ctx.calendar), someItems(input), (assigned) => ({ assigned })),
  acknowledgeItem: (_root, { input }, ctx) => ctx.perform(acknowledgeItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  disputeAssignment: (_root, { input }, ctx) =>
    ctx.perform(disputeAssignment, input, ({ itemId }) => itemNow(ctx, itemId)),
  settleDispute: (_root, { input }, ctx) =>
    ctx.perform(settleDisputeWith(ctx.calendar), input, ({ itemId }) => itemNow(ctx, itemId)),
  beginItem: (_root, { input }, ctx) => ctx.perform(beginItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  claimCompletion: (_root, { input }, ctx) =>
    ctx.perform(claimCompletionWith(ctx.calendar), input, ({ itemId }) => itemNow(ctx, itemId)),
  startVerification: (_root, { input }, ctx) =>
    ctx.perform(startVerification, input, ({ itemId }) => itemNow(ctx, itemId)),
  returnItem: (_root, { input }, ctx) => ctx.perform(returnItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  resumeItem: (_root, { input }, ctx) => ctx.perform(resumeItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  completeItem: (_root, { input }, ctx) => ctx.perform(completeItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  closeItem: (_root, { input }, ctx) => ctx.perform(closeItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  archiveItem: (_root, { input }, ctx) => ctx.perform(archiveItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  reopenItem: (_root, { input }, ctx) => ctx.perform(reopenItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  suspendItem: (_root, { input }, ctx) => ctx.perform(suspendItem, input, ({ itemId }) => itemNow(ctx, itemId)),
  liftSuspension: (_root, { input }, ctx) => ctx.perform(liftSuspension, input, ({ itemId }) => itemNow(ctx, itemId)),
  terminateItem: (_root, { input }, ctx) => ctx.perform(terminateItem, input, ({ itemId }) => itemNow(ctx, itemId)),
};

const Obligation: Pick<Schema.ObligationResolvers, 'item'> = {
  item: ({ id, asOf, knownAt }, _args, ctx) => ctx.loaders.itemOfObligation({ asOf, knownAt }).load(id),
};

const SupervisedItem: Omit<Schema.SupervisedItemResolvers, 'reporting' | 'contributions'> = {
  obligation: ({ obligationId, asOf, knownAt }, _args, ctx) =>
    ctx.loaders.obligation({ asOf, knownAt }).load(obligationId),
  clause: ({ clauseId, knownAt }, _args, ctx) => ctx.loaders.clauseAt(knownAt).load(clauseId),
  isWorking: ({ state }) => isWorking(state),
  leadUnit: ({ leadUnitId }, _args, ctx) => unitOrNull(ctx, leadUnitId),
  requirement: ({ requirement }) => requirement || null,
  isAcknowledgedLate: ({ acknowledgeBy, acknowledgedOn, asOf }) =>
    acknowledgeBy !== null && (acknowledgedOn ?? asOf) > acknowledgeBy,
  steps: async ({ id, version }, page, ctx) => {
    const taken = (await ctx.loaders.itemVersionsOf.load(id)).filter((row) => row.version <= version);
    return listedHere(ctx, 'steps', page, [id, version], taken, (row) => String(row.version));
  },
  verifications: async ({ id, asOf, knownAt }, page, ctx) => {
    const known = (await ctx.loaders.verificationsOf.load(id)).filter(
      ({ recordedAt, verifiedOn }) => recordedAt <= knownAt && verifiedOn <= asOf,
    );
    return listedHere(ctx, 'verifications', page, [id, asOf], known, (row) => row.id);
  },
};

const ItemStepTaken: Schema.ItemStepTakenResolvers = {
  takenOn: ({ recordedAt }) => dayOfInstant(recordedAt),
  takenBy: ({ actorName }) => actorName,
  role: ({ actorRole }) => actorRole as Schema.ActorRole,
};

const ItemOpening: Schema.ItemOpeningResolvers = {
  openedCount: ({ itemIds }) => itemIds.length,
  alreadyOpenCount: ({ alreadyOpen }) => alreadyOpen,
  completedCount: ({ completed }) => completed,
  unconfirmedCount: ({ unconfirmed }) => unconfirmed,
  items: ({ itemIds }, page, ctx) => itemsOf(ctx, itemIds, page),
};

const ItemSet: Schema.ItemSetResolvers = { items: ({ itemIds }, page, ctx) => itemsOf(ctx, itemIds, page) };

export const progressResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Obligation,
  SupervisedItem,
  ItemStepTaken,
  ItemOpening,
  ItemSet,
};
