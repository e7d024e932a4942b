import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, truth, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import { CONTEST_ASPECTS, COORDINATION_CAUSES, REQUEST_EVENTS, REQUEST_KINDS, REQUEST_STATES } from './request.ts';

/**
 * What a unit asked about a duty, version by version: the row that bears a request's own id is its last version, each earlier one
 * stands beside it under an id of its own, closed by `supersededAt` (ADR 0009). A version is one step, with who took it.
 */
export const dutyRequests = sqliteTable(
  'duty_request',
  {
    jurisdiction: jurisdiction(),
    id: idOf('DutyRequest').notNull(),
    /** The request of which this row is a version. */
    identity: idOf('DutyRequest').notNull(),
    version: whole().notNull(),
    kind: oneOf(REQUEST_KINDS).notNull(),
    obligationId: idOf('Obligation').notNull(),
    planId: idOf('Plan').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    unitId: idOf('Unit').notNull(),
    state: oneOf(REQUEST_STATES).notNull(),
    /** Why it is asked; of an extension also what was done so far. */
    reason: words().notNull(),
    progressSoFar: words(),
    /** Of an extension the day wished for, of a contested date the day that is right in the unit's view. */
    wishedDueOn: day(),
    aspect: oneOf(CONTEST_ASPECTS),
    cause: oneOf(COORDINATION_CAUSES),
    /** The other unit: with which there is disagreement, or whose duty it is in the view of the one that contests. */
    otherUnitId: idOf('Unit'),
    /** The day on which it was first signed; null while it is a draft. */
    askedOn: day(),
    /** The day that counted when it was asked, and whether that was over. */
    dueOnThen: day(),
    askedLate: truth().notNull(),
    /** Of an extension: its number among those granted on the duty, once it is granted. */
    ordinal: whole(),
    newDueOn: day(),
    /** The day of its decision or answer, or of its withdrawal. */
    settledOn: day(),
    documentNumber: words(),
    /** The step that made this version, and what was said with it. */
    event: oneOf(REQUEST_EVENTS).notNull(),
    words: words(),
    actorName: words().notNull(),
    actorRole: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('duty_request_version').on(t.jurisdiction, t.identity, t.version),
    index('duty_request_of_obligation').on(t.jurisdiction, t.obligationId, t.kind),
    index('duty_request_of_unit').on(t.jurisdiction, t.unitId, t.state).where(sql`${t.supersededAt} is null`),
    index('duty_request_open').on(t.jurisdiction, t.kind, t.state).where(sql`${t.supersededAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);
