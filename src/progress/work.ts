import type { LocalDate } from '../kernel/local-date.ts';
import type { Reason } from '../tasks/explanation.ts';

/** A figure that stands below its target, by the last value of a unit. */
export interface Shortfall {
  name: string;
  /** What was reached and what is wanted, in the indicator's unit. */
  value: string;
  wanted: string;
  unitId: string;
  readOn: LocalDate;
  isVerified: boolean;
}

/** What is known at a moment of the work on a duty: what was reported, checked and measured. */
export interface Work {
  obligationId: string;
  lastAccepted: { period: string; acceptedOn: LocalDate; percentDone: number } | null;
  /** Since when a demanded report has been missing, and for which periods. */
  reportMissingSince: LocalDate | null;
  missingPeriods: readonly string[];
  /** The day of the last check, where that failed. */
  checkFailedOn: LocalDate | null;
  shortfalls: readonly Shortfall[];
}

/** Of a duty that nobody supervises and nothing measures. */
export const NO_WORK: Omit<Work, 'obligationId'> = {
  ...{ lastAccepted: null, reportMissingSince: null, missingPeriods: [], checkFailedOn: null, shortfalls: [] },
};

const MOST_TOLD = 3;

/** What reports, checks and figures say of a duty; each by itself decides no state, but what is done next (issue 4, item 9). */
export function reasonsOfWork(work: Omit<Work, 'obligationId'>, nameOf: (unitId: string) => string): Reason[] {
  const { lastAccepted, reportMissingSince, missingPeriods, checkFailedOn, shortfalls } = work;
  const reasons: Reason[] = [];
  if (lastAccepted) {
    const { period, acceptedOn, percentDone } = lastAccepted;
    reasons.push({
      code: 'REPORT_ACCEPTED',
      messageZh: `最近一期经审核的报告为 ${period}（${acceptedOn} 审核），完成 ${percentDone}%。`,
      messageEn: `The last accepted report is that on ${period} (accepted on ${acceptedOn}): ${percentDone}% done.`,
    });
  }
  if (reportMissingSince) {
    reasons.push({
      code: 'REPORT_MISSING',
      messageZh: `自 ${reportMissingSince} 起欠报：${missingPeriods.join('、')}。`,
      messageEn: `A report has been missing since ${reportMissingSince}: ${missingPeriods.join(', ')}.`,
    });
  }
  if (checkFailedOn) {
    reasons.push({
      code: 'CHECK_FAILED',
      messageZh: `最近一次核查（${checkFailedOn}）未通过。`,
      messageEn: `The last check, on ${checkFailedOn}, failed.`,
    });
  }
  for (const { name, value, wanted, unitId, readOn, isVerified } of shortfalls.slice(0, MOST_TOLD)) {
    const stand = isVerified ? { zh: '已核实', en: 'verified' } : { zh: '待核实', en: 'not yet verified' };
    reasons.push({
      code: 'INDICATOR_SHORT',
      messageZh: `${name}：${nameOf(unitId)} ${readOn} 为 ${value}，目标 ${wanted}，未达标（${stand.zh}）。`,
      messageEn: `${name}: ${value} of ${nameOf(unitId)} on ${readOn} against a target of ${wanted}, not met (${stand.en}).`,
    });
  }
  return reasons;
}
