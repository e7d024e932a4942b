import { and, eq, inArray, isNull } from 'drizzle-orm';
import { listSchemesById } from '../assessment/store.ts';
import { unitsAsked } from '../assessment/store-scorecards.ts';
import { assessments, objections, selfEvaluations } from '../assessment/tables-course.ts';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { Question, Waiting } from './waiting.ts';
import { waitingOnCourse } from './waiting-course.ts';

/** What waits on assessments under way; four statements whatever their number. */
export async function onAssessments(
  db: Db | Tx,
  { asker, moment, calendar, dictionary }: Question,
): Promise<Waiting[]> {
  const running = await db
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.jurisdiction, db.jurisdiction),
        inArray(assessments.stage, [
          ...(['SELF_EVALUATION', 'DEPARTMENT_REVIEW', 'SPOT_CHECK', 'DRAFT_RESULT'] as const),
          ...(['OBJECTION_WINDOW', 'ADJUSTED', 'APPROVED'] as const),
        ]),
      ),
    )
    .orderBy(assessments.recordedAt, assessments.id);
  if (running.length === 0) return [];
  const ids = running.map(({ id }) => id);
  const schemes = new Map(
    (
      await listSchemesById(
        db,
        running.map(({ schemeId }) => schemeId),
      )
    ).map((one) => [one.id, one.scheme]),
  );
  const spoken = await db
    .select({ assessmentId: selfEvaluations.assessmentId, unitId: selfEvaluations.unitId })
    .from(selfEvaluations)
    .where(
      and(
        eq(selfEvaluations.jurisdiction, db.jurisdiction),
        inArray(selfEvaluations.assessmentId, ids),
        onRecord(selfEvaluations),
      ),
    );
  const unanswered = await db
    .select()
    .from(objections)
    .where(
      and(
        eq(objections.jurisdiction, db.jurisdiction),
        inArray(objections.assessmentId, ids),
        isNull(objections.answeredAt),
      ),
    );
  return running.flatMap((assessment) => {
    const scheme = schemes.get(assessment.schemeId);
    if (!scheme) return [];
    const own = spoken.filter(({ assessmentId }) => assessmentId === assessment.id).map(({ unitId }) => unitId);
    const assessed = unitsAsked({ year: assessment.year, unitIds: null, ...moment }, dictionary);
    const course = {
      ...{ assessment, scheme },
      silentUnitIds: assessed.map(({ id }) => id).filter((id) => !own.includes(id)),
      unanswered: unanswered.filter(({ assessmentId }) => assessmentId === assessment.id),
    };
    return waitingOnCourse(course, asker, calendar);
  });
}
