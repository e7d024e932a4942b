import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { ObligationFacts } from '../tasks/obligation.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import type { Unit } from '../units/unit.ts';
import type { KnownFacts } from './condition.ts';
import type { HeldReason, HeldSummary } from './held.ts';
import type { PastMeasure } from './history.ts';
import type { CitedBasis, MeasureFacts, MeasureFamily, MeasureKind, MeasureVariant } from './measure.ts';
import type { PlanForBasis, RuleSetContent } from './rule.ts';

/** One unit that answers for a duty on the day of the sweep; `unit` is null where the printed name is matched to none. */
export interface Addressee {
  unit: Pick<Unit, 'id' | 'fullName' | 'isSupervisionObject'> | null;
  /** Whether the unit exists on the day. */
  inForce: boolean;
  capacity: Capacity;
  throughGroupId: Id<'UnitGroup'> | null;
  namedAs: string;
}

/** One obligation with all that a proposal must be able to tell of it. */
export interface Duty extends ObligationFacts {
  id: Id<'Obligation'>;
  planId: Id<'Plan'>;
  clauseId: Id<'TaskClause'>;
  period: string;
  /** Whether it is due by the rules' farthest notice; what is not is read for earlier measures only. */
  isNear?: boolean | undefined;
  /** Whether a person has taken responsibility for the reading of the clause. */
  readingConfirmed: boolean;
  clausePath: string;
  surface: string | null;
  deliverable: string | null;
  namedActor: string | null;
  /** What else is recorded of it, beyond its times. */
  otherFacts: KnownFacts;
  addressees: readonly Addressee[];
}

/** Why a duty is on hold for a unit, or for all of its units where `unitId` is null (ADR 0011). */
export interface Standstill {
  unitId: string | null;
  reason: HeldReason;
}

/** The plan of a duty: its words, among which the bases are looked for. */
export type DutyPlan = PlanForBasis;

/** Everything that a sweep decides by. */
export interface SweepFacts {
  asOf: LocalDate;
  knownAt: Instant;
  rules: RuleSetContent;
  calendar: WorkCalendar;
  duties: readonly Duty[];
  plans: ReadonlyMap<string, DutyPlan>;
  past: readonly PastMeasure[];
  /** What earlier measures on a clause and unit say, by `itemKey`; absent where there were none. */
  itemFacts?: ReadonlyMap<string, KnownFacts> | undefined;
  /** What published results say, by `resultKey`; absent where none speaks. */
  results?: ReadonlyMap<string, KnownFacts> | undefined;
  /** Holds by obligation. */
  holds?: ReadonlyMap<string, readonly Standstill[]> | undefined;
  /** Proposals from whose feet a correction of the reading took the ground: they go back with this sweep. */
  groundless?: readonly string[];
}

/** The item of which `itemFacts` speak: a clause and a unit. */
export const itemKey = (clauseId: string, unitId: string): string => `${clauseId}|${unitId}`;

/** A measure that the rules call for, before an officer has seen it. */
export interface Proposal {
  kind: MeasureKind;
  variant: MeasureVariant | null;
  family: MeasureFamily;
  ruleId: string;
  planId: Id<'Plan'>;
  clauseId: Id<'TaskClause'>;
  obligationId: Id<'Obligation'>;
  unitId: Id<'Unit'>;
  throughGroupId: Id<'UnitGroup'> | null;
  capacity: Capacity;
  addresseeName: string;
  proposedOn: LocalDate;
  factKey: string;
  facts: MeasureFacts;
  legalBasis: CitedBasis[];
  /** Lighter proposals on the same fact that it replaces. */
  supersedes: string[];
}

export interface SweepOutcome {
  /** Obligations that were looked at. */
  considered: number;
  proposals: Proposal[];
  held: HeldSummary;
}
