import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localDate as day } from '../kernel/local-date.ts';
import { decimal } from './arithmetic.ts';
import type { ItemFacts, Standing } from './item.ts';
import { madeUnit, NOTHING_MORE } from './made-card.ts';
import { type MarkFact, VERIFIED_DEFECT } from './mark.ts';
import { parseScheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';

const root = join(import.meta.dirname, '../..');
const scheme = parseScheme(JSON.parse(readFileSync(join(root, 'seeds/schemes/soil-2018-annual.json'), 'utf8')));
const page = readFileSync(join(root, 'docs/worked-example.md'), 'utf8');

const item = (id: string, dueOn: string, more: Partial<ItemFacts>, ...standings: Standing[]): ItemFacts => ({
  obligationId: id,
  planId: 'pln_370812_1',
  readingConfirmed: true,
  clauseId: `tsk_${id}`,
  clauseOrdinal: id.charCodeAt(0),
  clausePath: `二（一）${id}`,
  title: `事项${id}`,
  basis: 'FIXED_DAY',
  period: '',
  startsOn: day('2018-01-01'),
  dueOn: day(dueOn),
  completedOn: null,
  kind: 'ORDINARY',
  standings,
  ...NOTHING_MORE,
  ...more,
});
const as = (capacity: Standing['capacity']): Standing => ({ capacity, throughGroup: null });
const member: Standing = { capacity: 'SUPPORT', throughGroup: { id: 'grp_370812_1', name: '各镇街' } };
const mark = (id: string, code: string, more: Partial<MarkFact> = {}): MarkFact => ({
  id,
  code,
  factKey: id,
  on: day('2018-07-10'),
  obligationId: null,
  hundredths: null,
  wordsZh: '',
  wordsEn: '',
  ...more,
});
const none: Record<'discipline' | 'deductions' | 'bonuses' | 'vetoes', MarkFact[]> = {
  discipline: [],
  deductions: [],
  bonuses: [],
  vetoes: [],
};

const A = { completedOn: day('2018-06-30') };
const B = { completedOn: day('2018-11-15') };
const C = { movedFrom: day('2018-10-31'), completedOn: day('2018-11-20') };
const D: Partial<ItemFacts> = {
  kind: 'MAIN_INDICATOR',
  measured: {
    verdict: 'NOT_MET',
    doneMillionths: 944_444,
    isBinding: true,
    readingId: 'rdg_1',
    indicatorId: 'ind_1',
    wordsZh: '85/100',
    wordsEn: '85 of 100',
  },
};
const cardOf = (items: ItemFacts[], marks: Partial<typeof none>) =>
  scoreUnit(madeUnit(items, { marks: { ...none, ...marks } }), scheme);

const jia = (d: Partial<ItemFacts> = D, vetoes: MarkFact[] = [mark('v', 'MANDATORY_INDICATOR_UNMET')]) =>
  cardOf(
    [
      item('A', '2018-06-30', A, as('JOINT_LEAD')),
      item('B', '2018-09-30', B, as('JOINT_LEAD')),
      item('C', '2018-11-30', C, as('PRIMARY_LEAD')),
      item('D', '2018-12-31', d, as('PRIMARY_LEAD')),
    ],
    {
      discipline: [mark('r', 'MISSING_REPORT')],
      bonuses: [mark('b', 'COMMENDATION')],
      deductions: [mark('m', 'WARNING', { factKey: 'D' }), mark('n', 'INTERVIEW', { factKey: 'D' })],
      vetoes,
    },
  );
const yi = cardOf(
  [
    item('A', '2018-06-30', A, as('PRIMARY_LEAD')),
    item('B', '2018-09-30', B, as('PRIMARY_LEAD')),
    item('D', '2018-12-31', D, as('SUPPORT')),
  ],
  {},
);
const bing = cardOf(
  [item('A', '2018-06-30', A, member), item('B', '2018-09-30', B, member), item('C', '2018-11-30', C, member)],
  {
    discipline: [mark('l1', 'LATE_REPORT'), mark('l2', 'LATE_REPORT')],
    deductions: [mark('d', VERIFIED_DEFECT, { hundredths: 120 })],
  },
);

/** The cells of a unit's row in the table that has this heading. */
function rowOf(heading: string, unit: string): string[] {
  const section = page.split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  const row = section.split('\n').find((line) => line.startsWith(`| ${unit} |`));
  return (row ?? '').split('|').map((cell) => cell.trim());
}

test.each([
  ['甲局', jia()],
  ['乙局', yi],
  ['丙镇', bing],
] as const)('the score of %s worked by hand is the one that is reckoned, to the hundredth', (unit, card) => {
  const task = rowOf('Task', unit);
  const rest = rowOf('The rest', unit);
  expect(task).toHaveLength(6);
  expect(rest).toHaveLength(8);
  expect(task[4]).toMatch(new RegExp(`→ ${decimal(card.taskHundredths ?? -1)}$`));
  expect(rest[5]).toContain(`**${decimal(card.totalHundredths ?? -1)}**`);
  expect(rest[6]).toContain(`**${card.grade}**`);
  const own = (code: string) => card.components.find((part) => part.code === code)?.ownHundredths ?? -1;
  expect(rest[2]).toContain(String(own('DISCIPLINE') / 100));
  expect(rest[3]).toMatch(new RegExp(`^${own('BONUS') / 100}\\b`));
  expect(Number.parseFloat(rest[4] ?? '')).toBe(own('DEDUCTION') / 100);
  expect(card.components.reduce((sum, { scoredHundredths }) => sum + (scoredHundredths ?? 0), 0)).toBe(
    card.totalHundredths,
  );
  expect(card.bestHundredths).toBe(card.totalHundredths);
});

test('every rule that the example names is the one that its lines apply', () => {
  expect(jia().lines.map(({ obligationId, rule }) => `${obligationId} ${rule}`)).toEqual([
    'A ON_TIME',
    'B LATE_IN_YEAR',
    'C WITHIN_EXTENSION',
    'D MEASURED_PARTLY',
  ]);
  expect(jia().marks.map(({ code, effect }) => `${code} ${effect}`)).toContain('WARNING HEAVIER_COUNTED');
  expect(jia()).toMatchObject({ vetoGrade: 'PASS', grade: 'PASS' });
  expect(jia().wouldChange.map(({ code, toGrade }) => `${code} ${toGrade}`)).toContain('VETO EXCELLENT');
});

test('with the target met the total and the grade are as the page says', () => {
  const met = jia(
    {
      ...D,
      measured: {
        verdict: 'MET',
        doneMillionths: 1_000_000,
        isBinding: true,
        readingId: 'rdg_1',
        indicatorId: 'ind_1',
        wordsZh: '',
        wordsEn: '',
      },
    },
    [],
  );
  expect(page).toContain(`= ${decimal(met.taskHundredths ?? 0)}, its total`);
  expect(page).toContain(`= ${decimal(met.totalHundredths ?? 0)}, and no veto`);
  expect(met.grade).toBe('EXCELLENT');
});
