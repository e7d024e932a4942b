import type { Span } from '../kernel/span.ts';
import { coverOf, startsWithin } from './cover.ts';
import { figuredTargets } from './figured-targets.ts';
import { asides, nearby, type Segment, segmentsOf, withoutTime, withoutTimes } from './half-sentences.ts';
import { isElided, nameFrom, subjectOf } from './indicator-names.ts';
import { pairedWithTimes } from './paired-times.ts';
import { isGrantRule, isUnfitSentence, opensWithPastYear, tellsOfThePast } from './target-words.ts';
import { PLAIN_TARGET, type TargetWords } from './written-target.ts';

const ZERO_GROWTH = /(?:实现|保持|维持|力争|达到)*(?:负增长或)?零增长/;
/** Most half-sentences hold no figure and need no closer look. */
const MAY_SET_TARGET = /\d|百分之|零增长|全覆盖|全面/;
const WHOLE = /全覆盖|(?<=.)全面(?=回收(?:利用)?)/;

/**
 * Reads the targets of a stretch. `times` are the stretches that set times; `printed` gives the printed words of a place, `year` is the plan's.
 * Past results, thresholds, benefits, processing times and counts of what exists are no targets (corpus/SCHEMA.md).
 */
export function targetsIn(
  stretch: string,
  times: readonly Span[],
  printed: (start: number, end: number) => string,
  year: number | null,
): TargetWords[] {
  const isTime = coverOf(times);
  const hasStart = startsWithin(times);
  const isAside = coverOf(asides(stretch));
  const targets: TargetWords[] = [];
  let lastSentence: Span | null = null;
  let rule: { sentence: Span; is: boolean } | null = null;
  const isRule = (sentence: Span): boolean => {
    if (rule?.sentence !== sentence)
      rule = { sentence, is: isGrantRule(stretch.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))) };
    return rule.is;
  };
  for (const segment of segmentsOf(stretch)) {
    const start = withoutTime(stretch, segment, isTime);
    if (segment.end - start > 400) continue;
    const words = withoutTimes(stretch.slice(start, segment.end), times, start);
    if (!MAY_SET_TARGET.test(words) || isRule(segment.sentence)) continue;
    const hasTime = hasStart(segment.sentence);
    const opening = stretch.slice(Math.max(segment.sentence.start, segment.start - 60), segment.start);
    if (isUnfitSentence(words, hasTime, year) || isPastYear(stretch, segment, isTime, year)) continue;
    if (/^其中/.test(words) && /现有|共有|已有/.test(opening)) continue;
    if (!isTime(segment.sentence.start) && tellsOfThePast(opening) && !/^(?:再|还|新|力争|确保)/.test(words)) continue;
    const before: TargetWords | null = lastSentence === segment.sentence ? (targets.at(-1) ?? null) : null;
    const own =
      numberless(words, start, hasTime) ??
      figuredTargets(words, start, nearby(stretch, segment), (at) => isTime(at) || isAside(at), printed, before);
    for (const target of pairedWithTimes(own, stretch, segment, times)) targets.push(target);
    if (own.length > 0) lastSentence = segment.sentence;
  }
  return targets.map((target, place) => withSubject(target, targets.slice(Math.max(0, place - 6), place), stretch));
}

/** 零增长, 全覆盖: targets whose figure the words imply. 全覆盖 counts only where the sentence sets a time. */
function numberless(words: string, start: number, hasTime: boolean): TargetWords[] | null {
  const zero = ZERO_GROWTH.exec(words);
  if (zero && zero.index > 1) {
    const { skip, name } = nameFrom(words.slice(0, zero.index));
    const aspirational = /力争|争取/.test(words);
    return [
      {
        ...PLAIN_TARGET,
        start: start + skip,
        end: start + zero.index + zero[0].length,
        name,
        comparator: 'ZERO_GROWTH',
        value: 0,
        unit: '%',
        aspirational,
      },
    ];
  }
  const whole = WHOLE.exec(words);
  if (!whole || !hasTime || /\d/.test(words)) return null;
  const { skip, name } = nameFrom(words.slice(0, whole.index));
  const rest = /^(?:回收(?:利用)?)?/.exec(words.slice(whole.index + whole[0].length))?.[0] ?? '';
  if (name.length < 2) return null;
  const aspirational = /力争|争取/.test(words);
  return [
    {
      ...PLAIN_TARGET,
      start: start + skip,
      end: start + whole.index + whole[0].length + rest.length,
      name: name + rest,
      comparator: 'EQUAL',
      value: 100,
      unit: '%',
      aspirational,
      implied: true,
      confidence: 0.7,
      doubt: '文中没有数字，按100%读出',
    },
  ];
}

function withSubject(target: TargetWords, earlier: readonly TargetWords[], stretch: string): TargetWords {
  if (!isElided(target.name)) return target;
  const giver = earlier.findLast(({ name }) => !isElided(name));
  const subject = giver ? subjectOf(giver.name, stretch.slice(Math.max(0, giver.start - 600), giver.start)) : null;
  return subject === null ? target : { ...target, subject, confidence: Math.min(target.confidence, 0.9) };
}

/** 2021年，全市建成学校30所 in a plan of 2022: a year that set no time lies behind, over the comma too. */
const isPastYear = (
  stretch: string,
  { start, sentence }: Segment,
  isTime: (place: number) => boolean,
  year: number | null,
): boolean =>
  start > sentence.start &&
  !isTime(sentence.start) &&
  /^(?:19|20)\d\d年，/.test(stretch.slice(sentence.start, sentence.start + 6)) &&
  opensWithPastYear(stretch.slice(sentence.start, sentence.start + 6), year);
