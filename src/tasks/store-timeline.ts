import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { ledgerChanges, ledgerEntries } from '../ledger/tables.ts';
import { listPlansById } from '../plans/store.ts';
import type { DueRule } from './due-day.ts';
import { overdueFrom } from './obligation.ts';
import { listWordings } from './store.ts';
import type { Completion } from './store-completions.ts';
import type { ObligationRow } from './store-due-days.ts';
import { listVersions } from './store-duty-versions.ts';
import type { Moment } from './store-obligations.ts';
import { completions } from './tables.ts';
import type { TimelineEvent } from './timeline.ts';

/** Every completion of these obligations that was on record by an instant, withdrawn ones included. */
async function listCompletionsOf(db: Db | Tx, ids: readonly string[], knownAt: Instant): Promise<Completion[]> {
  return db
    .select()
    .from(completions)
    .where(
      and(
        eq(completions.jurisdiction, db.jurisdiction),
        inArray(completions.obligationId, ids as Id<'Obligation'>[]),
        lte(completions.recordedAt, knownAt),
      ),
    )
    .orderBy(completions.recordedAt);
}

/** Who brought rows of a table into being, by the ledger. */
async function makersOf(db: Db | Tx, table: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: ledgerChanges.subjectId, actor: ledgerEntries.actorName })
    .from(ledgerChanges)
    .innerJoin(
      ledgerEntries,
      and(
        eq(ledgerEntries.jurisdiction, ledgerChanges.jurisdiction),
        eq(ledgerEntries.sequence, ledgerChanges.sequence),
      ),
    )
    .where(
      and(
        eq(ledgerChanges.jurisdiction, db.jurisdiction),
        eq(ledgerChanges.subjectTable, table),
        inArray(ledgerChanges.subjectId, [...ids]),
        sql`${ledgerChanges.before} is null`,
      ),
    );
  return new Map(rows.map(({ id, actor }) => [id, actor]));
}

const RULE_WORDS: Record<DueRule, { zh: string; en: string }> = {
  WRITTEN: { zh: '以方案写明的日期为准', en: "the plan's own day counts" },
  OFFICE: { zh: '督考办设定督办期限', en: 'the office set its deadline' },
  EXTENSION: { zh: '批准延期', en: 'an extension was granted' },
  UNDERTAKING: { zh: '按承诺确定时限', en: 'the day was undertaken' },
  PART: { zh: '确定分解事项时限', en: 'the day of a part was set' },
  NONE: { zh: '取消督办期限', en: 'the deadline was taken back' },
};

function eventsOfVersions(versions: readonly ObligationRow[], base: Pick<TimelineEvent, 'obligationId' | 'sourceId'>) {
  return versions.slice(1).map((row, index): TimelineEvent => {
    const before = versions[index];
    const moved = before?.dueOn !== row.dueOn;
    const rule = RULE_WORDS[row.dueRule];
    const why = { zh: row.dueReason ? `（${row.dueReason}）` : '', en: row.dueReason ? ` (${row.dueReason})` : '' };
    return {
      ...{ ...base, kind: 'DUE_DAY_MOVED', on: dayOfInstant(row.recordedAt), recordedAt: row.recordedAt },
      actor: row.dueDecidedBy,
      wordsZh: moved
        ? `${rule.zh}：时限由 ${before?.dueOn ?? '无'} 改为 ${row.dueOn ?? '无'}${why.zh}。`
        : `督考办另设督办期限 ${row.officeDueOn ?? '（撤销）'}，仅供掌握进度。`,
      wordsEn: moved
        ? `The day that counts moved from ${before?.dueOn ?? 'none'} to ${row.dueOn ?? 'none'}: ${rule.en}${why.en}.`
        : `The office set ${row.officeDueOn ?? 'no day any more'} beside it, to keep pace.`,
    };
  });
}

/**
 * What this room knows of the stories of duties, by a moment: six statements whatever their number. Days after the one asked about
 * are left out, and so is what was not on record at the instant.
 */
export async function listDutyEvents(
  db: Db | Tx,
  obligationIds: readonly string[],
  { asOf, knownAt }: Moment,
): Promise<TimelineEvent[]> {
  const byDuty = Map.groupBy(await listVersions(db, obligationIds, knownAt), ({ identity }) => identity as string);
  const duties = [...byDuty.values()].flatMap((versions) => versions.at(-1) ?? []);
  if (duties.length === 0) return [];
  const clauseIds = [...new Set(duties.map(({ clauseId }) => clauseId))];
  const plans = new Map(
    (await listPlansById(db, [...new Set(duties.map(({ planId }) => planId))])).map((p) => [p.id, p]),
  );
  const wordings = Map.groupBy(await listWordings(db, clauseIds), ({ id }) => id as string);
  const completed = Map.groupBy(
    await listCompletionsOf(db, obligationIds, knownAt),
    (row) => row.obligationId as string,
  );
  const makers = await makersOf(db, 'obligation', [...byDuty.keys()]);
  const events = [...byDuty].flatMap(([obligationId, versions]): TimelineEvent[] => {
    const duty = versions.at(-1);
    const first = versions[0];
    if (!duty || !first) return [];
    const base = { obligationId, sourceId: obligationId };
    const plan = plans.get(duty.planId);
    const story = eventsOfVersions(versions, base);
    if (plan?.issuedOn) {
      const words = { wordsZh: `《${plan.title}》印发。`, wordsEn: `“${plan.title}” was issued.` };
      story.push({
        ...base,
        kind: 'ISSUED',
        on: plan.issuedOn,
        recordedAt: null,
        actor: plan.issuer,
        sourceId: plan.id,
        ...words,
      });
    }
    story.push({
      ...{ ...base, kind: 'READ', on: dayOfInstant(first.recordedAt), recordedAt: first.recordedAt },
      actor: makers.get(obligationId) ?? null,
      wordsZh: `登记为应办事项，时限 ${first.dueOn ?? '未定'}。`,
      wordsEn: `Put on record as a duty, due ${first.dueOn ?? 'on no day yet'}.`,
    });
    for (const wording of wordings.get(duty.clauseId) ?? []) {
      const source = { ...base, sourceId: wording.id };
      if (wording.correctionReason && wording.recordedAt <= knownAt) {
        const words = {
          wordsZh: `更正条款读取结果：${wording.correctionReason}`,
          wordsEn: `The reading of the clause was corrected: ${wording.correctionReason}`,
        };
        story.push({
          ...source,
          kind: 'CORRECTED',
          on: dayOfInstant(wording.recordedAt),
          recordedAt: wording.recordedAt,
          actor: wording.correctedBy,
          ...words,
        });
      }
      if (wording.confirmedAt && wording.confirmedAt <= knownAt) {
        const words = { wordsZh: '读取结果经人确认。', wordsEn: 'A person confirmed the reading.' };
        story.push({
          ...source,
          kind: 'CONFIRMED',
          on: dayOfInstant(wording.confirmedAt),
          recordedAt: wording.confirmedAt,
          actor: wording.confirmedBy,
          ...words,
        });
      }
    }
    for (const row of completed.get(obligationId) ?? []) {
      const { id: sourceId, completedOn, recordedAt, acceptedBy, withdrawnAt } = row;
      const late = duty.dueOn !== null && completedOn > duty.dueOn;
      const words = {
        wordsZh: `${late ? '逾期办结' : '按期办结'}，${dayOfInstant(recordedAt)} 登记：${row.evidenceNote}`,
        wordsEn: `Completed ${late ? 'late' : 'in time'}, recorded on ${dayOfInstant(recordedAt)}: ${row.evidenceNote}`,
      };
      story.push({ ...base, sourceId, kind: 'COMPLETED', on: completedOn, recordedAt, actor: acceptedBy, ...words });
      if (withdrawnAt && withdrawnAt <= knownAt) {
        const why = {
          wordsZh: `撤回办结记录：${row.withdrawalReason}`,
          wordsEn: `The completion was taken back: ${row.withdrawalReason}`,
        };
        story.push({
          ...base,
          sourceId,
          kind: 'COMPLETION_WITHDRAWN',
          on: dayOfInstant(withdrawnAt),
          recordedAt: withdrawnAt,
          actor: null,
          ...why,
        });
      }
    }
    const standing = (completed.get(obligationId) ?? []).find(
      ({ withdrawnAt }) => !withdrawnAt || withdrawnAt > knownAt,
    );
    const calendar = { ...base, recordedAt: null, actor: null };
    if (duty.dueOn) {
      const words = {
        wordsZh: `时限届满（${duty.dueOn}，含当日）。`,
        wordsEn: `The due day, ${duty.dueOn}, that day included.`,
      };
      story.push({ ...calendar, kind: 'DUE', on: duty.dueOn, ...words });
    }
    const late = overdueFrom(duty);
    if (late && !(standing && standing.completedOn < late)) {
      story.push({
        ...calendar,
        kind: 'OVERDUE_FROM',
        on: late,
        wordsZh: `自 ${late} 起逾期。`,
        wordsEn: `Overdue from ${late}.`,
      });
    }
    if (duty.supersededAt && duty.supersededAt <= knownAt) {
      const words = {
        wordsZh: '因更正读取结果，本事项不再成立。',
        wordsEn: 'A correction of the reading took this duty away.',
      };
      story.push({
        ...base,
        kind: 'CLOSED',
        on: dayOfInstant(duty.supersededAt),
        recordedAt: duty.supersededAt,
        actor: null,
        ...words,
      });
    }
    return story;
  });
  return events.filter(({ on }) => on <= asOf);
}
