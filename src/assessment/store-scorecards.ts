import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { indicators } from '../indicators/tables.ts';
import type { Instant } from '../kernel/clock.ts';
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { stateOf } from '../tasks/obligation.ts';
import { confirmedBy } from '../tasks/reading.ts';
import { CAPACITIES, capacityOf } from '../tasks/responsibility.ts';
import type { Party } from '../tasks/store.ts';
import { countByGroup } from '../tasks/store-counts.ts';
import { listAllObligations, type Moment, type Obligation } from '../tasks/store-obligations.ts';
import { answersFor } from '../tasks/store-parties.ts';
import { listPartHolders } from '../tasks/store-parts.ts';
import { obligations, responsibilities, taskClauses } from '../tasks/tables.ts';
import { currentUnitOf } from '../units/succession.ts';
import { membersOf, type Unit, type UnitDictionary } from '../units/unit.ts';
import type { ItemFacts, ItemKind, Standing } from './item.ts';
import { lastJudgedDay } from './judgement.ts';
import type { HoldsOf } from './store-hold-facts.ts';
import type { WorkOf } from './store-work-facts.ts';

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

/** The obligations due in a year that a party answers for, as a subquery of one of their columns. */
export function dueInYear(
  db: Db | Tx,
  { year, knownAt }: Pick<ScorecardQuestion, 'year' | 'knownAt'>,
  party: Party | undefined,
) {
  const due = and(
    eq(obligations.jurisdiction, db.jurisdiction),
    onRecord(obligations, knownAt),
    gte(obligations.dueOrder, firstDayOfYear(year)),
    lte(obligations.dueOrder, lastDayOfYear(year)),
    party ? answersFor(db, party, knownAt) : undefined,
  );
  return (column: 'identity' | 'clauseId' | 'planId' | 'deadlineId'): SQL =>
    sql`(${db.select({ id: obligations[column] }).from(obligations).where(due)})`;
}

/** Everything that a year's cards rest on besides the units: six statements, whatever the number of units. */
export async function readFacts(
  db: Db | Tx,
  { year, asOf, knownAt }: ScorecardQuestion,
  party: Party | undefined,
  dictionary: UnitDictionary,
) {
  const moment: Moment = { asOf, knownAt };
  const [dueFrom, dueTo] = [firstDayOfYear(year), lastDayOfYear(year)];
  const dueColumn = dueInYear(db, { year, knownAt }, party);
  const { identity: id, planId, ordinal, path, title, confirmedAt } = taskClauses;
  const undatedOn = { asOf: lastJudgedDay({ year, asOf }), knownAt };
  const [owed, clauses, lines, figures, undated, holders] = await Promise.all([
    listAllObligations(db, { ...moment, dueFrom, dueTo, party }),
    db
      .select({ id, planId, ordinal, path, title, confirmedAt })
      .from(taskClauses)
      .where(
        and(
          eq(taskClauses.jurisdiction, db.jurisdiction),
          onRecord(taskClauses, knownAt),
          inArray(taskClauses.identity, dueColumn('clauseId')),
        ),
      ),
    db
      .select()
      .from(responsibilities)
      .where(
        and(
          eq(responsibilities.jurisdiction, db.jurisdiction),
          onRecord(responsibilities, knownAt),
          inArray(responsibilities.clauseId, dueColumn('clauseId')),
        ),
      ),
    db
      .select()
      .from(indicators)
      .where(
        and(
          eq(indicators.jurisdiction, db.jurisdiction),
          onRecord(indicators, knownAt),
          inArray(indicators.planId, dueColumn('planId')),
          or(isNull(indicators.clauseId), inArray(indicators.deadlineId, dueColumn('deadlineId'))),
        ),
      ),
    countByGroup(db, { ...undatedOn, states: ['UNDATED'], party }, 'UNIT', CAPACITIES, dictionary),
    listPartHolders(db, knownAt),
  ]);
  // What a later edition of the plan had ended by the day of judgement is no longer judged; its completion would be.
  const judged = owed.filter((duty) => stateOf(duty, undatedOn.asOf) !== 'ENDED');
  return { owed: judged, clauses, lines, figures, undated, holders };
}

type Facts = Awaited<ReturnType<typeof readFacts>>;

/** What kind of item a deadline makes: with a target figure, and with one that its plan names among its goals (domain.md §10 w). */
function kindsOf({ figures }: Pick<Facts, 'figures'>): ReadonlyMap<string, ItemKind> {
  const nameOf = (figure: { planId: string; subject: string | null; name: string }) =>
    `${figure.planId} ${figure.subject ?? ''}${figure.name}`;
  const goals = new Set(figures.filter(({ clauseId }) => clauseId === null).map(nameOf));
  const kinds = new Map<string, ItemKind>();
  for (const figure of figures) {
    if (figure.clauseId === null || figure.deadlineId === null) continue;
    if (goals.has(nameOf(figure))) kinds.set(figure.deadlineId, 'MAIN_INDICATOR');
    else if (!kinds.has(figure.deadlineId)) kinds.set(figure.deadlineId, 'INDICATOR');
  }
  return kinds;
}

/**
 * Which units answer for an obligation, and in which ways: those named, or who had succeeded them, and the members of groups,
 * on the day it fell due or was done before; each judged separately. A score stays with the unit of that day (domain.md §5.1,
 * §5.3, §9 guards).
 */
function standingsOf(
  lines: readonly Facts['lines'][number][],
  { owed, on, knownAt }: { owed: Obligation; on: LocalDate; knownAt: Instant },
  dictionary: UnitDictionary,
  membersOn: (groupId: string, day: LocalDate) => readonly Unit[],
): ReadonlyMap<string, Standing[]> {
  const standings = new Map<string, Standing[]>();
  const add = (unitId: string, standing: Standing) => {
    const known = standings.get(unitId);
    if (known) known.push(standing);
    else standings.set(unitId, [standing]);
  };
  const at = { clauseId: owed.clauseId, knownAt };
  if (owed.answerableUnitId) {
    const { unitId } = currentUnitOf(dictionary, owed.answerableUnitId, on, at);
    add(unitId, { capacity: 'PRIMARY_LEAD', throughGroup: null });
    return standings;
  }
  for (const line of lines) {
    const capacity = capacityOf(line);
    if (line.unitId) {
      const { unitId } = currentUnitOf(dictionary, line.unitId, on, at);
      add(unitId, { capacity, throughGroup: null });
    }
    if (!line.groupId) continue;
    const throughGroup = { id: line.groupId, name: dictionary.groups.get(line.groupId)?.name ?? line.surface };
    for (const member of membersOn(line.groupId, on)) add(member.id, { capacity, throughGroup });
  }
  return standings;
}

/** Without those that have a part of the duty and do not lead it by name: they are judged by the part (`answeringForWhole`). */
function withoutHolders(
  answering: ReadonlyMap<string, Standing[]>,
  holders: Facts['holders'],
  { on, knownAt }: { on: LocalDate; knownAt: Instant },
  dictionary: UnitDictionary,
): ReadonlyMap<string, Standing[]> {
  if (holders.length === 0) return answering;
  const holding = new Set<string>(
    holders.flatMap(({ unitId, clauseId }) =>
      unitId === null ? [] : currentUnitOf(dictionary, unitId, on, { clauseId, knownAt }).unitId,
    ),
  );
  const leadsByName = (standings: Standing[]) =>
    standings.some(({ capacity, throughGroup }) => capacity !== 'SUPPORT' && throughGroup === null);
  return new Map([...answering].filter(([unitId, standings]) => leadsByName(standings) || !holding.has(unitId)));
}

/** The items of each unit wanted. */
export function itemsOf(
  facts: Facts,
  dictionary: UnitDictionary,
  wanted: ReadonlySet<string>,
  knownAt: Instant,
  { workOf, holdsOf }: { workOf: WorkOf; holdsOf: HoldsOf },
): Map<string, ItemFacts[]> {
  const clauses = new Map(facts.clauses.map((clause) => [clause.id as string, clause]));
  const lines = Map.groupBy(facts.lines, ({ clauseId }) => clauseId as string);
  const kinds = kindsOf(facts);
  const held = Map.groupBy(facts.holders, ({ parentId }) => parentId as string);
  const items = new Map<string, ItemFacts[]>();
  const memberships = new Map<string, readonly Unit[]>();
  const membersOn = (groupId: string, on: LocalDate): readonly Unit[] => {
    const key = `${groupId} ${on}`;
    const members = memberships.get(key) ?? membersOf(dictionary, groupId, on, { knownAt });
    memberships.set(key, members);
    return members;
  };
  const addItem = (owed: Obligation, dueOn: LocalDate) => {
    const clause = clauses.get(owed.clauseId);
    if (!clause) return;
    // The figure that the plan sets is the whole's; a part is judged by its own completion.
    const deadlineId = owed.parentId === null ? owed.deadlineId : null;
    const heldFor = holdsOf.on({ id: owed.id, dueOn });
    const work = workOf({ id: owed.id, deadlineId, dueOn });
    const shared = {
      obligationId: owed.id,
      planId: owed.planId,
      readingConfirmed: confirmedBy(clause, knownAt),
      clauseId: owed.clauseId,
      clauseOrdinal: clause.ordinal,
      clausePath: clause.path,
      title: clause.title,
      basis: owed.basis,
      period: owed.period,
      startsOn: owed.startsOn,
      dueOn,
      completedOn: owed.completedOn,
      movedFrom: owed.dueRule === 'EXTENSION' ? (owed.writtenDueOn ?? holdsOf.movedFrom(owed.id) ?? null) : null,
      failedVerificationOn: work.failedVerificationOn,
      claimedOn: work.claimedOn,
      lastReportedPercent: work.lastReportedPercent,
      decision: null,
      kind: (deadlineId && kinds.get(deadlineId)) || ('ORDINARY' as const),
    };
    const on = owed.completedOn && owed.completedOn < dueOn ? owed.completedOn : dueOn;
    const named = lines.get(owed.clauseId) ?? [];
    const standings = standingsOf(named, { owed, on, knownAt }, dictionary, membersOn);
    const answering = withoutHolders(standings, held.get(owed.id) ?? [], { on, knownAt }, dictionary);
    const leads = [...answering].filter(([, standings]) => standings.some(({ capacity }) => capacity !== 'SUPPORT'));
    const leadUnitIds = leads.map(([unitId]) => unitId).sort();
    const ofLead = leadUnitIds.flatMap((id) => work.measuredBy.get(id) ?? [])[0];
    for (const [unitId, standings] of answering) {
      if (!wanted.has(unitId)) continue;
      // A unit that reported the figure for itself is judged by it; the others by what the leads reported.
      const measured = work.measuredBy.get(unitId) ?? ofLead ?? null;
      const own = items.get(unitId);
      const item = { ...shared, ...heldFor(unitId), leadUnitIds, measured, standings };
      if (own) own.push(item);
      else items.set(unitId, [item]);
    }
  };
  for (const owed of facts.owed) if (owed.dueOn) addItem(owed, owed.dueOn);
  return items;
}
