import { refuse } from '../../kernel/refusal.ts';
import { writeBlocks } from './blocks.ts';
import type { Extracted, ExtractionNote } from './extracted.ts';
import { LineWriter } from './line-writer.ts';
import { noteOf } from './notes.ts';
import { withoutPageFurniture } from './pdf-furniture.ts';
import type { PdfLine } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { edgesOfPages, type PlacedLine, paragraphsOf } from './pdf-paragraphs.ts';
import { type PdfBounds, readPdfPages } from './pdf-reading.ts';
import { continueTable, type PdfTable, tablesOfPage } from './pdf-tables.ts';

type Element = { kind: 'LINE'; line: PlacedLine } | { kind: 'TABLE'; table: PdfTable; page: number };

/** A page of running text has several hundred; a scan has what a stamp or a scanning program added. */
const FEWEST_PER_PAGE = 12;
/** Characters that fill every Chinese text; where they are missing, the fonts of the file say nothing of their letters. */
const COMMON = /[的一和在有不是为中人大国工作单位责任部门政府各区市县年月日建设发展管理加强实施]/g;
const COMMONEST_SHARE = 0.04;

/** Takes the words of a PDF that has any: broken lines joined, tables by their borders, page numbers and running heads left out. */
export async function extractPdf(bytes: Uint8Array, bounds?: PdfBounds): Promise<Extracted> {
  const pages = await readPdfPages(bytes, bounds);
  refuseScans(pages);
  const parted = pages.map((page, at) => ({ ...page, ...tablesOfPage(page, at + 1) }));
  const furniture = withoutPageFurniture(parted);
  const edgesOf = edgesOfPages(
    furniture.pages,
    pages.map(({ width }) => width),
  );
  const writer = new LineWriter();
  const elements = elementsOf(parted.map(({ tables }, at) => ({ tables, lines: furniture.pages[at] ?? [] })));
  let run: PlacedLine[] = [];
  const writeRun = () => {
    for (const paragraph of paragraphsOf(run, edgesOf)) writeParagraph(writer, paragraph);
    run = [];
  };
  for (const element of elements) {
    if (element.kind === 'LINE') run.push(element.line);
    else {
      writeRun();
      writeBlocks(writer, [{ kind: 'TABLE', cells: element.table.cells }]);
    }
  }
  writeRun();
  const { text, positions } = writer.finish();
  if (positions.length === 0) refuse('DOCUMENT_EMPTY');
  const notes: ExtractionNote[] = [];
  if (furniture.leftOut) notes.push(noteOf('PAGE_FURNITURE_LEFT_OUT'));
  if (furniture.contents) notes.push(noteOf('CONTENTS_LEFT_OUT'));
  const blank = pages.flatMap(({ words, hasPictures }, at) => (words.length === 0 && hasPictures ? [at + 1] : []));
  if (blank.length > 0) notes.push(noteOf('PAGES_WITHOUT_TEXT', blank.join('、')));
  const undecodable = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (undecodable > 0) notes.push(noteOf('UNDECODABLE_CHARACTERS', undecodable));
  return { format: 'PDF', convertedFrom: null, text, positions, notes };
}

function refuseScans(pages: readonly PdfPage[]): void {
  const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join('');
  const characters = text.replace(/\s+/g, '').length;
  if (
    characters < FEWEST_PER_PAGE * pages.length &&
    pages.some(({ hasPictures, words }) => hasPictures || words.length === 0)
  ) {
    refuse('DOCUMENT_SCANNED', {
      reason: `PDF 共 ${pages.length} 页，均为图片`,
      reasonEn: `a PDF of ${pages.length} pages of pictures`,
    });
  }
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const unknown = text.match(/[\ufffd\ue000-\uf8ff]|\p{Cc}/gu)?.length ?? 0;
  const common = text.match(COMMON)?.length ?? 0;
  if (unknown > characters * 0.3 || (chinese > 300 && common < chinese * COMMONEST_SHARE)) {
    refuse('DOCUMENT_SCANNED', {
      reason: 'PDF 的字体不含文字编码',
      reasonEn: 'the fonts of the PDF do not say which characters they draw',
    });
  }
}

/** Lines and tables from top to bottom, a table that the page broke in one piece. */
function elementsOf(pages: readonly { tables: PdfTable[]; lines: PdfLine[] }[]): Element[] {
  const elements: Element[] = [];
  pages.forEach(({ tables, lines }, at) => {
    const own: { y: number; element: Element }[] = [
      ...lines.map((line) => ({ y: line.y, element: { kind: 'LINE', line: { ...line, page: at + 1 } } as const })),
      ...tables.map((table) => ({ y: table.top, element: { kind: 'TABLE', table, page: at + 1 } as const })),
    ];
    own.sort((a, b) => a.y - b.y);
    for (const { element } of own) {
      const last = elements.at(-1);
      const isBroken = element.kind === 'TABLE' && last?.kind === 'TABLE' && last.page === at;
      if (isBroken && continueTable(last.table, element.table)) last.page = at + 1;
      else elements.push(element);
    }
  });
  return elements;
}

function writeParagraph(writer: LineWriter, lines: readonly PlacedLine[]): void {
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before && /[A-Za-z,.;]$/.test(before.text) && /^[A-Za-z]/.test(line.text)) writer.join(' ');
    writer.add(line.text, { kind: 'PAGE_LINE', page: line.page, line: line.number });
  });
  writer.endLine();
}
