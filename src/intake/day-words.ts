import { dayOf, firstDayOfYear, type LocalDate, lastDayOfMonth, lastDayOfYear } from '../kernel/local-date.ts';
import { readNumeral } from './numerals.ts';

/** How finely a point in time is named. BEFORE words (底, 末, 内) make even a bare year a deadline. */
export type Grain = 'YEAR' | 'YEAR_END' | 'PART' | 'MONTH' | 'MONTH_END' | 'DAY';

/** A point in time as the words name it, in places of the text. */
export interface DayWords {
  start: number;
  end: number;
  grain: Grain;
  year: number;
  yearGiven: boolean;
  /** First and last day that it covers; null where no such day exists (2018年2月30日). */
  firstOn: LocalDate | null;
  lastOn: LocalDate | null;
  month: number | null;
  /** 前, 之前, 以前 follows. */
  before: boolean;
}

const YEAR = /((?:19|20)\d\d) ?年/y;
/** 2021-06-30, 2021.6.30, 2021/6: as tables write days. */
const FIGURES = /((?:19|20)\d\d)[-./](\d{1,2})(?:[-./](\d{1,2}))?(?![\d.%年月万亿-])/y;
/** 2019、2020年: only the last of a list bears the word. */
const LISTED_YEAR = /((?:19|20)\d\d)(?=(?:、(?:19|20)\d\d){1,5} ?年)/y;
const HAN_YEAR = /(二[〇零][〇零一二三四五六七八九]{2})年/y;
const WORD_YEAR = /(今年|明年|后年|次年|翌年|(?:本年度?|当年)(?=年?[底末内]))/y;
const WORD_YEARS: Record<string, number> = { 今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 翌: 1, 后: 2 };
const YEAR_END = /年?(?:底|末(?!位)|终)|内(?![\u4e00-\u9fff]{0,2}外)/y;
const BARE_YEAR_END = /年(?:底|末|终(?!止)|内)/y;
const HALF = /(上|下)半年/y;
const MID_YEAR = /年中(?!心|央|期|等|考|小|国|旬)/y;
const QUARTER = /第?([一二三四1-4])季度(?:末|底|内)?/y;
const MONTH = /(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月(?!球|亮|嫂|薪|均|饼|坛|租)份?/y;
const DAY = / ?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]/y;
const PART = /(上|中|下)旬/y;
const MONTH_END = /底|末|内/y;
const BEFORE = /(?:之|以)?前(?!期|后|往|述|置|沿|瞻|端|列|提|来|三季|两季)/y;
/** 2020年前3个月, 6月前三名: behind a bare year or month, 前 counts instead of closing. */
const COUNTS = /前[\d一二三两]{1,3}(?:个?月|[名位强个])/y;

const look = (shape: RegExp, text: string, at: number): RegExpExecArray | null => {
  shape.lastIndex = at;
  return shape.exec(text);
};

/** Reads the point in time that begins at a place, or null. `year` is given to words that name none; null makes them unreadable. */
export function dayWordsAt(text: string, at: number, year: number | null): DayWords | null {
  const own = look(YEAR, text, at) ?? look(HAN_YEAR, text, at);
  const word = own ? null : look(WORD_YEAR, text, at);
  if (own) return withinYear(text, at, at + own[0].length, readNumeral(own[1] ?? '') ?? 0, true);
  const listed = look(LISTED_YEAR, text, at);
  if (listed) {
    const named = Number(listed[1]);
    return {
      ...{ start: at, end: at + listed[0].length, grain: 'YEAR', year: named, yearGiven: true, month: null },
      ...{ before: false, ...wholeYear(named) },
    };
  }
  const figures = look(FIGURES, text, at);
  if (figures) return fromFigures(text, at, figures);
  if (year === null) return null;
  if (word) return withinYear(text, at, at + word[0].length, year + (WORD_YEARS[word[0].charAt(0)] ?? 0), true);
  const end = look(BARE_YEAR_END, text, at);
  if (
    end &&
    !/[\d年每近数多全学半]/.test(text.charAt(at - 1)) &&
    !/[一二三四五六七八九十两]$/.test(text.charAt(at - 1))
  ) {
    return closed(text, {
      start: at,
      end: at + end[0].length,
      grain: 'YEAR_END',
      year,
      yearGiven: false,
      month: null,
      ...wholeYear(year),
    });
  }
  return withinYear(text, at, at, year, false);
}

function fromFigures(text: string, at: number, figures: RegExpExecArray): DayWords {
  const [all, year = '', month = '', day] = figures;
  const base = { start: at, end: at + all.length, year: Number(year), yearGiven: true, month: Number(month) };
  const exists = base.month >= 1 && base.month <= 12;
  if (day === undefined) {
    const whole = exists ? months(base.year, base.month, base.month) : { firstOn: null, lastOn: null };
    return closed(text, { ...base, grain: 'MONTH', ...whole });
  }
  const on = exists ? oneDay(base.year, base.month, Number(day)) : { firstOn: null, lastOn: null };
  return closed(text, { ...base, grain: 'DAY', ...on });
}

type Open = Omit<DayWords, 'before'>;
const closed = (text: string, words: Open): DayWords => {
  const isBare = words.grain === 'YEAR' || words.grain === 'MONTH';
  const before = isBare && look(COUNTS, text, words.end) ? null : look(BEFORE, text, words.end);
  return { ...words, end: words.end + (before?.[0].length ?? 0), before: before !== null };
};

type Days = { firstOn: LocalDate | null; lastOn: LocalDate | null };

/** Remembers days already worked out: a plan names few, again and again. Years have four digits, so the memory is bounded. */
const remembered = new Map<number, Days>();
function once(key: number, days: () => Days): Days {
  const known = remembered.get(key) ?? days();
  remembered.set(key, known);
  return known;
}

const wholeYear = (year: number): Days =>
  once(year * 10_000, () => ({ firstOn: firstDayOfYear(year), lastOn: lastDayOfYear(year) }));
const months = (year: number, from: number, to: number): Days =>
  once(year * 10_000 + from * 100 + to, () => ({
    firstOn: dayOf(year, from, 1) ?? null,
    lastOn: lastDayOfMonth(year, to),
  }));
const oneDay = (year: number, month: number, day: number): Days =>
  once(year * 10_000 + 5000 + month * 100 + day, () => {
    const on = dayOf(year, month, day) ?? null;
    return { firstOn: on, lastOn: on };
  });

function withinYear(text: string, start: number, from: number, year: number, yearGiven: boolean): DayWords | null {
  // 2016 年 6 月底前: blanks around figures, as some typists put them.
  const at = yearGiven && text.charAt(from) === ' ' && /\d/.test(text.charAt(from + 1)) ? from + 1 : from;
  const base = { start, year, yearGiven, month: null };
  const half = look(HALF, text, at);
  if (half)
    return closed(text, {
      ...base,
      end: at + half[0].length,
      grain: 'PART',
      ...(half[1] === '上' ? months(year, 1, 6) : months(year, 7, 12)),
    });
  const middle = look(MID_YEAR, text, at);
  if (middle) return closed(text, { ...base, end: at + middle[0].length, grain: 'PART', ...months(year, 1, 6) });
  const quarter = look(QUARTER, text, at);
  if (quarter) {
    const count = readNumeral(quarter[1] ?? '') ?? 1;
    return closed(text, {
      ...base,
      end: at + quarter[0].length,
      grain: 'PART',
      ...months(year, count * 3 - 2, count * 3),
    });
  }
  const month = look(MONTH, text, at);
  if (month) return withinMonth(text, { ...base, end: at + month[0].length }, readNumeral(month[1] ?? '') ?? 0);
  if (!yearGiven) return null;
  const end = look(YEAR_END, text, at);
  if (end) return closed(text, { ...base, end: at + end[0].length, grain: 'YEAR_END', ...wholeYear(year) });
  return closed(text, { ...base, end: from, grain: 'YEAR', ...wholeYear(year) });
}

function withinMonth(
  text: string,
  base: { start: number; end: number; year: number; yearGiven: boolean },
  month: number,
): DayWords {
  const exists = month >= 1 && month <= 12;
  const none: Days = { firstOn: null, lastOn: null };
  const at = base.end;
  const day = look(DAY, text, at);
  if (day) {
    const on = exists ? oneDay(base.year, month, readNumeral(day[1] ?? '') ?? 0) : none;
    return closed(text, { ...base, end: at + day[0].length, grain: 'DAY', month, ...on });
  }
  const whole = exists ? months(base.year, month, month) : none;
  const part = look(PART, text, at);
  if (part) {
    const lastDay = part[1] === '上' ? 10 : part[1] === '中' ? 20 : null;
    const lastOn = lastDay === null ? whole.lastOn : (exists && dayOf(base.year, month, lastDay)) || null;
    return closed(text, { ...base, end: at + part[0].length, grain: 'MONTH_END', month, ...whole, lastOn });
  }
  const end = look(MONTH_END, text, at);
  if (end) return closed(text, { ...base, end: at + end[0].length, grain: 'MONTH_END', month, ...whole });
  return closed(text, { ...base, grain: 'MONTH', month, ...whole });
}
