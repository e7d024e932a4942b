import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate as day } from '../kernel/local-date.ts';
import { compareCards, hasMoved } from './comparison.ts';
import type { ItemFacts } from './item.ts';
import { madeUnit, NOTHING_MORE } from './made-card.ts';
import { parseScheme, type Scheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';

const scheme = parseScheme(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8')),
);
const halfForSupport: Scheme = {
  ...scheme,
  roleShares: { ...scheme.roleShares, primaryLead: { value: 50, source: '[D] for this test' } },
};

const item = (number: number, more: Partial<ItemFacts> = {}): ItemFacts => ({
  ...NOTHING_MORE,
  ...{ obligationId: `obl_370812_${number}`, planId: 'pln_370812_1', clauseId: `tsk_370812_${number}` },
  ...{ clauseOrdinal: number, clausePath: `二（一）${number}`, title: '', period: '', readingConfirmed: true },
  ...{ basis: 'FIXED_DAY', startsOn: day('2018-01-01'), dueOn: day('2018-06-30'), completedOn: null },
  ...{ kind: 'ORDINARY', holds: [], standings: [{ capacity: 'PRIMARY_LEAD', throughGroup: null }] },
  ...more,
});
const card = (items: readonly ItemFacts[], by: Scheme = scheme, year = 2018) =>
  scoreUnit(madeUnit(items, { year, asOf: day(`${year + 1}-01-10`) }), by);
const reasonsOf = (before: readonly ItemFacts[], after: readonly ItemFacts[], by: Scheme = scheme, year = 2018) =>
  Object.fromEntries(
    compareCards('unt_370812_1', card(before), card(after, by, year)).lines.map(({ clausePath, reasons }) => [
      clausePath,
      reasons,
    ]),
  );

const someItems = fc
  .array(
    fc.record({
      dueOn: fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2018-01-01'), days)),
      completedOn: fc.option(fc.integer({ min: 0, max: 420 }).map((days) => addDays(day('2018-01-01'), days))),
      kind: fc.constantFrom('ORDINARY' as const, 'MAIN_INDICATOR' as const),
      period: fc.constantFrom('', '2018'),
      clause: fc.integer({ min: 1, max: 4 }),
      obligation: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => [...new Map(all.map((each) => [each.obligation, each])).values()])
  .map((all) =>
    all.map(({ clause, obligation, ...more }) => item(clause, { ...more, obligationId: `obl_370812_${obligation}` })),
  );

test('the moves of all lines add up to that of the tasks, those of all parts to that of the total, and each item stands once', () => {
  fc.assert(
    fc.property(someItems, someItems, fc.boolean(), (then, now, otherScheme) => {
      const [before, after] = [card(then), card(now, otherScheme ? halfForSupport : scheme)];
      const { moveHundredths, parts, lines } = compareCards('unt_370812_1', before, after);
      const sum = (all: readonly { moveHundredths: number }[]) =>
        all.reduce((all_, each) => all_ + each.moveHundredths, 0);
      if (moveHundredths !== null) {
        expect(moveHundredths).toBe(sum(parts));
        expect(sum(lines)).toBe(parts.find(({ code }) => code === 'TASK')?.moveHundredths);
      }
      const standing = (side: 'before' | 'after') => lines.flatMap((line) => line[side]?.obligationId ?? []).sort();
      expect(standing('before')).toEqual(then.map(({ obligationId }) => obligationId).sort());
      expect(standing('after')).toEqual(now.map(({ obligationId }) => obligationId).sort());
      for (const line of lines) if (line.moveHundredths !== 0) expect(line.reasons).not.toEqual([]);
      expect(hasMoved(compareCards('unt_370812_1', before, before))).toBe(false);
    }),
  );
});

test('what moved an item is named: another finding, another degree, another share, or the items beside it', () => {
  const late = (on: string) => item(1, { completedOn: day(on) });
  expect(reasonsOf([item(1)], [late('2018-06-30')])).toEqual({ '二（一）1': ['RULE'] });
  expect(reasonsOf([late('2018-07-10')], [late('2018-09-10')])).toEqual({ '二（一）1': ['COMPLETION'] });
  expect(reasonsOf([late('2018-06-30')], [late('2018-06-30')], halfForSupport)).toEqual({ '二（一）1': ['WEIGHT'] });
  expect(reasonsOf([late('2018-06-30')], [late('2018-06-30'), item(2)])).toEqual({
    '二（一）1': ['OTHER_ITEMS'],
    '二（一）2': ['ONLY_AFTER'],
  });
  expect(reasonsOf([late('2018-06-30'), item(2)], [item(2)])).toMatchObject({ '二（一）1': ['ONLY_BEFORE'] });
});

test('the period of a recurring duty stands beside that of the year before; a single duty never stands in for another', () => {
  const yearly = (year: number, more: Partial<ItemFacts> = {}) =>
    item(1, { obligationId: `obl_370812_${year}`, period: String(year), dueOn: day(`${year}-12-31`), ...more });
  const once = (id: string) => item(2, { obligationId: `obl_370812_${id}` });
  const then = card([yearly(2018), once('a')]);
  const now = card([yearly(2019, { completedOn: day('2019-12-01') })], scheme, 2019);
  const { lines } = compareCards('unt_370812_1', then, now);
  expect(lines.map(({ before, after, reasons }) => [before?.obligationId, after?.obligationId, reasons])).toEqual([
    ['obl_370812_2018', 'obl_370812_2019', ['RULE']],
    ['obl_370812_a', undefined, ['ONLY_BEFORE']],
  ]);
  expect(lines[0]?.messageZh).toBe('得分 0.00 → 80.00：由未办结变为按期办结。');
  const other = compareCards('unt_370812_1', card([once('a')]), card([once('b')]));
  expect(other.lines.map(({ reasons }) => reasons)).toEqual([['ONLY_BEFORE'], ['ONLY_AFTER']]);
  expect(compareCards('unt_370812_1', null, now)).toMatchObject({
    before: null,
    moveHundredths: null,
    gradeMoved: true,
  });
});
