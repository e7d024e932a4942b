import { createHash } from 'node:crypto';
import { mayManageWebhooks } from '../access/actor.ts';
import { changeTypeOf } from '../feed/told-nouns.ts';
import {
  closeWebhook,
  createWebhook,
  pauseWebhook,
  redeliverMessage,
  resumeWebhook,
  rotateWebhookSecret,
  testWebhook,
} from '../webhooks/commands.ts';
import {
  countAttempts,
  countFailures,
  countMessages,
  countWebhooks,
  findMessage,
  findWebhook,
  listAttempts,
  listMessages,
  listWebhooks,
} from '../webhooks/store.ts';
import { WEBHOOK_EVENTS } from '../webhooks/webhook.ts';
import { listed } from './connection.ts';
import type { Context } from './context.ts';
import { nounsOf } from './feed.ts';
import type {
  ChangeType,
  MutationResolvers,
  QueryResolvers,
  Resolvers,
  WebhookMessageResolvers,
  WebhookResolvers,
} from './generated.ts';

/** A secret in the form of Standard Webhooks: 32 bytes behind their prefix. */
const newSigningSecret = (ctx: Context): string =>
  `whsec_${createHash('sha256').update(ctx.newSecret()).digest('base64')}`;

const webhookById = async (ctx: Context, id: string) => (await findWebhook(ctx.db, id)) ?? null;

const Query: Pick<QueryResolvers, 'webhooks'> = {
  async webhooks(_root, page, ctx) {
    ctx.demand(mayManageWebhooks);
    return listed(
      ctx,
      'webhooks',
      page,
      null,
      (request) => listWebhooks(ctx.db, request),
      () => countWebhooks(ctx.db),
    );
  },
};

const Mutation: Pick<
  MutationResolvers,
  | 'createWebhook'
  | 'rotateWebhookSecret'
  | 'pauseWebhook'
  | 'resumeWebhook'
  | 'closeWebhook'
  | 'testWebhook'
  | 'redeliverMessage'
> = {
  createWebhook(_root, { input: { events, types, ...rest } }, ctx) {
    const secret = newSigningSecret(ctx);
    const { webhooksAllowPrivate: allowPrivate } = ctx;
    return ctx.perform(
      createWebhook({ secret: ctx.secretBox.seal(secret, ctx.newSecret()), allowPrivate }),
      { ...rest, events: events ?? WEBHOOK_EVENTS, types: types && types.length > 0 ? nounsOf(types) : null },
      async ({ webhookId }, replayed) => ({
        webhook: await webhookById(ctx, webhookId),
        secret: replayed ? null : secret,
      }),
    );
  },
  rotateWebhookSecret(_root, { input: { overlapHours, ...rest } }, ctx) {
    const secret = newSigningSecret(ctx);
    return ctx.perform(
      rotateWebhookSecret(ctx.secretBox.seal(secret, ctx.newSecret())),
      { ...rest, overlapHours: overlapHours ?? 24 },
      async ({ webhookId }, replayed) => ({
        webhook: await webhookById(ctx, webhookId),
        secret: replayed ? null : secret,
      }),
    );
  },
  pauseWebhook: (_root, { input }, ctx) =>
    ctx.perform(pauseWebhook, input, async ({ webhookId }) => ({ webhook: await webhookById(ctx, webhookId) })),
  resumeWebhook: (_root, { input }, ctx) =>
    ctx.perform(resumeWebhook, input, async ({ webhookId }) => ({ webhook: await webhookById(ctx, webhookId) })),
  closeWebhook: (_root, { input }, ctx) =>
    ctx.perform(closeWebhook, input, async ({ webhookId }) => ({ webhook: await webhookById(ctx, webhookId) })),
  testWebhook: (_root, { input }, ctx) =>
    ctx.perform(testWebhook, input, async ({ messageId }) => ({
      message: (await findMessage(ctx.db, messageId)) ?? null,
    })),
  redeliverMessage: (_root, { input }, ctx) =>
    ctx.perform(redeliverMessage, input, async ({ messageId }) => ({
      message: (await findMessage(ctx.db, messageId)) ?? null,
    })),
};

const Webhook: Pick<WebhookResolvers, 'types' | 'failures' | 'messages'> = {
  types: ({ types }) => (types ?? []).map((noun) => changeTypeOf(noun) as ChangeType),
  failures: ({ id }, _args, ctx) => countFailures(ctx.db, id),
  messages: ({ id }, page, ctx) =>
    listed(
      ctx,
      'webhookMessages',
      page,
      id,
      (request) => listMessages(ctx.db, id, request),
      () => countMessages(ctx.db, id),
    ),
};

const WebhookMessage: Pick<WebhookMessageResolvers, 'attempts'> = {
  attempts: ({ id }, page, ctx) =>
    listed(
      ctx,
      'webhookAttempts',
      page,
      id,
      (request) => listAttempts(ctx.db, id, request),
      () => countAttempts(ctx.db, id),
    ),
};

export const webhooksResolvers: Resolvers = { Query, Mutation, Webhook, WebhookMessage };
