import { mayManageWebhooks } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { ToldNoun } from '../feed/told-nouns.ts';
import { addHours } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command } from '../ledger/command.ts';
import { lastSequence } from '../ledger/store.ts';
import {
  addMessages,
  addSecret,
  addWebhook,
  findMessage,
  findWebhook,
  reviseWebhook,
  settleMessage,
  tellPosition,
} from './store.ts';
import { can, eventName, problemOfUrl, type Webhook, type WebhookEvent } from './webhook.ts';

export interface CreateWebhook {
  label: string;
  url: string;
  events: readonly WebhookEvent[];
  types: readonly ToldNoun[] | null;
}

interface WebhookOutcome {
  webhookId: Id<'Webhook'>;
}

const LONGEST_LABEL = 100;
const LONGEST_OVERLAP_HOURS = 168;

const badField = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

async function webhookFor(
  tx: Tx,
  { webhookId, expectedVersion }: { webhookId: string; expectedVersion?: number | null | undefined },
  deed?: Parameters<typeof can>[0],
): Promise<Webhook> {
  const webhook =
    (await findWebhook(tx, webhookId)) ??
    refuse('NOT_FOUND', { field: 'webhookId', noun: 'Webhook', id: webhookId }, ['webhookId']);
  if (expectedVersion != null && webhook.version !== expectedVersion) {
    refuse('STALE', { current: webhook.version, expected: expectedVersion }, ['expectedVersion']);
  }
  if (deed && !can(deed, webhook)) refuse('WRONG_STATE', { fromState: webhook.state, deed }, ['webhookId']);
  return webhook;
}

/**
 * Names an address to which changes are sent. The secret comes beside the input, so that neither the ledger nor the hash of
 * the input knows it. Refuses a label that is empty or too long, no events, and an address that may not be sent to.
 */
export const createWebhook = ({
  secret,
  allowPrivate,
}: {
  secret: string;
  allowPrivate: boolean;
}): Command<CreateWebhook, WebhookOutcome> =>
  command('CREATE_WEBHOOK', mayManageWebhooks, async (tx, { label, url, events, types }, at) => {
    const trimmed = label.trim();
    if (trimmed === '' || trimmed.length > LONGEST_LABEL) {
      badField('label', `请填写 1 到 ${LONGEST_LABEL} 个字。`, `give 1 to ${LONGEST_LABEL} characters.`);
    }
    if (events.length === 0) badField('events', '请至少选择一种事件。', 'choose at least one event.');
    const problem = problemOfUrl(url, allowPrivate);
    if (problem) badField('url', problem.zh, problem.en);
    const id = at.newId('Webhook');
    await addWebhook(
      tx,
      {
        jurisdiction: tx.jurisdiction,
        id,
        label: trimmed,
        url,
        events: [...new Set(events)],
        types: types ? [...types] : null,
        state: 'ACTIVE',
        createdAt: at.now,
        version: 1,
      },
      await lastSequence(tx),
    );
    await addSecret(tx, id, secret, at.now, at.now);
    return { webhookId: id };
  });

interface ToWebhook {
  webhookId: string;
  expectedVersion?: number | null | undefined;
}

/** Gives a webhook a new secret; the one before signs beside it for some hours, so that the receiver can change over. Refuses a closed webhook. */
export const rotateWebhookSecret = (secret: string): Command<ToWebhook & { overlapHours: number }, WebhookOutcome> =>
  command('ROTATE_WEBHOOK_SECRET', mayManageWebhooks, async (tx, { overlapHours, ...which }, at) => {
    const webhook = await webhookFor(tx, which, 'close');
    if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS) {
      badField('overlapHours', `应为 0 到 ${LONGEST_OVERLAP_HOURS} 的整数。`, `must be 0 to ${LONGEST_OVERLAP_HOURS}.`);
    }
    await addSecret(tx, webhook.id, secret, at.now, addHours(at.now, overlapHours));
    await reviseWebhook(tx, webhook.id, { version: webhook.version + 1 });
    return { webhookId: webhook.id };
  });

/** Stops sending for the time being; what happens meanwhile is sent after resuming. Refuses one that is not active. */
export const pauseWebhook = command(
  'PAUSE_WEBHOOK',
  mayManageWebhooks,
  async (tx, input: ToWebhook): Promise<WebhookOutcome> => {
    const { id, version } = await webhookFor(tx, input, 'pause');
    await reviseWebhook(tx, id, { state: 'PAUSED', version: version + 1 });
    return { webhookId: id };
  },
);

/** Stops sending because the address fails or is gone; the server's own deed. One that is not active stays as it is. */
export const disableWebhook = command(
  'PAUSE_WEBHOOK',
  mayManageWebhooks,
  async (
    tx,
    { webhookId, because }: { webhookId: string; because: NonNullable<Webhook['disabledBecause']> },
  ): Promise<WebhookOutcome> => {
    const webhook = await webhookFor(tx, { webhookId });
    if (can('disable', webhook)) {
      await reviseWebhook(tx, webhook.id, {
        state: 'DISABLED',
        disabledBecause: because,
        version: webhook.version + 1,
      });
    }
    return { webhookId: webhook.id };
  },
);

/** Sends on from where sending stopped. Refuses one that is active or closed. */
export const resumeWebhook = command(
  'RESUME_WEBHOOK',
  mayManageWebhooks,
  async (tx, input: ToWebhook): Promise<WebhookOutcome> => {
    const { id, version } = await webhookFor(tx, input, 'resume');
    await tellPosition(tx, id, { failures: 0 });
    await reviseWebhook(tx, id, { state: 'ACTIVE', disabledBecause: null, version: version + 1 });
    return { webhookId: id };
  },
);

/** Stops sending for good. Refuses a closed one. */
export const closeWebhook = command(
  'CLOSE_WEBHOOK',
  mayManageWebhooks,
  async (tx, input: ToWebhook): Promise<WebhookOutcome> => {
    const { id, version } = await webhookFor(tx, input, 'close');
    await reviseWebhook(tx, id, { state: 'CLOSED', version: version + 1 });
    return { webhookId: id };
  },
);

interface MessageOutcome {
  messageId: Id<'WebhookMessage'>;
}

/** Queues a trial message. Refuses a webhook that is not sent to. */
export const testWebhook = command(
  'TEST_WEBHOOK',
  mayManageWebhooks,
  async (tx, { webhookId }: { webhookId: string }, at): Promise<MessageOutcome> => {
    const webhook = await webhookFor(tx, { webhookId }, 'send');
    const id = at.newId('WebhookMessage');
    const body = JSON.stringify({ type: eventName('WEBHOOK_TEST'), timestamp: at.now, data: { webhookId } });
    const { jurisdiction } = tx;
    const row = { jurisdiction, id, webhookId: webhook.id, event: 'WEBHOOK_TEST' as const, sequence: null, body };
    await addMessages(tx, [{ ...row, state: 'PENDING', attempts: 0, createdAt: at.now, nextAttemptAt: at.now }]);
    return { messageId: id };
  },
);

/** Sends a message once more under its own id. Refuses one that still waits, and a webhook that is not sent to. */
export const redeliverMessage = command(
  'REDELIVER_MESSAGE',
  mayManageWebhooks,
  async (tx, { messageId }: { messageId: string }, at): Promise<MessageOutcome> => {
    const message =
      (await findMessage(tx, messageId)) ??
      refuse('NOT_FOUND', { field: 'messageId', noun: 'WebhookMessage', id: messageId }, ['messageId']);
    await webhookFor(tx, { webhookId: message.webhookId }, 'send');
    if (message.state === 'PENDING') {
      refuse('WRONG_STATE', { fromState: message.state, deed: 'redeliver' }, ['messageId']);
    }
    await settleMessage(tx, message.id, { state: 'PENDING', nextAttemptAt: at.now });
    return { messageId: message.id };
  },
);
