import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCursor } from '../src/kernel/page.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

// Whoever can hash can write a cursor. What a forged one holds must not change what genuine ones are answered with, though both go
// through one prepared statement (ADR 0059).

let api: Api;
let owner: Caller;
beforeAll(async () => {
  api = await seedApi();
  owner = await api.as('OWNER');
});
afterAll(() => api.close());

const PAGE =
  'query p($first: Int!, $after: String) { obligations(first: $first, after: $after, asOf: "2019-01-01") { nodes { id } pageInfo { endCursor } } }';
const idsOf = ({ obligations }: Json): unknown[] => obligations?.nodes?.map(({ id }: Json) => id) ?? [];

test('a forged cursor with a number where a text belongs leaves the pages of others as they are', async () => {
  const all = idsOf(await owner.data(PAGE, { first: 40 }));
  const first = await owner.data(PAGE, { first: 20 });
  const genuine = String(first.obligations?.pageInfo?.endCursor);
  const [origin = '', dueOrder = '', id = ''] = JSON.parse(Buffer.from(genuine, 'base64url').toString().slice(10));
  expect(writeCursor(origin, [dueOrder, id])).toBe(genuine);
  // Asked first, so that the statement for pages behind a cursor is made for it.
  for (const forged of [writeCursor(origin, [2018, id]), writeCursor(origin, [dueOrder, 7])]) {
    const answer = await owner.ask(PAGE, { first: 20, after: forged });
    expect(JSON.stringify(answer)).not.toContain('INTERNAL_SERVER_ERROR');
  }
  expect(idsOf(await owner.data(PAGE, { first: 20, after: genuine }))).toEqual(all.slice(20));
  expect(all).toHaveLength(40);
});
