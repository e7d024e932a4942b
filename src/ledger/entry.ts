import { hash } from 'node:crypto';
import type { ActorRole } from '../access/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/clock.ts';

/** Every way the register can change. Closed; the schema's `Deed` is held equal to it by a law test. */
export const DEEDS = [
  'INSTALL_SEEDS',
  'CREATE_TOKEN',
  'ROTATE_TOKEN',
  'REVOKE_TOKEN',
  'IMPORT_PLAN',
  'ACCEPT_EDITION',
  'CONFIRM_PLAN',
  'CONFIRM_CLAUSE',
  'CORRECT_CLAUSE',
  'SPLIT_CLAUSE',
  'MERGE_CLAUSES',
  'RESOLVE_UNIT_NAME',
  'RECORD_SUCCESSION',
  'CONFIRM_SUCCESSION',
  'CORRECT_SUCCESSION',
  'WITHDRAW_SUCCESSION',
  'DECIDE_SUCCESSION',
  'PREPARE_HAND_OVER',
  'SIGN_HAND_OVER',
  'RECORD_HAND_OVER_SIGNATURE',
  'WITHDRAW_HAND_OVER',
  'WAIVE_FINDING',
  'CONFIRM_UPSTREAM_LINK',
  'REJECT_UPSTREAM_LINK',
  'REMOVE_UPSTREAM_LINK',
  'ROLL_OBLIGATIONS',
  'EXTEND_PLAN_TERM',
  'DIVIDE_OBLIGATION',
  'ADD_PARTS',
  'CORRECT_PART',
  'WITHDRAW_PART',
  'WITHDRAW_DIVISION',
  'RECORD_PART_VALUE',
  'DRAFT_ANNUAL_PLAN',
  'ASSIGN_STAGE_TARGETS',
  'WITHDRAW_STAGE_TARGETS',
  'APPROVE_ANNUAL_PLAN',
  'COMPLETE_OBLIGATION',
  'WITHDRAW_COMPLETION',
  'ASSIGN_SUPERVISION_DEADLINE',
  'REQUEST_EXTENSION',
  'SUBMIT_EXTENSION',
  'FORWARD_EXTENSION',
  'RETURN_EXTENSION',
  'APPROVE_EXTENSION',
  'REJECT_EXTENSION',
  'REQUEST_COORDINATION',
  'SETTLE_COORDINATION',
  'FILE_CONTEST',
  'UPHOLD_CONTEST',
  'REJECT_CONTEST',
  'CORRECT_CONTEST',
  'WITHDRAW_REQUEST',
  'RECORD_EXEMPT_CAUSE',
  'LIFT_EXEMPT_CAUSE',
  'OPEN_ITEMS',
  'APPROVE_ITEMS',
  'ASSIGN_ITEMS',
  'ACKNOWLEDGE_ITEM',
  'DISPUTE_ASSIGNMENT',
  'SETTLE_DISPUTE',
  'BEGIN_ITEM',
  'CLAIM_COMPLETION',
  'START_VERIFICATION',
  'RECORD_VERIFICATION',
  'RETURN_ITEM',
  'RESUME_ITEM',
  'COMPLETE_ITEM',
  'CLOSE_ITEM',
  'ARCHIVE_ITEM',
  'REOPEN_ITEM',
  'SUSPEND_ITEM',
  'LIFT_SUSPENSION',
  'TERMINATE_ITEM',
  'SUBMIT_REPORT',
  'ACCEPT_REPORT',
  'RETURN_REPORT',
  'CORRECT_REPORT',
  'CONTRIBUTE_TO_REPORT',
  'VERIFY_READING',
  'ADD_EVIDENCE',
  'VERIFY_EVIDENCE',
  'WITHDRAW_EVIDENCE',
  'DRAW_SAMPLE',
  'RUN_SWEEP',
  'PROPOSE_MEASURE',
  'DISMISS_MEASURE',
  'START_EXPORT',
  'FINISH_EXPORT',
  'EVALUATE_DAY',
  'CREATE_WEBHOOK',
  'ROTATE_WEBHOOK_SECRET',
  'PAUSE_WEBHOOK',
  'RESUME_WEBHOOK',
  'CLOSE_WEBHOOK',
  'TEST_WEBHOOK',
  'REDELIVER_MESSAGE',
  'OPEN_ASSESSMENT',
  'BEGIN_REVIEW',
  'BEGIN_SPOT_CHECKS',
  'DRAFT_RESULT',
  'OPEN_OBJECTIONS',
  'CLOSE_OBJECTIONS',
  'APPROVE_ASSESSMENT',
  'PUBLISH_ASSESSMENT',
  'ARCHIVE_ASSESSMENT',
  'REOPEN_ASSESSMENT',
  'SUBMIT_SELF_EVALUATION',
  'REVIEW_ITEM',
  'RECORD_MARK',
  'WITHDRAW_MARK',
  'DRAW_SPOT_CHECKS',
  'RECORD_SPOT_CHECK',
  'FILE_OBJECTION',
  'ANSWER_OBJECTION',
  'RECORD_TARGET_LETTER',
  'WITHDRAW_TARGET_LETTER',
  'RECORD_TARGET_READING',
  'RECORD_RESULT_USE',
  'DRAFT_SCHEME',
  'PUBLISH_SCHEME',
  'DRAFT_MEASURE',
  'SERVE_MEASURE_DRAFT',
  'STATE_DEFENCE',
  'ANSWER_STATEMENT',
  'CLOSE_HEARING',
  'SUBMIT_MEASURE',
  'DECIDE_MEASURE',
  'ISSUE_MEASURE',
  'ACKNOWLEDGE_MEASURE',
  'RECORD_SERVICE',
  'REPLY_MEASURE',
  'SETTLE_REPLY',
  'POSTPONE_INTERVIEW',
  'HOLD_INTERVIEW',
  'ISSUE_MINUTES',
  'FILE_RECTIFICATION_PLAN',
  'REPORT_RECTIFICATION',
  'BEGIN_MEASURE_VERIFICATION',
  'CONCLUDE_MEASURE_VERIFICATION',
  'REQUEST_LISTING_EXTENSION',
  'DECIDE_LISTING_EXTENSION',
  'REQUEST_RESTRICTION',
  'RECORD_RESTRICTION',
  'RECORD_RESTRICTION_DECLINED',
  'BRING_INTO_FORCE',
  'RECORD_RESTRICTION_CHANGE',
  'REFER_ACCOUNTABILITY',
  'RECORD_REFERRAL_ANSWER',
  'RECORD_REFERRAL_RESULT',
  'RECORD_REFERRAL_APPEAL',
  'END_REFERRAL',
  'REVOKE_MEASURE',
  'FILE_REVIEW',
  'ACCEPT_REVIEW',
  'DECIDE_REVIEW',
  'RECORD_HANDLING',
  'DRAFT_RULE_SET',
  'PUBLISH_RULE_SET',
  'NUMBER_PAPER',
  'VOID_PAPER',
  'PUBLISH_PAPER_TEMPLATE',
  'PUBLISH_DOCUMENT_SERIES',
  'PREPARE_REMINDERS',
  'RECORD_DELIVERY',
  'SEE_REMINDER',
  'CREATE_CALENDAR_LINK',
  'REVOKE_CALENDAR_LINK',
] as const;
export type Deed = (typeof DEEDS)[number];

/** A ledger entry without its own hash: what the hash is taken over. */
export interface SealedFacts {
  sequence: number;
  deed: string;
  actorId: string;
  actorName: string;
  actorRole: ActorRole | string;
  recordedAt: Instant;
  requestId: string;
  idempotencyKey: string | null;
  inputHash: string;
  outcome: string;
  changeCount: number;
  changesHash: string;
  previousHash: string;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

export const sha256 = (text: string | Uint8Array): string => hash('sha256', text, 'hex');

/** The hash of one changed row: any later edit of what was recorded shows. */
export const hashOfChange = (change: {
  subjectTable: string;
  subjectId: string;
  before: unknown;
  after: unknown;
}): string =>
  sha256(canonicalJson([change.subjectTable, change.subjectId, change.before ?? null, change.after ?? null]));

/** The same from the canonical texts of both sides, for who has made them anyway; null where there was nothing. */
export const hashOfTexts = (
  { subjectTable, subjectId }: { subjectTable: string; subjectId: string },
  before: string | null,
  after: string | null,
): string =>
  sha256(`[${JSON.stringify(subjectTable)},${JSON.stringify(subjectId)},${before ?? 'null'},${after ?? 'null'}]`);

/** The hash over an entry's changes in order. */
export const hashOfChanges = (hashes: readonly string[]): string => sha256(hashes.join('\n'));

/** The hash that seals an entry to the one before it (architecture §1, ledger; ADR 0003). */
export const sealOf = (facts: SealedFacts): string =>
  sha256(
    canonicalJson([
      facts.sequence,
      facts.deed,
      facts.actorId,
      facts.actorName,
      facts.actorRole,
      facts.recordedAt,
      facts.requestId,
      facts.idempotencyKey,
      facts.inputHash,
      facts.outcome,
      facts.changeCount,
      facts.changesHash,
      facts.previousHash,
    ]),
  );
