import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDate as day } from '../kernel/local-date.ts';
import { burdenOf, type ItemFacts, type ItemKind, type Standing } from './item.ts';
import { judge } from './judgement.ts';
import { NOTHING_MORE } from './made-card.ts';
import { parseScheme } from './scheme.ts';

const scheme = parseScheme(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8')),
);

const item: ItemFacts = {
  obligationId: 'obl_370812_1',
  planId: 'pln_370812_1',
  readingConfirmed: true,
  clauseId: 'tsk_370812_1',
  clauseOrdinal: 1,
  clausePath: '二（一）1',
  title: '',
  basis: 'FIXED_DAY',
  period: '',
  startsOn: day('2018-01-01'),
  dueOn: day('2018-01-31'),
  completedOn: null,
  kind: 'ORDINARY',
  standings: [],
  ...NOTHING_MORE,
};

describe('how far an item counts as done (domain.md §10 c)', () => {
  test.each([
    ['2018-01-30', 'ON_TIME', 1_000_000],
    ['2018-01-31', 'ON_TIME', 1_000_000],
    ['2018-02-01', 'LATE_IN_YEAR', 900_000],
    ['2018-02-27', 'LATE_IN_YEAR', 900_000],
    ['2018-02-28', 'LATE_IN_YEAR', 800_000],
    ['2018-03-30', 'LATE_IN_YEAR', 800_000],
    ['2018-03-31', 'LATE_IN_YEAR', 700_000],
    ['2018-04-29', 'LATE_IN_YEAR', 700_000],
    ['2018-04-30', 'LATE_IN_YEAR', 600_000],
    ['2018-05-31', 'LATE_IN_YEAR', 600_000],
    ['2018-12-31', 'LATE_IN_YEAR', 600_000],
    ['2019-01-01', 'NOT_COMPLETED', 0],
    [null, 'NOT_COMPLETED', 0],
  ])('due on 2018-01-31, done on %s: %s, %s millionths', (doneOn, rule, hundredths) => {
    const judgement = judge(
      { ...item, completedOn: doneOn === null ? null : day(doneOn) },
      { year: 2018, asOf: day('2019-03-01') },
      scheme,
    );
    expect([judgement.rule, judgement.completionMillionths]).toEqual([rule, hundredths]);
  });

  test.each([
    ['2020-12-31', '2020-12-30', 'NOT_DUE_YET', 'COMPLETED'],
    ['2020-12-31', null, 'NOT_DUE_YET', 'OPEN'],
    ['2021-01-01', null, 'AWAITING_DATA', 'AWAITING_DATA'],
    ['2021-03-01', '2021-02-20', 'AWAITING_DATA', 'AWAITING_DATA'],
    ['2021-03-01', '2020-12-30', 'ON_TIME', 'COMPLETED'],
  ])('a target year, seen on %s, completed on %s: %s', (asOf, doneOn, rule, state) => {
    const target: ItemFacts = {
      ...item,
      basis: 'TARGET_YEAR',
      dueOn: day('2020-12-31'),
      completedOn: doneOn === null ? null : day(doneOn),
    };
    const judgement = judge(target, { year: 2020, asOf: day(asOf) }, scheme);
    expect([judgement.rule, judgement.facts.state]).toEqual([rule, state]);
  });

  test('a target year is never late for time', () => {
    const target: ItemFacts = { ...item, basis: 'TARGET_YEAR', completedOn: day('2018-06-01') };
    const judgement = judge(target, { year: 2018, asOf: day('2019-03-01') }, scheme);
    expect(judgement).toMatchObject({
      rule: 'ON_TIME',
      completionMillionths: 1_000_000,
      facts: { daysLate: 0, monthsLate: 0 },
    });
  });
});

describe('what nobody is to blame for, and what is not decided yet (domain.md §7, §9 guards)', () => {
  const asked = { year: 2018, asOf: day('2019-03-01') };
  const contest = {
    ...{ obligationId: item.obligationId, unitId: null, kind: 'CONTESTED' as const, from: day('2018-02-01'), to: null },
    ...{ sourceId: 'req_370812_1', wordsZh: '', wordsEn: '' },
  };
  const cause = { exemptCause: { zh: '不可抗力', en: 'force majeure' } };
  const contested = { isContested: true, holds: [contest] };

  test.each([
    ['an exempt cause, nothing done', cause, null, 'EXEMPT'],
    ['an exempt cause, done late: not worse than nothing', cause, '2018-06-01', 'EXEMPT'],
    ['an exempt cause, and done in time all the same', cause, '2018-01-31', 'ON_TIME'],
    ['contested, nothing done', contested, null, 'CONTESTED'],
    ['contested, done late', contested, '2018-06-01', 'CONTESTED'],
    ['contested, done in time', contested, '2018-01-31', 'ON_TIME'],
    ['contested in an aspect that holds nobody', { isContested: true }, null, 'NOT_COMPLETED'],
  ])('%s', (_name, more, doneOn, rule) => {
    const completedOn = doneOn === null ? null : day(doneOn);
    expect(judge({ ...item, ...more, completedOn }, asked, scheme).rule).toBe(rule);
  });

  test('where the scheme scores what is contested, it counts as recorded', () => {
    const scored = { ...scheme, contested: { treatment: 'SCORED' as const, source: '[D]' } };
    expect(judge({ ...item, ...contested }, asked, scored).rule).toBe('NOT_COMPLETED');
  });
});

describe('what of an item falls to a unit (domain.md §10 w, r)', () => {
  const itself = (capacity: Standing['capacity']): Standing => ({ capacity, throughGroup: null });
  const asMember = (capacity: Standing['capacity']): Standing => ({
    capacity,
    throughGroup: { id: 'grp_1', name: '各镇街' },
  });

  test.each<[string, ItemKind, Standing[], number, Standing]>([
    ['primary lead', 'ORDINARY', [itself('PRIMARY_LEAD')], 100, itself('PRIMARY_LEAD')],
    ['joint lead, indicator', 'INDICATOR', [itself('JOINT_LEAD')], 200, itself('JOINT_LEAD')],
    ['support, main indicator', 'MAIN_INDICATOR', [itself('SUPPORT')], 150, itself('SUPPORT')],
    ['group as lead', 'ORDINARY', [asMember('JOINT_LEAD')], 100, asMember('JOINT_LEAD')],
    ['group as support', 'ORDINARY', [asMember('SUPPORT')], 50, asMember('SUPPORT')],
    [
      'lead and support collapse to lead',
      'ORDINARY',
      [itself('SUPPORT'), itself('JOINT_LEAD')],
      100,
      itself('JOINT_LEAD'),
    ],
    [
      'lead through a group before support itself',
      'ORDINARY',
      [itself('SUPPORT'), asMember('PRIMARY_LEAD')],
      100,
      asMember('PRIMARY_LEAD'),
    ],
    [
      'named itself before through its group',
      'ORDINARY',
      [asMember('SUPPORT'), itself('SUPPORT')],
      50,
      itself('SUPPORT'),
    ],
  ])('%s', (_name, kind, standings, weightedShareHundredths, standing) => {
    expect(burdenOf({ ...item, kind, standings }, scheme)).toMatchObject({ weightedShareHundredths, standing });
  });

  test('an item without a standing belongs to no unit', () => {
    expect(() => burdenOf(item, scheme)).toThrow(RangeError);
  });
});
