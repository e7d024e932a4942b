import { and, asc, eq, exists, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { among, prepared } from '../db/prepared.ts';
import { insertRows } from '../db/write.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { type DictionaryRows, makeDictionary } from './make-dictionary.ts';
import { groupMembers, unitAliases, unitGroups, units } from './tables.ts';
import { successionDecisions, unitSuccessions } from './tables-succession.ts';
import type { Unit, UnitAlias, UnitDictionary, UnitGroup, UnitKind } from './unit.ts';

/** Which units a list holds; what is absent or null does not restrict. */
export interface UnitFilter {
  kinds?: readonly UnitKind[] | null | undefined;
  /** Only these units: the members of a group on the day asked about. */
  memberIds?: readonly string[] | undefined;
  /** Words that stand in a full name, a short name or an alias. */
  nameContains?: string | null | undefined;
  isSupervisionObject?: boolean | null | undefined;
  /** True for units that exist on the day asked about, false for the others. */
  inForce?: boolean | null | undefined;
  /** Units that acts had brought to an end by the day asked about, whatever their own rows say. */
  endedIds?: readonly string[] | undefined;
}

const inOrder = pageOrder(units.displayOrder, units.id);

const holdsOn = (row: { validFrom: typeof units.validFrom; validTo: typeof units.validTo }, asOf: LocalDate): SQL =>
  sql`(${row.validFrom} is null or ${row.validFrom} <= ${asOf}) and (${row.validTo} is null or ${row.validTo} >= ${asOf})`;

/** A LIKE pattern that finds the words themselves, whatever signs they hold. */
const containing = (words: string): string => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function named(db: Db | Tx, nameContains: string | null | undefined): SQL | undefined {
  const wanted = nameContains?.trim();
  if (!wanted) return undefined;
  const has = (column: SQLiteColumn) => sql`${column} like ${containing(wanted)} escape '\\'`;
  const underAlias = db
    .select({ one: sql`1` })
    .from(unitAliases)
    .where(
      and(eq(unitAliases.jurisdiction, units.jurisdiction), eq(unitAliases.unitId, units.id), has(unitAliases.alias)),
    );
  return or(has(units.fullName), has(units.shortName), exists(underAlias));
}

function matching(
  db: Db | Tx,
  { kinds, memberIds, nameContains, isSupervisionObject, inForce, endedIds = [] }: UnitFilter,
  asOf: LocalDate,
) {
  const holds = sql`(${holdsOn(units, asOf)} and ${notInArray(units.id, [...endedIds] as Id<'Unit'>[])})`;
  return and(
    eq(units.jurisdiction, db.jurisdiction),
    kinds == null ? undefined : inArray(units.kind, [...kinds]),
    memberIds ? inArray(units.id, [...memberIds] as Id<'Unit'>[]) : undefined,
    named(db, nameContains),
    isSupervisionObject == null ? undefined : eq(units.isSupervisionObject, isSupervisionObject),
    inForce == null ? undefined : inForce ? holds : sql`not (${holds})`,
  );
}

/** One unit, or undefined. */
export async function findUnit(db: Db | Tx, id: string): Promise<Unit | undefined> {
  return (await listUnitsById(db, [id]))[0];
}

/** The units with these ids, in no order. */
export async function listUnitsById(db: Db | Tx, ids: readonly string[]): Promise<Unit[]> {
  return unitsById(db, { ids });
}

const unitsById = prepared<{ ids: readonly string[] }, Unit>('unitsById', [], (db, { ids }) =>
  db
    .select()
    .from(units)
    .where(and(eq(units.jurisdiction, db.jurisdiction), among(units.id, ids))),
);

/** Units in display order; group membership and existence are those of `asOf`. */
export async function listUnits(
  db: Db | Tx,
  filter: UnitFilter,
  asOf: LocalDate,
  request: PageRequest,
): Promise<Page<Unit>> {
  const rows = await db
    .select()
    .from(units)
    .where(and(matching(db, filter, asOf), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.displayOrder, row.id]);
}

/** How many units `listUnits` would hold over all its pages. */
export async function countUnits(db: Db | Tx, filter: UnitFilter, asOf: LocalDate): Promise<number> {
  return db.$count(units, matching(db, filter, asOf));
}

/** How many units the register holds, ended ones included: whether a seed is wanted. */
export async function countAllUnits(db: Db | Tx): Promise<number> {
  return db.$count(units, eq(units.jurisdiction, db.jurisdiction));
}

/** All groups by code; a district has a handful. */
export async function listGroups(db: Db | Tx): Promise<UnitGroup[]> {
  return db
    .select()
    .from(unitGroups)
    .where(eq(unitGroups.jurisdiction, db.jurisdiction))
    .orderBy(asc(unitGroups.code), asc(unitGroups.id));
}

/** One group, or undefined. */
export async function findGroup(db: Db | Tx, id: string): Promise<UnitGroup | undefined> {
  const [row] = await db
    .select()
    .from(unitGroups)
    .where(and(eq(unitGroups.jurisdiction, db.jurisdiction), eq(unitGroups.id, id as Id<'UnitGroup'>)));
  return row;
}

/** The other names of these units, by unit and name. */
export async function listAliases(db: Db | Tx, unitIds: readonly string[]): Promise<UnitAlias[]> {
  return db
    .select()
    .from(unitAliases)
    .where(and(eq(unitAliases.jurisdiction, db.jurisdiction), inArray(unitAliases.unitId, unitIds as Id<'Unit'>[])))
    .orderBy(asc(unitAliases.unitId), asc(unitAliases.alias));
}

/** Everything known of units, names and groups, units in display order; six statements however many there are. */
export async function loadUnitRows(db: Db | Tx): Promise<DictionaryRows> {
  const { jurisdiction } = db;
  return {
    units: await db
      .select()
      .from(units)
      .where(eq(units.jurisdiction, jurisdiction))
      .orderBy(asc(units.displayOrder), asc(units.id)),
    groups: await listGroups(db),
    aliases: await db.select().from(unitAliases).where(eq(unitAliases.jurisdiction, jurisdiction)),
    memberships: await db.select().from(groupMembers).where(eq(groupMembers.jurisdiction, jurisdiction)),
    successions: await db.select().from(unitSuccessions).where(eq(unitSuccessions.jurisdiction, jurisdiction)),
    choices: await db.select().from(successionDecisions).where(eq(successionDecisions.jurisdiction, jurisdiction)),
  };
}

/** The jurisdiction's dictionary as it stands; callers on hot paths use `dictionaryOf`, which keeps it. */
export async function loadDictionary(db: Db | Tx): Promise<UnitDictionary> {
  return makeDictionary(await loadUnitRows(db));
}

/** Everything that a seed adds, ready to write. */
export interface NewUnits {
  units: (typeof units.$inferInsert)[];
  groups: (typeof unitGroups.$inferInsert)[];
  aliases: (typeof unitAliases.$inferInsert)[];
  memberships: (typeof groupMembers.$inferInsert)[];
}

export async function addUnitRows(tx: Tx, rows: NewUnits): Promise<void> {
  await insertRows(tx, units, rows.units);
  await insertRows(tx, unitGroups, rows.groups);
  await insertRows(tx, unitAliases, rows.aliases);
  await insertRows(tx, groupMembers, rows.memberships);
}
