import type { Actor, ActorRole } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { ClockName } from './clock.ts';
import type { MeasureFamily, MeasureKind, MeasureState, MeasureVariant } from './measure.ts';
import type { Limit, LimitName } from './rule.ts';
import type { MeasureDeed } from './step.ts';

/** What a deed carries besides its words; each field belongs to some deeds only. */
export interface StepDetails {
  /** DRAFT: the unit is criticised by name in public; then the government decides (S1 art. 21). */
  byName?: boolean | undefined;
  /** DRAFT, ISSUE: why lighter rungs are skipped. */
  skipGround?: string | undefined;
  /** SERVE_DRAFT: the last day for a statement. FILE_PLAN, FAIL_VERIFICATION: the day by which the unit reports. */
  until?: LocalDate | undefined;
  /** STATE_DEFENCE: the points made; final when the unit wishes to say no more, with no points a waiver. */
  points?: readonly string[] | undefined;
  isFinal?: boolean | undefined;
  /** ANSWER_STATEMENT: answers by number of the point, from 1, over all statements on this draft. */
  answers?: readonly { point: number; words: string; isAccepted: boolean }[] | undefined;
  /** ISSUE of an interview, POSTPONE_INTERVIEW: day, hour, place, who hosts and who attends by office, what to bring. */
  scheduledOn?: LocalDate | undefined;
  hour?: string | undefined;
  place?: string | undefined;
  host?: string | undefined;
  attendance?: string | undefined;
  materials?: string | undefined;
  /** PASS_VERIFICATION of a listing: the day of the check on the spot. */
  onSiteOn?: LocalDate | undefined;
  /** GRANT_EXTENSION, REQUEST_EXTENSION: the new last day. RECORD_DECISION, EXTEND_RESTRICTION: from and to. */
  newUntil?: LocalDate | undefined;
  validFrom?: LocalDate | undefined;
  /** RECORD_DECISION …: which authority decided, of what level, by which number. */
  authority?: string | undefined;
  authorityLevel?: 'DISTRICT' | 'CITY' | 'PROVINCE' | 'STATE' | undefined;
  authorityNumber?: string | undefined;
  areaScope?: string | undefined;
  industryScope?: string | undefined;
  pollutantScope?: string | undefined;
  exemptions?: readonly string[] | undefined;
  /** AUTO_LIFT: the tests that were met and are met no longer. ESCALATE: the heavier measure. */
  noLongerMet?: readonly string[] | undefined;
  /** Where the document number of this step comes from: a paper of the register, or the basis on which another body gave it. */
  paperId?: string | undefined;
  numberedElsewhere?: string | undefined;
  measureId?: string | undefined;
  reviewId?: string | undefined;
}

/** A deed done on a measure, as put on record. */
export interface DoneStep {
  deed: MeasureDeed;
  actorId: string;
  actorRole: ActorRole | string;
  onDay: LocalDate;
  words: string | null;
  documentNumber: string | null;
  details: StepDetails;
}

/** A measure with all that its next deed is judged by. */
export interface CaseInHand {
  kind: MeasureKind;
  variant: MeasureVariant | null;
  family: MeasureFamily;
  state: MeasureState;
  unitId: string;
  unitName: string;
  isSupervisionObject: boolean;
  /** Who proposed it by hand; null where a rule did. */
  proposedBy: string | null;
  /** Tests met, or what an officer found, in number. */
  factCount: number;
  /** Bases in force on the day of the act. */
  basisCount: number;
  evidenceCount: number;
  hasCausalLink: boolean;
  /** Lighter rungs whose conditions were met and which were never carried out. */
  skipped: readonly string[];
  /** The ground that an officer gave when choosing the rung by hand. */
  ground: string | null;
  /** Who decides in the district, by the rule, for this draft. */
  authority: readonly ActorRole[];
  limits: Readonly<Partial<Record<LimitName, Limit>>>;
  extensionTimes: number;
  done: readonly DoneStep[];
  clocks: readonly { name: ClockName; lastOn: LocalDate; closedOn: LocalDate | null }[];
  undertakings: { made: number; open: number };
}

/** A deed about to be done. `byRegister` only the sweep sets. */
export interface Act {
  deed: MeasureDeed;
  actor: Pick<Actor, 'id' | 'role' | 'unitScope'>;
  on: LocalDate;
  words?: string | null | undefined;
  documentNumber?: string | null | undefined;
  details?: StepDetails | undefined;
  byRegister?: boolean | undefined;
}
