import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import { among, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { ordered } from '../db/rows.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { obligations } from '../tasks/tables.ts';
import type { Limits } from './limits.ts';
import type { HandedIn, ItemThen } from './report-demand.ts';
import { type MissingReport, unmetOfItem } from './store-report-facts.ts';
import { ofEntry, thenOf } from './store-reports.ts';
import { supervisedItems } from './tables-item.ts';
import { progressReports, reportEntries } from './tables-report.ts';

interface LivesAsked {
  recordedBy: Instant;
  unitIds?: readonly string[] | undefined;
}

/** Items that lived and reported alike: what was recorded of them when, and what was handed in for them. */
interface AlikeItems {
  startsOn: LocalDate;
  /** JSON: the versions, oldest first. */
  life: string;
  /** JSON: unit, period and, where it was returned, since when, of each report that speaks of them. */
  met: string;
}

/**
 * The items of a district, those alike together: most items of a plan are opened, assigned and reported on in one go, so that a few
 * rows tell of thousands. One statement; only items that one of these units ever led, where units are named.
 */
const listAlikeItems = prepared<LivesAsked, AlikeItems>('alikeItems', [], (db, { recordedBy, unitIds }) => {
  const here: SQL = eq(supervisedItems.jurisdiction, db.jurisdiction);
  const { identity, version, state, leadUnitId, reportEveryMonths, assignedOn, recordedAt } = supervisedItems;
  const led =
    unitIds &&
    db
      .select({ identity })
      .from(supervisedItems)
      .where(and(here, among(leadUnitId, unitIds)));
  const versions = sql<string>`json_group_array(json_array(${recordedAt}, ${state}, ${leadUnitId}, ${reportEveryMonths}, ${assignedOn}) order by ${version})`;
  const lives = db
    .select({ itemId: identity, startsOn: obligations.startsOn, life: versions.as('life') })
    .from(supervisedItems)
    .innerJoin(
      obligations,
      and(eq(obligations.jurisdiction, supervisedItems.jurisdiction), eq(obligations.id, supervisedItems.obligationId)),
    )
    .where(and(here, lte(recordedAt, recordedBy), led ? inArray(identity, led) : undefined))
    .groupBy(identity)
    .as('lives');
  const { unitId, period, state: reportState, recordedAt: reportedAt } = progressReports;
  const said = sql`${unitId} || ' ' || ${period} || case ${reportState} when 'RETURNED' then ' ' || ${reportedAt} else '' end`;
  const reports = db
    .select({ met: sql<string>`json_group_array(distinct ${said})` })
    .from(reportEntries)
    .innerJoin(progressReports, ofEntry(recordedBy))
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        eq(reportEntries.itemId, lives.itemId),
        onRecord(reportEntries, recordedBy),
      ),
    );
  const met = sql<string>`(${reports})`;
  return db.select({ startsOn: lives.startsOn, life: lives.life, met }).from(lives).groupBy(sql`1`, sql`2`, sql`3`);
});

const versionsOf = (life: string): ItemThen[] =>
  (JSON.parse(life) as [Instant, ItemThen['state'], string | null, number | null, LocalDate | null][]).map(
    ([recordedAt, state, leadUnitId, reportEveryMonths, assignedOn]) => ({
      ...{ from: dayOfInstant(recordedAt), state, leadUnitId, reportEveryMonths, assignedOn },
    }),
  );

const handedInOf = (met: string): Map<string, HandedIn> =>
  new Map(
    (JSON.parse(met) as string[]).map((report) => {
      const [unitId, period, returnedAt] = report.split(' ');
      return [`${unitId} ${period}`, { returnedOn: returnedAt ? dayOfInstant(returnedAt as Instant) : null }];
    }),
  );

/** A missing report without the items that it should cover. */
export type MissingPeriod = Omit<MissingReport, 'itemIds'>;

/**
 * Which units have not handed in which report at a moment, the longest first: `listMissingReports` without the items, at the
 * cost of one statement and of as many rows as there are different lives of items.
 */
export function listMissingPeriods(
  db: Db,
  { unitIds, ...moment }: Moment & { unitIds?: readonly string[] | undefined },
  counting: { limits: Limits; calendar: WorkCalendar },
): MissingPeriod[] {
  const missing = new Map<string, MissingPeriod>();
  for (const { startsOn, life, met } of listAlikeItems(db, {
    recordedBy: thenOf(moment),
    ...(unitIds && { unitIds }),
  })) {
    const alike = { itemId: '', obligationId: '', number: '', startsOn, versions: versionsOf(life) };
    for (const demand of unmetOfItem(alike, handedInOf(met), { asOf: moment.asOf, ...counting })) {
      const { unitId, dueOn, period, missingSince } = demand;
      if (missingSince === null || (unitIds && !unitIds.includes(unitId))) continue;
      const key = `${unitId} ${period.label}`;
      const known = missing.get(key)?.missingSince ?? missingSince;
      const since = known < missingSince ? known : missingSince;
      missing.set(key, { unitId, period: period.label, dueOn, missingSince: since });
    }
  }
  return ordered(
    [...missing.values()],
    ({ missingSince }) => missingSince,
    ({ unitId }) => unitId,
    ({ period }) => period,
  );
}
