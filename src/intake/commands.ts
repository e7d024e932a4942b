import { mayImportPlans } from '../access/actor.ts';
import { addIndicators } from '../indicators/store.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { sha256 } from '../ledger/entry.ts';
import type { PlanSource } from '../plans/source.ts';
import { addPlan, findPlanByText } from '../plans/store.ts';
import { addTasks } from '../tasks/store.ts';
import { loadDictionary } from '../units/store.ts';
import type { UnitDictionary } from '../units/unit.ts';
import type { PlanDraft } from './draft.ts';
import { rowsOf } from './import-rows.ts';
import { matchNames, nameFindings } from './match-names.ts';
import { readPlan } from './read-plan.ts';
import { addFindings } from './store.ts';

export interface ImportPlan {
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

export interface Reading {
  draft: PlanDraft;
  year: number;
  matches: ReturnType<typeof matchNames>;
}

/**
 * Reads a text against the register of units without writing anything: what import and preview share. Refuses a text
 * without responsibility lines and one that dates cannot be read from (no day of issue, no `year`).
 */
export function readAgainstRegister({ text, year, issuedOn }: ImportPlan, dictionary: UnitDictionary): Reading {
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

/**
 * Reads a plan's text and records everything it says: sections, clauses, units, times, figures, obligations, findings, in
 * one deed (architecture §1, import). Refuses what `readAgainstRegister` refuses, and the same text a second time.
 */
export const importPlan = command(
  'IMPORT_PLAN',
  mayImportPlans,
  async (tx, input: ImportPlan, at): Promise<{ planId: string }> => {
    const textHash = sha256(input.text);
    const earlier = await findPlanByText(tx, textHash);
    if (earlier) refuse('PLAN_ALREADY_IMPORTED', { planId: earlier.id, title: earlier.title }, ['text']);
    const { draft, year, matches } = readAgainstRegister(input, await loadDictionary(tx));
    const { jurisdiction } = tx;
    const rows = rowsOf(draft, year, matches, {
      jurisdiction,
      recordedAt: at.now,
      textHash,
      source: input.source,
      newId: (noun) => at.newId(noun),
    });
    await addPlan(tx, rows.plan, rows.sections);
    await addTasks(tx, rows.tasks);
    await addIndicators(tx, rows.indicators);
    await addFindings(tx, rows.findings);
    return { planId: rows.plan.id };
  },
);
