import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Caller, type Json, smallApi } from './api-world.ts';

let api: Awaited<ReturnType<typeof smallApi>>;
let officer: Caller;
beforeAll(async () => {
  api = await smallApi();
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => (api as Api).close());

const QUEUE = `query q($planId: ID, $asOf: LocalDate, $first: Int, $after: String) {
  reviewQueue(planId: $planId, asOf: $asOf, first: $first, after: $after) {
    totalCount asOf knownAt pageInfo { hasNextPage endCursor }
    nodes { blockingCount reviewCount confidence clause { id path version isConfirmed } findings { nodes { id rule severity } } doubts { subject confidence reason words { surface } } }
  }
}`;
const queue = async (variables: Record<string, unknown> = {}) =>
  (await officer.data(QUEUE, { planId: api.world.planId, ...variables })).reviewQueue as Json;
const pathsOf = (answer: Json) => answer.nodes?.map(({ clause }) => String(clause?.path)) ?? [];
const clauseAt = async (path: string) =>
  String((await queue()).nodes?.find(({ clause }) => String(clause?.path) === path)?.clause?.id);
const DEED = 'ledgerSequence replayed userErrors { code path messageZh }';
const perform = async (deed: string, type: string, input: Record<string, unknown>, answer: string): Promise<Json> =>
  (await officer.data(`mutation m($input: ${type}!) { ${deed}(input: $input) { ${answer} ${DEED} } }`, { input }))[
    deed
  ] as Json;
const spanOf = async (words: string) => {
  const { plan } = await officer.data('query t($id: ID!) { plan(id: $id) { text } }', { id: api.world.planId });
  const start = String(plan?.text).indexOf(words);
  return { start, end: start + words.length };
};

describe('the review of a reading, over GraphQL', () => {
  test('the queue says what wants a person and why, the same whatever the page', async () => {
    const whole = await queue();
    expect(whole).toMatchObject({ totalCount: 4, asOf: '2019-01-02' });
    const [first] = whole.nodes ?? [];
    expect(first).toMatchObject({ blockingCount: 1, clause: { path: '一（二）1', isConfirmed: false } });
    expect(first?.findings?.nodes?.map(({ rule }) => String(rule))).toContain('UNRESOLVED_UNIT');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await queue({ first: 1, after });
      seen.push(...pathsOf(page));
      after = page.pageInfo?.hasNextPage ? String(page.pageInfo.endCursor) : undefined;
    } while (after);
    expect(seen).toEqual(pathsOf(whole));
  });

  test('a unit sees only its own clauses in it', async () => {
    const { matchUnit } = await officer.data('{ matchUnit(name: "财政局") { unit { id } } }');
    const liaison = await api.as('UNIT_LIAISON', [String(matchUnit?.unit?.id)]);
    const { reviewQueue } = await liaison.data('{ reviewQueue { totalCount nodes { clause { path } } } }');
    expect(reviewQueue).toMatchObject({ totalCount: 1 });
    expect(pathsOf(reviewQueue as Json)).toEqual(['一（一）1']);
  });

  test('a clause is corrected in one deed; its earlier wordings can still be read', async () => {
    const clauseId = await clauseAt('一（一）2');
    const input = {
      clauseId,
      expectedVersion: 1,
      leads: ['水利局', '环保局'],
      deadlines: [
        { words: await spanOf('每年组织一次'), kind: 'RECURRING', recurrence: { unit: 'MONTH', interval: 6 } },
      ],
      reason: '核对原件',
      idempotencyKey: 'correct-1',
    };
    const ANSWER = `clause { version correctionReason correctedBy leads { nodes { surface decidedBy } } deadlines { nodes { normalised decidedBy } }
      wordings { totalCount nodes { version leadRule leads { nodes { surface } } deadlines { nodes { normalised } } supersededAt } } }`;
    const corrected = await perform('correctClause', 'CorrectClauseInput', input, ANSWER);
    expect(corrected).toMatchObject({ userErrors: [], replayed: false });
    expect(corrected.clause).toMatchObject({ version: 2, correctionReason: '核对原件' });
    const wordings = corrected.clause?.wordings?.nodes?.map(({ version, leads, deadlines }) => [
      Number(version),
      leads?.nodes?.map(({ surface }) => String(surface)),
      deadlines?.nodes?.map(({ normalised }) => String(normalised)),
    ]);
    expect(wordings).toEqual([
      [1, ['环保局'], ['RRULE:FREQ=YEARLY']],
      [2, ['水利局', '环保局'], ['RRULE:FREQ=MONTHLY;INTERVAL=6']],
    ]);
    const again = await perform('correctClause', 'CorrectClauseInput', input, 'clause { version }');
    expect(again).toMatchObject({ replayed: true, clause: { version: 2 } });
    const stale = await perform(
      'correctClause',
      'CorrectClauseInput',
      { ...input, idempotencyKey: 'x' },
      'clause { id }',
    );
    expect(stale).toMatchObject({ clause: null, userErrors: [{ code: 'STALE', path: ['input', 'expectedVersion'] }] });
  });

  test('a clause is split, and both parts merged again', async () => {
    const clauseId = await clauseAt('一（一）1');
    const { start } = await spanOf('2018年9月底前');
    const split = await perform(
      'splitClause',
      'SplitClauseInput',
      { clauseId, at: start, reason: '两项任务' },
      'clause { text } secondClause { id path splitFrom { id } obligations { nodes { dueOn } } }',
    );
    expect(split.secondClause).toMatchObject({
      path: '一（一）1·2',
      splitFrom: { id: clauseId },
      obligations: { nodes: [{ dueOn: '2018-09-30' }] },
    });
    const secondClauseId = String(split.secondClause?.id);
    const input = { clauseId, secondClauseId, reason: '仍为一项' };
    const merged = await perform(
      'mergeClauses',
      'MergeClausesInput',
      input,
      'clause { text obligations { totalCount } }',
    );
    expect(merged.clause).toMatchObject({ obligations: { totalCount: 2 } });
    const { node } = await officer.data(
      'query n($id: ID!) { node(id: $id) { ... on TaskClause { supersededAt mergedInto { id } } } }',
      { id: secondClauseId },
    );
    expect(node).toMatchObject({ mergedInto: { id: clauseId } });
  });

  test('a name is resolved, a finding waived and found open again, every clause confirmed, and with the last the plan', async () => {
    const { planId } = api.world;
    const resolved = await perform(
      'resolveUnitName',
      'ResolveUnitNameInput',
      { planId, name: '河长办', unit: '水利局', aliasSource: '区委办〔2018〕5号' },
      'clauseCount isAliasRecorded plan { isConfirmed }',
    );
    expect(resolved).toMatchObject({ clauseCount: 1, isAliasRecorded: true, plan: { isConfirmed: false } });
    const open = (await queue()).nodes?.flatMap(({ findings }) => findings?.nodes ?? []) ?? [];
    expect(open.map(({ rule }) => String(rule))).toEqual(['GROUP_AS_LEAD']);
    const waived = await perform(
      'waiveFinding',
      'WaiveFindingInput',
      { findingId: String(open[0]?.id), reason: '等批复', until: '2019-01-31' },
      'finding { isOpen later: isOpen(asOf: "2019-02-01") waivedUntil }',
    );
    expect(waived.finding).toEqual({ isOpen: false, later: true, waivedUntil: '2019-01-31' });
    const paths = (await queue()).nodes?.map(({ clause }) => String(clause?.id)) ?? [];
    for (const clauseId of paths) {
      const confirmed = await perform(
        'confirmClause',
        'ConfirmClauseInput',
        { clauseId },
        'clause { isConfirmed confirmedBy }',
      );
      expect(confirmed).toMatchObject({ userErrors: [], clause: { isConfirmed: true } });
    }
    expect(await queue()).toMatchObject({ totalCount: 0 });
    expect(await queue({ asOf: '2019-02-01' })).toMatchObject({ totalCount: 1 });
    const { plan } = await officer.data('query p($id: ID!) { plan(id: $id) { isConfirmed } }', { id: planId });
    expect(plan).toEqual({ isConfirmed: true });
  });

  test('what cannot be done is answered as data, with the field', async () => {
    const clauseId = 'tsk_370812_none';
    for (const [deed, type, input, code] of [
      ['confirmClause', 'ConfirmClauseInput', { clauseId }, 'NOT_FOUND'],
      ['correctClause', 'CorrectClauseInput', { clauseId, reason: 'x' }, 'NOT_FOUND'],
      ['splitClause', 'SplitClauseInput', { clauseId, at: 1, reason: 'x' }, 'NOT_FOUND'],
      ['mergeClauses', 'MergeClausesInput', { clauseId, secondClauseId: clauseId, reason: 'x' }, 'NOT_FOUND'],
      [
        'resolveUnitName',
        'ResolveUnitNameInput',
        { planId: api.world.planId, name: '河长办', unit: '水利局' },
        'NAME_NOT_OPEN',
      ],
      [
        'waiveFinding',
        'WaiveFindingInput',
        { findingId: 'fnd_370812_none', reason: 'x', until: '2019-02-01' },
        'NOT_FOUND',
      ],
    ] as const) {
      expect(await perform(deed, type, input, '')).toMatchObject({ ledgerSequence: null, userErrors: [{ code }] });
    }
  });
});
