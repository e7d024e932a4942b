import type { Tx } from '../db/engine.ts';
import { insertRows } from '../db/write.ts';
import { addObligations, type NewObligation } from './store-due-days.ts';
import { deadlines, responsibilities, taskClauses } from './tables.ts';

/** Everything a plan's reading adds to this room, in one go. */
export interface NewTasks {
  clauses: (typeof taskClauses.$inferInsert)[];
  responsibilities: (typeof responsibilities.$inferInsert)[];
  deadlines: (typeof deadlines.$inferInsert)[];
  obligations: NewObligation[];
}

export async function addTasks(tx: Tx, tasks: NewTasks): Promise<void> {
  await insertRows(tx, taskClauses, tasks.clauses);
  await insertRows(tx, responsibilities, tasks.responsibilities);
  await insertRows(tx, deadlines, tasks.deadlines);
  await addObligations(tx, tasks.obligations);
}
