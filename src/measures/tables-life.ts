import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ACTOR_ROLES } from '../access/actor.ts';
import { day, facts, idOf, instant, jurisdiction, oneOf, truth, whole, words } from '../db/columns.ts';
import { obligations } from '../tasks/tables.ts';
import type { StepDetails } from './case.ts';
import { CLOCK_NAMES } from './clock.ts';
import { HANDLING_PARTS } from './handling.ts';
import { MEASURE_KINDS, MEASURE_STATES, MEASURE_VARIANTS } from './measure.ts';
import { REVIEW_OUTCOMES, REVIEW_STATES } from './review.ts';
import { MEASURE_DEEDS } from './step.ts';
import { measures } from './tables.ts';

/** A deed done on a measure, never changed afterwards: the record of due process. */
export const measureSteps = sqliteTable(
  'measure_step',
  {
    jurisdiction: jurisdiction(),
    id: idOf('MeasureStep').notNull(),
    measureId: idOf('Measure').notNull(),
    ordinal: whole().notNull(),
    deed: oneOf(MEASURE_DEEDS).notNull(),
    fromState: oneOf(MEASURE_STATES).notNull(),
    toState: oneOf(MEASURE_STATES).notNull(),
    actorId: words().notNull(),
    actorName: words().notNull(),
    actorRole: oneOf(ACTOR_ROLES).notNull(),
    onDay: day().notNull(),
    words: words(),
    documentNumber: words(),
    details: facts<StepDetails>().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('measure_step_in_order').on(t.jurisdiction, t.measureId, t.ordinal),
    uniqueIndex('measure_step_number').on(t.jurisdiction, t.documentNumber).where(sql`${t.documentNumber} is not null`),
    foreignKey({ columns: [t.jurisdiction, t.measureId], foreignColumns: [measures.jurisdiction, measures.id] }),
  ],
);

/** A limit that runs, or ran, on a measure; its last day as counted when it began. */
export const measureClocks = sqliteTable(
  'measure_clock',
  {
    jurisdiction: jurisdiction(),
    id: idOf('MeasureClock').notNull(),
    measureId: idOf('Measure').notNull(),
    name: oneOf(CLOCK_NAMES).notNull(),
    startedOn: day().notNull(),
    lastOn: day().notNull(),
    /** True where working days were counted in a year whose holiday notice is not on record. */
    isProvisional: truth().notNull(),
    /** Where the number comes from. */
    source: words().notNull(),
    closedOn: day(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('measure_clock_of').on(t.jurisdiction, t.measureId, t.name),
    index('measure_clock_running').on(t.jurisdiction, t.name, t.lastOn, t.measureId).where(sql`${t.closedOn} is null`),
    foreignKey({ columns: [t.jurisdiction, t.measureId], foreignColumns: [measures.jurisdiction, measures.id] }),
  ],
);

/** What the unit took upon itself in an interview, and the dated obligation that it became. */
export const undertakings = sqliteTable(
  'measure_undertaking',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Undertaking').notNull(),
    measureId: idOf('Measure').notNull(),
    ordinal: whole().notNull(),
    words: words().notNull(),
    dueOn: day().notNull(),
    obligationId: idOf('Obligation').notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('measure_undertaking_in_order').on(t.jurisdiction, t.measureId, t.ordinal),
    foreignKey({ columns: [t.jurisdiction, t.measureId], foreignColumns: [measures.jurisdiction, measures.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);

/** 复核: the unit's application against an issued measure (S1 art. 17), and what became of it. */
export const measureReviews = sqliteTable(
  'measure_review',
  {
    jurisdiction: jurisdiction(),
    id: idOf('MeasureReview').notNull(),
    measureId: idOf('Measure').notNull(),
    unitId: idOf('Unit').notNull(),
    state: oneOf(REVIEW_STATES).notNull(),
    grounds: words().notNull(),
    filedOn: day().notNull(),
    filedBy: words().notNull(),
    /** The last day on which it could be filed. */
    fileBy: day(),
    decideBy: day(),
    outcome: oneOf(REVIEW_OUTCOMES),
    reason: words(),
    decidedOn: day(),
    decidedBy: words(),
    changedKind: oneOf(MEASURE_KINDS),
    changedVariant: oneOf(MEASURE_VARIANTS),
    recordedAt: instant().notNull(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('measure_review_of').on(t.jurisdiction, t.measureId),
    foreignKey({ columns: [t.jurisdiction, t.measureId], foreignColumns: [measures.jurisdiction, measures.id] }),
  ],
);

/**
 * Names of persons in a case: who attends, who is concerned, whom to call. Read by those who handle the case and by papers
 * only; masked in every view of the ledger (domain.md §2.5, privacy).
 */
export const measureHandlings = sqliteTable(
  'measure_handling',
  {
    jurisdiction: jurisdiction(),
    id: idOf('MeasureHandling').notNull(),
    measureId: idOf('Measure').notNull(),
    part: oneOf(HANDLING_PARTS).notNull(),
    personName: words().notNull(),
    office: words(),
    telephone: words(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('measure_handling_of').on(t.jurisdiction, t.measureId),
    foreignKey({ columns: [t.jurisdiction, t.measureId], foreignColumns: [measures.jurisdiction, measures.id] }),
  ],
);
