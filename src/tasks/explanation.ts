import type { LocalDate } from '../kernel/local-date.ts';
import type { DueRule } from './due-day.ts';
import { daysLate, type ObligationFacts, overdueFrom, stateOf } from './obligation.ts';

/** Why an obligation stands where it stands, and what would change it. Closed; documented in the schema. */
export const REASON_CODES = [
  'DUE_BY_WRITTEN_DAY',
  'DUE_BY_END_OF_PERIOD',
  'TARGET_YEAR',
  'NO_DAY_WRITTEN',
  'STANDING_RULE',
  'DAY_SET_BY_OTHER_BODY',
  'UNDERTAKEN',
  'OFFICE_DAY_COUNTS',
  'OFFICE_DAY_SHOWN_ONLY',
  'EXTENDED',
  'DAY_OF_PART',
  'NOT_BEGUN',
  'NO_COMPLETION_ON_RECORD',
  'COMPLETION_ON_RECORD',
  'COMPLETED_AFTER_DUE_DAY',
  'AWAITS_VERIFIED_DATA',
  'OTHER_ACTOR_NAMED',
  'ENDED_BY_EDITION',
  'READING_UNCONFIRMED',
  'EXTENSION_PENDING',
  'LATE_EXTENSION',
  'COORDINATION_PENDING',
  'EXEMPT_CAUSE',
  'CONTESTED',
  'SUSPENDED',
  'DUE_ON_REST_DAY',
  'CALENDAR_PROVISIONAL',
  'REPORT_ACCEPTED',
  'REPORT_MISSING',
  'CHECK_FAILED',
  'INDICATOR_SHORT',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** One reason, told to a person in both languages; the code is for machines. */
export interface Reason {
  code: ReasonCode;
  messageZh: string;
  messageEn: string;
}

/** What an explanation needs besides the facts that decide the state. */
export interface ExplanationFacts extends ObligationFacts {
  /** The plan's own day, the office's, and by which rule the day that counts does. */
  writtenDueOn: LocalDate | null;
  officeDueOn: LocalDate | null;
  dueRule: DueRule;
  dueReason: string | null;
  dueDecidedBy: string | null;
  /** The words that set the time, or null. */
  surface: string | null;
  period: string;
  /** Who the sentence itself says must act, or null. */
  actor: string | null;
  /** Why a later edition of the plan ended it, or null. */
  endReason?: string | null | undefined;
  /** Whether a person had taken responsibility for the reading of the clause by the instant asked. */
  readingConfirmed: boolean;
  /** The obligation of which it is a part, or null: then the plan's words set the whole's day, not its own. */
  parentId?: string | null | undefined;
}

function sourceOf({ basis, surface, dueOn: counts, writtenDueOn, period }: ExplanationFacts): Reason {
  const words = surface ?? '';
  const dueOn = writtenDueOn ?? counts;
  switch (basis) {
    case 'FIXED_DAY':
      return {
        code: 'DUE_BY_WRITTEN_DAY',
        messageZh: `方案写明“${words}”，即不晚于 ${dueOn}（含当日）。`,
        messageEn: `The plan says “${words}”: by ${dueOn}, that day included.`,
      };
    case 'PERIOD':
      return {
        code: 'DUE_BY_END_OF_PERIOD',
        messageZh: `方案写明“${words}”；${period} 这一期至 ${dueOn} 届满（含当日）。`,
        messageEn: `The plan says “${words}”; the period ${period} ends on ${dueOn}, that day included.`,
      };
    case 'TARGET_YEAR':
      return {
        code: 'TARGET_YEAR',
        messageZh: `方案写明“${words}”：目标年末为 ${dueOn}，待年度数据核定后判定。`,
        messageEn: `The plan says “${words}”: the target year ends on ${dueOn}; it is judged when the year's data are verified.`,
      };
    case 'STANDING':
      return {
        code: 'STANDING_RULE',
        messageZh: `方案写明“${words}”：持续有效的要求，没有届满之日。`,
        messageEn: `The plan says “${words}”: a standing duty that falls due on no day.`,
      };
    case 'EXTERNAL':
      return {
        code: 'DAY_SET_BY_OTHER_BODY',
        messageZh: `“${words}”的时间由上级或其他机关的部署确定，本方案未写明日期。`,
        messageEn: `The time of “${words}” is set by a superior's or another body's plan; this plan names no day.`,
      };
    case 'UNDATED':
      return {
        code: 'NO_DAY_WRITTEN',
        messageZh: '方案没有写明可据以计算的期限；在督查部门设定督办期限之前，不因时间判为逾期。',
        messageEn: 'The plan fixes no day that could be counted; until the office sets one, it is never late for time.',
      };
    case 'UNDERTAKING':
      return {
        code: 'UNDERTAKEN',
        messageZh: `该事项出自登记在案的承诺，应于 ${dueOn} 前（含当日）完成；方案原文未写。`,
        messageEn: `A unit undertook this on record, by ${dueOn}, that day included; the plan does not write it.`,
      };
  }
}

/** Which day counts where it is not simply the plan's own, and why; the other day is told beside it (domain.md §0.5). */
function countingDayOf({
  dueRule,
  dueOn,
  officeDueOn,
  writtenDueOn,
  dueReason,
  dueDecidedBy,
}: ExplanationFacts): Reason[] {
  const reasons: Reason[] = [];
  const by = { zh: dueDecidedBy ?? '督考办', en: dueDecidedBy ?? 'the supervision office' };
  const why = { zh: dueReason ? `（${dueReason}）` : '', en: dueReason ? ` (${dueReason})` : '' };
  if (dueRule === 'EXTENSION') {
    const from = {
      zh: writtenDueOn ? `，原定 ${writtenDueOn} 保留备查` : '',
      en: writtenDueOn ? ` instead of ${writtenDueOn}, which stays on record` : '',
    };
    reasons.push({
      code: 'EXTENDED',
      messageZh: `经 ${by.zh} 批准延期至 ${dueOn}${from.zh}${why.zh}；以延期后的日期为准。`,
      messageEn: `Extended to ${dueOn} by ${by.en}${from.en}${why.en}; the extended day counts.`,
    });
  }
  if (dueRule === 'PART') {
    reasons.push({
      code: 'DAY_OF_PART',
      messageZh: `分解事项，时限定为 ${dueOn}${why.zh}。`,
      messageEn: `A part of a larger duty; its own day is ${dueOn}${why.en}.`,
    });
  }
  if (officeDueOn === null) return reasons;
  if (dueRule === 'OFFICE') {
    reasons.push({
      code: 'OFFICE_DAY_COUNTS',
      messageZh: `方案未写明日期，以 ${by.zh} 设定的督办期限 ${officeDueOn} 为准${why.zh}。`,
      messageEn: `The plan writes no day; the supervision deadline ${officeDueOn} set by ${by.en} counts${why.en}.`,
    });
  } else {
    reasons.push({
      code: 'OFFICE_DAY_SHOWN_ONLY',
      messageZh: `督考办另设督办期限 ${officeDueOn}，仅供掌握进度；是否逾期以 ${dueOn} 为准。`,
      messageEn: `The office also set ${officeDueOn} to keep pace; lateness is judged on ${dueOn}.`,
    });
  }
  return reasons;
}

/** The reasons for an obligation's state on a day, the deciding one first to last; every one rests on words or records. */
export function explain(facts: ExplanationFacts, asOf: LocalDate): Reason[] {
  const isDatedPart = Boolean(facts.parentId) && facts.dueOn !== null;
  const reasons = [...(isDatedPart ? [] : [sourceOf(facts)]), ...countingDayOf(facts)];
  const state = stateOf(facts, asOf);
  if (state === 'UPCOMING') {
    reasons.push({
      code: 'NOT_BEGUN',
      messageZh: `自 ${facts.startsOn} 起计，${asOf} 尚未开始。`,
      messageEn: `It counts from ${facts.startsOn}; on ${asOf} it had not begun.`,
    });
  }
  if (facts.completedOn) {
    reasons.push({
      code: state === 'COMPLETED_LATE' ? 'COMPLETED_AFTER_DUE_DAY' : 'COMPLETION_ON_RECORD',
      messageZh:
        state === 'COMPLETED_LATE'
          ? `已于 ${facts.completedOn} 办结，迟 ${daysLate(facts, asOf)} 天。`
          : `已于 ${facts.completedOn} 办结。`,
      messageEn:
        state === 'COMPLETED_LATE'
          ? `Completed on ${facts.completedOn}, ${daysLate(facts, asOf)} days late.`
          : `Completed on ${facts.completedOn}.`,
    });
  } else if (state === 'ENDED') {
    reasons.push({
      code: 'ENDED_BY_EDITION',
      messageZh: `${facts.endReason ?? '方案新版不再规定此项'}；自 ${facts.endsOn} 次日起不再应办，此前情况保留备查。`,
      messageEn: `A later edition of the plan no longer asks for it: owed up to ${facts.endsOn}, that day included; what was before stays on record.`,
    });
  } else if (state === 'OVERDUE') {
    reasons.push({
      code: 'NO_COMPLETION_ON_RECORD',
      messageZh: `截至 ${asOf} 没有经审核的办结记录；自 ${overdueFrom(facts)} 起逾期，已逾期 ${daysLate(facts, asOf)} 天。`,
      messageEn: `No accepted completion is on record by ${asOf}; overdue from ${overdueFrom(facts)}, ${daysLate(facts, asOf)} days.`,
    });
  } else if (state === 'AWAITING_DATA') {
    reasons.push({
      code: 'AWAITS_VERIFIED_DATA',
      messageZh: '目标年已过，登记库中还没有经核定的完成数据；在此之前不判为逾期。',
      messageEn:
        'The target year has passed; no verified figures are on record, and until then it is not judged overdue.',
    });
  }
  if (facts.actor) {
    reasons.push({
      code: 'OTHER_ACTOR_NAMED',
      messageZh: `原文写明由“${facts.actor}”实施；责任行所列单位承担督促落实的责任。`,
      messageEn: `The sentence itself names “${facts.actor}” as acting; the units of the line answer for seeing it done.`,
    });
  }
  if (!facts.readingConfirmed) {
    reasons.push({
      code: 'READING_UNCONFIRMED',
      messageZh: '该条款的读取结果尚未经人确认，不据此提出任何措施。',
      messageEn: 'The reading of the clause has not been confirmed by a person; no measure is proposed on it.',
    });
  }
  return reasons;
}
