import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import type { BasisReference } from './plan.ts';
import { type Position, SOURCE_FORMATS } from './source.ts';

/** A work plan with its exact text; everything read from it cites characters of `text`. */
export const plans = sqliteTable(
  'plan',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Plan').notNull(),
    title: words().notNull(),
    cover: words(),
    issuer: words(),
    docNumber: words(),
    issuedOn: day(),
    addressees: words(),
    defaultYear: whole().notNull(),
    /** The last day for which its recurring duties count: the latest dated deadline, at least the year of issue. */
    termEndsOn: day().notNull(),
    basis: facts<BasisReference[]>().notNull(),
    text: words().notNull(),
    /** SHA-256 of `text`: the same text is not imported twice. */
    textHash: words().notNull(),
    /** What document the text was taken from; null where the text itself was given. */
    sourceFormat: oneOf(SOURCE_FORMATS),
    sourceName: words(),
    /** The way back from offsets of `text` to pages, paragraphs and cells of that document. */
    sourcePositions: facts<Position[]>(),
    recordedAt: instant().notNull(),
    /** When a person took responsibility for the reading; nothing unconfirmed drives a measure. */
    confirmedAt: instant(),
    confirmedBy: words(),
    confirmationReason: words(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('plan_by_text').on(t.jurisdiction, t.textHash),
    index('plan_by_record').on(t.jurisdiction, t.recordedAt, t.id),
  ],
);

/** A heading of a plan. `ordinal`..`lastOrdinal` encloses all headings below it, so a subtree is one range. */
export const planSections = sqliteTable(
  'plan_section',
  {
    jurisdiction: jurisdiction(),
    id: idOf('PlanSection').notNull(),
    planId: idOf('Plan').notNull(),
    parentId: idOf('PlanSection'),
    ordinal: whole().notNull(),
    lastOrdinal: whole().notNull(),
    level: whole().notNull(),
    label: words().notNull(),
    title: words().notNull(),
    spanStart: whole().notNull(),
    spanEnd: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('plan_section_in_order').on(t.jurisdiction, t.planId, t.ordinal),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
  ],
);
