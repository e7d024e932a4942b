import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { currentUnitOf, type SuccessionStep, type UnitSuccession } from '../units/succession.ts';
import { membersOf, type Unit, type UnitDictionary } from '../units/unit.ts';
import { CAPACITIES, type Capacity, capacityOf } from './responsibility.ts';
import type { Responsibility } from './store.ts';
import type { Moment } from './store-obligations.ts';

/** A unit that answers under a line on a day, and how it came to; `unit` is null for a name that the register does not know. */
export interface Answering {
  unit: Unit | null;
  capacity: Capacity;
  /** The group through which it is meant; null where the line names it, or a predecessor. */
  throughGroupId: Id<'UnitGroup'> | null;
  /** The name as printed by which it is meant. */
  namedAs: string;
  steps: readonly SuccessionStep[];
  /** Whether the line names it, or a predecessor, as a lead by its own name: then it answers for the whole whatever its parts. */
  leadsByName: boolean;
  /** Acts in force under which an officer must still choose for this clause. */
  undecided: readonly UnitSuccession[];
}

/** A name by which a unit is meant. */
export type AnsweringName = Pick<
  Responsibility,
  'clauseId' | 'role' | 'ordinal' | 'inherited' | 'unitId' | 'groupId' | 'surface'
>;

/**
 * The names by which units are meant for a duty: those of its line, or, where one unit alone answers (a part, an undertaking;
 * ADR 0011), that unit as first-named lead.
 */
export function namesOfDuty(
  { clauseId, answerableUnitId }: { clauseId: Id<'TaskClause'>; answerableUnitId: Id<'Unit'> | null },
  line: readonly AnsweringName[],
  { units }: UnitDictionary,
): readonly AnsweringName[] {
  if (answerableUnitId === null) return line;
  const surface = units.get(answerableUnitId)?.fullName ?? answerableUnitId;
  return [{ clauseId, role: 'LEAD', ordinal: 0, inherited: false, unitId: answerableUnitId, groupId: null, surface }];
}

/** The day whose unit answers: of its completion for what was done, else the day asked about (domain.md §5.3). */
export interface AnsweringAt extends Moment {
  movedBy?: LocalDate | undefined;
}

const rankOf = (line: AnsweringName): number => CAPACITIES.indexOf(capacityOf(line));

/** In which order names are met: by capacity, a unit's own name before its group's, the line before what it inherits. */
const inOrder = (a: AnsweringName, b: AnsweringName): number =>
  rankOf(a) - rankOf(b) ||
  Number(a.unitId === null) - Number(b.unitId === null) ||
  Number(a.inherited) - Number(b.inherited) ||
  a.ordinal - b.ordinal;

/**
 * Who answers for a clause on a day: the units on its line or their successors, groups taken apart into their members of that
 * day. A unit that is meant more than once is met once, in its best capacity: two leads merged into one lead once, one that
 * became lead and support leads (domain.md §5.3). The SQL of `store-counts.ts` says the same, proved by a property test.
 */
export function answeringOf(
  lines: readonly AnsweringName[],
  dictionary: UnitDictionary,
  { asOf, knownAt, movedBy = asOf }: AnsweringAt,
): Answering[] {
  const found = new Map<string, Answering>();
  for (const line of lines.toSorted(inOrder)) {
    const named = { capacity: capacityOf(line), throughGroupId: line.groupId, namedAs: line.surface };
    const leadsByName = line.unitId !== null && line.role === 'LEAD';
    const put = (key: string, one: Pick<Answering, 'unit' | 'steps' | 'undecided'>) => {
      const met = found.get(key);
      if (!met) found.set(key, { ...named, ...one, leadsByName });
      else if (leadsByName) met.leadsByName = true;
    };
    const members = line.groupId === null ? [] : membersOf(dictionary, line.groupId, asOf, { knownAt, movedBy });
    for (const member of members) put(member.id, { unit: member, steps: [], undecided: [] });
    if (line.unitId !== null) {
      const at = { clauseId: line.clauseId, knownAt };
      const { unitId, steps, undecided } = currentUnitOf(dictionary, line.unitId, movedBy, at);
      put(unitId, { unit: dictionary.units.get(unitId) ?? null, steps, undecided });
    } else if (members.length === 0) {
      put(`${line.role} ${line.surface}`, { unit: null, steps: [], undecided: [] });
    }
  }
  return [...found.values()];
}

/** Whether a unit is among those who answer under these lines: what `answeringOf` says of it, without how it came to. */
export const isAnswering = (
  lines: readonly Pick<AnsweringName, 'unitId' | 'groupId' | 'clauseId'>[],
  dictionary: UnitDictionary,
  unitId: string,
  { asOf, knownAt, movedBy = asOf }: AnsweringAt,
): boolean =>
  dictionary.units.has(unitId as Id<'Unit'>) &&
  (lines.some(
    ({ unitId: named, clauseId }) =>
      named !== null && currentUnitOf(dictionary, named, movedBy, { clauseId, knownAt }).unitId === unitId,
  ) ||
    lines.some(
      ({ groupId }) =>
        groupId !== null && membersOf(dictionary, groupId, asOf, { knownAt, movedBy }).some(({ id }) => id === unitId),
    ));

/** That a unit has a part of a divided duty, as its row names it. */
export interface PartHolder {
  unitId: Id<'Unit'> | null;
  clauseId: Id<'TaskClause'>;
}

/**
 * Those who answer for the whole of a duty. Who leads by name goes on answering for it (plan 三（一） 按照职责分工); a member of a
 * group or a supporting unit that has a part of it answers for the part, not for what others leave undone (domain.md §9).
 */
export function answeringForWhole(
  answering: readonly Answering[],
  holders: readonly PartHolder[],
  dictionary: UnitDictionary,
  { asOf, knownAt, movedBy = asOf }: AnsweringAt,
): Answering[] {
  const holding = new Set<string>(
    holders.flatMap(({ unitId, clauseId }) =>
      unitId === null ? [] : currentUnitOf(dictionary, unitId, movedBy, { clauseId, knownAt }).unitId,
    ),
  );
  return answering.filter(({ unit, leadsByName }) => leadsByName || unit === null || !holding.has(unit.id));
}
