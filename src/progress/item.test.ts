import { describe, expect, test } from 'vitest';
import { ACTOR_ROLES, type Actor, type ActorRole, SPEAKING_ROLES } from '../access/actor.ts';
import { type Id, type JurisdictionCode, parseJurisdiction } from '../kernel/id.ts';
import {
  can,
  DONE_STATES,
  ITEM_STATES,
  ITEM_STEPS,
  type ItemState,
  type ItemStep,
  isDone,
  isWorking,
  mayTake,
  rolesFor,
  STEP_RULES,
  stateAfter,
  WORKING_STATES,
} from './item.ts';

const [lead, other] = ['unt_370812_1', 'unt_370812_2'] as Id<'Unit'>[] as [Id<'Unit'>, Id<'Unit'>];
const actor = (role: ActorRole, unitScope: Actor['unitScope'] = null): Actor => ({
  id: 'test',
  name: '测试',
  role,
  jurisdiction: parseJurisdiction('370812') as JurisdictionCode,
  unitScope,
});

/** Domain §8, written down a second time and by hand: every allowed step, and where it leads. */
const ALLOWED: Record<ItemState, Partial<Record<ItemStep, ItemState>>> = {
  DRAFT: { APPROVE: 'OPENED', TERMINATE: 'TERMINATED' },
  OPENED: { ASSIGN: 'ASSIGNED', SUSPEND: 'SUSPENDED', TERMINATE: 'TERMINATED' },
  ASSIGNED: {
    ACKNOWLEDGE: 'ACKNOWLEDGED',
    DISPUTE: 'ASSIGNMENT_DISPUTED',
    SUSPEND: 'SUSPENDED',
    TERMINATE: 'TERMINATED',
  },
  ASSIGNMENT_DISPUTED: {
    UPHOLD_ASSIGNMENT: 'ASSIGNED',
    WITHDRAW_ASSIGNMENT: 'OPENED',
    SUSPEND: 'SUSPENDED',
    TERMINATE: 'TERMINATED',
  },
  ACKNOWLEDGED: { BEGIN: 'IN_PROGRESS', SUSPEND: 'SUSPENDED', TERMINATE: 'TERMINATED' },
  IN_PROGRESS: { CLAIM: 'COMPLETION_CLAIMED', SUSPEND: 'SUSPENDED', TERMINATE: 'TERMINATED' },
  COMPLETION_CLAIMED: { START_VERIFICATION: 'VERIFYING', SUSPEND: 'SUSPENDED', TERMINATE: 'TERMINATED' },
  VERIFYING: { RETURN: 'RETURNED', COMPLETE: 'COMPLETED', SUSPEND: 'SUSPENDED', TERMINATE: 'TERMINATED' },
  RETURNED: { RESUME: 'IN_PROGRESS', SUSPEND: 'SUSPENDED', TERMINATE: 'TERMINATED' },
  COMPLETED: { CLOSE: 'CLOSED', REOPEN: 'IN_PROGRESS' },
  CLOSED: { ARCHIVE: 'ARCHIVED', REOPEN: 'IN_PROGRESS' },
  ARCHIVED: { REOPEN: 'IN_PROGRESS' },
  SUSPENDED: { LIFT_SUSPENSION: 'RETURNED', TERMINATE: 'TERMINATED' },
  TERMINATED: {},
};

describe('the life of a supervised item', () => {
  test.each(ITEM_STATES)('from %s exactly the declared steps lead on, each to its declared state', (state) => {
    for (const step of ITEM_STEPS) {
      const wanted = ALLOWED[state][step];
      expect({ state, step, can: can(step, state) }).toEqual({ state, step, can: wanted !== undefined });
      if (wanted) expect(stateAfter(step, state === 'SUSPENDED' ? 'RETURNED' : null)).toBe(wanted);
    }
  });

  test('every state is reached from a draft, and nothing but termination ends for ever', () => {
    const reached = new Set<ItemState>(['DRAFT']);
    for (const state of reached) {
      for (const step of ITEM_STEPS) if (can(step, state)) reached.add(stateAfter(step, state));
    }
    expect([...reached].sort()).toEqual([...ITEM_STATES].sort());
    expect(ITEM_STATES.filter((state) => ITEM_STEPS.every((step) => !can(step, state)))).toEqual(['TERMINATED']);
  });

  test('no item is completed without passing through verification, nor closed without being completed', () => {
    const into = (wanted: ItemState) =>
      ITEM_STATES.filter((state) => ITEM_STEPS.some((step) => can(step, state) && stateAfter(step, null) === wanted));
    expect(into('COMPLETED')).toEqual(['VERIFYING']);
    expect(into('VERIFYING')).toEqual(['COMPLETION_CLAIMED']);
    expect(into('CLOSED')).toEqual(['COMPLETED']);
    expect(into('ARCHIVED')).toEqual(['CLOSED']);
  });

  test('a suspension is lifted to where it found the item, whatever that was', () => {
    for (const state of WORKING_STATES) expect(stateAfter('LIFT_SUSPENSION', state)).toBe(state);
  });

  test('wanted, done, suspended, drafted or ended: each state is one of these', () => {
    const rest = ITEM_STATES.filter((state) => !isWorking(state) && !isDone(state));
    expect(rest).toEqual(['DRAFT', 'SUSPENDED', 'TERMINATED']);
    expect(WORKING_STATES.filter((state) => isDone(state))).toEqual([]);
    expect(DONE_STATES.every(isDone)).toBe(true);
  });
});

describe('who may take a step', () => {
  test.each(ITEM_STEPS)('%s is taken by its roles, and in the name of the lead unit by nobody but the lead', (step) => {
    const { roles, unitRoles } = STEP_RULES[step];
    expect(roles.length > 0).not.toBe(unitRoles.length > 0);
    for (const role of ACTOR_ROLES) {
      const speaks = SPEAKING_ROLES.some((own) => own === role);
      const allowed = rolesFor(step).includes(role);
      expect({ role, may: mayTake(step, actor(role), lead) }).toEqual({ role, may: allowed && !speaks });
      expect({ role, may: mayTake(step, actor(role, [lead]), lead) }).toEqual({ role, may: allowed && speaks });
      expect({ role, may: mayTake(step, actor(role, [other]), lead) }).toEqual({ role, may: false });
      expect({ role, may: mayTake(step, actor(role, [lead]), null) }).toEqual({ role, may: false });
    }
  });

  test('what ends, pauses or contests is the principal’s and the leaders’ to decide, with its reason', () => {
    expect(rolesFor('DISPUTE')).toEqual(['UNIT_PRINCIPAL']);
    expect(rolesFor('CLAIM')).toEqual(['UNIT_PRINCIPAL']);
    for (const step of ['SUSPEND', 'LIFT_SUSPENSION', 'TERMINATE'] as const) {
      expect(rolesFor(step)).toEqual(['OWNER', 'GOVERNMENT_LEADER']);
      expect(STEP_RULES[step].words).toBe('REASON');
    }
    expect(ITEM_STEPS.filter((step) => STEP_RULES[step].documentNumber)).toEqual(['TERMINATE']);
  });
});
