/** A stretch of a text in UTF-16 units, 0-based, end exclusive: how everything read from a plan cites its words. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch together with the very characters that stand there. */
export interface Cited extends Span {
  surface: string;
}

/** Cites a stretch of a text. */
export const cite = (text: string, start: number, end: number): Cited => ({
  start,
  end,
  surface: text.slice(start, end),
});

/** True when `inner` lies wholly within `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
