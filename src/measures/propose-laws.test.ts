import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { PastMeasure } from './history.ts';
import { afterwards, day, duty, id, lead, sweepOf } from './made-sweep.ts';
import { MEASURE_STATES } from './measure.ts';
import { propose } from './propose.ts';

const names = ['环保局', '农业局', '法院', '河长办'];
const anyAddressee = fc
  .record({
    name: fc.constantFrom(...names),
    capacity: fc.constantFrom('PRIMARY_LEAD', 'JOINT_LEAD', 'SUPPORT'),
    inForce: fc.boolean(),
  })
  .map(({ name, capacity, inForce }) =>
    lead(name, {
      ...{ capacity, inForce },
      unit: name === '河长办' ? null : { id: id(name), fullName: name, isSupervisionObject: name !== '法院' },
    }),
  );
const anyDay = fc.integer({ min: 0, max: 120 }).map((days): LocalDate => addDays(day('2018-10-01'), days));
const anyDuty = fc
  .record({
    name: fc.integer({ min: 0, max: 9 }),
    clause: fc.integer({ min: 0, max: 2 }),
    dueOn: anyDay,
    addressees: fc.uniqueArray(anyAddressee, { selector: ({ namedAs }) => namedAs, maxLength: 4 }),
    points: fc.option(fc.integer({ min: 0, max: 60 })),
    done: fc.boolean(),
  })
  .map(({ name, clause, dueOn, addressees, points, done }) =>
    duty(`o${name}`, dueOn, {
      ...{ clauseId: id(`c${clause}`), addressees, completedOn: done ? dueOn : null },
      otherFacts: points === null ? {} : { percentagePointsBehind: points },
    }),
  );
const RULE_OF = { REMIND: 'R0', URGE: 'R1', SUPERVISION_SLIP: 'R2', WARNING: 'R3', INTERVIEW: 'R4' } as const;
const anyPast = fc
  .record({
    kind: fc.constantFrom(...(['REMIND', 'URGE', 'SUPERVISION_SLIP', 'WARNING', 'INTERVIEW'] as const)),
    state: fc.constantFrom(...MEASURE_STATES),
    obligation: fc.integer({ min: 0, max: 9 }),
    clause: fc.integer({ min: 0, max: 2 }),
    unitId: fc.constantFrom(...names),
    proposedOn: anyDay,
    dueOn: anyDay,
    step: fc.constantFrom('', '/30d', '/10wd', '/3wd'),
  })
  .map(({ obligation, clause, dueOn, step, ...rest }) => ({
    ...rest,
    ...{ variant: rest.kind === 'SUPERVISION_SLIP' ? ('YELLOW' as const) : null, family: 'LATENESS' as const },
    ...{ ruleId: RULE_OF[rest.kind], obligationId: `o${obligation}`, clauseId: `c${clause}` },
    factKey: `${dueOn}${rest.kind === 'REMIND' ? step : ''}`,
  }));
const anySweep = fc
  .record({
    asOf: anyDay,
    duties: fc.uniqueArray(anyDuty, { selector: (one) => one.id, maxLength: 8 }),
    past: fc
      .array(anyPast, { maxLength: 6 })
      .map((all) => all.map((one, at): PastMeasure => ({ ...one, id: `p${at}` }))),
  })
  .map(({ asOf, duties, past }) => sweepOf(asOf, duties, { past }));

test('the order in which facts are read changes nothing', () => {
  fc.assert(
    fc.property(
      anySweep.chain((sweep) =>
        fc.tuple(
          fc.constant(sweep),
          fc.shuffledSubarray([...sweep.duties], { minLength: sweep.duties.length }),
          fc.shuffledSubarray([...sweep.past], { minLength: sweep.past.length }),
        ),
      ),
      ([sweep, duties, past]) => {
        const turned = duties.map((one) => ({ ...one, addressees: one.addressees.toReversed() }));
        const shuffled = propose({ ...sweep, duties: turned, past });
        const straight = propose(sweep);
        const sorted = ({ proposals }: typeof straight) =>
          proposals.map((proposal) => ({ ...proposal, supersedes: proposal.supersedes.toSorted() }));
        expect(sorted(shuffled)).toEqual(sorted(straight));
        expect(shuffled.held.counts).toEqual(straight.held.counts);
      },
    ),
  );
});

test('a second sweep of the day proposes nothing', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      expect(propose({ ...sweep, past: afterwards(sweep) }).proposals).toEqual([]);
    }),
  );
});

test('one proposal at most for a duty and unit, one open of a kind on a clause and unit, none outside supervision', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      const { proposals } = propose(sweep);
      const once = (keys: string[]) => expect(new Set(keys).size).toBe(keys.length);
      once(proposals.map(({ obligationId, unitId }) => `${obligationId} ${unitId}`));
      once(proposals.map(({ clauseId, unitId, kind }) => `${clauseId} ${unitId} ${kind}`));
      for (const { unitId, legalBasis, capacity } of proposals) {
        expect(unitId).not.toBe('法院');
        expect(capacity).not.toBe('SUPPORT');
        expect(legalBasis.length).toBeGreaterThan(0);
      }
    }),
  );
});
