import { mayReadLedger } from '../access/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { mapPage, type PageArguments } from '../kernel/page.ts';
import { withoutRestricted } from '../ledger/restricted.ts';
import {
  countEntries,
  countHistory,
  type EntryFilter,
  type EntryOrder,
  findEntry,
  historyOf,
  listChanges,
  listEntries,
} from '../ledger/store.ts';
import { entryNode } from './base.ts';
import { type Connection, listed } from './connection.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import { chosen } from './filters.ts';
import type {
  LedgerChangeResolvers,
  LedgerEntryResolvers,
  PlanResolvers,
  QueryResolvers,
  Resolvers,
  UnitResolvers,
} from './generated.ts';
import type { LedgerEntry as Entry, LedgerChange as Step } from './models.ts';

async function entries(
  ctx: Context,
  filter: EntryFilter,
  order: EntryOrder,
  page: PageArguments,
): Promise<Connection<Entry>> {
  ctx.demand(mayReadLedger);
  const { afterSequence } = filter;
  if (afterSequence != null && afterSequence < 0) {
    throw badArgument('afterSequence', 'afterSequence 不能为负数。', 'afterSequence must not be negative.');
  }
  return listed(
    ctx,
    'ledgerEntries',
    page,
    { ...filter, order },
    async (request) => {
      const page = await listEntries(ctx.db, filter, order, request);
      return mapPage(page, (node) => entryNode(node));
    },
    () => countEntries(ctx.db, filter),
  );
}

async function entry(ctx: Context, sequence: number): Promise<Entry | null> {
  ctx.demand(mayReadLedger);
  const found = await findEntry(ctx.db, sequence);
  return found ? entryNode(found) : null;
}

async function history(ctx: Context, subjectId: string, page: PageArguments): Promise<Connection<Step>> {
  ctx.demand(mayReadLedger);
  return listed(
    ctx,
    'history',
    page,
    subjectId,
    (request) => historyOf(ctx.db, subjectId, request),
    () => countHistory(ctx.db, subjectId),
  );
}

const told = (table: string, row: Record<string, unknown> | null): string | null =>
  row === null ? null : canonicalJson(withoutRestricted(table, row));

const Query: Pick<QueryResolvers, 'ledgerEntries' | 'ledgerEntry' | 'history'> = {
  ledgerEntries: (_root, { afterSequence = null, filter, order, ...page }, ctx) =>
    entries(
      ctx,
      { afterSequence, deeds: chosen(filter?.deeds), actorId: filter?.actorId ?? undefined },
      order ?? 'OLDEST_FIRST',
      page,
    ),
  ledgerEntry: (_root, { sequence }, ctx) => entry(ctx, sequence),
  history: (_root, { subjectId, ...page }, ctx) => history(ctx, subjectId, page),
};

const Unit: Pick<UnitResolvers, 'history'> = { history: ({ id }, page, ctx) => history(ctx, id, page) };
const Plan: Pick<PlanResolvers, 'history'> = { history: ({ id }, page, ctx) => history(ctx, id, page) };

const LedgerEntry: Pick<LedgerEntryResolvers, 'changes'> = {
  changes: (deed, page, ctx) =>
    listed(
      ctx,
      'changes',
      page,
      deed.sequence,
      async (request) => {
        const page = await listChanges(ctx.db, deed.sequence, request);
        return mapPage(page, (node) => ({ ...deed, ...node }));
      },
      async () => deed.changeCount,
    ),
};

const LedgerChange: Pick<LedgerChangeResolvers, 'before' | 'after'> = {
  before: ({ subjectTable, before }) => told(subjectTable, before),
  after: ({ subjectTable, after }) => told(subjectTable, after),
};

export const ledgerResolvers: Resolvers = { Query, Unit, Plan, LedgerEntry, LedgerChange };
