import type { Span } from '../kernel/span.ts';
import type { FoundPhrase } from './find-phrases.ts';
import type { Line } from './numbering.ts';
import { type ParsedPhrase, parsePhrase, type RoleGroup } from './responsibility-phrase.ts';
import { type Column, columnOf, holdsUnits, type Row } from './table-columns.ts';
import { columnLinesRows } from './table-rows.ts';
import { trimmed, type View } from './view.ts';

/** Rows of task tables as responsibility phrases, with the stretches of the view that the tables take up. */
export function tablePhrases(view: View, lines: readonly Line[]): { phrases: FoundPhrase[]; taken: Span[] } {
  const phrases: FoundPhrase[] = [];
  const taken: Span[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = delimitedTable(view, lines, at) ?? columnLinesTable(view, lines, at);
    if (!table) continue;
    const found = table.rows.flatMap((row) => rowPhrase(view, table.columns, row) ?? []);
    if (found.length === 0) continue;
    phrases.push(...found);
    taken.push({ start: lines[at]?.start ?? 0, end: lines[table.lastLine]?.end ?? 0 });
    at = table.lastLine;
  }
  return { phrases, taken };
}

interface Table {
  columns: Column[];
  rows: Row[];
  lastLine: number;
}

const DELIMITERS = [/\|/g, /\t/g, / {2,}/g];

function cellsOf(view: View, line: Line, delimiter: RegExp): Span[] {
  const cells: Span[] = [];
  let from = line.start;
  for (const found of view.text.slice(line.start, line.end).matchAll(delimiter)) {
    cells.push(trimmed(view, from, line.start + found.index));
    from = line.start + found.index + found[0].length;
  }
  cells.push(trimmed(view, from, line.end));
  return cells;
}

function headingOf(view: View, cells: readonly Span[]): Column[] | null {
  if (cells.length < 2 || cells.length > 20) return null;
  const columns = cells.map((cell): Column => columnOf(view, cell) ?? { kind: 'OTHER', head: cell });
  const kinds = new Set(columns.map(({ kind }) => kind));
  const short = cells.every(({ start, end }) => end - start <= 24);
  return short && columns.some(holdsUnits) && (kinds.has('TASK') || kinds.has('NUMBER') || kinds.has('OTHER'))
    ? columns
    : null;
}

function delimitedTable(view: View, lines: readonly Line[], at: number): Table | null {
  const head = lines[at];
  if (!head || head.end - head.start > 300) return null;
  const words = view.text.slice(head.start, head.end);
  for (const delimiter of DELIMITERS) {
    if (words.search(delimiter) === -1) continue;
    const columns = headingOf(view, cellsOf(view, head, delimiter));
    if (!columns) continue;
    const rows: Row[] = [];
    let last = at;
    for (let next = lines[last + 1]; next; next = lines[last + 1]) {
      const cells = cellsOf(view, next, delimiter);
      if (cells.length < 2 && rows.length > 0 && next.numbering) break;
      if (cells.length < 2 && !followsRow(view, lines, last + 2, delimiter)) break;
      last++;
      if (cells.length >= 2) rows.push(fitted(columns, cells));
    }
    if (rows.length > 0) return { columns, rows, lastLine: last };
  }
  return null;
}

/** A title between rows does not end the table. */
const followsRow = (view: View, lines: readonly Line[], at: number, delimiter: RegExp): boolean => {
  const line = lines[at];
  return line !== undefined && cellsOf(view, line, delimiter).length >= 2;
};

/** A row that lacks the leading bar its heading has, or the number, is moved to stand under the right columns. */
function fitted(columns: readonly Column[], cells: readonly Span[]): Row {
  const filled = (cell: Span | undefined) => (cell && cell.end > cell.start ? cell : null);
  const missing = columns.length - cells.length;
  const shift = missing > 0 && columns[0]?.kind === 'NUMBER' && !isNumberCell(cells[0]) ? missing : 0;
  return columns.map((_column, place) => filled(cells[place - shift]));
}
const isNumberCell = (cell: Span | undefined) => cell !== undefined && cell.end - cell.start <= 4;

function columnLinesTable(view: View, lines: readonly Line[], at: number): Table | null {
  const columns: Column[] = [];
  for (let place = at; place < lines.length && columns.length < 12; place++) {
    const line = lines[place];
    if (!line || line.end - line.start > 14) break;
    const column = columnOf(view, line);
    if (!column || (column.kind === 'OTHER' && columns.some(holdsUnits))) break;
    if (column.kind === 'OTHER' && columns.length === 0) break;
    columns.push(column);
  }
  if (columns.length < 3 || !columns.some(holdsUnits) || !columns.some(({ kind }) => kind === 'TASK')) return null;
  const read = columnLinesRows(view, lines, at + columns.length, columns);
  return read.rows.length > 0 ? { columns, ...read } : null;
}

function rowPhrase(view: View, columns: readonly Column[], row: Row): FoundPhrase | null {
  const groups: RoleGroup[] = [];
  const merged: ParsedPhrase = { groups, notes: [], asides: [] };
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  columns.forEach((column, place) => {
    const cell = row[place];
    if (!cell || column.kind !== 'ROLE' || !holdsUnits(column)) return;
    const parsed = parsePhrase(view, cell.start, cell.end);
    const named = parsed.groups.filter(({ units }) => units.length > 0);
    if (named.length === 0) return;
    for (const group of named)
      groups.push(group.role === null ? { ...group, role: column.role, label: column.head } : group);
    merged.notes.push(...parsed.notes);
    merged.asides.push(...parsed.asides);
    start = Math.min(start, cell.start);
    end = Math.max(end, cell.end);
  });
  const tasks = columns.flatMap((column, place) =>
    column.kind === 'TASK' || column.kind === 'OTHER' ? (row[place] ?? []) : [],
  );
  const first = tasks.find(({ start: from, end: to }) => to - from > 4) ?? tasks[0];
  if (end === -1 || !first) return null;
  const before = tasks.filter((cell) => cell.start >= first.start && cell.end <= start);
  const task = { start: first.start, end: before.at(-1)?.end ?? first.end };
  const extra = row.slice(columns.length).filter((cell) => cell !== null);
  const beside = columns.flatMap((column, place) => {
    const cell = row[place];
    if (!cell || column.kind === 'NUMBER' || column.kind === 'PROGRESS') return [];
    if (column.kind === 'ROLE' && column.role === 'PERSON') return [];
    return cell.start >= task.start && cell.end <= task.end ? [] : [cell];
  });
  beside.push(...extra);
  return {
    start,
    end,
    parsed: merged,
    taskEnd: start,
    tail: Math.max(end, ...beside.map((cell) => cell.end)),
    beside,
    task,
  };
}
