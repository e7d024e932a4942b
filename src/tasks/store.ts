import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, type Narrowed, narrowing, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { ordered } from '../db/rows.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { NamesThatMean } from '../units/naming.ts';
import type { Capacity } from './responsibility.ts';
import { clauseWithinReach } from './store-parties.ts';
import { deadlines, responsibilities, taskClauses } from './tables.ts';

/** A wording of a clause, under the id of the clause itself. */
export type TaskClause = typeof taskClauses.$inferSelect;
export type Responsibility = typeof responsibilities.$inferSelect;
export type Deadline = typeof deadlines.$inferSelect;

/**
 * Some units, as the names on lines by which they are meant on the day asked: `partyOn` (party.ts) makes it from the units
 * themselves, following successions (domain.md §5.3).
 */
export interface Party extends NamesThatMean {
  /** What meant them before certain days, latest first: for duties completed then, which stay with the unit of their day. */
  earlier?: readonly (NamesThatMean & { before: LocalDate })[] | undefined;
  /** Only in these capacities; all when left out. */
  capacities?: readonly Capacity[] | undefined;
  /** Only where named itself, or only through a group; both when left out. */
  through?: 'DIRECT' | 'GROUP' | undefined;
}

/** A heading with all below it, as a range of ordinals in its plan. */
export interface SectionRange {
  planId: string;
  from: number;
  to: number;
}

/** The condition that a clause held on a day: no edition of its plan had dropped it by then; none at all when no day is given. */
export const heldOn = (asOf?: LocalDate): SQL =>
  asOf === undefined
    ? sql`${taskClauses.endsOn} is null`
    : sql`(${taskClauses.endsOn} is null or ${taskClauses.endsOn} >= ${asOf})`;

/** A wording's columns, under the id of its clause. */
export const clauseColumns = { ...getTableColumns(taskClauses), id: taskClauses.identity };

/** A wording as it is listed. */
export const clause = narrowing(clauseColumns, ['id', 'planId', 'ordinal', 'spanStart']);

const LOOKED_AT = ['capacities', 'through'];

/**
 * The clauses with these ids that lie within the scope, in no order: as worded at `knownAt`, or in their last wording when it
 * is left out, those merged away included (what was asked of them stays answerable).
 */
export async function listClausesById(
  db: Db | Tx,
  ids: readonly string[],
  scope?: Party,
  knownAt?: Instant,
  columns?: Narrowed,
): Promise<TaskClause[]> {
  return clausesById(db, { ids, scope, knownAt, columns });
}

interface ClausesAsked {
  ids: readonly string[];
  columns: Narrowed;
  scope: Party | undefined;
  knownAt: Instant | undefined;
}
const clausesById = prepared<ClausesAsked, TaskClause>(
  'clausesById',
  LOOKED_AT,
  (db, { ids, scope, knownAt, columns }) =>
    db
      .select(clause.of(columns))
      .from(taskClauses)
      .where(
        and(
          eq(taskClauses.jurisdiction, db.jurisdiction),
          knownAt === undefined
            ? among(taskClauses.id, ids)
            : and(among(taskClauses.identity, ids), onRecord(taskClauses, knownAt)),
          scope ? clauseWithinReach(db, scope, knownAt, 'BY_ID') : undefined,
        ),
      ),
  clause,
);

/** Every wording that these clauses have had, oldest first. */
export async function listWordings(db: Db | Tx, clauseIds: readonly string[]): Promise<TaskClause[]> {
  return db
    .select(clauseColumns)
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, db.jurisdiction),
        inArray(taskClauses.identity, clauseIds as Id<'TaskClause'>[]),
      ),
    )
    .orderBy(taskClauses.version);
}

/** A name's or a time's columns, under the id of the row that bears it, whichever version is read. */
const nameColumns = {
  ...getTableColumns(responsibilities),
  id: sql<Id<'Responsibility'>>`coalesce(${responsibilities.identity}, ${responsibilities.id})`,
};
const timeColumns = {
  ...getTableColumns(deadlines),
  id: sql<Id<'Deadline'>>`coalesce(${deadlines.identity}, ${deadlines.id})`,
};

const name = narrowing(nameColumns, ['id', 'clauseId', 'role', 'inherited', 'ordinal']);
const time = narrowing(timeColumns, ['id', 'clauseId', 'spanStart', 'ordinal']);

/**
 * The names on these clauses' lines at `knownAt` (now when left out): leads before supports, in printed order; one statement
 * whatever their number.
 */
export async function listResponsibilities(
  db: Db | Tx,
  clauseIds: readonly string[],
  knownAt?: Instant,
  columns?: Narrowed,
): Promise<Responsibility[]> {
  return ordered(
    namesOnLines(db, { clauseIds, knownAt, columns }),
    ({ role }) => role,
    ({ inherited }) => inherited,
    ({ ordinal }) => ordinal,
  );
}

interface OfClauses {
  clauseIds: readonly string[];
  knownAt: Instant | undefined;
  columns: Narrowed;
}
const namesOnLines = prepared<OfClauses, Responsibility>(
  'names',
  [],
  (db, { clauseIds, knownAt, columns }) =>
    db
      .select(name.of(columns))
      .from(responsibilities)
      .where(
        and(
          eq(responsibilities.jurisdiction, db.jurisdiction),
          among(responsibilities.clauseId, clauseIds),
          onRecord(responsibilities, knownAt),
        ),
      ),
  name,
);

/** The names by which lines mean these units, in the order of their clauses. */
export async function listResponsibilitiesOfUnits(
  db: Db | Tx,
  unitIds: readonly string[],
  knownAt: Instant,
): Promise<Responsibility[]> {
  return db
    .select()
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        inArray(responsibilities.unitId, unitIds as Id<'Unit'>[]),
        onRecord(responsibilities, knownAt),
      ),
    )
    .orderBy(responsibilities.clauseId, responsibilities.role, responsibilities.ordinal);
}

/** The names with these ids, superseded ones included, in no order. */
export async function listResponsibilitiesById(db: Db | Tx, ids: readonly string[]): Promise<Responsibility[]> {
  return db
    .select()
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        inArray(responsibilities.id, ids as Id<'Responsibility'>[]),
      ),
    );
}

/** The written times of these clauses at `knownAt` (now when left out), in printed order. */
export async function listDeadlines(
  db: Db | Tx,
  clauseIds: readonly string[],
  knownAt?: Instant,
  columns?: Narrowed,
): Promise<Deadline[]> {
  return ordered(
    timesOfClauses(db, { clauseIds, knownAt, columns }),
    ({ spanStart }) => spanStart,
    ({ ordinal }) => ordinal,
  );
}

const timesOfClauses = prepared<OfClauses, Deadline>(
  'times',
  [],
  (db, { clauseIds, knownAt, columns }) =>
    db
      .select(time.of(columns))
      .from(deadlines)
      .where(
        and(
          eq(deadlines.jurisdiction, db.jurisdiction),
          among(deadlines.clauseId, clauseIds),
          onRecord(deadlines, knownAt),
        ),
      ),
  time,
);

/**
 * The written times with these ids, superseded ones included, in no order: as they stood on record at `knownAt` where they
 * did, else in their last version.
 */
export async function listDeadlinesById(db: Db | Tx, ids: readonly string[], knownAt?: Instant): Promise<Deadline[]> {
  const wanted = ids as Id<'Deadline'>[];
  const last = timesById(db, { ids });
  if (knownAt === undefined || last.every(({ recordedAt }) => recordedAt <= knownAt)) return last;
  const then = await db
    .select(timeColumns)
    .from(deadlines)
    .where(
      and(
        eq(deadlines.jurisdiction, db.jurisdiction),
        inArray(deadlines.identity, wanted),
        onRecord(deadlines, knownAt),
      ),
    );
  const earlier = new Map(then.map((row) => [row.id, row]));
  return last.map((row) => earlier.get(row.id) ?? row);
}

const timesById = prepared<{ ids: readonly string[] }, Deadline>('timesById', [], (db, { ids }) =>
  db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.jurisdiction, db.jurisdiction), among(deadlines.id, ids))),
);
