import { and, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { Party } from '../tasks/store.ts';
import { obligationsWithin } from '../tasks/store-reach.ts';
import { evidence } from './tables-evidence.ts';

export type Evidence = typeof evidence.$inferSelect;
export type NewEvidence = typeof evidence.$inferInsert;

/** Which evidence a list holds; what is left out does not restrict. */
export interface EvidenceFilter {
  knownAt: Instant;
  obligationId?: string | undefined;
  unitId?: string | undefined;
  ids?: readonly string[] | undefined;
  obligationIds?: readonly string[] | undefined;
  /** The units a caller is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
}

const here = (db: Db | Tx): SQL => eq(evidence.jurisdiction, db.jurisdiction);

/** What a limited reader may see: what its own units handed in, and what concerns obligations within its reach. */
const within = (db: Db | Tx, scope: Party, knownAt: Instant): SQL =>
  sql`(${inArray(evidence.unitId, [...scope.unitIds] as Id<'Unit'>[])} or ${evidence.obligationId} in ${obligationsWithin(db, scope, knownAt)})`;

const matching = (db: Db | Tx, filter: EvidenceFilter): SQL | undefined =>
  and(
    here(db),
    lte(evidence.recordedAt, filter.knownAt),
    sql`(${evidence.withdrawnAt} is null or ${evidence.withdrawnAt} > ${filter.knownAt})`,
    filter.obligationId ? eq(evidence.obligationId, filter.obligationId as Id<'Obligation'>) : undefined,
    filter.unitId ? eq(evidence.unitId, filter.unitId as Id<'Unit'>) : undefined,
    filter.ids ? inArray(evidence.id, [...filter.ids] as Id<'Evidence'>[]) : undefined,
    filter.obligationIds ? inArray(evidence.obligationId, [...filter.obligationIds] as Id<'Obligation'>[]) : undefined,
    filter.scope ? within(db, filter.scope, filter.knownAt) : undefined,
  );

const byAge = pageOrder(evidence.recordedAt, evidence.id);

/** Evidence that stands at an instant, oldest first. */
export async function listEvidence(db: Db | Tx, filter: EvidenceFilter, request: PageRequest): Promise<Page<Evidence>> {
  const rows = await db
    .select()
    .from(evidence)
    .where(and(matching(db, filter), byAge.where(request)))
    .orderBy(...byAge.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.recordedAt, row.id]);
}

/** All evidence that matches, oldest first; one statement. */
export async function listAllEvidence(db: Db | Tx, filter: EvidenceFilter): Promise<Evidence[]> {
  return db.select().from(evidence).where(matching(db, filter)).orderBy(evidence.recordedAt, evidence.id);
}

/** How many match: by the same predicate as the list. */
export async function countEvidence(db: Db | Tx, filter: EvidenceFilter): Promise<number> {
  return db.$count(evidence, matching(db, filter));
}

/** Every file that any row ever named, withdrawn ones included, with one of the rows: what verification looks for. */
export async function listEvidenceFiles(db: Db): Promise<{ id: string; sha256: string; displayName: string }[]> {
  return db
    .select({ id: sql<string>`min(${evidence.id})`, sha256: evidence.sha256, displayName: evidence.displayName })
    .from(evidence)
    .where(here(db))
    .groupBy(evidence.sha256)
    .orderBy(evidence.sha256);
}

export async function addEvidenceRow(tx: Tx, row: NewEvidence): Promise<void> {
  await insertRows(tx, evidence, [row]);
}

/** Notes on a row that it was verified, or withdrawn; it stays readable for every earlier instant. */
export async function reviseEvidence(
  tx: Tx,
  id: string,
  change: Partial<Pick<NewEvidence, 'verifiedAt' | 'verifiedBy' | 'withdrawnAt' | 'withdrawalReason'>>,
): Promise<void> {
  await reviseRow(tx, evidence, id, change);
}

/** Evidence by id that stands, or undefined. */
export async function findEvidence(db: Db | Tx, id: string): Promise<Evidence | undefined> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(here(db), eq(evidence.id, id as Id<'Evidence'>), isNull(evidence.withdrawnAt)));
  return row;
}
