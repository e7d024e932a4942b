import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { FindingRule, FindingSeverity } from './draft.ts';

/** What wants a person before a reading may be confirmed; INFO is only worth knowing. */
export const WANTS_A_PERSON: readonly FindingSeverity[] = ['REVIEW', 'BLOCKING'];

/** When a finding was put on record and, perhaps, settled by a person. */
export interface FindingTimes {
  recordedAt: Instant;
  acknowledgedAt: Instant | null;
  /** When a later edition of the plan took its words away. */
  supersededAt: Instant | null;
}

/** That a finding need not be settled for a while; its first and last day are included. */
export interface WaiverFacts {
  validFrom: LocalDate;
  validTo: LocalDate;
  recordedAt: Instant;
}

/**
 * Whether a finding still wants someone on a day, as known at an instant: on record, settled by nobody, and no waiver holds
 * on that day. A waiver that has run out makes it open again from the next day on (last days count, domain.md §6.1). The SQL
 * of `store.ts` is held to the same answer by a property test.
 */
export const isOpen = (
  { recordedAt, acknowledgedAt, supersededAt }: FindingTimes,
  waivers: readonly WaiverFacts[],
  { asOf, knownAt }: Moment,
): boolean =>
  recordedAt <= knownAt &&
  !(supersededAt !== null && supersededAt <= knownAt) &&
  !(acknowledgedAt !== null && acknowledgedAt <= knownAt) &&
  !waivers.some((waiver) => waiver.recordedAt <= knownAt && waiver.validFrom <= asOf && asOf <= waiver.validTo);

/** What an officer may state anew about a clause. */
export const ASPECTS = ['LEADS', 'SUPPORTS', 'OPEN_END', 'DEADLINES', 'INDICATORS'] as const;
export type Aspect = (typeof ASPECTS)[number];

const ANSWERED_BY: Partial<Record<FindingRule, readonly Aspect[]>> = {
  NO_LEAD: ['LEADS'],
  LEAD_BY_ORDER: ['LEADS'],
  GROUP_AS_LEAD: ['LEADS'],
  LEAD_FROM_HEADING: ['LEADS'],
  LEAD_ALSO_SUPPORTS: ['LEADS', 'SUPPORTS'],
  UNREAD_PHRASE: ['LEADS'],
  SEPARATOR_BEFORE_LABEL: ['LEADS', 'SUPPORTS'],
  UNUSUAL_LABEL: ['LEADS', 'SUPPORTS'],
  NO_SUPPORTING_LIST: ['SUPPORTS'],
  OPEN_ENDED: ['OPEN_END'],
  UNDATED: ['DEADLINES'],
  DATE_DOES_NOT_EXIST: ['DEADLINES'],
  DAY_BY_SEASON: ['DEADLINES'],
  DEADLINE_BEFORE_ISSUE: ['DEADLINES'],
  POSSIBLE_RECURRENCE: ['DEADLINES'],
  OTHER_ACTOR: ['DEADLINES'],
  EXTERNAL_DATE: ['DEADLINES'],
  IMPLIED_TARGET: ['INDICATORS'],
  NUMBER_WITHOUT_UNIT: ['INDICATORS'],
  TARGET_WITHOUT_BASELINE: ['INDICATORS'],
};

/**
 * Whether a correction that states these aspects anew answers a finding: who says who leads has settled that nobody was
 * read as leading. UNRESOLVED_UNIT is not among them: it is answered when the name itself is (architecture §1, import).
 */
export const answers = (stated: readonly Aspect[], rule: FindingRule): boolean =>
  ANSWERED_BY[rule]?.some((aspect) => stated.includes(aspect)) ?? false;
