import { mayConfirmPlans } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { confirmPlanRow, findPlan, type Plan } from '../plans/store.ts';
import type { TaskClause } from '../tasks/store.ts';
import { confirmClauseRows, findClause, listClausesOfPlan } from '../tasks/store-corrections.ts';
import { WANTS_A_PERSON } from './finding.ts';
import { acknowledgeFindings, type Finding, listAllFindings } from './store.ts';

/** What the one who confirms has looked at. */
export interface Acknowledgement {
  /** Every open finding that wants a person, seen and accepted by the one who confirms. */
  acknowledgedFindingIds?: readonly string[] | undefined;
  /** Why the findings do not stand in the way; may be empty only when there are none. */
  reason: string;
}

/** The plan of a deed. Refuses an unknown one, and one that has changed since the version given. */
export async function planToChange(tx: Tx, id: string, expectedVersion: number | undefined): Promise<Plan> {
  const plan = (await findPlan(tx, id)) ?? refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id }, ['planId']);
  if (expectedVersion !== undefined && plan.version !== expectedVersion) {
    refuse('STALE', { current: plan.version, expected: expectedVersion }, ['expectedVersion']);
  }
  return plan;
}

/** The clause of a deed. Refuses an unknown one, one merged into another, one that has changed since the version given. */
export async function clauseToChange(
  tx: Tx,
  id: string,
  expectedVersion: number | undefined,
  field = 'clauseId',
  versionField = 'expectedVersion',
): Promise<TaskClause> {
  const clause = (await findClause(tx, id)) ?? refuse('NOT_FOUND', { field, noun: 'TaskClause', id }, [field]);
  if (clause.supersededAt !== null) refuse('CLAUSE_MERGED', { intoId: clause.mergedIntoId }, [field]);
  if (expectedVersion !== undefined && clause.version !== expectedVersion) {
    refuse('STALE', { current: clause.version, expected: expectedVersion }, [versionField]);
  }
  return clause;
}

/** Settles findings that someone has looked at. Refuses while one of them was not, or no reason is given. */
async function settle(tx: Tx, open: readonly Finding[], seen: Acknowledgement, at: At): Promise<void> {
  const reason = seen.reason.trim();
  const acknowledged = new Set(seen.acknowledgedFindingIds);
  const unseen = open.filter(({ id }) => !acknowledged.has(id));
  if (unseen.length > 0 || (open.length > 0 && reason === '')) {
    refuse('FINDINGS_OPEN', { count: unseen.length || open.length, findingIds: unseen.map(({ id }) => id) }, [
      unseen.length > 0 ? 'acknowledgedFindingIds' : 'reason',
    ]);
  }
  const by = { acknowledgedAt: at.now, acknowledgedBy: at.actor.name, acknowledgementReason: reason };
  await acknowledgeFindings(
    tx,
    open.map(({ id }) => id),
    by,
  );
}

const opened = (at: At) => ({ severities: WANTS_A_PERSON, openAt: { asOf: at.today, knownAt: at.now } });
const by = (at: At) => ({ confirmedAt: at.now, confirmedBy: at.actor.name });

/**
 * Takes responsibility for the reading of clauses of one plan; with the last unconfirmed one the plan is confirmed. Refuses
 * while findings on them, and with the last one also those on the document as a whole, are neither settled nor waived.
 */
export async function confirmReading(
  tx: Tx,
  plan: Plan,
  clauses: readonly TaskClause[],
  seen: Acknowledgement,
  at: At,
): Promise<{ planConfirmed: boolean }> {
  const ids = clauses.map(({ id }) => id);
  const rest = (await listClausesOfPlan(tx, plan.id)).filter(
    ({ id, confirmedAt }) => confirmedAt === null && !ids.includes(id),
  );
  const isLast = rest.length === 0;
  const open = await listAllFindings(tx, { clauseIds: ids, ...opened(at) });
  if (isLast) open.push(...(await listAllFindings(tx, { planId: plan.id, ofDocument: true, ...opened(at) })));
  await settle(tx, open, seen, at);
  await confirmClauseRows(tx, clauses, by(at));
  if (isLast && plan.confirmedAt === null) {
    await confirmPlanRow(tx, plan.id, { ...by(at), confirmationReason: seen.reason.trim() || null });
  }
  return { planConfirmed: isLast };
}

/** A plan one of whose clauses was corrected without being confirmed no longer stands as confirmed. */
export async function reopenPlan(tx: Tx, plan: Plan): Promise<void> {
  if (plan.confirmedAt === null) return;
  await confirmPlanRow(tx, plan.id, { confirmedAt: null, confirmedBy: null, confirmationReason: null });
}

export interface ConfirmPlan extends Acknowledgement {
  planId: string;
  expectedVersion?: number | undefined;
}

/**
 * A person takes responsibility for the reading of a plan and of every clause not yet confirmed; until then they drive no
 * measure (architecture §1). Refuses while findings that want a person are not each acknowledged with a reason or waived, a
 * second confirmation, and an outdated version.
 */
export const confirmPlan = command(
  'CONFIRM_PLAN',
  mayConfirmPlans,
  async (tx, input: ConfirmPlan, at): Promise<{ planId: string }> => {
    const plan = await planToChange(tx, input.planId, input.expectedVersion);
    if (plan.confirmedAt) {
      refuse('PLAN_ALREADY_CONFIRMED', { confirmedOn: dayOfInstant(plan.confirmedAt) }, ['planId']);
    }
    await settle(tx, await listAllFindings(tx, { planId: plan.id, ...opened(at) }), input, at);
    const clauses = await listClausesOfPlan(tx, plan.id);
    await confirmClauseRows(
      tx,
      clauses.filter(({ confirmedAt }) => confirmedAt === null),
      by(at),
    );
    await confirmPlanRow(tx, plan.id, { ...by(at), confirmationReason: input.reason.trim() || null });
    return { planId: plan.id };
  },
);

export interface ConfirmClause extends Acknowledgement {
  clauseId: string;
  expectedVersion?: number | undefined;
}

/**
 * A person takes responsibility for the reading of one clause; from then on it may drive measures (architecture §1). Refuses
 * while findings on it that want a person are not each acknowledged with a reason or waived (with the last clause of the plan
 * also those on the document), a second confirmation, a clause merged away, and an outdated version.
 */
export const confirmClause = command(
  'CONFIRM_CLAUSE',
  mayConfirmPlans,
  async (tx, input: ConfirmClause, at): Promise<{ clauseId: string; planConfirmed: boolean }> => {
    const clause = await clauseToChange(tx, input.clauseId, input.expectedVersion);
    if (clause.confirmedAt) {
      refuse('CLAUSE_ALREADY_CONFIRMED', { confirmedOn: dayOfInstant(clause.confirmedAt) }, ['clauseId']);
    }
    const plan = await planToChange(tx, clause.planId, undefined);
    const { planConfirmed } = await confirmReading(tx, plan, [clause], input, at);
    return { clauseId: clause.id, planConfirmed };
  },
);
