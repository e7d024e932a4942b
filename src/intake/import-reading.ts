import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { PlanSource } from '../plans/source.ts';
import type { UnitDictionary, UnitMatch } from '../units/unit.ts';
import type { PlanDraft } from './draft.ts';
import { matchNames, nameFindings } from './match-names.ts';
import { readPlan } from './read-plan.ts';

/** A text as it is handed in, with what is told beforehand. */
export interface PlanDocument {
  text: string;
  /** Year for dates that name none; the text's own date of issue wins. */
  year?: number | undefined;
  /** Day of issue, where the text states none. */
  issuedOn?: LocalDate | undefined;
  /** The document the text was taken from, where it was one, with the way back to its pages, paragraphs or cells. */
  source?: PlanSource | undefined;
}

/** Longest text, in characters: the thickest plans have some 200,000; reading takes time in proportion. */
const LONGEST_TEXT = 2_000_000;

/** A text as read, its names looked up in the register. */
export interface Reading {
  draft: PlanDraft;
  year: number;
  matches: ReadonlyMap<string, UnitMatch>;
}

/**
 * Reads a text against the register of units without writing anything: what import and preview share. Refuses a text
 * without responsibility lines and one that dates cannot be read from (no day of issue, no `year`).
 */
export function readAgainstRegister({ text, year, issuedOn }: PlanDocument, dictionary: UnitDictionary): Reading {
  if (text.trim() === '') refuse('DOCUMENT_EMPTY', {}, ['text']);
  if (text.length > LONGEST_TEXT) refuse('DOCUMENT_TOO_LARGE', { bytes: text.length, limit: LONGEST_TEXT }, ['text']);
  const draft = readPlan(text, { ...(year && { defaultYear: year }), ...(issuedOn && { issuedOn }) });
  if (draft.clauses.length === 0) refuse('PLAN_WITHOUT_CLAUSES', {}, ['text']);
  const readYear = draft.defaultYear ?? refuse('PLAN_WITHOUT_YEAR', {}, ['year']);
  const matches = matchNames(draft, readYear, dictionary);
  const findings = [...draft.findings, ...nameFindings(draft, matches)].sort(
    (a, b) => a.at.start - b.at.start || a.at.end - b.at.end,
  );
  return { draft: { ...draft, findings }, year: readYear, matches };
}
