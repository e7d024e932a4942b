import { and, eq, getTableColumns, gt, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { among, type Narrowed, narrowing, prepared } from '../db/prepared.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { Position } from './source.ts';
import { planSections, plans } from './tables.ts';

// The text of a plan and the places of its words are long and rarely asked for; they have statements of their own.
const { text: _text, sourcePositions: _positions, ...columns } = getTableColumns(plans);

export type Plan = Omit<typeof plans.$inferSelect, 'text' | 'sourcePositions'>;
export type PlanSection = typeof planSections.$inferSelect;
export type NewPlan = typeof plans.$inferInsert;
export type NewPlanSection = typeof planSections.$inferInsert;

const byRecord = pageOrder(plans.recordedAt, plans.id);
const inOrder = pageOrder(planSections.planId, planSections.ordinal);

const known = (db: Db, knownAt: Instant): SQL[] => [
  eq(plans.jurisdiction, db.jurisdiction),
  lte(plans.recordedAt, knownAt),
];

/** One plan, or undefined. */
export async function findPlan(db: Db | Tx, id: string): Promise<Plan | undefined> {
  return (await listPlansById(db, [id]))[0];
}

/** The plans with these ids, in no order. */
export async function listPlansById(db: Db | Tx, ids: readonly string[], columns?: Narrowed): Promise<Plan[]> {
  return plansById(db, { ids, columns });
}

const plan = narrowing(columns, ['id']);
const section = narrowing(getTableColumns(planSections), ['id', 'planId', 'ordinal', 'lastOrdinal']);
const plansById = prepared<ById, Plan>(
  'plansById',
  [],
  (db, { ids, columns }) =>
    db
      .select(plan.of(columns))
      .from(plans)
      .where(and(eq(plans.jurisdiction, db.jurisdiction), among(plans.id, ids))),
  plan,
);

/** Every plan, in the order of record. */
export async function listAllPlans(db: Db | Tx): Promise<Plan[]> {
  return db
    .select(columns)
    .from(plans)
    .where(eq(plans.jurisdiction, db.jurisdiction))
    .orderBy(plans.recordedAt, plans.id);
}

/** The exact text of a plan, or undefined. */
export async function findPlanText(db: Db | Tx, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({ text: plans.text })
    .from(plans)
    .where(and(eq(plans.jurisdiction, db.jurisdiction), eq(plans.id, id as Id<'Plan'>)));
  return row?.text;
}

/** Where the words of these plans stand in the documents they were taken from; plans given as bare text are left out. */
export async function listSourcePositions(
  db: Db | Tx,
  ids: readonly string[],
): Promise<{ planId: Id<'Plan'>; positions: Position[] }[]> {
  const rows = await db
    .select({ planId: plans.id, positions: plans.sourcePositions })
    .from(plans)
    .where(and(eq(plans.jurisdiction, db.jurisdiction), inArray(plans.id, ids as Id<'Plan'>[])));
  return rows.flatMap(({ planId, positions }) => (positions ? { planId, positions } : []));
}

/** Plans on record at an instant, oldest record first. */
export async function listPlans(db: Db | Tx, knownAt: Instant, request: PageRequest): Promise<Page<Plan>> {
  const rows = await db
    .select(columns)
    .from(plans)
    .where(and(...known(db, knownAt), byRecord.where(request)))
    .orderBy(...byRecord.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.recordedAt, row.id]);
}

export async function countPlans(db: Db | Tx, knownAt: Instant): Promise<number> {
  return db.$count(plans, and(...known(db, knownAt)));
}

/** The headings of a plan in the order of its text: of the edition asked for, or the last. */
export async function listSections(
  db: Db | Tx,
  planId: string,
  request: PageRequest,
  edition?: number,
): Promise<Page<PlanSection>> {
  const rows = await db
    .select()
    .from(planSections)
    .where(and(ofPlan(db, planId, edition), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.planId, row.ordinal]);
}

/** Only headings of the edition that stands; the earlier ones stay on record beside them. */
export const standing: SQL = sql`${planSections.edition} = (select ${plans.edition} from ${plans} where ${plans.jurisdiction} = ${planSections.jurisdiction} and ${plans.id} = ${planSections.planId})`;

const ofPlan = (db: Db | Tx, planId: string, edition?: number): SQL | undefined =>
  and(
    eq(planSections.jurisdiction, db.jurisdiction),
    eq(planSections.planId, planId as Id<'Plan'>),
    edition === undefined ? standing : eq(planSections.edition, edition),
  );

export async function countSections(db: Db | Tx, planId: string, edition?: number): Promise<number> {
  return db.$count(planSections, ofPlan(db, planId, edition));
}

/** The headings that enclose a place of a plan's text, outermost first. */
export async function listSectionsAround(db: Db | Tx, planId: string, offset: number): Promise<PlanSection[]> {
  return db
    .select()
    .from(planSections)
    .where(and(ofPlan(db, planId), lte(planSections.spanStart, offset), gt(planSections.spanEnd, offset)))
    .orderBy(planSections.ordinal);
}

/** The headings with these ids, in no order. */
export async function listSectionsById(
  db: Db | Tx,
  ids: readonly string[],
  columns?: Narrowed,
): Promise<PlanSection[]> {
  return sectionsById(db, { ids, columns });
}

interface ById {
  ids: readonly string[];
  columns: Narrowed;
}
const sectionsById = prepared<ById, PlanSection>(
  'sectionsById',
  [],
  (db, { ids, columns }) =>
    db
      .select(section.of(columns))
      .from(planSections)
      .where(and(eq(planSections.jurisdiction, db.jurisdiction), among(planSections.id, ids))),
  section,
);

/** The headings at these places of their plans, in no order; one statement whatever their number. */
export async function listSectionsAt(
  db: Db | Tx,
  places: readonly { planId: string; ordinal: number }[],
): Promise<PlanSection[]> {
  if (places.length === 0) return [];
  const values = places.map(({ planId, ordinal }) => sql`(${planId}, ${ordinal})`);
  return db
    .select()
    .from(planSections)
    .where(
      and(
        eq(planSections.jurisdiction, db.jurisdiction),
        standing,
        sql`(${planSections.planId}, ${planSections.ordinal}) in (values ${sql.join(values, sql`, `)})`,
      ),
    );
}

export async function addPlan(tx: Tx, plan: NewPlan, sections: NewPlanSection[]): Promise<void> {
  await insertRows(tx, plans, [plan]);
  await insertRows(tx, planSections, sections);
}

/** Records that a person took responsibility for the reading of a plan, or that it no longer stands as confirmed. */
export async function confirmPlanRow(
  tx: Tx,
  id: string,
  confirmation: { confirmedAt: Instant | null; confirmedBy: string | null; confirmationReason: string | null },
): Promise<void> {
  await reviseRow(tx, plans, id, { ...confirmation, version: sql`${plans.version} + 1` });
}
