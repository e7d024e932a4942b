import { and, eq, gte, inArray, lte, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Indicator } from './store.ts';
import { indicators } from './tables.ts';
import { indicatorReadings } from './tables-reading.ts';

export type IndicatorReading = typeof indicatorReadings.$inferSelect;
export type NewReading = typeof indicatorReadings.$inferInsert;

const here = (db: Db | Tx): SQL => eq(indicatorReadings.jurisdiction, db.jurisdiction);

/** The readings of these indicators at `knownAt` (now when left out), by their day; one statement whatever their number. */
export async function listReadingsOfIndicators(
  db: Db | Tx,
  indicatorIds: readonly string[],
  knownAt?: Instant,
): Promise<IndicatorReading[]> {
  return db
    .select()
    .from(indicatorReadings)
    .where(
      and(
        here(db),
        inArray(indicatorReadings.indicatorId, indicatorIds as Id<'Indicator'>[]),
        onRecord(indicatorReadings, knownAt),
      ),
    )
    .orderBy(indicatorReadings.readOn, indicatorReadings.recordedAt, indicatorReadings.id);
}

/** The readings that came with these reports, as on record at `knownAt`; one statement whatever their number. */
export async function listReadingsOfReports(
  db: Db | Tx,
  reportIds: readonly string[],
  knownAt?: Instant,
): Promise<IndicatorReading[]> {
  return db
    .select()
    .from(indicatorReadings)
    .where(
      and(
        here(db),
        inArray(indicatorReadings.reportId, reportIds as Id<'ProgressReport'>[]),
        onRecord(indicatorReadings, knownAt),
      ),
    )
    .orderBy(indicatorReadings.recordedAt, indicatorReadings.id);
}

/** Which readings of the targets of deadlines: those that tell of a day from the first to the last, of these units or of all. */
export interface DeadlineReadings {
  deadlineIds: readonly string[];
  readFrom: LocalDate;
  readTo: LocalDate;
  knownAt: Instant;
  unitIds: readonly string[] | null;
}

/** The readings of the targets that belong to deadlines, each with its target, by their day; one statement. */
export async function listReadingsOfDeadlines(
  db: Db | Tx,
  { deadlineIds, readFrom, readTo, knownAt, unitIds }: DeadlineReadings,
): Promise<{ reading: IndicatorReading; target: Indicator }[]> {
  return db
    .select({ reading: indicatorReadings, target: indicators })
    .from(indicatorReadings)
    .innerJoin(
      indicators,
      and(
        eq(indicators.jurisdiction, indicatorReadings.jurisdiction),
        eq(indicators.id, indicatorReadings.indicatorId),
      ),
    )
    .where(
      and(
        here(db),
        onRecord(indicatorReadings, knownAt),
        gte(indicatorReadings.readOn, readFrom),
        lte(indicatorReadings.readOn, readTo),
        inArray(indicators.deadlineId, deadlineIds as Id<'Deadline'>[]),
        unitIds ? inArray(indicatorReadings.unitId, unitIds as Id<'Unit'>[]) : undefined,
      ),
    )
    .orderBy(indicatorReadings.readOn, indicatorReadings.recordedAt, indicatorReadings.id);
}

/** The readings with these ids, superseded ones included, in no order. */
export async function listReadingsById(db: Db | Tx, ids: readonly string[]): Promise<IndicatorReading[]> {
  return db
    .select()
    .from(indicatorReadings)
    .where(and(here(db), inArray(indicatorReadings.id, ids as Id<'IndicatorReading'>[])));
}

export async function addReadings(tx: Tx, rows: NewReading[]): Promise<void> {
  await insertRows(tx, indicatorReadings, rows);
}

/** Closes readings that others take the place of; they stay readable for every earlier instant. */
export async function closeReadings(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await reviseRows(tx, indicatorReadings, ids, { supersededAt: at });
}

/** Notes who verified a reading, and when. */
export async function verifyReadingRow(tx: Tx, id: string, verified: { verifiedAt: Instant; verifiedBy: string }) {
  await reviseRow(tx, indicatorReadings, id, verified);
}
