const NARROWEST = 40;
const WIDEST = 130;
/** A full line may be short by two characters: no line begins with a comma. */
const SLACK = 4;
const OPENS_NEW =
  /^[\s\u3000]{2,}|^\s*(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[、.．](?:(?!\d)|(?=(?:19|20)\d\d ?[年、～—-]))|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条]|[【〔●◆■★◎—-]|附件|[\u4e00-\u9fff]{2,8}[:：])/;
const CLOSES = /[。；;：:！？!?】〕|\t]\s*$/;

/**
 * The line breaks of a text that a narrow page has wrapped (PDF, mail, print view), so that sentences and names can be read
 * over them. Only where no line is longer than a page is wide, and many are just that long; linear in the text.
 */
export function wrapBreaks(printed: string): number[] {
  const lines: { start: number; end: number; width: number }[] = [];
  let start = 0;
  let widest = 0;
  while (start <= printed.length) {
    const found = printed.indexOf('\n', start);
    const end = found === -1 ? printed.length : found;
    if (end - start > WIDEST) return [];
    const width = widthOf(printed, start, end);
    if (width > WIDEST) return [];
    widest = Math.max(widest, width);
    lines.push({ start, end, width });
    start = end + 1;
  }
  if (widest < NARROWEST) return [];
  const isFull = ({ width }: { width: number }) => width >= widest - SLACK;
  const full = lines.filter(isFull).length;
  const filled = lines.filter(({ width }) => width > 0).length;
  if (full < 3 || full * 4 < filled) return [];
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (!next || next.width === 0 || !isFull(line)) return [];
    const isNew = OPENS_NEW.test(printed.slice(next.start, Math.min(next.end, next.start + 12)));
    return isNew || CLOSES.test(printed.slice(Math.max(line.start, line.end - 3), line.end)) ? [] : [line.end];
  });
}

/** As wide as it prints: two for a Chinese character or mark, one for a Latin letter or figure; blanks at the ends do not count. */
function widthOf(printed: string, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && printed.charCodeAt(from) <= 32) from++;
  while (to > from && printed.charCodeAt(to - 1) <= 32) to--;
  let width = 0;
  for (let at = from; at < to; at++) width += printed.charCodeAt(at) > 0x2000 ? 2 : 1;
  return width;
}

/** A responsibility phrase runs over so many lines at most, and so far. */
const MOST_LINES = 4;
const FARTHEST = 600;
const SHORTEST = 16;
/** A number or bullet; 单位： may be the rest of a label. */
const OPENS_ITEM =
  /^\s*(?:[一二三四五六七八九十百]{1,4}[、.．]|\d{1,3} ?[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条]|[●◆■★◎—-]|附件)/;
const BRACKET = /[（(【〔[）)】〕\]]/g;

/**
 * The line breaks within a bracket that a later line closes: names, labels and role words (责任⏎单位：) read on over them. Not where
 * a line opens with a number, or opens a bracket of its own first; linear in the text.
 */
export function bracketBreaks(printed: string): number[] {
  const breaks: number[] = [];
  let depth = 0;
  let start = 0;
  for (let end = printed.indexOf('\n'); end !== -1; end = printed.indexOf('\n', start)) {
    depth = depthAt(printed, start, end, depth);
    if (depth > 0 && end - start >= SHORTEST && isOpenOver(printed, end)) breaks.push(end);
    else depth = 0;
    start = end + 1;
  }
  return breaks;
}

function depthAt(printed: string, start: number, end: number, before: number): number {
  let depth = before;
  for (let at = start; at < end; at++) {
    const char = printed.charAt(at);
    if ('（(【〔['.includes(char)) depth++;
    else if ('）)】〕]'.includes(char)) depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Whether what a bracket holds goes on behind a line break: it is closed there, and no line before that opens an item. */
function isOpenOver(printed: string, at: number): boolean {
  if (/[。；;：:！!?？\s|]$/.test(printed.slice(at - 1, at))) return false;
  const ahead = printed.slice(at + 1, at + 1 + FARTHEST);
  let depth = 0;
  let close = -1;
  for (const { 0: mark, index } of ahead.matchAll(BRACKET)) {
    depth += '（(【〔['.includes(mark) ? 1 : -1;
    if (depth >= 0) continue;
    close = index;
    break;
  }
  if (close === -1) return false;
  const lines = ahead.slice(0, close).split('\n');
  return lines.length <= MOST_LINES && !lines.some((line) => OPENS_ITEM.test(line.slice(0, 12)) || /^\s*$/.test(line));
}
