import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import type { PastMeasure } from './history.ts';
import { MEASURE_KINDS, MEASURE_STATES } from './measure.ts';
import { propose } from './propose.ts';
import { parseRuleSet } from './rule-seed.ts';
import type { Addressee, Duty, DutyPlan, SweepFacts } from './sweep.ts';

const rules = parseRuleSet(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'rules', 'default-2018.json'), 'utf8')),
);
const off = (year: number, daysOff: string[], makeUpWorkdays: string[] = []) => ({
  ...{ year, daysOff, makeUpWorkdays, source: 'test' },
});
const calendar = parseCalendar({
  region: 'CN',
  description: 'two years of a test',
  years: [off(2018, ['2018-12-31'], ['2018-12-29']), off(2019, ['2019-01-01'])],
});

const knownAt = '2019-01-02T01:00:00.000Z' as Instant;
const day = localDate;
const id = <Noun extends string>(text: string) => text as Id<Noun>;

const lead = (name: string, more: Partial<Addressee> = {}): Addressee => ({
  unit: { id: id(name), fullName: `某区${name}`, isSupervisionObject: true },
  ...{ inForce: true, capacity: 'PRIMARY_LEAD', throughGroupId: null, namedAs: name },
  ...more,
});
const duty = (name: string, dueOn: string | null, more: Partial<Duty> = {}): Duty => ({
  ...{ id: id(name), planId: id('plan'), clauseId: id(`clause of ${name}`), basis: 'FIXED_DAY', period: '' },
  ...{ startsOn: day('2018-03-16'), dueOn: dueOn === null ? null : day(dueOn), completedOn: null },
  ...{ clausePath: '二（二）4', surface: '2018年11月底前', deliverable: '确定面积', namedActor: null, otherFacts: {} },
  readingConfirmed: true,
  addressees: [lead('环保局')],
  ...more,
});
const plan: DutyPlan = {
  ...{ title: '某区土壤污染防治方案', issuedOn: day('2018-03-16'), headings: [], basisTitles: [] },
  text: '对未完成任务的，将采取通报预警、环评限批、挂牌督办、约谈主要负责人等措施。',
};
const sweepOf = (asOf: string, duties: readonly Duty[], more: Partial<SweepFacts> = {}): SweepFacts => ({
  ...{ asOf: day(asOf), knownAt, rules, calendar, duties, past: [], plans: new Map([['plan', plan]]) },
  ...more,
});
/** What a store would give back after the proposals were written. */
const afterwards = (sweep: SweepFacts): PastMeasure[] => {
  const { proposals } = propose(sweep);
  const gone = new Set(proposals.flatMap(({ supersedes }) => supersedes));
  return [
    ...sweep.past.map((measure) => (gone.has(measure.id) ? { ...measure, state: 'WITHDRAWN' as const } : measure)),
    ...proposals.map(({ kind, ruleId, clauseId, obligationId, unitId, proposedOn, factKey }, index) => ({
      ...{ id: `new ${sweep.asOf} ${index}`, state: 'PROPOSED' as const },
      ...{ kind, ruleId, clauseId, obligationId, unitId, proposedOn, factKey },
    })),
  ];
};
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
const anyPast = fc
  .record({
    kind: fc.constantFrom(...MEASURE_KINDS.slice(0, 5)),
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
    ...{ ruleId: `R${MEASURE_KINDS.indexOf(rest.kind)}`, obligationId: `o${obligation}`, clauseId: `c${clause}` },
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
