import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, statementsOf as askedOf, type Caller, seedApi } from './api-world.ts';

let api: Api;
let officer: Caller;
beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  await (await api.as('OWNER')).data('mutation { runSweep(input: {asOf: "2019-01-01"}) { ledgerSequence } }');
});
afterAll(() => api.close());

const REGISTER_LINE = `query lines($first: Int!) {
  obligations(first: $first, asOf: "2019-01-01") {
    nodes {
      id state daysLate reasons { messageZh } words { surface } deliverable { surface }
      plan { title } clause { path title } deadline { kind } completion { completedOn }
      primaryLead { surface }
      leads { nodes { surface capacity matchedBy unit { fullName } group { name } } }
      supports { nodes { surface unit { fullName } members { totalCount nodes { shortName } } } }
      measures { nodes { kind unit { fullName } ruleSet { code } } }
    }
  }
}`;

const statementsOf = (caller: Caller, query: string, variables: Record<string, unknown>) =>
  askedOf(api, caller, query, variables);

/** That pages of these lengths cost the same. */
async function pagesCostTheSame(caller: Caller, ...lengths: [number, number, ...number[]]): Promise<void> {
  const cost = async (first: number) => (await statementsOf(caller, REGISTER_LINE, { first })).length;
  const few = await cost(lengths[0]);
  expect(few).toBeGreaterThan(10);
  for (const length of lengths) expect(await cost(length)).toBe(few);
}

test('a page of 60 lines of the register costs as many statements as a page of 5', async () => {
  await pagesCostTheSame(officer, 5, 30, 40, 60);
  const fifty = await statementsOf(officer, REGISTER_LINE, { first: 50 });
  // Token, dictionary, page, plans, clauses, deadlines, names, measures, rule sets; completions only where there are any; for the
  // reasons the rules of the day, requests, exempt causes and suspended items, and of the work its items, reports, checks, limits,
  // figures and readings.
  expect(fifty.length).toBeLessThanOrEqual(21);
});

test('the same holds for a reader who is limited to units', async () => {
  const { matchUnit } = await officer.data('{ matchUnit(name: "环保局") { unit { id } } }');
  const liaison = await api.as('UNIT_LIAISON', [String(matchUnit?.unit?.id)]);
  await pagesCostTheSame(liaison, 5, 25, 30, 60);
});

test('clauses with everything below them cost as many statements for 30 as for 3', async () => {
  const query = `query clauses($first: Int!) {
    taskClauses(first: $first) { nodes {
      leads { nodes { surface } } deadlines { nodes { words { surface } obligations { nodes { state } } } }
      indicators { nodes { value } } findings { nodes { rule } } obligations { nodes { state } } measures { nodes { kind } }
      section { title } plan { title }
    } }
  }`;
  const three = await statementsOf(officer, query, { first: 3 });
  const thirty = await statementsOf(officer, query, { first: 30 });
  expect(thirty.length).toBe(three.length);
});

test('clauses asked for by id beside each other share their statements', async () => {
  const { taskClauses } = await officer.data('{ taskClauses(first: 20) { nodes { id } } }');
  const ids = ((taskClauses?.nodes ?? []) as unknown as { id: string }[]).map(({ id }) => id);
  const asking = (count: number) =>
    `{ ${ids
      .slice(0, count)
      .map(
        (id: string, index: number) =>
          `c${index}: taskClause(id: "${id}") { text plan { title } leads { nodes { surface } } deadlines { nodes { kind } } obligations { nodes { id } } measures { nodes { kind } } }`,
      )
      .join(' ')} }`;
  const one = await statementsOf(officer, asking(1), {});
  expect((await statementsOf(officer, asking(20), {})).length).toBeLessThanOrEqual(one.length);
});

test('the total is counted only when it is asked for', async () => {
  const without = await statementsOf(officer, 'query q { obligations(first: 1) { nodes { id } } }', {});
  const withTotal = await statementsOf(officer, 'query q { obligations(first: 1) { totalCount nodes { id } } }', {});
  expect(withTotal.length).toBe(without.length + 1);
});

test('the scorecards of all units cost a fixed number of statements', async () => {
  const one = await statementsOf(officer, '{ scorecards(year: 2018, first: 1) { nodes { counts { due } } } }', {});
  const all = await statementsOf(
    officer,
    '{ units(first: 100) { nodes { scorecard(year: 2018) { counts { due } } } } }',
    {},
  );
  // The page of units itself.
  expect(all.length).toBe(one.length + 1);
});
