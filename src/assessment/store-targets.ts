import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { targetLetters } from './tables-target.ts';

export type TargetLetter = typeof targetLetters.$inferSelect;

/** Letters in force by what was on record at an instant, of these units or of all. */
export interface LetterFilter {
  unitIds?: readonly string[] | null | undefined;
  indicatorId?: string | null | undefined;
  knownAt: Instant;
}

const matching = (db: Db | Tx, { unitIds, indicatorId, knownAt }: LetterFilter): SQL | undefined =>
  and(
    eq(targetLetters.jurisdiction, db.jurisdiction),
    onRecord(targetLetters, knownAt),
    unitIds ? inArray(targetLetters.unitId, [...unitIds] as Id<'Unit'>[]) : undefined,
    indicatorId ? eq(targetLetters.indicatorId, indicatorId as Id<'Indicator'>) : undefined,
  );

const inOrder = pageOrder(targetLetters.id);

/** Letters in the order in which they were recorded. */
export async function listLetters(
  db: Db | Tx,
  filter: LetterFilter,
  request: PageRequest,
): Promise<Page<TargetLetter>> {
  const rows = await db
    .select()
    .from(targetLetters)
    .where(and(matching(db, filter), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.id]);
}

export const countLetters = async (db: Db | Tx, filter: LetterFilter): Promise<number> =>
  db.$count(targetLetters, matching(db, filter));

/** One letter by its id, withdrawn or not, or undefined. */
export async function findLetter(db: Db | Tx, id: string): Promise<TargetLetter | undefined> {
  return (await listLettersById(db, [id]))[0];
}

/** The letters with these ids, withdrawn ones included, in no order. */
export async function listLettersById(db: Db | Tx, ids: readonly string[]): Promise<TargetLetter[]> {
  return db
    .select()
    .from(targetLetters)
    .where(
      and(eq(targetLetters.jurisdiction, db.jurisdiction), inArray(targetLetters.id, ids as Id<'TargetLetter'>[])),
    );
}

/** The letter that gives a unit a figure now, or undefined. */
export async function findLetterOf(
  db: Db | Tx,
  { unitId, indicatorId }: { unitId: string; indicatorId: string },
): Promise<TargetLetter | undefined> {
  const [row] = await db
    .select()
    .from(targetLetters)
    .where(
      and(
        eq(targetLetters.jurisdiction, db.jurisdiction),
        eq(targetLetters.unitId, unitId as Id<'Unit'>),
        eq(targetLetters.indicatorId, indicatorId as Id<'Indicator'>),
        isNull(targetLetters.supersededAt),
      ),
    );
  return row;
}

export const addLetter = async (tx: Tx, row: typeof targetLetters.$inferInsert): Promise<unknown> =>
  insertRows(tx, targetLetters, [row]);

/** Closes a letter that another takes the place of, or that is withdrawn with a reason; it stays on record. */
export const closeLetter = async (tx: Tx, id: string, at: Instant, reason: string | null): Promise<unknown> =>
  reviseRow(tx, targetLetters, id, { supersededAt: at, withdrawalReason: reason });
