import type { PdfRule } from './pdf-page.ts';

/** A cell of a ruled table: its place in the grid, counted from 0, and where it lies on the page. */
export interface GridCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A ruled table of at least two columns. */
export interface Grid {
  cells: GridCell[];
  /** The edges of columns and rows, one more than there are of them. */
  columns: number[];
  rows: number[];
  top: number;
  bottom: number;
}

interface Stroke {
  /** x of an upright stroke, y of a level one. */
  at: number;
  from: number;
  to: number;
}

const NEAR = 3;
const MOST_STROKES = 4000;
const MOST_CELLS = 10_000;

/** The tables that the level and upright strokes of a page enclose, from top to bottom. */
export function gridsOf(rules: readonly PdfRule[]): Grid[] {
  if (rules.length > MOST_STROKES * 8) return [];
  const level = merged(
    rules
      .filter(({ y1, y2, x1, x2 }) => y2 - y1 < x2 - x1)
      .map((rule) => ({ at: rule.y1, from: rule.x1, to: rule.x2 })),
  );
  const upright = merged(
    rules
      .filter(({ y1, y2, x1, x2 }) => y2 - y1 >= x2 - x1)
      .map((rule) => ({ at: rule.x1, from: rule.y1, to: rule.y2 })),
  );
  if (level.length + upright.length > MOST_STROKES) return [];
  return touching(level, upright)
    .flatMap((group) => gridOf(group.level, group.upright) ?? [])
    .sort((a, b) => a.top - b.top);
}

/** Strokes on one line that touch or overlap are one stroke. */
function merged(strokes: Stroke[]): Stroke[] {
  const lanes: Stroke[][] = [];
  for (const stroke of strokes.sort((a, b) => a.at - b.at)) {
    const lane = lanes.at(-1);
    if (lane && stroke.at - (lane[0]?.at ?? 0) <= NEAR) lane.push({ ...stroke, at: lane[0]?.at ?? stroke.at });
    else lanes.push([{ ...stroke }]);
  }
  return lanes.flatMap((lane) => {
    const joined: Stroke[] = [];
    for (const stroke of lane.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && stroke.from <= last.to + NEAR) last.to = Math.max(last.to, stroke.to);
      else joined.push(stroke);
    }
    return joined;
  });
}

/** Strokes that hang together by crossing one another. */
function touching(level: readonly Stroke[], upright: readonly Stroke[]): { level: Stroke[]; upright: Stroke[] }[] {
  const all = [...level, ...upright];
  const root = all.map((_stroke, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) {
      const next = root[root[top] ?? top] ?? top;
      root[top] = next;
      top = next;
    }
    return top;
  };
  level.forEach((row, at) => {
    upright.forEach((column, order) => {
      const crosses =
        row.from - NEAR <= column.at &&
        column.at <= row.to + NEAR &&
        column.from - NEAR <= row.at &&
        row.at <= column.to + NEAR;
      if (crosses) root[find(at)] = find(level.length + order);
    });
  });
  const groups = new Map<number, { level: Stroke[]; upright: Stroke[] }>();
  all.forEach((stroke, at) => {
    const group = groups.get(find(at)) ?? { level: [], upright: [] };
    groups.set(find(at), group);
    (at < level.length ? group.level : group.upright).push(stroke);
  });
  return [...groups.values()];
}

function gridOf(level: readonly Stroke[], upright: readonly Stroke[]): Grid | null {
  const ys = lanesOf(level);
  const xs = lanesOf(upright);
  if (ys.length < 2 || xs.length < 3 || ys.length * xs.length > MOST_CELLS) return null;
  const covers = (strokes: readonly Stroke[], at: number, middle: number) =>
    strokes.some((stroke) => Math.abs(stroke.at - at) <= NEAR && stroke.from <= middle && middle <= stroke.to);
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const centre = (edges: readonly number[], at: number) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      // A cell goes on to the right and downwards as far as no stroke parts it.
      let wide = 1;
      while (
        column + wide < columns &&
        !taken.has(row * columns + column + wide) &&
        !covers(upright, xs[column + wide] ?? 0, centre(ys, row))
      )
        wide++;
      let high = 1;
      while (row + high < rows && !covers(level, ys[row + high] ?? 0, centre(xs, column))) high++;
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) taken.add(r * columns + c);
      cells.push({
        row,
        column,
        rows: high,
        columns: wide,
        left: xs[column] ?? 0,
        right: xs[column + wide] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[row + high] ?? 0,
      });
    }
  }
  return { cells, columns: xs, rows: ys, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** The distinct places of strokes, in order. */
function lanesOf(strokes: readonly Stroke[]): number[] {
  const lanes: number[] = [];
  for (const at of strokes.map((stroke) => stroke.at).sort((a, b) => a - b)) {
    if (lanes.length === 0 || at - (lanes.at(-1) ?? 0) > NEAR) lanes.push(at);
  }
  return lanes;
}
