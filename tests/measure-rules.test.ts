import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let director: Caller;
let officer: Caller;
beforeAll(async () => {
  api = await seedApi();
  director = await api.as('SUPERVISION_DIRECTOR');
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

const seed = (): Record<string, Json> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'seeds', 'rules', 'default-2018.json'), 'utf8'));

const draft = async (rules: object | string, by = director) =>
  (
    await by.data(
      'mutation d($r: String!) { draftRuleSet(input: {rules: $r}) { ruleSet { id state revision } userErrors { code messageZh messageEn } } }',
      { r: typeof rules === 'string' ? rules : JSON.stringify(rules) },
    )
  ).draftRuleSet as Json;
const publish = async (ruleSetId: string, expectedVersion: number) =>
  (
    await director.data(
      'mutation p($id: ID!, $v: Int!) { publishRuleSet(input: {ruleSetId: $id, expectedVersion: $v}) { ruleSet { state validFrom } userErrors { code } } }',
      { id: ruleSetId, v: expectedVersion },
    )
  ).publishRuleSet as Json;

/** The seed's rules, but a warning comes after forty days, from the third of January on. */
const milder = () => {
  const rules = { ...seed(), version: 3, validFrom: '2019-01-03' } as unknown as {
    rules: { id: string; condition: { any: { fact: string; atLeast?: number }[] } }[];
  };
  const test30 = rules.rules.find(({ id }) => id === 'R3')?.condition.any[0];
  if (test30) test30.atLeast = 40;
  return rules;
};

test('a mistake in a draft is named with its place, in both languages, and nothing is recorded', async () => {
  const wrong = milder();
  const first = wrong.rules.find(({ id }) => id === 'R3')?.condition.any[0];
  if (first) first.fact = 'daysLate';
  const { userErrors } = await draft(wrong);
  expect(userErrors).toMatchObject([{ code: 'BAD_INPUT' }]);
  expect(String((userErrors as Json)[0]?.messageEn)).toContain('rules.5.condition.any.0.fact');
  expect(String((userErrors as Json)[0]?.messageZh)).toMatch(/没有这样的事实名称/);
  expect((await draft('{')).userErrors).toMatchObject([{ code: 'BAD_INPUT' }]);
  expect((await draft(milder(), officer)).userErrors).toMatchObject([{ code: 'NOT_AUTHORISED' }]);
  const { ruleSets } = await officer.data('{ ruleSets { totalCount } }');
  expect(ruleSets?.totalCount).toBe(1);
});

test('a draft is previewed, drives nothing, is published as it was previewed and then frozen', async () => {
  const { ruleSet } = await draft(milder());
  expect(ruleSet).toMatchObject({ state: 'DRAFT', revision: 1 });
  const id = String(ruleSet?.id);
  const { ruleSetPreview } = await director.data(
    `query p($id: ID!) { ruleSetPreview(ruleSetId: $id, asOf: "2019-01-02") {
      unchangedCount inForce { version } newlyProposed { nodes { kind unit { shortName } } } noLongerProposed { nodes { kind unit { shortName } } } } }`,
    { id },
  );
  const kinds = (list: string) => (ruleSetPreview?.[list]?.nodes ?? []).map(({ kind }) => String(kind)).sort();
  // What was to be a warning at 33 days becomes a slip; everything else stays as it is.
  expect([kinds('noLongerProposed'), kinds('newlyProposed')]).toEqual([
    ['WARNING', 'WARNING'],
    ['SUPERVISION_SLIP', 'SUPERVISION_SLIP'],
  ]);
  expect(Number(ruleSetPreview?.unchangedCount)).toBeGreaterThan(5);
  expect(ruleSetPreview?.inForce).toEqual({ version: 2 });
  expect((await publish(id, 7)).userErrors).toMatchObject([{ code: 'STALE' }]);
  expect(await publish(id, 1)).toEqual({ ruleSet: { state: 'PUBLISHED', validFrom: '2019-01-03' }, userErrors: [] });
  expect((await publish(id, 2)).userErrors).toMatchObject([{ code: 'RULE_SET_FROZEN' }]);
  expect((await draft(milder())).userErrors).toMatchObject([{ code: 'RULE_SET_FROZEN' }]);
  const { ruleSets } = await officer.data('{ ruleSets { nodes { version validFrom validTo } } }');
  expect(ruleSets?.nodes).toEqual([
    { version: 2, validFrom: '2018-01-01', validTo: '2019-01-02' },
    { version: 3, validFrom: '2019-01-03', validTo: null },
  ]);
});

test('rules do not reach back', async () => {
  const { ruleSet } = await draft({ ...milder(), version: 4, validFrom: '2018-12-01' });
  expect((await publish(String(ruleSet?.id), 1)).userErrors).toMatchObject([{ code: 'LIMIT_NOT_KEPT' }]);
});
