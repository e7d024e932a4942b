import type { LocalDate } from '../kernel/local-date.ts';
import type { Scheme } from './scheme.ts';
import { GRADES, type Grade } from './scheme-parts.ts';

/**
 * A recorded fact that costs or earns points, or holds a grade down: a report missing, a measure issued, a defect found on
 * checking, a commendation, data forged. `code` names the scheme's rule.
 */
export interface MarkFact {
  /** The id of the record that proves it. */
  id: string;
  code: string;
  /** What tells one failing from another: of several deductions for one failing only the heaviest counts (domain.md §10). */
  factKey: string;
  on: LocalDate;
  obligationId: string | null;
  /** By gravity, where the scheme leaves room between a least and a most; null where the rule states the points. */
  hundredths: number | null;
  wordsZh: string;
  wordsEn: string;
}

/** Of which part of the score a mark is. */
export const MARK_PARTS = ['DISCIPLINE', 'DEDUCTION', 'BONUS', 'VETO'] as const;
export type MarkPart = (typeof MARK_PARTS)[number];

/**
 * How a fact entered the score. COUNTED in full · CAPPED in part or not, its kind having reached its cap · FLOORED in part or not,
 * nothing being left to take (扣完为止) · HEAVIER_COUNTED the same failing cost more under another rule · UNKNOWN_RULE the scheme
 * has no rule of this code, so that it costs nothing.
 */
export const MARK_EFFECTS = ['COUNTED', 'CAPPED', 'FLOORED', 'HEAVIER_COUNTED', 'UNKNOWN_RULE'] as const;
export type MarkEffect = (typeof MARK_EFFECTS)[number];

/** One fact on the card, with what it cost or earned, in hundredths of a point of its part's own scale. */
export interface MarkLine extends MarkFact {
  part: MarkPart;
  nameZh: string;
  nameEn: string;
  /** Where the scheme's number comes from. */
  ruleSource: string | null;
  effect: MarkEffect;
  countedHundredths: number;
  /** VETO: the best grade it leaves. */
  atMost: Grade | null;
}

interface Rule {
  nameZh: string;
  nameEn: string;
  source: string;
  hundredths: number;
  mostHundredths?: number | null;
}

/** The code of the veto that an own binding target brings, missed by a verified figure. */
export const MANDATORY_INDICATOR_UNMET = 'MANDATORY_INDICATOR_UNMET';

/** The code of a defect found on checking; its points are given by gravity within the scheme's bounds. */
export const VERIFIED_DEFECT = 'VERIFIED_DEFECT';

const byDay = (a: MarkFact, b: MarkFact): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const lineOf = (
  part: MarkPart,
  fact: MarkFact,
  rule: Rule | undefined,
  effect: MarkEffect,
  countedHundredths: number,
  atMost: Grade | null = null,
): MarkLine => ({
  ...fact,
  part,
  nameZh: rule?.nameZh ?? fact.code,
  nameEn: rule?.nameEn ?? fact.code,
  ruleSource: rule?.source ?? null,
  effect: rule ? effect : 'UNKNOWN_RULE',
  countedHundredths: rule ? countedHundredths : 0,
  atMost,
});

/** What a part comes to and the facts that made it so. */
export interface Marks {
  hundredths: number;
  lines: MarkLine[];
}

/**
 * Discipline: the full mark less each fact by its rule, at most so much per kind, never below nought. Law: 扣完为止 (S15);
 * domain.md §10.
 */
export function disciplineOf(facts: readonly MarkFact[], scheme: Scheme): Marks {
  const rules = new Map<string, Rule>(scheme.disciplineDeductions.map((rule) => [rule.code, rule]));
  const taken = new Map<string, number>();
  let left = scheme.fullMark.value;
  const lines = [...facts].sort(byDay).map((fact) => {
    const rule = rules.get(fact.code);
    const wanted = rule?.hundredths ?? 0;
    const already = taken.get(fact.code) ?? 0;
    const allowed = Math.min(wanted, (rule?.mostHundredths ?? Number.POSITIVE_INFINITY) - already);
    const counted = Math.min(allowed, left);
    taken.set(fact.code, already + counted);
    left -= counted;
    const effect = counted === wanted ? 'COUNTED' : allowed < wanted ? 'CAPPED' : 'FLOORED';
    return lineOf('DISCIPLINE', fact, rule, effect, counted);
  });
  return { hundredths: left, lines };
}

const defectRule = ({ verifiedDefect }: Scheme): Rule => ({
  nameZh: '核查发现缺陷',
  nameEn: 'defect found on checking',
  source: verifiedDefect.source,
  hundredths: verifiedDefect.leastHundredths,
});

/**
 * Deductions from the total: one for each failing, the heaviest of those that stand on it; among equals the earliest. Law: each
 * fact is deducted once (domain.md §10; 政府督查工作条例 art. 15 forbids burdening twice).
 */
export function deductionsOf(facts: readonly MarkFact[], scheme: Scheme): Marks {
  const rules = new Map<string, Rule>(scheme.deductionsByMeasure.map((rule) => [rule.code, rule]));
  rules.set(VERIFIED_DEFECT, defectRule(scheme));
  const { leastHundredths, mostHundredths } = scheme.verifiedDefect;
  const pointsOf = (fact: MarkFact) =>
    fact.code === VERIFIED_DEFECT
      ? Math.min(mostHundredths, Math.max(leastHundredths, fact.hundredths ?? leastHundredths))
      : (rules.get(fact.code)?.hundredths ?? 0);
  const ordered = [...facts].sort(byDay);
  const heaviest = new Map<string, MarkFact>();
  for (const fact of ordered) {
    const known = heaviest.get(fact.factKey);
    if (!known || pointsOf(fact) > pointsOf(known)) heaviest.set(fact.factKey, fact);
  }
  const lines = ordered.map((fact) => {
    const counts = heaviest.get(fact.factKey) === fact;
    return lineOf(
      'DEDUCTION',
      fact,
      rules.get(fact.code),
      counts ? 'COUNTED' : 'HEAVIER_COUNTED',
      counts ? pointsOf(fact) : 0,
    );
  });
  return { hundredths: lines.reduce((sum, { countedHundredths }) => sum + countedHundredths, 0), lines };
}

/** Bonuses, together at most the scheme's cap (domain.md §10). */
export function bonusesOf(facts: readonly MarkFact[], scheme: Scheme): Marks {
  const rules = new Map<string, Rule>(scheme.bonuses.items.map((rule) => [rule.code, rule]));
  let left = scheme.bonuses.cap.value;
  const lines = [...facts].sort(byDay).map((fact) => {
    const rule = rules.get(fact.code);
    const wanted = rule?.hundredths ?? 0;
    const counted = Math.min(wanted, left);
    left -= counted;
    return lineOf('BONUS', fact, rule, counted === wanted ? 'COUNTED' : 'CAPPED', counted);
  });
  return { hundredths: scheme.bonuses.cap.value - left, lines };
}

/** The best grade that recorded facts leave, whatever the score; null without such a fact (domain.md §3.2, §10 veto). */
export function vetoesOf(
  facts: readonly MarkFact[],
  scheme: Pick<Scheme, 'vetoes'>,
): { atMost: Grade | null; lines: MarkLine[] } {
  const rules = new Map(scheme.vetoes.map((rule) => [rule.code, { ...rule, hundredths: 0 }]));
  const lines = [...facts].sort(byDay).map((fact) => {
    const rule = rules.get(fact.code);
    return lineOf('VETO', fact, rule, 'COUNTED', 0, rule?.atMost ?? null);
  });
  const worst = Math.max(-1, ...lines.map(({ atMost }) => (atMost === null ? -1 : GRADES.indexOf(atMost))));
  return { atMost: GRADES[worst] ?? null, lines };
}

/** The worse of a grade and what a veto leaves. */
export const heldDown = (grade: Grade, atMost: Grade | null): Grade =>
  atMost !== null && GRADES.indexOf(atMost) > GRADES.indexOf(grade) ? atMost : grade;
