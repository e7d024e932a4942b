import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi, smallApi } from './api-world.ts';

let api: Api;
let owner: Caller;
let officer: Caller;
beforeAll(async () => {
  api = await seedApi();
  owner = await api.as('OWNER');
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

const REFUSAL = 'ledgerSequence replayed userErrors { code messageZh messageEn path facts { name value } }';
const COMPLETE = `mutation c($input: CompleteObligationInput!) {
  completeObligation(input: $input) { obligation { id state daysLate completion { completedOn evidenceNote acceptedBy } } ${REFUSAL} }
}`;
const WITHDRAW = `mutation w($input: WithdrawCompletionInput!) { withdrawCompletion(input: $input) { obligation { state completion { id } } ${REFUSAL} } }`;

const lastSequence = async (): Promise<unknown> =>
  (await owner.data('{ ledgerEntries(order: NEWEST_FIRST, first: 1) { nodes { sequence } } }')).ledgerEntries
    ?.nodes?.[0]?.sequence;
const overdue = async (arguments_ = 'asOf: "2019-01-01"'): Promise<string[]> =>
  (
    await officer.data(`{ obligations(filter: {states: [OVERDUE]}, ${arguments_}, first: 100) { nodes { id } } }`)
  ).obligations?.nodes?.map(({ id }) => String(id)) ?? [];

async function refused(caller: Caller, mutation: string, input: Record<string, unknown>, deed: string): Promise<Json> {
  const before = await lastSequence();
  const answer = (await caller.data(mutation, { input }))[deed];
  expect(answer?.ledgerSequence).toBeNull();
  expect(answer?.userErrors).toHaveLength(1);
  expect(await lastSequence()).toBe(before);
  return answer?.userErrors?.[0] as Json;
}

describe('completing a duty', () => {
  test('an accepted completion takes the duty off the overdue list, and earlier knowledge stays what it was', async () => {
    const [id = ''] = await overdue();
    const knownAt = String((await officer.data('{ obligations(first: 1) { knownAt } }')).obligations?.knownAt);
    const input = { obligationId: id, completedOn: '2018-12-28', evidenceNote: '验收材料第3号' };
    const { completeObligation } = await officer.data(COMPLETE, { input });
    expect(completeObligation).toMatchObject({
      userErrors: [],
      replayed: false,
      obligation: { id, state: 'COMPLETED_LATE', daysLate: 28, completion: { completedOn: '2018-12-28' } },
    });
    expect(await overdue()).not.toContain(id);
    expect(await overdue(`asOf: "2019-01-01", knownAt: "${knownAt}"`)).toContain(id);
    expect(await overdue('asOf: "2018-12-27"')).toContain(id);
    const { withdrawCompletion } = await officer.data(WITHDRAW, {
      input: { obligationId: id, reason: '回头看未通过' },
    });
    expect(withdrawCompletion).toMatchObject({ userErrors: [], obligation: { state: 'OVERDUE', completion: null } });
    expect(await overdue()).toContain(id);
  });

  test.each([
    ['a day that has not come', { completedOn: '2019-01-03' }, 'COMPLETION_IN_FUTURE', ['input', 'completedOn']],
    [
      'a day before the plan was issued',
      { completedOn: '2017-12-31' },
      'COMPLETION_BEFORE_ISSUE',
      ['input', 'completedOn'],
    ],
    ['no evidence', { evidenceNote: '  ' }, 'BAD_INPUT', ['input', 'evidenceNote']],
    ['evidence as long as a book', { evidenceNote: '长'.repeat(2001) }, 'BAD_INPUT', ['input', 'evidenceNote']],
    ['evidence with NUL in it', { evidenceNote: 'a\u0000b' }, 'BAD_INPUT', ['input', 'evidenceNote']],
    ['half a character', { evidenceNote: 'a\ud800b' }, 'BAD_INPUT', ['input', 'evidenceNote']],
    ['an unknown duty', { obligationId: 'obl_370812_nosuch' }, 'NOT_FOUND', ['input', 'obligationId']],
    ['another district’s duty', { obligationId: 'obl_370811_00000001' }, 'NOT_FOUND', ['input', 'obligationId']],
    ['an id of something else', { obligationId: 'unt_370812_00000001' }, 'NOT_FOUND', ['input', 'obligationId']],
    ['SQL in the id', { obligationId: "x' or '1'='1" }, 'NOT_FOUND', ['input', 'obligationId']],
  ])('%s is refused in both languages, with the field, and nothing is written', async (_what, part, code, path) => {
    const [id = ''] = await overdue();
    const input = { obligationId: id, completedOn: '2018-12-28', evidenceNote: '材料', ...part };
    const refusal = await refused(officer, COMPLETE, input, 'completeObligation');
    expect(refusal).toMatchObject({ code, path });
    expect(refusal.messageZh).toMatch(/\p{Script=Han}/u);
    expect(refusal.messageEn).toMatch(/[a-z]{3}/);
  });

  test('a second completion is refused with the day of the first', async () => {
    const [, id = ''] = await overdue();
    const input = { obligationId: id, completedOn: '2018-12-28', evidenceNote: '材料' };
    await officer.data(COMPLETE, { input });
    const refusal = await refused(officer, COMPLETE, input, 'completeObligation');
    expect(refusal).toMatchObject({
      code: 'OBLIGATION_ALREADY_COMPLETED',
      facts: [{ name: 'completedOn', value: '2018-12-28' }],
    });
  });
});

describe('a request sent twice', () => {
  test('with the same key answers the first outcome and does nothing again', async () => {
    const [, , id = ''] = await overdue();
    const input = { obligationId: id, completedOn: '2018-12-28', evidenceNote: '材料', idempotencyKey: 'case-17' };
    const first = (await officer.data(COMPLETE, { input })).completeObligation;
    const again = (await officer.data(COMPLETE, { input })).completeObligation;
    expect(first).toMatchObject({ replayed: false, userErrors: [] });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await lastSequence()).toBe(first?.ledgerSequence);
  });

  test('with the same key and other content is refused', async () => {
    const input = {
      obligationId: 'obl_370812_other',
      completedOn: '2018-12-28',
      evidenceNote: '别的',
      idempotencyKey: 'case-17',
    };
    const refusal = await refused(officer, COMPLETE, input, 'completeObligation');
    expect(refusal).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] });
  });

  test('keys belong to their actor: another officer’s equal key is another key', async () => {
    const other = await api.as('SUPERVISION_DIRECTOR');
    const [id = ''] = await overdue();
    const input = { obligationId: id, completedOn: '2018-12-28', evidenceNote: '材料', idempotencyKey: 'case-17' };
    expect((await other.data(COMPLETE, { input })).completeObligation).toMatchObject({
      userErrors: [],
      replayed: false,
    });
    await other.data(WITHDRAW, { input: { obligationId: id, reason: '试' } });
  });

  test.each(['', ' ', 'with space', '键', 'x'.repeat(129), 'a\u0000'])('“%s” is no key', async (idempotencyKey) => {
    const input = { obligationId: 'x', reason: 'x', idempotencyKey };
    const refusal = await refused(officer, WITHDRAW, input, 'withdrawCompletion');
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', path: ['input', 'idempotencyKey'] });
  });

  test('several at once with one key do it once', async () => {
    const [id = ''] = await overdue();
    const input = { obligationId: id, completedOn: '2018-12-29', evidenceNote: '材料', idempotencyKey: 'at-once' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => officer.data(COMPLETE, { input })));
    const told = answers.map(({ completeObligation }) => completeObligation);
    expect(new Set(told.map((one) => one?.ledgerSequence)).size).toBe(1);
    expect(told.filter((one) => !one?.replayed)).toHaveLength(1);
  });
});

describe('tokens', () => {
  const CREATE = `mutation t($input: CreateTokenInput!) { createToken(input: $input) { token { id label role isLive units { nodes { id } } } secret ${REFUSAL} } }`;
  const REVOKE = `mutation r($input: RevokeTokenInput!) { revokeToken(input: $input) { token { isLive revokedAt } ${REFUSAL} } }`;

  test('the secret is shown once, opens the register, and is nowhere afterwards', async () => {
    const input = { label: '数据共享', role: 'INTEGRATOR', idempotencyKey: 'token-1' };
    const { createToken } = await owner.data(CREATE, { input });
    expect(createToken).toMatchObject({
      userErrors: [],
      token: { label: '数据共享', role: 'INTEGRATOR', isLive: true },
    });
    const secret = String(createToken?.secret);
    expect((await api.with(secret).data('{ viewer { name role } }')).viewer).toEqual({
      name: '数据共享',
      role: 'INTEGRATOR',
    });
    const repeated = (await owner.data(CREATE, { input })).createToken;
    expect(repeated).toMatchObject({ secret: null, replayed: true, token: { id: createToken?.token?.id } });
    const entry = await owner.ask(
      '{ ledgerEntries(order: NEWEST_FIRST, first: 5) { nodes { changes { nodes { before after } } } } tokens(first: 100) { nodes { id label } } }',
    );
    expect(entry.body).not.toContain(secret);
    expect(entry.body).not.toContain('secretHash');
    expect(JSON.stringify(api.log)).not.toContain(secret);
  });

  test('the same key for another token is refused', async () => {
    const input = { label: '别的', role: 'INTEGRATOR', idempotencyKey: 'token-1' };
    const refusal = await refused(owner, CREATE, input, 'createToken');
    expect(refusal).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test.each([
    ['without a label', { label: ' ' }, 'BAD_INPUT', 'label'],
    ['that expired yesterday', { expiresAt: '2019-01-01T00:00:00Z' }, 'BAD_INPUT', 'expiresAt'],
    ['of a unit’s liaison without a unit', { role: 'UNIT_LIAISON' }, 'BAD_INPUT', 'unitIds'],
    ['for a unit that is none', { role: 'UNIT_LIAISON', unitIds: ['unt_370812_nosuch'] }, 'NOT_FOUND', 'unitIds'],
  ])('a token %s is refused', async (_what, part, code, field) => {
    const input = { label: 'x', role: 'INTEGRATOR', ...part };
    expect(await refused(owner, CREATE, input, 'createToken')).toMatchObject({ code, path: ['input', field] });
  });

  test('a revoked token opens nothing at once; revoking it again, or the last owner’s, is refused', async () => {
    const { createToken } = await owner.data(CREATE, { input: { label: 'x', role: 'ASSESSOR' } });
    const tokenId = createToken?.token?.id;
    expect((await owner.data(REVOKE, { input: { tokenId } })).revokeToken).toMatchObject({
      userErrors: [],
      token: { isLive: false },
    });
    expect((await api.with(String(createToken?.secret)).ask('{ viewer { role } }')).status).toBe(401);
    expect(await refused(owner, REVOKE, { tokenId }, 'revokeToken')).toMatchObject({ code: 'TOKEN_ALREADY_REVOKED' });
    const { viewer } = await owner.data('{ viewer { id } }');
    expect(await refused(owner, REVOKE, { tokenId: viewer?.id }, 'revokeToken')).toMatchObject({
      code: 'LAST_OWNER_TOKEN',
    });
  });
});

describe('sweeps and proposals', () => {
  const SWEEP = `mutation s($input: RunSweepInput!) {
    runSweep(input: $input) { report { asOf considered proposed(first: 100) { totalCount nodes { id version kind unit { isSupervisionObject } legalBasis { document } } } heldCounts { reason count messageZh } notAssessable } ${REFUSAL} }
  }`;
  const DISMISS = `mutation d($input: DismissMeasureInput!) { dismissMeasure(input: $input) { measure { state dismissedBy dismissalReason version } ${REFUSAL} } }`;

  test('the preview writes nothing and says what the sweep then does; a second sweep of the day adds nothing', async () => {
    const before = await lastSequence();
    const { sweepPreview } = await officer.data(
      '{ sweepPreview(asOf: "2019-01-01") { considered proposals(first: 100) { totalCount } held(first: 5) { nodes { reason messageZh } } } }',
    );
    expect(await lastSequence()).toBe(before);
    const { runSweep } = await officer.data(SWEEP, { input: { asOf: '2019-01-01' } });
    expect(runSweep?.report?.considered).toBe(sweepPreview?.considered);
    expect(runSweep?.report?.proposed?.totalCount).toBe(sweepPreview?.proposals?.totalCount);
    for (const { unit, legalBasis } of runSweep?.report?.proposed?.nodes ?? []) {
      expect(unit?.isSupervisionObject).toBe(true);
      expect(legalBasis?.length).toBeGreaterThan(0);
    }
    const again = (await officer.data(SWEEP, { input: { asOf: '2019-01-01' } })).runSweep;
    expect(again?.report?.proposed?.totalCount).toBe(0);
  });

  test('a day that has not come is refused', async () => {
    expect(await refused(officer, SWEEP, { asOf: '2019-06-01' }, 'runSweep')).toMatchObject({
      code: 'BAD_INPUT',
      path: ['input', 'asOf'],
    });
  });

  test('an officer dismisses a proposal with a reason; outdated, repeated or groundless dismissals are refused', async () => {
    const { measures } = await officer.data(
      '{ measures(filter: {states: [PROPOSED]}, first: 1) { nodes { id version } } }',
    );
    const measureId = measures?.nodes?.[0]?.id;
    const expectedVersion = measures?.nodes?.[0]?.version;
    const stale = await refused(officer, DISMISS, { measureId, reason: 'x', expectedVersion: 99 }, 'dismissMeasure');
    expect(stale).toMatchObject({ code: 'STALE', path: ['input', 'expectedVersion'] });
    expect(
      await refused(officer, DISMISS, { measureId, reason: ' ', expectedVersion }, 'dismissMeasure'),
    ).toMatchObject({
      code: 'BAD_INPUT',
    });
    const { dismissMeasure } = await officer.data(DISMISS, {
      input: { measureId, reason: '已按期完成，证据后补', expectedVersion },
    });
    expect(dismissMeasure).toMatchObject({ userErrors: [], measure: { state: 'DISMISSED' } });
    const version = dismissMeasure?.measure?.version;
    expect(
      await refused(officer, DISMISS, { measureId, reason: 'x', expectedVersion: version }, 'dismissMeasure'),
    ).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('confirming a plan', () => {
  const CONFIRM = `mutation c($input: ConfirmPlanInput!) { confirmPlan(input: $input) { plan { isConfirmed version } ${REFUSAL} } }`;

  test('open findings must each be seen, with a reason; then the plan is confirmed once', async () => {
    const small = await smallApi();
    try {
      const { planId } = small.world;
      const person = await small.as('SUPERVISION_DIRECTOR');
      const ask = async (input: Record<string, unknown>) => (await person.data(CONFIRM, { input })).confirmPlan;
      expect((await ask({ planId: 'pln_370812_nosuch' }))?.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      const open = await ask({ planId });
      expect(open?.userErrors).toMatchObject([{ code: 'FINDINGS_OPEN', path: ['input', 'acknowledgedFindingIds'] }]);
      const { plan } = await person.data(
        'query p($id: ID!) { plan(id: $id) { isConfirmed findings(severities: [REVIEW, BLOCKING], openOnly: true, first: 100) { totalCount nodes { id messageZh words { surface } } } } }',
        { id: planId },
      );
      const acknowledgedFindingIds = plan?.findings?.nodes?.map(({ id }) => id) ?? [];
      expect(acknowledgedFindingIds.length).toBeGreaterThan(0);
      expect((await ask({ planId, acknowledgedFindingIds }))?.userErrors).toMatchObject([{ code: 'FINDINGS_OPEN' }]);
      const done = await ask({ planId, acknowledgedFindingIds, reason: '已逐条核对原文' });
      expect(done).toMatchObject({ userErrors: [], plan: { isConfirmed: true } });
      expect((await ask({ planId }))?.userErrors).toMatchObject([{ code: 'PLAN_ALREADY_CONFIRMED' }]);
    } finally {
      await small.close();
    }
  });
});

describe('the ledger', () => {
  test('every deed stands in it once, with actor, request and rows, read on from any number without a gap', async () => {
    const { ledgerEntries } = await owner.data(
      '{ ledgerEntries(first: 200) { totalCount nodes { sequence deed actorName requestId changeCount previousHash hash changes(first: 1) { totalCount nodes { subjectId after } } } } }',
    );
    const entries = ledgerEntries?.nodes ?? [];
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_entry, index) => index + 1));
    expect(ledgerEntries?.totalCount).toBe(entries.length);
    for (const [index, entry] of entries.entries()) {
      if (index > 0) expect(entry.previousHash).toBe(entries[index - 1]?.hash);
      expect(entry.changes?.totalCount).toBe(entry.changeCount);
    }
    const rest = await owner.data(
      'query r($n: Int) { ledgerEntries(afterSequence: $n, first: 200) { totalCount nodes { sequence } } }',
      { n: entries.length - 3 },
    );
    expect(rest.ledgerEntries?.totalCount).toBe(3);
    expect(rest.ledgerEntries?.nodes?.map(({ sequence }) => sequence)).toEqual(
      entries.slice(-3).map(({ sequence }) => sequence),
    );
    const newest = await owner.data('{ ledgerEntries(order: NEWEST_FIRST, first: 3) { nodes { sequence } } }');
    expect(newest.ledgerEntries?.nodes?.map(({ sequence }) => sequence)).toEqual(
      entries
        .slice(-3)
        .map(({ sequence }) => sequence)
        .reverse(),
    );
  });
});
