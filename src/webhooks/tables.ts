import { index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { facts, idOf, instant, jurisdiction, oneOf, whole, words } from '../db/columns.ts';
import type { ToldNoun } from '../feed/told-nouns.ts';
import { DISABLE_REASONS, WEBHOOK_STATES, type WebhookEvent } from './webhook.ts';

/** An address to which the register tells its changes. Its secrets stand apart, outside the ledger. */
export const webhooks = sqliteTable(
  'webhook',
  {
    jurisdiction: jurisdiction(),
    id: idOf('Webhook').notNull(),
    label: words().notNull(),
    url: words().notNull(),
    events: facts<WebhookEvent[]>().notNull(),
    /** Of which nouns REGISTER_CHANGED tells; null for all. */
    types: facts<ToldNoun[] | null>(),
    state: oneOf(WEBHOOK_STATES).notNull(),
    disabledBecause: oneOf(DISABLE_REASONS),
    createdAt: instant().notNull(),
    version: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jurisdiction, t.id] }), index('webhook_by_state').on(t.jurisdiction, t.state, t.id)],
);
