import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../src/kernel/id.ts';
import { addDays, localDate } from '../src/kernel/local-date.ts';
import { approveExtension, forwardExtension, requestExtension } from '../src/progress/commands-extension.ts';
import { scaleOn } from '../src/progress/store-duty-lights.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { LIGHTS, lightOf } from '../src/tasks/light.ts';
import { lightSql } from '../src/tasks/store-lights.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { matchUnit } from '../src/units/unit.ts';
import { type Api, type Caller, type Json, seedApi, statementsOf } from './api-world.ts';

let api: Api;
let officer: Caller;
const db = () => api.world.registry.engine.read(api.world.registry.jurisdiction);
const now = () => api.world.registry.clock.now();
beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  const overdue = await listAllObligations(db(), {
    asOf: localDate('2019-01-01'),
    knownAt: now(),
    states: ['OVERDUE'],
  });
  for (const [index, duty] of overdue.entries()) {
    if (index % 3 === 2) continue;
    const completedOn = addDays(duty.dueOn ?? localDate('2018-11-30'), index % 3 === 0 ? 2 : -3);
    if (completedOn > localDate('2019-01-02')) continue;
    await api.world.perform(completeObligation, { obligationId: duty.id, completedOn, evidenceNote: '验收材料' });
  }
});
afterAll(() => api.close());

test('the database and the rule give every duty the same light, on any day and with any percentage', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(1200), fc.option(fc.nat(100)), async (offset, percentDone) => {
      const asOf = addDays(localDate('2018-03-01'), offset);
      const moment = { asOf, knownAt: now() };
      const scale = await scaleOn(db(), asOf, api.world.registry.calendar);
      const last = (value: (percent: SQL) => SQL) => (percentDone === null ? sql`null` : value(sql`${percentDone}`));
      const light = lightSql(asOf, scale, last, sql`false`);
      const shown = new Map<string, string>();
      for (const one of LIGHTS) {
        for (const { id } of await listAllObligations(db(), { ...moment, light, lights: [one] })) {
          expect(shown.has(id)).toBe(false);
          shown.set(id, one);
        }
      }
      const all = await listAllObligations(db(), moment);
      expect(shown.size).toBe(all.length);
      for (const duty of all) {
        const rule = lightOf({ ...duty, percentDone }, asOf, scale).light;
        expect(shown.get(duty.id), `${duty.startsOn} ${duty.dueOn} on ${asOf}`).toBe(rule);
        seen.add(rule);
      }
    }),
    { numRuns: 60 },
  );
  expect([...seen].sort()).toEqual([...LIGHTS].sort());
}, 30_000);

test('each number by light is the list of that light, and each light of the list says why', async () => {
  const { obligationGroups } = await officer.data(`{ obligationGroups(by: LIGHT, asOf: "2019-01-01", first: 5) { nodes {
    light key count obligations(first: 60) { totalCount nodes { id light { light reason messageZh messageEn } toClear { code } } } } } }`);
  const groups = (obligationGroups?.nodes ?? []) as Json[];
  expect(groups.length).toBeGreaterThan(2);
  for (const { light, count, obligations } of groups) {
    expect(obligations?.totalCount).toBe(count);
    for (const duty of obligations?.nodes ?? []) {
      expect(duty.light?.light).toBe(light);
      expect(String(duty.light?.messageZh).length).toBeGreaterThan(3);
      if ((duty.light?.reason as unknown) === 'OVERDUE')
        expect(duty.toClear?.[0]).toEqual({ code: 'ACCEPTED_COMPLETION' });
    }
  }
  const { obligations } = await officer.data(
    '{ obligations(filter: {lights: [RED]}, asOf: "2019-01-01") { totalCount nodes { state } } }',
  );
  expect(obligations?.totalCount).toBe(groups.find(({ light }) => (light as unknown) === 'RED')?.count);
  expect(obligations?.nodes?.every(({ state }: Json) => (state as unknown) === 'OVERDUE')).toBe(true);
});

test('the story of a duty is told in order, by what was on record and up to the day asked about', async () => {
  const { world } = api;
  const match = matchUnit(await world.registry.dictionary(), '环保局', localDate('2019-01-02'));
  const principal = world.actor('UNIT_PRINCIPAL', [(match.kind === 'UNIT' ? match.id : '') as Id<'Unit'>]);
  const [duty] = await listAllObligations(db(), {
    ...{ asOf: localDate('2019-01-02'), knownAt: now() },
    ...{ dueFrom: localDate('2020-06-30'), dueTo: localDate('2020-06-30') },
  });
  if (!duty) throw new Error('a duty of June 2020');
  const before = now();
  world.clock.set('2020-06-28T01:00:00.000Z');
  const { outcome } = await world.as(principal, requestExtension, {
    ...{ obligationId: duty.id, reason: '受疫情影响', progressSoFar: '完成七成', draft: false },
    wishedDueOn: localDate('2020-07-20'),
  });
  const { requestId } = outcome;
  await world.as(world.actor('SUPERVISION_OFFICER'), forwardExtension, {
    requestId,
    expectedVersion: 1,
    opinion: '属实',
  });
  world.clock.set('2020-07-03T01:00:00.000Z');
  const grant = { requestId, expectedVersion: 2, newDueOn: localDate('2020-07-20') };
  await world.as(world.actor('SUPERVISION_DIRECTOR'), approveExtension, grant);
  world.clock.set('2020-08-01T01:00:00.000Z');
  const done = { obligationId: duty.id, completedOn: localDate('2020-07-25'), evidenceNote: '验收' };
  await world.perform(completeObligation, done);
  const tell = async (asOf: string, knownAt = now()) => {
    const { obligation } = await officer.data(
      `query t($id: ID!, $asOf: LocalDate, $knownAt: DateTime) { obligation(id: $id, asOf: $asOf, knownAt: $knownAt) {
         timeline(first: 50) { totalCount nodes { kind on actor recordedAt wordsZh wordsEn sourceId } } } }`,
      { id: duty.id, asOf, knownAt },
    );
    return (obligation?.timeline?.nodes ?? []).map(({ kind, on }: Json) => `${on} ${kind}`);
  };
  expect(await tell('2020-08-02')).toEqual([
    '2018-03-16 ISSUED',
    '2019-01-02 READ',
    '2019-01-02 CONFIRMED',
    '2020-06-28 REQUEST_STEP',
    '2020-06-28 REQUEST_STEP',
    '2020-07-03 REQUEST_STEP',
    '2020-07-03 DUE_DAY_MOVED',
    '2020-07-20 DUE',
    '2020-07-21 OVERDUE_FROM',
    '2020-07-25 COMPLETED',
  ]);
  expect(await tell('2020-07-01')).toEqual([
    '2018-03-16 ISSUED',
    '2019-01-02 READ',
    '2019-01-02 CONFIRMED',
    '2020-06-28 REQUEST_STEP',
    '2020-06-28 REQUEST_STEP',
  ]);
  expect(await tell('2020-07-05', before)).toEqual([
    '2018-03-16 ISSUED',
    '2019-01-02 READ',
    '2019-01-02 CONFIRMED',
    '2020-06-30 DUE',
    '2020-07-01 OVERDUE_FROM',
  ]);
});

test('lights and stories of a page cost as many statements for 200 duties as for 30', async () => {
  const query = `query q($first: Int!) { obligations(first: $first, asOf: "2019-01-01") { nodes {
    id light { light } toClear { code } timeline { nodes { kind } } } } }`;
  const cost = async (first: number) => (await statementsOf(api, officer, query, { first })).length;
  expect(await cost(200)).toBe(await cost(30));
});
