import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Deadline, heldOn, type Responsibility, type TaskClause } from './store.ts';
import type { Completion } from './store-completions.ts';
import { addObligations, type NewObligation, type ObligationRow } from './store-due-days.ts';
import { completions, deadlines, obligations, responsibilities, taskClauses } from './tables.ts';

// Corrections of a reading: rows are added and closed, never erased (architecture §2).

export type NewClause = typeof taskClauses.$inferInsert;
export type NewResponsibility = typeof responsibilities.$inferInsert;
export type NewDeadline = typeof deadlines.$inferInsert;

/** What may differ between two wordings of a clause. */
export type ClauseChange = Partial<
  Pick<
    NewClause,
    'spanEnd' | 'bracketStart' | 'bracketEnd' | 'text' | 'title' | 'responsibilityLine' | 'leadRule' | 'openEnded'
  >
>;

/** The last wording of a clause, whether it still stands or was merged away; undefined for an unknown id. */
export async function findClause(db: Db | Tx, id: string): Promise<TaskClause | undefined> {
  const [row] = await db
    .select()
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, db.jurisdiction),
        eq(taskClauses.id, id as Id<'TaskClause'>),
        eq(taskClauses.identity, taskClauses.id),
      ),
    );
  return row;
}

/** The clauses of a plan as they stand, in its order. */
export async function listClausesOfPlan(db: Db | Tx, planId: string): Promise<TaskClause[]> {
  return db
    .select()
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, db.jurisdiction),
        eq(taskClauses.planId, planId as Id<'Plan'>),
        onRecord(taskClauses),
        heldOn(),
      ),
    )
    .orderBy(taskClauses.ordinal, taskClauses.spanStart);
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Records that a person took responsibility for the reading of clauses. */
export async function confirmClauseRows(
  tx: Tx,
  clauses: readonly Pick<TaskClause, 'id'>[],
  confirmation: { confirmedAt: Instant; confirmedBy: string },
): Promise<void> {
  await reviseRows(tx, taskClauses, idsOf(clauses), { ...confirmation, version: sql`${taskClauses.version} + 1` });
}

/**
 * Gives a clause a new wording, unconfirmed, under its own id; the earlier one is kept beside it under `archiveId`, on record
 * until `at`.
 */
export async function rewordClause(
  tx: Tx,
  clause: TaskClause,
  change: ClauseChange,
  { archiveId, at, by, reason }: { archiveId: Id<'TaskClause'>; at: Instant; by: string; reason: string },
): Promise<TaskClause> {
  await insertRows(tx, taskClauses, [{ ...clause, id: archiveId, supersededAt: at }]);
  return reviseRow(tx, taskClauses, clause.id, {
    ...change,
    confirmedAt: null,
    confirmedBy: null,
    correctedBy: by,
    correctionReason: reason,
    recordedAt: at,
    version: clause.version + 1,
  });
}

/** Closes a clause whose text now belongs to another; it stays readable for every earlier instant. */
export async function mergeClauseAway(tx: Tx, clause: TaskClause, into: Id<'TaskClause'>, at: Instant): Promise<void> {
  await reviseRow(tx, taskClauses, clause.id, {
    supersededAt: at,
    mergedIntoId: into,
    version: clause.version + 1,
  });
}

/** The obligations to which the words of these clauses give rise, as they stand; not what was promised besides. */
export async function listOwed(db: Db | Tx, clauseIds: readonly string[]): Promise<ObligationRow[]> {
  return db
    .select()
    .from(obligations)
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        inArray(obligations.clauseId, clauseIds as Id<'TaskClause'>[]),
        ne(obligations.basis, 'UNDERTAKING'),
        onRecord(obligations),
      ),
    )
    .orderBy(obligations.dueOrder, obligations.id);
}

/** The completions of these obligations that stand now. */
export async function listLiveCompletions(db: Db | Tx, obligationIds: readonly string[]): Promise<Completion[]> {
  return db
    .select()
    .from(completions)
    .where(
      and(
        eq(completions.jurisdiction, db.jurisdiction),
        inArray(completions.obligationId, obligationIds as Id<'Obligation'>[]),
        isNull(completions.withdrawnAt),
      ),
    );
}

/** The names of a plan's clauses, as they stand, that are matched to nobody. */
export async function listUnresolvedNames(db: Db | Tx, planId: string): Promise<Responsibility[]> {
  const ofPlan = db
    .select({ id: taskClauses.identity })
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, db.jurisdiction),
        eq(taskClauses.planId, planId as Id<'Plan'>),
        onRecord(taskClauses),
        heldOn(),
      ),
    );
  return db
    .select()
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        inArray(responsibilities.clauseId, ofPlan),
        isNull(responsibilities.unitId),
        isNull(responsibilities.groupId),
        onRecord(responsibilities),
      ),
    )
    .orderBy(responsibilities.clauseId, responsibilities.role, responsibilities.ordinal);
}

/** Rows of one clause that a correction closes, and those it adds. */
export interface Replacement {
  closed: {
    responsibilities: readonly Pick<Responsibility, 'id'>[];
    deadlines: readonly Pick<Deadline, 'id'>[];
    obligations: readonly Pick<ObligationRow, 'id'>[];
  };
  added: { responsibilities: NewResponsibility[]; deadlines: NewDeadline[]; obligations: NewObligation[] };
}

/** Closes and adds the rows of a correction; closed first, so that a successor may take its predecessor's place. */
export async function replaceRows(tx: Tx, { closed, added }: Replacement, at: Instant): Promise<void> {
  const supersededAt = { supersededAt: at };
  await reviseRows(tx, obligations, idsOf(closed.obligations), supersededAt);
  await reviseRows(tx, deadlines, idsOf(closed.deadlines), supersededAt);
  await reviseRows(tx, responsibilities, idsOf(closed.responsibilities), supersededAt);
  await insertRows(tx, responsibilities, added.responsibilities);
  await insertRows(tx, deadlines, added.deadlines);
  await addObligations(tx, added.obligations);
}

/** Adds the clause that a split makes. */
export async function addClause(tx: Tx, row: NewClause): Promise<void> {
  await insertRows(tx, taskClauses, [row]);
}
