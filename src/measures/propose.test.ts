import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/local-date.ts';
import { HELD_REASONS } from './held.ts';
import type { PastMeasure } from './history.ts';
import { afterwards, day, duty, id, knownAt, lead, plan, sweepOf } from './made-sweep.ts';
import { propose } from './propose.ts';
import type { Addressee, Duty, SweepFacts } from './sweep.ts';

const rungs = (sweep: SweepFacts) =>
  propose(sweep).proposals.map(({ obligationId, unitId, kind }) => [obligationId, unitId, kind]);
const heldBy = (sweep: SweepFacts) => propose(sweep).held.counts;

describe('which rung', () => {
  test.each<[string, string | null]>([
    ['2018-10-31', 'REMIND'],
    ['2018-10-30', null],
    ['2018-11-30', 'REMIND'],
    ['2018-12-01', 'URGE'],
    ['2018-12-13', 'URGE'],
    ['2018-12-14', 'SUPERVISION_SLIP'],
    ['2018-12-29', 'SUPERVISION_SLIP'],
    ['2018-12-30', 'WARNING'],
    ['2019-01-28', 'WARNING'],
    ['2019-01-29', 'INTERVIEW'],
    ['2019-12-31', 'INTERVIEW'],
  ])('a duty of 2018-11-30, swept for the first time on %s: %s', (asOf, kind) => {
    expect(rungs(sweepOf(asOf, [duty('a', '2018-11-30')])).map((rung) => rung[2])).toEqual(kind === null ? [] : [kind]);
  });

  test('the warning of 2019-01-01 names the rungs below it, its bases and the words that make it due', () => {
    const [proposal, ...others] = propose(sweepOf('2019-01-01', [duty('a', '2018-11-30')])).proposals;
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ kind: 'WARNING', ruleId: 'R3', proposedOn: '2019-01-01', factKey: '2018-11-30' });
    expect(proposal?.facts).toMatchObject({
      ...{ daysOverdue: 32, workdaysOverdue: 21, daysToDue: null, workdaysToDue: null, provisionalCalendar: false },
      ...{ surface: '2018年11月底前', deliverable: '确定面积', asOf: '2019-01-01', knownAt },
      ...{ lowerRungsNotTaken: ['R1', 'R2'], rungsWithoutBasis: [], recipients: ['UNIT_PRINCIPAL'] },
      matched: [{ fact: 'daysOverdue', value: 32, test: 'daysOverdue ≥ 30' }],
    });
    expect(proposal?.legalBasis.map(({ kind }) => kind)).toContain('PLAN_CLAUSE');
    for (const { validFrom } of proposal?.legalBasis ?? []) expect((validFrom ?? '') <= '2019-01-01').toBe(true);
  });

  test('every lead is addressed, and every member of a leading group by itself', () => {
    const towns = { throughGroupId: id<'UnitGroup'>('各镇街'), namedAs: '各镇街' };
    const addressees = [lead('环保局'), lead('大安镇', towns), lead('新驿镇', towns)];
    const { proposals } = propose(sweepOf('2019-01-01', [duty('a', '2018-12-31', { addressees })]));
    expect(proposals.map(({ unitId, kind, throughGroupId }) => [unitId, kind, throughGroupId])).toEqual([
      ['大安镇', 'URGE', '各镇街'],
      ['新驿镇', 'URGE', '各镇街'],
      ['环保局', 'URGE', null],
    ]);
  });

  test('reminders come once for each threshold, the last one passed where nights were missed', () => {
    const duties = [duty('a', '2018-12-31')];
    let past: PastMeasure[] = [];
    const steps: string[] = [];
    for (let asOf = day('2018-11-25'); asOf <= '2018-12-31'; asOf = addDays(asOf, 1)) {
      const sweep = sweepOf(asOf, duties, { past });
      const { proposals } = propose(sweep);
      for (const { kind, factKey, facts } of proposals)
        steps.push([asOf, kind, factKey, facts.recipients.length].join(' '));
      past = afterwards(sweep);
    }
    expect(steps).toEqual([
      '2018-12-01 REMIND 2018-12-31/30d 1',
      '2018-12-17 REMIND 2018-12-31/10wd 1',
      '2018-12-26 REMIND 2018-12-31/3wd 2',
    ]);
    expect(past.map(({ state }) => state)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'PROPOSED']);
    expect(propose(sweepOf('2018-12-28', duties)).proposals.map(({ factKey }) => factKey)).toEqual(['2018-12-31/3wd']);
  });

  test('a heavier rung takes the place of a lighter proposal that nobody has taken up', () => {
    const duties = [duty('a', '2018-11-30')];
    const past = afterwards(sweepOf('2018-12-01', duties));
    const [slip] = propose(sweepOf('2018-12-14', duties, { past })).proposals;
    expect(slip).toMatchObject({ kind: 'SUPERVISION_SLIP', supersedes: past.map((measure) => measure.id) });
    expect(slip?.facts.lowerRungsNotTaken).toEqual(['R1']);
  });

  test('nothing lighter is proposed after something heavier, also when an earlier day is swept', () => {
    const duties = [duty('a', '2018-11-30')];
    const past = afterwards(sweepOf('2019-01-01', duties));
    expect(rungs(sweepOf('2018-12-14', duties, { past }))).toEqual([]);
    expect(heldBy(sweepOf('2018-12-14', duties, { past }))).toEqual({ ALREADY_PROPOSED: 1 });
  });

  test('where no basis for the heavier rung is in force, the next one that has a basis is proposed and says so', () => {
    const silent = new Map([['plan', { ...plan, title: '某区农机方案', text: '抓好落实。' }]]);
    const [proposal] = propose(sweepOf('2019-02-15', [duty('a', '2018-11-30')], { plans: silent })).proposals;
    expect(proposal).toMatchObject({ kind: 'WARNING', facts: { rungsWithoutBasis: ['R4'] } });
  });

  test('facts beyond time raise the rung once somebody records them', () => {
    const behind = (points: number) => duty('a', '2020-12-31', { otherFacts: { percentagePointsBehind: points } });
    expect(rungs(sweepOf('2019-01-01', [behind(9)]))).toEqual([]);
    expect(rungs(sweepOf('2019-01-01', [behind(30)]))).toEqual([['a', '环保局', 'SUPERVISION_SLIP']]);
    expect(rungs(sweepOf('2019-01-01', [behind(31)]))).toEqual([['a', '环保局', 'WARNING']]);
  });

  test('no machine proposes accountability', () => {
    const forged = duty('a', '2020-12-31', { otherFacts: { dataForged: true } });
    expect(heldBy(sweepOf('2019-01-01', [forged]))).toEqual({ ONLY_BY_A_PERSON: 1 });
  });
});

describe('what a sweep leaves alone', () => {
  test.each<[string, Duty]>([
    ['a duty without a day', duty('a', null, { basis: 'UNDATED' })],
    ['one that has not begun', duty('a', '2018-11-30', { startsOn: day('2019-06-01') })],
    ['a target year that awaits its figures', duty('a', '2018-11-30', { basis: 'TARGET_YEAR' })],
    ['what is done', duty('a', '2018-11-30', { completedOn: day('2018-11-30') })],
    ['what was done late', duty('a', '2018-11-30', { completedOn: day('2018-12-20') })],
    ['what is due later', duty('a', '2020-06-30')],
  ])('%s', (_what, one) => {
    const { proposals, held } = propose(sweepOf('2019-01-01', [one]));
    expect([proposals, held.counts]).toEqual([[], {}]);
  });

  const overdue = (addressee: Addressee, more: Partial<Duty> = {}) =>
    duty('a', '2018-11-30', { addressees: [addressee], ...more });
  const court = { id: id<'Unit'>('法院'), fullName: '法院', isSupervisionObject: false };
  test.each<[keyof typeof HELD_REASONS, SweepFacts]>([
    ['READING_UNCONFIRMED', sweepOf('2019-01-01', [overdue(lead('环保局'), { readingConfirmed: false })])],
    ['UNIT_UNRESOLVED', sweepOf('2019-01-01', [overdue(lead('河长办', { unit: null, inForce: false }))])],
    ['UNIT_NOT_IN_FORCE', sweepOf('2019-01-01', [overdue(lead('农业局', { inForce: false }))])],
    ['NOT_SUPERVISION_OBJECT', sweepOf('2019-01-01', [overdue(lead('法院', { unit: court }))])],
    ['SUPPORT_NOT_ADDRESSED', sweepOf('2019-01-01', [overdue(lead('财政局', { capacity: 'SUPPORT' }))])],
    ['EXEMPT_CAUSE', sweepOf('2019-01-01', [overdue(lead('环保局'), { otherFacts: { exemptCause: true } })])],
    [
      'NO_LEGAL_BASIS',
      sweepOf('2019-01-01', [duty('a', '2020-12-31', { otherFacts: { seriousSoilProblem: true } })], {
        plans: new Map([['plan', { ...plan, text: '' }]]),
      }),
    ],
  ])('%s', (reason, sweep) => {
    const { proposals, held } = propose(sweep);
    expect(proposals).toEqual([]);
    expect(held.counts).toEqual({ [reason]: 1 });
    expect(held.items).toHaveLength(HELD_REASONS[reason].listed ? 1 : 0);
  });

  test('a court is not even reminded', () => {
    const duties = [duty('a', '2019-01-05', { addressees: [lead('法院', { unit: court })] })];
    expect(heldBy(sweepOf('2019-01-01', duties))).toEqual({ NOT_SUPERVISION_OBJECT: 1 });
  });

  test('two duties of one clause late on one day give one open measure a unit, the other is listed', () => {
    const twins = [duty('b', '2018-12-31', { clauseId: id('c11') }), duty('a', '2018-12-31', { clauseId: id('c11') })];
    const { proposals, held } = propose(sweepOf('2019-01-01', twins));
    expect(proposals.map(({ obligationId }) => obligationId)).toEqual(['a']);
    expect(held).toEqual({
      counts: { ONE_OPEN_PER_KIND: 1 },
      items: [{ obligationId: 'b', unitId: '环保局', namedAs: '环保局', ruleId: 'R1', reason: 'ONE_OPEN_PER_KIND' }],
    });
  });

  const earlier = (state: PastMeasure['state'], proposedOn: string, more: Partial<PastMeasure> = {}): PastMeasure => ({
    ...{
      id: 'old',
      kind: 'URGE',
      variant: null,
      family: 'LATENESS',
      state,
      ruleId: 'R1',
      clauseId: 'clause of a',
      obligationId: 'z',
      unitId: '环保局',
    },
    ...{ proposedOn: day(proposedOn), factKey: '2018-09-30' },
    ...more,
  });
  test.each<[string, PastMeasure, object]>([
    ['within 30 days of another urge on the clause: held', earlier('WITHDRAWN', '2018-12-03'), { COOLDOWN: 1 }],
    ['on the thirtieth day: proposed', earlier('WITHDRAWN', '2018-12-02'), {}],
    ['an open urge holds for as long as it is open', earlier('PROPOSED', '2018-06-01'), { ONE_OPEN_PER_KIND: 1 }],
    ['a dismissed one on another fact holds nothing', earlier('DISMISSED', '2018-12-31'), {}],
    ['another clause holds nothing', earlier('PROPOSED', '2018-12-31', { clauseId: 'clause of y' }), {}],
    ['another unit holds nothing', earlier('PROPOSED', '2018-12-31', { unitId: '农业局' }), {}],
    [
      'the same fact dismissed before: never again',
      earlier('DISMISSED', '2019-01-01', { obligationId: 'a', factKey: '2018-12-31' }),
      { DISMISSED_BEFORE: 1 },
    ],
  ])('%s', (_what, measure, counts) => {
    const sweep = sweepOf('2019-01-01', [duty('a', '2018-12-31')], { past: [measure] });
    expect(heldBy(sweep)).toEqual(counts);
    expect(rungs(sweep)).toHaveLength(Object.keys(counts).length === 0 ? 1 : 0);
  });

  test('a dismissed urge does not stand in the way of a warning a month later', () => {
    const measure = earlier('DISMISSED', '2018-12-01', { obligationId: 'a', factKey: '2018-11-30' });
    expect(rungs(sweepOf('2019-01-01', [duty('a', '2018-11-30')], { past: [measure] }))).toEqual([
      ['a', '环保局', 'WARNING'],
    ]);
  });

  test('two hundred held matters are listed, those that want a person first; all are counted', () => {
    const many = (count: number, more: Partial<Addressee>) =>
      Array.from({ length: count }, (_none, at) => lead(`单位${at} ${more.capacity ?? ''}`, more));
    const addressees = [
      ...many(300, { capacity: 'SUPPORT' }),
      ...many(250, { capacity: 'JOINT_LEAD', inForce: false }),
      lead('河长办', { unit: null }),
    ];
    const { held } = propose(sweepOf('2019-01-01', [duty('a', '2018-11-30', { addressees })]));
    expect(held.counts).toEqual({ UNIT_UNRESOLVED: 1, UNIT_NOT_IN_FORCE: 250, SUPPORT_NOT_ADDRESSED: 300 });
    expect(held.items).toHaveLength(200);
    expect(new Set(held.items.map(({ reason }) => reason))).toEqual(new Set(['UNIT_UNRESOLVED', 'UNIT_NOT_IN_FORCE']));
    expect(held.items[0]).toMatchObject({ namedAs: '河长办', unitId: null });
  });
});
