import { type Cited, cite, type Span } from '../kernel/span.ts';
import { foldCode } from './script-fold.ts';
import { bracketBreaks, wrapBreaks } from './wrapped-lines.ts';

/**
 * The text as the rules read it, with a way back: one script, one width, without what scraping put in between (pinyin,
 * zero-width marks, entities). Every rule works on `text`; everything handed out is cited from the printed text.
 */
export interface View {
  readonly printed: string;
  readonly text: string;
  /** For each character of `text`, where it begins and ends in `printed`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const CJK = '\\u3400-\\u9fff\\uf900-\\ufaff';
const LATIN = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';
/** 发(fā) and 环保 huan bao 局: a reading put behind or between the characters. */
const INSERTED = new RegExp(
  `(?<=[${CJK}])(?:[(（][${LATIN}]{1,7}[)）]|[ ]?[${LATIN}]{1,12}(?:[ ][${LATIN}]{1,12}){0,5}[ ]?(?=[${CJK}]))`,
  'g',
);
const SPACED_OUT = new RegExp(`(?<![${CJK}])[${CJK}](?:[ \\u3000]{1,4}[${CJK}]){2,12}(?![${CJK}])`, 'g');
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd\u00ad]+/g;
const ENTITY = /&(?:nbsp|ensp|emsp|amp|quot|ldquo|rdquo);/g;
/** 2019 年 10 月, 达到 90 %: blanks that a typist put around figures; behind an office a new word begins. */
const SPACED_FIGURE = new RegExp(
  `(?<=[${CJK}])(?<![局委部厅办署院会处室区县市镇乡街府所站队心]) (?=\\d)|(?<=\\d) (?=[年月日号个家座处所项户人万亿千百%％‰亩公平立米吨元名件条台辆套次场天周季倍级类种只头株棵栋])`,
  'g',
);
/** — 3 —, 第3页 共9页: what a printer put between the lines of a page. */
const FOOT =
  /\n[ \t\u3000]*(?:[—–-]{1,2} ?\d{1,4} ?[—–-]{1,2}|第 ?\d{1,4} ?页(?:[ ，,/]{0,2}共 ?\d{1,4} ?页)?)[ \t\u3000]*(?=\r?\n)/g;
const CARRIAGE = /\r(?=\n)/g;

const isDigit = (code: number) => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
const isControl = (code: number) => code < 9 || (code > 13 && code < 32) || code === 127;
const isLatin = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Makes the reading view of a text of any content; as long as the text at most. Nothing is refused. */
export function readingView(printed: string): View {
  const dropped = new Uint8Array(printed.length);
  const drop = (start: number, end: number) => dropped.fill(1, start, end);
  for (const noise of [INVISIBLE, INSERTED, SPACED_FIGURE, FOOT, CARRIAGE]) {
    for (const found of printed.matchAll(noise)) drop(found.index, found.index + found[0].length);
  }
  for (const found of printed.matchAll(SPACED_OUT)) {
    for (let at = 0; at < found[0].length; at++)
      if (/[ \u3000]/.test(found[0].charAt(at))) dropped[found.index + at] = 1;
  }
  for (const at of [...wrapBreaks(printed), ...bracketBreaks(printed)]) drop(at, at + 1);
  // An entity stands for one blank: keep its first character only, and let it cover the rest.
  const stretch = new Map<number, number>();
  for (const found of printed.matchAll(ENTITY)) {
    stretch.set(found.index, found.index + found[0].length);
    drop(found.index + 1, found.index + found[0].length);
  }
  const from = new Int32Array(printed.length);
  const to = new Int32Array(printed.length);
  const codes = new Uint16Array(printed.length);
  let length = 0;
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    if (dropped[at] === 1 || isControl(code)) continue;
    from[length] = at;
    to[length] = at + 1;
    codes[length] = code === AMPERSAND && stretch.has(at) ? BLANK_CODE : readCode(printed, at, code);
    if (code === AMPERSAND) to[length] = stretch.get(at) ?? at + 1;
    length++;
  }
  const text = Buffer.from(codes.buffer, 0, length * 2).toString('utf16le');
  return { printed, text, from: from.subarray(0, length), to: to.subarray(0, length) };
}

const AMPERSAND = 38;
const BLANK_CODE = 32;
const COMMA = 44;
const STOP = 46;
const FULL_STOP = '。'.charCodeAt(0);

function readCode(printed: string, at: number, code: number): number {
  if (code !== COMMA && code !== STOP) return foldCode(code);
  const before = at > 0 ? printed.charCodeAt(at - 1) : 0;
  const after = at + 1 < printed.length ? printed.charCodeAt(at + 1) : 0;
  // 1,000 keeps its comma; elsewhere a half-width comma separates words.
  if (code === COMMA && isDigit(before) && /^\d{3}(?!\d)/.test(printed.slice(at + 1, at + 5))) return COMMA;
  // A half-width full stop between Chinese words ends a sentence; beside figures and letters it does not.
  if (code === STOP && !isDigit(before) && !isLatin(before) && !isDigit(after) && !isLatin(after)) return FULL_STOP;
  return foldCode(code);
}

/** The printed stretch behind a stretch of the view; an empty stretch stands where it would begin. */
export function printedSpan(view: View, start: number, end: number): Span {
  if (end <= start) {
    const at = view.from[start] ?? view.printed.length;
    return { start: at, end: at };
  }
  return { start: view.from[start] ?? 0, end: view.to[end - 1] ?? view.printed.length };
}

/** Cites a stretch of the view in the printed text. */
export function citeView(view: View, start: number, end: number): Cited {
  const span = printedSpan(view, start, end);
  return cite(view.printed, span.start, span.end);
}

/** The printed characters of a stretch, without what the view left out, in their own script. Law: corpus rule for units 9. */
export function printedWords(view: View, start: number, end: number): string {
  const span = printedSpan(view, start, end);
  if (span.end - span.start === end - start) return view.printed.slice(span.start, span.end);
  const words: string[] = [];
  for (let at = start; at < end; at++) words.push(view.printed.slice(view.from[at], view.to[at]));
  return words.join('');
}

const BLANK = /[\s\u3000]/;

/** A stretch of the view without blanks at either end. */
export function trimmed(view: View, start: number, end: number, also = ''): Span {
  let a = start;
  let b = end;
  const skip = (char: string) => BLANK.test(char) || (also !== '' && also.includes(char));
  while (a < b && skip(view.text.charAt(a))) a++;
  while (b > a && skip(view.text.charAt(b - 1))) b--;
  return { start: a, end: b };
}
