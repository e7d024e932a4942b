import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { plans } from '../plans/tables.ts';
import { CAPACITIES } from '../tasks/responsibility.ts';
import { obligations, taskClauses } from '../tasks/tables.ts';
import { unitGroups, units } from '../units/tables.ts';
import {
  type CitedBasis,
  MEASURE_KINDS,
  MEASURE_STATES,
  MEASURE_VARIANTS,
  type MeasureFacts,
  WITHDRAWAL_REASONS,
} from './measure.ts';
import type { RuleSetContent } from './rule.ts';

/** A version of the escalation rules: data with its sources, in force from one day to another; never changed once there. */
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
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('measure_once').on(t.jurisdiction, t.obligationId, t.unitId, t.ruleId, t.factKey),
    index('measure_of_item').on(t.jurisdiction, t.clauseId, t.unitId, t.kind),
    index('measure_by_day').on(t.jurisdiction, t.proposedOn, t.id),
    index('measure_by_unit').on(t.jurisdiction, t.unitId, t.proposedOn),
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
