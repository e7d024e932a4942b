import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Role } from '../tasks/responsibility.ts';
import type { Responsibility, TaskClause } from '../tasks/store.ts';
import { matchUnit, type UnitDictionary } from '../units/unit.ts';
import { namesOf, type StatedName } from './restatement.ts';

/** Whom an officer means: a unit or a group, and the words by which he said so. */
export interface Party {
  unitId: StatedName['unitId'];
  groupId: StatedName['groupId'];
  /** Names under which it may be printed, likeliest first. */
  names: string[];
}

/**
 * The unit or group that an officer names, by id or by name, on the day for which the plan's names are looked up. Refuses a
 * name that is unknown or borne by several, with the nearest ones: nothing is guessed.
 */
export function partyNamed(given: string, dictionary: UnitDictionary, asOf: LocalDate, path: readonly string[]): Party {
  const match = matchUnit(dictionary, given, asOf);
  const found = match.kind === 'UNKNOWN' ? undefined : match;
  const unit = dictionary.units.get(found?.kind === 'UNIT' ? found.id : given);
  if (unit) return { unitId: unit.id, groupId: null, names: [given, unit.shortName, unit.fullName] };
  const group = dictionary.groups.get(found?.kind === 'GROUP' ? found.id : given);
  if (group) return { unitId: null, groupId: group.id, names: [given, group.name] };
  const nearest = match.kind === 'UNKNOWN' ? match.nearest : [];
  return refuse(
    'UNIT_UNKNOWN',
    { name: given, hint: nearest.length > 0 ? `相近 / nearest: ${nearest.join('、')}` : '' },
    path,
  );
}

const keyOf = ({ unitId, groupId, surface }: Pick<StatedName, 'unitId' | 'groupId' | 'surface'>): string =>
  unitId ?? groupId ?? surface;

interface NameFrame {
  clause: Pick<TaskClause, 'responsibilityLine' | 'bracketStart' | 'bracketEnd'>;
  current: readonly Responsibility[];
  dictionary: UnitDictionary;
  asOf: LocalDate;
  decidedBy: string;
}

/** Where a party is printed on the line; one that is not printed stands, without words of its own, at the line's end. */
function citedOn(
  { clause }: NameFrame,
  names: readonly string[],
): Pick<StatedName, 'surface' | 'spanStart' | 'spanEnd'> {
  const surface = names.find((name) => name !== '' && clause.responsibilityLine.includes(name));
  if (surface === undefined) {
    return { surface: names[0] ?? '', spanStart: clause.bracketEnd, spanEnd: clause.bracketEnd };
  }
  const spanStart = clause.bracketStart + clause.responsibilityLine.indexOf(surface);
  return { surface, spanStart, spanEnd: spanStart + surface.length };
}

function statedName(frame: NameFrame, given: string, role: Role, path: readonly string[]): StatedName {
  const { current, dictionary, asOf, decidedBy } = frame;
  const unresolved = current.find((row) => row.surface === given && row.unitId === null && row.groupId === null);
  const party = unresolved ? undefined : partyNamed(given, dictionary, asOf, path);
  const key = unresolved?.surface ?? party?.unitId ?? party?.groupId ?? given;
  const rows = current.filter((row) => keyOf(row) === key);
  const same = rows.find((row) => row.role === role) ?? rows[0];
  const [stands] = same ? namesOf([same]) : [];
  if (stands?.role === role) return stands;
  if (stands) return { ...stands, role, inherited: false, decidedBy };
  return {
    ...{ sourceId: null, role, inherited: false, matchedBy: null, decidedBy },
    ...{ unitId: party?.unitId ?? null, groupId: party?.groupId ?? null },
    ...citedOn(frame, party?.names ?? [given]),
  };
}

/**
 * The names of a clause when leads, supports or both are stated anew, in the order given; what is not stated stays, but who
 * is now said to lead no longer supports. Refuses an empty list of leads, a unit named twice, and unknown names.
 */
export function statedNames(
  frame: NameFrame,
  { leads, supports }: { leads?: readonly string[] | undefined; supports?: readonly string[] | undefined },
): StatedName[] {
  const standing = (role: Role) => namesOf(frame.current.filter((row) => row.role === role));
  const anew = (given: readonly string[], role: Role, field: string) =>
    given.map((name, index) => statedName(frame, name, role, [field, String(index)]));
  if (leads?.length === 0) {
    const problem = '至少应有一个牵头单位。';
    refuse('BAD_INPUT', { field: 'leads', problem, problemEn: 'a clause has at least one lead.' }, ['leads']);
  }
  const leading = leads ? anew(leads, 'LEAD', 'leads') : standing('LEAD');
  const leaders = new Set(leading.map(keyOf));
  const supporting = supports
    ? anew(supports, 'SUPPORT', 'supports')
    : standing('SUPPORT').filter((name) => leads === undefined || !leaders.has(keyOf(name)));
  for (const [field, names] of [
    ['leads', leads ? leading : []],
    ['supports', supports ? [...leading, ...supporting] : []],
  ] as const) {
    const twice = names.find((name, index) => names.findIndex((other) => keyOf(other) === keyOf(name)) !== index);
    if (!twice) continue;
    const problem = `“${twice.surface}”出现两次，或同时列为牵头与协办。`;
    const problemEn = `"${twice.surface}" stands twice, or both as lead and as support.`;
    refuse('BAD_INPUT', { field, problem, problemEn }, [field]);
  }
  const own = supporting.filter(({ inherited }) => !inherited);
  return [...leading, ...own, ...supporting.filter(({ inherited }) => inherited)];
}
