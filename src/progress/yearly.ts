import type { LocalDate } from '../kernel/local-date.ts';
import type { ObligationState } from '../tasks/obligation.ts';

/**
 * For whom a year's progress is gathered (plan 三（一）): COORDINATION for the coordinating office, every duty of every lead ·
 * GOVERNMENT for the government, the numbers of every lead and what is wanting.
 */
export const YEARLY_AUDIENCES = ['COORDINATION', 'GOVERNMENT'] as const;
export type YearlyAudience = (typeof YEARLY_AUDIENCES)[number];

/**
 * What is wanting in a year's progress on a duty: NOT_REPORTED nothing accepted for the year · OVERDUE not done by its day ·
 * NO_STAGE_TARGET the year's plan sets nothing · STAGE_UNTOLD a stage is over and neither report nor completion tells of it · NO_LEAD
 * nobody by name answers for the report. Named, and nothing new is demanded (S1 art. 15).
 */
export const YEARLY_GAPS = ['NOT_REPORTED', 'OVERDUE', 'NO_STAGE_TARGET', 'STAGE_UNTOLD', 'NO_LEAD'] as const;
export type YearlyGap = (typeof YEARLY_GAPS)[number];

export const GAP_WORDS: Record<YearlyGap, { zh: string; en: string }> = {
  NOT_REPORTED: { zh: '本年度没有经审核的进展报告', en: 'no report for the year was accepted' },
  OVERDUE: { zh: '逾期未办结', en: 'not done by its day' },
  NO_STAGE_TARGET: { zh: '年度计划未设阶段目标', en: 'the year’s plan sets no stage target' },
  STAGE_UNTOLD: {
    zh: '阶段已过，没有报告或办结可资说明',
    en: 'a stage is over, and neither report nor completion tells of it',
  },
  NO_LEAD: { zh: '没有具名的第一牵头单位', en: 'no unit leads it by name' },
};

/** What decides the gaps of a duty. */
export interface YearlyFacts {
  state: ObligationState;
  completedOn: LocalDate | null;
  hasLead: boolean;
  /** Last days of the periods of accepted reports for the year. */
  reportedUntil: readonly LocalDate[];
  /** The stages of the year's plan for the duty; null where there is no plan of the year. */
  stages: readonly { lastOn: LocalDate }[] | null;
  /** The last day that counts: of the year, or the day asked about. */
  until: LocalDate;
}

/** The gaps of a duty, worst first. Total. */
export function gapsOf({ state, completedOn, hasLead, reportedUntil, stages, until }: YearlyFacts): YearlyGap[] {
  const isDone = completedOn !== null;
  const isTold = ({ lastOn }: { lastOn: LocalDate }) =>
    lastOn > until || (completedOn !== null && completedOn <= lastOn) || reportedUntil.some((day) => day >= lastOn);
  return [
    ...(state === 'OVERDUE' ? (['OVERDUE'] as const) : []),
    ...(!isDone && reportedUntil.length === 0 ? (['NOT_REPORTED'] as const) : []),
    ...(stages?.some((stage) => !isTold(stage)) ? (['STAGE_UNTOLD'] as const) : []),
    ...(!isDone && stages?.length === 0 ? (['NO_STAGE_TARGET'] as const) : []),
    ...(hasLead ? [] : (['NO_LEAD'] as const)),
  ];
}
