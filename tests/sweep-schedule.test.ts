import { afterEach, expect, test } from 'vitest';
import { sweepOfToday } from '../src/cli/scheduling.ts';
import { pageRequest } from '../src/kernel/page.ts';
import { runSweepWith, sweepToEnd } from '../src/measures/commands-sweep.ts';
import { countMeasures, listMeasures } from '../src/measures/store.ts';
import { listRuns } from '../src/measures/store-runs.ts';
import { openRegistry } from '../src/registry.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { seedDistrict, type World } from './world.ts';

let world: World;
afterEach(() => world.remove());
const db = () => world.registry.engine.read(world.registry.jurisdiction);
const runs = async () => (await listRuns(db(), pageRequest({ first: 50 }, 'r'))).edges.map(({ node }) => node);

test('two processes that wake at the same hour sweep once, and one of them leaves it alone', async () => {
  world = await seedDistrict();
  let number = 0;
  const ids = { tail: () => `other${String(++number).padStart(6, '0')}` };
  const other = await openRegistry({ file: world.file, clock: world.clock, ids });
  try {
    expect((await sweepOfToday(world.registry)).isLeftAlone).toBe(false);
    expect((await sweepOfToday(other)).isLeftAlone).toBe(true);
    expect((await sweepOfToday(world.registry)).isLeftAlone).toBe(true);
    const [run, ...more] = await runs();
    expect(more).toEqual([]);
    expect(run).toMatchObject({ trigger: 'SCHEDULE', state: 'FINISHED', asOf: '2019-01-02', runBy: 'schedule' });
    expect(await countMeasures(db(), {})).toBe(run?.proposedCount);
    world.clock.set('2019-01-03T01:00:00.000Z');
    expect((await sweepOfToday(other)).isLeftAlone).toBe(false);
    expect(await runs()).toHaveLength(2);
  } finally {
    other.close();
  }
});

test('a sweep in small pages proposes what one in a single page does, with one report', async () => {
  const sweptIn = async (clausesPerPage: number) => {
    world = await seedDistrict();
    const command = runSweepWith(world.registry.calendar, { clausesPerPage });
    await sweepToEnd({ asOf: '2019-01-01' as never }, async (input) => (await world.perform(command, input)).outcome);
    const { edges } = await listMeasures(db(), {}, pageRequest({ first: 200 }, 'm'));
    const [run] = await runs();
    const told = edges.map(({ node }) => `${node.kind} ${node.addresseeName} ${node.facts.clausePath}`).sort();
    if (clausesPerPage < 500) world.remove();
    return { told, pages: run?.pages, held: run?.held, considered: run?.considered, proposed: run?.proposedCount };
  };
  const { pages: few, ...small } = await sweptIn(3);
  const { pages: one, ...whole } = await sweptIn(500);
  expect(small).toEqual(whole);
  expect([one, (few ?? 0) > 1]).toEqual([1, true]);
});

test('a proposal whose duty was done goes back with its reason', async () => {
  world = await seedDistrict();
  await sweepOfToday(world.registry);
  const warnings = async () =>
    (await listMeasures(db(), { kinds: ['WARNING'] }, pageRequest({ first: 9 }, 'm'))).edges.map(({ node }) => node);
  const obligationId = (await warnings())[0]?.obligationId ?? '';
  const completedOn = '2019-01-02' as never;
  await world.perform(completeObligation, { obligationId, completedOn, evidenceNote: '已验收' });
  world.clock.set('2019-01-03T01:00:00.000Z');
  await sweepOfToday(world.registry);
  expect((await warnings()).map(({ state, withdrawalReason }) => [state, withdrawalReason])).toEqual([
    ['WITHDRAWN', 'DUTY_COMPLETED'],
    ['WITHDRAWN', 'DUTY_COMPLETED'],
  ]);
  const [, second] = await runs();
  expect(second).toMatchObject({ withdrawnCount: 2 });
});
