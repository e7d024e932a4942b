import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSweepWith } from '../src/measures/commands.ts';
import { type Api, type Caller, seedApi } from './api-world.ts';
import { assignedItem, officeOf, taken } from './item-world.ts';

let api: Api;
let officer: Caller;
interface SeenMeasure {
  id: string;
  unit: { id: string };
}
interface SeenPaper {
  id: string;
  docNumber: string;
  checkCode: string;
  version: number;
  unit: { id: string };
}
interface Deed {
  userErrors: { code: string; facts: { name: string; value: string }[] }[];
  replayed: boolean;
}
/** The parts of the answers that these tests look at. */
interface Told {
  measures: { nodes: SeenMeasure[] };
  paperDraft: { checkCode: string; missing: { name: string }[] };
  numberPaper: Deed & { paper: SeenPaper };
  voidPaper: Deed & { paper: SeenPaper };
  paperCheck: { messageZh: string };
  paperTemplates: { nodes: { kind: string; content: string }[] };
  publishPaperTemplate: Deed;
  papers: { nodes: SeenPaper[] };
  node: { id: string } | null;
  obligations: { totalCount: number; nodes: { dueOn: string; clause: { path: string } }[] };
}

let urge: SeenMeasure;
let warning: SeenMeasure;

/** Asks, expects no error, and gives what was answered. */
const told = async (caller: Caller, query: string, variables?: Record<string, unknown>): Promise<Told> =>
  (await caller.data(query, variables)) as unknown as Told;
const measuresOf = async (...kinds: string[]): Promise<SeenMeasure[]> =>
  (await told(officer, MEASURES, { kinds })).measures.nodes;
/** The first of some, which is there. */
function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('there is none');
  return row;
}

const MEASURES = `query Measures($kinds: [MeasureKind!]) { measures(filter: {kinds: $kinds}, first: 100) { nodes { id kind unit { id fullName } paperKinds papers { nodes { docNumber } } } } }`;
const NUMBER = `mutation Number($input: NumberPaperInput!) { numberPaper(input: $input) { paper { id docNumber title checkCode version downloadPath isVoid figures { slot value source } text { form addressee issuer fields { label text } } template { version } } userErrors { code messageZh path } replayed } }`;
const CONTACT = [
  { slot: 'contactName', value: '测试联系人' },
  { slot: 'contactPhone', value: '0000-0000000' },
];

async function http(token: string, method: 'GET' | 'POST', url: string, body?: unknown) {
  const answer = await api.server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { payload: body as object }),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes: new Uint8Array(answer.rawPayload),
    text: answer.body,
  };
}

beforeAll(async () => {
  api = await seedApi();
  api.world.clock.set('2019-01-03T01:00:00.000Z');
  await api.world.perform(runSweepWith(api.world.registry.calendar), { asOf: '2019-01-03' as never });
  officer = await api.as('SUPERVISION_OFFICER');
  urge = first(await measuresOf('URGE'));
  warning = first(await measuresOf('WARNING'));
});
afterAll(() => api.close());

describe('a paper by GraphQL', () => {
  test('goes from draft to number to check to void, each step telling the next', async () => {
    const { paperDraft } = await told(
      officer,
      `query Draft($input: PaperDraftInput!) { paperDraft(input: $input) { kind numberBlank checkCode downloadPath missing { name meaningZh isFromRecord } text { titleLines fields { label } } } }`,
      { input: { subject: { measureId: urge.id } } },
    );
    expect(paperDraft).toMatchObject({
      kind: 'URGE_SLIP',
      numberBlank: '兖督办〔2019〕　　号',
      downloadPath: `/papers/${urge.id}.docx?kind=URGE_SLIP`,
    });
    expect(paperDraft.missing.map(({ name }) => name)).toContain('contactName');
    const { numberPaper } = await told(officer, NUMBER, {
      input: { subject: { measureId: urge.id }, particulars: CONTACT, idempotencyKey: 'number-1' },
    });
    expect(numberPaper.userErrors).toEqual([]);
    expect(numberPaper.paper).toMatchObject({ docNumber: '兖督办〔2019〕1号', isVoid: false, text: { form: 'SLIP' } });
    const again = await told(officer, NUMBER, {
      input: { subject: { measureId: urge.id }, particulars: CONTACT, idempotencyKey: 'number-1' },
    });
    expect(again.numberPaper).toMatchObject({ replayed: true, paper: { docNumber: '兖督办〔2019〕1号' } });
    const check = `query Check($code: String!) { paperCheck(code: $code) { messageZh isIntact paper { id docNumber measure { id } } } }`;
    const { paperCheck } = await told(officer, check, { code: numberPaper.paper.checkCode.toLowerCase() });
    expect(paperCheck).toMatchObject({
      isIntact: true,
      paper: { docNumber: '兖督办〔2019〕1号', measure: { id: urge.id } },
    });
    expect(paperCheck.messageZh).toContain('真实有效');
    expect((await told(officer, check, { code: paperDraft.checkCode })).paperCheck).toMatchObject({
      isIntact: null,
      paper: null,
    });
    const { voidPaper } = await told(
      officer,
      `mutation Void($input: VoidPaperInput!) { voidPaper(input: $input) { paper { isVoid voidReason docNumber } userErrors { code } } }`,
      { input: { paperId: numberPaper.paper.id, reason: '主送有误', expectedVersion: numberPaper.paper.version } },
    );
    expect(voidPaper.paper).toEqual({ isVoid: true, voidReason: '主送有误', docNumber: '兖督办〔2019〕1号' });
    expect((await told(officer, check, { code: numberPaper.paper.checkCode })).paperCheck.messageZh).toContain(
      '已作废',
    );
  });

  test('a template that names a slot that does not exist is refused with its place, and nothing is published', async () => {
    const director = await api.as('SUPERVISION_DIRECTOR');
    const { paperTemplates } = await told(
      director,
      `query Templates { paperTemplates(first: 50) { totalCount nodes { kind version content slots { name } } } }`,
    );
    const one = paperTemplates.nodes.find(({ kind }) => kind === 'REMINDER');
    const content = JSON.parse(one?.content ?? '');
    const publish = `mutation Publish($input: PublishPaperTemplateInput!) { publishPaperTemplate(input: $input) { template { version } userErrors { code facts { name value } } } }`;
    const broken = { ...content, version: 2, title: '关于{clauseName}的提醒函' };
    const { publishPaperTemplate: refused } = await told(director, publish, {
      input: { template: JSON.stringify(broken) },
    });
    expect(refused.userErrors[0]).toMatchObject({ code: 'TEMPLATE_SLOT_UNKNOWN' });
    expect(refused.userErrors[0]?.facts).toContainEqual({ name: 'place', value: 'title' });
    const preview = await director.ask(
      `query Preview($input: PreviewPaperTemplateInput!) { previewPaperTemplate(input: $input) { text { titleLines } } }`,
      { input: { template: JSON.stringify(broken), subject: { measureId: urge.id } } },
    );
    expect(preview.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', refusal: 'TEMPLATE_SLOT_UNKNOWN' });
    const { publishPaperTemplate: done } = await told(director, publish, {
      input: { template: JSON.stringify({ ...content, version: 2 }) },
    });
    expect(done).toMatchObject({ template: { version: 2 }, userErrors: [] });
  });
});

describe('who may see papers', () => {
  test('drafts are for those who handle or decide the case', async () => {
    for (const role of ['INTEGRATOR', 'ASSESSOR', 'COORDINATION_OFFICE'] as const) {
      const answer = await (await api.as(role)).ask(
        `query Draft($input: PaperDraftInput!) { paperDraft(input: $input) { kind } }`,
        { input: { subject: { measureId: urge.id } } },
      );
      expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await http(await api.world.token(role), 'GET', `/papers/${urge.id}.docx`)).status).toBe(403);
    }
  });

  test('a unit sees what was sent to it and nothing else, and can number nothing', async () => {
    const { numberPaper } = await told(officer, NUMBER, {
      input: { subject: { measureId: urge.id }, particulars: CONTACT },
    });
    const own = await api.as('UNIT_PRINCIPAL', [urge.unit.id]);
    const seen = await told(own, `query Papers { papers(first: 10) { nodes { docNumber unit { id } } } }`);
    expect(seen.papers.nodes.map(({ unit }) => unit.id)).toEqual(expect.arrayContaining([urge.unit.id]));
    const other = (await measuresOf('URGE')).find(({ unit }) => unit.id !== urge.unit.id);
    const stranger = await api.as('UNIT_PRINCIPAL', [other?.unit.id ?? '']);
    expect(
      (await told(stranger, `query One($id: ID!) { node(id: $id) { id } }`, { id: numberPaper.paper.id })).node,
    ).toBeNull();
    expect((await told(stranger, `query Papers { papers(first: 10) { nodes { docNumber } } }`)).papers.nodes).toEqual(
      [],
    );
    expect(
      (
        await http(
          await api.world.token('UNIT_PRINCIPAL', [other?.unit.id ?? ''] as never),
          'GET',
          `/papers/${numberPaper.paper.id}.docx`,
        )
      ).status,
    ).toBe(404);
    const refused = await told(own, NUMBER, { input: { subject: { measureId: urge.id }, particulars: CONTACT } });
    expect(refused.numberPaper.userErrors[0]).toMatchObject({ code: 'NOT_AUTHORISED' });
  });
});

describe('files over HTTP', () => {
  test('a draft comes as a Word file with a Chinese name, marked 代拟稿', async () => {
    const { status, headers, bytes } = await http(
      await api.world.token('SUPERVISION_OFFICER'),
      'GET',
      `/papers/${warning.id}.docx`,
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('wordprocessingml');
    expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(
      /^attachment; filename="registry\.docx"; filename\*=UTF-8''预警通知_.*\.docx$/u,
    );
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('代拟稿');
  });

  test('what is asked for wrongly is said, never guessed', async () => {
    const token = await api.world.token('SUPERVISION_OFFICER');
    const status = async (method: 'GET' | 'POST', url: string, body?: unknown) =>
      (await http(token, method, url, body)).status;
    expect(await status('GET', '/papers/msr_370812_nothere.docx')).toBe(404);
    expect(await status('GET', `/papers/${warning.id}.exe`)).toBe(404);
    expect(await status('GET', '/papers/..%2F..%2Fetc%2Fpasswd')).toBe(404);
    expect(await status('GET', `/papers/${warning.id}.docx?kind=FAX`)).toBe(400);
    expect(await status('GET', `/papers/${warning.id}.docx?kind=REMINDER`)).toBe(422);
    expect(await status('POST', '/papers/ledger', { filter: { states: ['LATE'] } })).toBe(400);
    expect(await status('POST', '/papers/ledger', { format: 'ods' })).toBe(400);
    expect(await status('POST', '/papers/batch', { filter: { unitId: 'unt_370812_nothere' } })).toBe(400);
    expect((await http(token, 'GET', `/papers/${warning.id}.pdf`)).text).toContain('PDF_NOT_AVAILABLE');
  });

  test('a filtered list of measures comes as one archive, each paper under a safe Chinese name marked UTF-8', async () => {
    const { status, bytes, headers } = await http(
      await api.world.token('SUPERVISION_OFFICER'),
      'POST',
      '/papers/batch',
      { filter: { kinds: ['WARNING', 'URGE'] } },
    );
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'application/zip' });
    const measures = await measuresOf('WARNING', 'URGE');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toHaveLength(measures.length);
    for (const name of Object.keys(files)) expect(name).toMatch(/^\d{4}_[\p{Script=Han}〔〕\d_（）—A-Za-z]+\.docx$/u);
    for (const file of Object.values(files)) expect(unzipSync(file)['word/document.xml']).toBeDefined();
    // General purpose bit 11 of each local header: the name is UTF-8.
    expect((bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8)).toSatisfy((flags: number) => (flags & 0x0800) !== 0);
  });

  test('the ledger sheet holds exactly the lines of the filtered view, in the officers’ columns', async () => {
    const token = await api.world.token('INTEGRATOR');
    const filter = { states: ['OVERDUE'] };
    const { obligations } = await told(
      officer,
      `query Overdue($filter: ObligationFilter) { obligations(filter: $filter, asOf: "2019-01-01", first: 100) { nodes { dueOn clause { path } } } }`,
      { filter },
    );
    const { bytes, status } = await http(token, 'POST', '/papers/ledger', { filter, asOf: '2019-01-01' });
    expect(status).toBe(200);
    const [sheet] = (await readXlsxFile(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[];
    const rows = sheet?.data ?? [];
    expect(sheet?.sheet).toBe('台账');
    expect(rows[0]?.[0]).toBe('责任与问责台账（截至2019-01-01）');
    expect(rows[1]).toEqual([
      '序号',
      '任务',
      '条款',
      '牵头',
      '协办',
      '时限',
      '进展',
      '完成率',
      '灯色',
      '存在问题',
      '下步措施',
      '核查意见',
      '销号日期',
      '备注',
    ]);
    expect(rows.slice(2).map((row) => [row[0], row[2], row[5]])).toEqual(
      obligations.nodes.map(({ dueOn, clause }, index) => [index + 1, clause.path, dueOn]),
    );
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('orientation="landscape"');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('fitToWidth="1"');
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain('_xlnm.Print_Titles');
  });

  test('what an accepted report says, what a check found and when the item was closed off stand in its line', async () => {
    const office = await officeOf(api);
    const liaison = await office.liaison('环保局');
    const assigned = await assignedItem(office, '三（二）', '2018-12-31');
    const item = await taken(liaison, 'beginItem', await taken(liaison, 'acknowledgeItem', assigned), {
      actionPlan: '分步落实',
    });
    const lineOf = async () => {
      const body = { filter: { states: ['OVERDUE'] }, format: 'csv' };
      const { text } = await http(await api.world.token('INTEGRATOR'), 'POST', '/papers/ledger', body);
      return text.split('\r\n').find((line) => line.includes(',三（二）,')) ?? '';
    };
    expect(await lineOf()).toContain(',2018-12-31,,,,,,,,');
    api.world.clock.set('2019-04-02T01:00:00.000Z');
    const input = {
      unitId: await office.unitNamed('环保局'),
      period: '2019Q1',
      entries: [
        {
          itemId: item.id,
          percentDone: 40,
          done: '已完成目标分解',
          problems: '基础资料不全',
          nextSteps: '五月底前补齐',
        },
      ],
    };
    const { submitReport } = await liaison.data(
      `mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id version } userErrors { code } } }`,
      { input },
    );
    expect(submitReport?.userErrors).toEqual([]);
    const reportId = String(submitReport?.report?.id);
    const version = Number(submitReport?.report?.version);
    // Handed in, it is the unit's word; only accepted does it stand in the ledger.
    expect(await lineOf()).toContain(',2018-12-31,,,,,,,,');
    const { acceptReport } = await office.officer.data(
      `mutation a($input: AcceptReportInput!) { acceptReport(input: $input) { userErrors { code } } }`,
      { input: { reportId, expectedVersion: version } },
    );
    expect(acceptReport?.userErrors).toEqual([]);
    expect(await lineOf()).toContain(',2018-12-31,已完成目标分解,40%,,基础资料不全,五月底前补齐,,,逾期92日');
  });

  test('as CSV it begins with a byte order mark and ends its lines with CRLF', async () => {
    const { text, bytes } = await http(await api.world.token('INTEGRATOR'), 'POST', '/papers/ledger', {
      filter: { states: ['OVERDUE'] },
      asOf: '2019-01-01',
      format: 'csv',
    });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = text.split('\r\n');
    expect(lines[0]).toContain('序号,任务,条款');
    expect(lines).toHaveLength(10);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('a unit’s sheet holds the lines of its own duties', async () => {
    const unitId = urge.unit.id;
    const own = await api.as('UNIT_LIAISON', [unitId]);
    const { obligations } = await told(own, `query Own { obligations(asOf: "2019-01-01", first: 1) { totalCount } }`);
    const { text } = await http(await api.world.token('UNIT_LIAISON', [unitId] as never), 'POST', '/papers/ledger', {
      asOf: '2019-01-01',
      format: 'csv',
    });
    expect(text.split('\r\n').length - 2).toBe(obligations.totalCount);
  });
});
