import type { PdfLine } from './pdf-lines.ts';

interface PageOfLines {
  width: number;
  height: number;
  lines: PdfLine[];
}

/** 1, — 1 —, - 1 -, ·1·, 第1页, 第 1 页 共 9 页, 1 / 9, Page 1 of 9. */
const PAGE_NUMBER =
  /^(?:[-—–－―~·•.\s]*\d{1,4}[-—–－―~·•.\s]*|第\s*[\d一二三四五六七八九十]{1,4}\s*页(?:\s*[，,/（(]?\s*共\s*\d{1,4}\s*页[）)]?)?|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d+(?:\s*of\s*\d+)?)$/i;
/** A line of a table of contents: dots, then a page. */
const CONTENTS_LINE = /[.…·．]{5,}\s*\d{1,4}$/;
/** Where a page keeps its number and running head: above and below this share of its height (GB/T 9704: 37 of 297 mm). */
const HEAD_ZONE = 0.11;
const FOOT_ZONE = 0.87;

/** Takes page numbers, lines that stand in one place on every page, and lines of contents off the pages. */
export function withoutPageFurniture(pages: readonly PageOfLines[]): {
  pages: PdfLine[][];
  leftOut: boolean;
  contents: boolean;
} {
  const running = runningLines(pages);
  let leftOut = false;
  let contents = false;
  const seen = new Set<string>();
  const kept = pages.map((page) =>
    page.lines.filter((line, at) => {
      const isAtEnd = at < 2 || at >= page.lines.length - 2;
      const key = placeOf(line);
      const isRunning = isAtEnd && running.has(key) && (isInMargin(line, page) || seen.has(key));
      seen.add(key);
      if (CONTENTS_LINE.test(line.text.slice(-40))) contents = true;
      else if (isRunning || (isAtEnd && isPageNumber(line, page))) leftOut = true;
      else return true;
      return false;
    }),
  );
  return { pages: kept, leftOut, contents };
}

const isInMargin = ({ y }: PdfLine, { height }: PageOfLines): boolean =>
  y < height * HEAD_ZONE || y > height * FOOT_ZONE;

/** A bare figure may be the number of a row: it counts as the page's only in the margin or by its dashes. */
const isPageNumber = (line: PdfLine, page: PageOfLines): boolean =>
  line.text.length < 40 &&
  PAGE_NUMBER.test(line.text) &&
  (isInMargin(line, page) || /[-—–－―页]|page/i.test(line.text));

const placeOf = ({ text, y }: PdfLine): string =>
  `${text.replace(/\d+/g, '#').replace(/\s+/g, '')}@${Math.round(y / 6)}`;

/** Lines that several pages show in the same place: on three at least, or on both of two. */
function runningLines(pages: readonly PageOfLines[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    const ends = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(placeOf));
    for (const key of ends) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = pages.length === 2 ? 2 : Math.max(3, pages.length * 0.3);
  return new Set([...counts].flatMap(([key, count]) => (count >= enough ? [key] : [])));
}
