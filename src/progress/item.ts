import { type Actor, type ActorRole, maySpeakFor, type SPEAKING_ROLES } from '../access/actor.ts';

/**
 * Where a supervised item (督查督办事项) stands. DRAFT proposed by an officer · OPENED registered (立项) · ASSIGNED handed to the
 * lead (交办) · ASSIGNMENT_DISPUTED the lead says it is not its duty · ACKNOWLEDGED signed for (签收) · IN_PROGRESS ·
 * COMPLETION_CLAIMED the lead's principal reports it done (办结报告) · VERIFYING being checked (核查) · RETURNED for redo (退办) ·
 * COMPLETED passed by two persons · CLOSED taken off the list (销号) · ARCHIVED (归档) · SUSPENDED by a leader · TERMINATED the
 * policy changed. Overdue, lights and "cured late" are no states: they are derived (domain.md §8).
 */
export const ITEM_STATES = [
  'DRAFT',
  'OPENED',
  'ASSIGNED',
  'ASSIGNMENT_DISPUTED',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'COMPLETION_CLAIMED',
  'VERIFYING',
  'RETURNED',
  'COMPLETED',
  'CLOSED',
  'ARCHIVED',
  'SUSPENDED',
  'TERMINATED',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** States of an item in which it holds its duty. */
export const HOLDING_STATES = ['SUSPENDED', 'TERMINATED'] as const satisfies readonly ItemState[];

/** Work is still wanted of someone: from registration until it is completed, suspended items left out. */
export const WORKING_STATES = [
  'OPENED',
  'ASSIGNED',
  'ASSIGNMENT_DISPUTED',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'COMPLETION_CLAIMED',
  'VERIFYING',
  'RETURNED',
] as const satisfies readonly ItemState[];

/** The work was accepted as done; a completion stands on the obligation. */
export const DONE_STATES = ['COMPLETED', 'CLOSED', 'ARCHIVED'] as const satisfies readonly ItemState[];

/** What can happen to an item after it was opened. */
export const ITEM_STEPS = [
  'APPROVE',
  'ASSIGN',
  'ACKNOWLEDGE',
  'DISPUTE',
  'UPHOLD_ASSIGNMENT',
  'WITHDRAW_ASSIGNMENT',
  'BEGIN',
  'CLAIM',
  'START_VERIFICATION',
  'RETURN',
  'RESUME',
  'COMPLETE',
  'CLOSE',
  'ARCHIVE',
  'REOPEN',
  'SUSPEND',
  'LIFT_SUSPENSION',
  'TERMINATE',
] as const;
export type ItemStep = (typeof ITEM_STEPS)[number];

/** How a version of an item came about: its opening, a step, or that its lead changed by a hand-over. */
export const ITEM_EVENTS = ['OPEN', ...ITEM_STEPS, 'HAND_OVER'] as const;
export type ItemEvent = (typeof ITEM_EVENTS)[number];

type SpeakingRole = (typeof SPEAKING_ROLES)[number];

interface StepRule {
  from: readonly ItemState[];
  /** Where it leads; BEFORE: back to where a suspension found it. */
  to: ItemState | 'BEFORE';
  /** Roles of the office and the government that may; empty where the step is the lead unit's alone. */
  roles: readonly ActorRole[];
  /** Who of the lead unit may, in its name; empty where the step is not the unit's. */
  unitRoles: readonly SpeakingRole[];
  /** What must be said with it, or null. */
  words: 'REASON' | 'ACTION_PLAN' | null;
  /** Whether a decision with a document number must be named. */
  documentNumber: boolean;
}

const OFFICE: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER'];
const DIRECTOR: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR'];
const LEADER: readonly ActorRole[] = ['OWNER', 'GOVERNMENT_LEADER'];
const APPROVERS: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR', 'GOVERNMENT_LEADER'];
const EITHER: readonly SpeakingRole[] = ['UNIT_LIAISON', 'UNIT_PRINCIPAL'];
const PRINCIPAL: readonly SpeakingRole[] = ['UNIT_PRINCIPAL'];

const byOffice = (
  from: readonly ItemState[],
  to: StepRule['to'],
  roles: readonly ActorRole[],
  words: StepRule['words'] = null,
): StepRule => ({ from, to, roles, unitRoles: [], words, documentNumber: false });
const byLead = (
  from: readonly ItemState[],
  to: StepRule['to'],
  unitRoles: readonly SpeakingRole[],
  words: StepRule['words'] = null,
): StepRule => ({ from, to, roles: [], unitRoles, words, documentNumber: false });

/**
 * The life of an item in one table: from where each step leads where, and who takes it. Law: domain.md §8 (Item), after the
 * customary chain of §1.2 (S1, S24, S34); which roles is our default there.
 */
export const STEP_RULES: Record<ItemStep, StepRule> = {
  APPROVE: byOffice(['DRAFT'], 'OPENED', APPROVERS),
  ASSIGN: byOffice(['OPENED'], 'ASSIGNED', OFFICE),
  ACKNOWLEDGE: byLead(['ASSIGNED'], 'ACKNOWLEDGED', EITHER),
  DISPUTE: byLead(['ASSIGNED'], 'ASSIGNMENT_DISPUTED', PRINCIPAL, 'REASON'),
  UPHOLD_ASSIGNMENT: byOffice(['ASSIGNMENT_DISPUTED'], 'ASSIGNED', DIRECTOR, 'REASON'),
  WITHDRAW_ASSIGNMENT: byOffice(['ASSIGNMENT_DISPUTED'], 'OPENED', DIRECTOR, 'REASON'),
  BEGIN: byLead(['ACKNOWLEDGED'], 'IN_PROGRESS', EITHER, 'ACTION_PLAN'),
  CLAIM: byLead(['IN_PROGRESS'], 'COMPLETION_CLAIMED', PRINCIPAL),
  START_VERIFICATION: byOffice(['COMPLETION_CLAIMED'], 'VERIFYING', OFFICE),
  RETURN: byOffice(['VERIFYING'], 'RETURNED', OFFICE, 'REASON'),
  RESUME: byLead(['RETURNED'], 'IN_PROGRESS', EITHER),
  COMPLETE: byOffice(['VERIFYING'], 'COMPLETED', OFFICE),
  CLOSE: byOffice(['COMPLETED'], 'CLOSED', DIRECTOR),
  ARCHIVE: byOffice(['CLOSED'], 'ARCHIVED', OFFICE),
  REOPEN: byOffice(DONE_STATES, 'IN_PROGRESS', DIRECTOR, 'REASON'),
  SUSPEND: byOffice(WORKING_STATES, 'SUSPENDED', LEADER, 'REASON'),
  LIFT_SUSPENSION: byOffice(['SUSPENDED'], 'BEFORE', LEADER, 'REASON'),
  TERMINATE: {
    ...byOffice(['DRAFT', ...WORKING_STATES, 'SUSPENDED'], 'TERMINATED', LEADER, 'REASON'),
    documentNumber: true,
  },
};

/** Whether a step may be taken from a state. The one question that code asks; nobody compares states. */
export const can = (step: ItemStep, state: ItemState): boolean => STEP_RULES[step].from.includes(state);

/** The state that a step leads to. `suspendedFrom` is where a suspension found the item. */
export function stateAfter(step: ItemStep, suspendedFrom: ItemState | null): ItemState {
  const { to } = STEP_RULES[step];
  return to === 'BEFORE' ? (suspendedFrom ?? 'OPENED') : to;
}

/** Everyone who may take a step, by role: what a refusal names. */
export const rolesFor = (step: ItemStep): readonly ActorRole[] => [
  ...STEP_RULES[step].roles,
  ...STEP_RULES[step].unitRoles,
];

/** Whether an actor's role and unit allow a step on an item that this unit leads; nobody of the unit while none does. */
export function mayTake(step: ItemStep, actor: Actor, leadUnitId: string | null): boolean {
  const { roles, unitRoles } = STEP_RULES[step];
  if (actor.unitScope === null) return roles.includes(actor.role);
  return unitRoles.length > 0 && leadUnitId !== null && maySpeakFor(actor, leadUnitId, unitRoles);
}

const isOneOf = (states: readonly ItemState[], state: ItemState): boolean => states.includes(state);
/** Whether work is still wanted on an item. */
export const isWorking = (state: ItemState): boolean => isOneOf(WORKING_STATES, state);
/** Whether an item's work was accepted as done. */
export const isDone = (state: ItemState): boolean => isOneOf(DONE_STATES, state);

/** What a state is called in an office. */
export const STATE_NAMES: Record<ItemState, string> = {
  DRAFT: '拟立项',
  OPENED: '已立项',
  ASSIGNED: '已交办',
  ASSIGNMENT_DISPUTED: '交办有异议',
  ACKNOWLEDGED: '已签收',
  IN_PROGRESS: '办理中',
  COMPLETION_CLAIMED: '申报办结',
  VERIFYING: '核查中',
  RETURNED: '退办',
  COMPLETED: '已办结',
  CLOSED: '已销号',
  ARCHIVED: '已归档',
  SUSPENDED: '暂停',
  TERMINATED: '终止',
};

/** What a step is called in an office. */
export const EVENT_NAMES: Record<ItemEvent, string> = {
  OPEN: '立项',
  APPROVE: '审定',
  ASSIGN: '交办',
  ACKNOWLEDGE: '签收',
  DISPUTE: '对交办提出异议',
  UPHOLD_ASSIGNMENT: '维持交办',
  WITHDRAW_ASSIGNMENT: '收回交办',
  BEGIN: '报送办理方案',
  CLAIM: '申报办结',
  START_VERIFICATION: '开始核查',
  RETURN: '退办',
  RESUME: '重新办理',
  COMPLETE: '办结',
  CLOSE: '销号',
  ARCHIVE: '归档',
  REOPEN: '回头看重开',
  SUSPEND: '暂停',
  LIFT_SUSPENSION: '恢复',
  TERMINATE: '终止',
  HAND_OVER: '移交承接单位',
};
