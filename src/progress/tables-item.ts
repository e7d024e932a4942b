import { type SQL, sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, type SQLiteColumn, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import { HOLDING_STATES, ITEM_EVENTS, ITEM_STATES } from './item.ts';

/** The condition that an item holds its duty, in the words of the index: SQLite uses it for the same text only, with nothing bound. */
export const isHolding = (state: SQLiteColumn): SQL =>
  sql`${state} in (${sql.raw(HOLDING_STATES.map((one) => `'${one}'`).join(', '))})`;

/**
 * A supervised item, version by version: the row that bears an item's own id is its last version, each earlier one stands
 * beside it under an id of its own, closed by `supersededAt` (ADR 0009). A version is one step of its life, with who took it.
 */
export const supervisedItems = sqliteTable(
  'supervised_item',
  {
    jurisdiction: jurisdiction(),
    id: idOf('SupervisedItem').notNull(),
    /** The item of which this row is a version. */
    identity: idOf('SupervisedItem').notNull(),
    version: whole().notNull(),
    /** Register number, 2019-00001: one item, one number. */
    number: words().notNull(),
    obligationId: idOf('Obligation').notNull(),
    planId: idOf('Plan').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    state: oneOf(ITEM_STATES).notNull(),
    /** Where a suspension found it; null while it is not suspended. */
    suspendedFrom: oneOf(ITEM_STATES),
    /** The unit that answers for it: the first-named lead, or the unit that a part or an undertaking names. */
    leadUnitId: idOf('Unit'),
    /** What the office asks beyond the words of the plan; empty where nothing. */
    requirement: words().notNull(),
    /** Months that each of its reports covers; null for the default in force. */
    reportEveryMonths: whole(),
    openedOn: day().notNull(),
    assignedOn: day(),
    acknowledgeBy: day(),
    disputeBy: day(),
    firstFeedbackBy: day(),
    acknowledgedOn: day(),
    /** The day by which a claim of completion is to be checked. */
    verifyBy: day(),
    /** The day on which the unit says that the work was done. */
    claimedOn: day(),
    /** When completion was last claimed: what was verified before does not count. */
    claimedAt: instant(),
    /** The step that made this version. */
    event: oneOf(ITEM_EVENTS).notNull(),
    /** What was said with the step: a reason, a plan of action, a claim. */
    words: words(),
    documentNumber: words(),
    actorId: words().notNull(),
    actorName: words().notNull(),
    actorRole: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('supervised_item_version').on(t.jurisdiction, t.identity, t.version),
    uniqueIndex('supervised_item_once').on(t.jurisdiction, t.obligationId).where(sql`${t.supersededAt} is null`),
    uniqueIndex('supervised_item_number').on(t.jurisdiction, t.number, t.version),
    index('supervised_item_of_clause').on(t.jurisdiction, t.clauseId),
    index('supervised_item_of_obligation').on(t.jurisdiction, t.obligationId),
    index('supervised_item_by_lead').on(t.jurisdiction, t.leadUnitId, t.number, t.identity),
    index('supervised_item_holding').on(t.jurisdiction, t.obligationId).where(isHolding(t.state)),
    index('supervised_item_in_state').on(t.jurisdiction, t.state).where(sql`${t.supersededAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);
