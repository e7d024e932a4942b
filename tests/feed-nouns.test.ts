import { getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithheld, STATED_TEXTS, toldFacts } from '../src/feed/change.ts';
import { changeTypeOf, TOLD_NOUNS, UNTOLD_NOUNS } from '../src/feed/told-nouns.ts';
import { canonicalJson } from '../src/kernel/canonical-json.ts';
import { ID_PREFIX, readId } from '../src/kernel/id.ts';
import { ledgerChanges } from '../src/ledger/tables.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { assessedYear } from './assessment-world.ts';
import { assignedItem, officeOf, taken } from './item-world.ts';

// A year of supervision of the seed plan, invented for this test, so that every room has changed something.

let api: Api;
let owner: Caller;
let integrator: Caller;
let liaison: Caller;
let stranger: Caller;
const did = async (caller: Caller, deed: string, input: Record<string, unknown>): Promise<Json> => {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
  const data = await caller.data(
    `mutation d($input: ${type}) { ${deed}(input: $input) { ledgerSequence userErrors { code messageEn } } }`,
    {
      input,
    },
  );
  expect({ deed, errors: data[deed]?.userErrors }).toEqual({ deed, errors: [] });
  return data[deed] as Json;
};

beforeAll(async () => {
  api = await seedApi({ logLevel: 'error', requestsPerMinute: 1_000_000, pointsPerMinute: 1_000_000_000 });
  const office = await officeOf(api);
  owner = office.owner;
  integrator = await api.as('INTEGRATOR');
  liaison = await office.liaison('环保局');
  stranger = await office.liaison('公安局');
  const lead = await office.unitNamed('环保局');
  let item = await assignedItem(office, '二（六）5', '2018-12-31');
  item = await taken(liaison, 'acknowledgeItem', item);
  item = await taken(liaison, 'beginItem', item, { actionPlan: '先摸底' });
  const entries = [{ itemId: item.id, percentDone: 30, done: '王五已摸底', nextSteps: '按月推进' }];
  await did(liaison, 'submitReport', { unitId: lead, period: '2018Q4', entries });
  const beside = await office.liaison('经信局');
  const other = await office.unitNamed('经信局');
  await did(beside, 'contributeToReport', { itemId: item.id, unitId: other, period: '2018Q4', words: '王五提供名单' });
  const { item: seen } = await owner.data('query i($id: ID!) { item(id: $id) { obligation { id } } }', { id: item.id });
  const obligationId = seen?.obligation?.id;
  const secret = await api.world.token('UNIT_LIAISON', [lead as never]);
  const handedIn = await api.server.inject({
    method: 'POST',
    url: `/evidence?${new URLSearchParams({ obligationId: String(obligationId), unitId: lead, proves: 'x', fileName: 'A.txt' })}`,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'text/plain' },
    payload: '名单',
  });
  expect(handedIn.statusCode).toBe(201);
  await did(liaison, 'requestCoordination', {
    obligationId,
    unitId: lead,
    cause: 'OBSTACLE',
    reason: '王五说经费未到位',
  });
  const principal = await office.principal('环保局');
  await did(office.officer, 'prepareReminders', {});
  item = await taken(principal, 'claimCompletion', item, { completedOn: '2018-12-28', statement: '王五说全部完成' });
  item = await taken(office.officer, 'startVerification', item);
  await did(office.officer, 'drawSample', { size: 1, seed: '第1次' });
  const check = { method: 'DESK', verifiedOn: '2019-01-02', finding: '王五的验收单齐全', outcome: 'PASSED' };
  await taken(office.assessor, 'recordVerification', item, check);
  await did(owner, 'runSweep', {});
  const measureOf = async (kind: string) => {
    const { measures } = await owner.data(
      'query m($u: ID!, $k: MeasureKind!) { measures(filter: {unitId: $u, kinds: [$k]}, first: 1) { nodes { id } } }',
      { u: lead, k: kind },
    );
    return measures?.nodes?.[0]?.id;
  };
  const drafted = { measureId: await measureOf('WARNING'), expectedVersion: 1, words: '王五处请速办' };
  await did(office.officer, 'draftMeasure', drafted);
  await did(office.officer, 'numberPaper', {
    subject: { measureId: await measureOf('URGE') },
    kind: 'URGE_SLIP',
    particulars: [
      { slot: 'contactName', value: '王五' },
      { slot: 'contactPhone', value: '0000-0000000' },
    ],
  });
  await did(owner, 'evaluateDay', {});
  await assessedYear(api);
});
afterAll(() => api.close());

/** What this year brings about at least, from every room; other nouns go by the same rules, and their columns are looked at like all others. */
const PLAYED = [
  'Unit',
  'UnitSuccession',
  'Plan',
  'TaskClause',
  'Obligation',
  'Completion',
  'DutyRequest',
  'Indicator',
  'Finding',
  'LimitSet',
  'SupervisedItem',
  'Verification',
  'Sample',
  'SampleItem',
  'Evidence',
  'ProgressReport',
  'ReportEntry',
  'Contribution',
  'RuleSet',
  'SweepReport',
  'Measure',
  'MeasureStep',
  'Paper',
  'PaperTemplate',
  'DocumentSeries',
  'AssessmentScheme',
  'Assessment',
  'SelfEvaluation',
  'ItemReview',
  'RecordedMark',
  'SpotCheck',
  'Objection',
  'Evaluation',
  'OverdueSpell',
];

const FEED =
  'query f($after: String, $types: [ChangeType!]) { changes(after: $after, first: 200, types: $types) { nodes { key type subjectId facts sequence node { id } } pageInfo { endCursor hasNextPage } } }';
async function readAll(caller: Caller, types?: string[]): Promise<Json[]> {
  const changes: Json[] = [];
  for (let after: unknown = null; ; ) {
    const { changes: page } = await caller.data(FEED, { after, types });
    changes.push(...(page?.nodes ?? []));
    if (String(page?.pageInfo?.hasNextPage) !== 'true') return changes;
    after = page?.pageInfo?.endCursor;
  }
}
const typesOf = (changes: readonly Json[]) => new Set(changes.map(({ type }) => String(type)));
const last = (changes: readonly Json[]) =>
  new Map(changes.map(({ subjectId, facts }) => [String(subjectId), String(facts)]));

describe('every noun of the ledger', () => {
  test('is told, or named with the reason why not', async () => {
    expect([...TOLD_NOUNS, ...Object.keys(UNTOLD_NOUNS)].sort()).toEqual(Object.keys(ID_PREFIX).sort());
    for (const reason of Object.values(UNTOLD_NOUNS)) expect(reason.length).toBeGreaterThan(20);
    const { engine, jurisdiction } = api.world.registry;
    const rows = await engine.read(jurisdiction).select({ id: ledgerChanges.subjectId }).from(ledgerChanges);
    const nouns = rows.map(({ id }) => readId(id)?.noun);
    expect(nouns).not.toContain(undefined);
    const told = rows.filter(({ id }) => TOLD_NOUNS.some((noun) => noun === readId(id)?.noun)).length;
    expect((await readAll(owner)).length).toBe(told);
    expect([...new Set(nouns)]).toEqual(expect.arrayContaining(PLAYED));
  });

  test('has no column of free text that could be told by the form of what stands in it', () => {
    const OTHERS = [
      'asOf',
      'dueOnThen',
      'onDay',
      'leaseUntil',
      'validFrom',
      'validTo',
      'rolledUpFrom',
      'sweptTo',
      // Of a line of a hand-over: the state of the thing, a closed word.
      'state',
      'actorRole',
      'verifierRole',
    ];
    const forgotten = ALL_TABLES.flatMap((table) =>
      Object.entries(getTableColumns(table))
        .filter(([, { dataType, enumValues }]) => dataType === 'string' && !enumValues?.length)
        .map(([name]) => name)
        .filter((name) => !/^(id|jurisdiction|identity)$|Id$|On$|At$/.test(name) && !OTHERS.includes(name))
        .filter((name) => !isWithheld(name)),
    );
    expect(forgotten).toEqual([]);
    const columns = new Set(ALL_TABLES.flatMap((table) => Object.keys(getTableColumns(table))));
    expect(
      Object.values(STATED_TEXTS)
        .flat()
        .filter((text) => !columns.has(text)),
    ).toEqual([]);
    const row = {
      id: 'rpt_370812_1',
      words: 'OK',
      actorName: 'LI',
      actorId: 'tok_370812_1',
      period: '2018Q4',
      state: 'ACCEPTED',
    };
    expect(toldFacts('ProgressReport', row)).toEqual({ id: 'rpt_370812_1', period: '2018Q4', state: 'ACCEPTED' });
  });

  test('is told without a person, a token or a word that somebody wrote', async () => {
    const text = JSON.stringify(await readAll(owner));
    expect(text).not.toMatch(/王五|tok_|local:|测试 |先摸底|0000-0000000|各项任务均已部署/);
  });
});

describe('who is told what', () => {
  test('an integrator is told of no papers, samples and sweeps, and cannot have them copied', async () => {
    const all = await readAll(owner);
    expect([...typesOf(all)]).toEqual(expect.arrayContaining(['PAPER', 'SAMPLE', 'SAMPLE_ITEM', 'SWEEP_REPORT']));
    const closed = ['PAPER', 'SAMPLE', 'SAMPLE_ITEM', 'SWEEP_REPORT'];
    const keys = (changes: readonly Json[]) => changes.map(({ key }) => String(key));
    expect(keys(await readAll(integrator))).toEqual(keys(all.filter(({ type }) => !closed.includes(String(type)))));
    expect(await readAll(integrator, closed)).toEqual([]);
    const { startExport } = await integrator.data(
      'mutation { startExport(input: {types: [PLAN, PAPER]}) { exportJob { id } userErrors { code path } } }',
    );
    expect(startExport).toEqual({ exportJob: null, userErrors: [{ code: 'BAD_INPUT', path: ['input', 'types'] }] });
  });

  test('a whole copy is what its reader is told, thing by thing', async () => {
    for (const [role, caller] of [
      ['INTEGRATOR', integrator],
      ['OWNER', owner],
    ] as const) {
      const secret = await api.world.token(role);
      const { startExport } = await api
        .with(secret)
        .data('mutation { startExport(input: {}) { exportJob { id } userErrors { code } } }');
      await api.server.exporter?.settled();
      const file = await api.server.inject({
        url: `/exports/${startExport?.exportJob?.id}`,
        headers: { authorization: `Bearer ${secret}` },
      });
      const lines = file.body
        .trimEnd()
        .split('\n')
        .slice(1, -1)
        .map((line) => JSON.parse(line));
      const copied = new Map(lines.map(({ id, facts }) => [String(id), canonicalJson(facts)]));
      expect(copied).toEqual(last(await readAll(caller)));
    }
  });

  test('a unit is told of its items, reports, requests, measures and papers, and of no other unit’s', async () => {
    const own = await readAll(liaison);
    const OWN = [
      'SUPERVISED_ITEM',
      'PROGRESS_REPORT',
      'REPORT_ENTRY',
      'DUTY_REQUEST',
      'EVIDENCE',
      'MEASURE',
      'MEASURE_STEP',
      'PAPER',
    ];
    expect([...typesOf(own)]).toEqual(expect.arrayContaining(OWN));
    const foreign = await readAll(stranger);
    const theirs = new Set(foreign.map(({ key }) => String(key)));
    const CLOSED = ['SAMPLE', 'SAMPLE_ITEM', 'SWEEP_REPORT'];
    for (const change of [...own, ...foreign]) expect(CLOSED).not.toContain(String(change.type));
    for (const change of own) {
      if (
        ['PROGRESS_REPORT', 'REPORT_ENTRY', 'EVIDENCE', 'PAPER', 'SUPERVISED_ITEM', 'MEASURE_STEP'].includes(
          String(change.type),
        )
      )
        expect({ change, theirs: theirs.has(String(change.key)) }).toEqual({ change, theirs: false });
    }
    // Steps of a report's and an item's life are told, although each earlier row has an id of its own.
    const { engine, jurisdiction } = api.world.registry;
    const rows = await engine.read(jurisdiction).select().from(ledgerChanges);
    const items = rows.filter(({ subjectId }) => readId(subjectId)?.noun === 'SupervisedItem').length;
    expect(own.filter(({ type }) => String(type) === 'SUPERVISED_ITEM')).toHaveLength(items);
  });

  test('the schema names them all', async () => {
    const { __type } = await owner.data('{ __type(name: "ChangeType") { enumValues { name } } }');
    expect(__type?.enumValues?.map(({ name }) => String(name))).toEqual(TOLD_NOUNS.map(changeTypeOf));
  });
});
