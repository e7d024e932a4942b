import type { Instant } from '../kernel/clock.ts';
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import { periodsOf } from './obligation.ts';

/** How a year is cut into stages: by quarter or by month. */
export const STAGE_KINDS = ['QUARTER', 'MONTH'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** DRAFT drawn from the clauses · APPROVED by the government · CHANGED since, and to be approved anew. */
export const ANNUAL_PLAN_STATES = ['DRAFT', 'APPROVED', 'CHANGED'] as const;
export type AnnualPlanState = (typeof ANNUAL_PLAN_STATES)[number];

/** A stage of a year. */
export interface Stage {
  label: string;
  firstOn: LocalDate;
  lastOn: LocalDate;
}

/** The stages of a year: 2019Q1 to 2019Q4, or 2019-01 to 2019-12. */
export const stagesOf = (year: number, kind: StageKind): Stage[] =>
  periodsOf({ unit: 'MONTH', interval: kind === 'QUARTER' ? 3 : 1 }, firstDayOfYear(year), lastDayOfYear(year));

/** What decides whether a duty belongs into a year's plan. */
export interface YearFacts {
  startsOn: LocalDate;
  dueOn: LocalDate | null;
  completedOn: LocalDate | null;
  endsOn?: LocalDate | null | undefined;
}

/** Whether work on a duty falls into a year: begun by its end, and not over before it began; what is late is carried over. */
export const isOfYear = ({ startsOn, completedOn, endsOn }: YearFacts, year: number): boolean =>
  startsOn <= lastDayOfYear(year) &&
  (completedOn === null || completedOn >= firstDayOfYear(year)) &&
  (!endsOn || endsOn >= firstDayOfYear(year));

/** Where a year's plan stands: approved as long as nothing was changed since (plan 三（一）, 由区政府统一领导). */
export function annualStateOf(approvedAt: Instant | null, changedAt: Instant | null): AnnualPlanState {
  if (approvedAt === null) return 'DRAFT';
  return changedAt !== null && changedAt > approvedAt ? 'CHANGED' : 'APPROVED';
}
