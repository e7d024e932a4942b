import { and, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRows, type Succession, succeedRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import { indicators } from './tables.ts';

export type Indicator = typeof indicators.$inferSelect;
export type NewIndicator = typeof indicators.$inferInsert;

/** A figure's columns, under the id of the row that bears it, whichever version is read. */
const figureColumns = {
  ...getTableColumns(indicators),
  id: sql<Id<'Indicator'>>`coalesce(${indicators.identity}, ${indicators.id})`,
};

const inOrder = pageOrder(indicators.spanStart, indicators.ordinal, indicators.id);

/** Which indicators: those of a plan, and of it perhaps only the goals (which belong to no clause). */
export interface IndicatorFilter {
  planId: string;
  goalsOnly?: boolean;
  /** As on record at this instant; now when left out. */
  knownAt?: Instant;
}

const matching = (db: Db | Tx, { planId, goalsOnly, knownAt }: IndicatorFilter): SQL | undefined =>
  and(
    eq(indicators.jurisdiction, db.jurisdiction),
    onRecord(indicators, knownAt),
    eq(indicators.planId, planId as Id<'Plan'>),
    goalsOnly ? isNull(indicators.clauseId) : undefined,
  );

/** Target figures of a plan in the order of its text. */
export async function listIndicators(
  db: Db | Tx,
  filter: IndicatorFilter,
  request: PageRequest,
): Promise<Page<Indicator>> {
  const rows = await db
    .select(figureColumns)
    .from(indicators)
    .where(and(matching(db, filter), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.spanStart, row.ordinal, row.id]);
}

export async function countIndicators(db: Db | Tx, filter: IndicatorFilter): Promise<number> {
  return db.$count(indicators, matching(db, filter));
}

/** The figures of these clauses at `knownAt` (now when left out), in printed order; one statement whatever their number. */
export async function listIndicatorsOfClauses(
  db: Db | Tx,
  clauseIds: readonly string[],
  knownAt?: Instant,
): Promise<Indicator[]> {
  return db
    .select(figureColumns)
    .from(indicators)
    .where(
      and(
        eq(indicators.jurisdiction, db.jurisdiction),
        inArray(indicators.clauseId, clauseIds as Id<'TaskClause'>[]),
        onRecord(indicators, knownAt),
      ),
    )
    .orderBy(indicators.spanStart, indicators.ordinal, indicators.id);
}

/** Every figure of a plan as it stands, goals included, in the order of its text. */
export async function listAllIndicators(db: Db | Tx, planId: string): Promise<Indicator[]> {
  return db
    .select()
    .from(indicators)
    .where(matching(db, { planId }))
    .orderBy(indicators.spanStart, indicators.ordinal, indicators.id);
}

/** The figures with these ids, superseded ones included, in no order. */
export async function listIndicatorsById(db: Db | Tx, ids: readonly string[]): Promise<Indicator[]> {
  return db
    .select()
    .from(indicators)
    .where(and(eq(indicators.jurisdiction, db.jurisdiction), inArray(indicators.id, ids as Id<'Indicator'>[])));
}

/** The figures with these ids as on record at an instant, in no order; one statement. */
export async function listIndicatorsThen(db: Db | Tx, ids: readonly string[], knownAt: Instant): Promise<Indicator[]> {
  return db
    .select(figureColumns)
    .from(indicators)
    .where(
      and(
        eq(indicators.jurisdiction, db.jurisdiction),
        onRecord(indicators, knownAt),
        inArray(sql`coalesce(${indicators.identity}, ${indicators.id})`, [...ids]),
      ),
    );
}

export async function addIndicators(tx: Tx, rows: NewIndicator[]): Promise<void> {
  await insertRows(tx, indicators, rows);
}

/** Closes figures that a correction replaces or drops; they stay readable for every earlier instant. */
export async function closeIndicators(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await reviseRows(tx, indicators, ids, { supersededAt: at });
}

/** Figures that an edition writes anew go on under their ids; the earlier version of each is kept beside it. */
export async function succeedIndicators(
  tx: Tx,
  carried: readonly Succession<Indicator>[],
  at: Pick<At, 'now' | 'newId'>,
): Promise<void> {
  await succeedRows(tx, indicators, carried, { now: at.now, newId: () => at.newId('Indicator') });
}
