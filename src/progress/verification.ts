import { type ActorRole, allowing } from '../access/actor.ts';
import type { Instant } from '../kernel/clock.ts';

/** How something was checked: DESK by the papers · ON_SITE at the place itself (S1 art. 12). */
export const VERIFICATION_METHODS = ['DESK', 'ON_SITE'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** What a check found: PASSED the work is done as reported · FAILED it is not. */
export const VERIFICATION_OUTCOMES = ['PASSED', 'FAILED'] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

/** The roles that check: never the unit that reports (S24 审核; domain.md §7, "someone other than the reporter"). */
const VERIFIERS: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'ASSESSOR'];
export const mayVerify = allowing(VERIFIERS);

interface Check {
  outcome: VerificationOutcome;
  verifierId: string;
  recordedAt: Instant;
}

/**
 * Whether a claim of completion has been checked by someone else than the one who now accepts it: the latest check since
 * the claim passed, and a passed one is another person's. Law: "SO + second verifier" (domain.md §8, Item).
 */
export function isCheckedByAnother(checks: readonly Check[], claimedAt: Instant | null, acceptorId: string): boolean {
  const since = checks
    .filter(({ recordedAt }) => claimedAt === null || recordedAt > claimedAt)
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const latest = since.at(-1);
  return (
    latest?.outcome === 'PASSED' &&
    since.some(({ outcome, verifierId }) => outcome === 'PASSED' && verifierId !== acceptorId)
  );
}
