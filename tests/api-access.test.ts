import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTOR_ROLES, type ActorRole } from '../src/access/actor.ts';
import { parseInstant } from '../src/kernel/clock.ts';
import { createToken, revokeToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let owner: Caller;
beforeAll(async () => {
  api = await seedApi();
  owner = await api.as('OWNER');
  await owner.data('mutation { runSweep(input: {asOf: "2019-01-01"}) { ledgerSequence } }');
  await owner.data('mutation { openItems(input: {filter: {}}) { ledgerSequence } }');
});
afterAll(() => api.close());

const unitNamed = async (name: string): Promise<string> => {
  const { matchUnit } = await owner.data('query m($name: String!) { matchUnit(name: $name) { unit { id } } }', {
    name,
  });
  return String(matchUnit?.unit?.id);
};

describe('nothing but health is open to the anonymous', () => {
  const QUESTIONS = ['{ viewer { id } }', '{ __schema { types { name } } }', '{ __typename }', 'nonsense', ''];

  test.each(QUESTIONS)('“%s” without a token is answered 401 and nothing else', async (query) => {
    for (const secret of [null, 'areg_wrong', '', 'x'.repeat(300), "' or 1=1 --"]) {
      const { status, errors, data } = await api.with(secret).ask(query);
      expect(status).toBe(401);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(errors[0]?.message).toMatch(/Give a valid token.*请在 Authorization/);
      expect(data).toBeUndefined();
    }
  });

  test.each([
    ['GET', '/graphql'],
    ['GET', '/'],
    ['GET', '/schema.graphql'],
    ['POST', '/import'],
    ['GET', '/no-such-path'],
  ] as const)('%s %s without a token is 401, so that nobody learns what is there', async (method, url) => {
    const answer = await api.server.inject({ method, url });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
    expect(JSON.parse(answer.body).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('health and readiness are open and tell nothing else', async () => {
    const health = await api.server.inject({ method: 'GET', url: '/health' });
    const ready = await api.server.inject({ method: 'GET', url: '/ready' });
    expect([health.statusCode, JSON.parse(health.body)]).toEqual([200, { status: 'ok' }]);
    expect([ready.statusCode, JSON.parse(ready.body)]).toEqual([200, { status: 'ready' }]);
  });

  test('an expired or revoked token opens nothing from that moment on', async () => {
    const { world } = api;
    const make = async (secret: string, expiresAt: string | null) =>
      world.perform(createToken, {
        label: 'x',
        role: 'INTEGRATOR',
        unitIds: null,
        expiresAt: expiresAt === null ? null : (parseInstant(expiresAt) ?? null),
        secretHash: hashOfSecret(secret),
      });
    await make('areg_expiring', '2019-01-02T01:30:00Z');
    const { outcome } = await make('areg_revoked', null);
    expect((await api.with('areg_expiring').ask('{ viewer { role } }')).status).toBe(200);
    expect((await api.with('areg_revoked').ask('{ viewer { role } }')).status).toBe(200);
    await world.perform(revokeToken, { tokenId: outcome.tokenId });
    expect((await api.with('areg_revoked').ask('{ viewer { role } }')).status).toBe(401);
    world.clock.set('2019-01-02T01:30:01Z');
    expect((await api.with('areg_expiring').ask('{ viewer { role } }')).status).toBe(401);
    world.clock.set('2019-01-02T02:00:00Z');
  });
});

describe('a unit’s liaison sees the matters of that unit and no others', () => {
  const EVERYTHING = `{
    obligations(first: 200) { totalCount nodes { id clause { id } } }
    taskClauses(first: 100) { totalCount nodes { id } }
    measures(first: 200) { totalCount nodes { id unit { id } } }
    scorecards(year: 2018, first: 100) { totalCount nodes { unit { id } } }
  }`;

  test('lists hold what names the unit, itself or through its group, and their totals say no more', async () => {
    const water = await unitNamed('水利局');
    const liaison = await api.as('UNIT_LIAISON', [water]);
    const seen = await liaison.data(EVERYTHING);
    const whole = await owner.data(EVERYTHING);
    const { unit } = await owner.data(
      'query u($id: ID!) { unit(id: $id) { obligations(first: 200) { totalCount nodes { id } } } }',
      { id: water },
    );
    expect(seen.obligations?.totalCount).toBe(unit?.obligations?.totalCount);
    expect(seen.obligations?.nodes?.map(({ id }) => id)).toEqual(unit?.obligations?.nodes?.map(({ id }) => id));
    expect(Number(seen.obligations?.totalCount)).toBeGreaterThan(0);
    expect(Number(seen.obligations?.totalCount)).toBeLessThan(Number(whole.obligations?.totalCount));
    expect(Number(seen.taskClauses?.totalCount)).toBeLessThan(Number(whole.taskClauses?.totalCount));
    for (const measure of seen.measures?.nodes ?? []) expect(measure.unit?.id).toBe(water);
    expect(seen.scorecards?.nodes?.map(({ unit: own }) => own?.id)).toEqual([water]);
  });

  test('what lies outside looks absent: by id, by node, by filter, one by one', async () => {
    const liaison = await api.as('UNIT_LIAISON', [await unitNamed('水利局')]);
    const kept = await liaison.data(EVERYTHING);
    const whole = await owner.data(EVERYTHING);
    const outside = (list: string): string =>
      String(
        whole[list]?.nodes?.find(({ id }) => !kept[list]?.nodes?.some((own) => String(own.id) === String(id)))?.id,
      );
    const [obligation, clause, measure] = [outside('obligations'), outside('taskClauses'), outside('measures')];
    const details = await owner.data(
      `query d($c: ID!) { taskClause(id: $c) { primaryLead { id } deadlines { nodes { id } } findings { nodes { id } } indicators { nodes { id } } } }`,
      { c: clause },
    );
    const below = ['deadlines', 'findings', 'indicators'].flatMap(
      (list) => details.taskClause?.[list]?.nodes?.map(({ id }) => String(id)) ?? [],
    );
    const ids = [obligation, clause, measure, String(details.taskClause?.primaryLead?.id), ...below];
    const { nodes } = await liaison.data('query n($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual(ids.map(() => null));
    const single = await liaison.data(
      'query s($o: ID!, $c: ID!, $m: ID!) { obligation(id: $o) { id } taskClause(id: $c) { id } measure(id: $m) { id } }',
      { o: obligation, c: clause, m: measure },
    );
    expect(single).toEqual({ obligation: null, taskClause: null, measure: null });
    const filtered = await liaison.ask('query f($c: ID!) { obligations(filter: {clauseId: $c}) { totalCount } }', {
      c: clause,
    });
    const unknown = await liaison.ask('query f($c: ID!) { obligations(filter: {clauseId: $c}) { totalCount } }', {
      c: 'tsk_370812_nosuchclause',
    });
    expect(filtered.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(unknown.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(filtered.errors[0]?.message.replaceAll(clause, '')).toBe(
      unknown.errors[0]?.message.replaceAll('tsk_370812_nosuchclause', ''),
    );
  });

  test('no edge leads out of bounds: from the plan, its sections, other units, groups, findings and counts', async () => {
    const water = await unitNamed('水利局');
    const liaison = await api.as('UNIT_LIAISON', [water]);
    const seen = await liaison.data(
      `{ obligations(first: 200) { nodes { id } } taskClauses(first: 100) { nodes { id } } }`,
    );
    const own = new Set(
      [...(seen.obligations?.nodes ?? []), ...(seen.taskClauses?.nodes ?? [])].map(({ id }) => String(id)),
    );
    const walked = await liaison.data(`{
      plans(first: 1) { nodes {
        obligations(first: 60) { nodes { id } } taskClauses(first: 60) { nodes { id obligations { nodes { id } } } }
        measures(first: 10) { nodes { unit { id } } }
        sections(first: 20) { nodes { obligations(first: 20) { nodes { id } } taskClauses(first: 10) { nodes { id } } } }
        goals(first: 5) { nodes { deadline { obligations { nodes { id } } } } }
        indicators(first: 20) { nodes { clause { id } deadline { obligations { nodes { id } } } } }
        findings(first: 50) { nodes { clause { id } } }
      } }
      units(first: 60) { nodes { obligations(first: 20) { nodes { id } } measures(first: 5) { nodes { unit { id } } } } }
      unitGroups(first: 2) { nodes { members(first: 10) { nodes { obligations(first: 20) { nodes { id } } } } } }
      obligationGroups(by: CLAUSE, first: 50) { nodes { count obligations(first: 20) { totalCount nodes { id } } clause { id } } }
    }`);
    const found: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        if (key === 'id' && /^(obl|tsk)_/.test(String(part))) found.push(String(part));
        if (key === 'id' && /^unt_/.test(String(part))) expect(part).toBe(water);
        collect(part);
      }
    };
    collect(walked);
    expect(found.length).toBeGreaterThan(10);
    expect([...new Set(found)].filter((id) => !own.has(id))).toEqual([]);
    for (const { count, obligations } of walked.obligationGroups?.nodes ?? [])
      expect(obligations?.totalCount).toBe(count);
  });

  test('no edge of items, reports, checks and evidence leads out of bounds', async () => {
    const liaison = await api.as('UNIT_LIAISON', [await unitNamed('水利局')]);
    const { taskClauses } = await liaison.data('{ taskClauses(first: 100) { nodes { id } } }');
    const own = new Set((taskClauses?.nodes ?? []).map(({ id }: Json) => String(id)));
    const work = await liaison.data(`{
      items(first: 50) { nodes { clause { id } obligation { clause { id } item { clause { id } } } verifications { nodes { item { clause { id } } } } } }
      evidence(first: 20) { nodes { obligation { clause { id } } } }
      progressReports { nodes { entries { nodes { item { clause { id } } } } } }
      missingReports { nodes { items { nodes { clause { id } } } } }
    }`);
    const found = [...JSON.stringify(work).matchAll(/"id":"(tsk_[^"]+)"/g)].map(([, id]) => String(id));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((id) => !own.has(id))).toEqual([]);
  });

  test('the plan, its text and the register of units are open to everyone with a token', async () => {
    const liaison = await api.as('UNIT_PRINCIPAL', [await unitNamed('水利局')]);
    const { plans, units } = await liaison.data('{ plans { nodes { title text } } units(first: 200) { totalCount } }');
    expect(String(plans?.nodes?.[0]?.text)).toContain('牵头单位');
    expect(Number(units?.totalCount)).toBeGreaterThan(30);
  });

  test('another unit’s scorecard looks absent', async () => {
    const liaison = await api.as('UNIT_LIAISON', [await unitNamed('水利局')]);
    const other = await unitNamed('环保局');
    const answer = await liaison.data(
      `query s($id: ID!) { scorecard(year: 2018, unitId: $id) { totalHundredths } unit(id: $id) { scorecard(year: 2018) { totalHundredths } }
        scorecards(year: 2018, unitIds: [$id]) { totalCount } }`,
      { id: other },
    );
    expect(answer).toEqual({ scorecard: null, unit: { scorecard: null }, scorecards: { totalCount: 0 } });
  });
});

describe('roles', () => {
  const CLOSED: [string, readonly ActorRole[]][] = [
    ['{ ledgerEntries { totalCount } }', ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER']],
    ['{ ledgerEntry(sequence: 1) { deed } }', ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER']],
    ['{ history(subjectId: "x") { totalCount } }', ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER']],
    ['{ plans { nodes { history { totalCount } } } }', ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER']],
    [
      '{ units(first: 1) { nodes { history { totalCount } } } }',
      ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER'],
    ],
    ['{ sweepPreview(asOf: "2019-01-01") { considered } }', ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER']],
    ['{ tokens { totalCount } }', ['OWNER']],
  ];

  test.each(CLOSED)(
    '%s is answered to those who answer for the register, and to others says who they are',
    async (query, open) => {
      const water = await unitNamed('水利局');
      for (const role of ACTOR_ROLES) {
        const caller = await api.as(role, role.startsWith('UNIT_') ? [water] : null);
        const { errors } = await caller.ask(query);
        const codes = errors.map(({ extensions }) => String(extensions.code));
        expect({ role, codes }).toEqual({ role, codes: open.includes(role) ? [] : ['FORBIDDEN'] });
        if (!open.includes(role)) expect(errors[0]?.message).toContain(open.join(', '));
      }
    },
  );

  test('entries of the ledger and tokens look absent by id to those who may not read them', async () => {
    const { ledgerEntries, tokens } = await owner.data(
      '{ ledgerEntries(first: 1) { nodes { id } } tokens(first: 1) { nodes { id } } }',
    );
    const ids = [String(ledgerEntries?.nodes?.[0]?.id), String(tokens?.nodes?.[0]?.id)];
    const READ = 'query n($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    expect((await owner.data(READ, { ids })).nodes?.map((node) => node.__typename)).toEqual([
      'LedgerEntry',
      'ApiToken',
    ]);
    expect((await (await api.as('INTEGRATOR')).data(READ, { ids })).nodes).toEqual([null, null]);
  });

  test('an integrator only reads: every deed is refused with the roles that may', async () => {
    const integrator = await api.as('INTEGRATOR');
    const DEEDS: Record<string, string> = {
      importPlan: '{text: "x"}',
      confirmPlan: '{planId: "x"}',
      confirmClause: '{clauseId: "x"}',
      correctClause: '{clauseId: "x", reason: "x"}',
      splitClause: '{clauseId: "x", at: 1, reason: "x"}',
      mergeClauses: '{clauseId: "x", secondClauseId: "y", reason: "x"}',
      resolveUnitName: '{planId: "x", name: "x", unit: "x"}',
      waiveFinding: '{findingId: "x", reason: "x", until: "2019-02-01"}',
      completeObligation: '{obligationId: "x", completedOn: "2018-12-01", evidenceNote: "x"}',
      withdrawCompletion: '{obligationId: "x", reason: "x"}',
      openItems: '{filter: {}}',
      approveItems: '{itemIds: ["x"]}',
      assignItems: '{itemIds: ["x"]}',
      acknowledgeItem: '{itemId: "x", expectedVersion: 1}',
      disputeAssignment: '{itemId: "x", expectedVersion: 1, reason: "x"}',
      settleDispute: '{itemId: "x", expectedVersion: 1, isUpheld: true, reason: "x"}',
      beginItem: '{itemId: "x", expectedVersion: 1, actionPlan: "x"}',
      claimCompletion: '{itemId: "x", expectedVersion: 1, completedOn: "2018-12-01", statement: "x"}',
      startVerification: '{itemId: "x", expectedVersion: 1}',
      recordVerification:
        '{itemId: "x", expectedVersion: 1, method: DESK, outcome: PASSED, verifiedOn: "2018-12-01", finding: "x"}',
      returnItem: '{itemId: "x", expectedVersion: 1, reason: "x"}',
      resumeItem: '{itemId: "x", expectedVersion: 1}',
      completeItem: '{itemId: "x", expectedVersion: 1, evidenceNote: "x"}',
      closeItem: '{itemId: "x", expectedVersion: 1}',
      archiveItem: '{itemId: "x", expectedVersion: 1}',
      reopenItem: '{itemId: "x", expectedVersion: 1, reason: "x"}',
      suspendItem: '{itemId: "x", expectedVersion: 1, reason: "x"}',
      liftSuspension: '{itemId: "x", expectedVersion: 1, reason: "x"}',
      terminateItem: '{itemId: "x", expectedVersion: 1, reason: "x", documentNumber: "x"}',
      submitReport: '{unitId: "x", period: "2018Q4", entries: []}',
      acceptReport: '{reportId: "x", expectedVersion: 1}',
      returnReport: '{reportId: "x", expectedVersion: 1, reason: "x"}',
      correctReport: '{reportId: "x", expectedVersion: 1, reason: "x", entries: []}',
      contributeToReport: '{itemId: "x", unitId: "x", period: "2018Q4", words: "x"}',
      verifyReading: '{readingId: "x"}',
      verifyEvidence: '{evidenceId: "x"}',
      withdrawEvidence: '{evidenceId: "x", reason: "x"}',
      drawSample: '{size: 1}',
      runSweep: '{asOf: "2019-01-01"}',
      dismissMeasure: '{measureId: "x", reason: "x", expectedVersion: 1}',
      createToken: '{label: "x", role: OWNER}',
      revokeToken: '{tokenId: "x"}',
    };
    for (const [deed, input] of Object.entries(DEEDS)) {
      const answer: Json = await integrator.data(
        `mutation { ${deed}(input: ${input}) { ledgerSequence userErrors { code messageZh messageEn path facts { name value } } } }`,
      );
      const [refused, ...others] = answer[deed]?.userErrors ?? [];
      expect({ deed, others, code: refused?.code }).toEqual({ deed, others: [], code: 'NOT_AUTHORISED' });
      expect(answer[deed]?.ledgerSequence).toBeNull();
      expect(refused?.facts?.filter(({ name }) => String(name) === 'needed').length).toBeGreaterThan(0);
      expect(String(refused?.messageEn)).toMatch(/OWNER|UNIT_PRINCIPAL/);
    }
  });

  test('an officer who is limited to units reads only, whatever the role', async () => {
    const limited = await api.as('OWNER', [await unitNamed('水利局')]);
    const { createToken: answer } = await limited.data(
      'mutation { createToken(input: {label: "x", role: OWNER}) { token { id } secret userErrors { code } } }',
    );
    expect(answer).toEqual({ token: null, secret: null, userErrors: [{ code: 'NOT_AUTHORISED' }] });
  });
});
