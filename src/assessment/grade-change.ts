import { decimal } from './arithmetic.ts';
import type { GradeBound, GradeChange, ScoreLine, TaskSum, UnitFacts } from './card.ts';
import { neverFallsWith } from './formula.ts';
import { completionOf, lastJudgedDay } from './judgement.ts';
import { heldDown, type MarkLine } from './mark.ts';
import type { Scheme } from './scheme.ts';
import { bandOf, GRADES, type Grade, type GradeBand } from './scheme-parts.ts';
import type { Total } from './total.ts';

/** A score as reckoned, from which to ask what would change its grade. */
export interface Reckoning {
  facts: UnitFacts;
  lines: readonly ScoreLine[];
  sum: TaskSum;
  totalHundredths: number;
  bestHundredths: number;
  veto: { atMost: Grade | null; lines: readonly MarkLine[] };
  /** The total that another sum of tasks would give. */
  totalWith(sum: TaskSum): Total;
}

interface Gain {
  obligationId: string;
  /** What a completion on record would add to the sum's numerator. */
  gain: bigint;
}

/** The next better grade that a veto does not bar. */
const nextAbove = (hundredths: number, scheme: Scheme, atMost: Grade | null): GradeBand | undefined =>
  scheme.gradeBands
    .filter(({ grade, fromHundredths }) => fromHundredths > hundredths && heldDown(grade, atMost) === grade)
    .at(-1);

/** Each grade that the parts not yet recorded would settle, once they are recorded high enough. */
function byOpenParts({ totalHundredths, bestHundredths, veto }: Reckoning, scheme: Scheme): GradeChange[] {
  const open = decimal(bestHundredths - totalHundredths);
  return scheme.gradeBands
    .filter(({ fromHundredths: from }) => from > totalHundredths && from <= bestHundredths)
    .filter(({ grade }) => heldDown(grade, veto.atMost) === grade)
    .reverse()
    .map(({ grade, nameZh, nameEn, fromHundredths }): GradeChange => {
      const needed = fromHundredths - totalHundredths;
      return {
        code: 'OPEN_PARTS',
        bound: 'ESTABLISHED',
        toGrade: grade,
        neededHundredths: needed,
        obligationIds: [],
        messageZh: `尚未记录的部分（至多 ${open}）核定达到 ${decimal(needed)} 及以上，等级不低于“${nameZh}”。`,
        messageEn: `The parts not yet recorded (at most ${open}) recorded at ${decimal(needed)} or more make the grade at least ${nameEn}.`,
      };
    });
}

/** The grade that the score alone would give, where a veto holds it down. */
function byVeto({ totalHundredths, veto }: Reckoning, scheme: Scheme): GradeChange[] {
  const { grade, nameZh, nameEn } = bandOf(totalHundredths, scheme);
  const { atMost } = veto;
  if (atMost === null || heldDown(grade, atMost) === grade) return [];
  const holding = veto.lines.filter(
    (line) => line.atMost !== null && GRADES.indexOf(line.atMost) > GRADES.indexOf(grade),
  );
  return [
    {
      code: 'VETO',
      bound: 'ESTABLISHED',
      toGrade: grade,
      neededHundredths: 0,
      obligationIds: [],
      messageZh: `若经复核撤销“${holding.map((line) => line.nameZh).join('”“')}”的认定，按得分等级为“${nameZh}”。`,
      messageEn: `If the finding of ${holding.map((line) => `“${line.nameEn}”`).join(', ')} falls on review, the score gives ${nameEn}.`,
    },
  ];
}

/** What each unfinished item would add: done today while the year runs; after it, done by the due day but not on record. */
function gainsOf({ facts, lines }: Reckoning, scheme: Scheme): Gain[] {
  const items = new Map(facts.items.map((item) => [item.obligationId, item]));
  const today = lastJudgedDay(facts);
  return lines
    .filter(({ rule }) => rule === 'NOT_COMPLETED' || rule === 'FAILED_VERIFICATION')
    .map(({ obligationId, weightedShareHundredths, completionMillionths, ordinal }) => {
      const item = items.get(obligationId);
      const done = item ? completionOf(item, today < facts.asOf ? item.dueOn : today, scheme).hundredths : 0;
      const gain = BigInt(weightedShareHundredths) * BigInt(done * 10_000 - (completionMillionths ?? 0));
      return { obligationId, ordinal, gain };
    })
    .filter(({ gain }) => gain > 0n)
    .sort((a, b) => (a.gain === b.gain ? a.ordinal - b.ordinal : a.gain > b.gain ? -1 : 1));
}

/** The fewest completions that lift a bound into the next grade; the heaviest first, because gains only add up. */
function byCompletions(reckoning: Reckoning, bound: GradeBound, gains: readonly Gain[], scheme: Scheme): GradeChange[] {
  const { facts, sum, totalWith, veto } = reckoning;
  const here = bound === 'BEST' ? reckoning.bestHundredths : reckoning.totalHundredths;
  const next = nextAbove(here, scheme, veto.atMost);
  if (!next) return [];
  const numerators = [sum.numerator];
  for (const { gain } of gains) numerators.push((numerators.at(-1) ?? 0n) + gain);
  const reachedBy = (count: number): number => {
    const { low, high } = totalWith({ ...sum, numerator: numerators[count] ?? sum.numerator });
    return bound === 'BEST' ? high : low;
  };
  const count = fewest(gains.length, (some) => reachedBy(some) >= next.fromHundredths, scheme);
  if (count === null) return [];
  const reached = reachedBy(count);
  const obligationIds = gains.slice(0, count).map(({ obligationId }) => obligationId);
  const over = lastJudgedDay(facts) < facts.asOf;
  const whenZh = over ? '如有期限内办结而未入库的记录' : `如于 ${facts.asOf} 办结`;
  const whenEn = over
    ? 'if they were in fact done in time and that is put on record'
    : `if they are done on ${facts.asOf}`;
  const boundZh = bound === 'BEST' ? '最高可达分' : '已确定分';
  const boundEn = bound === 'BEST' ? 'the best possible score' : 'the established score';
  return [
    {
      code: 'COMPLETIONS',
      bound,
      toGrade: next.grade,
      neededHundredths: next.fromHundredths - here,
      obligationIds,
      messageZh: `未办结事项中 ${count} 项${whenZh}，${boundZh}升至 ${decimal(reached)}（“${next.nameZh}”）。`,
      messageEn: `${count} unfinished item${count === 1 ? '' : 's'}, ${whenEn}, would lift ${boundEn} to ${decimal(reached)} (${next.nameEn}).`,
    },
  ];
}

/**
 * The fewest, from 1 to `most`, that are enough; null where not all are. Where a scheme's total never falls when tasks rise, more are
 * enough when fewer were, and few are tried; else one after another.
 */
function fewest(most: number, isEnough: (count: number) => boolean, { total }: Scheme): number | null {
  if (!neverFallsWith(total.formula, 'TASK')) {
    for (let count = 1; count <= most; count++) if (isEnough(count)) return count;
    return null;
  }
  if (most === 0 || !isEnough(most)) return null;
  let [few, enough] = [0, most];
  while (enough - few > 1) {
    const middle = (few + enough) >> 1;
    if (isEnough(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}

/**
 * What would change the grade, and the smallest facts that would do it (domain.md §10: the card shows it): a veto falling, open
 * parts recorded high enough, or the fewest completions. Says nothing where nothing recorded could.
 */
export function gradeChanges(reckoning: Reckoning, scheme: Scheme): GradeChange[] {
  const gains = gainsOf(reckoning, scheme);
  const isOpen = reckoning.bestHundredths > reckoning.totalHundredths;
  return [
    ...byVeto(reckoning, scheme),
    ...byOpenParts(reckoning, scheme),
    ...byCompletions(reckoning, 'ESTABLISHED', gains, scheme),
    ...(isOpen ? byCompletions(reckoning, 'BEST', gains, scheme) : []),
  ];
}
