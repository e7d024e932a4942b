import { mayConfirmPlans } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import { addIndicators, closeIndicators, listIndicatorsOfClauses } from '../indicators/store.ts';
import { invariant } from '../kernel/invariant.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { findPlanText, type Plan } from '../plans/store.ts';
import { listDeadlines, listResponsibilities, type TaskClause } from '../tasks/store.ts';
import { listLiveCompletions, listOwed, replaceRows, rewordClause } from '../tasks/store-corrections.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { clauseToChange, confirmReading, planToChange, reopenPlan } from './commands-confirm.ts';
import { type Aspect, answers } from './finding.ts';
import { namesAsOf } from './match-names.ts';
import {
  type ClauseContent,
  changesAnything,
  type Restatement,
  type RestatementContext,
  restate,
} from './restatement.ts';
import { statedNames } from './stated-names.ts';
import { type StateDeadline, type StateIndicator, statedFigures, statedTimes } from './stated-times.ts';
import { acknowledgeFindings, listAllFindings } from './store.ts';

/** Longest reason, in characters; more belongs into a document. */
const LONGEST_REASON = 2000;

/** What every correction of a reading takes. */
export interface Correction {
  /** Why the reading was wrong; kept with it. */
  reason: string;
  /** True when the officer has looked at the whole clause and takes responsibility for it; else it waits for confirmation. */
  confirm?: boolean | undefined;
  /** With `confirm`: the findings still open that were looked at. */
  acknowledgedFindingIds?: readonly string[] | undefined;
  expectedVersion?: number | undefined;
}

/** The reason of a correction, without blanks around it. Refuses an empty or overlong one. */
export function reasonOf(reason: string): string {
  const kept = reason.trim();
  if (kept === '' || kept.length > LONGEST_REASON) {
    const problem = `请填写 1 到 ${LONGEST_REASON} 个字。`;
    refuse('BAD_INPUT', { field: 'reason', problem, problemEn: `give 1 to ${LONGEST_REASON} characters.` }, ['reason']);
  }
  return kept;
}

/** All that stands on record of a clause. */
export async function contentOf(tx: Tx, clauseId: string): Promise<ClauseContent> {
  return {
    names: await listResponsibilities(tx, [clauseId]),
    deadlines: await listDeadlines(tx, [clauseId]),
    owed: await listOwed(tx, [clauseId]),
    indicators: await listIndicatorsOfClauses(tx, [clauseId]),
  };
}

/** What rows of a correction within a plan need. */
export const contextOf = (tx: Tx, plan: Plan, at: At): RestatementContext => ({
  jurisdiction: tx.jurisdiction,
  recordedAt: at.now,
  term: { issuedOn: plan.issuedOn, defaultYear: plan.defaultYear, endsOn: plan.termEndsOn },
  newId: (noun) => at.newId(noun),
});

/** Closes and adds rows. Refuses to close an obligation whose completion stands: that record must be withdrawn first. */
export async function apply(tx: Tx, restatement: Restatement, at: At): Promise<void> {
  const ids = restatement.closed.obligations.map(({ id }) => id);
  const [completed] = await listLiveCompletions(tx, ids);
  if (completed) {
    const { completedOn, obligationId } = completed;
    refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn, obligationId }, ['deadlines']);
  }
  const { closedIndicators, addedIndicators } = restatement;
  await closeIndicators(
    tx,
    closedIndicators.map(({ id }) => id),
    at.now,
  );
  await replaceRows(tx, restatement, at.now);
  await addIndicators(tx, addedIndicators);
}

/** Rewords a clause in the course of a correction; the earlier wording stays on record beside it. */
export const reword = (
  tx: Tx,
  clause: TaskClause,
  change: Parameters<typeof rewordClause>[2],
  reason: string,
  at: At,
): Promise<TaskClause> =>
  rewordClause(tx, clause, change, { archiveId: at.newId('TaskClause'), at: at.now, by: at.actor.name, reason });

/** What follows a correction: the officer confirms the clauses, or they and their plan wait for confirmation. */
export async function concludeCorrection(
  tx: Tx,
  plan: Plan,
  clauses: readonly TaskClause[],
  { confirm, ...seen }: Correction,
  at: At,
): Promise<boolean> {
  if (confirm) await confirmReading(tx, plan, clauses, seen, at);
  else await reopenPlan(tx, plan);
  return confirm === true;
}

/** Settles the findings that a correction answers: those on what was stated anew, and on names that are matched by now. */
export async function settleAnswered(
  tx: Tx,
  clauseIds: readonly string[],
  stated: readonly Aspect[],
  reason: string,
  at: At,
): Promise<void> {
  const unmatched = (await listResponsibilities(tx, clauseIds)).filter(({ unitId, groupId }) => !unitId && !groupId);
  const open = await listAllFindings(tx, { clauseIds, openAt: { asOf: at.today, knownAt: at.now } });
  const answered = open.filter(({ rule, clauseId, surface }) =>
    rule === 'UNRESOLVED_UNIT'
      ? !unmatched.some((name) => name.clauseId === clauseId && name.surface === surface)
      : answers(stated, rule),
  );
  await acknowledgeFindings(
    tx,
    answered.map(({ id }) => id),
    { acknowledgedAt: at.now, acknowledgedBy: at.actor.name, acknowledgementReason: reason },
  );
}

export interface CorrectClause extends Correction {
  clauseId: string;
  /** Leads in order, by name or id of a unit or group; left as they stand when absent. */
  leads?: readonly string[] | undefined;
  supports?: readonly string[] | undefined;
  openEnded?: boolean | undefined;
  deadlines?: readonly StateDeadline[] | undefined;
  indicators?: readonly StateIndicator[] | undefined;
}

const aspectsOf = (input: CorrectClause): Aspect[] => {
  const given: [Aspect, unknown][] = [
    ['LEADS', input.leads],
    ['SUPPORTS', input.supports],
    ['OPEN_END', input.openEnded],
    ['DEADLINES', input.deadlines],
    ['INDICATORS', input.indicators],
  ];
  return given.filter(([, value]) => value !== undefined).map(([aspect]) => aspect);
};

/**
 * An officer states what a clause really says; the earlier reading stays on record for every earlier instant (architecture §2).
 * What equals the record keeps its id, its obligations and their completions. Refuses unknown units, words outside the clause,
 * the closing of an obligation whose completion stands, a correction that changes nothing, an empty reason, an outdated version.
 */
export const correctClause = command(
  'CORRECT_CLAUSE',
  mayConfirmPlans,
  async (tx, input: CorrectClause, at): Promise<{ clauseId: string; confirmed: boolean }> => {
    const clause = await clauseToChange(tx, input.clauseId, input.expectedVersion);
    const reason = reasonOf(input.reason);
    const plan = await planToChange(tx, clause.planId, undefined);
    const planText = await findPlanText(tx, plan.id);
    invariant(planText !== undefined, 'a plan has its text');
    const current = await contentOf(tx, clause.id);
    const decidedBy = at.actor.name;
    const dictionary = await dictionaryOf(tx);
    const named = { clause, current: current.names, dictionary, asOf: namesAsOf(plan), decidedBy };
    const names = statedNames(named, input);
    const times = statedTimes({ clause, planText, decidedBy }, current.deadlines, input.deadlines);
    const figures = statedFigures({ clause, planText, decidedBy }, current.indicators, input.indicators, {
      times,
      before: current.deadlines,
    });
    const restatement = restate(clause, current, { names, times, figures }, contextOf(tx, plan, at));
    const openEnded = input.openEnded ?? clause.openEnded;
    if (!changesAnything(restatement) && openEnded === clause.openEnded) refuse('NOTHING_TO_CORRECT', {}, ['clauseId']);
    await apply(tx, restatement, at);
    const leadRule = input.leads ? ('CORRECTED' as const) : clause.leadRule;
    const reworded = await reword(tx, clause, { openEnded, leadRule }, reason, at);
    await settleAnswered(tx, [clause.id], aspectsOf(input), reason, at);
    const confirmed = await concludeCorrection(tx, plan, [reworded], { ...input, reason }, at);
    return { clauseId: clause.id, confirmed };
  },
);
