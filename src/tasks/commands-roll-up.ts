import type { Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import { rollUp } from './parts.ts';
import { addCompletion, findLiveCompletion, withdrawCompletionRow } from './store-completions.ts';
import { findObligation } from './store-obligations.ts';
import { listDivisions, listPartsOf } from './store-parts.ts';

/**
 * Brings a divided duty in line with its parts, and the duty of which it is itself a part after it: done when its rule says so, on
 * the day on which the rule was met; undone again when a part is. Only what was rolled up is taken back, never an officer's word.
 */
export async function rollUpWhole(tx: Tx, obligationId: string, at: At): Promise<void> {
  const [division] = await listDivisions(tx, [obligationId]);
  const moment = { asOf: at.today, knownAt: at.now };
  const whole = await findObligation(tx, obligationId, moment);
  if (!division || !whole) return;
  const parts = await listPartsOf(tx, [whole.id], moment);
  const { completedOn, completed } = rollUp(division.rule, division.targetFigure, parts, at.today);
  const live = await findLiveCompletion(tx, whole.id);
  const isRolledUp = live?.rolledUpFrom === division.id;
  if (live && (!isRolledUp || live.completedOn === completedOn)) return;
  if (live) await withdrawCompletionRow(tx, live.id, at.now, `分解事项有变，按 ${division.rule} 规则重新汇总。`);
  if (completedOn !== null) {
    await addCompletion(tx, {
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('Completion'), obligationId: whole.id, completedOn },
      evidenceNote: `由 ${parts.length} 个分解事项（办结 ${completed} 个）按 ${division.rule} 规则汇总。`,
      ...{ acceptedBy: at.actor.name, recordedAt: at.now, rolledUpFrom: division.id },
    });
  }
  if (live || completedOn !== null) if (whole.parentId) await rollUpWhole(tx, whole.parentId, at);
}

/** Refuses to accept a whole that its rule does not yet call done, unless an officer records why (plan 三（二）). */
export async function mustBeDoneByParts(
  tx: Tx,
  obligationId: string,
  despiteOpenParts: string | null | undefined,
  at: At,
): Promise<void> {
  if (despiteOpenParts?.trim()) return;
  const [division] = await listDivisions(tx, [obligationId]);
  if (!division) return;
  const parts = await listPartsOf(tx, [obligationId], { asOf: at.today, knownAt: at.now });
  const { completedOn, completed } = rollUp(division.rule, division.targetFigure, parts, at.today);
  if (completedOn === null) {
    refuse('PARTS_OPEN', { count: parts.length - completed, total: parts.length, rule: division.rule }, [
      'obligationId',
    ]);
  }
}

/** Rolls up the duty of which this one is a part, if it is one: after its completion was accepted or taken back. */
export async function rollUpAbove(tx: Tx, obligationId: string, at: At): Promise<void> {
  const part = await findObligation(tx, obligationId, { asOf: at.today, knownAt: at.now });
  if (part?.parentId) await rollUpWhole(tx, part.parentId, at);
}
