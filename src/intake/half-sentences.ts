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
  while (at < segment.end && (isTime(at) || /[\s、）]/.test(stretch.charAt(at)))) at++;
  return at;
}
