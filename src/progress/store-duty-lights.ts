import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { type Light, type LightScale, lightScale } from '../tasks/light.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import { lightSql } from '../tasks/store-lights.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { obligations } from '../tasks/tables.ts';
import { isAccepted, REPORT_STATES } from './report.ts';
import { listEntriesOf, thenOf } from './store-reports.ts';
import { listFailingUndated } from './store-work.ts';
import { progressReports, reportEntries } from './tables-report.ts';

/** The thresholds of the lights on a day. Refuses RULES_NOT_IN_FORCE where the register has no duty rules. */
export async function scaleOn(db: Db | Tx, asOf: Moment['asOf'], calendar: WorkCalendar): Promise<LightScale> {
  return lightScale((await dutyRulesOn(db, asOf)).lights, asOf, calendar);
}

/** The light of obligations at a moment as an SQL value, for filters and counts; by the last accepted report. */
export async function lightAt(db: Db | Tx, moment: Moment, calendar: WorkCalendar): Promise<SQL<Light>> {
  const failing = await listFailingUndated(db, moment, calendar);
  const scale = await scaleOn(db, moment.asOf, calendar);
  const byLastReport = (value: (percentDone: SQL) => SQL) => ofLastReport(db, moment, value);
  return lightSql(moment.asOf, scale, byLastReport, among(obligations.identity, failing));
}

/**
 * A value made of how much of an obligation is done by the last report on it that the office stood by at a moment; null without one. Says
 * the same as `percentsDone`.
 */
function ofLastReport(db: Db | Tx, moment: Moment, value: (percentDone: SQL) => SQL): SQL {
  const then = thenOf(moment);
  const last = db
    .select({ value: value(sql`${reportEntries.percentDone}`) })
    .from(reportEntries)
    .innerJoin(
      progressReports,
      and(
        eq(progressReports.jurisdiction, reportEntries.jurisdiction),
        eq(progressReports.identity, reportEntries.reportId),
        onRecord(progressReports, then),
        inArray(progressReports.state, REPORT_STATES.filter(isAccepted)),
      ),
    )
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        eq(reportEntries.obligationId, obligations.identity),
        onRecord(reportEntries, then),
      ),
    )
    // The plus keeps SQLite from walking every report of the district in this order for each duty.
    .orderBy(desc(sql`+${progressReports.lastOn}`), desc(progressReports.submittedAt))
    .limit(1);
  return sql`${last}`;
}

/** The percentage done of each of these obligations by the last report that the office stood by; those without one are left out. */
export async function percentsDone(
  db: Db | Tx,
  obligationIds: readonly string[],
  moment: Moment,
): Promise<{ obligationId: string; percentDone: number }[]> {
  const entries = await listEntriesOf(db, { obligationIds }, moment);
  const accepted = entries.filter(({ report }) => isAccepted(report.state));
  const last = new Map(accepted.map(({ entry }) => [entry.obligationId as string, entry.percentDone]));
  return [...last].map(([obligationId, percentDone]) => ({ obligationId, percentDone }));
}
