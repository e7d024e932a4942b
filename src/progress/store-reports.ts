import { and, eq, getTableColumns, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { among, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import { endOfDay, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { ReportState } from './report.ts';
import { progressReports, reportEntries } from './tables-report.ts';

/** A version of a report, under the id of the report itself. */
export type ProgressReport = typeof progressReports.$inferSelect;
export type NewReport = typeof progressReports.$inferInsert;
export type ReportEntry = typeof reportEntries.$inferSelect;
export type NewEntry = typeof reportEntries.$inferInsert;

export interface ReportFilter extends Moment {
  states?: readonly ReportState[] | undefined;
  unitId?: string | undefined;
  unitIds?: readonly string[] | undefined;
  period?: string | undefined;
  ids?: readonly string[] | undefined;
}

/**
 * The instant whose record answers a question of a day and a knowledge. Steps, reports and checks happen when they are
 * recorded, so that the day asked about bounds what was on record.
 */
export const thenOf = ({ asOf, knownAt }: Moment): Instant => {
  const end = endOfDay(asOf);
  return end < knownAt ? end : knownAt;
};

const reportColumns = { ...getTableColumns(progressReports), id: progressReports.identity };
const here = (db: Db | Tx): SQL => eq(progressReports.jurisdiction, db.jurisdiction);

const matching = (db: Db | Tx, filter: ReportFilter): SQL | undefined =>
  and(
    here(db),
    onRecord(progressReports, thenOf(filter)),
    filter.states ? inArray(progressReports.state, [...filter.states]) : undefined,
    filter.unitId ? eq(progressReports.unitId, filter.unitId as Id<'Unit'>) : undefined,
    filter.unitIds ? inArray(progressReports.unitId, [...filter.unitIds] as Id<'Unit'>[]) : undefined,
    filter.period ? eq(progressReports.period, filter.period) : undefined,
    filter.ids ? inArray(progressReports.identity, [...filter.ids] as Id<'ProgressReport'>[]) : undefined,
  );

const byPeriod = pageOrder(progressReports.lastOn, progressReports.identity);

/** Reports by the end of their period, as they stood at the moment. */
export async function listReports(
  db: Db | Tx,
  filter: ReportFilter,
  request: PageRequest,
): Promise<Page<ProgressReport>> {
  const rows = await db
    .select(reportColumns)
    .from(progressReports)
    .where(and(matching(db, filter), byPeriod.where(request)))
    .orderBy(...byPeriod.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.lastOn, row.id]);
}

/** All reports that match, by the end of their period; one statement. */
export async function listAllReports(db: Db | Tx, filter: ReportFilter): Promise<ProgressReport[]> {
  return db
    .select(reportColumns)
    .from(progressReports)
    .where(matching(db, filter))
    .orderBy(progressReports.lastOn, progressReports.identity);
}

/** How many match: by the same predicate as the list. */
export async function countReports(db: Db | Tx, filter: ReportFilter): Promise<number> {
  return db.$count(progressReports, matching(db, filter));
}

/** The report of a unit on a period as it stands, or undefined. */
export async function findReportOf(tx: Tx, unitId: string, period: string): Promise<ProgressReport | undefined> {
  const [row] = await tx
    .select(reportColumns)
    .from(progressReports)
    .where(
      and(
        here(tx),
        onRecord(progressReports),
        eq(progressReports.unitId, unitId as Id<'Unit'>),
        eq(progressReports.period, period),
      ),
    );
  return row;
}

/** Every version of these reports, oldest first. */
export async function listReportVersions(db: Db | Tx, reportIds: readonly string[]): Promise<ProgressReport[]> {
  return db
    .select(reportColumns)
    .from(progressReports)
    .where(and(here(db), inArray(progressReports.identity, [...reportIds] as Id<'ProgressReport'>[])))
    .orderBy(progressReports.identity, progressReports.version);
}

/** What these reports said at an instant (now when left out), by item; one statement whatever their number. */
export async function listEntries(
  db: Db | Tx,
  reportIds: readonly string[],
  knownAt?: Instant,
): Promise<ReportEntry[]> {
  return db
    .select()
    .from(reportEntries)
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        inArray(reportEntries.reportId, [...reportIds] as Id<'ProgressReport'>[]),
        onRecord(reportEntries, knownAt),
      ),
    )
    .orderBy(reportEntries.itemId, reportEntries.recordedAt);
}

/** The entries with these ids, in no order. */
export async function listEntriesById(db: Db | Tx, ids: readonly string[]): Promise<ReportEntry[]> {
  return entriesById(db, { ids });
}

const entriesById = prepared<{ ids: readonly string[] }, ReportEntry>('entriesById', [], (db, { ids }) =>
  db
    .select()
    .from(reportEntries)
    .where(and(eq(reportEntries.jurisdiction, db.jurisdiction), among(reportEntries.id, ids))),
);

/** An entry together with the report it stands in. */
export interface EntryInReport {
  entry: ReportEntry;
  report: ProgressReport;
}

/** All that was reported of these items at the moment, by the end of the period; one statement whatever their number. */
export async function listEntriesOf(
  db: Db | Tx,
  of: { itemIds: readonly string[] } | { obligationIds: readonly string[] },
  moment: Moment,
): Promise<EntryInReport[]> {
  // Ordered here: asked to order, SQLite walks every report of the district for the entries of a few.
  return entriesOf(db, { of, knownAt: thenOf(moment) }).toSorted(inOrderOfTime);
}

/** An entry with what tells whether and when the report that holds it was accepted. */
export interface SaidOfDuty {
  entry: Pick<ReportEntry, 'obligationId' | 'percentDone'>;
  report: Pick<ProgressReport, 'id' | 'period' | 'state' | 'acceptedAt' | 'lastOn' | 'submittedAt'>;
}

/** `listEntriesOf` duties with no more than tells what was accepted last: for lists of many duties. */
export function listSaidOfDuties(db: Db | Tx, obligationIds: readonly string[], moment: Moment): SaidOfDuty[] {
  return saidOf(db, { of: { obligationIds }, knownAt: thenOf(moment) }).toSorted(inOrderOfTime);
}

const inOrderOfTime = ({ report: a }: SaidOfDuty, { report: b }: SaidOfDuty): number =>
  compare(a.lastOn, b.lastOn) || compare(a.submittedAt, b.submittedAt);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface EntriesAsked {
  of: { itemIds: readonly string[] } | { obligationIds: readonly string[] };
  knownAt: Instant;
}
/** The version of an entry's report that was on record at an instant. */
export const ofEntry = (knownAt: Instant): SQL | undefined =>
  and(
    eq(progressReports.jurisdiction, reportEntries.jurisdiction),
    eq(progressReports.identity, reportEntries.reportId),
    onRecord(progressReports, knownAt),
  );

const entriesWith =
  (selected: { entry: Record<string, SQLiteColumn>; report: Record<string, SQLiteColumn> }) =>
  (db: Db | Tx, { of, knownAt }: EntriesAsked) =>
    db
      .select(selected)
      .from(reportEntries)
      .innerJoin(progressReports, ofEntry(knownAt))
      .where(
        and(
          eq(reportEntries.jurisdiction, db.jurisdiction),
          'itemIds' in of
            ? among(reportEntries.itemId, of.itemIds)
            : among(reportEntries.obligationId, of.obligationIds),
          onRecord(reportEntries, knownAt),
        ),
      ) as unknown as PromiseLike<never[]>;
const entriesOf = prepared<EntriesAsked, EntryInReport>(
  'entriesOf',
  [],
  entriesWith({ entry: getTableColumns(reportEntries), report: reportColumns }),
);
const { id, period, state, acceptedAt, lastOn, submittedAt } = reportColumns;
const { obligationId, percentDone } = getTableColumns(reportEntries);
const saidOf = prepared<EntriesAsked, SaidOfDuty>(
  'saidOf',
  [],
  entriesWith({ entry: { obligationId, percentDone }, report: { id, period, state, acceptedAt, lastOn, submittedAt } }),
);

/** All that was ever said of these obligations in reports by an instant, what was said otherwise later included, oldest first. */
export async function listEntryVersions(
  db: Db | Tx,
  obligationIds: readonly string[],
  knownAt: Instant,
): Promise<ReportEntry[]> {
  return db
    .select()
    .from(reportEntries)
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        among(reportEntries.obligationId, obligationIds),
        lte(reportEntries.recordedAt, knownAt),
      ),
    )
    .orderBy(reportEntries.recordedAt, reportEntries.id);
}

/** How often the reports on these obligations were returned by the moment; obligations never returned are left out. */
export async function countReturns(
  db: Db | Tx,
  obligationIds: readonly string[],
  moment: Moment,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ obligationId: reportEntries.obligationId, count: sql<number>`count(distinct ${progressReports.id})` })
    .from(reportEntries)
    .innerJoin(
      progressReports,
      and(
        eq(progressReports.jurisdiction, reportEntries.jurisdiction),
        eq(progressReports.identity, reportEntries.reportId),
        eq(progressReports.event, 'RETURN'),
        lte(progressReports.recordedAt, thenOf(moment)),
      ),
    )
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        inArray(reportEntries.obligationId, [...obligationIds] as Id<'Obligation'>[]),
        lte(reportEntries.recordedAt, progressReports.recordedAt),
      ),
    )
    .groupBy(reportEntries.obligationId);
  return new Map(rows.map(({ obligationId, count }) => [obligationId, count]));
}

export async function addReport(tx: Tx, row: NewReport): Promise<void> {
  await insertRows(tx, progressReports, [row]);
}

/** Gives a report its next version under its own id; the earlier one is kept beside it, on record until now. */
export async function stepReport(
  tx: Tx,
  report: ProgressReport,
  change: Partial<NewReport> & Pick<NewReport, 'event' | 'state'>,
  at: At,
): Promise<void> {
  const { id: actorId, name: actorName, role: actorRole } = at.actor;
  await reviseRow(tx, progressReports, report.id, {
    words: null,
    ...change,
    actorId,
    actorName,
    actorRole,
    version: sql`${progressReports.version} + 1`,
    recordedAt: at.now,
    supersededAt: null,
  });
  await insertRows(tx, progressReports, [{ ...report, id: at.newId('ProgressReport'), supersededAt: at.now }]);
}

export async function addEntries(tx: Tx, rows: NewEntry[]): Promise<void> {
  await insertRows(tx, reportEntries, rows);
}

/** Closes entries that a later version replaces or drops. */
export async function closeEntries(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await reviseRows(tx, reportEntries, ids, { supersededAt: at });
}
