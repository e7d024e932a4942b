import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { measures } from '../measures/tables.ts';
import { obligations } from '../tasks/tables.ts';
import { units } from '../units/tables.ts';
import type { PaperFacts } from './compose.ts';
import { PAPER_KINDS, type PaperText } from './paper.ts';
import type { SeriesContent } from './series.ts';
import type { PaperTemplate } from './template.ts';

/** A version of the wording of a kind of paper, in force from one day to another; never changed once there. */
export const paperTemplates = sqliteTable(
  'paper_template',
  {
    jurisdiction: jurisdiction(),
    id: idOf('PaperTemplate').notNull(),
    kind: oneOf(PAPER_KINDS).notNull(),
    version: whole().notNull(),
    validFrom: day().notNull(),
    /** Last day in force; null while open. */
    validTo: day(),
    content: facts<PaperTemplate>().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('paper_template_version').on(t.jurisdiction, t.kind, t.version),
  ],
);

/** A version of a series of document numbers: 代字, issuer and the kinds that it numbers. */
export const documentSeries = sqliteTable(
  'document_series',
  {
    jurisdiction: jurisdiction(),
    id: idOf('DocumentSeries').notNull(),
    code: words().notNull(),
    version: whole().notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    content: facts<SeriesContent>().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('document_series_version').on(t.jurisdiction, t.code, t.version),
  ],
);

/**
 * A paper that has its number. What it says is frozen with it: the facts, the text made of them and the hash of both. A
 * void paper keeps its row and its number, which is never given again.
 */
export const papers = sqliteTable(
  'paper',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Paper').notNull(),
    kind: oneOf(PAPER_KINDS).notNull(),
    measureId: idOf('Measure'),
    /** The how manieth of its kind that this measure sends: 2 for a letter after the first came back. */
    sending: whole().notNull().default(1),
    obligationId: idOf('Obligation'),
    /** The unit addressed; null for a paper to many. */
    unitId: idOf('Unit'),
    templateId: idOf('PaperTemplate').notNull(),
    seriesId: idOf('DocumentSeries').notNull(),
    prefix: words().notNull(),
    year: whole().notNull(),
    number: whole().notNull(),
    docNumber: words().notNull(),
    issuedOn: day().notNull(),
    title: words().notNull(),
    addresseeName: words(),
    facts: facts<PaperFacts>().notNull(),
    content: facts<PaperText>().notNull(),
    /** SHA-256 over the canonical JSON of facts and content. */
    contentHash: words().notNull(),
    checkCode: words().notNull(),
    numberedBy: words().notNull(),
    recordedAt: instant().notNull(),
    voidedAt: instant(),
    voidedBy: words(),
    voidReason: words(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('paper_number_once').on(t.jurisdiction, t.prefix, t.year, t.number),
    index('paper_by_code').on(t.jurisdiction, t.checkCode),
    uniqueIndex('paper_once')
      .on(t.jurisdiction, t.measureId, t.kind, t.sending)
      .where(sql`${t.voidedAt} is null and ${t.measureId} is not null`),
    index('paper_of_measure').on(t.jurisdiction, t.measureId),
    index('paper_of_unit').on(t.jurisdiction, t.unitId, t.issuedOn),
    index('paper_by_day').on(t.jurisdiction, t.issuedOn, t.id),
    foreignKey({ columns: [t.jurisdiction, t.measureId], foreignColumns: [measures.jurisdiction, measures.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.templateId],
      foreignColumns: [paperTemplates.jurisdiction, paperTemplates.id],
    }),
    foreignKey({
      columns: [t.jurisdiction, t.seriesId],
      foreignColumns: [documentSeries.jurisdiction, documentSeries.id],
    }),
  ],
);
