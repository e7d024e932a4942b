import { and, eq, exists, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { invariant } from '../kernel/invariant.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type Meanings, meaningsOn, turningDays } from '../units/naming.ts';
import type { UnitDictionary } from '../units/unit.ts';
import { CAPACITIES, type Capacity } from './responsibility.ts';
import { completedThen, matching, type ObligationFilter, stateSql } from './store-obligations.ts';
import { isPartOfIt, part, rankSql } from './store-parties.ts';
import { listPartHolders } from './store-parts.ts';
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
    .select({ planId, key, count: sql<number>`count(*)` })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter))
    // By their places: written out, the key would be reckoned once for each clause.
    .groupBy(sql`1`, sql`2`)
    .orderBy(sql`1`, sql`2`);
  return rows.map((row) => ({ ...row, key: String(row.key) }));
}

/** In which stretch between turning days the day of a duty lies: that of its completion, or, while open, the day asked about. */
const stretchOf = (days: readonly LocalDate[]): SQL<number> =>
  days.length === 0
    ? sql<number>`0`
    : sql<number>`case when ${completions.completedOn} is null then ${days.length} ${sql.join(
        days.map((day, index) => sql`when ${completions.completedOn} < ${day} then ${index}`),
        sql` `,
      )} else ${days.length} end`;

/** Duties that the same names answer for on days of the same stretch, and how many they are. */
interface DutiesAlike {
  /** The names on their lines as `namesIn` takes them apart; null where nobody is named, or one unit alone answers. */
  names: string | null;
  soleUnitId: string | null;
  stretch: number;
  /** The clause, where an officer chose what a name means on it. */
  clauseId: string | null;
  /** The duty itself, where it is divided. */
  dividedId: string | null;
  count: number;
}

/**
 * The duties of a filter, those alike together: by the text of their lines' names, so that only clauses are sorted and not every
 * name on every line. One statement.
 */
async function listAlike(
  db: Db | Tx,
  filter: ObligationFilter,
  days: readonly LocalDate[],
  chosenClauses: readonly string[],
): Promise<DutiesAlike[]> {
  const { knownAt } = filter;
  const parts = db.select({ one: sql`1` }).from(part).where(isPartOfIt(knownAt));
  const duties = db
    .select({
      clauseId: sql<string>`${obligations.clauseId}`.as('clause'),
      soleUnitId: sql<string | null>`${obligations.answerableUnitId}`.as('sole_unit'),
      stretch: stretchOf(days).as('stretch'),
      dividedId: sql<string | null>`case when ${exists(parts)} then ${obligations.identity} end`.as('divided'),
      count: sql<number>`count(*)`.as('duties'),
    })
    .from(obligations)
    .leftJoin(completions, completedThen(filter))
    .where(matching(db, filter))
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`)
    .as('owed');
  const { clauseId, role, unitId, groupId } = responsibilities;
  const printed = sql`group_concat(${rankSql} || ' ' || (${role} = 'LEAD') || ' ' || coalesce(${unitId}, '') || ' ' || coalesce(${groupId}, ''))`;
  const line = db
    .select({ printed })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        sql`${clauseId} = ${duties.clauseId}`,
        onRecord(responsibilities, knownAt),
      ),
    );
  const { soleUnitId, stretch, dividedId, count } = duties;
  const isChosen = among(duties.clauseId, chosenClauses);
  return db
    .select({
      names: sql<string | null>`case when ${isNull(soleUnitId)} then (${line}) end`,
      ...{ soleUnitId, stretch },
      clauseId: sql<string | null>`case when ${isChosen} then ${duties.clauseId} end`,
      dividedId,
      count: sql<number>`sum(${count})`,
    })
    .from(duties)
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`, sql`5`);
}

interface NameInLine {
  rank: number;
  isLead: boolean;
  unitId: string;
  groupId: string;
}
const namesIn = (names: string): NameInLine[] =>
  names.split(',').map((name) => {
    const [rank, isLead, unitId = '', groupId = ''] = name.split(' ');
    return { rank: Number(rank), isLead: isLead === '1', unitId, groupId };
  });

/** What names mean while certain meanings hold. */
function meaning({ moved, chosen, members }: Meanings) {
  const heirs = new Map(moved.map(({ name, unitId }) => [name, unitId]));
  const choices = new Map(
    chosen.flatMap(({ name, unitId, clauseIds }) => clauseIds.map((id) => [`${name} ${id}`, unitId] as const)),
  );
  const membersOf = Map.groupBy(members, ({ groupId }) => groupId);
  const unitOf = (name: string, clauseId: string | null): string =>
    choices.get(`${name} ${clauseId}`) ?? heirs.get(name) ?? name;
  /** The units that a line means, each in its best capacity, and whether one of its names as a lead means it. */
  const onLine = (names: readonly NameInLine[], clauseId: string | null) => {
    const met = new Map<string, { rank: number; byName: boolean }>();
    const put = (unitId: string, rank: number, byName: boolean): void => {
      const known = met.get(unitId);
      met.set(unitId, {
        rank: Math.min(rank, known?.rank ?? rank),
        byName: byName || (known?.byName ?? false),
      });
    };
    for (const { rank, isLead, unitId, groupId } of names) {
      if (unitId) put(unitOf(unitId, clauseId), rank, isLead);
      for (const member of membersOf.get(groupId) ?? []) put(member.unitId, rank, false);
    }
    return met;
  };
  return { unitOf, onLine };
}

/**
 * Counts by the unit that answers; one that a line means more than once counts once, in its best capacity (domain.md §5.3). Whoever
 * has a part and does not lead by name is counted with the part, not with the whole as well (`answeringForWhole`).
 */
async function countByUnit(
  db: Db | Tx,
  filter: ObligationFilter,
  capacities: readonly Capacity[],
  dictionary: UnitDictionary,
) {
  const { asOf, knownAt } = filter;
  const days = turningDays(dictionary, { asOf, knownAt });
  const held = [...days.map((day) => addDays(day, -1)), asOf].map((movedBy) =>
    meaningsOn(dictionary, { asOf, knownAt, movedBy }),
  );
  const meanings = held.map(meaning);
  const chosenClauses = held.flatMap(({ chosen }) => chosen.flatMap(({ clauseIds }) => clauseIds));
  const alike = await listAlike(db, filter, days, [...new Set(chosenClauses)]);
  const holders = alike.some(({ dividedId }) => dividedId) ? await listPartHolders(db, knownAt) : [];
  const holdersOf = Map.groupBy(holders, ({ parentId }) => parentId as string | null);
  const wanted = new Set(capacities.map((capacity) => CAPACITIES.indexOf(capacity)));
  const isWanted = (rank: number): boolean => wanted.size === 0 || wanted.has(rank);
  const counts = new Map<string, number>();
  const add = (unitId: string, count: number) => counts.set(unitId, (counts.get(unitId) ?? 0) + count);
  for (const { names, soleUnitId, stretch, clauseId, dividedId, count } of alike) {
    const means = meanings[stretch];
    invariant(means, `a stretch of days: ${stretch}`);
    if (soleUnitId) {
      if (isWanted(CAPACITIES.indexOf('PRIMARY_LEAD'))) add(means.unitOf(soleUnitId, clauseId), count);
      continue;
    }
    if (!names) continue;
    const holding = new Set(
      (dividedId ? holdersOf.get(dividedId) : undefined)?.map(({ unitId, clauseId: under }) =>
        means.unitOf(unitId ?? '', under),
      ),
    );
    for (const [unitId, { rank, byName }] of means.onLine(namesIn(names), clauseId)) {
      if (isWanted(rank) && (byName || !holding.has(unitId))) add(unitId, count);
    }
  }
  return [...counts]
    .map(([unitId, count]) => ({ key: unitId, count, planId: null }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
