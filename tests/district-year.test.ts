import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../src/kernel/canonical-json.ts';
import { ledgerChanges } from '../src/ledger/tables.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { type Api, type Caller, type Json, smallApi } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, taken } from './item-world.ts';

// The year 2018 of a small district with one plan, told through GraphQL alone: a survey of rivers due by 30 June, a list of them due by
// 30 September, both led by 水利局, which merges into a new organ in November. Who does what is invented for this test.

let api: Api;
let office: Office;
let liaison: Caller;
let principal: Caller;
let lead: string;
let survey: Item;
let list: Item;
const ids = { survey: '', list: '' };
const on = (day: string, hour = '09') => api.world.clock.set(`${day}T${hour}:00:00+08:00`);

/** Performs a deed and expects that it is done. */
async function did(caller: Caller, deed: string, input: object, selection = ''): Promise<Json> {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
  const query = `mutation d($input: ${type}) { ${deed}(input: $input) { ${selection} userErrors { code messageEn } } }`;
  const answer = (await caller.data(query, { input }))[deed] as Json;
  expect({ deed, errors: answer.userErrors }).toEqual({ deed, errors: [] });
  return answer;
}

async function begun(dueOn: string): Promise<Item> {
  let item = await assignedItem(office, '一（一）1', dueOn);
  item = await taken(liaison, 'acknowledgeItem', item);
  return taken(liaison, 'beginItem', item, { actionPlan: '先查后治' });
}

async function report(entries: [Item, number, string][], expectedVersion?: number): Promise<Json> {
  const said = entries.map(([item, percentDone, done]) => ({ itemId: item.id, percentDone, done }));
  const input = { unitId: lead, period: '2018Q2', entries: said, ...(expectedVersion && { expectedVersion }) };
  return (await did(liaison, 'submitReport', input, 'report { id version }')).report as Json;
}

/** What of the duties themselves waits for somebody. */
async function waiting(caller: Caller): Promise<string[]> {
  const { viewer } = await caller.data(
    '{ viewer { duties(filter: {kinds: [FINISH_DUTY]}) { nodes { kind dueOn } } } }',
  );
  return (viewer?.duties?.nodes ?? []).map(({ kind, dueOn }: Json) => `${kind} ${dueOn}`);
}

async function finished(item: Item, completedOn: string, closeOn: string): Promise<Item> {
  let now = await taken(principal, 'claimCompletion', item, { completedOn, statement: '已全部完成' });
  now = await taken(office.officer, 'startVerification', now);
  on(closeOn);
  await taken(office.assessor, 'recordVerification', now, {
    ...{ method: 'ON_SITE', verifiedOn: closeOn, finding: '抽查属实', outcome: 'PASSED' },
  });
  now = await taken(office.officer, 'completeItem', now, { evidenceNote: '成果与抽查记录' });
  return taken(office.director, 'closeItem', now);
}

beforeAll(async () => {
  api = await smallApi({}, '2018-03-05T01:00:00Z');
  office = await officeOf(api);
  lead = await office.unitNamed('水利局');
  [liaison, principal] = await Promise.all([office.liaison('水利局'), office.principal('水利局')]);
  const { plans } = await office.owner.data(
    '{ plans(first: 1) { nodes { id findings(first: 100) { nodes { id } } } } }',
  );
  const [plan] = plans?.nodes ?? [];
  const acknowledgedFindingIds = plan?.findings?.nodes?.map(({ id }: Json) => id);
  await did(office.owner, 'confirmPlan', { planId: plan?.id, acknowledgedFindingIds, reason: '已核对' });

  on('2018-04-02');
  survey = await begun('2018-06-30');
  list = await begun('2018-09-30');
  const { items } = await office.owner.data('{ items(first: 5) { nodes { id obligation { id } } } }');
  const dutyOf = (item: Item) => String(items?.nodes?.find(({ id }: Json) => String(id) === item.id)?.obligation?.id);
  [ids.survey, ids.list] = [dutyOf(survey), dutyOf(list)];

  on('2018-07-04');
  const first = await report([
    [survey, 80, '各河段进展顺利'],
    [list, 20, '名录准备中'],
  ]);
  on('2018-07-05');
  await did(office.officer, 'returnReport', { reportId: first.id, expectedVersion: first.version, reason: '没有数字' });
  on('2018-07-06');
  const again = await report(
    [
      [survey, 80, '完成 16 条河道的调查，余 4 条'],
      [list, 20, '名录初稿 16 条'],
    ],
    Number(first.version) + 1,
  );
  on('2018-07-09');
  await did(office.officer, 'acceptReport', { reportId: again.id, expectedVersion: again.version });

  on('2018-07-12');
  survey = await finished(survey, '2018-07-11', '2018-07-16');

  on('2018-09-20');
  const wish = { reason: '市级名录样式未定', progressSoFar: '初稿 20 条', wishedDueOn: '2018-10-15' };
  const asked = await did(principal, 'requestExtension', { obligationId: ids.list, ...wish }, 'request { id version }');
  const requestId = asked.request?.id;
  on('2018-09-25');
  await did(office.officer, 'forwardExtension', { requestId, expectedVersion: 1, opinion: '属实' });
  on('2018-09-28');
  await did(office.director, 'approveExtension', { requestId, expectedVersion: 2, newDueOn: '2018-10-15' });

  on('2018-10-17');
  const contest = { obligationId: ids.list, aspect: 'DATE', reason: '市里已改为十一月底', rightDueOn: '2018-11-30' };
  const filed = await did(principal, 'fileContest', contest, 'request { id version }');
  on('2018-10-24');
  await did(office.director, 'rejectContest', {
    requestId: filed.request?.id,
    expectedVersion: 1,
    reason: '市里只改样式',
  });

  on('2018-10-29');
  const merged = {
    ...{ kind: 'MERGE', fromUnitIds: [lead, await office.unitNamed('林业局')], effectiveOn: '2018-11-01' },
    successors: [
      { fullName: '示例区水务和林业局', shortName: '水务林业局', kind: 'GOV_DEPT', isSupervisionObject: true },
    ],
    ...{ basisDocNo: '示办发〔2018〕20号', sourceStatus: 'VERIFIED', reason: '机构改革' },
  };
  await did(office.officer, 'recordSuccession', merged);
  await office.owner.data('mutation { runSweep(input: {asOf: "2018-10-29"}) { ledgerSequence } }');

  on('2018-11-21');
  // From November the new organ answers, and speaks, for what is in hand (domain.md §5.3): it waits in its inbox, not in the old one's.
  const before = principal;
  principal = await office.principal('水务林业局');
  expect([await waiting(before), await waiting(principal)]).toEqual([[], ['FINISH_DUTY 2018-10-15']]);
  list = await finished(list, '2018-11-20', '2018-11-26');
});
afterAll(() => api.close());

const ASK = `query a($id: ID!, $asOf: LocalDate!, $knownAt: DateTime) { obligation(id: $id, asOf: $asOf, knownAt: $knownAt) {
  state dueOn daysLate writtenDueOn holds { kind } currentUnit { unit { shortName } } light { light } reasons { code }
  timeline(first: 100) { nodes { on kind actor } } } }`;
const ask = async (id: string, asOf: string, knownAt: string | null = null): Promise<Json> =>
  (await office.officer.data(ASK, { id, asOf, knownAt })).obligation as Json;
/** State, day that counts, days late, light, what holds, and who answers. */
const stands = async (asOf: string, knownAt: string): Promise<string> => {
  const { state, dueOn, daysLate, light, holds, currentUnit } = await ask(ids.list, asOf, `${knownAt}T20:00:00+08:00`);
  const held = (holds ?? []).map(({ kind }: Json) => String(kind));
  return [state, dueOn, daysLate, light?.light, held.join('+') || '-', currentUnit?.unit?.shortName].join(' ');
};

describe('the year of a small district', () => {
  test('the survey is told in order: returned, corrected, late, cured', async () => {
    const story = (await ask(ids.survey, '2018-12-31')).timeline?.nodes ?? [];
    expect(story.map(({ on: day, kind }: Json) => `${day} ${kind}`)).toEqual(SURVEY);
    expect(await ask(ids.survey, '2018-12-31')).toMatchObject({
      state: 'COMPLETED_LATE',
      daysLate: 11,
      light: { light: 'CURED_LATE' },
    });
  });

  test('the list is told in order: extended, contested in vain, overdue, measured, handed on, cured late', async () => {
    const story = (await ask(ids.list, '2018-12-31')).timeline?.nodes ?? [];
    expect(story.map(({ on: day, kind }: Json) => `${day} ${kind}`)).toEqual(LIST);
  });

  test('three days, as known in September and at the end of the year, are answered as a careful officer would', async () => {
    const days = ['2018-10-01', '2018-10-20', '2018-11-23'];
    const answers = async (knownAt: string) => Promise.all(days.map((day) => stands(day, knownAt)));
    // Before the extension was granted and the merger decided on: the plan's own day counts, its first organ answers.
    expect(await answers('2018-09-26')).toEqual([
      'OVERDUE 2018-09-30 1 RED EXTENSION_PENDING 水利局',
      'OVERDUE 2018-09-30 20 RED EXTENSION_PENDING 水利局',
      'OVERDUE 2018-09-30 54 RED EXTENSION_PENDING 水利局',
    ]);
    // At the end of the year: the extended day counts, the contest held cards while it was open, the new organ answers at last.
    expect(await answers('2018-12-31')).toEqual([
      // Not late, but far behind: a fifth done when nearly all the time had passed.
      'OPEN 2018-10-15 0 RED - 水利局',
      'OVERDUE 2018-10-15 5 RED CONTESTED 水利局',
      'COMPLETED_LATE 2018-10-15 36 CURED_LATE - 水务林业局',
    ]);
    expect((await ask(ids.list, '2018-10-20')).writtenDueOn).toBe('2018-09-30');
  });
});

test('replaying the ledger from empty rebuilds every row exactly', async () => {
  const { engine, jurisdiction } = api.world.registry;
  const db = engine.read(jurisdiction);
  const changes = await db.select().from(ledgerChanges).orderBy(ledgerChanges.sequence, ledgerChanges.ordinal);
  expect(changes.length).toBeGreaterThan(200);
  const rebuilt = new Map<string, Map<string, unknown>>();
  for (const { subjectTable, subjectId, after } of changes) {
    const rows = rebuilt.get(subjectTable) ?? new Map<string, unknown>();
    rebuilt.set(subjectTable, rows);
    if (after === null) rows.delete(subjectId);
    else rows.set(subjectId, after);
  }
  let compared = 0;
  for (const table of ALL_TABLES) {
    const stored = (await db.select().from(table)) as { id: string }[];
    const replayed = rebuilt.get(getTableName(table)) ?? new Map<string, unknown>();
    const text = (rows: Iterable<unknown>) => [...rows].map((row) => canonicalJson(row)).sort();
    expect({ table: getTableName(table), rows: text(replayed.values()) }).toEqual({
      table: getTableName(table),
      rows: text(stored),
    });
    compared += stored.length;
  }
  expect(compared).toBeGreaterThan(150);
  expect((await verifyLedger(db, ALL_TABLES)).problems).toEqual([]);
});

const SURVEY = [
  '2018-03-01 ISSUED',
  '2018-03-05 READ',
  '2018-03-05 CONFIRMED',
  '2018-04-02 ITEM_STEP',
  '2018-04-02 ITEM_STEP',
  '2018-04-02 ITEM_STEP',
  '2018-04-02 ITEM_STEP',
  '2018-06-30 DUE',
  '2018-07-01 OVERDUE_FROM',
  '2018-07-04 REPORT',
  '2018-07-05 REPORT',
  '2018-07-06 REPORT',
  '2018-07-09 REPORT',
  '2018-07-11 COMPLETED',
  '2018-07-12 ITEM_STEP',
  '2018-07-12 ITEM_STEP',
  '2018-07-16 VERIFICATION',
  '2018-07-16 ITEM_STEP',
  '2018-07-16 ITEM_STEP',
];
// Two measures: one for each of the leads.
const LIST = [
  '2018-03-01 ISSUED',
  '2018-03-05 READ',
  '2018-03-05 CONFIRMED',
  '2018-04-02 ITEM_STEP',
  '2018-04-02 ITEM_STEP',
  '2018-04-02 ITEM_STEP',
  '2018-04-02 ITEM_STEP',
  '2018-07-04 REPORT',
  '2018-07-05 REPORT',
  '2018-07-06 REPORT',
  '2018-07-09 REPORT',
  '2018-09-20 REQUEST_STEP',
  '2018-09-25 REQUEST_STEP',
  '2018-09-28 REQUEST_STEP',
  '2018-09-28 DUE_DAY_MOVED',
  '2018-10-15 DUE',
  '2018-10-16 OVERDUE_FROM',
  '2018-10-17 REQUEST_STEP',
  '2018-10-24 REQUEST_STEP',
  '2018-10-29 MEASURE',
  '2018-10-29 MEASURE',
  '2018-11-01 SUCCESSION',
  '2018-11-20 COMPLETED',
  '2018-11-21 ITEM_STEP',
  '2018-11-21 ITEM_STEP',
  '2018-11-26 VERIFICATION',
  '2018-11-26 ITEM_STEP',
  '2018-11-26 ITEM_STEP',
];
