import { canonicalJson } from '../kernel/canonical-json.ts';

/** What hand-checked labels (corpus/SCHEMA.md) and a reading have in common. */
export interface LabelledItem {
  id: string;
  clauses: readonly LabelledClause[];
}

interface LabelledClause {
  bracket: { start: number; end: number };
  leadUnits: readonly string[];
  supportingUnits: readonly string[];
  openEnded: boolean;
  deadlines: readonly { start: number; normalised: string; optional?: boolean }[];
  indicators: readonly { start: number; comparator: string; value: number; unit: string; optional?: boolean }[];
}

const required = <Entry extends { optional?: boolean }>(entries: readonly Entry[]) =>
  entries.filter(({ optional }) => !optional);

/** Entries that both sides must have: what the labels call optional may be read or left out (SCHEMA.md). */
const without = <Entry extends { start: number }>(
  entries: readonly Entry[],
  labelled: readonly (Entry & { optional?: boolean })[],
) => {
  const optional = new Set(labelled.filter((entry) => entry.optional).map(({ start }) => start));
  return entries.filter(({ start }) => !optional.has(start));
};

const essence = (clause: LabelledClause, labelled: LabelledClause): string =>
  canonicalJson([
    clause.bracket.start,
    clause.bracket.end,
    clause.leadUnits,
    clause.supportingUnits,
    clause.openEnded,
    without(required(clause.deadlines), labelled.deadlines).map(({ start, normalised }) => [start, normalised]),
    without(required(clause.indicators), labelled.indicators).map(({ start, comparator, value, unit }) => [
      start,
      comparator,
      value,
      unit,
    ]),
  ]);

/**
 * Where a reading and hand-checked labels of the same text differ, clause by clause, in what decides who owes what by
 * when: place, units in order, open end, times, figures. Empty when a person has in effect confirmed the reading.
 */
export function differencesFromLabels(reading: LabelledItem, labels: LabelledItem): string[] {
  const count = Math.max(reading.clauses.length, labels.clauses.length);
  const differences: string[] = [];
  for (let index = 0; index < count; index++) {
    const read = reading.clauses[index];
    const labelled = labels.clauses[index];
    if (!read || !labelled || essence(read, labelled) !== essence(labelled, labelled)) {
      differences.push(`clause ${index + 1}`);
    }
  }
  return differences;
}
