import type { Block, TableCell } from './blocks.ts';
import { type Grid, type GridCell, gridsOf } from './pdf-grid.ts';
import { linesOfPage, type PdfLine, widthOf } from './pdf-lines.ts';
import type { PdfPage, PdfWords } from './pdf-page.ts';

/** A table of a page, with the column edges by which its continuation on the next page is known. */
export interface PdfTable {
  cells: TableCell[];
  columns: number[];
  top: number;
}

/** Parts a page into its ruled tables and the lines around them. */
export function tablesOfPage(page: PdfPage, number: number): { tables: PdfTable[]; lines: PdfLine[] } {
  const all = linesOfPage(page.words);
  const rest = new Set(page.words);
  const tables: PdfTable[] = [];
  for (const grid of gridsOf(page.rules)) {
    const byCell = wordsByCell(grid, rest);
    if (!hasFullRow(byCell.keys())) continue;
    const cells = grid.cells.map((box) => tableCell(box, byCell.get(box) ?? [], number, all));
    for (const words of byCell.values()) for (const word of words) rest.delete(word);
    tables.push({ cells, columns: grid.columns, top: grid.top });
  }
  if (tables.length === 0) return { tables, lines: all };
  const lines = linesOfPage([...rest]).map((line) => ({ ...line, number: lineNumberAt(all, line.y) }));
  return { tables, lines };
}

/** Which cell each word stands in, by the middle of the word. */
function wordsByCell(grid: Grid, words: Iterable<PdfWords>): Map<GridCell, PdfWords[]> {
  const at = new Map<string, GridCell>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let column = cell.column; column < cell.column + cell.columns; column++) at.set(`${row}:${column}`, cell);
    }
  }
  const found = new Map<GridCell, PdfWords[]>();
  for (const word of words) {
    const column = laneOf(grid.columns, word.x + word.width / 2);
    const cell = at.get(`${laneOf(grid.rows, word.y - word.size * 0.35)}:${column}`);
    if (!cell) continue;
    const held = found.get(cell);
    if (held) held.push(word);
    else found.set(cell, [word]);
  }
  return found;
}

/** Between which two edges a value lies; -1 outside. */
const laneOf = (edges: readonly number[], value: number): number =>
  value > (edges.at(-1) ?? 0) ? -1 : edges.findLastIndex((edge) => edge <= value);

/** Frames and drawings enclose words, too; a table has a row in which two cells speak. */
function hasFullRow(cells: Iterable<GridCell>): boolean {
  const rows = new Set<number>();
  for (const { row } of cells) {
    if (rows.has(row)) return true;
    rows.add(row);
  }
  return false;
}

/** The number of the line nearest to a height; lines come from top to bottom. */
function lineNumberAt(lines: readonly PdfLine[], y: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.y ?? 0) < y - 1) low = middle + 1;
    else high = middle;
  }
  return lines[low]?.number ?? 1;
}

function tableCell(box: GridCell, words: readonly PdfWords[], page: number, all: readonly PdfLine[]): TableCell {
  const lines = linesOfPage(words);
  const place = { kind: 'PAGE_LINE', page, line: lineNumberAt(all, lines[0]?.y ?? box.top) } as const;
  const blocks = joined(lines, box.right).map((text): Block => ({ kind: 'PARAGRAPH', text, place }));
  const { row, column, rows, columns } = box;
  return { row, column, rows, columns, blocks, place, isHead: false };
}

/** Lines that the width of a cell broke are one; a line that leaves room is a paragraph's last. */
function joined(lines: readonly PdfLine[], right: number): string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const room = before ? right - before.end : 0;
    const fits = before !== undefined && room > widthOf(line.text.slice(0, 1), line.size) + line.size * 1.2;
    if (before && !fits) paragraphs[paragraphs.length - 1] += line.text;
    else paragraphs.push(line.text);
  });
  return paragraphs;
}

const textsOfRow = (cells: readonly TableCell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .map(({ column, blocks }) => `${column}:${textOf(blocks)}`)
    .join('|');
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === 'PARAGRAPH' ? block.text : ''))
    .join('')
    .replace(/\s+/g, '');

const isContinued = (table: PdfTable, next: PdfTable): boolean =>
  table.columns.length === next.columns.length &&
  table.columns.every((edge, at) => Math.abs(edge - (next.columns[at] ?? 0)) < 8);

/**
 * Adds a table at the head of a page to the one at the foot of the page before, when their columns agree: repeated headings
 * once, a row that the page broke in one piece. False when they are two tables.
 */
export function continueTable(table: PdfTable, next: PdfTable): boolean {
  if (!isContinued(table, next)) return false;
  const height = table.cells.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
  let skipped = 0;
  while (skipped < 3 && skipped < height && textsOfRow(table.cells, skipped) === textsOfRow(next.cells, skipped))
    skipped++;
  const first = next.cells.find(({ row, column }) => row === skipped && column === 0);
  const opens = first !== undefined && textOf(first.blocks) === '';
  const reaching = (column: number) =>
    table.cells.find((cell) => cell.column === column && cell.row + cell.rows === height);
  const isBrokenRow = opens && first.rows === 1 && textOf(reaching(0)?.blocks ?? []) !== '';
  const offset = height - skipped - (isBrokenRow ? 1 : 0);
  for (const cell of next.cells) {
    if (cell.row < skipped) continue;
    const above = cell.row === skipped ? reaching(cell.column) : undefined;
    if (isBrokenRow && cell.row === skipped && above) above.blocks.push(...runningOn(above.blocks, cell.blocks));
    else if (above && opens && cell.column === 0 && cell.rows > 1) above.rows += cell.rows;
    else table.cells.push({ ...cell, row: cell.row + offset });
  }
  return true;
}

/** The words of a broken cell go on where the page ended, without a blank. */
function runningOn(blocks: Block[], more: Block[]): Block[] {
  const last = blocks.at(-1);
  const [first, ...rest] = more;
  if (last?.kind !== 'PARAGRAPH' || first?.kind !== 'PARAGRAPH') return more;
  last.text += first.text;
  return rest;
}
