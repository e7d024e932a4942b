import { sql } from 'drizzle-orm';
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
    /** SHA-256 of the bytes of that document: the same file is known before it is read. */
    sourceHash: words(),
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
    /** Which edition this row holds, from 1: the last. Each earlier one stands in `plan_edition` (ADR 0010). */
    edition: whole().notNull().default(1),
    /** The first day on which this edition holds, when it was put on record and why; null for the first. */
    editionEffectiveOn: day(),
    editionRecordedAt: instant(),
    editionReason: words(),
    /** The day of issue of the first edition; null while that is this one. */
    firstIssuedOn: day(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('plan_by_text').on(t.jurisdiction, t.textHash),
    index('plan_by_source').on(t.jurisdiction, t.sourceHash),
    index('plan_to_confirm').on(t.jurisdiction, t.id).where(sql`${t.confirmedAt} is null`),
    index('plan_by_record').on(t.jurisdiction, t.recordedAt, t.id),
  ],
);

/** An edition of a plan that a later one has replaced, whole: what the plan said of itself, its text, and until when it was on record. */
export const planEditions = sqliteTable(
  'plan_edition',
  {
    jurisdiction: jurisdiction(),
    id: idOf('PlanEdition').notNull(),
    planId: idOf('Plan').notNull(),
    /** 1 for the first. */
    ordinal: whole().notNull(),
    title: words().notNull(),
    cover: words(),
    issuer: words(),
    docNumber: words(),
    issuedOn: day(),
    addressees: words(),
    defaultYear: whole().notNull(),
    termEndsOn: day().notNull(),
    basis: facts<BasisReference[]>().notNull(),
    text: words().notNull(),
    textHash: words().notNull(),
    sourceHash: words(),
    sourceFormat: oneOf(SOURCE_FORMATS),
    sourceName: words(),
    sourcePositions: facts<Position[]>(),
    /** The first day on which it held; null where neither text nor caller told. */
    effectiveOn: day(),
    /** Why it was accepted; null for the first. */
    reason: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('plan_edition_in_order').on(t.jurisdiction, t.planId, t.ordinal),
    uniqueIndex('plan_edition_by_text').on(t.jurisdiction, t.textHash),
    index('plan_edition_by_source').on(t.jurisdiction, t.sourceHash),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
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
    /** The edition whose text it stands in. */
    edition: whole().notNull().default(1),
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
    uniqueIndex('plan_section_in_order').on(t.jurisdiction, t.planId, t.edition, t.ordinal),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
  ],
);
