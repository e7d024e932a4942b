import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Json, seedApi, smallApi } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, step, taken } from './item-world.ts';

let api: Api;
let office: Office;
beforeAll(async () => {
  api = await seedApi();
  office = await officeOf(api);
});
afterAll(() => api.close());

const OPEN = `mutation o($filter: ObligationFilter!) { openItems(input: {filter: $filter}) {
  opening { openedCount alreadyOpenCount completedCount unconfirmedCount items(first: 3) { totalCount nodes { id number state } } }
  userErrors { code path } } }`;

describe('opening items in bulk', () => {
  test('one deed opens an item for every obligation of the filter, and opening again adds nothing', async () => {
    const whole = await seedApi();
    const own = await officeOf(whole);
    const { obligations } = await own.owner.data('{ obligations { totalCount } }');
    const first = (await own.director.data(OPEN, { filter: {} })).openItems?.opening;
    expect(first).toMatchObject({ openedCount: obligations?.totalCount, alreadyOpenCount: 0, unconfirmedCount: 0 });
    expect(first?.items?.nodes?.map(({ number }: Json) => String(number))).toEqual([
      '2019-00001',
      '2019-00002',
      '2019-00003',
    ]);
    const again = (await own.director.data(OPEN, { filter: {} })).openItems?.opening;
    expect(again).toMatchObject({ openedCount: 0, alreadyOpenCount: obligations?.totalCount });
    const { items } = await own.officer.data('{ items { totalCount } }');
    expect(items?.totalCount).toBe(obligations?.totalCount);
    await whole.close();
  });

  test('it costs as many statements for all as for one', async () => {
    const whole = await seedApi();
    const { director, owner } = await officeOf(whole);
    const { taskClauses } = await owner.data('{ taskClauses(first: 1) { nodes { id } } }');
    const count = async (filter: object) => {
      whole.world.statements.length = 0;
      await director.data(OPEN.replace(/items\(first: 3\) \{.*?\} \}/, ''), { filter });
      return whole.world.statements.length;
    };
    const one = await count({ clauseId: taskClauses?.nodes?.[0]?.id });
    expect(await count({})).toBeLessThanOrEqual(one);
    await whole.close();
  });

  test('what no person has confirmed gets no item', async () => {
    const small = await smallApi();
    const { director } = await officeOf(small);
    const { openItems } = await director.data(OPEN, { filter: {} });
    expect(openItems?.opening?.openedCount).toBe(0);
    expect(Number(openItems?.opening?.unconfirmedCount)).toBeGreaterThan(4);
    await small.close();
  });

  test('an officer’s opening is a draft until a director or leader approves it', async () => {
    const { officer, leader } = office;
    const { openItems } = await officer.data(OPEN, { filter: { dueFrom: '2018-11-30', dueTo: '2018-11-30' } });
    const [draft] = openItems?.opening?.items?.nodes ?? [];
    expect(String(draft?.state)).toBe('DRAFT');
    const APPROVE =
      'mutation a($ids: [ID!]!) { approveItems(input: {itemIds: $ids}) { approved { items { nodes { state } } } userErrors { code } } }';
    const refused = await officer.data(APPROVE, { ids: [draft?.id] });
    expect(refused.approveItems?.userErrors?.map(({ code }: Json) => String(code))).toEqual(['NOT_AUTHORISED']);
    const { approveItems } = await leader.data(APPROVE, { ids: [draft?.id] });
    expect(approveItems?.approved?.items?.nodes).toEqual([{ state: 'OPENED' }]);
    const twice = await leader.data(APPROVE, { ids: [draft?.id] });
    expect(twice.approveItems?.userErrors?.map(({ code }: Json) => String(code))).toEqual(['WRONG_STATE']);
  });

  test('a duty that a group leads is not assigned to anyone before it is broken into parts', async () => {
    const small = await smallApi();
    const { director, officer } = await officeOf(small);
    const { plans } = await officer.data('{ plans { nodes { id findings(first: 100) { nodes { id } } } } }');
    const [plan] = plans?.nodes ?? [];
    await officer.data(
      'mutation c($id: ID!, $read: [ID!]!) { confirmPlan(input: {planId: $id, acknowledgedFindingIds: $read, reason: "阅"}) { userErrors { code } } }',
      { id: plan?.id, read: plan?.findings?.nodes?.map(({ id }: Json) => id) },
    );
    const { taskClauses } = await officer.data('{ taskClauses { nodes { id path primaryLead { surface } } } }');
    const groupLed = (taskClauses?.nodes ?? []).find(
      ({ primaryLead }: Json) => String(primaryLead?.surface) === '各镇街',
    );
    expect(groupLed).toBeDefined();
    const { openItems } = await director.data(OPEN, { filter: { clauseId: groupLed?.id } });
    expect(openItems?.opening?.openedCount).toBe(1);
    const { assignItems } = await officer.data(
      'mutation a($ids: [ID!]!) { assignItems(input: {itemIds: $ids}) { assigned { items { nodes { id } } } userErrors { code } } }',
      { ids: openItems?.opening?.items?.nodes?.map(({ id }: Json) => id) },
    );
    expect(assignItems).toEqual({ assigned: null, userErrors: [{ code: 'ITEM_WITHOUT_LEAD' }] });
    await small.close();
  });
});

describe('who takes which step', () => {
  let item: Item;
  beforeAll(async () => {
    item = await assignedItem(office, '三（二）', '2018-12-31');
  });

  test('an assignment names the lead, the day for signing and the day for disputing, by the limits in force', async () => {
    const { items } = await office.officer.data(
      '{ items(filter: {states: [ASSIGNED]}) { nodes { assignedOn acknowledgeBy disputeBy firstFeedbackBy isAcknowledgedLate leadUnit { shortName } } } }',
    );
    expect(items?.nodes?.[0]).toMatchObject({
      assignedOn: '2019-01-02',
      acknowledgeBy: '2019-01-03',
      disputeBy: '2019-01-07',
      firstFeedbackBy: '2019-01-09',
      isAcknowledgedLate: false,
    });
    expect(item.state).toBe('ASSIGNED');
  });

  test('only the lead signs for it: another unit does not see it or is told whose it is, the office cannot do it for the unit', async () => {
    const lead = (
      await office.officer.data('query i($id: ID!) { item(id: $id) { leadUnit { shortName } } }', { id: item.id })
    ).item;
    const own = await office.liaison(String(lead?.leadUnit?.shortName));
    expect((await step(await office.liaison('粮食局'), 'acknowledgeItem', item)).codes).toEqual(['NOT_FOUND']);
    expect((await step(office.owner, 'acknowledgeItem', item)).codes).toEqual(['NOT_AUTHORISED']);
    expect((await step(own, 'disputeAssignment', item, { reason: '不属本单位职责' })).codes).toEqual([
      'NOT_AUTHORISED',
    ]);
    const acknowledged = await taken(own, 'acknowledgeItem', item);
    expect(acknowledged).toMatchObject({ state: 'ACKNOWLEDGED', version: item.version + 1 });
    expect((await step(own, 'acknowledgeItem', item)).codes).toEqual(['STALE']);
    expect((await step(own, 'acknowledgeItem', acknowledged)).codes).toEqual(['WRONG_STATE']);
    item = acknowledged;
  });

  test('a leader suspends with a reason and lifts it to where it stood; others are refused', async () => {
    expect((await step(office.director, 'suspendItem', item, { reason: '等待上级部署' })).codes).toEqual([
      'NOT_AUTHORISED',
    ]);
    expect((await step(office.leader, 'suspendItem', item, { reason: ' ' })).codes).toEqual(['BAD_INPUT']);
    const suspended = await taken(office.leader, 'suspendItem', item, { reason: '等待上级部署' });
    expect(suspended.state).toBe('SUSPENDED');
    item = await taken(office.leader, 'liftSuspension', suspended, { reason: '上级已部署' });
    expect(item.state).toBe('ACKNOWLEDGED');
  });

  test('an item ends only by a numbered decision, and then nothing leads on', async () => {
    expect(
      (await step(office.leader, 'terminateItem', item, { reason: '政策调整', documentNumber: '' })).codes,
    ).toEqual(['BAD_INPUT']);
    const ended = await taken(office.leader, 'terminateItem', item, {
      reason: '政策调整',
      documentNumber: '济兖政字〔2019〕1号',
    });
    expect(ended.state).toBe('TERMINATED');
    expect((await step(office.leader, 'suspendItem', ended, { reason: 'x' })).codes).toEqual(['WRONG_STATE']);
    const { item: told } = await office.officer.data(
      'query i($id: ID!) { item(id: $id) { steps { nodes { event state words documentNumber role version } } } }',
      { id: ended.id },
    );
    expect(told?.steps?.nodes?.map(({ event }: Json) => String(event))).toEqual([
      'OPEN',
      'ASSIGN',
      'ACKNOWLEDGE',
      'SUSPEND',
      'LIFT_SUSPENSION',
      'TERMINATE',
    ]);
    expect(told?.steps?.nodes?.at(-1)).toMatchObject({
      documentNumber: '济兖政字〔2019〕1号',
      words: '政策调整',
      role: 'GOVERNMENT_LEADER',
    });
  });
});

describe('what a limited reader sees of items', () => {
  test('a unit sees the items of clauses that name it, and no others: by list, by id, by node, by edge', async () => {
    await office.director.data(OPEN, { filter: {} });
    const liaison = await office.liaison('粮食局');
    const whole = await office.officer.data('{ items(first: 200) { nodes { id clause { id } } } }');
    const seen = await liaison.data(
      '{ items(first: 200) { totalCount nodes { id } } taskClauses(first: 200) { nodes { id } } }',
    );
    const clauses = new Set((seen.taskClauses?.nodes ?? []).map(({ id }: Json) => String(id)));
    const expected = (whole.items?.nodes ?? []).filter(({ clause }: Json) => clauses.has(String(clause?.id)));
    expect(expected.length).toBeGreaterThan(0);
    expect(seen.items?.nodes?.map(({ id }: Json) => String(id))).toEqual(expected.map(({ id }: Json) => String(id)));
    expect(Number(seen.items?.totalCount)).toBe(expected.length);
    const outside = (whole.items?.nodes ?? []).find(({ clause }: Json) => !clauses.has(String(clause?.id)));
    const answer = await liaison.data('query n($id: ID!) { item(id: $id) { id } node(id: $id) { id } }', {
      id: outside?.id,
    });
    expect(answer).toEqual({ item: null, node: null });
  });

  test('a page of 50 items with everything below costs as many statements as a page of 5', async () => {
    const query = `query i($first: Int!) { items(first: $first) { nodes { number state leadUnit { fullName } clause { title }
      obligation { state daysLate item { id } } steps { nodes { event } } verifications { nodes { outcome } } } } }`;
    const count = async (first: number) => {
      await office.officer.data(query, { first });
      api.world.statements.length = 0;
      await office.officer.data(query, { first });
      return api.world.statements.length;
    };
    expect(await count(50)).toBe(await count(5));
  });
});

test('an item as of an earlier day, or as known then, stands where it stood', async () => {
  const late = await seedApi();
  const own = await officeOf(late);
  const item = await assignedItem(own, '二（二）4', '2018-11-30');
  late.world.clock.set('2019-01-05T01:00:00Z');
  const lead = (
    await own.officer.data('query i($id: ID!) { item(id: $id) { leadUnit { shortName } } }', { id: item.id })
  ).item;
  await taken(await own.liaison(String(lead?.leadUnit?.shortName)), 'acknowledgeItem', item);
  const ASK =
    'query i($id: ID!, $on: LocalDate, $at: DateTime) { item(id: $id, asOf: $on, knownAt: $at) { state isAcknowledgedLate steps { totalCount } } }';
  const ask = async (on: string | null, at: string | null) =>
    (await own.officer.data(ASK, { id: item.id, on, at })).item;
  expect(await ask(null, null)).toEqual({ state: 'ACKNOWLEDGED', isAcknowledgedLate: true, steps: { totalCount: 3 } });
  expect(await ask('2019-01-04', null)).toEqual({
    state: 'ASSIGNED',
    isAcknowledgedLate: true,
    steps: { totalCount: 2 },
  });
  expect(await ask('2019-01-03', null)).toEqual({
    state: 'ASSIGNED',
    isAcknowledgedLate: false,
    steps: { totalCount: 2 },
  });
  expect(await ask(null, '2019-01-04T16:00:00.000Z')).toMatchObject({ state: 'ASSIGNED' });
  expect(await ask('2019-01-01', null)).toBeNull();
  await late.close();
});
