import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { isAccepted, periodNamed, reportDueOn } from './report.ts';
import { reportWantedOn } from './report-demand.ts';
import { findLimits } from './store-limits.ts';
import { listItemLives } from './store-report-facts.ts';
import { type EntryInReport, listAllReports, listEntriesOf } from './store-reports.ts';

/** One entry of a draft, filled in from what was last reported of the item. */
export interface DraftEntry {
  itemId: string;
  period: string;
  /** The entry it is filled in from: that of the returned report, else of the last accepted one; null where there is none. */
  last: EntryInReport | null;
}

/** What a unit's report on a period must cover. */
export interface ReportDraft {
  unitId: Id<'Unit'>;
  period: string;
  dueOn: LocalDate;
  reportId: Id<'ProgressReport'> | null;
  entries: DraftEntry[];
}

/** The last thing said of an item that is worth filling in: in this very period's report, else in an accepted one before. */
const lastOf = (
  entries: readonly EntryInReport[],
  period: { label: string; lastOn: LocalDate },
): EntryInReport | null =>
  entries.findLast(({ report }) => report.period === period.label) ??
  entries.findLast(({ report }) => report.lastOn < period.lastOn && isAccepted(report.state)) ??
  null;

/**
 * A unit's report on a period before it is handed in, filled in from the last (domain.md §7: one entry, many uses; no report
 * when nothing is due). Undefined for a period that is none.
 */
export async function draftReport(
  db: Db | Tx,
  { unitId, period: label }: { unitId: string; period: string },
  moment: Moment,
  calendar: WorkCalendar,
): Promise<ReportDraft | undefined> {
  const period = periodNamed(label);
  const limits = await findLimits(db, moment);
  if (!period || !limits) return undefined;
  const on = moment.asOf < period.lastOn ? moment.asOf : period.lastOn;
  const standard = limits.limits.reportEveryMonths.value;
  const wanted = (await listItemLives(db, { unitIds: [unitId] }, moment)).filter((life) => {
    const then = reportWantedOn(life, on);
    return then?.unitId === unitId && (then.months ?? standard) === period.months;
  });
  const said = await listEntriesOf(db, { itemIds: wanted.map(({ itemId }) => itemId) }, moment);
  const saidOf = Map.groupBy(said, ({ entry }) => entry.itemId as string);
  const [report] = await listAllReports(db, { ...moment, unitId, period: label });
  return {
    unitId: unitId as Id<'Unit'>,
    period: label,
    dueOn: reportDueOn(limits.limits, period, calendar),
    reportId: report?.id ?? null,
    entries: wanted.map(({ itemId }) => ({ itemId, period: label, last: lastOf(saidOf.get(itemId) ?? [], period) })),
  };
}
