import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import { type LightFacts, type LightScale, lightOf } from './light.ts';
import { stateOf } from './obligation.ts';

/** What would clear a duty, each by itself. Closed; documented in the schema. */
export const CLEARING_CODES = [
  'ACCEPTED_COMPLETION',
  'EXTENSION_GRANTED',
  'CONTEST_CORRECTED',
  'VERIFIED_FIGURES',
  'DEADLINE_SET',
  'CHECK_PASSED',
  'REPORT_HANDED_IN',
  'TARGET_REACHED',
  'PROGRESS_ACCEPTED',
  'READING_CONFIRMED',
] as const;
export type ClearingCode = (typeof CLEARING_CODES)[number];

/** One fact that, once on record, changes where a duty stands; told in both languages. */
export interface ClearingFact {
  code: ClearingCode;
  messageZh: string;
  messageEn: string;
}

/** What is on record about a duty that could clear it. */
export interface ClearingFacts extends LightFacts {
  readingConfirmed: boolean;
  /** The day wished for by an extension that was asked in time and is not decided; null where there is none. */
  pendingUntil: LocalDate | null;
  isContested: boolean;
  /** Periods for which reports are missing; figures below target, told with what is wanted. */
  missingPeriods?: readonly string[] | undefined;
  shortfalls?: readonly { name: string; wanted: string }[] | undefined;
}

const MOST_TOLD = 3;

/**
 * The smallest facts that would clear a duty on a day, the surest first; each alone suffices. Empty where nothing needs clearing. A
 * late completion stays late: what would clear "overdue" does not undo that it was.
 */
export function toClear(facts: ClearingFacts, asOf: LocalDate, scale: LightScale): ClearingFact[] {
  const found: ClearingFact[] = [];
  const state = stateOf(facts, asOf);
  const { light, reason } = lightOf(facts, asOf, scale);
  if (state === 'OVERDUE') {
    found.push({
      code: 'ACCEPTED_COMPLETION',
      messageZh: `督考办审核认可的办结记录（办结日不晚于 ${asOf}）；晚于 ${facts.dueOn} 办结的记为逾期办结。`,
      messageEn: `A completion accepted by the office, done by ${asOf}; done after ${facts.dueOn} it stays late.`,
    });
    if (facts.pendingUntil !== null && facts.pendingUntil >= asOf) {
      found.push({
        code: 'EXTENSION_GRANTED',
        messageZh: `批准已按期提出的延期申请，新时限不早于 ${asOf}（申请至 ${facts.pendingUntil}）。`,
        messageEn: `The extension that was asked in time, granted to ${asOf} or later (asked: ${facts.pendingUntil}).`,
      });
    }
  }
  if (state === 'AWAITING_DATA') {
    found.push({
      code: 'VERIFIED_FIGURES',
      messageZh: '经核定的年度完成数据，并据此审核办结。',
      messageEn: "The year's verified figures, and the completion accepted on them.",
    });
  }
  const isOpen = state === 'OVERDUE' || state === 'AWAITING_DATA' || state === 'OPEN';
  for (const { name, wanted } of isOpen ? (facts.shortfalls ?? []).slice(0, MOST_TOLD) : []) {
    found.push({
      code: 'TARGET_REACHED',
      messageZh: `经核实的“${name}”达到 ${wanted}（只销除该项指标未达标）。`,
      messageEn: `A verified value of “${name}” of ${wanted}: it clears that the target is missed, nothing else.`,
    });
  }
  const periods = (facts.missingPeriods ?? []).join('、');
  if (light === 'RED' && reason === 'CHECK_FAILED') {
    found.push({
      code: 'CHECK_PASSED',
      messageZh: `核查通过${periods && `，并补报 ${periods} 进展报告`}。`,
      messageEn: `A check that is passed${periods && `, and the missing reports handed in: ${periods}`}.`,
    });
  }
  if (light === 'RED' && reason === 'REPORT_MISSING') {
    found.push({
      code: 'REPORT_HANDED_IN',
      messageZh: `报送所欠的 ${periods} 进展报告。`,
      messageEn: `The missing reports, handed in: ${periods}.`,
    });
  }
  if (facts.isContested) {
    found.push({
      code: 'CONTEST_CORRECTED',
      messageZh: '异议裁定；获支持的由督考办更正责任归属、时限或数值。',
      messageEn: 'The decision on the contest; where it is upheld, the correction of attribution, date or value.',
    });
  }
  if (light === 'YELLOW' && reason === 'NEAR_DUE') {
    found.push({
      code: 'ACCEPTED_COMPLETION',
      messageZh: `督考办审核认可的办结记录，办结日不晚于 ${facts.dueOn}。`,
      messageEn: `A completion accepted by the office, done by ${facts.dueOn}.`,
    });
  }
  const needed = percentNeeded(facts, asOf, scale);
  if (needed !== null && (reason === 'BEHIND' || reason === 'FAR_BEHIND')) {
    found.push({
      code: 'PROGRESS_ACCEPTED',
      messageZh: `经审核的进度报告，完成比例不低于 ${needed}%。`,
      messageEn: `An accepted report of at least ${needed}% done.`,
    });
  }
  if (state === 'UNDATED') {
    found.push({
      code: 'DEADLINE_SET',
      messageZh: '督考办设定督办期限后方可按时间考核；在此之前以办结记录了结。',
      messageEn: 'A deadline of the office, so that it can be judged by time; until then a completion ends it.',
    });
  }
  if (!facts.readingConfirmed) {
    found.push({
      code: 'READING_CONFIRMED',
      messageZh: '对该条款读取结果的人工确认。',
      messageEn: "A person's confirmation of the reading of the clause.",
    });
  }
  return found;
}

/** The least whole percentage at which a long duty is green again on a day. */
function percentNeeded({ startsOn, dueOn }: LightFacts, asOf: LocalDate, { rules }: LightScale): number | null {
  if (dueOn === null) return null;
  const span = daysBetween(startsOn, dueOn);
  if (span <= 0) return null;
  const expected = (daysBetween(startsOn, asOf) * 100) / span;
  return Math.min(100, Math.max(0, Math.floor(expected - rules.yellowFromPointsBehind.value) + 1));
}
