import Fraction from 'fraction.js';
import { z } from 'zod';
import { shortfallOf, type Target } from '../indicators/fulfilment.ts';
import { type Parts, type Verdict, type VerdictRules, verdictOf } from '../indicators/reading.ts';
import { decimal } from './arithmetic.ts';
import { roundedHalfUp } from './formula.ts';
import { bandOf, GRADES, type Grade, gradeBandsShape, SCHEME_CODE, sourced, sourceWords } from './scheme-parts.ts';

/**
 * The final assessment grades on targets and uses the last year's key work only to check the grade (domain.md §0.9, §3.1, §10):
 * one blended number would be wrong. All numbers stand in the scheme with their source.
 */
export const finalShape = z.strictObject({
  code: SCHEME_CODE,
  version: z.int().min(1).max(9999),
  kind: z.literal('FINAL'),
  titleZh: z.string().trim().min(1),
  titleEn: z.string().trim().min(1),
  firstYear: z.int().min(1900).max(9998),
  lastYear: z.int().min(1900).max(9998),
  source: sourceWords,
  /** The plan's main indicators by their names, with their full marks; together the full mark of the assessment. */
  targets: z
    .array(
      z.strictObject({
        code: SCHEME_CODE,
        /** The indicator's name as plans write it, elided subject included. */
        indicatorName: z.string().trim().min(1),
        fullHundredths: z.int().min(1).max(10_000),
        source: sourceWords,
      }),
    )
    .min(1),
  /** Taken for each whole or part of a percentage point that a figure falls short, in hundredths of a point. */
  lossPerPoint: sourced(0, 10_000),
  gradeBands: gradeBandsShape,
  /** The key-work score of the last year from which on the grade stands, and how many grades it falls below that. */
  crossCheck: z.strictObject({ atLeast: sourced(0, 10_000), gradesDown: sourced(0, 3) }),
  /** Whether one unmet main indicator alone fails the whole (as for water); 力争 and 左右 never do. */
  anyUnmetFails: z.strictObject({ isOn: z.boolean(), source: sourceWords }),
});
export type FinalScheme = z.infer<typeof finalShape>;

/** One main indicator with its verified figure, or without one. */
export interface FinalTarget {
  code: string;
  target: Target & { unit: string; aspirational: boolean };
  /** The verified figure by its parts; null while there is none. */
  parts: Parts | null;
  readingId: string | null;
  /** What an assessor judged where 左右 leaves room, with the reason. */
  judged: { kind: 'MET' | 'NOT_MET'; reason: string } | null;
}

export interface FinalLine {
  code: string;
  /** AWAITING_DATA while no verified figure is on record. */
  verdict: Verdict | 'AWAITING_DATA';
  fullHundredths: number;
  /** Null while no verified figure or no judgement decides it. */
  earnedHundredths: number | null;
  readingId: string | null;
  messageZh: string;
  messageEn: string;
}

/** CONFIRMED the key-work score lets the grade stand · LOWERED it does not · UNKNOWN no approved key-work score is on record. */
export type CrossCheck = 'CONFIRMED' | 'LOWERED' | 'UNKNOWN';

export interface FinalResult {
  /** What verified figures establish, and what is still open; in hundredths of a point. */
  totalHundredths: number;
  openHundredths: number;
  /** The grade by targets, before key work is looked at; null while open marks could move it. */
  targetGrade: Grade | null;
  crossCheck: CrossCheck;
  /** The grade after the check; null while it is not settled. */
  grade: Grade | null;
  lines: FinalLine[];
}

/** How one target came out: met gives its full mark; short takes so much per point, never below nought (扣完为止, S15). */
function lineOf(
  { code, target, parts, readingId, judged }: FinalTarget,
  scheme: FinalScheme,
  rules: VerdictRules,
): FinalLine {
  const of = scheme.targets.find((each) => each.code === code);
  const fullHundredths = of?.fullHundredths ?? 0;
  const found = parts === null ? 'AWAITING_DATA' : verdictOf(target, parts, rules);
  const verdict = found === 'NEEDS_JUDGEMENT' && judged ? judged.kind : found;
  const short = parts === null ? null : shortfallOf(target, parts);
  const loss = short === null ? null : roundedHalfUp(short.mul(new Fraction(scheme.lossPerPoint.value)));
  const earned =
    verdict === 'MET'
      ? fullHundredths
      : verdict === 'NOT_MET' && loss !== null
        ? Math.max(0, fullHundredths - loss)
        : null;
  const name = of?.indicatorName ?? code;
  const value = `${target.value}${target.unit}`;
  const tail = {
    MET: { zh: '已达到', en: 'met' },
    NOT_MET: {
      zh: `未达到，差 ${short?.round(2).toString() ?? '?'} 个百分点`,
      en: `missed by ${short?.round(2).toString() ?? '?'} points`,
    },
    NEEDS_JUDGEMENT: { zh: '接近目标，待考核人认定', en: 'close: an assessor must judge it' },
    AWAITING_DATA: { zh: '尚无经核定的数据', en: 'no verified figure yet' },
    NO_VERDICT: { zh: '无可计量对象，不能判定', en: 'nothing was there to be measured: it cannot be told' },
  }[verdict];
  return {
    code,
    verdict,
    fullHundredths,
    earnedHundredths: earned,
    readingId,
    messageZh: `${name}：目标 ${value}，${tail.zh}，${earned === null ? '暂不计分' : `得 ${decimal(earned)}/${decimal(fullHundredths)}`}。`,
    messageEn: `${name}: target ${value}, ${tail.en}; ${earned === null ? 'not scored yet' : `${decimal(earned)} of ${decimal(fullHundredths)}`}.`,
  };
}

/**
 * The final assessment (domain.md §3.1, §10): graded by the score on targets; a key-work score of the last year below the mark
 * of the scheme lowers the grade; where the switch is on, one main indicator unmet fails the whole.
 */
export function scoreFinal(
  targets: readonly FinalTarget[],
  keyWorkHundredths: number | null,
  scheme: FinalScheme,
  rules: VerdictRules,
): FinalResult {
  const lines = targets.map((target) => lineOf(target, scheme, rules));
  const sum = (of: (line: FinalLine) => number) => lines.reduce((all, line) => all + of(line), 0);
  const totalHundredths = sum(({ earnedHundredths }) => earnedHundredths ?? 0);
  const openHundredths = sum(({ earnedHundredths, fullHundredths }) =>
    earnedHundredths === null ? fullHundredths : 0,
  );
  const low = bandOf(totalHundredths, scheme).grade;
  const high = bandOf(totalHundredths + openHundredths, scheme).grade;
  const settled = low === high ? low : null;
  const fails =
    scheme.anyUnmetFails.isOn &&
    lines.some(({ verdict }, index) => {
      const { aspirational, comparator } = targets[index]?.target ?? {};
      return verdict === 'NOT_MET' && !aspirational && comparator !== 'ABOUT';
    });
  const targetGrade = fails ? 'FAIL' : settled;
  const crossCheck: CrossCheck =
    keyWorkHundredths === null
      ? 'UNKNOWN'
      : keyWorkHundredths >= scheme.crossCheck.atLeast.value
        ? 'CONFIRMED'
        : 'LOWERED';
  const lowered = (grade: Grade): Grade =>
    GRADES[Math.min(GRADES.length - 1, GRADES.indexOf(grade) + scheme.crossCheck.gradesDown.value)] ?? grade;
  const grade =
    targetGrade === null || (crossCheck === 'UNKNOWN' && targetGrade !== 'FAIL')
      ? null
      : crossCheck === 'LOWERED'
        ? lowered(targetGrade)
        : targetGrade;
  return { totalHundredths, openHundredths, targetGrade, crossCheck, grade, lines };
}
