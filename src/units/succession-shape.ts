import type { LocalDate } from '../kernel/local-date.ts';
import { isInEffect, type SuccessionKind, type UnitSuccession } from './succession.ts';

/** How many units each kind takes from and gives to, in words for people. */
const SHAPES: Record<SuccessionKind, { from: [number, number]; to: [number, number]; zh: string; en: string }> = {
  RENAME: { from: [1, 1], to: [1, 1], zh: '一个原单位和一个承接单位', en: 'one former unit and one successor' },
  MERGE: {
    from: [2, 99],
    to: [1, 1],
    zh: '至少两个原单位和一个新单位',
    en: 'at least two former units and one new one',
  },
  ABSORB: {
    from: [1, 99],
    to: [1, 1],
    zh: '至少一个原单位和一个续存单位',
    en: 'at least one former unit and one that goes on',
  },
  SPLIT: {
    from: [1, 1],
    to: [2, 99],
    zh: '一个原单位和至少两个承接单位',
    en: 'one former unit and at least two successors',
  },
  PARTIAL_TRANSFER: {
    from: [1, 1],
    to: [1, 99],
    zh: '一个原单位（续存）和至少一个承接单位',
    en: 'one unit that goes on and at least one successor',
  },
};

const isWithin = (count: number, [least, most]: [number, number]): boolean => count >= least && count <= most;

type Shape = Pick<UnitSuccession, 'kind' | 'fromUnitIds' | 'successors' | 'sourceStatus'>;

/** What an act of its kind needs and this one lacks; null when right. One that awaits confirmation may name no successor yet. */
export function shapeProblem({
  kind,
  fromUnitIds,
  successors,
  sourceStatus,
}: Shape): { zh: string; en: string } | null {
  const { from, to, zh, en } = SHAPES[kind];
  const mayBeOpen = sourceStatus === 'TO_CONFIRM' && successors.length === 0;
  const once = new Set([...fromUnitIds, ...successors.map(({ unitId, fullName }) => unitId ?? fullName)]);
  const isOnce = once.size === fromUnitIds.length + successors.length;
  const fits = isWithin(fromUnitIds.length, from) && (mayBeOpen || isWithin(successors.length, to));
  return fits && isOnce ? null : { zh, en };
}

/** Why an act cannot stand beside the others in effect. */
export type Conflict = { kind: 'ENDED'; unitId: string; by: UnitSuccession } | { kind: 'CYCLE'; unitId: string } | null;

const endsItsUnits = ({ kind }: UnitSuccession): boolean => kind !== 'PARTIAL_TRANSFER';
const gives = (act: UnitSuccession): string[] => act.successors.flatMap(({ unitId }) => unitId ?? []);

/** Whether duties given to `start` on a day could come back to `goal` on that very day. */
function leadsBack(acts: readonly UnitSuccession[], start: string, goal: string, on: LocalDate | null): boolean {
  const seen = new Set<string>();
  const reaches = (unitId: string): boolean => {
    if (unitId === goal) return true;
    if (seen.has(unitId)) return false;
    seen.add(unitId);
    return acts.some(
      (act) =>
        act.fromUnitIds.some((from) => from === unitId) &&
        (act.effectiveOn === on || endsItsUnits(act)) &&
        gives(act).some(reaches),
    );
  };
  return reaches(start);
}

/**
 * Whether an act in effect contradicts the others on record (ADR 0013): a unit that has given everything away can neither give
 * nor receive again, and duties must not come round to where they started. A unit may well be absorbed later by the one to
 * which it once gave a part.
 */
export function conflictOf(act: UnitSuccession, present: readonly UnitSuccession[]): Conflict {
  if (!isInEffect(act)) return null;
  const others = present.filter(
    (other) => other.supersededAt === null && other.identity !== act.identity && isInEffect(other),
  );
  for (const unitId of act.fromUnitIds) {
    if (gives(act).includes(unitId)) return { kind: 'CYCLE', unitId };
    if (gives(act).some((to) => leadsBack(others, to, unitId, act.effectiveOn))) return { kind: 'CYCLE', unitId };
    const by = others.find(
      (other) =>
        endsItsUnits(other) &&
        other.fromUnitIds.includes(unitId) &&
        (endsItsUnits(act) || (act.effectiveOn ?? '') >= (other.effectiveOn ?? '')),
    );
    if (by) return { kind: 'ENDED', unitId, by };
    const later = others.find(
      (other) =>
        endsItsUnits(act) &&
        (other.effectiveOn ?? '') > (act.effectiveOn ?? '') &&
        (other.fromUnitIds.includes(unitId) || gives(other).includes(unitId)),
    );
    if (later) return { kind: 'ENDED', unitId, by: later };
  }
  for (const unitId of gives(act)) {
    const by = others.find(
      (other) =>
        endsItsUnits(other) &&
        other.fromUnitIds.some((from) => from === unitId) &&
        (other.effectiveOn ?? '') < (act.effectiveOn ?? ''),
    );
    if (by) return { kind: 'ENDED', unitId, by };
  }
  return null;
}
