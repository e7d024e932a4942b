import { mayConfirmPlans } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { findPlan } from '../plans/store.ts';
import type { TaskClause } from '../tasks/store.ts';
import { findClause } from '../tasks/store-corrections.ts';
import { type Coverage, type CoverageFacts, coverageOf } from './coverage.ts';
import type { LinkDecision } from './link.ts';
import { type Proposal, pairKey, proposeLinks } from './proposal.ts';
import { addLink, listLinkable, listLinksBetween, listLinksById, readCoverageFacts, removeLink } from './store.ts';

/** Longest reason, in characters. */
const LONGEST_REASON = 2000;

async function refuseUnknownPlans(db: Db | Tx, planId: string, upstreamPlanId: string): Promise<void> {
  for (const [field, id] of Object.entries({ planId, upstreamPlanId })) {
    if (!(await findPlan(db, id))) refuse('NOT_FOUND', { field, noun: 'Plan', id }, [field]);
  }
  if (planId === upstreamPlanId) refuse('LINK_WITHIN_PLAN', {}, ['upstreamPlanId']);
}

/**
 * Which clauses of a plan may carry out which of a higher one, by likeness, best first for each; what a person has decided is not
 * proposed again. Writes nothing. Refuses unknown plans and one plan twice.
 */
export async function proposeUpstreamLinks(db: Db | Tx, planId: string, upstreamPlanId: string): Promise<Proposal[]> {
  await refuseUnknownPlans(db, planId, upstreamPlanId);
  const decided = new Set((await listLinksBetween(db, planId, upstreamPlanId)).map(pairKey));
  return proposeLinks(await listLinkable(db, planId), await listLinkable(db, upstreamPlanId), decided);
}

/** What a plan makes of a higher one, by the links that persons have confirmed. Refuses unknown plans and one plan twice. */
export async function upstreamCoverage(
  db: Db | Tx,
  planId: string,
  upstreamPlanId: string,
): Promise<{ coverage: Coverage; facts: CoverageFacts }> {
  await refuseUnknownPlans(db, planId, upstreamPlanId);
  const facts = await readCoverageFacts(db, planId, upstreamPlanId);
  return { coverage: coverageOf(facts), facts };
}

async function clauseMeant(tx: Tx, id: string, field: string): Promise<TaskClause> {
  const clause = (await findClause(tx, id)) ?? refuse('NOT_FOUND', { field, noun: 'TaskClause', id }, [field]);
  if (clause.supersededAt !== null) refuse('CLAUSE_MERGED', { intoId: clause.mergedIntoId }, [field]);
  return clause;
}

function reasonOf(reason: string): string {
  const kept = reason.trim();
  if (kept !== '' && kept.length <= LONGEST_REASON) return kept;
  const problem = `请填写 1 到 ${LONGEST_REASON} 个字。`;
  return refuse('BAD_INPUT', { field: 'reason', problem, problemEn: `give 1 to ${LONGEST_REASON} characters.` }, [
    'reason',
  ]);
}

export interface DecideLink {
  clauseId: string;
  upstreamClauseId: string;
  reason: string;
}

async function decide(tx: Tx, input: DecideLink, decision: LinkDecision, at: At): Promise<{ linkId: string }> {
  const clause = await clauseMeant(tx, input.clauseId, 'clauseId');
  const higher = await clauseMeant(tx, input.upstreamClauseId, 'upstreamClauseId');
  if (clause.planId === higher.planId) refuse('LINK_WITHIN_PLAN', {}, ['upstreamClauseId']);
  const reason = reasonOf(input.reason);
  const standing = await listLinksBetween(tx, clause.planId, higher.planId);
  const earlier = standing.find((link) => pairKey(link) === pairKey(input));
  if (earlier) refuse('LINK_ALREADY_DECIDED', { linkId: earlier.id, decision: earlier.decision }, ['upstreamClauseId']);
  const [thought] = proposeLinks([clause], [higher], new Set());
  const linkId = at.newId('UpstreamLink');
  await addLink(tx, {
    jurisdiction: tx.jurisdiction,
    id: linkId,
    clauseId: clause.id,
    upstreamClauseId: higher.id,
    decision,
    score: thought?.score ?? null,
    sharedFigures: thought?.sharedFigures ?? [],
    sharedTerms: thought?.sharedTerms ?? [],
    reason,
    decidedBy: at.actor.name,
    recordedAt: at.now,
    version: 1,
  });
  return { linkId };
}

/**
 * A person says that a clause carries out a clause of a higher plan (issue 3.8); proposed or not. Refuses clauses of one plan, a pair
 * that was decided before, unknown and merged clauses, an empty reason.
 */
export const confirmUpstreamLink = command(
  'CONFIRM_UPSTREAM_LINK',
  mayConfirmPlans,
  (tx, input: DecideLink, at): Promise<{ linkId: string }> => decide(tx, input, 'CONFIRMED', at),
);

/** A person says that a clause does not carry out a higher one: remembered, and not proposed again. Refuses what confirming refuses. */
export const rejectUpstreamLink = command(
  'REJECT_UPSTREAM_LINK',
  mayConfirmPlans,
  (tx, input: DecideLink, at): Promise<{ linkId: string }> => decide(tx, input, 'REJECTED', at),
);

export interface RemoveLink {
  linkId: string;
  reason: string;
  expectedVersion?: number | undefined;
}

/** Takes back what was decided of a pair; it stays on record with both reasons. Refuses an unknown link, one taken back before, an empty reason. */
export const removeUpstreamLink = command(
  'REMOVE_UPSTREAM_LINK',
  mayConfirmPlans,
  async (tx, input: RemoveLink, at): Promise<{ linkId: string }> => {
    const [link] = await listLinksById(tx, [input.linkId]);
    if (!link) refuse('NOT_FOUND', { field: 'linkId', noun: 'UpstreamLink', id: input.linkId }, ['linkId']);
    const { expectedVersion } = input;
    if (expectedVersion !== undefined && expectedVersion !== link.version) {
      refuse('STALE', { current: link.version, expected: expectedVersion }, ['expectedVersion']);
    }
    if (link.removedAt !== null) refuse('LINK_ALREADY_REMOVED', { removedAt: link.removedAt }, ['linkId']);
    const removalReason = reasonOf(input.reason);
    await removeLink(tx, link, { removedAt: at.now, removedBy: at.actor.name, removalReason });
    return { linkId: link.id };
  },
);
