import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { currentUnitOf, type UnitSuccession } from '../units/succession.ts';
import type { UnitDictionary } from '../units/unit.ts';
import type { Responsibility } from './store.ts';

type Name = Pick<Responsibility, 'clauseId' | 'unitId'>;

/** Whether what a line lays on a unit comes by the unit from which an act takes, whatever is chosen there. */
export function passesThrough(
  { clauseId, unitId }: Name,
  dictionary: UnitDictionary,
  act: UnitSuccession,
  { movedBy, knownAt }: { movedBy: LocalDate; knownAt?: Instant | undefined },
): boolean {
  if (unitId === null) return false;
  const { steps } = currentUnitOf(dictionary, unitId, movedBy, { clauseId, knownAt });
  const way = [unitId, ...steps.map(({ toUnitId }) => toUnitId)];
  return act.fromUnitIds.some((from) => way.includes(from));
}

/** A clause for which an officer must still say who answers: until then it stays with the unit of before. */
export interface OpenChoice {
  succession: UnitSuccession;
  clauseId: string;
  /** The name on the line, as printed. */
  namedAs: string;
}

/** The choices that are open among the names on lines; a clause that names a unit twice wants one choice (domain.md §5.3). */
export function openChoicesOf(
  names: readonly Pick<Responsibility, 'clauseId' | 'unitId' | 'surface'>[],
  dictionary: UnitDictionary,
  { asOf, knownAt }: { asOf: LocalDate; knownAt: Instant },
): OpenChoice[] {
  const open = new Map<string, OpenChoice>();
  for (const { clauseId, unitId, surface } of names) {
    if (unitId === null) continue;
    for (const succession of currentUnitOf(dictionary, unitId, asOf, { clauseId, knownAt }).undecided) {
      const key = `${succession.identity} ${clauseId}`;
      if (!open.has(key)) open.set(key, { succession, clauseId, namedAs: surface });
    }
  }
  return [...open.values()];
}
