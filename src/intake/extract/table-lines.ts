import { refuse } from '../../kernel/refusal.ts';
import type { Block, TableCell } from './blocks.ts';
import type { LineWriter } from './line-writer.ts';

type Matrix = (TableCell | undefined)[][];

const MOST_COLUMNS = 1024;
const MOST_COVERED = 4_000_000;
const MOST_HEAD_ROWS = 3;
const HEAD_CELL = 24;
/** Words that head a column of a task table. */
const HEAD_WORD =
  /序号|编号|任务|事项|项目|内容|措施|举措|目标|指标|要求|责任|牵头|配合|协办|参与|主办|承办|单位|部门|领导|时限|时间|期限|进度|节点|备注|类别|名称|指导/;
/** Under a spanning heading (责任单位), a heading that says all by itself needs no help from above. */
const COMPLETE_HEAD = /单位|部门|领导|责任人|负责人|时限|期限|时间|任务|内容|措施|目标|事项|备注/;

/**
 * Writes a table as lines: a heading line, then one line a row, cells divided by tabs. A cell that covers several rows is
 * said on each of them, one that covers several columns once; headings in two storeys become one. A row of a single cell
 * is a title and gets no tabs. Tables that only lay out a page are written as the paragraphs they hold.
 */
export function writeTable(
  writer: LineWriter,
  cells: readonly TableCell[],
  write: (writer: LineWriter, blocks: readonly Block[]) => void,
): void {
  if (isLayout(cells)) {
    for (const cell of cells) write(writer, cell.blocks);
    return;
  }
  const matrix = matrixOf(cells);
  const head = headRows(matrix);
  const columns = keptColumns(matrix, head);
  for (let at = 0; at < matrix.length; at++) {
    const row = matrix[at] ?? [];
    if (head && at >= head.from && at < head.to) {
      if (at === head.to - 1) writeHead(writer, matrix, head, columns);
      continue;
    }
    const own = distinctCells(row);
    if (!own.some((cell) => cell.row === at)) continue;
    const [only, ...others] = own;
    if (only && others.length === 0) writer.add(textOf(only), only.place);
    else writeRow(writer, row, columns);
    writer.endLine();
  }
}

function writeRow(writer: LineWriter, row: readonly (TableCell | undefined)[], columns: readonly number[]): void {
  const filled = columns.map((column, order) => {
    const cell = row[column];
    const isRepeated = order > 0 && row[columns[order - 1] ?? -1] === cell;
    return !isRepeated && textOf(cell) !== '' ? cell : undefined;
  });
  const last = filled.findLastIndex((cell) => cell !== undefined);
  filled.slice(0, last + 1).forEach((cell, order) => {
    if (order > 0) writer.join('\t');
    if (cell) writer.add(textOf(cell), cell.place);
    // A line may not begin with a tab: whoever trims it would move every cell one column to the left.
    else if (order === 0) writer.join('-');
  });
}

function writeHead(writer: LineWriter, matrix: Matrix, head: HeadRows, columns: readonly number[]): void {
  columns.forEach((column, order) => {
    if (order > 0) writer.join('\t');
    const stacked = matrix.slice(head.from, head.to).flatMap((row) => row[column] ?? []);
    const distinct = [...new Set(stacked)].filter((cell) => textOf(cell) !== '');
    const lowest = distinct.at(-1);
    if (!lowest) {
      if (order === 0) writer.join('-');
      return;
    }
    writer.add(headWords(distinct.map((cell) => textOf(cell).replace(/\s+/g, ''))), lowest.place);
  });
  writer.endLine();
}

function headWords(storeys: readonly string[]): string {
  const lowest = storeys.at(-1) ?? '';
  const above = storeys.at(-2);
  if (above === undefined || COMPLETE_HEAD.test(lowest)) return lowest;
  if (/^(?:牵头|配合|协办|主办|承办|参与|主责|责任|实施|指导)$/.test(lowest)) return `${lowest}单位`;
  return `${above}${lowest}`;
}

interface HeadRows {
  from: number;
  to: number;
}

/** The heading rows: the first row of several short cells of which some name columns, with the rows its tall cells reach into. */
function headRows(matrix: Matrix): HeadRows | null {
  for (let at = 0; at < Math.min(matrix.length, 6); at++) {
    const row = distinctCells(matrix[at]);
    if (row.length < 2) continue;
    const marked = row.every(({ isHead }) => isHead);
    const named = row.filter((cell) => HEAD_WORD.test(textOf(cell).replace(/\s+/g, ''))).length;
    const short = row.every((cell) => textOf(cell).length <= HEAD_CELL);
    if (!marked && !(short && named >= Math.min(2, row.length))) return null;
    const tall = Math.max(1, ...row.filter((cell) => cell.row === at).map(({ rows }) => rows));
    const to = Math.min(at + tall, at + MOST_HEAD_ROWS, matrix.length - 1);
    const spans = row.some(({ columns }) => columns > 1);
    return { from: at, to: spans && tall > 1 ? Math.max(at + 1, to) : at + 1 };
  }
  return null;
}

const distinctCells = (row: Matrix[number] | undefined): TableCell[] =>
  [...new Set(row ?? [])].filter((cell): cell is TableCell => cell !== undefined && textOf(cell) !== '');

/** Columns in which some row says something of its own; a grid often has more columns than a person sees. */
function keptColumns(matrix: Matrix, head: HeadRows | null): number[] {
  const width = matrix.reduce((widest, row) => Math.max(widest, row.length), 0);
  const several = matrix.map((row) => distinctCells(row).length > 1);
  const kept: number[] = [];
  for (let column = 0; column < width; column++) {
    const speaks = matrix.some((row, at) => {
      const cell = row[column];
      if (!cell || textOf(cell) === '') return false;
      const inHead = head !== null && at >= head.from && at < head.to;
      const starts = cell.column === column;
      return inHead ? starts : starts && several[at] === true;
    });
    if (speaks) kept.push(column);
  }
  return kept;
}

function matrixOf(cells: readonly TableCell[]): Matrix {
  const height = cells.reduce((tallest, { row }) => Math.max(tallest, row + 1), 0);
  const covered = cells.reduce(
    (sum, { rows, columns }) => sum + Math.min(rows, height) * Math.min(columns, MOST_COLUMNS),
    0,
  );
  if (covered > MOST_COVERED) {
    refuse('DOCUMENT_TOO_COMPLEX', {
      reason: `表格超过 ${MOST_COVERED} 格`,
      reasonEn: `a table of more than ${MOST_COVERED} cells`,
    });
  }
  const matrix: Matrix = Array.from({ length: height }, () => []);
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(height, cell.row + cell.rows); row++) {
      for (let column = cell.column; column < Math.min(MOST_COLUMNS, cell.column + cell.columns); column++) {
        const line = matrix[row];
        if (line && line[column] === undefined) line[column] = cell;
      }
    }
  }
  return matrix;
}

/** A table of one column, one that holds tables, or one cell of which is a document, arranges a page and states no rows. */
function isLayout(cells: readonly TableCell[]): boolean {
  if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'TABLE'))) return true;
  if (cells.every(({ column }) => column === 0)) return true;
  const total = cells.reduce((sum, cell) => sum + textOf(cell).length, 0);
  return cells.some((cell) => cell.blocks.length >= 6 && textOf(cell).length > Math.max(1500, total * 0.7));
}

const texts = new WeakMap<TableCell, string>();

/** The words of a cell on one line. */
function textOf(cell: TableCell | undefined): string {
  if (!cell) return '';
  let text = texts.get(cell);
  if (text === undefined) {
    const words = cell.blocks.flatMap((block) => (block.kind === 'PARAGRAPH' ? [block.text] : []));
    text = words
      .join(' ')
      .replace(/[\s\u3000]+/g, ' ')
      .trim();
    texts.set(cell, text);
  }
  return text;
}
