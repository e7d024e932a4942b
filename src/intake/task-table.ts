import type { Span } from '../kernel/span.ts';
import type { FoundPhrase } from './find-phrases.ts';
import type { Line } from './numbering.ts';
import { namesUnits, type ParsedPhrase, type RoleGroup } from './parsed-phrase.ts';
import { parsePhrase } from './responsibility-phrase.ts';
import { type Column, columnOf, holdsUnits, isUnitCell, type Row } from './table-columns.ts';
import { columnLinesRows } from './table-rows.ts';
import { looksLikeUnit } from './unit-list.ts';
import { trimmed, type View } from './view.ts';

/** Rows of task tables as responsibility phrases, with the stretches of the view that the tables take up. */
export function tablePhrases(
  view: View,
  all: readonly Line[],
): {
  phrases: FoundPhrase[];
  taken: Span[];
  /** Task cells of rows that name nobody. */
  left: Span[];
} {
  const lines = all.filter((line) => !isRule(view, line));
  const bare = lines.map((line) => withoutBars(view, line));
  const phrases: FoundPhrase[] = [];
  const taken: Span[] = [];
  const left: Span[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = delimitedTable(view, lines, at) ?? columnLinesTable(view, bare, at);
    if (!table) continue;
    const read = table.rows.map((row) => rowPhrase(view, table.columns, row));
    const found = read.filter((phrase) => phrase !== null);
    // A glossary of role words has such headings too, and names no office below them.
    const naming = found.filter(({ parsed }) => namesUnits(view, parsed));
    if (naming.length === 0 || naming.length * 3 < found.length) continue;
    table.rows.forEach((row, place) => {
      const task = read[place] === null ? taskOf(table.columns, row) : null;
      if (task) left.push(task);
    });
    for (const phrase of found) phrases.push(phrase);
    taken.push({ start: lines[at]?.start ?? 0, end: lines[table.lastLine]?.end ?? 0 });
    at = table.lastLine;
  }
  return { phrases, taken, left };
}

/** A line of bars or dashes only, as copied tables have between their cells. */
const isRule = (view: View, { start, end }: Line): boolean =>
  end - start < 200 && /^[|+\-\s:：]+$/.test(view.text.slice(start, end)) && view.text.slice(start, end).includes('|');

/** One cell a line, its bars kept at either end. */
function withoutBars(view: View, line: Line): Line {
  const bars = (at: number) => view.text.charAt(at) === '|';
  if (!bars(line.start) && !bars(line.end - 1)) return line;
  const cell = trimmed(view, line.start, line.end, '|');
  return view.text.slice(cell.start, cell.end).includes('|') ? line : { ...line, ...cell };
}

interface Table {
  columns: Column[];
  rows: Row[];
  lastLine: number;
}

const BAR = /\|/g;
const DELIMITERS = [BAR, /\t/g, / {2,}/g];
const LONGEST_ROW = 12;

function cellsOf(view: View, line: Span, delimiter: RegExp): Span[] {
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
    const closes = delimiter === BAR && words.endsWith('|');
    const rows: Row[] = [];
    let last = at;
    while (last + 1 < lines.length) {
      const next = wholeRow(view, lines, last + 1, closes);
      const cells = cellsOf(view, next, delimiter);
      const goesOn = cellCount(view, lines[next.lastLine + 1], delimiter) >= columns.length - 1;
      if (cells.length < 2 && rows.length > 0 && lines[last + 1]?.numbering && !goesOn) break;
      if (cells.length < 2 && !followsRow(view, lines, last + 2, delimiter)) break;
      last = next.lastLine;
      if (cells.length >= 2) rows.push(fitted(view, columns, cells));
    }
    if (rows.length > 0) return { columns, rows, lastLine: last };
  }
  return null;
}

const cellCount = (view: View, line: Line | undefined, delimiter: RegExp): number =>
  line === undefined ? 0 : cellsOf(view, line, delimiter).length;

/** A title between rows does not end the table. */
const followsRow = (view: View, lines: readonly Line[], at: number, delimiter: RegExp): boolean => {
  const line = lines[at];
  return line !== undefined && cellsOf(view, line, delimiter).length >= 2;
};

/** Where rows close with a bar, a cell may run over several lines. */
function wholeRow(view: View, lines: readonly Line[], at: number, closes: boolean): Span & { lastLine: number } {
  const first = lines[at];
  let last = at;
  const isOpen = (line: Line | undefined) => line !== undefined && view.text.charAt(line.end - 1) !== '|';
  if (closes && view.text.slice(first?.start, first?.end).includes('|')) {
    while (isOpen(lines[last]) && last - at < LONGEST_ROW && lines[last + 1]) last++;
    if (isOpen(lines[last])) last = at;
  }
  return { start: first?.start ?? 0, end: lines[last]?.end ?? 0, lastLine: last };
}

/**
 * A row under merged cells, or without the leading bar of its heading, is moved to where most of its units stand under
 * their heading. Empty cells at its end say nothing of its place.
 */
function fitted(view: View, columns: readonly Column[], cells: readonly Span[]): Row {
  const lastFilled = cells.findLastIndex(({ start, end }) => end > start);
  const filled = (cell: Span | undefined) => (cell && cell.end > cell.start ? cell : null);
  const missing = Math.max(0, columns.length - cells.length);
  const moved = (shift: number): Row => columns.map((_column, place) => filled(cells[place - shift]));
  let best: { row: Row; named: number } | null = null;
  for (let shift = 0; shift < columns.length - Math.max(0, lastFilled); shift++) {
    const row = moved(shift);
    const units = columns.flatMap((column, place) => (holdsUnits(column) ? [row[place]] : []));
    const named = units.filter((cell) => cell).length;
    if (named > (best?.named ?? 0) && units.every((cell) => !cell || isUnitCell(view, cell))) best = { row, named };
  }
  if (best) return best.row;
  return moved(columns[0]?.kind === 'NUMBER' && !isNumberCell(cells[0]) ? missing : 0);
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

/** The longest task cell of a row that names nobody; the title of a group fills one cell and is no task. */
function taskOf(columns: readonly Column[], row: Row): Span | null {
  const filled = row.filter((cell) => cell !== null).length;
  const tasks = columns.flatMap(({ kind }, place) => (kind === 'TASK' ? (row[place] ?? []) : []));
  const longest = tasks.reduce<Span | null>(
    (best, cell) => (best && best.end - best.start >= cell.end - cell.start ? best : cell),
    null,
  );
  return longest && filled > 1 && longest.end - longest.start >= SHORTEST_TASK ? longest : null;
}

const SHORTEST_TASK = 6;

/** 牵头单位及责任人: under such a heading a name that is no office is a person's. */
function withoutPersons(view: View, head: Span, group: RoleGroup): RoleGroup {
  if (!/人|领导/.test(view.text.slice(head.start, head.end))) return group;
  const offices = group.units.filter(({ start, end }) => looksLikeUnit(view.text.slice(start, end)));
  return offices.length > 0 ? { ...group, units: offices } : group;
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
    const named = parsed.groups
      .map((group) => withoutPersons(view, column.head, group))
      .filter(({ units }) => units.length > 0);
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
  // What a column reports as done does not belong to the task, though it may stand in the middle of the row.
  const report = columns.flatMap((column, place) => (column.kind === 'PROGRESS' ? (row[place] ?? []) : []));
  const limit = Math.min(start, ...report.map((cell) => cell.start).filter((at) => at > first.start));
  const before = tasks.filter((cell) => cell.start >= first.start && cell.end <= limit);
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
