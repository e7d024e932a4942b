import { addMonths, type LocalDate } from '../kernel/local-date.ts';
import type { DutyRules } from '../tasks/duty-rules.ts';

/**
 * Why a duty may rest without anyone's fault (domain.md §9 guards): AWAITING_SUPERIOR 上级未下达 · FORCE_MAJEURE 不可抗力 ·
 * POLICY_CHANGED 法律政策变更 · COORDINATION_PENDING 协调未决. It holds escalation, not the count of days.
 */
export const EXEMPT_CAUSES = ['AWAITING_SUPERIOR', 'FORCE_MAJEURE', 'POLICY_CHANGED', 'COORDINATION_PENDING'] as const;
export type ExemptCauseKind = (typeof EXEMPT_CAUSES)[number];

/** The names of the causes, for notices and lists. */
export const CAUSE_NAMES = {
  AWAITING_SUPERIOR: { zh: '上级尚未下达', en: 'awaits a superior' },
  FORCE_MAJEURE: { zh: '不可抗力', en: 'force majeure' },
  POLICY_CHANGED: { zh: '法律政策变更', en: 'law or policy changed' },
  COORDINATION_PENDING: { zh: '协调未决', en: 'coordination pending' },
} as const satisfies Record<ExemptCauseKind, { zh: string; en: string }>;

/** The latest day on which a cause that begins on a day may end; after it, it has expired by itself. */
export const latestEndOf = (cause: ExemptCauseKind, fromOn: LocalDate, rules: DutyRules['exemptCauses']): LocalDate =>
  addMonths(fromOn, rules[cause].mostMonths);
