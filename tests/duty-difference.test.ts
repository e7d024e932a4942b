import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../src/kernel/local-date.ts';
import { completeObligation, withdrawCompletion } from '../src/progress/commands-completion.ts';
import { assignSupervisionDeadline } from '../src/tasks/commands-deadline.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

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
