import type { Comparator } from '../indicators/indicator.ts';
import type { Indicator } from '../indicators/store.ts';
import type { Deadline, Responsibility } from '../tasks/store.ts';
import type { ClauseChange, HeldPlan } from './edition.ts';
import { headingsOf } from './edition-change.ts';
import type { ImportRows } from './import-rows.ts';
import { type WordsApart, wordDifferences } from './word-difference.ts';

/** In what two editions of a clause differ. */
export const DIFFERENCE_ASPECTS = ['PLACE', 'TEXT', 'LINE', 'LEADS', 'SUPPORTS', 'DEADLINES', 'INDICATORS'] as const;
export type DifferenceAspect = (typeof DIFFERENCE_ASPECTS)[number];

/** One aspect of a clause as it was and as it will be, with what was taken out and put in. */
export interface ClauseDifference {
  aspect: DifferenceAspect;
  before: string;
  after: string;
  pieces: WordsApart[];
}

type NewName = ImportRows['tasks']['responsibilities'][number];
type NewTime = ImportRows['tasks']['deadlines'][number];
type NewFigure = ImportRows['indicators'][number];

const listed = (parts: readonly string[]): string => parts.join('、');
const namesOf = (names: readonly (NewName | Responsibility)[], role: 'LEAD' | 'SUPPORT'): string =>
  listed(names.filter((name) => name.role === role).map(({ surface }) => surface));
const timesOf = (times: readonly (NewTime | Deadline)[]): string =>
  listed(times.map(({ surface, normalised }) => `${surface}（${normalised}）`));
const SIGNS: Record<Comparator, string> = {
  AT_LEAST: '≥',
  AT_MOST: '≤',
  ABOUT: '≈',
  EQUAL: '=',
  ZERO_GROWTH: '零增长',
};
const figuresOf = (figures: readonly (NewFigure | Indicator)[]): string =>
  listed(
    figures.map(
      ({ name, subject, comparator, value, unit, dueOn }) =>
        `${subject ?? ''}${name}${SIGNS[comparator]}${value}${unit}${dueOn ? `（${dueOn}）` : ''}`,
    ),
  );

/** What differs between the two editions of one clause, aspect by aspect; nothing for a clause of only one of them. */
export function differencesOf({ before, after }: ClauseChange, held: HeldPlan, rows: ImportRows): ClauseDifference[] {
  const old = before === null ? undefined : held.clauses[before];
  const now = after === null ? undefined : rows.tasks.clauses[after];
  if (!old || !now) return [];
  type OfClause = { clauseId?: string | null | undefined };
  const ofOld = <Row extends OfClause>(all: readonly Row[]) => all.filter(({ clauseId }) => clauseId === old.id);
  const ofNow = <Row extends OfClause>(all: readonly Row[]) => all.filter(({ clauseId }) => clauseId === now.id);
  const [namesBefore, namesAfter] = [ofOld(held.names), ofNow(rows.tasks.responsibilities)];
  const headings = headingsOf(rows.sections);
  const place = (headingsAbove: string | undefined, path: string) => [headingsAbove, path].filter(Boolean).join(' ');
  const aspects: [DifferenceAspect, string, string][] = [
    [
      'PLACE',
      place(held.headings.get(old.sectionId ?? ''), old.path),
      place(headings.get(now.sectionId ?? ''), now.path),
    ],
    ['TEXT', old.text, now.text],
    ['LINE', old.responsibilityLine, now.responsibilityLine],
    ['LEADS', namesOf(namesBefore, 'LEAD'), namesOf(namesAfter, 'LEAD')],
    ['SUPPORTS', namesOf(namesBefore, 'SUPPORT'), namesOf(namesAfter, 'SUPPORT')],
    ['DEADLINES', timesOf(ofOld(held.deadlines)), timesOf(ofNow(rows.tasks.deadlines))],
    ['INDICATORS', figuresOf(ofOld(held.indicators)), figuresOf(ofNow(rows.indicators))],
  ];
  return aspects
    .filter(([, was, is]) => was !== is)
    .map(([aspect, was, is]) => ({ aspect, before: was, after: is, pieces: wordDifferences(was, is) }));
}

/** How many clauses come to each outcome, how many duties to each effect, and how many pairings are in doubt. */
export function countChanges(changes: readonly ClauseChange[]) {
  const clauses = { UNCHANGED: 0, MOVED: 0, CHANGED: 0, ADDED: 0, DROPPED: 0 };
  const obligations = { KEPT: 0, MOVED: 0, ENDED: 0, ADDED: 0 };
  let doubtful = 0;
  for (const { outcome, pair, effects } of changes) {
    clauses[outcome]++;
    if (pair?.isDoubtful) doubtful++;
    for (const { effect } of effects) obligations[effect]++;
  }
  return { clauses, obligations, doubtful };
}
