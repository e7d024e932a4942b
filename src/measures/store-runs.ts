import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { sweepRuns } from './tables.ts';

/** A run of the sweep with its report. */
export type SweepRun = typeof sweepRuns.$inferSelect;

const byStart = pageOrder(sweepRuns.startedAt, sweepRuns.id);

/** Runs by their beginning, oldest first. */
export async function listRuns(db: Db | Tx, request: PageRequest): Promise<Page<SweepRun>> {
  const rows = await db
    .select()
    .from(sweepRuns)
    .where(and(eq(sweepRuns.jurisdiction, db.jurisdiction), byStart.where(request)))
    .orderBy(...byStart.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.startedAt, row.id]);
}

export async function countRuns(db: Db | Tx): Promise<number> {
  return db.$count(sweepRuns, eq(sweepRuns.jurisdiction, db.jurisdiction));
}

/** The runs with these ids, in no order. */
export async function listRunsById(db: Db | Tx, ids: readonly string[]): Promise<SweepRun[]> {
  return db
    .select()
    .from(sweepRuns)
    .where(and(eq(sweepRuns.jurisdiction, db.jurisdiction), inArray(sweepRuns.id, ids as Id<'SweepReport'>[])));
}

/** The run under a key, or undefined. */
export async function findRunByKey(db: Db | Tx, runKey: string): Promise<SweepRun | undefined> {
  const [row] = await db
    .select()
    .from(sweepRuns)
    .where(and(eq(sweepRuns.jurisdiction, db.jurisdiction), eq(sweepRuns.runKey, runKey)));
  return row;
}

export async function addRun(tx: Tx, row: typeof sweepRuns.$inferInsert): Promise<SweepRun> {
  const [added] = await insertRows(tx, sweepRuns, [row]);
  return added as SweepRun;
}

/** Carries a run's report on. */
export async function reviseRun(
  tx: Tx,
  id: string,
  set: Partial<Omit<typeof sweepRuns.$inferInsert, 'id' | 'jurisdiction' | 'version'>>,
): Promise<SweepRun> {
  return reviseRow(tx, sweepRuns, id, { ...set, version: sql`${sweepRuns.version} + 1` });
}
