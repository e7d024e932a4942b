import { hash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import type { Instant } from '../kernel/clock.ts';
import type { apiTokens } from './tables.ts';

/** Begins every secret, so that one found in a log or a repository is recognised for what it is. */
export const SECRET_PREFIX = 'areg_';

/** 32 random bytes and more need no slow hash (dependencies.md §9): SHA-256, hex. */
export const hashOfSecret = (secret: string): string => hash('sha256', secret, 'hex');

/** Whom a token speaks for: a person, or another system (service account). */
export const TOKEN_KINDS = ['PERSON', 'SERVICE'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export type ApiToken = typeof apiTokens.$inferSelect;

/** Whether a token opens anything at an instant: neither revoked nor expired. */
export const isLive = (token: Pick<ApiToken, 'revokedAt' | 'expiresAt'>, now: Instant): boolean =>
  token.revokedAt === null && (token.expiresAt === null || token.expiresAt > now);

/** The actor a token speaks for. */
export const actorOf = (token: ApiToken): Actor => ({
  id: token.id,
  name: token.label,
  role: token.role,
  jurisdiction: token.jurisdiction,
  unitScope: token.unitScope,
  scopes: token.scopes ?? undefined,
});
