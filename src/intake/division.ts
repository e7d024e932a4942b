import { type Span, within } from '../kernel/span.ts';
import type { TaskClause } from '../tasks/store.ts';

type Placed = Pick<TaskClause, 'spanStart' | 'spanEnd' | 'bracketStart' | 'bracketEnd'>;

const textOf = ({ spanStart, spanEnd }: Placed): Span => ({ start: spanStart, end: spanEnd });
const lineOf = ({ bracketStart, bracketEnd }: Placed): Span => ({ start: bracketStart, end: bracketEnd });

const isApart = (a: Span, b: Span): boolean => a.end <= b.start || b.end <= a.start;
const hull = (...spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/**
 * The text and line of two neighbours made one: the text runs from the first to the last word of both, a line between them
 * becomes part of it, so that every character stays covered once. Null where that cannot be: their lines and texts
 * interlock, or another clause (`others`) stands between.
 */
export function mergedPlaces(
  first: Placed,
  second: Placed,
  others: readonly Placed[],
): { text: Span; line: Span } | null {
  const text = hull(textOf(first), textOf(second));
  const lines = [lineOf(first), lineOf(second)];
  const outside = lines.filter((line) => !within(line, text));
  const line = outside.length === 0 ? undefined : hull(...outside);
  if (!line || !isApart(line, text) || text.start !== first.spanStart) return null;
  const isClear = others.every((other) =>
    [textOf(other), lineOf(other)].every((span) => isApart(span, text) && isApart(span, line)),
  );
  return isClear ? { text, line } : null;
}

const PART = /·(\d+)$/;

/** The path of the next part of a clause that is split: 二（一）1·2, 二（一）1·3. */
export function nextPartPath(path: string, taken: readonly string[]): string {
  const whole = path.replace(PART, '');
  const parts = taken
    .filter((other) => other.replace(PART, '') === whole)
    .map((other) => Number(PART.exec(other)?.[1] ?? 1));
  return `${whole}·${Math.max(1, ...parts) + 1}`;
}
