import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import { handOverLines, handOvers } from './tables-hand-over.ts';

export type HandOver = typeof handOvers.$inferSelect;
export type HandOverLine = typeof handOverLines.$inferSelect;

export interface HandOverFilter {
  ids?: readonly string[] | undefined;
  successionId?: string | undefined;
  /** Records in which one of these units gives or takes. */
  unitIds?: readonly string[] | undefined;
}

/** Records of hand-over, the earliest first. */
export async function listHandOvers(db: Db | Tx, filter: HandOverFilter): Promise<HandOver[]> {
  const units = filter.unitIds as Id<'Unit'>[] | undefined;
  return db
    .select()
    .from(handOvers)
    .where(
      and(
        eq(handOvers.jurisdiction, db.jurisdiction),
        filter.ids ? inArray(handOvers.id, filter.ids as Id<'HandOver'>[]) : undefined,
        filter.successionId ? eq(handOvers.successionId, filter.successionId as Id<'UnitSuccession'>) : undefined,
        units ? or(inArray(handOvers.fromUnitId, units), inArray(handOvers.toUnitId, units)) : undefined,
      ),
    )
    .orderBy(asc(handOvers.recordedAt), asc(handOvers.id));
}

/** What these records pass on, in order; one statement whatever their number. */
export async function listHandOverLines(db: Db | Tx, handOverIds: readonly string[]): Promise<HandOverLine[]> {
  return db
    .select()
    .from(handOverLines)
    .where(
      and(
        eq(handOverLines.jurisdiction, db.jurisdiction),
        inArray(handOverLines.handOverId, handOverIds as Id<'HandOver'>[]),
      ),
    )
    .orderBy(asc(handOverLines.handOverId), asc(handOverLines.ordinal));
}

export async function addHandOver(
  tx: Tx,
  row: typeof handOvers.$inferInsert,
  lines: (typeof handOverLines.$inferInsert)[],
): Promise<void> {
  await insertRows(tx, handOvers, [row]);
  await insertRows(tx, handOverLines, lines);
}

/** Puts a signature or a withdrawal on a record. */
export async function reviseHandOver(
  tx: Tx,
  { id }: HandOver,
  change: Partial<typeof handOvers.$inferInsert>,
): Promise<HandOver> {
  return reviseRow(tx, handOvers, id, { ...change, version: sql`${handOvers.version} + 1` });
}
