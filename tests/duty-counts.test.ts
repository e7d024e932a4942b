import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { ledgerRows } from '../src/papers/ledger-rows.ts';
import { completeObligation, withdrawCompletion } from '../src/progress/commands-completion.ts';
import { OBLIGATION_STATES, type ObligationState, stateOf } from '../src/tasks/obligation.ts';
import { partyOn } from '../src/tasks/party.ts';
import { countByGroup } from '../src/tasks/store-counts.ts';
import { countObligations, listAllObligations, type Moment } from '../src/tasks/store-obligations.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

// One number, however it is asked for: count, list, card, group, export. On the seed plan with completions and withdrawals at random.

let api: Api;
let officer: Caller;
const db = () => api.world.registry.engine.read(api.world.registry.jurisdiction);
const now = () => api.world.registry.clock.now();
const FIRST = localDate('2018-03-16');

beforeAll(async () => {
  // How long a question may take has tests of its own; these hold on a machine of any load.
  api = await seedApi({ msAllowed: 60_000 });
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

const day = fc.nat(1500).map((offset): LocalDate => addDays(FIRST, offset));

/** Every way in which the register tells how many duties of a unit stand in a state on a day. */
async function numbersOf(unitId: string, state: ObligationState, moment: Moment): Promise<number[]> {
  const { registry } = api.world;
  const party = partyOn(await registry.dictionary(), [unitId], moment);
  const filter = { ...moment, party, states: [state] };
  const list = await listAllObligations(db(), filter);
  let exported = 0;
  for await (const rows of ledgerRows(db, filter, registry.calendar)) exported += rows.length;
  const groups = await countByGroup(db(), { ...moment, party }, 'STATE', []);
  const byRule = (await listAllObligations(db(), { ...moment, party })).filter(
    (one) => stateOf(one, moment.asOf) === state,
  );
  return [
    list.length,
    await countObligations(db(), filter),
    exported,
    groups.find(({ key }) => key === state)?.count ?? 0,
    byRule.length,
  ];
}

test('count, list, group, export and the pure rule give one number, for any unit, state, day and knowledge', async () => {
  const units = [...(await api.world.registry.dictionary()).units.keys()];
  const instants = [now()];
  const duties = await listAllObligations(db(), { asOf: localDate('2030-01-01'), knownAt: now() });
  await fc.assert(
    fc.asyncProperty(
      ...([fc.nat(duties.length - 1), fc.integer({ min: 0, max: 290 }), fc.boolean()] as const),
      ...([fc.constantFrom(...units), fc.constantFrom(...OBLIGATION_STATES), day, fc.nat(1000)] as const),
      async (which, offset, takesBack, unitId, state, asOf, known) => {
        const duty = duties[which];
        if (!duty) throw new Error('a duty');
        const done = { obligationId: duty.id, completedOn: addDays(FIRST, offset), evidenceNote: '验收材料' };
        const [stood] = await listAllObligations(db(), {
          asOf: localDate('2019-01-02'),
          knownAt: now(),
          ids: [duty.id],
        });
        if (!stood?.completionId) await api.world.perform(completeObligation, done);
        else if (takesBack) await api.world.perform(withdrawCompletion, { obligationId: duty.id, reason: '复核有误' });
        instants.push(now());
        const moment = { asOf, knownAt: instants[known % instants.length] ?? now() };
        const numbers = await numbersOf(unitId, state, moment);
        expect({ unitId, state, asOf, numbers: [...new Set(numbers)] }).toEqual({
          unitId,
          state,
          asOf,
          numbers: [numbers[0]],
        });
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('the card of a unit shows the numbers of its lists, and a row of the export the light of its duty', async () => {
  const { units } = await officer.data(`{ units(first: 60) { nodes { shortName
    owes(asOf: "2019-01-02") { total upcoming open overdue awaitingData completed completedLate undated ended }
    obligations(asOf: "2019-01-02", first: 1) { totalCount } late: obligations(asOf: "2019-01-02", states: [OVERDUE], first: 1) { totalCount } } } }`);
  let owed = 0;
  for (const { owes, obligations, late } of (units?.nodes ?? []) as Json[]) {
    const { total, __typename: _type, ...states } = owes ?? ({} as Json);
    expect(total).toBe(obligations?.totalCount);
    expect(owes?.overdue).toBe(late?.totalCount);
    const counts: number[] = Object.values(states).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(total));
    owed += Number(total);
  }
  expect(owed).toBeGreaterThan(100);
  const { registry } = api.world;
  const moment = { asOf: localDate('2019-01-02'), knownAt: now() };
  const shown = await officer.data('{ obligations(asOf: "2019-01-02", first: 200) { nodes { light { light } } } }');
  const lights: unknown[] = [];
  for await (const rows of ledgerRows(db, moment, registry.calendar)) lights.push(...rows.map(({ light }) => light));
  expect(lights).toHaveLength(shown.obligations?.nodes?.length ?? 0);
  // The sheet says the light in a word of its own; word and light must go together one to one.
  const pairs = lights.map((word, index) => `${word} ${shown.obligations?.nodes?.[index]?.light?.light}`);
  const [words, both] = [new Set(lights), new Set(pairs)];
  expect(words.size).toBeGreaterThan(2);
  expect([both.size, new Set([...both].map((pair) => pair.split(' ')[1])).size]).toEqual([words.size, words.size]);
});
