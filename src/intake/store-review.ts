import { and, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { orNever } from '../db/columns.ts';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { listIndicatorsOfClauses } from '../indicators/store.ts';
import { indicators } from '../indicators/tables.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { clauseColumns, heldOn, listDeadlines, type Party, type TaskClause } from '../tasks/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { namesClauseParty } from '../tasks/store-parties.ts';
import { deadlines, taskClauses } from '../tasks/tables.ts';
import { WANTS_A_PERSON } from './finding.ts';
import { type Finding, listAllFindings, openThen } from './store.ts';
import { findings, wantsAPerson } from './tables.ts';

export interface ReviewFilter extends Moment {
  planId?: string | undefined;
  /** The units a caller is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
}

/** A clause that wants a person, with what puts it where it stands in the queue. */
export interface ReviewItem {
  clause: TaskClause;
  /** Findings open on the day, by how much they want a person. */
  blockingCount: number;
  reviewCount: number;
  /** The least confidence of the clause and of what was read in it, in hundredths. */
  confidence: number;
}

/** Findings that want a person and are open, in the queue of a plan or of the register. */
const isOpenHere = (db: Db | Tx, filter: ReviewFilter): SQL | undefined =>
  and(
    eq(findings.jurisdiction, db.jurisdiction),
    filter.planId ? eq(findings.planId, filter.planId as Id<'Plan'>) : undefined,
    wantsAPerson(findings.severity),
    openThen(db, filter),
  );

const openCounts = (db: Db | Tx, filter: ReviewFilter) =>
  db
    .select({
      clauseId: findings.clauseId,
      blocking: sql<number>`sum(${findings.severity} = 'BLOCKING')`.as('blocking'),
      review: sql<number>`sum(${findings.severity} = 'REVIEW')`.as('review'),
    })
    .from(findings)
    .where(isOpenHere(db, filter))
    .groupBy(sql`+${findings.clauseId}`)
    .as('open_finding');

const unconfirmedThen = ({ knownAt }: Moment): SQL => gt(orNever(taskClauses.confirmedAt), knownAt);

/**
 * The condition that a clause may be in the queue of the register, in words by which it is looked up: most of a register was confirmed and
 * is settled, and is not looked at. A plan's own queue is found by the plan.
 */
function lookedUp(db: Db | Tx, filter: ReviewFilter): SQL | undefined {
  if (filter.planId) return undefined;
  const unconfirmed = db
    .select({ id: sql<string | null>`${taskClauses.identity}` })
    .from(taskClauses)
    .where(and(eq(taskClauses.jurisdiction, db.jurisdiction), unconfirmedThen(filter)));
  const open = db
    .select({ id: sql<string | null>`${findings.clauseId}` })
    .from(findings)
    .where(isOpenHere(db, filter));
  return sql`${taskClauses.identity} in ${unionAll(unconfirmed, open)}`;
}

/** The least confidence of what was read in a clause; 100 where nothing was. */
function leastOf(db: Db | Tx, table: typeof deadlines | typeof indicators, { knownAt }: Moment): SQL {
  const least = db
    .select({ least: sql`min(${table.confidence})` })
    .from(table)
    .where(
      and(
        eq(table.jurisdiction, taskClauses.jurisdiction),
        eq(table.clauseId, taskClauses.identity),
        onRecord(table, knownAt),
      ),
    );
  return sql`coalesce((${least}), 100)`;
}

function queue(db: Db | Tx, filter: ReviewFilter) {
  const open = openCounts(db, filter);
  const blocking = sql<number>`coalesce(${open.blocking}, 0)`;
  const review = sql<number>`coalesce(${open.review}, 0)`;
  const confidence = sql<number>`min(${taskClauses.confidence}, ${leastOf(db, deadlines, filter)}, ${leastOf(db, indicators, filter)})`;
  const wanted = and(
    eq(taskClauses.jurisdiction, db.jurisdiction),
    onRecord(taskClauses, filter.knownAt),
    heldOn(),
    filter.planId ? eq(taskClauses.planId, filter.planId as Id<'Plan'>) : undefined,
    lookedUp(db, filter),
    filter.scope ? namesClauseParty(db, filter.scope, filter.knownAt, 'BY_ID') : undefined,
    or(unconfirmedThen(filter), sql`${blocking} + ${review} > 0`),
  );
  const order = pageOrder(
    sql<number>`-${blocking}`,
    sql<number>`-${review}`,
    confidence,
    taskClauses.planId,
    taskClauses.ordinal,
    taskClauses.spanStart,
    taskClauses.identity,
  );
  return { open, blocking, review, confidence, wanted, order };
}

/**
 * Clauses that want a person on a day: not confirmed, or with findings open that want one. Most doubtful first: by BLOCKING
 * findings, by REVIEW findings, least confidence, then in the order of the plan.
 */
export async function listReviewQueue(
  db: Db | Tx,
  filter: ReviewFilter,
  request: PageRequest,
): Promise<Page<ReviewItem>> {
  const { open, blocking, review, confidence, wanted, order } = queue(db, filter);
  const rows = await db
    .select({ clause: clauseColumns, blockingCount: blocking, reviewCount: review, confidence })
    .from(taskClauses)
    .leftJoin(open, eq(open.clauseId, taskClauses.identity))
    .where(and(wanted, order.where(request)))
    .orderBy(...order.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, ({ clause, blockingCount, reviewCount, confidence: least }) => [
    ...[-blockingCount, -reviewCount, least],
    ...[clause.planId, clause.ordinal, clause.spanStart, clause.id],
  ]);
}

/** How many clauses want a person: by the same predicate as the list. */
export async function countReviewQueue(db: Db | Tx, filter: ReviewFilter): Promise<number> {
  const { open, wanted } = queue(db, filter);
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(taskClauses)
    .leftJoin(open, eq(open.clauseId, taskClauses.identity))
    .where(wanted);
  return row?.count ?? 0;
}

/** Something read of which the reader was not sure, with its words. */
export interface Doubt {
  what: 'CLAUSE' | 'DEADLINE' | 'INDICATOR';
  surface: string;
  spanStart: number;
  spanEnd: number;
  confidence: number;
  doubt: string | null;
}

/** Why a clause wants a person. */
export interface ReviewReasons {
  findings: Finding[];
  doubts: Doubt[];
}

/** Why these clauses want a person, by clause: three statements whatever their number. */
export async function listReviewReasons(
  db: Db | Tx,
  clauses: readonly TaskClause[],
  { asOf, knownAt }: Moment,
): Promise<Map<string, ReviewReasons>> {
  const clauseIds = clauses.map(({ id }) => id);
  const openAt = { asOf, knownAt };
  const [open, times, figures] = await Promise.all([
    listAllFindings(db, { clauseIds, severities: WANTS_A_PERSON, openAt }),
    listDeadlines(db, clauseIds, knownAt),
    listIndicatorsOfClauses(db, clauseIds, knownAt),
  ]);
  const doubtOf = (what: Doubt['what'], { surface, spanStart, spanEnd, confidence, doubt }: Omit<Doubt, 'what'>) =>
    confidence < 100 ? [{ what, surface, spanStart, spanEnd, confidence, doubt }] : [];
  return new Map(
    clauses.map((clause) => [
      clause.id,
      {
        findings: open.filter(({ clauseId }) => clauseId === clause.id),
        doubts: [
          ...doubtOf('CLAUSE', {
            ...{ surface: clause.responsibilityLine, spanStart: clause.bracketStart, spanEnd: clause.bracketEnd },
            ...{ confidence: clause.confidence, doubt: null },
          }),
          ...times.filter(({ clauseId }) => clauseId === clause.id).flatMap((time) => doubtOf('DEADLINE', time)),
          ...figures.filter(({ clauseId }) => clauseId === clause.id).flatMap((figure) => doubtOf('INDICATOR', figure)),
        ],
      },
    ]),
  );
}
