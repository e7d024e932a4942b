import { mayApproveAnnualPlans, mayDivideDuties } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { yearOf } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { findPlan } from '../plans/store.ts';
import { type AnnualPlanState, annualStateOf, isOfYear, type Stage, type StageKind, stagesOf } from './annual.ts';
import { asked, bad, figure, optional } from './commands-part-terms.ts';
import { listClausesById, listDeadlinesById } from './store.ts';
import {
  type AnnualPlan,
  addAnnualPlan,
  addApproval,
  changeTargets,
  lastChangeOf,
  listAnnualPlans,
  listApprovals,
  listStageTargetHistory,
  listStageTargets,
  type StageTarget,
} from './store-annual.ts';
import { listAllObligations, type Obligation } from './store-obligations.ts';

/** Most targets of one deed. */
const MOST_TARGETS = 500;
/** Longest words drawn from the plan. */
const LONGEST_DRAWN = 2000;

/** What every deed on a year's plan answers. */
export interface AnnualOutcome {
  annualPlanId: Id<'AnnualPlan'>;
}

export interface DraftAnnualPlan {
  planId: string;
  year: number;
  stages: StageKind;
  basisDocNo?: string | null | undefined;
}

/** The undivided duties on which work falls into a year. */
async function dutiesOf(tx: Tx, { planId, year }: { planId: string; year: number }, at: At): Promise<Obligation[]> {
  const owed = await listAllObligations(tx, { asOf: at.today, knownAt: at.now, planId });
  return owed.filter((duty) => duty.parentId === null && isOfYear(duty, year));
}

/**
 * Draws a year's plan from the clauses (plan 三（一） 结合工作方案分年制定年度计划): what falls due in the year becomes the target of
 * its stage, in the plan's own words; what has no day in it is for the office to set. Refuses an unknown plan and a second for the year.
 */
export const draftAnnualPlan = command(
  'DRAFT_ANNUAL_PLAN',
  mayDivideDuties,
  async (tx, { planId, year, stages, basisDocNo }: DraftAnnualPlan, at): Promise<AnnualOutcome> => {
    const plan = await findPlan(tx, planId);
    if (!plan) return refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: planId }, ['planId']);
    const first = plan.defaultYear;
    const last = yearOf(plan.termEndsOn);
    if (year < first || year > last) {
      bad('year', `应在方案期限内（${first}—${last}）。`, `must lie within the plan's term, ${first} to ${last}.`);
    }
    const [present] = await listAnnualPlans(tx, { planId, year });
    if (present) refuse('ANNUAL_PLAN_EXISTS', { year, annualPlanId: present.id }, ['year']);
    const duties = await dutiesOf(tx, { planId, year }, at);
    const due = duties.filter(({ dueOn }) => dueOn !== null && yearOf(dueOn) === year);
    const deadlines = await listDeadlinesById(tx, [...new Set(due.flatMap(({ deadlineId }) => deadlineId ?? []))]);
    const clauses = await listClausesById(tx, [...new Set(due.map(({ clauseId }) => clauseId))]);
    const wordsOf = new Map<string, string>([
      ...clauses.map(({ id, title }) => [id as string, title] as const),
      ...deadlines.map(({ id, deliverable }) => [id as string, deliverable] as const),
    ]);
    const id = at.newId('AnnualPlan');
    const shared = { jurisdiction: tx.jurisdiction, recordedAt: at.now };
    const targets = due.flatMap((duty) => {
      const stage = stagesOf(year, stages).find(
        ({ firstOn, lastOn }) => duty.dueOn && firstOn <= duty.dueOn && duty.dueOn <= lastOn,
      );
      if (!stage) return [];
      const drawn = wordsOf.get(duty.deadlineId ?? '') ?? wordsOf.get(duty.clauseId) ?? '';
      return {
        ...{ ...shared, id: at.newId('StageTarget'), annualPlanId: id, obligationId: duty.id },
        ...{ stageLabel: stage.label, lastOn: stage.lastOn, words: drawn.slice(0, LONGEST_DRAWN) },
        setBy: at.actor.name,
      };
    });
    await addAnnualPlan(
      tx,
      {
        ...{ ...shared, id, planId: plan.id, year, stages, draftedBy: at.actor.name },
        basisDocNo: optional('basisDocNo', basisDocNo),
      },
      targets,
    );
    return { annualPlanId: id };
  },
);

interface OnAnnualPlan {
  annualPlanId: string;
  /** The version that was looked at. */
  expectedVersion: number;
}

async function annualPlanOf(tx: Tx, { annualPlanId, expectedVersion }: OnAnnualPlan): Promise<AnnualPlan> {
  const [plan] = await listAnnualPlans(tx, { ids: [annualPlanId] });
  if (!plan) {
    return refuse('NOT_FOUND', { field: 'annualPlanId', noun: 'AnnualPlan', id: annualPlanId }, ['annualPlanId']);
  }
  if (plan.version !== expectedVersion) {
    refuse('STALE', { current: plan.version, expected: expectedVersion }, ['expectedVersion']);
  }
  return plan;
}

async function stateNow(tx: Tx, plan: AnnualPlan, at: At): Promise<AnnualPlanState> {
  const approved = (await listApprovals(tx, [plan.id])).at(-1)?.recordedAt ?? null;
  return annualStateOf(approved, lastChangeOf(await listStageTargetHistory(tx, [plan.id]), at.now));
}

/** Why a change is made: needed once the plan was approved (plan 三（一）; S1 art. 15, no change at will). */
async function reasonOf(tx: Tx, plan: AnnualPlan, reason: string | null | undefined, at: At): Promise<string> {
  const isDraft = (await stateNow(tx, plan, at)) === 'DRAFT';
  return isDraft ? (optional('reason', reason) ?? '拟订中调整') : asked('reason', reason);
}

/** What a duty is to have reached by the end of a stage, as the office states it. */
export interface StageTargetInput {
  obligationId: string;
  stage: string;
  words: string;
  targetFigure?: string | null | undefined;
  targetUnit?: string | null | undefined;
}

export interface AssignStageTargets extends OnAnnualPlan {
  targets: readonly StageTargetInput[];
  /** Needed once the plan was approved. */
  reason?: string | null | undefined;
}

/**
 * Sets what duties are to have reached by stages; what stood for the same duty and stage is closed, not erased. A change after approval
 * wants its reason, and the plan is to be approved anew. Refuses a stage that is none of the year's and duties that are none of it.
 */
export const assignStageTargets = command(
  'ASSIGN_STAGE_TARGETS',
  mayDivideDuties,
  async (tx, { targets, reason, ...on }: AssignStageTargets, at): Promise<AnnualOutcome> => {
    const plan = await annualPlanOf(tx, on);
    if (targets.length === 0 || targets.length > MOST_TARGETS) {
      bad('targets', `应为 1 到 ${MOST_TARGETS} 项。`, `give 1 to ${MOST_TARGETS}.`);
    }
    const why = await reasonOf(tx, plan, reason, at);
    const duties = new Map((await dutiesOf(tx, plan, at)).map((duty) => [duty.id as string, duty]));
    const stages = new Map(stagesOf(plan.year, plan.stages).map((stage) => [stage.label, stage]));
    const standing = new Map(
      (await listStageTargets(tx, [plan.id])).map((target) => [`${target.obligationId} ${target.stageLabel}`, target]),
    );
    const closed = new Map<string, StageTarget>();
    const added = new Map<string, Parameters<typeof changeTargets>[2]['added'][number]>();
    for (const [index, target] of targets.entries()) {
      const field = `targets.${index}`;
      const duty = duties.get(target.obligationId);
      if (!duty) return refuse('NOT_FOUND', { field, noun: 'Obligation', id: target.obligationId }, ['targets']);
      const stage: Stage | undefined = stages.get(target.stage);
      if (!stage) {
        const among = [...stages.keys()].join('、');
        return bad(`${field}.stage`, `须为 ${among} 之一。`, `must be one of ${among}.`, 'targets');
      }
      const key = `${duty.id} ${stage.label}`;
      const before = standing.get(key);
      if (before) closed.set(key, before);
      added.set(key, {
        ...{ jurisdiction: tx.jurisdiction, id: at.newId('StageTarget'), annualPlanId: plan.id, obligationId: duty.id },
        ...{ stageLabel: stage.label, lastOn: stage.lastOn, words: asked(`${field}.words`, target.words, 'targets') },
        targetFigure: figure(`${field}.targetFigure`, target.targetFigure, 'targets'),
        targetUnit: optional(`${field}.targetUnit`, target.targetUnit, 'targets'),
        ...{ setBy: at.actor.name, recordedAt: at.now },
      });
    }
    const change = { closed: [...closed.values()], added: [...added.values()] };
    await changeTargets(tx, plan, change, { at: at.now, reason: why });
    return { annualPlanId: plan.id };
  },
);

export interface WithdrawStageTargets extends OnAnnualPlan {
  targetIds: readonly string[];
  reason?: string | null | undefined;
}

/** Takes stage targets back; they stay readable. A change after approval wants its reason. Refuses ids that are none of the plan's. */
export const withdrawStageTargets = command(
  'WITHDRAW_STAGE_TARGETS',
  mayDivideDuties,
  async (tx, { targetIds, reason, ...on }: WithdrawStageTargets, at): Promise<AnnualOutcome> => {
    const plan = await annualPlanOf(tx, on);
    const standing = new Map((await listStageTargets(tx, [plan.id])).map((target) => [target.id as string, target]));
    const closed = [...new Set(targetIds)].map(
      (id) => standing.get(id) ?? refuse('NOT_FOUND', { field: 'targetIds', noun: 'StageTarget', id }, ['targetIds']),
    );
    if (closed.length === 0) bad('targetIds', '不能为空。', 'must not be empty.');
    const why = await reasonOf(tx, plan, reason, at);
    await changeTargets(tx, plan, { closed, added: [] }, { at: at.now, reason: why });
    return { annualPlanId: plan.id };
  },
);

export interface ApproveAnnualPlan extends OnAnnualPlan {
  documentNumber: string;
}

/** The government approves a year's plan as it stands (plan 三（一）, 由区政府统一领导). Refuses one without targets, and one approved and unchanged. */
export const approveAnnualPlan = command(
  'APPROVE_ANNUAL_PLAN',
  mayApproveAnnualPlans,
  async (tx, { documentNumber, ...on }: ApproveAnnualPlan, at): Promise<AnnualOutcome> => {
    const plan = await annualPlanOf(tx, on);
    const state = await stateNow(tx, plan, at);
    if (state === 'APPROVED') refuse('WRONG_STATE', { fromState: state, deed: 'approveAnnualPlan' }, ['annualPlanId']);
    if ((await listStageTargets(tx, [plan.id])).length === 0) {
      bad('annualPlanId', '年度计划尚无阶段目标。', 'the plan has no stage targets yet.');
    }
    await addApproval(tx, plan, {
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('AnnualApproval'), annualPlanId: plan.id },
      documentNumber: asked('documentNumber', documentNumber),
      ...{ approvedBy: at.actor.name, recordedAt: at.now },
    });
    return { annualPlanId: plan.id };
  },
);
