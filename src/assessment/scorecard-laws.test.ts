import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate as day, type LocalDate } from '../kernel/local-date.ts';
import type { ItemFacts } from './item.ts';
import { madeUnit, NOTHING_MORE } from './made-card.ts';
import { parseScheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';

const scheme = parseScheme(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8')),
);

const unit = (items: readonly ItemFacts[], asOf = day('2019-01-10')) => madeUnit(items, { asOf });

const someDay = fc.integer({ min: -40, max: 400 }).map((days): LocalDate => addDays(day('2018-01-01'), days));
const someDueDay = fc.integer({ min: 0, max: 364 }).map((days): LocalDate => addDays(day('2018-01-01'), days));
const someStanding = fc.record({
  capacity: fc.constantFrom('PRIMARY_LEAD' as const, 'JOINT_LEAD' as const, 'SUPPORT' as const),
  throughGroup: fc.constantFrom(null, { id: 'grp_370812_1', name: '各镇街' }, { id: 'grp_370812_2', name: '各园区' }),
});
const contest: ItemFacts['holds'][number] = {
  obligationId: 'obl_370812_0',
  unitId: null,
  kind: 'CONTESTED',
  from: day('2018-06-01'),
  to: null,
  sourceId: 'req_370812_1',
  wordsZh: '',
  wordsEn: '',
};
const someItem = fc
  .record({
    basis: fc.constantFrom('FIXED_DAY' as const, 'PERIOD' as const, 'TARGET_YEAR' as const),
    dueOn: someDueDay,
    completedOn: fc.option(someDay),
    kind: fc.constantFrom('ORDINARY' as const, 'INDICATOR' as const, 'MAIN_INDICATOR' as const),
    clauseOrdinal: fc.integer({ min: 1, max: 5 }),
    exemptCause: fc.option(fc.constant({ zh: '不可抗力', en: 'force majeure' }), { freq: 6 }),
    isContested: fc.boolean(),
    standings: fc.array(someStanding, { minLength: 1, maxLength: 4 }),
  })
  .map((facts) => ({
    planId: 'pln_370812_1',
    readingConfirmed: true,
    clauseId: `tsk_370812_${facts.clauseOrdinal}`,
    clausePath: `二（一）${facts.clauseOrdinal}`,
    title: '',
    period: '',
    startsOn: day('2018-01-01'),
    ...NOTHING_MORE,
    ...facts,
    holds: facts.isContested ? [contest] : [],
  }));
const someItems = fc
  .array(someItem, { maxLength: 30 })
  .map((items) => items.map((each, index): ItemFacts => ({ ...each, obligationId: `obl_370812_${index}` })));
const someAsOf = fc.integer({ min: 0, max: 500 }).map((days) => addDays(day('2018-01-01'), days));

test('the order of facts never matters', () => {
  fc.assert(
    fc.property(someItems, someAsOf, fc.infiniteStream(fc.nat()), (items, asOf, noise) => {
      const shuffled = items
        .map((each) => ({
          each: { ...each, standings: [...each.standings].reverse() },
          key: noise.next().value ?? 0,
        }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(scoreUnit(unit(shuffled, asOf), scheme)).toEqual(scoreUnit(unit(items, asOf), scheme));
    }),
  );
});

test('earned points add up to the component exactly, earned and lost to its full mark, and all stay in bounds', () => {
  fc.assert(
    fc.property(someItems, someAsOf, (items, asOf) => {
      const card = scoreUnit(unit(items, asOf), scheme);
      expect(card.lines).toHaveLength(items.length);
      const sum = (of: 'earnedHundredths' | 'lostHundredths') =>
        card.lines.reduce((all, line) => all + (line[of] ?? 0), 0);
      if (card.status === 'NOTHING_DUE') {
        expect([card.totalHundredths, sum('earnedHundredths'), sum('lostHundredths')]).toEqual([null, 0, 0]);
        return;
      }
      expect(sum('earnedHundredths')).toBe(card.totalHundredths);
      expect(sum('earnedHundredths') + sum('lostHundredths')).toBe(8000);
      for (const amount of [card.taskHundredths, card.totalHundredths, card.bestHundredths]) {
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(10_000);
      }
      const { due, completedOnTime, completedLate, notCompleted, awaitingData, notDueYet } = card.counts;
      const { exempt, contested } = card.counts;
      expect(completedOnTime + completedLate + notCompleted).toBe(due);
      expect(due + awaitingData + notDueYet + exempt + contested).toBe(items.length);
      for (const line of card.lines) {
        if (line.completionHundredths === 100) expect(line.lostHundredths).toBe(0);
        if (line.completionHundredths === 0) expect(line.earnedHundredths).toBe(0);
      }
    }),
  );
});

test('completing one more never lowers the score', () => {
  fc.assert(
    fc.property(someItems, someAsOf, someDay, fc.nat(), (items, asOf, doneOn, pick) => {
      const before = scoreUnit(unit(items, asOf), scheme);
      const open = items.filter(({ completedOn }) => completedOn === null);
      const chosen = open[pick % Math.max(1, open.length)];
      if (!chosen) return;
      const completedOn = doneOn <= asOf ? doneOn : asOf;
      const more = items.map((each) => (each === chosen ? { ...each, completedOn } : each));
      const after = scoreUnit(unit(more, asOf), scheme);
      expect(after.totalHundredths ?? 0).toBeGreaterThanOrEqual(before.totalHundredths ?? 0);
    }),
  );
});

test('the completions named as enough are enough, and one fewer is not', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const card = scoreUnit(unit(items), scheme);
      const rank = (hundredths: number) =>
        scheme.gradeBands.findIndex(({ fromHundredths }) => hundredths >= fromHundredths);
      for (const { code, bound, toGrade, obligationIds } of card.wouldChange) {
        if (code !== 'COMPLETIONS') continue;
        const reached = (ids: readonly string[]) => {
          const done = items.map((each) =>
            ids.includes(each.obligationId) ? { ...each, completedOn: each.dueOn } : each,
          );
          const then = scoreUnit(unit(done), scheme);
          return rank((bound === 'BEST' ? then.bestHundredths : then.totalHundredths) ?? 0);
        };
        const wanted = scheme.gradeBands.findIndex(({ grade }) => grade === toGrade);
        expect(reached(obligationIds)).toBeLessThanOrEqual(wanted);
        expect(reached(obligationIds.slice(0, -1))).toBeGreaterThan(wanted);
      }
    }),
  );
});
