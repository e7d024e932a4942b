import { foldScript } from '../units/names.ts';

// What is found by which words, and where they stand. Chinese is not divided into words: every pair of neighbouring characters
// is indexed, so that words of any length are found, two and one included (ADR 0051).

/** What can be found. */
export const SEARCH_KINDS = ['PLAN', 'TASK_CLAUSE', 'REPORT_ENTRY'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** How good a hit is: the words stand in the heading, or only in the text. Better first; alike, the later on record first. */
export const SEARCH_RANKS = ['HEADING', 'TEXT'] as const;
export type SearchRank = (typeof SEARCH_RANKS)[number];

/** A text as it is compared: one character for each that counts, and where each stands in the text as written. */
export interface Folded {
  /** Letters and digits of the text, each folded; a break (a mark, a blank) is an empty entry. */
  chars: readonly string[];
  /** For each entry the first UTF-16 unit of what it was folded from, and the first behind it. */
  starts: readonly number[];
  ends: readonly number[];
}

const COUNTS = /[\p{L}\p{N}]/u;
const MARKS = /\p{M}/gu;

// A district's plans use a few thousand characters.
const foldedByCharacter = new Map<string, readonly string[]>();

/** What a character is compared as: NFKD without accents, simplified by OpenCC, lower case; nothing for what is no letter or digit. */
function foldCharacter(character: string): readonly string[] {
  const known = foldedByCharacter.get(character);
  if (known) return known;
  const plain = character.normalize('NFKD').replace(MARKS, '');
  const folded = [...plain]
    .map((one) => foldScript(one).toLowerCase())
    .flatMap((one) => [...one])
    .filter((one) => COUNTS.test(one));
  foldedByCharacter.set(character, folded);
  return folded;
}

/** Folds a text for comparison, remembering where everything stands. */
export function fold(text: string): Folded {
  const [chars, starts, ends]: [string[], number[], number[]] = [[], [], []];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    const isAccent = folded.length === 0 && character.replace(MARKS, '') === '';
    for (const one of isAccent ? [] : folded.length > 0 ? folded : ['']) {
      chars.push(one);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { chars, starts, ends };
}

/** The tokens of a text: each pair of neighbours, and the last character of each run by itself. */
export function tokensOf(text: string): string {
  const { chars } = fold(text);
  const tokens: string[] = [];
  for (let at = 0; at < chars.length; at++) {
    const one = chars[at];
    if (one) tokens.push(one + (chars[at + 1] ?? ''));
  }
  return tokens.join(' ');
}

/** The words of a question, each folded to its characters; empty where nothing in it can be looked for. */
export function wordsOf(question: string): string[][] {
  const words: string[][] = [[]];
  for (const one of fold(question).chars) {
    if (one) words.at(-1)?.push(one);
    else words.push([]);
  }
  const seen = new Set<string>();
  return words.filter((word) => word.length > 0 && !seen.has(word.join('')) && seen.add(word.join('')));
}

/** A word as the index is asked for it: its pairs one behind the other, or what begins with its one character. */
const asPhrase = (word: readonly string[]): string =>
  word.length === 1
    ? `"${word[0]}"*`
    : `"${word
        .slice(1)
        .map((one, at) => (word[at] ?? '') + one)
        .join(' ')}"`;

/**
 * The question put to the index: where all words stand in the heading, or in heading and text together but not all in the
 * heading. Phrases hold letters and digits only, so nothing in them is syntax.
 */
export function askIndex(words: readonly (readonly string[])[], rank: SearchRank): string {
  const all = (columns: string) => words.map((word) => `${columns} : ${asPhrase(word)}`).join(' AND ');
  const inHeading = all('{head}');
  return rank === 'HEADING' ? inHeading : `(${all('{head body}')}) NOT (${inHeading})`;
}

/** Where a word stands: UTF-16 units of the text, the end not included. */
export interface Highlight {
  start: number;
  end: number;
}

/** Every place of a text where one of the words stands, in order, overlapping ones as one. */
export function highlightsOf(text: string, words: readonly (readonly string[])[]): Highlight[] {
  const { chars, starts, ends } = fold(text);
  const found: Highlight[] = [];
  for (let at = 0; at < chars.length; at++) {
    for (const word of words) {
      if (!word.every((one, index) => chars[at + index] === one)) continue;
      const start = starts[at] ?? 0;
      const end = ends[at + word.length - 1] ?? start;
      const last = found.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else found.push({ start, end });
    }
  }
  return found;
}

/** A part of a text around the first place of the words, with the places in it. */
export interface Passage {
  text: string;
  /** Where it begins in the whole text, in UTF-16 units. */
  start: number;
  highlights: Highlight[];
}

const AROUND = 40;
const LONGEST_PASSAGE = 200;

/** Whether a UTF-16 unit is the second of two that are one character. */
const isSecondHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** The passage of a text in which the words stand first; undefined where none does. */
export function passageOf(text: string, words: readonly (readonly string[])[]): Passage | undefined {
  const places = highlightsOf(text, words);
  const [first] = places;
  if (!first) return undefined;
  let start = Math.max(0, first.start - AROUND);
  let end = Math.min(text.length, Math.max(start + LONGEST_PASSAGE, first.end));
  if (isSecondHalf(text, start)) start += 1;
  if (isSecondHalf(text, end)) end += 1;
  const highlights = places
    .filter((place) => place.start >= start && place.end <= end)
    .map((place) => ({ start: place.start - start, end: place.end - start }));
  return { text: text.slice(start, end), start, highlights };
}
