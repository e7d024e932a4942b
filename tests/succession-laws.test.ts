import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayRecordSuccession } from '../src/access/actor.ts';
import type { Tx } from '../src/db/engine.ts';
import type { Instant } from '../src/kernel/clock.ts';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { type At, command } from '../src/ledger/command.ts';
import { type Answering, answeringForWhole, answeringOf, isAnswering, namesOfDuty } from '../src/tasks/answering.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { divideObligation } from '../src/tasks/commands-divide.ts';
import { addDutyParts } from '../src/tasks/commands-parts.ts';
import { decideSuccession } from '../src/tasks/commands-succession.ts';
import { partyOn, scopeOf } from '../src/tasks/party.ts';
import { CAPACITIES, type Capacity } from '../src/tasks/responsibility.ts';
import { listResponsibilities } from '../src/tasks/store.ts';
import { countByGroup } from '../src/tasks/store-counts.ts';
import { listDiffering } from '../src/tasks/store-difference.ts';
import { addObligations } from '../src/tasks/store-due-days.ts';
import { listAllObligations, type ObligationFilter } from '../src/tasks/store-obligations.ts';
import type { Way } from '../src/tasks/store-often.ts';
import { listPartHolders } from '../src/tasks/store-parts.ts';
import { recordSuccession, withdrawSuccession } from '../src/units/commands-succession.ts';
import { currentUnitOf, SUCCESSION_KINDS, type UnitSuccession } from '../src/units/succession.ts';
import { differencesInFull } from './differences-in-full.ts';
import { seedDistrict, type World } from './world.ts';

let world: World;
const db = () => world.registry.engine.read(world.registry.jurisdiction);
beforeAll(async () => {
  world = await seedDistrict('2022-01-02T01:00:00.000Z');
});
afterAll(() => world.remove());

const anyDay = fc.integer({ min: 0, max: 900 }).map((offset) => addDays(localDate('2018-06-01'), offset));
const anyIndex = fc.nat({ max: 9999 });
const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** A deed that the rules may decline: then nothing happened. */
async function perhaps(deed: Promise<unknown>): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const anyAct = fc.record({
  kind: fc.constantFrom(...SUCCESSION_KINDS),
  from: fc.array(anyIndex, { minLength: 1, maxLength: 3 }),
  to: fc.array(anyIndex, { minLength: 1, maxLength: 3 }),
  isNew: fc.boolean(),
  effectiveOn: anyDay,
  choices: fc.array(fc.record({ clause: anyIndex, to: anyIndex, later: fc.nat({ max: 200 }) }), { maxLength: 6 }),
  completed: fc.record({ obligation: anyIndex, on: anyDay }),
  /** Whether a unit is also made to answer alone for something under a clause. */
  alone: fc.boolean(),
  /** Units among which a duty is divided; none for most. */
  parts: fc.array(anyIndex, { maxLength: 3 }),
  withdraw: fc.boolean(),
});

/** A deed of this test alone, to add duties as undertakings will be. */
const deedOf = (work: (tx: Tx, at: At) => Promise<void>) =>
  command('CORRECT_CLAUSE', mayRecordSuccession, async (tx, _input: null, at) => {
    await work(tx, at);
    return null;
  });
let made = 0;
let divided = 0;

async function happen(act: typeof anyAct extends fc.Arbitrary<infer Act> ? Act : never): Promise<boolean> {
  const { units } = await world.registry.dictionary();
  const known = [...units.values()].filter(({ kind }) => kind !== 'SUPERIOR');
  const counts = { RENAME: [1, 1], MERGE: [3, 1], SPLIT: [1, 3], PARTIAL_TRANSFER: [1, 3], ABSORB: [3, 1] } as const;
  const [most, mostTo] = counts[act.kind];
  const fromUnitIds = [...new Set(act.from.map((index) => pick(known, index).id))].slice(0, most);
  const successors = act.to
    .slice(0, mostTo)
    .map((index) =>
      act.isNew
        ? { fullName: `试验第${++made}局`, kind: 'GOV_DEPT' as const, isSupervisionObject: true }
        : { unitId: pick(known, index).id },
    );
  const input = { kind: act.kind, fromUnitIds, successors, effectiveOn: act.effectiveOn, reason: '试验' };
  let successionId = '';
  const isRecorded = await perhaps(
    world
      .perform(recordSuccession, { ...input, basisDocNo: '试验〔2019〕1号', sourceStatus: 'VERIFIED' })
      .then(({ outcome }) => {
        successionId = outcome.successionId;
      }),
  );
  if (!isRecorded) return false;
  const all = await listAllObligations(db(), { asOf: localDate('2022-01-01'), knownAt: world.registry.clock.now() });
  const { successions } = await world.registry.dictionary();
  const recorded = successions.find(({ id }) => id === successionId) as UnitSuccession;
  const lines = await listResponsibilities(db(), [...new Set(all.map(({ clauseId }) => clauseId))]);
  const concerned = lines.filter(({ unitId }) => unitId && recorded.fromUnitIds.includes(unitId));
  for (const { clause, to, later } of act.choices) {
    const clauseId = pick(concerned.length > 0 ? concerned : lines, clause).clauseId;
    const toUnitId = pick(recorded.successors, to).unitId ?? '';
    const choice = { successionId, expectedVersion: 1, clauseIds: [clauseId], toUnitId, reason: '试验' };
    await perhaps(world.perform(decideSuccession, { ...choice, movesOn: addDays(act.effectiveOn, later) }));
  }
  if (act.alone) {
    const { jurisdiction, planId, clauseId, deadlineId, sectionOrdinal, startsOn, dueOn } = pick(
      all,
      act.completed.obligation,
    );
    const unit = pick(known, act.completed.obligation);
    const row = { jurisdiction, planId, clauseId, deadlineId, sectionOrdinal, startsOn, dueOn, period: '' };
    await world.perform(
      deedOf((tx, at) =>
        addObligations(tx, [
          {
            ...{ ...row, basis: 'UNDERTAKING', parentId: null, answerableUnitId: unit.id },
            ...{ id: at.newId('Obligation'), recordedAt: at.now },
          },
        ]),
      ),
      null,
    );
  }
  if (act.parts.length > 0) {
    const whole = pick(all, act.from[0] ?? 0);
    const parts = act.parts.map((index) => ({ unitId: pick(known, index).id, title: '试验' }));
    const input = { obligationId: whole.id, rule: 'ALL' as const, reason: '试验', parts };
    if (await perhaps(world.perform(divideObligation, input))) divided++;
    else await perhaps(world.perform(addDutyParts, { obligationId: whole.id, parts }));
  }
  const { obligation, on } = act.completed;
  const completion = { obligationId: pick(all, obligation).id, completedOn: on, evidenceNote: '试验' };
  await perhaps(world.perform(completeObligation, completion));
  if (act.withdraw) await world.perform(withdrawSuccession, { successionId, expectedVersion: 1, reason: '试验' });
  return true;
}

/** Who answers for each duty, by the pure rule alone. */
async function byRule(asOf: LocalDate, knownAt: Instant) {
  const dictionary = await world.registry.dictionary();
  const owed = await listAllObligations(db(), { asOf, knownAt });
  const lines = Map.groupBy(
    await listResponsibilities(db(), [...new Set(owed.map(({ clauseId }) => clauseId))], knownAt),
    ({ clauseId }) => clauseId as string,
  );
  const held = Map.groupBy(await listPartHolders(db(), knownAt), ({ parentId }) => parentId as string);
  return owed.map((duty) => {
    const names = namesOfDuty(duty, lines.get(duty.clauseId) ?? [], dictionary);
    const movedBy = duty.completedOn ?? asOf;
    const at = { asOf, knownAt, movedBy };
    const answering = answeringOf(names, dictionary, at);
    for (const unitId of dictionary.units.keys()) {
      expect(isAnswering(names, dictionary, unitId, at)).toBe(answering.some(({ unit }) => unit?.id === unitId));
    }
    return { id: duty.id as string, answering: answeringForWhole(answering, held.get(duty.id) ?? [], dictionary, at) };
  });
}

const idsFor = (
  rows: readonly { id: string; answering: Answering[] }[],
  unitId: string,
  capacities: readonly Capacity[],
) =>
  rows
    .filter(({ answering }) => answering.some((one) => one.unit?.id === unitId && capacities.includes(one.capacity)))
    .map(({ id }) => id)
    .sort();

test('the database and the rule name the same units for every duty, whatever acts, choices, groups, days and knowledge', async () => {
  const instants: Instant[] = [world.registry.clock.now()];
  let happened = 0;
  await fc.assert(
    fc.asyncProperty(
      anyAct,
      anyDay,
      anyIndex,
      anyIndex,
      fc.subarray([...CAPACITIES], { minLength: 1 }),
      async (...given) => {
        const [act, asOf, knownIndex, unitIndex, capacities] = given;
        if (await happen(act)) happened++;
        instants.push(world.registry.clock.now());
        const dictionary = await world.registry.dictionary();
        const lastInstant = instants.at(-1) as Instant;
        for (const knownAt of [lastInstant, pick(instants, knownIndex)]) {
          const moment = { asOf, knownAt };
          const rows = await byRule(asOf, knownAt);
          const counted = await countByGroup(db(), moment, 'UNIT', capacities);
          const numbers = new Map(counted.map(({ key, count }) => [key, count]));
          for (const unitId of dictionary.units.keys()) {
            expect(numbers.get(unitId) ?? 0, `${unitId} ${asOf}`).toBe(idsFor(rows, unitId, capacities).length);
          }
          const busy = [pick([...numbers.keys()], unitIndex), pick([...dictionary.units.keys()], unitIndex)];
          for (const unitId of busy) {
            const party = partyOn(dictionary, [unitId], moment, { capacities });
            const listed = await listAllObligations(db(), { ...moment, party });
            expect(listed.map(({ id }) => id as string).sort()).toEqual(idsFor(rows, unitId, capacities));
            await expectSameByEveryWay({ ...moment, party });
            await expectSameByEveryWay({ ...moment, scope: party });
            const earlier = { asOf: addDays(asOf, -40), knownAt: pick(instants, unitIndex) };
            const then = { ...earlier, party: partyOn(dictionary, [unitId], earlier, { capacities }) };
            const differing = (await listDiffering(db(), then, { ...moment, party })).map(
              ({ pair: _pair, ...one }) => one,
            );
            expect(differing).toEqual(await differencesInFull(db(), then, { ...moment, party }));
            // What is kept of the scopes of one dictionary is what another, which keeps nothing, says anew.
            for (const at of instants.map((instant) => ({ asOf, knownAt: instant }))) {
              expect(scopeOf(dictionary, [unitId], at)).toEqual(scopeOf({ ...dictionary }, [unitId], at));
            }
          }
        }
      },
    ),
    { numRuns: 70 },
  );
  expect(happened).toBeGreaterThan(15);
  expect(divided).toBeGreaterThan(5);
}, 120_000);

/** Pages are found by one of several ways (ADR 0057): whichever it is, the rows are the same. */
async function expectSameByEveryWay(filter: ObligationFilter): Promise<void> {
  const found = (way: Way | undefined) => listAllObligations(db(), { ...filter, way });
  const all = await found(undefined);
  for (const way of ['WALK', 'LOOK_UP'] as const) expect(await found(way), way).toEqual(all);
  const walk = { stretch: 'NAMED_DAYS', direction: 'FORWARD', day: undefined, last: undefined } as const;
  expect(await listAllObligations(db(), { ...filter, way: 'WALK', walk }), 'named days').toEqual(all);
}

test('whatever acts are on record, every unit has one that answers, no act is taken twice, and a rename in between changes only the name', async () => {
  const dictionary = await world.registry.dictionary();
  fc.assert(
    fc.property(fc.constantFrom(...dictionary.units.keys()), anyDay, (unitId, asOf) => {
      const { unitId: heir, steps } = currentUnitOf(dictionary, unitId as never, asOf);
      expect(dictionary.units.has(heir)).toBe(true);
      expect(new Set(steps.map(({ succession }) => succession.identity)).size).toBe(steps.length);
      expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted());
      for (const step of steps) expect(step.on <= asOf).toBe(true);
    }),
  );
});
