import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import { units } from '../units/tables.ts';
import { ASSESSMENT_STAGES } from './course.ts';
import { OBJECTION_OUTCOMES, RECORDED_PARTS, REVIEW_DECISIONS, SPOT_CHECK_RESULTS } from './review.ts';
import { SCHEME_KINDS } from './scheme-parts.ts';
import { assessmentSchemes } from './tables.ts';

/** One run of an evaluation or assessment of a year under one published scheme; reopened, another version takes its place. */
export const assessments = sqliteTable(
  'assessment',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Assessment').notNull(),
    kind: oneOf(SCHEME_KINDS).notNull(),
    year: whole().notNull(),
    /** 1 for the first; each reopening makes the next. */
    round: whole().notNull(),
    schemeId: idOf('AssessmentScheme').notNull(),
    /** The unit whose people review as coordination office: items it leads are reviewed by others (domain.md §10). */
    coordinationUnitId: idOf('Unit'),
    stage: oneOf(ASSESSMENT_STAGES).notNull(),
    openedOn: day().notNull(),
    openedBy: words().notNull(),
    /** The instant whose knowledge of duties counts from the draft result on; null before. */
    evidenceFrozenAt: instant(),
    objectionsOpenedOn: day(),
    approvedAt: instant(),
    approvedBy: words(),
    approvalDocument: words(),
    publishedAt: instant(),
    archivedAt: instant(),
    /** The hash over the frozen cards in the order of units; null before approval. */
    manifestHash: words(),
    reopenedFromId: idOf('Assessment'),
    reopenReason: words(),
    recordedAt: instant().notNull(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('assessment_round').on(t.jurisdiction, t.kind, t.year, t.round),
    foreignKey({
      columns: [t.jurisdiction, t.schemeId],
      foreignColumns: [assessmentSchemes.jurisdiction, assessmentSchemes.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.coordinationUnitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({ columns: [t.jurisdiction, t.reopenedFromId], foreignColumns: [t.jurisdiction, t.id] }),
  ],
);

/** Columns that every record within an assessment has. */
const within = () => ({
  jurisdiction: jurisdiction(),
  assessmentId: idOf('Assessment').notNull(),
  unitId: idOf('Unit').notNull(),
});

/** What a unit says of its own year; said again, the earlier words stay on record. */
export const selfEvaluations = sqliteTable(
  'self_evaluation',
  {
    ...within(),
    id: idOf('SelfEvaluation').notNull(),
    words: words().notNull(),
    submittedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('self_evaluation_once')
      .on(t.jurisdiction, t.assessmentId, t.unitId)
      .where(sql`${t.supersededAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.assessmentId],
      foreignColumns: [assessments.jurisdiction, assessments.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);

/** What a reviewer found of one item of one unit; found otherwise later, the earlier finding stays on record. */
export const itemReviews = sqliteTable(
  'item_review',
  {
    ...within(),
    id: idOf('ItemReview').notNull(),
    obligationId: idOf('Obligation').notNull(),
    decision: oneOf(REVIEW_DECISIONS).notNull(),
    reason: words().notNull(),
    reviewedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('item_review_once')
      .on(t.jurisdiction, t.assessmentId, t.unitId, t.obligationId)
      .where(sql`${t.supersededAt} is null`),
    foreignKey({
      columns: [t.jurisdiction, t.assessmentId],
      foreignColumns: [assessments.jurisdiction, assessments.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);

/** A fact that assessors put on record: a defect, a commendation, a fact for a veto, the mark of an entered part. */
export const recordedMarks = sqliteTable(
  'recorded_mark',
  {
    ...within(),
    id: idOf('RecordedMark').notNull(),
    part: oneOf(RECORDED_PARTS).notNull(),
    /** The scheme's rule, or the code of the entered part. */
    code: words().notNull(),
    obligationId: idOf('Obligation'),
    factOn: day().notNull(),
    /** By gravity for a defect; the mark of an entered part; null where the scheme states the points. */
    hundredths: whole(),
    words: words().notNull(),
    /** What proves it: a document with its number, the place of a record. */
    evidence: words().notNull(),
    spotCheckId: idOf('SpotCheck'),
    recordedBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    withdrawalReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('recorded_mark_of_unit').on(t.jurisdiction, t.assessmentId, t.unitId),
    foreignKey({
      columns: [t.jurisdiction, t.assessmentId],
      foreignColumns: [assessments.jurisdiction, assessments.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);

/** An item drawn by lot to be looked at, and what was found; drawn by a stated seed, so that the draw can be repeated. */
export const spotChecks = sqliteTable(
  'spot_check',
  {
    ...within(),
    id: idOf('SpotCheck').notNull(),
    obligationId: idOf('Obligation').notNull(),
    seed: words().notNull(),
    drawnAt: instant().notNull(),
    result: oneOf(SPOT_CHECK_RESULTS),
    checkedOn: day(),
    words: words(),
    checkedBy: words(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('spot_check_once').on(t.jurisdiction, t.assessmentId, t.unitId, t.obligationId),
    foreignKey({
      columns: [t.jurisdiction, t.assessmentId],
      foreignColumns: [assessments.jurisdiction, assessments.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);

/** What a unit holds against its draft result, and the answer it got. */
export const objections = sqliteTable(
  'objection',
  {
    ...within(),
    id: idOf('Objection').notNull(),
    obligationId: idOf('Obligation'),
    words: words().notNull(),
    filedBy: words().notNull(),
    filedAt: instant().notNull(),
    outcome: oneOf(OBJECTION_OUTCOMES),
    answer: words(),
    answeredBy: words(),
    answeredAt: instant(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('objection_of_assessment').on(t.jurisdiction, t.assessmentId, t.unitId),
    foreignKey({
      columns: [t.jurisdiction, t.assessmentId],
      foreignColumns: [assessments.jurisdiction, assessments.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);

/** A unit's card as approved: the facts it rests on and the card, in canonical JSON, with the hash over both. Never changed. */
export const frozenCards = sqliteTable(
  'frozen_card',
  {
    ...within(),
    id: idOf('FrozenCard').notNull(),
    ordinal: whole().notNull(),
    cardFacts: facts<unknown>().notNull(),
    card: facts<unknown>().notNull(),
    hash: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('frozen_card_once').on(t.jurisdiction, t.assessmentId, t.unitId),
    uniqueIndex('frozen_card_in_order').on(t.jurisdiction, t.assessmentId, t.ordinal),
    foreignKey({
      columns: [t.jurisdiction, t.assessmentId],
      foreignColumns: [assessments.jurisdiction, assessments.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
  ],
);
