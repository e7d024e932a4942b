import type { Span } from '../kernel/span.ts';

/** Whether a place lies in one of the stretches, asked in logarithmic time. The stretches may overlap and need no order. */
export function coverOf(spans: readonly Span[]): (place: number) => boolean {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return (place) => {
    let low = 0;
    let high = merged.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = merged[middle];
      if (!span || place < span.start) high = middle - 1;
      else if (place >= span.end) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** Whether any of the stretches begins within a given one, asked in logarithmic time. */
export function startsWithin(spans: readonly Span[]): (within: Span) => boolean {
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  return ({ start, end }) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low < starts.length && (starts[low] ?? 0) < end;
  };
}
