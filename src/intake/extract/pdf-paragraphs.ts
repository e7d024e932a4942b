import { type PdfLine, widthOf } from './pdf-lines.ts';

/** A line with the page it stands on, counted from 1. */
export interface PlacedLine extends PdfLine {
  page: number;
}

/** The edges of the text on a page. */
export interface Edges {
  left: number;
  right: number;
  /** Paragraphs begin set in, as official papers have it; elsewhere only the end of a sentence parts full lines. */
  setsIn: boolean;
}

const NUMERAL =
  '(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\\d]{1,4}[章节条]|附件\\s*\\d*\\s*[：:]|[①-⑳])';
const HEADING = new RegExp(`^${NUMERAL}`);
const ITEM = /^(?:\d{1,3}[、.．](?!\d)|[（(]\d{1,3}[）)])/;
/** The share of a page's width that its text takes up at least. */
const NARROWEST = 0.55;
const ENDS_SENTENCE = /[。；！？…：:;][”’」』）)】〕]*$|[）)】〕]$/;
/** What the first characters of a line need as one: an opening mark, a figure or word with its unit, a closing mark. */
const FIRST_UNIT = /^[（(【〔〈《“‘]*(?:[A-Za-z0-9.,%％:：/-]+|[^A-Za-z0-9])[，。、；：！？）)】〕〉》”’%％]*/;

/** Joins lines that a page's width broke: the paragraphs, each as its lines. Lines come without page furniture, in order. */
export function paragraphsOf(lines: readonly PlacedLine[], edgesOf: (page: number) => Edges): PlacedLine[][] {
  const paragraphs: PlacedLine[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && continues(paragraph, line, edgesOf)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/**
 * A line goes on in the next when the next one's first characters would not have fitted behind it, the next one is not
 * set in, and is no heading or item behind the end of a sentence; in a text that sets nothing in, the end of a sentence
 * ends the paragraph. Within an open bracket nothing ends.
 */
function continues(paragraph: readonly PlacedLine[], next: PlacedLine, edgesOf: (page: number) => Edges): boolean {
  const line = paragraph.at(-1);
  if (!line || Math.abs(line.size - next.size) > 0.12 * line.size) return false;
  const edges = edgesOf(line.page);
  const first = FIRST_UNIT.exec(next.text)?.[0] ?? '';
  if (edges.right - line.end > widthOf(first, next.size) + 0.45 * next.size) return false;
  if (line.text.lastIndexOf('（') > line.text.lastIndexOf('）')) return true;
  if (next.x - edgesOf(next.page).left > 0.8 * next.size && !hangs(paragraph, next)) return false;
  if (!edges.setsIn && ENDS_SENTENCE.test(line.text)) return false;
  if (HEADING.test(next.text)) return !ENDS_SENTENCE.test(line.text) && /[，、（(“第及和与]$/.test(line.text);
  return !(ITEM.test(next.text) && ENDS_SENTENCE.test(line.text));
}

/** Lists may set in all lines of an entry but its first, which begins with the number. */
function hangs(paragraph: readonly PlacedLine[], next: PlacedLine): boolean {
  const [first, second] = paragraph;
  if (!first || next.x - first.x < 0.5 * next.size) return false;
  if (second) return Math.abs(second.x - next.x) < 0.5 * next.size;
  return (ITEM.test(first.text) || HEADING.test(first.text)) && !ITEM.test(next.text) && !HEADING.test(next.text);
}

/** The edges of each page's text: what several lines keep to; a page of few lines takes those of the document. */
export function edgesOfPages(
  pages: readonly (readonly PdfLine[])[],
  widths: readonly number[],
): (page: number) => Edges {
  const found = pages.map((lines) => ({
    left: shared(lines, (line) => line.x, -1),
    right: shared(lines, solidEnd, 1),
  }));
  const all = pages.flat();
  const left =
    middle(found.flatMap((edges) => edges.left ?? [])) ??
    all.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right =
    middle(found.flatMap((edges) => edges.right ?? [])) ??
    all.reduce((most, line) => Math.max(most, solidEnd(line)), 0);
  const near = (value: number | null, usual: number) =>
    value !== null && Math.abs(value - usual) < 40 ? value : usual;
  const inset = all.filter(({ x, size }) => x - left > 1.4 * size && x - left < 2.8 * size).length;
  const setsIn = inset >= Math.max(1, all.length / 25);
  return (page) => {
    const edges = found[page - 1];
    const own = { setsIn, left: near(edges?.left ?? null, left), right: near(edges?.right ?? null, right) };
    const width = widths[page - 1] ?? 0;
    // Where no line is long, several short ones agree by chance: margins are as wide on the right as on the left.
    return own.right - own.left < width * NARROWEST ? { ...own, right: Math.max(own.right, width - own.left) } : own;
  };
}

/** Where the words of a line end: a mark at its end may hang over the edge. */
const solidEnd = ({ text, end, size }: PdfLine): number => (/[，。、；：！？）”]$/.test(text) ? end - size : end);

/** The outermost value that at least two lines and a twentieth of them share to within half a character. */
function shared(lines: readonly PdfLine[], edge: (line: PdfLine) => number, side: -1 | 1): number | null {
  const values = lines.map(edge).sort((a, b) => (b - a) * side);
  const tolerance = 0.6 * (middle(lines.map(({ size }) => size)) ?? 12);
  const enough = Math.max(2, lines.length / 20);
  let behind = 0;
  for (let at = 0; at < values.length; at++) {
    behind = Math.max(behind, at);
    while (behind < values.length && Math.abs((values[behind] ?? 0) - (values[at] ?? 0)) <= tolerance) behind++;
    if (behind - at >= enough) return values[at] ?? null;
  }
  return null;
}

function middle(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}
