import type { WorkCalendar } from '../calendar/calendar.ts';
import { addDays, type LocalDate, laterOf } from '../kernel/local-date.ts';
import { type ItemState, isWorking } from './item.ts';
import type { Limits } from './limits.ts';
import { type ReportPeriod, reportDueOn, reportPeriods } from './report.ts';

/** How an item stood from a day on: one of its versions. */
export interface ItemThen {
  from: LocalDate;
  state: ItemState;
  leadUnitId: string | null;
  reportEveryMonths: number | null;
  assignedOn: LocalDate | null;
}

/** An item's whole life, oldest version first, and when its obligation begins. */
export interface ItemLife {
  itemId: string;
  obligationId: string;
  number: string;
  startsOn: LocalDate;
  versions: readonly ItemThen[];
}

/** That a unit owes a report on an item for a period. */
export interface ReportDemand {
  unitId: string;
  itemId: string;
  obligationId: string;
  number: string;
  period: ReportPeriod;
  dueOn: LocalDate;
}

/** How an item stood at the end of a day; undefined before it was opened. */
const onDay = ({ versions }: ItemLife, on: LocalDate): ItemThen | undefined =>
  versions.findLast(({ from }) => from <= on);

/**
 * Whether, and by whom, a report on an item is wanted as things stand on a day: work on it is wanted, it has been handed to a
 * unit that does not dispute it, and its time has begun. Nothing is asked of what is closed, suspended or not begun
 * (domain.md §7: no report when nothing is due; S1 art. 15).
 */
export function reportWantedOn(life: ItemLife, on: LocalDate): { unitId: string; months: number | null } | undefined {
  const then = onDay(life, on);
  if (!then || life.startsOn > on || then.leadUnitId === null || then.assignedOn === null) return undefined;
  if (!isWorking(then.state) || then.state === 'OPENED' || then.state === 'ASSIGNMENT_DISPUTED') return undefined;
  return { unitId: then.leadUnitId, months: then.reportEveryMonths };
}

/** Every report that an item owes for periods that ended by a day: judged as it stood on the last day of each. */
export function demandsOf(life: ItemLife, until: LocalDate, limits: Limits, calendar: WorkCalendar): ReportDemand[] {
  const [first] = life.versions;
  if (!first || first.from > until) return [];
  const lengths = new Set(life.versions.map((then) => then.reportEveryMonths ?? limits.reportEveryMonths.value));
  return [...lengths].flatMap((months) =>
    reportPeriods(months, laterOf(first.from, life.startsOn), until)
      .filter(({ lastOn }) => lastOn <= until)
      .flatMap((period) => {
        const wanted = reportWantedOn(life, period.lastOn);
        if (!wanted || (wanted.months ?? limits.reportEveryMonths.value) !== months) return [];
        const { itemId, obligationId, number } = life;
        return {
          unitId: wanted.unitId,
          itemId,
          obligationId,
          number,
          period,
          dueOn: reportDueOn(limits, period, calendar),
        };
      }),
  );
}

/** What is on record of the report that would meet a demand. */
export interface HandedIn {
  /** The day on which it was returned and not handed in again; null while it stands. */
  returnedOn: LocalDate | null;
}

/**
 * Since when a demanded report is missing as of a day: from the day after its last day, or, where it was returned and not
 * handed in again, from the day after that if it is later. Null while it is not.
 */
export function missingSince(
  { dueOn }: Pick<ReportDemand, 'dueOn'>,
  report: HandedIn | undefined,
  asOf: LocalDate,
): LocalDate | null {
  if (report && report.returnedOn === null) return null;
  const since = addDays(laterOf(dueOn, report?.returnedOn ?? dueOn), 1);
  return since <= asOf ? since : null;
}
