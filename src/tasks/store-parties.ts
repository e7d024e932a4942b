import { and, eq, exists, inArray, isNull, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn, unionAll } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { ClauseException, NamesThatMean } from '../units/naming.ts';
import { CAPACITIES, type Capacity } from './responsibility.ts';
import type { Party } from './store.ts';
import { obligations, responsibilities, taskClauses } from './tables.ts';

// Whose a clause or a duty is, as conditions of a statement.

/** In which order capacities count where one unit stands on a line more than once: it is met once, in the first of them. */
export const rankSql = sql<number>`case when ${responsibilities.role} = 'SUPPORT' then 2 when ${responsibilities.ordinal} = 0 then 0 else 1 end`;

/** The condition that a rank is that of one of these capacities; undefined for any. */
const inRanks = (rank: SQL, capacities: readonly Capacity[] | undefined): SQL | undefined =>
  capacities && capacities.length > 0
    ? inArray(
        rank,
        capacities.map((capacity) => CAPACITIES.indexOf(capacity)),
      )
    : undefined;

const onClauses = ({ unitId, clauseIds }: ClauseException): SQL | undefined =>
  and(eq(responsibilities.unitId, unitId as Id<'Unit'>), among(responsibilities.clauseId, clauseIds));

/** The condition that a name on a line means these units: by itself, where no officer chose otherwise, or through a group. */
export function meant(
  { unitIds, groupIds, also = [], except = [] }: NamesThatMean,
  through: Party['through'],
): SQL | undefined {
  const itself = or(
    and(
      among(responsibilities.unitId, unitIds),
      ...except.flatMap((one) => {
        const elsewhere = onClauses(one);
        return elsewhere ? not(elsewhere) : [];
      }),
    ),
    ...also.map(onClauses),
  );
  const byGroup = among(responsibilities.groupId, groupIds);
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
  const linesOf = (way: Party['through']) =>
    db
      .select({ clauseId: responsibilities.clauseId })
      .from(responsibilities)
      .where(
        and(eq(responsibilities.jurisdiction, db.jurisdiction), onRecord(responsibilities, knownAt), meant(party, way)),
      );
  // Each way has an index of its own; asked for both at once, SQLite looks at every line of the register.
  if (!ranked && through) return sql`${clause} in ${linesOf(through)}`;
  if (!ranked) return sql`(${clause} in ${linesOf('DIRECT')} or ${clause} in ${linesOf('GROUP')})`;
  const named = linesOf(undefined);
  const way = through && sql`max(${responsibilities.groupId} is ${sql.raw(through === 'GROUP' ? 'not null' : 'null')})`;
  const lines = named.groupBy(responsibilities.clauseId).having(and(ranked, way));
  return sql`${clause} in ${lines}`;
}

/**
 * How a reach is asked for: of all rows, found by what names the units; or of rows that are met by their ids or in an order, one
 * by one, whose cost must not grow with all that the units are named for.
 */
export type Reach = 'ALL' | 'BY_ID';

/** `namesParty` asked of one clause at a time. */
function namesPartyHere(
  db: Db | Tx,
  clause: typeof taskClauses.identity | typeof obligations.clauseId,
  { capacities, through, ...party }: NamesThatMean & Pick<Party, 'capacities' | 'through'>,
  knownAt?: Instant,
): SQL {
  const ranked = inRanks(sql`min(${rankSql})`, capacities);
  const way = through && sql`max(${responsibilities.groupId} is ${sql.raw(through === 'GROUP' ? 'not null' : 'null')})`;
  const lines = db
    .select({ one: sql`1` })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        sql`${responsibilities.clauseId} = ${clause}`,
        onRecord(responsibilities, knownAt),
        meant(party, ranked ? undefined : through),
      ),
    );
  return ranked ? exists(lines.groupBy(responsibilities.clauseId).having(and(ranked, way))) : exists(lines);
}

/** `namesParty` of a row of `task_clause`. */
export const namesClauseParty = (db: Db | Tx, party: Party, knownAt: Instant, reach: Reach): SQL =>
  (reach === 'ALL' ? namesParty : namesPartyHere)(db, taskClauses.identity, party, knownAt);

/** The clauses whose lines ever meant a party, however; a superset of what `namesParty` finds, to look its rows up by. */
export function clausesEverNaming(
  db: Db | Tx,
  { through: _any, ...party }: NamesThatMean & Pick<Party, 'through'>,
): SQL {
  const linesOf = (way: 'DIRECT' | 'GROUP') =>
    db
      .select({ clauseId: responsibilities.clauseId })
      .from(responsibilities)
      .where(and(eq(responsibilities.jurisdiction, db.jurisdiction), meant(party, way)));
  const owned = db
    .select({ clauseId: part.clauseId })
    .from(part)
    .where(and(eq(part.jurisdiction, db.jurisdiction), answerable(party, part)));
  return sql`${unionAll(linesOf('DIRECT'), linesOf('GROUP'), owned)}`;
}

/** Whom a duty names, of `obligation` itself or of the same table under another name. */
interface DutyColumns {
  answerableUnitId: SQLiteColumn;
  clauseId: SQLiteColumn;
}

/** The condition that one unit alone answers for an obligation, and that its name means these units. */
function answerable(
  { unitIds, also = [], except = [] }: NamesThatMean,
  duty: DutyColumns = obligations,
): SQL | undefined {
  const onDuties = ({ unitId, clauseIds }: ClauseException): SQL | undefined =>
    and(eq(duty.answerableUnitId, unitId as Id<'Unit'>), among(duty.clauseId, clauseIds));
  const elsewhere = except.flatMap((one) => {
    const there = onDuties(one);
    return there ? not(there) : [];
  });
  return or(and(among(duty.answerableUnitId, unitIds), ...elsewhere), ...also.map(onDuties));
}

/** A part beside the whole of which it is one. */
export const part = alias(obligations, 'part');

/** The condition on `part` that it is on record and a part of the obligation at hand. */
export const isPartOfIt = (knownAt?: Instant): SQL | undefined =>
  and(
    eq(part.jurisdiction, obligations.jurisdiction),
    eq(part.parentId, obligations.identity),
    onRecord(part, knownAt),
  );

/** The condition that a line names a party as a lead by its own name. */
function leadsByName(db: Db | Tx, party: NamesThatMean, knownAt?: Instant, reach?: Reach): SQL {
  const lines = db
    .select({ clauseId: responsibilities.clauseId })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        onRecord(responsibilities, knownAt),
        eq(responsibilities.role, 'LEAD'),
        meant(party, 'DIRECT'),
        reach === 'BY_ID' ? sql`${responsibilities.clauseId} = ${obligations.clauseId}` : undefined,
      ),
    );
  return reach === 'BY_ID' ? exists(lines) : sql`${obligations.clauseId} in ${lines}`;
}

/**
 * The condition that an obligation is a party's: by its responsibility line, or, where one unit alone answers for it (a part, an
 * undertaking), because it is that unit or its successor, as primary lead by its own name (ADR 0011, ADR 0013). Whoever has a part
 * of a duty and does not lead it by name answers for the part, not for the whole as well (`answeringForWhole`).
 */
export function answersFor(
  db: Db | Tx,
  party: NamesThatMean & Pick<Party, 'capacities' | 'through'>,
  knownAt?: Instant,
  reach: Reach = 'ALL',
): SQL | undefined {
  const names = reach === 'ALL' ? namesParty : namesPartyHere;
  const asLead = !party.capacities?.length || party.capacities.includes('PRIMARY_LEAD');
  const ownPart = db
    .select({ one: sql`1` })
    .from(part)
    .where(and(isPartOfIt(knownAt), answerable(party, part)));
  const byLine = and(
    isNull(obligations.answerableUnitId),
    names(db, obligations.clauseId, party, knownAt),
    or(notExists(ownPart), leadsByName(db, party, knownAt, reach)),
  );
  return asLead && party.through !== 'GROUP' ? or(byLine, answerable(party)) : byLine;
}

/** The condition that an obligation may be seen by a reader limited to these units: their lines' duties, and their own. */
export function withinReach(db: Db | Tx, scope: Party, knownAt?: Instant, reach: Reach = 'ALL'): SQL {
  const names = reach === 'ALL' ? namesParty : namesPartyHere;
  return sql`(${names(db, obligations.clauseId, scope, knownAt)} or ${answerable(scope)})`;
}

/** The same for a clause: one whose line names the units, or under which one of them answers for something. */
export function clauseWithinReach(db: Db | Tx, scope: Party, knownAt?: Instant, reach: Reach = 'ALL'): SQL {
  const names = reach === 'ALL' ? namesParty : namesPartyHere;
  const own = db
    .select({ clauseId: obligations.clauseId })
    .from(obligations)
    .where(and(eq(obligations.jurisdiction, db.jurisdiction), onRecord(obligations, knownAt), answerable(scope)));
  return sql`(${names(db, taskClauses.identity, scope, knownAt)} or ${taskClauses.identity} in ${own})`;
}
