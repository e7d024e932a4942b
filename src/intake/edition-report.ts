import type { EditionPreview } from './commands-editions.ts';
import { countChanges, differencesOf } from './edition-differences.ts';

/** The preview of an edition as plain facts, for those who do not ask by GraphQL: the command line, and POST /import?amends=. */
export function editionReport({ held, rows, change, token, reading }: EditionPreview) {
  const placed = (place: number | null) => (place === null ? null : (rows.tasks.clauses[place] ?? null));
  return {
    dryRun: true,
    token,
    planId: held.plan.id,
    edition: held.plan.edition + 1,
    title: rows.plan.title,
    issuedOn: rows.plan.issuedOn ?? null,
    effectiveOn: change.effectiveOn,
    counts: countChanges(change.changes),
    unknownUnits: [...reading.matches].filter(([, { kind }]) => kind === 'UNKNOWN').map(([name]) => name),
    changes: change.changes.map((one) => {
      const before = one.before === null ? null : (held.clauses[one.before] ?? null);
      const after = placed(one.after);
      return {
        outcome: one.outcome,
        doubtful: one.pair?.isDoubtful ?? false,
        likeness: one.pair ? Math.round(one.pair.likeness * 100) : null,
        ground: one.pair?.ground ?? null,
        before: before && { clauseId: before.id, path: before.path, title: before.title },
        after: after && { ordinal: after.ordinal, path: after.path, title: after.title },
        rivals: (one.pair?.rivals ?? []).flatMap(({ right, likeness }) => {
          const rival = held.clauses[right];
          return rival ? [{ clauseId: rival.id, path: rival.path, likeness: Math.round(likeness * 100) }] : [];
        }),
        differences: differencesOf(one, held, rows),
        obligations: one.effects,
      };
    }),
  };
}
