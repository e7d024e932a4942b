import { and, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { insertRows } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import type { PaperKind } from './paper.ts';
import type { SeriesContent } from './series.ts';
import { documentSeries, paperTemplates } from './tables.ts';
import type { PaperTemplate } from './template.ts';

export type PaperTemplateRow = typeof paperTemplates.$inferSelect;
export type DocumentSeriesRow = typeof documentSeries.$inferSelect;

const inForce = (
  { validFrom, validTo }: { validFrom: SQLiteColumn; validTo: SQLiteColumn },
  on: LocalDate,
): SQL | undefined => and(lte(validFrom, on), or(isNull(validTo), gte(validTo, on)));

/** The wording of a kind of paper in force on a day, its last day included; of several the one that began last, then the latest version. */
export async function findTemplateInForce(
  db: Db | Tx,
  kind: PaperKind,
  on: LocalDate,
): Promise<PaperTemplateRow | undefined> {
  const [row] = await db
    .select()
    .from(paperTemplates)
    .where(
      and(eq(paperTemplates.jurisdiction, db.jurisdiction), eq(paperTemplates.kind, kind), inForce(paperTemplates, on)),
    )
    .orderBy(desc(paperTemplates.validFrom), desc(paperTemplates.version))
    .limit(1);
  return row;
}

/** This version of the wording of a kind, or undefined. */
export async function findTemplateVersion(
  db: Db | Tx,
  kind: PaperKind,
  version: number,
): Promise<PaperTemplateRow | undefined> {
  const [row] = await db
    .select()
    .from(paperTemplates)
    .where(
      and(
        eq(paperTemplates.jurisdiction, db.jurisdiction),
        eq(paperTemplates.kind, kind),
        eq(paperTemplates.version, version),
      ),
    );
  return row;
}

/** The templates with these ids, in no order. */
export async function listTemplatesById(db: Db | Tx, ids: readonly string[]): Promise<PaperTemplateRow[]> {
  return db
    .select()
    .from(paperTemplates)
    .where(
      and(eq(paperTemplates.jurisdiction, db.jurisdiction), inArray(paperTemplates.id, ids as Id<'PaperTemplate'>[])),
    );
}

const byKind = pageOrder(paperTemplates.kind, paperTemplates.version, paperTemplates.id);

/** All wordings, by kind and version. */
export async function listTemplates(db: Db | Tx, request: PageRequest): Promise<Page<PaperTemplateRow>> {
  const rows = await db
    .select()
    .from(paperTemplates)
    .where(and(eq(paperTemplates.jurisdiction, db.jurisdiction), byKind.where(request)))
    .orderBy(...byKind.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.kind, row.version, row.id]);
}

export const countTemplates = async (db: Db | Tx): Promise<number> =>
  db.$count(paperTemplates, eq(paperTemplates.jurisdiction, db.jurisdiction));

/** Adds a version of a wording; the same version twice breaks the unique key. */
export async function addTemplate(tx: Tx, content: PaperTemplate, at: At): Promise<Id<'PaperTemplate'>> {
  const { kind, version, validFrom, validTo } = content;
  const id = at.newId('PaperTemplate');
  await insertRows(tx, paperTemplates, [
    { jurisdiction: tx.jurisdiction, id, kind, version, validFrom, validTo, content, recordedAt: at.now },
  ]);
  return id;
}

/** The series that numbers a kind of paper on a day; of several the one that began last, then the latest version. */
export async function findSeriesInForce(
  db: Db | Tx,
  kind: PaperKind,
  on: LocalDate,
): Promise<DocumentSeriesRow | undefined> {
  const rows = await db
    .select()
    .from(documentSeries)
    .where(and(eq(documentSeries.jurisdiction, db.jurisdiction), inForce(documentSeries, on)))
    .orderBy(desc(documentSeries.validFrom), desc(documentSeries.version), desc(documentSeries.id));
  const latest = new Map<string, DocumentSeriesRow>();
  for (const row of rows) if (!latest.has(row.code)) latest.set(row.code, row);
  return [...latest.values()].find(({ content }) => content.kinds.includes(kind));
}

/** Every version of the series that number under a 代字, whatever their days. */
export async function listSeriesOfPrefix(db: Db | Tx, prefix: string): Promise<DocumentSeriesRow[]> {
  return db
    .select()
    .from(documentSeries)
    .where(
      and(eq(documentSeries.jurisdiction, db.jurisdiction), sql`${documentSeries.content} ->> '$.prefix' = ${prefix}`),
    );
}

/** This version of this series, or undefined. */
export async function findSeriesVersion(
  db: Db | Tx,
  { code, version }: { code: string; version: number },
): Promise<DocumentSeriesRow | undefined> {
  const [row] = await db
    .select()
    .from(documentSeries)
    .where(
      and(
        eq(documentSeries.jurisdiction, db.jurisdiction),
        eq(documentSeries.code, code),
        eq(documentSeries.version, version),
      ),
    );
  return row;
}

export async function findSeries(db: Db | Tx, id: string): Promise<DocumentSeriesRow | undefined> {
  const [row] = await db
    .select()
    .from(documentSeries)
    .where(and(eq(documentSeries.jurisdiction, db.jurisdiction), eq(documentSeries.id, id as Id<'DocumentSeries'>)));
  return row;
}

const byCode = pageOrder(documentSeries.code, documentSeries.version, documentSeries.id);

/** All series with their versions. */
export async function listSeries(db: Db | Tx, request: PageRequest): Promise<Page<DocumentSeriesRow>> {
  const rows = await db
    .select()
    .from(documentSeries)
    .where(and(eq(documentSeries.jurisdiction, db.jurisdiction), byCode.where(request)))
    .orderBy(...byCode.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.code, row.version, row.id]);
}

export const countSeries = async (db: Db | Tx): Promise<number> =>
  db.$count(documentSeries, eq(documentSeries.jurisdiction, db.jurisdiction));

/** Adds a version of a series; the same version twice breaks the unique key. */
export async function addSeries(tx: Tx, content: SeriesContent, at: At): Promise<Id<'DocumentSeries'>> {
  const { code, version, validFrom, validTo } = content;
  const id = at.newId('DocumentSeries');
  await insertRows(tx, documentSeries, [
    { jurisdiction: tx.jurisdiction, id, code, version, validFrom, validTo, content, recordedAt: at.now },
  ]);
  return id;
}
