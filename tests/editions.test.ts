import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAllIndicators } from '../src/indicators/store.ts';
import { importPlan } from '../src/intake/commands.ts';
import { confirmPlan } from '../src/intake/commands-confirm.ts';
import { type AmendPlan, acceptEdition, type EditionPreview, previewEdition } from '../src/intake/commands-editions.ts';
import { listAllFindings } from '../src/intake/store.ts';
import type { Instant } from '../src/kernel/clock.ts';
import type { LocalDate } from '../src/kernel/local-date.ts';
import { pageRequest } from '../src/kernel/page.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { runSweepWith } from '../src/measures/commands-sweep.ts';
import { listMeasuresOfObligations } from '../src/measures/store.ts';
import { findPlan } from '../src/plans/store.ts';
import { editionAt, findEditionText, listEditions } from '../src/plans/store-editions.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { stateOf } from '../src/tasks/obligation.ts';
import { listDeadlines, listResponsibilities } from '../src/tasks/store.ts';
import { listClauses } from '../src/tasks/store-clauses.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { SMALL_PLAN, seedDistrict, smallDistrict, type World } from './world.ts';

/** The small plan as amended in August 2018: a day moved, a clause under another heading, one dropped, one added. */
const AMENDED = `示例区人民政府办公室
关于修订印发示例区河道整治工作方案的通知
各有关单位：
现将修订后的《示例区河道整治工作方案》印发给你们，请认真组织实施。
示例区人民政府办公室
2018年8月1日
示例区河道整治工作方案
一、工作任务
（一）治理河道
1、清理河岸垃圾。2018年10月底前，清理全部河岸堆放的垃圾。（牵头单位：住建局，协办单位：各镇街）
2、开展河道调查。2018年6月底前，完成全部河道的调查；2018年12月底前，建立河道名录。（牵头单位：水利局、环保局，协办单位：财政局、各镇街等）
（二）完善制度
1、健全管护制度。逐步建立河道管护长效机制。（牵头单位：各镇街，协办单位：河长办）
2、开展日常巡查。每年组织一次全面巡查。（牵头单位：环保局，协办单位：各镇街）
`;

const read = (world: World) => world.registry.engine.read(world.registry.jurisdiction);
const TODAY = '2019-01-02' as LocalDate;
const everyClause = async (world: World, planId: string, knownAt: Instant) =>
  (await listClauses(read(world), { knownAt, planId }, pageRequest({ first: 200 }, 'test'))).edges.map(
    ({ node }) => node,
  );

async function accept(world: World, plan: AmendPlan) {
  const preview = await previewEdition(read(world), plan, TODAY);
  const { outcome } = await world.perform(acceptEdition, {
    ...plan,
    previewToken: preview.token,
    reason: '区政府第12次常务会议同意修订',
  });
  return { preview, outcome };
}

async function confirmAll(world: World, planId: string) {
  const open = await listAllFindings(read(world), { planId });
  const acknowledgedFindingIds = open.map(({ id }) => id);
  await world.perform(confirmPlan, { planId, acknowledgedFindingIds, reason: '已逐条核对' });
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

const outcomesOf = ({ change, held, rows }: EditionPreview) =>
  change.changes.map(({ outcome, before, after }) => [
    outcome,
    before === null ? null : held.clauses[before]?.path,
    after === null ? null : rows.tasks.clauses[after]?.path,
  ]);

describe('an amended plan is one plan', () => {
  let world: World & { planId: string };
  let before: Awaited<ReturnType<typeof everyClause>>;
  let preview: EditionPreview;
  let completedId: string;
  const owedAt = async (asOf: string, knownAt = world.clock.now()) =>
    listAllObligations(read(world), { asOf: asOf as LocalDate, knownAt, planId: world.planId });
  let firstKnown: Instant;
  let owedBefore: Awaited<ReturnType<typeof owedAt>>;

  beforeAll(async () => {
    world = await smallDistrict();
    await confirmAll(world, world.planId);
    owedBefore = await owedAt('2019-01-02');
    completedId = owedBefore.find(({ dueOn }) => dueOn === '2018-06-30')?.id ?? '';
    await world.perform(completeObligation, {
      obligationId: completedId,
      completedOn: '2018-06-20' as LocalDate,
      evidenceNote: '调查报告',
    });
    await world.perform(runSweepWith(world.registry.calendar), { asOf: TODAY });
    firstKnown = world.clock.now();
    before = await everyClause(world, world.planId, firstKnown);
    world.clock.set('2019-01-03T01:00:00.000Z');
    ({ preview } = await accept(world, { planId: world.planId, text: AMENDED }));
  });
  afterAll(() => world.remove());
  const idAt = (path: string) => before.find((clause) => clause.path === path)?.id ?? '';

  test('the preview says of each clause what becomes of it', () => {
    expect(outcomesOf(preview)).toEqual([
      ['ADDED', null, '一（一）1'],
      ['CHANGED', '一（一）1', '一（一）2'],
      ['UNCHANGED', '一（二）1', '一（二）1'],
      ['MOVED', '一（一）2', '一（二）2'],
      ['DROPPED', '一（一）3', null],
    ]);
    expect(preview.change.effectiveOn).toBe('2018-08-01');
  });

  test('clauses keep their identity wherever they are numbered; only changed and new ones wait for a person', async () => {
    const now = await everyClause(world, world.planId, world.clock.now());
    expect(now.map(({ id, path, confirmedAt }) => [path, id, confirmedAt !== null])).toEqual([
      ['一（一）1', expect.not.stringMatching(new RegExp(before.map(({ id }) => id).join('|'))), false],
      ['一（一）2', idAt('一（一）1'), false],
      ['一（二）1', idAt('一（二）1'), true],
      ['一（二）2', idAt('一（一）2'), true],
    ]);
    expect((await findPlan(read(world), world.planId))?.confirmedAt).toBeNull();
  });

  test('a moved day moves its obligation, a completion stays, what is dropped was owed until the day before', async () => {
    const owed = new Map((await owedAt('2019-01-02')).map((row) => [row.id, row]));
    const wasDue = (dueOn: string) => owedBefore.find((row) => row.dueOn === dueOn)?.id ?? '';
    expect(owed.get(completedId as never)).toMatchObject({ completedOn: '2018-06-20', dueOn: '2018-06-30' });
    expect(owed.get(wasDue('2018-09-30') as never)).toMatchObject({ dueOn: '2018-12-31', writtenDueOn: '2018-12-31' });
    const target = owedBefore.find(({ basis }) => basis === 'TARGET_YEAR')?.id;
    const dropped = owed.get(target as never);
    expect(dropped).toMatchObject({ endsOn: '2018-07-31', endReason: expect.stringContaining('第2版') });
    if (!dropped) throw new Error('erased');
    expect(stateOf(dropped, '2018-07-31' as LocalDate)).toBe('OPEN');
    expect(stateOf(dropped, '2018-08-01' as LocalDate)).toBe('ENDED');
    expect((await owedAt('2018-08-01')).find(({ id }) => id === dropped.id)?.endsOn).toBe('2018-07-31');
    expect([...owed.values()].some(({ dueOn, startsOn }) => dueOn === '2018-10-31' && startsOn === '2018-08-01')).toBe(
      true,
    );
  });

  test('a question about an earlier instant is answered as it was', async () => {
    expect(await everyClause(world, world.planId, firstKnown)).toEqual(
      before.map((row) =>
        expect.objectContaining({ id: row.id, text: row.text, path: row.path, spanStart: row.spanStart }),
      ),
    );
    const then = await owedAt('2019-01-02', firstKnown);
    expect(then.map(({ id, dueOn, endsOn }) => [id, dueOn, endsOn])).toEqual(
      owedBefore.map(({ id, dueOn }) => [id, dueOn, null]),
    );
  });

  test('at every instant every word that is cited stands in the text of that instant', async () => {
    const plan = await findPlan(read(world), world.planId);
    if (!plan) throw new Error('no plan');
    for (const knownAt of [firstKnown, world.clock.now()]) {
      const kept = await findEditionText(read(world), world.planId, await editionAt(read(world), plan, knownAt));
      const clauses = await everyClause(world, world.planId, knownAt);
      const ids = clauses.map(({ id }) => id);
      const cited = [
        ...clauses.map(({ text, spanStart, spanEnd }) => ({ surface: text, spanStart, spanEnd })),
        ...(await listResponsibilities(read(world), ids, knownAt)),
        ...(await listDeadlines(read(world), ids, knownAt)),
      ];
      expect(cited.length).toBeGreaterThan(15);
      expect(
        cited.filter(({ surface, spanStart, spanEnd }) => kept?.text.slice(spanStart, spanEnd) !== surface),
      ).toEqual([]);
    }
  });

  test('both editions stand on record with their texts', async () => {
    const editions = await listEditions(read(world), [world.planId]);
    expect(
      editions.map(({ ordinal, issuedOn, effectiveOn, reason }) => [ordinal, issuedOn, effectiveOn, reason]),
    ).toEqual([
      [1, '2018-03-01', '2018-03-01', null],
      [2, '2018-08-01', '2018-08-01', '区政府第12次常务会议同意修订'],
    ]);
    expect((await findEditionText(read(world), world.planId, 1))?.text).toBe(SMALL_PLAN);
    expect((await findEditionText(read(world), world.planId, 2))?.text).toBe(AMENDED);
  });

  test('neither text can come in again, as a plan or as an edition', async () => {
    for (const text of [SMALL_PLAN, AMENDED]) {
      expect(await refusalOf(world.perform(importPlan, { text }))).toMatchObject({ code: 'PLAN_ALREADY_IMPORTED' });
      expect(await refusalOf(previewEdition(read(world), { planId: world.planId, text }, TODAY))).toMatchObject({
        code: 'PLAN_ALREADY_IMPORTED',
      });
    }
  });

  test('a proposal on a duty that is no longer owed goes back with the next sweep', async () => {
    const calendar = world.registry.calendar;
    await confirmAll(world, world.planId);
    await world.perform(runSweepWith(calendar), { asOf: '2019-01-03' as LocalDate });
    const ended = (await owedAt('2019-01-03')).filter(({ endsOn }) => endsOn !== null).map(({ id }) => id);
    const measures = await listMeasuresOfObligations(read(world), ended);
    expect(measures.filter(({ state }) => state === 'PROPOSED')).toEqual([]);
  });

  test('the ledger tells it all in one entry and agrees with every row', async () => {
    const { problems } = await verifyLedger(read(world), ALL_TABLES as never);
    expect(problems).toEqual([]);
  });
});

describe('what an edition must not do', () => {
  let world: World & { planId: string };
  beforeAll(async () => {
    world = await smallDistrict();
  });
  afterAll(() => world.remove());

  test('a text issued earlier is refused', async () => {
    const text = SMALL_PLAN.replace('2018年3月1日', '2017年3月1日');
    const refused = await refusalOf(previewEdition(read(world), { planId: world.planId, text }, TODAY));
    expect(refused).toMatchObject({ code: 'EDITION_NOT_LATER', facts: { issuedOn: '2017-03-01' } });
  });

  test('a pairing in doubt is marked, must be settled by a person, and can be overruled', async () => {
    const plan = {
      planId: world.planId,
      text: SMALL_PLAN.replace('2018年3月1日', '2018年4月1日').replace(
        '开展日常巡查。每年组织一次全面巡查。（牵头单位：环保局，协办单位：各镇街）',
        '加强巡查执法。每年组织一次全面巡查和联合执法，严查违法排污。（牵头单位：综合执法局，协办单位：各镇街）',
      ),
    };
    const shown = await previewEdition(read(world), plan, TODAY);
    const doubtful = shown.change.changes.filter(({ pair }) => pair?.isDoubtful);
    expect(doubtful.map(({ outcome }) => outcome)).toEqual(['CHANGED']);
    const input = { ...plan, previewToken: shown.token, reason: '修订' };
    expect(await refusalOf(world.perform(acceptEdition, input))).toMatchObject({ code: 'PAIRING_DOUBTFUL' });
    const patrol = shown.held.clauses[1]?.id ?? '';
    const pairings = [
      { clauseId: patrol, ordinal: null },
      { clauseId: null, ordinal: 2 },
    ];
    const overruled = await previewEdition(read(world), { ...plan, pairings }, TODAY);
    expect(
      outcomesOf(overruled)
        .map(([outcome]) => outcome)
        .toSorted(),
    ).toEqual(['ADDED', 'DROPPED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED'].toSorted());
    const other = await refusalOf(world.perform(acceptEdition, { ...input, pairings }));
    expect(other).toMatchObject({ code: 'PREVIEW_OUTDATED' });
    const nobody = [{ clauseId: 'tsk_370812_nobody', ordinal: 1 }];
    expect(await refusalOf(previewEdition(read(world), { ...plan, pairings: nobody }, TODAY))).toMatchObject({
      code: 'BAD_INPUT',
      facts: { field: 'pairings' },
    });
  });

  test('a completion recorded after the preview outdates it, and the refusal says so', async () => {
    const plan = { planId: world.planId, text: AMENDED };
    const { token } = await previewEdition(read(world), plan, TODAY);
    const moment = { asOf: TODAY, knownAt: world.clock.now() };
    const [first] = await listAllObligations(read(world), { ...moment, planId: world.planId });
    const evidence = { completedOn: '2018-06-20' as LocalDate, evidenceNote: '调查报告' };
    await world.perform(completeObligation, { obligationId: first?.id ?? '', ...evidence });
    const refused = await refusalOf(world.perform(acceptEdition, { ...plan, previewToken: token, reason: '修订' }));
    expect(refused).toMatchObject({ code: 'PREVIEW_OUTDATED', facts: { moved: ['登记中的原方案或其应办事项'] } });
  });
});

describe('the seed plan, amended', () => {
  let world: World;
  beforeAll(async () => {
    world = await seedDistrict();
  });
  afterAll(() => world.remove());

  test('renumbered chapters, one clause reworded, one dropped: the other thirty-eight keep id, confirmation and obligations', async () => {
    const text = readFileSync('seeds/plans/yanzhou-soil-2018.txt', 'utf8');
    const [planId] = (await listPlansIn(world)) as [string];
    const before = await everyClause(world, planId, world.clock.now());
    const owedBefore = await listAllObligations(read(world), { asOf: TODAY, knownAt: world.clock.now(), planId });
    const [changed, dropped] = [before[4], before[20]];
    if (!changed || !dropped) throw new Error('the seed has forty clauses');
    const cut = (whole: string, clause: typeof dropped) =>
      whole.slice(0, clause.spanStart) + whole.slice(Math.max(clause.bracketEnd, clause.spanEnd));
    const amended = cut(text, dropped)
      .replace(changed.text, `${changed.text.slice(0, 12)}依法依规${changed.text.slice(12)}`)
      .replace('2018年3月16日', '2018年9月3日');
    const { preview } = await accept(world, { planId, text: amended });
    const count = (outcome: string) => preview.change.changes.filter((one) => one.outcome === outcome).length;
    expect([count('CHANGED'), count('DROPPED'), count('ADDED')]).toEqual([1, 1, 0]);
    const now = await everyClause(world, planId, world.clock.now());
    expect(now.map(({ id }) => id)).toEqual(before.filter(({ id }) => id !== dropped.id).map(({ id }) => id));
    expect(now.filter(({ confirmedAt }) => confirmedAt === null).map(({ id }) => id)).toEqual([changed.id]);
    const owed = new Map(
      (await listAllObligations(read(world), { asOf: TODAY, knownAt: world.clock.now(), planId })).map((row) => [
        row.id,
        row,
      ]),
    );
    for (const row of owedBefore.filter(({ clauseId }) => clauseId !== dropped.id)) {
      expect(owed.get(row.id)).toMatchObject({ dueOn: row.dueOn, endsOn: null, startsOn: row.startsOn });
    }
    const figures = await listAllIndicators(read(world), planId);
    expect(figures.filter(({ surface, spanStart, spanEnd }) => amended.slice(spanStart, spanEnd) !== surface)).toEqual(
      [],
    );
  });
});

async function listPlansIn(world: World): Promise<string[]> {
  const { plans } = await import('../src/plans/tables.ts');
  const rows = await read(world).select({ id: plans.id }).from(plans);
  return rows.map(({ id }) => id);
}
