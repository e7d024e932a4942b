import type { Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import {
  type CompleteObligation,
  completeObligation as complete,
  type WithdrawCompletion,
  withdrawCompletion as withdraw,
} from '../tasks/commands.ts';
import { listCurrentItems } from './store-items.ts';

/** Refuses what must go through a supervised item: its completion is verified by two persons, not recorded by one. */
async function refuseSupervised(tx: Tx, obligationId: string): Promise<void> {
  const [item] = await listCurrentItems(tx, { obligationIds: [obligationId] });
  if (item && item.state !== 'TERMINATED') {
    refuse('ITEM_SUPERVISED', { number: item.number, state: item.state }, ['obligationId']);
  }
}

/** `completeObligation` of tasks, for obligations that no item supervises. Refuses ITEM_SUPERVISED for the others. */
export const completeObligation = command(complete.deed, complete.may, async (tx, input: CompleteObligation, at) => {
  await refuseSupervised(tx, input.obligationId);
  return complete.run(tx, input, at);
});

/** `withdrawCompletion` of tasks, for obligations that no item supervises; an item is reopened instead. */
export const withdrawCompletion = command(withdraw.deed, withdraw.may, async (tx, input: WithdrawCompletion, at) => {
  await refuseSupervised(tx, input.obligationId);
  return withdraw.run(tx, input, at);
});
