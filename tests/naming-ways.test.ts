import { setImmediate } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageSought, placed } from '../src/db/page.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { partyOn } from '../src/tasks/party.ts';
import { CAPACITIES } from '../src/tasks/responsibility.ts';
import { countClauses } from '../src/tasks/store-clauses.ts';
import { missingNamedDays, rebuildNamedDays } from '../src/tasks/store-named-days.ts';
import { listAllObligations, readingOf } from '../src/tasks/store-obligations.ts';
import { type Reading, rowsByWay, type Way } from '../src/tasks/store-often.ts';
import { seedDistrict, type World } from './world.ts';

// A page of what names a unit is looked up, walked to, or looked for all over the register, whichever is likely to be cheap (ADR
// 0057): the answer is one.

let world: World;
const db = () => world.registry.engine.read(world.registry.jurisdiction);
beforeAll(async () => {
  world = await seedDistrict('2022-01-02T01:00:00.000Z');
});
afterAll(() => world.remove());

test('duties and clauses of every unit are the same by every way, in every capacity, by name or through a group', async () => {
  const dictionary = await world.registry.dictionary();
  const moment = { asOf: localDate('2019-06-30'), knownAt: world.registry.clock.now() };
  let found = 0;
  for (const unitId of dictionary.units.keys()) {
    for (const through of [undefined, 'DIRECT', 'GROUP'] as const) {
      for (const capacities of [undefined, ...CAPACITIES.map((capacity) => [capacity])]) {
        const party = partyOn(dictionary, [unitId], moment, { capacities, through });
        const duties = (way?: Way) => listAllObligations(db(), { ...moment, party, way, states: ['OVERDUE', 'OPEN'] });
        const clauses = (way?: Way) => countClauses(db(), { ...moment, party, way });
        const [listed, counted] = [await duties(), await clauses()];
        found += listed.length;
        for (const way of ['WALK', 'LOOK_UP'] as const) {
          expect(await duties(way)).toEqual(listed);
          expect(await clauses(way)).toBe(counted);
          expect(await countClauses(db(), { ...moment, scope: party, way })).toBe(
            await countClauses(db(), { ...moment, scope: party }),
          );
        }
      }
    }
  }
  expect(found).toBeGreaterThan(100);
});

test('pages are the same whether a walk fills them, ends at the end of the list, or is given up', async () => {
  const dictionary = await world.registry.dictionary();
  const knownAt = world.registry.clock.now();
  const [unitId] = [...dictionary.units.values()].filter(({ shortName }) => shortName === '财政局').map(({ id }) => id);
  const party = partyOn(dictionary, unitId ? [unitId] : [], { asOf: localDate('2019-01-20'), knownAt });
  // Numbers in order stand for a list; those with a given rest name the party.
  const list = Array.from({ length: 60 }, (_one, at) => at);
  const ways: (Way | undefined)[] = [];
  const beyond = ({ direction, after, before }: PageSought) => {
    const between = list.filter((at) => at > Number(after?.[0] ?? -1) && at < Number(before?.[0] ?? 60));
    return direction === 'FORWARD' ? between : between.toReversed();
  };
  const reading = (every: number): Reading<number> => ({
    list: `each of ${every}`,
    rows(page, way) {
      ways.push(way);
      return beyond(page)
        .filter((at) => at % every === 3 % every)
        .slice(0, page.limit);
    },
    placeBehind(page, skipped) {
      const place = beyond(page)[skipped];
      return place === undefined ? undefined : { 0: place };
    },
  });
  for (const every of [1, 2, 7, 50]) {
    for (const direction of ['FORWARD', 'BACKWARD'] as const) {
      for (const [after, before] of [
        [null, null],
        [20, null],
        [null, 40],
        [20, 40],
      ] as const) {
        const page = {
          ...{ limit: 4, direction },
          after: after === null ? null : [after],
          before: before === null ? null : [before],
        };
        for (const many of [1, 1_000_000]) {
          const rows = await rowsByWay(db(), party, page, reading(every), { few: 0, farthestWalk: 12, many });
          expect(rows).toEqual(reading(every).rows(page, undefined));
        }
      }
    }
  }
  expect(new Set(ways)).toEqual(new Set(['WALK', 'LOOK_UP', undefined]));
});

test('pages of duties are the same by a walk as without one, over days that name the unit and days that do not', async () => {
  const { registry } = world;
  const dictionary = await registry.dictionary();
  const knownAt = registry.clock.now();
  expect(await missingNamedDays(db())).toEqual([]);
  let walked = 0;
  for (const asOf of ['2018-06-30', '2021-03-01'].map(localDate)) {
    for (const [index, unitId] of [...dictionary.units.keys()].entries()) {
      const party = partyOn(dictionary, [unitId], { asOf, knownAt });
      const states = [undefined, ['OVERDUE'], ['OPEN', 'UNDATED']] as const;
      const reading = readingOf(db(), { asOf, knownAt, party, states: states[index % 3] });
      for (const direction of ['FORWARD', 'BACKWARD'] as const) {
        const [start, end] = direction === 'FORWARD' ? (['after', 'before'] as const) : (['before', 'after'] as const);
        for (let place: readonly string[] | null = null; ; ) {
          const page: PageSought = { limit: 5, direction, [start]: place && placed(place), [end]: null } as never;
          const rows = await rowsByWay(db(), party, page, reading, { few: 0, farthestWalk: 1 + (index % 20), many: 1 });
          expect(rows).toEqual(await reading.rows(page, undefined));
          const last = rows.at(-1);
          walked += rows.length;
          if (!last || rows.length < page.limit) break;
          place = [last.dueOrder, last.id];
        }
      }
    }
  }
  expect(walked).toBeGreaterThan(500);
});

test('a day on which a name is due and that is lacking is told when the register is verified, and made anew', async () => {
  const { engine, jurisdiction } = world.registry;
  const raw = new SqliteDatabase(world.file);
  const taken = raw.prepare("delete from named_day where due_order = '2020-12-31'").run().changes;
  raw.close();
  // What was read before in the same callback is still being read together.
  await setImmediate();
  expect(taken).toBeGreaterThan(3);
  expect(await missingNamedDays(db())).toHaveLength(taken);
  await engine.tx(jurisdiction, rebuildNamedDays);
  expect(await missingNamedDays(db())).toEqual([]);
});
