import { createHash } from 'node:crypto';

/**
 * How a sample is drawn, named so that a list can be drawn again years later: STRATIFIED_SHA256_1. Strata are the units that
 * answer. Each gets one place, the rest is shared out in proportion to what remains in each by largest remainder; where there
 * are fewer places than strata, strata are taken by the order of SHA-256(seed, newline, unit id). Within a stratum items are
 * taken by the order of SHA-256(seed, newline, item id). Nothing else decides: not the order of the list, not the clock.
 */
export const SAMPLE_ALGORITHM = 'STRATIFIED_SHA256_1';

/** Something that can be drawn, and the stratum it belongs to. */
export interface Drawable {
  id: string;
  stratum: string;
}

const rankOf = (seed: string, id: string): string => createHash('sha256').update(`${seed}\n${id}`).digest('hex');

/** Sorted by rank under a seed; equal ranks cannot be, equal ids are one. */
const ranked = <Thing>(things: readonly Thing[], seed: string, idOf: (thing: Thing) => string): Thing[] =>
  things
    .map((thing) => ({ thing, rank: rankOf(seed, idOf(thing)) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ thing }) => thing);

interface Stratum {
  name: string;
  items: Drawable[];
  places: number;
}

/** Shares out places in proportion to what is left in each stratum, by largest remainder; ties by rank under the seed. */
function shareOut(strata: Stratum[], places: number, seed: string): void {
  const left = strata.map((stratum) => stratum.items.length - stratum.places);
  const all = left.reduce((sum, size) => sum + size, 0);
  if (all === 0 || places === 0) return;
  const quotas = strata.map((stratum, index) => {
    const exact = BigInt(places) * BigInt(left[index] ?? 0);
    return { stratum, whole: Number(exact / BigInt(all)), rest: Number(exact % BigInt(all)) };
  });
  for (const { stratum, whole } of quotas) stratum.places += whole;
  const given = quotas.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = quotas.toSorted(
    (a, b) => b.rest - a.rest || (rankOf(seed, a.stratum.name) < rankOf(seed, b.stratum.name) ? -1 : 1),
  );
  for (const { stratum } of byRest.slice(0, places - given)) stratum.places += 1;
}

/**
 * Draws so many items, or all where there are fewer, by SAMPLE_ALGORITHM: the same items, size and seed give the same list
 * everywhere. Law: 双随机抽查, verification by sample (domain.md §3.2, §7).
 */
export function drawSample(items: readonly Drawable[], size: number, seed: string): Drawable[] {
  const strata: Stratum[] = [...Map.groupBy(items, ({ stratum }) => stratum)]
    .map(([name, members]) => ({ name, items: ranked(members, seed, ({ id }) => id), places: 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const places = Math.min(size, items.length);
  if (places < strata.length) {
    for (const stratum of ranked(strata, seed, ({ name }) => name).slice(0, places)) stratum.places = 1;
  } else {
    for (const stratum of strata) stratum.places = 1;
    shareOut(strata, places - strata.length, seed);
  }
  return strata.flatMap((stratum) => stratum.items.slice(0, stratum.places));
}
