import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { takeBackCompletion } from '../tasks/commands.ts';
import { findItemFor, type StepInput, takeStep } from './commands-step.ts';
import { can, isDone } from './item.ts';
import { requiredWords } from './stated-words.ts';
import { addVerification } from './store-verifications.ts';
import { mayVerify, type VerificationMethod, type VerificationOutcome } from './verification.ts';

export interface RecordVerification extends StepInput {
  method: VerificationMethod;
  outcome: VerificationOutcome;
  /** The day of the check. */
  verifiedOn: LocalDate;
  /** What was found. */
  finding: string;
}

/**
 * Records one check of an item under verification, or of one already done (回头看). A failed one has its effect in the same deed: the
 * item is returned, or, where it was done already, reopened and its completion withdrawn. Refuses other states, a day to come
 * and an empty finding. Units cannot check: not themselves, not each other.
 */
export const recordVerification = command(
  'RECORD_VERIFICATION',
  mayVerify,
  async (
    tx,
    { method, outcome, verifiedOn, finding, ...input }: RecordVerification,
    at,
  ): Promise<{ verificationId: Id<'Verification'>; itemId: Id<'SupervisedItem'> }> => {
    const item = await findItemFor(tx, input, at);
    if (!can('RETURN', item.state) && !isDone(item.state)) {
      refuse('WRONG_STATE', { fromState: item.state, deed: 'VERIFY' }, ['itemId']);
    }
    if (verifiedOn > at.today) {
      refuse(
        'BAD_INPUT',
        { field: 'verifiedOn', problem: '不得晚于今天。', problemEn: 'must not be later than today.' },
        ['verifiedOn'],
      );
    }
    const words = requiredWords(finding, 'finding');
    const verificationId = at.newId('Verification');
    await addVerification(tx, {
      jurisdiction: tx.jurisdiction,
      id: verificationId,
      itemId: item.id,
      obligationId: item.obligationId,
      itemVersion: item.version,
      method,
      outcome,
      verifiedOn,
      finding: words,
      verifierId: at.actor.id,
      verifierName: at.actor.name,
      verifierRole: at.actor.role,
      recordedAt: at.now,
    });
    if (outcome === 'FAILED') {
      const step = isDone(item.state) ? 'REOPEN' : 'RETURN';
      await takeStep(tx, step, { ...input, words, byRule: true }, at);
      if (step === 'REOPEN') await takeBackCompletion(tx, { obligationId: item.obligationId, reason: words }, at);
    }
    return { verificationId, itemId: item.id };
  },
);
