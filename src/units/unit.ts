import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { foldScript, nearestBy, normaliseName, stripPrefix } from './names.ts';
import { type SuccessionDecision, successionView, successorsInGroup, type UnitSuccession } from './succession.ts';

/**
 * What an organ is (domain.md §5.2): GOVERNMENT the people's government itself · GOV_DEPT its department · VERTICAL an
 * organ dispatched by a higher department · PUBLIC_INSTITUTION 事业单位 · PARTY · SUPERVISORY 监察机关 ·
 * SUPERVISION_OFFICE 督考办 · JUDICIAL 检察院、法院 · SUPERIOR an organ of province or city · TOWN · SUBDISTRICT · ZONE 园区.
 */
export const UNIT_KINDS = [
  'GOVERNMENT',
  'GOV_DEPT',
  'VERTICAL',
  'PUBLIC_INSTITUTION',
  'PARTY',
  'SUPERVISORY',
  'SUPERVISION_OFFICE',
  'JUDICIAL',
  'SUPERIOR',
  'TOWN',
  'SUBDISTRICT',
  'ZONE',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Whether the source of a fact was read (VERIFIED), or someone of the district must still confirm it (TO_CONFIRM). */
export const SOURCE_STATUSES = ['VERIFIED', 'TO_CONFIRM'] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** ABBREVIATION 国土局 · NAME_PLATE a second official name 挂牌 · FORMER_NAME an earlier one · COLLECTIVE words for a group. */
export const ALIAS_KINDS = ['ABBREVIATION', 'NAME_PLATE', 'FORMER_NAME', 'COLLECTIVE'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** An organ that a plan can name. `validFrom` and `validTo` are its first and last day; null where unknown or open. */
export interface Unit {
  id: Id<'Unit'>;
  code: string | null;
  fullName: string;
  shortName: string;
  kind: UnitKind;
  /** Whether 政府督查 may be directed at it (政府督查工作条例 art. 5, domain.md §0.3). */
  isSupervisionObject: boolean;
  displayOrder: number;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  source: string;
  sourceStatus: SourceStatus;
  note: string | null;
  recordedAt: Instant;
}

/** Another printed name of a unit or of a group; exactly one of `unitId` and `groupId` is set. */
export interface UnitAlias {
  id: Id<'UnitAlias'>;
  unitId: Id<'Unit'> | null;
  groupId: Id<'UnitGroup'> | null;
  alias: string;
  kind: AliasKind;
  source: string;
}

/** Units that plans name by one word, such as 各镇街. */
export interface UnitGroup {
  id: Id<'UnitGroup'>;
  code: string;
  name: string;
  source: string;
  note: string | null;
}

/** That a unit belongs to a group, first and last day included. */
export interface Membership {
  groupId: Id<'UnitGroup'>;
  unitId: Id<'Unit'>;
  validFrom: LocalDate;
  validTo: LocalDate | null;
  /** When it was put on record; left out where only the day is asked. */
  recordedAt?: Instant;
}

/**
 * How a printed name was found, from surest to least sure; the first way that finds anything is the answer.
 * FULL_NAME, SHORT_NAME, ALIAS exactly as registered · NORMALISED after NFKC and removal of white space · PREFIX_STRIPPED
 * after dropping the district's own name from both sides · SCRIPT_FOLDED after turning traditional characters into simplified.
 */
export const MATCH_WAYS = [
  'FULL_NAME',
  'SHORT_NAME',
  'ALIAS',
  'NORMALISED',
  'PREFIX_STRIPPED',
  'SCRIPT_FOLDED',
] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];

/** Why a name was not matched: AMBIGUOUS it names several · NOT_IN_FORCE only units that did not exist on that day · NOT_FOUND. */
export type UnknownReason = 'AMBIGUOUS' | 'NOT_IN_FORCE' | 'NOT_FOUND';

/** What a printed name is, and how that was found out; `matchedName` is the registered name it was found under. */
export type UnitMatch =
  | { kind: 'UNIT'; id: Id<'Unit'>; matchedBy: MatchWay; matchedName: string }
  | { kind: 'GROUP'; id: Id<'UnitGroup'>; matchedBy: MatchWay; matchedName: string }
  | { kind: 'UNKNOWN'; reason: UnknownReason; nearest: readonly string[] };

/** A registered name and what bears it: a unit, or a group (groups have no last day). */
export interface NameEntry {
  name: string;
  /** The name as compared after dropping prefixes and folding the script. */
  bare: string;
  way: 'FULL_NAME' | 'SHORT_NAME' | 'ALIAS';
  bearer: { kind: 'UNIT'; unit: Unit } | { kind: 'GROUP'; group: UnitGroup };
}

type NameIndex = ReadonlyMap<string, readonly NameEntry[]>;

/** All units, names and groups of one jurisdiction, indexed so that a name is found as fast in a large register as in a small one. */
export interface UnitDictionary {
  readonly units: ReadonlyMap<string, Unit>;
  readonly groups: ReadonlyMap<string, UnitGroup>;
  readonly membersByGroup: ReadonlyMap<string, readonly Membership[]>;
  readonly membershipsByUnit: ReadonlyMap<string, readonly Membership[]>;
  /** Last days that the rows themselves give, of units whose `validTo` follows from an act. */
  readonly rowEnds: ReadonlyMap<string, LocalDate | null>;
  /** Every version of every act by which duties pass on, and every officer's choice; `successionView` says what counts. */
  readonly successions: readonly UnitSuccession[];
  readonly choices: readonly SuccessionDecision[];
  /** Leading words that only say "of this district": 济宁市兖州区, 兖州区, 区; longest first. */
  readonly prefixes: readonly string[];
  readonly names: {
    readonly exact: NameIndex;
    readonly normalised: NameIndex;
    readonly stripped: NameIndex;
    readonly folded: NameIndex;
    /** Bare names by character and by pair of characters. */
    readonly byFeature: NameIndex;
  };
}

const NEAREST = 3;

/** Whether a unit, or a membership, holds on a day; its last day is included. */
export const inForce = (
  { validFrom, validTo }: { validFrom: LocalDate | null; validTo: LocalDate | null },
  asOf: LocalDate,
): boolean => (validFrom === null || validFrom <= asOf) && (validTo === null || asOf <= validTo);

/** A bare name as the district's own. */
export const ofDistrict = (bare: string, prefixes: readonly string[]): string => `${prefixes[0] ?? ''}${bare}`;

/** What a name is looked up under once its prefix is dropped: the rest, and the rest as the district's own. */
function withoutPrefix(name: string, prefixes: readonly string[]): string[] {
  const bare = stripPrefix(name, prefixes);
  return bare === name ? [bare] : [bare, ofDistrict(bare, prefixes)];
}

const bearerId = ({ bearer }: NameEntry): string => (bearer.kind === 'UNIT' ? bearer.unit.id : bearer.group.id);
const bearerName = ({ bearer }: NameEntry): string =>
  bearer.kind === 'UNIT' ? bearer.unit.fullName : bearer.group.name;
const isLive = ({ bearer }: NameEntry, asOf: LocalDate): boolean =>
  bearer.kind === 'GROUP' || inForce(bearer.unit, asOf);
const namesOf = (entries: readonly NameEntry[]): string[] => [...new Set(entries.map(bearerName))].slice(0, NEAREST);

/**
 * What a printed name is on a day, and by which way it was found (`MatchWay`, surest first). Never guesses: a name that
 * several units bear on that day is UNKNOWN with those units as `nearest`; so is the name of a unit that did not exist on
 * that day (domain.md §5.3); other unknown names come with up to three like ones.
 */
export function matchUnit({ names, prefixes }: UnitDictionary, surface: string, asOf: LocalDate): UnitMatch {
  const normal = normaliseName(surface);
  const folded = foldScript(normal);
  const bare = stripPrefix(folded, prefixes);
  const lookups: [NameIndex, readonly string[], MatchWay | null][] = [
    [names.exact, [surface], null],
    [names.normalised, [normal], 'NORMALISED'],
    [names.stripped, withoutPrefix(normal, prefixes), 'PREFIX_STRIPPED'],
    [names.folded, withoutPrefix(folded, prefixes), 'SCRIPT_FOLDED'],
  ];
  const ended: NameEntry[] = [];
  for (const [index, keys, way] of lookups) {
    const found = keys.flatMap((key) => index.get(key) ?? []);
    const live = found.filter((entry) => isLive(entry, asOf));
    const first = live[0];
    if (!first) {
      ended.push(...found);
      continue;
    }
    if (live.some((entry) => bearerId(entry) !== bearerId(first))) {
      return { kind: 'UNKNOWN', reason: 'AMBIGUOUS', nearest: namesOf(live) };
    }
    const how = { matchedBy: way ?? first.way, matchedName: first.name };
    return first.bearer.kind === 'UNIT'
      ? { kind: 'UNIT', id: first.bearer.unit.id, ...how }
      : { kind: 'GROUP', id: first.bearer.group.id, ...how };
  }
  if (ended.length > 0) return { kind: 'UNKNOWN', reason: 'NOT_IN_FORCE', nearest: namesOf(ended) };
  const like = nearestBy(bare, names.byFeature, (entry) => entry.bare, NEAREST * NEAREST);
  return { kind: 'UNKNOWN', reason: 'NOT_FOUND', nearest: namesOf(like.filter((entry) => isLive(entry, asOf))) };
}

/** What else a question about groups can fix: the knowledge that counts, and the day up to which acts have moved duties. */
interface MembersAt {
  knownAt?: Instant | undefined;
  movedBy?: LocalDate | undefined;
}

/**
 * The units that belong to a group on a day, in display order; empty for a group that is not known. A member that passed on
 * its duties is followed by its successors (domain.md §5.3).
 */
export function membersOf(dictionary: UnitDictionary, groupId: string, asOf: LocalDate, at: MembersAt = {}): Unit[] {
  const { membersByGroup, units, rowEnds } = dictionary;
  const { knownAt, movedBy = asOf } = at;
  const view = successionView(dictionary, knownAt);
  const isThere = (unit: Unit) => {
    const validTo = rowEnds.get(unit.id);
    return inForce(validTo === undefined ? unit : { ...unit, validTo }, asOf);
  };
  const members = new Set<Unit>();
  for (const membership of membersByGroup.get(groupId) ?? []) {
    const { recordedAt, unitId } = membership;
    if (!inForce(membership, asOf) || (knownAt && recordedAt && recordedAt > knownAt)) continue;
    for (const id of successorsInGroup(view, unitId, movedBy)) {
      const unit = units.get(id);
      if (unit && (id !== unitId || isThere(unit))) members.add(unit);
    }
  }
  return [...members].sort((a, b) => a.displayOrder - b.displayOrder || (a.id < b.id ? -1 : 1));
}

/** The groups that a unit belongs to on a day, by code; empty for a unit that did not exist on it. */
export const groupsOf = (dictionary: UnitDictionary, unitId: string, asOf: LocalDate): UnitGroup[] =>
  [...dictionary.groups.values()]
    .filter(({ id }) => membersOf(dictionary, id, asOf).some((member) => member.id === unitId))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
