import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, truth, whole, words } from '../db/columns.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { plans } from '../plans/tables.ts';
import { NO_DUE_DAY } from '../tasks/obligation.ts';
import { CAPACITIES } from '../tasks/responsibility.ts';
import { obligations, taskClauses } from '../tasks/tables.ts';
import { unitGroups, units } from '../units/tables.ts';
import type { Evidence } from './evidence.ts';
import type { HeldItem, HeldReason } from './held.ts';
import {
  type CitedBasis,
  MEASURE_FAMILIES,
  MEASURE_KINDS,
  MEASURE_STATES,
  MEASURE_VARIANTS,
  type MeasureFacts,
  WITHDRAWAL_REASONS,
} from './measure.ts';
import { RULE_SET_STATES, type RuleSetContent } from './rule.ts';
import { RUN_STATES, RUN_TRIGGERS } from './run.ts';

/** A version of the escalation rules: data with its sources, in force from one day to another; frozen once published. */
export const ruleSets = sqliteTable(
  'rule_set',
  {
    jurisdiction: jurisdiction(),
    id: idOf('RuleSet').notNull(),
    code: words().notNull(),
    version: whole().notNull(),
    titleZh: words().notNull(),
    titleEn: words().notNull(),
    validFrom: day().notNull(),
    /** Last day in force; null while open. */
    validTo: day(),
    rules: facts<RuleSetContent>().notNull(),
    source: words().notNull(),
    recordedAt: instant().notNull(),
    state: oneOf(RULE_SET_STATES).notNull().default('PUBLISHED'),
    /** Who drafted it, and who published it and when; null for versions that came with the register. */
    draftedBy: words(),
    publishedAt: instant(),
    publishedBy: words(),
    revision: whole().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('rule_set_version').on(t.jurisdiction, t.code, t.version),
    index('rule_set_in_force').on(t.jurisdiction, t.validFrom, t.id),
  ],
);

/**
 * A measure against one unit on one obligation, with the rule, the facts and the bases as they stood on its day. The
 * unique key keeps a fact from being proposed twice by one rule, whatever runs at the same time.
 */
export const measures = sqliteTable(
  'measure',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Measure').notNull(),
    kind: oneOf(MEASURE_KINDS).notNull(),
    variant: oneOf(MEASURE_VARIANTS),
    state: oneOf(MEASURE_STATES).notNull(),
    ruleSetId: idOf('RuleSet').notNull(),
    /** R0 … R7, within the rule set. */
    ruleId: words().notNull(),
    planId: idOf('Plan').notNull(),
    clauseId: idOf('TaskClause').notNull(),
    obligationId: idOf('Obligation').notNull(),
    unitId: idOf('Unit').notNull(),
    /** The group through which the unit is meant, or null. */
    throughGroupId: idOf('UnitGroup'),
    capacity: oneOf(CAPACITIES).notNull(),
    /** The unit's full name on the day of the act: a later name does not change the paper. */
    addresseeName: words().notNull(),
    /** The day of the act: the day that the sweep asked about. */
    proposedOn: day().notNull(),
    /** The due day and, where the rule speaks in steps, the step. */
    factKey: words().notNull(),
    facts: facts<MeasureFacts>().notNull(),
    legalBasis: facts<CitedBasis[]>().notNull(),
    recordedAt: instant().notNull(),
    dismissedAt: instant(),
    dismissedBy: words(),
    dismissalReason: words(),
    withdrawnAt: instant(),
    withdrawalReason: oneOf(WITHDRAWAL_REASONS),
    /** The heavier proposal that took its place. */
    supersededById: idOf('Measure'),
    version: whole().notNull(),
    family: oneOf(MEASURE_FAMILIES).notNull().default('LATENESS'),
    /** The actor who proposed it by hand, and the name; null where a rule did. */
    proposedBy: words(),
    proposedByName: words(),
    /** The sweep that proposed it; null for proposals by hand. */
    sweepRunId: idOf('SweepReport'),
    /** The measure that it is to take the place of when it is issued. */
    escalatesId: idOf('Measure'),
    evidence: facts<Evidence[]>(),
    causalLink: words(),
    /** Whether the draft that counts criticises the unit by name. */
    isByName: truth().notNull().default(false),
    documentNumber: words(),
    issuedOn: day(),
    receivedOn: day(),
    closedOn: day(),
    /** The last day of the nearest limit that somebody's work must keep; NO_DUE_DAY where none runs, null where nothing is to be done. */
    nextDueOn: day().default(NO_DUE_DAY as LocalDate),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    // What went back because the duty was done, or no longer called for it, may be proposed again should it be late again.
    uniqueIndex('measure_once')
      .on(t.jurisdiction, t.obligationId, t.unitId, t.ruleId, t.factKey)
      .where(
        sql`${t.withdrawalReason} is null or ${t.withdrawalReason} not in ('DUTY_COMPLETED', 'CONDITION_NOT_MET')`,
      ),
    index('measure_by_state').on(t.jurisdiction, t.state, t.proposedOn, t.id),
    index('measure_on_desk').on(t.jurisdiction, t.nextDueOn, t.id).where(sql`${t.nextDueOn} is not null`),
    index('measure_of_run').on(t.jurisdiction, t.sweepRunId, t.id),
    index('measure_of_obligation').on(t.jurisdiction, t.obligationId, t.proposedOn, t.id),
    index('measure_of_item').on(t.jurisdiction, t.clauseId, t.unitId, t.kind),
    index('measure_by_day').on(t.jurisdiction, t.proposedOn, t.id),
    index('measure_by_unit').on(t.jurisdiction, t.unitId, t.proposedOn, t.id),
    index('measure_by_kind').on(t.jurisdiction, t.kind, t.proposedOn, t.id),
    index('measure_by_plan').on(t.jurisdiction, t.planId, t.proposedOn),
    foreignKey({ columns: [t.jurisdiction, t.ruleSetId], foreignColumns: [ruleSets.jurisdiction, ruleSets.id] }),
    foreignKey({ columns: [t.jurisdiction, t.planId], foreignColumns: [plans.jurisdiction, plans.id] }),
    foreignKey({ columns: [t.jurisdiction, t.clauseId], foreignColumns: [taskClauses.jurisdiction, taskClauses.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.obligationId],
      foreignColumns: [obligations.jurisdiction, obligations.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.unitId], foreignColumns: [units.jurisdiction, units.id] }),
    foreignKey({
      columns: [t.jurisdiction, t.throughGroupId],
      foreignColumns: [unitGroups.jurisdiction, unitGroups.id],
    }),
    foreignKey({ columns: [t.jurisdiction, t.supersededById], foreignColumns: [t.jurisdiction, t.id] }),
  ],
);

/** One run of the sweep with its report: what was looked at, proposed, taken back, lifted, held and why. */
export const sweepRuns = sqliteTable(
  'sweep_run',
  {
    jurisdiction: jurisdiction(),
    id: idOf('SweepReport').notNull(),
    trigger: oneOf(RUN_TRIGGERS).notNull(),
    /** Names a run that must happen once, such as the day of a scheduled one; null where a person asked. */
    runKey: words(),
    state: oneOf(RUN_STATES).notNull(),
    asOf: day().notNull(),
    ruleSetId: idOf('RuleSet').notNull(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    /** Until when its process may be taken to be at work; after that another may finish it. */
    leaseUntil: instant().notNull(),
    /** The last clause that was swept; null before the first page and after the last. */
    sweptTo: idOf('TaskClause'),
    pages: whole().notNull(),
    considered: whole().notNull(),
    proposedCount: whole().notNull(),
    supersededCount: whole().notNull(),
    withdrawnCount: whole().notNull(),
    liftedCount: whole().notNull(),
    held: facts<Partial<Record<HeldReason, number>>>().notNull(),
    heldItems: facts<HeldItem[]>().notNull(),
    notAssessable: facts<string[]>().notNull(),
    runBy: words().notNull(),
    version: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('sweep_run_once').on(t.jurisdiction, t.runKey).where(sql`${t.runKey} is not null`),
    index('sweep_run_by_time').on(t.jurisdiction, t.startedAt, t.id),
    foreignKey({ columns: [t.jurisdiction, t.ruleSetId], foreignColumns: [ruleSets.jurisdiction, ruleSets.id] }),
  ],
);
