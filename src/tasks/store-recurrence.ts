import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { Id } from '../kernel/id.ts';
import { heldOn } from './store.ts';
import { deadlines, obligations, taskClauses } from './tables.ts';

/** The recurring deadlines of these plans as they stand, with the clauses they belong to. */
export async function listRecurringDeadlines(db: Db | Tx, planIds: readonly string[]) {
  return db
    .select({ deadline: deadlines, planId: taskClauses.planId, sectionOrdinal: taskClauses.sectionOrdinal })
    .from(deadlines)
    .innerJoin(
      taskClauses,
      and(
        eq(taskClauses.jurisdiction, deadlines.jurisdiction),
        eq(taskClauses.identity, deadlines.clauseId),
        onRecord(taskClauses),
      ),
    )
    .where(
      and(
        eq(deadlines.jurisdiction, db.jurisdiction),
        eq(deadlines.kind, 'RECURRING'),
        heldOn(),
        inArray(taskClauses.planId, planIds as Id<'Plan'>[]),
        onRecord(deadlines),
      ),
    )
    .orderBy(deadlines.clauseId, deadlines.ordinal);
}

/** For which periods these plans' deadlines owe something as they stand. */
export async function listOwedPeriods(db: Db | Tx, planIds: readonly string[]) {
  return db
    .select({ deadlineId: obligations.deadlineId, period: obligations.period, dueOn: obligations.dueOn })
    .from(obligations)
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        inArray(obligations.planId, planIds as Id<'Plan'>[]),
        eq(obligations.basis, 'PERIOD'),
        onRecord(obligations),
      ),
    );
}
