import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { TimelineEvent } from '../tasks/timeline.ts';
import { isAccepted } from './report.ts';
import { listEntriesOf } from './store-reports.ts';
import { supervisedItems } from './tables-item.ts';
import { verifications } from './tables-verification.ts';

/** What supervised items, their checks and reports add to the stories of duties, by a moment: three statements. */
export async function listItemEvents(
  db: Db | Tx,
  obligationIds: readonly string[],
  moment: Moment,
): Promise<TimelineEvent[]> {
  const { asOf, knownAt } = moment;
  const ids = obligationIds as Id<'Obligation'>[];
  const steps = await db
    .select()
    .from(supervisedItems)
    .where(
      and(
        eq(supervisedItems.jurisdiction, db.jurisdiction),
        inArray(supervisedItems.obligationId, ids),
        lte(supervisedItems.recordedAt, knownAt),
      ),
    )
    .orderBy(supervisedItems.identity, supervisedItems.version);
  const checks = await db
    .select()
    .from(verifications)
    .where(
      and(
        eq(verifications.jurisdiction, db.jurisdiction),
        inArray(verifications.obligationId, ids),
        lte(verifications.recordedAt, knownAt),
      ),
    )
    .orderBy(verifications.recordedAt);
  const reported = await listEntriesOf(db, { obligationIds }, moment);
  const events: TimelineEvent[] = [
    ...steps.map((step) => ({
      ...{ obligationId: step.obligationId, kind: 'ITEM_STEP' as const, on: dayOfInstant(step.recordedAt) },
      ...{ recordedAt: step.recordedAt, actor: step.actorName, sourceId: step.identity },
      wordsZh: `督办事项 ${step.number}：${step.event} → ${step.state}${step.words ? `：${step.words}` : ''}`,
      wordsEn: `Item ${step.number}: ${step.event}, now ${step.state}${step.words ? `: ${step.words}` : ''}`,
    })),
    ...checks.map((check) => ({
      ...{ obligationId: check.obligationId, kind: 'VERIFICATION' as const, on: check.verifiedOn },
      ...{ recordedAt: check.recordedAt, actor: check.verifierName, sourceId: check.id },
      wordsZh: `核查（${check.method}）${check.outcome}：${check.finding}`,
      wordsEn: `Checked (${check.method}), ${check.outcome}: ${check.finding}`,
    })),
    ...reported.map(({ entry, report }) => ({
      ...{ obligationId: entry.obligationId, kind: 'REPORT' as const, on: dayOfInstant(report.submittedAt) },
      ...{ recordedAt: report.submittedAt, actor: report.actorName, sourceId: report.id },
      wordsZh: `${report.period} 进展报告（${isAccepted(report.state) ? '已审核' : report.state}）：完成 ${entry.percentDone}%，${entry.done}`,
      wordsEn: `Report ${report.period} (${report.state}): ${entry.percentDone}% done. ${entry.done}`,
    })),
  ];
  return events.filter(({ on }) => on <= asOf);
}
