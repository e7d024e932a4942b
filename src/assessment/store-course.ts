import { and, asc, desc, eq, inArray, isNull, lte, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { SchemeKind } from './scheme-parts.ts';
import {
  assessments,
  frozenCards,
  itemReviews,
  objections,
  recordedMarks,
  selfEvaluations,
  spotChecks,
} from './tables-course.ts';

export type Assessment = typeof assessments.$inferSelect;
export type SelfEvaluation = typeof selfEvaluations.$inferSelect;
export type ItemReview = typeof itemReviews.$inferSelect;
export type RecordedMark = typeof recordedMarks.$inferSelect;
export type SpotCheck = typeof spotChecks.$inferSelect;
export type Objection = typeof objections.$inferSelect;
export type FrozenCard = typeof frozenCards.$inferSelect;

export interface AssessmentFilter {
  kind?: SchemeKind | null | undefined;
  year?: number | null | undefined;
}

const matching = (db: Db | Tx, { kind, year }: AssessmentFilter): SQL | undefined =>
  and(
    eq(assessments.jurisdiction, db.jurisdiction),
    kind == null ? undefined : eq(assessments.kind, kind),
    year == null ? undefined : eq(assessments.year, year),
  );

const byRound = pageOrder(assessments.year, assessments.kind, assessments.round);

/** Assessments by year, kind and round. */
export async function listAssessments(
  db: Db | Tx,
  filter: AssessmentFilter,
  request: PageRequest,
): Promise<Page<Assessment>> {
  const rows = await db
    .select()
    .from(assessments)
    .where(and(matching(db, filter), byRound.where(request)))
    .orderBy(...byRound.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.year, row.kind, row.round]);
}

export const countAssessments = async (db: Db | Tx, filter: AssessmentFilter): Promise<number> =>
  db.$count(assessments, matching(db, filter));

/** One assessment, or undefined. */
export async function findAssessment(db: Db | Tx, id: string): Promise<Assessment | undefined> {
  const [row] = await db
    .select()
    .from(assessments)
    .where(and(eq(assessments.jurisdiction, db.jurisdiction), eq(assessments.id, id as Id<'Assessment'>)));
  return row;
}

/** The assessments with these ids, in no order. */
export async function listAssessmentsById(db: Db | Tx, ids: readonly string[]): Promise<Assessment[]> {
  return db
    .select()
    .from(assessments)
    .where(and(eq(assessments.jurisdiction, db.jurisdiction), inArray(assessments.id, ids as Id<'Assessment'>[])));
}

/** The round of a kind and year that stood at an instant: the last one opened by then; undefined where there was none. */
export async function findRoundThen(
  db: Db | Tx,
  kind: SchemeKind,
  year: number,
  knownAt: Instant,
): Promise<Assessment | undefined> {
  const [row] = await db
    .select()
    .from(assessments)
    .where(and(matching(db, { kind, year }), lte(assessments.recordedAt, knownAt)))
    .orderBy(desc(assessments.round))
    .limit(1);
  return row;
}

/** The newest round of a kind and year, or undefined. */
export async function findLastRound(db: Db | Tx, kind: SchemeKind, year: number): Promise<Assessment | undefined> {
  const [row] = await db
    .select()
    .from(assessments)
    .where(matching(db, { kind, year }))
    .orderBy(desc(assessments.round))
    .limit(1);
  return row;
}

export async function addAssessment(tx: Tx, row: typeof assessments.$inferInsert): Promise<void> {
  await insertRows(tx, assessments, [row]);
}

/** Moves an assessment on; what it was stays in the ledger. */
export async function reviseAssessment(
  tx: Tx,
  { id, version }: Assessment,
  set: Partial<typeof assessments.$inferInsert>,
): Promise<Assessment> {
  return reviseRow(tx, assessments, id, { ...set, version: version + 1 });
}

/** Records that stand within an assessment, of one unit or all, as on record at an instant (now when left out). */
export interface WithinFilter {
  assessmentId: string;
  unitIds?: readonly string[] | undefined;
  knownAt?: Instant | undefined;
}

interface Within {
  jurisdiction: SQLiteColumn;
  assessmentId: SQLiteColumn;
  unitId: SQLiteColumn;
}

const inAssessment = (db: Db | Tx, table: Within, { assessmentId, unitIds }: WithinFilter): SQL | undefined =>
  and(
    eq(table.jurisdiction, db.jurisdiction),
    eq(table.assessmentId, assessmentId),
    unitIds ? inArray(table.unitId, [...unitIds]) : undefined,
  );

/** What units said of themselves, by unit. */
export async function listSelfEvaluations(db: Db | Tx, filter: WithinFilter): Promise<SelfEvaluation[]> {
  return db
    .select()
    .from(selfEvaluations)
    .where(and(inAssessment(db, selfEvaluations, filter), onRecord(selfEvaluations, filter.knownAt)))
    .orderBy(asc(selfEvaluations.unitId), asc(selfEvaluations.id));
}

/** Reviews of items, by unit and item. */
export async function listItemReviews(db: Db | Tx, filter: WithinFilter): Promise<ItemReview[]> {
  return db
    .select()
    .from(itemReviews)
    .where(and(inAssessment(db, itemReviews, filter), onRecord(itemReviews, filter.knownAt)))
    .orderBy(asc(itemReviews.unitId), asc(itemReviews.obligationId));
}

/** Facts that assessors put on record, by unit and day. */
export async function listRecordedMarks(db: Db | Tx, filter: WithinFilter): Promise<RecordedMark[]> {
  return db
    .select()
    .from(recordedMarks)
    .where(and(inAssessment(db, recordedMarks, filter), onRecord(recordedMarks, filter.knownAt)))
    .orderBy(asc(recordedMarks.unitId), asc(recordedMarks.factOn), asc(recordedMarks.id));
}

/** The draw of an assessment, by unit and item. */
export async function listSpotChecks(db: Db | Tx, filter: WithinFilter): Promise<SpotCheck[]> {
  return db
    .select()
    .from(spotChecks)
    .where(inAssessment(db, spotChecks, filter))
    .orderBy(asc(spotChecks.unitId), asc(spotChecks.obligationId));
}

/** Objections, the earliest first. */
export async function listObjections(db: Db | Tx, filter: WithinFilter): Promise<Objection[]> {
  return db
    .select()
    .from(objections)
    .where(
      and(
        inAssessment(db, objections, filter),
        filter.knownAt === undefined ? undefined : lte(objections.filedAt, filter.knownAt),
      ),
    )
    .orderBy(asc(objections.filedAt), asc(objections.id));
}

/** How many objections have no answer yet. */
export const countUnanswered = async (db: Db | Tx, assessmentId: string): Promise<number> =>
  db.$count(objections, and(inAssessment(db, objections, { assessmentId }), isNull(objections.answeredAt)));

const byOrdinal = pageOrder(frozenCards.ordinal);

/** The cards as approved, in the order of units. */
export async function listFrozenCards(
  db: Db | Tx,
  filter: WithinFilter,
  request: PageRequest,
): Promise<Page<FrozenCard>> {
  const rows = await db
    .select()
    .from(frozenCards)
    .where(and(inAssessment(db, frozenCards, filter), byOrdinal.where(request)))
    .orderBy(...byOrdinal.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.ordinal]);
}

/** The hashes of the frozen cards in order: what the manifest is taken over. */
export async function listFrozenHashes(db: Db | Tx, assessmentId: string): Promise<string[]> {
  const rows = await db
    .select({ hash: frozenCards.hash })
    .from(frozenCards)
    .where(inAssessment(db, frozenCards, { assessmentId }))
    .orderBy(asc(frozenCards.ordinal));
  return rows.map(({ hash }) => hash);
}

export const addSelfEvaluation = async (tx: Tx, row: typeof selfEvaluations.$inferInsert): Promise<unknown> =>
  insertRows(tx, selfEvaluations, [row]);
export const addItemReview = async (tx: Tx, row: typeof itemReviews.$inferInsert): Promise<unknown> =>
  insertRows(tx, itemReviews, [row]);
export const addRecordedMark = async (tx: Tx, row: typeof recordedMarks.$inferInsert): Promise<unknown> =>
  insertRows(tx, recordedMarks, [row]);
export const addSpotChecks = async (tx: Tx, rows: (typeof spotChecks.$inferInsert)[]): Promise<unknown> =>
  insertRows(tx, spotChecks, rows);
export const addObjection = async (tx: Tx, row: typeof objections.$inferInsert): Promise<unknown> =>
  insertRows(tx, objections, [row]);
export const addFrozenCards = async (tx: Tx, rows: (typeof frozenCards.$inferInsert)[]): Promise<unknown> =>
  insertRows(tx, frozenCards, rows);

/** Closes a self-evaluation or review that later words replace, and a mark that is withdrawn; each stays on record. */
export const closeSelfEvaluation = async (tx: Tx, id: string, at: Instant): Promise<unknown> =>
  reviseRow(tx, selfEvaluations, id, { supersededAt: at });
export const closeItemReview = async (tx: Tx, id: string, at: Instant): Promise<unknown> =>
  reviseRow(tx, itemReviews, id, { supersededAt: at });
export const withdrawMarkRow = async (tx: Tx, id: string, at: Instant, reason: string): Promise<unknown> =>
  reviseRow(tx, recordedMarks, id, { supersededAt: at, withdrawalReason: reason });

/** One record by its id, or undefined. */
export async function findRecordedMark(db: Db | Tx, id: string): Promise<RecordedMark | undefined> {
  const [row] = await db
    .select()
    .from(recordedMarks)
    .where(and(eq(recordedMarks.jurisdiction, db.jurisdiction), eq(recordedMarks.id, id as Id<'RecordedMark'>)));
  return row;
}
export async function findSpotCheck(db: Db | Tx, id: string): Promise<SpotCheck | undefined> {
  const [row] = await db
    .select()
    .from(spotChecks)
    .where(and(eq(spotChecks.jurisdiction, db.jurisdiction), eq(spotChecks.id, id as Id<'SpotCheck'>)));
  return row;
}
export async function findObjection(db: Db | Tx, id: string): Promise<Objection | undefined> {
  const [row] = await db
    .select()
    .from(objections)
    .where(and(eq(objections.jurisdiction, db.jurisdiction), eq(objections.id, id as Id<'Objection'>)));
  return row;
}

export const recordCheckRow = async (
  tx: Tx,
  { id, version }: SpotCheck,
  set: Pick<SpotCheck, 'result' | 'checkedOn' | 'words' | 'checkedBy'>,
): Promise<unknown> => reviseRow(tx, spotChecks, id, { ...set, version: version + 1 });

export const answerObjectionRow = async (
  tx: Tx,
  { id, version }: Objection,
  set: Pick<Objection, 'outcome' | 'answer' | 'answeredBy' | 'answeredAt'>,
): Promise<unknown> => reviseRow(tx, objections, id, { ...set, version: version + 1 });
