import { addWorkdays, type CountedDay, rollForward, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts';
import type { Limit, LimitName } from './rule.ts';

/**
 * The limits that run while a measure is open, with the rule's limit that measures each (the first that the rule states)
 * and what follows when the last day passes. The numbers are data (seeds/rules); a clock without a limit does not run.
 */
export const CLOCKS = {
  STATEMENT: {
    limits: ['statementWithin'],
    zh: '陈述说明期',
    followsZh: '期满未陈述的，办公室可结束听取意见并报批。',
    followsEn: 'When it passes without a statement, the office may close the hearing and submit the draft.',
  },
  ACKNOWLEDGEMENT: {
    limits: ['acknowledgeWithin'],
    zh: '签收期限',
    followsZh: '未签收的，由办公室登记送达方式和日期。',
    followsEn: 'When nobody acknowledges, the office records how and when the paper was served.',
  },
  REPLY: {
    limits: ['replyWithin'],
    zh: '回复期限',
    followsZh: '逾期未回复的，可按规则提出上一级措施。',
    followsEn: 'When no reply comes, the rules may call for the next rung.',
  },
  RECTIFICATION_PLAN: {
    limits: ['rectifyPlanWithin', 'planWithin'],
    zh: '整改方案期限',
    followsZh: '逾期未报整改方案的，视为未按要求整改，可按规则提出上一级措施。',
    followsEn: 'When no plan is filed, the measure counts as not rectified and the rules may call for the next rung.',
  },
  RECTIFICATION_REPORT: {
    limits: ['reportWithin'],
    zh: '整改报告期限',
    followsZh: '逾期未报整改情况的，视为未按要求整改，可按规则提出上一级措施。',
    followsEn: 'When no report comes, the measure counts as not rectified and the rules may call for the next rung.',
  },
  VERIFICATION: {
    limits: ['verifyWithin'],
    zh: '核查期限',
    followsZh: '办公室应当核查完毕并作出结论。',
    followsEn: 'The office should have verified and concluded.',
  },
  INTERVIEW_DAY: {
    limits: [],
    zh: '约谈日期',
    followsZh: '约谈应当举行；改期须重新通知。',
    followsEn: 'The interview should be held; another day needs another notice.',
  },
  MINUTES: {
    limits: ['minutesWithin'],
    zh: '约谈纪要期限',
    followsZh: '办公室应当印发约谈纪要。',
    followsEn: 'The office should have issued the minutes.',
  },
  LISTING_PERIOD: {
    limits: ['period'],
    zh: '挂牌督办期限',
    followsZh: '期满未解决的，可提请上级采取进一步措施。',
    followsEn: 'When it ends unresolved, further steps of the superior may be requested.',
  },
  RESTRICTION_PERIOD: {
    limits: [],
    zh: '限批期限',
    followsZh: '期满由上级决定解除、部分解除或者延长。',
    followsEn: 'When it ends, the superior lifts, lifts in part or extends.',
  },
  REVIEW_FILING: {
    limits: ['reviewFileWithin'],
    zh: '申请复核期限',
    followsZh: '逾期申请的，登记为超期，不予受理。',
    followsEn: 'A later application is put on record as out of time.',
  },
  REVIEW_DECISION: {
    limits: ['reviewDecideWithin'],
    zh: '复核决定期限',
    followsZh: '应当由未参与原措施的人员作出复核决定。',
    followsEn: 'People who took no part in the measure should have decided.',
  },
} as const satisfies Record<string, { limits: readonly LimitName[]; zh: string; followsZh: string; followsEn: string }>;
export type ClockName = keyof typeof CLOCKS;
export const CLOCK_NAMES = Object.keys(CLOCKS) as [ClockName, ...ClockName[]];

/**
 * The last day of a limit that begins on a day, that day not counted (Civil Code art. 201–203): working days one by one;
 * calendar days and months by their corresponding day, which gives way to the next working day when it is a rest day.
 */
export function lastDayOf(
  { amount, unit }: Pick<Limit, 'amount' | 'unit'>,
  from: LocalDate,
  calendar: WorkCalendar,
): CountedDay {
  if (unit === 'WORKING_DAY') return addWorkdays(calendar, from, amount);
  return rollForward(calendar, unit === 'MONTH' ? addMonths(from, amount) : addDays(from, amount));
}

/** The limit that measures a clock under a rule: the first of its names that the rule, or the common limits, state. */
export function limitOf(
  clock: ClockName,
  limits: Readonly<Partial<Record<LimitName, Limit>>>,
  common: Readonly<Partial<Record<LimitName, Limit>>>,
): Limit | undefined {
  for (const name of CLOCKS[clock].limits) {
    const limit = limits[name] ?? common[name];
    if (limit) return limit;
  }
  return undefined;
}
