import type { Db } from '../src/db/engine.ts';
import { aspectsOf, type DifferenceKind, type DifferingAspect, type Standing } from '../src/tasks/difference.ts';
import { listResponsibilities } from '../src/tasks/store.ts';
import {
  listAllObligations,
  type Moment,
  type Obligation,
  type ObligationFilter,
} from '../src/tasks/store-obligations.ts';

interface Differing {
  kind: DifferenceKind;
  obligationId: string;
  aspects: readonly DifferingAspect[];
}

/** What `listDiffering` says, by reading both lists whole and comparing every duty with every name on its line. */
export async function differencesInFull(db: Db, from: ObligationFilter, to: ObligationFilter): Promise<Differing[]> {
  const byId = (rows: readonly Obligation[]) => new Map(rows.map((row) => [row.id as string, row]));
  const then = byId(await listAllObligations(db, from));
  const now = byId(await listAllObligations(db, to));
  const seen = async ({ asOf, knownAt, scope }: ObligationFilter) =>
    byId(await listAllObligations(db, { asOf, knownAt, scope }));
  const [allThen, allNow] = [await seen(from), await seen(to)];
  const leadsAt = async (rows: Map<string, Obligation>, { knownAt }: Moment) => {
    const names = await listResponsibilities(
      db,
      [...new Set([...rows.values()].map(({ clauseId }) => clauseId))],
      knownAt,
    );
    const first = names.filter(({ role, ordinal, inherited }) => role === 'LEAD' && ordinal === 0 && !inherited);
    return new Map(first.map(({ clauseId, unitId }) => [clauseId as string, unitId]));
  };
  const [leadThen, leadNow] = [await leadsAt(allThen, from), await leadsAt(allNow, to)];
  const standing = (
    row: Obligation | undefined,
    { asOf }: Moment,
    leads: Map<string, string | null>,
  ): Standing | null =>
    row ? { ...row, asOf, leadUnitId: row.answerableUnitId ?? leads.get(row.clauseId) ?? null } : null;
  return [...new Set([...then.keys(), ...now.keys()])]
    .flatMap((id) => {
      const [before, after] = [allThen.get(id), allNow.get(id)];
      const kind: DifferenceKind = !then.has(id) ? 'ENTERED' : now.has(id) ? 'CHANGED' : 'LEFT';
      const aspects = aspectsOf({ before: standing(before, from, leadThen), after: standing(after, to, leadNow) });
      if (kind === 'CHANGED' && aspects.length === 0) return [];
      const place = `${(after ?? before)?.dueOrder} ${id}`;
      return [{ kind, obligationId: id, aspects: aspects.length > 0 ? aspects : (['OTHER'] as const), place }];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ place: _place, ...one }) => one);
}
