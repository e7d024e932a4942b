import type { LocalDate } from '../kernel/local-date.ts';
import type { ClauseTimes } from './clause-times.ts';
import type { ClauseDraft, FindingDraft, NamedUnit } from './draft.ts';
import type { Section } from './section-tree.ts';
import type { TaskClause } from './task-clauses.ts';
import type { View } from './view.ts';

/** A clause with all that was seen on the way to it. */
export interface ClauseReading {
  draft: ClauseDraft;
  clause: TaskClause;
  times: ClauseTimes;
  /** Units that the line names both as lead and as support. */
  doubled: NamedUnit[];
}

export function findingsOf(
  _view: View,
  _readings: readonly ClauseReading[],
  _sections: readonly Section[],
  _frame: { issuedOn: LocalDate | null },
): FindingDraft[] {
  return [];
}
