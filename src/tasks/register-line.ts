import type { Db, Tx } from '../db/engine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Cited } from '../kernel/span.ts';
import { type Position, positionAt } from '../plans/source.ts';
import { listPlansById, listSourcePositions } from '../plans/store.ts';
import type { UnitDictionary } from '../units/unit.ts';
import { answeringForWhole, answeringOf, namesOfDuty, type PartHolder } from './answering.ts';
import { wordsOfSuccession } from './answering-words.ts';
import type { DueRule } from './due-day.ts';
import { explain, type Reason } from './explanation.ts';
import { daysLate, daysLeft, type ObligationBasis, type ObligationState, stateOf } from './obligation.ts';
import { confirmedBy } from './reading.ts';
import { type Capacity, capacityOf } from './responsibility.ts';
import { listClausesById, listDeadlinesById, listResponsibilities, type Responsibility } from './store.ts';
import type { Moment, Obligation } from './store-obligations.ts';
import { listPartHolders } from './store-parts.ts';

/** A name on a responsibility line, as printed and as the register knows it. */
export interface NamedParty {
  surface: string;
  capacity: Capacity;
  unitId: string | null;
  groupId: string | null;
  /** The full name in the register; null when the printed name is unknown there. */
  fullName: string | null;
}

/** A unit that answers on a day for what the line says. */
export interface AnsweringParty {
  unitId: string | null;
  fullName: string | null;
  capacity: Capacity;
  namedAs: string;
  /** How it came to answer, in words, where acts of succession lie between; else null. */
  succession: { messageZh: string; messageEn: string } | null;
}

/** One line of the register (台账): what is owed, by whom, by when, where it stands and the words of the plan that say so. */
export interface RegisterLine {
  obligationId: string;
  state: ObligationState;
  basis: ObligationBasis;
  period: string | null;
  startsOn: LocalDate;
  /** The day that counts, by which rule, and the plan's and the office's days beside it. */
  dueOn: LocalDate | null;
  dueRule: DueRule;
  writtenDueOn: LocalDate | null;
  officeDueOn: LocalDate | null;
  daysLate: number;
  daysLeft: number | null;
  completedOn: LocalDate | null;
  plan: { id: string; title: string };
  clause: { id: string; ordinal: number; path: string; title: string };
  leads: NamedParty[];
  supports: NamedParty[];
  /** Who answers on the day, groups taken apart, each once; with the acts by which it does (domain.md §5.3). */
  answering: AnsweringParty[];
  openEnded: boolean;
  /** The words that set the time; null where the plan sets none. */
  words: Cited | null;
  /** Where these words stand in the document handed in (第5页第7行); null where the plan was given as bare text. */
  place: { zh: string; en: string } | null;
  /** The words of the task that the time governs; the whole clause where no time is set. */
  deliverable: string;
  responsibilityLine: string;
  namedActor: string | null;
  reasons: Reason[];
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id as string, row]));

/**
 * The register lines of obligations, in the same order: six statements whatever their number. Words and names are those on
 * record at the moment. Unit names come from the dictionary, as registered; the printed name stands beside.
 */
export async function registerLines(
  db: Db | Tx,
  obligations: readonly Obligation[],
  dictionary: UnitDictionary,
  { asOf, knownAt }: Moment,
): Promise<RegisterLine[]> {
  if (obligations.length === 0) return [];
  const clauseIds = [...new Set(obligations.map(({ clauseId }) => clauseId))];
  const deadlineIds = [...new Set(obligations.flatMap(({ deadlineId }) => deadlineId ?? []))];
  const planIds = [...new Set(obligations.map(({ planId }) => planId))];
  const [planRows, sources, clauseRows, deadlineRows, named, holders] = await Promise.all([
    listPlansById(db, planIds),
    listSourcePositions(db, planIds),
    listClausesById(db, clauseIds, undefined, knownAt),
    listDeadlinesById(db, deadlineIds, knownAt),
    listResponsibilities(db, clauseIds, knownAt),
    listPartHolders(db, knownAt, { clauseIds }),
  ]);
  const plans = byId(planRows);
  const places = new Map(sources.map(({ planId, positions }) => [planId as string, positions]));
  const clauses = byId(clauseRows);
  const deadlines = byId(deadlineRows);
  const lines = Map.groupBy(named, ({ clauseId }) => clauseId as string);
  const held = Map.groupBy(holders, ({ parentId }) => parentId as string);
  const answering = answeringFor(dictionary, { asOf, knownAt }, held);
  return obligations.flatMap((obligation) => {
    const plan = plans.get(obligation.planId);
    const clause = clauses.get(obligation.clauseId);
    if (!plan || !clause) return [];
    const deadline = obligation.deadlineId ? deadlines.get(obligation.deadlineId) : undefined;
    const named = (lines.get(clause.id) ?? []).map((party) => namedParty(party, dictionary));
    const alone = aloneAnswering(obligation, dictionary);
    const facts = {
      ...obligation,
      surface: deadline?.surface ?? null,
      actor: deadline?.actor ?? null,
      readingConfirmed: confirmedBy(clause, knownAt),
    };
    return {
      obligationId: obligation.id,
      state: stateOf(obligation, asOf),
      basis: obligation.basis,
      period: obligation.period || null,
      startsOn: obligation.startsOn,
      dueOn: obligation.dueOn,
      dueRule: obligation.dueRule,
      writtenDueOn: obligation.writtenDueOn,
      officeDueOn: obligation.officeDueOn,
      daysLate: daysLate(obligation, asOf),
      daysLeft: daysLeft(obligation, asOf),
      completedOn: obligation.completedOn,
      plan: { id: plan.id, title: plan.title },
      clause: { id: clause.id, ordinal: clause.ordinal, path: clause.path, title: clause.title },
      leads: alone ? [alone] : named.filter(({ capacity }) => capacity !== 'SUPPORT'),
      supports: alone ? [] : named.filter(({ capacity }) => capacity === 'SUPPORT'),
      answering: answering(obligation, lines.get(clause.id) ?? []),
      openEnded: clause.openEnded,
      words: deadline ? { start: deadline.spanStart, end: deadline.spanEnd, surface: deadline.surface } : null,
      place: placeOf(places.get(plan.id), deadline?.spanStart ?? clause.spanStart),
      deliverable: deadline?.deliverable ?? clause.text,
      responsibilityLine: clause.responsibilityLine,
      namedActor: deadline?.actor ?? null,
      reasons: explain(facts, asOf),
    };
  });
}

const placeOf = (positions: readonly Position[] | undefined, offset: number) =>
  positions && positions.length > 0 ? positionAt(positions, offset).label : null;

/** Who answers for a duty on its day, worked out once for all duties of a clause that share the day. */
function answeringFor(dictionary: UnitDictionary, moment: Moment, held: ReadonlyMap<string, readonly PartHolder[]>) {
  const known = new Map<string, AnsweringParty[]>();
  return (duty: Obligation, line: readonly Responsibility[]): AnsweringParty[] => {
    const movedBy = duty.completedOn ?? moment.asOf;
    const holders = held.get(duty.id) ?? [];
    const key = `${duty.clauseId} ${duty.answerableUnitId} ${movedBy} ${holders.length > 0 ? duty.id : ''}`;
    const at = { ...moment, movedBy };
    const answering =
      known.get(key) ??
      answeringForWhole(answeringOf(namesOfDuty(duty, line, dictionary), dictionary, at), holders, dictionary, at).map(
        (one) => ({
          unitId: one.unit?.id ?? null,
          fullName: one.unit?.fullName ?? null,
          capacity: one.capacity,
          namedAs: one.namedAs,
          succession: one.steps.length + one.undecided.length > 0 ? wordsOfSuccession(one, dictionary) : null,
        }),
      );
    known.set(key, answering);
    return answering;
  };
}

/** The unit that alone answers, as primary lead under its registered name; null where the line speaks. */
function aloneAnswering({ answerableUnitId }: Obligation, dictionary: UnitDictionary): NamedParty | null {
  if (answerableUnitId === null) return null;
  const fullName = dictionary.units.get(answerableUnitId)?.fullName ?? null;
  return {
    surface: fullName ?? answerableUnitId,
    capacity: 'PRIMARY_LEAD',
    unitId: answerableUnitId,
    groupId: null,
    fullName,
  };
}

function namedParty(party: Responsibility, dictionary: UnitDictionary): NamedParty {
  const fullName = party.unitId
    ? dictionary.units.get(party.unitId)?.fullName
    : party.groupId && dictionary.groups.get(party.groupId)?.name;
  return {
    surface: party.surface,
    capacity: capacityOf(party),
    unitId: party.unitId,
    groupId: party.groupId,
    fullName: fullName || null,
  };
}
