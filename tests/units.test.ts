import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Instant, parseInstant } from '../src/kernel/clock.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { LARGEST_PAGE, pageOrigin, pageRequest } from '../src/kernel/page.ts';
import { command, perform } from '../src/ledger/command.ts';
import { addUnits } from '../src/units/commands.ts';
import { dictionaryOf } from '../src/units/dictionary.ts';
import {
  countAllUnits,
  countUnits,
  findGroup,
  findUnit,
  listAliases,
  listGroups,
  listUnits,
  listUnitsById,
  loadDictionary,
  type UnitFilter,
} from '../src/units/store.ts';
import { matchUnit, membersOf, type UnitGroup } from '../src/units/unit.ts';
import { type BareRegister, bareRegister, code, manyUnits, unitIds, unitSeed } from './bare-register.ts';

const issued = localDate('2018-03-16');

let register: BareRegister;
beforeEach(() => {
  register = bareRegister();
});
afterEach(() => register.close());

const request = (page: Parameters<typeof pageRequest>[0] = { first: LARGEST_PAGE }) =>
  pageRequest(page, pageOrigin('units', null));

async function names(filter: UnitFilter, asOf = issued): Promise<string[]> {
  const page = await listUnits(register.db, filter, asOf, request());
  expect(await countUnits(register.db, filter, asOf)).toBe(page.edges.length);
  return page.edges.map(({ node }) => node.shortName);
}

describe('installing the seed', () => {
  test('brings every unit, name, group and membership, in one deed', async () => {
    expect(await register.install()).toBe(1);
    expect(await countAllUnits(register.db)).toBe(43);
    const groups = await listGroups(register.db);
    expect(groups.map((group) => group.code)).toEqual(['GRP-TOWN', 'GRP-ZONE']);
    expect(groups[0]?.note).toContain('includeZones');
    const dictionary = await loadDictionary(register.db);
    expect(membersOf(dictionary, groups[0]?.id ?? '', issued)).toHaveLength(10);
    expect(matchUnit(dictionary, '国土局', issued)).toMatchObject({ kind: 'UNIT', matchedBy: 'ALIAS' });
  });

  test('twice adds nothing the second time', async () => {
    await register.install();
    const before = await unitIds(register.db);
    await register.install();
    expect(await unitIds(register.db)).toEqual(before);
    expect((await listAliases(register.db, [...before.values()])).map(({ alias }) => alias).toSorted()).toEqual([
      '国土局',
      '城市管理局',
    ]);
  });

  test('a longer seed adds only what is new', async () => {
    const seed = unitSeed();
    await register.install({ ...seed, units: seed.units.slice(0, 5), groups: [] });
    const before = await unitIds(register.db);
    await register.install(seed);
    const after = await unitIds(register.db);
    expect(after.size).toBe(43);
    for (const [name, id] of before) expect(after.get(name)).toBe(id);
  });

  test('of another district is refused and leaves nothing', async () => {
    await expect(register.install(unitSeed({ jurisdiction: code('370811') }))).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await countAllUnits(register.db)).toBe(0);
  });
});

describe('listing units', () => {
  beforeEach(() => register.install());

  test('by kind, group, name and whether they may be supervised', async () => {
    expect(await names({})).toHaveLength(43);
    expect(await names({ kinds: ['JUDICIAL', 'PARTY'] })).toEqual(['组织部', '宣传部', '检察院', '法院']);
    expect(await names({ kinds: [] })).toEqual([]);
    const [town, zone] = await listGroups(register.db);
    const dictionary = await loadDictionary(register.db);
    const members = async (group: UnitGroup | undefined, day = '2018-03-16') =>
      membersOf(dictionary, group?.id ?? '', localDate(day)).map(({ id }) => id);
    expect(await names({ memberIds: await members(zone) })).toEqual(['兖州工业园区', '农高区']);
    expect(await names({ memberIds: await members(town), kinds: ['SUBDISTRICT'] })).toHaveLength(4);
    expect(await names({ memberIds: await members(town, '2017-10-30') })).toEqual([]);
    expect(await names({ nameContains: '环境保护' })).toEqual(['环保局', '省环保厅', '市环保局']);
    expect(await names({ nameContains: '国土局' })).toEqual(['国土资源局']);
    expect(await names({ nameContains: '  镇 ' })).toHaveLength(6);
    expect(await names({ isSupervisionObject: false, kinds: ['VERTICAL', 'GOV_DEPT'] })).toEqual(['公安分局']);
    expect(await names({ isSupervisionObject: true })).toHaveLength(20 + 1 + 10 + 2);
  });

  test('by whether they exist on the day', async () => {
    const later = localDate('2018-10-27');
    expect(await names({ inForce: false }, later)).toEqual(['省环保厅']);
    expect(await names({ inForce: true }, later)).toHaveLength(42);
    expect(await names({ inForce: false })).toEqual([]);
  });

  test('signs in a wanted name stand for themselves', async () => {
    for (const sign of ['%', '_', '\\', '%环%', "'", '"']) expect(await names({ nameContains: sign })).toEqual([]);
    expect(await names({ nameContains: ' ' })).toHaveLength(43);
  });

  test('walking pages of any size, either way, gives every unit once, in order, also where orders are equal', async () => {
    register.close();
    register = bareRegister();
    await register.install(manyUnits(25));
    const expected = await names({});
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.boolean(), async (size, forward) => {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const asked = request(forward ? { first: size, after: cursor } : { last: size, before: cursor });
          const { edges, pageInfo } = await listUnits(register.db, {}, issued, asked);
          const found = edges.map(({ node }) => node.shortName);
          if (forward) seen.push(...found);
          else seen.unshift(...found);
          if (forward) cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          else cursor = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
        } while (cursor !== null);
        expect(seen).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('one by its id, and none of another district’s', async () => {
    const id = (await unitIds(register.db)).get('环保局') ?? '';
    expect(await findUnit(register.db, id)).toMatchObject({ fullName: '济宁市兖州区环境保护局', code: null });
    expect(await findUnit(register.engine.read(code('370811')), id)).toBeUndefined();
    expect(await findUnit(register.db, 'unt_370812_none')).toBeUndefined();
    expect(await listUnitsById(register.db, [])).toEqual([]);
    const [group] = await listGroups(register.db);
    expect(await findGroup(register.db, group?.id ?? '')).toMatchObject({ name: '各镇街' });
    expect(await findGroup(register.db, 'grp_370812_none')).toBeUndefined();
  });
});

describe('the dictionary in memory', () => {
  const statementsFor = async (work: () => Promise<unknown>) => {
    register.statements.length = 0;
    await work();
    return register.statements.length;
  };

  test('costs a fixed number of statements, however many units there are', async () => {
    const counts: number[] = [];
    for (const seed of [manyUnits(3), manyUnits(2000)]) {
      await register.install(seed);
      counts.push(await statementsFor(() => loadDictionary(register.db)));
    }
    expect(counts).toEqual([6, 6]);
  });

  test('is kept until a deed changes units; other deeds cost one look', async () => {
    await register.install();
    const first = await dictionaryOf(register.db);
    expect(await statementsFor(async () => expect(await dictionaryOf(register.db)).toBe(first))).toBe(0);
    await register.idle();
    expect(await statementsFor(async () => expect(await dictionaryOf(register.db)).toBe(first))).toBe(2);
    expect(await statementsFor(async () => expect(await dictionaryOf(register.db)).toBe(first))).toBe(0);
    const id = (await unitIds(register.db)).get('环保局') ?? '';
    await register.annotate([id], '新注');
    const second = await dictionaryOf(register.db);
    expect(second).not.toBe(first);
    expect(second.units.get(id)?.note).toBe('新注');
  });

  test('is each district’s own', async () => {
    await register.install();
    const other = register.engine.read(code('370811'));
    expect((await dictionaryOf(other)).units.size).toBe(0);
    expect((await dictionaryOf(register.db)).units.size).toBe(43);
    expect((await dictionaryOf(other)).units.size).toBe(0);
  });

  test('inside a deed shows what the deed has already written, and forgets it when the deed fails', async () => {
    await register.install();
    let seen = 0;
    let tail = 0;
    const failing = command(
      'INSTALL_SEEDS',
      () => ({ allowed: true }),
      async (tx, _input: null, at) => {
        await addUnits(tx, manyUnits(5), at);
        seen = (await dictionaryOf(tx)).units.size;
        throw new Error('on purpose');
      },
    );
    const jurisdiction = register.db.jurisdiction;
    await expect(
      perform(failing, null, {
        engine: register.engine,
        clock: { now: () => parseInstant('2018-03-20T02:00:00Z') as Instant },
        ids: { tail: () => `x${++tail}` },
        actor: { id: 'a', name: 'a', role: 'OWNER', jurisdiction, unitScope: null },
        requestId: 'r',
      }),
    ).rejects.toThrow('on purpose');
    expect(seen).toBe(48);
    expect((await dictionaryOf(register.db)).units.size).toBe(43);
  });
});
