import { and, asc, eq, gte, inArray, isNotNull, lte, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { fulfilmentOf } from '../indicators/fulfilment.ts';
import { type VerdictRules, valueMade, verdictOf } from '../indicators/reading.ts';
import type { Indicator } from '../indicators/store.ts';
import { indicators } from '../indicators/tables.ts';
import { indicatorReadings } from '../indicators/tables-reading.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isAccepted } from '../progress/report.ts';
import { thenOf } from '../progress/store-reports.ts';
import { supervisedItems } from '../progress/tables-item.ts';
import { progressReports, reportEntries } from '../progress/tables-report.ts';
import { verifications } from '../progress/tables-verification.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { ItemFacts, Measured } from './item.ts';

/** What is on record of the work on one obligation, besides its times. */
export interface WorkFacts extends Pick<ItemFacts, 'failedVerificationOn' | 'claimedOn' | 'lastReportedPercent'> {
  /** Verified figures of the deadline's target, by the unit that reported them; the last of each. */
  measuredBy: ReadonlyMap<string, Measured>;
}

/** What is on record of the work on one obligation. */
export type WorkOf = (obligation: { id: string; deadlineId: string | null; dueOn: LocalDate }) => WorkFacts;

/** The obligations whose work is asked about, as a condition on a column that holds their id. */
export interface AboutObligations {
  /** Their ids, as a subquery. */
  ids: SQL;
  /** The deadlines whose targets they stand for, as a subquery. */
  deadlineIds: SQL;
  /** Figures count that tell of a day from the first to the last. */
  readFrom: LocalDate;
  readTo: LocalDate;
}

/** In words: 85.00% of at least 90%. */
const figureWords = (target: Indicator, made: string | null): { wordsZh: string; wordsEn: string } => ({
  wordsZh: `${target.subject ?? ''}${target.name} ${made ?? '无可计量对象'}${made === null ? '' : target.unit}，目标 ${target.value}${target.unit}`,
  wordsEn: `${made === null ? 'nothing to be measured' : `${made}${target.unit}`} against a target of ${target.value}${target.unit}`,
});

/**
 * What is on record at a moment of the work on obligations: the latest check, the claim, the last accepted percentage, the
 * verified figures. Four statements whatever their number.
 */
export async function listWorkFacts(
  db: Db | Tx,
  about: AboutObligations,
  moment: Moment,
  rules: VerdictRules | null,
): Promise<WorkOf> {
  const then = thenOf(moment);
  const items = await db
    .select({
      obligationId: supervisedItems.obligationId,
      claimedOn: supervisedItems.claimedOn,
      state: supervisedItems.state,
    })
    .from(supervisedItems)
    .where(
      and(
        eq(supervisedItems.jurisdiction, db.jurisdiction),
        onRecord(supervisedItems, then),
        inArray(supervisedItems.obligationId, about.ids),
      ),
    );
  const checks = await db
    .select({
      obligationId: verifications.obligationId,
      outcome: verifications.outcome,
      verifiedOn: verifications.verifiedOn,
    })
    .from(verifications)
    .where(
      and(
        eq(verifications.jurisdiction, db.jurisdiction),
        lte(verifications.recordedAt, then),
        inArray(verifications.obligationId, about.ids),
      ),
    )
    .orderBy(asc(verifications.recordedAt), asc(verifications.id));
  const told = await db
    .select({
      obligationId: reportEntries.obligationId,
      percentDone: reportEntries.percentDone,
      state: progressReports.state,
      lastOn: progressReports.lastOn,
    })
    .from(reportEntries)
    .innerJoin(
      progressReports,
      and(
        eq(progressReports.jurisdiction, reportEntries.jurisdiction),
        eq(progressReports.identity, reportEntries.reportId),
        onRecord(progressReports, then),
      ),
    )
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        onRecord(reportEntries, then),
        inArray(reportEntries.obligationId, about.ids),
      ),
    )
    .orderBy(asc(progressReports.lastOn), asc(progressReports.submittedAt));
  const figures = await db
    .select({ reading: indicatorReadings, target: indicators })
    .from(indicatorReadings)
    .innerJoin(
      indicators,
      and(
        eq(indicators.jurisdiction, indicatorReadings.jurisdiction),
        eq(indicators.id, indicatorReadings.indicatorId),
      ),
    )
    .where(
      and(
        eq(indicatorReadings.jurisdiction, db.jurisdiction),
        onRecord(indicatorReadings, moment.knownAt),
        isNotNull(indicatorReadings.verifiedAt),
        lte(indicatorReadings.verifiedAt, moment.knownAt),
        gte(indicatorReadings.readOn, about.readFrom),
        lte(indicatorReadings.readOn, about.readTo),
        inArray(indicators.deadlineId, about.deadlineIds),
      ),
    )
    .orderBy(asc(indicatorReadings.readOn), asc(indicatorReadings.recordedAt), asc(indicatorReadings.id));

  const claims = new Map(
    items.map(({ obligationId, claimedOn, state }) => [
      obligationId as string,
      state === 'COMPLETION_CLAIMED' || state === 'VERIFYING' ? claimedOn : null,
    ]),
  );
  const lastCheck = new Map(checks.map((check) => [check.obligationId as string, check]));
  const reports = Map.groupBy(told, ({ obligationId }) => obligationId as string);
  const measured = new Map<string, Map<string, Measured>>();
  for (const { reading, target } of figures) {
    if (rules === null || target.deadlineId === null) continue;
    const parts = { numerator: reading.numerator, denominator: reading.denominator };
    const ofDeadline = measured.get(target.deadlineId) ?? new Map<string, Measured>();
    measured.set(target.deadlineId, ofDeadline);
    // Of several targets of one deadline the worst decides: all of them were asked for.
    const found: Measured = {
      verdict: verdictOf(target, parts, rules),
      doneMillionths: fulfilmentOf(target, parts),
      isBinding: !target.aspirational && target.comparator !== 'ABOUT',
      readingId: reading.id,
      indicatorId: target.id,
      ...figureWords(target, valueMade(parts, target.comparator)),
    };
    const known = ofDeadline.get(reading.unitId);
    if (!known || known.indicatorId === found.indicatorId || isWorse(found, known))
      ofDeadline.set(reading.unitId, found);
  }
  return ({ id, deadlineId, dueOn }) => {
    const check = lastCheck.get(id);
    const accepted = (reports.get(id) ?? []).filter(({ state, lastOn }) => isAccepted(state) && lastOn < dueOn);
    return {
      claimedOn: claims.get(id) ?? null,
      failedVerificationOn: check?.outcome === 'FAILED' ? check.verifiedOn : null,
      lastReportedPercent: accepted.at(-1)?.percentDone ?? null,
      measuredBy: (deadlineId && measured.get(deadlineId)) || NOTHING_MEASURED,
    };
  };
}

const NOTHING_MEASURED: ReadonlyMap<string, Measured> = new Map();
const GRAVITY = ['MET', 'NO_VERDICT', 'NEEDS_JUDGEMENT', 'NOT_MET'] as const;
const isWorse = (a: Measured, b: Measured): boolean =>
  GRAVITY.indexOf(a.verdict) > GRAVITY.indexOf(b.verdict) ||
  (a.verdict === b.verdict && (a.doneMillionths ?? 0) < (b.doneMillionths ?? 0));

/** Whether the office supervised anything in the district by a day: before that nobody was asked for a report. */
export async function hasSupervised(
  db: Db | Tx,
  { until, ...moment }: Moment & { until: LocalDate },
): Promise<boolean> {
  const [row] = await db
    .select({ id: supervisedItems.id })
    .from(supervisedItems)
    .where(
      and(
        eq(supervisedItems.jurisdiction, db.jurisdiction),
        lte(supervisedItems.recordedAt, thenOf(moment)),
        lte(supervisedItems.openedOn, until),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** When and how a unit reported, for the mark of discipline: one row for each item that a report of the year speaks of. */
export interface ReportedLine {
  reportId: string;
  unitId: string;
  period: string;
  dueOn: LocalDate;
  submittedOn: LocalDate;
  done: string;
}

/** Every report on a period that ended in a stretch of days, as it stood at a moment; one statement. */
export async function listReportedLines(
  db: Db | Tx,
  { from, to, unitIds }: { from: LocalDate; to: LocalDate; unitIds: readonly string[] | null },
  moment: Moment,
): Promise<ReportedLine[]> {
  const then = thenOf(moment);
  const rows = await db
    .select({
      reportId: progressReports.identity,
      unitId: progressReports.unitId,
      period: progressReports.period,
      dueOn: progressReports.dueOn,
      submittedAt: progressReports.submittedAt,
      done: reportEntries.done,
    })
    .from(progressReports)
    .innerJoin(
      reportEntries,
      and(
        eq(reportEntries.jurisdiction, progressReports.jurisdiction),
        eq(reportEntries.reportId, progressReports.identity),
        onRecord(reportEntries, then),
      ),
    )
    .where(
      and(
        eq(progressReports.jurisdiction, db.jurisdiction),
        onRecord(progressReports, then),
        gte(progressReports.lastOn, from),
        lte(progressReports.lastOn, to),
        unitIds
          ? inArray(progressReports.unitId, [...unitIds] as (typeof progressReports.$inferSelect.unitId)[])
          : undefined,
      ),
    )
    .orderBy(asc(progressReports.lastOn), asc(progressReports.identity), asc(reportEntries.id));
  return rows.map(({ submittedAt, ...row }) => ({ ...row, submittedOn: dayOfInstant(submittedAt) }));
}
