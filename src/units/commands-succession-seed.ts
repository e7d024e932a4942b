import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import type { SuccessionSeed } from './seed-succession.ts';
import { loadDictionary } from './store.ts';
import { addSuccessions } from './store-succession.ts';
import type { Successor, UnitSuccession } from './succession.ts';
import { shapeProblem } from './succession-shape.ts';

/**
 * Records what sources say of a reform (domain.md §5.2). Verified acts take effect with their day; what is to be confirmed only
 * waits for an officer, and its successors are names until then. Part of the deed that calls it. Refuses a seed of another
 * jurisdiction, a unit that the register does not hold, and an act without the shape of its kind.
 */
export async function addSuccessionSeed(tx: Tx, seed: SuccessionSeed, at: At): Promise<number> {
  const bad = (field: string, problem: string, problemEn: string): never =>
    refuse('BAD_INPUT', { field, problem, problemEn }, ['seed']);
  if (seed.jurisdiction !== tx.jurisdiction) bad('jurisdiction', '属于另一行政区划。', 'is of another jurisdiction.');
  const { units } = await loadDictionary(tx);
  const byName = new Map([...units.values()].map((unit) => [unit.fullName, unit]));
  const acts: UnitSuccession[] = [];
  const begun: Parameters<typeof addSuccessions>[2] = [];
  for (const [index, { from, to, ...told }] of seed.successions.entries()) {
    const place = `successions.${index}`;
    const fromUnitIds = from.map(
      (name): Id<'Unit'> =>
        byName.get(name)?.id ?? bad(`${place}.from`, `名录中没有“${name}”。`, `the register holds no "${name}".`),
    );
    const order = Math.max(...from.map((name) => byName.get(name)?.displayOrder ?? 0)) + 1;
    const successors = to.map((one): Successor => {
      const known = byName.get(one.fullName);
      if (known) return { ...one, unitId: known.id };
      if (told.sourceStatus === 'TO_CONFIRM') return { ...one, unitId: null };
      const id = at.newId('Unit');
      const { source, effectiveOn: validFrom } = told;
      const row = {
        ...one,
        id,
        jurisdiction: tx.jurisdiction,
        code: null,
        displayOrder: order,
        validFrom,
        validTo: null,
      };
      begun.push({ ...row, source, note: null, recordedAt: at.now });
      return { ...one, unitId: id };
    });
    const id = at.newId('UnitSuccession');
    const act = { ...told, id, identity: id, fromUnitIds, successors, decidedBy: at.actor.name, reason: null };
    const shape = shapeProblem(act);
    if (shape) bad(place, `需要${shape.zh}。`, `needs ${shape.en}.`);
    acts.push({ ...act, recordedAt: at.now, supersededAt: null, version: 1 });
  }
  await addSuccessions(tx, acts, begun);
  return acts.length;
}
