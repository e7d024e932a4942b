import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { type Api, type Caller, type Json, seedApi, statementsOf } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, step, taken } from './item-world.ts';

// The day and the document of the reform are invented for these tests; the seed itself knows none.
const REFORM = '2019-03-01';
const MEMO = '测试交接〔2019〕1号';

let api: Api;
let office: Office;
let item: Item;
let requestId = '';
let measureId = '';
let actId = '';
let handOverId = '';
let before: Json;
const ids: Record<string, string> = {};
const people: Record<string, Caller> = {};
const who = (name: string): Caller => people[name] ?? api.with(null);

async function deed(as: Caller, name: string, input: Record<string, unknown>, select: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const data = await as.data(
    `mutation d($input: ${type}) { ${name}(input: $input) { ${select} userErrors { code path } } }`,
    { input },
  );
  return data[name] as Json;
}
const codesOf = (answer: Json) => (answer.userErrors ?? []).map(({ code }: Json) => String(code));
const done = async (...given: Parameters<typeof deed>) => {
  const answer = await deed(...given);
  expect(codesOf(answer)).toEqual([]);
  return answer;
};
const RECORD = `handOver { id version state fromUnit { shortName } toUnit { shortName }
  fromSignature { by onPaper } toSignature { by onPaper }
  lines(first: 200) { totalCount nodes { kind title state dueOn subjectId obligation { id } } } }`;
const prepare = async (input: Record<string, unknown> = {}) =>
  deed(
    office.officer,
    'prepareHandOver',
    {
      ...{ successionId: actId, fromUnitId: ids.农业局, toUnitId: ids.农业农村局 },
      ...{ documentNumber: MEMO, handedOn: REFORM, ...input },
    },
    RECORD,
  );
const record = async (as = office.officer): Promise<Json> =>
  (
    await as.data(
      `query n($id: ID!) { node(id: $id) { ... on HandOver { ${RECORD.slice(RECORD.indexOf('{') + 1)} } }`,
      {
        id: handOverId,
      },
    )
  ).node as Json;
const sign = async (name: string) =>
  deed(who(name), 'signHandOver', { handOverId, expectedVersion: (await record()).version }, 'handOver { state }');
const card = async () =>
  (
    await office.officer.data(
      'query c($id: ID!) { scorecard(unitId: $id, year: 2018) { totalHundredths lines(first: 100) { nodes { title } } } }',
      { id: ids.农业局 },
    )
  ).scorecard as Json;

/** The sides for which a signature waits for somebody, with the mutations that give it. */
const signatures = async (as: Caller) =>
  (
    (
      await as.data(
        '{ viewer { duties(filter: {kinds: [SIGN_HAND_OVER]}, first: 20) { nodes { unit { shortName } answeredBy subject { id } } } } }',
      )
    ).viewer?.duties?.nodes ?? []
  ).map(({ unit, answeredBy }: Json) => `${unit?.shortName} ${answeredBy}`);

beforeAll(async () => {
  api = await seedApi();
  office = await officeOf(api);
  ids.农业局 = await office.unitNamed('农业局');
  people['former principal'] = await office.principal('农业局');
  people['former liaison'] = await office.liaison('农业局');
  item = await assignedItem(office, '二（三）3', '2020-12-31');
  item = await taken(who('former liaison'), 'acknowledgeItem', item);
  const { obligations } = await office.officer.data(
    'query o($u: ID!) { obligations(filter: {unitId: $u, capacities: [PRIMARY_LEAD], dueFrom: "2020-01-01", dueTo: "2020-12-31"}) { nodes { id } } }',
    { u: ids.农业局 },
  );
  const asked = await done(
    who('former principal'),
    'requestExtension',
    {
      ...{ obligationId: obligations?.nodes?.[0]?.id, reason: '外业采样受汛期影响' },
      ...{ progressSoFar: '已完成八成点位', wishedDueOn: '2021-02-20' },
    },
    'request { id version state }',
  );
  requestId = String(asked.request?.id);
  await office.officer.data('mutation { runSweep(input: {asOf: "2019-01-02"}) { ledgerSequence } }');
  const { measures } = await office.officer.data(
    'query m($u: ID!) { measures(filter: {unitId: $u, kinds: [URGE]}, first: 20) { nodes { id version state } } }',
    { u: ids.农业局 },
  );
  const [urge] = measures?.nodes ?? [];
  measureId = String(urge?.id);
  await done(office.officer, 'issueMeasure', { measureId, expectedVersion: urge?.version }, 'measure { state }');
  before = await card();
  api.world.clock.set('2019-03-05T01:00:00.000Z');
  const { unitSuccessions } = await office.officer.data(
    '{ unitSuccessions(first: 100) { nodes { id version fromUnits { nodes { id } } } } }',
  );
  const act = unitSuccessions?.nodes?.find((one) => String(one.fromUnits?.nodes?.[0]?.id) === ids.农业局);
  actId = String(act?.id);
  expect(codesOf(await prepare({ toUnitId: ids.农业局 }))).toEqual(['SUCCESSION_UNCONFIRMED']);
  await done(
    office.officer,
    'confirmSuccession',
    {
      ...{ successionId: actId, expectedVersion: act?.version, effectiveOn: REFORM },
      ...{ basisDocNo: '测试发〔2019〕1号', reason: '机构改革文件' },
    },
    'succession { id }',
  );
  ids.农业农村局 = await office.unitNamed('农业农村局');
  people['new principal'] = await office.principal('农业农村局');
  people['new liaison'] = await office.liaison('农业农村局');
});
afterAll(() => api.close());

test('from the day of the act the successor speaks for what was laid on the former unit, which no longer does', async () => {
  expect((await step(who('former liaison'), 'beginItem', item, { actionPlan: '方案' })).codes).toEqual([
    'NOT_SPEAKING_FOR_UNIT',
  ]);
  item = await taken(who('new liaison'), 'beginItem', item, { actionPlan: '分三步实施' });
  const { measure } = await who('new liaison').data(
    'query m($id: ID!) { measure(id: $id) { version unit { shortName } currentUnit { shortName } } }',
    { id: measureId },
  );
  expect(measure).toMatchObject({ unit: { shortName: '农业局' }, currentUnit: { shortName: '农业农村局' } });
  const reply = { measureId, expectedVersion: measure?.version, words: '已承接，本月办结' };
  expect(codesOf(await deed(who('former liaison'), 'replyMeasure', reply, 'measure { state }'))).toEqual([
    'NOT_AUTHORISED',
  ]);
  const replied = await done(who('new liaison'), 'replyMeasure', reply, 'measure { state unit { shortName } }');
  expect(replied.measure).toMatchObject({ state: 'RECTIFICATION_REPORTED', unit: { shortName: '农业局' } });
  const { obligations } = await office.officer.data(
    'query o($u: ID!) { obligations(filter: {unitId: $u, capacities: [PRIMARY_LEAD], dueFrom: "2020-01-01"}, first: 50) { nodes { id } } }',
    { u: ids.农业农村局 },
  );
  const another = (obligations?.nodes ?? []).map(({ id }: Json) => String(id)).at(-1);
  const ask = { obligationId: another, reason: '承接后需要协调', cause: 'OBSTACLE' };
  await done(who('new principal'), 'requestCoordination', ask, 'request { id }');
});

test('the office lists what is open today, names the act, and makes no second record while one waits', async () => {
  expect(codesOf(await prepare({ handedOn: '2019-02-01' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await prepare({ fromUnitId: ids.农业农村局 }))).toEqual(['NOT_FOUND']);
  const { handOver, userErrors } = await prepare();
  expect(userErrors).toEqual([]);
  handOverId = String(handOver?.id);
  const kinds = (handOver?.lines?.nodes ?? []).map(({ kind }: Json) => String(kind));
  expect(new Set(kinds)).toEqual(new Set(['OBLIGATION', 'ITEM', 'REQUEST', 'MEASURE']));
  const { obligations } = await office.officer.data(
    'query o($u: ID!) { obligations(filter: {unitId: $u}, first: 1) { totalCount } }',
    { u: ids.农业农村局 },
  );
  expect(kinds.filter((kind) => kind === 'OBLIGATION')).toHaveLength(Number(obligations?.totalCount));
  expect(codesOf(await prepare())).toEqual(['HAND_OVER_WAITS']);
  expect(await record(await office.liaison('规划局'))).toBeNull();
});

test('only principals of the two units sign; what was signed must still be what is open', async () => {
  expect(codesOf(await sign('new liaison'))).toEqual(['NOT_AUTHORISED']);
  people['other principal'] = await office.principal('规划局');
  expect(codesOf(await sign('other principal'))).toEqual(['NOT_FOUND']);
  expect(await signatures(who('new principal'))).toEqual(['农业农村局 signHandOver']);
  expect(await signatures(who('former principal'))).toEqual(['农业局 signHandOver']);
  expect(await signatures(who('new liaison'))).toEqual([]);
  expect(codesOf(await sign('new principal'))).toEqual([]);
  expect(await signatures(who('new principal'))).toEqual([]);
  expect(await signatures(office.officer)).toEqual(['农业局 recordHandOverSignature,withdrawHandOver']);
  expect(codesOf(await sign('new principal'))).toEqual(['WRONG_STATE']);
  const late = (await record()).lines?.nodes?.find(
    (line) => String(line.kind) === 'OBLIGATION' && String(line.state) === 'OVERDUE',
  );
  const note = { obligationId: late?.obligation?.id, completedOn: '2019-02-20', evidenceNote: '验收' };
  await done(office.officer, 'completeObligation', note, 'obligation { id }');
  expect(codesOf(await sign('former principal'))).toEqual(['LIST_CHANGED']);
  expect((await record()).fromSignature).toBeNull();
  const on = { handOverId, expectedVersion: (await record()).version };
  await done(office.officer, 'withdrawHandOver', { ...on, reason: '清单有变' }, 'handOver { state }');
  handOverId = String((await prepare()).handOver?.id);
});

test('with the second signature items and requests pass, and each says by which document', async () => {
  expect(codesOf(await sign('new principal'))).toEqual([]);
  const on = { handOverId, expectedVersion: (await record()).version };
  const paper = { ...on, side: 'FROM', signedBy: '原农业局局长', onPaper: `${MEMO}签字页` };
  expect((await done(office.officer, 'recordHandOverSignature', paper, RECORD)).handOver).toMatchObject({
    ...{ state: 'SIGNED_OFF', fromUnit: { shortName: '农业局' }, toUnit: { shortName: '农业农村局' } },
    fromSignature: { by: '原农业局局长', onPaper: `${MEMO}签字页` },
    toSignature: { onPaper: null },
  });
  const { supervisedItem, dutyRequest, unitSuccession } = await office.officer.data(
    `query a($i: ID!, $r: ID!, $s: ID!) {
      supervisedItem: node(id: $i) { ... on SupervisedItem { state leadUnit { shortName } steps(first: 50) { nodes { event words } } } }
      dutyRequest: node(id: $r) { ... on DutyRequest { state unit { shortName } } }
      unitSuccession(id: $s) { handOvers { nodes { state } } }
    }`,
    { i: item.id, r: requestId, s: actId },
  );
  expect(supervisedItem).toMatchObject({ state: 'IN_PROGRESS', leadUnit: { shortName: '农业农村局' } });
  expect(supervisedItem?.steps?.nodes?.at(-1)).toMatchObject({ event: 'HAND_OVER' });
  expect(String(supervisedItem?.steps?.nodes?.at(-1)?.words)).toContain(MEMO);
  expect(dutyRequest).toMatchObject({ state: 'SUBMITTED', unit: { shortName: '农业农村局' } });
  expect(unitSuccession?.handOvers?.nodes?.map(({ state }) => String(state))).toEqual(['WITHDRAWN', 'SIGNED_OFF']);
  expect(codesOf(await prepare())).toEqual([]);
});

test('the story of a duty tells each record that lists it, its signatures and its withdrawal', async () => {
  const story = async (as: Caller) =>
    (
      (
        await as.data(
          `query t($id: ID!) { node(id: $id) { ... on SupervisedItem { obligation { timeline(first: 100) { nodes { kind wordsZh } } } } } }`,
          { id: item.id },
        )
      ).node?.obligation?.timeline?.nodes ?? []
    )
      .filter(({ kind }: Json) => String(kind) === 'HAND_OVER')
      .map(({ wordsZh }: Json) => String(wordsZh));
  const told = await story(office.officer);
  expect(told).toHaveLength(7);
  expect(told).toEqual(
    expect.arrayContaining([
      `列入由农业局向农业农村局的工作交接清单（${MEMO}）。`,
      `农业农村局签署工作交接${MEMO}。`,
      `工作交接${MEMO}撤回：清单有变。`,
      `农业局签署工作交接${MEMO}（${MEMO}签字页）。`,
    ]),
  );
  expect(await story(who('new principal'))).toEqual(told);
});

test('the card of the year before the act is what it was, and the journal rebuilds every record', async () => {
  const after = await card();
  expect(after.lines).toEqual(before.lines);
  const { registry } = api.world;
  expect((await verifyLedger(registry.engine.read(registry.jurisdiction), ALL_TABLES)).problems).toEqual([]);
});

test('ten records cost as many statements as one', async () => {
  const query = `query h($first: Int!) { handOvers(first: $first) { totalCount nodes { state fromUnit { shortName }
    succession { kind } lines(first: 20) { nodes { title obligation { state } } } } } }`;
  const cost = async (first: number) => (await statementsOf(api, office.officer, query, { first })).length;
  expect(await cost(3)).toBe(await cost(1));
});
