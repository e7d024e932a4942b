import type { Comparator } from '../indicators/indicator.ts';
import type { Span } from '../kernel/span.ts';
import { coverOf, startsWithin } from './cover.ts';
import { type FigureWords, figuresIn } from './figure-words.ts';
import { distributed, isElided, nameFrom, subjectOf } from './indicator-names.ts';
import { isTarget, isUnfitSentence, leadingVerb, shareOf, tellsOfThePast } from './target-words.ts';

/** A target as the words set it, in places of the stretch. */
export interface TargetWords extends Span {
  name: string;
  subject: string | null;
  comparator: Comparator;
  value: number;
  unit: string;
  aspirational: boolean;
  implied: boolean;
  confidence: number;
  doubt: string | null;
}

interface Segment extends Span {
  /** Where its sentence begins and ends. */
  sentence: Span;
}

const SEGMENT_END = /[，。；：！？\n|\t]/g;
const SENTENCE_END = '。；！？\n|\t';
const ZERO_GROWTH = /(?:实现|保持|维持|力争|达到)*(?:负增长或)?零增长/;
const WHOLE = /全覆盖|(?<=.)全面(?=回收(?:利用)?)/;

/**
 * Reads the targets of a stretch. `times` are the stretches that set times; `printed` gives the printed words of a place.
 * Past results, thresholds, benefits, processing times and counts of what exists are no targets (corpus/SCHEMA.md).
 */
export function targetsIn(
  stretch: string,
  times: readonly Span[],
  printed: (start: number, end: number) => string,
): TargetWords[] {
  const isTime = coverOf(times);
  const hasStart = startsWithin(times);
  const isAside = coverOf(asides(stretch));
  const targets: TargetWords[] = [];
  let lastSentence: Span | null = null;
  for (const segment of segmentsOf(stretch)) {
    const start = withoutTime(stretch, segment, isTime);
    const hasTime = hasStart(segment.sentence);
    const words = stretch.slice(start, segment.end);
    if (words.length > 400) continue;
    const opening = stretch.slice(Math.max(segment.sentence.start, segment.start - 60), segment.start);
    if (isUnfitSentence(words, hasTime) || tellsOfThePast(opening)) continue;
    const before: TargetWords | null = lastSentence === segment.sentence ? (targets.at(-1) ?? null) : null;
    const own =
      numberless(words, start, hasTime) ??
      figured(words, start, nearby(stretch, segment), (at) => isTime(at) || isAside(at), printed, before);
    for (const target of own) targets.push(target);
    if (own.length > 0) lastSentence = segment.sentence;
  }
  return targets.map((target, place) => withSubject(target, targets.slice(Math.max(0, place - 6), place), stretch));
}

/** Enough of the sentence to see 每年 and the like; bounded, so that stopless text stays linear. */
const nearby = (stretch: string, { start, end, sentence }: Segment): string =>
  stretch.slice(Math.max(sentence.start, start - 200), Math.min(sentence.end, end + 200));

/** Half-sentences, with the sentence that they stand in. */
function segmentsOf(stretch: string): Segment[] {
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
const asides = (stretch: string): Span[] =>
  [...stretch.matchAll(/（(?!其中)[^（）]{0,120}）|《[^《》]{0,120}》/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));

function withoutTime(stretch: string, segment: Span, isTime: (place: number) => boolean): number {
  let at = segment.start;
  while (at < segment.end && (isTime(at) || /[\s、）]/.test(stretch.charAt(at)))) at++;
  return at;
}

const plain = { subject: null, implied: false, confidence: 1, doubt: null };

/** 零增长, 全覆盖: targets whose figure the words imply. 全覆盖 counts only where the sentence sets a time. */
function numberless(words: string, start: number, hasTime: boolean): TargetWords[] | null {
  const zero = ZERO_GROWTH.exec(words);
  if (zero && zero.index > 1) {
    const { skip, name } = nameFrom(words.slice(0, zero.index));
    const aspirational = /力争|争取/.test(words);
    return [
      {
        ...plain,
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
      ...plain,
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

function figured(
  words: string,
  start: number,
  sentence: string,
  isClosed: (place: number) => boolean,
  printed: (start: number, end: number) => string,
  before: TargetWords | null,
): TargetWords[] {
  const figures = figuresIn(words, (a, b) => printed(start + a, start + b)).filter(
    ({ numberStart }) => !isClosed(start + numberStart),
  );
  const shared = shareFigures(words, start, figures);
  if (shared) return shared;
  const targets: TargetWords[] = [];
  let from = 0;
  figures.forEach((figure, place) => {
    const next = figures[place + 1];
    const last = targets.at(-1);
    const target = repeated(words.slice(from, figure.start), figure, last, before)
      ? [again(last ?? before, figure, start)]
      : oneTarget(
          words,
          start,
          from,
          figure,
          next,
          sentence,
          last !== undefined || (before !== null && /^其中/.test(words)),
        );
    if (!target) return;
    targets.push(...target);
    from = (target[0]?.end ?? start) - start;
  });
  return targets;
}

/** 新建公园10个、20个; 保持在95%以上，力争保持在98%以上: a figure that says again what the one before it was about. */
function repeated(
  lead: string,
  figure: FigureWords,
  last: TargetWords | undefined,
  before: TargetWords | null,
): boolean {
  if (last) return /^[、和及]\s*$/.test(lead) && figure.unit === last.unit && !figure.linked;
  return (
    before !== null && figure.unit === before.unit && figure.linked && /^(?:力争|争取|确保|并|、|再|\s)*$/.test(lead)
  );
}

const again = (last: TargetWords | null, figure: FigureWords, start: number): TargetWords => ({
  ...plain,
  name: last?.name ?? '',
  unit: figure.unit,
  aspirational: last?.aspirational ?? false,
  start: start + figure.numberStart,
  end: start + figure.end,
  comparator: figure.comparator,
  value: figure.value,
});

/** 分别达到90%和60%以上: one verb, several figures; the closing 以上 governs them all. */
function shareFigures(words: string, start: number, figures: readonly FigureWords[]): TargetWords[] | null {
  const shared = words.indexOf('分别');
  const own = figures.filter(({ numberStart }) => numberStart > shared);
  const first = own[0];
  const last = own.at(-1);
  if (shared < 2 || own.length < 2 || !first || !last) return null;
  const gap = words.slice(shared + 2, first.numberStart);
  if (
    !/^(?:达到?|不低于|不少于|超过|为|提高到|提升到|提升至|增长|下降|新增|新建|建成|完成|力争|到|控制在|至|以上|[\u4e00-\u9fff]{0,4})*$/.test(
      gap,
    ) ||
    gap.length > 8
  )
    return null;
  const { skip, name } = nameFrom(words.slice(0, shared));
  const growth = /^(?:增长|下降|提高|提升|降低|减少)(?![到至])/.exec(gap)?.[0] ?? '';
  const names = distributed(name, own.length) ?? own.map(() => name);
  const comparator = last.bounded || last.comparator !== 'EQUAL' ? last.comparator : first.comparator;
  return own.map((figure, place) => ({
    ...plain,
    start: start + skip,
    end: start + last.end,
    name: (names[place] ?? name) + growth,
    comparator: figure.bounded && figure !== last ? figure.comparator : comparator,
    value: figure.value,
    unit: figure.unit,
    aspirational: /力争|争取/.test(words),
  }));
}

function oneTarget(
  words: string,
  start: number,
  from: number,
  figure: FigureWords,
  next: FigureWords | undefined,
  sentence: string,
  follows: boolean,
): TargetWords[] | null {
  const lead = words.slice(from, figure.start);
  const after = words.slice(figure.end, next ? next.start : words.length);
  const share = shareOf(lead, after, figure);
  if (!share && !isTarget({ lead, after, figure, sentence, follows, upTo: words.slice(from, figure.numberStart) }))
    return null;
  const read = share ?? named(words, from, figure, after, next !== undefined);
  if (read.name.length < 1) return null;
  const target = {
    ...plain,
    start: start + read.start,
    end: start + read.end,
    name: read.name,
    unit: figure.unit,
    aspirational: /力争|争取/.test(words),
  };
  if (share)
    return [
      {
        ...target,
        start: start + figure.numberStart,
        end: start + words.length,
        comparator: figure.comparator,
        value: figure.value,
      },
    ];
  if (figure.upTo === null) return [{ ...target, comparator: figure.comparator, value: figure.value }];
  const doubt = '文中给出的是一个区间';
  return [
    { ...target, comparator: 'AT_LEAST', value: figure.value, confidence: 0.7, doubt },
    { ...target, comparator: 'AT_MOST', value: figure.upTo, confidence: 0.7, doubt },
  ];
}

const CHANGE = /(?:年均)?(?:增长|下降|降低|减少|提高|提升|增加|上升|压减|削减|递增|增幅|降幅)$/;

/** Name and extent: 新建2座人行天桥 is 新建人行天桥; 落地率50%以上 ends with its figure. */
function named(
  words: string,
  from: number,
  figure: FigureWords,
  after: string,
  more: boolean,
): { name: string; start: number; end: number } {
  const upTo = words.slice(from, figure.start);
  const link = words.slice(figure.start, figure.numberStart);
  const change = CHANGE.exec(link.trimEnd())?.[0] ?? '';
  const { skip, name } = nameFrom(upTo);
  const grows = /^(?:的)?(增长|下降|增幅|降幅|提升|达标|覆盖|合格|到位)/.exec(after);
  if (grows) return { name: name + (grows[1] ?? ''), start: from + skip, end: figure.end + grows[0].length };
  const isShare =
    figure.unit === '%' || figure.unit === '‰' || figure.unit.includes('百分点') || figure.unit.includes('百分點');
  if (isShare) return { name: name + change, start: from + skip, end: figure.end };
  const verb = leadingVerb(words.slice(from, figure.numberStart));
  const noun = nounAfter(after, more);
  if (verb === null)
    return {
      name: name + change || noun,
      start: from + skip,
      end: noun !== '' && name === '' ? figure.end + noun.length : figure.end,
    };
  // 胃肠癌联合筛查1万例以上, 城镇新增就业5万人: nothing follows the figure, so all before it is the name.
  if (noun === '') return { name: name + change, start: from + skip, end: figure.end };
  const middle = words
    .slice(from + verb.at, figure.numberStart)
    .replace(/^再/, '')
    .replace(/(?:达到?|不少于|不低于|超过|至少|约|总数|共|累计|到|至|为)+$/, '')
    .trimEnd();
  return { name: middle + noun, start: from + verb.at, end: figure.end + noun.length };
}

const nounAfter = (after: string, more: boolean): string => {
  const cut = more ? after.search(/[、，]|和(?=新|建|完)|$/) : after.search(/、(?=[新建完实推])|$/);
  return after.slice(0, cut).replace(/^[的]/, '').trimEnd();
};

function withSubject(target: TargetWords, earlier: readonly TargetWords[], stretch: string): TargetWords {
  if (!isElided(target.name)) return target;
  const giver = earlier.findLast(({ name }) => !isElided(name));
  const subject = giver ? subjectOf(giver.name, stretch.slice(Math.max(0, giver.start - 600), giver.start)) : null;
  return subject === null ? target : { ...target, subject, confidence: Math.min(target.confidence, 0.9) };
}
