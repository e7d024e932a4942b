import { and, asc, eq, gte, inArray, lte, max, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { PaperKind } from './paper.ts';
import { papers } from './tables.ts';

export type Paper = typeof papers.$inferSelect;
export type NewPaper = typeof papers.$inferInsert;

/** Which numbered papers a list holds; what is left out does not restrict. */
export interface PaperFilter {
  kinds?: readonly PaperKind[] | undefined;
  unitId?: string | undefined;
  measureId?: string | undefined;
  issuedFrom?: LocalDate | undefined;
  issuedTo?: LocalDate | undefined;
  /** The units a caller is limited to, and the kinds that their own units may not read; left out for all. */
  scope?: readonly string[] | undefined;
  withheldKinds?: readonly PaperKind[] | undefined;
}

const matching = (db: Db | Tx, filter: PaperFilter): SQL | undefined =>
  and(
    eq(papers.jurisdiction, db.jurisdiction),
    filter.kinds ? inArray(papers.kind, [...filter.kinds]) : undefined,
    filter.unitId ? eq(papers.unitId, filter.unitId as Id<'Unit'>) : undefined,
    filter.measureId ? eq(papers.measureId, filter.measureId as Id<'Measure'>) : undefined,
    filter.issuedFrom ? gte(papers.issuedOn, filter.issuedFrom) : undefined,
    filter.issuedTo ? lte(papers.issuedOn, filter.issuedTo) : undefined,
    filter.scope ? inArray(papers.unitId, [...filter.scope] as Id<'Unit'>[]) : undefined,
    filter.withheldKinds?.length ? sql`${papers.kind} not in ${[...filter.withheldKinds]}` : undefined,
  );

const byDay = pageOrder(papers.issuedOn, papers.id);

/** Numbered papers by day of issue. */
export async function listPapers(db: Db | Tx, filter: PaperFilter, request: PageRequest): Promise<Page<Paper>> {
  const rows = await db
    .select()
    .from(papers)
    .where(and(matching(db, filter), byDay.where(request)))
    .orderBy(...byDay.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.issuedOn, row.id]);
}

/** How many match: by the same predicate as the list. */
export const countPapers = async (db: Db | Tx, filter: PaperFilter): Promise<number> =>
  db.$count(papers, matching(db, filter));

/** The papers on these measures, oldest first; one statement whatever their number. */
export async function listPapersOfMeasures(db: Db | Tx, measureIds: readonly string[]): Promise<Paper[]> {
  return db
    .select()
    .from(papers)
    .where(and(matching(db, {}), inArray(papers.measureId, measureIds as Id<'Measure'>[])))
    .orderBy(asc(papers.issuedOn), asc(papers.id));
}

/** The paper under a document number, void or not; undefined where the register gave no such number. */
export async function findPaperNumbered(db: Db | Tx, docNumber: string): Promise<Paper | undefined> {
  const [paper] = await db
    .select()
    .from(papers)
    .where(and(matching(db, {}), eq(papers.docNumber, docNumber)));
  return paper;
}

/** One paper, or undefined. */
export async function findPaper(db: Db | Tx, id: string): Promise<Paper | undefined> {
  return (await listPapersById(db, [id]))[0];
}

/** The papers that bear a check code: one, unless two say the very same. */
export async function listPapersByCode(db: Db | Tx, checkCode: string, filter: PaperFilter = {}): Promise<Paper[]> {
  return db
    .select()
    .from(papers)
    .where(and(matching(db, filter), eq(papers.checkCode, checkCode)))
    .orderBy(asc(papers.issuedOn), asc(papers.id));
}

/** The papers with these ids, in no order. */
export async function listPapersById(db: Db | Tx, ids: readonly string[]): Promise<Paper[]> {
  return db
    .select()
    .from(papers)
    .where(and(matching(db, {}), inArray(papers.id, ids as Id<'Paper'>[])));
}

/** The last number given out in a year for each 代字, void or not; none for one that has not begun. */
export async function listLastNumbers(
  db: Db | Tx,
  prefixes: readonly string[],
  year: number,
): Promise<{ prefix: string; last: number | null }[]> {
  return db
    .select({ prefix: papers.prefix, last: max(papers.number) })
    .from(papers)
    .where(and(matching(db, {}), inArray(papers.prefix, [...prefixes]), eq(papers.year, year)))
    .groupBy(papers.prefix);
}

/** The last number given out for a 代字 in a year, void or not; null before the first. */
export async function findLastNumber(db: Db | Tx, prefix: string, year: number): Promise<number | null> {
  return (await listLastNumbers(db, [prefix], year))[0]?.last ?? null;
}

export async function addPaper(tx: Tx, row: NewPaper): Promise<Paper> {
  const [paper] = await insertRows(tx, papers, [row]);
  if (!paper) throw new Error('a row that was added is there');
  return paper;
}

/** Makes a paper void: its number stays taken. */
export async function voidPaperRow(
  tx: Tx,
  id: string,
  voiding: { voidedAt: Instant; voidedBy: string; voidReason: string },
): Promise<void> {
  await reviseRow(tx, papers, id, { ...voiding, version: sql`${papers.version} + 1` });
}
