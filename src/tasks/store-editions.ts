import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRows, type Succession, succeedRows } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import type { At } from '../ledger/command.ts';
import type { Deadline, Responsibility, TaskClause } from './store.ts';
import type { NewClause, NewDeadline, NewResponsibility } from './store-corrections.ts';
import { addObligations, type NewObligation, type ObligationRow } from './store-due-days.ts';
import { deadlines, obligations, responsibilities, taskClauses } from './tables.ts';

// What a later edition of a plan does to its clauses: rows go on, end or come, and none is erased (ADR 0010).

/** Rows of one kind that go on under their ids, that are closed, and that are new. */
interface Changed<Row, NewRow> {
  carried: readonly Succession<Row>[];
  closed: readonly Row[];
  added: NewRow[];
}

/** Everything that an edition changes in this room. */
export interface ChangedTasks {
  clauses: Changed<TaskClause, NewClause>;
  names: Changed<Responsibility, NewResponsibility>;
  deadlines: Changed<Deadline, NewDeadline>;
  obligations: Changed<ObligationRow, NewObligation>;
}

/** Every obligation of these clauses as it stands, with those promised besides and those given to parts. */
export async function listAllOwed(db: Db | Tx, clauseIds: readonly string[]): Promise<ObligationRow[]> {
  return db
    .select()
    .from(obligations)
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        inArray(obligations.clauseId, clauseIds as Id<'TaskClause'>[]),
        onRecord(obligations),
      ),
    )
    .orderBy(obligations.dueOrder, obligations.id);
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Writes what an edition changes: first what ends or goes on, then what is new, which may take its place. */
export async function changeTasks(tx: Tx, change: ChangedTasks, at: Pick<At, 'now' | 'newId'>): Promise<void> {
  const { now } = at;
  const next = <Row extends { version: number }>({ row, set }: Succession<Row>): Succession<Row> => ({
    row,
    set: { ...set, version: row.version + 1 },
  });
  const closed = { supersededAt: now };
  await reviseRows(tx, responsibilities, idsOf(change.names.closed), closed);
  await reviseRows(tx, deadlines, idsOf(change.deadlines.closed), closed);
  await succeedRows(tx, taskClauses, change.clauses.carried.map(next), { now, newId: () => at.newId('TaskClause') });
  const newName = () => at.newId('Responsibility');
  await succeedRows(tx, responsibilities, change.names.carried, { now, newId: newName });
  await succeedRows(tx, deadlines, change.deadlines.carried, { now, newId: () => at.newId('Deadline') });
  const newDuty = () => at.newId('Obligation');
  await succeedRows(tx, obligations, change.obligations.carried.map(next), { now, newId: newDuty });
  await insertRows(tx, taskClauses, change.clauses.added);
  await insertRows(tx, responsibilities, change.names.added);
  await insertRows(tx, deadlines, change.deadlines.added);
  await addObligations(tx, change.obligations.added);
}
