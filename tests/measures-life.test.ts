import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActorRole } from '../src/access/actor.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

// The seed plan in a scripted district: what the units and the office say and do here is invented for tests.

let api: Api;
const people: Record<string, Caller> = {};
const unitIds: Record<string, string> = {};
const who = (name: string): Caller => people[name] ?? api.with(null);

beforeAll(async () => {
  api = await seedApi();
  const hire = async (name: string, role: ActorRole, units: string[] | null = null) => {
    people[name] = await api.as(role, units);
  };
  await hire('officer', 'SUPERVISION_OFFICER');
  await hire('colleague', 'SUPERVISION_OFFICER');
  await hire('director', 'SUPERVISION_DIRECTOR');
  await hire('leader', 'GOVERNMENT_LEADER');
  await hire('owner', 'OWNER');
  for (const [name, unit] of Object.entries({ environment: '环保局', farming: '农业局' })) {
    const { matchUnit } = await who('officer').data('query q($n: String!) { matchUnit(name: $n) { unit { id } } }', {
      n: unit,
    });
    unitIds[name] = String(matchUnit?.unit?.id);
    await hire(`${name} liaison`, 'UNIT_LIAISON', [String(unitIds[name])]);
    await hire(`${name} principal`, 'UNIT_PRINCIPAL', [String(unitIds[name])]);
  }
});
afterAll(() => api.close());

const onDay = (day: string) => api.world.clock.set(`${day}T01:00:00.000Z`);

const MEASURE = `{ id version state family isByName documentNumber issuedOn receivedOn closedOn authority
  facts { lowerRungsNotTaken daysOverdue found } legalBasis { document article }
  clocks(runningOnly: true) { name lastOn } nextSteps { deed toState roles isOpenToMe }
  undertakings { words dueOn obligation { id basis dueOn state } } }`;
const read = async (id: string, name = 'officer'): Promise<Json> =>
  (await who(name).data(`query m($id: ID!) { measure(id: $id) ${MEASURE} }`, { id })).measure as Json;

/** Someone tries a deed on a measure as it stands: the state it came to, or the code of the refusal. */
async function tries(name: string, deed: string, id: string, input: Record<string, unknown> = {}): Promise<string> {
  const { version } = (await read(id)) as unknown as { version: number };
  const type = deed.charAt(0).toUpperCase() + deed.slice(1);
  const answer = await who(name).data(
    `mutation d($input: ${type}Input!) { ${deed}(input: $input) { measure { state } userErrors { code path messageZh messageEn } ledgerSequence } }`,
    { input: { measureId: id, expectedVersion: version, ...input } },
  );
  const { measure, userErrors } = answer[deed] as Json;
  const [error] = userErrors as unknown as { code: string }[];
  return error ? error.code : String(measure?.state);
}

/** A number that the office took from its own book, outside the register. */
const elsewhere = (documentNumber: string) => ({ documentNumber, numberedElsewhere: '督考办收发文登记簿' });

/** The nodes of a connection that must be there. */
function nodesOf(connection: Json | undefined): Json {
  if (!connection?.nodes) throw new Error('no such list');
  return connection.nodes;
}

async function proposed(kind: string, unit: string): Promise<string> {
  const { measures } = await who('officer').data(
    'query q($f: MeasureFilter) { measures(filter: $f) { nodes { id } } }',
    { f: { kinds: [kind], unitId: unitIds[unit], states: ['PROPOSED'] } },
  );
  return String(nodesOf(measures)[0]?.id);
}

const sweep = async (asOf: string, name = 'officer') =>
  (
    await who(name).data(
      'mutation s($d: LocalDate) { runSweep(input: {asOf: $d}) { report { id state pages proposedCount withdrawnCount liftedCount proposed { totalCount } heldCounts { reason count } } userErrors { code } } }',
      { d: asOf },
    )
  ).runSweep as Json;

describe('one warning, from the sweep to its lifting', () => {
  let id: string;
  test('the sweep proposes it and leaves its report', async () => {
    const { report, userErrors } = await sweep('2019-01-01');
    expect(userErrors).toEqual([]);
    expect(report).toMatchObject({ state: 'FINISHED', pages: 1 });
    expect(report?.proposed?.totalCount).toBe(report?.proposedCount);
    id = await proposed('WARNING', 'environment');
    expect(await read(id)).toMatchObject({
      ...{ state: 'PROPOSED', family: 'LATENESS', authority: ['SUPERVISION_DIRECTOR'] },
      facts: { lowerRungsNotTaken: ['R1', 'R2'], daysOverdue: 32 },
    });
  });

  test('nothing goes out of order: only what the table knows is offered, and anything else is refused', async () => {
    const next = (await read(id)).nextSteps as unknown as { deed: string }[];
    expect(next.map(({ deed }) => deed).sort()).toEqual(['DISMISS', 'DRAFT']);
    expect(await tries('officer', 'issueMeasure', id, elsewhere('济兖督〔2019〕1号'))).toBe('WRONG_STATE');
    expect(await tries('director', 'decideMeasure', id, { isApproved: true })).toBe('WRONG_STATE');
    expect(await tries('environment liaison', 'draftMeasure', id, { words: '稿' })).toBe('NOT_AUTHORISED');
    expect(await tries('leader', 'draftMeasure', id, { words: '稿' })).toBe('NOT_AUTHORISED');
    expect(await tries('officer', 'draftMeasure', id, { words: '  ' })).toBe('BAD_INPUT');
  });

  test('drafted and served; the unit speaks for itself, point by point, and is answered', async () => {
    const draft = { words: '关于二（二）4任务逾期的预警通知（稿）', skipGround: '已逾期32天，情况紧急' };
    expect(await tries('officer', 'draftMeasure', id, draft)).toBe('DRAFTED');
    expect(await tries('officer', 'submitMeasure', id)).toBe('WRONG_STATE');
    expect(await tries('officer', 'serveMeasureDraft', id)).toBe('SERVED');
    expect((await read(id)).clocks).toEqual([{ name: 'STATEMENT', lastOn: '2019-01-07' }]);
    expect(await tries('officer', 'closeHearing', id)).toBe('HEARING_OPEN');
    const points = ['上级名录下达较晚', '已完成七成'];
    expect(await tries('farming liaison', 'stateDefence', id, { points, isFinal: true })).toBe('NOT_FOUND');
    expect(await tries('officer', 'stateDefence', id, { points, isFinal: true })).toBe('NOT_AUTHORISED');
    expect(await tries('environment liaison', 'stateDefence', id, { points: [], isFinal: false })).toBe('BAD_INPUT');
    expect(await tries('environment liaison', 'stateDefence', id, { points, isFinal: true })).toBe('SERVED');
    expect(await tries('officer', 'closeHearing', id)).toBe('STATEMENT_UNANSWERED');
    const answer = (point: number) => ({ point, words: '经核实，不影响逾期认定', isAccepted: false });
    expect(await tries('officer', 'answerStatement', id, { answers: [answer(3)] })).toBe('BAD_INPUT');
    expect(await tries('officer', 'answerStatement', id, { answers: [answer(1)] })).toBe('SERVED');
    expect(await tries('officer', 'closeHearing', id)).toBe('STATEMENT_UNANSWERED');
    expect(await tries('officer', 'answerStatement', id, { answers: [answer(2)] })).toBe('SERVED');
    expect(await tries('officer', 'closeHearing', id)).toBe('HEARD');
    const heavier = { words: '改为点名通报', isByName: true };
    expect(await tries('officer', 'draftMeasure', id, heavier)).toBe('HEAVIER_AFTER_DEFENCE');
  });

  test('the director decides, not who drafted it, and it goes out under a number that no other paper bears', async () => {
    expect(await tries('officer', 'submitMeasure', id)).toBe('SUBMITTED_FOR_APPROVAL');
    expect(await tries('officer', 'decideMeasure', id, { isApproved: true })).toBe('NOT_AUTHORISED');
    expect(await tries('owner', 'decideMeasure', id, { isApproved: true })).toBe('NOT_AUTHORISED');
    expect(await tries('director', 'decideMeasure', id, { isApproved: true })).toBe('APPROVED');
    expect(await tries('officer', 'issueMeasure', id)).toBe('PAPER_NOT_NUMBERED');
    expect(await tries('officer', 'issueMeasure', id, elsewhere('济兖督[2019]1号'))).toBe('BAD_INPUT');
    expect(await tries('officer', 'issueMeasure', id, elsewhere('济兖督〔2019〕1号'))).toBe('ISSUED');
    expect(await read(id)).toMatchObject({
      ...{ documentNumber: '济兖督〔2019〕1号', issuedOn: '2019-01-02' },
      clocks: [
        { name: 'ACKNOWLEDGEMENT', lastOn: '2019-01-03' },
        { name: 'RECTIFICATION_PLAN', lastOn: '2019-01-16' },
      ],
    });
    const bases = (await read(id)).legalBasis as unknown as { document: string }[];
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.map(({ document }) => document).join()).not.toMatch(/政府督查工作条例/);
  });

  test('received, planned, reported and verified by others, it is lifted; the record is whole', async () => {
    onDay('2019-01-03');
    expect(await tries('farming liaison', 'acknowledgeMeasure', id)).toBe('NOT_FOUND');
    expect(await tries('environment liaison', 'acknowledgeMeasure', id)).toBe('ACKNOWLEDGED');
    expect((await read(id)).clocks).toContainEqual({ name: 'REVIEW_FILING', lastOn: '2019-02-02' });
    const plan = { words: '整改方案', reportBy: '2019-01-20' };
    expect(await tries('officer', 'fileRectificationPlan', id, plan)).toBe('NOT_AUTHORISED');
    expect(await tries('environment liaison', 'fileRectificationPlan', id, { ...plan, reportBy: '2019-01-03' })).toBe(
      'BAD_INPUT',
    );
    expect(await tries('environment liaison', 'fileRectificationPlan', id, plan)).toBe('RECTIFYING');
    onDay('2019-01-15');
    expect(await tries('environment principal', 'reportRectification', id, { words: '已整改' })).toBe(
      'RECTIFICATION_REPORTED',
    );
    expect(await tries('officer', 'beginMeasureVerification', id)).toBe('VERIFYING');
    const passed = { isPassed: true, words: '现场核实，属实' };
    expect(await tries('officer', 'concludeMeasureVerification', id, passed)).toBe('SECOND_PERSON_NEEDED');
    expect(await tries('environment principal', 'concludeMeasureVerification', id, passed)).toBe('NOT_AUTHORISED');
    expect(await tries('colleague', 'concludeMeasureVerification', id, passed)).toBe('LIFTED');
    expect(await read(id)).toMatchObject({ closedOn: '2019-01-15', nextSteps: [] });
    const { measure } = await who('officer').data(
      'query m($id: ID!) { measure(id: $id) { steps(first: 50) { totalCount nodes { deed actorRole words } } } }',
      { id },
    );
    expect(nodesOf(measure?.steps).map(({ deed }) => deed)).toEqual([
      ...['DRAFT', 'SERVE_DRAFT', 'STATE_DEFENCE', 'ANSWER_STATEMENT', 'ANSWER_STATEMENT', 'CLOSE_HEARING', 'SUBMIT'],
      ...['APPROVE', 'ISSUE', 'ACKNOWLEDGE', 'FILE_PLAN', 'REPORT_RECTIFICATION', 'START_VERIFICATION'],
      'PASS_VERIFICATION',
    ]);
  });
});

describe('one interview, to its minutes and the verified undertakings', () => {
  let id: string;
  test('approved by the leader after the window, with notice in time', async () => {
    onDay('2019-03-04');
    await sweep('2019-03-04');
    id = await proposed('INTERVIEW', 'farming');
    const draft = { words: '约谈方案', skipGround: '逾期超过60日' };
    expect(await tries('director', 'draftMeasure', id, draft)).toBe('DRAFTED');
    expect(await tries('officer', 'serveMeasureDraft', id)).toBe('SERVED');
    onDay('2019-03-07');
    expect(await tries('officer', 'closeHearing', id)).toBe('HEARING_OPEN');
    onDay('2019-03-08');
    expect(await tries('officer', 'closeHearing', id)).toBe('HEARD');
    expect(await tries('officer', 'submitMeasure', id)).toBe('SUBMITTED_FOR_APPROVAL');
    expect(await tries('director', 'decideMeasure', id, { isApproved: true })).toBe('NOT_AUTHORISED');
    expect(await tries('leader', 'decideMeasure', id, { isApproved: true })).toBe('APPROVED');
    const notice = (heldOn: string) => ({
      ...elsewhere('济兖督〔2019〕2号'),
      schedule: { heldOn, place: '区政府三楼会议室', host: '分管副区长', attendance: '主要负责人' },
    });
    expect(await tries('officer', 'issueMeasure', id, notice('2019-03-12'))).toBe('LIMIT_NOT_KEPT');
    expect(await tries('officer', 'issueMeasure', id, notice('2019-03-13'))).toBe('NOTICE_SENT');
    expect(await tries('farming liaison', 'acknowledgeMeasure', id)).toBe('ACKNOWLEDGED');
  });

  test('held on its day, with minutes whose undertakings become dated obligations of that unit alone', async () => {
    expect(await tries('officer', 'holdInterview', id, { words: '已约谈' })).toBe('LIMIT_NOT_KEPT');
    onDay('2019-03-13');
    expect(await tries('officer', 'holdInterview', id, { words: '已约谈' })).toBe('HELD');
    const minutes = (undertakings: object[]) => ({ ...elsewhere('济兖督〔2019〕3号'), words: '纪要', undertakings });
    expect(await tries('officer', 'issueMinutes', id, minutes([]))).toBe('BAD_INPUT');
    const promised = [
      { words: '完成面积核定', dueOn: '2019-04-30' },
      { words: '上报名录', dueOn: '2019-05-31' },
    ];
    const reused = { ...minutes(promised), documentNumber: '济兖督〔2019〕1号' };
    expect(await tries('officer', 'issueMinutes', id, reused)).toBe('DOCUMENT_NUMBER_USED');
    expect(await tries('officer', 'issueMinutes', id, minutes(promised))).toBe('MINUTES_ISSUED');
    const { undertakings, clocks } = await read(id);
    expect(undertakings).toMatchObject([
      { words: '完成面积核定', obligation: { basis: 'UNDERTAKING', dueOn: '2019-04-30', state: 'OPEN' } },
      { words: '上报名录', obligation: { basis: 'UNDERTAKING', dueOn: '2019-05-31', state: 'OPEN' } },
    ]);
    expect(clocks).toContainEqual({ name: 'RECTIFICATION_REPORT', lastOn: '2019-04-12' });
    const owed = async (name: string) =>
      (
        await who('officer').data(
          'query o($u: ID!) { obligations(filter: {unitId: $u}, first: 200) { nodes { basis } } }',
          { u: unitIds[name] },
        )
      ).obligations?.nodes as Json;
    expect((await owed('farming')).filter(({ basis }) => String(basis) === 'UNDERTAKING')).toHaveLength(2);
    expect((await owed('environment')).filter(({ basis }) => String(basis) === 'UNDERTAKING')).toHaveLength(0);
  });

  test('is over only when every undertaking was verified as done', async () => {
    const plan = { words: '整改方案', reportBy: '2019-04-10' };
    expect(await tries('farming principal', 'fileRectificationPlan', id, plan)).toBe('RECTIFYING');
    onDay('2019-04-09');
    expect(await tries('farming principal', 'reportRectification', id, { words: '落实情况报告' })).toBe(
      'RECTIFICATION_REPORTED',
    );
    expect(await tries('officer', 'beginMeasureVerification', id)).toBe('VERIFYING');
    const passed = { isPassed: true, words: '逐项核实' };
    expect(await tries('colleague', 'concludeMeasureVerification', id, passed)).toBe('UNDERTAKINGS_OPEN');
    const { undertakings } = await read(id);
    for (const { obligation } of undertakings as unknown as { obligation: { id: string } }[]) {
      const { completeObligation } = await who('officer').data(
        'mutation c($input: CompleteObligationInput!) { completeObligation(input: $input) { userErrors { code } } }',
        { input: { obligationId: obligation.id, completedOn: '2019-04-08', evidenceNote: '验收单' } },
      );
      expect(completeObligation?.userErrors).toEqual([]);
    }
    expect(await tries('colleague', 'concludeMeasureVerification', id, passed)).toBe('LIFTED');
  });

  test('persons of the case are seen by those who handle it, in no list and in no view of the ledger', async () => {
    const persons = [{ part: 'ATTENDEE', personName: '张某某', office: '局长' }];
    expect(await tries('owner', 'recordHandling', id, { persons })).toBe('NOT_AUTHORISED');
    expect(await tries('officer', 'recordHandling', id, { persons })).toBe('LIFTED');
    const QUERY = 'query m($id: ID!) { measure(id: $id) { handling { part personName office } } }';
    expect((await who('leader').data(QUERY, { id })).measure).toEqual({ handling: persons });
    for (const name of ['owner', 'farming principal', 'environment liaison']) {
      expect((await who(name).data(QUERY, { id })).measure?.handling ?? null).toBe(null);
    }
    const told = await who('owner').ask(
      '{ ledgerEntries(order: NEWEST_FIRST, first: 1) { nodes { deed changes(first: 9) { nodes { before after } } } } }',
    );
    expect(told.body).toContain('RECORD_HANDLING');
    expect(told.body).not.toContain('张某某');
    expect(JSON.stringify(api.log)).not.toContain('张某某');
  });
});

describe('what else may be done about a measure', () => {
  test('two sweeps at once propose nothing twice', async () => {
    onDay('2019-07-02');
    const both = await Promise.all([sweep('2019-07-01'), sweep('2019-07-01', 'colleague')]);
    const { measures } = await who('officer').data(
      '{ measures(filter: {proposedFrom: "2019-07-01"}) { totalCount nodes { obligation { id } unit { id } kind } } }',
    );
    expect(both.reduce((sum, { report }) => sum + Number(report?.proposedCount), 0)).toBe(measures?.totalCount);
    const keys = nodesOf(measures).map((one) => JSON.stringify(one));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('after a dismissal an officer proposes a lighter rung by hand, and another person sends it', async () => {
    const id = await proposed('INTERVIEW', 'environment');
    expect(await tries('officer', 'dismissMeasure', id, { reason: '先行催办' })).toBe('DISMISSED');
    const { measure } = await who('officer').data('query m($id: ID!) { measure(id: $id) { obligation { id } } }', {
      id,
    });
    const propose = async (input: object) => {
      const { proposeMeasure } = await who('officer').data(
        'mutation p($input: ProposeMeasureInput!) { proposeMeasure(input: $input) { measure { id state } userErrors { code } } }',
        { input },
      );
      return proposeMeasure as Json;
    };
    const by = {
      ...{ obligationId: measure?.obligation?.id, unitId: unitIds.environment, ruleCode: 'R1' },
      ...{ found: '逾期未办结', ground: '较重措施已决定不采取，先行催办' },
    };
    const made = await propose(by);
    expect(made.userErrors).toEqual([]);
    expect((await propose(by)).userErrors).toMatchObject([{ code: 'MEASURE_ALREADY_OPEN' }]);
    expect((await propose({ ...by, ruleCode: 'R7' })).userErrors).toMatchObject([{ code: 'FAMILIES_APART' }]);
    expect((await propose({ ...by, ruleCode: 'R7', family: 'HARM' })).userErrors).toMatchObject([
      { code: 'EVIDENCE_NEEDED' },
    ]);
    const urge = String(made.measure?.id);
    expect(await tries('officer', 'issueMeasure', urge)).toBe('SECOND_PERSON_NEEDED');
    expect(await tries('colleague', 'issueMeasure', urge)).toBe('ISSUED');
    onDay('2019-07-03');
    expect(await tries('environment liaison', 'replyMeasure', urge, { words: '本周办结' })).toBe(
      'RECTIFICATION_REPORTED',
    );
    expect(await tries('officer', 'settleReply', urge, { isAccepted: true, words: '同意' })).toBe('LIFTED');
  });
});
