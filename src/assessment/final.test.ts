import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../kernel/clock.ts';
import { localDate } from '../kernel/local-date.ts';
import { scoreFinal } from './final.ts';
import type { FinalFacts, KeyWork, TargetFacts } from './final-card.ts';
import { type FinalScheme, parseFinalScheme } from './final-scheme.ts';
import { GRADES } from './scheme-parts.ts';

const seed = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../seeds/schemes/soil-2020-final.json'), 'utf8'),
) as FinalScheme;
const scheme = parseFinalScheme(seed);

const [FARMLAND, PLOTS] = ['受污染耕地安全利用率', '污染地块安全利用率'] as const;
/** A target of 90 %: 左右 for farmland, 以上 for plots; `share` of 10 000 reached. */
const target = (name: string, share: number | null, more: Partial<TargetFacts> = {}): TargetFacts => ({
  indicatorId: name === FARMLAND ? 'ind_370812_1' : 'ind_370812_2',
  planId: 'pln_370812_1',
  name,
  comparator: name === FARMLAND ? 'ABOUT' : 'AT_LEAST',
  value: '90',
  unit: '%',
  aspirational: false,
  letter: { id: 'tgl_1', documentNumber: '示例责任书1号', signedOn: localDate('2018-06-01'), bindingValue: null },
  reading:
    share === null
      ? null
      : { id: 'rdg_1', numerator: String(share), denominator: '10000', readOn: localDate('2020-12-31') },
  judged: null,
  ...more,
});
const keyWork = (low: number, high = low): KeyWork => ({
  status: 'APPROVED',
  assessmentId: 'asm_1',
  lowHundredths: low,
  highHundredths: high,
});
const facts = (targets: TargetFacts[], more: Partial<FinalFacts> = {}): FinalFacts => ({
  unitId: 'unt_1',
  year: 2020,
  asOf: localDate('2021-03-01'),
  knownAt: '2021-03-01T00:00:00.000Z' as Instant,
  targets,
  keyWork: keyWork(8000),
  verdictRules: { aboutToleranceHundredths: 100, zeroDenominator: 'DEEMED_MET' },
  vetoes: [],
  isSupervisionObject: true,
  ...more,
});
const shown = (of: FinalFacts, by = scheme) => {
  const { totalHundredths, bestHundredths, grade, gradeRange, crossCheck } = scoreFinal(of, by);
  return [totalHundredths, bestHundredths, grade ?? `${gradeRange?.lowest}..${gradeRange?.highest}`, crossCheck];
};

describe('the mark for targets (domain.md §10, SOIL-2020-FINAL)', () => {
  test.each([
    ['both met', [target(FARMLAND, 9000), target(PLOTS, 9100)], [10_000, 10_000, 'EXCELLENT', 'KEPT']],
    // 2.5 points short: 50 − 2.5 × 5 = 37.50.
    ['one short by 2.5 points', [target(FARMLAND, 9000), target(PLOTS, 8750)], [8750, 8750, 'GOOD', 'KEPT']],
    ['one far short: never below nought', [target(FARMLAND, 9000), target(PLOTS, 5000)], [5000, 5000, 'FAIL', 'KEPT']],
    [
      'within 左右: open until judged',
      [target(FARMLAND, 8950), target(PLOTS, 9000)],
      [5000, 10_000, 'FAIL..EXCELLENT', 'KEPT'],
    ],
    [
      'within 左右, judged',
      [target(FARMLAND, 8950, { judged: { markId: 'm', hundredths: 4000, words: '' } }), target(PLOTS, 9000)],
      [9000, 9000, 'EXCELLENT', 'KEPT'],
    ],
    [
      'the value of the letter binds and leaves no room',
      [
        target(FARMLAND, 8950, { letter: { ...target(FARMLAND, 0).letter, bindingValue: '91.5' } }),
        target(PLOTS, 9000),
      ],
      // 2 points short of 91.5: 50 − 10 = 40.
      [9000, 9000, 'EXCELLENT', 'KEPT'],
    ],
    ['no figure yet: open', [target(FARMLAND, null), target(PLOTS, 9000)], [5000, 10_000, 'FAIL..EXCELLENT', 'KEPT']],
    [
      'nothing there to be measured: deemed met',
      [
        target(FARMLAND, 9000),
        target(PLOTS, 0, { reading: { id: 'r', numerator: '0', denominator: '0', readOn: localDate('2020-12-31') } }),
      ],
      [10_000, 10_000, 'EXCELLENT', 'KEPT'],
    ],
    // 1 point short of the only target: 45 of 50 → 90.00.
    ['one target carried is the whole', [target(PLOTS, 8900)], [9000, 9000, 'EXCELLENT', 'KEPT']],
  ])('%s', (_name, targets, expected) => {
    expect(shown(facts(targets))).toEqual(expected);
  });

  test('a unit to which no letter gives a target has no mark, neither 0 nor 100', () => {
    expect(scoreFinal(facts([]), scheme)).toMatchObject({ status: 'NOTHING_DUE', totalHundredths: null, grade: null });
  });
});

describe('the check by key work keeps or lowers the grade, and is never added to the mark (domain.md §0.9, §3.1)', () => {
  const targets = [target(FARMLAND, 9000), target(PLOTS, 9100)];
  test.each<[string, KeyWork, unknown[]]>([
    ['60.00: the grade stands', keyWork(6000), [10_000, 'EXCELLENT', 'KEPT']],
    ['59.99: one grade down', keyWork(5999), [10_000, 'GOOD', 'LOWERED']],
    ['between 50 and 70: open', keyWork(5000, 7000), [10_000, 'GOOD..EXCELLENT', 'OPEN']],
    [
      'no key work: it stands, and is said',
      { status: 'NONE', assessmentId: null, lowHundredths: null, highHundredths: null },
      [10_000, 'EXCELLENT', 'NOT_POSSIBLE'],
    ],
  ])('%s', (_name, own, [total, grade, check]) => {
    expect(shown(facts(targets, { keyWork: own }))).toEqual([total, total, grade, check]);
  });

  test('a fail cannot fall further', () => {
    expect(shown(facts([target(PLOTS, 1000)], { keyWork: keyWork(0) }))).toEqual([0, 0, 'FAIL', 'LOWERED']);
  });

  test('forged data fail the whole, and so does one target missed where the scheme switches that on', () => {
    const forged = {
      id: 'm1',
      code: 'DATA_FORGED',
      factKey: 'm1',
      on: localDate('2020-09-01'),
      obligationId: null,
      hundredths: null,
      wordsZh: '',
      wordsEn: '',
    };
    expect(shown(facts(targets, { vetoes: [forged] }))).toEqual([10_000, 10_000, 'FAIL', 'KEPT']);
    const strict = { ...scheme, anyTargetUnmetFails: { on: true, source: '[V:S17]' } };
    expect(shown(facts([target(FARMLAND, 9000), target(PLOTS, 8999)]), strict)).toEqual([9995, 9995, 'FAIL', 'KEPT']);
  });
});

describe('properties', () => {
  const someShare = fc.option(fc.integer({ min: 0, max: 10_000 }));
  const someFacts = fc
    .record({
      farmland: someShare,
      plots: someShare,
      low: fc.integer({ min: 0, max: 10_000 }),
      more: fc.integer({ min: 0, max: 3000 }),
    })
    .map(({ farmland, plots, low, more }) =>
      facts([target(FARMLAND, farmland), target(PLOTS, plots)], {
        keyWork: keyWork(low, Math.min(10_000, low + more)),
      }),
    );

  test('the order of targets never matters, and their points add up to the mark', () => {
    fc.assert(
      fc.property(someFacts, (own) => {
        const card = scoreFinal(own, scheme);
        expect(scoreFinal({ ...own, targets: own.targets.toReversed() }, scheme)).toEqual(card);
        const sum = (of: 'earnedHundredths' | 'openHundredths' | 'lostHundredths') =>
          card.targets.reduce((all, line) => all + line[of], 0);
        expect(sum('earnedHundredths')).toBe(card.totalHundredths);
        expect(sum('openHundredths')).toBe(card.openHundredths);
        expect(sum('lostHundredths')).toBe(10_000 - (card.bestHundredths ?? 0));
      }),
    );
  });

  test('a higher figure never lowers what is established, nor more key work the grade', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 0, max: 4000 }), (own, more) => {
        const raised = own.targets.map((each) =>
          each.reading
            ? {
                ...each,
                reading: {
                  ...each.reading,
                  numerator: String(Math.min(10_000, Number(each.reading.numerator) + more)),
                },
              }
            : each,
        );
        // 左右 is judged by a person below its target; there alone a figure waits, and what waits establishes nothing.
        const isJudged = (each: FinalFacts) =>
          scoreFinal(each, scheme).targets.some(({ rule }) => rule === 'NEEDS_JUDGEMENT');
        const after = { ...own, targets: raised };
        if (!isJudged(after)) {
          expect(scoreFinal(after, scheme).totalHundredths).toBeGreaterThanOrEqual(
            scoreFinal(own, scheme).totalHundredths ?? 0,
          );
        }
        const { lowHundredths, highHundredths } = own.keyWork;
        const worked = keyWork(
          Math.min(10_000, (lowHundredths ?? 0) + more),
          Math.min(10_000, (highHundredths ?? 0) + more),
        );
        const rank = (each: FinalFacts, end: 'lowest' | 'highest') =>
          GRADES.indexOf(scoreFinal(each, scheme).gradeRange?.[end] ?? 'FAIL');
        for (const end of ['lowest', 'highest'] as const) {
          expect(rank({ ...own, keyWork: worked }, end)).toBeLessThanOrEqual(rank(own, end));
        }
      }),
    );
  });
});

describe('a scheme of the final assessment is checked when it is read', () => {
  test.each<[string, (spoilt: FinalScheme) => void]>([
    ['targets', ({ targets }) => Object.assign(targets[0] ?? {}, { fullHundredths: 4000 })],
    ['targets.1.code', ({ targets }) => Object.assign(targets[1] ?? {}, { code: targets[0]?.code })],
    [
      'targets.0.shortPerPoint.source',
      ({ targets }) => Object.assign(targets[0]?.shortPerPoint ?? {}, { source: '默认' }),
    ],
    ['lastYear', (spoilt) => Object.assign(spoilt, { lastYear: 2019 })],
  ])('%s', (place, spoil) => {
    const spoilt = structuredClone(seed);
    spoil(spoilt);
    expect(() => parseFinalScheme(spoilt)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ field: place }) }),
    );
  });
});
