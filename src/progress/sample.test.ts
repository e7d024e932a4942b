import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSample } from './sample.ts';

const items = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([stratum, count]) =>
    Array.from({ length: count }, (_none, index) => ({ id: `${stratum}-${index}`, stratum })),
  );
const anyItems = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(400)), { maxLength: 80 })
  .map((pairs) =>
    [...new Map(pairs.map(([stratum, number]) => [`${stratum}${number}`, stratum]))].map(([id, stratum]) => ({
      id,
      stratum,
    })),
  );

describe('a sample', () => {
  test('drawn again with the same seed is the same list, whatever order the items came in', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 60 }), fc.string(), fc.nat(), (all, size, seed, turn) => {
        const turned = [...all.slice(turn % (all.length || 1)), ...all.slice(0, turn % (all.length || 1))].reverse();
        expect(drawSample(turned, size, seed)).toEqual(drawSample(all, size, seed));
      }),
    );
  });

  test('has exactly as many different items as were asked for, or all there are', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 60 }), fc.string(), (all, size, seed) => {
        const drawn = drawSample(all, size, seed);
        return (
          new Set(drawn.map(({ id }) => id)).size === Math.min(size, all.length) &&
          drawn.length === Math.min(size, all.length)
        );
      }),
    );
  });

  test('leaves no unit out while there are places, and gives none more than its share and one', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 5, max: 60 }), fc.string(), (all, size, seed) => {
        const drawn = drawSample(all, size, seed);
        const sizes = Map.groupBy(all, ({ stratum }) => stratum);
        return [...sizes].every(([name, members]) => {
          const got = drawn.filter(({ stratum }) => stratum === name).length;
          const places = Math.min(size, all.length);
          const left = all.length - sizes.size;
          const share = left === 0 ? 1 : 1 + ((places - sizes.size) * (members.length - 1)) / left;
          return got >= 1 && got <= Math.ceil(share) && got <= members.length;
        });
      }),
    );
  });

  test('with fewer places than units takes one of each of as many units', () => {
    const drawn = drawSample(items({ a: 9, b: 9, c: 9, d: 9 }), 2, '2019');
    expect(new Set(drawn.map(({ stratum }) => stratum)).size).toBe(2);
  });

  test('with another seed is another list, so that nobody knows it beforehand', () => {
    const all = items({ a: 40, b: 40 });
    const lists = new Set(
      Array.from({ length: 50 }, (_none, seed) => JSON.stringify(drawSample(all, 6, String(seed)))),
    );
    expect(lists.size).toBe(50);
  });

  test('stays what it was: the list of a known seed never changes with the program', () => {
    const drawn = drawSample(items({ a: 6, b: 3, c: 1 }), 5, '督考办 2019-01').map(({ id }) => id);
    expect(drawn).toEqual(['a-5', 'a-1', 'b-1', 'b-0', 'c-0']);
  });
});
