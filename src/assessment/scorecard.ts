import { apportion } from './arithmetic.ts';
import { earnedOf, type ScoreCounts, type Scorecard, type ScoreLine, type TaskSum, type UnitFacts } from './card.ts';
import { gradeChanges } from './grade-change.ts';
import { type Burden, burdenOf, type ItemFacts, type Judgement, judge, type LineRule } from './item.ts';
import { bandOf, fullOf, type Scheme } from './scheme.ts';
import { componentsOf, explainLine, missingOf } from './wording.ts';

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

function linesOf(judged: readonly Judged[], full: number, scored: number, moment: UnitFacts): ScoreLine[] {
  const weights = (of: (completion: number) => number) =>
    judged.map(({ burden, judgement: { completionHundredths } }) =>
      completionHundredths === null ? 0n : BigInt(burden.weightedShareHundredths * of(completionHundredths)),
    );
  const earned = apportion(
    scored,
    weights((done) => done),
  );
  const lost = apportion(
    full - scored,
    weights((done) => 100 - done),
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
      completionHundredths: judgement.completionHundredths,
      earnedHundredths: counts ? (earned[index] ?? 0) : null,
      lostHundredths: counts ? (lost[index] ?? 0) : null,
      facts: judgement.facts,
      ...explainLine(item, judgement, burden, moment),
      excluded: judgement.excluded,
    };
  });
}

/**
 * The yearly scorecard of one unit (domain.md §10, ADR 0008). Task = full mark × Σ w·r·c / Σ w·r over the items due.
 * Arithmetic: w whole, r and c whole hundredths, so both sums are whole (BigInt); task, total and best are each rounded
 * half up to hundredths of a point once, from that exact fraction, never from each other; lines get the component's
 * points by largest remainder. Nothing is guessed: what no record can decide is `open` and said in `missing`.
 */
export function scoreUnit(facts: UnitFacts, scheme: Scheme): Scorecard {
  const judged = facts.items
    .map((item): Judged => ({ item, judgement: judge(item, facts, scheme), burden: burdenOf(item, scheme) }))
    .sort(inCardOrder);
  const counted = (rule: LineRule) => judged.filter(({ judgement }) => judgement.rule === rule).length;
  const counts: ScoreCounts = {
    due: judged.filter(({ judgement }) => judgement.excluded === null).length,
    completedOnTime: counted('ON_TIME'),
    completedLate: counted('LATE_IN_YEAR'),
    notCompleted: counted('NOT_COMPLETED'),
    awaitingData: counted('AWAITING_DATA'),
    notDueYet: counted('NOT_DUE_YET'),
    undated: facts.undated,
  };
  const sum: TaskSum = { numerator: 0n, denominator: 0n };
  for (const { burden, judgement } of judged) {
    if (judgement.completionHundredths === null) continue;
    sum.numerator += BigInt(burden.weightedShareHundredths * judgement.completionHundredths);
    sum.denominator += BigInt(burden.weightedShareHundredths);
  }
  const head = {
    unitId: facts.unitId,
    year: facts.year,
    schemeCode: scheme.code,
    schemeVersion: scheme.version,
    asOf: facts.asOf,
    knownAt: facts.knownAt,
  };
  const missing = missingOf(facts, counts, scheme);
  if (counts.due === 0) {
    return {
      ...head,
      status: 'NOTHING_DUE',
      taskHundredths: null,
      components: [],
      totalHundredths: null,
      openHundredths: null,
      bestHundredths: null,
      grade: null,
      gradeRange: null,
      lines: linesOf(judged, 0, 0, facts),
      counts,
      wouldChange: [],
      missing,
    };
  }
  const full = fullOf('task', scheme);
  const totalHundredths = earnedOf(full, sum);
  const openHundredths = fullOf('discipline', scheme);
  const bestHundredths = totalHundredths + openHundredths;
  const lowest = bandOf(totalHundredths, scheme).grade;
  const highest = bandOf(bestHundredths, scheme).grade;
  const lines = linesOf(judged, full, totalHundredths, facts);
  return {
    ...head,
    status: 'SCORED',
    taskHundredths: earnedOf(scheme.fullMark.value, sum),
    components: componentsOf(totalHundredths, scheme),
    totalHundredths,
    openHundredths,
    bestHundredths,
    grade: lowest === highest ? lowest : null,
    gradeRange: { lowest, highest },
    lines,
    counts,
    wouldChange: gradeChanges({ facts, lines, sum, totalHundredths, openHundredths }, scheme),
    missing,
  };
}
