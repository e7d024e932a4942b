import type { Actor } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { At } from '../ledger/command.ts';
import { scopeOf as scopeOfUnits } from '../tasks/party.ts';
import { listResponsibilities, type Party } from '../tasks/store.ts';
import type { Obligation } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { currentUnitOf } from '../units/succession.ts';

/**
 * The one unit that answers today, or on a day, for each obligation and reports on it: the unit that a part or an undertaking names, else the
 * first-named lead, or its successor (domain.md §0.7, §5.3). Obligations led by a group or by a name that the register does not know are left out.
 */
export async function leadUnitsOf(
  db: Db | Tx,
  obligations: readonly Pick<Obligation, 'id' | 'clauseId' | 'answerableUnitId'>[],
  { now, day = dayOfInstant(now) }: { now: Instant; day?: LocalDate },
): Promise<Map<string, Id<'Unit'>>> {
  const byLine = obligations.filter(({ answerableUnitId }) => answerableUnitId === null);
  const names = await listResponsibilities(db, [...new Set(byLine.map(({ clauseId }) => clauseId))], now);
  const first = new Map<string, Id<'Unit'> | null>(
    names
      .filter(({ role, ordinal, inherited }) => role === 'LEAD' && ordinal === 0 && !inherited)
      .map(({ clauseId, unitId }) => [clauseId, unitId]),
  );
  const dictionary = await dictionaryOf(db);
  return new Map(
    obligations.flatMap(({ id, clauseId, answerableUnitId }) => {
      const named = answerableUnitId ?? first.get(clauseId);
      if (!named) return [];
      const { unitId } = currentUnitOf(dictionary, named, day, { clauseId, knownAt: now });
      return [[id as string, unitId] as const];
    }),
  );
}

/** The unit that speaks today for what was laid on a unit for a clause: itself, or its successor (domain.md §5.3). */
export async function speakerFor(
  db: Db | Tx,
  { unitId, clauseId }: { unitId: Id<'Unit'>; clauseId: string },
  { now, today }: Pick<At, 'now' | 'today'>,
): Promise<Id<'Unit'>> {
  return currentUnitOf(await dictionaryOf(db), unitId, today, { clauseId, knownAt: now }).unitId;
}

/** What the units to which an actor is limited are named by, today and ever; undefined for all. */
export const scopeOf = async (
  db: Db | Tx,
  { unitScope }: Pick<Actor, 'unitScope'>,
  at: Pick<At, 'now' | 'today'>,
): Promise<Party | undefined> =>
  unitScope === null ? undefined : scopeOfUnits(await dictionaryOf(db), unitScope, { asOf: at.today, knownAt: at.now });
