import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { stateOf } from '../tasks/obligation.ts';
import { confirmedBy } from '../tasks/reading.ts';
import type { Unit, UnitDictionary } from '../units/unit.ts';
import { type Answering, answeringBy } from './answering.ts';
import type { ItemFacts, Standing } from './item.ts';
import { lastJudgedDay } from './judgement.ts';
import type { HoldsOf } from './store-hold-facts.ts';
import { countUndated } from './store-undated.ts';
import type { WorkOf } from './store-work-facts.ts';
import {
  type DutiesOfYear,
  kindsOfItems,
  listHolders,
  listPrintedNames,
  listToldDuties,
  type ScoredDuty,
  type ToldDuty,
} from './store-year.ts';

export interface ScorecardQuestion {
  year: number;
  /** The day asked about; facts count up to the earlier of it and the last day of the year. */
  asOf: LocalDate;
  knownAt: Instant;
  /** Only these units; null for every unit that existed in the year. */
  unitIds: readonly string[] | null;
}

/** The units asked for, in display order. Refuses an id that is no unit; without ids, all that existed in the year. */
export function unitsAsked({ year, unitIds }: ScorecardQuestion, { units }: UnitDictionary): Unit[] {
  const ofYear = ({ validFrom, validTo }: Unit) =>
    (validFrom === null || validFrom <= lastDayOfYear(year)) && (validTo === null || validTo >= firstDayOfYear(year));
  const asked = unitIds
    ? [...new Set(unitIds)].map(
        (id) => units.get(id) ?? refuse('NOT_FOUND', { field: 'unitIds', noun: 'Unit', id }, ['unitIds']),
      )
    : [...units.values()].filter(ofYear);
  return asked.sort((a, b) => a.displayOrder - b.displayOrder || (a.id < b.id ? -1 : 1));
}

/** Everything that a year's cards rest on besides the units and the work done: five statements, whatever the number of units. */
export function readFacts(
  db: Db | Tx,
  { year, asOf }: ScorecardQuestion,
  due: DutiesOfYear,
  dictionary: UnitDictionary,
) {
  const judgedOn = lastJudgedDay({ year, asOf });
  const holders = listHolders(db, due);
  return {
    owed: stillOwed(listToldDuties(db, { ...due, asOf }), judgedOn),
    lines: listPrintedNames(db, due),
    kinds: kindsOfItems(db, due),
    undated: countUndated(db, { ...due, asOf: judgedOn }, dictionary, holders),
    holders,
  };
}

type Facts = ReturnType<typeof readFacts>;

/** What a later edition of the plan had ended by the day of judgement is no longer judged; its completion would be. */
export const stillOwed = <Duty extends ScoredDuty>(duties: readonly Duty[], judgedOn: LocalDate): Duty[] =>
  duties.filter((duty) => stateOf(duty, judgedOn) !== 'ENDED');

/** The deadline whose figure judges a duty: what the plan sets is the whole's; a part is judged by its own completion. */
export const judgingDeadline = ({ parentId, deadlineId }: ScoredDuty): string | null =>
  parentId === null ? deadlineId : null;

/** The day before an extension moved it, or null. */
export const movedFrom = ({ id, dueRule, writtenDueOn }: ScoredDuty, holdsOf: HoldsOf): LocalDate | null =>
  dueRule === 'EXTENSION' ? (writtenDueOn ?? holdsOf.movedFrom(id) ?? null) : null;

/** The day on which it is asked who answers for a duty: that of its completion, at the latest the due day. */
export const answeredOn = (completedOn: LocalDate | null, dueOn: LocalDate): LocalDate =>
  completedOn && completedOn < dueOn ? completedOn : dueOn;

export const isLead = ({ capacity }: Standing): boolean => capacity !== 'SUPPORT';

/** The units that lead a duty. */
export const leadsOf = (answering: Answering): string[] =>
  [...answering].flatMap(([unitId, standings]) => (standings.some(isLead) ? unitId : [])).sort();

/** The items of each unit wanted. */
export function itemsOf(
  facts: Facts,
  dictionary: UnitDictionary,
  wanted: ReadonlySet<string>,
  knownAt: Instant,
  { workOf, holdsOf }: { workOf: WorkOf; holdsOf: HoldsOf },
): Map<string, ItemFacts[]> {
  const answeringOn = answeringBy(dictionary, knownAt, facts);
  const items = new Map<string, ItemFacts[]>();
  const addItem = (owed: ToldDuty, dueOn: LocalDate) => {
    const deadlineId = judgingDeadline(owed);
    const heldFor = holdsOf.on({ id: owed.id, dueOn });
    const work = workOf({ id: owed.id, deadlineId, dueOn });
    const shared = {
      obligationId: owed.id,
      planId: owed.planId,
      readingConfirmed: confirmedBy(owed, knownAt),
      clauseId: owed.clauseId,
      clauseOrdinal: owed.clauseOrdinal,
      clausePath: owed.clausePath,
      title: owed.title,
      basis: owed.basis,
      period: owed.period,
      startsOn: owed.startsOn,
      dueOn,
      completedOn: owed.completedOn,
      movedFrom: movedFrom(owed, holdsOf),
      failedVerificationOn: work.failedVerificationOn,
      claimedOn: work.claimedOn,
      lastReportedPercent: work.lastReportedPercent,
      decision: null,
      kind: (deadlineId && facts.kinds.get(deadlineId)) || ('ORDINARY' as const),
    };
    const answering = answeringOn(owed, answeredOn(owed.completedOn, dueOn));
    const leadUnitIds = leadsOf(answering);
    for (const [unitId, standings] of answering) {
      if (!wanted.has(unitId)) continue;
      const own = items.get(unitId);
      const measured = work.measuredFor(unitId, leadUnitIds);
      const item = { ...shared, ...heldFor(unitId), leadUnitIds, measured, standings };
      if (own) own.push(item);
      else items.set(unitId, [item]);
    }
  };
  for (const owed of facts.owed) if (owed.dueOn) addItem(owed, owed.dueOn);
  return items;
}
