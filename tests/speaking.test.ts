import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTOR_ROLES, type ActorRole, maySpeakFor } from '../src/access/actor.ts';
import { reviseRow } from '../src/db/write.ts';
import type { Id } from '../src/kernel/id.ts';
import { Refusal, refuse } from '../src/kernel/refusal.ts';
import { type Command, command, commandWithinUnits } from '../src/ledger/command.ts';
import { lastSequence } from '../src/ledger/store.ts';
import { units } from '../src/units/tables.ts';
import { filesOf, ROOT } from './laws/house.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let own: Id<'Unit'>;
let other: Id<'Unit'>;
beforeAll(async () => {
  world = await makeWorld();
  const [first, second] = [...(await world.registry.dictionary()).units.values()];
  if (!first || !second) throw new Error('the seed has units');
  own = first.id;
  other = second.id;
});
afterAll(() => world.remove());

type AnyCommand = Command<unknown, unknown>;
const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === 'object' && value !== null && 'deed' in value && 'withinUnits' in value && 'run' in value;

/** Every command of the house, as its rooms export them. */
async function commands(): Promise<AnyCommand[]> {
  const files = filesOf('src/**/commands*.ts').filter(({ path }) => !path.endsWith('.test.ts'));
  const rooms = await Promise.all(files.map(({ path }) => import(pathToFileURL(join(ROOT, path)).href)));
  const { calendar } = world.registry;
  return rooms.flatMap((room) =>
    Object.entries(room)
      .map(([name, value]) => (name.endsWith('With') && typeof value === 'function' ? value(calendar) : value))
      .filter(isCommand),
  );
}

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

/** `COMPLETE_OBLIGATION` as the API names it. */
const inCamel = (deed: string) =>
  deed.toLowerCase().replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

describe('a command is closed to whoever is limited to units, unless it opted in', () => {
  test('every other command refuses every role that is limited to units, and leaves nothing behind', async () => {
    const all = await commands();
    expect(all.length).toBeGreaterThan(10);
    const before = await lastSequence(world.registry.engine.read(world.registry.jurisdiction));
    for (const closed of all.filter(({ withinUnits }) => !withinUnits)) {
      for (const role of ACTOR_ROLES) {
        const answer = await refusalOf(world.as(world.actor(role, [own]), closed, {}));
        expect({ deed: closed.deed, role, answer }).toEqual({ deed: closed.deed, role, answer: 'NOT_AUTHORISED' });
      }
    }
    expect(await lastSequence(world.registry.engine.read(world.registry.jurisdiction))).toBe(before);
  });

  test('docs/api.md names exactly the deeds that units perform for themselves', async () => {
    const opened = (await commands()).filter(({ withinUnits }) => withinUnits).map(({ deed }) => inCamel(deed));
    const row = readFileSync(join(ROOT, 'docs/api.md'), 'utf8').match(/^\| `UNIT_LIAISON`.*$/m)?.[0] ?? '';
    const deeds = [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map((match) => String(match[1]));
    expect(deeds.sort()).toEqual([...new Set(opened)].sort());
  });

  const anyone = () => ({ allowed: true }) as const;
  /** Notes something on a unit, in the unit's own name. */
  const note = commandWithinUnits('CONFIRM_PLAN', anyone, async (tx, { unitId }: { unitId: Id<'Unit'> }, at) => {
    if (!maySpeakFor(at.actor, unitId)) refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: unitId }, ['unitId']);
    await reviseRow(tx, units, unitId, { note: at.actor.name });
    return unitId;
  });

  test.each(['UNIT_LIAISON', 'UNIT_PRINCIPAL'] as const)(
    'a command that opted in is done by a %s for its own unit and refused for another',
    async (role) => {
      expect(await refusalOf(world.as(world.actor(role, [own]), note, { unitId: own }))).toBe('done');
      expect(await refusalOf(world.as(world.actor(role, [own]), note, { unitId: other }))).toBe('NOT_FOUND');
    },
  );

  test('nobody else speaks for the unit: not the office, not the owner, limited to it or not', async () => {
    const others: ActorRole[] = ACTOR_ROLES.filter((role) => !role.startsWith('UNIT_'));
    for (const role of others) {
      for (const scope of [null, [own]]) {
        const answer = await refusalOf(world.as(world.actor(role, scope), note, { unitId: own }));
        expect({ role, answer }).toEqual({ role, answer: 'NOT_FOUND' });
      }
    }
  });

  test('the same command without opting in is refused to the unit before it is run', async () => {
    let ran = false;
    const closed = command('CONFIRM_PLAN', anyone, async () => {
      ran = true;
      return null;
    });
    expect(await refusalOf(world.as(world.actor('UNIT_PRINCIPAL', [own]), closed, {}))).toBe('NOT_AUTHORISED');
    expect(ran).toBe(false);
    expect(await refusalOf(world.as(world.actor('OWNER'), closed, {}))).toBe('done');
  });
});
