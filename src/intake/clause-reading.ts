import type { Cited } from '../kernel/span.ts';
import type { ClauseTimes } from './clause-times.ts';
import type { ClauseDraft, FindingDraft, FindingRule, FindingSeverity, NamedUnit } from './draft.ts';
import type { TaskClause } from './task-clauses.ts';

/** A clause with all that was seen on the way to it. */
export interface ClauseReading {
  draft: ClauseDraft;
  clause: TaskClause;
  times: ClauseTimes;
  /** Units that the line names both as lead and as support. */
  doubled: NamedUnit[];
}

/** Makes a finding; `clause` is the position in `PlanDraft.clauses`, null for one about the document. */
export const finding = (
  rule: FindingRule,
  severity: FindingSeverity,
  at: Cited,
  clause: number | null,
  messageZh: string,
  messageEn: string,
): FindingDraft => ({
  rule,
  severity,
  at: { start: at.start, end: at.end, surface: at.surface },
  clause,
  messageZh,
  messageEn,
});
