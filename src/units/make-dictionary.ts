import { featuresOf, foldScript, normaliseName, prefixesOf, stripPrefix } from './names.ts';
import { endsByAct, type SuccessionDecision, type UnitSuccession } from './succession.ts';
import {
  type Membership,
  type NameEntry,
  ofDistrict,
  type Unit,
  type UnitAlias,
  type UnitDictionary,
  type UnitGroup,
} from './unit.ts';

/** What a dictionary is made from: all rows of one jurisdiction, units and groups in display order. */
export interface DictionaryRows {
  units: readonly Unit[];
  aliases: readonly Pick<UnitAlias, 'unitId' | 'groupId' | 'alias'>[];
  groups: readonly UnitGroup[];
  memberships: readonly Membership[];
  successions?: readonly UnitSuccession[];
  choices?: readonly SuccessionDecision[];
}

function indexBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => Iterable<string>,
): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const known = index.get(key);
      if (known) known.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}

/** Makes the dictionary of a jurisdiction. Names that belong to a row that is not given are left out. */
export function makeDictionary(rows: DictionaryRows): UnitDictionary {
  const { units, aliases, groups, memberships, successions = [], choices = [] } = rows;
  const ends = endsByAct(successions);
  const ended = (unit: Unit): Unit => ({ ...unit, validTo: unit.validTo ?? ends.get(unit.id) ?? null });
  const unitsById = new Map<string, Unit>(units.map((unit) => [unit.id, ends.has(unit.id) ? ended(unit) : unit]));
  const groupsById = new Map<string, UnitGroup>(groups.map((group) => [group.id, group]));
  const government = units.filter(({ kind }) => kind === 'GOVERNMENT').flatMap(({ fullName }) => prefixesOf(fullName));
  const prefixes = [...new Set(government)].sort((a, b) => b.length - a.length);
  const bareOf = (name: string) => stripPrefix(foldScript(normaliseName(name)), prefixes);
  // 人民政府 alone says nothing of whose; only the government's own name needs the district in front of it.
  const keyOf = (bare: string, bearer: NameEntry['bearer']) =>
    bearer.kind === 'UNIT' && bearer.unit.kind === 'GOVERNMENT' ? ofDistrict(bare, prefixes) : bare;
  const entry = (name: string, way: NameEntry['way'], bearer: NameEntry['bearer']): NameEntry => ({
    name,
    bare: bareOf(name),
    way,
    bearer,
  });
  const entries: NameEntry[] = [];
  for (const unit of unitsById.values()) {
    entries.push(entry(unit.fullName, 'FULL_NAME', { kind: 'UNIT', unit }));
    if (unit.shortName !== unit.fullName) entries.push(entry(unit.shortName, 'SHORT_NAME', { kind: 'UNIT', unit }));
  }
  for (const group of groups) entries.push(entry(group.name, 'FULL_NAME', { kind: 'GROUP', group }));
  for (const { alias, unitId, groupId } of aliases) {
    const unit = unitId === null ? undefined : unitsById.get(unitId);
    const group = groupId === null ? undefined : groupsById.get(groupId);
    if (unit) entries.push(entry(alias, 'ALIAS', { kind: 'UNIT', unit }));
    else if (group) entries.push(entry(alias, 'ALIAS', { kind: 'GROUP', group }));
  }
  return {
    units: unitsById,
    groups: groupsById,
    membersByGroup: indexBy(memberships, ({ groupId }) => [groupId]),
    membershipsByUnit: indexBy(memberships, ({ unitId }) => [unitId]),
    rowEnds: new Map(units.filter(({ id }) => ends.has(id)).map(({ id, validTo }) => [id, validTo])),
    successions,
    choices,
    prefixes,
    names: {
      exact: indexBy(entries, ({ name }) => [name]),
      normalised: indexBy(entries, ({ name }) => [normaliseName(name)]),
      stripped: indexBy(entries, ({ name, bearer }) => [keyOf(stripPrefix(normaliseName(name), prefixes), bearer)]),
      folded: indexBy(entries, ({ bare, bearer }) => [keyOf(bare, bearer)]),
      byFeature: indexBy(entries, ({ bare }) => featuresOf(bare)),
    },
  };
}
