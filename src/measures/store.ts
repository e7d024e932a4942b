import { and, desc, eq, getTableColumns, gte, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { among, type Narrowed, narrowing, prepared } from '../db/prepared.ts';
import { ordered } from '../db/rows.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import type { ClockName } from './clock.ts';
import type { MeasureFamily, MeasureKind, MeasureState, WithdrawalReason } from './measure.ts';
import type { RuleSetState } from './rule.ts';
import type { RuleSetSeed } from './rule-seed.ts';
import { measures, ruleSets } from './tables.ts';
import { measureClocks } from './tables-life.ts';

export type Measure = typeof measures.$inferSelect;
export type NewMeasure = typeof measures.$inferInsert;
export type RuleSet = typeof ruleSets.$inferSelect;

/** Which measures a list holds; what is left out does not restrict. */
export interface MeasureFilter {
  states?: readonly MeasureState[] | undefined;
  kinds?: readonly MeasureKind[] | undefined;
  unitId?: string | undefined;
  planId?: string | undefined;
  clauseId?: string | undefined;
  obligationId?: string | undefined;
  families?: readonly MeasureFamily[] | undefined;
  /** With a running limit of these names, and its last day within bounds, both included. */
  clocks?: readonly ClockName[] | undefined;
  clockLastFrom?: LocalDate | undefined;
  clockLastTo?: LocalDate | undefined;
  sweepRunId?: string | undefined;
  /** First and last day of proposal, both included. */
  proposedFrom?: LocalDate | undefined;
  proposedTo?: LocalDate | undefined;
  /** The units a caller is limited to; left out for all. */
  scope?: readonly string[] | undefined;
}

/** The measures with a running limit of the kind asked for. */
const runningClocks = (db: Db | Tx, { clocks, clockLastFrom, clockLastTo }: MeasureFilter) =>
  db
    .select({ id: measureClocks.measureId })
    .from(measureClocks)
    .where(
      and(
        eq(measureClocks.jurisdiction, db.jurisdiction),
        isNull(measureClocks.closedOn),
        clocks ? inArray(measureClocks.name, [...clocks]) : undefined,
        clockLastFrom ? gte(measureClocks.lastOn, clockLastFrom) : undefined,
        clockLastTo ? lte(measureClocks.lastOn, clockLastTo) : undefined,
      ),
    );

const matching = (db: Db | Tx, filter: MeasureFilter): SQL | undefined =>
  and(
    eq(measures.jurisdiction, db.jurisdiction),
    filter.states ? inArray(measures.state, [...filter.states]) : undefined,
    filter.kinds ? inArray(measures.kind, [...filter.kinds]) : undefined,
    filter.families ? inArray(measures.family, [...filter.families]) : undefined,
    filter.clocks || filter.clockLastFrom || filter.clockLastTo
      ? inArray(measures.id, runningClocks(db, filter))
      : undefined,
    filter.sweepRunId ? eq(measures.sweepRunId, filter.sweepRunId as Id<'SweepReport'>) : undefined,
    filter.unitId ? eq(measures.unitId, filter.unitId as Id<'Unit'>) : undefined,
    filter.planId ? eq(measures.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.clauseId ? eq(measures.clauseId, filter.clauseId as Id<'TaskClause'>) : undefined,
    filter.obligationId ? eq(measures.obligationId, filter.obligationId as Id<'Obligation'>) : undefined,
    filter.proposedFrom ? gte(measures.proposedOn, filter.proposedFrom) : undefined,
    filter.proposedTo ? lte(measures.proposedOn, filter.proposedTo) : undefined,
    filter.scope ? among(measures.unitId, filter.scope) : undefined,
  );

const byDay = pageOrder(measures.proposedOn, measures.id);

/** Measures by the day of their proposal, oldest first. */
export async function listMeasures(db: Db | Tx, filter: MeasureFilter, request: PageRequest): Promise<Page<Measure>> {
  const rows = await db
    .select()
    .from(measures)
    .where(and(matching(db, filter), byDay.where(request)))
    .orderBy(...byDay.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.proposedOn, row.id]);
}

/** How many match: by the same predicate as the list. */
export async function countMeasures(db: Db | Tx, filter: MeasureFilter): Promise<number> {
  return db.$count(measures, matching(db, filter));
}

/** The measures with these ids, in no order. */
export async function listMeasuresById(db: Db | Tx, ids: readonly string[]): Promise<Measure[]> {
  return measuresById(db, { ids });
}

const measuresById = prepared<{ ids: readonly string[] }, Measure>('measuresById', [], (db, { ids }) =>
  db
    .select()
    .from(measures)
    .where(and(eq(measures.jurisdiction, db.jurisdiction), among(measures.id, ids))),
);

/** The measures on these obligations within the scope, oldest first; one statement whatever their number. */
export async function listMeasuresOfObligations(
  db: Db | Tx,
  obligationIds: readonly string[],
  scope?: readonly string[],
  columns?: Narrowed,
): Promise<Measure[]> {
  return oldestFirst(onObligations(db, { obligationIds, scope, columns }));
}

const oldestFirst = (rows: Measure[]): Measure[] =>
  ordered(
    rows,
    ({ proposedOn }) => proposedOn,
    ({ id }) => id,
  );

interface OnObligations {
  obligationIds: readonly string[];
  scope: readonly string[] | undefined;
  columns: Narrowed;
}
const measure = narrowing(getTableColumns(measures), ['id', 'obligationId', 'clauseId', 'proposedOn']);
const onObligations = prepared<OnObligations, Measure>(
  'measuresOn',
  [],
  (db, { obligationIds, scope, columns }) =>
    db
      .select(measure.of(columns))
      .from(measures)
      .where(and(matching(db, { scope }), among(measures.obligationId, obligationIds))),
  measure,
);

/** The measures on these clauses within the scope, oldest first; one statement whatever their number. */
export async function listMeasuresOfClauses(
  db: Db | Tx,
  clauseIds: readonly string[],
  scope?: readonly string[],
  columns?: Narrowed,
): Promise<Measure[]> {
  return oldestFirst(onClauses(db, { clauseIds, scope, columns }));
}

interface OnClauses {
  clauseIds: readonly string[];
  scope: readonly string[] | undefined;
  columns: Narrowed;
}
const onClauses = prepared<OnClauses, Measure>(
  'measuresOnClauses',
  [],
  (db, { clauseIds, scope, columns }) =>
    db
      .select(measure.of(columns))
      .from(measures)
      .where(and(matching(db, { scope }), among(measures.clauseId, clauseIds))),
  measure,
);

/** One measure, or undefined. */
export async function findMeasure(db: Db | Tx, id: string): Promise<Measure | undefined> {
  return (await listMeasuresById(db, [id]))[0];
}

export async function addMeasures(tx: Tx, rows: NewMeasure[]): Promise<void> {
  await insertRows(tx, measures, rows);
}

const nextVersion = sql`${measures.version} + 1`;

/** Takes proposals back, for another that replaces them or because the ground is gone. */
export async function withdrawMeasureRows(
  tx: Tx,
  ids: readonly string[],
  withdrawal: { withdrawnAt: Instant; withdrawalReason: WithdrawalReason; supersededById: Id<'Measure'> | null },
): Promise<void> {
  await reviseRows(tx, measures, ids, { ...withdrawal, state: 'WITHDRAWN', nextDueOn: null, version: nextVersion });
}

const byValidity = pageOrder(ruleSets.validFrom, ruleSets.id);

/** Rule sets by the day from which they hold, oldest first. */
export async function listRuleSets(db: Db | Tx, request: PageRequest): Promise<Page<RuleSet>> {
  const rows = await db
    .select()
    .from(ruleSets)
    .where(and(eq(ruleSets.jurisdiction, db.jurisdiction), byValidity.where(request)))
    .orderBy(...byValidity.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.validFrom, row.id]);
}

export async function countRuleSets(db: Db | Tx): Promise<number> {
  return db.$count(ruleSets, eq(ruleSets.jurisdiction, db.jurisdiction));
}

/** The rule sets with these ids, in no order. */
export async function listRuleSetsById(db: Db | Tx, ids: readonly string[]): Promise<RuleSet[]> {
  return ruleSetsById(db, { ids });
}

const ruleSetsById = prepared<{ ids: readonly string[] }, RuleSet>('ruleSetsById', [], (db, { ids }) =>
  db
    .select()
    .from(ruleSets)
    .where(and(eq(ruleSets.jurisdiction, db.jurisdiction), among(ruleSets.id, ids))),
);

/** This version of this rule set, or undefined. */
export async function findRuleSetVersion(
  db: Db | Tx,
  { code, version }: { code: string; version: number },
): Promise<RuleSet | undefined> {
  const [row] = await db
    .select()
    .from(ruleSets)
    .where(and(eq(ruleSets.jurisdiction, db.jurisdiction), eq(ruleSets.code, code), eq(ruleSets.version, version)));
  return row;
}

/** The rule set in force on a day, its last day included; of several the one that began last, then the latest version. */
export async function findRuleSetInForce(db: Db | Tx, on: LocalDate): Promise<RuleSet | undefined> {
  const [row] = await db
    .select()
    .from(ruleSets)
    .where(
      and(
        eq(ruleSets.jurisdiction, db.jurisdiction),
        eq(ruleSets.state, 'PUBLISHED'),
        lte(ruleSets.validFrom, on),
        or(isNull(ruleSets.validTo), gte(ruleSets.validTo, on)),
      ),
    )
    .orderBy(desc(ruleSets.validFrom), desc(ruleSets.version), desc(ruleSets.id))
    .limit(1);
  return row;
}

/** Adds a version of the rules; the same version twice breaks the unique key. */
export async function addRuleSet(
  tx: Tx,
  seed: RuleSetSeed,
  at: At,
  as: { state: RuleSetState; draftedBy: string | null } = { state: 'PUBLISHED', draftedBy: null },
): Promise<Id<'RuleSet'>> {
  const { rules, guards, commonLimits, ...head } = seed;
  const id = at.newId('RuleSet');
  await insertRows(tx, ruleSets, [
    { ...head, ...as, jurisdiction: tx.jurisdiction, id, rules: { rules, guards, commonLimits }, recordedAt: at.now },
  ]);
  return id;
}

/** The published rule sets of which some day falls into the days of this one, by their first day. */
export async function listOverlappingRuleSets(
  db: Db | Tx,
  { id, validFrom, validTo }: Pick<RuleSet, 'id' | 'validFrom' | 'validTo'>,
): Promise<RuleSet[]> {
  return db
    .select()
    .from(ruleSets)
    .where(
      and(
        eq(ruleSets.jurisdiction, db.jurisdiction),
        eq(ruleSets.state, 'PUBLISHED'),
        ne(ruleSets.id, id),
        or(isNull(ruleSets.validTo), gte(ruleSets.validTo, validFrom)),
        validTo === null ? undefined : lte(ruleSets.validFrom, validTo),
      ),
    )
    .orderBy(ruleSets.validFrom, ruleSets.id);
}

/** Changes a draft, publishes it, or ends the days of a version that another follows; counts its revision up. */
export async function reviseRuleSet(
  tx: Tx,
  id: string,
  set: Partial<Omit<typeof ruleSets.$inferInsert, 'id' | 'jurisdiction' | 'revision'>>,
): Promise<void> {
  await reviseRow(tx, ruleSets, id, { ...set, revision: sql`${ruleSets.revision} + 1` });
}
