import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { HOLDING_STATES } from './item.ts';
import { listAllItems, type SupervisedItem } from './store-items.ts';
import { thenOf } from './store-reports.ts';
import { isHolding, supervisedItems } from './tables-item.ts';

/** That an item, as it stands, holds cards and escalation on its duty for every unit: suspended, or ended by a decision. */
export interface ItemHold {
  obligationId: string;
  unitId: null;
  kind: 'SUSPENDED' | 'EXEMPT_CAUSE';
  from: LocalDate;
  to: null;
  /** The item. */
  sourceId: string;
  wordsZh: string;
  wordsEn: string;
}

/**
 * What items hold at a moment (contract of holds; domain.md §8 Item): a suspension by a leader until it is lifted, a
 * termination for good. No new cards, no escalation; the days go on counting. One statement whatever their number.
 */
export async function listItemHolds(
  db: Db | Tx,
  obligationIds: readonly string[],
  moment: Moment,
): Promise<ItemHold[]> {
  const items = await listAllItems(db, { ...moment, obligationIds, states: HOLDING_STATES });
  return items.map(holdOfItem);
}

/** What a suspended or terminated item holds. */
export function holdOfItem(item: SupervisedItem): ItemHold {
  const { id, number, obligationId, state, recordedAt, words, documentNumber } = item;
  const from = dayOfInstant(recordedAt);
  const why = [words, documentNumber].filter((part) => part !== null).join('，');
  return {
    obligationId,
    unitId: null,
    kind: state === 'SUSPENDED' ? 'SUSPENDED' : 'EXEMPT_CAUSE',
    from,
    to: null,
    sourceId: id,
    wordsZh: `督办事项 ${number} 自 ${from} 起${state === 'SUSPENDED' ? '暂停' : '终止'}：${why}。`,
    wordsEn: `Item ${number} has been ${state === 'SUSPENDED' ? 'suspended' : 'terminated'} since ${from}: ${why}.`,
  };
}

/** The duties that items hold at a moment, as `listItemHolds` says: a subquery of their ids. */
export const heldByItems = (db: Db | Tx, moment: Moment) =>
  db
    .select({ id: supervisedItems.obligationId })
    .from(supervisedItems)
    .where(
      and(
        eq(supervisedItems.jurisdiction, db.jurisdiction),
        onRecord(supervisedItems, thenOf(moment)),
        isHolding(supervisedItems.state),
      ),
    );
