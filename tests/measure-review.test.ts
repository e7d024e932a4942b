import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorRole } from '../src/access/actor.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

// Invented for tests: a yellow slip to a unit of the seed district, and what its people say.

let api: Api;
const people: Record<string, Caller> = {};
let unit: string;
let slip: string;

const officer = (): Caller => people.officer ?? api.with(null);
const perform = async (name: string, deed: string, input: object): Promise<Json> => {
  const type = deed.charAt(0).toUpperCase() + deed.slice(1);
  const what = deed.endsWith('Review') ? 'review { id version state outcome }' : 'measure { id version state }';
  const caller = people[name] ?? api.with(null);
  return (
    await caller.data(`mutation d($i: ${type}Input!) { ${deed}(input: $i) { ${what} userErrors { code } } }`, {
      i: input,
    })
  )[deed] as Json;
};
const version = async () =>
  Number((await officer().data('query m($id: ID!) { measure(id: $id) { version } }', { id: slip })).measure?.version);
const onSlip = async (name: string, deed: string, input: object = {}) => {
  const answer = await perform(name, deed, { measureId: slip, expectedVersion: await version(), ...input });
  return String((answer.userErrors as Json)[0]?.code ?? answer.measure?.state ?? answer.review?.state);
};

beforeAll(async () => {
  api = await seedApi();
  const hire = async (name: string, role: ActorRole, units: string[] | null = null) => {
    people[name] = await api.as(role, units);
  };
  await hire('officer', 'SUPERVISION_OFFICER');
  await hire('colleague', 'SUPERVISION_OFFICER');
  await hire('director', 'SUPERVISION_DIRECTOR');
  await hire('leader', 'GOVERNMENT_LEADER');
  const { matchUnit } = await officer().data('{ matchUnit(name: "环保局") { unit { id } } }');
  unit = String(matchUnit?.unit?.id);
  await hire('liaison', 'UNIT_LIAISON', [unit]);
  const { obligations } = await officer().data(
    'query o($u: ID!) { obligations(filter: {unitId: $u, states: [OVERDUE], capacities: [PRIMARY_LEAD]}, first: 1) { nodes { id } } }',
    { u: unit },
  );
  const made = await perform('officer', 'proposeMeasure', {
    ...{ obligationId: obligations?.nodes?.[0]?.id, unitId: unit, ruleCode: 'R2' },
    ...{ found: '逾期且未报告', ground: '较重措施暂不采取' },
  });
  slip = String(made.measure?.id);
});
afterAll(() => api.close());

test('a slip is approved by the director, issued and received; a review before that is not open', async () => {
  expect(await onSlip('officer', 'draftMeasure', { words: '督办单（黄牌）', skipGround: '先予督办' })).toBe('DRAFTED');
  expect(await onSlip('liaison', 'fileReview', { grounds: '不服' })).toBe('REVIEW_NOT_OPEN');
  expect(await onSlip('officer', 'submitMeasure')).toBe('SUBMITTED_FOR_APPROVAL');
  expect(await onSlip('director', 'decideMeasure', { isApproved: true })).toBe('APPROVED');
  expect(
    await onSlip('officer', 'issueMeasure', { documentNumber: '济兖督〔2019〕9号', numberedElsewhere: '收发文登记簿' }),
  ).toBe('ISSUED');
  expect(await onSlip('liaison', 'acknowledgeMeasure')).toBe('ACKNOWLEDGED');
});

test('a review is decided by people who took no part, and never to something heavier', async () => {
  expect(await onSlip('officer', 'fileReview', { grounds: '代单位申请' })).toBe('NOT_AUTHORISED');
  const filed = await perform('liaison', 'fileReview', {
    ...{ measureId: slip, expectedVersion: await version(), grounds: '上级名录迟至十二月下达' },
  });
  expect(filed).toMatchObject({ review: { state: 'FILED', version: 1 }, userErrors: [] });
  const reviewId = String(filed.review?.id);
  expect(await onSlip('liaison', 'fileReview', { grounds: '再次申请' })).toBe('REVIEW_NOT_OPEN');
  const on = (expectedVersion: number) => ({ reviewId, expectedVersion });
  expect((await perform('officer', 'acceptReview', on(1))).userErrors).toMatchObject([
    { code: 'SECOND_PERSON_NEEDED' },
  ]);
  expect((await perform('colleague', 'acceptReview', on(1))).review).toMatchObject({ state: 'ACCEPTED', version: 2 });
  const decision = { ...on(2), outcome: 'CHANGED', reason: '部分理由成立' };
  expect((await perform('director', 'decideReview', { ...decision, changedKind: 'URGE' })).userErrors).toMatchObject([
    { code: 'SECOND_PERSON_NEEDED' },
  ]);
  for (const changedKind of ['WARNING', 'INTERVIEW']) {
    expect((await perform('leader', 'decideReview', { ...decision, changedKind })).userErrors).toMatchObject([
      { code: 'HEAVIER_AFTER_DEFENCE' },
    ]);
  }
  expect((await perform('leader', 'decideReview', { ...decision, changedKind: 'URGE' })).review).toMatchObject({
    ...{ state: 'DECIDED', outcome: 'CHANGED' },
  });
  const { measure } = await officer().data(
    'query m($id: ID!) { measure(id: $id) { state nextSteps { deed } clocks(runningOnly: true) { name } reviews { totalCount } } }',
    { id: slip },
  );
  expect(measure).toEqual({ state: 'REVOKED', nextSteps: [], clocks: [], reviews: { totalCount: 1 } });
});
