import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planAsDocx, planAsPage, planAsPdf } from '../src/intake/extract/made/formats.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { SMALL_PLAN } from './world.ts';

let api: Api;
let officer: Caller;
let secret: string;
beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  secret = await api.world.token('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

interface Upload {
  status: number;
  body: Json;
}

async function upload(
  payload: string | Buffer,
  options: { query?: string; headers?: Record<string, string>; secret?: string } = {},
): Promise<Upload> {
  const answer = await api.server.inject({
    method: 'POST',
    url: `/import${options.query ?? ''}`,
    headers: {
      authorization: `Bearer ${options.secret ?? secret}`,
      'content-type': 'text/plain; charset=utf-8',
      ...options.headers,
    },
    payload,
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
}

const rowsNow = async () =>
  await officer.data(
    '{ plans { totalCount } taskClauses { totalCount } obligations { totalCount } ledgerEntries { totalCount } }',
  );

const IMPORT = `mutation i($input: ImportPlanInput!) {
  importPlan(input: $input) { plan { id title isConfirmed taskClauses { totalCount } } ledgerSequence replayed userErrors { code path messageZh facts { name value } } }
}`;
const WITHOUT_LINES = '关于召开会议的通知\n请各单位准时参加。\n2018年3月1日\n';
const WITHOUT_YEAR = '1、开展调查。6月底前，完成调查。（牵头单位：水利局，协办单位：财政局）\n';

describe('what cannot be read as a plan leaves nothing behind', () => {
  test.each([
    ['an empty text', '', 'DOCUMENT_EMPTY'],
    ['nothing but blanks', ' \n\u3000\t\n', 'DOCUMENT_EMPTY'],
    ['a text without responsibility lines', WITHOUT_LINES, 'PLAN_WITHOUT_CLAUSES'],
    ['dates without any year', WITHOUT_YEAR, 'PLAN_WITHOUT_YEAR'],
    ['a text with NUL', `${SMALL_PLAN}\u0000`, 'BAD_INPUT'],
    ['half a character', `${SMALL_PLAN}\ud83d`, 'BAD_INPUT'],
  ])('%s through importPlan and previewImport', async (_what, text, code) => {
    const before = await rowsNow();
    const { importPlan } = await officer.data(IMPORT, { input: { text } });
    expect(importPlan).toMatchObject({ plan: null, ledgerSequence: null, userErrors: [{ code }] });
    const { previewImport } = await officer.data(
      'query p($input: PreviewImportInput!) { previewImport(input: $input) { preview { title } userErrors { code messageEn } } }',
      { input: { text } },
    );
    expect(previewImport).toMatchObject({ preview: null, userErrors: [{ code }] });
    expect(await rowsNow()).toEqual(before);
  });

  test.each<[string, string | Buffer, number, string]>([
    ['an empty body', '', 422, 'DOCUMENT_EMPTY'],
    ['a broken Word file', Buffer.from('504b0304140006000800', 'hex'), 422, 'DOCUMENT_DAMAGED'],
    ['a broken PDF', '%PDF-1.7\n…', 422, 'DOCUMENT_DAMAGED'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4096 }, (_one, index) => (index * 73 + 11) % 256)),
      422,
      'DOCUMENT_NOT_TEXT',
    ],
    ['a text without responsibility lines', WITHOUT_LINES, 422, 'PLAN_WITHOUT_CLAUSES'],
    ['dates without any year', WITHOUT_YEAR, 422, 'PLAN_WITHOUT_YEAR'],
  ])('%s at /import', async (_what, payload, status, code) => {
    const before = await rowsNow();
    const answer = await upload(payload, { headers: { 'content-type': 'application/octet-stream' } });
    expect(answer).toMatchObject({ status, body: { plan: null, ledgerSequence: null, userErrors: [{ code }] } });
    expect(await rowsNow()).toEqual(before);
  });

  test.each([
    ['year=abc', 'BAD_INPUT', 'year'],
    ['year=1', 'BAD_INPUT', 'year'],
    ['year=99999999999', 'BAD_INPUT', 'year'],
    ['issuedOn=2018-02-30', 'BAD_DATE', 'issuedOn'],
    ['issuedOn=9999-12-31', 'BAD_DATE', 'issuedOn'],
    ['dryRun=yes', 'BAD_INPUT', 'dryRun'],
    ['dryRun=', 'BAD_INPUT', 'dryRun'],
    ['dryrun=true', 'BAD_INPUT', 'dryrun'],
    ['dryRun=true&dryRun=false', 'BAD_INPUT', 'dryRun'],
    ['year=2018&year=2019', 'BAD_INPUT', 'year'],
    ['__proto__=x', 'BAD_INPUT', '__proto__'],
  ])('/import?%s', async (query, code, field) => {
    const answer = await upload(SMALL_PLAN, { query: `?${query}` });
    expect(answer).toMatchObject({ status: 422, body: { userErrors: [{ code, path: ['input', field] }] } });
  });

  test('a document above 20 MB is refused with 413 before it is read, however it is sent', async () => {
    const before = await rowsNow();
    const large = Buffer.alloc(20 * 1024 * 1024 + 1, '文');
    const answer = await upload(large);
    expect(answer.status).toBe(413);
    expect(answer.body.errors?.[0]?.extensions?.code).toBe('PAYLOAD_TOO_LARGE');
    const announced = await upload('x', { headers: { 'content-length': String(50 * 1024 * 1024) } });
    expect(announced.status).toBe(413);
    expect(await rowsNow()).toEqual(before);
  });

  test.each(['image/png', 'application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'content of type %s is refused with 415',
    async (type) => {
      const answer = await upload('{}', { headers: { 'content-type': type } });
      expect(answer.status).toBe(415);
      expect(answer.body.errors?.[0]?.extensions?.code).toBe('UNSUPPORTED_MEDIA_TYPE');
    },
  );

  test('a role that may not import is refused with 403 and the roles that may', async () => {
    const answer = await upload(SMALL_PLAN, { secret: await api.world.token('INTEGRATOR') });
    expect(answer).toMatchObject({ status: 403, body: { plan: null, userErrors: [{ code: 'NOT_AUTHORISED' }] } });
  });
});

describe('a plan goes in once', () => {
  test('the preview says what the import then records', async () => {
    const before = await rowsNow();
    const { previewImport } = await officer.data(
      `query p($input: PreviewImportInput!) { previewImport(input: $input) { userErrors { code }
        preview { title issuedOn year clauseCount deadlineCount indicatorCount matchedNames unmatchedNames findings { totalCount nodes { rule words { surface } } } } } }`,
      { input: { text: SMALL_PLAN } },
    );
    expect(previewImport).toMatchObject({
      userErrors: [],
      preview: { title: '示例区河道整治工作方案', issuedOn: '2018-03-01', year: 2018, clauseCount: 4 },
    });
    expect(previewImport?.preview?.matchedNames).toContain('环保局');
    expect(previewImport?.preview?.unmatchedNames).toContain('河长办');
    expect(await rowsNow()).toEqual(before);
    const { importPlan } = await officer.data(IMPORT, { input: { text: SMALL_PLAN, idempotencyKey: 'import-1' } });
    expect(importPlan).toMatchObject({
      userErrors: [],
      replayed: false,
      plan: { isConfirmed: false, taskClauses: { totalCount: 4 } },
    });
    const repeated = (await officer.data(IMPORT, { input: { text: SMALL_PLAN, idempotencyKey: 'import-1' } }))
      .importPlan;
    expect(repeated).toEqual({ ...importPlan, replayed: true });
    const second = (await officer.data(IMPORT, { input: { text: SMALL_PLAN } })).importPlan;
    expect(second?.userErrors).toMatchObject([{ code: 'PLAN_ALREADY_IMPORTED' }]);
  });

  test('a Word file goes in as a plan; the same plan as a web page or a PDF is known to be the same text', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const word = await upload(Buffer.from(await planAsDocx()), { headers });
    expect(word).toMatchObject({ status: 201, body: { userErrors: [], plan: { title: '清源县水环境整治工作方案' } } });
    const { plan } = await officer.data(
      'query p($id: ID!) { plan(id: $id) { sourceFormat text place(offset: 30) { labelZh labelEn } } }',
      { id: word.body.plan?.id },
    );
    expect(plan).toMatchObject({ sourceFormat: 'DOCX', place: { labelZh: '第2段', labelEn: 'paragraph 2' } });
    for (const same of [Buffer.from(planAsPage()), Buffer.from(planAsPdf())]) {
      const answer = await upload(same, { headers });
      expect(answer).toMatchObject({ status: 422, body: { userErrors: [{ code: 'PLAN_ALREADY_IMPORTED' }] } });
    }
  });

  test('what is stated once is shown on each clause with the words that state it', async () => {
    const text = `关于加强养老服务的实施方案
2019年5月6日
一、建设设施。新建养老院。（民政局、财政局负责，列第一位者为牵头单位，下同）
二、培训人员。开展护理培训。（人社局、民政局负责，各镇人民政府落实。以下均需各镇人民政府落实，不再列出）
三、加强监管。开展检查。（市场监管局、民政局负责）
`;
    const { importPlan } = await officer.data(
      `mutation i($input: ImportPlanInput!) { importPlan(input: $input) { userErrors { code } plan { text taskClauses { nodes {
        leadRule orderRule { surface start end } inheritedBy { surface start end } supports { nodes { surface } } } } } } }`,
      { input: { text } },
    );
    const third = importPlan?.plan?.taskClauses?.nodes?.[2];
    expect(third).toMatchObject({ leadRule: 'DECLARED_FIRST' });
    expect(third?.orderRule?.surface).toBe('列第一位者为牵头单位，下同');
    for (const stated of [third?.orderRule, third?.inheritedBy]) {
      expect(text.slice(Number(stated?.start), Number(stated?.end))).toBe(stated?.surface);
      expect(String(stated?.surface).length).toBeGreaterThan(9);
    }
    expect(third?.supports).toMatchObject({ nodes: [{ surface: '民政局' }, { surface: '各镇人民政府' }] });
  });

  test('uploaded bytes in GB18030 with a key: 201, then 200 for the repeat, then 422 for the same text again', async () => {
    const text = SMALL_PLAN.replaceAll('河道', '湖泊');
    // GB2312 bytes of the text by the platform's own table, so that no encoder is needed.
    const bytes = gb18030(text);
    const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': 'upload-1' };
    const first = await upload(bytes, { headers });
    expect(first).toMatchObject({
      status: 201,
      body: { replayed: false, userErrors: [], plan: { isConfirmed: false } },
    });
    expect(first.body.plan?.title).toBe('示例区湖泊整治工作方案');
    const repeat = await upload(bytes, { headers });
    expect(repeat).toMatchObject({ status: 200, body: { replayed: true } });
    const again = await upload(bytes, { headers: { 'content-type': 'application/octet-stream' } });
    expect(again).toMatchObject({ status: 422, body: { userErrors: [{ code: 'PLAN_ALREADY_IMPORTED' }] } });
  });
});

/** Encodes by searching the decoder's own two-byte table. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      table.set(decoder.decode(bytes), bytes);
    }
  }
  return Buffer.concat(
    [...text].map((letter) =>
      letter.charCodeAt(0) < 128 ? Buffer.from(letter) : (table.get(letter) ?? Buffer.from('?')),
    ),
  );
}
