import type { LocalDate } from '../kernel/local-date.ts';
import type { Span } from '../kernel/span.ts';
import type { ClauseReading } from './clause-reading.ts';
import { documentFindings } from './document-findings.ts';
import type { FindingDraft } from './draft.ts';
import { lineFindings, usualLabels } from './line-findings.ts';
import type { Section } from './section-tree.ts';
import { textFindings } from './text-findings.ts';
import type { View } from './view.ts';

/**
 * Everything a person should know or decide about a reading, in the order of the text. BLOCKING only where nothing may be
 * driven before it is settled (nobody leads, a phrase that could not be read). Units are looked up elsewhere.
 */
export function findingsOf(
  view: View,
  readings: readonly ClauseReading[],
  sections: readonly Section[],
  frame: { issuedOn: LocalDate | null; isRead: (place: number) => boolean; left: readonly Span[] },
): FindingDraft[] {
  const usual = usualLabels(readings);
  const leading = leadCounts(readings);
  const found = readings.flatMap((reading, at) => [
    ...lineFindings(view, reading, at, usual),
    ...textFindings(view, reading, at, frame.issuedOn, leading),
  ]);
  return [...found, ...documentFindings(view, readings, sections, frame)].sort(
    (a, b) => a.at.start - b.at.start || a.at.end - b.at.end,
  );
}

/** How many clauses each unit leads. */
function leadCounts(readings: readonly ClauseReading[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { draft } of readings) for (const { name } of draft.leads) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
