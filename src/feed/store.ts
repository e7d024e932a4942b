import { and, asc, desc, eq, gt, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Db, RoomTable, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { prepared } from '../db/prepared.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import { ID_PREFIX, type Id, type IdNoun } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { PageRequest } from '../kernel/page.ts';
import { ledgerChanges, ledgerEntries } from '../ledger/tables.ts';
import type { Row } from './change.ts';
import type { ExportJob } from './export.ts';
import { evaluations, exportJobs, overdueSpells } from './tables.ts';

/** A change with its deed, as the feed reads it. */
export interface Step {
  sequence: number;
  ordinal: number;
  subjectId: string;
  before: Row | null;
  after: Row | null;
  deed: string;
  recordedAt: Instant;
}
export type OverdueSpell = typeof overdueSpells.$inferSelect;
export type Evaluation = typeof evaluations.$inferSelect;

const byStep = pageOrder(ledgerChanges.sequence, ledgerChanges.ordinal);

const isOfNouns = (nouns: readonly IdNoun[]): SQL =>
  inArray(
    sql`substr(${ledgerChanges.subjectId}, 1, 3)`,
    nouns.map((noun) => ID_PREFIX[noun]),
  );

/** The changes to these nouns up to a number of the ledger, in its order: one more than asked for, to see whether there are more. */
export async function listSteps(
  db: Db | Tx,
  { nouns, upTo }: { nouns: readonly IdNoun[]; upTo: number },
  request: Pick<PageRequest, 'size' | 'direction' | 'after' | 'before'>,
): Promise<Step[]> {
  const whole: PageRequest = { origin: '', ...request };
  return db
    .select({
      sequence: ledgerChanges.sequence,
      ordinal: ledgerChanges.ordinal,
      subjectId: ledgerChanges.subjectId,
      before: ledgerChanges.before,
      after: ledgerChanges.after,
      deed: ledgerEntries.deed,
      recordedAt: ledgerEntries.recordedAt,
    })
    .from(ledgerChanges)
    .innerJoin(
      ledgerEntries,
      and(
        eq(ledgerEntries.jurisdiction, ledgerChanges.jurisdiction),
        eq(ledgerEntries.sequence, ledgerChanges.sequence),
      ),
    )
    .where(
      and(
        eq(ledgerChanges.jurisdiction, db.jurisdiction),
        lte(ledgerChanges.sequence, upTo),
        isOfNouns(nouns),
        byStep.where(whole),
      ),
    )
    .orderBy(...byStep.orderBy(whole))
    .limit(request.size + 1);
}

/** The rows of a table by id, behind an id: for exports, which read whole registers page by page. */
export async function listRowsBehind(db: Db | Tx, table: RoomTable, id: string, size: number): Promise<Row[]> {
  return (await db
    .select()
    .from(table)
    .where(and(eq(table.jurisdiction, db.jurisdiction), gt(table.id, id)))
    .orderBy(asc(table.id))
    .limit(size)) as Row[];
}

/** One export, or undefined. */
export async function findExport(db: Db | Tx, id: string): Promise<ExportJob | undefined> {
  const [job] = await db
    .select()
    .from(exportJobs)
    .where(and(eq(exportJobs.jurisdiction, db.jurisdiction), eq(exportJobs.id, id as Id<'ExportJob'>)));
  return job;
}

/** Exports that wait to be written, the oldest first; of one actor where named. */
export async function listQueuedExports(db: Db | Tx, requestedBy?: string): Promise<ExportJob[]> {
  return queuedExports(db, { requestedBy });
}

// This and the next are asked after every deed.
const queuedExports = prepared<{ requestedBy: string | undefined }, ExportJob>(
  'queuedExports',
  [],
  (db, { requestedBy }) =>
    db
      .select()
      .from(exportJobs)
      .where(
        and(
          eq(exportJobs.jurisdiction, db.jurisdiction),
          eq(exportJobs.state, 'QUEUED'),
          requestedBy === undefined ? undefined : eq(exportJobs.requestedBy, requestedBy),
        ),
      )
      .orderBy(exportJobs.id),
);

/** Exports whose file may be on the disk although its time is over. */
export async function listExpiredExports(db: Db | Tx, now: Instant): Promise<ExportJob[]> {
  return expiredExports(db, { now });
}

const expiredExports = prepared<{ now: Instant }, ExportJob>('expiredExports', [], (db, { now }) =>
  db
    .select()
    .from(exportJobs)
    .where(
      and(eq(exportJobs.jurisdiction, db.jurisdiction), eq(exportJobs.state, 'READY'), lte(exportJobs.expiresAt, now)),
    ),
);

export async function addExport(tx: Tx, row: typeof exportJobs.$inferInsert): Promise<void> {
  await insertRows(tx, exportJobs, [row]);
}

export async function settleExport(tx: Tx, id: string, set: Partial<ExportJob>): Promise<void> {
  await reviseRow(tx, exportJobs, id, set);
}

/** The evaluation of a day, or undefined. */
export async function findEvaluation(db: Db | Tx, day: LocalDate): Promise<Evaluation | undefined> {
  const [row] = await db
    .select()
    .from(evaluations)
    .where(and(eq(evaluations.jurisdiction, db.jurisdiction), eq(evaluations.evaluatedOn, day)));
  return row;
}

/** The latest day that was evaluated, or undefined. */
export async function lastEvaluation(db: Db | Tx): Promise<Evaluation | undefined> {
  const [row] = await db
    .select()
    .from(evaluations)
    .where(eq(evaluations.jurisdiction, db.jurisdiction))
    .orderBy(desc(evaluations.evaluatedOn))
    .limit(1);
  return row;
}

/** The spells that are open. */
export async function listOpenSpells(db: Db | Tx): Promise<OverdueSpell[]> {
  return db
    .select()
    .from(overdueSpells)
    .where(and(eq(overdueSpells.jurisdiction, db.jurisdiction), isNull(overdueSpells.leftOn)))
    .orderBy(overdueSpells.id);
}

/** Spells by their ids, in no order. */
export async function listSpellsById(db: Db | Tx, ids: readonly string[]): Promise<OverdueSpell[]> {
  return db
    .select()
    .from(overdueSpells)
    .where(
      and(eq(overdueSpells.jurisdiction, db.jurisdiction), inArray(overdueSpells.id, ids as Id<'OverdueSpell'>[])),
    );
}

/** Evaluations by their ids, in no order. */
export async function listEvaluationsById(db: Db | Tx, ids: readonly string[]): Promise<Evaluation[]> {
  return db
    .select()
    .from(evaluations)
    .where(and(eq(evaluations.jurisdiction, db.jurisdiction), inArray(evaluations.id, ids as Id<'Evaluation'>[])));
}

export async function addEvaluation(tx: Tx, row: typeof evaluations.$inferInsert): Promise<void> {
  await insertRows(tx, evaluations, [row]);
}

export async function openSpells(tx: Tx, rows: (typeof overdueSpells.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await insertRows(tx, overdueSpells, rows);
}

export async function closeSpells(tx: Tx, ids: readonly string[], leftOn: LocalDate): Promise<void> {
  if (ids.length > 0) await reviseRows(tx, overdueSpells, ids, { leftOn });
}
