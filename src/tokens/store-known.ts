import { commitNumber } from '../db/commits.ts';
import type { Db } from '../db/engine.ts';
import { findTokenByHash } from './store.ts';
import type { ApiToken } from './token.ts';

// Tokens are looked up at every request, so those that came before are kept in memory, and forgotten as soon as anybody, in this
// process or in any other, has committed anything: a revocation bites at the very next request (ADR 0054).

interface Known {
  /** The commit up to which `tokens` are known to be right. */
  commit: number;
  tokens: Map<string, ApiToken>;
}

/** More are not kept: whoever comes then is looked up. */
const MOST_KEPT = 1000;

// Connections belong to one engine, so what is kept for them vanishes with it.
const knownTo = new WeakMap<object, Known>();

/** The token with this secret's hash as it is on record now; undefined where there is none. */
export function tokenOf(db: Db, secretHash: string): ApiToken | undefined {
  const commit = commitNumber(db);
  let known = knownTo.get(db.connection);
  if (known?.commit !== commit) {
    known = { commit, tokens: new Map() };
    knownTo.set(db.connection, known);
  }
  const key = `${db.jurisdiction} ${secretHash}`;
  const { tokens } = known;
  const token = tokens.get(key) ?? findTokenByHash(db, secretHash);
  // Nobody unknown is kept: strangers must not fill the memory.
  if (token && tokens.size < MOST_KEPT) tokens.set(key, token);
  return token;
}
