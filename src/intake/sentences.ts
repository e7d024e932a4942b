import type { Span } from '../kernel/span.ts';

const STOPS = /[。；！？\n]/g;

/** The sentence around a place, without its stop. */
export type SentenceAt = (place: Span) => Span;

/** Finds the sentences of a stretch once, and then tells in logarithmic time which one holds a place. ； closes one too. */
export function sentencesOf(text: string, stretch: Span): SentenceAt {
  const stops: number[] = [];
  for (const { index } of text.slice(stretch.start, stretch.end).matchAll(STOPS)) stops.push(stretch.start + index);
  const after = (place: number): number => {
    let low = 0;
    let high = stops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stops[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }) => ({
    start: (stops[after(start) - 1] ?? stretch.start - 1) + 1,
    end: stops[after(end)] ?? stretch.end,
  });
}
