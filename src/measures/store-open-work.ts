import { and, eq, notInArray } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { addDays } from '../kernel/local-date.ts';
import { isWorking } from '../progress/item.ts';
import { OPEN_STATES, REQUEST_NAMES } from '../progress/request.ts';
import { listAllItems, type SupervisedItem } from '../progress/store-items.ts';
import { listOwedReports } from '../progress/store-report-facts.ts';
import { type DutyRequest, listAllRequests } from '../progress/store-requests.ts';
import { stateOf } from '../tasks/obligation.ts';
import { partyOn } from '../tasks/party.ts';
import { listClausesById, listResponsibilities, type Responsibility } from '../tasks/store.ts';
import { listAllObligations, type Moment, type Obligation } from '../tasks/store-obligations.ts';
import { currentUnitOf, type UnitSuccession } from '../units/succession.ts';
import { membersOf, type UnitDictionary } from '../units/unit.ts';
import type { WorkLine } from './hand-over.ts';
import { FINAL_STATES, MEASURE_NAMES } from './measure.ts';
import type { Measure } from './store.ts';
import { measures } from './tables.ts';

/** Between whom, by which act. */
export interface Passage {
  act: UnitSuccession;
  fromUnitId: Id<'Unit'>;
  toUnitId: Id<'Unit'>;
}

/** The open work that an act passes from one unit to another, with the rows that move. */
export interface OpenWork {
  lines: WorkLine[];
  items: SupervisedItem[];
  requests: DutyRequest[];
}

/** Whether what was laid on the former unit for a clause lies with the other today, and came there by the act. */
function passes({ act, fromUnitId, toUnitId }: Passage, dictionary: UnitDictionary, { asOf, knownAt }: Moment) {
  return (name: Id<'Unit'>, clauseId: string): boolean => {
    const { unitId, steps } = currentUnitOf(dictionary, name, asOf, { clauseId, knownAt });
    const isByAct = steps.some((step) => step.succession.identity === act.identity && step.fromUnitId === fromUnitId);
    return unitId === toUnitId && isByAct;
  };
}

async function openDuties(db: Db | Tx, passage: Passage, dictionary: UnitDictionary, moment: Moment) {
  const { fromUnitId, toUnitId, act } = passage;
  const party = partyOn(dictionary, [toUnitId], moment);
  const owed = (await listAllObligations(db, { ...moment, party })).filter(
    (duty) => duty.completedOn === null && stateOf(duty, moment.asOf) !== 'ENDED',
  );
  const clauseIds = [...new Set(owed.map(({ clauseId }) => clauseId))];
  const lines = Map.groupBy(await listResponsibilities(db, clauseIds, moment.knownAt), ({ clauseId }) => clauseId);
  const moved = passes(passage, dictionary, moment);
  const dayBefore = addDays(act.effectiveOn ?? moment.asOf, -1);
  const wasMember = ({ groupId }: Responsibility): boolean =>
    groupId !== null &&
    membersOf(dictionary, groupId, dayBefore).some(({ id }) => id === fromUnitId) &&
    membersOf(dictionary, groupId, moment.asOf).some(({ id }) => id === toUnitId);
  return owed.filter(({ answerableUnitId, clauseId }) =>
    answerableUnitId
      ? moved(answerableUnitId, clauseId)
      : (lines.get(clauseId) ?? []).some((line) =>
          line.unitId ? moved(line.unitId, clauseId) : line.groupId !== null && wasMember(line),
        ),
  );
}

async function openMeasures(db: Db | Tx, fromUnitId: Id<'Unit'>): Promise<Measure[]> {
  return db
    .select()
    .from(measures)
    .where(
      and(
        eq(measures.jurisdiction, db.jurisdiction),
        eq(measures.unitId, fromUnitId),
        notInArray(measures.state, [...FINAL_STATES]),
      ),
    )
    .orderBy(measures.proposedOn, measures.id);
}

/**
 * The open work that an act passes on, as it stands at a moment (issue 4, item 7): duties not done, items under way, reports due,
 * requests not settled, measures not over. What is done stays with the unit of its day (domain.md §5.3).
 */
export async function openWorkOf(
  db: Db | Tx,
  passage: Passage,
  dictionary: UnitDictionary,
  moment: Moment,
  calendar: WorkCalendar,
): Promise<OpenWork> {
  const { fromUnitId } = passage;
  const moved = passes(passage, dictionary, moment);
  const here = ({ clauseId }: { clauseId: Id<'TaskClause'> }) => moved(fromUnitId, clauseId);
  const duties = await openDuties(db, passage, dictionary, moment);
  const items = (await listAllItems(db, { ...moment, leadUnitId: fromUnitId })).filter(
    (item) => (isWorking(item.state) || item.state === 'SUSPENDED') && here(item),
  );
  const requests = (await listAllRequests(db, { ...moment, unitIds: [fromUnitId], states: OPEN_STATES })).filter(here);
  const measured = (await openMeasures(db, fromUnitId)).filter(here);
  const itemIds = new Set<string>(items.map(({ id }) => id));
  const reports = (await listOwedReports(db, { ...moment, unitIds: [fromUnitId] }, calendar)).filter((report) =>
    report.itemIds.some((id) => itemIds.has(id)),
  );
  const clauseIds = [...duties, ...items, ...requests, ...measured].map(({ clauseId }) => clauseId);
  const clauses = await listClausesById(db, [...new Set(clauseIds)], undefined, moment.knownAt);
  const names = new Map(clauses.map(({ id, path, title }) => [id as string, `${path} ${title}`]));
  const named = ({ clauseId }: { clauseId: string }) => names.get(clauseId) ?? '';
  const dueOf = new Map(duties.map((duty: Obligation) => [duty.id as string, duty.dueOn]));
  const onDuty = (row: { obligationId: Id<'Obligation'> }) => ({
    obligationId: row.obligationId,
    dueOn: dueOf.get(row.obligationId) ?? null,
  });
  const lines: WorkLine[] = [
    ...duties.map((duty) => ({
      ...{ kind: 'OBLIGATION' as const, subjectId: duty.id, obligationId: duty.id, dueOn: duty.dueOn },
      ...{ title: named(duty), state: stateOf(duty, moment.asOf) },
    })),
    ...items.map((item) => ({
      ...{ kind: 'ITEM' as const, subjectId: item.id, ...onDuty(item) },
      ...{ title: `${item.number} ${named(item)}`, state: item.state },
    })),
    ...reports.map(({ unitId, period, dueOn, returnedOn }) => ({
      ...{ kind: 'REPORT' as const, subjectId: `${unitId} ${period}`, obligationId: null, dueOn },
      ...{ title: `${period} 进展报告`, state: returnedOn ? 'RETURNED' : 'DUE' },
    })),
    ...requests.map((request) => ({
      ...{ kind: 'REQUEST' as const, subjectId: request.id, ...onDuty(request) },
      ...{ title: `${REQUEST_NAMES[request.kind]} ${named(request)}`, state: request.state },
    })),
    ...measured.map((measure) => ({
      ...{ kind: 'MEASURE' as const, subjectId: measure.id, ...onDuty(measure) },
      ...{
        title: [MEASURE_NAMES[measure.kind].zh, measure.documentNumber, named(measure)].filter(Boolean).join(' '),
        state: measure.state,
      },
    })),
  ];
  return { lines, items, requests };
}
