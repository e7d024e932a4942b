import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { plans } from '../plans/tables.ts';
import { STAGE_KINDS } from './annual.ts';
import { obligations } from './tables.ts';

/** The plan of one year under a work plan (plan 三（一） 分年制定实施年度计划). */
export const annualPlans = sqliteTable(
  'annual_plan',
  {
    jurisdiction: jurisdiction(),
    id: idOf('AnnualPlan').notNull(),
    planId: idOf('Plan').notNull(),
    year: whole().notNull(),
    stages: oneOf(STAGE_KINDS).notNull(),
    basisDocNo: words(),
    draftedBy: words().notNull(),
    recordedAt: instant().notNull(),
    version: whole().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('annual_plan_once').on(t.jurisdiction, t.planId, t.year),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
  ],
);

/** What a duty is to have reached by the end of a stage; changed by closing and adding, never erased. */
export const stageTargets = sqliteTable(
  'stage_target',
  {
    jurisdiction: jurisdiction(),
    id: idOf('StageTarget').notNull(),
    annualPlanId: idOf('AnnualPlan').notNull(),
    obligationId: idOf('Obligation').notNull(),
    /** 2019Q1, 2019-05. */
    stageLabel: words().notNull(),
    /** The last day of the stage. */
    lastOn: day().notNull(),
    words: words().notNull(),
    targetFigure: words(),
    targetUnit: words(),
    setBy: words().notNull(),
    recordedAt: instant().notNull(),
    supersededAt: instant(),
    closedReason: words(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('stage_target_once')
      .on(t.jurisdiction, t.annualPlanId, t.obligationId, t.stageLabel)
      .where(sql`${t.supersededAt} is null`),
    index('stage_target_of_plan').on(t.jurisdiction, t.annualPlanId, t.recordedAt),
    foreignKey({
      columns: [t.jurisdiction, t.annualPlanId],
      foreignColumns: [annualPlans.jurisdiction, annualPlans.id],
    }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
  ],
);

/** That the government approved a year's plan as it then stood. */
export const annualApprovals = sqliteTable(
  'annual_approval',
  {
    jurisdiction: jurisdiction(),
    id: idOf('AnnualApproval').notNull(),
    annualPlanId: idOf('AnnualPlan').notNull(),
    documentNumber: words().notNull(),
    approvedBy: words().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    index('annual_approval_of_plan').on(t.jurisdiction, t.annualPlanId, t.recordedAt),
    foreignKey({
      columns: [t.jurisdiction, t.annualPlanId],
      foreignColumns: [annualPlans.jurisdiction, annualPlans.id],
    }),
  ],
);
