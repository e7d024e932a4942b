import type { Span } from '../kernel/span.ts';
import type { Line } from './numbering.ts';
import { type Column, holdsUnits, isUnitCell, type Row } from './table-columns.ts';
import type { View } from './view.ts';

/** The longest row a table with one cell a line may have: a unit cell may run over several lines. */
const MOST_CELLS = 24;
/** How many more lines the unit cell of a row without a number may take. */
const MOST_MORE = 8;

/** Rows of a table that was pasted with one cell a line, from the first line below its heading. */
export function columnLinesRows(
  view: View,
  lines: readonly Line[],
  from: number,
  columns: readonly Column[],
): { rows: Row[]; lastLine: number } {
  const rows: Row[] = [];
  let lastLine = from - 1;
  // Rows may be counted on lines of their own without a heading for the numbers.
  const headed = columns[0]?.kind === 'NUMBER';
  const numbered = headed || rowNumber(view, lines[from]) !== null || rowNumber(view, lines[from + 1]) === 1;
  const body = headed ? columns.slice(1) : columns;
  let at = from;
  let previous = 0;
  while (at < lines.length) {
    if (numbered && rowNumber(view, lines[at]) === null && isFollowedByRow(view, lines, at + 1)) {
      // The title of a group of rows, which may count anew.
      at++;
      if (rowNumber(view, lines[at]) === 1) previous = 0;
    }
    const number = numbered ? rowNumber(view, lines[at]) : null;
    if (numbered && (number === null || number <= previous)) break;
    const first = numbered ? at + 1 : at;
    const cells = numbered
      ? untilNextRow(view, lines, first, number ?? 0)
      : lines.slice(first, first + body.length + MOST_MORE);
    const fitted = fitRow(view, cells, body, numbered);
    if (!fitted && numbered && isFollowedByRow(view, lines, first + cells.length)) {
      // A row whose units cannot be told from its task is left to a person; the table goes on.
      at = first + cells.length;
      previous = number ?? previous;
      continue;
    }
    if (!fitted) break;
    // Under merged cells a second task and its time follow without a number or units of their own.
    const more = numbered && isFollowedByRow(view, lines, first + cells.length) ? cells.slice(fitted.used) : [];
    const row = headed ? [lines[at] ?? null, ...fitted.row] : fitted.row;
    rows.push([...row, ...more]);
    lastLine = first + fitted.used + more.length - 1;
    at = lastLine + 1;
    previous = number ?? previous;
  }
  return { rows, lastLine };
}

const isFollowedByRow = (view: View, lines: readonly Line[], at: number): boolean =>
  rowNumber(view, lines[at]) !== null;

function rowNumber(view: View, line: Line | undefined): number | null {
  if (!line || line.end - line.start > 4) return null;
  const words = /^(\d{1,3})[.、]?$/.exec(view.text.slice(line.start, line.end));
  return words ? Number(words[1]) : null;
}

function untilNextRow(view: View, lines: readonly Line[], first: number, number: number): Line[] {
  const cells: Line[] = [];
  for (let at = first; at < lines.length && cells.length < MOST_CELLS; at++) {
    const line = lines[at];
    if (!line) break;
    const next = rowNumber(view, line);
    if (next !== null && next > number && next <= number + 20) break;
    if (line.numbering && line.numbering.level <= 2) break;
    cells.push(line);
  }
  return cells;
}

/**
 * Puts the lines of a row under its columns; without numbers, lines of the rows below follow. As many lines as columns fit one to one; else the unit cell is the run of
 * lines that name units, what stands before it belongs to the columns before it, what follows to those after it.
 */
function fitRow(
  view: View,
  cells: readonly Span[],
  columns: readonly Column[],
  isWholeRow: boolean,
): { row: Row; used: number } | null {
  const unitPlaces = columns.flatMap((column, place) => (holdsUnits(column) ? [place] : []));
  const firstUnit = unitPlaces[0] ?? -1;
  if (firstUnit === -1) return null;
  const direct = cells.length >= columns.length && unitPlaces.every((place) => cellHoldsUnits(view, cells[place]));
  const nextIsUnit = isUnitLine(view, cells[columns.length]) || isUnitLine(view, cells[(unitPlaces.at(-1) ?? 0) + 1]);
  if (direct && !nextIsUnit) {
    return { row: columns.map((_column, place) => cells[place] ?? null), used: columns.length };
  }
  const opensRun = (at: number) => isUnitLine(view, cells[at]) && !isUnitLine(view, cells[at - 1]);
  const places = cells.map((_cell, at) => at).slice(1);
  const runStart = (isWholeRow ? places.findLast(opensRun) : places.find(opensRun)) ?? -1;
  if (runStart < 1) return null;
  let runEnd = runStart;
  while (isUnitLine(view, cells[runEnd])) runEnd++;
  const row: Row = columns.map(() => null);
  const before = columns.slice(0, firstUnit);
  before.forEach((_column, place) => {
    const last = place === before.length - 1;
    row[place] = last ? joined(cells, place, runStart) : place < runStart ? (cells[place] ?? null) : null;
  });
  unitPlaces.forEach((place, order) => {
    const last = order === unitPlaces.length - 1;
    row[place] = joined(cells, runStart + order, last ? runEnd : Math.min(runEnd, runStart + order + 1));
  });
  const afterUnits = columns.length - 1 - (unitPlaces.at(-1) ?? 0);
  let used = runEnd;
  for (let order = 0; order < afterUnits && runEnd + order < cells.length; order++) {
    row[(unitPlaces.at(-1) ?? 0) + 1 + order] = cells[runEnd + order] ?? null;
    used = runEnd + order + 1;
  }
  return { row, used };
}

const joined = (cells: readonly Span[], from: number, to: number): Span | null => {
  const first = cells[from];
  const last = cells[to - 1];
  return first && last && to > from ? { start: first.start, end: last.end } : null;
};

const isUnitLine = (view: View, cell: Span | undefined): boolean => cell !== undefined && isUnitCell(view, cell);
const cellHoldsUnits = (view: View, cell: Span | undefined): boolean =>
  cell !== undefined && (isUnitCell(view, cell) || /^(?:无|\/|-+)$/.test(view.text.slice(cell.start, cell.end)));
