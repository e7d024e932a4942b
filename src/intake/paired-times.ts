import type { Span } from '../kernel/span.ts';
import type { Segment } from './half-sentences.ts';
import type { TargetWords } from './written-target.ts';

/** What may stand between the times of a row: 2019年、2020年和2021年底. */
const BETWEEN = /^(?:底|末|前|底前)?[、和及与，\s]{1,2}到?$/;

/**
 * 到2019年、2020年，普及率分别达到90%、95%: as many figures of one thing as times in the row before them belong to those times, each to
 * its own. Targets that no such row stands before are left as they are.
 */
export function pairedWithTimes(
  targets: readonly TargetWords[],
  stretch: string,
  { sentence, end }: Segment,
  times: readonly Span[],
): readonly TargetWords[] {
  const [first] = targets;
  if (!first || targets.length < 2 || targets.some(({ unit, name }) => unit !== first.unit || name !== first.name))
    return targets;
  const row = rowBefore(stretch, sentence.start, end, times);
  if (row.length !== targets.length) return targets;
  return targets.map((target, place) => ({ ...target, timeAt: row[place]?.start ?? null }));
}

/** The last row of times of the sentence that ends before a place. */
function rowBefore(stretch: string, from: number, to: number, times: readonly Span[]): Span[] {
  const row: Span[] = [];
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.start ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at--) {
    const time = times[at];
    const next = row[0];
    if (!time || time.start < from) break;
    if (next && !BETWEEN.test(stretch.slice(time.end, next.start))) break;
    row.unshift(time);
  }
  return row;
}
