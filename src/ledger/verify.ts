import { getTableName } from 'drizzle-orm';
import type { Db, RoomTable } from '../db/engine.ts';
import { checkChanges, checkContinuity, checkEntry, checkRow, hashOfStored, type Tell } from './checks.ts';
import { GENESIS } from './entry.ts';
import { changePagesUpTo, entriesUpTo, missingIds, plantedBeyond, rowPages } from './evidence.ts';
import { type LedgerProblem, problemOf } from './problem.ts';
import { lastSequence } from './store.ts';

/** What a verification looked at and what it found. */
export interface LedgerVerification {
  /** Deeds, changes and current rows looked at. */
  entries: number;
  changes: number;
  rows: number;
  /** The last deed and its hash: kept elsewhere, it later proves that the ledger was not cut short. */
  head: { sequence: number; hash: string };
  /** The first thousand; `problemCount` counts all. Empty when the register is as its deeds made it. */
  problems: LedgerProblem[];
  problemCount: number;
}

/** More would help nobody and fill the memory when a whole table was rewritten. */
const MOST_PROBLEMS = 1000;

/** The changes in order, each checked against the one before to its row, and each row that they made against its table. */
async function* checkedChanges(db: Db, last: number, tables: readonly RoomTable[], tell: Tell) {
  const tableOf = new Map(tables.map((table) => [getTableName(table), table]));
  const told = new Set<string>();
  for await (const page of changePagesUpTo(db, last)) {
    for (const [name, changes] of Map.groupBy(page, ({ subjectTable }) => subjectTable)) {
      const table = tableOf.get(name);
      const ids = new Set(changes.map(({ subjectId }) => subjectId).filter((id) => !told.has(`${name} ${id}`)));
      for (const id of table ? await missingIds(db, table, [...ids]) : []) {
        told.add(`${name} ${id}`);
        tell({ kind: 'ROW_DELETED', table: name, id });
      }
    }
    for (const change of page) {
      checkContinuity(change, tell);
      yield change;
    }
  }
}

/**
 * Proves that the register is what its deeds made it (ADR 0003): deeds numbered without a gap, each sealed and chained to
 * the one before, each with exactly the changes it was sealed with, each change beginning where the last one to its row
 * ended; and every current row of `tables` equal, column by column, to the last deed about it. An edited, deleted or
 * deedless row is named. Refuses nothing and repairs nothing; reads in pages and may run while the register is written.
 */
export async function verifyLedger(db: Db, tables: readonly RoomTable[]): Promise<LedgerVerification> {
  const report: LedgerVerification = {
    entries: 0,
    changes: 0,
    rows: 0,
    head: { sequence: 0, hash: GENESIS },
    problems: [],
    problemCount: 0,
  };
  const tell: Tell = (facts) => {
    report.problemCount += 1;
    if (report.problems.length < MOST_PROBLEMS) report.problems.push(problemOf(facts));
  };
  const last = await lastSequence(db);
  const changes = checkedChanges(db, last, tables, tell);
  let next = await changes.next();
  const takeChangesOf = async (sequence: number) => {
    const taken: { ordinal: number; hash: string }[] = [];
    while (!next.done && next.value.sequence === sequence) {
      taken.push({ ordinal: next.value.ordinal, hash: hashOfStored(next.value) });
      next = await changes.next();
    }
    report.changes += taken.length;
    return taken;
  };
  const tellPlantedBefore = async (sequence: number) => {
    while (!next.done && next.value.sequence < sequence) {
      tell({ kind: 'CHANGE_WITHOUT_ENTRY', sequence: next.value.sequence });
      await takeChangesOf(next.value.sequence);
    }
  };
  for await (const entry of entriesUpTo(db, last)) {
    checkEntry(entry, report.head, tell);
    await tellPlantedBefore(entry.sequence);
    checkChanges(entry, await takeChangesOf(entry.sequence), tell);
    report.entries += 1;
    report.head = { sequence: entry.sequence, hash: entry.hash };
  }
  await tellPlantedBefore(Number.POSITIVE_INFINITY);
  for (const sequence of await plantedBeyond(db, last)) tell({ kind: 'CHANGE_WITHOUT_ENTRY', sequence });
  for (const table of tables) {
    for await (const page of rowPages(db, table)) {
      for (const row of page) checkRow(table, row, tell);
      report.rows += page.length;
    }
  }
  return report;
}
