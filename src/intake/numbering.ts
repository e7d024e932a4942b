import type { View } from './view.ts';
import { trimmed } from './view.ts';

/** A line of the view, without its line break; `start` and `end` leave out blanks at either end. */
export interface Line {
  start: number;
  end: number;
  numbering: Numbering | null;
}

/** The number a line opens with. `level` 1 一、 第一章 · 2 （一） 第一节 · 3 1、 第一条 · 4 （1） 1） · 5 ①. */
export interface Numbering {
  level: number;
  /** The number without its separator: 二, （四）, 2. */
  label: { start: number; end: number };
  /** Where the words begin. */
  contentStart: number;
}

const HAN = '[一二三四五六七八九十百零〇]{1,5}';
const KINDS: readonly { level: number; shape: RegExp }[] = [
  { level: 1, shape: new RegExp(`(${HAN})[、.．][、.]?`, 'y') },
  { level: 1, shape: new RegExp(`(第(?:${HAN}|\\d{1,2})(?:章|部分|篇))[、：. ]?`, 'y') },
  { level: 2, shape: new RegExp(`(（${HAN}）)[、.：]?`, 'y') },
  { level: 2, shape: new RegExp(`(第(?:${HAN}|\\d{1,2})节)[、：. ]?`, 'y') },
  { level: 3, shape: new RegExp(`(第(?:${HAN}|\\d{1,3})条)[、：. ]`, 'y') },
  // 1.5万亩 is a figure; 1.2022年…, 2.2022—2024年… and 3.8月… open items.
  {
    level: 3,
    shape:
      /(\d{1,3}) ?[、.] ?[、.]?(?:(?!\d)|(?=(?:19|20)\d\d(?:(?:、(?:19|20)\d\d){0,5}年| ?(?:-{1,2}|[—～~至到]{1,2}) ?(?:19|20)\d\d ?年))|(?=(?:1[0-2]|[1-9])月))/y,
  },
  { level: 4, shape: /(（\d{1,3}）)[、.]?/y },
  { level: 4, shape: /(\d{1,3})）[、.]?/y },
  { level: 5, shape: /([①-⑳])[、.]?/y },
];

/** The number that stands at a place of the view, or null. */
function numberingAt(view: View, at: number): Numbering | null {
  for (const { level, shape } of KINDS) {
    shape.lastIndex = at;
    const found = shape.exec(view.text);
    if (!found?.[1]) continue;
    const rest = trimmed(view, shape.lastIndex, view.text.length).start;
    return { level, label: { start: at, end: at + found[1].length }, contentStart: rest };
  }
  return null;
}

/** An item 2 no farther below makes the line an item 1. */
const FAR = 1500;
const BEFORE_FIGURE = /(\d{1,2})[.、](?=\d)/y;

/** 2加快…: its mark was lost. What counts or dates is no number. */
const BARE = /(\d{1,2})(?=[\u4e00-\u9fff]{6})(?![年月日号个家所座户项人亩万千百亿名条处件次场台辆季])/y;

/** 2.90%以上的村…: by itself a figure; behind an item 1 it is item 2. */
function nextInRow(view: View, at: number, last: number): Numbering | null {
  BEFORE_FIGURE.lastIndex = at;
  BARE.lastIndex = at;
  const found = BEFORE_FIGURE.exec(view.text) ?? BARE.exec(view.text);
  if (!found?.[1] || Number(found[1]) !== last + 1) return null;
  if (last === 0) {
    const ahead = view.text.slice(at, at + FAR);
    if (!(found[0].length > found[1].length ? /\n\s*2[.、]/ : /\n\s*2(?=[\u4e00-\u9fff])/).test(ahead)) return null;
  }
  const label = { start: at, end: at + found[1].length };
  return { level: 3, label, contentStart: at + found[0].length };
}

/** All lines that hold words, in order. */
export function linesOf(view: View): Line[] {
  const lines: Line[] = [];
  let last = 0;
  let start = 0;
  while (start <= view.text.length) {
    const found = view.text.indexOf('\n', start);
    const end = found === -1 ? view.text.length : found;
    const inner = trimmed(view, start, end);
    if (inner.end > inner.start) {
      const numbering = numberingAt(view, inner.start) ?? nextInRow(view, inner.start, last);
      if (numbering && numbering.level <= 3)
        last = numbering.level < 3 ? 0 : Number(view.text.slice(numbering.label.start, numbering.label.end)) || 0;
      const within = numbering && numbering.contentStart <= inner.end ? numbering : null;
      lines.push({ ...inner, numbering: within });
    }
    start = end + 1;
  }
  return lines;
}

/** Position of the line that holds a place of the view, or of the last one before it; -1 before the first. */
export function lineAt(lines: readonly Line[], place: number): number {
  let low = 0;
  let high = lines.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= place) {
      best = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}
