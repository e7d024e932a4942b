import { mayExtendTerms } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { findPlan, listAllPlans, type Plan } from '../plans/store.ts';
import { extendTerm } from '../plans/store-term.ts';
import { factsOfDeadline, periodsMissing } from './recurrence.ts';
import { addObligations } from './store-due-days.ts';
import { listOwedPeriods, listRecurringDeadlines } from './store-recurrence.ts';

/** Longest reason, in characters; more belongs into a document. */
const LONGEST_WORDS = 2000;

const asked = (field: string, words: string): string => {
  const kept = words.trim();
  if (kept !== '' && kept.length <= LONGEST_WORDS) return kept;
  const problem = `应为 1 到 ${LONGEST_WORDS} 字。`;
  return refuse('BAD_INPUT', { field, problem, problemEn: `give 1 to ${LONGEST_WORDS} characters.` }, [field]);
};

/** Adds what recurring deadlines owe up to the terms of their plans and nobody owes yet; three statements however many plans. */
async function roll(tx: Tx, plans: readonly Plan[], at: At): Promise<Id<'Obligation'>[]> {
  const planIds = plans.map(({ id }) => id);
  const present = Map.groupBy(await listOwedPeriods(tx, planIds), ({ deadlineId }) => deadlineId as string);
  const byId = new Map(plans.map((plan) => [plan.id as string, plan]));
  const rows = (await listRecurringDeadlines(tx, planIds)).flatMap(({ deadline, planId, sectionOrdinal }) => {
    const plan = byId.get(planId);
    if (!plan) return [];
    const term = { issuedOn: plan.issuedOn, defaultYear: plan.defaultYear, endsOn: plan.termEndsOn };
    return periodsMissing(factsOfDeadline(deadline), term, present.get(deadline.id) ?? []).map(
      ({ basis, period, startsOn, dueOn }) => ({
        ...{ jurisdiction: tx.jurisdiction, id: at.newId('Obligation'), recordedAt: at.now, planId, sectionOrdinal },
        ...{
          clauseId: deadline.clauseId,
          deadlineId: deadline.id,
          basis,
          period,
          startsOn,
          dueOn,
        },
      }),
    );
  });
  await addObligations(tx, rows);
  return rows.map(({ id }) => id);
}

export interface RollObligations {
  /** One plan; all when left out. */
  planId?: string | null | undefined;
}

/**
 * Rolls recurring deadlines into obligations up to the terms of their plans (ADR 0006): what is missing is added, nothing that
 * stands is touched, so that doing it again adds nothing. Refuses an unknown plan.
 */
export const rollObligations = command(
  'ROLL_OBLIGATIONS',
  mayExtendTerms,
  async (tx, { planId }: RollObligations, at): Promise<{ addedIds: string[] }> => {
    const plan = planId == null ? null : await findPlan(tx, planId);
    if (planId != null && !plan) refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: planId }, ['planId']);
    return { addedIds: await roll(tx, plan ? [plan] : await listAllPlans(tx), at) };
  },
);

export interface ExtendPlanTerm {
  planId: string;
  /** The new last day for which recurring duties count. */
  endsOn: LocalDate;
  basisDocNo: string;
  reason: string;
  /** The version of the plan that was seen. */
  expectedVersion: number;
}

/**
 * Carries a plan's term on by a person's word, with document and reason (ADR 0006: after the term nothing turns red until a person
 * extends it). Adds the obligations of the further periods, never changes existing ones. Refuses a day that is not later.
 */
export const extendPlanTerm = command(
  'EXTEND_PLAN_TERM',
  mayExtendTerms,
  async (tx, input: ExtendPlanTerm, at): Promise<{ planId: Id<'Plan'>; addedIds: string[] }> => {
    const plan =
      (await findPlan(tx, input.planId)) ??
      refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: input.planId }, ['planId']);
    if (plan.version !== input.expectedVersion) {
      refuse('STALE', { current: plan.version, expected: input.expectedVersion }, ['expectedVersion']);
    }
    const { endsOn } = input;
    if (endsOn <= plan.termEndsOn) refuse('TERM_NOT_LATER', { endsOn, current: plan.termEndsOn }, ['endsOn']);
    await extendTerm(tx, plan, {
      ...{
        jurisdiction: tx.jurisdiction,
        id: at.newId('TermExtension'),
        planId: plan.id,
        fromOn: plan.termEndsOn,
        endsOn,
      },
      basisDocNo: asked('basisDocNo', input.basisDocNo),
      reason: asked('reason', input.reason),
      ...{ decidedBy: at.actor.name, recordedAt: at.now },
    });
    return { planId: plan.id, addedIds: await roll(tx, [{ ...plan, termEndsOn: endsOn }], at) };
  },
);
