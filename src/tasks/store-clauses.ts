import { and, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { type PageSought, pageAsked, pageOrder } from '../db/page.ts';
import { type Narrowed, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { clause, heldOn, type Party, type SectionRange, type TaskClause } from './store.ts';
import { type Reading, rowsByWay, type Way } from './store-often.ts';
import { clausesEverNaming, clauseWithinReach, namesClauseParty } from './store-parties.ts';
import { taskClauses } from './tables.ts';

/** Which clauses a list holds. */
export interface ClauseFilter {
  knownAt: Instant;
  /** Those that held on this day; those that no edition has dropped when left out. */
  asOf?: LocalDate | undefined;
  planId?: string | undefined;
  section?: SectionRange | undefined;
  party?: Party | undefined;
  /** The units a caller is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
  /** Words that must stand in title, text or responsibility line. */
  contains?: string | undefined;
  /** How what names the party, or lies in the scope, is found for a page; any way gives the same. */
  way?: Way | undefined;
}

const matching = (db: Db | Tx, filter: ClauseFilter): SQL | undefined =>
  and(
    eq(taskClauses.jurisdiction, db.jurisdiction),
    onRecord(taskClauses, filter.knownAt),
    heldOn(filter.asOf),
    filter.planId ? eq(taskClauses.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.section
      ? and(
          eq(taskClauses.planId, filter.section.planId as Id<'Plan'>),
          gte(taskClauses.sectionOrdinal, filter.section.from),
          lte(taskClauses.sectionOrdinal, filter.section.to),
        )
      : undefined,
    filter.way === 'LOOK_UP' && (filter.party ?? filter.scope)
      ? sql`${taskClauses.identity} in ${clausesEverNaming(db, (filter.party ?? filter.scope) as Party)}`
      : undefined,
    filter.party ? namesClauseParty(db, filter.party, filter.knownAt, filter.way ? 'BY_ID' : 'ALL') : undefined,
    filter.scope ? clauseWithinReach(db, filter.scope, filter.knownAt, filter.way ? 'BY_ID' : 'ALL') : undefined,
    filter.contains
      ? sql`(instr(${taskClauses.title}, ${filter.contains}) > 0 or instr(${taskClauses.text}, ${filter.contains}) > 0 or instr(${taskClauses.responsibilityLine}, ${filter.contains}) > 0)`
      : undefined,
  );

const inOrder = pageOrder(taskClauses.planId, taskClauses.ordinal, taskClauses.spanStart, taskClauses.identity);
/** The same order without its index. */
const inOrderLookedUp = pageOrder(
  sql<string>`+${taskClauses.planId}`,
  taskClauses.ordinal,
  taskClauses.spanStart,
  taskClauses.identity,
);

const LOOKED_AT = ['capacities', 'through', 'direction', 'way'];

const pageOfClauses = prepared<PageSought & { filter: ClauseFilter; columns: Narrowed }, TaskClause>(
  'clauses',
  LOOKED_AT,
  (db, { filter, limit, columns, ...page }) =>
    db
      .select(clause.of(columns))
      .from(taskClauses)
      .where(and(matching(db, filter), inOrder.where(page)))
      .orderBy(...(filter.way === 'LOOK_UP' ? inOrderLookedUp : inOrder).orderBy(page))
      .limit(limit),
  clause,
);
const placeBehind = prepared<PageSought & { skipped: number }, { 0: string; 1: number; 2: number; 3: string }>(
  'clausePlaceBehind',
  LOOKED_AT,
  (db, { skipped, limit: _one, ...page }) =>
    db
      .select({
        0: sql<string>`${taskClauses.planId}`,
        1: taskClauses.ordinal,
        2: taskClauses.spanStart,
        3: sql<string>`${taskClauses.identity}`,
      })
      .from(taskClauses)
      .where(and(eq(taskClauses.jurisdiction, db.jurisdiction), inOrder.where(page)))
      .orderBy(...inOrder.orderBy(page))
      .limit(1)
      .offset(skipped),
);

/** Task clauses in the order of their plans. */
export async function listClauses(
  db: Db | Tx,
  filter: ClauseFilter,
  request: PageRequest,
  columns?: Narrowed,
): Promise<Page<TaskClause>> {
  const reading: Reading<TaskClause> = {
    list: 'clauses',
    rows: (page, way) => pageOfClauses(db, { filter: { ...filter, way }, columns, ...page }),
    placeBehind: (page, skipped) => placeBehind(db, { ...page, skipped })[0],
  };
  const party = filter.planId || filter.section ? undefined : (filter.party ?? filter.scope);
  const page = pageAsked(request);
  const rows = party ? await rowsByWay(db, party, page, reading) : await reading.rows(page, undefined);
  return toPage(rows, request, (row) => [row.planId, row.ordinal, row.spanStart, row.id]);
}

export async function countClauses(db: Db | Tx, filter: ClauseFilter): Promise<number> {
  return db.$count(taskClauses, matching(db, filter));
}
