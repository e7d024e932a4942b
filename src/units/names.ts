import { Converter } from 'opencc-js/t2cn';

const INVISIBLE = /[\s\p{Cf}]+/gu;

/** A name without what printing adds: NFKC (full-width forms, compatibility characters), no white space, no invisible characters. */
export const normaliseName = (name: string): string =>
  // Twice, because what stood apart may compose once the space between is gone.
  name.normalize('NFKC').replace(INVISIBLE, '').normalize('NFKC');

let toSimplified: ((text: string) => string) | undefined;

/** The name in simplified characters, by OpenCC's table; simplified text comes back as it was. */
export function foldScript(name: string): string {
  const convert = toSimplified ?? Converter({ from: 't', to: 'cn' });
  toSimplified = convert;
  return convert(name);
}

const SEAT = '人民政府';
/** Where the name of a higher level ends and that of a lower one begins. */
const HIGHER_LEVEL = /省|自治区|自治州|地区|盟|市/gu;

/**
 * The leading words that only say "of this district", longest first, from the full name of its government:
 * 济宁市兖州区人民政府 gives 济宁市兖州区, 兖州区 and 区. Empty for a name that is no people's government.
 */
export function prefixesOf(governmentName: string): string[] {
  const whole = normaliseName(governmentName);
  if (!whole.endsWith(SEAT)) return [];
  const district = whole.slice(0, -SEAT.length);
  const tails = [...district.matchAll(HIGHER_LEVEL)].map((level) => district.slice(level.index + level[0].length));
  return [...new Set([district, ...tails.filter((tail) => tail.length >= 3), district.slice(-1)])].filter(Boolean);
}

/** The name without the first (longest) of the prefixes it begins with; never leaves nothing. */
export function stripPrefix(name: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((part) => name.startsWith(part) && name.length > part.length);
  return prefix === undefined ? name : name.slice(prefix.length);
}

/** The characters of a name and its pairs of neighbours: what two names can have in common. */
export function featuresOf(name: string): ReadonlySet<string> {
  const letters = [...name];
  return new Set([...letters, ...letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)]);
}

/** Enough candidates to find the nearest among, few enough that an unknown name costs the same in any register. */
const MOST_CANDIDATES = 200;
/** Below this share of common features two names have little but 局 in common. */
const LEAST_LIKENESS = 0.3;

/**
 * The names most like a given one, best first, by the share of common characters and pairs (Dice's coefficient); at most
 * `limit`, none that is unlike. Rare features are looked at first, so that the work is bounded.
 */
export function nearestBy<Entry>(
  name: string,
  byFeature: ReadonlyMap<string, readonly Entry[]>,
  nameOf: (entry: Entry) => string,
  limit: number,
): Entry[] {
  const wanted = featuresOf(name);
  const postings = [...wanted].map((feature) => byFeature.get(feature) ?? []).sort((a, b) => a.length - b.length);
  const candidates = new Set<Entry>();
  for (const posting of postings) {
    for (const entry of posting) {
      if (candidates.size >= MOST_CANDIDATES) break;
      candidates.add(entry);
    }
  }
  return [...candidates]
    .map((entry) => {
      const has = featuresOf(nameOf(entry));
      const common = [...wanted].filter((feature) => has.has(feature)).length;
      return { entry, likeness: (2 * common) / (wanted.size + has.size) };
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
