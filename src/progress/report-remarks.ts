import type { LocalDate } from '../kernel/local-date.ts';
import type { Limits } from './limits.ts';
import { isEmptyText, isRepeatedText, type ReportState } from './report.ts';

/** What can be said against a report (S22; domain.md §10 Discipline); derived from what is on record, never stored. */
export const REPORT_REMARK_CODES = ['LATE', 'RETURNED', 'EMPTY', 'REPEATED'] as const;
export type ReportRemarkCode = (typeof REPORT_REMARK_CODES)[number];

/** One thing to be said against a report, to a person in both languages. */
export interface ReportRemark {
  code: ReportRemarkCode;
  itemNumber: string | null;
  messageZh: string;
  messageEn: string;
}

/** What remarks are derived from. */
export interface RemarkFacts {
  state: ReportState;
  dueOn: LocalDate;
  submittedOn: LocalDate;
  /** Why it was returned, while it stands so. */
  returnReason: string | null;
  entries: readonly { number: string; done: string; before: string | undefined }[];
}

/** All that is to be said against a report as it stands: late, returned, empty, repeated; in this order. */
export function remarksOn(
  { state, dueOn, submittedOn, returnReason, entries }: RemarkFacts,
  limits: Limits,
): ReportRemark[] {
  const remarks: ReportRemark[] = [];
  if (submittedOn > dueOn) {
    remarks.push({
      code: 'LATE',
      itemNumber: null,
      messageZh: `应于 ${dueOn} 前（含当日）报送，实于 ${submittedOn} 报送。`,
      messageEn: `Due by ${dueOn}, that day included; handed in on ${submittedOn}.`,
    });
  }
  if (state === 'RETURNED') {
    remarks.push({
      code: 'RETURNED',
      itemNumber: null,
      messageZh: `已退回，尚未重报：${returnReason ?? ''}`,
      messageEn: `Returned and not handed in again: ${returnReason ?? ''}`,
    });
  }
  for (const { number, done, before } of entries) {
    if (isEmptyText(done, limits)) {
      const least = limits.emptyReportBelow.value;
      remarks.push({
        code: 'EMPTY',
        itemNumber: number,
        messageZh: `${number} 的进展不足 ${least} 字，没有实质内容。`,
        messageEn: `What is said of ${number} has fewer than ${least} characters.`,
      });
    } else if (isRepeatedText(done, before)) {
      remarks.push({
        code: 'REPEATED',
        itemNumber: number,
        messageZh: `${number} 的进展与上期报告文字相同。`,
        messageEn: `What is said of ${number} is the very text of the report before.`,
      });
    }
  }
  return remarks;
}
