import type { LocalDate } from '../kernel/local-date.ts';
import {
  compareTargets,
  measuresSame,
  type Target,
  type TargetShift,
  type TargetVerdict,
} from './target-comparison.ts';

/** A clause of either plan with what coverage looks at. */
export interface CoveredClause {
  id: string;
  /** The latest day that its words fix; null where they fix none. */
  lastDueOn: LocalDate | null;
}

/** A target of either plan; of the plan as a whole where it belongs to no clause. */
export interface CoveredTarget extends Target {
  id: string;
  clauseId: string | null;
}

/** How a local target stands to a higher one. */
export interface TargetComparison {
  targetId: string;
  upstreamTargetId: string;
  verdict: TargetVerdict;
  shifts: TargetShift[];
}

/** How the day of a clause stands to that of the clause it carries out. */
export interface DayComparison {
  clauseId: string;
  upstreamClauseId: string;
  dueOn: LocalDate | null;
  upstreamDueOn: LocalDate;
  verdict: 'SOFTER' | 'HARDER' | 'EQUAL';
}

/** What a plan makes of a higher plan, by the links that persons have confirmed. */
export interface Coverage {
  /** Clauses of the higher plan that no local clause carries out. */
  uncoveredClauseIds: string[];
  /** Targets of the higher plan without a local one. */
  uncoveredTargetIds: string[];
  targets: TargetComparison[];
  days: DayComparison[];
  /** Local clauses that carry out nothing of the higher plan. */
  ownClauseIds: string[];
}

/** The two plans and the confirmed links between them. */
export interface CoverageFacts {
  clauses: readonly CoveredClause[];
  upstreamClauses: readonly CoveredClause[];
  targets: readonly CoveredTarget[];
  upstreamTargets: readonly CoveredTarget[];
  links: readonly { clauseId: string; upstreamClauseId: string }[];
}

/**
 * What a plan makes of a higher one (issue 3.8). A target of a linked clause is sought in the clauses that carry it out, then among the
 * plan's goals; a goal of the higher plan among the goals, then anywhere. Each is compared with the local target that stands hardest to it.
 */
export function coverageOf(facts: CoverageFacts): Coverage {
  const { clauses, upstreamClauses, targets, upstreamTargets, links } = facts;
  const carriers = Map.groupBy(links, ({ upstreamClauseId }) => upstreamClauseId);
  const carrying = new Set(links.map(({ clauseId }) => clauseId));
  const byClause = Map.groupBy(targets, ({ clauseId }) => clauseId ?? '');
  const goals = byClause.get('') ?? [];
  const compared = upstreamTargets.map((higher) => {
    const linked = (carriers.get(higher.clauseId ?? '') ?? []).flatMap(({ clauseId }) => byClause.get(clauseId) ?? []);
    const places = higher.clauseId === null ? [goals, targets] : [linked, goals];
    const same = places
      .map((place) => place.filter((target) => measuresSame(target, higher)))
      .find((hits) => hits.length > 0);
    const comparisons = (same ?? []).map((target) => ({
      targetId: target.id,
      upstreamTargetId: higher.id,
      ...compareTargets(target, higher),
    }));
    const order: TargetVerdict[] = ['HARDER', 'EQUAL', 'SOFTER', 'DIFFERENT'];
    return { higher, best: comparisons.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0] };
  });
  const dueOf = new Map([...clauses, ...upstreamClauses].map(({ id, lastDueOn }) => [id, lastDueOn]));
  return {
    uncoveredClauseIds: upstreamClauses.filter(({ id }) => !carriers.has(id)).map(({ id }) => id),
    uncoveredTargetIds: compared.filter(({ best }) => !best).map(({ higher }) => higher.id),
    targets: compared.flatMap(({ best }) => best ?? []),
    days: links.flatMap(({ clauseId, upstreamClauseId }): DayComparison[] => {
      const upstreamDueOn = dueOf.get(upstreamClauseId) ?? null;
      const dueOn = dueOf.get(clauseId) ?? null;
      if (upstreamDueOn === null) return [];
      const verdict = dueOn === null || dueOn > upstreamDueOn ? 'SOFTER' : dueOn < upstreamDueOn ? 'HARDER' : 'EQUAL';
      return [{ clauseId, upstreamClauseId, dueOn, upstreamDueOn, verdict }];
    }),
    ownClauseIds: clauses.filter(({ id }) => !carrying.has(id)).map(({ id }) => id),
  };
}
