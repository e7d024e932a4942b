import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { deductionsOf } from './mark.ts';
import { type IssuedMeasure, measureMarks } from './measure-marks.ts';
import { parseScheme } from './scheme.ts';

const scheme = parseScheme(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8')),
);
const issued = (id: string, kind: IssuedMeasure['kind'], more: Partial<IssuedMeasure> = {}): IssuedMeasure => ({
  id,
  kind,
  variant: null,
  family: 'LATENESS',
  clauseId: 'tsk_370812_1',
  obligationId: 'obl_370812_1',
  unitId: 'unt_370812_1',
  factKey: '2018-06-30',
  documentNumber: null,
  issuedOn: localDate(`2018-07-${id.padStart(2, '0')}`),
  ...more,
});
const slip = (id: string, variant: 'YELLOW' | 'RED', more: Partial<IssuedMeasure> = {}) =>
  issued(id, 'SUPERVISION_SLIP', { variant, ...more });
const cost = (...measures: IssuedMeasure[]) =>
  deductionsOf(measureMarks(measures, scheme).get('unt_370812_1') ?? [], scheme).hundredths;

describe('what issued measures cost (domain.md §10 Deduction)', () => {
  test.each([
    ['a warning', [issued('1', 'WARNING')], 100],
    ['a criticism circular', [issued('1', 'CRITICISM_CIRCULAR')], 200],
    ['an interview', [issued('1', 'INTERVIEW')], 300],
    ['listed supervision', [issued('1', 'LISTED_SUPERVISION')], 500],
    ['a red slip', [slip('1', 'RED')], 200],
    ['the first yellow slip on an item: nothing', [slip('1', 'YELLOW')], 0],
    ['a reminder and an urge: nothing', [issued('1', 'REMIND'), issued('2', 'URGE')], 0],
    [
      'the second yellow slip on one item, whatever the period',
      [slip('1', 'YELLOW'), slip('2', 'YELLOW', { obligationId: 'obl_370812_2' })],
      100,
    ],
    [
      'yellow slips on two items are each the first',
      [slip('1', 'YELLOW'), slip('2', 'YELLOW', { clauseId: 'tsk_370812_2', obligationId: 'obl_370812_2' })],
      0,
    ],
    [
      'one failing from slip to listing: the heaviest only',
      [slip('1', 'RED'), issued('2', 'WARNING'), issued('3', 'INTERVIEW'), issued('4', 'LISTED_SUPERVISION')],
      500,
    ],
    ['two failings: each', [issued('1', 'WARNING'), issued('2', 'INTERVIEW', { obligationId: 'obl_370812_2' })], 400],
    [
      'lateness and harm on one duty are two failings',
      [issued('1', 'INTERVIEW'), issued('2', 'INTERVIEW', { family: 'HARM' })],
      600,
    ],
  ])('%s', (_name, measures, hundredths) => {
    expect(cost(...measures)).toBe(hundredths);
    expect(cost(...measures.toReversed())).toBe(hundredths);
  });
});
