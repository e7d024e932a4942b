import { allowing } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { type OfUnit, unitMeant, type WithinAssessment, within } from './commands-review.ts';
import { findAssessment } from './store-course.ts';
import { addUse } from './store-uses.ts';
import type { ResultUseKind } from './use.ts';

export interface RecordResultUse extends WithinAssessment {
  use: ResultUseKind;
  recipient: string;
  documentNumber: string;
  usedOn: LocalDate;
  words: string | null;
}

/**
 * Puts on record that a published result of a unit was handed on for one of its uses (plan 三（二）), to whom, on which document. Refuses a
 * result that is not published, or was taken up again, a day to come, and empty words.
 */
export const recordResultUse = command(
  'RECORD_RESULT_USE',
  allowing(['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER']),
  async (tx, input: RecordResultUse, at): Promise<OfUnit> => {
    const assessment =
      (await findAssessment(tx, input.assessmentId)) ??
      refuse('NOT_FOUND', { field: 'assessmentId', noun: 'Assessment', id: input.assessmentId }, ['assessmentId']);
    if (assessment.stage !== 'PUBLISHED' && assessment.stage !== 'ARCHIVED') {
      refuse('WRONG_STATE', { fromState: assessment.stage, deed: 'recordResultUse' }, ['assessmentId']);
    }
    const unitId = await unitMeant(tx, input.unitId);
    if (input.usedOn > at.today) {
      refuse('BAD_INPUT', { field: 'usedOn', problem: '日期尚未到来。', problemEn: 'the day is yet to come.' }, [
        'usedOn',
      ]);
    }
    await addUse(tx, {
      ...within(tx, assessment, unitId, at),
      id: at.newId('ResultUse'),
      use: input.use,
      recipient: requiredWords(input.recipient, 'recipient'),
      documentNumber: requiredWords(input.documentNumber, 'documentNumber'),
      usedOn: input.usedOn,
      words: input.words?.trim() || null,
      recordedBy: at.actor.name,
    });
    return { assessmentId: assessment.id, unitId };
  },
);
