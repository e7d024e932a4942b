import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindNow } from '../src/cli/scheduling.ts';
import { readSettings } from '../src/config.ts';
import { openRegistry } from '../src/registry.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { assignedItem, type Office, officeOf } from './item-world.ts';

// Reminders and calendars of 环保局 under the seed plan. Who does what is invented for this test.

let api: Api;
let office: Office;
let liaison: Caller;
let lead: string;
const on = (day: string) => api.world.clock.set(`${day}T09:00:00+08:00`);

beforeAll(async () => {
  api = await seedApi({}, '2018-04-02T01:00:00Z');
  office = await officeOf(api);
  lead = await office.unitNamed('环保局');
  liaison = await office.liaison('环保局');
  await assignedItem(office, '二（六）5', '2018-12-31');
});
afterAll(() => api.close());

const LIST = `{ reminders(first: 50) { totalCount nodes { id version kind stage state dueOn channel failure seenBy unit { shortName } subject { __typename } messageZh } } }`;
const listed = async (caller: Caller): Promise<Json> => (await caller.data(LIST)).reminders?.nodes as Json;
const prepare = async () =>
  Number(
    (await office.officer.data('mutation { prepareReminders(input: {}) { preparedCount userErrors { code } } }'))
      .prepareReminders?.preparedCount,
  );
const deed = async (caller: Caller, name: string, input: object): Promise<Json> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation d($input: ${type}) { ${name}(input: $input) { reminder { state version } userErrors { code } } }`;
  return (await caller.data(query, { input }))[name] as Json;
};

test('a matter is reminded of once for each stage: near its last day, on it, past it, and never twice', async () => {
  expect(await prepare()).toBe(1);
  expect(await prepare()).toBe(0);
  expect(await listed(liaison)).toMatchObject([
    {
      kind: 'ACKNOWLEDGE_ITEM',
      stage: 'SOON',
      state: 'PREPARED',
      dueOn: '2018-04-03',
      subject: { __typename: 'SupervisedItem' },
    },
  ]);
  on('2018-04-03');
  expect(await prepare()).toBe(1);
  on('2018-04-04');
  expect([await prepare(), await prepare()]).toEqual([1, 0]);
  on('2018-04-12');
  expect(await prepare()).toBe(0);
  expect((await listed(office.officer)).map(({ stage }: Json) => String(stage))).toEqual(['SOON', 'LAST_DAY', 'LATE']);
  expect(await listed(await office.liaison('财政局'))).toEqual([]);
});

test('a register prepares them by itself, and a second process at the same hour leaves it alone', async () => {
  expect(readSettings({}).remindAt).toBe('0 7 * * *');
  expect(readSettings({ REMIND_AT: 'off' }).remindAt).toBeNull();
  const fresh = await seedApi({}, '2018-04-02T01:00:00Z');
  const { file, clock, registry } = fresh.world;
  let number = 0;
  const other = await openRegistry({ file, clock, ids: { tail: () => `other${String(++number).padStart(6, '0')}` } });
  try {
    await assignedItem(await officeOf(fresh), '二（六）5', '2018-12-31');
    expect(await remindNow(registry)).toEqual({ preparedCount: 1, isLeftAlone: false });
    expect(await remindNow(other)).toEqual({ preparedCount: 0, isLeftAlone: true });
    clock.set('2018-04-02T01:01:00Z');
    expect(await remindNow(other)).toEqual({ preparedCount: 0, isLeftAlone: false });
  } finally {
    other.close();
    await fresh.close();
  }
});

test('how a reminder fared is on record: sent in vain, sent again, seen by the unit, and nothing after that', async () => {
  const [first] = await listed(office.officer);
  const of = (version: number) => ({ reminderId: first?.id, expectedVersion: version });
  expect(await deed(office.officer, 'recordDelivery', { ...of(1), channel: '短信', failure: '空号' })).toMatchObject({
    reminder: { state: 'FAILED', version: 2 },
  });
  expect(await deed(liaison, 'recordDelivery', { ...of(2), channel: '短信' })).toMatchObject({
    userErrors: [{ code: 'NOT_AUTHORISED' }],
  });
  expect(await deed(office.officer, 'recordDelivery', { ...of(2), channel: '短信' })).toMatchObject({
    reminder: { state: 'DELIVERED' },
  });
  expect(await deed(office.officer, 'recordDelivery', { ...of(3), channel: '短信' })).toMatchObject({
    userErrors: [{ code: 'WRONG_STATE' }],
  });
  expect(await deed(await office.liaison('财政局'), 'seeReminder', of(3))).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND' }],
  });
  expect(await deed(liaison, 'seeReminder', of(3))).toMatchObject({ reminder: { state: 'SEEN', version: 4 } });
  expect(await deed(liaison, 'seeReminder', of(4))).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] });
});

test('the change feed, on which webhooks ride, tells of reminders', async () => {
  const { changes } = await office.owner.data(
    '{ changes(types: [REMINDER], first: 10) { nodes { type kind node { __typename ... on Reminder { stage } } } } }',
  );
  expect(changes?.nodes?.[0]).toEqual({
    type: 'REMINDER',
    kind: 'ADDED',
    node: { __typename: 'Reminder', stage: 'SOON' },
  });
  expect(changes?.nodes?.length).toBeGreaterThanOrEqual(3);
});

const get = (url: string, headers: Record<string, string> = {}) => api.server.inject({ method: 'GET', url, headers });

test('the calendar of a unit holds its days as local dates under ids that stay, and says where one is a rest day', async () => {
  const secret = await api.world.token('UNIT_LIAISON', [lead as never]);
  const answer = await get(`/calendar/${lead}.ics`, { authorization: `Bearer ${secret}` });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const lines = answer.body.replaceAll('\r\n ', '').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.filter((line) => line === 'DTSTART;VALUE=DATE:20181231').length).toBeGreaterThan(1);
  expect(lines).toContain('DTEND;VALUE=DATE:20190101');
  expect(lines.some((line) => line.includes('此前最后一个工作日为 2018-12-29'))).toBe(true);
  // Three working days before 31 December 2018 is the 26th: the 29th, a Saturday, was worked.
  expect(lines).toContain('TRIGGER:-P4DT15H');
  const uids = lines.filter((line) => line.startsWith('UID:'));
  expect(new Set(uids).size).toBe(uids.length);
  const again = await get(`/calendar/${lead}.ics`, { authorization: `Bearer ${secret}` });
  expect(
    again.body
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => line.startsWith('UID:')),
  ).toEqual(uids);
  const stranger = await api.world.token('UNIT_LIAISON', [(await office.unitNamed('财政局')) as never]);
  expect((await get(`/calendar/${lead}.ics`, { authorization: `Bearer ${stranger}` })).statusCode).toBe(404);
});

test('a link of its own opens the calendar of its unit and nothing else, until it is revoked', async () => {
  const { createCalendarLink } = await liaison.data(
    'mutation c($u: ID!) { createCalendarLink(input: {unitId: $u, label: "办公室手机"}) { path calendarLink { id unit { shortName } } userErrors { code } } }',
    { u: lead },
  );
  const path = String(createCalendarLink?.path);
  expect((await get(path)).statusCode).toBe(200);
  const other = await office.unitNamed('财政局');
  expect((await get(path.replace(lead, other))).statusCode).toBe(404);
  expect((await get(path.replace(/token=.*/, 'token=areg_wrong'))).statusCode).toBe(401);
  expect((await get(`/calendar/${lead}.ics`)).statusCode).toBe(401);
  const token = String(path.split('token=')[1]);
  expect((await api.with(token).ask('{ viewer { id } }')).status).toBe(401);
  const foreign = await (await office.liaison('财政局')).data(
    'mutation c($u: ID!) { createCalendarLink(input: {unitId: $u, label: "x"}) { path userErrors { code } } }',
    { u: lead },
  );
  expect(foreign.createCalendarLink).toEqual({ path: null, userErrors: [{ code: 'NOT_FOUND' }] });
  const id = createCalendarLink?.calendarLink?.id;
  await liaison.data(
    'mutation r($id: ID!) { revokeCalendarLink(input: {calendarLinkId: $id}) { userErrors { code } } }',
    { id },
  );
  expect((await get(path)).statusCode).toBe(401);
});
