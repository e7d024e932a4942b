import { and, eq, getTableColumns, gte, inArray, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { ClauseException, NamesThatMean } from '../units/naming.ts';
import { CAPACITIES, type Capacity } from './responsibility.ts';
import { deadlines, obligations, responsibilities, taskClauses } from './tables.ts';

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

export interface ClauseFilter {
  knownAt: Instant;
  planId?: string | undefined;
  section?: SectionRange | undefined;
  party?: Party | undefined;
  /** The units a caller is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
  /** Words that must stand in title, text or responsibility line. */
  contains?: string | undefined;
}

/** In which order capacities count where one unit stands on a line more than once: it is met once, in the first of them. */
export const rankSql = sql<number>`case when ${responsibilities.role} = 'SUPPORT' then 2 when ${responsibilities.ordinal} = 0 then 0 else 1 end`;

/** The condition that a rank is that of one of these capacities; undefined for any. */
export const inRanks = (rank: SQL, capacities: readonly Capacity[] | undefined): SQL | undefined =>
  capacities && capacities.length > 0
    ? inArray(
        rank,
        capacities.map((capacity) => CAPACITIES.indexOf(capacity)),
      )
    : undefined;

const onClauses = ({ unitId, clauseIds }: ClauseException): SQL | undefined =>
  and(
    eq(responsibilities.unitId, unitId as Id<'Unit'>),
    inArray(responsibilities.clauseId, [...clauseIds] as Id<'TaskClause'>[]),
  );

/** The condition that a name on a line means these units: by itself, where no officer chose otherwise, or through a group. */
function meant(
  { unitIds, groupIds, also = [], except = [] }: NamesThatMean,
  through: Party['through'],
): SQL | undefined {
  const itself = or(
    and(
      inArray(responsibilities.unitId, [...unitIds] as Id<'Unit'>[]),
      ...except.flatMap((one) => {
        const elsewhere = onClauses(one);
        return elsewhere ? not(elsewhere) : [];
      }),
    ),
    ...also.map(onClauses),
  );
  const byGroup = inArray(responsibilities.groupId, [...groupIds] as Id<'UnitGroup'>[]);
  return or(through === 'GROUP' ? undefined : itself, through === 'DIRECT' ? undefined : byGroup);
}

/**
 * The condition that a clause's responsibility line names a party, by what was on record at `knownAt` (now when left out). A
 * unit that stands on the line more than once, by succession or through a group, is there in its best capacity only
 * (domain.md §5.3). Expects `clause` to be a clause id column.
 */
export function namesParty(
  db: Db | Tx,
  clause: SQL | typeof taskClauses.identity | typeof obligations.clauseId,
  party: NamesThatMean & Pick<Party, 'capacities' | 'through'>,
  knownAt?: Instant,
): SQL {
  const { capacities, through } = party;
  const ranked = inRanks(sql`min(${rankSql})`, capacities);
  const named = db
    .select({ clauseId: responsibilities.clauseId })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        onRecord(responsibilities, knownAt),
        meant(party, ranked ? undefined : through),
      ),
    );
  if (!ranked) return sql`${clause} in ${named}`;
  const way = through && sql`max(${responsibilities.groupId} is ${sql.raw(through === 'GROUP' ? 'not null' : 'null')})`;
  const lines = named.groupBy(responsibilities.clauseId).having(and(ranked, way));
  return sql`${clause} in ${lines}`;
}

const matching = (db: Db | Tx, filter: ClauseFilter): SQL | undefined =>
  and(
    eq(taskClauses.jurisdiction, db.jurisdiction),
    onRecord(taskClauses, filter.knownAt),
    filter.planId ? eq(taskClauses.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.section
      ? and(
          eq(taskClauses.planId, filter.section.planId as Id<'Plan'>),
          gte(taskClauses.sectionOrdinal, filter.section.from),
          lte(taskClauses.sectionOrdinal, filter.section.to),
        )
      : undefined,
    filter.party ? namesParty(db, taskClauses.identity, filter.party, filter.knownAt) : undefined,
    filter.scope ? namesParty(db, taskClauses.identity, filter.scope, filter.knownAt) : undefined,
    filter.contains
      ? sql`(instr(${taskClauses.title}, ${filter.contains}) > 0 or instr(${taskClauses.text}, ${filter.contains}) > 0 or instr(${taskClauses.responsibilityLine}, ${filter.contains}) > 0)`
      : undefined,
  );

/** A wording's columns, under the id of its clause. */
export const clauseColumns = { ...getTableColumns(taskClauses), id: taskClauses.identity };

const inOrder = pageOrder(taskClauses.planId, taskClauses.ordinal, taskClauses.spanStart, taskClauses.identity);

/** Task clauses in the order of their plans. */
export async function listClauses(db: Db | Tx, filter: ClauseFilter, request: PageRequest): Promise<Page<TaskClause>> {
  const rows = await db
    .select(clauseColumns)
    .from(taskClauses)
    .where(and(matching(db, filter), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.planId, row.ordinal, row.spanStart, row.id]);
}

export async function countClauses(db: Db | Tx, filter: ClauseFilter): Promise<number> {
  return db.$count(taskClauses, matching(db, filter));
}

/**
 * The clauses with these ids that lie within the scope, in no order: as worded at `knownAt`, or in their last wording when it
 * is left out, those merged away included (what was asked of them stays answerable).
 */
export async function listClausesById(
  db: Db | Tx,
  ids: readonly string[],
  scope?: Party,
  knownAt?: Instant,
): Promise<TaskClause[]> {
  const wanted = ids as Id<'TaskClause'>[];
  return db
    .select(clauseColumns)
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, db.jurisdiction),
        knownAt === undefined
          ? inArray(taskClauses.id, wanted)
          : and(inArray(taskClauses.identity, wanted), onRecord(taskClauses, knownAt)),
        scope ? namesParty(db, taskClauses.identity, scope, knownAt) : undefined,
      ),
    );
}

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

/**
 * The names on these clauses' lines at `knownAt` (now when left out): leads before supports, in printed order; one statement
 * whatever their number.
 */
export async function listResponsibilities(
  db: Db | Tx,
  clauseIds: readonly string[],
  knownAt?: Instant,
): Promise<Responsibility[]> {
  return db
    .select()
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        inArray(responsibilities.clauseId, clauseIds as Id<'TaskClause'>[]),
        onRecord(responsibilities, knownAt),
      ),
    )
    .orderBy(responsibilities.role, responsibilities.inherited, responsibilities.ordinal);
}

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
export async function listDeadlines(db: Db | Tx, clauseIds: readonly string[], knownAt?: Instant): Promise<Deadline[]> {
  return db
    .select()
    .from(deadlines)
    .where(
      and(
        eq(deadlines.jurisdiction, db.jurisdiction),
        inArray(deadlines.clauseId, clauseIds as Id<'TaskClause'>[]),
        onRecord(deadlines, knownAt),
      ),
    )
    .orderBy(deadlines.spanStart, deadlines.ordinal);
}

/** The written times with these ids, superseded ones included, in no order. */
export async function listDeadlinesById(db: Db | Tx, ids: readonly string[]): Promise<Deadline[]> {
  return db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.jurisdiction, db.jurisdiction), inArray(deadlines.id, ids as Id<'Deadline'>[])));
}

/** Everything a plan's reading adds to this room, in one go. */
export interface NewTasks {
  clauses: (typeof taskClauses.$inferInsert)[];
  responsibilities: (typeof responsibilities.$inferInsert)[];
  deadlines: (typeof deadlines.$inferInsert)[];
  obligations: (typeof obligations.$inferInsert)[];
}

export async function addTasks(tx: Tx, tasks: NewTasks): Promise<void> {
  await insertRows(tx, taskClauses, tasks.clauses);
  await insertRows(tx, responsibilities, tasks.responsibilities);
  await insertRows(tx, deadlines, tasks.deadlines);
  await insertRows(tx, obligations, tasks.obligations);
}
