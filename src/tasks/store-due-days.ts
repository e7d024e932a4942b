import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows, reviseRows } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { At } from '../ledger/command.ts';
import { type DueRule, firstDueRule } from './due-day.ts';
import { NO_DUE_DAY } from './obligation.ts';
import { obligations } from './tables.ts';

// The only ways in which obligations come into being and their due days move (ADR 0011).

export type ObligationRow = typeof obligations.$inferSelect;

/** What a new obligation says; the rule and order of its first day follow from it. */
export type NewObligation = Omit<
  typeof obligations.$inferInsert,
  'identity' | 'dueOrder' | 'dueRule' | 'writtenDueOn' | 'officeDueOn' | 'version' | 'supersededAt' | 'dueOn'
> & { dueOn: LocalDate | null };

/** The first version of an obligation: the day that counts is the one it was made with, kept as the plan's own where it is. */
export function firstVersionOf(row: NewObligation): typeof obligations.$inferInsert {
  const dueRule = firstDueRule(row);
  return {
    ...row,
    identity: row.id,
    dueRule,
    writtenDueOn: dueRule === 'WRITTEN' ? row.dueOn : null,
    dueOrder: row.dueOn ?? NO_DUE_DAY,
    version: 1,
  };
}

/** Puts obligations on record, each as its own first version; the plan's own day is kept for good. */
export async function addObligations(tx: Tx, rows: readonly NewObligation[]): Promise<void> {
  await insertRows(tx, obligations, rows.map(firstVersionOf));
}

/** What a due day moves to, by which rule and on whose word. A field left out stays as it is. */
export interface DueDayChange {
  dueOn?: LocalDate | null;
  dueRule?: DueRule;
  officeDueOn?: LocalDate | null;
  dueReason: string | null;
  dueDecidedBy: string | null;
}

/**
 * Moves the due days of obligations that stand, all in the same way: the version that ends is kept beside the new one, on record
 * until now. What was said on an earlier day stays answerable; the plan's own day is never touched.
 */
export async function moveDueDays(
  tx: Tx,
  ids: readonly string[],
  change: DueDayChange,
  at: Pick<At, 'now' | 'newId'>,
): Promise<ObligationRow[]> {
  const before = await listLastVersions(tx, ids);
  const archived = before.map((row) => ({ ...row, id: at.newId('Obligation'), supersededAt: at.now }));
  await insertRows(tx, obligations, archived);
  return reviseRows(tx, obligations, ids, {
    ...change,
    ...(change.dueOn !== undefined && { dueOrder: change.dueOn ?? NO_DUE_DAY }),
    recordedAt: at.now,
    version: sql`${obligations.version} + 1`,
  });
}

/** `moveDueDays` for one. */
export const moveDueDay = (
  tx: Tx,
  obligation: Pick<ObligationRow, 'id'>,
  change: DueDayChange,
  at: Pick<At, 'now' | 'newId'>,
): Promise<ObligationRow[]> => moveDueDays(tx, [obligation.id], change, at);

/** The last versions of obligations, whether they still stand or were closed, in no order. */
async function listLastVersions(db: Db | Tx, ids: readonly string[]): Promise<ObligationRow[]> {
  return db
    .select()
    .from(obligations)
    .where(and(eq(obligations.jurisdiction, db.jurisdiction), inArray(obligations.id, ids as Id<'Obligation'>[])));
}
