import type {
  YearlyCounts as Counts,
  YearlyLead as Lead,
  YearlyLine as Line,
  YearlyReport as Report,
} from '../progress/store-yearly.ts';
import type {
  AnnualPlan as AnnualPlanRow,
  AnnualApproval as ApprovalRow,
  StageTarget as TargetRow,
} from '../tasks/store-annual.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { Connection } from './connection.ts';

// What the types of annual plans and yearly reports are inside; codegen.ts maps them by name.

export type AnnualPlan = AnnualPlanRow;
export type AnnualApproval = ApprovalRow;
export type StageTarget = TargetRow;
export type YearlyCounts = Counts;
export type YearlyReport = Report;
/** A lead and its duties, seen from the moment of the report. */
export type YearlyLead = Lead & Moment;
export type YearlyLine = Line & Moment;

export type AnnualPlanConnection = Connection<AnnualPlan>;
export type AnnualApprovalConnection = Connection<AnnualApproval>;
export type StageTargetConnection = Connection<StageTarget>;
export type YearlyLeadConnection = Connection<YearlyLead>;
export type YearlyLineConnection = Connection<YearlyLine>;
