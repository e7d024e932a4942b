import { afterAll, beforeAll, expect, test } from 'vitest';
import { madePlan } from '../bench/made-plan.ts';
import { AsideThreads, type ThreadSettings } from '../src/cli/aside-threads.ts';
import type { Instant } from '../src/kernel/clock.ts';
import type { LocalDate } from '../src/kernel/local-date.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { type Aside, DEEDS_ASIDE } from '../src/registry/aside.ts';
import { commandAside } from '../src/registry/works.ts';
import { countObligations, hasMoreObligations } from '../src/tasks/store-obligations.ts';
import { type Api, type Caller, seedApi } from './api-world.ts';

// What takes long is done in a thread of its own (ADR 0066): the same answers, and nobody waits for them.

const STANDS_AT = '2019-01-04T01:00:00.000Z';
let api: Api;
let officer: Caller;
let secret: string;
let threads: AsideThreads;
/** What was done aside, in order. */
const asked: string[] = [];

/** The threads, noting what is asked of them. */
const noting = (aside: Aside): Aside => ({
  fewDuties: aside.fewDuties,
  work(name, input) {
    asked.push(name);
    return aside.work(name, input);
  },
  file(name, input) {
    asked.push(name);
    return aside.file(name, input);
  },
});

const settings = (): ThreadSettings => ({
  ...{ file: api.world.file, evidenceFolder: null, soffice: null, standsAt: STANDS_AT },
});

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 }, STANDS_AT);
  officer = await api.as('SUPERVISION_OFFICER');
  secret = await api.world.token('SUPERVISION_OFFICER');
  threads = new AsideThreads(settings(), 0);
  await officer.data('mutation { runSweep(input: {asOf: "2019-01-03"}) { userErrors { code } } }');
});
afterAll(async () => {
  await threads.close();
  await api.close();
});

/** Does something with the long works done aside or here. */
async function where<Result>(place: Aside | 'aside' | 'here', work: () => Promise<Result>): Promise<Result> {
  api.world.registry.aside = place === 'here' ? undefined : noting(place === 'aside' ? threads : place);
  try {
    return await work();
  } finally {
    api.world.registry.aside = undefined;
  }
}

async function post(url: string, payload: string, type = 'application/json') {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': type };
  const { statusCode, rawPayload, headers: told } = await api.server.inject({ method: 'POST', url, headers, payload });
  return { status: statusCode, bytes: rawPayload, type: told['content-type'] };
}

/** A plan longer than what is read while others wait. */
const longPlan = (plans: number): string =>
  Array.from({ length: plans }, (_plan, n) =>
    n === 0
      ? madePlan(1)
      : madePlan(n + 1)
          .split('\n')
          .slice(4)
          .join('\n'),
  ).join('');

test('every answer that is made aside is to the byte the one made here', async () => {
  api.world.clock.set(STANDS_AT);
  const files: [string, string, string, string?][] = [
    ['papers', '/papers/batch', '{"filter": {}}'],
    ['ledgerSheet', '/papers/ledger', '{"format": "csv", "asOf": "2019-01-01"}'],
    [
      'cards',
      '/papers/scorecards',
      `{"year": 2018, "format": "json", "asOf": "2019-01-01", "knownAt": "${STANDS_AT}"}`,
    ],
    ['previewImport', '/import?dryRun=true&year=2018', longPlan(12), 'text/plain'],
  ];
  for (const [name, url, payload, type] of files) {
    asked.length = 0;
    const [here, aside] = [
      await where('here', () => post(url, payload, type)),
      await where('aside', () => post(url, payload, type)),
    ];
    expect(here.status, name).toBe(200);
    expect(here.bytes.length, name).toBeGreaterThan(1000);
    expect(asked).toContain(name);
    expect(aside.type).toBe(here.type);
    expect(aside.bytes.equals(here.bytes), name).toBe(true);
  }
});

test('of a small register, and of few papers, what takes long elsewhere is made where it is asked for', async () => {
  const { engine, jurisdiction } = api.world.registry;
  const db = engine.read(jurisdiction);
  const duties = await countObligations(db, {
    asOf: '2019-01-03' as LocalDate,
    knownAt: '2030-01-01T00:00:00.000Z' as Instant,
  });
  expect(duties).toBeGreaterThan(50);
  expect(await hasMoreObligations(db, duties - 1)).toBe(true);
  expect(await hasMoreObligations(db, duties)).toBe(false);
  const [small, large] = [
    { ...noting(threads), fewDuties: duties },
    { ...noting(threads), fewDuties: duties - 1 },
  ];
  const files: [string, string][] = [
    ['/papers/ledger', '{"format": "csv", "asOf": "2019-01-01"}'],
    ['/papers/scorecards', '{"year": 2018, "format": "xlsx", "asOf": "2019-01-01"}'],
    // Ten papers.
    ['/papers/batch', '{"filter": {"kinds": ["URGE"]}}'],
  ];
  const made = async (aside: Aside) => {
    asked.length = 0;
    for (const [url, payload] of files) expect((await where(aside, () => post(url, payload))).status, url).toBe(200);
    return [...new Set(asked)];
  };
  expect(await made(small)).toEqual([]);
  expect(await made(large)).toEqual(['ledgerSheet', 'cards']);
  // Twelve papers, and a Word document for every unit, are long in any register.
  expect((await where(small, () => post('/papers/batch', '{"filter": {}}'))).status).toBe(200);
  const cards = '{"year": 2018, "format": "zip", "asOf": "2019-01-01"}';
  expect((await where(small, () => post('/papers/scorecards', cards))).status).toBe(200);
  expect([...new Set(asked.slice(-4))]).toEqual(['papers', 'cards']);
});

test('what cannot be made is refused aside in the words of here', async () => {
  const refusals: [string, string, string?][] = [
    ['/papers/scorecards', '{"year": 2018, "format": "docx"}'],
    ['/papers/scorecards', '{"year": 2018, "unitIds": ["unt_370812_01bx5zzkbkactav9wevgemmvrz"]}'],
    ['/papers/scorecards', '{"year": 1999}'],
    ['/import?dryRun=true&year=2018', `没有任务的长文。\n${'这里什么也没有说。\n'.repeat(20_000)}`, 'text/plain'],
  ];
  for (const [url, payload, type] of refusals) {
    const [here, aside] = [
      await where('here', () => post(url, payload, type)),
      await where('aside', () => post(url, payload, type)),
    ];
    expect(here.status, payload.slice(0, 80)).toBeGreaterThanOrEqual(400);
    expect(aside.status).toBe(here.status);
    const still = (bytes: Buffer) => String(bytes).replaceAll(/"requestId":"\w+"/g, '');
    expect(still(aside.bytes)).toBe(still(here.bytes));
  }
});

test('every deed that is performed aside has its command, and no other has', () => {
  const { calendar } = api.world.registry;
  for (const deed of DEEDS_ASIDE) expect(commandAside(deed, calendar)?.deed).toBe(deed);
  expect(DEEDS_ASIDE.length).toBeGreaterThan(4);
  expect(commandAside('REVOKE_TOKEN', calendar)).toBeUndefined();
});

test('a deed aside is one deed in the ledger, seen by whoever asks next, done once for one key, and refused as ever', async () => {
  const [owner, integrator] = [await api.as('OWNER'), await api.as('INTEGRATOR')];
  const text = longPlan(12);
  const url = '/import?year=2018';
  asked.length = 0;
  const imported = await where('aside', () => post(url, text, 'text/plain'));
  expect(imported.status).toBe(201);
  const { plan, ledgerSequence } = JSON.parse(String(imported.bytes));
  const { plans } = await officer.data('{ plans { nodes { id title } } }');
  expect((plans?.nodes ?? []).map(({ id }) => String(id))).toContain(plan.id);
  const again = await where('aside', () => post(url, text, 'text/plain'));
  expect(again.status).toBe(422);
  expect(JSON.parse(String(again.bytes)).userErrors[0].code).toBe('PLAN_ALREADY_IMPORTED');
  const evaluate =
    'mutation e($key: String) { evaluateDay(input: {day: "2019-01-04", idempotencyKey: $key}) { replayed ledgerSequence userErrors { code } } }';
  const evaluated = [];
  for (const key of ['once', 'once', 'other'])
    evaluated.push((await where('aside', () => owner.data(evaluate, { key }))).evaluateDay);
  expect(evaluated).toMatchObject([
    { replayed: false, userErrors: [] },
    { replayed: true, userErrors: [], ledgerSequence: evaluated[0]?.ledgerSequence },
    { ledgerSequence: null, userErrors: [{ code: 'DAY_ALREADY_EVALUATED' }] },
  ]);
  expect(Number(evaluated[0]?.ledgerSequence)).toBe(ledgerSequence + 1);
  // Who may not, may not there either.
  expect((await where('aside', () => integrator.data(evaluate, { key: null }))).evaluateDay).toMatchObject({
    userErrors: [{ code: 'NOT_AUTHORISED' }],
  });
  expect(asked).toEqual(['extract', 'perform', 'extract', 'perform', 'perform', 'perform', 'perform', 'perform']);
});

test('while a long plan is read aside, others have hundreds of turns; here they have next to none', async () => {
  const preview = () => post('/import?dryRun=true&year=2018', longPlan(40), 'text/plain');
  const turnsDuring = async (place: 'aside' | 'here'): Promise<number> => {
    let turns = 0;
    let isOver = false;
    const work = where(place, preview).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await new Promise((turn) => setImmediate(turn));
      turns++;
    }
    expect((await work).status).toBe(200);
    return turns;
  };
  expect(await turnsDuring('here')).toBeLessThan(100);
  expect(await turnsDuring('aside')).toBeGreaterThan(500);
});

test('a thread that ends fails the work that it had, and no other', async () => {
  const own = new AsideThreads(settings(), 0);
  const begun = own.work('extract', { bytes: Buffer.from(longPlan(40)), limit: 10_000_000 });
  const failed = expect(begun).rejects.toThrow(/ended/);
  await own.close();
  await failed;
  const small = { bytes: Buffer.from('一、任务'), limit: 1000 };
  expect((await own.work('extract', small)).text).toBe('一、任务');
  const error = await own.work('extract', { bytes: Buffer.alloc(0), limit: 1 }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({ code: 'DOCUMENT_EMPTY' });
  await expect(own.work('perform', { deed: 'REVOKE_TOKEN', input: {}, by: {} as never })).rejects.toThrow(
    /not performed/,
  );
  // More than are done at once wait for their turn, and a file that is given up is no hindrance.
  const parts = own.file('ledgerSheet', {
    ...{ filter: { asOf: '2019-01-01', knownAt: STANDS_AT } as never, title: '台账', format: 'csv' },
  });
  expect((await parts.next()).done).toBe(false);
  await parts.return(undefined as never);
  const texts = await Promise.all(Array.from({ length: 5 }, () => own.work('extract', small)));
  expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 5 }, () => '一、任务'));
  await own.close();
});
