import type { Actor } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { listResponsibilities, type Party } from '../tasks/store.ts';
import type { Obligation } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';

/**
 * The one unit that answers for each obligation and reports on it: the unit that a part or an undertaking names, else the
 * first-named lead (domain.md §0.7). Obligations led by a group or by a name that the register does not know are left out.
 */
export async function leadUnitsOf(
  db: Db | Tx,
  obligations: readonly Pick<Obligation, 'id' | 'clauseId' | 'answerableUnitId'>[],
  { now }: { now: Instant },
): Promise<Map<string, Id<'Unit'>>> {
  const byLine = obligations.filter(({ answerableUnitId }) => answerableUnitId === null);
  const names = await listResponsibilities(db, [...new Set(byLine.map(({ clauseId }) => clauseId))], now);
  const first = new Map<string, Id<'Unit'> | null>(
    names
      .filter(({ role, ordinal, inherited }) => role === 'LEAD' && ordinal === 0 && !inherited)
      .map(({ clauseId, unitId }) => [clauseId, unitId]),
  );
  return new Map(
    obligations.flatMap(({ id, clauseId, answerableUnitId }) => {
      const unitId = answerableUnitId ?? first.get(clauseId);
      return unitId ? [[id as string, unitId] as const] : [];
    }),
  );
}

/** The units an actor is limited to, with every group they ever belonged to; undefined for all. */
export async function scopeOf(db: Db | Tx, { unitScope }: Pick<Actor, 'unitScope'>): Promise<Party | undefined> {
  if (unitScope === null) return undefined;
  const { membershipsByUnit } = await dictionaryOf(db);
  const groupIds = unitScope.flatMap((id) => (membershipsByUnit.get(id) ?? []).map(({ groupId }) => groupId));
  return { unitIds: unitScope, groupIds: [...new Set(groupIds)] };
}
