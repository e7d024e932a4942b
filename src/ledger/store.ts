import { and, desc, eq, getTableName, gt, inArray, lte, type SQL } from 'drizzle-orm';
import type { Db, RoomTable, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { among, prepared, type Question } from '../db/prepared.ts';
import type { Instant } from '../kernel/clock.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { Deed } from './entry.ts';
import { ledgerChanges, ledgerEntries } from './tables.ts';

export type LedgerEntry = typeof ledgerEntries.$inferSelect;
export type LedgerChange = typeof ledgerChanges.$inferSelect;

/** A change together with the deed that made it. */
export interface HistoryStep extends LedgerChange {
  deed: string;
  actorId: string;
  actorName: string;
  actorRole: string;
  recordedAt: LedgerEntry['recordedAt'];
}

/** Which deeds a list holds; what is absent or null does not restrict. */
export interface EntryFilter {
  deeds?: readonly Deed[] | null | undefined;
  actorId?: string | null | undefined;
  /** Only deeds with a number above this one. */
  afterSequence?: number | null | undefined;
}

export type EntryOrder = 'NEWEST_FIRST' | 'OLDEST_FIRST';

const bySequence = pageOrder(ledgerEntries.sequence);
const byOrdinal = pageOrder(ledgerChanges.ordinal);
const byStep = pageOrder(ledgerChanges.sequence, ledgerChanges.ordinal);

/** The same page asked for from the other end: newest first is the order of sequence walked backwards. */
const reversed = (request: PageRequest): PageRequest => ({
  ...request,
  direction: request.direction === 'FORWARD' ? 'BACKWARD' : 'FORWARD',
  after: request.before,
  before: request.after,
});

const matching = (db: Db | Tx, { deeds, actorId, afterSequence }: EntryFilter): SQL | undefined =>
  and(
    eq(ledgerEntries.jurisdiction, db.jurisdiction),
    deeds == null ? undefined : inArray(ledgerEntries.deed, [...deeds]),
    actorId == null ? undefined : eq(ledgerEntries.actorId, actorId),
    afterSequence == null ? undefined : gt(ledgerEntries.sequence, afterSequence),
  );

// Which commit a handle reads, for whoever caches what deeds change: cheaper to ask for than the number of the latest deed.
export { commitNumber } from '../db/commits.ts';

/** The number of the latest deed in the jurisdiction; 0 before the first. Whoever caches what deeds change compares it. */
export async function lastSequence(db: Db | Tx): Promise<number> {
  return latest(db, {})[0]?.sequence ?? 0;
}

const latest = prepared<Question, { sequence: number }>('lastSequence', [], (db) =>
  db
    .select({ sequence: ledgerEntries.sequence })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.jurisdiction, db.jurisdiction))
    .orderBy(desc(ledgerEntries.sequence))
    .limit(1),
);

/**
 * Up to which instant an instant knows: that of the latest deed recorded by then, which need not be the last by number where a clock
 * was set back; null before the first. Every instant in the register is that of a deed, so that two instants with no deed between
 * them know the same.
 */
export async function knowledgeOf(db: Db | Tx, knownAt: Instant): Promise<Instant | null> {
  return latestBy(db, { knownAt })[0]?.recordedAt ?? null;
}

const latestBy = prepared<{ knownAt: Instant }, { recordedAt: Instant }>('knowledge', [], (db, { knownAt }) =>
  db
    .select({ recordedAt: ledgerEntries.recordedAt })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.jurisdiction, db.jurisdiction), lte(ledgerEntries.recordedAt, knownAt)))
    .orderBy(desc(ledgerEntries.recordedAt))
    .limit(1),
);

/** Whether any deed after `sequence` changed a row of these tables; reads only what was recorded since. */
export async function changedSince(db: Db | Tx, sequence: number, tables: readonly RoomTable[]): Promise<boolean> {
  return changesTo(db, { sequence, tables: tables.map(getTableName) }).length > 0;
}

interface ChangesTo {
  sequence: number;
  tables: readonly string[];
}
const changesTo = prepared<ChangesTo & Question, { sequence: number }>('changesTo', [], (db, { sequence, tables }) =>
  db
    .select({ sequence: ledgerChanges.sequence })
    .from(ledgerChanges)
    .where(
      and(
        eq(ledgerChanges.jurisdiction, db.jurisdiction),
        gt(ledgerChanges.sequence, sequence),
        among(ledgerChanges.subjectTable, tables),
      ),
    )
    .limit(1),
);

/** Deeds by their number in either order. */
export async function listEntries(
  db: Db | Tx,
  filter: EntryFilter,
  order: EntryOrder,
  request: PageRequest,
): Promise<Page<LedgerEntry>> {
  const walked = order === 'OLDEST_FIRST' ? request : reversed(request);
  const rows = await db
    .select()
    .from(ledgerEntries)
    .where(and(matching(db, filter), bySequence.where(walked)))
    .orderBy(...bySequence.orderBy(walked))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.sequence]);
}

/** How many deeds `listEntries` would hold over all its pages. */
export async function countEntries(db: Db | Tx, filter: EntryFilter): Promise<number> {
  return db.$count(ledgerEntries, matching(db, filter));
}

/** The deeds behind a number, in order. */
export async function listEntriesBehind(db: Db | Tx, sequence: number, most: number): Promise<LedgerEntry[]> {
  return db
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.jurisdiction, db.jurisdiction), gt(ledgerEntries.sequence, sequence)))
    .orderBy(ledgerEntries.sequence)
    .limit(most);
}

/** One deed by its number, or undefined. */
export async function findEntry(db: Db | Tx, sequence: number): Promise<LedgerEntry | undefined> {
  const [entry] = await db
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.jurisdiction, db.jurisdiction), eq(ledgerEntries.sequence, sequence)));
  return entry;
}

/** The rows that one deed changed, in the order it changed them. */
export async function listChanges(db: Db | Tx, sequence: number, request: PageRequest): Promise<Page<LedgerChange>> {
  const rows = await db
    .select()
    .from(ledgerChanges)
    .where(
      and(
        eq(ledgerChanges.jurisdiction, db.jurisdiction),
        eq(ledgerChanges.sequence, sequence),
        byOrdinal.where(request),
      ),
    )
    .orderBy(...byOrdinal.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.ordinal]);
}

/** All that ever happened to one row, oldest first, each step with its deed. */
export async function historyOf(db: Db | Tx, subjectId: string, request: PageRequest): Promise<Page<HistoryStep>> {
  const rows = await db
    .select({
      jurisdiction: ledgerChanges.jurisdiction,
      sequence: ledgerChanges.sequence,
      ordinal: ledgerChanges.ordinal,
      subjectTable: ledgerChanges.subjectTable,
      subjectId: ledgerChanges.subjectId,
      before: ledgerChanges.before,
      after: ledgerChanges.after,
      deed: ledgerEntries.deed,
      actorId: ledgerEntries.actorId,
      actorName: ledgerEntries.actorName,
      actorRole: ledgerEntries.actorRole,
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
        eq(ledgerChanges.subjectId, subjectId),
        byStep.where(request),
      ),
    )
    .orderBy(...byStep.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.sequence, row.ordinal]);
}

/** How many steps `historyOf` would hold over all its pages. */
export async function countHistory(db: Db | Tx, subjectId: string): Promise<number> {
  return db.$count(
    ledgerChanges,
    and(eq(ledgerChanges.jurisdiction, db.jurisdiction), eq(ledgerChanges.subjectId, subjectId)),
  );
}
