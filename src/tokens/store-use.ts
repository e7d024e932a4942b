import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { accessDenials, tokenUses } from './tables-use.ts';
import { type AccessDenial, type DenialFacts, MOST_DENIALS } from './use.ts';

const byNumber = pageOrder(accessDenials.number);

/** Puts down when tokens were last used; an earlier use never overwrites a later one. */
export async function putUses(tx: Tx, uses: ReadonlyMap<string, Instant>): Promise<void> {
  const rows = [...uses].map(([tokenId, lastUsedAt]) => ({
    jurisdiction: tx.jurisdiction,
    tokenId: tokenId as Id<'ApiToken'>,
    lastUsedAt,
  }));
  if (rows.length === 0) return;
  await tx
    .insert(tokenUses)
    .values(rows)
    .onConflictDoUpdate({
      target: [tokenUses.jurisdiction, tokenUses.tokenId],
      set: { lastUsedAt: sql`max(${tokenUses.lastUsedAt}, excluded.last_used_at)` },
    });
}

/** When these tokens were last used. */
export async function listUses(
  db: Db | Tx,
  tokenIds: readonly string[],
): Promise<{ tokenId: string; lastUsedAt: Instant }[]> {
  return db
    .select()
    .from(tokenUses)
    .where(and(eq(tokenUses.jurisdiction, db.jurisdiction), inArray(tokenUses.tokenId, tokenIds as Id<'ApiToken'>[])));
}

/** Puts denials into the ring behind the newest. */
export async function putDenials(tx: Tx, denials: readonly DenialFacts[]): Promise<void> {
  const [last] = await tx
    .select({ number: accessDenials.number })
    .from(accessDenials)
    .where(eq(accessDenials.jurisdiction, tx.jurisdiction))
    .orderBy(desc(accessDenials.number))
    .limit(1);
  const first = (last?.number ?? 0) + 1;
  const rows = denials.map((denial, index) => {
    const number = first + index;
    return { jurisdiction: tx.jurisdiction, slot: number % MOST_DENIALS, number, ...denial };
  });
  await tx
    .insert(accessDenials)
    .values(rows)
    .onConflictDoUpdate({
      target: [accessDenials.jurisdiction, accessDenials.slot],
      set: {
        number: sql`excluded.number`,
        deniedAt: sql`excluded.denied_at`,
        reason: sql`excluded.reason`,
        actorId: sql`excluded.actor_id`,
        asked: sql`excluded.asked`,
        requestId: sql`excluded.request_id`,
      },
    });
}

/** Denials by their number. */
export async function listDenials(db: Db | Tx, request: PageRequest): Promise<Page<AccessDenial>> {
  const rows = await db
    .select()
    .from(accessDenials)
    .where(and(eq(accessDenials.jurisdiction, db.jurisdiction), byNumber.where(request)))
    .orderBy(...byNumber.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, ({ number }) => [number]);
}

export async function countDenials(db: Db | Tx): Promise<number> {
  return db.$count(accessDenials, eq(accessDenials.jurisdiction, db.jurisdiction));
}
