import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import type { Id } from '../kernel/id.ts';
import { SUCCESSION_KINDS, type Successor } from './succession.ts';
import { units } from './tables.ts';
import { SOURCE_STATUSES } from './unit.ts';

/**
 * An act by which duties pass from organ to organ (domain.md §5.3). The row that bears an act's own id is its last version;
 * each earlier one stands beside it under an id of its own, closed by `supersededAt` (ADR 0009, ADR 0013).
 */
export const unitSuccessions = sqliteTable(
  'unit_succession',
  {
    jurisdiction: jurisdiction(),
    id: idOf('UnitSuccession').notNull(),
    identity: idOf('UnitSuccession').notNull(),
    kind: oneOf(SUCCESSION_KINDS).notNull(),
    fromUnitIds: facts<Id<'Unit'>[]>().notNull(),
    successors: facts<Successor[]>().notNull(),
    effectiveOn: day(),
    dutyScope: words(),
    basisDocNo: words(),
    source: words().notNull(),
    sourceStatus: oneOf(SOURCE_STATUSES).notNull(),
    note: words(),
    decidedBy: words().notNull(),
    reason: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('unit_succession_versions').on(t.jurisdiction, t.identity, t.version),
  ],
);

/** For which unit an officer decided on one clause after a split or partial transfer; an earlier choice is closed, not erased. */
export const successionDecisions = sqliteTable(
  'succession_decision',
  {
    jurisdiction: jurisdiction(),
    id: idOf('SuccessionDecision').notNull(),
    successionId: idOf('UnitSuccession').notNull(),
    /** The clause; rooms to the right hold it, so no key can. */
    clauseId: idOf('TaskClause').notNull(),
    toUnitId: idOf('Unit').notNull(),
    movesOn: day().notNull(),
    reason: words().notNull(),
    decidedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('succession_decision_once')
      .on(t.jurisdiction, t.successionId, t.clauseId)
      .where(sql`${t.supersededAt} is null`),
    index('succession_decision_of_clause').on(t.jurisdiction, t.clauseId),
    foreignKey({
      columns: [t.jurisdiction, t.successionId],
      foreignColumns: [unitSuccessions.jurisdiction, unitSuccessions.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.toUnitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);
