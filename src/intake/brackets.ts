import type { Span } from '../kernel/span.ts';
import type { View } from './view.ts';

/** A pair of brackets; `inner` leaves the brackets out. A bracket that was never closed ends with its line. */
export interface Bracketed extends Span {
  inner: Span;
  children: Bracketed[];
}

const CLOSER_OF: Record<string, string> = { '（': '）', '〔': '〕', '【': '】', '[': ']' };
const MARKS = /[（〔【[）〕】\]\n]/g;
/** A responsibility phrase broken over lines is never longer. */
const LONGEST = 800;
const MOST_LINES = 4;
/** Brackets within brackets, as deep as anybody writes them; the outermost of a deeper pile are let go. */
const DEEPEST = 12;

/** All outermost brackets in order, nested ones inside them. Linear in the text; any nesting or lack of it is accepted. */
export function bracketsOf(view: View): Bracketed[] {
  const outermost: Bracketed[] = [];
  let open: { at: number; mark: string; children: Bracketed[]; lines: number }[] = [];
  const keep = (bracket: Bracketed) => {
    const parent = open.at(-1);
    if (parent) parent.children.push(bracket);
    else outermost.push(bracket);
  };
  const abandon = (lineEnd: number) => {
    const first = open[0];
    const all = open;
    open = [];
    if (!first) return;
    const lineOfFirst = view.text.indexOf('\n', first.at);
    const end = lineOfFirst === -1 ? lineEnd : Math.min(lineOfFirst, lineEnd);
    const children = all.flatMap(({ children: own }) => own).filter((child) => child.end <= end);
    outermost.push({ start: first.at, end, inner: { start: first.at + 1, end }, children });
    for (const { children: own } of all) for (const child of own) if (child.start >= end) outermost.push(child);
  };
  for (const { 0: mark, index: at } of view.text.matchAll(MARKS)) {
    if (mark === '\n') {
      const first = open[0];
      if (first && (++first.lines >= MOST_LINES || at - first.at > LONGEST || endsParagraph(view, at))) abandon(at);
      continue;
    }
    if (mark in CLOSER_OF) {
      open.push({ at, mark, children: [], lines: 0 });
      if (open.length > DEEPEST) open.shift();
      continue;
    }
    const depth = open.findLastIndex((entry) => CLOSER_OF[entry.mark] === mark);
    if (depth === -1) continue;
    const entry = open[depth];
    // What was opened inside and never closed gives its own contents up to the bracket around it.
    const lost = open.splice(depth).slice(1);
    if (!entry) continue;
    const children = [...entry.children, ...lost.flatMap(({ children: own }) => own)];
    keep({ start: entry.at, end: at + 1, inner: { start: entry.at + 1, end: at }, children });
  }
  abandon(view.text.length);
  return outermost.sort((a, b) => a.start - b.start);
}

/** The next line opens with a number, or this one ends a sentence: no name runs on over the break. */
const endsParagraph = (view: View, at: number): boolean =>
  /[。；]\s*$/.test(view.text.slice(Math.max(0, at - 4), at)) ||
  (/(?:负责|参与|配合|落实|下同)\s*$/.test(view.text.slice(Math.max(0, at - 6), at)) &&
    !/^\s*[，、；）]/.test(view.text.slice(at, at + 6))) ||
  /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.])/.test(
    view.text.slice(at, at + 12),
  ) ||
  /^\s*\n/.test(view.text.slice(at + 1, at + 6));
