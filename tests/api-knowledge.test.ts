import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctClause } from '../src/intake/commands-correct.ts';
import { type Api, type Caller, type Json, smallApi } from './api-world.ts';

let api: Api;
let officer: Caller;
beforeAll(async () => {
  api = await smallApi();
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

const NAMES = 'leadRule leads { nodes { surface } } deadlines { nodes { words { surface } } } primaryLead { surface }';
const LINE = `query then($knownAt: DateTime) {
  taskClauses(knownAt: $knownAt) { nodes { id path ${NAMES} } }
  obligations(knownAt: $knownAt, first: 50) { nodes { id clause { path ${NAMES} } leads { nodes { surface } } primaryLead { surface } } }
}`;
const leadsOf = (line: Json | undefined) => line?.leads?.nodes?.map(({ surface }) => String(surface));

test('a corrected reading changes who is asked from now on; a question about what was known before is answered as before', async () => {
  const before = await officer.data(LINE);
  const knownAt = String((await officer.data('{ obligations(first: 1) { knownAt } }')).obligations?.knownAt);
  const isIt = ({ path }: Json) => String(path) === '一（一）2';
  const clauseId = String(before.taskClauses?.nodes?.find(isIt)?.id);
  await api.world.perform(correctClause, { clauseId, leads: ['水利局', '环保局'], reason: '牵头单位应为水利局' });

  const now = await officer.data(LINE);
  const corrected = now.taskClauses?.nodes?.find(isIt);
  expect(corrected).toMatchObject({ id: clauseId, leadRule: 'CORRECTED', primaryLead: { surface: '水利局' } });
  expect(leadsOf(corrected)).toEqual(['水利局', '环保局']);
  expect(await officer.data(LINE, { knownAt })).toEqual(before);

  const { taskClause } = await officer.data(`query c($id: ID!) { taskClause(id: $id) { id ${NAMES} } }`, {
    id: clauseId,
  });
  expect(leadsOf(taskClause)).toEqual(['水利局', '环保局']);
});

test('a unit that a correction took off the line no longer sees the clause, but sees what it was asked before', async () => {
  const { matchUnit } = await officer.data('{ matchUnit(name: "环保局") { unit { id } } }');
  const liaison = await api.as('UNIT_LIAISON', [String(matchUnit?.unit?.id)]);
  const PATHS =
    'query p($knownAt: DateTime) { taskClauses(knownAt: $knownAt) { nodes { id path } } obligations(knownAt: $knownAt) { nodes { clause { path } } } }';
  const seen = async (knownAt?: string) => {
    const { taskClauses, obligations } = await liaison.data(PATHS, { knownAt });
    const clauses = taskClauses?.nodes?.map(({ path }) => String(path)) ?? [];
    expect(new Set(obligations?.nodes?.map(({ clause }) => String(clause?.path)))).toEqual(new Set(clauses));
    return clauses;
  };
  const clause = (await officer.data(LINE)).taskClauses?.nodes?.find(({ path }) => String(path) === '一（一）3');
  const knownAt = String((await officer.data('{ obligations(first: 1) { knownAt } }')).obligations?.knownAt);
  await api.world.perform(correctClause, {
    clauseId: String(clause?.id),
    leads: ['水利局'],
    supports: ['财政局'],
    reason: '更正',
  });
  expect(await seen()).not.toContain('一（一）3');
  expect(await seen(knownAt)).toContain('一（一）3');
  expect(
    (await liaison.data('query c($id: ID!) { taskClause(id: $id) { id } }', { id: clause?.id })).taskClause,
  ).toBeNull();
});
