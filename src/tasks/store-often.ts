import { and, eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { type PageSought, placed } from '../db/page.ts';
import { prepared } from '../db/prepared.ts';
import type { CursorValue } from '../kernel/page.ts';
import type { NamesThatMean } from '../units/naming.ts';
import { meant } from './store-parties.ts';
import { responsibilities } from './tables.ts';

// How a page of what names a party is found without cost that grows with the register. What few lines name is looked up by those
// lines and put in order; what many lines name lies close together in every order, so the order is walked until the page is
// full, each row asked whom it names. Both give the same page; a guess that was wrong costs time only (ADR 0057).

/** How rows that name a party are found for a page. */
export type Way = 'LOOK_UP' | 'WALK';

/** Bounds of the ways: time only hangs on them. */
interface WayLimits {
  /** Of what so many lines name, or fewer, the lines are looked up at once. */
  few: number;
  /** How far an order is walked for one page. */
  farthestWalk: number;
  /** So many lines are looked up where the walk met too few rows; of more, rows are looked for all over the register. */
  many: number;
}
const LIMITS: WayLimits = { few: 200, farthestWalk: 1500, many: 5000 };
/** How often a count is trusted before it is made again. */
const TRUSTED_TIMES = 500;

const lines = (db: Db | Tx, party: NamesThatMean, way: 'DIRECT' | 'GROUP') =>
  db
    .select({ one: sql<number>`1` })
    .from(responsibilities)
    .where(and(eq(responsibilities.jurisdiction, db.jurisdiction), meant(party, way)));
const manyLines = prepared<NamesThatMean & { most: number }, { count: number }>(
  'manyLines',
  [],
  (db, { most, ...party }) =>
    db.select({ count: sql<number>`count(*)` }).from(
      unionAll(lines(db, party, 'DIRECT'), lines(db, party, 'GROUP'))
        .limit(most)
        .as('named'),
    ),
);

/** What is known of a party: how many lines name it, and in which lists a walk from their beginning met too few rows. */
interface Known {
  count: number;
  inVain: Set<string>;
  times: number;
}
const trusted = new WeakMap<object, Map<string, Known>>();

/** What is known of a party; its lines counted as far as `many`, by a bounded look at their index, kept for the next pages. */
function knownOf(db: Db | Tx, { unitIds, groupIds }: NamesThatMean, many: number): Known {
  const known = trusted.get(db.connection) ?? new Map<string, Known>();
  trusted.set(db.connection, known);
  const key = `${db.jurisdiction} ${unitIds.join()} ${groupIds.join()}`;
  const before = known.get(key);
  if (before && before.times < TRUSTED_TIMES) {
    before.times += 1;
    return before;
  }
  const [row] = manyLines(db, { unitIds, groupIds, most: many + 1 });
  const made = { count: row?.count ?? 0, inVain: new Set<string>(), times: 0 };
  known.set(key, made);
  return made;
}

/** The values of a place in an order, by their number. */
type Place = Readonly<Record<number, CursorValue>>;

/** How the rows of a page are read, and how the place is found that lies `skipped` rows behind where it begins; undefined beyond the end. */
export interface Reading<Row> {
  /** Which list it is, as far as it matters how dense rows stand at its beginning. */
  list: string;
  rows(page: PageSought, way: Way | undefined): Row[] | Promise<Row[]>;
  placeBehind(page: PageSought, skipped: number): Place | undefined;
}

/**
 * The rows of a page of what names a party, as `rows` gives them without a way. A walk is bounded by a place that the index of the
 * order finds at once.
 */
export async function rowsByWay<Row>(
  db: Db | Tx,
  party: NamesThatMean,
  page: PageSought,
  { list, rows, placeBehind }: Reading<Row>,
  { few, farthestWalk, many }: WayLimits = LIMITS,
): Promise<Row[]> {
  const { count, inVain } = knownOf(db, party, many);
  if (count <= few) return rows(page, 'LOOK_UP');
  const end = page.direction === 'FORWARD' ? 'before' : 'after';
  const walk = `${list} ${page.direction}`;
  // A page between two cursors has its end already.
  if (!page[end] && !inVain.has(walk)) {
    const far = placeBehind(page, farthestWalk);
    const near = await rows(far ? { ...page, [end]: placed(Object.values(far)) } : page, 'WALK');
    if (!far || near.length >= page.limit) return near;
    if (!page.after && !page.before) inVain.add(walk);
  }
  return rows(page, count <= many ? 'LOOK_UP' : undefined);
}
