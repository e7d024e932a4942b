import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { At } from '../ledger/command.ts';
import { type SupervisedItem, stepItems } from './store-items.ts';
import { type DutyRequest, stepRequest } from './store-requests.ts';

/** Gives items a new lead by a hand-over (domain.md §5.3); each keeps its state, and its earlier version names the lead before. */
export async function passItems(
  tx: Tx,
  items: readonly SupervisedItem[],
  toUnitId: Id<'Unit'>,
  documentNumber: string,
  at: At,
): Promise<void> {
  for (const [state, ofState] of Map.groupBy(items, (item) => item.state)) {
    const words = `职责划转交接（${documentNumber}）`;
    await stepItems(tx, ofState, { event: 'HAND_OVER', state, leadUnitId: toUnitId, words, documentNumber }, at);
  }
}

/** Gives requests to the unit that now waits for their decision, by a hand-over; each keeps its state. */
export async function passRequests(
  tx: Tx,
  requests: readonly DutyRequest[],
  toUnitId: Id<'Unit'>,
  documentNumber: string,
  at: At,
): Promise<void> {
  for (const request of requests) {
    const words = `职责划转交接（${documentNumber}）`;
    await stepRequest(tx, request, { event: 'HAND_OVER', state: request.state, unitId: toUnitId, words }, at);
  }
}
