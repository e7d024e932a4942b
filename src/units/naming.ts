import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { currentUnitOf, DECIDED_KINDS, lastChangeSeen, type SuccessionView, successionView } from './succession.ts';
import { membersOf, type UnitDictionary } from './unit.ts';

/** Clauses on which a name means another unit than it means elsewhere: what an officer chose after a split. */
export interface ClauseException {
  unitId: string;
  clauseIds: readonly string[];
}

/** The names on lines that mean certain units on a day. */
export interface NamesThatMean {
  unitIds: readonly string[];
  groupIds: readonly string[];
  /** These names mean them on these clauses only. */
  also?: readonly ClauseException[] | undefined;
  /** These names mean someone else on these clauses. */
  except?: readonly ClauseException[] | undefined;
}

interface AskedAt {
  /** The day whose memberships of groups count. */
  asOf: LocalDate;
  knownAt?: Instant | undefined;
  /** The day up to which acts have moved duties; `asOf` when left out. */
  movedBy?: LocalDate | undefined;
}

/** Every unit from which an act in effect leads, in however many steps, to one of these; these included. */
function withPredecessors(view: SuccessionView, unitIds: Iterable<string>): Set<Id<'Unit'>> {
  const reached = new Set(unitIds) as Set<Id<'Unit'>>;
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const [from, acts] of view.byFrom) {
      if (acts.some(({ successors }) => successors.some(({ unitId }) => unitId && reached.has(unitId)))) {
        reached.add(from as Id<'Unit'>);
      }
    }
  }
  return reached;
}

/** The clauses on which choices were made that a name may meet on its way. */
function clausesChosenAfter(view: SuccessionView, name: string): Set<string> {
  const clauses = new Set<string>();
  const seen = new Set<string>();
  const walk = (at: string): void => {
    for (const act of view.byFrom.get(at) ?? []) {
      if (seen.has(act.identity)) continue;
      seen.add(act.identity);
      for (const clauseId of view.choices.get(act.identity)?.keys() ?? []) clauses.add(clauseId);
      for (const { unitId } of act.successors) if (unitId) walk(unitId);
    }
  };
  walk(name);
  return clauses;
}

/** What a name means on a day: elsewhere, and on the clauses where an officer's choice makes it mean another. */
function meaningOf(dictionary: UnitDictionary, view: SuccessionView, name: Id<'Unit'>, asked: AskedAt) {
  const { knownAt, movedBy = asked.asOf } = asked;
  const usual = currentUnitOf(dictionary, name, movedBy, { knownAt }).unitId;
  const chosen = new Map<Id<'Unit'>, string[]>();
  for (const clauseId of clausesChosenAfter(view, name)) {
    const { unitId } = currentUnitOf(dictionary, name, movedBy, { clauseId, knownAt });
    if (unitId !== usual) chosen.set(unitId, [...(chosen.get(unitId) ?? []), clauseId]);
  }
  return { usual, chosen };
}

/**
 * Turns "who answers" round for a database: the names on lines by which some units are meant on a day. One look at the acts in
 * memory, however many lines there are (domain.md §5.3; the predicate is held equal to `currentUnitOf` by a property test).
 */
export function namesThatMean(dictionary: UnitDictionary, unitIds: readonly string[], at: AskedAt): NamesThatMean {
  const view = successionView(dictionary, at.knownAt);
  const asked = new Set(unitIds);
  const names: string[] = [];
  const also: ClauseException[] = [];
  const except: ClauseException[] = [];
  for (const name of withPredecessors(view, unitIds)) {
    const { usual, chosen } = meaningOf(dictionary, view, name, at);
    const isMeant = asked.has(usual);
    if (isMeant) names.push(name);
    for (const [unitId, clauseIds] of chosen) {
      if (asked.has(unitId) !== isMeant) (isMeant ? except : also).push({ unitId: name, clauseIds });
    }
  }
  const groupIds = [...dictionary.groups.keys()].filter((groupId) =>
    membersOf(dictionary, groupId, at.asOf, at).some(({ id }) => asked.has(id)),
  );
  return { unitIds: names, groupIds, also, except };
}

/**
 * The last thing on record by an instant that decides what names mean: instants for which it is the same know the same, and
 * `namesThatMean` answers them alike.
 */
export function lastNamingKnown(dictionary: UnitDictionary, knownAt: Instant): string {
  let last = lastChangeSeen(dictionary, knownAt);
  for (const members of dictionary.membersByGroup.values()) {
    for (const { recordedAt = '' } of members) if (recordedAt <= knownAt && recordedAt > last) last = recordedAt;
  }
  return last;
}

/** What every name that no longer means itself means on a day, and who belongs to each group: for counts by unit. */
export interface Meanings {
  moved: readonly { name: string; unitId: string }[];
  chosen: readonly { name: string; unitId: string; clauseIds: readonly string[] }[];
  members: readonly { groupId: string; unitId: string }[];
}

/** The meanings of all names on a day, as known at an instant. */
export function meaningsOn(dictionary: UnitDictionary, at: AskedAt): Meanings {
  const view = successionView(dictionary, at.knownAt);
  const moved: { name: string; unitId: string }[] = [];
  const chosen: { name: string; unitId: string; clauseIds: string[] }[] = [];
  for (const from of view.byFrom.keys()) {
    const name = from as Id<'Unit'>;
    const meaning = meaningOf(dictionary, view, name, at);
    if (meaning.usual !== name) moved.push({ name, unitId: meaning.usual });
    for (const [unitId, clauseIds] of meaning.chosen) chosen.push({ name, unitId, clauseIds });
  }
  const members = [...dictionary.groups.keys()].flatMap((groupId) =>
    membersOf(dictionary, groupId, at.asOf, at).map(({ id }) => ({ groupId, unitId: id })),
  );
  return { moved, chosen, members };
}

/**
 * The days up to `asOf` on which names changed their meaning, and the day before the first: what was completed earlier stays
 * with the unit of its day (domain.md §5.3).
 */
export const turningDays = (dictionary: UnitDictionary, { asOf, knownAt }: AskedAt): LocalDate[] =>
  successionView(dictionary, knownAt).days.filter((day) => day <= asOf);

/** Every pair of units of which one gave duties to the other, directly or over others, by acts in effect on any day. */
export function listPassedOn(dictionary: UnitDictionary, knownAt?: Instant): { from: string; to: string }[] {
  const view = successionView(dictionary, knownAt);
  const receivers = new Set<string>();
  for (const acts of view.byFrom.values()) {
    for (const { successors } of acts) for (const { unitId } of successors) if (unitId) receivers.add(unitId);
  }
  return [...receivers].flatMap((to) =>
    [...withPredecessors(view, [to])].filter((from) => from !== to).map((from) => ({ from, to })),
  );
}

/** All names by which some units, or units that they succeeded, were ever meant: what decides day by day looks among these. */
export function namesEver(dictionary: UnitDictionary, unitIds: readonly string[], knownAt?: Instant): NamesThatMean {
  const names = [...withPredecessors(successionView(dictionary, knownAt), unitIds)];
  const groups = names.flatMap((id) => dictionary.membershipsByUnit.get(id) ?? []).map(({ groupId }) => groupId);
  return { unitIds: names, groupIds: [...new Set(groups)] };
}

/** The names whose duties may await an officer's choice: of the units that acts of these kinds take from, and before them. */
export function namesAwaitingChoice(dictionary: UnitDictionary, { asOf, knownAt }: AskedAt, actId?: string): string[] {
  const view = successionView(dictionary, knownAt);
  const acts = [...view.byFrom.values()].flat().filter((act) => DECIDED_KINDS.includes(act.kind));
  const begun = acts.filter(
    ({ effectiveOn, identity }) => (effectiveOn ?? '') <= asOf && identity === (actId ?? identity),
  );
  return [
    ...withPredecessors(
      view,
      begun.flatMap(({ fromUnitIds }) => fromUnitIds),
    ),
  ];
}
