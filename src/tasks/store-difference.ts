import { and, eq, gt, inArray, lte, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
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
import { listAllObligations, type Moment, type Obligation, type ObligationFilter } from './store-obligations.ts';
import { completions, responsibilities } from './tables.ts';

/** How one duty differs between two moments, and why. `before` and `after` are null where it was not on record. */
export interface ObligationDifference {
  kind: DifferenceKind;
  obligationId: string;
  before: (Obligation & Moment) | null;
  after: (Obligation & Moment) | null;
  aspects: DifferingAspect[];
  why: DifferenceReason[];
}

/** The clauses whose lines were changed on record between two instants. */
async function clausesRelined(db: Db | Tx, one: Instant, other: Instant): Promise<Id<'TaskClause'>[]> {
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
  const rows: { obligationId: string; recordedAt: Instant; withdrawnAt: Instant | null }[] = [];
  for (let from = 0; from < obligationIds.length; from += 5000) {
    rows.push(
      ...(await db
        .select({
          obligationId: sql<string>`${completions.obligationId}`,
          recordedAt: completions.recordedAt,
          withdrawnAt: completions.withdrawnAt,
        })
        .from(completions)
        .where(
          and(
            eq(completions.jurisdiction, db.jurisdiction),
            inArray(completions.obligationId, obligationIds.slice(from, from + 5000) as Id<'Obligation'>[]),
          ),
        )
        .orderBy(completions.recordedAt)),
    );
  }
  return Map.groupBy(rows, ({ obligationId }) => obligationId);
}

const byId = (rows: readonly Obligation[]) => new Map(rows.map((row) => [row.id as string, row]));

/**
 * How what a filter holds differs between two moments, by due day: what entered, what left, and what changed its state, due day or
 * first-named lead, each with the facts that made it so. `from` and `to` are the same filter at either moment, so that the list of
 * either is what `listObligations` gives. A fixed number of statements whatever the number of duties.
 */
export async function listDifferences(
  db: Db | Tx,
  from: ObligationFilter,
  to: ObligationFilter,
): Promise<ObligationDifference[]> {
  const then = byId(await listAllObligations(db, from));
  const now = byId(await listAllObligations(db, to));
  const bare = ({ asOf, knownAt }: Moment): Moment => ({ asOf, knownAt });
  const entered = [...now.keys()].filter((id) => !then.has(id));
  const left = [...then.keys()].filter((id) => !now.has(id));
  const before = new Map([
    ...then,
    ...byId(await listAllObligations(db, { ...bare(from), scope: from.scope, ids: entered })),
  ]);
  const after = new Map([...now, ...byId(await listAllObligations(db, { ...bare(to), scope: to.scope, ids: left }))]);
  const relined = await clausesRelined(db, from.knownAt, to.knownAt);
  const leadThen = await leadsAt(db, relined, from.knownAt);
  const leadNow = await leadsAt(db, relined, to.knownAt);
  const standing = (
    row: Obligation | undefined,
    { asOf }: Moment,
    leads: Map<string, string | null>,
  ): Standing | null =>
    row ? { ...row, asOf, leadUnitId: row.answerableUnitId ?? leads.get(row.clauseId) ?? null } : null;
  const differing = [...new Set([...then.keys(), ...now.keys()])].flatMap((id) => {
    const pair = { before: standing(before.get(id), from, leadThen), after: standing(after.get(id), to, leadNow) };
    const kind: DifferenceKind = !then.has(id) ? 'ENTERED' : now.has(id) ? 'CHANGED' : 'LEFT';
    const aspects = aspectsOf(pair);
    if (kind === 'CHANGED' && aspects.length === 0) return [];
    return [{ id, kind, pair, aspects: aspects.length > 0 ? aspects : (['OTHER'] satisfies DifferingAspect[]) }];
  });
  const times = await completionTimes(
    db,
    differing.flatMap(({ id, aspects }) => (aspects.includes('COMPLETION') ? [id] : [])),
  );
  const seen = (row: Obligation | undefined, moment: Moment) => (row ? { ...row, ...bare(moment) } : null);
  return differing
    .map(({ id, kind, pair, aspects }): ObligationDifference => {
      const own = times.get(id) ?? [];
      const why = reasonsOfDifference({
        ...pair,
        completionRecordedAt: own.findLast(({ recordedAt }) => recordedAt <= to.knownAt)?.recordedAt ?? null,
        completionWithdrawnAt:
          own.findLast(({ withdrawnAt }) => withdrawnAt !== null && withdrawnAt <= to.knownAt)?.withdrawnAt ?? null,
      });
      return {
        kind,
        obligationId: id,
        before: seen(before.get(id), from),
        after: seen(after.get(id), to),
        aspects,
        why,
      };
    })
    .sort((a, b) => {
      const [one, other] = [a.after ?? a.before, b.after ?? b.before].map((row) => `${row?.dueOrder} ${row?.id}`);
      return (one ?? '') < (other ?? '') ? -1 : 1;
    });
}
