import { and, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import type { AnyScheme } from './any-scheme.ts';
import type { FinalScheme } from './final-scheme.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeKind, SchemeState } from './scheme-parts.ts';
import { upgradeScheme } from './scheme-v1.ts';
import { assessmentSchemes } from './tables.ts';

type Row = typeof assessmentSchemes.$inferSelect;

/** A version of a scheme as kept; of the yearly evaluation unless told otherwise. */
export type AssessmentScheme<Content extends AnyScheme = Scheme> = Omit<Row, 'scheme'> & { scheme: Content };

export const isAnnual = (row: AssessmentScheme<AnyScheme>): row is AssessmentScheme => row.scheme.kind === 'ANNUAL';
export const isFinal = (row: AssessmentScheme<AnyScheme>): row is AssessmentScheme<FinalScheme> =>
  row.scheme.kind === 'FINAL';

/** A row as it is read: its content in the shape of today. */
const asRead = (row: Row): AssessmentScheme<AnyScheme> => ({
  ...row,
  scheme: row.scheme.kind === 'ANNUAL' ? upgradeScheme(row.scheme) : row.scheme,
});

const known = (db: Db | Tx, knownAt: Instant): SQL | undefined =>
  and(eq(assessmentSchemes.jurisdiction, db.jurisdiction), lte(assessmentSchemes.recordedAt, knownAt));

/** From when on a version scores: since its publication, or since it came with the register. */
const inForceSince = sql<Instant>`coalesce(${assessmentSchemes.publishedAt}, ${assessmentSchemes.recordedAt})`;

/** The scheme that scores a year, by what was published then: the latest that covers it; or undefined. */
export async function findSchemeOfYear(
  db: Db | Tx,
  kind: SchemeKind,
  year: number,
  knownAt: Instant,
): Promise<AssessmentScheme<AnyScheme> | undefined> {
  const [row] = await db
    .select()
    .from(assessmentSchemes)
    .where(
      and(
        eq(assessmentSchemes.jurisdiction, db.jurisdiction),
        eq(assessmentSchemes.state, 'PUBLISHED'),
        lte(inForceSince, knownAt),
        eq(assessmentSchemes.kind, kind),
        lte(assessmentSchemes.firstYear, year),
        gte(assessmentSchemes.lastYear, year),
      ),
    )
    .orderBy(desc(inForceSince), desc(assessmentSchemes.version), desc(assessmentSchemes.id))
    .limit(1);
  return row && asRead(row);
}

/** The scheme of the yearly evaluation of a year, or undefined. */
export async function findAnnualScheme(
  db: Db | Tx,
  year: number,
  knownAt: Instant,
): Promise<AssessmentScheme | undefined> {
  const found = await findSchemeOfYear(db, 'ANNUAL', year, knownAt);
  return found && isAnnual(found) ? found : undefined;
}

/** The scheme of the final assessment of a year, or undefined. */
export async function findFinalScheme(
  db: Db | Tx,
  year: number,
  knownAt: Instant,
): Promise<AssessmentScheme<FinalScheme> | undefined> {
  const found = await findSchemeOfYear(db, 'FINAL', year, knownAt);
  return found && isFinal(found) ? found : undefined;
}

/** One version of a scheme, or undefined. */
export async function findSchemeVersion(
  db: Db | Tx,
  { code, version }: { code: string; version: number },
): Promise<AssessmentScheme<AnyScheme> | undefined> {
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
  return row && asRead(row);
}

/** The schemes with these ids, in no order. */
export async function listSchemesById(db: Db | Tx, ids: readonly string[]): Promise<AssessmentScheme<AnyScheme>[]> {
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
): Promise<Page<AssessmentScheme<AnyScheme>>> {
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
  scheme: AnyScheme,
  at: Pick<At, 'now' | 'newId'>,
  as: { state: SchemeState; draftedBy: string | null } = { state: 'PUBLISHED', draftedBy: null },
): Promise<Id<'AssessmentScheme'>> {
  const id = at.newId('AssessmentScheme');
  const { code, version, kind, titleZh, firstYear, lastYear, source } = scheme;
  const facts = { code, version, kind, title: titleZh, firstYear, lastYear, scheme, source };
  await insertRows(tx, assessmentSchemes, [{ ...facts, ...as, jurisdiction: tx.jurisdiction, id, recordedAt: at.now }]);
  return id;
}

/** Changes a draft, or publishes it; counts its revision up. */
export async function reviseScheme(
  tx: Tx,
  id: string,
  set: Partial<Omit<typeof assessmentSchemes.$inferInsert, 'id' | 'jurisdiction' | 'revision'>>,
): Promise<void> {
  await reviseRow(tx, assessmentSchemes, id, { ...set, revision: sql`${assessmentSchemes.revision} + 1` });
}
