import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toCorpusItem } from './corpus-item.ts';
import { readPlan } from './read-plan.ts';

interface Labelled {
  start: number;
  optional?: boolean;
  normalised?: string;
  [field: string]: unknown;
}

const text = readFileSync(new URL('../../seeds/plans/yanzhou-soil-2018.txt', import.meta.url), 'utf8');
const gold = JSON.parse(
  readFileSync(new URL('../../seeds/plans/yanzhou-soil-2018.gold.json', import.meta.url), 'utf8'),
);
const draft = readPlan(text);
const item = toCorpusItem(draft, gold.id);

/** What the labels call optional and only may recur (分年) is a finding, never a deadline (NOTES.md, doubts). */
const isRead = ({ optional, normalised }: Labelled) => !(optional && normalised?.startsWith('RRULE'));
const pick = (entry: Labelled, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, entry[field] ?? null]));
const of = (entries: readonly unknown[], fields: readonly string[]) =>
  (entries as Labelled[]).filter(isRead).map((entry) => pick(entry, fields));

const DEADLINE = ['surface', 'start', 'end', 'kind', 'normalised'];
const INDICATOR = ['surface', 'start', 'end', 'name', 'comparator', 'value', 'unit', 'due', 'subject', 'optional'];
const CLAUSE = [
  'id',
  'path',
  'heading',
  'sectionTitle',
  'span',
  'bracket',
  'labels',
  'leadRule',
  'leadUnits',
  'supportingUnits',
  'openEnded',
];

describe('the 2018 soil plan of Yanzhou is read exactly as it was labelled by hand', () => {
  test('forty responsibility lines', () => {
    expect(item.clauses.map((clause) => pick(clause as unknown as Labelled, CLAUSE))).toEqual(of(gold.clauses, CLAUSE));
  });

  const places: [string, number][] = item.clauses.map(({ id }, place) => [id, place]);
  test.each(places)('every time and target of %s', (_id, place) => {
    const read = item.clauses[place];
    const labelled = gold.clauses[place];
    expect(of(read?.deadlines ?? [], DEADLINE)).toEqual(of(labelled.deadlines, DEADLINE));
    expect(of(read?.indicators ?? [], INDICATOR)).toEqual(of(labelled.indicators, INDICATOR));
  });

  test.each(['title', 'cover', 'issuer', 'docNumber', 'date', 'addressees', 'basis', 'defaultYear'])(
    'its %s',
    (field) => {
      expect(item.metadata[field as keyof typeof item.metadata]).toEqual(gold.metadata[field]);
    },
  );

  test('its goals', () => {
    expect(of(item.metadata.goals.horizons, DEADLINE)).toEqual(of(gold.metadata.goals.horizons, DEADLINE));
    expect(of(item.metadata.goals.indicators, INDICATOR)).toEqual(of(gold.metadata.goals.indicators, INDICATOR));
  });
});
