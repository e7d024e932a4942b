import { endOfDay, type Instant } from '../kernel/clock.ts';
import type { Moment } from '../tasks/store-obligations.ts';

/**
 * The instant whose record answers a question of a day and a knowledge. Steps, reports and checks happen when they are
 * recorded, so that the day asked about bounds what was on record.
 */
export const thenOf = ({ asOf, knownAt }: Moment): Instant => {
  const end = endOfDay(asOf);
  return end < knownAt ? end : knownAt;
};
