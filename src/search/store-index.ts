import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { runStatement } from '../db/prepared.ts';
import { addRows } from '../db/write.ts';
import { plans } from '../plans/tables.ts';
import { progressReports, reportEntries } from '../progress/tables-report.ts';
import { taskClauses } from '../tasks/tables.ts';
import { hashOfDocument, joined, type SearchDocument } from './documents.ts';
import { tokensOf } from './search.ts';
import { searchDocuments } from './tables.ts';

// How the index of words is kept: an FTS5 table of pairs of characters without content of its own. A register that has another
// version of it makes it anew when it is opened.

const INDEX = 'search_index_1';
const CREATE = `create virtual table if not exists ${INDEX} using fts5(
  head, body, content='', contentless_delete=1, tokenize='ascii', prefix='1')`;

/** Where documents come from: for each table the rows of a page behind an id, as documents. */
type Source = (db: Db | Tx, by: { ids: readonly string[] } | { after: string }) => Promise<SearchDocument[]>;

const ROWS_PER_PAGE = 500;
const chosen = (column: Parameters<typeof inArray>[0], by: { ids: readonly string[] } | { after: string }) =>
  'ids' in by ? inArray(column, [...by.ids]) : gt(column, by.after);

const planDocuments: Source = async (db, by) => {
  const rows = await db
    .select({ id: plans.id, title: plans.title, cover: plans.cover, issuer: plans.issuer, docNumber: plans.docNumber })
    .from(plans)
    .where(and(eq(plans.jurisdiction, db.jurisdiction), chosen(plans.id, by)))
    .orderBy(plans.id)
    .limit(ROWS_PER_PAGE);
  return rows.map(({ id, title, cover, issuer, docNumber }) => ({
    ...{ kind: 'PLAN', subjectId: id, planId: id, clauseId: null, unitId: null, endsOn: null },
    head: title,
    body: joined(cover, issuer, docNumber),
  }));
};

/** Clauses as last worded; one merged into another is found in that other. */
const clauseDocuments: Source = async (db, by) => {
  const rows = await db
    .select({
      id: taskClauses.id,
      planId: taskClauses.planId,
      title: taskClauses.title,
      text: taskClauses.text,
      line: taskClauses.responsibilityLine,
      endsOn: taskClauses.endsOn,
    })
    .from(taskClauses)
    .where(
      and(
        eq(taskClauses.jurisdiction, db.jurisdiction),
        eq(taskClauses.id, taskClauses.identity),
        isNull(taskClauses.supersededAt),
        isNull(taskClauses.mergedIntoId),
        chosen(taskClauses.id, by),
      ),
    )
    .orderBy(taskClauses.id)
    .limit(ROWS_PER_PAGE);
  return rows.map(({ id, planId, title, text, line, endsOn }) => ({
    ...{ kind: 'TASK_CLAUSE', subjectId: id, planId, clauseId: id, unitId: null, endsOn },
    head: title,
    body: joined(text, line),
  }));
};

const entryDocuments: Source = async (db, by) => {
  const rows = await db
    .select({
      id: reportEntries.id,
      unitId: progressReports.unitId,
      done: reportEntries.done,
      problems: reportEntries.problems,
      nextSteps: reportEntries.nextSteps,
    })
    .from(reportEntries)
    .innerJoin(
      progressReports,
      and(eq(progressReports.jurisdiction, reportEntries.jurisdiction), eq(progressReports.id, reportEntries.reportId)),
    )
    .where(
      and(
        eq(reportEntries.jurisdiction, db.jurisdiction),
        isNull(reportEntries.supersededAt),
        chosen(reportEntries.id, by),
      ),
    )
    .orderBy(reportEntries.id)
    .limit(ROWS_PER_PAGE);
  return rows.map(({ id, unitId, done, problems, nextSteps }) => ({
    ...{ kind: 'REPORT_ENTRY', subjectId: id, planId: null, clauseId: null, unitId, endsOn: null },
    head: '',
    body: joined(done, problems, nextSteps),
  }));
};

const SOURCES: Readonly<Record<string, Source>> = {
  plan: planDocuments,
  task_clause: clauseDocuments,
  report_entry: entryDocuments,
};

const INSERT = `insert into ${INDEX}(rowid, head, body)
  select value ->> 0, value ->> 1, value ->> 2 from json_each(?)`;

function add(tx: Tx, documents: readonly SearchDocument[]): void {
  if (documents.length === 0) return;
  const { jurisdiction } = tx;
  const rows = documents.map((document) => {
    const { head: _head, body: _body, ...place } = document;
    return { jurisdiction, ...place, hash: hashOfDocument(document) };
  });
  const numbers = addRows(tx, searchDocuments, rows);
  const tokens = documents.map(({ head, body }, at) => [numbers[at], tokensOf(head), tokensOf(body)]);
  runStatement(tx, INSERT, JSON.stringify(tokens));
}

function remove(tx: Tx, known: readonly { number: number }[]): void {
  if (known.length === 0) return;
  const numbers = JSON.stringify(known.map(({ number }) => number));
  runStatement(tx, `delete from ${INDEX} where rowid in (select value from json_each(?))`, numbers);
  runStatement(tx, 'delete from search_document where number in (select value from json_each(?))', numbers);
}

/** Keeps the index in step with what a deed wrote: in the deed's own transaction. */
export async function keepIndex(tx: Tx): Promise<void> {
  for (const [table, changes] of Map.groupBy(tx.changes, (change) => change.table)) {
    const source = SOURCES[table];
    if (!source) continue;
    const ids = [...new Set(changes.map(({ id }) => id))];
    for (let from = 0; from < ids.length; from += ROWS_PER_PAGE) {
      const part = ids.slice(from, from + ROWS_PER_PAGE);
      const now = await source(tx, { ids: part });
      const known = await tx
        .select({ subjectId: searchDocuments.subjectId, number: searchDocuments.number, hash: searchDocuments.hash })
        .from(searchDocuments)
        .where(and(eq(searchDocuments.jurisdiction, tx.jurisdiction), inArray(searchDocuments.subjectId, part)));
      const hashes = new Map(known.map((row) => [row.subjectId, row.hash]));
      const isSame = (document: SearchDocument) => hashes.get(document.subjectId) === hashOfDocument(document);
      const same = new Set(now.filter(isSame).map(({ subjectId }) => subjectId));
      const changed = now.filter(({ subjectId }) => !same.has(subjectId));
      remove(
        tx,
        known.filter(({ subjectId }) => !same.has(subjectId)),
      );
      add(tx, changed);
    }
  }
}

async function* pagesOf(db: Db | Tx, source: Source): AsyncGenerator<SearchDocument[]> {
  for (let after = ''; ; ) {
    const page = await source(db, { after });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.subjectId;
  }
}

/** Makes the index anew from the rows; gives the number of documents. */
export async function rebuildIndex(tx: Tx): Promise<number> {
  runStatement(tx, `drop table if exists ${INDEX}`);
  runStatement(tx, CREATE);
  runStatement(tx, 'delete from search_document where jurisdiction = ?', tx.jurisdiction);
  let count = 0;
  for (const source of Object.values(SOURCES)) {
    for await (const page of pagesOf(tx, source)) {
      add(tx, page);
      count += page.length;
    }
  }
  return count;
}

/** Whether this version's index is there. */
export async function hasIndex(db: Db | Tx): Promise<boolean> {
  const [found] = await db.select({ name: sql<string>`name` }).from(sql`sqlite_schema`).where(sql`name = ${INDEX}`);
  return found !== undefined;
}

/** What is wrong with the index: rows that it lacks or has otherwise than they are, and documents without a row. */
export interface IndexCheck {
  documents: number;
  outOfStep: string[];
}

/** Compares the index with the rows of which it is made, in pages. */
export async function checkIndex(db: Db): Promise<IndexCheck> {
  const check: IndexCheck = { documents: 0, outOfStep: [] };
  const here = eq(searchDocuments.jurisdiction, db.jurisdiction);
  let rows = 0;
  for (const source of Object.values(SOURCES)) {
    for await (const page of pagesOf(db, source)) {
      rows += page.length;
      const known = await db
        .select({ subjectId: searchDocuments.subjectId, hash: searchDocuments.hash })
        .from(searchDocuments)
        .innerJoin(sql`${sql.raw(`${INDEX}_docsize`)} d`, sql`d.id = ${searchDocuments.number}`)
        .where(
          and(
            here,
            inArray(
              searchDocuments.subjectId,
              page.map(({ subjectId }) => subjectId),
            ),
          ),
        );
      const hashes = new Map(known.map(({ subjectId, hash }) => [subjectId, hash]));
      for (const document of page) {
        if (hashes.get(document.subjectId) !== hashOfDocument(document)) check.outOfStep.push(document.subjectId);
      }
    }
  }
  check.documents = await db.$count(searchDocuments, here);
  if (check.documents > rows - check.outOfStep.length && check.outOfStep.length === 0)
    check.outOfStep.push('search_document');
  return check;
}

/** The name of the index, for those who ask it. */
export const INDEX_NAME = INDEX;
