import { type SQL, sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  primaryKey,
  type SQLiteColumn,
  sqliteTable,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, orNever, truth, whole, words } from '../db/columns.ts';
import type { Cited } from '../kernel/span.ts';
import { planSections, plans } from '../plans/tables.ts';
import { MATCH_WAYS } from '../units/unit.ts';
import { DEADLINE_KINDS } from './deadline.ts';
import { DUE_RULES } from './due-day.ts';
import { OBLIGATION_BASES } from './obligation.ts';
import { LEAD_RULES, ROLES } from './responsibility.ts';

/**
 * The text governed by one responsibility line (domain.md §0.6): the unit of accountability. The row that bears a clause's
 * own id is its last wording; each earlier wording stands beside it under an id of its own, closed by `supersededAt`.
 */
export const taskClauses = sqliteTable(
  'task_clause',
  {
    jurisdiction: jurisdiction(),
    id: idOf('TaskClause').notNull(),
    /** The clause of which this row is a wording: its own id, or that of the row which holds the last wording. */
    identity: idOf('TaskClause').notNull(),
    planId: idOf('Plan').notNull(),
    /** The edition whose text its places count in. */
    edition: whole().notNull().default(1),
    sectionId: idOf('PlanSection'),
    /** Ordinal of the innermost heading, to filter a whole subtree by range; -1 without one. */
    sectionOrdinal: whole().notNull(),
    /** 1, 2, 3 … in the order of the plan as it was read; the parts of a split clause share it. */
    ordinal: whole().notNull(),
    /** Where it stands, as one would say it: 二（一）1, with ¶2 for a second paragraph under one number. */
    path: words().notNull(),
    heading: words(),
    /** Heading or, without one, the opening words: what a list shows. */
    title: words().notNull(),
    spanStart: whole().notNull(),
    spanEnd: whole().notNull(),
    bracketStart: whole().notNull(),
    bracketEnd: whole().notNull(),
    text: words().notNull(),
    responsibilityLine: words().notNull(),
    leadLabel: words(),
    supportLabel: words(),
    leadRule: oneOf(LEAD_RULES).notNull(),
    /** The words elsewhere in the plan that declare who leads, or that give units to all that follows; null where none. */
    orderRule: facts<Cited>(),
    inheritedBy: facts<Cited>(),
    openEnded: truth().notNull(),
    /** How sure the reader was, in hundredths. */
    confidence: whole().notNull(),
    /** When a person took responsibility for the reading of this clause; before that it drives no measure. */
    confirmedAt: instant(),
    confirmedBy: words(),
    /** Who last corrected the reading, and why; null while it stands as the machine read it. */
    correctedBy: words(),
    correctionReason: words(),
    splitFromId: idOf('TaskClause'),
    mergedIntoId: idOf('TaskClause'),
    /** The last day on which it held, where a later edition dropped it, and why (ADR 0010). */
    endsOn: day(),
    endReason: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('task_clause_in_order')
      .on(t.jurisdiction, t.planId, t.edition, t.ordinal, t.spanStart)
      .where(sql`${t.supersededAt} is null`),
    index('task_clause_of_plan').on(t.jurisdiction, t.planId, t.ordinal, t.spanStart, t.identity),
    index('task_clause_wordings').on(t.jurisdiction, t.identity),
    index('task_clause_by_confirmation').on(t.jurisdiction, orNever(t.confirmedAt)),
    index('task_clause_by_section').on(t.jurisdiction, t.planId, t.sectionOrdinal),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.sectionId],
      foreignColumns: [planSections.jurisdiction, planSections.id],
    }),
  ],
);

/** One name on a responsibility line, in its printed order, and what it was matched to; both null when unknown. */
export const responsibilities = sqliteTable(
  'responsibility',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Responsibility').notNull(),
    /** Of an earlier version, kept beside the row that bears the id (ADR 0010): that id. Null on the row itself. */
    identity: idOf('Responsibility'),
    clauseId: idOf('TaskClause').notNull(),
    role: oneOf(ROLES).notNull(),
    /** 0 is the first-named of its role; the first-named lead answers for the report (domain.md §0.7). */
    ordinal: whole().notNull(),
    surface: words().notNull(),
    spanStart: whole().notNull(),
    spanEnd: whole().notNull(),
    /** Given by an earlier phrase to all that follow (以下不再列出), not printed on this line. */
    inherited: truth().notNull(),
    unitId: idOf('Unit'),
    groupId: idOf('UnitGroup'),
    matchedBy: oneOf(MATCH_WAYS),
    /** The officer who settled it; null where it stands as the machine read it. */
    decidedBy: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('responsibility_in_order')
      .on(t.jurisdiction, t.clauseId, t.role, t.inherited, t.ordinal)
      .where(sql`${t.supersededAt} is null`),
    index('responsibility_of_clause').on(t.jurisdiction, t.clauseId),
    index('responsibility_versions').on(t.jurisdiction, t.identity).where(sql`${t.identity} is not null`),
    index('responsibility_by_unit').on(t.jurisdiction, t.unitId, t.clauseId),
    index('responsibility_by_group').on(t.jurisdiction, t.groupId, t.clauseId),
    foreignKey({ columns: [t.jurisdiction, t.clauseId], foreignColumns: [taskClauses.jurisdiction, taskClauses.id] }),
    check('responsibility_one_target', sql`${t.unitId} is null or ${t.groupId} is null`),
  ],
);

/** A time as the document writes it; never rewritten. */
export const deadlines = sqliteTable(
  'deadline',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Deadline').notNull(),
    /** Of an earlier version, kept beside the row that bears the id (ADR 0010): that id. Null on the row itself. */
    identity: idOf('Deadline'),
    clauseId: idOf('TaskClause').notNull(),
    ordinal: whole().notNull(),
    kind: oneOf(DEADLINE_KINDS).notNull(),
    surface: words().notNull(),
    spanStart: whole().notNull(),
    spanEnd: whole().notNull(),
    normalised: words().notNull(),
    firstOn: day(),
    lastOn: day(),
    recurrenceUnit: oneOf(['YEAR', 'MONTH', 'WEEK', 'DAY']),
    recurrenceInterval: whole(),
    duration: words(),
    deliverable: words().notNull(),
    deliverableStart: whole().notNull(),
    deliverableEnd: whole().notNull(),
    actor: words(),
    external: truth().notNull(),
    confidence: whole().notNull(),
    doubt: words(),
    /** The officer who settled it; null where it stands as the machine read it. */
    decidedBy: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('deadline_in_order').on(t.jurisdiction, t.clauseId, t.ordinal).where(sql`${t.supersededAt} is null`),
    index('deadline_versions').on(t.jurisdiction, t.identity).where(sql`${t.identity} is not null`),
    index('deadline_of_clause').on(t.jurisdiction, t.clauseId, t.spanStart),
    foreignKey({ columns: [t.jurisdiction, t.clauseId], foreignColumns: [taskClauses.jurisdiction, taskClauses.id] }),
  ],
);

/** The condition, in the words of the index, that another day counts than the plan's own. */
export const hasMovedDay = (dueRule: SQLiteColumn): SQL => sql`${dueRule} not in ('WRITTEN', 'NONE')`;

/**
 * What is owed: one per dated deadline, one per period of a recurring one, one standing duty where no day is written. The row
 * that bears an obligation's own id is its last version; each earlier one stands beside it under an id of its own, closed by
 * `supersededAt` (ADR 0011).
 */
export const obligations = sqliteTable(
  'obligation',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Obligation').notNull(),
    /** The obligation of which this row is a version: its own id, or that of the row which holds the last version. */
    identity: idOf('Obligation')
      .notNull()
      .default('' as never),
    planId: idOf('Plan').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    deadlineId: idOf('Deadline'),
    /** The obligation of which this is a part; null where it is whole. */
    parentId: idOf('Obligation'),
    /** The unit that alone answers for it, whatever the line says: of a part or an undertaking; null where the line speaks. */
    answerableUnitId: idOf('Unit'),
    sectionOrdinal: whole().notNull(),
    basis: oneOf(OBLIGATION_BASES).notNull(),
    /** The period of a recurring duty: 2018, 2018Q3, 2018-07; empty for others. Makes rolling idempotent. */
    period: words().notNull(),
    startsOn: day().notNull(),
    /** The plan's own day; never rewritten. Null where the plan writes none. */
    writtenDueOn: day(),
    /** The day that the supervision office set, whether it counts or is only shown; null where it set none. */
    officeDueOn: day(),
    /** The day that counts, and by which rule it does. */
    dueOn: day(),
    dueRule: oneOf(DUE_RULES).notNull().default('NONE'),
    /** Why the day that counts is not the written one, and who decided it; null where it is. */
    dueReason: words(),
    dueDecidedBy: words(),
    /** `dueOn`, or 9999-12-31 without one: the order of lists, never null. */
    dueOrder: words().notNull(),
    /** The last day on which it was owed, where a later edition of the plan ended it, and why; a completion outlasts it. */
    endsOn: day(),
    endReason: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    version: whole().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('obligation_once')
      .on(t.jurisdiction, t.clauseId, t.deadlineId, t.period)
      .where(sql`${t.supersededAt} is null and ${t.parentId} is null and ${t.answerableUnitId} is null`),
    index('obligation_of_clause').on(t.jurisdiction, t.clauseId),
    index('obligation_by_due').on(t.jurisdiction, t.dueOrder, t.identity),
    index('obligation_by_plan').on(t.jurisdiction, t.planId, t.sectionOrdinal),
    index('obligation_by_moved_day').on(t.jurisdiction, t.dueOrder, t.identity).where(hasMovedDay(t.dueRule)),
    index('obligation_versions').on(t.jurisdiction, t.identity),
    // Few duties are parts; an index that held the others too would be told by its statistics to be of no use, and is then scanned past.
    index('obligation_parts').on(t.jurisdiction, t.parentId).where(sql`${t.parentId} is not null`),
    index('obligation_by_answerable_unit').on(t.jurisdiction, t.answerableUnitId),
    foreignKey({ columns: [t.jurisdiction, t.clauseId], foreignColumns: [taskClauses.jurisdiction, taskClauses.id] }),
    foreignKey({ columns: [t.jurisdiction, t.deadlineId], foreignColumns: [deadlines.jurisdiction, deadlines.id] }),
  ],
);

/**
 * On which days, in the words of `dueOrder`, some version of a duty falls under a unit's or group's name, on any version of its line or as
 * the one that answers for it. Derived from these rows in the transaction that writes them and never taken away; no deed of its own,
 * so it is not in ALL_TABLES, and can be made anew at any time (ADR 0065).
 */
export const namedDays = sqliteTable(
  'named_day',
  {
    jurisdiction: jurisdiction(),
    /** A unit or a group. */
    nameId: words().notNull(),
    dueOrder: words().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jurisdiction, t.nameId, t.dueOrder] })],
);

/** An accepted completion. Withdrawn, never erased: what was on record on an earlier day stays answerable. */
export const completions = sqliteTable(
  'completion',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Completion').notNull(),
    obligationId: idOf('Obligation').notNull(),
    completedOn: day().notNull(),
    evidenceNote: words().notNull(),
    acceptedBy: words().notNull(),
    /** The division by whose parts it was rolled up; null where an officer accepted it. */
    rolledUpFrom: idOf('DutyDivision'),
    recordedAt: instant().notNull(),
    withdrawnAt: instant(),
    withdrawalReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('completion_of_obligation').on(t.jurisdiction, t.obligationId, t.completedOn),
    uniqueIndex('completion_once').on(t.jurisdiction, t.obligationId).where(sql`${t.withdrawnAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);
