import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type ObligationState, stateOf } from './obligation.ts';

/** How a duty differs between two moments: it entered the list, left it, or stands in both otherwise. */
export const DIFFERENCE_KINDS = ['ENTERED', 'LEFT', 'CHANGED'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What differs. */
export const DIFFERING_ASPECTS = ['STATE', 'DUE_DAY', 'RESPONSIBLE_UNIT', 'COMPLETION', 'EXISTENCE', 'OTHER'] as const;
export type DifferingAspect = (typeof DIFFERING_ASPECTS)[number];

/** Which fact made the difference. Closed; documented in the schema. */
export const DIFFERENCE_CAUSES = [
  'TIME_PASSED',
  'DUTY_RECORDED',
  'DUTY_CLOSED',
  'DUE_DAY_MOVED',
  'COMPLETION_RECORDED',
  'COMPLETION_WITHDRAWN',
  'LINE_CORRECTED',
  'HOLD_OR_LIGHT',
] as const;
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number];

/** One fact that made a difference, with when it was put on record; null for what only the calendar did. */
export interface DifferenceReason {
  code: DifferenceCause;
  recordedAt: Instant | null;
  messageZh: string;
  messageEn: string;
}

/** A duty as it stood at a moment, as far as it can differ. */
export interface Standing {
  asOf: LocalDate;
  basis: Parameters<typeof stateOf>[0]['basis'];
  startsOn: LocalDate;
  endsOn?: LocalDate | null | undefined;
  dueOn: LocalDate | null;
  dueReason: string | null;
  completedOn: LocalDate | null;
  recordedAt: Instant;
  /** The unit that answers as primary lead; null where none does by its own name. */
  leadUnitId: string | null;
}

/** What a difference needs besides the two standings. */
export interface DifferenceFacts {
  before: Standing | null;
  after: Standing | null;
  /** When the completion that counts afterwards was recorded, or the one that counted before was withdrawn. */
  completionRecordedAt: Instant | null;
  completionWithdrawnAt: Instant | null;
}

const stateThen = (standing: Standing): ObligationState => stateOf(standing, standing.asOf);

/** What differs between two standings of one duty; empty when nothing does. */
export function aspectsOf({ before, after }: Pick<DifferenceFacts, 'before' | 'after'>): DifferingAspect[] {
  if (!before || !after) return ['EXISTENCE'];
  const differing: DifferingAspect[] = [];
  if (stateThen(before) !== stateThen(after)) differing.push('STATE');
  if (before.dueOn !== after.dueOn) differing.push('DUE_DAY');
  if (before.leadUnitId !== after.leadUnitId) differing.push('RESPONSIBLE_UNIT');
  if (before.completedOn !== after.completedOn) differing.push('COMPLETION');
  return differing;
}

/** The facts that made the difference, each resting on a record or on the calendar. */
export function reasonsOfDifference(facts: DifferenceFacts): DifferenceReason[] {
  const { before, after, completionRecordedAt, completionWithdrawnAt } = facts;
  const reasons: DifferenceReason[] = [];
  if (!before && after) {
    reasons.push({
      code: 'DUTY_RECORDED',
      recordedAt: after.recordedAt,
      messageZh: '该事项在此期间登记在案。',
      messageEn: 'The duty was put on record in between.',
    });
  }
  if (before && !after) {
    reasons.push({
      code: 'DUTY_CLOSED',
      recordedAt: null,
      messageZh: '因更正读取结果，该事项不再成立。',
      messageEn: 'A correction of the reading took the duty away.',
    });
  }
  if (!before || !after) return reasons;
  const differing = aspectsOf(facts);
  if (differing.includes('DUE_DAY')) {
    const why = {
      zh: after.dueReason ? `（${after.dueReason}）` : '',
      en: after.dueReason ? ` (${after.dueReason})` : '',
    };
    reasons.push({
      code: 'DUE_DAY_MOVED',
      recordedAt: after.recordedAt,
      messageZh: `时限由 ${before.dueOn ?? '无'} 改为 ${after.dueOn ?? '无'}${why.zh}。`,
      messageEn: `The day that counts moved from ${before.dueOn ?? 'none'} to ${after.dueOn ?? 'none'}${why.en}.`,
    });
  }
  if (differing.includes('COMPLETION')) {
    reasons.push(
      after.completedOn
        ? {
            code: 'COMPLETION_RECORDED',
            recordedAt: completionRecordedAt,
            messageZh: `${after.completedOn} 办结的记录计入。`,
            messageEn: `The completion of ${after.completedOn} counts.`,
          }
        : {
            code: 'COMPLETION_WITHDRAWN',
            recordedAt: completionWithdrawnAt,
            messageZh: `${before.completedOn} 办结的记录不再计入。`,
            messageEn: `The completion of ${before.completedOn} no longer counts.`,
          },
    );
  }
  if (differing.includes('RESPONSIBLE_UNIT')) {
    reasons.push({
      code: 'LINE_CORRECTED',
      recordedAt: null,
      messageZh: '第一牵头单位有变（责任行更正）。',
      messageEn: 'The first-named lead is another: the line was corrected.',
    });
  }
  const moved = { ...before, asOf: after.asOf };
  if (before.asOf !== after.asOf && stateThen(moved) !== stateThen(before)) {
    const dueOn = before.dueOn ?? '—';
    reasons.push({
      code: 'TIME_PASSED',
      recordedAt: null,
      messageZh: `日期由 ${before.asOf} 到 ${after.asOf}（时限 ${dueOn}，起始 ${before.startsOn}）。`,
      messageEn: `The day went from ${before.asOf} to ${after.asOf} (due ${dueOn}, begins ${before.startsOn}).`,
    });
  }
  if (reasons.length === 0) {
    reasons.push({
      code: 'HOLD_OR_LIGHT',
      recordedAt: null,
      messageZh: '暂缓、异议或灯色在此期间有变。',
      messageEn: 'A hold, a contest or the light changed in between.',
    });
  }
  return reasons;
}
