import type { ClockName } from './clock.ts';
import type { MeasureState } from './measure.ts';

/** Everything that can be done to a measure. Closed; which kind knows which deed, in which state, stands in the tables below. */
export const MEASURE_DEEDS = [
  'DISMISS',
  'WITHDRAW',
  'DRAFT',
  'SERVE_DRAFT',
  'STATE_DEFENCE',
  'ANSWER_STATEMENT',
  'CLOSE_HEARING',
  'SUBMIT',
  'APPROVE',
  'REJECT',
  'ISSUE',
  'ACKNOWLEDGE',
  'RECORD_SERVICE',
  'REPLY',
  'ACCEPT_REPLY',
  'RETURN_REPLY',
  'POSTPONE_INTERVIEW',
  'HOLD_INTERVIEW',
  'ISSUE_MINUTES',
  'FILE_PLAN',
  'REPORT_RECTIFICATION',
  'START_VERIFICATION',
  'PASS_VERIFICATION',
  'FAIL_VERIFICATION',
  'REQUEST_EXTENSION',
  'GRANT_EXTENSION',
  'REFUSE_EXTENSION',
  'REQUEST_SUPERIOR',
  'RECORD_DECISION',
  'RECORD_DECLINED',
  'BRING_INTO_FORCE',
  'LIFT_PARTLY',
  'EXTEND_RESTRICTION',
  'LIFT_RESTRICTION',
  'REFER',
  'RECORD_ACCEPTANCE',
  'RECORD_RETURN',
  'RECORD_RESULT',
  'RECORD_APPEAL',
  'END_REFERRAL',
  'ESCALATE',
  'REVOKE',
  'AUTO_LIFT',
] as const;
export type MeasureDeed = (typeof MEASURE_DEEDS)[number];

/**
 * Whose deed it is: OFFICE the supervision office's work · AUTHORITY the decider that the rule names for the kind (domain.md
 * §0.1, S1 art. 21) · UNIT the liaison or principal of the unit addressed · PRINCIPAL its principal alone · VERIFIER the
 * office or the coordination office · REGISTER the sweep, by rule.
 */
export const MANDATES = ['OFFICE', 'AUTHORITY', 'UNIT', 'PRINCIPAL', 'VERIFIER', 'REGISTER'] as const;
export type Mandate = (typeof MANDATES)[number];

/** What must hold before a deed, each checked in conduct.ts and nowhere else. */
export const REQUIREMENTS = [
  'WORDS',
  'FACTS',
  'BASIS',
  'SUPERVISION_OBJECT',
  'SKIP_GROUND',
  'HARM_CASE',
  'SECOND_PERSON',
  'HEARING',
  'ANSWERED',
  'MANDATE',
  'DOCUMENT_NUMBER',
  'OTHER_VERIFIER',
  'ON_SITE_CHECK',
  'UNDERTAKINGS_DONE',
  'NOTICE_IN_TIME',
  'DAY_REACHED',
  'ASKED_IN_TIME',
  'EXTENSION_LEFT',
  'EXTENSION_ASKED',
  'SUPERIOR_NUMBER',
  'RESTRICTION_TERMS',
  'NO_HEAVIER',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** One line of a table: in these states this deed leads to that state, by whom, and if all of this holds. */
export interface Step {
  deed: MeasureDeed;
  from: readonly MeasureState[];
  /** Null where the state stays. */
  to: MeasureState | null;
  by: Mandate;
  needs: readonly Requirement[];
  /** The limits that begin to run, and those that end. */
  opens?: readonly ClockName[];
  closes?: readonly ClockName[];
}
