import { sql } from 'drizzle-orm';
import { check, foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, truth, whole, words } from '../db/columns.ts';
import { ALIAS_KINDS, SOURCE_STATUSES, UNIT_KINDS } from './unit.ts';

/** An organ that a plan can name. Renamed or merged, it ends and another begins; its row stays (domain.md §5.3). */
export const units = sqliteTable(
  'unit',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Unit').notNull(),
    /** NBS division code of a town or subdistrict; departments have none. */
    code: words(),
    fullName: words().notNull(),
    shortName: words().notNull(),
    kind: oneOf(UNIT_KINDS).notNull(),
    isSupervisionObject: truth().notNull(),
    displayOrder: whole().notNull(),
    /** First and last day of its existence; null where not known, or not ended. */
    validFrom: day(),
    validTo: day(),
    source: words().notNull(),
    sourceStatus: oneOf(SOURCE_STATUSES).notNull(),
    note: words(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('unit_in_order').on(t.jurisdiction, t.displayOrder, t.id),
    index('unit_by_full_name').on(t.jurisdiction, t.fullName),
  ],
);

/** A fixed set of units that plans name by one word: 各镇街. Who belongs to it on a day is `groupMembers`. */
export const unitGroups = sqliteTable(
  'unit_group',
  {
    jurisdiction: jurisdiction(),
    id: idOf('UnitGroup').notNull(),
    code: words().notNull(),
    name: words().notNull(),
    source: words().notNull(),
    note: words(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('unit_group_by_code').on(t.jurisdiction, t.code),
  ],
);

/** Another name under which plans print a unit or a group; belongs to exactly one of the two. */
export const unitAliases = sqliteTable(
  'unit_alias',
  {
    jurisdiction: jurisdiction(),
    id: idOf('UnitAlias').notNull(),
    unitId: idOf('Unit'),
    groupId: idOf('UnitGroup'),
    alias: words().notNull(),
    kind: oneOf(ALIAS_KINDS).notNull(),
    source: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('unit_alias_of_unit').on(t.jurisdiction, t.unitId, t.alias),
    uniqueIndex('unit_alias_of_group').on(t.jurisdiction, t.groupId, t.alias),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({ columns: [t.jurisdiction, t.groupId], foreignColumns: [unitGroups.jurisdiction, unitGroups.id] }),
    check('unit_alias_one_target', sql`(${t.unitId} is null) <> (${t.groupId} is null)`),
  ],
);

/** That a unit belongs to a group from one day to another, both included; open when `validTo` is null. */
export const groupMembers = sqliteTable(
  'unit_group_member',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Membership').notNull(),
    groupId: idOf('UnitGroup').notNull(),
    unitId: idOf('Unit').notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    recordedAt: instant().notNull(),
    source: words().notNull(),
    sourceStatus: oneOf(SOURCE_STATUSES).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('unit_group_member_once').on(t.jurisdiction, t.groupId, t.unitId, t.validFrom),
    index('unit_group_member_by_unit').on(t.jurisdiction, t.unitId, t.groupId),
    foreignKey({ columns: [t.jurisdiction, t.groupId], foreignColumns: [unitGroups.jurisdiction, unitGroups.id] }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);
