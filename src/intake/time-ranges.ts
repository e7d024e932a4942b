import { dayOf, firstDayOfYear, lastDayOfMonth, lastDayOfYear } from '../kernel/local-date.ts';
import { type DayWords, dayWordsAt } from './day-words.ts';
import type { TimeFrame, TimeWords } from './written-time.ts';

/** What may stand before the time of an act: a mark, or a word that leads up to it. */
export const BOUNDARY =
  /(?:^|[，。；：、！？\n（“”|\t]|力争|争取|确保|计划|其中|在|于|并|和|及|到|至|从|自|截至|务必|须|要|拟|定于|预计|将|》|）|(?:^|\n) ?\d{1,3}[.、])\s*$/;
/** What follows a date that sets no time: 2018年以来, 2021年度, 2019年印发的. */
export const PAST_AFTER =
  /^(?:以来|来(?!自)|同期|版|后|以后|之后|级|届|相比|水平|基数|基准|初|的(?!时候)|度(?![底末])|学年|(?:修订|印发|发布|颁布|出台|公布|下发)(?:的|《|〈|实施的))/;

/** What most times are: sure, and one day or stretch. */
export const plainTime = { recurrence: null, duration: null, confidence: 1, doubt: null };

const YEARS =
  /((?:19|20)\d\d) ?(?:-{1,2}|～|至|到) ?((?:19|20)\d\d) ?年(底|末)?(?!度|[一二三四五]年|期|行动|规划|方案|计划|学年)/y;
const DAY_ONLY = /(\d{1,2})日/y;
const TO = /(?: ?起?(?:至|到|-{1,2}|～) ?)/y;
/** 2021年6-9月, 3月至6月底前: months of one year. */
const MONTHS =
  /(?:((?:19|20)\d\d) ?年 ?)?(\d{1,2})月?(?: ?(?:-{1,2}|～|至|到) ?)(\d{1,2}) ?月(份|底|末)?((?:之|以)?前)?/y;

/** The stretch with both ends that begins at a place and names its years or months in short: 2020-2022年, 3-6月; else null. */
export const shortRangeAt = (stretch: string, at: number, frame: TimeFrame): TimeWords | null =>
  yearsFrom(stretch, at) ?? monthsFrom(stretch, at, frame);

/** 2020-2022年, where it opens a sentence or half of one; in brackets it belongs to a title. */
function yearsFrom(stretch: string, at: number): TimeWords | null {
  YEARS.lastIndex = at;
  const found = YEARS.exec(stretch);
  if (!found || !BOUNDARY.test(stretch.slice(Math.max(0, at - 6), at)) || stretch.charAt(at - 1) === '（') return null;
  const firstOn = firstDayOfYear(Number(found[1]));
  const lastOn = lastDayOfYear(Number(found[2]));
  if (lastOn < firstOn) return null;
  const end = at + found[0].length;
  const before = /^(?:之|以)?前/.exec(stretch.slice(end, end + 3));
  if (found[3] || before) {
    // 2016-2018年底前: the last day counts.
    return {
      start: at,
      end: end + (before?.[0].length ?? 0),
      kind: 'BY',
      firstOn: null,
      lastOn,
      normalised: lastOn,
      ...plainTime,
    };
  }
  return { start: at, end, kind: 'PERIOD', firstOn, lastOn, normalised: `${firstOn}/${lastOn}`, ...plainTime };
}

function monthsFrom(stretch: string, at: number, frame: TimeFrame): TimeWords | null {
  MONTHS.lastIndex = at;
  const found = MONTHS.exec(stretch);
  const year = found?.[1] === undefined ? frame.year : Number(found[1]);
  const [first, last] = [Number(found?.[2]), Number(found?.[3])];
  if (!found || year === null || first < 1 || last > 12 || first >= last) return null;
  if (!BOUNDARY.test(stretch.slice(Math.max(0, at - 6), at)) || PAST_AFTER.test(stretch.slice(at + found[0].length)))
    return null;
  const lastOn = lastDayOfMonth(year, last);
  const span = { start: at, end: at + found[0].length };
  if (found[5]) return { ...span, kind: 'BY', firstOn: null, lastOn, normalised: lastOn, ...plainTime };
  const firstOn = dayOf(year, first, 1) ?? null;
  return { ...span, kind: 'PERIOD', firstOn, lastOn, normalised: `${firstOn}/${lastOn}`, ...plainTime };
}

/** 2019年1月1日至12月31日, 3-6月, 2018年至2020年: a stretch with both ends. */
export function rangeFrom(stretch: string, words: DayWords, frame: TimeFrame): TimeWords | null {
  if (words.before || words.grain === 'YEAR_END') return null;
  TO.lastIndex = words.end;
  const to = TO.exec(stretch);
  if (!to) return null;
  const last =
    dayOnly(stretch, words, words.end + to[0].length) ??
    dayWordsAt(stretch, words.end + to[0].length, words.year ?? frame.year);
  if (!last?.lastOn || !words.firstOn || last.lastOn < words.firstOn || last.start === last.end) return null;
  if (last.before || /^[底末]?前|^(?:春节|元旦|清明|五一|端午|中秋|国庆|汛)/.test(stretch.slice(last.end))) return null;
  const from = /[自从]/.test(stretch.charAt(words.start - 1)) ? words.start - 1 : words.start;
  const end = last.end + (stretch.charAt(last.end) === '止' ? 1 : 0);
  return {
    start: from,
    end,
    kind: 'PERIOD',
    firstOn: words.firstOn,
    lastOn: last.lastOn,
    normalised: `${words.firstOn}/${last.lastOn}`,
    ...plainTime,
  };
}

/** 6月1日至30日: the second day keeps the month of the first. */
function dayOnly(stretch: string, words: DayWords, at: number): DayWords | null {
  DAY_ONLY.lastIndex = at;
  const found = words.grain === 'DAY' && words.month !== null ? DAY_ONLY.exec(stretch) : null;
  const on = found && words.month !== null ? (dayOf(words.year, words.month, Number(found[1])) ?? null) : null;
  return found && on
    ? { ...words, start: at, end: at + found[0].length, firstOn: on, lastOn: on, before: false }
    : null;
}
