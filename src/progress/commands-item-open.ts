import { type ActorRole, allowing } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, type Command, command } from '../ledger/command.ts';
import { listClausesById } from '../tasks/store.ts';
import { moveDueDays } from '../tasks/store-due-days.ts';
import { listAllObligations, type Obligation, type ObligationFilter } from '../tasks/store-obligations.ts';
import { can, rolesFor, STEP_RULES } from './item.ts';
import { lastDayOf } from './limits.ts';
import { optionalWords } from './stated-words.ts';
import { addItems, lastNumberOf, listCurrentItems, type SupervisedItem, stepItems } from './store-items.ts';
import { leadUnitsOf } from './store-lead-units.ts';
import { limitsOf } from './store-limits.ts';

/** Most items that one deed opens or assigns: beyond, take a narrower filter, so that one transaction stays short. */
const MOST_AT_ONCE = 5000;

const OPENERS: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'GOVERNMENT_LEADER'];

export interface OpenItems {
  /** Which obligations, as the list of obligations knows them; day and knowledge are those of the deed. */
  filter: Omit<ObligationFilter, 'asOf' | 'knownAt'>;
  /** What the office asks beyond the words of the plan. */
  requirement?: string | null | undefined;
  /** Months that each report covers: 1, 3, 6 or 12; null for the default. */
  reportEveryMonths?: number | null | undefined;
}

/** What opening did and what it left alone. */
export interface OpenedItems {
  itemIds: Id<'SupervisedItem'>[];
  /** Obligations that have an item already: one item per obligation (S1 art. 15, no double supervision). */
  alreadyOpen: number;
  /** Left out because a completion stands. */
  completed: number;
  /** Left out because no person has confirmed the reading of the clause. */
  unconfirmed: number;
}

const REPORT_MONTHS: readonly number[] = [1, 3, 6, 12];

function checkedMonths(months: number | null | undefined): number | null {
  if (months == null || REPORT_MONTHS.includes(months)) return months ?? null;
  return refuse(
    'BAD_INPUT',
    {
      field: 'reportEveryMonths',
      problem: `应为 ${REPORT_MONTHS.join('、')} 之一。`,
      problemEn: `must be one of ${REPORT_MONTHS.join(', ')}.`,
    },
    ['reportEveryMonths'],
  );
}

/** Those of the obligations whose clause a person has confirmed; what a machine read drives nothing (architecture §1). */
async function confirmedOnly(tx: Tx, owed: readonly Obligation[]): Promise<Obligation[]> {
  const clauses = await listClausesById(tx, [...new Set(owed.map(({ clauseId }) => clauseId))]);
  const confirmed = new Set(clauses.filter(({ confirmedAt }) => confirmedAt !== null).map(({ id }) => id));
  return owed.filter(({ clauseId }) => confirmed.has(clauseId));
}

const refuseTooMany = (count: number, field: string): void => {
  if (count <= MOST_AT_ONCE) return;
  refuse(
    'BAD_INPUT',
    {
      field,
      problem: `一次最多办理 ${MOST_AT_ONCE} 项，现有 ${count} 项；请缩小范围。`,
      problemEn: `at most ${MOST_AT_ONCE} at once, these are ${count}; narrow it.`,
    },
    [field],
  );
};

/**
 * Opens items for all obligations of a filter that have none (立项, domain.md §1.2): OPENED by a director or leader, DRAFT for
 * approval by an officer. Opening again adds nothing. Refuses a period of reports that is none and more than 5,000 at once.
 */
export const openItems = command(
  'OPEN_ITEMS',
  allowing(OPENERS),
  async (tx, { filter, requirement, reportEveryMonths }: OpenItems, at): Promise<OpenedItems> => {
    const words = optionalWords(requirement, 'requirement') ?? '';
    const months = checkedMonths(reportEveryMonths);
    const owed = await listAllObligations(tx, { ...filter, asOf: at.today, knownAt: at.now });
    refuseTooMany(owed.length, 'filter');
    const taken = new Set(
      (await listCurrentItems(tx, { obligationIds: owed.map(({ id }) => id) })).map((item) => item.obligationId),
    );
    const free = owed.filter(({ id }) => !taken.has(id));
    const undone = free.filter(({ completedOn }) => completedOn === null);
    const wanted = await confirmedOnly(tx, undone);
    const leads = await leadUnitsOf(tx, wanted, at);
    const year = yearOf(at.today);
    const last = await lastNumberOf(tx, year);
    const { id: actorId, name: actorName, role: actorRole } = at.actor;
    const rows = wanted.map((obligation, index) => {
      const id = at.newId('SupervisedItem');
      return {
        jurisdiction: tx.jurisdiction,
        id,
        identity: id,
        version: 1,
        number: `${year}-${String(last + index + 1).padStart(5, '0')}`,
        obligationId: obligation.id,
        planId: obligation.planId,
        clauseId: obligation.clauseId,
        state: actorRole === 'SUPERVISION_OFFICER' ? ('DRAFT' as const) : ('OPENED' as const),
        leadUnitId: leads.get(obligation.id) ?? null,
        requirement: words,
        reportEveryMonths: months,
        openedOn: at.today,
        event: 'OPEN' as const,
        actorId,
        actorName,
        actorRole,
        recordedAt: at.now,
      };
    });
    await addItems(tx, rows);
    return {
      itemIds: rows.map(({ id }) => id),
      alreadyOpen: owed.length - free.length,
      completed: free.length - undone.length,
      unconfirmed: undone.length - wanted.length,
    };
  },
);

export interface ItemsInput {
  itemIds: readonly string[];
}
type SteppedItems = Pick<OpenedItems, 'itemIds'>;

/** The named items, all there and all ready for a step. Refuses an unknown id and the first item in another state. */
async function itemsReadyFor(
  tx: Tx,
  itemIds: readonly string[],
  step: 'APPROVE' | 'ASSIGN',
): Promise<SupervisedItem[]> {
  refuseTooMany(itemIds.length, 'itemIds');
  const ids = [...new Set(itemIds)];
  const items = new Map((await listCurrentItems(tx, { ids })).map((item) => [item.id as string, item]));
  return ids.map((id) => {
    const item = items.get(id) ?? refuse('NOT_FOUND', { field: 'itemIds', noun: 'SupervisedItem', id }, ['itemIds']);
    if (!can(step, item.state)) {
      refuse('WRONG_STATE', { fromState: item.state, deed: `${step} ${item.number}` }, ['itemIds']);
    }
    return item;
  });
}

/** Approves items that an officer proposed (领导审定): they are OPENED, all or none. Refuses one that is no draft. */
export const approveItems = command(
  'APPROVE_ITEMS',
  allowing(rolesFor('APPROVE')),
  async (tx, { itemIds }: ItemsInput, at): Promise<SteppedItems> => {
    const items = await itemsReadyFor(tx, itemIds, 'APPROVE');
    await stepItems(tx, items, { event: 'APPROVE', state: 'OPENED' }, at);
    return { itemIds: items.map(({ id }) => id) };
  },
);

export interface AssignItems extends ItemsInput {
  requirement?: string | null | undefined;
  /** The office's own day for all of them: it counts where the plan writes none, and is shown beside the plan's where it does. */
  officeDueOn?: LocalDate | null | undefined;
}

/**
 * Sets the office's day on obligations: where the plan writes no day of its own, lateness is judged by it; where it does, the
 * plan's day goes on counting and the office's is only shown (domain.md §0.5, S24). Refuses a day that is not to come.
 */
async function setOfficeDay(tx: Tx, owed: readonly Obligation[], officeDueOn: LocalDate, at: At): Promise<void> {
  if (officeDueOn <= at.today) {
    refuse('BAD_INPUT', { field: 'officeDueOn', problem: '应晚于今天。', problemEn: 'must be later than today.' }, [
      'officeDueOn',
    ]);
  }
  const decided = { officeDueOn, dueReason: '交办时限', dueDecidedBy: at.actor.name };
  const byPlan = Map.groupBy(
    owed,
    ({ writtenDueOn, dueOn, dueRule }) => writtenDueOn === null && (dueOn === null || dueRule === 'OFFICE'),
  );
  const idsOf = (rows: readonly Obligation[] | undefined) => (rows ?? []).map(({ id }) => id);
  await moveDueDays(tx, idsOf(byPlan.get(true)), { ...decided, dueOn: officeDueOn, dueRule: 'OFFICE' }, at);
  // Why the day that counts is another than the plan's stays as it was said.
  const asSaid = Map.groupBy(byPlan.get(false) ?? [], (row) => JSON.stringify([row.dueReason, row.dueDecidedBy]));
  for (const rows of asSaid.values()) {
    const [first] = rows;
    const { dueReason = null, dueDecidedBy = null } = first ?? {};
    await moveDueDays(tx, idsOf(rows), { officeDueOn, dueReason, dueDecidedBy }, at);
  }
}

/** Sets the limits that begin with an assignment, from the limits in force. */
export async function limitsFromToday(tx: Tx, calendar: WorkCalendar, at: At) {
  const { limits } = await limitsOf(tx, at);
  return {
    assignedOn: at.today,
    acknowledgeBy: lastDayOf(limits.acknowledgeWithin, at.today, calendar),
    disputeBy: lastDayOf(limits.disputeWithin, at.today, calendar),
    firstFeedbackBy: lastDayOf(limits.firstFeedbackWithin, at.today, calendar),
    acknowledgedOn: null,
  };
}

/**
 * Hands items to the units that answer for them (交办), all or none, and starts their limits (domain.md §1.2). The lead is
 * found anew. Refuses an item that is not open, and one that no single unit leads: a group's duty is broken into parts first.
 */
export const assignItemsWith = (calendar: WorkCalendar): Command<AssignItems, SteppedItems> =>
  command(
    'ASSIGN_ITEMS',
    allowing(rolesFor('ASSIGN')),
    async (tx, { itemIds, requirement, officeDueOn }: AssignItems, at) => {
      const words = optionalWords(requirement, 'requirement');
      const items = await itemsReadyFor(tx, itemIds, 'ASSIGN');
      const owed = await listAllObligations(tx, {
        asOf: at.today,
        knownAt: at.now,
        ids: items.map(({ obligationId }) => obligationId),
      });
      const leads = await leadUnitsOf(tx, owed, at);
      const orphan = items.find(({ obligationId }) => !leads.has(obligationId));
      if (orphan) refuse('ITEM_WITHOUT_LEAD', { number: orphan.number }, ['itemIds']);
      if (officeDueOn != null) await setOfficeDay(tx, owed, officeDueOn, at);
      const days = await limitsFromToday(tx, calendar, at);
      for (const [leadUnitId, own] of Map.groupBy(items, ({ obligationId }) => leads.get(obligationId))) {
        const change = { ...days, leadUnitId: leadUnitId ?? null, ...(words !== null && { requirement: words }) };
        await stepItems(tx, own, { event: 'ASSIGN', state: STEP_RULES.ASSIGN.to as 'ASSIGNED', ...change }, at);
      }
      return { itemIds: items.map(({ id }) => id) };
    },
  );
