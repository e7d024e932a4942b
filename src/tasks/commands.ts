import { mayAcceptCompletion } from '../access/actor.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { findPlan } from '../plans/store.ts';
import { addCompletion, findLiveCompletion, findObligation, withdrawCompletionRow } from './store-obligations.ts';

/** Longest evidence note, in characters; longer proofs are documents, not notes. */
const LONGEST_NOTE = 2000;

const requiredWords = (text: string, field: string): string => {
  const kept = text.trim();
  if (kept === '') refuse('BAD_INPUT', { field, problem: '不能为空。', problemEn: 'must not be empty.' }, [field]);
  if (kept.length > LONGEST_NOTE) {
    refuse(
      'BAD_INPUT',
      { field, problem: `不得超过 ${LONGEST_NOTE} 字。`, problemEn: `must not exceed ${LONGEST_NOTE} characters.` },
      [field],
    );
  }
  return kept;
};

export interface CompleteObligation {
  obligationId: string;
  /** The day on which the work was in fact done, not the day of recording. */
  completedOn: LocalDate;
  /** What proves it, in words. */
  evidenceNote: string;
}

/**
 * Records that the office accepted an obligation as done on a day (domain.md §1.2 审核: facts clear, problem solved).
 * Refuses a day in the future or before the plan's issue, an empty note, and a second live completion.
 */
export const completeObligation = command(
  'COMPLETE_OBLIGATION',
  mayAcceptCompletion,
  async (tx, input: CompleteObligation, at): Promise<{ obligationId: Id<'Obligation'> }> => {
    const obligation =
      (await findObligation(tx, input.obligationId, { asOf: at.today, knownAt: at.now })) ??
      refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: input.obligationId }, ['obligationId']);
    const evidenceNote = requiredWords(input.evidenceNote, 'evidenceNote');
    const { completedOn } = input;
    if (completedOn > at.today) refuse('COMPLETION_IN_FUTURE', { completedOn, today: at.today }, ['completedOn']);
    const plan = await findPlan(tx, obligation.planId);
    const issuedOn = plan?.firstIssuedOn ?? plan?.issuedOn;
    if (issuedOn && completedOn < issuedOn) {
      refuse('COMPLETION_BEFORE_ISSUE', { completedOn, issuedOn }, ['completedOn']);
    }
    const live = await findLiveCompletion(tx, obligation.id);
    if (live) refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn: live.completedOn }, ['obligationId']);
    await addCompletion(tx, {
      jurisdiction: tx.jurisdiction,
      id: at.newId('Completion'),
      obligationId: obligation.id,
      completedOn,
      evidenceNote,
      acceptedBy: at.actor.name,
      recordedAt: at.now,
    });
    return { obligationId: obligation.id };
  },
);

export interface WithdrawCompletion {
  obligationId: string;
  reason: string;
}

/** Takes back an acceptance found wrong (回头看); questions about earlier instants still see it. Refuses when none stands. */
export const withdrawCompletion = command(
  'WITHDRAW_COMPLETION',
  mayAcceptCompletion,
  async (tx, input: WithdrawCompletion, at): Promise<{ obligationId: string }> => {
    const live =
      (await findLiveCompletion(tx, input.obligationId)) ??
      refuse('NOT_FOUND', { field: 'obligationId', noun: 'Completion', id: input.obligationId }, ['obligationId']);
    await withdrawCompletionRow(tx, live.id, at.now, requiredWords(input.reason, 'reason'));
    return { obligationId: live.obligationId };
  },
);
