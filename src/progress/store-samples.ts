import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { insertRows } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { sampleItems, samples } from './tables-sample.ts';

export type Sample = typeof samples.$inferSelect;
export type SampleItem = typeof sampleItems.$inferSelect;

const here = (db: Db | Tx): SQL => eq(samples.jurisdiction, db.jurisdiction);
const byAge = pageOrder(samples.recordedAt, samples.id);

/** Samples, the oldest first. */
export async function listSamples(db: Db | Tx, request: PageRequest): Promise<Page<Sample>> {
  const rows = await db
    .select()
    .from(samples)
    .where(and(here(db), byAge.where(request)))
    .orderBy(...byAge.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.recordedAt, row.id]);
}

export async function countSamples(db: Db | Tx): Promise<number> {
  return db.$count(samples, here(db));
}

/** The samples with these ids, in no order. */
export async function listSamplesById(db: Db | Tx, ids: readonly string[]): Promise<Sample[]> {
  return db
    .select()
    .from(samples)
    .where(and(here(db), inArray(samples.id, [...ids] as Id<'Sample'>[])));
}

/** What these samples hold, in the order of the draw; one statement whatever their number. */
export async function listSampleItems(db: Db | Tx, sampleIds: readonly string[]): Promise<SampleItem[]> {
  return db
    .select()
    .from(sampleItems)
    .where(
      and(
        eq(sampleItems.jurisdiction, db.jurisdiction),
        inArray(sampleItems.sampleId, [...sampleIds] as Id<'Sample'>[]),
      ),
    )
    .orderBy(sampleItems.sampleId, sampleItems.ordinal);
}

export async function addSample(
  tx: Tx,
  sample: typeof samples.$inferInsert,
  items: (typeof sampleItems.$inferInsert)[],
): Promise<void> {
  await insertRows(tx, samples, [sample]);
  await insertRows(tx, sampleItems, items);
}
