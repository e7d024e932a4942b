import { positionAt } from '../../../plans/source.ts';
import { readPlan } from '../../read-plan.ts';
import type { Extracted } from '../extracted.ts';

/** What a reading makes of a text, without places: what must be equal through every format. */
export function clausesOf(text: string): unknown[] {
  return readPlan(text, { defaultYear: 2018 }).clauses.map((clause) => ({
    path: clause.path,
    leads: clause.leads.map(({ name }) => name),
    supports: clause.supports.map(({ name }) => name),
    openEnded: clause.openEnded,
    deadlines: clause.deadlines.map(({ surface, normalised }) => [surface, normalised]),
    indicators: clause.indicators.map(({ surface, comparator, value, unit }) => [surface, comparator, value, unit]),
    words: text.slice(clause.span.start, clause.span.end).replace(/\s+/g, ''),
  }));
}

/** Where the first occurrence of some words stands in the original, as it would be said in Chinese. */
export const placeOf = (extracted: Extracted, words: string): string =>
  positionAt(extracted.positions, extracted.text.indexOf(words)).label.zh;

/** The lines of the text. */
export const linesOf = (extracted: Extracted): string[] => extracted.text.trimEnd().split('\n');
