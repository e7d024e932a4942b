import { mayAcceptCompletion } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import { command } from '../ledger/command.ts';
import { findPlan } from '../plans/store.ts';
import { mustBeDoneByParts, rollUpAbove } from './commands-roll-up.ts';
import { addCompletion, findLiveCompletion, withdrawCompletionRow } from './store-completions.ts';
import { findObligation, type Obligation } from './store-obligations.ts';

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
  /** Why a divided duty is accepted although parts of it are open; needed only then. */
  despiteOpenParts?: string | null | undefined;
}

/**
 * Writes an accepted completion, for the command that decides it. Refuses a day in the future or before the plan's issue, an
 * empty note, a second live completion, and a divided duty with open parts unless it is said why. Rolls up what it is part of.
 */
export async function acceptCompletion(
  tx: Tx,
  obligation: Pick<Obligation, 'id' | 'planId'>,
  { completedOn, evidenceNote, despiteOpenParts }: Omit<CompleteObligation, 'obligationId'>,
  at: At,
): Promise<void> {
  const note = requiredWords(evidenceNote, 'evidenceNote');
  if (completedOn > at.today) refuse('COMPLETION_IN_FUTURE', { completedOn, today: at.today }, ['completedOn']);
  const plan = await findPlan(tx, obligation.planId);
  const issuedOn = plan?.firstIssuedOn ?? plan?.issuedOn;
  if (issuedOn && completedOn < issuedOn) {
    refuse('COMPLETION_BEFORE_ISSUE', { completedOn, issuedOn }, ['completedOn']);
  }
  const live = await findLiveCompletion(tx, obligation.id);
  if (live && !live.rolledUpFrom) {
    refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn: live.completedOn }, ['obligationId']);
  }
  await mustBeDoneByParts(tx, obligation.id, despiteOpenParts, at);
  // An officer's word takes the place of what was only rolled up from parts.
  if (live) await withdrawCompletionRow(tx, live.id, at.now, `经 ${at.actor.name} 审核认定，取代分解事项的汇总。`);
  await addCompletion(tx, {
    jurisdiction: tx.jurisdiction,
    id: at.newId('Completion'),
    obligationId: obligation.id,
    completedOn,
    evidenceNote: despiteOpenParts?.trim() ? `${note}（尚有分解事项未办结：${despiteOpenParts.trim()}）` : note,
    acceptedBy: at.actor.name,
    recordedAt: at.now,
  });
  await rollUpAbove(tx, obligation.id, at);
}

/**
 * Records that the office accepted an obligation as done on a day (domain.md §1.2 审核: facts clear, problem solved).
 * Refuses what `acceptCompletion` refuses.
 */
export const completeObligation = command(
  'COMPLETE_OBLIGATION',
  mayAcceptCompletion,
  async (tx, { obligationId, ...accepted }: CompleteObligation, at): Promise<{ obligationId: Id<'Obligation'> }> => {
    const obligation =
      (await findObligation(tx, obligationId, { asOf: at.today, knownAt: at.now })) ??
      refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: obligationId }, ['obligationId']);
    await acceptCompletion(tx, obligation, accepted, at);
    return { obligationId: obligation.id };
  },
);

export interface WithdrawCompletion {
  obligationId: string;
  reason: string;
}

/** Takes back the live completion of an obligation, for the command that decides it. Refuses when none stands. */
export async function takeBackCompletion(
  tx: Tx,
  { obligationId, reason }: WithdrawCompletion,
  at: At,
): Promise<Id<'Obligation'>> {
  const live =
    (await findLiveCompletion(tx, obligationId)) ??
    refuse('NOT_FOUND', { field: 'obligationId', noun: 'Completion', id: obligationId }, ['obligationId']);
  if (live.rolledUpFrom) refuse('ROLLED_UP', { obligationId }, ['obligationId']);
  await withdrawCompletionRow(tx, live.id, at.now, requiredWords(reason, 'reason'));
  await rollUpAbove(tx, live.obligationId, at);
  return live.obligationId;
}

/** Takes back an acceptance found wrong (回头看); questions about earlier instants still see it. Refuses when none stands. */
export const withdrawCompletion = command(
  'WITHDRAW_COMPLETION',
  mayAcceptCompletion,
  async (tx, input: WithdrawCompletion, at): Promise<{ obligationId: string }> => {
    return { obligationId: await takeBackCompletion(tx, input, at) };
  },
);
