import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { units } from '../units/tables.ts';
import { unitSuccessions } from '../units/tables-succession.ts';
import { HAND_OVER_KINDS } from './hand-over.ts';

/** Who handed open work to whom, when and by which document, signed by both (domain.md §5.3); withdrawn, never erased. */
export const handOvers = sqliteTable(
  'hand_over',
  {
    jurisdiction: jurisdiction(),
    id: idOf('HandOver').notNull(),
    successionId: idOf('UnitSuccession').notNull(),
    fromUnitId: idOf('Unit').notNull(),
    toUnitId: idOf('Unit').notNull(),
    /** Number of the memo of hand-over, or its title where it bears none. */
    documentNumber: words().notNull(),
    handedOn: day().notNull(),
    note: words(),
    preparedBy: words().notNull(),
    recordedAt: instant().notNull(),
    fromSignedBy: words(),
    fromSignedAt: instant(),
    fromSignedOnPaper: words(),
    toSignedBy: words(),
    toSignedAt: instant(),
    toSignedOnPaper: words(),
    withdrawnAt: instant(),
    withdrawnBy: words(),
    withdrawalReason: words(),
    version: whole().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('hand_over_open')
      .on(t.jurisdiction, t.successionId, t.fromUnitId, t.toUnitId)
      .where(sql`${t.withdrawnAt} is null and (${t.fromSignedAt} is null or ${t.toSignedAt} is null)`),
    index('hand_over_of_succession').on(t.jurisdiction, t.successionId),
    foreignKey({ columns: [t.jurisdiction, t.fromUnitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({ columns: [t.jurisdiction, t.toUnitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.successionId],
      foreignColumns: [unitSuccessions.jurisdiction, unitSuccessions.id],
    }),
  ],
);

/** One thing that a hand-over passes on, as it stood when the record was made. */
export const handOverLines = sqliteTable(
  'hand_over_line',
  {
    jurisdiction: jurisdiction(),
    id: idOf('HandOverLine').notNull(),
    handOverId: idOf('HandOver').notNull(),
    ordinal: whole().notNull(),
    kind: oneOf(HAND_OVER_KINDS).notNull(),
    subjectId: words().notNull(),
    obligationId: idOf('Obligation'),
    title: words().notNull(),
    state: words().notNull(),
    dueOn: day(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('hand_over_line_in_order').on(t.jurisdiction, t.handOverId, t.ordinal),
    foreignKey({ columns: [t.jurisdiction, t.handOverId], foreignColumns: [handOvers.jurisdiction, handOvers.id] }),
  ],
);
