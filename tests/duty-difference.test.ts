import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctClause } from '../src/intake/commands-correct.ts';
import type { Instant } from '../src/kernel/clock.ts';
import { addDays, localDate } from '../src/kernel/local-date.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { completeObligation, withdrawCompletion } from '../src/progress/commands-completion.ts';
import { assignSupervisionDeadline } from '../src/tasks/commands-deadline.ts';
import { divideObligation } from '../src/tasks/commands-divide.ts';
import { OBLIGATION_STATES } from '../src/tasks/obligation.ts';
import { partyOn } from '../src/tasks/party.ts';
import { listDiffering, tellDifferences } from '../src/tasks/store-difference.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { differencesInFull } from './differences-in-full.ts';

let api: Api;
let officer: Caller;
const db = () => api.world.registry.engine.read(api.world.registry.jurisdiction);
const now = () => api.world.registry.clock.now();
beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

const DIFF = `query d($from: MomentInput!, $to: MomentInput!, $filter: ObligationFilter) {
  obligationDiff(from: $from, to: $to, filter: $filter, first: 200) { totalCount nodes {
    kind aspects before { id state dueOn } after { id state dueOn } why { code recordedAt messageZh messageEn } } } }`;
const diff = async (from: Json | object, to: Json | object, filter?: object) =>
  ((await officer.data(DIFF, { from, to, filter })).obligationDiff ?? {}) as Json;
const overdue = { states: ['OVERDUE'] };
const kinds = (found: Json) =>
  (found.nodes ?? []).map(({ kind, why }: Json) => `${kind} ${why?.map((one: Json) => one.code)}`);

describe('what is different between two moments', () => {
  test('what became overdue from one day to the next is the difference of the two lists, because time passed', async () => {
    const found = await diff({ asOf: '2018-12-31' }, { asOf: '2019-01-01' }, overdue);
    expect(found.totalCount).toBe(7);
    expect(new Set(kinds(found))).toEqual(new Set(['ENTERED TIME_PASSED']));
    expect(found.nodes?.[0]?.before?.state).toBe('OPEN');
    expect(found.nodes?.[0]?.after?.state).toBe('OVERDUE');
    const same = await diff({ asOf: '2019-01-01' }, { asOf: '2019-01-01' }, overdue);
    expect(same.totalCount).toBe(0);
  });

  test('a completion recorded late leaves the list for later knowledge only, and coming back says why', async () => {
    const moment = { asOf: localDate('2019-01-01'), knownAt: now() };
    const [duty] = await listAllObligations(db(), { ...moment, states: ['OVERDUE'] });
    if (!duty) throw new Error('an overdue duty');
    const before = now();
    const done = { obligationId: duty.id, completedOn: localDate('2018-11-20'), evidenceNote: '验收材料' };
    await api.world.perform(completeObligation, done);
    const between = now();
    const left = await diff({ asOf: '2019-01-01', knownAt: before }, { asOf: '2019-01-01', knownAt: between }, overdue);
    expect(kinds(left)).toEqual(['LEFT COMPLETION_RECORDED']);
    expect(left.nodes?.[0]).toMatchObject({ before: { id: duty.id, state: 'OVERDUE' }, after: { state: 'COMPLETED' } });
    await api.world.perform(withdrawCompletion, { obligationId: duty.id, reason: '复核不实' });
    const back = await diff({ asOf: '2019-01-01', knownAt: between }, { asOf: '2019-01-01' }, overdue);
    expect(kinds(back)).toEqual(['ENTERED COMPLETION_WITHDRAWN']);
    const none = await diff({ asOf: '2019-01-01', knownAt: before }, { asOf: '2019-01-01' }, overdue);
    expect(none.totalCount).toBe(0);
  });

  test('a due day that moved is told with the reason of who moved it', async () => {
    const moment = { asOf: localDate('2019-01-01'), knownAt: now() };
    const [duty] = await listAllObligations(db(), { ...moment, states: ['UNDATED'] });
    if (!duty) throw new Error('an undated duty');
    const before = now();
    const set = { obligationId: duty.id, reason: '年底前须有结果', expectedVersion: duty.version };
    await api.world.perform(assignSupervisionDeadline, { ...set, dueOn: localDate('2018-12-30') });
    const found = await diff({ asOf: '2019-01-01', knownAt: before }, { asOf: '2019-01-01' });
    expect(found.nodes).toMatchObject([
      { kind: 'CHANGED', aspects: ['STATE', 'DUE_DAY'], before: { state: 'UNDATED' }, after: { state: 'OVERDUE' } },
    ]);
    expect(found.nodes?.[0]?.why?.[0]?.messageZh).toContain('年底前须有结果');
    expect(
      kinds(await diff({ asOf: '2018-03-20', knownAt: before }, { asOf: '2019-01-01' }, overdue)).length,
    ).toBeGreaterThan(7);
  });

  test('before the plan was on record there was nothing: everything entered because it was recorded', async () => {
    const found = await diff({ asOf: '2019-01-01', knownAt: '2018-01-01T00:00:00Z' }, { asOf: '2019-01-01' });
    expect(Number(found.totalCount)).toBeGreaterThan(50);
    expect(new Set(kinds(found))).toEqual(new Set(['ENTERED DUTY_RECORDED']));
    expect(found.nodes?.every(({ before }: Json) => before === null)).toBe(true);
  });
});

/** A deed at random, which may be refused. */
const perhaps = (deed: Promise<unknown>) =>
  deed.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });

test('what may differ is found without comparing everything: the same duties differ alike, whatever was done in between', async () => {
  const { world } = api;
  const dictionary = await world.registry.dictionary();
  const units = [...dictionary.units.keys()];
  const anyDay = fc.nat({ max: 1200 }).map((days) => addDays(localDate('2018-03-01'), days));
  const instants: Instant[] = ['2018-01-01T00:00:00.000Z' as Instant, now()];
  const seen = { differing: 0, kinds: new Set<string>(), aspects: new Set<string>(), told: 0, corrected: 0 };
  const anyDeed = fc.record({
    which: fc.nat(),
    kind: fc.constantFrom('COMPLETE', 'WITHDRAW', 'OFFICE', 'DIVIDE', 'LINE', 'TIMES', 'NOTHING'),
    day: fc.nat({ max: 290 }),
    unit: fc.constantFrom(...units),
  });
  await fc.assert(
    fc.asyncProperty(
      ...([anyDeed, anyDay, anyDay, fc.nat(), fc.nat()] as const),
      ...([fc.subarray([...OBLIGATION_STATES]), fc.boolean(), fc.boolean()] as const),
      async (deed, one, other, knownOne, knownOther, states, ofUnit, within) => {
        const all = await listAllObligations(db(), { asOf: localDate('2019-01-02'), knownAt: now() });
        const duty = all[deed.which % all.length];
        if (!duty) throw new Error('a duty');
        const { id: obligationId, version: expectedVersion } = duty;
        const completedOn = addDays(localDate('2018-03-16'), deed.day);
        const reason = '试验';
        if (deed.kind === 'COMPLETE') {
          await perhaps(world.perform(completeObligation, { obligationId, completedOn, evidenceNote: '验收材料' }));
        } else if (deed.kind === 'WITHDRAW') {
          await perhaps(world.perform(withdrawCompletion, { obligationId, reason }));
        } else if (deed.kind === 'OFFICE') {
          const set = { obligationId, reason, expectedVersion, dueOn: addDays(completedOn, 300) };
          await perhaps(world.perform(assignSupervisionDeadline, set));
        } else if (deed.kind === 'DIVIDE') {
          const parts = [{ unitId: deed.unit, title: '试验' }];
          await perhaps(world.perform(divideObligation, { obligationId, rule: 'ALL', reason, parts }));
        } else if (deed.kind === 'LINE' || deed.kind === 'TIMES') {
          // Who leads, or that no time is set after all.
          const stated = deed.kind === 'LINE' ? { leads: [deed.unit] } : { deadlines: [] };
          const done = await perhaps(
            world.perform(correctClause, { clauseId: duty.clauseId, reason, confirm: true, ...stated }),
          );
          if (done) seen.corrected += 1;
        }
        instants.push(now());
        const pick = (index: number) => instants[index % instants.length] ?? now();
        const filterAt = (asOf: typeof one, knownAt: Instant) => ({
          ...{ asOf, knownAt },
          ...(states.length > 0 && { states }),
          ...(ofUnit && { party: partyOn(dictionary, [deed.unit], { asOf, knownAt }) }),
          ...(within && { scope: partyOn(dictionary, units.slice(0, 9), { asOf, knownAt }) }),
        });
        const [from, to] = [filterAt(one, pick(knownOne)), filterAt(other, pick(knownOther))];
        const found = await listDiffering(db(), from, to);
        const plain = found.map(({ kind, obligationId, aspects }) => ({ kind, obligationId, aspects }));
        expect(plain).toEqual(await differencesInFull(db(), from, to));
        for (const { kind, before, after } of await tellDifferences(db(), found.slice(0, 5), from, to)) {
          if (kind !== 'ENTERED') expect(before).not.toBeNull();
          if (kind !== 'LEFT') expect(after).not.toBeNull();
          seen.told += 1;
        }
        for (const { kind, aspects } of plain) {
          seen.differing += 1;
          seen.kinds.add(kind);
          for (const aspect of aspects) seen.aspects.add(aspect);
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(seen.differing).toBeGreaterThan(500);
  expect(seen.told).toBeGreaterThan(50);
  expect(seen.corrected).toBeGreaterThan(10);
  expect([...seen.kinds].sort()).toEqual(['CHANGED', 'ENTERED', 'LEFT']);
  expect([...seen.aspects].sort()).toEqual(
    expect.arrayContaining(['COMPLETION', 'DUE_DAY', 'EXISTENCE', 'RESPONSIBLE_UNIT', 'STATE']),
  );
}, 120_000);

test('two days with little between them are compared by that little, in the same few statements', async () => {
  const { statements } = api.world;
  const cost = async (from: string, to: string) => {
    const moments = [from, to].map((day) => ({ asOf: localDate(day), knownAt: now() }));
    const [one, other] = moments;
    if (!one || !other) throw new Error('two moments');
    statements.length = 0;
    const found = await listDiffering(db(), one, other);
    await tellDifferences(db(), found, one, other);
    return { found: found.length, statements: statements.length };
  };
  const few = await cost('2018-11-30', '2018-12-01');
  const many = await cost('2018-03-20', '2019-01-02');
  expect(many.found).toBeGreaterThan(few.found);
  expect(many.statements).toBe(few.statements);
});
