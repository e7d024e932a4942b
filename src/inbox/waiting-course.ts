import type { Actor, ActorRole } from '../access/actor.ts';
import { maySpeakFor } from '../access/actor.ts';
import type { AnyScheme } from '../assessment/any-scheme.ts';
import { ADVANCES, COURSE, type CourseDeed, canNow, objectionsEndOn, stageEndsOn } from '../assessment/course.ts';
import type { Assessment, Objection } from '../assessment/store-course.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { Deed } from '../ledger/entry.ts';
import type { Waiting } from './waiting.ts';

/** An assessment under way with the scheme that sets its days, and what is on record of it. */
export interface Course {
  assessment: Assessment;
  scheme: AnyScheme;
  /** The units that are assessed and have not yet spoken for themselves. */
  silentUnitIds: readonly Id<'Unit'>[];
  unanswered: readonly Objection[];
}

const DEED_OF: Partial<Record<CourseDeed, Deed>> = {
  beginReview: 'BEGIN_REVIEW',
  reviewItem: 'REVIEW_ITEM',
  beginSpotChecks: 'BEGIN_SPOT_CHECKS',
  draftResult: 'DRAFT_RESULT',
  openObjections: 'OPEN_OBJECTIONS',
  closeObjections: 'CLOSE_OBJECTIONS',
  approve: 'APPROVE_ASSESSMENT',
  publish: 'PUBLISH_ASSESSMENT',
};

/** The deeds that move an assessment on, as the ledger calls them: one mutation does them all. */
export const ADVANCING_DEEDS: readonly Deed[] = ADVANCES.flatMap((deed) => DEED_OF[deed] ?? []);

/** What the steps of an assessment's course (domain.md §8, Assessment; §3.2) ask of someone, each with the last day of its stage. */
export function waitingOnCourse(
  { assessment, scheme, silentUnitIds, unanswered }: Course,
  asker: Actor,
  calendar: WorkCalendar,
): Waiting[] {
  const { id: subjectId, stage, year, openedOn, objectionsOpenedOn } = assessment;
  const isMine = (deed: CourseDeed) =>
    canNow(deed, stage) && (COURSE[deed].by as readonly ActorRole[]).includes(asker.role);
  const since = objectionsOpenedOn ?? openedOn;
  const dueOn =
    stage === 'OBJECTION_WINDOW' && objectionsOpenedOn
      ? objectionsEndOn(objectionsOpenedOn, scheme, calendar).day
      : stageEndsOn(stage, year, scheme);
  const base = { subjectId, obligationId: null, period: null, since, dueOn };
  if (asker.unitScope !== null) {
    if (!isMine('submitSelfEvaluation')) return [];
    return silentUnitIds
      .filter((unitId) => maySpeakFor(asker, unitId))
      .map((unitId) => ({
        ...{ ...base, kind: 'EVALUATE_SELF', unitId, deeds: ['SUBMIT_SELF_EVALUATION'] },
        wordsZh: `${year} 年度考核待报送自评报告。`,
        wordsEn: `The self-evaluation for ${year} is to be handed in.`,
      }));
  }
  const found: Waiting[] = [];
  // Marks and answers go on within the window as well; as a step of its own the review waits in its own stage only.
  const steps = (Object.keys(DEED_OF) as CourseDeed[]).filter(
    (deed) => isMine(deed) && (deed !== 'reviewItem' || stage === 'DEPARTMENT_REVIEW'),
  );
  if (steps.length > 0) {
    const isReview = stage === 'DEPARTMENT_REVIEW';
    found.push({
      ...{ ...base, kind: isReview ? 'REVIEW_ASSESSMENT' : 'ADVANCE_ASSESSMENT', unitId: null },
      deeds: steps.flatMap((deed) => DEED_OF[deed] ?? []),
      wordsZh: isReview ? `${year} 年度考核待部门评审。` : `${year} 年度考核待办理下一步。`,
      wordsEn: `The assessment of ${year} ${isReview ? 'is under review by the departments' : 'waits for its next step'}.`,
    });
  }
  if (!isMine('answerObjection')) return found;
  const objected = unanswered.map((objection): Waiting => {
    const of = { subjectId: objection.id, unitId: objection.unitId, obligationId: objection.obligationId };
    return {
      ...{ ...base, ...of, kind: 'ANSWER_OBJECTION', since: dayOfInstant(objection.filedAt) },
      deeds: ['ANSWER_OBJECTION'],
      wordsZh: `${year} 年度考核异议待答复：${objection.words}`,
      wordsEn: `An objection to the assessment of ${year} waits to be answered: ${objection.words}`,
    };
  });
  return [...found, ...objected];
}
