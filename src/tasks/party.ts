import { addDays } from '../kernel/local-date.ts';
import { lastNamingKnown, type NamesThatMean, namesThatMean, turningDays } from '../units/naming.ts';
import type { UnitDictionary } from '../units/unit.ts';
import type { Party } from './store.ts';
import type { Moment } from './store-obligations.ts';

const isSame = (a: NamesThatMean, b: NamesThatMean): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The names by which some units are meant on a day (domain.md §5.3): their own, those of the units that they succeeded, the groups
 * they belong to; and, for what was completed before duties moved, the names of that time.
 */
export function partyOn(
  dictionary: UnitDictionary,
  unitIds: readonly string[],
  { asOf, knownAt }: Moment,
  ways: Pick<Party, 'capacities' | 'through'> = {},
): Party {
  const names = namesThatMean(dictionary, unitIds, { asOf, knownAt });
  const earlier: (NamesThatMean & { before: Moment['asOf'] })[] = [];
  let later = names;
  for (const day of turningDays(dictionary, { asOf, knownAt }).reverse()) {
    const then = namesThatMean(dictionary, unitIds, { asOf, knownAt, movedBy: addDays(day, -1) });
    if (!isSame(then, later)) earlier.push({ ...then, before: day });
    later = then;
  }
  return { ...names, ...ways, ...(earlier.length > 0 && { earlier }) };
}

/** Scopes are kept while the dictionary lives: everyone limited to units is looked at by theirs in every deed and question. */
const scopesByDictionary = new WeakMap<UnitDictionary, Map<string, Party>>();
const MOST_SCOPES = 500;

/**
 * What a reader limited to units may see: everything that names them, ever, and what they answer for today by succession. An
 * organ that is no more still sees what was laid on it.
 */
export function scopeOf(dictionary: UnitDictionary, unitIds: readonly string[], moment: Moment): Party {
  const kept = scopesByDictionary.get(dictionary) ?? new Map<string, Party>();
  scopesByDictionary.set(dictionary, kept);
  const key = `${moment.asOf} ${lastNamingKnown(dictionary, moment.knownAt)} ${unitIds.join(' ')}`;
  const known = kept.get(key);
  if (known) return known;
  const made = makeScope(dictionary, unitIds, moment);
  if (kept.size >= MOST_SCOPES) kept.clear();
  kept.set(key, made);
  return made;
}

function makeScope(dictionary: UnitDictionary, unitIds: readonly string[], moment: Moment): Party {
  const today = namesThatMean(dictionary, unitIds, moment);
  const everIn = unitIds.flatMap((id) => (dictionary.membershipsByUnit.get(id) ?? []).map(({ groupId }) => groupId));
  return {
    ...today,
    unitIds: [...new Set([...unitIds, ...today.unitIds])],
    groupIds: [...new Set([...everIn, ...today.groupIds])],
    except: today.except?.filter(({ unitId }) => !unitIds.includes(unitId)),
  };
}
