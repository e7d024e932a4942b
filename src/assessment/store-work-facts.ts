import { and, asc, eq, gte, inArray, isNotNull, lte, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { fulfilmentOf } from '../indicators/fulfilment.ts';
import { type VerdictRules, valueMade, verdictOf } from '../indicators/reading.ts';
import type { Indicator } from '../indicators/store.ts';
import { indicators } from '../indicators/tables.ts';
import { indicatorReadings } from '../indicators/tables-reading.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isAccepted } from '../progress/report.ts';
import { ofEntry, thenOf } from '../progress/store-reports.ts';
import { supervisedItems } from '../progress/tables-item.ts';
import { progressReports, reportEntries } from '../progress/tables-report.ts';
import { verifications } from '../progress/tables-verification.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { ItemFacts, Measured } from './item.ts';

/** What of the work on one obligation decides its score. */
export interface ScoringWork extends Pick<ItemFacts, 'failedVerificationOn'> {
  /** The verified figure by which a unit is judged: its own, where it reported one for itself, else what the leads reported. */
  measuredFor(unitId: string, leadUnitIds: readonly string[]): Measured | null;
}
/** What is on record of the work on one obligation, besides its times. */
export interface WorkFacts extends ScoringWork, Pick<ItemFacts, 'claimedOn' | 'lastReportedPercent'> {}

/** An obligation whose work is asked about. */
interface WorkedOn {
  id: string;
  deadlineId: string | null;
  dueOn: LocalDate;
}
export type ScoringWorkOf = (obligation: WorkedOn) => ScoringWork;
/** What is on record of the work on one obligation. */
export type WorkOf = (obligation: WorkedOn) => WorkFacts;

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
 * What is on record at a moment of the work on obligations, as far as it decides their scores: the latest check, the verified
 * figures. Two statements whatever their number.
 */
export async function listScoringWork(
  db: Db | Tx,
  about: AboutObligations,
  moment: Moment,
  rules: VerdictRules | null,
): Promise<ScoringWorkOf> {
  const then = thenOf(moment);
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

  const lastCheck = new Map(checks.map((check) => [check.obligationId as string, check]));
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
  return ({ id, deadlineId }) => {
    const check = lastCheck.get(id);
    const measuredBy = (deadlineId && measured.get(deadlineId)) || NOTHING_MEASURED;
    return {
      failedVerificationOn: check?.outcome === 'FAILED' ? check.verifiedOn : null,
      measuredFor(unitId, leadUnitIds) {
        const own = measuredBy.get(unitId);
        if (own || measuredBy.size === 0) return own ?? null;
        return leadUnitIds.flatMap((id) => measuredBy.get(id) ?? [])[0] ?? null;
      },
    };
  };
}

/** The same with the claim and the last accepted percentage. Four statements whatever their number. */
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
  const scoringOf = await listScoringWork(db, about, moment, rules);
  const told = await db
    .select({
      obligationId: reportEntries.obligationId,
      percentDone: reportEntries.percentDone,
      state: progressReports.state,
      lastOn: progressReports.lastOn,
    })
    .from(reportEntries)
    .innerJoin(progressReports, ofEntry(then))
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        onRecord(reportEntries, then),
        inArray(reportEntries.obligationId, about.ids),
      ),
    )
    .orderBy(asc(progressReports.lastOn), asc(progressReports.submittedAt));
  const claims = new Map(
    items.map(({ obligationId, claimedOn, state }) => [
      obligationId as string,
      state === 'COMPLETION_CLAIMED' || state === 'VERIFYING' ? claimedOn : null,
    ]),
  );
  const reports = Map.groupBy(told, ({ obligationId }) => obligationId as string);
  return (obligation) => {
    const { id, dueOn } = obligation;
    const accepted = (reports.get(id) ?? []).filter(({ state, lastOn }) => isAccepted(state) && lastOn < dueOn);
    return {
      ...scoringOf(obligation),
      claimedOn: claims.get(id) ?? null,
      lastReportedPercent: accepted.at(-1)?.percentDone ?? null,
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

/** When and how a unit reported, for the mark of discipline: one row for each thing that a report of the year says of an item. */
export interface ReportedLine {
  reportId: string;
  unitId: string;
  period: string;
  dueOn: LocalDate;
  submittedOn: LocalDate;
  done: string;
}

interface ReportsAsked {
  from: LocalDate;
  to: LocalDate;
  unitIds?: readonly string[] | undefined;
  recordedBy: Instant;
}
const reportedLines = prepared<ReportsAsked, Omit<ReportedLine, 'submittedOn'> & { submittedAt: Instant }>(
  'reportedLines',
  [],
  (db, { from, to, unitIds, recordedBy }) => {
    const { identity: reportId, unitId, period, dueOn, submittedAt, lastOn } = progressReports;
    const { done } = reportEntries;
    return db
      .selectDistinct({ reportId, unitId, period, dueOn, submittedAt, done })
      .from(progressReports)
      .innerJoin(
        reportEntries,
        and(
          eq(reportEntries.jurisdiction, progressReports.jurisdiction),
          eq(reportEntries.reportId, progressReports.identity),
          onRecord(reportEntries, recordedBy),
        ),
      )
      .where(
        and(
          eq(progressReports.jurisdiction, db.jurisdiction),
          onRecord(progressReports, recordedBy),
          gte(lastOn, from),
          lte(lastOn, to),
          unitIds ? among(unitId, unitIds) : undefined,
        ),
      );
  },
);

/** What every report on a period that ended in a stretch of days says, as it stood at a moment, in no order; one statement. */
export const listReportedLines = (
  db: Db | Tx,
  { unitIds, ...days }: { from: LocalDate; to: LocalDate; unitIds: readonly string[] | null },
  moment: Moment,
): ReportedLine[] =>
  reportedLines(db, { ...days, ...(unitIds && { unitIds }), recordedBy: thenOf(moment) }).map(
    ({ submittedAt, ...row }) => ({
      ...row,
      submittedOn: dayOfInstant(submittedAt),
    }),
  );
