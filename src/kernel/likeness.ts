/** How like two texts are by their words, 0 to 1, and which; `left` and `right` are places in the lists compared. */
export interface Alike {
  left: number;
  right: number;
  likeness: number;
}

/** Bigrams that more texts share than this say nothing of any two of them, and are left out of the search for candidates. */
const COMMON_SHARE = 0.05;
const LEAST_COMMON = 40;
/** Texts looked at closely for each text; what is like it stands far ahead of the rest. */
const MOST_CANDIDATES = 8;
/** Characters of a text that are compared: a clause is a page at most, and nothing may cost without bound. */
const LONGEST_COMPARED = 4000;

/** What likeness is measured on: one width, no blanks, no punctuation; figures stay. */
const comparable = (text: string): string =>
  text
    .slice(0, LONGEST_COMPARED)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');

type Weights = ReadonlyMap<string, number>;

function countBigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  if (text.length === 1) counts.set(text, 1);
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Unit vectors of bigrams, weighted by how rare each is among all texts. */
function weighted(all: readonly Map<string, number>[], frequency: ReadonlyMap<string, number>): Weights[] {
  return all.map((counts) => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [pair, count] of counts) {
      const weight = (1 + Math.log(count)) * Math.log(1 + all.length / (frequency.get(pair) ?? 1));
      weights.set(pair, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [pair, weight] of weights) weights.set(pair, weight / length);
    return weights;
  });
}

function cosine(a: Weights, b: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [pair, weight] of small) sum += weight * (large.get(pair) ?? 0);
  return Math.min(1, sum);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * For each text on the left the texts on the right that are most like it, best first: the cosine of their character bigrams,
 * rare ones weighing more. Only texts that share a bigram which is not everybody's are compared, so that thousands against
 * thousands take time in proportion to their words. Equal input gives equal output.
 */
export function alike(left: readonly string[], right: readonly string[], least: number): Alike[] {
  const counts = [...left, ...right].map((text) => countBigrams(comparable(text)));
  const frequency = new Map<string, number>();
  for (const pairs of counts) for (const pair of pairs.keys()) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const vectors = weighted(counts, frequency);
  const ofRight = vectors.slice(left.length);
  const common = Math.max(LEAST_COMMON, right.length * COMMON_SHARE);
  const holders = new Map<string, number[]>();
  for (const [place, vector] of ofRight.entries()) {
    for (const pair of vector.keys()) {
      const list = holders.get(pair);
      if (list) list.push(place);
      else holders.set(pair, [place]);
    }
  }
  return left.flatMap((_text, place) => {
    const vector = vectors[place] as Weights;
    const shared = new Float64Array(right.length);
    const met: number[] = [];
    for (const [pair, weight] of vector) {
      const list = holders.get(pair);
      if (!list || list.length > common) continue;
      for (const other of list) {
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + weight * (ofRight[other]?.get(pair) ?? 0);
      }
    }
    return met
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, MOST_CANDIDATES)
      .map((other) => ({ left: place, right: other, likeness: rounded(cosine(vector, ofRight[other] as Weights)) }))
      .filter(({ likeness }) => likeness >= least)
      .sort((a, b) => b.likeness - a.likeness || a.right - b.right);
  });
}
