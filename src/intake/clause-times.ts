import type { Span } from '../kernel/span.ts';
import { otherActor } from './actors.ts';
import type { DeadlineDraft } from './draft.ts';
import { type SentenceAt, sentencesOf } from './sentences.ts';
import { timesIn } from './time-words.ts';
import { citeView, printedSpan, type View } from './view.ts';
import type { TimeFrame, TimeWords } from './written-time.ts';

/** A deadline with its places in the view, so that the figures it governs can be found. */
export interface PlacedTime {
  words: TimeWords;
  draft: DeadlineDraft;
}

/** The times of a task and of what stands beside it, with what a person should look at. */
export interface ClauseTimes {
  placed: PlacedTime[];
  missing: Span[];
  possible: Span[];
  seasonal: Span[];
}

/** Reads every deadline of a clause in the order of the text. `own` are the names of the units of its line. */
export function clauseTimes(
  view: View,
  task: Span,
  below: readonly Span[],
  beside: readonly Span[],
  frame: TimeFrame,
  own: readonly string[],
): ClauseTimes {
  const result: ClauseTimes = { placed: [], missing: [], possible: [], seasonal: [] };
  const take = (stretch: Span, isCell: boolean) => {
    const { times, missing, possible, seasonal } = timesIn(view.text, stretch.start, stretch.end, frame, isCell);
    const whole = isCell ? wholeCell(view, stretch, times) : times;
    const sentenceAt = sentencesOf(view.text, stretch);
    whole.forEach((words, at) => {
      const until = whole[at + 1]?.start ?? stretch.end;
      result.placed.push({ words, draft: draftOf(view, isCell ? task : stretch, words, until, own, sentenceAt) });
    });
    result.missing = result.missing.concat(missing);
    result.possible = result.possible.concat(possible);
    result.seasonal = result.seasonal.concat(seasonal);
  };
  take(task, false);
  for (const stretch of below) take(stretch, false);
  for (const cell of beside) take(cell, cell.end - cell.start <= 400);
  result.placed.sort((a, b) => a.words.start - b.words.start);
  return result;
}

/** 9月投入使用, 5月底前动工: the words of a short cell are one deadline. */
function wholeCell(view: View, cell: Span, times: TimeWords[]): TimeWords[] {
  const [only] = times;
  if (!only || times.length > 1 || only.kind !== 'BY' || only.start !== cell.start || cell.end - cell.start > 14)
    return times;
  return /^[\u4e00-\u9fff]*$/.test(view.text.slice(only.end, cell.end)) ? [{ ...only, end: cell.end }] : times;
}

function draftOf(
  view: View,
  stretch: Span,
  words: TimeWords,
  until: number,
  own: readonly string[],
  sentenceAt: SentenceAt,
): DeadlineDraft {
  const inTask = words.start >= stretch.start && words.end <= stretch.end;
  const governed = inTask ? governedWords(view.text, sentenceAt(words), words, until) : stretch;
  const actor = inTask ? otherActor(view.text, stretch, words, own) : null;
  const external = inTask && isExternal(view.text, sentenceAt(words), words);
  return {
    ...citeView(view, words.start, words.end),
    kind: words.kind,
    firstOn: words.firstOn,
    lastOn: words.lastOn,
    recurrence: words.recurrence,
    duration: words.duration,
    normalised: words.normalised,
    deliverable: printedSpan(view, governed.start, governed.end),
    actor,
    external,
    confidence: external ? Math.min(words.confidence, 0.6) : words.confidence,
    doubt: words.doubt ?? (external ? '周期由上级统一安排，本级只是配合' : null),
  };
}

/** Words that only say that it is done; what is to be done then stands before the time. */
const DONE =
  /^(?:前|内)?(?:全部|全面|基本|确保|予以|底)*(?:完成|完工|竣工|建成|到位|落实到位|落实|实现|投入使用|交付|达标|开工|动工)?(?:任务|工作|目标)?$/;

/** Without the commas and blanks at its end. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && '，、 \t\n'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** What a time governs: the words behind it to the stop or the next time, or those before it where it closes the sentence. */
function governedWords(text: string, sentence: Span, time: Span, until: number): Span {
  const end = Math.max(time.end, Math.min(sentence.end, until));
  const behind = withoutEnd(text.slice(time.end, end));
  const gap = /^[，、\s]*/.exec(behind)?.[0].length ?? 0;
  if (!DONE.test(behind.slice(gap))) return { start: time.end + gap, end: time.end + behind.length };
  const before = withoutEnd(text.slice(sentence.start, time.start));
  if (before.length > 2) return { start: sentence.start, end: sentence.start + before.length };
  return sentence;
}

/** 配合省…定期调查，每10年开展1次: the cycle is the superior's. Law: domain.md §6.1. */
const isExternal = (text: string, { start, end }: Span, { kind }: TimeWords): boolean =>
  (kind === 'RECURRING' || kind === 'PERIOD') &&
  /^(?:积极|主动|做好)?配合(?:国家|省|自治区|市|上级|部|中央)/.test(text.slice(start, Math.min(end, start + 20)));
