import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, seedApi } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, step, taken } from './item-world.ts';

let api: Api;
let office: Office;
let item: Item;
beforeAll(async () => {
  api = await seedApi();
  office = await officeOf(api);
  item = await assignedItem(office, '三（二）', '2018-12-31');
  const [liaison, principal] = [await office.liaison('环保局'), await office.principal('环保局')];
  item = await taken(liaison, 'acknowledgeItem', item);
  item = await taken(liaison, 'beginItem', item, { actionPlan: '一月底前印发考核办法' });
  item = await taken(principal, 'claimCompletion', item, { completedOn: '2018-12-28', statement: '考核办法已印发' });
  item = await taken(office.officer, 'startVerification', item);
});
afterAll(() => api.close());

const CHECK = { method: 'DESK', verifiedOn: '2019-01-02', finding: '已调阅印发文件' };
const obligation = async () => {
  const answer = await office.officer.data(
    'query o($id: ID!) { item(id: $id) { obligation { id state daysLate completion { completedOn } } } }',
    { id: item.id },
  );
  return answer.item?.obligation;
};

describe('a claim is verified by two persons, none of them of the unit', () => {
  test('neither the lead nor another unit can check, and a day to come is no check', async () => {
    for (const unit of ['环保局', '审计局']) {
      const principal = await office.principal(unit);
      const { codes } = await step(principal, 'recordVerification', item, { ...CHECK, outcome: 'PASSED' });
      expect(codes).toEqual(['NOT_AUTHORISED']);
    }
    const { codes } = await step(office.officer, 'recordVerification', item, {
      ...CHECK,
      outcome: 'PASSED',
      verifiedOn: '2019-01-03',
    });
    expect(codes).toEqual(['BAD_INPUT']);
  });

  test('one person alone cannot complete it, and no completion is recorded past the item', async () => {
    const complete = { evidenceNote: '考核办法印发件' };
    expect((await step(office.officer, 'completeItem', item, complete)).codes).toEqual(['SECOND_VERIFIER_NEEDED']);
    await taken(office.officer, 'recordVerification', item, { ...CHECK, outcome: 'PASSED' });
    expect((await step(office.officer, 'completeItem', item, complete)).codes).toEqual(['SECOND_VERIFIER_NEEDED']);
    const { completeObligation } = await office.director.data(
      'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2018-12-28", evidenceNote: "x"}) { userErrors { code } } }',
      { id: (await obligation())?.id },
    );
    expect(completeObligation?.userErrors).toEqual([{ code: 'ITEM_SUPERVISED' }]);
    expect(await obligation()).toMatchObject({ state: 'OVERDUE', daysLate: 2, completion: null });
  });

  test('a failed check sends it back with what was found', async () => {
    item = await taken(office.secondOfficer, 'recordVerification', item, {
      ...CHECK,
      outcome: 'FAILED',
      finding: '印发件未附考核细则',
    });
    expect(item.state).toBe('RETURNED');
    const answer = await office.officer.data(
      'query i($id: ID!) { item(id: $id) { steps(last: 1) { nodes { event words } } verifications { nodes { outcome } } } }',
      { id: item.id },
    );
    expect(answer.item?.steps?.nodes).toEqual([{ event: 'RETURN', words: '印发件未附考核细则' }]);
    expect(answer.item?.verifications?.nodes).toEqual([{ outcome: 'PASSED' }, { outcome: 'FAILED' }]);
  });

  test('claimed anew, checked by one and accepted by another, it is done on the day of the work', async () => {
    item = await taken(await office.liaison('环保局'), 'resumeItem', item);
    const claim = { completedOn: '2018-12-30', statement: '细则已补' };
    item = await taken(await office.principal('环保局'), 'claimCompletion', item, claim);
    item = await taken(office.officer, 'startVerification', item);
    const complete = { evidenceNote: '考核办法及细则' };
    expect((await step(office.director, 'completeItem', item, complete)).codes).toEqual(['SECOND_VERIFIER_NEEDED']);
    await taken(office.assessor, 'recordVerification', item, { ...CHECK, outcome: 'PASSED', method: 'ON_SITE' });
    item = await taken(office.officer, 'completeItem', item, complete);
    expect(item.state).toBe('COMPLETED');
    expect(await obligation()).toMatchObject({ state: 'COMPLETED', completion: { completedOn: '2018-12-30' } });
    expect((await step(office.officer, 'closeItem', item)).codes).toEqual(['NOT_AUTHORISED']);
    item = await taken(office.director, 'closeItem', item);
  });

  test('a check that fails after closing reopens it and withdraws its completion in the same deed', async () => {
    item = await taken(office.assessor, 'recordVerification', item, {
      ...CHECK,
      outcome: 'FAILED',
      finding: '现场未见执行',
    });
    expect(item.state).toBe('IN_PROGRESS');
    expect(await obligation()).toMatchObject({ state: 'OVERDUE', completion: null });
    const { items } = await office.officer.data('{ items(filter: {states: [IN_PROGRESS]}) { totalCount } }');
    expect(items?.totalCount).toBe(1);
  });
});

describe('a sample for checks on the spot', () => {
  const DRAW = `mutation d($input: DrawSampleInput!) { drawSample(input: $input) { sample { id seed population algorithm isReproduced
    items { totalCount nodes { ordinal item { id number } unit { shortName } verifications { nodes { outcome } } } } } userErrors { code path } } }`;
  let place: Api;
  let own: Office;
  beforeAll(async () => {
    place = await seedApi();
    own = await officeOf(place);
    for (const [path, dueOn] of [
      ['三（二）', '2018-12-31'],
      ['二（六）5', '2018-12-31'],
      ['三（三）3', '2018-12-31'],
    ] as const) {
      let one = await assignedItem(own, path, dueOn);
      one = await taken(await own.liaison('环保局'), 'acknowledgeItem', one);
      one = await taken(await own.liaison('环保局'), 'beginItem', one, { actionPlan: '分步落实' });
      one = await taken(await own.principal('环保局'), 'claimCompletion', one, {
        completedOn: '2018-12-30',
        statement: '已完成',
      });
      await taken(own.officer, 'startVerification', one);
    }
  });
  afterAll(() => place.close());

  test('drawn again by the same seed is the same list, and the register says so of itself', async () => {
    const first = (await own.officer.data(DRAW, { input: { size: 2, seed: '2019-01 现场' } })).drawSample?.sample;
    const again = (await own.assessor.data(DRAW, { input: { size: 2, seed: '2019-01 现场' } })).drawSample?.sample;
    expect(first).toMatchObject({ population: 3, algorithm: 'STRATIFIED_SHA256_1', isReproduced: true });
    expect(first?.items?.totalCount).toBe(2);
    expect(again?.items?.nodes).toEqual(first?.items?.nodes);
  });

  test('without a seed one is made and recorded; a check since the draw stands beside its item', async () => {
    const sample = (await own.officer.data(DRAW, { input: { size: 3 } })).drawSample?.sample;
    expect(String(sample?.seed)).toMatch(/^[0-9a-z]+$/);
    const drawn = sample?.items?.nodes?.[0]?.item;
    const { item: seen } = await own.officer.data('query i($id: ID!) { item(id: $id) { id version } }', {
      id: drawn?.id,
    });
    await taken(own.assessor, 'recordVerification', seen as unknown as Item, {
      method: 'ON_SITE',
      outcome: 'FAILED',
      verifiedOn: '2019-01-02',
      finding: '现场与报告不符',
    });
    const { node } = await own.officer.data(
      'query s($id: ID!) { node(id: $id) { ... on Sample { isReproduced items { nodes { item { state } verifications { nodes { outcome } } } } } } }',
      { id: sample?.id },
    );
    expect(node?.items?.nodes?.[0]).toEqual({
      item: { state: 'RETURNED' },
      verifications: { nodes: [{ outcome: 'FAILED' }] },
    });
    expect(node?.isReproduced).toBe(true);
  });

  test('is hidden from those who are to be checked, and from nothing nothing is drawn', async () => {
    const unit = await own.principal('环保局');
    expect((await unit.ask('{ samples { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { samples } = await own.officer.data('{ samples { nodes { id } } }');
    expect(await unit.data('query n($id: ID!) { node(id: $id) { id } }', { id: samples?.nodes?.[0]?.id })).toEqual({
      node: null,
    });
    expect((await unit.data(DRAW, { input: { size: 1 } })).drawSample?.userErrors?.[0]?.code).toBe('NOT_AUTHORISED');
    const none = await own.officer.data(DRAW, { input: { size: 1, states: ['ARCHIVED'] } });
    expect(none.drawSample?.userErrors?.[0]?.code).toBe('NOTHING_TO_SAMPLE');
    const open = await own.officer.data(DRAW, { input: { size: 0, states: ['ASSIGNED'] } });
    expect(open.drawSample?.userErrors?.[0]?.code).toBe('BAD_INPUT');
  });
});
