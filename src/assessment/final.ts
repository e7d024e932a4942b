import Fraction from 'fraction.js';
import { shortfallOf } from '../indicators/fulfilment.ts';
import type { Comparator } from '../indicators/indicator.ts';
import { type Verdict, valueMade, verdictOf } from '../indicators/reading.ts';
import { apportion, decimal } from './arithmetic.ts';
import type {
  CrossCheck,
  FinalCard,
  FinalFacts,
  GradeRange,
  TargetFacts,
  TargetLine,
  TargetRule,
} from './final-card.ts';
import type { FinalScheme } from './final-scheme.ts';
import { remarksOf, wordsOfLine } from './final-wording.ts';
import { roundedHalfUp } from './formula.ts';
import { heldDown, vetoesOf } from './mark.ts';
import { bandOf, GRADES, type Grade } from './scheme-parts.ts';

type SchemeTarget = FinalScheme['targets'][number];

/** What a target came to on its own scale, exactly: what is established, and what it could still become. */
interface Marked {
  target: SchemeTarget;
  facts: TargetFacts;
  rule: TargetRule;
  verdict: Verdict | null;
  short: Fraction | null;
  low: Fraction;
  high: Fraction;
}

/** The figure that binds: the letter's where it gives one, then 左右 leaves no room any more (domain.md §6.2); else the plan's. */
export const bindingTarget = ({
  comparator,
  value,
  letter,
}: {
  comparator: Comparator;
  value: string;
  letter: Pick<TargetFacts['letter'], 'bindingValue'>;
}) =>
  letter.bindingValue === null
    ? { comparator, value }
    : { comparator: comparator === 'ABOUT' ? ('AT_LEAST' as const) : comparator, value: letter.bindingValue };

/** Law: met in full, short less for each point and never below nought (domain.md §10); a figure within 左右 waits for an assessor. */
function mark(target: SchemeTarget, facts: TargetFacts, { verdictRules }: FinalFacts): Marked {
  const full = new Fraction(target.fullHundredths);
  const nought = new Fraction(0);
  const { reading, judged } = facts;
  const of = (rule: TargetRule, verdict: Verdict | null, low: Fraction, high = low, short: Fraction | null = null) => ({
    ...{ target, facts, rule, verdict, short, low, high },
  });
  if (!reading || !verdictRules) return of('AWAITING_DATA', null, nought, full);
  const binding = bindingTarget(facts);
  const verdict = verdictOf(binding, reading, verdictRules);
  if (verdict === 'MET') return of('MET', verdict, full);
  if (verdict === 'NO_VERDICT') return of('AWAITING_DATA', verdict, nought, full);
  const short = shortfallOf(binding, reading) ?? nought;
  if (verdict === 'NEEDS_JUDGEMENT') {
    if (!judged) return of('NEEDS_JUDGEMENT', verdict, nought, full, short);
    const given = new Fraction(Math.min(judged.hundredths, target.fullHundredths));
    return of('JUDGED', verdict, given, given, short);
  }
  const left = full.sub(short.mul(target.shortPerPoint.value));
  const kept = left.compare(0) > 0 ? left : nought;
  return of('SHORT', verdict, kept, kept, short);
}

/** Exact amounts as whole numbers in the same proportion. */
function inProportion(amounts: readonly Fraction[]): bigint[] {
  const common = amounts.reduce((all, { d }) => all * d, 1n);
  return amounts.map(({ n, d, s }) => (s < 0n ? 0n : n * (common / d)));
}

const lowered = (grade: Grade, by: number): Grade =>
  GRADES[Math.min(GRADES.length - 1, GRADES.indexOf(grade) + by)] ?? grade;

/** Law: key work of the year at the line or above keeps the grade, below it the grade falls (S14; domain.md §3.1 校核). */
function checkedBy({ keyWork }: FinalFacts, { crossCheck }: FinalScheme): CrossCheck {
  const { status, lowHundredths, highHundredths } = keyWork;
  if (status === 'NONE' || lowHundredths === null || highHundredths === null) return 'NOT_POSSIBLE';
  if (lowHundredths >= crossCheck.keyWorkFromHundredths) return 'KEPT';
  return highHundredths < crossCheck.keyWorkFromHundredths ? 'LOWERED' : 'OPEN';
}

const decimalOf = (fraction: Fraction): string => fraction.round(2).toString();

function linesOf(marked: readonly Marked[], scheme: FinalScheme, total: { low: number; high: number }): TargetLine[] {
  const full = apportion(
    scheme.fullMark.value,
    marked.map(({ target }) => BigInt(target.fullHundredths)),
  );
  const earned = apportion(total.low, inProportion(marked.map(({ low }) => low)));
  const open = apportion(total.high - total.low, inProportion(marked.map(({ low, high }) => high.sub(low))));
  const lost = apportion(
    scheme.fullMark.value - total.high,
    inProportion(marked.map(({ target, high }) => new Fraction(target.fullHundredths).sub(high))),
  );
  return marked.map((each, index): TargetLine => {
    const { target, facts, rule, verdict, short } = each;
    const binding = bindingTarget(facts);
    const made = facts.reading && valueMade(facts.reading, binding.comparator);
    const line = {
      ordinal: index + 1,
      code: target.code,
      nameZh: target.nameZh,
      nameEn: target.nameEn,
      rule,
      ruleSource: rule === 'SHORT' ? target.shortPerPoint.source : target.source,
      indicatorId: facts.indicatorId,
      letterId: facts.letter.id,
      documentNumber: facts.letter.documentNumber,
      readingId: facts.reading?.id ?? null,
      verdict,
      figure: made == null ? null : `${made}${facts.unit}`,
      target: `${binding.value}${facts.unit}`,
      shortBy: short && short.compare(0) > 0 ? decimalOf(short) : null,
      fullHundredths: full[index] ?? 0,
      earnedHundredths: earned[index] ?? 0,
      openHundredths: open[index] ?? 0,
      lostHundredths: lost[index] ?? 0,
    };
    return { ...line, ...wordsOfLine(line, facts, decimal(target.shortPerPoint.value)) };
  });
}

/** The grade after the cross-check, the switch for any target unmet, and vetoes: each can only lower it. */
function gradesAfter(
  byTargets: GradeRange,
  check: CrossCheck,
  marked: readonly Marked[],
  atMost: Grade | null,
  { crossCheck, anyTargetUnmetFails }: FinalScheme,
): GradeRange {
  const isUnmet = marked.some(({ rule, facts }) => rule === 'SHORT' && !facts.aspirational);
  const settle = (grade: Grade, isLowered: boolean): Grade => {
    const checked = isLowered ? lowered(grade, crossCheck.gradesDown) : grade;
    return heldDown(anyTargetUnmetFails.on && isUnmet ? 'FAIL' : checked, atMost);
  };
  return {
    lowest: settle(byTargets.lowest, check === 'LOWERED' || check === 'OPEN'),
    highest: settle(byTargets.highest, check === 'LOWERED'),
  };
}

/**
 * The final assessment of one unit (domain.md §3.1, §10): its targets decide the grade, the key work of the same year checks it, and
 * the two lists stay apart. Total = full mark × Σ marks / Σ full marks over the targets that its letters give it, exactly, rounded
 * half up once. What no verified figure decides stays open; a unit without a target has no mark.
 */
export function scoreFinal(facts: FinalFacts, scheme: FinalScheme): FinalCard {
  const marked = scheme.targets.flatMap((target) => {
    const own = facts.targets
      .filter(({ name }) => name === target.indicatorName)
      .toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1));
    return own.map((each) => mark(target, each, facts));
  });
  const veto = vetoesOf(facts.vetoes, scheme);
  const head = {
    unitId: facts.unitId,
    year: facts.year,
    schemeCode: scheme.code,
    schemeVersion: scheme.version,
    asOf: facts.asOf,
    knownAt: facts.knownAt,
    keyWork: facts.keyWork,
    vetoGrade: veto.atMost,
    marks: veto.lines,
  };
  if (marked.length === 0) {
    return {
      ...head,
      status: 'NOTHING_DUE',
      targets: [],
      totalHundredths: null,
      openHundredths: null,
      bestHundredths: null,
      gradeByTargets: null,
      crossCheck: null,
      grade: null,
      gradeRange: null,
      remarks: remarksOf(null, facts, scheme),
    };
  }
  const carried = marked.reduce((sum, { target }) => sum + target.fullHundredths, 0);
  const totalOf = (ofMark: (one: Marked) => Fraction): number =>
    roundedHalfUp(
      marked
        .reduce((sum, one) => sum.add(ofMark(one)), new Fraction(0))
        .mul(scheme.fullMark.value)
        .div(carried),
    );
  const [low, high] = [totalOf((one) => one.low), totalOf((one) => one.high)];
  const byTargets = { lowest: bandOf(low, scheme).grade, highest: bandOf(high, scheme).grade };
  const crossCheck = checkedBy(facts, scheme);
  const gradeRange = gradesAfter(byTargets, crossCheck, marked, veto.atMost, scheme);
  const targets = linesOf(marked, scheme, { low, high });
  return {
    ...head,
    status: 'SCORED',
    targets,
    totalHundredths: low,
    openHundredths: high - low,
    bestHundredths: high,
    gradeByTargets: byTargets,
    crossCheck,
    grade: gradeRange.lowest === gradeRange.highest ? gradeRange.lowest : null,
    gradeRange,
    remarks: remarksOf({ crossCheck, totalHundredths: low, gradeRange, targets }, facts, scheme),
  };
}
