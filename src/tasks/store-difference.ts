import { and, between, eq, gt, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { ordered } from '../db/rows.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import {
  aspectsOf,
  type DifferenceKind,
  type DifferenceReason,
  type DifferingAspect,
  reasonsOfDifference,
  type Standing,
} from './difference.ts';
import { listResponsibilities } from './store.ts';
import {
  hasOwnSql,
  listAllObligations,
  type Moment,
  type Obligation,
  type ObligationFilter,
} from './store-obligations.ts';
import { completions, obligations, responsibilities } from './tables.ts';

/** That one duty differs between two moments, and how it stood at either; null where it was not on record. */
export interface Differing {
  kind: DifferenceKind;
  obligationId: string;
  pair: { before: Standing | null; after: Standing | null };
  aspects: DifferingAspect[];
}

/** How one duty differs between two moments, and why. `before` and `after` are null where it was not on record. */
export interface ObligationDifference extends Omit<Differing, 'pair'> {
  before: (Obligation & Moment) | null;
  after: (Obligation & Moment) | null;
  why: DifferenceReason[];
}

/** The clauses whose lines were changed on record between two instants. */
async function clausesRelined(db: Db | Tx, one: Instant, other: Instant): Promise<Id<'TaskClause'>[]> {
  if (one === other) return [];
  const [from, to] = one < other ? [one, other] : [other, one];
  const within = (column: typeof responsibilities.recordedAt | typeof responsibilities.supersededAt) =>
    and(gt(column, from), lte(column, to));
  const rows = await db
    .selectDistinct({ clauseId: responsibilities.clauseId })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        or(within(responsibilities.recordedAt), within(responsibilities.supersededAt)),
      ),
    );
  return rows.map(({ clauseId }) => clauseId);
}

async function leadsAt(
  db: Db | Tx,
  clauseIds: readonly string[],
  knownAt: Instant,
): Promise<Map<string, string | null>> {
  if (clauseIds.length === 0) return new Map();
  const names = await listResponsibilities(db, clauseIds, knownAt);
  const first = names.filter(({ role, ordinal, inherited }) => role === 'LEAD' && ordinal === 0 && !inherited);
  return new Map(first.map(({ clauseId, unitId }) => [clauseId, unitId]));
}

async function completionTimes(db: Db | Tx, obligationIds: readonly string[]) {
  const rows = await db
    .select({
      obligationId: sql<string>`${completions.obligationId}`,
      recordedAt: completions.recordedAt,
      withdrawnAt: completions.withdrawnAt,
    })
    .from(completions)
    .where(and(eq(completions.jurisdiction, db.jurisdiction), among(completions.obligationId, obligationIds)))
    .orderBy(completions.recordedAt);
  return Map.groupBy(rows, ({ obligationId }) => obligationId);
}

const byId = (rows: readonly Obligation[]) => new Map(rows.map((row) => [row.id as string, row]));

const bare = ({ asOf, knownAt }: Moment): Moment => ({ asOf, knownAt });

/** Whether which duties a filter holds hangs on nothing but themselves, their lines and completions, and on the moment. */
function isSteady(from: ObligationFilter, to: ObligationFilter): boolean {
  const names = ({ party, alsoParty, scope }: ObligationFilter) => JSON.stringify([party, alsoParty, scope]);
  return !hasOwnSql(from) && !hasOwnSql(to) && names(from) === names(to);
}

/**
 * The duties that can stand otherwise at one moment than at another: whose days lie between, which were put on record or changed in
 * between, themselves, their parts, completions or lines (`relined`). More than do; one statement.
 */
async function listMayDiffer(db: Db | Tx, from: Moment, to: Moment, relined: readonly string[]): Promise<string[]> {
  const [early, late] = from.asOf < to.asOf ? [from.asOf, to.asOf] : [to.asOf, from.asOf];
  const [known, later] = from.knownAt < to.knownAt ? [from.knownAt, to.knownAt] : [to.knownAt, from.knownAt];
  const onDay = (...columns: SQLiteColumn[]): SQL | undefined =>
    early === late ? undefined : or(...columns.map((column) => between(column, early, late)));
  const learnt = (...columns: SQLiteColumn[]): SQL | undefined =>
    known === later ? undefined : or(...columns.map((column) => between(column, known, later)));
  const { jurisdiction, identity, clauseId, parentId, dueOrder, startsOn, endsOn } = obligations;
  const ownDays = onDay(dueOrder, startsOn, endsOn);
  const ownVersions = learnt(obligations.recordedAt, obligations.supersededAt);
  const ofCompletions = or(onDay(completions.completedOn), learnt(completions.recordedAt, completions.withdrawnAt));
  if (!ofCompletions) return [];
  const here = eq(jurisdiction, db.jurisdiction);
  const rows = await db
    .select({ id: sql<string>`${identity}` })
    .from(obligations)
    .where(and(here, or(ownDays, ownVersions, relined.length > 0 ? among(clauseId, relined) : undefined)))
    .unionAll(
      db
        .select({ id: sql<string>`${parentId}` })
        .from(obligations)
        .where(and(here, isNotNull(parentId), ownVersions ?? sql`false`)),
    )
    .unionAll(
      db
        .select({ id: sql<string>`${completions.obligationId}` })
        .from(completions)
        .where(and(eq(completions.jurisdiction, db.jurisdiction), ofCompletions)),
    );
  return [...new Set(rows.map(({ id }) => id))];
}

/** What decides how a duty differs. */
const LOOKED_AT = [
  'answerableUnitId',
  'basis',
  'startsOn',
  'endsOn',
  'dueOn',
  'dueReason',
  'recordedAt',
  'completedOn',
];

/**
 * Which duties of a filter differ between two moments, by due day: what entered, what left, and what changed its state, due day or
 * first-named lead. `from` and `to` are the same filter at either moment, so that the list of either is what `listObligations`
 * gives. A fixed number of statements whatever the number of duties.
 */
export async function listDiffering(db: Db | Tx, from: ObligationFilter, to: ObligationFilter): Promise<Differing[]> {
  const relined = await clausesRelined(db, from.knownAt, to.knownAt);
  const candidates = isSteady(from, to) ? new Set(await listMayDiffer(db, from, to, relined)) : undefined;
  const held = async (filter: ObligationFilter) => {
    const ids = candidates ? (filter.ids?.filter((id) => candidates.has(id)) ?? [...candidates]) : filter.ids;
    return byId(await listAllObligations(db, { ...filter, ids }, LOOKED_AT));
  };
  const then = await held(from);
  const now = await held(to);
  const beside = async ({ scope, ...moment }: ObligationFilter, ids: readonly string[]) =>
    byId(await listAllObligations(db, { ...bare(moment), scope, ids }, LOOKED_AT));
  const entered = [...now.keys()].filter((id) => !then.has(id));
  const left = [...then.keys()].filter((id) => !now.has(id));
  const before = new Map([...then, ...(await beside(from, entered))]);
  const after = new Map([...now, ...(await beside(to, left))]);
  const leadThen = await leadsAt(db, relined, from.knownAt);
  const leadNow = await leadsAt(db, relined, to.knownAt);
  const standing = (
    row: Obligation | undefined,
    { asOf }: Moment,
    leads: Map<string, string | null>,
  ): Standing | null => {
    if (!row) return null;
    const { basis, startsOn, endsOn, dueOn, dueReason, recordedAt, completedOn } = row;
    const leadUnitId = row.answerableUnitId ?? leads.get(row.clauseId) ?? null;
    return { asOf, basis, startsOn, endsOn, dueOn, dueReason, recordedAt, completedOn, leadUnitId };
  };
  const differing = [...new Set([...then.keys(), ...now.keys()])].flatMap((id): Differing[] => {
    const pair = { before: standing(before.get(id), from, leadThen), after: standing(after.get(id), to, leadNow) };
    const kind: DifferenceKind = !then.has(id) ? 'ENTERED' : now.has(id) ? 'CHANGED' : 'LEFT';
    const aspects = aspectsOf(pair);
    if (kind === 'CHANGED' && aspects.length === 0) return [];
    return [{ kind, obligationId: id, pair, aspects: aspects.length > 0 ? aspects : ['OTHER'] }];
  });
  return ordered(
    differing,
    ({ obligationId: id }) => (after.get(id) ?? before.get(id))?.dueOrder ?? '',
    ({ obligationId }) => obligationId,
  );
}

/** What is told of duties that differ: how each stood at either moment and the facts that made the difference; three statements. */
export async function tellDifferences(
  db: Db | Tx,
  differing: readonly Differing[],
  from: ObligationFilter,
  to: ObligationFilter,
): Promise<ObligationDifference[]> {
  const ids = differing.map(({ obligationId }) => obligationId);
  const before = byId(await listAllObligations(db, { ...bare(from), ids }));
  const after = byId(await listAllObligations(db, { ...bare(to), ids }));
  const completed = differing.filter(({ aspects }) => aspects.includes('COMPLETION'));
  const times = await completionTimes(
    db,
    completed.map(({ obligationId }) => obligationId),
  );
  const seen = (standing: Standing | null, row: Obligation | undefined, moment: Moment) =>
    standing && row ? { ...row, ...bare(moment) } : null;
  return differing.map(({ pair, ...one }) => {
    const own = times.get(one.obligationId) ?? [];
    const why = reasonsOfDifference({
      ...pair,
      completionRecordedAt: own.findLast(({ recordedAt }) => recordedAt <= to.knownAt)?.recordedAt ?? null,
      completionWithdrawnAt:
        own.findLast(({ withdrawnAt }) => withdrawnAt !== null && withdrawnAt <= to.knownAt)?.withdrawnAt ?? null,
    });
    return {
      ...one,
      before: seen(pair.before, before.get(one.obligationId), from),
      after: seen(pair.after, after.get(one.obligationId), to),
      why,
    };
  });
}

/** `listDiffering`, told in full. */
export const listDifferences = async (
  db: Db | Tx,
  from: ObligationFilter,
  to: ObligationFilter,
): Promise<ObligationDifference[]> => tellDifferences(db, await listDiffering(db, from, to), from, to);
