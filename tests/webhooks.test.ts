import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook as Receiver } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { post } from '../src/api/webhook-post.ts';
import { isPrivateAddress, problemOfUrl } from '../src/webhooks/webhook.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let owner: Caller;
let receiver: ReturnType<typeof createServer>;
let url: string;
let got: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const fine = (_request: IncomingMessage, response: ServerResponse) => void response.writeHead(204).end();

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      answer(request, response);
    });
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  api = await seedApi({
    logLevel: 'error',
    requestsPerMinute: 1_000_000,
    webhooksAllowPrivate: true,
    retryRules: {
      source: 'test',
      delaysSeconds: [60, 600],
      disableAfterFailures: 4,
      secondsAllowed: 1.5,
      mostAnswerBytes: 1000,
    },
  });
  // Standard Webhooks' own library looks at the wall clock: a receiver takes no message that is five minutes old.
  api.world.clock.set(new Date().toISOString());
  owner = await api.as('OWNER');
});
afterAll(async () => {
  await api.close();
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(() => {
  got = [];
  answer = fine;
  api.world.clock.set(new Date().toISOString());
});

const later = (seconds: number) =>
  api.world.clock.set(new Date(Date.parse(api.world.clock.now()) + seconds * 1000).toISOString());
const round = () => api.server.sender.round();
async function make(input: Record<string, unknown> = {}): Promise<Json> {
  const { createWebhook } = await owner.data(
    'mutation c($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id state version events } secret userErrors { code messageEn } } }',
    { input: { label: '对接测试', url, ...input } },
  );
  expect(createWebhook?.userErrors).toEqual([]);
  return createWebhook as Json;
}
const close = (id: unknown) =>
  owner.data('mutation x($id: ID!) { closeWebhook(input: {webhookId: $id}) { userErrors { code } } }', { id });
const evaluate = (day: string) =>
  owner.data(
    'mutation e($day: LocalDate) { evaluateDay(input: {day: $day}) { evaluation { entered left } userErrors { code } } }',
    { day },
  );
const READ =
  '{ webhooks(last: 1) { nodes { state disabledBecause failures messages(last: 5) { nodes { id event sequence state nextAttemptAt attempts { nodes { ordinal status failure } } } } } } }';
const state = async (): Promise<Json> => {
  const { webhooks } = await owner.data(READ);
  return webhooks?.nodes?.[0] as Json;
};
const complete = async (day = '2026-11-01') => {
  const { obligations } = await owner.data(
    '{ obligations(filter: {states: [OVERDUE]}, knownAt: "2030-01-01T00:00:00Z", first: 1) { nodes { id } } }',
  );
  const id = String(obligations?.nodes?.[0]?.id);
  const { completeObligation } = await owner.data(
    'mutation c($id: ID!, $day: LocalDate!) { completeObligation(input: {obligationId: $id, completedOn: $day, evidenceNote: "李四"}) { userErrors { code } } }',
    { id, day },
  );
  expect(completeObligation?.userErrors).toEqual([]);
  return id;
};

describe('messages', () => {
  test('tell a deed once, signed as Standard Webhooks say, with ids and no person', async () => {
    const { webhook, secret } = await make();
    const id = await complete();
    await round();
    await round();
    expect(got).toHaveLength(1);
    const [message] = got;
    const told = new Receiver(String(secret)).verify(
      message?.body ?? '',
      message?.headers as Record<string, string>,
    ) as Json;
    expect(told).toMatchObject({ type: 'register.changed', data: { deed: 'COMPLETE_OBLIGATION', hasMore: false } });
    expect(told.data?.changes).toMatchObject([{ type: 'COMPLETION', kind: 'ADDED' }]);
    expect(message?.body).not.toMatch(/李四|tok_/);
    const { changes } = await owner.data(
      'query f($after: String) { changes(after: $after, first: 1) { nodes { facts } } }',
      {
        after: told.data?.changesAfter,
      },
    );
    expect(JSON.parse(String(changes?.nodes?.[0]?.facts)).obligationId).toBe(id);
    expect(() =>
      new Receiver(String(secret)).verify(`${message?.body} `, message?.headers as Record<string, string>),
    ).toThrow();
    await close(webhook?.id);
  });

  test('are only of the events and nouns that were chosen', async () => {
    const { webhook } = await make({ events: ['REGISTER_CHANGED'], types: ['PLAN'] });
    await complete();
    await round();
    expect(got).toEqual([]);
    await close(webhook?.id);
  });

  test('say once that something became overdue and once that it no longer is', async () => {
    const { webhook } = await make({ events: ['OVERDUE_ENTERED', 'OVERDUE_LEFT'] });
    await evaluate('2019-01-01');
    await evaluate('2019-01-01');
    await round();
    expect(got.map(({ body }) => JSON.parse(body).type)).toEqual(['overdue.entered']);
    const entered = JSON.parse(got[0]?.body ?? '{}').data.overdue as Json[];
    expect(entered.length).toBeGreaterThan(3);
    const id = await complete('2019-01-01');
    await evaluate('2019-01-02');
    await round();
    const left = got.map(({ body }) => JSON.parse(body)).filter(({ type }) => type === 'overdue.left');
    expect(left).toHaveLength(1);
    expect(left[0].data.overdue).toMatchObject([{ obligationId: id, leftOn: '2019-01-02' }]);
    await close(webhook?.id);
  });

  test('are tried again under the same id after a while, each attempt on record, until the receiver takes them', async () => {
    const { webhook } = await make();
    answer = (_request, response) => void response.writeHead(503).end('no');
    await complete();
    await round();
    await round();
    expect(got).toHaveLength(1);
    later(70);
    await round();
    answer = fine;
    later(700);
    await round();
    expect(got).toHaveLength(3);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(got.map(({ body }) => body)).size).toBe(1);
    const { messages, failures } = await state();
    expect(failures).toBe(0);
    expect(messages?.nodes?.at(-1)).toMatchObject({
      state: 'DELIVERED',
      nextAttemptAt: null,
      attempts: {
        nodes: [
          { status: 503, failure: 'BAD_STATUS' },
          { status: 503, failure: 'BAD_STATUS' },
          { status: 204, failure: null },
        ],
      },
    });
    await close(webhook?.id);
  });

  test('that failed at every attempt have failed, and can be sent once more under the same id', async () => {
    const { webhook } = await make();
    answer = (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1/elsewhere' }).end();
    await complete();
    await round();
    for (const seconds of [70, 700]) {
      later(seconds);
      await round();
    }
    const failed = (await state()).messages?.nodes?.at(-1);
    expect([String(failed?.state), got.length]).toEqual(['FAILED', 3]);
    answer = fine;
    const { redeliverMessage } = await owner.data(
      'mutation r($id: ID!) { redeliverMessage(input: {messageId: $id}) { message { state } userErrors { code } } }',
      { id: failed?.id },
    );
    expect(redeliverMessage).toEqual({ message: { state: 'PENDING' }, userErrors: [] });
    await round();
    expect(got.at(-1)?.headers['webhook-id']).toBe(failed?.id);
    expect(String((await state()).messages?.nodes?.at(-1)?.state)).toBe('DELIVERED');
    await close(webhook?.id);
  });

  test('to an address that keeps failing stop, and go on where they stopped once a person resumes it', async () => {
    const { webhook } = await make();
    answer = (_request, response) => void response.writeHead(500).end();
    await complete();
    await complete();
    await round();
    later(70);
    await round();
    expect(await state()).toMatchObject({ state: 'DISABLED', disabledBecause: 'FAILURES', failures: 4 });
    got = [];
    await complete();
    await round();
    expect(got).toEqual([]);
    answer = fine;
    await owner.data('mutation r($id: ID!) { resumeWebhook(input: {webhookId: $id}) { userErrors { code } } }', {
      id: webhook?.id,
    });
    later(700);
    await round();
    expect(got).toHaveLength(3);
    await close(webhook?.id);
  });

  test('to an address that is gone stop at once', async () => {
    await make();
    answer = (_request, response) => void response.writeHead(410).end();
    await complete();
    await round();
    expect(await state()).toMatchObject({ state: 'DISABLED', disabledBecause: 'GONE' });
  });

  test('a trial can be asked for, and is no deed of the feed', async () => {
    const { webhook, secret } = await make({ events: ['OVERDUE_LEFT'] });
    await owner.data(
      'mutation t($id: ID!) { testWebhook(input: {webhookId: $id}) { message { state } userErrors { code } } }',
      { id: webhook?.id },
    );
    await round();
    const told = new Receiver(String(secret)).verify(
      got[0]?.body ?? '',
      got[0]?.headers as Record<string, string>,
    ) as Json;
    expect([String(told.type), got.length]).toEqual(['webhook.test', 1]);
    await close(webhook?.id);
  });
});

describe('secrets', () => {
  test('two sign while one takes over from the other, then only the new one; neither is ever shown again', async () => {
    const made = await make();
    const id = made.webhook?.id;
    const { rotateWebhookSecret } = await owner.data(
      'mutation r($id: ID!) { rotateWebhookSecret(input: {webhookId: $id, overlapHours: 1}) { secret userErrors { code } } }',
      { id },
    );
    const secrets = [String(made.secret), String(rotateWebhookSecret?.secret)];
    const verifies = (secret: string) => {
      const last = got.at(-1);
      try {
        return Boolean(new Receiver(secret).verify(last?.body ?? '', last?.headers as Record<string, string>));
      } catch {
        return false;
      }
    };
    await complete();
    await round();
    expect(secrets.map(verifies)).toEqual([true, true]);
    expect(String(got[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    const overlapEnd = String(got[0]?.headers['webhook-signature']);
    later(3700);
    await owner.data('mutation t($id: ID!) { testWebhook(input: {webhookId: $id}) { userErrors { code } } }', { id });
    await round();
    expect(String(got.at(-1)?.headers['webhook-signature']).split(' ')).toHaveLength(1);
    expect(overlapEnd).not.toBe(got.at(-1)?.headers['webhook-signature']);
    api.world.clock.set(new Date().toISOString());
    const everything = await owner.data(
      '{ ledgerEntries(last: 20) { nodes { deed changes(first: 20) { nodes { before after } } } } webhooks(first: 50) { nodes { id url } } }',
    );
    for (const secret of secrets) expect(JSON.stringify(everything)).not.toContain(secret.slice(6, 30));
    await close(id);
  });

  test('a repeat of the same request answers the same webhook without its secret', async () => {
    const input = { label: 'x', url, idempotencyKey: 'hook-1' };
    const first = await make(input);
    const again = await make(input);
    expect([again.webhook?.id, again.secret]).toEqual([first.webhook?.id, null]);
    await close(first.webhook?.id);
  });

  test('only the owner and the director manage webhooks', async () => {
    const officer = await api.as('SUPERVISION_OFFICER');
    const { createWebhook } = await officer.data(
      'mutation c($url: String!) { createWebhook(input: {label: "x", url: $url}) { webhook { id } secret userErrors { code } } }',
      { url },
    );
    expect(createWebhook).toEqual({ webhook: null, secret: null, userErrors: [{ code: 'NOT_AUTHORISED' }] });
    expect((await officer.ask('{ webhooks { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the server cannot be hurt', () => {
  test('a receiver that answers slowly, endlessly or not at all is cut off in time, and the API answers meanwhile', async () => {
    const { webhook } = await make();
    answer = (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    };
    await complete();
    const startedAt = performance.now();
    const sending = round();
    expect((await owner.ask('{ viewer { id } }')).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    await sending;
    expect(performance.now() - startedAt).toBeLessThan(8000);
    expect((await state()).messages?.nodes?.at(-1)?.attempts?.nodes).toMatchObject([{ failure: 'TIMED_OUT' }]);
    await close(webhook?.id);
    await pause(10);
  });

  // Standard Webhooks, "Delivery success and failure": responded to with 2xx is a success, anything else, resets among it, a failure.
  test.each([
    ['said it would be longer', { 'content-length': '100' }, 200, { status: 200, failure: 'UNREACHABLE' }],
    ['was still being sent', { 'transfer-encoding': 'chunked' }, 202, { status: 202, failure: 'UNREACHABLE' }],
    ['was a failure anyway', { 'content-length': '100' }, 500, { status: 500, failure: 'BAD_STATUS' }],
    ['had been sent whole', { 'content-length': '4' }, 200, { status: 200, failure: null }],
  ] as const)(
    'an answer that breaks off when it %s is tried again, one that was whole is not',
    async (_when, headers, code, told) => {
      answer = (_request, response) => {
        response.writeHead(code, headers).write('half');
        setTimeout(() => response.destroy(), 50);
      };
      const { webhook } = await make();
      await complete();
      await round();
      const sent = (await state()).messages?.nodes?.at(-1);
      expect(sent?.attempts?.nodes).toMatchObject([told]);
      expect(String(sent?.state)).toBe(told.failure === null ? 'DELIVERED' : 'PENDING');
      await close(webhook?.id);
    },
  );

  test('of an endless answer no more is taken than allowed', async () => {
    answer = (_request, response) => void response.writeHead(200).end('x'.repeat(5_000_000));
    const posted = await post({
      url,
      body: '{}',
      headers: {},
      allowPrivate: true,
      msAllowed: 2000,
      mostAnswerBytes: 1000,
    });
    expect(posted).toMatchObject({ status: 200, failure: null });
  });

  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
  ])('%s lies inside', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2400:3200::1'])('%s lies outside', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );

  test.each([
    'http://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'https://user:pass@example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://db.internal/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest/',
    'not a url',
    '',
    'https://example.com/\r\nX-Other: y',
    ' https://example.com/',
    'https:/example.com',
    'https:example.com',
    'https:///example.com',
    'https:\\\\example.com\\hook',
    'https://example.com/\u0000',
    `https://example.com/${'x'.repeat(600)}`,
  ])('%s is not taken as an address', (text) => expect(problemOfUrl(text, false)).toBeDefined());

  test('https://example.com/hook is taken; where private addresses are allowed, http to one as well', () => {
    expect(problemOfUrl('https://example.com/hook', false)).toBeUndefined();
    expect(problemOfUrl('http://10.0.0.5:8080/hook', true)).toBeUndefined();
  });

  test('a name that leads inside is refused when the connection is made, whatever it said before', async () => {
    let asked = 0;
    const rebinding = (
      _name: string,
      done: (error: null, addresses: { address: string; family: number }[]) => void,
    ) => {
      asked += 1;
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const { port } = new URL(url);
    const posted = await post({
      url: `http://rebind.example:${port}/hook`,
      body: '{}',
      headers: {},
      allowPrivate: false,
      msAllowed: 2000,
      mostAnswerBytes: 1000,
      resolve: rebinding,
    });
    expect(posted).toMatchObject({ status: null, failure: 'REFUSED_ADDRESS' });
    expect([asked, got.length]).toEqual([1, 0]);
    const literal = await post({
      url,
      body: '{}',
      headers: {},
      allowPrivate: false,
      msAllowed: 2000,
      mostAnswerBytes: 1000,
    });
    expect(literal.failure).toBe('REFUSED_ADDRESS');
  });
});
