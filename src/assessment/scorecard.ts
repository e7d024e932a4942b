import { apportion, halfUp } from './arithmetic.ts';
import type { ScoreCounts, Scorecard, ScoreLine, TaskSum, UnitFacts } from './card.ts';
import { gradeChanges } from './grade-change.ts';
import { type Burden, burdenOf, type ItemFacts } from './item.ts';
import { type Judgement, judge, type LineRule } from './judgement.ts';
import { reckon } from './reckoning.ts';
import type { Scheme } from './scheme.ts';
import { Tally } from './tally.ts';
import { MILLION, partsOf, stepsOf, taskMark, totalOf } from './total.ts';
import { explainLine } from './wording.ts';
import { componentsOf, missingOf } from './wording-card.ts';

interface Judged {
  item: ItemFacts;
  judgement: Judgement;
  burden: Burden;
}

/** By due day, then as the plan prints them; the id settles the rest, so that the order of facts never shows. */
const inCardOrder = ({ item: a }: Judged, { item: b }: Judged): number =>
  compare(a.dueOn, b.dueOn) ||
  compare(a.planId, b.planId) ||
  a.clauseOrdinal - b.clauseOrdinal ||
  compare(a.obligationId, b.obligationId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** For reading only: 0.944444 is shown as 0.94. */
const inHundredths = (millionths: number | null): number | null =>
  millionths === null ? null : halfUp(BigInt(millionths), 10_000n);

function linesOf(judged: readonly Judged[], full: number, scored: number, moment: UnitFacts): ScoreLine[] {
  const weights = (of: (completion: number) => number) =>
    judged.map(({ burden, judgement: { completionMillionths } }) =>
      completionMillionths === null ? 0n : BigInt(burden.weightedShareHundredths) * BigInt(of(completionMillionths)),
    );
  const earned = apportion(
    scored,
    weights((done) => done),
  );
  const lost = apportion(
    full - scored,
    weights((done) => MILLION - done),
  );
  return judged.map(({ item, judgement, burden }, index): ScoreLine => {
    const counts = judgement.excluded === null;
    return {
      ordinal: index + 1,
      rule: judgement.rule,
      ruleSource: judgement.source,
      obligationId: item.obligationId,
      planId: item.planId,
      clauseId: item.clauseId,
      clausePath: item.clausePath,
      title: item.title,
      period: item.period,
      capacity: burden.standing.capacity,
      throughGroup: burden.standing.throughGroup,
      itemKind: item.kind,
      weight: burden.weight,
      shareHundredths: burden.shareHundredths,
      weightedShareHundredths: burden.weightedShareHundredths,
      completionHundredths: inHundredths(judgement.completionMillionths),
      completionMillionths: judgement.completionMillionths,
      earnedHundredths: counts ? (earned[index] ?? 0) : null,
      lostHundredths: counts ? (lost[index] ?? 0) : null,
      facts: judgement.facts,
      isContested: item.isContested,
      holds: item.holds,
      ...explainLine(item, judgement, burden, moment),
      excluded: judgement.excluded,
    };
  });
}

/** How many items came to what; the rules of a group stand together under one word. */
function countsOf(judged: readonly Judged[], undated: number): ScoreCounts {
  const counted = (...rules: LineRule[]) => judged.filter(({ judgement }) => rules.includes(judgement.rule)).length;
  return {
    due: judged.filter(({ judgement }) => judgement.excluded === null).length,
    completedOnTime: counted('ON_TIME', 'WITHIN_EXTENSION', 'DEEMED_MET'),
    withinExtension: counted('WITHIN_EXTENSION'),
    completedLate: counted('LATE_IN_YEAR'),
    judged: counted('JUDGED', 'MEASURED_MET', 'MEASURED_PARTLY'),
    notCompleted: counted('NOT_COMPLETED', 'FAILED_VERIFICATION'),
    awaitingData: counted('AWAITING_DATA'),
    awaitingJudgement: counted('NEEDS_JUDGEMENT'),
    notDueYet: counted('NOT_DUE_YET'),
    notApplicable: counted('NOT_APPLICABLE'),
    exempt: counted('EXEMPT'),
    contested: counted('CONTESTED'),
    undated,
  };
}

/**
 * The yearly scorecard of one unit (domain.md §10, ADR 0008). Task = full mark × Σ w·r·c / Σ w·r over the items due; the scheme's
 * formula makes the total. Arithmetic: w whole, r whole hundredths, c whole millionths, everything else exact fractions; total
 * and best are each rounded half up to hundredths of a point once, never from a rounded amount; lines get the points of TASK by
 * largest remainder. Nothing is guessed: what no record can decide is `open` and said in `missing`.
 */
export function scoreUnit(facts: UnitFacts, scheme: Scheme): Scorecard {
  const judged = facts.items
    .map((item): Judged => ({ item, judgement: judge(item, facts, scheme), burden: burdenOf(item, scheme) }))
    .sort(inCardOrder);
  const counts = countsOf(judged, facts.undated);
  const tally = new Tally();
  for (const { burden, judgement } of judged) tally.add(burden.weightedShareHundredths, judgement.completionMillionths);
  const { totals, marked, veto } = reckon(tally, facts, scheme);
  const head = {
    ...totals,
    counts,
    marks: [...Object.values(marked).flatMap((part) => part?.lines ?? []), ...veto.lines],
    missing: missingOf(facts, counts, scheme),
  };
  if (totals.totalHundredths === null || totals.bestHundredths === null) {
    return { ...head, components: [], lines: linesOf(judged, 0, 0, facts), wouldChange: [] };
  }
  const { sum } = tally;
  const totalWith = (tasks: TaskSum) =>
    totalOf(partsOf(taskMark(scheme, tasks), marked, facts.entered, scheme), scheme);
  const steps = stepsOf(partsOf(taskMark(scheme, sum), marked, facts.entered, scheme), scheme);
  const task = steps[0];
  const lines = linesOf(judged, task?.fullHundredths ?? 0, task?.scoredHundredths ?? 0, facts);
  const { totalHundredths, bestHundredths } = totals;
  return {
    ...head,
    components: componentsOf(steps, scheme),
    lines,
    wouldChange: gradeChanges({ facts, lines, sum, totalHundredths, bestHundredths, veto, totalWith }, scheme),
  };
}
