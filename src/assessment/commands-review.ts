import { type Actor, maySpeakFor } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, type Command, commandWithinUnits } from '../ledger/command.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { annualSchemeOf, mayDo, openTo } from './commands-course.ts';
import { hasConflict } from './course.ts';
import type { ItemFacts } from './item.ts';
import type { ReviewDecision } from './review.ts';
import type { FactsQuestion } from './store-basis.ts';
import {
  type Assessment,
  addItemReview,
  addSelfEvaluation,
  closeItemReview,
  closeSelfEvaluation,
  listItemReviews,
  listSelfEvaluations,
} from './store-course.ts';
import { unitFactsOf } from './store-unit-facts.ts';

export interface WithinAssessment {
  assessmentId: string;
  unitId: string;
}

/** What a deed within an assessment concerned. */
export interface OfUnit {
  assessmentId: Id<'Assessment'>;
  unitId: Id<'Unit'>;
}

export const unitMeant = async (tx: Tx, unitId: string): Promise<Id<'Unit'>> =>
  (await dictionaryOf(tx)).units.get(unitId)?.id ??
  refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: unitId }, ['unitId']);

export interface SubmitSelfEvaluation extends WithinAssessment {
  words: string;
}

/** A unit's own account of its year (domain.md §3.2: self-check each January). Said again, the earlier account stays on record. */
export const submitSelfEvaluation = commandWithinUnits(
  'SUBMIT_SELF_EVALUATION',
  mayDo('submitSelfEvaluation'),
  async (tx, input: SubmitSelfEvaluation, at): Promise<OfUnit> => {
    const assessment = await openTo(tx, 'submitSelfEvaluation', input.assessmentId);
    const unitId = await unitMeant(tx, input.unitId);
    if (!maySpeakFor(at.actor, unitId)) {
      refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: input.unitId }, ['unitId']);
    }
    const said = requiredWords(input.words, 'words');
    const [earlier] = await listSelfEvaluations(tx, { assessmentId: assessment.id, unitIds: [unitId] });
    if (earlier) await closeSelfEvaluation(tx, earlier.id, at.now);
    await addSelfEvaluation(tx, {
      ...within(tx, assessment, unitId, at),
      id: at.newId('SelfEvaluation'),
      words: said,
      submittedBy: at.actor.name,
    });
    return { assessmentId: assessment.id, unitId };
  },
);

export const within = (tx: Tx, { id: assessmentId }: Assessment, unitId: Id<'Unit'>, { now: recordedAt }: At) => ({
  jurisdiction: tx.jurisdiction,
  assessmentId,
  unitId,
  recordedAt,
});

/** The question whose answer the items of an assessment's cards are, as they stand at the deed. */
export const factsQuestion = async (
  tx: Tx,
  assessment: Assessment,
  unitIds: readonly string[] | null,
  at: At,
  calendar: WorkCalendar,
): Promise<FactsQuestion> => ({
  assessment,
  scheme: (await annualSchemeOf(tx, assessment)).scheme,
  calendar,
  year: assessment.year,
  unitIds,
  asOf: at.today,
  knownAt: at.now,
});

/** The item of a unit's card; refuses NOT_FOUND for one that stands on no line of it. */
export async function itemOf(
  tx: Tx,
  assessment: Assessment,
  { unitId, obligationId }: { unitId: string; obligationId: string },
  at: At,
  calendar: WorkCalendar,
): Promise<ItemFacts> {
  const [facts] = await unitFactsOf(tx, await factsQuestion(tx, assessment, [unitId], at, calendar));
  return (
    facts?.items.find((item) => item.obligationId === obligationId) ??
    refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: obligationId }, ['obligationId'])
  );
}

/** For whom somebody reviews: the units they are limited to, and the coordination office's own unit for its people. */
const reviewerOf = ({ role, unitScope }: Actor, { coordinationUnitId }: Assessment) => ({
  unitIds: [
    ...(unitScope ?? []),
    ...(role === 'COORDINATION_OFFICE' && coordinationUnitId ? [coordinationUnitId] : []),
  ],
});

export interface ReviewItem extends WithinAssessment {
  obligationId: string;
  decision: ReviewDecision;
  reason: string;
}

/**
 * What a reviewer finds of one item of a unit (domain.md §3.2: each task's lead department reviews and gives a written opinion;
 * words with room are judged with a reason). Refuses CONFLICT_OF_INTEREST for a reviewer of the unit itself or of one that
 * leads the item: nobody scores their own (§10). A unit's principal may review items that another unit owes and theirs supports.
 */
export const reviewItemWith = (calendar: WorkCalendar): Command<ReviewItem, OfUnit> =>
  commandWithinUnits('REVIEW_ITEM', mayDo('reviewItem'), async (tx, input: ReviewItem, at) => {
    const assessment = await openTo(tx, 'reviewItem', input.assessmentId);
    const unitId = await unitMeant(tx, input.unitId);
    const item = await itemOf(tx, assessment, { unitId, obligationId: input.obligationId }, at, calendar);
    const reviewer = reviewerOf(at.actor, assessment);
    if (hasConflict(reviewer, { unitId, leadUnitIds: item.leadUnitIds })) {
      refuse('CONFLICT_OF_INTEREST', { clausePath: item.clausePath }, ['obligationId']);
    }
    const reason = requiredWords(input.reason, 'reason');
    const found = await listItemReviews(tx, { assessmentId: assessment.id, unitIds: [unitId] });
    const earlier = found.find(({ obligationId }) => obligationId === item.obligationId);
    if (earlier) await closeItemReview(tx, earlier.id, at.now);
    await addItemReview(tx, {
      ...within(tx, assessment, unitId, at),
      id: at.newId('ItemReview'),
      obligationId: item.obligationId as Id<'Obligation'>,
      decision: input.decision,
      reason,
      reviewedBy: at.actor.name,
    });
    return { assessmentId: assessment.id, unitId };
  });
