import { CHARACTERS_OF_TITLE } from './word/layout.ts';

/** What must not begin a line of a title, and what must not end one. */
const NOT_FIRST = /^[的、，。：；）》」』〕”’]/u;
const NOT_LAST = /[（《「『〔“‘、和与及]$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const lengthOf = (text: string): number => [...text].length;

/** What speaks against a break within a piece, a scrap of a line, and a line more, beside unevenness in square characters. */
const WITHIN_PIECE = 200;
const SCRAP = 500;
const SHORTEST = 4;
const ONE_LINE_MORE = 150;
const NEVER = Number.POSITIVE_INFINITY;

interface Word {
  text: string;
  length: number;
  /** What a break before this word costs. */
  breakBefore: number;
}

/** A word that is itself longer than a line is taken character by character. */
const segmentsOf = (piece: string, most: number): string[] =>
  [...words.segment(piece)].flatMap(({ segment }) => (lengthOf(segment) > most ? [...segment] : [segment]));

function wordsOf(title: string, most: number): Word[] {
  const pieces = title
    .split('|')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  let before = '';
  return pieces.flatMap((piece) =>
    segmentsOf(piece, most).map((text, index): Word => {
      const isForbidden = NOT_FIRST.test(text) || NOT_LAST.test(before);
      before = text;
      return { text, length: lengthOf(text), breakBefore: isForbidden ? NEVER : index === 0 ? 0 : WITHIN_PIECE };
    }),
  );
}

interface Split {
  cost: number;
  lines: string[];
}

/** The cheapest way to put the words from one place on upon so many lines. */
function cheapest(all: readonly Word[], lineCount: number, most: number): Split | undefined {
  const mean = all.reduce((sum, { length }) => sum + length, 0) / lineCount;
  const known = new Map<string, Split | undefined>();
  const from = (start: number, left: number): Split | undefined => {
    if (start === all.length) return left === 0 ? { cost: 0, lines: [] } : undefined;
    if (left === 0) return undefined;
    const key = `${start} ${left}`;
    if (known.has(key)) return known.get(key);
    let best: Split | undefined;
    let line = '';
    let length = 0;
    for (let end = start; end < all.length; end++) {
      const word = all[end];
      if (!word || length + word.length > most) break;
      line += word.text;
      length += word.length;
      const rest = from(end + 1, left - 1);
      const breakCost = end + 1 < all.length ? (all[end + 1]?.breakBefore ?? 0) : 0;
      if (!rest || breakCost === NEVER) continue;
      const cost = (length - mean) ** 2 + (length < SHORTEST ? SCRAP : 0) + breakCost + rest.cost;
      if (!best || cost < best.cost) best = { cost, lines: [line, ...rest.lines] };
    }
    known.set(key, best);
    return best;
  };
  return from(0, lineCount);
}

/**
 * The lines of a title: pieces that belong together stay together where they can, a title never breaks within a word, lines
 * are few and even, and no scrap is left alone (GB/T 9704-2012, 7.3.1: 回行时词意完整、排列对称). `|` parts the pieces.
 */
export function splitTitle(title: string, most: number = CHARACTERS_OF_TITLE): string[] {
  const all = wordsOf(title, most);
  const least = Math.max(1, Math.ceil(all.reduce((sum, { length }) => sum + length, 0) / most));
  const splits = [0, 1, 2].flatMap((more) => {
    const split = cheapest(all, least + more, most);
    return split ? [{ ...split, cost: split.cost + more * ONE_LINE_MORE }] : [];
  });
  const [best] = splits.sort((a, b) => a.cost - b.cost);
  return best?.lines ?? all.map(({ text }) => text);
}
