import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../src/kernel/clock.ts';
import { perform } from '../src/ledger/command.ts';
import { openRegistry } from '../src/registry.ts';
import { createToken, revokeToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { type Api, smallApi } from './api-world.ts';

let api: Api;
let at = 0;
beforeAll(async () => {
  api = await smallApi({ logLevel: 'silent' });
});
afterAll(() => api.close());

/** Someone whose token the server has met often enough to remember it. */
async function known(expiresAt: Instant | null = null) {
  const secret = `areg_known_${++at}`;
  const rights = { label: 'x', role: 'INTEGRATOR' as const, unitIds: null, expiresAt };
  const made = await api.world.perform(createToken, { ...rights, secretHash: hashOfSecret(secret) });
  const { ask } = api.with(secret);
  const status = async () => (await ask('{ __typename }')).status;
  for (let n = 0; n < 3; n++) expect(await status()).toBe(200);
  return { tokenId: made.outcome.tokenId, status };
}

test('who comes again is recognised without a statement about tokens, until something is committed', async () => {
  const { status } = await known();
  const { statements } = api.world;
  const asked = async () => {
    statements.length = 0;
    expect(await status()).toBe(200);
    return statements.filter((text) => text.includes('api_token')).length;
  };
  expect([await asked(), await asked()]).toEqual([0, 0]);
  await api.server.accessLog.flush();
  expect([await asked(), await asked()]).toEqual([1, 0]);
});

test('a token that is revoked opens nothing at the very next request', async () => {
  const { tokenId, status } = await known();
  const owner = await api.as('OWNER');
  await owner.data('mutation m($id: ID!) { revokeToken(input: {tokenId: $id}) { userErrors { code } } }', {
    id: tokenId,
  });
  expect(await status()).toBe(401);
});

test('neither does one that was revoked through another connection to the file', async () => {
  const { tokenId, status } = await known();
  const { file, clock, actor } = api.world;
  const other = await openRegistry({ file, clock, ids: { tail: () => 'other' } });
  try {
    await perform(revokeToken, { tokenId }, { ...other, actor: actor('OWNER'), requestId: 'other' });
  } finally {
    other.close();
  }
  expect(await status()).toBe(401);
});

test('nor one that another process revoked', async () => {
  const { tokenId, status } = await known();
  const words = ['src/cli.ts', 'token', 'revoke', tokenId, '--db', api.world.file];
  await promisify(execFile)(process.execPath, words, { cwd: join(import.meta.dirname, '..') });
  expect(await status()).toBe(401);
}, 60_000);

test('an expiry bites when it is reached, though nothing was written', async () => {
  const { status } = await known('2019-01-02T02:00:00.000Z' as Instant);
  api.world.clock.set('2019-01-02T01:59:59.000Z');
  expect(await status()).toBe(200);
  api.world.clock.set('2019-01-02T02:00:00.000Z');
  expect(await status()).toBe(401);
});
