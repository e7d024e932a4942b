import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toldFacts } from '../src/feed/change.ts';
import { changeTypeOf, TOLD_NOUNS, toldNounOf } from '../src/feed/told-nouns.ts';
import { canonicalJson } from '../src/kernel/canonical-json.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let owner: Caller;
let integrator: Caller;
beforeAll(async () => {
  api = await seedApi({ logLevel: 'error', requestsPerMinute: 1_000_000, pointsPerMinute: 1_000_000_000 });
  owner = await api.as('OWNER');
  integrator = await api.as('INTEGRATOR');
});
afterAll(() => api.close());

const FEED =
  'query f($after: String, $first: Int, $types: [ChangeType!]) { changes(after: $after, first: $first, types: $types) { upTo nodes { key sequence ordinal deed type kind subjectId altered facts } pageInfo { endCursor hasNextPage } } }';

interface Line {
  kind: string;
  type: string;
  id: string;
  facts: Record<string, unknown>;
  [key: string]: unknown;
}

/** Reads the feed to its end. */
async function readAll(caller: Caller, from: string | null = null, types?: string[], first = 200) {
  const changes: Json[] = [];
  let after = from;
  for (;;) {
    const { changes: page } = await caller.data(FEED, { after, first, ...(types && { types }) });
    for (const change of page?.nodes ?? []) changes.push(change);
    after = String(page?.pageInfo?.endCursor);
    if (!page?.pageInfo?.hasNextPage) return { changes, after };
  }
}

/** Asks for an export, waits until it is written, and gives its job and lines. */
async function exported(caller: Caller, secret: string, types?: string[]) {
  const { startExport } = await caller.data(
    'mutation e($types: [ChangeType!]) { startExport(input: {types: $types}) { exportJob { id state path } userErrors { code } } }',
    { types },
  );
  expect(startExport).toMatchObject({ userErrors: [], exportJob: { state: 'QUEUED', path: null } });
  await api.server.exporter?.settled();
  const { exportJob } = await caller.data(
    'query j($id: ID!) { exportJob(id: $id) { id state sequence changesAfter rows bytes fileHash path expiresAt } }',
    { id: startExport?.exportJob?.id },
  );
  expect(exportJob?.state).toBe('READY');
  const file = await api.server.inject({
    method: 'GET',
    url: String(exportJob?.path),
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(file.statusCode).toBe(200);
  const lines = file.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return { job: exportJob as Json, lines, text: file.body };
}

const completeOne = async (day = '2018-12-20') => {
  const { obligations } = await owner.data(
    '{ obligations(filter: {states: [OVERDUE, OPEN]}, first: 1) { nodes { id } } }',
  );
  const id = String(obligations?.nodes?.[0]?.id);
  await owner.data(
    'mutation c($id: ID!, $day: LocalDate!) { completeObligation(input: {obligationId: $id, completedOn: $day, evidenceNote: "张三验收"}) { userErrors { code } } }',
    { id, day },
  );
  return id;
};

describe('the feed', () => {
  test('tells every change of the ledger to what is told, once, in order, whatever the size of the pages', async () => {
    const whole = await readAll(owner);
    const ids = whole.changes.map(({ key }) => String(key));
    expect(ids.length).toBeGreaterThan(400);
    expect(new Set(ids).size).toBe(ids.length);
    const order = whole.changes.map(({ sequence, ordinal }) => Number(sequence) * 1e6 + Number(ordinal));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect((await readAll(owner, null, undefined, 37)).changes).toEqual(whole.changes);
    const clauses = await readAll(owner, null, ['TASK_CLAUSE']);
    expect(clauses.changes).toEqual(whole.changes.filter(({ type }) => String(type) === 'TASK_CLAUSE'));
    expect(clauses.changes.length).toBeGreaterThan(39);
  });

  test('goes on from its end with what happens then, even when the page before was empty', async () => {
    const { after } = await readAll(owner);
    const { changes: still } = await owner.data(FEED, { after });
    expect(still).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
    const obligationId = await completeOne();
    const news = await readAll(owner, String(still?.pageInfo?.endCursor));
    expect(news.changes).toHaveLength(1);
    expect(news.changes[0]).toMatchObject({ deed: 'COMPLETE_OBLIGATION', type: 'COMPLETION', kind: 'ADDED' });
    expect(JSON.parse(String(news.changes[0]?.facts))).toMatchObject({ obligationId, completedOn: '2018-12-20' });
  });

  test('names no person and no free text that a person wrote', async () => {
    await completeOne('2018-12-21');
    const text = JSON.stringify((await readAll(owner)).changes);
    expect(text).not.toMatch(/张三|evidenceNote|acceptedBy|confirmedBy|secretHash|idempotency|tok_/);
    expect(text).toContain('牵头单位');
  });

  test('a reader limited to units is told of its matters only, and its cursor still advances', async () => {
    const { matchUnit } = await owner.data('{ matchUnit(name: "水利局") { unit { id } } }');
    const unit = String(matchUnit?.unit?.id);
    const liaison = await api.as('UNIT_LIAISON', [unit]);
    const seen = await readAll(liaison, null, undefined, 20);
    const whole = await readAll(owner);
    const ids = new Set(whole.changes.map(({ key }) => String(key)));
    expect(seen.changes.length).toBeGreaterThan(30);
    expect(seen.changes.length).toBeLessThan(whole.changes.length);
    for (const { key } of seen.changes) expect(ids.has(String(key))).toBe(true);
    const clauses = [
      ...new Set(
        seen.changes.filter(({ type }) => String(type) === 'TASK_CLAUSE').map(({ subjectId }) => String(subjectId)),
      ),
    ];
    const own = await liaison.data('{ taskClauses(first: 200) { nodes { id } } }');
    expect(clauses.sort()).toEqual((own.taskClauses?.nodes ?? []).map(({ id }) => String(id)).sort());
    const { changes: foreign } = await liaison.data(FEED, { after: seen.after });
    expect(foreign?.nodes).toEqual([]);
  });

  test('the thing itself is a step away, as the reader may see it', async () => {
    const { changes } = await owner.data(
      '{ changes(types: [OBLIGATION], first: 3) { nodes { subjectId node { id ... on Obligation { dueOn clause { title } } } } } }',
    );
    for (const { subjectId, node } of changes?.nodes ?? []) expect(node?.id).toEqual(subjectId);
    expect(changes?.nodes).toHaveLength(3);
  });

  test.each(['x', Buffer.from('x').toString('base64url')])(
    'a cursor that is none of the feed is rejected: %s',
    async (after) => {
      const { errors } = await owner.ask(FEED, { after });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    },
  );

  test('every noun that is told has its value in the schema, and no other', async () => {
    const { __type } = await owner.data('{ __type(name: "ChangeType") { enumValues { name } } }');
    expect(__type?.enumValues?.map(({ name }) => String(name))).toEqual(TOLD_NOUNS.map(changeTypeOf));
  });
});

describe('a whole copy', () => {
  test('holds everything that is told as of one number of the ledger, and the feed goes on from there', async () => {
    const secret = await api.world.token('INTEGRATOR');
    const { job, lines, text } = await exported(api.with(secret), secret);
    expect(lines[0]).toMatchObject({ kind: 'HEAD', sequence: job.sequence, changesAfter: job.changesAfter });
    expect(lines.at(-1)).toEqual({ kind: 'END', rows: job.rows });
    expect(lines.length).toBe(Number(job.rows) + 2);
    expect(text).not.toMatch(/张三|evidenceNote|secretHash/);
    // The copy is what the feed up to its number adds up to.
    const told = new Map<string, string>();
    for (const { sequence, subjectId, facts } of (await readAll(owner)).changes) {
      if (Number(sequence) <= Number(job.sequence)) told.set(String(subjectId), String(facts));
    }
    const copied = new Map(lines.slice(1, -1).map(({ id, facts }) => [id, canonicalJson(facts)]));
    expect(copied).toEqual(told);
    const later = await completeOne('2018-12-22');
    const news = await readAll(owner, String(job.changesAfter), ['COMPLETION']);
    expect(news.changes.map(({ facts }) => JSON.parse(String(facts)).obligationId)).toEqual([later]);
  });

  test('can be limited to nouns, and asked for by those who may only', async () => {
    const secret = await api.world.token('INTEGRATOR');
    const { lines } = await exported(api.with(secret), secret, ['PLAN', 'UNIT']);
    expect(new Set(lines.slice(1, -1).map(({ type }) => type))).toEqual(new Set(['PLAN', 'UNIT']));
    const { startExport } = await (await api.as('ASSESSOR')).data(
      'mutation { startExport(input: {}) { exportJob { id } userErrors { code } } }',
    );
    expect(startExport).toEqual({ exportJob: null, userErrors: [{ code: 'NOT_AUTHORISED' }] });
  });

  test('a broken fetch goes on at the byte where it broke; another’s file, or one that has expired, is not there', async () => {
    const secret = await api.world.token('INTEGRATOR');
    const { job, text } = await exported(api.with(secret), secret);
    const get = (headers: Record<string, string>) =>
      api.server.inject({
        method: 'GET',
        url: String(job.path),
        headers: { authorization: `Bearer ${secret}`, ...headers },
      });
    const rest = await get({ range: 'bytes=1000-' });
    expect([rest.statusCode, rest.headers['content-range']]).toEqual([
      206,
      `bytes 1000-${Number(job.bytes) - 1}/${job.bytes}`,
    ]);
    expect(Buffer.concat([Buffer.from(text).subarray(0, 1000), rest.rawPayload]).toString()).toBe(text);
    expect((await get({ range: 'bytes=5-9' })).rawPayload).toEqual(Buffer.from(text).subarray(5, 10));
    expect((await get({ range: `bytes=${job.bytes}-` })).statusCode).toBe(416);
    expect((await get({ range: 'bytes=5-9', 'if-range': '"other"' })).statusCode).toBe(200);
    const other = await api.world.token('INTEGRATOR');
    const stolen = await api.server.inject({
      method: 'GET',
      url: String(job.path),
      headers: { authorization: `Bearer ${other}` },
    });
    expect(stolen.statusCode).toBe(404);
    const now = api.world.clock.now();
    api.world.clock.set('2019-01-10T00:00:00Z');
    expect((await get({})).statusCode).toBe(404);
    api.server.exporter?.wake();
    await api.server.exporter?.settled();
    expect(() => readFileSync(join(dirname(api.world.file), 'exports', `${job.id}.ndjson`))).toThrow();
    api.world.clock.set(now);
  });
});

describe('evaluating a day', () => {
  const EVALUATE =
    'mutation e($day: LocalDate) { evaluateDay(input: {day: $day}) { evaluation { evaluatedOn overdue entered left } userErrors { code } } }';

  test('alarms once when something becomes overdue, once when it no longer is, and never again for the same day', async () => {
    const { after } = await readAll(owner);
    const { obligations } = await owner.data(
      '{ obligations(filter: {states: [OVERDUE]}, asOf: "2019-01-01") { totalCount } }',
    );
    const first = await owner.data(EVALUATE, { day: '2019-01-01' });
    expect(first.evaluateDay).toMatchObject({
      userErrors: [],
      evaluation: {
        evaluatedOn: '2019-01-01',
        overdue: obligations?.totalCount,
        entered: obligations?.totalCount,
        left: 0,
      },
    });
    for (const day of ['2019-01-01', '2018-12-01']) {
      const again = await owner.data(EVALUATE, { day });
      expect(again.evaluateDay).toEqual({ evaluation: null, userErrors: [{ code: 'DAY_ALREADY_EVALUATED' }] });
    }
    const late = await owner.data(
      '{ obligations(filter: {states: [OVERDUE]}, asOf: "2019-01-01", first: 1) { nodes { id } } }',
    );
    const done = String(late.obligations?.nodes?.[0]?.id);
    const completed = await owner.data(
      'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2019-01-02", evidenceNote: "x"}) { userErrors { code } } }',
      { id: done },
    );
    expect(completed.completeObligation?.userErrors).toEqual([]);
    const second = await owner.data(EVALUATE, {});
    expect(second.evaluateDay?.evaluation).toMatchObject({ evaluatedOn: '2019-01-02', left: 1 });
    const { changes } = await readAll(owner, after, ['OVERDUE_SPELL']);
    const left = changes.filter(({ kind }) => String(kind) === 'REVISED').map(({ facts }) => JSON.parse(String(facts)));
    expect(left).toMatchObject([{ obligationId: done, enteredOn: '2019-01-01', leftOn: '2019-01-02' }]);
    const entered = changes
      .filter(({ kind }) => String(kind) === 'ADDED')
      .map(({ facts }) => JSON.parse(String(facts)).obligationId);
    expect(new Set(entered).size).toBe(entered.length);
  });

  test('a day to come is refused, and only the office evaluates', async () => {
    expect((await owner.data(EVALUATE, { day: '2019-03-01' })).evaluateDay?.userErrors).toEqual([
      { code: 'BAD_INPUT' },
    ]);
    expect((await integrator.data(EVALUATE, {})).evaluateDay?.userErrors).toEqual([{ code: 'NOT_AUTHORISED' }]);
  });
});

test('a consumer that dies at any point 200 times loses nothing and applies nothing twice', async () => {
  // What survives a death is what was stored in one step: facts and cursor together. Everything else is gone.
  const secret = await api.world.token('INTEGRATOR');
  const reader = api.with(secret);
  let stored = { after: null as string | null, facts: new Map<string, string>(), seen: new Set<string>() };
  let deaths = 0;
  class Death extends Error {}
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3 }), async (first, step) => {
      if (deaths % 25 === 0) {
        const { obligations } = await owner.data(
          '{ obligations(filter: {states: [COMPLETED, COMPLETED_LATE]}, first: 1) { nodes { id } } }',
        );
        const id = obligations?.nodes?.[0]?.id;
        if (id)
          await owner.data(
            'mutation w($id: ID!) { withdrawCompletion(input: {obligationId: $id, reason: "再核"}) { userErrors { code } } }',
            { id },
          );
        await completeOne('2018-12-23');
      }
      try {
        const copy = { after: stored.after, facts: new Map(stored.facts), seen: new Set(stored.seen) };
        if (step === 0) throw new Death();
        const { changes: page } = await reader.data(FEED, { after: copy.after, first });
        if (step === 1) throw new Death();
        for (const { key, subjectId, facts } of page?.nodes ?? []) {
          expect(copy.seen.has(String(key))).toBe(false);
          copy.seen.add(String(key));
          copy.facts.set(String(subjectId), String(facts));
          if (step === 2 && copy.seen.size % 2 === 0) throw new Death();
        }
        copy.after = String(page?.pageInfo?.endCursor);
        stored = copy;
        throw new Death();
      } catch (error) {
        if (!(error instanceof Death)) throw error;
        deaths += 1;
      }
    }),
    { numRuns: 200, seed: 7, endOnFailure: true },
  );
  expect(deaths).toBe(200);
  const rest = await readAll(reader, stored.after);
  for (const { key, subjectId, facts } of rest.changes) {
    expect(stored.seen.has(String(key))).toBe(false);
    stored.seen.add(String(key));
    stored.facts.set(String(subjectId), String(facts));
  }
  const truth = await readAll(owner);
  expect(stored.seen).toEqual(new Set(truth.changes.map(({ key }) => String(key))));
  const { lines } = await exported(reader, secret);
  expect(stored.facts).toEqual(new Map(lines.slice(1, -1).map(({ id, facts }) => [id, canonicalJson(facts)])));
});

test('what is told of a row is ids, days, numbers, closed words and stated texts, whatever its columns are called', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant('张三'), fc.object())),
      (row) => {
        for (const value of Object.values(toldFacts('Completion', row))) {
          expect(typeof value === 'string' ? /^[A-Za-z0-9_.:-]*$/.test(value) : typeof value !== 'object').toBe(true);
        }
      },
    ),
    { numRuns: 300, seed: 1 },
  );
  expect(toldNounOf('tok_370812_1')).toBeUndefined();
});

test('the ledger still verifies, exports and evaluations included', async () => {
  const { problems } = await verifyLedger(api.world.registry.engine.read(api.world.registry.jurisdiction), ALL_TABLES);
  expect(problems).toEqual([]);
});
