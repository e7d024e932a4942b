import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Caller, seedApi } from './api-world.ts';

// The seed plan in a scripted district: what the units and the office say and do here is invented for tests.

let api: Api;
let officer: Caller;
let director: Caller;
let leader: Caller;
let liaison: Caller;

interface Numbering {
  paper: { id: string; docNumber: string; checkCode: string; figures: { slot: string; value: string }[] } | null;
  userErrors: { code: string }[];
}

/** Does a deed on a measure as it stands: the state it came to, or the code of the refusal. */
async function does(caller: Caller, deed: string, id: string, input: Record<string, unknown> = {}): Promise<string> {
  const { measure: seen } = await officer.data('query m($id: ID!) { measure(id: $id) { version } }', { id });
  const type = deed.charAt(0).toUpperCase() + deed.slice(1);
  const answer = await caller.data(
    `mutation d($input: ${type}Input!) { ${deed}(input: $input) { measure { state } userErrors { code } } }`,
    { input: { measureId: id, expectedVersion: seen?.version, ...input } },
  );
  const told = answer[deed] as unknown as { measure: { state: string } | null; userErrors: { code: string }[] };
  return told.userErrors[0]?.code ?? told.measure?.state ?? '';
}

async function numbers(id: string, kind: string, particulars: Record<string, string>): Promise<Numbering> {
  const { numberPaper } = await officer.data(
    `mutation n($input: NumberPaperInput!) { numberPaper(input: $input) { paper { id docNumber checkCode figures { slot value } } userErrors { code } } }`,
    {
      input: {
        subject: { measureId: id },
        kind,
        particulars: Object.entries(particulars).map(([slot, value]) => ({ slot, value })),
      },
    },
  );
  return numberPaper as unknown as Numbering;
}
const outcome = ({ paper, userErrors }: Numbering): string => userErrors[0]?.code ?? paper?.docNumber ?? '';
const CONTACT = { contactName: '测试联系人', contactPhone: '0000-0000000' };
const onDay = (day: string) => api.world.clock.set(`${day}T01:00:00.000Z`);

/** The proposal of a kind that the sweep of a day made for 环保局, drafted, heard without a statement, approved. */
async function approved(kind: string, decider: Caller, before: (id: string) => Promise<void>): Promise<string> {
  const { measures } = await officer.data(
    'query q($f: MeasureFilter) { measures(filter: $f, first: 50) { nodes { id unit { shortName } } } }',
    { f: { kinds: [kind], states: ['PROPOSED'] } },
  );
  const found = measures?.nodes as unknown as { id: string; unit: { shortName: string } }[];
  const id = found.find(({ unit }) => unit.shortName === '环保局')?.id ?? '';
  await before(id);
  expect(await does(officer, 'draftMeasure', id, { words: '稿', skipGround: '逾期已久，情况紧急' })).toBe('DRAFTED');
  await before(id);
  expect(await does(officer, 'serveMeasureDraft', id)).toBe('SERVED');
  expect(await does(liaison, 'stateDefence', id, { points: [], isFinal: true })).toBe('SERVED');
  expect(await does(officer, 'closeHearing', id)).toBe('HEARD');
  await before(id);
  expect(await does(officer, 'submitMeasure', id)).toBe('SUBMITTED_FOR_APPROVAL');
  await before(id);
  expect(await does(decider, 'decideMeasure', id, { isApproved: true })).toBe('APPROVED');
  return id;
}

beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  director = await api.as('SUPERVISION_DIRECTOR');
  leader = await api.as('GOVERNMENT_LEADER');
  const { matchUnit } = await officer.data('{ matchUnit(name: "环保局") { unit { id } } }');
  liaison = await api.as('UNIT_LIAISON', [String(matchUnit?.unit?.id)]);
});
afterAll(() => api.close());

describe('the papers of a measure follow its life', () => {
  test('a warning has its number only after it was heard and approved, and goes out under it', async () => {
    await officer.data('mutation { runSweep(input: {asOf: "2019-01-01"}) { userErrors { code } } }');
    const id = await approved('WARNING', director, async (early) => {
      expect(outcome(await numbers(early, 'WARNING_NOTICE', CONTACT))).toBe('PAPER_NOT_DECIDED');
    });
    expect(await does(officer, 'issueMeasure', id)).toBe('PAPER_NOT_NUMBERED');
    expect(outcome(await numbers(id, 'CRITICISM_CIRCULAR', CONTACT))).toBe('PAPER_NOT_FOR_SUBJECT');
    const wrong = await numbers(id, 'WARNING_NOTICE', CONTACT);
    expect(outcome(wrong)).toBe('兖督函〔2019〕1号');
    const elsewhere = { documentNumber: '兖督考〔2019〕7号', numberedElsewhere: '督考办收发文登记簿第7号' };
    expect(await does(officer, 'issueMeasure', id, elsewhere)).toBe('PAPER_ALREADY_NUMBERED');
    const voided = 'mutation v($i: VoidPaperInput!) { voidPaper(input: $i) { userErrors { code } } }';
    await officer.data(voided, { i: { paperId: wrong.paper?.id, reason: '联系人有误', expectedVersion: 1 } });
    const numbered = await numbers(id, 'WARNING_NOTICE', CONTACT);
    expect(outcome(numbered)).toBe('兖督函〔2019〕2号');
    const other = await does(officer, 'issueMeasure', id, { documentNumber: '兖督函〔2019〕9号' });
    expect([other, await does(officer, 'issueMeasure', id, { documentNumber: '兖督函〔2019〕1号' })]).toEqual([
      'PAPER_NUMBER_UNFIT',
      'PAPER_NUMBER_UNFIT',
    ]);
    expect(await does(officer, 'issueMeasure', id)).toBe('ISSUED');
    const { measure } = await officer.data(
      'query m($id: ID!) { measure(id: $id) { documentNumber steps(last: 1) { nodes { paper { id docNumber } numberedElsewhere } } } }',
      { id },
    );
    expect(measure).toEqual({
      documentNumber: '兖督函〔2019〕2号',
      steps: {
        nodes: [{ paper: { id: numbered.paper?.id, docNumber: '兖督函〔2019〕2号' }, numberedElsewhere: null }],
      },
    });
    expect(outcome(await numbers(id, 'WARNING_NOTICE', CONTACT))).toBe('PAPER_ALREADY_NUMBERED');
  });

  test('the minutes of an interview have their number once it was held, and take its day and place from the record', async () => {
    onDay('2019-03-01');
    await officer.data('mutation { runSweep(input: {asOf: "2019-03-01"}) { userErrors { code } } }');
    const id = await approved('INTERVIEW', leader, async () => {});
    const given = {
      ...CONTACT,
      ...{ reason: '任务逾期未办结', meetingOn: '2019-03-12', meetingPlace: '区政府会议室' },
      ...{ meetingTime: '上午9时', host: '区政府分管负责同志', attendees: '有关部门负责同志', materials: '书面报告' },
    };
    const notice = await numbers(id, 'INTERVIEW_NOTICE', given);
    expect(outcome(notice)).toBe('兖政督〔2019〕1号');
    const another = { heldOn: '2019-03-14', place: '区政府会议室', host: '区政府分管负责同志' };
    expect(await does(officer, 'issueMeasure', id, { schedule: another })).toBe('PAPER_NUMBER_UNFIT');
    expect(await does(officer, 'issueMeasure', id, { documentNumber: '兖督函〔2019〕2号' })).toBe('PAPER_NUMBER_UNFIT');
    expect(await does(officer, 'issueMeasure', id)).toBe('NOTICE_SENT');
    const told = {
      recorder: '测试记录人',
      problems: '进度滞后',
      explanation: '已作说明',
      demands: '四月底前完成',
      commitments: '四月底前完成全部任务',
    };
    expect(outcome(await numbers(id, 'INTERVIEW_MINUTES', told))).toBe('PAPER_NOT_DECIDED');
    onDay('2019-03-12');
    expect(await does(officer, 'holdInterview', id, { words: '约谈已举行' })).toBe('HELD');
    const minutes = await numbers(id, 'INTERVIEW_MINUTES', told);
    expect(outcome(minutes)).toBe('兖约谈〔2019〕1号');
    const figures = new Map(minutes.paper?.figures.map(({ slot, value }) => [slot, value]));
    expect([figures.get('meetingOn'), figures.get('meetingPlace')]).toEqual(['2019-03-12', '区政府会议室']);
    const undertakings = [{ words: '四月底前完成全部任务', dueOn: '2019-04-30' }];
    const asNotice = { documentNumber: notice.paper?.docNumber, words: '纪要', undertakings };
    expect(await does(officer, 'issueMinutes', id, asNotice)).toBe('PAPER_NUMBER_UNFIT');
    expect(await does(officer, 'issueMinutes', id, { words: '纪要', undertakings })).toBe('MINUTES_ISSUED');
    const { measure } = await officer.data(
      'query m($id: ID!) { measure(id: $id) { clocks { name lastOn } steps(last: 1) { nodes { documentNumber } } } }',
      { id },
    );
    expect(measure?.steps?.nodes).toEqual([{ documentNumber: '兖约谈〔2019〕1号' }]);
    expect(measure?.clocks).toContainEqual({ name: 'INTERVIEW_DAY', lastOn: '2019-03-12' });
  });

  test('a number from elsewhere is said to be so, and is none that the register gives itself', async () => {
    const { matchUnit } = await officer.data('{ matchUnit(name: "农业局") { unit { id } } }');
    const unitId = String(matchUnit?.unit?.id);
    const { obligations } = await officer.data(
      'query o($u: ID!) { obligations(filter: {unitId: $u, states: [OVERDUE], capacities: [PRIMARY_LEAD]}, first: 1) { nodes { id } } }',
      { u: unitId },
    );
    const { proposeMeasure } = await officer.data(
      'mutation p($i: ProposeMeasureInput!) { proposeMeasure(input: $i) { measure { id } userErrors { code messageEn } } }',
      {
        i: {
          obligationId: obligations?.nodes?.[0]?.id,
          unitId,
          ruleCode: 'R2',
          found: '逾期且未报告',
          ground: '先予督办',
        },
      },
    );
    expect(proposeMeasure?.userErrors).toEqual([]);
    const id = String(proposeMeasure?.measure?.id);
    expect(await does(officer, 'draftMeasure', id, { words: '督办单', skipGround: '先予督办' })).toBe('DRAFTED');
    expect(await does(officer, 'submitMeasure', id)).toBe('SUBMITTED_FOR_APPROVAL');
    expect(await does(director, 'decideMeasure', id, { isApproved: true })).toBe('APPROVED');
    const under = (documentNumber: string, numberedElsewhere = '督考办收发文登记簿') =>
      does(officer, 'issueMeasure', id, { documentNumber, numberedElsewhere });
    expect(await under('兖督函〔2019〕2号')).toBe('PAPER_NUMBER_UNFIT');
    expect(await under('兖督函〔2019〕99号')).toBe('PAPER_NUMBER_UNFIT');
    expect(await under('兖督考〔2019〕7号', '  ')).toBe('PAPER_NUMBER_UNFIT');
    expect(await under('兖督考〔2019〕7号')).toBe('ISSUED');
    expect(outcome(await numbers(id, 'SUPERVISION_SLIP', CONTACT))).toBe('PAPER_ALREADY_NUMBERED');
  });
});
