import type { Span } from '../kernel/span.ts';
import type { PlacedTime } from './clause-times.ts';
import type { IndicatorDraft } from './draft.ts';
import { targetsIn } from './indicator-words.ts';
import { type SentenceAt, sentencesOf } from './sentences.ts';
import { citeView, printedWords, type View } from './view.ts';
import type { TargetWords } from './written-target.ts';

const SETS_A_DAY = new Set(['BY', 'UNTIL_HORIZON', 'PERIOD']);

/** The targets of the stretches of a clause, each with the deadline that governs it. `times` are the clause's deadlines in order, `year` is the plan's. */
export function clauseTargets(
  view: View,
  stretches: readonly Span[],
  times: readonly PlacedTime[],
  year: number | null,
): IndicatorDraft[] {
  return stretches.flatMap((stretch) => {
    const words = view.text.slice(stretch.start, stretch.end);
    const inside = times.filter(({ words: time }) => time.start >= stretch.start && time.end <= stretch.end);
    const places = inside.map(({ words: time }) => ({
      start: time.start - stretch.start,
      end: time.end - stretch.start,
    }));
    const printed = (start: number, end: number) => printedWords(view, stretch.start + start, stretch.start + end);
    const sentenceAt = sentencesOf(view.text, stretch);
    return targetsIn(words, places, printed, year).map((target) => draftOf(view, stretch, target, times, sentenceAt));
  });
}

function draftOf(
  view: View,
  stretch: Span,
  target: TargetWords,
  times: readonly PlacedTime[],
  sentenceAt: SentenceAt,
): IndicatorDraft {
  const place = { start: stretch.start + target.start, end: stretch.start + target.end };
  const paired =
    target.timeAt === null ? -1 : times.findIndex(({ words }) => words.start === stretch.start + (target.timeAt ?? 0));
  const deadline = paired >= 0 ? paired : governing(view, stretch, place, times, sentenceAt);
  const governor = deadline === null ? undefined : times[deadline];
  return {
    ...citeView(view, place.start, place.end),
    name: inPrintedScript(view, place, target.name),
    subject: target.subject && inPrintedScript(view, { start: stretch.start, end: place.end }, target.subject),
    comparator: target.comparator,
    value: target.value,
    unit: target.unit,
    dueOn: governor && SETS_A_DAY.has(governor.words.kind) ? governor.words.lastOn : null,
    aspirational: target.aspirational,
    implied: target.implied,
    deadline,
    confidence: target.confidence,
    doubt: target.doubt,
  };
}

/** A name was put together from folded characters; gives each the script in which the stretch prints it. */
function inPrintedScript(view: View, { start, end }: Span, name: string): string {
  const from = Math.max(start, end - 400);
  if (view.printed.slice(view.from[from], view.to[end - 1]) === view.text.slice(from, end)) return name;
  const printed = new Map<string, string>();
  for (let at = from; at < end; at++) printed.set(view.text.charAt(at), view.printed.charAt(view.from[at] ?? 0));
  return [...name].map((char) => printed.get(char) ?? char).join('');
}

/** The last time before the target in its sentence, else the first behind it, else the one date of the row. */
function governing(
  view: View,
  stretch: Span,
  target: Span,
  times: readonly PlacedTime[],
  sentenceAt: SentenceAt,
): number | null {
  const sentence = wholeSentence(view, stretch, target, sentenceAt);
  let before: number | null = null;
  let within: number | null = null;
  let behind: number | null = null;
  const cells: number[] = [];
  const from = firstFrom(times, sentence.start);
  for (let at = from; at < times.length; at++) {
    const time = times[at]?.words;
    if (!time || time.start >= sentence.end) break;
    if (time.end <= target.start) before = at;
    else if (time.start >= target.end && behind === null) behind = at;
    else if (time.start >= target.start && time.end <= target.end) within = at;
  }
  if (within !== null || before !== null || behind !== null) return within ?? before ?? behind;
  for (let at = firstFrom(times, stretch.end); at < times.length && cells.length < 2; at++) {
    if (SETS_A_DAY.has(times[at]?.words.kind ?? '')) cells.push(at);
  }
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

function firstFrom(times: readonly PlacedTime[], place: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.words.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Half-sentences joined by ； share the time of the sentence they open with. */
function wholeSentence(view: View, stretch: Span, target: Span, sentenceAt: SentenceAt): Span {
  const own = sentenceAt(target);
  let start = own.start;
  for (let joints = 0; joints < 6 && view.text.charAt(start - 1) === '；' && start - 1 > stretch.start; joints++) {
    start = sentenceAt({ start: start - 1, end: start - 1 }).start;
  }
  return { start, end: own.end };
}
