import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, parseInstant } from '../kernel/clock.ts';
import type { Id, IdNoun } from '../kernel/id.ts';
import { localDate } from '../kernel/local-date.ts';
import { type DictionaryRows, makeDictionary } from './make-dictionary.ts';
import { parseUnitSeed } from './seed.ts';
import { groupsOf, matchUnit, membersOf, type Unit } from './unit.ts';

const file = join(import.meta.dirname, '..', '..', 'seeds', 'units', '370812.json');
const seed = parseUnitSeed(JSON.parse(readFileSync(file, 'utf8')));
const issued = localDate('2018-03-16');
const recordedAt = parseInstant('2018-03-20T00:00:00Z') as Instant;
const idOf = <Noun extends IdNoun>(_noun: Noun, name: string) => name as Id<Noun>;

/** The seed as rows, each unit's id being its short name and each group's its code. */
function rowsOfSeed(): DictionaryRows {
  const idByName = new Map(seed.units.map(({ fullName, shortName }) => [fullName, idOf('Unit', shortName)]));
  const unitIdOf = (fullName: string) => idByName.get(fullName) ?? idOf('Unit', '?');
  return {
    units: seed.units.map(({ aliases: _aliases, ...unit }) => ({ ...unit, id: unitIdOf(unit.fullName), recordedAt })),
    groups: seed.groups.map(({ aliases: _aliases, members: _members, ...group }) => ({
      ...group,
      id: idOf('UnitGroup', group.code),
    })),
    aliases: [
      ...seed.units.flatMap(({ fullName, aliases }) =>
        aliases.map(({ alias }) => ({ alias, unitId: unitIdOf(fullName), groupId: null })),
      ),
      ...seed.groups.flatMap(({ code, aliases }) =>
        aliases.map(({ alias }) => ({ alias, unitId: null, groupId: idOf('UnitGroup', code) })),
      ),
    ],
    memberships: seed.groups.flatMap(({ code, members }) =>
      members.map(({ unit, validFrom, validTo }) => ({
        groupId: idOf('UnitGroup', code),
        unitId: unitIdOf(unit),
        validFrom,
        validTo,
      })),
    ),
  };
}

const rows = rowsOfSeed();
const district = makeDictionary(rows);

/** A unit for tests that need what the seed does not have. */
const unit = (name: string, over: Partial<Unit> = {}): Unit => ({
  id: idOf('Unit', over.id ?? name),
  code: null,
  fullName: name,
  shortName: name,
  kind: 'GOV_DEPT',
  isSupervisionObject: true,
  displayOrder: 1,
  validFrom: null,
  validTo: null,
  source: 'test',
  sourceStatus: 'TO_CONFIRM',
  note: null,
  recordedAt,
  ...over,
});
const dictionaryOf = (...units: Unit[]) => makeDictionary({ units, aliases: [], groups: [], memberships: [] });

/** Every name on the seed plan's forty responsibility lines (domain.md §5.2), and the ways to the unit it stands for. */
const PRINTED = [
  '环保局 国土资源局 国土局 规划局 林业局 农业局 畜牧兽医局 发改局 粮食局 经信局 卫计局 安监局 住建局 水利局 财政局 商务局 审计局',
  '科技局 教体局 市场监管局 综合执法局 公安分局 广播电视台 组织部 宣传部 监察委 督考办 检察院 法院 省环保厅 市环保局',
].flatMap((line) => line.split(' '));

describe('the units of a printed plan', () => {
  test.each(PRINTED)('%s is one unit, surely', (name) => {
    const match = matchUnit(district, name, issued);
    expect(match.kind).toBe('UNIT');
    expect(match).toMatchObject({ id: name === '国土局' ? '国土资源局' : name });
  });

  test.each([
    ['环保局', '环保局', 'SHORT_NAME'],
    ['济宁市兖州区环境保护局', '环保局', 'FULL_NAME'],
    ['国土局', '国土资源局', 'ALIAS'],
    ['国土资源局', '国土资源局', 'SHORT_NAME'],
    ['环 保 局', '环保局', 'NORMALISED'],
    ['\u3000环保局\u200b', '环保局', 'NORMALISED'],
    ['环境保护局', '环保局', 'PREFIX_STRIPPED'],
    ['区环保局', '环保局', 'PREFIX_STRIPPED'],
    ['兖州区环保局', '环保局', 'PREFIX_STRIPPED'],
    ['济宁市兖州区农业局', '农业局', 'FULL_NAME'],
    ['兖州区 国土局', '国土资源局', 'PREFIX_STRIPPED'],
    ['環保局', '环保局', 'SCRIPT_FOLDED'],
    ['濟寧市兗州區環境保護局', '环保局', 'SCRIPT_FOLDED'],
    ['區畜牧獸醫局', '畜牧兽医局', 'SCRIPT_FOLDED'],
    ['市环保局', '市环保局', 'SHORT_NAME'],
    ['济宁市环境保护局', '市环保局', 'FULL_NAME'],
    ['兖州区公安分局', '公安分局', 'PREFIX_STRIPPED'],
    ['大安镇', '大安镇', 'SHORT_NAME'],
    ['大安镇人民政府', '大安镇', 'FULL_NAME'],
    ['济宁市兖州区大安镇人民政府', '大安镇', 'PREFIX_STRIPPED'],
    ['兴隆庄街道办事处', '兴隆庄街道', 'FULL_NAME'],
    ['兖州区人民政府', '区政府', 'PREFIX_STRIPPED'],
    ['区人民政府', '区政府', 'PREFIX_STRIPPED'],
    ['兗州區政府', '区政府', 'SCRIPT_FOLDED'],
  ])('%s is %s by %s', (surface, id, matchedBy) => {
    expect(matchUnit(district, surface, issued)).toMatchObject({ kind: 'UNIT', id, matchedBy });
  });

  test.each([
    ['各镇街', 'GRP-TOWN', 'FULL_NAME'],
    ['镇街', 'GRP-TOWN', 'ALIAS'],
    ['各镇人民政府、各街道办事处', 'GRP-TOWN', 'ALIAS'],
    ['各镇（街道）', 'GRP-TOWN', 'ALIAS'],
    ['各镇(街道)', 'GRP-TOWN', 'NORMALISED'],
    ['各鎮街', 'GRP-TOWN', 'SCRIPT_FOLDED'],
    ['兖州工业园区、农高区管委会', 'GRP-ZONE', 'FULL_NAME'],
  ])('%s is the group %s by %s', (surface, id, matchedBy) => {
    expect(matchUnit(district, surface, issued)).toMatchObject({ kind: 'GROUP', id, matchedBy });
  });

  test('the answer names the registered name it was found under', () => {
    expect(matchUnit(district, '区国土局', issued)).toMatchObject({ matchedName: '国土局' });
  });
});

describe('what is not surely one unit is unknown, with what it may have been', () => {
  test.each([
    ['卫健局', '济宁市兖州区卫生和计划生育局'],
    ['畜牧局', '济宁市兖州区畜牧兽医局'],
    ['发改委', '济宁市兖州区发展和改革局'],
    ['综合行政执法大队', '济宁市兖州区综合行政执法局'],
  ])('%s: among others %s', (surface, name) => {
    const match = matchUnit(district, surface, issued);
    expect(match).toMatchObject({ kind: 'UNKNOWN', reason: 'NOT_FOUND' });
    expect(match.kind === 'UNKNOWN' && match.nearest).toContain(name);
    expect(match.kind === 'UNKNOWN' && match.nearest.length).toBeLessThanOrEqual(3);
  });

  test.each(['', '   ', '有关企业', '中国石化', 'department', '%'])('“%s” has no like', (surface) => {
    expect(matchUnit(district, surface, issued)).toEqual({ kind: 'UNKNOWN', reason: 'NOT_FOUND', nearest: [] });
  });

  test.each(['区', '兖州区', '济宁市兖州区', '局', '各', '政府', '人民政府', '市政府'])(
    '%s alone is no unit',
    (surface) => {
      expect(matchUnit(district, surface, issued)).toMatchObject({ kind: 'UNKNOWN', reason: 'NOT_FOUND' });
    },
  );

  test('a name that two units bear is not decided for either', () => {
    const two = dictionaryOf(
      unit('甲区城市管理局', { shortName: '城管局' }),
      unit('甲区城市管理执法局', { shortName: '城管局' }),
    );
    expect(matchUnit(two, '城管局', issued)).toEqual({
      kind: 'UNKNOWN',
      reason: 'AMBIGUOUS',
      nearest: ['甲区城市管理局', '甲区城市管理执法局'],
    });
  });

  test('a unit that ended does not match after its last day, nor one that begins later before its first', () => {
    const last = localDate('2019-01-31');
    const first = localDate('2019-02-01');
    const reform = dictionaryOf(
      unit('甲区农业局', { shortName: '农业局', validTo: last }),
      unit('甲区农业农村局', { shortName: '农业农村局', validFrom: first }),
    );
    expect(matchUnit(reform, '农业局', last)).toMatchObject({ kind: 'UNIT', id: '甲区农业局' });
    expect(matchUnit(reform, '农业局', first)).toEqual({
      kind: 'UNKNOWN',
      reason: 'NOT_IN_FORCE',
      nearest: ['甲区农业局'],
    });
    expect(matchUnit(reform, '农业农村局', last)).toMatchObject({ reason: 'NOT_IN_FORCE' });
    expect(matchUnit(reform, '农业农村局', first)).toMatchObject({ kind: 'UNIT' });
  });

  test('one name in turn of two units is decided by the day', () => {
    const turn = dictionaryOf(
      unit('旧局', { shortName: '国土局', validTo: localDate('2018-12-31') }),
      unit('新局', { shortName: '国土局', validFrom: localDate('2019-01-01') }),
    );
    expect(matchUnit(turn, '国土局', localDate('2018-12-31'))).toMatchObject({ id: '旧局' });
    expect(matchUnit(turn, '国土局', localDate('2019-01-01'))).toMatchObject({ id: '新局' });
  });

  test('the provincial department ends with the day before its successor began (2018-10-27)', () => {
    expect(matchUnit(district, '省环保厅', localDate('2018-10-26'))).toMatchObject({ kind: 'UNIT' });
    expect(matchUnit(district, '省环保厅', localDate('2018-10-27'))).toMatchObject({ reason: 'NOT_IN_FORCE' });
  });

  test('any text is answered, and a match always names a registered unit or group', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PRINTED)), (surface) => {
        const match = matchUnit(district, surface, issued);
        if (match.kind === 'UNIT') expect(district.units.has(match.id)).toBe(true);
        if (match.kind === 'GROUP') expect(district.groups.has(match.id)).toBe(true);
      }),
    );
  });
});

describe('各镇街 on a day', () => {
  const names = (day: string, group = 'GRP-TOWN') =>
    membersOf(district, group, localDate(day)).map(({ shortName }) => shortName);

  test('are four subdistricts and six towns on the day the plan was issued, in display order', () => {
    expect(names('2018-03-16')).toEqual(
      '鼓楼街道 龙桥街道 酒仙桥街道 兴隆庄街道 大安镇 新驿镇 颜店镇 新兖镇 漕河镇 小孟镇'.split(' '),
    );
  });

  test('do not hold the zones, which stand in a group of their own', () => {
    expect(names('2018-03-16', 'GRP-ZONE')).toEqual(['兖州工业园区', '农高区']);
    expect(groupsOf(district, '农高区', issued).map(({ code }) => code)).toEqual(['GRP-ZONE']);
    expect(groupsOf(district, '大安镇', issued).map(({ code }) => code)).toEqual(['GRP-TOWN']);
    expect(groupsOf(district, '环保局', issued)).toEqual([]);
  });

  test('are not known for days before the source speaks', () => {
    expect(names('2017-10-30')).toEqual([]);
    expect(names('2017-10-31')).toHaveLength(10);
  });

  test('an unknown group or unit has no members and no groups', () => {
    expect(membersOf(district, 'GRP-NONE', issued)).toEqual([]);
    expect(groupsOf(district, 'nobody', issued)).toEqual([]);
  });

  test('a member that ended, or left, is no member after its last day', () => {
    const end = localDate('2018-12-31');
    const town = unit('东镇', { displayOrder: 2 });
    const ended = unit('西镇', { validTo: end });
    const groupId = idOf('UnitGroup', 'g');
    const from = localDate('2018-01-01');
    const dictionary = makeDictionary({
      units: [ended, town],
      groups: [{ id: groupId, code: 'G', name: '各镇', source: 'test', note: null }],
      aliases: [],
      memberships: [
        { groupId, unitId: town.id, validFrom: from, validTo: end },
        { groupId, unitId: ended.id, validFrom: from, validTo: null },
      ],
    });
    const on = (day: string) => membersOf(dictionary, 'g', localDate(day)).map(({ id }) => id);
    expect(on('2018-12-31')).toEqual(['西镇', '东镇']);
    expect(on('2019-01-01')).toEqual([]);
    expect(groupsOf(dictionary, '西镇', localDate('2019-01-01'))).toEqual([]);
  });
});

describe('a large register', () => {
  test('finds and misses names in the same time as a small one', () => {
    const many = Array.from({ length: 20_000 }, (_none, index) =>
      unit(`第${index}号人民政府办公室`, { shortName: `${index}办`, displayOrder: index }),
    );
    const dictionary = dictionaryOf(...many);
    const start = process.cpuUsage();
    for (let index = 0; index < 2_000; index++) {
      expect(matchUnit(dictionary, `${index}办`, issued).kind).toBe('UNIT');
      expect(matchUnit(dictionary, `人民政府第${index}处`, issued).kind).toBe('UNKNOWN');
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });
});
