import { index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import { ATTEMPT_FAILURES, MESSAGE_STATES, WEBHOOK_EVENTS } from './webhook.ts';

// How sending goes is no fact of the register: these tables are written by the sender beside the ledger (ADR 0016), which
// is itself the outbox, and hold nothing that it does not follow from.

/** A secret that signs messages; two are live while one takes over from the other. */
export const webhookSecrets = sqliteTable(
  'webhook_secret',
  {
    jurisdiction: jurisdiction(),
    webhookId: idOf('Webhook').notNull(),
    secret: words().notNull(),
    createdAt: instant().notNull(),
    /** From when it signs no longer; null while it is the newest. */
    expiresAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.jurisdiction, t.webhookId, t.createdAt] })],
);

/** How far in the ledger a webhook has been told, and how it fared. */
export const webhookPositions = sqliteTable(
  'webhook_position',
  {
    jurisdiction: jurisdiction(),
    webhookId: idOf('Webhook').notNull(),
    sequence: whole().notNull(),
    /** Failed attempts since the last that succeeded. */
    failures: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jurisdiction, t.webhookId] })],
);

/** One message to one webhook; its id is the same at every attempt. */
export const webhookMessages = sqliteTable(
  'webhook_message',
  {
    jurisdiction: jurisdiction(),
    id: idOf('WebhookMessage').notNull(),
    webhookId: idOf('Webhook').notNull(),
    event: oneOf(WEBHOOK_EVENTS).notNull(),
    /** The deed it tells of; null for a trial. */
    sequence: whole(),
    body: words().notNull(),
    state: oneOf(MESSAGE_STATES).notNull(),
    attempts: whole().notNull(),
    createdAt: instant().notNull(),
    nextAttemptAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction, t.id] }),
    uniqueIndex('webhook_message_once').on(t.jurisdiction, t.webhookId, t.sequence, t.event),
    index('webhook_message_due').on(t.jurisdiction, t.state, t.nextAttemptAt),
    index('webhook_message_of').on(t.jurisdiction, t.webhookId, t.id),
  ],
);

/** One try to deliver a message. */
export const webhookAttempts = sqliteTable(
  'webhook_attempt',
  {
    jurisdiction: jurisdiction(),
    messageId: idOf('WebhookMessage').notNull(),
    ordinal: whole().notNull(),
    attemptedAt: instant().notNull(),
    /** The HTTP status answered; null when none came. */
    status: whole(),
    ms: whole().notNull(),
    failure: oneOf(ATTEMPT_FAILURES),
  },
  (t) => [primaryKey({ columns: [t.jurisdiction, t.messageId, t.ordinal] })],
);
