import type { ActorRole, SPEAKING_ROLES } from '../access/actor.ts';
import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { DutyRules } from '../tasks/duty-rules.ts';
import type { Reason } from '../tasks/explanation.ts';
import type { Capacity } from '../tasks/responsibility.ts';

/**
 * What a unit asks of the office about a duty: EXTENSION 延期申请 · COORDINATION 难题上报 or a disagreement of lead and support,
 * to be settled by the office · CONTEST 异议, that the duty is not its own, or a date or a value is wrong (domain.md §1.2, §7, §8).
 */
export const REQUEST_KINDS = ['EXTENSION', 'COORDINATION', 'CONTEST'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What each kind is called in an office. */
export const REQUEST_NAMES: Readonly<Record<RequestKind, string>> = {
  EXTENSION: '延期申请',
  COORDINATION: '协调事项',
  CONTEST: '异议',
};

/** What a contest is about. */
export const CONTEST_ASPECTS = ['ATTRIBUTION', 'DATE', 'VALUE'] as const;
export type ContestAspect = (typeof CONTEST_ASPECTS)[number];

/** Why coordination is asked: an obstacle outside the unit's power, or lead and support disagree (S23). */
export const COORDINATION_CAUSES = ['OBSTACLE', 'DISAGREEMENT'] as const;
export type CoordinationCause = (typeof COORDINATION_CAUSES)[number];

/**
 * Where a request stands. DRAFT drawn up by the liaison · SUBMITTED signed · FORWARDED checked by the office · RETURNED to be
 * completed · APPROVED or REJECTED · SETTLED answered (coordination) · UPHELD the contest is right, the correction is to be made ·
 * CORRECTED it is made · WITHDRAWN by the unit.
 */
export const REQUEST_STATES = [
  'DRAFT',
  'SUBMITTED',
  'FORWARDED',
  'RETURNED',
  'APPROVED',
  'REJECTED',
  'SETTLED',
  'UPHELD',
  'CORRECTED',
  'WITHDRAWN',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What can happen to a request after it was made. */
export const REQUEST_STEPS = [
  'SUBMIT',
  'FORWARD',
  'RETURN',
  'APPROVE',
  'REJECT',
  'SETTLE',
  'UPHOLD',
  'DECLINE',
  'CORRECT',
  'WITHDRAW',
] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];
/** How a version of a request came about: its making, or a step. */
export const REQUEST_EVENTS = ['MAKE', ...REQUEST_STEPS, 'HAND_OVER'] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

type SpeakingRole = (typeof SPEAKING_ROLES)[number];

interface StepRule {
  kinds: readonly RequestKind[];
  from: readonly RequestState[];
  to: RequestState;
  /** Roles of the office and the government that may; empty where the step is the unit's alone. */
  roles: readonly ActorRole[];
  /** Who of the unit may, in its name; empty where the step is not the unit's. */
  unitRoles: readonly SpeakingRole[];
}

const OFFICE: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER'];
const DIRECTOR: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR'];
const DECIDERS: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR', 'GOVERNMENT_LEADER'];
const EITHER: readonly SpeakingRole[] = ['UNIT_LIAISON', 'UNIT_PRINCIPAL'];

const byOffice = (kind: RequestKind, from: RequestState, to: RequestState, roles: readonly ActorRole[]): StepRule => ({
  kinds: [kind],
  from: [from],
  to,
  roles,
  unitRoles: [],
});

/**
 * The life of a request in one table: which steps lead from where to where, for which kind, and who takes them. Law: domain.md §8
 * (Extension), §1.2 延期申请, §7 难题上报; who settles a contest is our default there.
 */
export const STEP_RULES: Record<RequestStep, StepRule> = {
  SUBMIT: {
    kinds: ['EXTENSION'],
    from: ['DRAFT', 'RETURNED'],
    to: 'SUBMITTED',
    roles: [],
    unitRoles: ['UNIT_PRINCIPAL'],
  },
  FORWARD: byOffice('EXTENSION', 'SUBMITTED', 'FORWARDED', OFFICE),
  RETURN: byOffice('EXTENSION', 'SUBMITTED', 'RETURNED', OFFICE),
  APPROVE: byOffice('EXTENSION', 'FORWARDED', 'APPROVED', DECIDERS),
  REJECT: byOffice('EXTENSION', 'FORWARDED', 'REJECTED', DECIDERS),
  SETTLE: byOffice('COORDINATION', 'SUBMITTED', 'SETTLED', OFFICE),
  UPHOLD: byOffice('CONTEST', 'SUBMITTED', 'UPHELD', DIRECTOR),
  DECLINE: byOffice('CONTEST', 'SUBMITTED', 'REJECTED', DIRECTOR),
  CORRECT: byOffice('CONTEST', 'UPHELD', 'CORRECTED', OFFICE),
  WITHDRAW: {
    kinds: REQUEST_KINDS,
    from: ['DRAFT', 'SUBMITTED', 'FORWARDED', 'RETURNED'],
    to: 'WITHDRAWN',
    roles: [],
    unitRoles: EITHER,
  },
};

/** How a request of a kind begins: an extension may be drafted by the liaison, the principal signs; the others are made at once. */
export const FIRST_STATES: Record<RequestKind, readonly RequestState[]> = {
  EXTENSION: ['DRAFT', 'SUBMITTED'],
  COORDINATION: ['SUBMITTED'],
  CONTEST: ['SUBMITTED'],
};

/** Who of a unit may make a request: the principal signs what binds the unit (domain.md §1.2), the liaison may draft. */
export const MAKERS: Record<RequestKind, readonly SpeakingRole[]> = {
  EXTENSION: EITHER,
  COORDINATION: EITHER,
  CONTEST: ['UNIT_PRINCIPAL'],
};

/** In which capacities a unit must stand on a duty to ask: who answers asks for time, leads for help, anyone meant may contest. */
export const ASKING_CAPACITIES: Record<RequestKind, readonly Capacity[]> = {
  EXTENSION: ['PRIMARY_LEAD'],
  COORDINATION: ['PRIMARY_LEAD', 'JOINT_LEAD'],
  CONTEST: ['PRIMARY_LEAD', 'JOINT_LEAD', 'SUPPORT'],
};

/** Whether a step may be taken on a request. The one question that code asks; nobody compares states. */
export const can = (step: RequestStep, { kind, state }: { kind: RequestKind; state: RequestState }): boolean =>
  STEP_RULES[step].kinds.includes(kind) && STEP_RULES[step].from.includes(state);

/** States in which somebody must still act on a request, the unit or the office. */
export const OPEN_STATES = ['DRAFT', 'SUBMITTED', 'FORWARDED', 'RETURNED', 'UPHELD'] as const satisfies RequestState[];
/** States in which a request lies with the office or the government, and so holds cards: asked and not yet settled. */
export const PENDING_STATES = ['SUBMITTED', 'FORWARDED', 'UPHELD'] as const satisfies RequestState[];

const isOneOf = (states: readonly RequestState[], state: RequestState): boolean => states.includes(state);
export const isOpen = (state: RequestState): boolean => isOneOf(OPEN_STATES, state);
export const isPending = (state: RequestState): boolean => isOneOf(PENDING_STATES, state);

/** What decides who may grant an extension. */
export interface ExtensionFacts {
  /** The day that counted when it was asked for. */
  dueOnThen: LocalDate;
  newDueOn: LocalDate;
  /** 1 for the first extension of the duty, counting those granted before. */
  ordinal: number;
}

/** Who grants an extension: the director while it is short and the first, else a leader (domain.md §8, numbers in seeds/duties). */
export function decidersOf(
  { dueOnThen, newDueOn, ordinal }: ExtensionFacts,
  { directorUpToDays, directorUpToTimes }: DutyRules['extension'],
): readonly ActorRole[] {
  const isSmall = daysBetween(dueOnThen, newDueOn) <= directorUpToDays.value && ordinal <= directorUpToTimes.value;
  return isSmall ? DECIDERS : ['OWNER', 'GOVERNMENT_LEADER'];
}

/** Whether an extension was asked for too late: after the day that counted, that day itself still being in time (S26). */
export const isAskedLate = (askedOn: LocalDate, dueOnThen: LocalDate): boolean => askedOn > dueOnThen;

/** That a contest is open, as a reason for how its duty stands; nothing for other requests and settled ones. */
export function contestReasonOf({
  kind,
  state,
  askedOn,
  reason,
}: {
  kind: RequestKind;
  state: RequestState;
  askedOn: LocalDate | null;
  reason: string;
}): Reason[] {
  if (kind !== 'CONTEST' || !isPending(state)) return [];
  return [
    {
      code: 'CONTESTED',
      messageZh: `单位于 ${askedOn} 提出异议，${state === 'UPHELD' ? '已获支持，待更正' : '尚待裁定'}：${reason}`,
      messageEn: `Contested since ${askedOn}, ${state === 'UPHELD' ? 'upheld, to be corrected' : 'not decided'}: ${reason}`,
    },
  ];
}
