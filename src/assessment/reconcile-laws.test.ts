import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { localDate as day } from '../kernel/local-date.ts';
import type { ItemFacts, Standing } from './item.ts';
import { madeUnit, NOTHING_MORE } from './made-card.ts';
import { parseScheme, type Scheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';

const seed = parseScheme(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8')),
);

// A register of a year: duties, each with the units on its line, some of them twice or through a group, and when it was done.
const UNITS = ['unt_1', 'unt_2', 'unt_3'] as const;
const someLine = fc.record({
  unitId: fc.constantFrom(...UNITS),
  capacity: fc.constantFrom('PRIMARY_LEAD' as const, 'JOINT_LEAD' as const, 'SUPPORT' as const),
  throughGroup: fc.constantFrom(null, { id: 'grp_1', name: '各镇街' }),
});
const someDuty = fc.record({
  lines: fc.array(someLine, { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom('ORDINARY' as const, 'INDICATOR' as const, 'MAIN_INDICATOR' as const),
  completedOn: fc.constantFrom(null, day('2018-06-30'), day('2018-08-15'), day('2018-12-31')),
});
const share = fc.integer({ min: 1, max: 100 }).map((value) => ({ value, source: '[D]' }));
const weight = fc.integer({ min: 1, max: 9 }).map((value) => ({ value, source: '[D]' }));
const someScheme = fc
  .record({
    itemWeights: fc.record({ ordinary: weight, indicator: weight, mainIndicator: weight }),
    roleShares: fc.record({
      primaryLead: share,
      jointLead: share,
      support: share,
      groupLead: share,
      groupSupport: share,
    }),
  })
  .map((more): Scheme => ({ ...seed, ...more }));

const WEIGHTS = { ORDINARY: 'ordinary', INDICATOR: 'indicator', MAIN_INDICATOR: 'mainIndicator' } as const;
const SHARES = {
  PRIMARY_LEAD: ['primaryLead', 'groupLead'],
  JOINT_LEAD: ['jointLead', 'groupLead'],
  SUPPORT: ['support', 'groupSupport'],
} as const;
/** Due on 2018-06-30: done in time, 46 days late, half a year late, not at all. */
const DONE: Record<string, number> = { '2018-06-30': 100, '2018-08-15': 80, '2018-12-31': 60 };

test('under every weighting each unit’s mark is that of the register’s own lines, each duty counted once for it', () => {
  fc.assert(
    fc.property(fc.array(someDuty, { minLength: 1, maxLength: 15 }), someScheme, (duties, scheme) => {
      const itemsOf = (unitId: string): ItemFacts[] =>
        duties.flatMap(({ lines, kind, completedOn }, index) => {
          const standings = lines.filter((line) => line.unitId === unitId).map((line): Standing => line);
          if (standings.length === 0) return [];
          const item: ItemFacts = {
            ...{ obligationId: `obl_${index}`, planId: 'pln_1', readingConfirmed: true, clauseId: `tsk_${index}` },
            ...{ clauseOrdinal: index, clausePath: '', title: '', basis: 'FIXED_DAY', period: '' },
            ...{ startsOn: day('2018-01-01'), dueOn: day('2018-06-30') },
            ...NOTHING_MORE,
            ...{ kind, completedOn, standings },
          };
          return [item];
        });
      let burdens = 0;
      for (const unitId of UNITS) {
        const card = scoreUnit(madeUnit(itemsOf(unitId), { unitId }), scheme);
        // Reckoned from the register, not from the items of the card.
        const owed = duties.flatMap(({ lines, kind, completedOn }) => {
          const shares = lines
            .filter((line) => line.unitId === unitId)
            .map(({ capacity, throughGroup }) => scheme.roleShares[SHARES[capacity][throughGroup ? 1 : 0]].value);
          const burden = Math.max(0, ...shares) * scheme.itemWeights[WEIGHTS[kind]].value;
          return shares.length > 0 ? [{ burden, done: completedOn === null ? 0 : (DONE[completedOn] ?? 0) }] : [];
        });
        burdens += card.lines.length;
        if (owed.length === 0) {
          expect(card.status).toBe('NOTHING_DUE');
          continue;
        }
        const whole = owed.reduce((sum, { burden }) => sum + burden, 0);
        const earned = owed.reduce((sum, { burden, done }) => sum + burden * done, 0);
        const task = new Fraction(earned, whole).mul(100).add(new Fraction(1, 2)).floor().valueOf();
        expect(card.taskHundredths).toBe(task);
        expect(card.lines.reduce((sum, line) => sum + line.weightedShareHundredths, 0)).toBe(whole);
        expect(card.lines.reduce((sum, line) => sum + (line.earnedHundredths ?? 0), 0)).toBe(card.totalHundredths);
      }
      // Every duty stands once on the card of each unit that its line names, and on no other.
      const named = duties.reduce((sum, { lines }) => sum + new Set(lines.map(({ unitId }) => unitId)).size, 0);
      expect(burdens).toBe(named);
    }),
  );
});

test('what costs or earns points besides tasks may come in any order', () => {
  const codes = [
    'MISSING_REPORT',
    'EMPTY_REPORT',
    'LATE_REPORT',
    'UNANSWERED_URGE',
    'WARNING',
    'INTERVIEW',
    'COMMENDATION',
  ];
  const someMark = fc
    .record({
      code: fc.constantFrom(...codes),
      failing: fc.integer({ min: 1, max: 3 }),
      on: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ code, failing, on }) => ({ code, failing, on: day(`2018-07-${String(on).padStart(2, '0')}`) }));
  fc.assert(
    fc.property(fc.array(someMark, { maxLength: 20 }), (marks) => {
      const facts = marks.map(({ code, failing, on }, index) => ({
        ...{ id: `m${index}`, code, factKey: `f${failing}`, on, obligationId: null, hundredths: null },
        ...{ wordsZh: '', wordsEn: '' },
      }));
      const item: ItemFacts = {
        ...{ obligationId: 'obl_1', planId: 'pln_1', readingConfirmed: true, clauseId: 'tsk_1', clauseOrdinal: 1 },
        ...{ clausePath: '', title: '', basis: 'FIXED_DAY', period: '', kind: 'ORDINARY' },
        ...{ startsOn: day('2018-01-01'), dueOn: day('2018-06-30') },
        ...NOTHING_MORE,
        completedOn: day('2018-06-30'),
        standings: [{ capacity: 'PRIMARY_LEAD', throughGroup: null }],
      };
      const of = (list: typeof facts) =>
        scoreUnit(
          madeUnit([item], { marks: { discipline: list, deductions: list, bonuses: list, vetoes: list } }),
          seed,
        );
      expect(of(facts.toReversed())).toEqual(of(facts));
    }),
  );
});
