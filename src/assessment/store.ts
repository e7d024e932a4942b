import { and, desc, eq, gte, inArray, lte, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { insertRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import type { SchemeSeed } from './scheme.ts';
import type { SchemeKind } from './scheme-parts.ts';
import { upgradeScheme } from './scheme-v1.ts';
import { assessmentSchemes } from './tables.ts';

export type AssessmentScheme = typeof assessmentSchemes.$inferSelect;

/** A row as it is read: its content in the shape of today. */
const asRead = <Row extends AssessmentScheme | undefined>(row: Row): Row =>
  row && { ...row, scheme: upgradeScheme(row.scheme) };

const known = (db: Db | Tx, knownAt: Instant): SQL | undefined =>
  and(eq(assessmentSchemes.jurisdiction, db.jurisdiction), lte(assessmentSchemes.recordedAt, knownAt));

/** The scheme that scores a year, by what was on record then: the latest recorded that covers it; or undefined. */
export async function findSchemeOfYear(
  db: Db | Tx,
  kind: SchemeKind,
  year: number,
  knownAt: Instant,
): Promise<AssessmentScheme | undefined> {
  const [row] = await db
    .select()
    .from(assessmentSchemes)
    .where(
      and(
        known(db, knownAt),
        eq(assessmentSchemes.kind, kind),
        lte(assessmentSchemes.firstYear, year),
        gte(assessmentSchemes.lastYear, year),
      ),
    )
    .orderBy(desc(assessmentSchemes.recordedAt), desc(assessmentSchemes.version), desc(assessmentSchemes.id))
    .limit(1);
  return asRead(row);
}

/** One version of a scheme, or undefined. */
export async function findSchemeVersion(
  db: Db | Tx,
  { code, version }: { code: string; version: number },
): Promise<AssessmentScheme | undefined> {
  const [row] = await db
    .select()
    .from(assessmentSchemes)
    .where(
      and(
        eq(assessmentSchemes.jurisdiction, db.jurisdiction),
        eq(assessmentSchemes.code, code),
        eq(assessmentSchemes.version, version),
      ),
    );
  return asRead(row);
}

/** The schemes with these ids, in no order. */
export async function listSchemesById(db: Db | Tx, ids: readonly string[]): Promise<AssessmentScheme[]> {
  const rows = await db
    .select()
    .from(assessmentSchemes)
    .where(
      and(
        eq(assessmentSchemes.jurisdiction, db.jurisdiction),
        inArray(assessmentSchemes.id, ids as Id<'AssessmentScheme'>[]),
      ),
    );
  return rows.map(asRead);
}

const byVersion = pageOrder(assessmentSchemes.code, assessmentSchemes.version);

/** Schemes on record at an instant, by code and version. */
export async function listSchemes(
  db: Db | Tx,
  knownAt: Instant,
  request: PageRequest,
): Promise<Page<AssessmentScheme>> {
  const rows = await db
    .select()
    .from(assessmentSchemes)
    .where(and(known(db, knownAt), byVersion.where(request)))
    .orderBy(...byVersion.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows.map(asRead), request, (row) => [row.code, row.version]);
}

export async function countSchemes(db: Db | Tx, knownAt: Instant): Promise<number> {
  return db.$count(assessmentSchemes, known(db, knownAt));
}

/** Records a version of a scheme; callers look first whether it is there (`findSchemeVersion`). */
export async function addScheme(
  tx: Tx,
  scheme: SchemeSeed,
  at: Pick<At, 'now' | 'newId'>,
): Promise<Id<'AssessmentScheme'>> {
  const id = at.newId('AssessmentScheme');
  const { code, version, kind, titleZh, firstYear, lastYear, source } = scheme;
  const facts = { code, version, kind, title: titleZh, firstYear, lastYear, scheme, source };
  await insertRows(tx, assessmentSchemes, [{ jurisdiction: tx.jurisdiction, id, ...facts, recordedAt: at.now }]);
  return id;
}
