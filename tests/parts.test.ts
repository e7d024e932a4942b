import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { type Api, type Caller, type Json, seedApi, statementsOf } from './api-world.ts';

let api: Api;
let officer: Caller;
const ids: Record<string, string> = {};

const unitId = async (name: string): Promise<string> => {
  const { matchUnit } = await officer.data('query u($name: String!) { matchUnit(name: $name) { unit { id } } }', {
    name,
  });
  return String(matchUnit?.unit?.id);
};
const deed = async (name: string, input: Record<string, unknown>, as = officer) => {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const data = await as.data(
    `mutation d($input: ${Name}Input!) { ${name}(input: $input) { obligation { id version } userErrors { code path } } }`,
    { input },
  );
  return data[name] as Json;
};
const done = async (...given: Parameters<typeof deed>) => {
  const payload = await deed(...given);
  expect(payload.userErrors).toEqual([]);
  return payload;
};
const codes = async (...given: Parameters<typeof deed>) =>
  [...((await deed(...given)).userErrors ?? [])].map(({ code }) => String(code));

const WHOLE = `query w($id: ID!, $asOf: LocalDate, $knownAt: DateTime) { obligation(id: $id, asOf: $asOf, knownAt: $knownAt) {
  id version state completion { completedOn evidenceNote } currentUnit { unit { shortName } }
  answeredBy(first: 50) { nodes { unit { shortName } capacity } }
  division { rule state partCount completedCount overdueCount sum worst doneByPartsOn messageZh
    parts(first: 50) { totalCount nodes { title targetFigure lateReason value { figure reachedOn }
      obligation { id version state dueOn dueRule daysLate answerableUnit { shortName } reasons { code messageZh } parent { id } }
      versions { nodes { title closedReason } } } } }
} }`;
const whole = async (id: string, at: Record<string, unknown> = {}) =>
  (await officer.data(WHOLE, { id, ...at })).obligation as Json;
const partOf = (duty: Json, unit: string): Json =>
  duty.division?.parts?.nodes?.find(({ obligation }) => String(obligation?.answerableUnit?.shortName) === unit) as Json;
const answering = (duty: Json) => (duty.answeredBy?.nodes ?? []).map(({ unit }: Json) => String(unit?.shortName));
const owes = async (unit: string) => {
  const { obligations, obligationGroups } = await officer.data(
    `query o($unitId: ID!) {
      obligations(filter: {unitId: $unitId}, first: 200) { totalCount nodes { id } }
      obligationGroups(by: UNIT, capacities: [PRIMARY_LEAD, JOINT_LEAD, SUPPORT], first: 100) { nodes { unit { id } count } }
    }`,
    { unitId: ids[unit] },
  );
  const group = obligationGroups?.nodes?.find(({ unit: one }) => String(one?.id) === ids[unit]);
  expect(Number(group?.count)).toBe(Number(obligations?.totalCount));
  return (obligations?.nodes ?? []).map(({ id }: Json) => String(id));
};
/** The duties of a clause, by its path, with a day of their own first. */
const dutyOf = async (path: string): Promise<string> => {
  const { taskClauses } = await officer.data(
    '{ taskClauses(first: 100) { nodes { path obligations { nodes { id dueOn } } } } }',
  );
  const clause = taskClauses?.nodes?.find((one) => String(one.path) === path);
  const duties = [...(clause?.obligations?.nodes ?? [])];
  return String((duties.find(({ dueOn }) => String(dueOn) === '2020-06-30') ?? duties[0])?.id);
};

beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  for (const name of ['农业局', '环保局', '国土局', '新驿镇', '颜店镇', '规划局']) ids[name] = await unitId(name);
});
afterAll(() => api.close());

test('a sweep addresses an overdue part to its unit, and the whole to its leads, not to whoever did their part', async () => {
  const duty = await dutyOf('二（一）1');
  await done('divideObligation', {
    ...{ obligationId: duty, rule: 'ALL', reason: '分解' },
    parts: [{ unitId: ids.新驿镇, title: '完成本镇详查', dueOn: '2018-12-31' }],
  });
  const { sweepPreview } = await officer.data(`{ sweepPreview(asOf: "2019-02-15") { proposals(first: 200) { nodes {
    unit { shortName } obligation { id parent { id } } } } } }`);
  const addressed = (of: (obligation: Json) => boolean) =>
    (sweepPreview?.proposals?.nodes ?? [])
      .filter(({ obligation }: Json) => obligation && of(obligation))
      .map(({ unit }: Json) => String(unit?.shortName));
  expect(addressed(({ parent }) => String(parent?.id) === duty)).toEqual(['新驿镇']);
  const ofWhole = addressed(({ id }) => String(id) === duty);
  expect(ofWhole).toContain('环保局');
  expect(ofWhole).not.toContain('新驿镇');
});

describe('全区耕地土壤质量类别划定（2020年6月底前，环保局、农业局牵头，各镇街协办）分解到镇和部门', () => {
  let duty = '';
  let before: string[] = [];

  beforeAll(async () => {
    duty = await dutyOf('二（二）4');
    before = await owes('新驿镇');
    await done('divideObligation', {
      ...{ obligationId: duty, rule: 'WORST', reason: '年度任务分解', basisDocNo: '测试发〔2019〕2号' },
      parts: [
        {
          unitId: ids.新驿镇,
          title: '完成本镇耕地质量类别划定',
          dueOn: '2019-10-31',
          targetFigure: '1200.5',
          targetUnit: '亩',
        },
        { unitId: ids.颜店镇, title: '完成本镇耕地质量类别划定' },
        { unitId: ids.农业局, title: '汇总成果并上报' },
      ],
    });
  });

  test('each part is a duty with its own unit, day and reasons; what is late says so in the whole', async () => {
    const then = await whole(duty, { asOf: '2019-11-05' });
    expect(then.state).toBe('OPEN');
    expect(then.division).toMatchObject({
      rule: 'WORST',
      state: 'OVERDUE',
      partCount: 3,
      overdueCount: 1,
      completedCount: 0,
    });
    expect(String(then.division?.messageZh)).toContain('新驿镇人民政府（2019-10-31 到期，逾期 5 天）');
    const part = partOf(then, '新驿镇');
    expect(part).toMatchObject({
      targetFigure: '1200.5',
      obligation: { state: 'OVERDUE', daysLate: 5, dueRule: 'PART', parent: { id: duty } },
    });
    expect(part.obligation?.reasons?.map(({ code }) => String(code))).toEqual([
      'DAY_OF_PART',
      'NO_COMPLETION_ON_RECORD',
    ]);
    expect(partOf(then, '颜店镇').obligation).toMatchObject({ state: 'OPEN', dueOn: '2020-06-30' });
  });

  test('leads by name go on answering for the whole; a supporting town answers for its part, and every count equals its list', async () => {
    const now = await whole(duty);
    expect(now.currentUnit?.unit?.shortName).toBe('环保局');
    expect(answering(now)).toEqual(expect.arrayContaining(['环保局', '农业局', '大安镇']));
    expect(answering(now)).not.toContain('新驿镇');
    const after = await owes('新驿镇');
    expect(after).not.toContain(duty);
    expect(after).toHaveLength(before.length);
    expect(await owes('农业局')).toContain(duty);
    const { obligation } = await (await api.as('UNIT_LIAISON', [ids.规划局 as string])).data(WHOLE, { id: duty });
    expect(obligation).toBeNull();
  });

  test('a day later than the whole wants its ground; a duty is divided once; only the office and the coordinating one divide', async () => {
    const late = { unitId: ids.国土局, title: '复核', dueOn: '2020-07-31' };
    expect(await codes('addDutyParts', { obligationId: duty, parts: [late] })).toEqual(['PART_AFTER_WHOLE']);
    const again = { obligationId: duty, rule: 'ALL', reason: '再分', parts: [late] };
    expect(await codes('divideObligation', again)).toEqual(['ALREADY_DIVIDED']);
    expect(await codes('divideObligation', again, await api.as('ASSESSOR'))).toEqual(['NOT_AUTHORISED']);
    const limited = await api.as('COORDINATION_OFFICE', [ids.环保局 as string]);
    expect(await codes('divideObligation', again, limited)).toEqual(['NOT_AUTHORISED']);
    await done(
      'addDutyParts',
      { obligationId: duty, parts: [{ ...late, lateReason: '须待省级复核结果' }] },
      await api.as('COORDINATION_OFFICE'),
    );
    expect(partOf(await whole(duty), '国土资源局').lateReason).toBe('须待省级复核结果');
  });

  test('a part is corrected and withdrawn with its history: earlier questions get the earlier answer', async () => {
    const part = partOf(await whole(duty), '新驿镇');
    const knownAt = String((await officer.data('{ obligations(first: 1) { knownAt } }')).obligations?.knownAt);
    api.world.clock.set('2019-01-03T01:00:00.000Z');
    const input = {
      obligationId: part.obligation?.id,
      expectedVersion: part.obligation?.version,
      dueOn: '2019-12-31',
      reason: '核减任务',
    };
    expect(await codes('correctDutyPart', { ...input, expectedVersion: 9 })).toEqual(['STALE']);
    await done('correctDutyPart', { ...input, title: '完成本镇划定并公示' });
    const now = partOf(await whole(duty, { asOf: '2019-11-05' }), '新驿镇');
    expect(now).toMatchObject({
      title: '完成本镇划定并公示',
      targetFigure: '1200.5',
      obligation: { state: 'OPEN', dueOn: '2019-12-31' },
    });
    expect(now.versions?.nodes).toMatchObject([{ closedReason: '核减任务' }, { closedReason: null }]);
    expect(partOf(await whole(duty, { asOf: '2019-11-05', knownAt }), '新驿镇').obligation?.state).toBe('OVERDUE');
    await done('withdrawDutyPart', {
      obligationId: partOf(await whole(duty), '国土资源局').obligation?.id,
      reason: '改由省级复核',
    });
    expect((await whole(duty)).division?.partCount).toBe(3);
    expect((await whole(duty, { knownAt })).division?.partCount).toBe(4);
  });

  test('the story of the whole tells its division and what became of each part, that of a part its own', async () => {
    const story = async (id: string, at: Record<string, unknown> = {}) => {
      const query = `query t($id: ID!, $knownAt: DateTime) { obligation(id: $id, knownAt: $knownAt) {
        timeline(first: 100) { nodes { kind on wordsZh } } } }`;
      const { obligation } = await officer.data(query, { id, ...at });
      return (obligation?.timeline?.nodes ?? [])
        .filter(({ kind }: Json) => ['PART', 'DUE_DAY_MOVED'].includes(String(kind)))
        .map(({ on, wordsZh }: Json) => `${on} ${wordsZh}`);
    };
    const told = await story(duty);
    expect(told[0]).toBe('2019-01-02 分解为若干分解事项（测试发〔2019〕2号）：年度任务分解。');
    expect(told).toHaveLength(8);
    expect(told).toEqual(
      expect.arrayContaining([
        '2019-01-02 新驿镇的分解事项“完成本镇耕地质量类别划定”立项，时限 2019-10-31。',
        '2019-01-03 新驿镇的分解事项“完成本镇划定并公示”更正：核减任务。',
        '2019-01-03 新驿镇的分解事项“完成本镇划定并公示”时限由 2019-10-31 改为 2019-12-31。',
        '2019-01-03 国土资源局的分解事项“复核”撤销：改由省级复核。',
      ]),
    );
    expect(await story(duty, { knownAt: '2019-01-02T23:00:00.000Z' })).toHaveLength(5);
    expect(await story(String(partOf(await whole(duty), '新驿镇').obligation?.id))).toEqual([
      '2019-01-02 分解事项“完成本镇耕地质量类别划定”立项，时限 2019-10-31。',
      '2019-01-03 分解事项“完成本镇划定并公示”更正：核减任务。',
      '2019-01-03 确定分解事项时限：时限由 2019-10-31 改为 2019-12-31（核减任务）。',
    ]);
  });

  test('a part waits for its unit by its day; a whole held up by late parts waits for the office', async () => {
    const town = await api.as('UNIT_LIAISON', [ids.新驿镇 as string]);
    const INBOX = `query i($kinds: [WaitingKind!]) { viewer { duties(filter: {kinds: $kinds}, first: 100) { nodes {
      kind dueOn clock answeredBy messageZh unit { shortName } obligation { id } } } } }`;
    const waits = async (as: Caller) =>
      ((await as.data(INBOX, { kinds: ['FINISH_PART', 'CHASE_PARTS'] })).viewer?.duties?.nodes ?? []) as Json[];
    expect(await waits(town)).toMatchObject([
      { dueOn: '2018-12-31', clock: 'LATE', answeredBy: ['requestExtension'], unit: { shortName: '新驿镇' } },
      { dueOn: '2019-12-31', clock: 'LATER', messageZh: expect.stringContaining('完成本镇划定并公示') },
    ]);
    expect(await waits(await api.as('UNIT_LIAISON', [ids.规划局 as string]))).toEqual([]);
    expect(await waits(officer)).toMatchObject([
      {
        ...{ kind: 'CHASE_PARTS', dueOn: '2018-12-31', unit: null },
        answeredBy: ['completeObligation', 'correctDutyPart', 'withdrawDutyPart'],
      },
    ]);
    const cost = async (unit: string) => {
      const as = await api.as('UNIT_LIAISON', [ids[unit] as string]);
      return (await statementsOf(api, as, INBOX, { kinds: ['FINISH_PART'] })).length;
    };
    expect(await cost('新驿镇')).toBe(await cost('颜店镇'));
  });

  test('the whole is not accepted over open parts without a ground; with the last part it is done, and undone when a part is', async () => {
    api.world.clock.set('2020-05-06T01:00:00.000Z');
    const note = { completedOn: '2020-05-01', evidenceNote: '验收材料' };
    expect(await codes('completeObligation', { obligationId: duty, ...note })).toEqual(['PARTS_OPEN']);
    const parts = ['新驿镇', '颜店镇', '农业局'];
    for (const [index, unit] of parts.entries()) {
      expect((await whole(duty)).completion).toBeNull();
      await done('completeObligation', {
        ...note,
        obligationId: partOf(await whole(duty), unit).obligation?.id,
        completedOn: `2020-05-0${index + 1}`,
      });
    }
    const rolled = await whole(duty);
    expect(rolled).toMatchObject({
      state: 'COMPLETED',
      completion: { completedOn: '2020-05-03' },
      division: { state: 'COMPLETED', completedCount: 3 },
    });
    expect(await codes('withdrawCompletion', { obligationId: duty, reason: '回头看' })).toEqual(['ROLLED_UP']);
    expect(await codes('withdrawDivision', { obligationId: duty, reason: '不分了' })).toEqual([
      'OBLIGATION_ALREADY_COMPLETED',
    ]);
    api.world.clock.set('2020-05-07T01:00:00.000Z');
    await done('withdrawCompletion', {
      obligationId: partOf(rolled, '颜店镇').obligation?.id,
      reason: '回头看发现未公示',
    });
    expect(await whole(duty)).toMatchObject({ state: 'OPEN', completion: null });
    expect((await whole(duty, { knownAt: '2020-05-06T12:00:00.000Z' })).state).toBe('COMPLETED');
    await done('completeObligation', {
      obligationId: duty,
      ...note,
      completedOn: '2020-05-06',
      despiteOpenParts: '颜店镇公示期已满，区级验收合格',
    });
    expect(String((await whole(duty)).completion?.evidenceNote)).toContain('颜店镇公示期已满');
  });
});

test('a duty that 各镇街 lead is divided among the members of the day, and their values sum to the target', async () => {
  api.world.clock.set('2020-05-08T01:00:00.000Z');
  const duty = await dutyOf('二（九）2');
  const common = {
    obligationId: duty,
    rule: 'SUM',
    title: '入库治理修复地块',
    reason: '分解到镇街',
    dueOn: '2020-09-30',
  };
  expect(await codes('divideAmongMembers', common)).toEqual(['BAD_INPUT']);
  await done('divideAmongMembers', { ...common, wholeTarget: '10', wholeTargetUnit: '块' });
  const divided = await whole(duty);
  expect(divided.division).toMatchObject({ partCount: 10, sum: null, doneByPartsOn: null });
  const value = async (unit: string, figure: string) =>
    done('recordPartValue', {
      obligationId: partOf(divided, unit).obligation?.id,
      figure,
      reachedOn: '2020-05-07',
      source: '镇街报表',
    });
  await value('新驿镇', '4.5');
  await value('颜店镇', '5');
  expect((await whole(duty)).division).toMatchObject({ sum: '9.5', doneByPartsOn: null });
  await value('颜店镇', '5.5');
  expect(await whole(duty)).toMatchObject({ completion: { completedOn: '2020-05-07' }, division: { sum: '10' } });
  await value('颜店镇', '5.4');
  expect(await whole(duty)).toMatchObject({ completion: null, division: { sum: '9.9' } });
});

test('the journal rebuilds every division, part and value as they stand', async () => {
  const { registry } = api.world;
  const { problems } = await verifyLedger(registry.engine.read(registry.jurisdiction), ALL_TABLES);
  expect(problems).toEqual([]);
});

test('a page of many divided duties and parts costs as many statements as a page of one', async () => {
  const query = `query p($first: Int!) { obligations(first: $first, filter: {dueFrom: "2020-01-01"}) { nodes {
    id part { title value { figure } versions { nodes { title } } } answeredBy { nodes { capacity } }
    timeline(first: 5) { nodes { kind } }
    division { state messageZh parts { nodes { title value { figure } obligation { state reasons { code } } } } }
  } } }`;
  const cost = async (first: number) => {
    const { obligations } = await officer.data(query, { first });
    const statements = (await statementsOf(api, officer, query, { first })).length;
    return { statements, nodes: [...(obligations?.nodes ?? [])] };
  };
  const many = await cost(100);
  expect(many.nodes.filter(({ part }) => part).length).toBeGreaterThan(10);
  const few = await cost(20);
  expect(few.nodes.some(({ division }) => division) && few.nodes.some(({ part }) => part)).toBe(true);
  expect(many.statements).toBe(few.statements);
});
