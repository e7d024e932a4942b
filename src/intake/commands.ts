import { mayImportPlans } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { addIndicators } from '../indicators/store.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { sha256 } from '../ledger/entry.ts';
import { addPlan } from '../plans/store.ts';
import { findHolder } from '../plans/store-editions.ts';
import { addTasks } from '../tasks/store-import.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type PlanDocument, readAgainstRegister } from './import-reading.ts';
import { rowsOf } from './import-rows.ts';
import { type ImportPreview, previewOf, previewRows } from './preview.ts';
import { refuseOutdated } from './preview-token.ts';
import { addFindings } from './store.ts';

export interface ImportPlan extends PlanDocument {
  /** The token of the preview that was looked at: the import then does exactly that, or nothing (ADR 0010). */
  previewToken?: string | undefined;
}

/** Refuses a text that a plan holds already, in its last or an earlier edition. */
export async function refuseHeld(db: Db | Tx, textHash: string): Promise<void> {
  const earlier = await findHolder(db, { textHash });
  if (earlier) refuse('PLAN_ALREADY_IMPORTED', { planId: earlier.id, title: earlier.title }, ['text']);
}

/**
 * Exactly what `importPlan` would do with a document as the world stands, and the token that holds it to that; writes nothing.
 * Refuses what `importPlan` refuses.
 */
export async function previewImport(db: Db, document: PlanDocument): Promise<ImportPreview> {
  await refuseHeld(db, sha256(document.text));
  return previewOf(readAgainstRegister(document, await dictionaryOf(db)), document, db.jurisdiction);
}

/**
 * Reads a plan's text and records everything it says: sections, clauses, units, times, figures, obligations, findings, in
 * one deed (architecture §1, import). Refuses what `readAgainstRegister` refuses, the same text a second time, and with the
 * token of a preview anything else than what that preview told.
 */
export const importPlan = command(
  'IMPORT_PLAN',
  mayImportPlans,
  async (tx, { previewToken, ...document }: ImportPlan, at): Promise<{ planId: string }> => {
    const textHash = sha256(document.text);
    await refuseHeld(tx, textHash);
    const reading = readAgainstRegister(document, await dictionaryOf(tx));
    if (previewToken !== undefined) {
      refuseOutdated(previewToken, document, reading, previewRows(reading, document, tx.jurisdiction));
    }
    const { jurisdiction } = tx;
    const rows = rowsOf(reading.draft, reading.year, reading.matches, {
      jurisdiction,
      recordedAt: at.now,
      textHash,
      source: document.source,
      newId: (noun) => at.newId(noun),
    });
    await addPlan(tx, rows.plan, rows.sections);
    await addTasks(tx, rows.tasks);
    await addIndicators(tx, rows.indicators);
    await addFindings(tx, rows.findings);
    return { planId: rows.plan.id };
  },
);
