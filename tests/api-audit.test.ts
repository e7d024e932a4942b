import type { AddressInfo } from 'node:net';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, seedApi } from './api-world.ts';

let api: Api;
let url: string;
let secret: string;
beforeAll(async () => {
  api = await seedApi({ logLevel: 'error' });
  secret = await api.world.token('INTEGRATOR');
  await api.server.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(api.server.server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => api.close());

/** What the audits would like and we do not do, each with its reason. All of them are "MAY". */
const DEVIATIONS: Record<string, string> = {
  '5A70': 'MAY accept GET requests: a question in an address ends up in logs and caches, so there is no GET',
  D6D5: 'MAY allow variables in GET requests: the same',
  '6A70': 'MAY allow variables in GET requests: the same',
};

test('GraphQL over HTTP: every MUST and SHOULD of the audits holds; GET, which MAY be offered, is not', async () => {
  const results = await auditServer({
    url,
    fetchFn: (address: string, init: RequestInit = {}) =>
      fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${secret}` } }),
  });
  expect(results.length).toBeGreaterThan(50);
  const failing = results.filter(({ status }) => status !== 'ok').map(({ id, name }) => ({ id, name }));
  expect(failing.filter(({ name }) => !name.startsWith('MAY'))).toEqual([]);
  expect(failing.map(({ id }) => id).sort()).toEqual(Object.keys(DEVIATIONS).sort());
});
