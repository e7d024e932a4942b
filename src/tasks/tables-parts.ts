import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, words } from '../db/columns.ts';
import { ROLL_UP_RULES } from './parts.ts';
import { obligations } from './tables.ts';

/** That a duty was divided into parts, by which rule they make the whole; taken back by `supersededAt`, never erased. */
export const dutyDivisions = sqliteTable(
  'duty_division',
  {
    jurisdiction: jurisdiction(),
    id: idOf('DutyDivision').notNull(),
    obligationId: idOf('Obligation').notNull(),
    rule: oneOf(ROLL_UP_RULES).notNull(),
    /** What the values of the parts must reach together, with its unit; null unless the rule is SUM. */
    targetFigure: words(),
    targetUnit: words(),
    reason: words().notNull(),
    basisDocNo: words(),
    decidedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    closedReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('duty_division_once').on(t.jurisdiction, t.obligationId).where(sql`${t.supersededAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);

/** What a part asks beyond its obligation: in which words, with which target of its own. A correction closes the row and adds one. */
export const dutyParts = sqliteTable(
  'duty_part',
  {
    jurisdiction: jurisdiction(),
    id: idOf('DutyPart').notNull(),
    divisionId: idOf('DutyDivision').notNull(),
    /** The obligation that the part is; its unit, its day and its whole stand there. */
    obligationId: idOf('Obligation').notNull(),
    title: words().notNull(),
    targetFigure: words(),
    targetUnit: words(),
    targetWords: words(),
    /** Why its day is later than the whole's; null where it is not. */
    lateReason: words(),
    decidedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    closedReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('duty_part_of_division').on(t.jurisdiction, t.divisionId),
    uniqueIndex('duty_part_of_obligation').on(t.jurisdiction, t.obligationId).where(sql`${t.supersededAt} is null`),
    index('duty_part_versions').on(t.jurisdiction, t.obligationId),
    foreignKey({
      columns: [t.jurisdiction, t.divisionId],
      foreignColumns: [dutyDivisions.jurisdiction, dutyDivisions.id],
    }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);

/** What a part has reached on a day, as the office records it; a later value takes its place and the earlier one stays. */
export const partValues = sqliteTable(
  'part_value',
  {
    jurisdiction: jurisdiction(),
    id: idOf('PartValue').notNull(),
    obligationId: idOf('Obligation').notNull(),
    figure: words().notNull(),
    reachedOn: day().notNull(),
    source: words().notNull(),
    recordedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('part_value_once').on(t.jurisdiction, t.obligationId).where(sql`${t.supersededAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);
