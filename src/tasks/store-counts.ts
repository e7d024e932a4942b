import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type Meanings, meaningsOn, turningDays } from '../units/naming.ts';
import type { UnitDictionary } from '../units/unit.ts';
import type { Capacity } from './responsibility.ts';
import { completedThen, matching, type ObligationFilter, stateSql } from './store-obligations.ts';
import { inRanks, isPartOfIt, part, rankSql } from './store-parties.ts';
import { completions, obligations, responsibilities } from './tables.ts';

/** What obligations can be counted by. */
export const GROUPINGS = ['UNIT', 'SECTION', 'CLAUSE', 'STATE', 'DUE_DAY', 'LIGHT'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ObligationGroup {
  /** Unit id, section ordinal within plan, clause id, state, due day or light. */
  key: string;
  planId: string | null;
  count: number;
}

/**
 * Counts obligations by something; each count is that of `listObligations` with the group's key added to the filter.
 * By UNIT, members of groups are counted each, in `capacities` (leads when left out), so sums exceed the total.
 */
export async function countByGroup(
  db: Db | Tx,
  filter: ObligationFilter,
  by: Grouping,
  capacities: readonly Capacity[],
  dictionary?: UnitDictionary,
): Promise<ObligationGroup[]> {
  if (by === 'UNIT') return countByUnit(db, filter, capacities, dictionary ?? (await dictionaryOf(db)));
  const key = {
    SECTION: sql<string>`${obligations.sectionOrdinal}`,
    CLAUSE: sql<string>`${obligations.clauseId}`,
    STATE: stateSql(filter.asOf),
    DUE_DAY: sql<string>`${obligations.dueOrder}`,
    LIGHT: filter.light ?? sql<string>`''`,
  }[by];
  const planId = by === 'SECTION' ? sql<string | null>`${obligations.planId}` : sql<string | null>`null`;
  const rows = await db
    .select({ key, planId, count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter))
    .groupBy(planId, key)
    .orderBy(planId, key);
  return rows.map((row) => ({ ...row, key: String(row.key) }));
}

/** Values as rows of a statement; both engines name their columns column1, column2. */
const rowsOf = (pairs: readonly (readonly [string, string])[]): SQL =>
  sql`(values ${sql.join(
    pairs.map(([left, right]) => sql`(${left}, ${right})`),
    sql`, `,
  )})`;

/** The unit that a name means: by an officer's choice for the clause, by the acts, or itself. */
function meantSql({ moved, chosen }: Meanings, name: SQLiteColumn, clause: SQLiteColumn): SQL<string> {
  if (moved.length + chosen.length === 0) return sql<string>`${name}`;
  const choices = chosen.map(
    (one) =>
      sql`when ${name} = ${one.name} and ${clause} in (${sql.join(
        one.clauseIds.map((id) => sql`${id}`),
        sql`, `,
      )}) then ${one.unitId}`,
  );
  const acts = moved.map((one) => sql`when ${name} = ${one.name} then ${one.unitId}`);
  return sql<string>`case ${sql.join([...choices, ...acts], sql` `)} else ${name} end`;
}

/** Every unit that is meant on a clause while certain meanings hold, with its rank; `stretch` numbers the days they hold. */
function meantWhile(db: Db | Tx, { knownAt }: ObligationFilter, meanings: Meanings, stretch: number): SQL {
  const { clauseId, unitId, groupId } = responsibilities;
  const inPlace = and(eq(responsibilities.jurisdiction, db.jurisdiction), onRecord(responsibilities, knownAt));
  const byName = sql`case when ${responsibilities.role} = 'LEAD' then 1 else 0 end`;
  const itself = sql`select ${clauseId} as clause_id, ${meantSql(meanings, unitId, clauseId)} as unit_id, ${rankSql} as line_rank, ${byName} as by_name, ${stretch} as stretch
    from ${responsibilities} where ${inPlace} and ${unitId} is not null`;
  if (meanings.members.length === 0) return itself;
  const members = rowsOf(meanings.members.map((member) => [member.groupId, member.unitId]));
  return sql`${itself} union all select ${clauseId}, member.column2, ${rankSql}, 0, ${stretch}
    from ${responsibilities} inner join ${members} as member on member.column1 = ${groupId} where ${inPlace}`;
}

/** In which stretch between turning days the day of a duty lies: that of its completion, or, while open, the day asked about. */
const stretchOf = (days: readonly LocalDate[]): SQL<number> =>
  days.length === 0
    ? sql<number>`0`
    : sql<number>`case when ${completions.completedOn} is null then ${days.length} ${sql.join(
        days.map((day, index) => sql`when ${completions.completedOn} < ${day} then ${index}`),
        sql` `,
      )} else ${days.length} end`;

/** Counts by the unit that answers; one that a line means more than once counts once, in its best capacity (domain.md §5.3). */
async function countByUnit(
  db: Db | Tx,
  filter: ObligationFilter,
  capacities: readonly Capacity[],
  dictionary: UnitDictionary,
) {
  const { asOf, knownAt } = filter;
  const days = turningDays(dictionary, { asOf, knownAt });
  const meanings = [...days.map((day) => addDays(day, -1)), asOf].map((movedBy) =>
    meaningsOn(dictionary, { asOf, knownAt, movedBy }),
  );
  const meant = meanings.map((held, stretch) => meantWhile(db, filter, held, stretch));
  const ranked = inRanks(sql`min(line_rank)`, capacities);
  const answering = sql`(select clause_id, unit_id, stretch, max(by_name) as by_name from (${sql.join(meant, sql` union all `)})
    group by clause_id, unit_id, stretch ${ranked && sql`having ${ranked}`}) as answering`;
  const stretch = stretchOf(days);
  /** The unit that alone answers, or its successor, on the day of the duty. */
  const soleUnit = (duty: { answerableUnitId: SQLiteColumn; clauseId: SQLiteColumn }) =>
    sql<string>`case ${stretch} ${sql.join(
      meanings.map((held, index) => sql`when ${index} then ${meantSql(held, duty.answerableUnitId, duty.clauseId)}`),
      sql` `,
    )} end`;
  // Whoever has a part and does not lead by name is counted with the part, not with the whole as well.
  const hasNoPart = sql`not exists (select 1 from ${obligations} as ${sql.identifier('part')} where ${isPartOfIt(knownAt)} and ${soleUnit(part)} = answering.unit_id)`;
  const byLine = db
    .select({ key: sql<string>`answering.unit_id`, count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .innerJoin(
      answering,
      sql`answering.clause_id = ${obligations.clauseId} and answering.stretch = ${stretch} and ${obligations.answerableUnitId} is null`,
    )
    .where(and(matching(db, filter), sql`(answering.by_name = 1 or ${hasNoPart})`))
    .groupBy(sql`answering.unit_id`);
  // The duties for which one unit alone answers, by that unit or its successor.
  const { answerableUnitId } = obligations;
  const key = soleUnit(obligations);
  const alone = db
    .select({ key, count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(and(matching(db, filter), isNotNull(answerableUnitId)))
    .groupBy(key);
  const asLead = capacities.length === 0 || capacities.includes('PRIMARY_LEAD');
  const counts = new Map<string, number>();
  for (const row of asLead ? await byLine.unionAll(alone) : await byLine) {
    counts.set(row.key, (counts.get(row.key) ?? 0) + row.count);
  }
  return [...counts]
    .map(([unitId, count]) => ({ key: unitId, count, planId: null }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
