import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { TimelineEvent } from '../tasks/timeline.ts';
import { EVENT_NAMES, STATE_NAMES } from './item.ts';
import type { ReportEvent } from './report.ts';
import { listEntryVersions, listReportVersions, type ProgressReport, type ReportEntry } from './store-reports.ts';
import { supervisedItems } from './tables-item.ts';
import { verifications } from './tables-verification.ts';

const REPORT_WORDS: Record<ReportEvent, { zh: string; en: string }> = {
  SUBMIT: { zh: '报送', en: 'was handed in' },
  RESUBMIT: { zh: '补正后重新报送', en: 'was handed in again' },
  ACCEPT: { zh: '审核通过', en: 'was accepted' },
  RETURN: { zh: '退回', en: 'was returned' },
  CORRECT: { zh: '审核后更正', en: 'was corrected' },
};

/** A step of a report with what it then said of a duty; nothing where it did not yet, or no longer, speak of it. */
function storyOfReport(version: ProgressReport, entries: readonly ReportEntry[]): TimelineEvent[] {
  const { id: sourceId, event, period, words, recordedAt, actorName: actor } = version;
  const entry = entries.find(
    (one) => one.recordedAt <= recordedAt && (one.supersededAt === null || one.supersededAt > recordedAt),
  );
  if (!entry) return [];
  const told = REPORT_WORDS[event];
  const tells = event === 'RETURN' || words !== null;
  return [
    {
      ...{
        obligationId: entry.obligationId,
        kind: 'REPORT',
        on: dayOfInstant(recordedAt),
        recordedAt,
        actor,
        sourceId,
      },
      wordsZh: `${period} 进展报告${told.zh}${tells ? `（${words}）` : ''}：完成 ${entry.percentDone}%，${entry.done}`,
      wordsEn: `The report on ${period} ${told.en}${tells ? ` (${words})` : ''}: ${entry.percentDone}% done. ${entry.done}`,
    },
  ];
}

/** What supervised items, their checks and reports add to the stories of duties, by a moment: four statements whatever their number. */
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
  const said = await listEntryVersions(db, obligationIds, knownAt);
  const reports = Map.groupBy(
    (await listReportVersions(db, [...new Set(said.map(({ reportId }) => reportId))])).filter(
      ({ recordedAt }) => recordedAt <= knownAt,
    ),
    ({ id }) => id as string,
  );
  const events: TimelineEvent[] = [
    ...steps.map((step) => ({
      ...{ obligationId: step.obligationId, kind: 'ITEM_STEP' as const, on: dayOfInstant(step.recordedAt) },
      ...{ recordedAt: step.recordedAt, actor: step.actorName, sourceId: step.identity },
      wordsZh: `督办事项 ${step.number}：${EVENT_NAMES[step.event]}，现为${STATE_NAMES[step.state]}${step.words ? `：${step.words}` : ''}`,
      wordsEn: `Item ${step.number}: ${step.event}, now ${step.state}${step.words ? `: ${step.words}` : ''}`,
    })),
    ...checks.map((check) => ({
      ...{ obligationId: check.obligationId, kind: 'VERIFICATION' as const, on: check.verifiedOn },
      ...{ recordedAt: check.recordedAt, actor: check.verifierName, sourceId: check.id },
      wordsZh: `核查（${check.method}）${check.outcome}：${check.finding}`,
      wordsEn: `Checked (${check.method}), ${check.outcome}: ${check.finding}`,
    })),
    ...[...Map.groupBy(said, ({ obligationId, reportId }) => `${obligationId} ${reportId}`).values()].flatMap(
      (entries) =>
        (reports.get(entries[0]?.reportId ?? '') ?? []).flatMap((version) => storyOfReport(version, entries)),
    ),
  ];
  return events.filter(({ on }) => on <= asOf);
}
