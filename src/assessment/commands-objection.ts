import { maySpeakFor } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command, commandWithinUnits } from '../ledger/command.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { mayDo, openTo, schemeOf } from './commands-course.ts';
import { objectionsEndOn } from './course.ts';
import type { ObjectionOutcome } from './review.ts';
import { addObjection, answerObjectionRow, findObjection } from './store-course.ts';

export interface FileObjection {
  assessmentId: string;
  unitId: Id<'Unit'>;
  /** The line objected to; null for the card as a whole. */
  obligationId: Id<'Obligation'> | null;
  words: string;
}

interface ObjectionOutcomeIds {
  objectionId: Id<'Objection'>;
  assessmentId: Id<'Assessment'>;
}

/**
 * A unit objects to its draft result, signed by its principal (domain.md §8, §10). Refuses OBJECTION_WINDOW_OVER after the last
 * working day, and empty words.
 */
export const fileObjectionWith = (calendar: WorkCalendar): Command<FileObjection, ObjectionOutcomeIds> =>
  commandWithinUnits('FILE_OBJECTION', mayDo('object'), async (tx, input: FileObjection, at) => {
    const assessment = await openTo(tx, 'object', input.assessmentId);
    if (!maySpeakFor(at.actor, input.unitId, ['UNIT_PRINCIPAL'])) {
      refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: input.unitId }, ['unitId']);
    }
    const { scheme } = await schemeOf(tx, assessment);
    const { day: endsOn } = objectionsEndOn(assessment.objectionsOpenedOn ?? at.today, scheme, calendar);
    if (at.today > endsOn) refuse('OBJECTION_WINDOW_OVER', { endsOn }, ['assessmentId']);
    const id = at.newId('Objection');
    await addObjection(tx, {
      jurisdiction: tx.jurisdiction,
      id,
      assessmentId: assessment.id,
      unitId: input.unitId,
      obligationId: input.obligationId,
      words: requiredWords(input.words, 'words'),
      filedBy: at.actor.name,
      filedAt: at.now,
      version: 1,
    });
    return { objectionId: id, assessmentId: assessment.id };
  });

export interface AnswerObjection {
  objectionId: string;
  outcome: ObjectionOutcome;
  answer: string;
  expectedVersion: number;
}

/** Answers an objection in words; what is upheld is put right by a review or a mark withdrawn before the window is closed. */
export const answerObjection = command(
  'ANSWER_OBJECTION',
  mayDo('answerObjection'),
  async (tx, input: AnswerObjection, at): Promise<ObjectionOutcomeIds> => {
    const objection =
      (await findObjection(tx, input.objectionId)) ??
      refuse('NOT_FOUND', { field: 'objectionId', noun: 'Objection', id: input.objectionId }, ['objectionId']);
    await openTo(tx, 'answerObjection', objection.assessmentId);
    if (objection.version !== input.expectedVersion) {
      refuse('STALE', { expected: input.expectedVersion, current: objection.version }, ['expectedVersion']);
    }
    if (objection.outcome !== null) {
      refuse('WRONG_STATE', { fromState: objection.outcome, deed: 'answerObjection' }, ['objectionId']);
    }
    await answerObjectionRow(tx, objection, {
      outcome: input.outcome,
      answer: requiredWords(input.answer, 'answer'),
      answeredBy: at.actor.name,
      answeredAt: at.now,
    });
    return { objectionId: objection.id, assessmentId: objection.assessmentId };
  },
);
