import { strFromU8, unzipSync } from 'fflate';
import { isListType, isObjectType } from 'graphql/index.js';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchema } from '../src/api/schema.ts';
import type { Scorecard } from '../src/assessment/card.ts';
import { stepsOfCard } from '../src/papers/card-steps.ts';
import { type Api, type Json, seedApi } from './api-world.ts';
import { type AssessmentPeople, assessedYear, done, versionOf } from './assessment-world.ts';
import { everythingOf, jsonOf, opened, postedCards, tablesOf, tokenOf, unwrapped } from './opened-cards.ts';

let api: Api;
let people: AssessmentPeople;
let assessment: Json;
const HOSTILE_NOTE = '=HYPERLINK("http://x","验收")';

let tokens: Record<'office' | 'liaison' | 'integrator', string>;
const TOO_LATE = '冻结后补录';
const post = (secret: string | null, body: object) => postedCards(api, secret, body);

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 });
  api.world.clock.set('2019-01-07T01:00:00.000Z');
  const officer = await api.as('SUPERVISION_OFFICER');
  const complete = (id: unknown, note: string) =>
    officer.data(
      'mutation c($id: ID!, $note: String!) { completeObligation(input: {obligationId: $id, completedOn: "2018-12-30", evidenceNote: $note}) { userErrors { code } } }',
      { id, note },
    );
  const overdue = async () =>
    (await officer.data('query o { obligations(filter: {states: [OVERDUE]}, first: 200) { nodes { id } } }'))
      .obligations?.nodes as Json;
  await complete((await overdue()).at(-1)?.id, HOSTILE_NOTE);
  const { assessment: opened, ...found } = await assessedYear(api);
  [people, assessment] = [found, opened];
  // The draft result has frozen the evidence by now: this one moves no card and stands in no list.
  await complete((await overdue()).at(-1)?.id, TOO_LATE);
  tokens = {
    office: await tokenOf(api, 'SUPERVISION_OFFICER', null),
    integrator: await tokenOf(api, 'INTEGRATOR', null),
    liaison: await tokenOf(api, 'UNIT_LIAISON', [people.unitId]),
  };
});
afterAll(() => api.close());

describe('scorecards as files', () => {
  test('the JSON says of every card, field by field and in the same order, what GraphQL says', async () => {
    const type = makeSchema().getType('Scorecard');
    if (!isObjectType(type)) throw new Error('no Scorecard');
    expect(isListType(type)).toBe(false);
    const { assessment: shown } = await people.office.data(
      `query all($id: ID!) { assessment(id: $id) { cards(first: 200) { nodes { ${everythingOf(type)} } } distribution { scored nothingDue grades { grade count } unsettled lowestHundredths lowerQuartileHundredths medianHundredths upperQuartileHundredths highestHundredths } } }`,
      { id: assessment.id },
    );
    const file = jsonOf(await post(tokens.office, { assessmentId: assessment.id, format: 'json' }));
    const cards = (shown?.cards?.nodes ?? []).map(unwrapped);
    expect(cards.length).toBeGreaterThan(20);
    expect(cards.some(({ lines }) => (lines?.length ?? 0) > 1)).toBe(true);
    // The instant of asking is each request's own.
    const still = (card: Json) => ({ ...card, knownAt: null });
    expect(file.cards?.map(still)).toEqual(cards.map(still));
    expect(JSON.stringify(file.cards?.map(still))).toBe(JSON.stringify(cards.map(still)));
    expect(file.distribution).toEqual(shown?.distribution);
    expect(file).toMatchObject({ finality: 'TRIAL', assessment: { id: assessment.id, manifestHash: null } });
  });

  test('the workbook, opened again, holds the numbers of the cards, to the hundredth, and says that it is a trial', async () => {
    const asked = { year: 2018, asOf: '2019-01-07' };
    const { cards = [] as unknown as Json } = jsonOf(await post(tokens.office, { ...asked, format: 'json' }));
    const answer = await post(tokens.office, { ...asked, format: 'xlsx' });
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('2018年度评估得分卡（试算）.xlsx'));
    const book = await opened(answer);
    for (const [name, { notes }] of Object.entries(book)) {
      if (name !== '图表数据') expect(notes.join(), name).toContain('试算');
    }
    const summary = book.汇总?.rows ?? [];
    expect(summary.map((row) => [row.单位, row.到期项数, row.已确定分, row.未定, row.最高可达])).toEqual(
      cards.map(({ unit, counts, totalHundredths, openHundredths, bestHundredths }) => [
        unit?.shortName,
        counts?.due,
        ...[totalHundredths, openHundredths, bestHundredths].map((part) => (part === null ? null : Number(part) / 100)),
      ]),
    );
    const lines = book.明细?.rows ?? [];
    expect(lines.map((row) => [row.单位, row.应办事项编号, row.得分, row.失分, row.事实与规则])).toEqual(
      cards.flatMap(({ unit, lines: own }) =>
        (own ?? []).map(({ obligation, earnedHundredths, lostHundredths, explanationZh }) => [
          unit?.shortName,
          obligation?.id,
          ...[earnedHundredths, lostHundredths].map((part) => (part === null ? null : Number(part) / 100)),
          explanationZh,
        ]),
      ),
    );
    const proofs = book.证据清单?.rows ?? [];
    const hostile = proofs.filter(({ 内容 }) => String(内容).includes('HYPERLINK'));
    expect(hostile.length).toBeGreaterThan(0);
    expect(proofs.map(({ 内容 }) => 内容)).not.toContain(TOO_LATE);
    expect(hostile.map(({ 内容 }) => 内容)).toEqual(hostile.map(() => `'${HOSTILE_NOTE}`));
    const sheets = Object.entries(unzipSync(answer.bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.map(([, xml]) => strFromU8(xml)).filter((xml) => /<f[ >]/.test(xml))).toEqual([]);
  });

  test('in the map of units and clauses a cell is the weighted completion of the items under it, and empty without a duty', async () => {
    const { cards = [] as unknown as Json } = jsonOf(await post(tokens.office, { year: 2018, format: 'json' }));
    const { 热力图: map } = await opened(await post(tokens.office, { year: 2018 }));
    const card = cards.find(({ unit }) => String(unit?.id) === people.unitId);
    const row = map?.rows.find(({ 单位: name }) => name === card?.unit?.shortName) ?? {};
    const byClause = Map.groupBy(card?.lines ?? [], ({ clausePath, title }) => `${clausePath} ${title}`);
    const expected = [...byClause].map(([head, own]) => {
      const counted = own.filter(({ completionHundredths }) => completionHundredths !== null);
      const weight = counted.reduce((sum, line) => sum + Number(line.weight) * Number(line.shareHundredths), 0);
      const sum = counted.reduce(
        (all, line) => all + Number(line.weight) * Number(line.shareHundredths) * Number(line.completionHundredths),
        0,
      );
      return [head, counted.length === 0 ? '○' : Math.round(sum / weight)];
    });
    const filled = Object.entries(row).filter(([head, value]) => head !== '单位' && value !== null);
    expect(Object.fromEntries(filled)).toEqual(Object.fromEntries(expected));
    expect(new Set(filled.map(([, value]) => value)).size).toBeGreaterThan(1);
  });

  test('every figure that a chart shows stands in the cell that it is read from', async () => {
    for (const body of [{ year: 2018 }, { year: 2018, unitIds: [people.unitId] }]) {
      const { bytes } = await post(tokens.office, body);
      const parts = unzipSync(bytes);
      const sheets = (await readXlsxFile(bytes)) as unknown as { sheet: string; data: (string | number | null)[][] }[];
      const figures = sheets.find(({ sheet }) => sheet === '图表数据')?.data ?? [];
      const charts = Object.keys(parts).filter((name) => name.startsWith('xl/charts/'));
      expect(charts).toHaveLength(2);
      let checked = 0;
      for (const name of charts) {
        const xml = strFromU8(parts[name] ?? new Uint8Array());
        expect(xml).not.toContain('externalData');
        const ranges = xml.matchAll(
          /<c:f>图表数据!\$([A-Z])\$(\d+)(?::\$[A-Z]\$\d+)?<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/g,
        );
        for (const [, letter = '', row = '', cache = ''] of ranges) {
          for (const [, at, value] of cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)) {
            const cell = figures[Number(row) - 1 + Number(at)]?.[letter.charCodeAt(0) - 65];
            expect(String(cell)).toBe(String(value).replace(/\n|&#10;|&#xA;/i, ' '));
            checked++;
          }
        }
      }
      expect(checked).toBeGreaterThan(20);
    }
  });

  test('the Word document of a unit, opened again, holds its numbers, every line and every figure of its chart', async () => {
    const asked = { assessmentId: assessment.id, unitIds: [people.unitId] };
    const [card] = jsonOf(await post(tokens.office, { ...asked, format: 'json' })).cards ?? [];
    const answer = await post(tokens.office, { ...asked, format: 'docx' });
    expect(answer.headers['content-disposition']).toContain(
      encodeURIComponent('农业局_2018年度评估得分卡（试算）.docx'),
    );
    const parts = unzipSync(answer.bytes);
    const tables = tablesOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
    const shown = (part: unknown) => (Number(part) / 100).toFixed(2);
    expect(tables[0]?.[1]).toEqual([
      ...[card?.totalHundredths, card?.openHundredths, card?.bestHundredths].map(shown),
      '不合格',
    ]);
    const lines = tables.find(([head]) => head?.includes('事实与规则'))?.slice(1);
    expect(lines?.map((row) => [row[3], row[4], row[5]])).toEqual(
      card?.lines?.map(({ explanationZh, earnedHundredths, lostHundredths }) => [
        explanationZh,
        ...[earnedHundredths, lostHundredths].map((part) => (part === null ? '—' : shown(part))),
      ]),
    );
    const charts = Object.keys(parts).filter((name) => name.startsWith('word/charts/chart'));
    expect(charts).toHaveLength(2);
    const heights = [...strFromU8(parts[charts[0] ?? ''] ?? new Uint8Array()).matchAll(/<c:v>([\d.]+)<\/c:v>/g)];
    expect(heights.map(([, value]) => value)).toContain(String(Number(card?.totalHundredths) / 100));
    const again = await post(tokens.office, { ...asked, format: 'docx' });
    const same = (bytes: Buffer) => strFromU8(unzipSync(bytes)['word/_rels/document.xml.rels'] ?? new Uint8Array());
    expect(same(again.bytes)).toBe(same(answer.bytes));
  });

  test('all units go into one archive, a document each; a document of several is refused', async () => {
    const names = Object.keys(unzipSync((await post(tokens.office, { year: 2018, format: 'zip' })).bytes));
    const { cards } = jsonOf(await post(tokens.office, { year: 2018, format: 'json' }));
    expect(names).toEqual(
      cards?.map(
        ({ unit }, index) => `${String(index + 1).padStart(4, '0')}_${unit?.shortName}_2018年度评估得分卡（试算）.docx`,
      ),
    );
    expect((await post(tokens.office, { year: 2018, format: 'docx' })).status).toBe(400);
    const own = unzipSync((await post(tokens.liaison, { year: 2018, format: 'zip' })).bytes);
    expect(Object.keys(own)).toEqual(['0001_农业局_2018年度评估得分卡（试算）.docx']);
    const text = strFromU8(
      unzipSync(Object.values(own)[0] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    expect(text).not.toContain('全部单位');
  });

  test('a liaison gets the card of its own unit and nothing of the others; an integrator what GraphQL shows it', async () => {
    const own = jsonOf(await post(tokens.liaison, { assessmentId: assessment.id, format: 'json' }));
    expect(own.cards?.map(({ unit }) => unit?.id)).toEqual([people.unitId]);
    expect(own.distribution).toBeNull();
    const book = await opened(await post(tokens.liaison, { assessmentId: assessment.id }));
    expect(book.汇总?.rows.map((row) => Object.keys(row).includes('在全部单位中'))).toEqual([false]);
    const other = await post(tokens.liaison, { assessmentId: assessment.id, unitIds: [people.coordinationUnitId] });
    expect(other.status).toBe(404);
    expect((await post(null, { year: 2018 })).status).toBe(401);
    const all = jsonOf(await post(tokens.integrator, { year: 2018, format: 'json' }));
    expect(all.cards?.length).toBeGreaterThan(20);
    expect((await post(tokens.office, { year: 2018, assessmentId: assessment.id })).status).toBe(400);
    expect((await post(tokens.office, { year: 1999 })).status).toBe(400);
    expect((await post(tokens.office, { year: 2018, unitIds: ['unt_370812_none'] })).status).toBe(400);
  });

  test('once approved, the file is the frozen result, whatever is recorded afterwards', async () => {
    api.world.clock.set('2019-01-25T01:00:00.000Z');
    const closing = { ...versionOf(assessment), step: 'CLOSE_OBJECTIONS' };
    const closed = await done(people.director, 'advanceAssessment', closing);
    const approval = { ...versionOf(closed), document: '示例政发〔2019〕1号' };
    const approved = await done(people.leader, 'approveAssessment', approval);
    const asked = { assessmentId: approved.id };
    const first = await post(tokens.office, { ...asked, format: 'json' });
    expect(jsonOf(first)).toMatchObject({
      finality: 'FINAL',
      assessment: { approvalDocument: '示例政发〔2019〕1号', manifestHash: expect.any(String) },
    });
    const { obligations } = await people.office.data(
      'query o { obligations(filter: {states: [OVERDUE]}, first: 1) { nodes { id } } }',
    );
    await people.office.data(
      'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2018-12-31", evidenceNote: "后补"}) { userErrors { code } } }',
      { id: obligations?.nodes?.[0]?.id },
    );
    expect((await post(tokens.office, { ...asked, format: 'json' })).bytes.equals(first.bytes)).toBe(true);
    const book = await opened(await post(tokens.office, asked));
    expect(book.汇总?.notes.join()).toContain('示例政发〔2019〕1号');
    expect(book.汇总?.notes.join()).not.toContain('试算');
    expect((book.证据清单?.rows ?? []).map(({ 内容 }) => 内容)).not.toContain('后补');
    const asWord = { ...asked, unitIds: [people.unitId], format: 'docx' };
    const paper = await post(tokens.office, asWord);
    expect((await post(tokens.office, asWord)).bytes.equals(paper.bytes)).toBe(true);
    const text = strFromU8(unzipSync(paper.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(String(jsonOf(first).assessment?.manifestHash));
    expect(text).not.toContain('试算');
  });
});

test('the steps from the full mark to the score add up, whatever is open, earned or kept within bounds', () => {
  const part = (code: string, fullHundredths: number, scoredHundredths: number | null) => ({
    ...{ code, nameZh: code, nameEn: code, fullHundredths, scoredHundredths, ownHundredths: null },
    ...{ ownFullHundredths: 10_000, status: 'RECORDED' as const, messageZh: '', messageEn: '' },
  });
  const card = (components: Scorecard['components'], totalHundredths: number) =>
    ({ components, totalHundredths, lines: [{ rule: 'NOT_COMPLETED', lostHundredths: 3000 }] }) as unknown as Scorecard;
  const parts = [part('TASK', 8000, 5000), part('DISCIPLINE', 2000, null), part('BONUS', 500, 200)];
  const steps = stepsOfCard(card([...parts, part('DEDUCTION', 0, -100)], 5100));
  expect(steps.map(({ label, hundredths }) => [label, hundredths])).toEqual([
    ['满分', 10_000],
    ['未办结', -3000],
    ['DISCIPLINE（未定）', -2000],
    ['BONUS', 200],
    ['DEDUCTION', -100],
    ['已确定分', 5100],
  ]);
  const capped = stepsOfCard(card([part('TASK', 10_000, 10_000), part('BONUS', 500, 300)], 10_000));
  expect(capped.map(({ label, hundredths }) => [label, hundredths])).toContainEqual(['封顶或保底', -300]);
  expect(stepsOfCard({ ...card([], 0), totalHundredths: null })).toEqual([]);
});
