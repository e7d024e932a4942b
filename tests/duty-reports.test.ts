import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../src/kernel/local-date.ts';
import { listHolds } from '../src/progress/store-holds.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, taken } from './item-world.ts';

let api: Api;
let office: Office;
let liaison: Caller;
let item: Item;
let dutyId = '';
let unitId = '';
const DUE = '2020-06-30';
beforeAll(async () => {
  api = await seedApi();
  office = await officeOf(api);
  liaison = await office.liaison('环保局');
  unitId = await office.unitNamed('环保局');
  const { obligations } = await office.owner.data(
    `{ obligations(filter: {dueFrom: "${DUE}", dueTo: "${DUE}"}) { nodes { id clause { path } } } }`,
  );
  const [duty] = obligations?.nodes ?? [];
  dutyId = String(duty?.id);
  item = await assignedItem(office, String(duty?.clause?.path), DUE);
  item = await taken(liaison, 'acknowledgeItem', item);
  item = await taken(liaison, 'beginItem', item, { actionPlan: '分步落实' });
});
afterAll(() => api.close());

const DUTY = `query d($id: ID!, $asOf: LocalDate) { obligation(id: $id, asOf: $asOf) {
  light { light reason pointsBehind } silences { code since } toClear { code } holds { kind } timeline(first: 50) { nodes { kind } } } }`;
const duty = async (asOf: string) => (await office.officer.data(DUTY, { id: dutyId, asOf })).obligation as Json;
const idsOf = async (filter: string, asOf: string) => {
  const { obligations } = await office.officer.data(
    `{ obligations(filter: {${filter}}, asOf: "${asOf}", first: 200) { totalCount nodes { id } } }`,
  );
  expect(Number(obligations?.totalCount)).toBe(obligations?.nodes?.length);
  return (obligations?.nodes ?? []).map(({ id }: Json) => String(id));
};

async function report(period: string, on: string, percentDone: number, done: string): Promise<void> {
  api.world.clock.set(`${on}T01:00:00Z`);
  const { submitReport } = await liaison.data(
    'mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id version } userErrors { code messageEn } } }',
    { input: { unitId, period, entries: [{ itemId: item.id, percentDone, done }] } },
  );
  expect(submitReport?.userErrors).toEqual([]);
  const { acceptReport } = await office.officer.data(
    'mutation a($input: AcceptReportInput!) { acceptReport(input: $input) { userErrors { code } } }',
    { input: { reportId: submitReport?.report?.id, expectedVersion: submitReport?.report?.version } },
  );
  expect(acceptReport?.userErrors).toEqual([]);
}

test('a long duty follows the percentage of its last accepted report: light, filter and what would clear it agree', async () => {
  expect(await duty('2019-04-01')).toMatchObject({ light: { light: 'GREEN', pointsBehind: null } });
  await report('2019Q1', '2019-04-03', 30, '完成三成点位的采样和检测工作');
  // 400 of 837 days have passed on 20 April 2019: 48 %.
  expect(await duty('2019-04-20')).toMatchObject({
    light: { light: 'YELLOW', reason: 'BEHIND', pointsBehind: 18 },
    toClear: [{ code: 'PROGRESS_ACCEPTED' }],
  });
  expect(await idsOf('lights: [YELLOW]', '2019-04-20')).toContain(dutyId);
  expect(await duty('2019-04-02')).toMatchObject({ light: { light: 'GREEN', pointsBehind: null } });
  expect(await duty('2019-12-30')).toMatchObject({ light: { light: 'RED', reason: 'FAR_BEHIND' } });
  expect(await idsOf('lights: [RED]', '2019-12-30')).toContain(dutyId);
});

test('a supervised duty of which nothing new is heard is silent, from a day on, and the filter finds it', async () => {
  expect((await duty('2019-08-01')).silences).toEqual([]);
  expect((await duty('2019-08-02')).silences).toEqual([{ code: 'NO_REPORT', since: '2019-08-02' }]);
  expect(await idsOf('isSilent: true', '2019-08-02')).toEqual([dutyId]);
  expect(await idsOf('isSilent: true', '2019-08-01')).toEqual([]);
  expect(await idsOf('isSilent: false', '2019-08-02')).not.toContain(dutyId);
  await report('2019Q2', '2019-08-05', 45, '完成三成点位的采样和检测工作');
  expect((await duty('2019-08-06')).silences).toEqual([{ code: 'SAME_TEXT', since: '2019-08-05' }]);
});

test('steps, reports and a suspension stand in the story, and the suspension holds cards', async () => {
  item = { ...item, ...(await seenItem()) };
  await taken(office.leader, 'suspendItem', item, { reason: '上级政策调整' });
  const moment = { asOf: localDate('2019-08-06'), knownAt: api.world.registry.clock.now() };
  expect((await duty('2019-08-06')).holds).toEqual([{ kind: 'SUSPENDED' }]);
  expect(await idsOf('isHeld: true', '2019-08-06')).toEqual([dutyId]);
  const db = api.world.registry.engine.read(api.world.registry.jurisdiction);
  expect(await listHolds(db, [dutyId], { ...moment, asOf: localDate('2019-08-04') })).toEqual([]);
  const kinds = (await duty('2019-08-06')).timeline?.nodes?.map(({ kind }: Json) => String(kind));
  expect(kinds?.filter((kind: string) => kind === 'ITEM_STEP').length).toBeGreaterThanOrEqual(4);
  // Two reports, each handed in and accepted.
  expect(kinds?.filter((kind: string) => kind === 'REPORT').length).toBe(4);
});

async function seenItem(): Promise<Item> {
  const { item: seen } = await office.officer.data('query i($id: ID!) { item(id: $id) { id number state version } }', {
    id: item.id,
  });
  return seen as unknown as Item;
}
