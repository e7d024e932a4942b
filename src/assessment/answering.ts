import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Capacity, capacityOf, type Role } from '../tasks/responsibility.ts';
import { currentUnitOf, successionView } from '../units/succession.ts';
import { membersOf, type UnitDictionary } from '../units/unit.ts';
import type { Standing } from './item.ts';

/** A name on the line of a clause. */
export interface NameOnLine {
  clauseId: string;
  role: Role;
  ordinal: number;
  /** As printed; left out where no words are made of it. */
  surface?: string;
  unitId: Id<'Unit'> | null;
  groupId: Id<'UnitGroup'> | null;
}

/** A unit that has a part of a duty, as the part's row names it. */
export interface PartHolder {
  parentId: string | null;
  clauseId: string;
  unitId: Id<'Unit'> | null;
}

/** A duty, as far as it says who answers for it. */
export interface AnsweredDuty {
  id: string;
  clauseId: string;
  answerableUnitId: Id<'Unit'> | null;
}

/** Units in the order in which a line names them, each with every way in which it stands there. */
export type Answering = ReadonlyMap<string, readonly Standing[]>;

const isLeadByName = ({ capacity, throughGroup }: Standing): boolean => capacity !== 'SUPPORT' && throughGroup === null;

/**
 * Which units answer for a duty on a day, and in which ways: those named, or who had succeeded them, and the members of groups; or
 * the one unit that answers alone. Whoever has a part and does not lead by name is judged by the part (`answeringForWhole`). A
 * score stays with the unit of that day (domain.md §5.1, §5.3, §9 guards). What is looked up of groups and names is kept for the
 * duties that follow, and equal standings are one object.
 */
export function answeringBy(
  dictionary: UnitDictionary,
  knownAt: Instant,
  { lines, holders }: { lines: readonly NameOnLine[]; holders: readonly PartHolder[] },
): (duty: AnsweredDuty, on: LocalDate) => Answering {
  const linesOf = Map.groupBy(lines, ({ clauseId }) => clauseId);
  const holdersOf = Map.groupBy(holders, ({ parentId }) => parentId);
  const { byFrom } = successionView(dictionary, knownAt);
  const unitOf = (name: Id<'Unit'>, on: LocalDate, clauseId: string): string =>
    byFrom.has(name) ? currentUnitOf(dictionary, name, on, { clauseId, knownAt }).unitId : name;

  const members = new Map<string, readonly string[]>();
  const membersOn = (groupId: string, on: LocalDate): readonly string[] => {
    const key = `${groupId} ${on}`;
    const known = members.get(key);
    if (known) return known;
    const found = membersOf(dictionary, groupId, on, { knownAt }).map(({ id }) => id);
    members.set(key, found);
    return found;
  };

  const standings = new Map<string, readonly Standing[]>();
  const standing = (capacity: Capacity, group: { id: string; name: string } | null): readonly Standing[] => {
    const key = group ? `${capacity} ${group.id} ${group.name}` : capacity;
    const known = standings.get(key) ?? [{ capacity, throughGroup: group }];
    standings.set(key, known);
    return known;
  };

  const byLine = (clauseId: string, on: LocalDate): Answering => {
    const found = new Map<string, readonly Standing[]>();
    const add = (unitId: string, more: readonly Standing[]) => {
      const known = found.get(unitId);
      found.set(unitId, known ? [...known, ...more] : more);
    };
    for (const line of linesOf.get(clauseId) ?? []) {
      const capacity = capacityOf(line);
      if (line.unitId) add(unitOf(line.unitId, on, clauseId), standing(capacity, null));
      if (!line.groupId) continue;
      const name = dictionary.groups.get(line.groupId)?.name ?? line.surface ?? '';
      const asMember = standing(capacity, { id: line.groupId, name });
      for (const member of membersOn(line.groupId, on)) add(member, asMember);
    }
    return found;
  };

  return ({ id, clauseId, answerableUnitId }, on) => {
    if (answerableUnitId) return new Map([[unitOf(answerableUnitId, on, clauseId), standing('PRIMARY_LEAD', null)]]);
    const answering = byLine(clauseId, on);
    const parts = holdersOf.get(id);
    if (!parts) return answering;
    const holding = new Set(parts.flatMap((part) => (part.unitId ? unitOf(part.unitId, on, part.clauseId) : [])));
    return new Map([...answering].filter(([unitId, ways]) => ways.some(isLeadByName) || !holding.has(unitId)));
  };
}
