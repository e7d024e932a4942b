import { and, asc, eq, inArray, isNull, lte, type SQL } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { among, lookedUp } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { obligations } from '../tasks/tables.ts';
import type { Limits } from './limits.ts';
import { isAccepted } from './report.ts';
import { demandsOf, type HandedIn, type ItemLife, missingSince, type ReportDemand } from './report-demand.ts';
import { findLimits } from './store-limits.ts';
import {
  countReturns,
  type EntryInReport,
  listEntriesOf,
  listSaidOfDuties,
  type SaidOfDuty,
  thenOf,
} from './store-reports.ts';
import { supervisedItems } from './tables-item.ts';

/** Which items' lives are read; all of the district when nothing is said. */
export interface LivesOf {
  obligationIds?: readonly string[] | undefined;
  /** Items that one of these units answered for at any time. */
  unitIds?: readonly string[] | undefined;
  /** Only items of duties that have no due day at the moment. */
  undatedOnly?: boolean | undefined;
}

/** The duties that have no due day by what was on record at a moment. */
const undatedThen = (db: Db | Tx, { knownAt }: Moment) =>
  db
    .select({ id: obligations.identity })
    .from(obligations)
    .where(
      and(eq(obligations.jurisdiction, db.jurisdiction), onRecord(obligations, knownAt), isNull(obligations.dueOn)),
    );

/** The lives of items up to a moment, by number; one statement whatever their number. */
export async function listItemLives(
  db: Db | Tx,
  { obligationIds, unitIds, undatedOnly }: LivesOf,
  moment: Moment,
): Promise<ItemLife[]> {
  const here: SQL = eq(supervisedItems.jurisdiction, db.jurisdiction);
  const led = unitIds
    ? db
        .select({ identity: supervisedItems.identity })
        .from(supervisedItems)
        .where(and(here, inArray(supervisedItems.leadUnitId, [...unitIds] as Id<'Unit'>[])))
    : undefined;
  const rows = await db
    .select({
      itemId: supervisedItems.identity,
      obligationId: supervisedItems.obligationId,
      number: supervisedItems.number,
      startsOn: obligations.startsOn,
      state: supervisedItems.state,
      leadUnitId: supervisedItems.leadUnitId,
      reportEveryMonths: supervisedItems.reportEveryMonths,
      assignedOn: supervisedItems.assignedOn,
      recordedAt: supervisedItems.recordedAt,
    })
    .from(supervisedItems)
    .innerJoin(
      obligations,
      and(eq(obligations.jurisdiction, supervisedItems.jurisdiction), eq(obligations.id, supervisedItems.obligationId)),
    )
    .where(
      and(
        here,
        lte(supervisedItems.recordedAt, thenOf(moment)),
        obligationIds ? among(supervisedItems.obligationId, obligationIds) : undefined,
        undatedOnly ? inArray(supervisedItems.obligationId, undatedThen(db, moment)) : undefined,
        led ? inArray(supervisedItems.identity, led) : undefined,
      ),
    )
    .orderBy(...lookedUp(supervisedItems.number), asc(supervisedItems.version));
  return [...Map.groupBy(rows, ({ itemId }) => itemId).values()].flatMap((versions) => {
    const [first] = versions;
    if (!first) return [];
    const { itemId, obligationId, number, startsOn } = first;
    const life = versions.map(({ recordedAt, ...then }) => ({ ...then, from: dayOfInstant(recordedAt) }));
    return { itemId, obligationId, number, startsOn, versions: life };
  });
}

/** What is known of the reporting on one obligation: what the sweep and the assessment judge by (contract 3). */
export interface ReportFacts {
  obligationId: string;
  itemId: string;
  /** The last accepted report: its period, its day of acceptance and how much is done; null where none was accepted. */
  lastAccepted: { reportId: string; period: string; acceptedOn: LocalDate; percentDone: number; done: string } | null;
  /** Since when a demanded report has been missing, the longest; null where none is. */
  missingSince: LocalDate | null;
  missingPeriods: readonly string[];
  /** How often reports were returned. */
  returnedCount: number;
}

/** What was handed in for each period of an item, as demands are met by it. */
const handedIn = (entries: readonly EntryInReport[]): Map<string, HandedIn> =>
  new Map(
    entries.map(({ report: { unitId, period, state, recordedAt } }) => [
      `${unitId} ${period}`,
      { returnedOn: state === 'RETURNED' ? dayOfInstant(recordedAt) : null },
    ]),
  );

/** A demanded report that does not stand on record: never handed in, or returned and not handed in again. */
interface UnmetDemand extends ReportDemand {
  returnedOn: LocalDate | null;
  /** Since when it is missing; null while it is still in time. */
  missingSince: LocalDate | null;
}
type MissingDemand = UnmetDemand & { missingSince: LocalDate };

/** By which limits and calendar demands are counted, up to which day. */
interface Counting extends Pick<Moment, 'asOf'> {
  limits: Limits;
  calendar: WorkCalendar;
}

/** The demands on one item that do not stand on record, by what was handed in for each unit and period. */
export function unmetOfItem(
  life: ItemLife,
  met: ReadonlyMap<string, HandedIn>,
  { asOf, limits, calendar }: Counting,
): UnmetDemand[] {
  return demandsOf(life, asOf, limits, calendar).flatMap((demand) => {
    const report = met.get(`${demand.unitId} ${demand.period.label}`);
    if (report && report.returnedOn === null) return [];
    const since = missingSince(demand, report, asOf);
    return [{ ...demand, returnedOn: report?.returnedOn ?? null, missingSince: since }];
  });
}

function unmetOf(lives: readonly ItemLife[], entries: readonly EntryInReport[], counting: Counting): UnmetDemand[] {
  const entriesOf = Map.groupBy(entries, ({ entry }) => entry.itemId as string);
  return lives.flatMap((life) => unmetOfItem(life, handedIn(entriesOf.get(life.itemId) ?? []), counting));
}

/** The demands on these items that are missing at a moment. */
export const missingOf = (...question: Parameters<typeof unmetOf>): MissingDemand[] =>
  unmetOf(...question).filter((demand): demand is MissingDemand => demand.missingSince !== null);

const lastOf = <Said extends SaidOfDuty>(entries: readonly Said[]): Said | undefined =>
  entries.findLast(({ report }) => isAccepted(report.state) && report.acceptedAt !== null);

function lastAcceptedOf(entries: readonly EntryInReport[]): ReportFacts['lastAccepted'] {
  const last = lastOf(entries);
  return last ? { ...acceptance(last), done: last.entry.done } : null;
}

const acceptance = ({ entry, report }: SaidOfDuty) => ({
  reportId: report.id as string,
  period: report.period,
  acceptedOn: dayOfInstant(report.acceptedAt as Instant),
  percentDone: entry.percentDone,
});

/**
 * What is known at a moment of the reporting on obligations; those that no item supervises are left out. Five statements
 * whatever their number. A report counts as missing from the day after its last day (domain.md §9, R1).
 */
export async function listReportFacts(
  db: Db | Tx,
  obligationIds: readonly string[],
  moment: Moment,
  calendar: WorkCalendar,
): Promise<ReportFacts[]> {
  if (obligationIds.length === 0) return [];
  const lives = await listItemLives(db, { obligationIds }, moment);
  const entries = await listEntriesOf(db, { obligationIds }, moment);
  const returns = await countReturns(db, obligationIds, moment);
  const limits = (await findLimits(db, moment))?.limits;
  const lackingOf = limits ? missingOf(lives, entries, { ...moment, limits, calendar }) : [];
  const missing = Map.groupBy(lackingOf, ({ itemId }) => itemId);
  const entriesOf = Map.groupBy(entries, ({ entry }) => entry.itemId as string);
  return lives.map(({ itemId, obligationId }) => {
    const lacking = missing.get(itemId) ?? [];
    return {
      obligationId,
      itemId,
      lastAccepted: lastAcceptedOf(entriesOf.get(itemId) ?? []),
      missingSince: lacking.map((demand) => demand.missingSince).toSorted()[0] ?? null,
      missingPeriods: lacking.map(({ period }) => period.label),
      returnedCount: returns.get(obligationId) ?? 0,
    };
  });
}

/** What a duty's last accepted report said, without its words. */
export interface LastAccepted {
  obligationId: string;
  lastAccepted: ReturnType<typeof acceptance> | null;
}

/** The last accepted report of each of these obligations at a moment, where there is one; one statement whatever their number. */
export async function listLastAccepted(
  db: Db | Tx,
  obligationIds: readonly string[],
  moment: Moment,
): Promise<LastAccepted[]> {
  const entries = Map.groupBy(listSaidOfDuties(db, obligationIds, moment), ({ entry }) => entry.obligationId);
  return [...entries].map(([obligationId, said]) => {
    const last = lastOf(said);
    return { obligationId, lastAccepted: last ? acceptance(last) : null };
  });
}

/** A report that a unit owes and has not handed in: one per unit and period, with all items that it should cover. */
export interface MissingReport {
  unitId: string;
  period: string;
  dueOn: LocalDate;
  missingSince: LocalDate;
  itemIds: readonly string[];
}

/** Who owes which report since when, the longest first: by the same facts as `listReportFacts`. */
export async function listMissingReports(
  db: Db | Tx,
  { unitIds, ...moment }: Moment & Pick<LivesOf, 'unitIds'>,
  calendar: WorkCalendar,
): Promise<MissingReport[]> {
  const lives = await listItemLives(db, { unitIds }, moment);
  const entries = await listEntriesOf(db, { itemIds: lives.map(({ itemId }) => itemId) }, moment);
  const limits = (await findLimits(db, moment))?.limits;
  const missing = limits ? missingOf(lives, entries, { ...moment, limits, calendar }) : [];
  const reports = Map.groupBy(
    missing.filter(({ unitId }) => !unitIds || unitIds.includes(unitId)),
    ({ unitId, period }) => `${unitId} ${period.label}`,
  );
  return [...reports.values()]
    .flatMap((demands) => {
      const [first] = demands;
      if (!first) return [];
      const since = demands.map((demand) => demand.missingSince).toSorted()[0] ?? first.missingSince;
      const { unitId, period, dueOn } = first;
      return { unitId, period: period.label, dueOn, missingSince: since, itemIds: demands.map(({ itemId }) => itemId) };
    })
    .sort((a, b) =>
      `${a.missingSince} ${a.unitId} ${a.period}` < `${b.missingSince} ${b.unitId} ${b.period}` ? -1 : 1,
    );
}

/** A report that a unit has yet to hand in, or in again, whether its last day is over or not. */
export interface OwedReport {
  unitId: string;
  period: string;
  /** The last day of its period, from which it can be waited for. */
  lastOn: LocalDate;
  dueOn: LocalDate;
  returnedOn: LocalDate | null;
  itemIds: readonly string[];
}

/** The reports that units owe for periods that are over, one per unit and period; three statements whatever their number. */
export async function listOwedReports(
  db: Db | Tx,
  { unitIds, ...moment }: Moment & Pick<LivesOf, 'unitIds'>,
  calendar: WorkCalendar,
): Promise<OwedReport[]> {
  const lives = await listItemLives(db, { unitIds }, moment);
  const entries = await listEntriesOf(db, { itemIds: lives.map(({ itemId }) => itemId) }, moment);
  const limits = (await findLimits(db, moment))?.limits;
  const all = limits ? unmetOf(lives, entries, { ...moment, limits, calendar }) : [];
  const unmet = all.filter(({ unitId }) => !unitIds || unitIds.includes(unitId));
  return [...Map.groupBy(unmet, ({ unitId, period }) => `${unitId} ${period.label}`).values()].flatMap((demands) => {
    const [first] = demands;
    if (!first) return [];
    const { unitId, period, dueOn } = first;
    const returnedOn = demands.map((demand) => demand.returnedOn).find((day) => day !== null) ?? null;
    const itemIds = demands.map(({ itemId }) => itemId);
    return { unitId, period: period.label, lastOn: period.lastOn, dueOn, returnedOn, itemIds };
  });
}
