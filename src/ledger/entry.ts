import { createHash } from 'node:crypto';
import type { ActorRole } from '../access/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/clock.ts';

/** Every way the register can change. Closed; the schema's `Deed` is held equal to it by a law test. */
export const DEEDS = [
  'INSTALL_SEEDS',
  'CREATE_TOKEN',
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
  'WAIVE_FINDING',
  'ROLL_OBLIGATIONS',
  'EXTEND_PLAN_TERM',
  'DIVIDE_OBLIGATION',
  'ADD_PARTS',
  'WITHDRAW_PART',
  'WITHDRAW_DIVISION',
  'RECORD_PART_VALUE',
  'COMPLETE_OBLIGATION',
  'WITHDRAW_COMPLETION',
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
  'DISMISS_MEASURE',
  'NUMBER_PAPER',
  'VOID_PAPER',
  'PUBLISH_PAPER_TEMPLATE',
  'PUBLISH_DOCUMENT_SERIES',
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

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The hash of one changed row: any later edit of what was recorded shows. */
export const hashOfChange = (change: {
  subjectTable: string;
  subjectId: string;
  before: unknown;
  after: unknown;
}): string =>
  sha256(canonicalJson([change.subjectTable, change.subjectId, change.before ?? null, change.after ?? null]));

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
