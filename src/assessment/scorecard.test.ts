import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import type { Scorecard } from './card.ts';
import type { ItemFacts, ItemKind, Standing } from './item.ts';
import { madeUnit, NOTHING_MORE } from './made-card.ts';
import { parseScheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';

const scheme = parseScheme(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2018-annual.json'), 'utf8')),
);
const day = localDate;

const itself = (capacity: Standing['capacity']): Standing => ({ capacity, throughGroup: null });
const asMember = (capacity: Standing['capacity']): Standing => ({
  capacity,
  throughGroup: { id: 'grp_370812_1', name: '各镇街' },
});
const LEAD = itself('PRIMARY_LEAD');
const JOINT = itself('JOINT_LEAD');
const SUPPORT = itself('SUPPORT');

interface Brief {
  id: string;
  dueOn: string;
  completedOn?: string | null;
  kind?: ItemKind;
  basis?: ItemFacts['basis'];
}

const item = (
  { id, dueOn, completedOn = null, kind = 'ORDINARY', basis = 'FIXED_DAY' }: Brief,
  ...standings: Standing[]
) =>
  ({
    obligationId: id,
    planId: 'pln_370812_1',
    readingConfirmed: true,
    clauseId: `tsk_${id}`,
    clauseOrdinal: id.charCodeAt(0),
    clausePath: `二（一）${id}`,
    title: `事项${id}`,
    basis,
    period: '',
    startsOn: day('2018-01-01'),
    dueOn: day(dueOn),
    completedOn: completedOn === null ? null : day(completedOn),
    kind,
    standings,
    ...NOTHING_MORE,
  }) satisfies ItemFacts;

const unit = madeUnit;

// The year 2018, looked at on 2019-01-10:
//   A due 06-30, ordinary (w 1), done 06-30          on time                                  c 1.00
//   B due 09-30, ordinary (w 1), done 10-01          late 1 day, no whole month: 0.9           c 0.90
//   C due 06-30, indicator (w 2), done 08-15         late 46 days, 1 whole month: 0.9 − 0.1    c 0.80
//   D due 12-31, yearly, ordinary (w 1), never       not completed                            c 0.00
//   E due 11-30, main indicator (w 3), done 11-30    on time                                  c 1.00
const A: Brief = { id: 'A', dueOn: '2018-06-30', completedOn: '2018-06-30' };
const B: Brief = { id: 'B', dueOn: '2018-09-30', completedOn: '2018-10-01' };
const C: Brief = { id: 'C', dueOn: '2018-06-30', completedOn: '2018-08-15', kind: 'INDICATOR' };
const D: Brief = { id: 'D', dueOn: '2018-12-31', basis: 'PERIOD' };
const E: Brief = { id: 'E', dueOn: '2018-11-30', completedOn: '2018-11-30', kind: 'MAIN_INDICATOR' };

const shown = (card: Scorecard) => ({
  task: card.taskHundredths,
  total: card.totalHundredths,
  open: card.openHundredths,
  best: card.bestHundredths,
  range: card.gradeRange && `${card.gradeRange.lowest}..${card.gradeRange.highest}`,
  lines: card.lines.map((line) =>
    [
      line.obligationId,
      line.weightedShareHundredths,
      line.completionHundredths,
      line.earnedHundredths,
      line.lostHundredths,
    ].join(' '),
  ),
});

const changes = (card: Scorecard) =>
  card.wouldChange.map(({ code, bound, toGrade, neededHundredths, obligationIds }) =>
    [code, bound, toGrade, neededHundredths, ...obligationIds].join(' '),
  );

describe('the worked example', () => {
  test('first lead of A and B, support of C and D', () => {
    // w·r: A 1×1.00 = 100, C 2×0.50 = 100, B 1×1.00 = 100, D 1×0.50 = 50; together 350 hundredths.
    // w·r·c: 100×100 + 100×80 + 100×90 + 50×0 = 27 000; of 350×100 = 35 000 → 27/35.
    // Task 100 × 27/35 = 77.142… → 77.14; component 80 × 27/35 = 61.714… → 61.71; best 61.71 + 20 = 81.71.
    // Earned 61.71 by 10:8:9:0 → 22.8555…, 18.2844…, 20.57: rounded down 22.85 + 18.28 + 20.57 = 61.70; the hundredth
    // left goes to A (…55). Lost 18.29 by 0:2000:1000:5000 → 0, 4.5725, 2.28625, 11.43125: the one left goes to B.
    const card = scoreUnit(unit([item(A, LEAD), item(B, LEAD), item(C, SUPPORT), item(D, SUPPORT)]), scheme);
    expect(shown(card)).toEqual({
      task: 7714,
      total: 6171,
      open: 2000,
      best: 8171,
      range: 'PASS..GOOD',
      lines: ['A 100 100 2286 0', 'C 100 80 1828 457', 'B 100 90 2057 229', 'D 50 0 0 1143'],
    });
    expect(card.grade).toBeNull();
    expect(card.counts).toEqual({
      due: 4,
      completedOnTime: 1,
      withinExtension: 0,
      completedLate: 2,
      judged: 0,
      notCompleted: 1,
      awaitingData: 0,
      awaitingJudgement: 0,
      notDueYet: 0,
      notApplicable: 0,
      exempt: 0,
      contested: 0,
      undated: 0,
    });
    expect(card.lines.map(({ rule, facts }) => [rule, facts.daysLate, facts.monthsLate])).toEqual([
      ['ON_TIME', 0, 0],
      ['LATE_IN_YEAR', 46, 1],
      ['LATE_IN_YEAR', 1, 0],
      ['NOT_COMPLETED', 1, 0],
    ]);
    expect(card.lines[2]?.explanationZh).toBe(
      '二（一）B：第一牵头，权重 1×1.00；期限 2018-09-30（含当日），2018-10-01 办结，迟 1 天（不满 1 个月），按 0.90 计。',
    );
    // Discipline of 80.00 − 61.71 = 18.29 settles GOOD. D in time would add 50×100: 32 000 of 35 000 → 80 × 32/35 = 73.14,
    // short of 80.00; best 93.14, beyond 90.00, for which 90.00 − 81.71 = 8.29 were wanting.
    expect(changes(card)).toEqual(['OPEN_PARTS ESTABLISHED GOOD 1829', 'COMPLETIONS BEST EXCELLENT 829 D']);
    expect(card.wouldChange[1]?.messageZh).toContain('93.14');
  });

  test('joint lead of A, first lead of C', () => {
    // w·r: A 100, C 200; w·r·c: 10 000 + 16 000 = 26 000 of 30 000 → 13/15. Task 86.666… → 86.67, component 69.333… →
    // 69.33, best 89.33. Earned 69.33 by 10:16 → 26.6653…, 42.6646… → 26.67, 42.66; all 10.67 lost on C.
    const card = scoreUnit(unit([item(A, JOINT), item(C, LEAD)]), scheme);
    expect(shown(card)).toEqual({
      task: 8667,
      total: 6933,
      open: 2000,
      best: 8933,
      range: 'PASS..GOOD',
      lines: ['A 100 100 2667 0', 'C 200 80 4266 1067'],
    });
  });

  test('support of A and B, joint lead of D, first lead of the main indicator E', () => {
    // w·r: A 50, B 50, E 300, D 100: 500. w·r·c: 5 000 + 4 500 + 30 000 + 0 = 39 500 of 50 000 → 0.79.
    // Task 79.00, component 63.20: A 8.00, B 7.20, E 48.00, D 0. Lost 16.80 by B 500 : D 10 000 → 0.80, 16.00.
    const card = scoreUnit(unit([item(A, SUPPORT), item(B, SUPPORT), item(D, JOINT), item(E, LEAD)]), scheme);
    expect(shown(card)).toEqual({
      task: 7900,
      total: 6320,
      open: 2000,
      best: 8320,
      range: 'PASS..GOOD',
      lines: ['A 50 100 800 0', 'B 50 90 720 80', 'E 300 100 4800 0', 'D 100 0 0 1600'],
    });
  });

  test('member of a group: support of A, lead of D; supports E both itself and as member, which counts once', () => {
    // w·r: A 50, E 3×0.50 = 150, D 1×1.00 = 100: 300. w·r·c: 5 000 + 15 000 = 20 000 of 30 000 → 2/3.
    // Task 66.666… → 66.67; component 53.333… → 53.33. Earned by 5:15 → 13.3325, 39.9975 → 13.33, 40.00. Lost 26.67 on D.
    const items = [
      item(A, asMember('SUPPORT')),
      item(D, asMember('PRIMARY_LEAD')),
      item(E, asMember('SUPPORT'), SUPPORT),
    ];
    const card = scoreUnit(unit(items), scheme);
    expect(shown(card)).toEqual({
      task: 6667,
      total: 5333,
      open: 2000,
      best: 7333,
      range: 'FAIL..PASS',
      lines: ['A 50 100 1333 0', 'E 150 100 4000 0', 'D 100 0 0 2667'],
    });
    expect(card.lines.map(({ throughGroup }) => throughGroup?.name ?? null)).toEqual(['各镇街', null, '各镇街']);
    // D in time would make it 30 000 of 30 000: 80.00, best 100.00; 60.00 − 53.33 = 80.00 − 73.33 = 6.67 were wanting.
    expect(changes(card)).toEqual([
      'OPEN_PARTS ESTABLISHED PASS 667',
      'COMPLETIONS ESTABLISHED PASS 667 D',
      'COMPLETIONS BEST GOOD 667 D',
    ]);
  });
});

describe('what counts, and what is said instead', () => {
  test('a unit with nothing due has no score, and the card says so', () => {
    const target = item({ id: 'T', dueOn: '2018-12-31', basis: 'TARGET_YEAR' }, LEAD);
    const card = scoreUnit(unit([target], { undated: 3 }), scheme);
    expect(card).toMatchObject({
      status: 'NOTHING_DUE',
      taskHundredths: null,
      totalHundredths: null,
      openHundredths: null,
      bestHundredths: null,
      grade: null,
      gradeRange: null,
      components: [],
      wouldChange: [],
      counts: { due: 0, awaitingData: 1, undated: 3 },
    });
    expect(card.lines[0]).toMatchObject({
      excluded: 'AWAITING_DATA',
      completionHundredths: null,
      earnedHundredths: null,
    });
    expect(card.missing.map(({ code }) => code)).toEqual(['NOTHING_DUE', 'AWAITING_DATA', 'UNDATED']);
  });

  test('an item is judged from the day after its due day, never on it', () => {
    const onDay = (asOf: string) => scoreUnit(unit([item(D, LEAD)], { asOf: day(asOf) }), scheme);
    expect(onDay('2018-12-31')).toMatchObject({ status: 'NOTHING_DUE', counts: { notDueYet: 1 } });
    expect(onDay('2019-01-01')).toMatchObject({ status: 'SCORED', totalHundredths: 0, counts: { notCompleted: 1 } });
  });

  test('a completion after the year does not count in it, and the line says when it came', () => {
    const card = scoreUnit(unit([item({ ...A, completedOn: '2019-01-05' }, LEAD)]), scheme);
    expect(card).toMatchObject({ totalHundredths: 0, counts: { notCompleted: 1, completedLate: 0 } });
    expect(card.lines[0]?.explanationZh).toContain('2019-01-05 才办结');
    expect(card.lines[0]?.facts).toMatchObject({ completedOn: '2019-01-05', state: 'OVERDUE', daysLate: 185 });
  });

  test('a grade is given only where the established and the best score agree on it', () => {
    expect(scoreUnit(unit([item(D, LEAD)]), scheme)).toMatchObject({ bestHundredths: 2000, grade: 'FAIL' });
    const full = scoreUnit(unit([item(A, LEAD)]), scheme);
    expect(full).toMatchObject({ totalHundredths: 8000, bestHundredths: 10_000, grade: null });
    expect(full.gradeRange).toEqual({ lowest: 'GOOD', highest: 'EXCELLENT' });
    expect(full.components.map(({ code, status, scoredHundredths }) => [code, status, scoredHundredths])).toEqual([
      ['TASK', 'RECORDED', 8000],
      ['DISCIPLINE', 'NOT_RECORDED', null],
      ['BONUS', 'NOT_RECORDED', null],
      ['DEDUCTION', 'NOT_RECORDED', null],
    ]);
  });

  test('what limits a card is said: reading unconfirmed, no object of supervision, unit ended', () => {
    const limited = unit([{ ...item(A, LEAD), readingConfirmed: false }], {
      isSupervisionObject: false,
      endedOn: day('2018-11-01'),
    });
    const codes = scoreUnit(limited, scheme).missing.map(({ code }) => code);
    expect(codes.slice(-3)).toEqual(['READING_UNCONFIRMED', 'NOT_SUPERVISION_OBJECT', 'UNIT_ENDED']);
  });
});
