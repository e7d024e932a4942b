import type { ActorRole } from '../access/actor.ts';
import { addWorkdays, type CountedDay, type WorkCalendar } from '../calendar/calendar.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import type { AnyScheme } from './any-scheme.ts';

/**
 * Where an assessment stands (domain.md §8, Assessment). SELF_EVALUATION units speak first · DEPARTMENT_REVIEW leads and the
 * coordination office · SPOT_CHECK assessors look for themselves · DRAFT_RESULT evidence is frozen · OBJECTION_WINDOW units may
 * object · ADJUSTED objections are answered · APPROVED by the government: cards are frozen · PUBLISHED · ARCHIVED. REOPENED a
 * later version took its place, with a reason; its cards stay as they were.
 */
export const ASSESSMENT_STAGES = [
  'SELF_EVALUATION',
  'DEPARTMENT_REVIEW',
  'SPOT_CHECK',
  'DRAFT_RESULT',
  'OBJECTION_WINDOW',
  'ADJUSTED',
  'APPROVED',
  'PUBLISHED',
  'ARCHIVED',
  'REOPENED',
] as const;
export type AssessmentStage = (typeof ASSESSMENT_STAGES)[number];

/** What can be done to an assessment or within it, in which stages, and by whom. Nothing else changes one. */
export const COURSE = {
  submitSelfEvaluation: { from: ['SELF_EVALUATION'], to: null, by: ['UNIT_LIAISON', 'UNIT_PRINCIPAL'] },
  beginReview: {
    from: ['SELF_EVALUATION'],
    to: 'DEPARTMENT_REVIEW',
    by: ['COORDINATION_OFFICE', 'SUPERVISION_DIRECTOR'],
  },
  reviewItem: {
    from: ['DEPARTMENT_REVIEW', 'SPOT_CHECK', 'OBJECTION_WINDOW'],
    to: null,
    by: ['COORDINATION_OFFICE', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'ASSESSOR', 'UNIT_PRINCIPAL'],
  },
  beginSpotChecks: {
    from: ['DEPARTMENT_REVIEW'],
    to: 'SPOT_CHECK',
    by: ['COORDINATION_OFFICE', 'SUPERVISION_DIRECTOR'],
  },
  drawSpotChecks: { from: ['SPOT_CHECK'], to: null, by: ['ASSESSOR', 'SUPERVISION_DIRECTOR'] },
  recordSpotCheck: { from: ['SPOT_CHECK'], to: null, by: ['ASSESSOR'] },
  recordMark: {
    from: ['DEPARTMENT_REVIEW', 'SPOT_CHECK', 'OBJECTION_WINDOW'],
    to: null,
    by: ['ASSESSOR', 'SUPERVISION_DIRECTOR'],
  },
  draftResult: { from: ['SPOT_CHECK'], to: 'DRAFT_RESULT', by: ['ASSESSOR', 'SUPERVISION_DIRECTOR'] },
  openObjections: { from: ['DRAFT_RESULT'], to: 'OBJECTION_WINDOW', by: ['SUPERVISION_DIRECTOR'] },
  object: { from: ['OBJECTION_WINDOW'], to: null, by: ['UNIT_PRINCIPAL'] },
  answerObjection: { from: ['OBJECTION_WINDOW'], to: null, by: ['SUPERVISION_DIRECTOR', 'COORDINATION_OFFICE'] },
  closeObjections: { from: ['OBJECTION_WINDOW'], to: 'ADJUSTED', by: ['SUPERVISION_DIRECTOR'] },
  approve: { from: ['ADJUSTED'], to: 'APPROVED', by: ['GOVERNMENT_LEADER'] },
  publish: { from: ['APPROVED'], to: 'PUBLISHED', by: ['SUPERVISION_DIRECTOR'] },
  archive: { from: ['PUBLISHED'], to: 'ARCHIVED', by: ['SUPERVISION_DIRECTOR'] },
  reopen: { from: ['APPROVED', 'PUBLISHED', 'ARCHIVED'], to: 'REOPENED', by: ['GOVERNMENT_LEADER'] },
} as const satisfies Record<
  string,
  { from: readonly AssessmentStage[]; to: AssessmentStage | null; by: readonly ActorRole[] }
>;
export type CourseDeed = keyof typeof COURSE;

/** The deeds that move an assessment on by themselves, without more to say than that. */
export const ADVANCES = [
  'beginReview',
  'beginSpotChecks',
  'draftResult',
  'openObjections',
  'closeObjections',
  'publish',
  'archive',
] as const satisfies readonly CourseDeed[];
export type Advance = (typeof ADVANCES)[number];

/** Whether a deed is open in a stage; who may do it is its `by`. */
export const canNow = (deed: CourseDeed, stage: AssessmentStage): boolean =>
  (COURSE[deed].from as readonly AssessmentStage[]).includes(stage);

/** The deeds that are open in a stage, in the order of the course. */
export const openDeeds = (stage: AssessmentStage): CourseDeed[] =>
  (Object.keys(COURSE) as CourseDeed[]).filter((deed) => canNow(deed, stage));

/** By which day a stage should be over; null where the scheme sets none. */
export function stageEndsOn(
  stage: AssessmentStage,
  year: number,
  { timetable }: Pick<AnyScheme, 'timetable'>,
): LocalDate | null {
  const of = (monthDay: string | undefined) => (monthDay ? localDate(`${year + 1}-${monthDay}`) : null);
  switch (stage) {
    case 'SELF_EVALUATION':
      return of(timetable?.selfEvaluationBy.monthDay);
    case 'DEPARTMENT_REVIEW':
      return of(timetable?.departmentReviewBy.monthDay);
    case 'SPOT_CHECK':
      return of(timetable?.spotCheckBy.monthDay);
    case 'DRAFT_RESULT':
      return of(timetable?.draftResultBy.monthDay);
    case 'ADJUSTED':
    case 'APPROVED':
      return of(timetable?.publishBy.monthDay);
    default:
      return null;
  }
}

/**
 * The last day on which units may object: so many working days after the day on which the draft was opened to them, that day not
 * counted (Civil Code arts. 201–203; domain.md §6.3, §10). Provisional where the year's holidays are not published.
 */
export const objectionsEndOn = (
  openedOn: LocalDate,
  { timetable }: Pick<AnyScheme, 'timetable'>,
  calendar: WorkCalendar,
): CountedDay => addWorkdays(calendar, openedOn, timetable?.objectionWorkingDays.value ?? 0);

/** For whom somebody acts in an assessment. */
export interface Reviewer {
  /** The units for which the reviewer speaks or sits; the coordination office's own unit for its people. */
  unitIds: readonly string[];
}

/**
 * Nobody scores their own item (domain.md §10): a reviewer belongs neither to the unit assessed nor to a unit that leads the
 * item. Items led by the coordination office's own unit therefore go to the supervision office or an assessor.
 */
export const hasConflict = ({ unitIds }: Reviewer, item: { unitId: string; leadUnitIds: readonly string[] }): boolean =>
  unitIds.some((own) => own === item.unitId || item.leadUnitIds.includes(own));
