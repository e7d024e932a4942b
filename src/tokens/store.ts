import { and, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { prepared } from '../db/prepared.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { ledgerEntries } from '../ledger/tables.ts';
import { apiTokens } from './tables.ts';
import type { ApiToken } from './token.ts';

const byAge = pageOrder(apiTokens.createdAt, apiTokens.id);
const here = (db: Db | Tx): SQL => eq(apiTokens.jurisdiction, db.jurisdiction);

/** The token with this secret's hash, in the handle's jurisdiction, or undefined. */
export const findTokenByHash = (db: Db | Tx, secretHash: string): ApiToken | undefined => byHash(db, { secretHash })[0];

const byHash = prepared<{ secretHash: string }, ApiToken>('tokenByHash', [], (db, { secretHash }) =>
  db
    .select()
    .from(apiTokens)
    .where(and(here(db), eq(apiTokens.secretHash, secretHash))),
);

/**
 * The secret's hash of the token that an actor's request with this key made, or undefined: a repeat of the request is then
 * recognised as equal, although its secret is another.
 */
export async function findSecretHashByKey(db: Db | Tx, actorId: string, key: string): Promise<string | undefined> {
  const [row] = await db
    .select({ secretHash: apiTokens.secretHash })
    .from(ledgerEntries)
    .innerJoin(
      apiTokens,
      and(
        eq(apiTokens.jurisdiction, ledgerEntries.jurisdiction),
        sql`${apiTokens.id} = json_extract(${ledgerEntries.outcome}, '$.tokenId')`,
      ),
    )
    .where(
      and(
        eq(ledgerEntries.jurisdiction, db.jurisdiction),
        eq(ledgerEntries.actorId, actorId),
        eq(ledgerEntries.idempotencyKey, key),
        eq(ledgerEntries.deed, 'CREATE_TOKEN'),
      ),
    );
  return row?.secretHash;
}

/** One token, or undefined. */
export async function findToken(db: Db | Tx, id: string): Promise<ApiToken | undefined> {
  return (await listTokensById(db, [id]))[0];
}

/** The tokens with these ids, in no order. */
export async function listTokensById(db: Db | Tx, ids: readonly string[]): Promise<ApiToken[]> {
  return db
    .select()
    .from(apiTokens)
    .where(and(here(db), inArray(apiTokens.id, ids as Id<'ApiToken'>[])));
}

/** Tokens, oldest first; secrets are never among what can be read. */
export async function listTokens(db: Db | Tx, request: PageRequest): Promise<Page<ApiToken>> {
  const rows = await db
    .select()
    .from(apiTokens)
    .where(and(here(db), byAge.where(request)))
    .orderBy(...byAge.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.createdAt, row.id]);
}

export async function countTokens(db: Db | Tx): Promise<number> {
  return db.$count(apiTokens, here(db));
}

/** How many live tokens carry the owner's role. */
export async function countLiveOwners(db: Db | Tx, now: Instant): Promise<number> {
  return db.$count(
    apiTokens,
    and(
      here(db),
      eq(apiTokens.role, 'OWNER'),
      isNull(apiTokens.revokedAt),
      or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now)),
    ),
  );
}

export async function addToken(tx: Tx, row: typeof apiTokens.$inferInsert): Promise<void> {
  await insertRows(tx, apiTokens, [row]);
}

/** Lets a token end at an instant, because another has taken its place. */
export async function endToken(tx: Tx, id: string, expiresAt: Instant): Promise<void> {
  await reviseRow(tx, apiTokens, id, { expiresAt });
}

export async function revokeTokenRow(tx: Tx, id: string, revokedAt: Instant): Promise<void> {
  await reviseRow(tx, apiTokens, id, { revokedAt });
}
