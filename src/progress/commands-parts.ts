import type { Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { type WithdrawDivision, withdrawDivision as withdrawWhole } from '../tasks/commands-divide.ts';
import { type WithdrawPart, withdrawPart as withdrawOne } from '../tasks/commands-parts.ts';
import { listDivisions, listPartsOfDivision } from '../tasks/store-parts.ts';
import { listCurrentItems } from './store-items.ts';

/** Refuses to take parts back whose supervised items are still open: the item is terminated first, with its ground. */
async function refuseSupervisedParts(tx: Tx, obligationIds: readonly string[]): Promise<void> {
  const items = await listCurrentItems(tx, { obligationIds });
  const item = items.find(({ state }) => state !== 'TERMINATED');
  if (item) refuse('ITEM_SUPERVISED', { number: item.number, state: item.state }, ['obligationId']);
}

/** `withdrawPart` of tasks, for parts that no open item supervises. */
export const withdrawPart = command(withdrawOne.deed, withdrawOne.may, async (tx, input: WithdrawPart, at) => {
  await refuseSupervisedParts(tx, [input.obligationId]);
  return withdrawOne.run(tx, input, at);
});

/** `withdrawDivision` of tasks, while no open item supervises a part. */
export const withdrawDivision = command(
  withdrawWhole.deed,
  withdrawWhole.may,
  async (tx, input: WithdrawDivision, at) => {
    const [division] = await listDivisions(tx, [input.obligationId]);
    const parts = division ? await listPartsOfDivision(tx, division.id) : [];
    await refuseSupervisedParts(
      tx,
      parts.map(({ obligationId }) => obligationId),
    );
    return withdrawWhole.run(tx, input, at);
  },
);
