import type { Span } from '../kernel/span.ts';

/** Half a sentence, between commas. */
export interface Segment extends Span {
  /** Where its sentence begins and ends. */
  sentence: Span;
}

const SEGMENT_END = /[，。；：！？\n|\t]/g;
const SENTENCE_END = '。；！？\n|\t';

/** Enough of the sentence to see 每年 and the like; bounded, so that stopless text stays linear. */
export const nearby = (stretch: string, { start, end, sentence }: Segment): string =>
  stretch.slice(Math.max(sentence.start, start - 200), Math.min(sentence.end, end + 200));

/** Half-sentences, with the sentence that they stand in. */
export function segmentsOf(stretch: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let sentence: Span = { start: 0, end: stretch.length };
  const endSentence = (at: number) => {
    sentence.end = at;
    sentence = { start: at + 1, end: stretch.length };
  };
  for (const { 0: mark, index } of stretch.matchAll(SEGMENT_END)) {
    if (index > from) segments.push({ start: from, end: index, sentence });
    if (SENTENCE_END.includes(mark)) endSentence(index);
    from = index + 1;
  }
  if (stretch.length > from) segments.push({ start: from, end: stretch.length, sentence });
  return segments;
}

/** What stands in brackets describes; only （其中…） sets a target of its own. */
export const asides = (stretch: string): Span[] =>
  [...stretch.matchAll(/（(?!其中)[^（）]{0,120}）|《[^《》]{0,120}》/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));

/** Where a half-sentence begins behind the times and joints that open it. */
export function withoutTime(stretch: string, segment: Span, isTime: (place: number) => boolean): number {
  let at = segment.start;
  if (segment.start === 0 || stretch.charAt(segment.start - 1) === '\n') {
    ITEM_NUMBER.lastIndex = segment.start;
    at += ITEM_NUMBER.exec(stretch)?.[0].length ?? 0;
  }
  while (at < segment.end && (isTime(at) || /[\s、）]/.test(stretch.charAt(at)))) at++;
  return at;
}

/** Items below a heading keep their numbers in its text. */
const ITEM_NUMBER =
  /\s*(?:\d{1,3}[.、](?!\d)|\d{1,3}[.、](?=(?:19|20)\d\d[年、])|（[\d一二三四五六七八九十]{1,3}）|[①-⑳])/y;

/** Stands in for a time between the words of a sentence; \s for every rule, and in no plan (views fold it to a blank). */
export const TIME_GAP = '\u2002';

/** The words of a half-sentence with its times taken out, at their places: 覆盖率2019年达到20% is about 覆盖率. */
export function withoutTimes(words: string, times: readonly Span[], from: number): string {
  let bare = words;
  const to = from + words.length;
  for (let at = firstBehind(times, from); at < times.length; at++) {
    const time = times[at];
    if (!time || time.start >= to) break;
    const [a, b] = [Math.max(time.start, from) - from, Math.min(time.end, to) - from];
    bare = bare.slice(0, a) + TIME_GAP.repeat(b - a) + bare.slice(b);
  }
  return bare;
}

function firstBehind(times: readonly Span[], place: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
