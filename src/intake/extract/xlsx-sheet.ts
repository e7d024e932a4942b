import type { Block, TableCell } from './blocks.ts';
import { type Element, elementsOf, firstBelow, wordsOf } from './markup.ts';
import { formatCell } from './xlsx-format.ts';

export interface Book {
  strings: readonly string[];
  /** Format code by cell style. */
  formats: readonly string[];
  from1904: boolean;
}

interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The tables of a sheet: its rows, parted where a row is blank and nothing reaches across. */
export function sheetTables(sheet: Element, name: string, book: Book): { tables: Block[]; hasHidden: boolean } {
  const merges = mergesOf(sheet);
  const cells = cellsOf(sheet, name, book, merges);
  const groups: TableCell[][] = [];
  let reach = -1;
  for (const cell of cells) {
    const group = groups.at(-1);
    if (group && cell.row <= reach + 1) group.push(cell);
    else groups.push([cell]);
    reach = Math.max(reach, cell.row + cell.rows - 1);
  }
  const isHidden = ({ attributes }: Element) => attributes.hidden === '1' || attributes.hidden === 'true';
  const lists = [firstBelow(sheet, 'sheetData'), firstBelow(sheet, 'cols')];
  return {
    tables: groups.map((group) => ({ kind: 'TABLE', cells: fromCorner(group) })),
    hasHidden: lists.some(
      (list) =>
        list !== undefined &&
        elementsOf(list).some((one) => isHidden(one) && (one.name === 'col' || elementsOf(one).length > 0)),
    ),
  };
}

/** Moves a table to the upper left, so that a sheet whose column A is blank reads as one that begins there. */
function fromCorner(cells: readonly TableCell[]): TableCell[] {
  const top = cells.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const left = cells.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  return cells.map((cell) => ({ ...cell, row: cell.row - top, column: cell.column - left }));
}

function cellsOf(sheet: Element, name: string, book: Book, merges: ReadonlyMap<string, Merge>): TableCell[] {
  const found: TableCell[] = [];
  let row = -1;
  for (const line of elementsOf(firstBelow(sheet, 'sheetData') ?? sheet, 'row')) {
    row = (Number.parseInt(line.attributes.r ?? '', 10) || row + 2) - 1;
    let column = -1;
    for (const cell of elementsOf(line, 'c')) {
      column = cell.attributes.r === undefined ? column + 1 : columnOf(cell.attributes.r);
      const text = shown(cell, book);
      if (text.trim() === '') continue;
      const reference = `${letters(column)}${row + 1}`;
      const merge = merges.get(reference);
      const place = { kind: 'SHEET_CELL', sheet: name, cell: reference } as const;
      const blocks: Block[] = [{ kind: 'PARAGRAPH', text, place }];
      found.push({ row, column, rows: merge?.rows ?? 1, columns: merge?.columns ?? 1, blocks, place, isHead: false });
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

function shown(cell: Element, book: Book): string {
  const value = elementsOf(cell, 'v')[0];
  const stored = value ? wordsOf(value) : '';
  switch (cell.attributes.t) {
    case 's':
      return book.strings[Number(stored)] ?? '';
    case 'inlineStr':
      return elementsOf(cell, 'is').map(stringOf).join('');
    case 'b':
      return stored === '1' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'e':
    case 'd':
      return stored;
    default:
      return formatCell(stored, book.formats[Number(cell.attributes.s ?? 0)] ?? 'General', book.from1904);
  }
}

function mergesOf(sheet: Element): Map<string, Merge> {
  const list = firstBelow(sheet, 'mergeCells');
  return new Map(
    (list ? elementsOf(list, 'mergeCell') : []).flatMap(({ attributes }) => {
      const [from, to] = (attributes.ref ?? '').split(':').map((end) => ({ row: rowOf(end), column: columnOf(end) }));
      if (!from || !to || to.row < from.row || to.column < from.column) return [];
      return [
        [
          `${letters(from.column)}${from.row + 1}`,
          { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 },
        ] as const,
      ];
    }),
  );
}

const rowOf = (reference: string): number =>
  Math.max(0, (Number.parseInt(reference.replace(/^[$A-Z]+/i, ''), 10) || 1) - 1);

/** Column of a reference, from 0: A is 0, AA is 26. Excel has 16,384. */
function columnOf(reference: string): number {
  const name = /^\$?([A-Z]{1,3})/i.exec(reference)?.[1]?.toUpperCase() ?? 'A';
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The words of a string item: its own, and those of its runs. */
export const stringOf = (item: Element): string =>
  elementsOf(item)
    .map((child) =>
      child.name === 't' ? wordsOf(child) : child.name === 'r' ? elementsOf(child, 't').map(wordsOf).join('') : '',
    )
    .join('')
    .replace(/_x000[dD]_/g, '');
