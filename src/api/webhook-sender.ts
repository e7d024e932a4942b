import { createHmac } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { listSteps } from '../feed/store.ts';
import { TOLD_NOUNS } from '../feed/told-nouns.ts';
import { addSeconds, epochSeconds, type Instant } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { invariant } from '../kernel/invariant.ts';
import { perform } from '../ledger/command.ts';
import { lastSequence, listEntriesBehind } from '../ledger/store.ts';
import type { Registry } from '../registry.ts';
import { disableWebhook } from '../webhooks/commands.ts';
import { type SecretBox, secretBox } from '../webhooks/secret-box.ts';
import {
  addAttempt,
  addMessages,
  countFailures,
  listActiveWebhooks,
  listDueMessages,
  listSecrets,
  settleMessage,
  tellPosition,
  type WebhookMessage,
} from '../webhooks/store.ts';
import { delayAfter, eventName, messagesOf, nounsFor, type RetryRules, type Webhook } from '../webhooks/webhook.ts';
import { cursorBehind } from './feed.ts';
import { type Posted, post, type Resolve } from './webhook-post.ts';

export interface SenderOptions {
  rules: RetryRules;
  /** Whether messages may go to this machine and private networks. */
  allowPrivate: boolean;
  /** A number from 0 to 1, so that many receivers are not tried again at one instant. */
  spread: () => number;
  resolve?: Resolve;
  /** How secrets are kept; as they are unless given. */
  secretBox?: SecretBox;
  /** How long after a round the next one comes by itself. */
  msBetweenRounds: number;
}

/** Sends what the ledger tells to the webhooks that want it. */
export interface Sender {
  /** There may be something to send. */
  wake(): void;
  /** One round: what is new is queued, what is due is sent. Resolves when all of it is settled. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

const DEEDS_PER_ROUND = 100;
/** More changes of one deed are not named in a message, only that there are more. */
const STEPS_LOOKED_AT = 1000;
/** A receiver that does not answer holds up this many of its own messages and nobody else's. */
const AT_ONCE_PER_WEBHOOK = 4;

/** The signature of Standard Webhooks, version 1; that receivers' library takes it for right is a test. */
const signatureOf = (secret: string, signed: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(signed)
    .digest('base64')}`;

const isGone = ({ status }: Posted): boolean => status === 410;

/**
 * Starts telling webhooks. The ledger is the outbox (ADR 0016): messages follow from it and from how far each webhook has
 * been told, both kept in the database, so that a stop or crash at any point loses nothing; a message may then be sent twice,
 * under the same id.
 */
export function startSender(registry: Registry, options: SenderOptions, log: FastifyBaseLogger): Sender {
  const { engine, jurisdiction, clock, ids } = registry;
  const { rules, allowPrivate, spread, resolve, secretBox: box = secretBox(null) } = options;
  const server: Actor = { id: 'local:webhooks', name: 'webhooks', role: 'OWNER', jurisdiction, unitScope: null };
  const db = () => engine.read(jurisdiction);

  /** Queues the messages of deeds that a webhook has not been told of; messages and position in one transaction. */
  async function queue(webhook: Webhook & { sequence: number }): Promise<boolean> {
    const deeds = await listEntriesBehind(db(), webhook.sequence, DEEDS_PER_ROUND);
    const end = deeds.at(-1);
    if (!end) return false;
    const now = clock.now();
    const rows: Parameters<typeof addMessages>[1] = [];
    for (const { sequence, deed, changeCount, recordedAt } of deeds) {
      if (changeCount === 0) continue;
      const steps = await listSteps(
        db(),
        { nouns: nounsFor(TOLD_NOUNS, webhook), upTo: sequence },
        { size: STEPS_LOOKED_AT, direction: 'FORWARD', after: [sequence, -1], before: null },
      );
      const told = { sequence, deed, changesAfter: cursorBehind(sequence - 1) };
      for (const { event, data } of messagesOf(told, steps, webhook)) {
        const body = JSON.stringify({ type: eventName(event), timestamp: recordedAt, data });
        const id = newId('WebhookMessage', jurisdiction, ids);
        const base = { jurisdiction, id, webhookId: webhook.id, event, sequence, body };
        rows.push({ ...base, state: 'PENDING' as const, attempts: 0, createdAt: now, nextAttemptAt: now });
      }
    }
    await engine.tx(jurisdiction, async (tx) => {
      await addMessages(tx, rows);
      await tellPosition(tx, webhook.id, { sequence: end.sequence });
    });
    return deeds.length === DEEDS_PER_ROUND;
  }

  async function settle(
    webhook: Webhook,
    message: WebhookMessage,
    attemptedAt: Instant,
    posted: Posted,
  ): Promise<void> {
    const { status, failure, ms } = posted;
    const attempts = message.attempts + 1;
    let failures = 0;
    const delay = failure === null ? null : delayAfter(attempts, rules, spread());
    const state = failure === null ? 'DELIVERED' : delay === null || isGone(posted) ? 'FAILED' : 'PENDING';
    await engine.tx(jurisdiction, async (tx) => {
      await addAttempt(tx, {
        jurisdiction,
        messageId: message.id,
        ordinal: attempts,
        attemptedAt,
        status,
        ms,
        failure,
      });
      const nextAttemptAt = state === 'PENDING' && delay !== null ? addSeconds(clock.now(), delay) : null;
      await settleMessage(tx, message.id, { state, attempts, nextAttemptAt });
      // Counted inside, because other messages to the same address may have failed meanwhile.
      failures = failure === null ? 0 : (await countFailures(tx, webhook.id)) + 1;
      await tellPosition(tx, webhook.id, { failures });
    });
    if (failure !== null)
      log.warn({ webhook: webhook.id, message: message.id, attempts, status, failure }, 'webhook failed');
    if (!isGone(posted) && failures < rules.disableAfterFailures) return;
    const because = isGone(posted) ? 'GONE' : 'FAILURES';
    const requestId = `webhook-${ids.tail()}`;
    await perform(disableWebhook, { webhookId: webhook.id, because }, { ...registry, actor: server, requestId });
  }

  async function send(webhook: Webhook, message: WebhookMessage): Promise<void> {
    const attemptedAt = clock.now();
    const timestamp = String(epochSeconds(attemptedAt));
    const secrets = await listSecrets(db(), webhook.id, attemptedAt);
    const signed = `${message.id}.${timestamp}.${message.body}`;
    const signatures = secrets.map(({ secret: kept }) => {
      const secret = box.open(kept);
      invariant(secret, 'the server starts only with the key of its secrets');
      return signatureOf(secret, signed);
    });
    const posted = await post({
      url: webhook.url,
      body: message.body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'accountability-registry-webhooks',
        'webhook-id': message.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures.join(' '),
      },
      allowPrivate,
      msAllowed: rules.secondsAllowed * 1000,
      mostAnswerBytes: rules.mostAnswerBytes,
      resolve,
    });
    await settle(webhook, message, attemptedAt, posted);
  }

  async function tell(webhook: Webhook & { sequence: number }): Promise<void> {
    const due = await listDueMessages(db(), webhook.id, clock.now(), AT_ONCE_PER_WEBHOOK);
    await Promise.all(due.map((message) => send(webhook, message)));
  }

  // A webhook whose receiver is slow is busy in its own round; the next round passes it by and serves the others.
  const busy = new Map<string, Promise<void>>();

  async function round(): Promise<boolean> {
    let hasMore = false;
    const last = await lastSequence(db());
    for (const webhook of await listActiveWebhooks(db())) {
      if (webhook.sequence < last && (await queue(webhook))) hasMore = true;
      if (busy.has(webhook.id)) continue;
      const told = tell(webhook)
        .catch((error: unknown) => log.error({ err: error, webhook: webhook.id }, 'webhooks'))
        .finally(() => busy.delete(webhook.id));
      busy.set(webhook.id, told);
    }
    return hasMore;
  }

  let [isStopped, isWoken] = [false, false];
  let running: Promise<unknown> = Promise.resolve();
  const wake = () => {
    if (isStopped || isWoken) return;
    isWoken = true;
    running = running
      .then(() => {
        isWoken = false;
        return round();
      })
      .then((hasMore) => hasMore && wake())
      .catch((error: unknown) => log.error({ err: error }, 'webhooks'));
  };
  const timer = setInterval(wake, options.msBetweenRounds);
  timer.unref();
  return {
    wake,
    async round() {
      // Twice, because a webhook that was busy is passed by.
      for (let left = 2; left > 0; left--) {
        const inTurn = running.then(round);
        running = inTurn.catch(() => undefined);
        if (await inTurn) left = 2;
        await Promise.all(busy.values());
      }
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
      await Promise.all(busy.values());
    },
  };
}
