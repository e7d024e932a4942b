import { canonicalJson } from '../kernel/canonical-json.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { sha256 } from '../ledger/entry.ts';
import { type Passage, passageOf, type SearchKind } from './search.ts';

/** What is indexed of a row of another room. */
export interface SearchDocument {
  kind: SearchKind;
  subjectId: string;
  planId: string | null;
  clauseId: string | null;
  unitId: string | null;
  endsOn: LocalDate | null;
  /** Where words count more: title, heading. */
  head: string;
  body: string;
}

/** What is indexed of a row, before it is brought into the index; the break keeps words from being found across two fields. */
export const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join('\n');

/** The mark by which it is seen that the index is out of step with a row. */
export const hashOfDocument = (document: SearchDocument): string => sha256(canonicalJson({ ...document }));

/** The fields in which words are looked for, in the order in which they are shown. */
export const SEARCH_FIELDS = [
  'TITLE',
  'COVER',
  'ISSUER',
  'DOC_NUMBER',
  'TEXT',
  'RESPONSIBILITY_LINE',
  'DONE',
  'PROBLEMS',
  'NEXT_STEPS',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** The fields of something that was found, by name. */
export type FoundFields = readonly (readonly [SearchField, string | null])[];

export const planFields = (plan: {
  title: string;
  cover: string | null;
  issuer: string | null;
  docNumber: string | null;
}): FoundFields => [
  ['TITLE', plan.title],
  ['COVER', plan.cover],
  ['ISSUER', plan.issuer],
  ['DOC_NUMBER', plan.docNumber],
];
export const clauseFields = (clause: { title: string; text: string; responsibilityLine: string }): FoundFields => [
  ['TITLE', clause.title],
  ['TEXT', clause.text],
  ['RESPONSIBILITY_LINE', clause.responsibilityLine],
];
export const entryFields = (entry: {
  done: string;
  problems: string | null;
  nextSteps: string | null;
}): FoundFields => [
  ['DONE', entry.done],
  ['PROBLEMS', entry.problems],
  ['NEXT_STEPS', entry.nextSteps],
];

/** For each field in which one of the words stands, the part around the first place. */
export const passagesOf = (
  fields: FoundFields,
  words: readonly (readonly string[])[],
): (Passage & { field: SearchField })[] =>
  fields.flatMap(([field, text]) => {
    const passage = text ? passageOf(text, words) : undefined;
    return passage ? [{ field, ...passage }] : [];
  });
