import { index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ACTOR_ROLES, type TokenScope } from '../access/actor.ts';
import { facts, idOf, instant, jurisdiction, oneOf, words } from '../db/columns.ts';
import type { Id } from '../kernel/id.ts';
import { TOKEN_KINDS } from './token.ts';

export const apiTokens = sqliteTable(
  'api_token',
  {
    jurisdiction: jurisdiction(),
    id: idOf('ApiToken').notNull(),
    label: words().notNull(),
    role: oneOf(ACTOR_ROLES).notNull(),
    unitScope: facts<Id<'Unit'>[] | null>(),
    /** SHA-256 of the secret, hex; the secret itself is shown once and never kept. */
    secretHash: words().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
    /** Null for tokens made before there were kinds: a person's. */
    kind: oneOf(TOKEN_KINDS),
    /** What it may be used for; null for all. */
    scopes: facts<TokenScope[] | null>(),
    /** The token in whose place it came. */
    rotatedFromId: idOf('ApiToken'),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('api_token_by_secret').on(t.secretHash),
    index('api_token_by_age').on(t.jurisdiction, t.createdAt, t.id),
  ],
);
