import type { TaskSum } from './card.ts';

/**
 * What the items of a unit come to together, added up exactly whatever their number: weights times shares by how far they count as
 * done, whole numbers throughout (domain.md §10).
 */
export class Tally {
  /** How many items are in the sum. */
  due = 0;
  private readonly weightsByCompletion = new Map<number, number>();

  /** Adds an item: weight times share in hundredths, and how far it counts as done in millionths; null leaves it out. */
  add(weightedShareHundredths: number, completionMillionths: number | null): void {
    if (completionMillionths === null) return;
    this.due += 1;
    const { weightsByCompletion: weights } = this;
    weights.set(completionMillionths, (weights.get(completionMillionths) ?? 0) + weightedShareHundredths);
  }

  get sum(): TaskSum {
    const sum: TaskSum = { numerator: 0n, denominator: 0n };
    for (const [completion, weight] of this.weightsByCompletion) {
      sum.numerator += BigInt(weight) * BigInt(completion);
      sum.denominator += BigInt(weight);
    }
    return sum;
  }
}
