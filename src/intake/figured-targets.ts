import { continuesCount, countedAct, countsThings } from './counted-acts.ts';
import { type FigureWords, figuresIn } from './figure-words.ts';
import { TIME_GAP } from './half-sentences.ts';
import { distributed, nameFrom } from './indicator-names.ts';
import { isTarget, leadingVerb, shareOf } from './target-words.ts';
import { PLAIN_TARGET, type TargetWords } from './written-target.ts';

/** The targets that the figures of a half-sentence set. `before` is the last target of the same sentence. */
export function figuredTargets(
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
    const lead = words.slice(from, figure.start);
    const after = words.slice(figure.end, next ? next.start : words.length);
    const target = repeated(lead, after, figure, last, before)
      ? [again(last ?? before, figure, start, after, next !== undefined)]
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

/** 增长8%，达到320亿元; 完成投资260亿元、增长12%: the second figure is about what the first one was. */
const ELIDED = /^(?:[、，（\s]|其中|累计|合计|[一二三四五两]年|力争|争取|确保|并|再|总体|同比|总量|总额|总数|规模)*$/;

/** 新建公园10个、20个; 保持在95%以上，力争保持在98%以上: a figure that says again what the one before it was about. */
function repeated(
  lead: string,
  after: string,
  figure: FigureWords,
  last: TargetWords | undefined,
  before: TargetWords | null,
): boolean {
  const earlier = last ?? before;
  if (!earlier) return false;
  if (last && /^[、和及与]\s*$/.test(lead) && figure.unit === last.unit && !figure.linked) return true;
  // 改造小区96个、1.8万户: the same things, counted in another way.
  if (last && /^、\s*$/.test(lead) && !figure.linked && isSubjectless(after) && countsThings(figure.unit)) return true;
  // 2019年达到20%，2020年达到22%以上; 新增3000个，其中2019年1000个: another time, the same thing.
  if (lead.includes(TIME_GAP) && ELIDED.test(lead) && figure.unit === earlier.unit && isSubjectless(after)) return true;
  if (/累计|合计/.test(lead) && ELIDED.test(lead) && figure.unit === earlier.unit && isSubjectless(after)) return true;
  if (lead.trim() === '' && figure.unit === earlier.unit && !figure.linked && continuesCount(after, figure.unit))
    return true;
  if (!ELIDED.test(lead) || !figure.linked || !isSubjectless(after)) return false;
  // 提高0.5个百分点，达到45.5%
  const isShare = (unit: string) => unit === '%' || unit.includes('百分');
  if (!last && (figure.unit === earlier.unit || (figure.unit === '%' && isShare(earlier.unit)))) return true;
  const grows = GROWTH.test(figure.linkWords);
  return grows ? isShare(figure.unit) && !isShare(earlier.unit) : isShare(earlier.unit) && CHANGE.test(earlier.name);
}

const GROWTH = /(?:增长|下降|降低|减少|提高|提升|增加|上升|压减|削减|压缩)(?:约|近|超过?|不低于)?\s*$/;
const isSubjectless = (after: string) => /^\s*(?:[、和及）]|$)/.test(after);

const again = (
  last: TargetWords | null,
  figure: FigureWords,
  start: number,
  after: string,
  more: boolean,
): TargetWords => {
  const counts = continuesCount(after, figure.unit);
  const noun = counts ? nounAfter(after, more) : '';
  return {
    ...PLAIN_TARGET,
    name:
      noun ||
      (last?.name ?? '').replace(last?.unit === figure.unit && changeOf(figure) === '' ? /$^/ : CHANGE, '') +
        changeOf(figure),
    unit: figure.unit,
    aspirational: last?.aspirational ?? false,
    start: start + figure.numberStart,
    end: start + figure.end + noun.length,
    comparator: figure.comparator,
    value: figure.value,
  };
};

const changeOf = (figure: FigureWords): string =>
  figure.unit === '%' ? (CHANGE.exec(figure.linkWords.trimEnd())?.[0] ?? '') : '';

/** 分别达到90%和60%以上: one verb, several figures; the closing 以上 governs them all. */
function shareFigures(words: string, start: number, figures: readonly FigureWords[]): TargetWords[] | null {
  const shared = words.indexOf('分别');
  const own = figures.filter(({ numberStart }) => numberStart > shared);
  const first = own[0];
  const last = own.at(-1);
  if (shared < 2 || own.length < 2 || !first || !last) return null;
  const gap = words.slice(shared + 2, first.numberStart).replace(/^[比较](?:(?:19|20)\d\d年|上年|去年)/, '');
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
    ...PLAIN_TARGET,
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
  if (
    !share &&
    !isTarget({
      lead,
      after,
      figure,
      sentence,
      follows,
      upTo: words.slice(from, figure.numberStart),
      rest: words.slice(figure.end),
    })
  )
    return null;
  const read = share ?? named(words, from, figure, after, next !== undefined);
  if (read.name.length < 1) return null;
  const target = {
    ...PLAIN_TARGET,
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
  const isLeast =
    figure.comparator === 'EQUAL' && /(?:至少|不少于)[\u4e00-\u9fff]{1,4}$/.test(words.slice(from, figure.numberStart));
  const comparator = isLeast ? 'AT_LEAST' : figure.comparator;
  if (figure.upTo === null) return [{ ...target, comparator, value: figure.value }];
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
  if (isShare && name + change === '' && link !== '') {
    const of = nounAfter(after.replace(/^的/, ''), more);
    return { name: link + of, start: figure.start, end: figure.end + after.indexOf(of) + of.length };
  }
  if (isShare) return { name: name + change, start: from + skip, end: figure.end };
  const before = words.slice(from, figure.numberStart);
  const act = countedAct({ lead: upTo, after, figure, sentence: words, follows: false, upTo: before, rest: after });
  const verb = leadingVerb(before) ?? (act === null ? null : { at: act });
  const noun = nounAfter(after, more);
  if (verb === null)
    return {
      name: name + change || noun,
      start: from + skip,
      end: noun !== '' && name === '' ? figure.end + noun.length : figure.end,
    };
  // 胃肠癌联合筛查1万例以上, 城镇新增就业5万人: nothing follows the figure, so all before it is the name.
  if (noun === '') return { name: name + change || before.slice(verb.at).trim(), start: from + skip, end: figure.end };
  const middle = words
    .slice(from + verb.at, figure.numberStart)
    .replace(/^再/, '')
    .replace(/(?:达到?|不少于|不低于|超过|至少|约|总数|共|累计|到|至|为)+$/, '')
    .trimEnd();
  return { name: middle + noun, start: from + verb.at, end: figure.end + noun.length };
}

const nounAfter = (after: string, more: boolean): string => {
  const cut = more
    ? after.search(/[、，]|（(?:其中|含|不含)|(?:以?及|和|与|并)\s*$|和(?=新|建|完)|$/)
    : after.search(/、(?=[新建完实推])|（(?:其中|含|不含)|）$|$/);
  return after.slice(0, cut).replace(/^[的]/, '').trimEnd();
};
