import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { type Api, type Caller, type Json, smallApi } from './api-world.ts';
import { clockAt, countingIds, SMALL_PLAN, temporaryFolder } from './world.ts';

/** The small plan with a later day, one clause gone and one come, issued in May 2018. */
const AMENDED = SMALL_PLAN.replace('2018年3月1日', '2018年5月2日')
  .replace('2018年9月底前，建立', '2018年11月底前，建立')
  .replace(/3、提高水质.*\n/, '3、清理垃圾。2018年10月底前，清理河岸垃圾。（牵头单位：住建局，协办单位：各镇街）\n');

const PREVIEW = `query p($input: PreviewEditionInput!) { previewEdition(input: $input) { userErrors { code }
  preview { token ordinal effectiveOn unchangedCount changedCount addedCount droppedCount doubtfulCount reading { clauseCount }
    changes { totalCount nodes { outcome isDoubtful likeness ground before { id path } after { path ordinal } rivals { clause { path } likeness }
      differences { aspect before after pieces { kind words } }
      obligations { nodes { effect period dueBefore dueAfter completedOn obligation { id measures { totalCount } } } } } }
    measures { totalCount } plan { edition } } } }`;
const ACCEPT = `mutation a($input: AcceptEditionInput!) { acceptEdition(input: $input) { userErrors { code messageZh } replayed ledgerSequence
  plan { id edition isConfirmed issuedOn text editions { totalCount nodes { ordinal isCurrent issuedOn effectiveOn reason text supersededAt recordedAt
    taskClauses { totalCount nodes { path text } } } } taskClauses { nodes { id path edition endsOn } } } } }`;

describe('an officer amends a plan by GraphQL', () => {
  let api: Api & { world: { planId: string } };
  let officer: Caller;
  let planId: string;
  beforeAll(async () => {
    api = await smallApi();
    officer = await api.as('SUPERVISION_OFFICER');
    planId = api.world.planId;
  });
  afterAll(() => api.close());

  test('looks at it clause by clause, accepts what was shown, and finds both texts', async () => {
    const before = (
      await officer.data('query q($id: ID!) { plan(id: $id) { text taskClauses { nodes { id path } } } }', {
        id: planId,
      })
    ).plan;
    const ids = new Map(before?.taskClauses?.nodes?.map(({ id, path }) => [String(path), String(id)]));
    const { previewEdition: shown } = await officer.data(PREVIEW, { input: { planId, text: AMENDED } });
    expect(shown?.userErrors).toEqual([]);
    expect(shown?.preview).toMatchObject({
      ...{ ordinal: 2, effectiveOn: '2018-05-02', unchangedCount: 2, changedCount: 1, addedCount: 1, droppedCount: 1 },
      ...{ doubtfulCount: 0, plan: { edition: 1 } },
    });
    const changed = shown?.preview?.changes?.nodes?.find(({ outcome }) => String(outcome) === 'CHANGED');
    expect(changed?.before?.id).toBe(ids.get('一（一）1'));
    expect(changed?.differences?.find(({ aspect }) => String(aspect) === 'TEXT')?.pieces).toEqual(
      expect.arrayContaining([
        { kind: 'REMOVED', words: '9' },
        { kind: 'ADDED', words: '11' },
      ]),
    );
    expect(changed?.obligations?.nodes).toEqual([
      expect.objectContaining({ effect: 'KEPT', dueBefore: '2018-06-30', dueAfter: '2018-06-30' }),
      expect.objectContaining({ effect: 'MOVED', dueBefore: '2018-09-30', dueAfter: '2018-11-30' }),
    ]);
    const input = {
      planId,
      text: AMENDED,
      previewToken: shown?.preview?.token,
      reason: '区政府常务会议同意',
      idempotencyKey: 'ed-2',
    };
    const { acceptEdition: done } = await officer.data(ACCEPT, { input });
    expect(done).toMatchObject({
      userErrors: [],
      replayed: false,
      plan: { id: planId, edition: 2, issuedOn: '2018-05-02', text: AMENDED },
    });
    const editions = done?.plan?.editions?.nodes ?? [];
    expect(editions.map(({ ordinal, isCurrent, text }) => [ordinal, isCurrent, text])).toEqual([
      [1, false, SMALL_PLAN],
      [2, true, AMENDED],
    ]);
    expect(editions[0]?.taskClauses?.nodes?.map(({ path }) => path)).toEqual([...ids.keys()]);
    const kept = done?.plan?.taskClauses?.nodes?.filter(({ id }) => [...ids.values()].includes(String(id)));
    expect(kept?.map(({ path, id }) => [path, id])).toEqual(
      ['一（一）1', '一（一）2', '一（二）1'].map((path) => [path, ids.get(path)]),
    );
    expect((await officer.data(ACCEPT, { input })).acceptEdition).toMatchObject({ replayed: true });
    const { plan } = await officer.data(
      'query t($id: ID!, $at: DateTime) { plan(id: $id) { first: text(edition: 1) atFirst: text(knownAt: $at) } }',
      { id: planId, at: editions[0]?.recordedAt },
    );
    expect(plan).toEqual({ first: SMALL_PLAN, atFirst: SMALL_PLAN });
  });

  test('an ended duty says why, by GraphQL as by every list', async () => {
    const { obligations } = await officer.data(
      '{ obligations(filter: {states: [ENDED]}, asOf: "2019-01-01") { totalCount nodes { state endsOn endReason dueOn clause { path endsOn endReason } reasons { code messageZh } } } }',
    );
    const ended = obligations?.nodes?.filter(({ endReason }) => String(endReason).includes('不再规定')) ?? [];
    expect(ended.length).toBeGreaterThan(0);
    expect(ended[0]).toMatchObject({
      state: 'ENDED',
      endsOn: '2018-05-01',
      clause: { path: '一（一）3', endsOn: '2018-05-01' },
    });
    const reasons = (ended[0]?.reasons ?? []) as unknown as Json[];
    expect(reasons.map(({ code }) => code)).toContain('ENDED_BY_EDITION');
  });

  test('someone who may not import may not amend; who may only read sees the editions', async () => {
    const reader = await api.as('INTEGRATOR');
    const { acceptEdition } = await reader.data(ACCEPT, {
      input: { planId, text: `${AMENDED}\n`, previewToken: 'x', reason: 'x' },
    });
    expect(acceptEdition).toMatchObject({ plan: null, userErrors: [{ code: 'NOT_AUTHORISED' }] });
  });

  test('POST /import?amends= previews and accepts the bytes of a document', async () => {
    const secret = await api.world.token('SUPERVISION_OFFICER');
    const post = async (query: Record<string, string>, payload: string) => {
      const answer = await api.server.inject({
        method: 'POST',
        url: `/import?${new URLSearchParams({ amends: planId, fileName: '修订.txt', ...query })}`,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'text/plain' },
        payload,
      });
      return { status: answer.statusCode, body: JSON.parse(answer.body) };
    };
    const text = AMENDED.replace('2018年5月2日', '2018年7月9日').replace(
      '每年组织一次全面巡查',
      '每年组织两次全面巡查',
    );
    const shown = await post({ dryRun: 'true' }, text);
    expect(shown).toMatchObject({
      status: 200,
      body: { preview: { edition: 3, counts: { clauses: { UNCHANGED: 3, CHANGED: 1 } } } },
    });
    const { token } = shown.body.preview;
    expect(await post({ token, reason: '' }, text)).toMatchObject({
      status: 422,
      body: { userErrors: [{ code: 'BAD_INPUT' }] },
    });
    expect(await post({ token, reason: '更正', pair: 'nonsense' }, text)).toMatchObject({ status: 422 });
    const done = await post({ token, reason: '更正' }, text);
    expect(done).toMatchObject({ status: 201, body: { userErrors: [], plan: { id: planId, edition: 3 } } });
  });
});

describe('an officer amends a plan by the command line', () => {
  const { folder, remove } = temporaryFolder();
  const database = join(folder, 'registry.db');
  const clock = clockAt('2019-01-02T01:00:00.000Z');
  const ids = countingIds();
  async function type(...words: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const io: Io = {
      settings: readSettings({}),
      ...{ clock, ids, newSecret: () => 'secret', userName: '王督查' },
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      progress: () => undefined,
      stopped: Promise.resolve(),
    };
    const exit = await runProgram([...words, '--db', database], io);
    return { exit, out: out.join('\n'), err: err.join('\n') };
  }
  afterAll(remove);

  test('from two files to a plan in its second edition, without reading code', async () => {
    const [first, second] = [join(folder, '方案.txt'), join(folder, '修订.txt')];
    writeFileSync(first, SMALL_PLAN);
    writeFileSync(second, AMENDED);
    const { planId } = JSON.parse((await type('import', first, '--json')).out);
    const told = await type('amend', planId, second, '--dry-run');
    expect(told).toMatchObject({ exit: 0, err: '' });
    expect(told.out).toContain('条款：不变 2，移位 0，修改 1，新增 1，删去 1');
    expect(told.out).toContain('[-9-]{+11+}');
    expect(told.out).toContain('应办事项改期： 2018-09-30 → 2018-11-30');
    const token = /预览令牌：(\S+)/.exec(told.out)?.[1] ?? '';
    expect(await type('amend', planId, second, '--reason', '修订')).toMatchObject({ exit: 2 });
    const done = await type('amend', planId, second, '--token', token, '--reason', '常务会议同意');
    expect(done).toMatchObject({ exit: 0, err: '' });
    expect(done.out).toContain('第 2 版');
    expect((await type('amend', planId, second, '--dry-run')).exit).toBe(3);
    expect((await type('editions', planId)).out).toContain('常务会议同意');
    expect((await type('editions', planId, '--text', '1')).out).toBe(SMALL_PLAN);
    expect((await type('verify-ledger')).exit).toBe(0);
  });
});
