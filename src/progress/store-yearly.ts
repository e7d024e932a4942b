import type { Db, Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import { isOfYear } from '../tasks/annual.ts';
import { type ObligationState, stateOf } from '../tasks/obligation.ts';
import { listClausesById } from '../tasks/store.ts';
import { type AnnualPlan, listAnnualPlans, listStageTargets, type StageTarget } from '../tasks/store-annual.ts';
import { listAllObligations, type Moment, type Obligation } from '../tasks/store-obligations.ts';
import { isAccepted } from './report.ts';
import { leadUnitsOf } from './store-lead-units.ts';
import { type EntryInReport, listEntriesOf } from './store-reports.ts';
import { gapsOf, type YearlyAudience, type YearlyGap } from './yearly.ts';

/** A duty in a year: where it stands, what was last reported of it in the year, its stages, what is wanting. */
export interface YearlyLine {
  duty: Obligation;
  path: string;
  title: string;
  state: ObligationState;
  /** The last accepted report for a period of the year; null where none was accepted. */
  last: EntryInReport | null;
  stages: readonly StageTarget[];
  gaps: readonly YearlyGap[];
}

/** How many duties stand how. */
export interface YearlyCounts {
  duties: number;
  completed: number;
  overdue: number;
  reported: number;
  withGaps: number;
}

/** What one lead did in a year; `unitId` is null for duties that nobody leads by name. */
export interface YearlyLead {
  unitId: Id<'Unit'> | null;
  counts: YearlyCounts;
  lines: readonly YearlyLine[];
}

/** A year's progress under a plan, gathered from what is on record. */
export interface YearlyReport extends Moment {
  planId: string;
  year: number;
  audience: YearlyAudience;
  /** The last day that counts: of the year, or the day asked about. */
  until: LocalDate;
  annualPlan: AnnualPlan | null;
  counts: YearlyCounts;
  leads: readonly YearlyLead[];
}

export interface YearlyQuestion extends Moment {
  planId: string;
  year: number;
  audience: YearlyAudience;
  /** Only these leads; all when left out. */
  unitIds?: readonly string[] | undefined;
}

const countsOf = (lines: readonly YearlyLine[]): YearlyCounts => ({
  duties: lines.length,
  completed: lines.filter(({ duty }) => duty.completedOn !== null).length,
  overdue: lines.filter(({ state }) => state === 'OVERDUE').length,
  reported: lines.filter(({ last }) => last !== null).length,
  withGaps: lines.filter(({ gaps }) => gaps.length > 0).length,
});

/**
 * Gathers the year's progress of every lead under a plan into one report (plan 三（一）: leads report to the coordinating office, which
 * reports to the government), from what was already reported and accepted: nothing new is asked of anyone. Eight statements whatever the
 * number of duties.
 */
export async function yearlyReport(db: Db | Tx, question: YearlyQuestion): Promise<YearlyReport> {
  const { planId, year, audience, asOf, knownAt, unitIds } = question;
  const end = lastDayOfYear(year);
  const until = asOf < end ? asOf : end;
  const owed = (await listAllObligations(db, { asOf: until, knownAt, planId })).filter(
    (duty) => duty.parentId === null && isOfYear(duty, year),
  );
  const ids = owed.map(({ id }) => id);
  const clauses = await listClausesById(db, [...new Set(owed.map(({ clauseId }) => clauseId))], undefined, knownAt);
  const clauseOf = new Map(clauses.map((clause) => [clause.id as string, clause]));
  const leadOf = await leadUnitsOf(db, owed, { now: knownAt, day: until });
  const said = (await listEntriesOf(db, { obligationIds: ids }, { asOf, knownAt })).filter(
    ({ report }) => isAccepted(report.state) && report.lastOn >= firstDayOfYear(year) && report.lastOn <= end,
  );
  const saidOf = Map.groupBy(said, ({ entry }) => entry.obligationId as string);
  const annualPlan = (await listAnnualPlans(db, { planId, year })).find(({ recordedAt }) => recordedAt <= knownAt);
  const targets = annualPlan ? await listStageTargets(db, [annualPlan.id], knownAt) : [];
  const targetsOf = Map.groupBy(targets, ({ obligationId }) => obligationId as string);
  const lines = owed.map((duty): YearlyLine & { leadId: Id<'Unit'> | null } => {
    const entries = saidOf.get(duty.id) ?? [];
    const stages = targetsOf.get(duty.id) ?? [];
    const leadId = leadOf.get(duty.id) ?? null;
    const state = stateOf(duty, until);
    const gaps = gapsOf({
      ...{ state, completedOn: duty.completedOn, hasLead: leadId !== null, until },
      reportedUntil: entries.map(({ report }) => report.lastOn),
      stages: annualPlan ? stages : null,
    });
    const { path = '', title = '' } = clauseOf.get(duty.clauseId) ?? {};
    return { duty, path, title, state, last: entries.at(-1) ?? null, stages, gaps, leadId };
  });
  const asked = unitIds ? lines.filter(({ leadId }) => leadId !== null && unitIds.includes(leadId)) : lines;
  const leads = [...Map.groupBy(asked, ({ leadId }) => leadId)].map(([unitId, own]) => ({
    ...{ unitId, counts: countsOf(own) },
    lines: audience === 'GOVERNMENT' ? own.filter(({ gaps }) => gaps.length > 0) : own,
  }));
  leads.sort((a, b) => b.counts.duties - a.counts.duties || ((a.unitId ?? '~') < (b.unitId ?? '~') ? -1 : 1));
  return {
    ...{ planId, year, audience, until, asOf, knownAt, annualPlan: annualPlan ?? null },
    ...{ counts: countsOf(asked), leads },
  };
}
