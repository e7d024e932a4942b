import type { PdfWords } from './pdf-page.ts';

/** One visible line of a page. */
export interface PdfLine {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
  /** Counted from 1 down the page, every visible line included. */
  number: number;
}

/** Puts words that share a base line together, left to right, lines from top to bottom. */
export function linesOfPage(words: readonly PdfWords[]): PdfLine[] {
  const ordered = [...words].sort((a, b) => a.y - b.y);
  const groups: PdfWords[][] = [];
  for (const word of ordered) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && word.y - first.y <= 0.45 * Math.max(first.size, word.size)) group.push(word);
    else groups.push([word]);
  }
  return groups.map((group, order) => lineOf(group, order + 1));
}

function lineOf(group: PdfWords[], number: number): PdfLine {
  const ordered = withoutDoubles(group.sort((a, b) => a.x - b.x));
  const size = ordered.reduce((most, word) => Math.max(most, word.size), 0);
  let text = '';
  let end = ordered[0]?.x ?? 0;
  for (const word of ordered) {
    const gap = word.x - end;
    const isLatin = /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(word.text);
    // Justified Chinese text spreads its characters a little; a blank is wider, between Latin words narrower.
    if (text !== '' && gap > size * (isLatin ? 0.2 : 0.8) && !/\s$/.test(text)) text += ' ';
    text += word.text;
    end = Math.max(end, word.x + word.width);
  }
  return {
    text: withoutSpread(text.trim()),
    x: ordered[0]?.x ?? 0,
    end,
    y: ordered.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY),
    size,
    number,
  };
}

/**
 * A line of few characters that was stretched to the full width has blanks between single characters; they are none of the
 * text. Blanks between names, each of several characters, are.
 */
function withoutSpread(text: string): string {
  const pieces = text.split(SPREAD);
  if (pieces.length < 4) return text;
  const short = pieces.filter((piece) => piece.length <= 2).length;
  return short * 2 >= pieces.length ? pieces.join('') : text;
}

const SPREAD = /(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/;

/** Bold that is made by drawing words twice, a hair's breadth apart, is said once; the second may have run on. */
function withoutDoubles(ordered: readonly PdfWords[]): PdfWords[] {
  const kept: PdfWords[] = [];
  for (const word of ordered) {
    let at = kept.length - 1;
    for (let looked = 0; at >= 0 && looked < 8 && !isDouble(kept[at], word); looked++) at--;
    const other = kept[at];
    if (!other || !isDouble(other, word)) kept.push(word);
    else if (word.text.length > other.text.length) kept[at] = word;
  }
  return kept;
}

const isDouble = (a: PdfWords | undefined, b: PdfWords): boolean =>
  a !== undefined &&
  Math.abs(a.x - b.x) < a.size * 0.25 &&
  Math.abs(a.y - b.y) < a.size * 0.25 &&
  (a.text.startsWith(b.text) || b.text.startsWith(a.text));

/** The width that a stretch of words takes up: Chinese characters are as wide as they are high, others half as wide. */
export const widthOf = (words: string, size: number): number =>
  [...words].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x100 ? size / 2 : size), 0);
