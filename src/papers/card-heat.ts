import type { Scorecard, ScoreLine } from '../assessment/card.ts';
import type { NamedUnit } from './card-set.ts';
import type { BookRow, Shade } from './workbook.ts';

/** A clause as a column of the map. */
export interface HeatColumn {
  clauseId: string;
  clausePath: string;
  title: string;
}

/** Clauses on any of the cards, in the order of their plans where that is known, else as they come. */
export function heatColumns(cards: readonly Scorecard[], ordinalOf: (clauseId: string) => number): HeatColumn[] {
  const found = new Map<string, ScoreLine>();
  for (const line of cards.flatMap(({ lines }) => lines)) if (!found.has(line.clauseId)) found.set(line.clauseId, line);
  return [...found.values()]
    .sort(
      (a, b) =>
        (a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0) || ordinalOf(a.clauseId) - ordinalOf(b.clauseId),
    )
    .map(({ clauseId, clausePath, title }) => ({ clauseId, clausePath, title }));
}

/** What a cell says where a duty was not scored: the unit has it, and no number could be just. */
export const NOT_SCORED = '○';

/**
 * How far a unit's items under a clause count as done, in per cent, each item by its weight; the mark of what is not scored
 * where all are left out of the sum; empty where the unit has no duty.
 */
function doneUnder(lines: readonly ScoreLine[] | undefined): string | number {
  if (!lines) return '';
  const counted = lines.filter(({ completionMillionths }) => completionMillionths !== null);
  if (counted.length === 0) return NOT_SCORED;
  const weight = counted.reduce((sum, line) => sum + line.weightedShareHundredths, 0);
  const done = counted.reduce((sum, line) => sum + line.weightedShareHundredths * (line.completionMillionths ?? 0), 0);
  return Math.round(done / weight / 10_000);
}

/** One row of the map for a card: the unit, then clause by clause. */
export function heatRow(card: Scorecard, columns: readonly HeatColumn[], { shortName }: NamedUnit): BookRow {
  const byClause = Map.groupBy(card.lines, ({ clauseId }) => clauseId);
  return [shortName, ...columns.map(({ clauseId }) => doneUnder(byClause.get(clauseId)))];
}

/** From red for nothing done to white for all of it; the numbers stay readable in print without colours. */
export function heatShades(columns: number, rows: number): Shade[] {
  const at = { columns: { first: 1, count: columns }, rows };
  return [
    { ...at, from: 0, below: 1, fill: '#C00000', ink: '#FFFFFF' },
    { ...at, from: 1, below: 40, fill: '#E06666', ink: '#000000' },
    { ...at, from: 40, below: 70, fill: '#F4B183', ink: '#000000' },
    { ...at, from: 70, below: 100, fill: '#FFE699', ink: '#000000' },
    { ...at, from: 100, below: 101, fill: '#E2EFDA', ink: '#000000' },
  ];
}
