import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, whole, words } from '../db/columns.ts';
import type { ItemState } from './item.ts';

/** A list of items drawn for checking on the spot, with all that is needed to draw it again. */
export const samples = sqliteTable(
  'sample',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Sample').notNull(),
    seed: words().notNull(),
    /** How many were wanted, and out of how many they were drawn. */
    size: whole().notNull(),
    population: whole().notNull(),
    algorithm: words().notNull(),
    states: facts<ItemState[]>().notNull(),
    planId: idOf('Plan'),
    unitId: idOf('Unit'),
    drawnOn: day().notNull(),
    drawnBy: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('sample_by_age').on(t.jurisdiction, t.recordedAt, t.id),
  ],
);

/** One item of a sample, in the order of the draw. */
export const sampleItems = sqliteTable(
  'sample_item',
  {
    jurisdiction: jurisdiction(),
    id: idOf('SampleItem').notNull(),
    sampleId: idOf('Sample').notNull(),
    itemId: idOf('SupervisedItem').notNull(),
    ordinal: whole().notNull(),
    /** The unit that answered for it when it was drawn. */
    unitId: idOf('Unit'),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('sample_item_once').on(t.jurisdiction, t.sampleId, t.itemId),
    foreignKey({ columns: [t.jurisdiction, t.sampleId], foreignColumns: [samples.jurisdiction, samples.id] }),
  ],
);
