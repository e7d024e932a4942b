import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { RoomTable } from '../db/engine.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { hashOfChange, hashOfChanges, type SealedFacts, sealOf } from './entry.ts';
import type { StoredChange, StoredRow } from './evidence.ts';
import type { LedgerProblemFacts } from './problem.ts';

export type Tell = (facts: LedgerProblemFacts) => void;

/** The JSON text as a value; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function factOf(text: string | null): Record<string, unknown> | undefined {
  const value = text === null ? undefined : parsed(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value ?? null));

/** A deed's own seal, and that it follows the one before. */
export function checkEntry(
  entry: SealedFacts & { hash: string },
  previous: { sequence: number; hash: string },
  tell: Tell,
): void {
  const { sequence, hash, previousHash } = entry;
  if (sequence !== previous.sequence + 1) {
    tell({ kind: 'SEQUENCE_GAP', sequence, recorded: String(previous.sequence + 1), found: String(sequence) });
  } else if (previousHash !== previous.hash) {
    tell({ kind: 'CHAIN_BROKEN', sequence, recorded: previousHash, found: previous.hash });
  }
  const seal = sealOf(entry);
  if (seal !== hash) tell({ kind: 'SEAL_BROKEN', sequence, recorded: hash, found: seal });
}

/** The hash of a change as stored; text that is no JSON hashes to something no deed ever sealed. */
export const hashOfStored = ({ subjectTable, subjectId, before, after }: StoredChange): string =>
  hashOfChange({
    subjectTable,
    subjectId,
    before: before === null ? null : (parsed(before) ?? before),
    after: after === null ? null : (parsed(after) ?? after),
  });

/** The changes of one deed: their number, their order without a gap, their common hash. */
export function checkChanges(
  entry: Pick<SealedFacts, 'sequence' | 'changeCount' | 'changesHash'>,
  changes: readonly { ordinal: number; hash: string }[],
  tell: Tell,
): void {
  const { sequence, changeCount, changesHash } = entry;
  const kind = 'CHANGES_ALTERED';
  if (changes.length !== changeCount || changes.some(({ ordinal }, index) => ordinal !== index)) {
    const found = String(changes.length);
    tell({ kind, sequence, column: 'changeCount', recorded: String(changeCount), found });
  } else if (hashOfChanges(changes.map(({ hash }) => hash)) !== changesHash) {
    tell({ kind, sequence, column: 'changesHash', recorded: changesHash });
  }
}

/** A change must begin where the last one to the same row ended; else the row was edited in between, past the ledger. */
export function checkContinuity(change: StoredChange, tell: Tell): void {
  const at = { sequence: change.sequence, table: change.subjectTable, id: change.subjectId };
  const earlier = factOf(change.earlier);
  const before = factOf(change.before);
  if (!before && earlier) tell({ kind: 'EDITED_BETWEEN_DEEDS', ...at });
  if (before && !earlier) tell({ kind: 'ROW_WITHOUT_DEED', ...at });
  if (!before || !earlier) return;
  for (const [column, recorded] of Object.entries(earlier)) {
    if (!(column in before) || canonicalJson(recorded) === canonicalJson(before[column])) continue;
    tell({ kind: 'EDITED_BETWEEN_DEEDS', ...at, column, recorded: shown(recorded), found: shown(before[column]) });
  }
}

/** Whether a column stores a recorded value; JSON is compared by meaning, everything else as the driver stores it. */
function sameValue(column: SQLiteColumn, recorded: unknown, found: unknown): boolean {
  if (recorded === null || found === null) return recorded === found;
  if (column.dataType !== 'json') return column.mapToDriverValue(recorded) === found;
  const value = typeof found === 'string' ? parsed(found) : found;
  return value !== undefined && canonicalJson(value) === canonicalJson(recorded);
}

/** A current row against the last deed about it. Columns that the deed did not know yet are not compared. */
export function checkRow(table: RoomTable, { id, row, recorded }: StoredRow, tell: Tell): void {
  const at = { table: getTableName(table), id };
  const fact = factOf(recorded);
  if (!fact) tell({ kind: 'ROW_WITHOUT_DEED', ...at });
  const columns = getTableColumns(table);
  for (const [key, value] of Object.entries(fact ?? {})) {
    const column = columns[key];
    if (!column || sameValue(column, value, row[key])) continue;
    tell({ kind: 'ROW_EDITED', ...at, column: key, recorded: shown(value), found: shown(row[key]) });
  }
}
