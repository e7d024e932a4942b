import { and, eq, lte } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { type VerdictRules, valueMade, verdictOf } from '../indicators/reading.ts';
import { type Indicator, listIndicatorsOfClauses } from '../indicators/store.ts';
import { type IndicatorReading, listReadingsOfIndicators } from '../indicators/store-readings.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Moment, Obligation } from '../tasks/store-obligations.ts';
import { isWorking } from './item.ts';
import type { Limits } from './limits.ts';
import { isAccepted } from './report.ts';
import type { ItemLife } from './report-demand.ts';
import { findLimits } from './store-limits.ts';
import { type LivesOf, listItemLives, missingOf } from './store-report-facts.ts';
import { type EntryInReport, listEntriesOf, thenOf } from './store-reports.ts';
import { verifications } from './tables-verification.ts';
import type { Shortfall, Work } from './work.ts';

/** On which of these items the last check by a moment failed, and when; one statement whatever their number. */
async function failedChecks(db: Db | Tx, itemIds: readonly string[], moment: Moment): Promise<Map<string, LocalDate>> {
  const rows = await db
    .select({ itemId: verifications.itemId, outcome: verifications.outcome, verifiedOn: verifications.verifiedOn })
    .from(verifications)
    .where(
      and(
        eq(verifications.jurisdiction, db.jurisdiction),
        among(verifications.itemId, itemIds),
        lte(verifications.recordedAt, thenOf(moment)),
      ),
    )
    .orderBy(verifications.recordedAt, verifications.id);
  const last = new Map(rows.map((row) => [row.itemId as string, row]));
  return new Map(
    [...last].flatMap(([itemId, { outcome, verifiedOn }]) => (outcome === 'FAILED' ? [[itemId, verifiedOn]] : [])),
  );
}

interface Supervised {
  lives: ItemLife[];
  entriesOf: ReadonlyMap<string, EntryInReport[]>;
  missing: ReturnType<typeof missingOf>;
  failed: ReadonlyMap<string, LocalDate>;
}

// Asked for whether there is something or not, so that every page costs the same.
async function supervisedOf(
  db: Db | Tx,
  of: LivesOf,
  { calendar, limits, ...moment }: Moment & { calendar: WorkCalendar; limits: Limits | undefined },
): Promise<Supervised> {
  const lives = await listItemLives(db, of, moment);
  const itemIds = lives.map(({ itemId }) => itemId);
  const entries = await listEntriesOf(db, { itemIds }, moment);
  const missing = limits ? missingOf(lives, entries, { ...moment, calendar, limits }) : [];
  const working = lives.filter(({ versions }) => isWorking(versions.at(-1)?.state ?? 'ARCHIVED'));
  const failed = await failedChecks(
    db,
    working.map(({ itemId }) => itemId),
    moment,
  );
  return { lives, entriesOf: Map.groupBy(entries, ({ entry }) => entry.itemId as string), missing, failed };
}

/**
 * The duties without a day on which a check failed or a report is missing at a moment: what turns such a duty red (domain.md §1.3).
 * Four statements whatever their number.
 */
export async function listFailingUndated(db: Db | Tx, moment: Moment, calendar: WorkCalendar): Promise<string[]> {
  const limits = (await findLimits(db, moment))?.limits;
  const question = { ...moment, calendar, limits };
  const { lives, missing, failed } = await supervisedOf(db, { undatedOnly: true }, question);
  const dutyOf = new Map(lives.map(({ itemId, obligationId }) => [itemId, obligationId]));
  const ids = [...failed.keys()].map((itemId) => dutyOf.get(itemId) ?? '');
  return [...new Set([...ids, ...missing.map(({ obligationId }) => obligationId)])];
}

/** What decides what is measured of a duty. */
export type Measured = Pick<Obligation, 'id' | 'clauseId' | 'writtenDueOn'>;

/** Whether a figure of a clause is one of this duty: of the same day, where both have one. */
const measures = ({ writtenDueOn }: Measured, { dueOn }: Indicator): boolean =>
  dueOn === null || writtenDueOn === null || dueOn === writtenDueOn;

function shortfallOf(indicator: Indicator, reading: IndicatorReading, rules: VerdictRules): Shortfall[] {
  if (verdictOf(indicator, reading, rules) !== 'NOT_MET') return [];
  const { unitId, readOn, verifiedAt } = reading;
  const value = `${valueMade(reading, indicator.comparator) ?? '—'}${indicator.unit}`;
  const wanted = `${indicator.value}${indicator.unit}`;
  return [{ name: indicator.name, value, wanted, unitId, readOn, isVerified: verifiedAt !== null }];
}

/** The figures below target of these duties, by the last value of each unit that was read by the day. */
async function shortfallsOf(
  db: Db | Tx,
  duties: readonly Measured[],
  { asOf, knownAt }: Moment,
  limits: Limits | undefined,
  unitIds: readonly string[] | undefined,
): Promise<Map<string, Shortfall[]>> {
  const indicators = await listIndicatorsOfClauses(db, [...new Set(duties.map(({ clauseId }) => clauseId))], knownAt);
  const readings = await listReadingsOfIndicators(
    db,
    indicators.map(({ id }) => id),
    knownAt,
  );
  if (!limits) return new Map();
  const { aboutToleranceHundredths, zeroDenominator } = limits;
  const rules = { aboutToleranceHundredths: aboutToleranceHundredths.value, zeroDenominator: zeroDenominator.value };
  const seen = readings.filter(
    ({ readOn, unitId }) => readOn <= asOf && (!unitIds || unitIds.some((own) => own === unitId)),
  );
  // Later readings of a unit stand behind earlier ones, so that the last of each key is its latest.
  const latest = new Map(seen.map((reading) => [`${reading.indicatorId} ${reading.unitId}`, reading]));
  const ofIndicator = Map.groupBy([...latest.values()], ({ indicatorId }) => indicatorId as string);
  const ofClause = Map.groupBy(indicators, ({ clauseId }) => clauseId);
  return new Map(
    duties.map((duty) => [
      duty.id,
      (ofClause.get(duty.clauseId) ?? [])
        .filter((indicator) => measures(duty, indicator))
        .flatMap((one) => (ofIndicator.get(one.id) ?? []).flatMap((reading) => shortfallOf(one, reading, rules))),
    ]),
  );
}

/** What is known of the work on these duties at a moment; six statements whatever their number. */
export async function listWork(
  db: Db | Tx,
  duties: readonly Measured[],
  { unitIds, ...moment }: Moment & { unitIds?: readonly string[] | undefined },
  calendar: WorkCalendar,
): Promise<Work[]> {
  const obligationIds = duties.map(({ id }) => id);
  const limits = (await findLimits(db, moment))?.limits;
  const question = { ...moment, calendar, limits };
  const { lives, entriesOf, missing, failed } = await supervisedOf(db, { obligationIds }, question);
  const shortfalls = await shortfallsOf(db, duties, moment, limits, unitIds);
  const itemOf = new Map(lives.map(({ obligationId, itemId }) => [obligationId, itemId]));
  return duties.map(({ id: obligationId }): Work => {
    const itemId = itemOf.get(obligationId) ?? '';
    const lacking = missing.filter((demand) => demand.itemId === itemId);
    const last = (entriesOf.get(itemId) ?? []).findLast(({ report }) => isAccepted(report.state));
    const acceptedAt = last?.report.acceptedAt;
    return {
      obligationId,
      lastAccepted:
        last && acceptedAt
          ? {
              ...{ period: last.report.period, percentDone: last.entry.percentDone },
              acceptedOn: dayOfInstant(acceptedAt),
            }
          : null,
      reportMissingSince: lacking.map(({ missingSince }) => missingSince).toSorted()[0] ?? null,
      missingPeriods: lacking.map(({ period }) => period.label),
      checkFailedOn: failed.get(itemId) ?? null,
      shortfalls: shortfalls.get(obligationId) ?? [],
    };
  });
}
