import type { Span } from '../kernel/span.ts';
import { coverOf } from './cover.ts';
import { type DayWords, dayWordsAt } from './day-words.ts';
import { lengthsOfTime, recurrences } from './time-phrases.ts';
import { BOUNDARY, PAST_AFTER, plainTime, rangeFrom, shortRangeAt } from './time-ranges.ts';
import type { TimeFrame, TimesRead, TimeWords } from './written-time.ts';

/** Where a point in time may begin; the figures behind it are looked at only there. */
const STARTS =
  /(?<!\d)(?=(?:19|20)\d\d ?[年\-./～至到、]|\d{1,2}(?: ?月|月? ?(?:-|～|至|到) ?\d|季度)|二[〇零]|[一二三四五六七八九十](?:[一二]? ?月|季度)|第[一二三四1-4]季|[今明后次翌本当]年|[上下]半年|年[度底末终内中])/g;
const COMPARED = /(?:(?<!占)比|较|与|同|自从|超过|以|称|获|为|有效期限?为?[至到]?)$/;
const AS_OF = /(?:截至|截止)到?$/;
const EXISTING =
  /^(?:已经?|前)?(?:建成|竣工|登记|注册|出生|参加|取得|批准|形成|产生|投入使用|交付|备案|设立|成立|到期|签订|发生|购买|购置|入职|毕业)[^，。；]{0,14}的/;
const CALENDAR_DAY =
  /^[“”]?(?:[\u4e00-\u9fff]{2,12}(?:日|节|周|月)[”、，。]|(?:世界|全国|国际|国家|中国|全民|联合国)[\u4e00-\u9fff]{1,10}?(?:日|节|周|月))/;
/** 2021年春节前, 2021年汛期: a day that only a calendar of feasts and seasons knows. */
const SEASON =
  /^(?:春节|元旦|清明|五一|端午|中秋|国庆|汛|供暖|采暖|秋冬|冬春|夏|冬|春|秋|开学|暑|寒假|两会|高考|麦收|三夏|三秋)/;
const TO_SEASON = /^(?:至|到|-{1,2}|～)(?:(?:19|20)\d\d年)?(?:春节|元旦|清明|五一|端午|中秋|国庆|汛)(?:期间|期|节)?前?/;
const TITLE = /《[^《》]{0,120}》|[〔［[（](?:19|20)\d\d[〕］\]）]/g;

/** Reads the times of a stretch of the view. In a cell (a column or label for times) even a bare month is one. */
export function timesIn(text: string, start: number, end: number, frame: TimeFrame, isCell = false): TimesRead {
  const stretch = text.slice(start, end);
  const read: TimesRead = { times: [], missing: [], possible: [], seasonal: seasonsIn(stretch) };
  const closedTo = closedStretches(stretch);
  const phrases = [...recurrences(stretch, read.possible), ...lengthsOfTime(stretch, frame, isCell)];
  const isClaimed = coverOf([...closedTo, ...phrases]);
  const isTitle = coverOf(closedTo);
  for (const phrase of phrases) if (!isTitle(phrase.start)) read.times.push(phrase);
  if (isCell) read.times.push(...ongoing(stretch));
  let until = 0;
  let carried: { year: number; month: number } | null = null;
  for (const { index } of stretch.matchAll(STARTS)) {
    if (index < until || isClaimed(index)) continue;
    if (/[。；\n]/.test(stretch.slice(until, index))) carried = null;
    const years = shortRangeAt(stretch, index, frame);
    if (years) {
      until = years.end;
      read.times.push(years);
      continue;
    }
    const plain = dayWordsAt(stretch, index, frame.year);
    const later: number | null = plain ? carriedYear(plain, carried, frame) : null;
    const words: DayWords | null = later === null ? plain : dayWordsAt(stretch, index, later);
    if (!words || words.end <= index) continue;
    until = words.end;
    if (words.firstOn === null || words.lastOn === null) {
      if (isTime(stretch, words, isCell)) read.missing.push({ start: words.start, end: words.end });
      continue;
    }
    const season = TO_SEASON.exec(stretch.slice(words.end, words.end + 16))?.[0].length ?? 0;
    if (season > 0) {
      // 11月6日至2021年春节前: where it ends, only a calendar of that year knows.
      until = words.end + season;
      read.seasonal.push({ start: words.start, end: until });
      continue;
    }
    const range = rangeFrom(stretch, words, frame);
    if (range) {
      until = range.end;
      read.times.push(range);
      continue;
    }
    const time = timeOf(stretch, words, frame, isCell);
    if (words.yearGiven && words.month !== null) carried = { year: words.year, month: words.month };
    if (time)
      read.times.push(later === null ? time : { ...time, confidence: 0.8, doubt: '年份取自同一句的上一个日期' });
  }
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + start, end: span.end + start });
  return {
    times: read.times.sort((a, b) => a.start - b.start).map(shift),
    missing: read.missing.map(shift),
    possible: read.possible.map(shift),
    seasonal: read.seasonal.map(shift),
  };
}

const BEFORE_SEASON =
  /(?:春节|元旦|清明节?|五一|端午|中秋|国庆|主汛期|汛期?|供暖季?|采暖季?|入冬|春耕|麦收|三夏|三秋|[春秋]季学期|开学|高考|两会|雨季|封冻期?)(?:到来|来临|开始)?(?:之|以)?前(?!期|后|往)/g;
const YEAR_BEFORE = /(?:(?:19|20)\d\d年|[今明次]年)$/;
const seasonsIn = (stretch: string): Span[] =>
  [...stretch.matchAll(BEFORE_SEASON)].map((found) => {
    const year = YEAR_BEFORE.exec(stretch.slice(Math.max(0, found.index - 5), found.index))?.[0].length ?? 0;
    return { start: found.index - year, end: found.index + found[0].length };
  });

/** A later month of the same sentence keeps the year that the sentence named: 2020年6月底前…，12月底前…. */
const carriedYear = (
  words: DayWords,
  carried: { year: number; month: number } | null,
  { year }: TimeFrame,
): number | null =>
  carried && !words.yearGiven && words.month !== null && words.month > carried.month && carried.year !== year
    ? carried.year
    : null;

const closedStretches = (stretch: string): Span[] =>
  [...stretch.matchAll(TITLE)].map((found) => ({ start: found.index, end: found.index + found[0].length }));

const ongoing = (stretch: string): TimeWords[] => {
  const found = /^\s*(?:长期|持续|常年|常态化?|全年)[\u4e00-\u9fff]{0,6}\s*$/.exec(stretch);
  if (!found || found[0].includes('全年')) return [];
  return [
    {
      start: 0,
      end: stretch.length,
      kind: 'ONGOING',
      firstOn: null,
      lastOn: null,
      recurrence: null,
      duration: null,
      normalised: 'ongoing',
      confidence: 1,
      doubt: null,
    },
  ];
};

/** Whether these words can be the time of an act at all (for a date that does not exist, so that it is not passed over). */
const isTime = (stretch: string, words: DayWords, isCell: boolean): boolean =>
  isCell ||
  words.before ||
  words.grain === 'DAY' ||
  words.grain === 'MONTH_END' ||
  words.yearGiven ||
  BOUNDARY.test(stretch.slice(Math.max(0, words.start - 6), words.start));

function timeOf(stretch: string, words: DayWords, frame: TimeFrame, isCell: boolean): TimeWords | null {
  const { firstOn, lastOn } = words;
  if (!firstOn || !lastOn) return null;
  const behind = stretch.slice(Math.max(0, words.start - 8), words.start);
  const ahead = stretch.slice(words.end, words.end + 24);
  const sure = words.before || words.grain === 'YEAR_END' || words.grain === 'MONTH_END' || words.grain === 'PART';
  if (
    /^(?:\(含\)|（含）)?\s*(?:起|开始)(?![草步点源])/.test(ahead) ||
    (/[自从]$/.test(behind) && /^(?:起|开始)/.test(ahead))
  ) {
    const from = /[自从]$/.test(behind) ? words.start - 1 : words.start;
    const end = words.end + (/^(?:（含）)?\s*(?:起|开始)/.exec(ahead)?.[0].length ?? 0);
    return { start: from, end, kind: 'FROM', firstOn, lastOn: null, normalised: firstOn, ...plainTime };
  }
  // 截至2019年底 looks back, unless the day still lies ahead or the words say what is to be done by it.
  const asOf = AS_OF.exec(behind)?.[0].length ?? 0;
  if (asOf > 0 && !isAhead(stretch, words, frame)) return null;
  if ((asOf === 0 && COMPARED.test(behind)) || (!words.before && PAST_AFTER.test(ahead)) || EXISTING.test(ahead))
    return null;
  // 对2005年底前淘汰的车辆 says which, not when.
  if (/[对将把]$/.test(behind) && /^[\u4e00-\u9fff]{2,8}的/.test(ahead)) return null;
  const past = isPast(words, frame);
  if (past && !words.before && !isCell) return null;
  if (words.grain === 'YEAR' && SEASON.test(ahead)) return null;
  const horizon = /(?:到|至)$/.test(behind) && !words.before;
  if (horizon)
    return {
      start: words.start - (AS_OF.exec(behind)?.[0].length ?? 1),
      end: words.end,
      kind: 'UNTIL_HORIZON',
      firstOn: null,
      lastOn,
      normalised: lastOn,
      ...plainTime,
    };
  if (!sure && asOf === 0) {
    if (!isCell && !BOUNDARY.test(behind) && !isListed(words, stretch) && !isInMidst(words, stretch)) return null;
    if (words.grain === 'YEAR' && /^[\u4e00-\u9fff]{0,16}(?:目标|任务)(?:是|为|：)/.test(ahead)) return null;
    if (words.grain === 'DAY' && CALENDAR_DAY.test(ahead)) return null;
    if (
      words.grain === 'YEAR' &&
      /^(?:第[一二三四]批|中央|省级|市级|财政|工作要点|政府工作|民生实事|重点工作|目标任务|工作|计划(?!完成|新|建|实))/.test(
        ahead,
      )
    )
      return null;
  }
  // 2025年前 may mean before that year begins or before it ends; the later day is taken, for a wrong "overdue" hurts a person.
  const doubt = words.before && words.grain === 'YEAR' ? { confidence: 0.7, doubt: '“年前”按该年年底前读出' } : {};
  const done = !words.before && /^完成(?=[，。；、）\s]|$)/.test(ahead) ? 2 : 0;
  return {
    start: words.start - asOf,
    end: words.end + done,
    kind: 'BY',
    firstOn: null,
    lastOn,
    normalised: lastOn,
    ...plainTime,
    ...doubt,
  };
}

/** 2020年、2021年、2022年分别达到: years in a row, the first of which follows no mark. */
const isListed = ({ grain, end }: DayWords, stretch: string): boolean =>
  (grain === 'YEAR' || grain === 'MONTH') &&
  /^、(?:(?:19|20)\d\d(?:、(?:19|20)\d\d){0,4} ?年|\d{1,2}月)(?!度)/.test(stretch.slice(end, end + 30));

/** 覆盖率2019年达到20%, 能耗2020年比2015年下降17%: a year between what is measured and what it is to come to. */
const isInMidst = ({ grain, start, end }: DayWords, stretch: string): boolean =>
  (grain === 'YEAR' || grain === 'MONTH') &&
  MEASURED_BEFORE.test(stretch.slice(Math.max(0, start - 6), start)) &&
  COMES_TO.test(stretch.slice(end, end + 14));
const MEASURED_BEFORE =
  /(?:率|比例|比重|占比|强度|浓度|总?量|数|面积|能耗|水耗|电耗|值|额|收入|规模|里程|水平|天数|投资|指数|人口|能力|增速|增幅|分别)$/;
const COMES_TO =
  /^(?:(?:力争|争取|确保|要|应|须|须|均)*(?:达到?|提高|提升|提至|升至|上升|增至|增加|增长|扩大|下降|降低|降至|降到|减少|减至|压减|控制|保持|稳定|维持|不低于|不少于|不超过|不高于|超过|突破|实现|力争|完成|新增|为\d|\d)|(?:比|较)(?:(?:19|20)\d\d年|上年|去年)[底末]?)/;

/** 截止10月底，全面完成…: something is to be done by that day, and nothing is told of before it. */
function isAhead(stretch: string, { end, lastOn }: DayWords, { issuedOn, year }: TimeFrame): boolean {
  if (issuedOn !== null && (lastOn ?? '') <= issuedOn) return false;
  const sentence = /^[^。；\n]{0,60}/.exec(stretch.slice(end, end + 60))?.[0] ?? '';
  if (/已|现有|共有|累计|目前|以来/.test(sentence)) return false;
  return (
    issuedOn !== null || (year !== null && /完成|实现|达到|建成|确保|力争|要|全部|须|应|报送|上报|提交/.test(sentence))
  );
}

const isPast = ({ lastOn, year }: DayWords, { year: issueYear, issuedOn }: TimeFrame): boolean =>
  issuedOn !== null ? (lastOn ?? '') < issuedOn : issueYear !== null && year < issueYear;
