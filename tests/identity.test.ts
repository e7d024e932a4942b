import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Points } from '../src/api/points.ts';
import { identityShape } from '../src/tokens/identity.ts';
import { MOST_DENIALS } from '../src/tokens/use.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let owner: Caller;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let newer: Awaited<ReturnType<typeof generateKeyPair>>;
let published: object[] = [];
let fetched = 0;
const provider = createServer((_request, response) => {
  fetched += 1;
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
});

beforeAll(async () => {
  provider.listen(0, '127.0.0.1');
  await once(provider, 'listening');
  [keys, newer] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  published = [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }];
  api = await seedApi({
    logLevel: 'error',
    identity: identityShape.parse({
      issuer: 'https://id.example.gov.cn/',
      audience: 'registry',
      jwksUri: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`,
      algorithms: ['ES256'],
      roleClaim: 'realm.roles',
      roles: { ducha: 'SUPERVISION_OFFICER', lianluo: 'UNIT_LIAISON' },
      unitsClaim: 'units',
    }),
  });
  owner = await api.as('OWNER');
});
afterAll(async () => {
  await api.close();
  provider.close();
});

const now = () => Math.floor(Date.now() / 1000);
interface Over {
  claims?: JWTPayload;
  header?: Record<string, unknown>;
  key?: Parameters<SignJWT['sign']>[0];
  leaveOut?: string;
}
async function jwt({ claims = {}, header = {}, key = keys.privateKey, leaveOut }: Over = {}): Promise<string> {
  const all: JWTPayload = {
    iss: 'https://id.example.gov.cn/',
    aud: 'registry',
    sub: 'u-17',
    name: '示例用户',
    iat: now(),
    nbf: now() - 1,
    exp: now() + 300,
    realm: { roles: ['ducha'] },
    ...claims,
  };
  if (leaveOut) delete all[leaveOut];
  return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key);
}
const VIEWER = '{ viewer { id name role isUnitScoped units { nodes { shortName } } } }';

describe('tokens of an identity provider', () => {
  test('claims say role and units, as configured', async () => {
    expect((await api.with(await jwt()).data(VIEWER)).viewer).toMatchObject({
      id: 'oidc:u-17',
      role: 'SUPERVISION_OFFICER',
      isUnitScoped: false,
    });
    const liaison = api.with(await jwt({ claims: { realm: { roles: ['other', 'lianluo'] }, units: ['水利局'] } }));
    expect((await liaison.data(VIEWER)).viewer).toMatchObject({
      role: 'UNIT_LIAISON',
      isUnitScoped: true,
      units: { nodes: [{ shortName: '水利局' }] },
    });
  });

  test('long subjects stay apart, and a name holds only what the ledger can keep', async () => {
    const long = (end: string) =>
      jwt({ claims: { sub: 'u'.repeat(250) + end, name: `王\u0000某${'某'.repeat(97)}💥` } });
    const [one, two] = await Promise.all(
      ['a', 'b'].map(async (end) => (await api.with(await long(end)).data(VIEWER)).viewer),
    );
    expect(one?.id).not.toBe(two?.id);
    expect(one?.name).toBe(`王 某${'某'.repeat(97)}`.toWellFormed());
  });

  test.each<[string, Over]>([
    ['of another issuer', { claims: { iss: 'https://evil.example/' } }],
    ['for another audience', { claims: { aud: 'other' } }],
    ['that has expired', { claims: { exp: now() - 120 } }],
    ['that is not yet valid', { claims: { nbf: now() + 120 } }],
    ['without an expiry', { leaveOut: 'exp' }],
    ['without a beginning', { leaveOut: 'nbf' }],
    ['without a subject', { leaveOut: 'sub' }],
    ['with a subject too long to be kept apart', { claims: { sub: 'u'.repeat(256) } }],
    ['with a subject that is no text', { claims: { sub: 'u\u0000' } }],
    ['without a role of ours', { claims: { realm: { roles: ['constructor', '__proto__'] } } }],
    ['with an unknown unit', { claims: { units: ['没有这个单位'] } }],
    ['of a liaison without units', { claims: { realm: { roles: ['lianluo'] } } }],
    ['with an unknown key id', { header: { kid: 'unknown' } }],
  ])('one %s opens nothing', async (_what, over) => {
    const { status, errors } = await api.with(await jwt(over)).ask(VIEWER);
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('who is known but has no role here, and whose token has ended, is on record by name', async () => {
    const strange = await jwt({ claims: { sub: 'u-99', realm: { roles: ['other'] } } });
    await api.with(strange).ask(VIEWER, undefined, { 'x-request-id': 'no-role' });
    const { createToken } = await owner.data(
      'mutation { createToken(input: {label: "x", role: INTEGRATOR}) { token { id } secret } }',
    );
    const id = createToken?.token?.id;
    await owner.data('mutation r($id: ID!) { revokeToken(input: {tokenId: $id}) { userErrors { code } } }', { id });
    await api.with(String(createToken?.secret)).ask(VIEWER, undefined, { 'x-request-id': 'revoked' });
    const { accessDenials } = await owner.data('{ accessDenials(last: 2) { nodes { reason actorId requestId } } }');
    expect(accessDenials?.nodes).toEqual([
      { reason: 'UNAUTHENTICATED', actorId: 'oidc:u-99', requestId: 'no-role' },
      { reason: 'UNAUTHENTICATED', actorId: id, requestId: 'revoked' },
    ]);
  });

  test('one signed by somebody else, with no algorithm, or by the public key as a secret opens nothing', async () => {
    const forged = await jwt({ key: newer.privateKey });
    const [head, body] = (await jwt()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    const secret = new TextEncoder().encode(JSON.stringify(published[0]));
    const confused = await new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    for (const token of [forged, none, confused, `${head}.${body}.`, `${head}.${body}.AAAA`, 'a.b.c', '..']) {
      expect((await api.with(token).ask(VIEWER)).status).toBe(401);
    }
  });

  test('keys are fetched once and kept; the clock may be a little off', async () => {
    const before = fetched;
    for (let n = 0; n < 5; n++) await api.with(await jwt({ claims: { exp: now() - 10 } })).data(VIEWER);
    expect(fetched).toBe(before);
  });
});

test('a provider that cannot be reached opens nothing, is told of in the access log, and costs nobody else anything', async () => {
  const lost = await seedApi({
    logLevel: 'silent',
    identity: identityShape.parse({
      issuer: 'https://id.example.gov.cn/',
      audience: 'registry',
      jwksUri: 'http://127.0.0.1:9/jwks',
      roles: { ducha: 'SUPERVISION_OFFICER' },
    }),
  });
  try {
    const began = performance.now();
    expect((await lost.with(await jwt()).ask(VIEWER, undefined, { 'x-request-id': 'lost-1' })).status).toBe(401);
    expect(performance.now() - began).toBeLessThan(5000);
    const own = await lost.as('OWNER');
    const { accessDenials } = await own.data('{ accessDenials(last: 1) { nodes { reason actorId requestId } } }');
    expect(accessDenials?.nodes).toEqual([{ reason: 'UNAUTHENTICATED', actorId: null, requestId: 'lost-1' }]);
  } finally {
    await lost.close();
  }
});

test('a new key of the provider is taken once it is published, without a restart', async () => {
  const rotating = await seedApi({
    logLevel: 'error',
    identity: identityShape.parse({
      issuer: 'https://id.example.gov.cn/',
      audience: 'registry',
      jwksUri: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`,
      algorithms: ['ES256'],
      roleClaim: 'realm.roles',
      roles: { ducha: 'SUPERVISION_OFFICER' },
    }),
  });
  try {
    published = [...published, { ...(await exportJWK(newer.publicKey)), kid: 'two', alg: 'ES256' }];
    expect((await rotating.with(await jwt({ key: newer.privateKey, header: { kid: 'two' } })).ask(VIEWER)).status).toBe(
      200,
    );
    expect((await rotating.with(await jwt()).ask(VIEWER)).status).toBe(200);
  } finally {
    await rotating.close();
  }
});

describe('tokens of our own', () => {
  const CREATE =
    'mutation c($input: CreateTokenInput!) { createToken(input: $input) { token { id kind scopes lastUsedAt } secret userErrors { code } } }';
  const create = async (input: Record<string, unknown>): Promise<Json> =>
    (await owner.data(CREATE, { input: { label: '对接', role: 'INTEGRATOR', ...input } })).createToken as Json;

  test('are good for what their scopes say, besides their role', async () => {
    const reader = api.with(String((await create({ kind: 'SERVICE', scopes: ['READ'] })).secret));
    const copier = api.with(String((await create({ scopes: ['EXPORT'] })).secret));
    const writer = api.with(String((await create({ role: 'OWNER', scopes: ['WRITE'] })).secret));
    const START = 'mutation { startExport(input: {}) { exportJob { id } userErrors { code } } }';
    expect((await reader.ask('{ plans { totalCount } }')).errors).toEqual([]);
    expect((await reader.data(START)).startExport?.userErrors).toEqual([{ code: 'TOKEN_SCOPE_MISSING' }]);
    expect((await copier.data(START)).startExport?.userErrors).toEqual([]);
    expect((await copier.ask('{ plans { totalCount } }')).errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      scope: 'READ',
    });
    const made = await writer.data(
      'mutation { createToken(input: {label: "x", role: INTEGRATOR}) { userErrors { code } } }',
    );
    expect(made.createToken?.userErrors).toEqual([]);
    expect((await writer.ask('{ plans { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('are put in place of one another: both open for a while, then only the new one, with the same rights', async () => {
    const first = await create({ kind: 'SERVICE', scopes: ['READ'], expiresAt: '2019-03-02T01:00:00Z' });
    const bearer = api.with(String(first.secret));
    const { rotateToken } = await bearer.data(
      'mutation { rotateToken(input: {overlapHours: 1}) { token { id kind scopes expiresAt rotatedFrom { id } } secret earlierEndsAt userErrors { code } } }',
    );
    expect(rotateToken).toMatchObject({ userErrors: [], token: { kind: 'SERVICE', scopes: ['READ'] } });
    const next = api.with(String(rotateToken?.secret));
    expect([(await bearer.ask(VIEWER)).status, (await next.ask(VIEWER)).status]).toEqual([200, 200]);
    const at = api.world.clock.now();
    api.world.clock.set('2019-01-02T04:00:00Z');
    expect([(await bearer.ask(VIEWER)).status, (await next.ask(VIEWER)).status]).toEqual([401, 200]);
    api.world.clock.set(at);
    const own = await owner.data('query n($id: ID!) { node(id: $id) { ... on ApiToken { rotatedFrom { id } } } }', {
      id: rotateToken?.token?.id,
    });
    expect(own.node?.rotatedFrom?.id).toBe(first.token?.id);
  });

  test('are not rotated by others, nor when they are dead', async () => {
    const one = await create({});
    const other = api.with(String((await create({})).secret));
    const ROTATE = 'mutation r($id: ID) { rotateToken(input: {tokenId: $id}) { secret userErrors { code } } }';
    expect((await other.data(ROTATE, { id: one.token?.id })).rotateToken).toEqual({
      secret: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    await owner.data('mutation r($id: ID!) { revokeToken(input: {tokenId: $id}) { userErrors { code } } }', {
      id: one.token?.id,
    });
    expect((await owner.data(ROTATE, { id: one.token?.id })).rotateToken?.userErrors).toEqual([
      { code: 'TOKEN_ALREADY_REVOKED' },
    ]);
  });

  test('tell when they were last used, without a write on the way of a request', async () => {
    const { token, secret } = await create({});
    const before = api.world.statements.length;
    for (let n = 0; n < 5; n++) await api.with(String(secret)).ask('{ __typename }');
    const sent = api.world.statements.slice(before);
    // A batch may have been due meanwhile; what matters is that a request does not write.
    expect(sent.filter((statement) => /^(insert|update)/i.test(statement)).length).toBeLessThan(5);
    await api.server.accessLog.flush();
    const { node } = await owner.data('query n($id: ID!) { node(id: $id) { ... on ApiToken { lastUsedAt } } }', {
      id: token?.id,
    });
    expect(String(node?.lastUsedAt)).toMatch(/^2019-01-02T/);
  });
});

describe('the access log', () => {
  const READ = '{ accessDenials(last: 20) { totalCount nodes { number reason actorId asked requestId } } }';

  test('holds every denial: who, why, what, on which request; and no variable', async () => {
    const integrator = await api.as('INTEGRATOR');
    const { viewer } = await integrator.data('{ viewer { id } }');
    await api.with('areg_wrong').ask('{ viewer { id } }', undefined, { 'x-request-id': 'knock-1' });
    await integrator.ask('query Peek { tokens { totalCount } }', undefined, { 'x-request-id': 'peek-1' });
    await integrator.ask(
      'mutation m($r: String!) { withdrawCompletion(input: {obligationId: "x", reason: $r}) { userErrors { code } } }',
      { r: '张三' },
      { 'x-request-id': 'deed-1' },
    );
    const { accessDenials } = await owner.data(READ);
    const own = (id: string) => accessDenials?.nodes?.find(({ requestId }) => String(requestId) === id);
    expect(own('knock-1')).toMatchObject({ reason: 'UNAUTHENTICATED', actorId: null, asked: 'POST /graphql' });
    expect(own('peek-1')).toMatchObject({ reason: 'ROLE', actorId: viewer?.id, asked: 'Peek' });
    expect(own('deed-1')).toMatchObject({ reason: 'ROLE', actorId: viewer?.id, asked: 'WITHDRAW_COMPLETION' });
    expect(JSON.stringify(accessDenials)).not.toContain('张三');
    expect((await integrator.ask(READ)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('holds what readers with bounds asked for beyond them, by whichever door, once for a request', async () => {
    const { obligations, matchUnit } = await owner.data(
      '{ obligations(first: 200) { nodes { id } } matchUnit(name: "水利局") { unit { id } } }',
    );
    const unit = String(matchUnit?.unit?.id);
    const secret = await api.world.token('UNIT_LIAISON', [unit as never]);
    const liaison = api.with(secret);
    const { viewer, obligations: seen } = await liaison.data(
      '{ viewer { id } obligations(first: 200) { nodes { id } } }',
    );
    const own = new Set((seen?.nodes ?? []).map(({ id }) => String(id)));
    const foreign = (obligations?.nodes ?? []).map(({ id }) => String(id)).find((id) => !own.has(id)) ?? '';
    const [mine = ''] = own;
    const BY_ID = 'query Look($id: ID!, $ids: [ID!]!) { one: obligation(id: $id) { id } nodes(ids: $ids) { id } }';
    const asked = async (caller: Caller, id: string, ids: string[], request: string) =>
      caller.ask(BY_ID, { id, ids }, { 'x-request-id': request });
    await asked(liaison, foreign, [foreign, mine], 'beyond-1');
    await asked(liaison, mine, [mine, foreign], 'beyond-2');
    await asked(liaison, mine, [mine], 'within');
    await asked(liaison, 'x', ['../etc'], 'no-id');
    await asked(owner, 'obl_370812_none', [], 'unbounded');
    const REQUEST =
      'mutation Ask($i: RequestCoordinationInput!) { requestCoordination(input: $i) { userErrors { code } } }';
    const input = { obligationId: foreign, unitId: unit, cause: 'OBSTACLE', reason: 'x' };
    await liaison.ask(REQUEST, { i: input }, { 'x-request-id': 'deed-beyond' });
    const headers = { authorization: `Bearer ${secret}` };
    const get = async (url: string, request: string) =>
      (await api.server.inject({ url, headers: { ...headers, 'x-request-id': request } })).statusCode;
    expect(await get('/evidence/evd_370812_none', 'evidence-beyond')).toBe(404);
    expect(await get('/exports/exp_370812_none', 'export-beyond')).toBe(404);
    expect(await get('/no-such-path', 'no-path')).toBe(404);
    const upload = await api.server.inject({
      method: 'POST',
      url: `/evidence?obligationId=${foreign}&proves=x&fileName=x.txt`,
      headers: { ...headers, 'content-type': 'text/plain', 'x-request-id': 'upload-beyond' },
      payload: 'x',
    });
    expect(upload.statusCode).toBe(422);
    const { accessDenials } = await owner.data(READ);
    const told = (request: string) =>
      (accessDenials?.nodes ?? [])
        .filter(({ requestId }) => String(requestId) === request)
        .map(({ reason, actorId, asked: what }) => [reason, actorId, what]);
    const who = viewer?.id;
    expect(told('beyond-1')).toEqual([['ABSENT', who, `obligation ${foreign}`]]);
    expect(told('beyond-2')).toEqual([['ABSENT', who, `nodes ${foreign}`]]);
    expect(told('deed-beyond')).toEqual([['ABSENT', who, 'REQUEST_COORDINATION']]);
    expect(told('evidence-beyond')).toEqual([['ABSENT', who, 'GET /evidence/:id']]);
    expect(told('export-beyond')).toEqual([['ABSENT', who, 'GET /exports/:id']]);
    expect(told('upload-beyond')).toEqual([['ABSENT', who, 'POST /evidence']]);
    for (const request of ['within', 'no-id', 'unbounded', 'no-path']) expect(told(request)).toEqual([]);
  });

  test('keeps a bounded number, the newest, however often someone knocks', async () => {
    const bound = MOST_DENIALS;
    expect(bound).toBe(10_000);
    const stranger = api.with(null);
    for (let n = 0; n < 700; n++) await stranger.ask('{ __typename }');
    const { accessDenials } = await owner.data(READ);
    expect(Number(accessDenials?.totalCount)).toBeLessThan(700);
    const size = Number(accessDenials?.totalCount);
    const { putDenials } = await import('../src/tokens/store-use.ts');
    const { registry } = api.world;
    for (let n = 0; n < 11; n++) {
      await registry.engine.tx(registry.jurisdiction, (tx) =>
        putDenials(
          tx,
          Array.from({ length: 1000 }, (_one, index) => ({
            deniedAt: registry.clock.now(),
            reason: 'RATE' as const,
            actorId: null,
            asked: `${n}.${index}`,
            requestId: 'x',
          })),
        ),
      );
    }
    const after = await owner.data(READ);
    expect(Number(after.accessDenials?.totalCount)).toBe(bound);
    expect(String(after.accessDenials?.nodes?.at(-1)?.asked)).toBe('10.999');
    expect(size).toBeGreaterThan(0);
  });
});

describe('rate by cost', () => {
  test('a token that spends its points is told to wait, in JSON, with Retry-After; others go on', async () => {
    const small = await seedApi({ logLevel: 'error', pointsPerMinute: 400 });
    try {
      const caller = await small.as('INTEGRATOR');
      const other = await small.as('INTEGRATOR');
      const QUERY = '{ units(first: 30) { nodes { id fullName } } }';
      const answers = [];
      for (let n = 0; n < 6; n++) answers.push(await caller.ask(QUERY));
      expect(answers[0]?.status).toBe(200);
      expect(Number(answers[0]?.headers['x-points-remaining'])).toBeLessThan(400);
      const refused = answers.at(-1);
      expect([refused?.status, refused?.errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
      expect((await other.ask(QUERY)).status).toBe(200);
    } finally {
      await small.close();
    }
  });

  test('points come back evenly, and a question dearer than a minute is taken when the bucket is full', () => {
    const points = new Points(600);
    expect(points.spend('a', 600, 0)).toEqual({ limit: 600, remaining: 0, waitSeconds: 0 });
    expect(points.spend('a', 100, 0)).toEqual({ limit: 600, remaining: 0, waitSeconds: 10 });
    expect(points.spend('a', 100, 10_000).waitSeconds).toBe(0);
    expect(points.spend('b', 5000, 10_000).waitSeconds).toBe(0);
    expect(points.spend('b', 5000, 10_000).waitSeconds).toBe(60);
  });
});
