import { and, desc, eq, getTableColumns, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { among, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { ordered } from '../db/rows.ts';
import { insertRows, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import type { Party } from '../tasks/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { isWithinReach, obligationsWithin } from '../tasks/store-reach.ts';
import type { ItemState } from './item.ts';
import { thenOf } from './store-reports.ts';
import { supervisedItems } from './tables-item.ts';

/** A version of an item, under the id of the item itself. */
export type SupervisedItem = typeof supervisedItems.$inferSelect;
export type NewItem = typeof supervisedItems.$inferInsert;

export interface ItemFilter extends Moment {
  states?: readonly ItemState[] | undefined;
  planId?: string | undefined;
  clauseId?: string | undefined;
  obligationId?: string | undefined;
  /** The unit that answers for it. */
  leadUnitId?: string | undefined;
  ids?: readonly string[] | undefined;
  obligationIds?: readonly string[] | undefined;
  /** Obligations as a subquery, where their number is not known. */
  obligationsIn?: SQL | undefined;
  /** The units a caller is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
}

const itemColumns = { ...getTableColumns(supervisedItems), id: supervisedItems.identity };
const here = (db: Db | Tx): SQL => eq(supervisedItems.jurisdiction, db.jurisdiction);

/** What a limited reader may see: items of obligations within its reach, and those that its units lead. */
const within = (db: Db | Tx, { scope, knownAt, ids, obligationIds }: ItemFilter): SQL | undefined =>
  scope &&
  or(
    among(supervisedItems.leadUnitId, scope.unitIds),
    ids || obligationIds
      ? isWithinReach(db, supervisedItems.obligationId, scope, knownAt)
      : inArray(supervisedItems.obligationId, obligationsWithin(db, scope, knownAt)),
  );

const matching = (db: Db | Tx, filter: ItemFilter, recordedBy = thenOf(filter)): SQL | undefined =>
  and(
    here(db),
    onRecord(supervisedItems, recordedBy),
    filter.states ? inArray(supervisedItems.state, [...filter.states]) : undefined,
    filter.planId ? eq(supervisedItems.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.clauseId ? eq(supervisedItems.clauseId, filter.clauseId as Id<'TaskClause'>) : undefined,
    filter.obligationId ? eq(supervisedItems.obligationId, filter.obligationId as Id<'Obligation'>) : undefined,
    filter.leadUnitId ? eq(supervisedItems.leadUnitId, filter.leadUnitId as Id<'Unit'>) : undefined,
    filter.ids ? among(supervisedItems.identity, filter.ids) : undefined,
    filter.obligationIds ? among(supervisedItems.obligationId, filter.obligationIds) : undefined,
    filter.obligationsIn ? inArray(supervisedItems.obligationId, filter.obligationsIn) : undefined,
    within(db, filter),
  );

const byNumber = pageOrder(supervisedItems.number, supervisedItems.identity);

/** Items by their number in the register, as they stood at the moment. */
export async function listItems(db: Db | Tx, filter: ItemFilter, request: PageRequest): Promise<Page<SupervisedItem>> {
  const rows = await db
    .select(itemColumns)
    .from(supervisedItems)
    .where(and(matching(db, filter), byNumber.where(request)))
    .orderBy(...byNumber.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.number, row.id]);
}

/** All items that match, by number; one statement. */
export async function listAllItems(db: Db | Tx, filter: ItemFilter): Promise<SupervisedItem[]> {
  const asked = { filter, recordedBy: thenOf(filter) };
  // A subquery of another room is SQL of its own, which is built each time.
  const rows = filter.obligationsIn ? await everyItem(db, asked) : allItems(db, asked);
  return ordered(rows, ({ number }) => number);
}

interface ItemsAsked {
  filter: ItemFilter;
  recordedBy: Instant;
}
const everyItem = (db: Db | Tx, { filter, recordedBy }: ItemsAsked) =>
  db
    .select(itemColumns)
    .from(supervisedItems)
    .where(matching(db, filter, recordedBy));
const allItems = prepared<ItemsAsked, SupervisedItem>('items', ['states'], everyItem);

/** How many match: by the same predicate as the list. */
export async function countItems(db: Db | Tx, filter: ItemFilter): Promise<number> {
  return db.$count(supervisedItems, matching(db, filter));
}

/** Items as they stand now, in no order; one statement. */
export async function listCurrentItems(
  db: Db | Tx,
  by: { ids: readonly string[] } | { obligationIds: readonly string[] },
): Promise<SupervisedItem[]> {
  return db
    .select(itemColumns)
    .from(supervisedItems)
    .where(
      and(
        here(db),
        onRecord(supervisedItems),
        'ids' in by
          ? inArray(supervisedItems.identity, [...by.ids] as Id<'SupervisedItem'>[])
          : inArray(supervisedItems.obligationId, [...by.obligationIds] as Id<'Obligation'>[]),
      ),
    );
}

/** Every version of these items, oldest first: the steps of their lives. */
export async function listItemVersions(db: Db | Tx, itemIds: readonly string[]): Promise<SupervisedItem[]> {
  return db
    .select(itemColumns)
    .from(supervisedItems)
    .where(and(here(db), inArray(supervisedItems.identity, [...itemIds] as Id<'SupervisedItem'>[])))
    .orderBy(supervisedItems.identity, supervisedItems.version);
}

/** The highest running number of a year's items; 0 where there is none. */
export async function lastNumberOf(tx: Tx, year: number): Promise<number> {
  const [row] = await tx
    .select({ number: supervisedItems.number })
    .from(supervisedItems)
    .where(and(here(tx), like(supervisedItems.number, `${year}-%`)))
    .orderBy(desc(supervisedItems.number))
    .limit(1);
  return row ? Number(row.number.split('-')[1]) : 0;
}

export async function addItems(tx: Tx, rows: NewItem[]): Promise<void> {
  await insertRows(tx, supervisedItems, rows);
}

/** What a step may change besides the state. */
export type ItemChange = Partial<
  Omit<NewItem, 'jurisdiction' | 'id' | 'identity' | 'version' | 'number' | 'obligationId' | 'planId' | 'clauseId'>
>;

/**
 * Gives items their next version, changed alike, under their own ids; the earlier one is kept beside each, on record until
 * now. Three statements whatever their number.
 */
export async function stepItems(
  tx: Tx,
  items: readonly SupervisedItem[],
  change: ItemChange & Pick<NewItem, 'event' | 'state'>,
  at: At,
): Promise<void> {
  const { id: actorId, name: actorName, role: actorRole } = at.actor;
  await reviseRows(
    tx,
    supervisedItems,
    items.map(({ id }) => id),
    {
      words: null,
      documentNumber: null,
      ...change,
      actorId,
      actorName,
      actorRole,
      version: sql`${supervisedItems.version} + 1`,
      recordedAt: at.now,
      supersededAt: null,
    },
  );
  const earlier = items.map((item) => ({ ...item, id: at.newId('SupervisedItem'), supersededAt: at.now }));
  await insertRows(tx, supervisedItems, earlier);
}
