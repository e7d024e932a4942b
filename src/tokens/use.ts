import type { Instant } from '../kernel/clock.ts';
import type { accessDenials } from './tables-use.ts';

/**
 * Why someone was turned away: no valid token · the role does not allow it · the token's scopes do not · too much in a minute ·
 * what was asked for by id lies outside what the asker may see, or is not there at all.
 */
export const DENIAL_REASONS = ['UNAUTHENTICATED', 'ROLE', 'SCOPE', 'RATE', 'ABSENT'] as const;
export type DenialReason = (typeof DENIAL_REASONS)[number];

/** The newest so many denials are kept; older ones give way, so that nobody can fill the disk by knocking. */
export const MOST_DENIALS = 10_000;

export type AccessDenial = typeof accessDenials.$inferSelect;

/** A denial before it has its number. */
export interface DenialFacts {
  deniedAt: Instant;
  reason: DenialReason;
  /** Token id or oidc:SUBJECT; null for the anonymous. */
  actorId: string | null;
  /** What was asked for: an operation's name, a deed, a path. */
  asked: string;
  requestId: string;
}
