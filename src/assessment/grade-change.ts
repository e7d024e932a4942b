import { decimal } from './arithmetic.ts';
import { earnedOf, type GradeBound, type GradeChange, type ScoreLine, type TaskSum, type UnitFacts } from './card.ts';
import { completionOf, lastJudgedDay } from './item.ts';
import { bandOf, fullOf, type GradeBand, type Scheme } from './scheme.ts';

/** A score as reckoned, from which to ask what would change its grade. */
export interface Reckoning {
  facts: UnitFacts;
  lines: readonly ScoreLine[];
  sum: TaskSum;
  totalHundredths: number;
  openHundredths: number;
}

interface Gain {
  obligationId: string;
  /** What a completion on record would add to the sum's numerator. */
  gain: bigint;
}

const nextAbove = (hundredths: number, scheme: Scheme): GradeBand | undefined =>
  scheme.gradeBands.filter(({ fromHundredths }) => fromHundredths > hundredths).at(-1);

/** Each grade that discipline alone would settle, once it is recorded high enough. */
function byDiscipline({ totalHundredths, openHundredths }: Reckoning, scheme: Scheme): GradeChange[] {
  return scheme.gradeBands
    .filter(({ fromHundredths: from }) => from > totalHundredths && from <= totalHundredths + openHundredths)
    .reverse()
    .map(({ grade, nameZh, nameEn, fromHundredths }): GradeChange => {
      const needed = fromHundredths - totalHundredths;
      return {
        code: 'DISCIPLINE',
        bound: 'ESTABLISHED',
        toGrade: grade,
        neededHundredths: needed,
        obligationIds: [],
        messageZh: `纪律部分（满分 ${decimal(openHundredths)}）核定达到 ${decimal(needed)} 及以上，等级不低于“${nameZh}”。`,
        messageEn: `Discipline (full mark ${decimal(openHundredths)}) recorded at ${decimal(needed)} or more makes the grade at least ${nameEn}.`,
      };
    });
}

/** What each unfinished item would add: done today while the year runs; after it, done by the due day but not on record. */
function gainsOf({ facts, lines }: Reckoning, scheme: Scheme): Gain[] {
  const items = new Map(facts.items.map((item) => [item.obligationId, item]));
  const today = lastJudgedDay(facts);
  return lines
    .filter(({ rule }) => rule === 'NOT_COMPLETED')
    .map(({ obligationId, weightedShareHundredths, completionHundredths, ordinal }) => {
      const item = items.get(obligationId);
      const done = item ? completionOf(item, today < facts.asOf ? item.dueOn : today, scheme).hundredths : 0;
      return { obligationId, ordinal, gain: BigInt(weightedShareHundredths * (done - (completionHundredths ?? 0))) };
    })
    .filter(({ gain }) => gain > 0n)
    .sort((a, b) => (a.gain === b.gain ? a.ordinal - b.ordinal : a.gain > b.gain ? -1 : 1));
}

/** The fewest completions that lift a bound into the next grade; the heaviest first, because gains only add up. */
function byCompletions(reckoning: Reckoning, bound: GradeBound, gains: readonly Gain[], scheme: Scheme): GradeChange[] {
  const { facts, sum, totalHundredths, openHundredths } = reckoning;
  const open = bound === 'BEST' ? openHundredths : 0;
  const next = nextAbove(totalHundredths + open, scheme);
  if (!next) return [];
  const obligationIds: string[] = [];
  let { numerator } = sum;
  for (const { obligationId, gain } of gains) {
    numerator += gain;
    obligationIds.push(obligationId);
    const reached = earnedOf(fullOf('task', scheme), { ...sum, numerator }) + open;
    if (reached < next.fromHundredths) continue;
    const over = lastJudgedDay(facts) < facts.asOf;
    const count = obligationIds.length;
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
        neededHundredths: next.fromHundredths - totalHundredths - open,
        obligationIds,
        messageZh: `未办结事项中 ${count} 项${whenZh}，${boundZh}升至 ${decimal(reached)}（“${next.nameZh}”）。`,
        messageEn: `${count} unfinished item${count === 1 ? '' : 's'}, ${whenEn}, would lift ${boundEn} to ${decimal(reached)} (${next.nameEn}).`,
      },
    ];
  }
  return [];
}

/**
 * What would change the grade, and the smallest facts that would do it (domain.md §10: the card shows it): discipline
 * recorded high enough, or the fewest completions. Says nothing where nothing recorded could.
 */
export function gradeChanges(reckoning: Reckoning, scheme: Scheme): GradeChange[] {
  const gains = gainsOf(reckoning, scheme);
  const { totalHundredths, openHundredths } = reckoning;
  const settled = bandOf(totalHundredths, scheme).grade === bandOf(totalHundredths + openHundredths, scheme).grade;
  return [
    ...(settled ? [] : byDiscipline(reckoning, scheme)),
    ...byCompletions(reckoning, 'ESTABLISHED', gains, scheme),
    ...byCompletions(reckoning, 'BEST', gains, scheme),
  ];
}
