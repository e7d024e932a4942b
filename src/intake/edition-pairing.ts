import { type Alike, alike } from '../kernel/likeness.ts';
import { refuse } from '../kernel/refusal.ts';
import type { StatedPairing } from './edition.ts';

/** A clause as pairing sees it: its own words without number, and its responsibility line. */
export interface PairedText {
  heading: string | null;
  text: string;
  line: string;
}

/** How a pairing came about. SAME_WORDS the words are equal · ALIKE they are like each other · OFFICER a person said so. */
export const PAIRING_GROUNDS = ['SAME_WORDS', 'ALIKE', 'OFFICER'] as const;
export type PairingGround = (typeof PAIRING_GROUNDS)[number];

/** That a clause of the next edition is a clause of the one before; places in their lists. */
export interface Pair {
  before: number;
  after: number;
  ground: PairingGround;
  /** 0 to 1; 1 for equal words. */
  likeness: number;
  /** Likeness alone does not settle it: a person must say. */
  isDoubtful: boolean;
  /** Other clauses before that are about as like, best first. */
  rivals: readonly Alike[];
}

/** What a person said beforehand: that these are one clause, or (null) that a clause has no counterpart. */
export interface StatedPair {
  before: number | null;
  after: number | null;
}

/** Below this two clauses are two; from `SURE` on they are one unless a rival is about as like. In between a person decides. */
const LEAST_LIKENESS = 0.3;
const SURE_LIKENESS = 0.6;
const RIVAL_WITHIN = 0.1;

const NUMBER =
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十百0-9０-９]{1,4}[)）、.．]|第[一二三四五六七八九十百0-9]{1,4}[条章节项])+/;
const bare = (words: string): string => words.replace(NUMBER, '').replace(/[\s\u3000]+/g, '');
const wordsKey = ({ text, heading }: PairedText): string => `${bare(heading ?? '')}\n${bare(text)}`;

/**
 * Which clauses of two editions are the same clause: by content, never by number, each at most once (issue 3.6). First what a
 * person stated, then equal words with the equal line, then equal words, then likeness from the highest down. What is not sure is
 * marked, and what is too unlike stays apart. Equal input gives equal output; time grows with the words, not their square.
 */
export function pairClauses(
  before: readonly PairedText[],
  after: readonly PairedText[],
  stated: readonly StatedPair[] = [],
): Pair[] {
  const freeBefore = new Set(before.keys());
  const freeAfter = new Set(after.keys());
  const pairs: Pair[] = [];
  const take = (pair: Pair) => {
    freeBefore.delete(pair.before);
    freeAfter.delete(pair.after);
    pairs.push(pair);
  };
  for (const { before: old, after: now } of stated) {
    if (old !== null && now !== null) {
      take({ before: old, after: now, ground: 'OFFICER', likeness: 1, isDoubtful: false, rivals: [] });
    } else if (old !== null) freeBefore.delete(old);
    else if (now !== null) freeAfter.delete(now);
  }
  const settled: ((clause: PairedText) => string)[] = [
    (clause) => `${wordsKey(clause)}\n${bare(clause.line)}`,
    wordsKey,
    ({ text }) => bare(text),
  ];
  for (const keyOf of settled) {
    for (const [old, now] of equalOnes(before, after, freeBefore, freeAfter, keyOf)) {
      take({ before: old, after: now, ground: 'SAME_WORDS', likeness: 1, isDoubtful: false, rivals: [] });
    }
  }
  for (const pair of pairedByLikeness(before, after, [...freeBefore], [...freeAfter])) take(pair);
  return pairs.sort((a, b) => a.after - b.after);
}

/** Clauses with an equal key: in their order where the key occurs more than once. */
function equalOnes(
  before: readonly PairedText[],
  after: readonly PairedText[],
  freeBefore: ReadonlySet<number>,
  freeAfter: ReadonlySet<number>,
  keyOf: (clause: PairedText) => string,
): [number, number][] {
  const waiting = new Map<string, number[]>();
  for (const place of [...freeBefore].sort((a, b) => a - b)) {
    const key = keyOf(before[place] as PairedText);
    const list = waiting.get(key);
    if (list) list.push(place);
    else waiting.set(key, [place]);
  }
  const next = new Map<string, number>();
  return [...freeAfter]
    .sort((a, b) => a - b)
    .flatMap((place): [number, number][] => {
      const key = keyOf(after[place] as PairedText);
      const turn = next.get(key) ?? 0;
      next.set(key, turn + 1);
      const old = waiting.get(key)?.[turn];
      return old === undefined ? [] : [[old, place]];
    });
}

function pairedByLikeness(
  before: readonly PairedText[],
  after: readonly PairedText[],
  left: readonly number[],
  right: readonly number[],
): Pair[] {
  const whole = ({ heading, text, line }: PairedText) =>
    bare(text).startsWith(bare(heading ?? '')) ? `${bare(text)}${line}` : `${heading ?? ''}${bare(text)}${line}`;
  const found = alike(
    right.map((place) => whole(after[place] as PairedText)),
    left.map((place) => whole(before[place] as PairedText)),
    LEAST_LIKENESS - RIVAL_WITHIN,
  ).map(({ left: now, right: old, likeness }) => ({
    after: right[now] as number,
    before: left[old] as number,
    likeness,
  }));
  const byLikeness = found.toSorted((a, b) => b.likeness - a.likeness || a.after - b.after || a.before - b.before);
  const partner = { before: new Map<number, number>(), after: new Map<number, number>() };
  const chosen: typeof byLikeness = [];
  for (const pair of byLikeness) {
    if (pair.likeness < LEAST_LIKENESS || partner.before.has(pair.before) || partner.after.has(pair.after)) continue;
    partner.before.set(pair.before, pair.likeness);
    partner.after.set(pair.after, pair.likeness);
    chosen.push(pair);
  }
  return chosen.map(({ before: old, after: now, likeness }) => {
    // One that has a far better partner of its own is no rival.
    const contests = (other: (typeof byLikeness)[number]) =>
      other.likeness > likeness - RIVAL_WITHIN &&
      (other.after === now
        ? other.before !== old && (partner.before.get(other.before) ?? 0) < other.likeness + RIVAL_WITHIN
        : other.before === old && (partner.after.get(other.after) ?? 0) < other.likeness + RIVAL_WITHIN);
    const contested = byLikeness.filter(contests);
    return {
      ...{ before: old, after: now, likeness, ground: 'ALIKE' as const },
      isDoubtful: likeness < SURE_LIKENESS || contested.length > 0,
      rivals: byLikeness
        .filter((other) => other.after === now && other.before !== old)
        .map((other) => ({ left: other.after, right: other.before, likeness: other.likeness })),
    };
  });
}

/** Of places in their new order, those that stand in another order than before: all outside the longest run in the old order. */
export function outOfOrder(before: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous = new Array<number>(before.length).fill(-1);
  for (const [index, place] of before.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[ends[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  }
  const inOrder = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) inOrder.add(at);
  return new Set(before.filter((_place, index) => !inOrder.has(index)));
}

/**
 * A pairing as typed: CLAUSE-ID:NUMBER says which is which, CLAUSE-ID: that the clause is dropped, :NUMBER that the numbered one is
 * new. Refuses anything else, naming the field.
 */
export function pairingOf(text: string, field: string): StatedPairing {
  const parts = /^([0-9a-z_]*)[:=](\d{0,5})$/.exec(text);
  const [clauseId, number] = [parts?.[1] ?? '', parts?.[2] ?? ''];
  if (!parts || (clauseId === '' && number === '')) {
    const problem = '应写作“条款编号:新文本序号”，删去的写“条款编号:”，新增的写“:序号”。';
    const problemEn = 'write CLAUSE-ID:NUMBER, CLAUSE-ID: for one that is dropped, :NUMBER for one that is new.';
    refuse('BAD_INPUT', { field, problem, problemEn }, [field]);
  }
  return { clauseId: clauseId || null, ordinal: number === '' ? null : Number(number) };
}
