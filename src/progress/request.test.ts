import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import {
  can,
  decidersOf,
  FIRST_STATES,
  isAskedLate,
  isOpen,
  isPending,
  REQUEST_KINDS,
  REQUEST_STATES,
  REQUEST_STEPS,
  type RequestKind,
  type RequestState,
  STEP_RULES,
} from './request.ts';

/** Every state that a request of a kind can come to, walked step by step from its beginnings. */
function reachable(kind: RequestKind): Set<RequestState> {
  const seen = new Set<RequestState>(FIRST_STATES[kind]);
  for (const state of seen) {
    for (const step of REQUEST_STEPS) if (can(step, { kind, state })) seen.add(STEP_RULES[step].to);
  }
  return seen;
}

describe('the life of a request', () => {
  test.each([
    ['EXTENSION', ['DRAFT', 'SUBMITTED', 'FORWARDED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN']],
    ['COORDINATION', ['SUBMITTED', 'SETTLED', 'WITHDRAWN']],
    ['CONTEST', ['SUBMITTED', 'UPHELD', 'REJECTED', 'CORRECTED', 'WITHDRAWN']],
  ] as const)('%s comes to exactly the states that the office knows', (kind, states) => {
    expect([...reachable(kind)].sort()).toEqual([...states].sort());
  });

  test('every state is reached by some kind, every step can be taken, and what is settled stays settled', () => {
    const all = new Set(REQUEST_KINDS.flatMap((kind) => [...reachable(kind)]));
    expect([...all].sort()).toEqual([...REQUEST_STATES].sort());
    for (const kind of REQUEST_KINDS) {
      for (const state of REQUEST_STATES) {
        const steps = REQUEST_STEPS.filter((step) => can(step, { kind, state }));
        if (!reachable(kind).has(state) || !isOpen(state)) {
          // A state that another kind knows may have steps of this kind only where this kind reaches it.
          if (!isOpen(state)) expect({ kind, state, steps }).toEqual({ kind, state, steps: [] });
        } else expect(steps.length, `${kind} ${state}`).toBeGreaterThan(0);
      }
    }
    for (const step of REQUEST_STEPS) {
      expect(REQUEST_KINDS.some((kind) => REQUEST_STATES.some((state) => can(step, { kind, state })))).toBe(true);
    }
  });

  test('every step is taken either by the unit itself or by the office and the government, never by both', () => {
    for (const step of REQUEST_STEPS) {
      const { roles, unitRoles } = STEP_RULES[step];
      expect(roles.length === 0, step).toBe(unitRoles.length > 0);
      expect(roles.some((role) => role.startsWith('UNIT_'))).toBe(false);
    }
  });

  test('a request holds cards only while it lies with the office or the government', () => {
    expect(REQUEST_STATES.filter(isPending)).toEqual(['SUBMITTED', 'FORWARDED', 'UPHELD']);
  });
});

describe('who grants an extension', () => {
  const rules = {
    directorUpToDays: { value: 30, source: '[D]' },
    directorUpToTimes: { value: 1, source: '[D]' },
    lateAskingHolds: { value: true, source: '[D]' },
  };
  test.each([
    ['first, 30 days', '2018-12-30', 1, true],
    ['first, 31 days', '2018-12-31', 1, false],
    ['second, one day', '2018-12-01', 2, false],
  ] as const)('%s', (_what, newDueOn, ordinal, director) => {
    const facts = { dueOnThen: localDate('2018-11-30'), newDueOn: localDate(newDueOn), ordinal };
    expect(decidersOf(facts, rules).includes('SUPERVISION_DIRECTOR')).toBe(director);
    expect(decidersOf(facts, rules)).toContain('GOVERNMENT_LEADER');
  });

  test('asking on the due day itself is in time, the day after is late', () => {
    expect(isAskedLate(localDate('2018-11-30'), localDate('2018-11-30'))).toBe(false);
    expect(isAskedLate(localDate('2018-12-01'), localDate('2018-11-30'))).toBe(true);
  });
});
