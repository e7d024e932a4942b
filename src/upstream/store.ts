import { and, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import { indicators } from '../indicators/tables.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { KnownDocument } from '../plans/document-number.ts';
import { plans } from '../plans/tables.ts';
import { heldOn } from '../tasks/store.ts';
import { deadlines, taskClauses } from '../tasks/tables.ts';
import type { CoverageFacts } from './coverage.ts';
import type { LinkDecision } from './link.ts';
import { upstreamLinks } from './tables.ts';

export type UpstreamLink = typeof upstreamLinks.$inferSelect;

export interface LinkFilter {
  knownAt: Instant;
  clauseIds?: readonly string[] | undefined;
  upstreamClauseIds?: readonly string[] | undefined;
  decisions?: readonly LinkDecision[] | undefined;
  /** With what was taken back since. */
  withRemoved?: boolean | undefined;
}

const inOrder = pageOrder(upstreamLinks.recordedAt, upstreamLinks.id);

const matching = (db: Db | Tx, filter: LinkFilter): SQL | undefined =>
  and(
    eq(upstreamLinks.jurisdiction, db.jurisdiction),
    lte(upstreamLinks.recordedAt, filter.knownAt),
    filter.withRemoved ? undefined : or(isNull(upstreamLinks.removedAt), gt(upstreamLinks.removedAt, filter.knownAt)),
    filter.clauseIds ? inArray(upstreamLinks.clauseId, filter.clauseIds as Id<'TaskClause'>[]) : undefined,
    filter.upstreamClauseIds
      ? inArray(upstreamLinks.upstreamClauseId, filter.upstreamClauseIds as Id<'TaskClause'>[])
      : undefined,
    filter.decisions ? inArray(upstreamLinks.decision, [...filter.decisions]) : undefined,
  );

/** What was decided of pairs, oldest first. */
export async function listLinks(db: Db | Tx, filter: LinkFilter, request: PageRequest): Promise<Page<UpstreamLink>> {
  const rows = await db
    .select()
    .from(upstreamLinks)
    .where(and(matching(db, filter), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.recordedAt, row.id]);
}

export async function countLinks(db: Db | Tx, filter: LinkFilter): Promise<number> {
  return db.$count(upstreamLinks, matching(db, filter));
}

/** The links with these ids, removed ones included, in no order. */
export async function listLinksById(db: Db | Tx, ids: readonly string[]): Promise<UpstreamLink[]> {
  return db
    .select()
    .from(upstreamLinks)
    .where(
      and(eq(upstreamLinks.jurisdiction, db.jurisdiction), inArray(upstreamLinks.id, ids as Id<'UpstreamLink'>[])),
    );
}

/** Everything decided of pairs of two plans' clauses that stands. */
export async function listLinksBetween(db: Db | Tx, planId: string, upstreamPlanId: string): Promise<UpstreamLink[]> {
  const of = (plan: string) =>
    db
      .select({ id: taskClauses.id })
      .from(taskClauses)
      .where(and(eq(taskClauses.jurisdiction, db.jurisdiction), eq(taskClauses.planId, plan as Id<'Plan'>)));
  return db
    .select()
    .from(upstreamLinks)
    .where(
      and(
        eq(upstreamLinks.jurisdiction, db.jurisdiction),
        isNull(upstreamLinks.removedAt),
        inArray(upstreamLinks.clauseId, of(planId)),
        inArray(upstreamLinks.upstreamClauseId, of(upstreamPlanId)),
      ),
    )
    .orderBy(upstreamLinks.recordedAt, upstreamLinks.id);
}

export async function addLink(tx: Tx, row: typeof upstreamLinks.$inferInsert): Promise<void> {
  await insertRows(tx, upstreamLinks, [row]);
}

/** Takes a decision back: it stays readable, and the pair may be proposed and decided again. */
export async function removeLink(
  tx: Tx,
  { id, version }: UpstreamLink,
  removal: { removedAt: Instant; removedBy: string; removalReason: string },
): Promise<void> {
  await reviseRow(tx, upstreamLinks, id, { ...removal, version: version + 1 });
}

/** What every plan on record is known by, the oldest first. */
export async function listKnownDocuments(db: Db | Tx): Promise<KnownDocument[]> {
  return db
    .select({ id: plans.id, title: plans.title, cover: plans.cover, docNumber: plans.docNumber })
    .from(plans)
    .where(eq(plans.jurisdiction, db.jurisdiction))
    .orderBy(plans.recordedAt, plans.id);
}

/** The clauses of a plan that hold, with their words, in its order. */
export async function listLinkable(db: Db | Tx, planId: string) {
  return db
    .select({ id: taskClauses.id, title: taskClauses.title, text: taskClauses.text, path: taskClauses.path })
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, db.jurisdiction),
        eq(taskClauses.planId, planId as Id<'Plan'>),
        onRecord(taskClauses),
        heldOn(),
      ),
    )
    .orderBy(taskClauses.ordinal, taskClauses.spanStart);
}

async function sideOf(db: Db | Tx, planId: string) {
  const clauses = await listLinkable(db, planId);
  const times = await db
    .select({ clauseId: deadlines.clauseId, lastOn: sql<LocalDate | null>`max(${deadlines.lastOn})` })
    .from(deadlines)
    .innerJoin(
      taskClauses,
      and(eq(taskClauses.jurisdiction, deadlines.jurisdiction), eq(taskClauses.id, deadlines.clauseId)),
    )
    .where(
      and(
        eq(deadlines.jurisdiction, db.jurisdiction),
        eq(taskClauses.planId, planId as Id<'Plan'>),
        onRecord(deadlines),
        sql`${deadlines.kind} <> 'RECURRING'`,
        eq(deadlines.external, false),
      ),
    )
    .groupBy(deadlines.clauseId);
  const lastOn = new Map(times.map((row) => [row.clauseId as string, row.lastOn]));
  const targets = await db
    .select()
    .from(indicators)
    .where(
      and(
        eq(indicators.jurisdiction, db.jurisdiction),
        eq(indicators.planId, planId as Id<'Plan'>),
        onRecord(indicators),
      ),
    )
    .orderBy(indicators.spanStart, indicators.ordinal, indicators.id);
  return { clauses: clauses.map(({ id }) => ({ id, lastDueOn: lastOn.get(id) ?? null })), targets };
}

/** All that the coverage of a higher plan is reckoned from: nine statements whatever the size of the plans. */
export async function readCoverageFacts(db: Db | Tx, planId: string, upstreamPlanId: string): Promise<CoverageFacts> {
  const local = await sideOf(db, planId);
  const higher = await sideOf(db, upstreamPlanId);
  const links = await listLinksBetween(db, planId, upstreamPlanId);
  return {
    clauses: local.clauses,
    targets: local.targets,
    upstreamClauses: higher.clauses,
    upstreamTargets: higher.targets,
    links: links.filter(({ decision }) => decision === 'CONFIRMED'),
  };
}
