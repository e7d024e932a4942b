import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { parseUnitSeed } from './seed.ts';

const file = join(import.meta.dirname, '..', '..', 'seeds', 'units', '370812.json');
const data = JSON.parse(readFileSync(file, 'utf8'));
const seed = parseUnitSeed(data);

describe('who may be supervised (政府督查工作条例 art. 5, domain.md §0.3)', () => {
  test.each([
    ['GOVERNMENT', false],
    ['GOV_DEPT', true],
    ['VERTICAL', false],
    ['PUBLIC_INSTITUTION', true],
    ['PARTY', false],
    ['SUPERVISORY', false],
    ['SUPERVISION_OFFICE', false],
    ['JUDICIAL', false],
    ['SUPERIOR', false],
    ['TOWN', true],
    ['SUBDISTRICT', true],
    ['ZONE', true],
  ])('%s: %s', (kind, expected) => {
    const found = seed.units.filter((one) => one.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ isSupervisionObject }) => isSupervisionObject))).toEqual(new Set([expected]));
  });
});

describe('a seed file that cannot be right is refused with its place', () => {
  const broken = (change: (copy: typeof data) => void) => {
    const copy = structuredClone(data);
    change(copy);
    try {
      parseUnitSeed(copy);
    } catch (error) {
      return error instanceof Refusal ? [error.code, error.facts.field] : error;
    }
    return 'read';
  };

  test.each<[string, (copy: typeof data) => void, string]>([
    ['a kind there is not', (copy) => (copy.units[1].kind = 'BUREAU'), 'units.1.kind'],
    ['a day there is not', (copy) => (copy.units[1].validTo = '2018-02-30'), 'units.1.validTo'],
    ['no source', (copy) => (copy.units[2].source = ' '), 'units.2.source'],
    ['a field there is not', (copy) => (copy.units[2].extra = 1), 'units.2'],
    ['a full name twice', (copy) => (copy.units[2].fullName = copy.units[1].fullName), 'units.2.fullName'],
    [
      'a code twice',
      (copy) => copy.units.push({ ...copy.units.at(-3), fullName: 'x', code: '370812101' }),
      'units.43.code',
    ],
    ['a member that is not in it', (copy) => (copy.groups[0].members[3].unit = '无此镇'), 'groups.0.members.3.unit'],
    ['no division code', (copy) => (copy.jurisdiction = '3708'), 'jurisdiction'],
  ])('%s', (_why, change, field) => {
    expect(broken(change)).toEqual(['BAD_INPUT', field]);
  });

  test('something that is no list of units at all', () => {
    for (const nothing of [null, [], 'x', 1]) expect(() => parseUnitSeed(nothing)).toThrow(Refusal);
  });

  test('it is 43 units and two groups of 370812, every one with a source', () => {
    expect([seed.jurisdiction, seed.units.length, seed.groups.length]).toEqual(['370812', 43, 2]);
  });
});
