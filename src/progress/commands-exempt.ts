import { allowing } from '../access/actor.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import { findObligation } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type ExemptCauseKind, latestEndOf } from './exempt.ts';
import { requiredWords } from './stated-words.ts';
import { addCause, liftCause, listCausesById } from './store-exempt.ts';

/** Exempt causes are the office's to record, on a document: who is exempted does not exempt itself (domain.md §9 guards). */
const mayExempt = allowing(['OWNER', 'SUPERVISION_DIRECTOR', 'GOVERNMENT_LEADER']);

/** What a deed on a cause answers. */
export interface CauseRecorded {
  causeId: Id<'ExemptCause'>;
  obligationId: Id<'Obligation'>;
}

export interface RecordExemptCause {
  obligationId: string;
  /** The only unit for which it holds; for all that answer when left out. */
  unitId?: string | null | undefined;
  cause: ExemptCauseKind;
  reason: string;
  /** The document on which it rests. */
  documentNumber: string;
  fromOn: LocalDate;
  /** The last day of its term; it expires by itself. */
  untilOn: LocalDate;
}

/**
 * Records a cause for which nobody is at fault, with its term: it holds escalation, not the count of days (domain.md §9 guards).
 * Refuses an unknown duty or unit, a term that ends before it begins or is longer than its rule allows, a missing reason or document.
 */
export const recordExemptCause = command(
  'RECORD_EXEMPT_CAUSE',
  mayExempt,
  async (tx, input: RecordExemptCause, at): Promise<CauseRecorded> => {
    const { cause, fromOn, untilOn } = input;
    const duty =
      (await findObligation(tx, input.obligationId, { asOf: at.today, knownAt: at.now })) ??
      refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: input.obligationId }, ['obligationId']);
    const unit = input.unitId ? (await dictionaryOf(tx)).units.get(input.unitId) : null;
    if (unit === undefined) refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: input.unitId ?? '' }, ['unitId']);
    if (untilOn < fromOn) refuse('DUE_DAY_TOO_EARLY', { dueOn: untilOn, notBefore: fromOn }, ['untilOn']);
    const { exemptCauses } = await dutyRulesOn(tx, at.today);
    const latest = latestEndOf(cause, fromOn, exemptCauses);
    if (untilOn > latest) {
      refuse('TERM_TOO_LONG', { latest, months: exemptCauses[cause].mostMonths }, ['untilOn']);
    }
    const causeId = at.newId('ExemptCause');
    await addCause(tx, {
      ...{ jurisdiction: tx.jurisdiction, id: causeId, obligationId: duty.id, unitId: unit?.id ?? null, cause },
      reason: requiredWords(input.reason, 'reason'),
      documentNumber: requiredWords(input.documentNumber, 'documentNumber'),
      ...{ fromOn, untilOn, recordedBy: at.actor.name, recordedAt: at.now, version: 1 },
    });
    return { causeId, obligationId: duty.id };
  },
);

export interface LiftExemptCause {
  causeId: string;
  reason: string;
  expectedVersion: number;
}

/** Ends an exempt cause before its term, today being its last day. Refuses an unknown, outdated or already lifted one. */
export const liftExemptCause = command(
  'LIFT_EXEMPT_CAUSE',
  mayExempt,
  async (tx, input: LiftExemptCause, at): Promise<CauseRecorded> => {
    const [cause] = await listCausesById(tx, [input.causeId]);
    if (!cause) return refuse('NOT_FOUND', { field: 'causeId', noun: 'ExemptCause', id: input.causeId }, ['causeId']);
    if (cause.version !== input.expectedVersion) {
      refuse('STALE', { current: cause.version, expected: input.expectedVersion }, ['expectedVersion']);
    }
    if (cause.liftedAt !== null || cause.untilOn < at.today) {
      refuse('WRONG_STATE', { fromState: cause.liftedAt ? 'LIFTED' : 'EXPIRED', deed: 'LIFT_EXEMPT_CAUSE' }, [
        'causeId',
      ]);
    }
    const liftReason = requiredWords(input.reason, 'reason');
    await liftCause(tx, cause, { liftedAt: at.now, liftedOn: at.today, liftedBy: at.actor.name, liftReason });
    return { causeId: cause.id, obligationId: cause.obligationId };
  },
);
