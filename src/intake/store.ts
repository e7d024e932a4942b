import { and, eq, gt, gte, inArray, isNull, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import { orNever } from '../db/columns.ts';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { Party } from '../tasks/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { namesParty } from '../tasks/store-parties.ts';
import type { FindingSeverity } from './draft.ts';
import { findings, findingWaivers } from './tables.ts';

export type Finding = typeof findings.$inferSelect;
export type FindingWaiver = typeof findingWaivers.$inferSelect;

export interface FindingFilter {
  planId?: string | undefined;
  clauseId?: string | undefined;
  severities?: readonly FindingSeverity[] | undefined;
  clauseIds?: readonly string[] | undefined;
  /** Only those that concern the document as a whole. */
  ofDocument?: boolean | undefined;
  /** Only those that want someone at this moment: neither settled nor waived. */
  openAt?: Moment | undefined;
  /** The units a caller is limited to: findings on their clauses, and those that concern a document as a whole. */
  scope?: Party | undefined;
}

const inOrder = pageOrder(findings.planId, findings.ordinal, findings.id);

/** The condition that a finding wants someone at a moment; says the same as `isOpen` (finding.ts), proved by a property test. */
export function openThen(db: Db | Tx, { asOf, knownAt }: Moment): SQL | undefined {
  const waiver = db
    .select({ one: sql`1` })
    .from(findingWaivers)
    .where(
      and(
        eq(findingWaivers.jurisdiction, findings.jurisdiction),
        eq(findingWaivers.findingId, findings.id),
        lte(findingWaivers.recordedAt, knownAt),
        lte(findingWaivers.validFrom, asOf),
        gte(findingWaivers.validTo, asOf),
      ),
    );
  return and(onRecord(findings, knownAt), gt(orNever(findings.acknowledgedAt), knownAt), notExists(waiver));
}

const matching = (db: Db | Tx, filter: FindingFilter): SQL | undefined =>
  and(
    eq(findings.jurisdiction, db.jurisdiction),
    filter.planId ? eq(findings.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.clauseId ? eq(findings.clauseId, filter.clauseId as Id<'TaskClause'>) : undefined,
    filter.severities ? inArray(findings.severity, [...filter.severities]) : undefined,
    filter.clauseIds ? inArray(findings.clauseId, [...filter.clauseIds] as Id<'TaskClause'>[]) : undefined,
    filter.ofDocument ? isNull(findings.clauseId) : undefined,
    filter.openAt ? openThen(db, filter.openAt) : isNull(findings.supersededAt),
    filter.scope ? or(isNull(findings.clauseId), namesParty(db, sql`${findings.clauseId}`, filter.scope)) : undefined,
  );

/** Findings in the order of their plans' texts. */
export async function listFindings(db: Db | Tx, filter: FindingFilter, request: PageRequest): Promise<Page<Finding>> {
  const rows = await db
    .select()
    .from(findings)
    .where(and(matching(db, filter), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.planId, row.ordinal, row.id]);
}

export async function countFindings(db: Db | Tx, filter: FindingFilter): Promise<number> {
  return db.$count(findings, matching(db, filter));
}

/** All findings that match: a plan has at most a few per clause. */
export async function listAllFindings(db: Db | Tx, filter: FindingFilter): Promise<Finding[]> {
  return db.select().from(findings).where(matching(db, filter)).orderBy(findings.planId, findings.ordinal, findings.id);
}

/** The findings with these ids, in no order. */
export async function listFindingsById(db: Db | Tx, ids: readonly string[]): Promise<Finding[]> {
  return db
    .select()
    .from(findings)
    .where(and(eq(findings.jurisdiction, db.jurisdiction), inArray(findings.id, ids as Id<'Finding'>[])));
}

/** The findings on these clauses, in printed order; one statement whatever their number. */
export async function listFindingsOfClauses(db: Db | Tx, clauseIds: readonly string[]): Promise<Finding[]> {
  return db
    .select()
    .from(findings)
    .where(
      and(
        eq(findings.jurisdiction, db.jurisdiction),
        inArray(findings.clauseId, clauseIds as Id<'TaskClause'>[]),
        isNull(findings.supersededAt),
      ),
    )
    .orderBy(findings.ordinal);
}

export async function addFindings(tx: Tx, rows: (typeof findings.$inferInsert)[]): Promise<void> {
  await insertRows(tx, findings, rows);
}

/** Records that a person has seen findings and what they decided. */
export async function acknowledgeFindings(
  tx: Tx,
  ids: readonly string[],
  acknowledgement: { acknowledgedAt: Instant; acknowledgedBy: string; acknowledgementReason: string },
): Promise<void> {
  await reviseRows(tx, findings, ids, acknowledgement);
}

/** Puts findings on another clause, when their words come to belong to that. */
export async function moveFindings(tx: Tx, ids: readonly string[], clauseId: Id<'TaskClause'>): Promise<void> {
  await reviseRows(tx, findings, ids, { clauseId });
}

/** The waivers of these findings, oldest first; one statement whatever their number. */
export async function listWaivers(db: Db | Tx, findingIds: readonly string[]): Promise<FindingWaiver[]> {
  return db
    .select()
    .from(findingWaivers)
    .where(
      and(
        eq(findingWaivers.jurisdiction, db.jurisdiction),
        inArray(findingWaivers.findingId, findingIds as Id<'Finding'>[]),
      ),
    )
    .orderBy(findingWaivers.recordedAt, findingWaivers.id);
}

export async function addWaiver(tx: Tx, row: typeof findingWaivers.$inferInsert): Promise<void> {
  await insertRows(tx, findingWaivers, [row]);
}

/** Findings whose words a later edition of the plan took away; they stay readable by id. */
export async function closeFindings(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await reviseRows(tx, findings, ids, { supersededAt: at });
}

/** Gives findings the place that their words have in a later edition. */
export async function placeFindings(
  tx: Tx,
  placed: readonly { row: Pick<Finding, 'id'>; set: Partial<Finding> }[],
): Promise<void> {
  for (const { row, set } of placed) await reviseRows(tx, findings, [row.id], set);
}
