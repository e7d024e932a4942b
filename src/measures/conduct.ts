import { type Actor, type ActorRole, maySpeakFor } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import type { Act, CaseInHand } from './case.ts';
import type { MeasureState } from './measure.ts';
import { stepFor } from './procedure.ts';
import { CHECKS } from './requirements.ts';
import type { MeasureDeed, Requirement, Step } from './step.ts';

const OFFICE: readonly ActorRole[] = ['SUPERVISION_OFFICER', 'SUPERVISION_DIRECTOR', 'OWNER'];
const VERIFIERS: readonly ActorRole[] = [...OFFICE, 'COORDINATION_OFFICE'];

/** Which roles may do a step of a case. Law: domain.md §8, roles; §0.1, the authority decides. */
function rolesFor(step: Step, { authority }: Pick<CaseInHand, 'authority'>): readonly ActorRole[] {
  switch (step.by) {
    case 'OFFICE':
    case 'REGISTER':
      return OFFICE;
    case 'VERIFIER':
      return VERIFIERS;
    case 'AUTHORITY':
      return authority;
    case 'UNIT':
      return ['UNIT_LIAISON', 'UNIT_PRINCIPAL'];
    case 'PRINCIPAL':
      return ['UNIT_PRINCIPAL'];
  }
}

const isEntitled = (step: Step, inHand: CaseInHand, { actor, byRegister }: Act): boolean => {
  if (step.by === 'REGISTER') return byRegister === true;
  if (step.by === 'UNIT') return maySpeakFor(actor as Actor, inHand.unitId);
  if (step.by === 'PRINCIPAL') return maySpeakFor(actor as Actor, inHand.unitId, ['UNIT_PRINCIPAL']);
  return actor.unitScope === null && rolesFor(step, inHand).includes(actor.role);
};

/**
 * The step of the table that a deed would take on a case. Refuses, in this order, what the table of its kind does not know
 * in this state, whose deed it is not, and the first thing that the table asks for and does not find. Pure; commands ask it
 * before they write, and the test that walks every path asks nothing else.
 */
export function lawfulStep(inHand: CaseInHand, act: Act, calendar: WorkCalendar): Step {
  const step = stepFor(inHand.kind, inHand.state, act.deed);
  if (!step) return refuse('WRONG_STATE', { fromState: inHand.state, deed: act.deed }, ['measureId']);
  if (!isEntitled(step, inHand, act)) {
    refuse('NOT_AUTHORISED', { role: act.actor.role, needed: rolesFor(step, inHand) });
  }
  for (const requirement of step.needs) CHECKS[requirement](inHand, act, calendar);
  return step;
}

/** Why a requirement does not hold; null where it does. */
function refusalOf(requirement: Requirement, inHand: CaseInHand, act: Act, calendar: WorkCalendar): Refusal | null {
  try {
    CHECKS[requirement](inHand, act, calendar);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Requirements that what a deed brings along can still meet; the others hold now or they do not. */
const MET_BY_INPUT: readonly Requirement[] = [
  ...(['WORDS', 'DOCUMENT_NUMBER', 'SKIP_GROUND', 'ON_SITE_CHECK', 'NOTICE_IN_TIME'] as const),
  ...(['EXTENSION_LEFT', 'SUPERIOR_NUMBER', 'RESTRICTION_TERMS', 'NO_HEAVIER'] as const),
];
/** Requirements on who the doer is, which somebody else can meet. */
const PERSONAL: readonly Requirement[] = ['SECOND_PERSON', 'OTHER_VERIFIER'];

/** A deed that the course knows in the present state, and who may do it. */
export interface NextStep {
  deed: MeasureDeed;
  toState: MeasureState;
  roles: readonly ActorRole[];
  /** Whether the asker may: the role, the unit, and not the one who made what is to be decided. */
  isOpenToMe: boolean;
  /** Why the asker may not, or why nobody may yet; empty where it is open. */
  reasons: readonly Refusal[];
}

/**
 * What the tables know in the present state: `lawful` what somebody may do now, whatever input it will bring; `blocked` what
 * nobody may yet, with every reason.
 */
export function stepsAhead(
  inHand: CaseInHand,
  steps: readonly Step[],
  { actor, on }: Pick<Act, 'actor' | 'on'>,
  calendar: WorkCalendar,
): { lawful: NextStep[]; blocked: NextStep[] } {
  const lawful: NextStep[] = [];
  const blocked: NextStep[] = [];
  for (const step of steps) {
    if (!step.from.includes(inHand.state) || step.by === 'REGISTER') continue;
    const act: Act = { deed: step.deed, actor, on };
    const unmet = (needs: readonly Requirement[]) =>
      needs.flatMap((need) => refusalOf(need, inHand, act, calendar) ?? []);
    const standing = step.needs.filter((need) => !MET_BY_INPUT.includes(need));
    const impersonal = unmet(standing.filter((need) => !PERSONAL.includes(need)));
    const roles = rolesFor(step, inHand);
    const mandate = isEntitled(step, inHand, act)
      ? []
      : [new Refusal('NOT_AUTHORISED', { role: actor.role, needed: roles })];
    const reasons = [...mandate, ...unmet(standing.filter((need) => PERSONAL.includes(need))), ...impersonal];
    const ahead = {
      deed: step.deed,
      toState: step.to ?? inHand.state,
      roles,
      isOpenToMe: reasons.length === 0,
      reasons,
    };
    (impersonal.length === 0 ? lawful : blocked).push(ahead);
  }
  return { lawful, blocked };
}

/** What can lawfully be done next, and by whom. */
export const nextSteps = (...asked: Parameters<typeof stepsAhead>): NextStep[] => stepsAhead(...asked).lawful;
