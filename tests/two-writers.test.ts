import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock, systemIds } from '../src/config.ts';
import { perform } from '../src/ledger/command.ts';
import { lastSequence } from '../src/ledger/store.ts';
import { voidPaper } from '../src/papers/commands.ts';
import { openRegistry, type Registry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { seedDistrict, type World } from './world.ts';

let world: World;
let other: Registry;
beforeAll(async () => {
  world = await seedDistrict();
  other = await openRegistry({ file: world.file, clock: systemClock, ids: systemIds() });
});
afterAll(() => {
  other.close();
  world.remove();
});

const token = (registry: Registry, label: string) => {
  const secretHash = hashOfSecret(`areg_${label}`);
  const input = { label, role: 'SUPERVISION_OFFICER', unitIds: null, expiresAt: null, secretHash } as const;
  return perform(createToken, input, { ...registry, actor: world.actor('OWNER'), requestId: label });
};

test('a writer waits for one of another process without holding up its own, and neither is told that the register is locked', async () => {
  const { jurisdiction, engine } = world.registry;
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  const held = engine.tx(jurisdiction, () => sleep(400));
  await sleep(5);
  const waiting = token(other, 'waited');
  await sleep(200);
  const ticksMeanwhile = ticks;
  await Promise.all([held, waiting]);
  clearInterval(timer);
  expect(ticksMeanwhile).toBeGreaterThan(5);
});

test('two that write without a pause both get their turns, and the ledger stays one chain', async () => {
  const before = await lastSequence(other.engine.read(other.jurisdiction));
  const many = async (registry: Registry, name: string) => {
    for (let each = 0; each < 25; each++) {
      await token(registry, `${name}${each}`);
      await sleep(1);
    }
  };
  await Promise.all([many(world.registry, 'one'), many(other, 'other')]);
  expect(await lastSequence(world.registry.engine.read(world.registry.jurisdiction))).toBe(before + 50);
});

test('a deed that is refused gives its place back', async () => {
  const input = { paperId: 'ppr_370812_nothing', reason: 'x', expectedVersion: 1 };
  await expect(world.as(world.actor('OWNER'), voidPaper, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await token(other, 'after')).sequence).toBeGreaterThan(0);
});
