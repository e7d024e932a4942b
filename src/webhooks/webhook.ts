import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import type { Step } from '../feed/store.ts';
import { changeTypeOf, type ToldNoun, toldNounOf } from '../feed/told-nouns.ts';
import type { webhooks } from './tables.ts';

/**
 * What can be told by webhook: a deed changed something · an obligation became overdue · an obligation no longer is · a trial.
 * On the wire in the style of Standard Webhooks, `overdue.entered`.
 */
export const WEBHOOK_EVENTS = ['REGISTER_CHANGED', 'OVERDUE_ENTERED', 'OVERDUE_LEFT', 'WEBHOOK_TEST'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
export const eventName = (event: WebhookEvent): string => event.toLowerCase().replace('_', '.');

/** ACTIVE is sent to · PAUSED by a person · DISABLED by the server · CLOSED for good. */
export const WEBHOOK_STATES = ['ACTIVE', 'PAUSED', 'DISABLED', 'CLOSED'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];
/** Why the server disabled it: it failed too often in a row, or answered 410 Gone. */
export const DISABLE_REASONS = ['FAILURES', 'GONE'] as const;

const ALLOWED: Record<'pause' | 'resume' | 'close' | 'disable' | 'send', readonly WebhookState[]> = {
  pause: ['ACTIVE'],
  resume: ['PAUSED', 'DISABLED'],
  close: ['ACTIVE', 'PAUSED', 'DISABLED'],
  disable: ['ACTIVE'],
  send: ['ACTIVE'],
};
export type Webhook = typeof webhooks.$inferSelect;

/** Whether a webhook's state allows a deed. */
export const can = (deed: keyof typeof ALLOWED, { state }: Pick<Webhook, 'state'>): boolean =>
  ALLOWED[deed].includes(state);

export const MESSAGE_STATES = ['PENDING', 'DELIVERED', 'FAILED'] as const;
/** Why an attempt failed without an answer, or although there was one. */
export const ATTEMPT_FAILURES = ['REFUSED_ADDRESS', 'UNREACHABLE', 'TIMED_OUT', 'BAD_STATUS'] as const;
export type AttemptFailure = (typeof ATTEMPT_FAILURES)[number];

const retryShape = z.object({
  source: z.string(),
  /** Seconds to wait after the first, second … failed attempt; when they are used up the message has failed. */
  delaysSeconds: z.array(z.number().positive()).min(1),
  disableAfterFailures: z.number().int().positive(),
  secondsAllowed: z.number().positive(),
  mostAnswerBytes: z.number().int().positive(),
});
export type RetryRules = z.infer<typeof retryShape>;
/** Reads the rules of sending from their seed. */
export const parseRetryRules = (seed: unknown): RetryRules => retryShape.parse(seed);

/** How long to wait after so many failed attempts, a little spread so that not all come back at once; null when it is over. */
export function delayAfter(
  failed: number,
  { delaysSeconds }: Pick<RetryRules, 'delaysSeconds'>,
  spread: number,
): number | null {
  const delay = delaysSeconds[failed - 1];
  return delay === undefined ? null : delay * (0.9 + 0.2 * spread);
}

const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv4');
// Of IPv6 only what is routed globally is open, less what tunnels to IPv4 or documents.
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv6');

/** Whether an address is loopback, private, link-local, reserved or otherwise none of the open network. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return PRIVATE.check(address, 'ipv4');
  if (version !== 6) return true;
  const bare = address.split('%')[0] ?? '';
  return !GLOBAL_V6.check(bare, 'ipv6') || PRIVATE.check(bare, 'ipv6');
}

const LONGEST_URL = 500;

/** What is wrong with an address to send to; undefined when nothing is. Where it leads is looked at again at each sending. */
export function problemOfUrl(text: string, allowPrivate: boolean): { zh: string; en: string } | undefined {
  // What a URL parser passes over in silence (blanks, line ends, backslashes, lost slashes) is no address that people wrote.
  if (
    text.length > LONGEST_URL ||
    !/^[a-z]+:\/\/[^\s\p{Cc}\\/]/iu.test(text) ||
    /[\s\p{Cc}\\]/u.test(text) ||
    !URL.canParse(text)
  ) {
    return { zh: `应为不超过 ${LONGEST_URL} 字的网址。`, en: `must be a URL of at most ${LONGEST_URL} characters.` };
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
    return { zh: '应以 https:// 开头。', en: 'must begin with https://.' };
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    return { zh: '不得含用户名、口令或 # 部分。', en: 'must hold no user name, password or fragment.' };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isInside = isIP(host) ? isPrivateAddress(host) : /(^|\.)(localhost|local|internal)\.?$/i.test(host);
  if (isInside && !allowPrivate) {
    return { zh: '不得指向本机或内部网络地址。', en: 'must not lead to this machine or a private network.' };
  }
  return undefined;
}

/** A message before it has an id. */
export interface MessageDraft {
  event: WebhookEvent;
  data: Record<string, unknown>;
}

const MOST_NAMED = 100;

/** The messages that the changes of one deed are for a webhook: at most one of each event. */
export function messagesOf(
  deed: { sequence: number; deed: string; changesAfter: string },
  steps: readonly Step[],
  { events, types }: Pick<Webhook, 'events' | 'types'>,
): MessageDraft[] {
  const { sequence, deed: done, changesAfter } = deed;
  const told = steps.flatMap((step) => {
    const noun = toldNounOf(step.subjectId);
    return noun && (types === null || types.includes(noun)) ? [{ ...step, noun }] : [];
  });
  const spells = steps.filter(({ subjectId }) => toldNounOf(subjectId) === 'OverdueSpell');
  const spellData = (some: readonly Step[]) => ({
    sequence,
    overdue: some.slice(0, MOST_NAMED).map(({ subjectId, after }) => ({
      spellId: subjectId,
      obligationId: after?.obligationId ?? null,
      dueOn: after?.dueOn ?? null,
      enteredOn: after?.enteredOn ?? null,
      leftOn: after?.leftOn ?? null,
    })),
    hasMore: some.length > MOST_NAMED,
    changesAfter,
  });
  const entered = spells.filter(({ before }) => before === null);
  const left = spells.filter(({ before, after }) => before?.leftOn == null && after?.leftOn != null);
  const drafts: (MessageDraft | false)[] = [
    told.length > 0 && {
      event: 'REGISTER_CHANGED',
      data: {
        sequence,
        deed: done,
        changes: told.slice(0, MOST_NAMED).map(({ noun, ordinal, subjectId, before }) => ({
          key: `${sequence}.${ordinal}`,
          type: changeTypeOf(noun),
          kind: before === null ? 'ADDED' : 'REVISED',
          subjectId,
        })),
        hasMore: told.length > MOST_NAMED,
        changesAfter,
      },
    },
    entered.length > 0 && { event: 'OVERDUE_ENTERED', data: spellData(entered) },
    left.length > 0 && { event: 'OVERDUE_LEFT', data: spellData(left) },
  ];
  return drafts.filter((draft) => draft !== false).filter(({ event }) => events.includes(event));
}

/** The nouns that a webhook must look at. */
export const nounsFor = (nouns: readonly ToldNoun[], { types }: Pick<Webhook, 'types'>): ToldNoun[] =>
  nouns.filter((noun) => types === null || types.includes(noun) || noun === 'OverdueSpell');
