import { and, count, eq, getTableColumns, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { prepared, type Question } from '../db/prepared.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { webhooks } from './tables.ts';
import { webhookAttempts, webhookMessages, webhookPositions, webhookSecrets } from './tables-sending.ts';
import type { Webhook } from './webhook.ts';

export type WebhookMessage = typeof webhookMessages.$inferSelect;
export type WebhookAttempt = typeof webhookAttempts.$inferSelect;

const here = (db: Db | Tx): SQL => eq(webhooks.jurisdiction, db.jurisdiction);
const byId = pageOrder(webhooks.id);
const byMessage = pageOrder(webhookMessages.id);
const byAttempt = pageOrder(webhookAttempts.ordinal);

/** One webhook, or undefined. */
export async function findWebhook(db: Db | Tx, id: string): Promise<Webhook | undefined> {
  const [row] = await db
    .select()
    .from(webhooks)
    .where(and(here(db), eq(webhooks.id, id as Id<'Webhook'>)));
  return row;
}

/** Webhooks, oldest first. */
export async function listWebhooks(db: Db | Tx, request: PageRequest): Promise<Page<Webhook>> {
  const rows = await db
    .select()
    .from(webhooks)
    .where(and(here(db), byId.where(request)))
    .orderBy(...byId.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, ({ id }) => [id]);
}

export async function countWebhooks(db: Db | Tx): Promise<number> {
  return db.$count(webhooks, here(db));
}

type ToldWebhook = Webhook & { sequence: number; failures: number };
/** Webhooks that are sent to, with how far each has been told. */
export async function listActiveWebhooks(db: Db | Tx): Promise<ToldWebhook[]> {
  return activeWebhooks(db, {});
}

// Asked after every deed.
const activeWebhooks = prepared<Question, ToldWebhook>('activeWebhooks', [], (db) =>
  db
    .select({
      ...getTableColumns(webhooks),
      sequence: webhookPositions.sequence,
      failures: webhookPositions.failures,
    })
    .from(webhooks)
    .innerJoin(
      webhookPositions,
      and(eq(webhookPositions.jurisdiction, webhooks.jurisdiction), eq(webhookPositions.webhookId, webhooks.id)),
    )
    .where(and(here(db), eq(webhooks.state, 'ACTIVE')))
    .orderBy(webhooks.id),
);

export async function addWebhook(tx: Tx, row: typeof webhooks.$inferInsert, sequence: number): Promise<void> {
  await insertRows(tx, webhooks, [row]);
  await tx.insert(webhookPositions).values({ jurisdiction: tx.jurisdiction, webhookId: row.id, sequence, failures: 0 });
}

export async function reviseWebhook(tx: Tx, id: string, set: Partial<Webhook>): Promise<void> {
  await reviseRow(tx, webhooks, id, set);
}

/** Adds a secret; those before it sign on until an instant. */
export async function addSecret(
  tx: Tx,
  webhookId: string,
  secret: string,
  now: Instant,
  othersUntil: Instant,
): Promise<void> {
  const id = webhookId as Id<'Webhook'>;
  await tx
    .update(webhookSecrets)
    .set({ expiresAt: othersUntil })
    .where(
      and(
        eq(webhookSecrets.jurisdiction, tx.jurisdiction),
        eq(webhookSecrets.webhookId, id),
        or(isNull(webhookSecrets.expiresAt), gt(webhookSecrets.expiresAt, othersUntil)),
      ),
    );
  await tx.insert(webhookSecrets).values({ jurisdiction: tx.jurisdiction, webhookId: id, secret, createdAt: now });
}

/** The secrets that sign at an instant, the newest first. */
export async function listSecrets(
  db: Db | Tx,
  webhookId: string,
  now: Instant,
): Promise<(typeof webhookSecrets.$inferSelect)[]> {
  const rows = await db
    .select()
    .from(webhookSecrets)
    .where(
      and(
        eq(webhookSecrets.jurisdiction, db.jurisdiction),
        eq(webhookSecrets.webhookId, webhookId as Id<'Webhook'>),
        or(isNull(webhookSecrets.expiresAt), gt(webhookSecrets.expiresAt, now)),
      ),
    )
    .orderBy(webhookSecrets.createdAt);
  return rows.reverse();
}

/** Every secret on record, live or not. */
export async function listAllSecrets(db: Db | Tx): Promise<string[]> {
  const rows = await db
    .select({ secret: webhookSecrets.secret })
    .from(webhookSecrets)
    .where(eq(webhookSecrets.jurisdiction, db.jurisdiction));
  return rows.map(({ secret }) => secret);
}

/** Adds messages; one that is there already (same webhook, deed and event) is left as it is. */
export async function addMessages(tx: Tx, rows: (typeof webhookMessages.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(webhookMessages).values(rows).onConflictDoNothing();
}

export async function tellPosition(
  tx: Tx,
  webhookId: string,
  set: { sequence?: number; failures?: number },
): Promise<void> {
  await tx
    .update(webhookPositions)
    .set(set)
    .where(
      and(
        eq(webhookPositions.jurisdiction, tx.jurisdiction),
        eq(webhookPositions.webhookId, webhookId as Id<'Webhook'>),
      ),
    );
}

/** How many attempts to a webhook have failed since the last that succeeded. */
export async function countFailures(db: Db | Tx, webhookId: string): Promise<number> {
  const [row] = await db
    .select()
    .from(webhookPositions)
    .where(
      and(
        eq(webhookPositions.jurisdiction, db.jurisdiction),
        eq(webhookPositions.webhookId, webhookId as Id<'Webhook'>),
      ),
    );
  return row?.failures ?? 0;
}

/** Messages to one webhook that are to be tried at an instant, the longest waiting first. */
export async function listDueMessages(
  db: Db | Tx,
  webhookId: string,
  now: Instant,
  most: number,
): Promise<WebhookMessage[]> {
  return db
    .select()
    .from(webhookMessages)
    .where(
      and(
        eq(webhookMessages.jurisdiction, db.jurisdiction),
        eq(webhookMessages.webhookId, webhookId as Id<'Webhook'>),
        eq(webhookMessages.state, 'PENDING'),
        lte(webhookMessages.nextAttemptAt, now),
      ),
    )
    .orderBy(webhookMessages.nextAttemptAt, webhookMessages.id)
    .limit(most);
}

/** One message, or undefined. */
export async function findMessage(db: Db | Tx, id: string): Promise<WebhookMessage | undefined> {
  const [row] = await db
    .select()
    .from(webhookMessages)
    .where(
      and(eq(webhookMessages.jurisdiction, db.jurisdiction), inArray(webhookMessages.id, [id as Id<'WebhookMessage'>])),
    );
  return row;
}

export async function settleMessage(tx: Tx, id: string, set: Partial<WebhookMessage>): Promise<void> {
  await tx
    .update(webhookMessages)
    .set(set)
    .where(and(eq(webhookMessages.jurisdiction, tx.jurisdiction), eq(webhookMessages.id, id as Id<'WebhookMessage'>)));
}

export async function addAttempt(tx: Tx, row: typeof webhookAttempts.$inferInsert): Promise<void> {
  await tx.insert(webhookAttempts).values(row);
}

const ofWebhook = (db: Db | Tx, webhookId: string) =>
  and(eq(webhookMessages.jurisdiction, db.jurisdiction), eq(webhookMessages.webhookId, webhookId as Id<'Webhook'>));

/** The messages to a webhook, oldest first. */
export async function listMessages(
  db: Db | Tx,
  webhookId: string,
  request: PageRequest,
): Promise<Page<WebhookMessage>> {
  const rows = await db
    .select()
    .from(webhookMessages)
    .where(and(ofWebhook(db, webhookId), byMessage.where(request)))
    .orderBy(...byMessage.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, ({ id }) => [id]);
}

export async function countMessages(db: Db | Tx, webhookId: string): Promise<number> {
  return db.$count(webhookMessages, ofWebhook(db, webhookId));
}

/** How many messages wait to be sent, and how many were given up; those delivered are not looked at. */
export async function countUndelivered(db: Db | Tx): Promise<Map<string, number>> {
  const rows = await db
    .select({ state: webhookMessages.state, messages: count() })
    .from(webhookMessages)
    .where(
      and(eq(webhookMessages.jurisdiction, db.jurisdiction), inArray(webhookMessages.state, ['PENDING', 'FAILED'])),
    )
    .groupBy(webhookMessages.state);
  return new Map(rows.map(({ state, messages }) => [state, messages]));
}

const ofMessage = (db: Db | Tx, messageId: string) =>
  and(
    eq(webhookAttempts.jurisdiction, db.jurisdiction),
    eq(webhookAttempts.messageId, messageId as Id<'WebhookMessage'>),
  );

/** The tries to deliver a message, in order. */
export async function listAttempts(
  db: Db | Tx,
  messageId: string,
  request: PageRequest,
): Promise<Page<WebhookAttempt>> {
  const rows = await db
    .select()
    .from(webhookAttempts)
    .where(and(ofMessage(db, messageId), byAttempt.where(request)))
    .orderBy(...byAttempt.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, ({ ordinal }) => [ordinal]);
}

export async function countAttempts(db: Db | Tx, messageId: string): Promise<number> {
  return db.$count(webhookAttempts, ofMessage(db, messageId));
}
