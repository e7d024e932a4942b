import { performance } from 'node:perf_hooks';

/** What is left of an actor's points, and in how many seconds enough are there again. */
export interface PointsLeft {
  limit: number;
  remaining: number;
  /** Seconds until a refused question would be taken; 0 when it was. */
  waitSeconds: number;
}

const MOST_ACTORS = 10_000;
const MS_PER_MINUTE = 60_000;

/**
 * Counts what each actor's questions cost (issue 7, item 4): a bucket that holds the points of a minute and fills evenly. A
 * question dearer than a full bucket is taken when the bucket is full.
 */
export class Points {
  readonly limit: number;
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(perMinute: number) {
    this.limit = perMinute;
  }

  /** Spends points, or says how long to wait. */
  spend(actorId: string, cost: number, now = performance.now()): PointsLeft {
    const { limit } = this;
    const bucket = this.buckets.get(actorId) ?? { left: limit, at: now };
    const left = Math.min(limit, bucket.left + ((now - bucket.at) / MS_PER_MINUTE) * limit);
    const needed = Math.min(cost, limit);
    const isTaken = left >= needed;
    this.buckets.delete(actorId);
    // The longest idle gives way; its bucket would be full again before long.
    const [oldest] = this.buckets.keys();
    if (this.buckets.size >= MOST_ACTORS && oldest !== undefined) this.buckets.delete(oldest);
    this.buckets.set(actorId, { left: isTaken ? left - needed : left, at: now });
    return {
      limit,
      remaining: Math.floor(isTaken ? left - needed : left),
      waitSeconds: isTaken ? 0 : Math.ceil(((needed - left) / limit) * 60),
    };
  }
}
