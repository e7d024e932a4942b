import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import type { ClauseDraft, ReadingHints } from './draft.ts';
import { readPlan } from './read-plan.ts';

/**
 * The ways of many offices, clause by clause, in ways/*.txt: `===== name`, with @2021 or @2021-03-18 where the year is not 2019, the text,
 * a line of five dashes, and one line for each clause: leads | supports 等 | days | figures. All texts are our own; labelled by
 * corpus/SCHEMA.md before the reader saw them. An entry with ? may be found or missed.
 */
interface Way {
  name: string;
  text: string;
  hints: ReadingHints;
  wanted: string[];
}

const SIGN = { AT_LEAST: '≥', AT_MOST: '≤', ABOUT: '≈', EQUAL: '=', ZERO_GROWTH: '零' };
const folder = new URL('ways/', import.meta.url);

const ways = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/^===== /m)
    .filter(Boolean)
    .map((block) => wayOf(file, block)),
);

function wayOf(file: string, block: string): Way {
  const name = block.slice(0, block.indexOf('\n'));
  const rule = block.lastIndexOf('\n-----\n');
  const [, year, day] = /@(\d{4})(-\d\d-\d\d)?/.exec(name) ?? [];
  return {
    name: `${file}: ${name}`,
    text: block.slice(name.length + 1, rule),
    hints: day ? { issuedOn: localDate(`${year}${day}`) } : { defaultYear: Number(year ?? 2019) },
    wanted: block
      .slice(rule + 7)
      .split('\n')
      .filter((line) => line.trim() !== ''),
  };
}

const sorted = (entries: Iterable<string>): string => [...entries].sort().join('；');
/** A collective such as 各乡、镇政府 may be read whole or in parts. */
const parts = (names: readonly string[]): string => sorted(names.flatMap((name) => name.split('、')));

function wantedOf(line: string) {
  const [leads = '', supports = '', days = '', figures = ''] = line.split('|').map((part) => part.trim());
  const entries = (words: string) => words.split('；').filter((entry) => entry !== '' && !entry.endsWith('?'));
  const names = (words: string) => parts(words.replace(/ ?等$/, '').split('、').filter(Boolean));
  return {
    clause: {
      ...{ leads: names(leads), supports: names(supports), open: supports.endsWith('等') },
      ...{ days: sorted(entries(days)), figures: sorted(entries(figures)) },
    },
    optional: new Set(
      line.split(/[|；]/).flatMap((entry) => (/\?\s*$/.test(entry) ? [entry.trim().slice(0, -1)] : [])),
    ),
  };
}

function readOf({ leads, supports, openEnded, deadlines, indicators }: ClauseDraft, optional: ReadonlySet<string>) {
  const names = (units: readonly { name: string }[]) => parts(units.map(({ name }) => name));
  const days = deadlines.map(({ normalised }) => normalised).filter((day) => day !== 'ongoing' && !optional.has(day));
  const figures = indicators
    .filter(({ implied }) => !implied)
    .map(({ comparator, value, unit }) => `${SIGN[comparator]}${value}${unit}`)
    .filter((figure) => !optional.has(figure));
  return {
    ...{ leads: names(leads), supports: names(supports), open: openEnded },
    ...{ days: sorted(new Set(days)), figures: sorted(figures) },
  };
}

describe('plans in the ways of many offices', () => {
  test.each(ways)('$name', ({ text, hints, wanted }) => {
    const labels = wanted.map(wantedOf);
    const read = readPlan(text, hints).clauses.map((clause, at) => readOf(clause, labels[at]?.optional ?? new Set()));
    expect(read).toEqual(labels.map(({ clause }) => clause));
  });
});

describe('what copying does to a text changes nobody who is named', () => {
  const isBroken = (text: string) => /[（(][^）)\n]*\n/.test(text);
  const bracketed = ways.filter(
    ({ text }) => /^[^\n|\t]*[（(][^\n]*[）)][。]?$/m.test(text) && !/[|\t【]| {2}/.test(text) && !isBroken(text),
  );
  const named = (text: string, hints: ReadingHints) =>
    readPlan(text, hints).clauses.map(({ leads, supports }) => [
      ...leads.map(({ name }) => `${name.normalize('NFKC')}!`),
      ...supports.map(({ name }) => name.normalize('NFKC')),
    ]);
  test.each([
    [
      'half-width marks',
      (text: string) => text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':'),
    ],
    [
      'full-width marks',
      (text: string) => text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，').replaceAll(':', '：'),
    ],
    ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
    ['empty lines', (text: string) => text.replaceAll('\n', '\n\n')],
    ['indents', (text: string) => text.replace(/^/gm, '　　')],
    ['marks that cannot be seen', (text: string) => text.replace(/([局部委])/g, '$1\u200b')],
  ] as const)('%s', (_what, copied) => {
    for (const { text, hints } of bracketed) expect(named(copied(text), hints)).toEqual(named(text, hints));
  });
});
