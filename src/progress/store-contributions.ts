import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { ordered } from '../db/rows.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import { contributions } from './tables-report.ts';

export type Contribution = typeof contributions.$inferSelect;

const here = (db: Db | Tx): SQL => eq(contributions.jurisdiction, db.jurisdiction);

/** What was given to the reports on these items by an instant (now when left out), oldest first. */
export async function listContributions(
  db: Db | Tx,
  itemIds: readonly string[],
  knownAt?: Instant,
): Promise<Contribution[]> {
  return ordered(
    contributionsOf(db, { itemIds, knownAt }),
    ({ recordedAt }) => recordedAt,
    ({ id }) => id,
  );
}

const contributionsOf = prepared<{ itemIds: readonly string[]; knownAt: Instant | undefined }, Contribution>(
  'contributionsOf',
  [],
  (db, { itemIds, knownAt }) =>
    db
      .select()
      .from(contributions)
      .where(and(here(db), among(contributions.itemId, itemIds), onRecord(contributions, knownAt))),
);

/** The contributions with these ids, replaced ones included, in no order. */
export async function listContributionsById(db: Db | Tx, ids: readonly string[]): Promise<Contribution[]> {
  return contributionsById(db, { ids });
}

const contributionsById = prepared<{ ids: readonly string[] }, Contribution>('contributionsById', [], (db, { ids }) =>
  db
    .select()
    .from(contributions)
    .where(and(here(db), among(contributions.id, ids))),
);

interface OfUnit {
  itemId: string;
  unitId: string;
  period: string;
}
/** What stands as given by a unit to the report on an item and period; one or none. */
export const findContribution = (tx: Tx, of: OfUnit): Pick<Contribution, 'id'> | undefined => standing(tx, of)[0];

const standing = prepared<OfUnit, Pick<Contribution, 'id'>>('contribution', [], (tx, { itemId, unitId, period }) =>
  tx
    .select({ id: contributions.id })
    .from(contributions)
    .where(
      and(
        here(tx),
        sql`${contributions.itemId} = ${itemId}`,
        sql`${contributions.unitId} = ${unitId}`,
        eq(contributions.period, period),
        onRecord(contributions),
      ),
    ),
);

/** Adds a contribution in place of an earlier one of the same unit on the same item and period, which stays readable. */
export async function replaceContribution(
  tx: Tx,
  earlier: Pick<Contribution, 'id'> | undefined,
  row: typeof contributions.$inferInsert,
  at: Instant,
): Promise<void> {
  if (earlier) await reviseRow(tx, contributions, earlier.id, { supersededAt: at });
  await insertRows(tx, contributions, [row]);
}
