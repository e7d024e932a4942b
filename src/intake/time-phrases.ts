import { addDays, addMonths, addYears, dayOf, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import type { Span } from '../kernel/span.ts';
import type { Recurrence } from '../tasks/deadline.ts';
import { coverOf } from './cover.ts';
import { readNumeral } from './numerals.ts';
import type { TimeFrame, TimeWords } from './written-time.ts';

const NUMBER = '[\\d一二三四五六七八九十两]{1,3}';
const NUMERAL = '[\\d一二三四五六七八九十]{1,3}';
const WHEN = `(?:(?:的)?${NUMERAL}月(?:份|${NUMERAL}日|底|末|[上中下]旬)*|(?:首|末|第一个|最后一个)?月?${NUMERAL}日|年?底|年?末|年中)`;
/** 每年6月、12月底前, 每季度末月25日前: where in the round it falls goes with it. */
const EVERY = new RegExp(
  `每(?:逢|个|隔)?(?:(${NUMBER})(?:-{1,2}${NUMBER})?个?)?(年度?|半年|半个?月|季度?|月度?|旬|周|星期|日|天)` +
    `(?:${WHEN}前?(?:(?:、|和|及|至|-{1,2})${WHEN})*(?:之|以)?前?)?` +
    '(?:[\\u4e00-\\u9fff]{0,6}?(?:\\d{1,2}|[一两二三四])次)?',
  'g',
);
/** 一年一次, 一季度一通报: the acts by which offices keep each other informed go round like 次. */
const ONCE =
  /(?<![每\d])(一年|半年|一季度|一季|一月|一周)(?:一|1)(?:次|通报|调度|督查|督办|督导|考核|评估|评比|分析|研判|会商|汇报|报告|总结|点评|排名|排查|巡查|例会|更新)/g;
const PER_HEAD = /[人户亩生村次家头只吨里台套名所店座床位米员株]$/;
const STEPS: Record<string, Recurrence> = {
  年: { unit: 'YEAR', interval: 1 },
  半: { unit: 'MONTH', interval: 6 },
  季: { unit: 'MONTH', interval: 3 },
  月: { unit: 'MONTH', interval: 1 },
  旬: { unit: 'DAY', interval: 10 },
  两周: { unit: 'WEEK', interval: 2 },
  周: { unit: 'WEEK', interval: 1 },
  星: { unit: 'WEEK', interval: 1 },
  日: { unit: 'DAY', interval: 1 },
  天: { unit: 'DAY', interval: 1 },
};
/** Rounds that no calendar counts evenly. */
const ROUGHLY = /^(?:半个?月|旬)/;
const ROUGH = { confidence: 0.7, doubt: '“半月”“旬”按两周、十天读出' };
const FREQUENCY = { YEAR: 'YEARLY', MONTH: 'MONTHLY', WEEK: 'WEEKLY', DAY: 'DAILY' } as const;

/** A recurrence as RFC 5545 writes it, as corpus/SCHEMA.md wants it: quarterly is FREQ=MONTHLY;INTERVAL=3. */
export const ruleOf = ({ unit, interval }: Recurrence): string =>
  `RRULE:FREQ=${FREQUENCY[unit]}${interval > 1 ? `;INTERVAL=${interval}` : ''}`;

/** 分年, 按季度: may recur, but the text does not say that something is due each time. A wrong "overdue" hurts a person. */
const POSSIBLE =
  /分年(?![龄级代轻])度?|逐年(?=制定|编制|开展|组织|安排|分解|完成|实施)|按(?:年度?|季度?|月度?|旬)(?=[\u4e00-\u9fff])(?!份)/g;

/** 每年, 每季度, 每10年开展1次. `possible` takes what only may recur. */
export function recurrences(stretch: string, possible: Span[]): TimeWords[] {
  for (const found of stretch.matchAll(POSSIBLE))
    possible.push({ start: found.index, end: found.index + found[0].length });
  const times: TimeWords[] = [];
  for (const found of stretch.matchAll(EVERY)) {
    const behind = stretch.slice(Math.max(0, found.index - 3), found.index);
    const ahead = stretch.slice(found.index + found[0].length, found.index + found[0].length + 16);
    const step = STEPS[/^半个?月/.test(found[2] ?? '') ? '两周' : (found[2] ?? '').charAt(0)];
    const count = found[1] === undefined ? 1 : readNumeral(found[1]);
    if (!step || count === undefined || count < 1) continue;
    if (PER_HEAD.test(behind) || /^(?:每|[人户亩])/.test(ahead) || isRate(found[0], ahead)) continue;
    const recurrence = { unit: step.unit, interval: step.interval * count };
    times.push({ ...recurring(found.index, found[0], recurrence), ...(ROUGHLY.test(found[2] ?? '') ? ROUGH : {}) });
  }
  for (const found of stretch.matchAll(ONCE)) {
    const step = STEPS[found[1] === '半年' ? '半' : (found[1] ?? '').charAt(1)];
    if (step) times.push(recurring(found.index, found[0], step));
  }
  return times;
}

/** 每月1000元, 每日处理500吨, 每年3%: a rate, not a time. */
const isRate = (words: string, ahead: string): boolean =>
  /^(?:不超过|不低于|最高|约|达|补助|补贴|给予|奖励)?\d[\d.,]*[万亿]?元/.test(ahead) ||
  (/[日天]$/.test(words) && /^(?:\d|处理|产|可|运|供|不)/.test(ahead));

const recurring = (start: number, words: string, recurrence: Recurrence): TimeWords => ({
  start,
  end: start + words.length,
  kind: 'RECURRING',
  firstOn: null,
  lastOn: null,
  recurrence,
  duration: null,
  normalised: ruleOf(recurrence),
  confidence: 1,
  doubt: null,
});

const FROM_ISSUE = new RegExp(
  `(?:在|自|从)?(?:(?:本|该|此)[\\u4e00-\\u9fff]{0,8}?|[方案意见通知文件]{0,4})(?:印发|发布|下发|公布|出台|发文)(?:之日|之时)?(?:起|后|以后|之后)，?的?(${NUMBER}|\\d{1,3})个?(工作日|日|天|月|年|周)(?:之|以)?内`,
  'g',
);
/** Cheap to look for, where the whole phrase is not. */
const FROM_ISSUE_WORD = /(?:印发|发布|下发|公布|出台|发文)(?:之|起|后|以)/;
const WITHIN = new RegExp(
  `(?:(${NUMBER})(?:(?:-{1,2}|至|到|～)(${NUMBER}))?(年|个月)|(半年))(左右)?(?:(?:之|以)?内|的?时间)`,
  'g',
);
const AHEAD = new RegExp(
  `(?:今后|未来|为期)(?:的)?(${NUMBER})(?:(?:-{1,2}|至|到|～)(${NUMBER}))?(年|个月)(?!内|时间|以上|级)`,
  'g',
);
const MAY_STAND =
  /(?:^|[，。；：、！\n（“|\t]|力争|争取|在|用|于|计划|确保|今后|未来|并|要|利用|通过|将|须|以|拟|花)\s*$/;
const PLAN_PERIOD = /([到至])?[“"]?十([三四五六七])五[”"“]?(期末|末期?|期间|时期)/g;
const MID_CENTURY = /到本世纪中叶/g;

/** 5年内, 印发之日起30日内, “十四五”末, 到本世纪中叶: times that name a length or an era instead of a date. */
export function lengthsOfTime(stretch: string, frame: TimeFrame, isCell: boolean): TimeWords[] {
  const times: TimeWords[] = [];
  const push = (start: number, words: string, rest: Partial<TimeWords> & Pick<TimeWords, 'kind' | 'normalised'>) =>
    times.push({
      start,
      end: start + words.length,
      firstOn: null,
      lastOn: null,
      recurrence: null,
      duration: null,
      confidence: 1,
      doubt: null,
      ...rest,
    });
  for (const found of FROM_ISSUE_WORD.test(stretch) ? stretch.matchAll(FROM_ISSUE) : [])
    push(found.index, found[0], fromIssue(found[1] ?? '', found[2] ?? '', frame));
  const isCounted = coverOf(times);
  for (const found of /内|时间/.test(stretch) ? stretch.matchAll(WITHIN) : []) {
    const behind = stretch.slice(Math.max(0, found.index - 4), found.index);
    const duration = lengthOf(found[4] ? '6' : (found[2] ?? found[1] ?? ''), found[4] ? '月' : (found[3] ?? ''));
    const closes = !/^(?:未|不|仍|没有|连续|累计(?=未|不|受|缴|发生)|有效|以上|合格|服务|免|保修|产生)/.test(
      stretch.slice(found.index + found[0].length),
    );
    const isCondition = /^[^，。；：\n]{1,30}的[，；]/.test(stretch.slice(found.index + found[0].length));
    if (duration && closes && !isCondition && (isCell || MAY_STAND.test(behind)) && !isCounted(found.index)) {
      push(found.index, found[0], { kind: 'BY', duration, normalised: duration });
    }
  }
  for (const found of /今后|未来|为期/.test(stretch) ? stretch.matchAll(AHEAD) : []) {
    const duration = lengthOf(found[2] ?? found[1] ?? '', found[3] ?? '');
    if (duration && MAY_STAND.test(stretch.slice(Math.max(0, found.index - 4), found.index))) {
      push(found.index, found[0], { kind: 'PERIOD', duration, normalised: duration });
    }
  }
  for (const found of stretch.includes('五') ? stretch.matchAll(PLAN_PERIOD) : []) {
    const last = 2000 + (readNumeral(found[2] ?? '') ?? 0) * 5 + 5;
    const lastOn = lastDayOfYear(last);
    const firstOn = dayOf(last - 4, 1, 1) ?? null;
    if (/末/.test(found[3] ?? '')) push(found.index, found[0], { kind: 'UNTIL_HORIZON', lastOn, normalised: lastOn });
    else if (MAY_STAND.test(stretch.slice(Math.max(0, found.index - 4), found.index)) && !isOver(lastOn, frame)) {
      push(found.index, found[0], { kind: 'PERIOD', firstOn, lastOn, normalised: `${firstOn}/${lastOn}` });
    }
  }
  for (const found of stretch.matchAll(MID_CENTURY)) {
    const lastOn = lastDayOfYear(2050);
    push(found.index, found[0], {
      kind: 'UNTIL_HORIZON',
      lastOn,
      normalised: lastOn,
      confidence: 0.7,
      doubt: '“本世纪中叶”按2050年读出',
    });
  }
  return times;
}

const isOver = (lastOn: LocalDate, { year }: TimeFrame) => year !== null && Number(lastOn.slice(0, 4)) < year;

function lengthOf(number: string, unit: string): string | null {
  const count = readNumeral(number);
  if (count === undefined || count < 1) return null;
  if (count > 100) return null;
  return unit.startsWith('年')
    ? `P${count}Y`
    : unit.includes('月')
      ? `P${count}M`
      : unit.startsWith('周')
        ? `P${count}W`
        : `P${count}D`;
}

/** Counted from the day of issue where that is known. Working days need a calendar and are left as a length. */
function fromIssue(
  number: string,
  unit: string,
  { issuedOn }: TimeFrame,
): Pick<TimeWords, 'kind' | 'normalised'> & Partial<TimeWords> {
  const duration = lengthOf(number, unit) ?? 'P0D';
  const count = readNumeral(number) ?? 0;
  if (unit === '工作日')
    return { kind: 'BY', duration, normalised: duration, confidence: 0.6, doubt: '按工作日计算，需对照日历' };
  if (issuedOn === null) return { kind: 'BY', duration, normalised: duration };
  const lastOn =
    unit === '年'
      ? addYears(issuedOn, count)
      : unit === '月'
        ? addMonths(issuedOn, count)
        : addDays(issuedOn, unit === '周' ? count * 7 : count);
  return { kind: 'BY', lastOn, duration, normalised: lastOn };
}
