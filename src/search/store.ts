import { and, asc, desc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { among, prepared } from '../db/prepared.ts';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { Party } from '../tasks/store.ts';
import { clauseWithinReach } from '../tasks/store-parties.ts';
import { taskClauses } from '../tasks/tables.ts';
import { askIndex, SEARCH_RANKS, type SearchKind, type SearchRank } from './search.ts';
import { INDEX_NAME } from './store-index.ts';
import { searchDocuments } from './tables.ts';

/** The index as a table that a statement can name; it is made by `store-index.ts`, not by a migration. */
const searchIndex = sqliteTable(INDEX_NAME, { rowid: integer().notNull() });

/** What is looked for. */
export interface SearchFilter {
  /** Each word folded to its characters (`wordsOf`). */
  words: readonly (readonly string[])[];
  kinds?: readonly SearchKind[] | undefined;
  planId?: string | undefined;
  /** What no longer held on this day is left out. */
  asOf: LocalDate;
  knownAt: Instant;
  /** The units a reader is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
}

export interface SearchHit {
  kind: SearchKind;
  subjectId: string;
  planId: string | null;
  rank: SearchRank;
  number: number;
}

/** What a limited reader may find: plans, clauses that name the units, reports of the units. */
const visible = (db: Db | Tx, scope: Party, knownAt: Instant): SQL | undefined =>
  or(
    eq(searchDocuments.kind, 'PLAN'),
    and(eq(searchDocuments.kind, 'REPORT_ENTRY'), among(searchDocuments.unitId, scope.unitIds)),
    and(eq(searchDocuments.kind, 'TASK_CLAUSE'), clauseWithinReach(db, scope, knownAt)),
  );

/** What one rank is asked for: the words as the index takes them, and between which places. */
interface HitsAsked extends Omit<SearchFilter, 'words'> {
  match: string;
  beyond?: number | undefined;
  short?: number | undefined;
}

const found = (db: Db | Tx, { match, kinds, planId, asOf, knownAt, scope, beyond, short }: HitsAsked) => {
  const select = db
    .select({
      kind: searchDocuments.kind,
      subjectId: searchDocuments.subjectId,
      planId: searchDocuments.planId,
      number: searchDocuments.number,
    })
    .from(searchIndex)
    .innerJoin(searchDocuments, eq(searchDocuments.number, searchIndex.rowid));
  const reached = scope
    ? select.leftJoin(
        taskClauses,
        and(eq(taskClauses.jurisdiction, db.jurisdiction), sql`${taskClauses.id} = ${searchDocuments.clauseId}`),
      )
    : select;
  return reached.where(
    and(
      sql`${sql.raw(INDEX_NAME)} match ${match}`,
      eq(searchDocuments.jurisdiction, db.jurisdiction),
      kinds ? inArray(searchDocuments.kind, [...kinds]) : undefined,
      planId ? eq(searchDocuments.planId, planId) : undefined,
      or(isNull(searchDocuments.endsOn), sql`${searchDocuments.endsOn} >= ${asOf}`),
      scope ? visible(db, scope, knownAt) : undefined,
      beyond === undefined ? undefined : lt(searchIndex.rowid, beyond),
      short === undefined ? undefined : gt(searchIndex.rowid, short),
    ),
  );
};

interface PageOfHits extends HitsAsked {
  direction: PageRequest['direction'];
  limit: number;
}
const pageOfHits = prepared<PageOfHits, Omit<SearchHit, 'rank'>>(
  'hits',
  ['kinds', 'direction', 'capacities', 'through'],
  (db, { direction, limit, ...asked }) =>
    found(db, asked)
      .orderBy((direction === 'FORWARD' ? desc : asc)(searchIndex.rowid))
      .limit(limit),
);

const asked = ({ words, ...filter }: SearchFilter, rank: SearchRank): HitsAsked => ({
  ...filter,
  match: askIndex(words, rank),
});

/** Between which numbers a hit of a rank lies; undefined where no hit of the rank can. */
function between(rank: SearchRank, { after, before }: PageRequest): Pick<HitsAsked, 'beyond' | 'short'> | undefined {
  const place = SEARCH_RANKS.indexOf(rank);
  const bounds: Pick<HitsAsked, 'beyond' | 'short'> = {};
  for (const [cursor, bound] of [
    [after, 'beyond'],
    [before, 'short'],
  ] as const) {
    if (!cursor) continue;
    const [rankThere, number] = [Number(cursor[0]), Number(cursor[1])];
    if (bound === 'beyond' ? place < rankThere : place > rankThere) return undefined;
    // Later documents come first, so what lies behind has a lower number.
    if (place === rankThere) bounds[bound] = number;
  }
  return bounds;
}

/** Hits in the heading before hits in the text; alike, what came on record later first. One statement for each rank that is reached. */
export async function listHits(db: Db, filter: SearchFilter, request: PageRequest): Promise<Page<SearchHit>> {
  const isForward = request.direction === 'FORWARD';
  const hits: SearchHit[] = [];
  for (const rank of isForward ? SEARCH_RANKS : SEARCH_RANKS.toReversed()) {
    const wanted = request.size + 1 - hits.length;
    const part = between(rank, request);
    if (wanted <= 0 || !part) continue;
    const { direction } = request;
    const rows = pageOfHits(db, { ...asked(filter, rank), ...part, direction, limit: wanted });
    hits.push(...rows.map((row) => ({ ...row, rank })));
  }
  return toPage(hits, request, (hit) => [SEARCH_RANKS.indexOf(hit.rank), hit.number]);
}

/** How many hits there are over all pages. */
export async function countHits(db: Db, filter: SearchFilter): Promise<number> {
  let count = 0;
  for (const rank of SEARCH_RANKS) {
    const [row] = await db.select({ count: sql<number>`count(*)` }).from(found(db, asked(filter, rank)).as('hits'));
    count += row?.count ?? 0;
  }
  return count;
}
