import { strFromU8, unzipSync } from 'fflate';
import { isObjectType } from 'graphql/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchema } from '../src/api/schema.ts';
import type { FinalCard } from '../src/assessment/final-card.ts';
import { stepsOfFinal } from '../src/papers/final-steps.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { type AssessmentPeople, assessmentPeople, done, versionOf } from './assessment-world.ts';
import { everythingOf, jsonOf, opened, postedCards, tablesOf, tokenOf, unwrapped } from './opened-cards.ts';

// The two targets of the seed plan for 2020; letters, figures and marks are invented.

let api: Api;
let people: AssessmentPeople;
let assessment: Json;
let tokens: Record<'office' | 'liaison' | 'integrator', string>;
const HOSTILE = '=HYPERLINK("http://x","区农业局")';

const post = (secret: string | null, body: object) => postedCards(api, secret, body);
const perform = async (caller: Caller, name: string, input: Record<string, unknown>, shown: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const data = await caller.data(
    `mutation d($input: ${type}) { ${name}(input: $input) { ${shown} userErrors { code } } }`,
    { input },
  );
  expect(data[name]?.userErrors, name).toEqual([]);
  return data[name] as Json;
};
const step = async (caller: Caller, name: string) => {
  assessment = await done(caller, 'advanceAssessment', { ...versionOf(assessment), step: name });
};

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 }, '2021-01-11T01:00:00.000Z');
  people = await assessmentPeople(api);
  tokens = {
    office: await tokenOf(api, 'SUPERVISION_OFFICER', null),
    integrator: await tokenOf(api, 'INTEGRATOR', null),
    liaison: await tokenOf(api, 'UNIT_LIAISON', [people.unitId]),
  };
  const { plans } = await people.office.data(
    '{ plans(first: 1) { nodes { goals(first: 20) { nodes { id name dueOn } } } } }',
  );
  const goal = (name: string) =>
    (plans?.nodes?.[0]?.goals?.nodes ?? []).find(
      (each: Json) => String(each.name) === name && String(each.dueOn) === '2020-12-31',
    )?.id;
  const give = async (unitId: string, name: string, documentNumber: string, bindingValue: string | null) => {
    const input = { unitId, indicatorId: goal(name), documentNumber, signedOn: '2018-06-01', bindingValue };
    return (await perform(people.coordination, 'recordTargetLetter', input, 'letter { id }')).letter?.id;
  };
  const report = async (
    caller: Caller,
    letterId: unknown,
    numerator: string,
    denominator: string,
    dataSource: string,
  ) => {
    const methodVersion = '核算方法（试行）';
    const input = { letterId, year: 2020, numerator, denominator, dataSource, methodVersion };
    const { reading } = await perform(caller, 'recordTargetReading', input, 'reading { id }');
    await perform(people.director, 'verifyReading', { readingId: reading?.id }, 'reading { id }');
  };
  const [FARMLAND, PLOTS] = ['受污染耕地安全利用率', '污染地块安全利用率'];
  const farmland = await give(people.unitId, FARMLAND, '示例责任书1号', null);
  // The letter asks more of the other unit than the plan, and leaves no 左右.
  await give(people.unitId, PLOTS, '示例责任书2号', null);
  const bound = await give(people.coordinationUnitId, FARMLAND, '示例责任书3号', '92');
  await report(people.principal, farmland, '8950', '10000', HOSTILE);
  await report(people.coordinationPrincipal, bound, '9000', '10000', '区环保局');
  assessment = await done(people.coordination, 'openAssessment', {
    ...{ kind: 'FINAL', year: 2020, coordinationUnitId: people.coordinationUnitId },
  });
  await step(people.coordination, 'BEGIN_REVIEW');
  const mark = { assessmentId: assessment.id, factOn: '2020-12-31', evidence: '核查表第1页' };
  await done(people.assessor, 'recordMark', {
    ...{ ...mark, unitId: people.unitId, part: 'ENTERED', code: 'POLLUTED_FARMLAND', hundredths: 4500 },
    words: '差0.5个百分点',
  });
  await done(people.assessor, 'recordMark', {
    ...{ ...mark, unitId: people.coordinationUnitId, part: 'VETO', code: 'DATA_FORGED', words: '台账与现场不符' },
  });
});
afterAll(() => api.close());

test('the steps from the full mark to the points of targets add up, and key work is none of them', () => {
  const line = (nameZh: string, full: number, open: number, lost: number) =>
    ({ nameZh, fullHundredths: full, openHundredths: open, lostHundredths: lost }) as FinalCard['targets'][number];
  const targets = [line('甲', 3333, 0, 0), line('乙', 3333, 3333, 0), line('丙', 3334, 1000, 500)];
  const steps = stepsOfFinal({ targets, totalHundredths: 5167 } as unknown as FinalCard);
  expect(steps.map(({ label, hundredths }) => [label, hundredths])).toEqual([
    ['满分', 10_000],
    ['乙（未定）', -3333],
    ['丙', -500],
    ['丙（未定）', -1000],
    ['已确定分', 5167],
  ]);
  expect(stepsOfFinal({ targets: [], totalHundredths: null } as unknown as FinalCard)).toEqual([]);
});

const points = (hundredths: unknown) => (hundredths === null ? null : Number(hundredths) / 100);
const cardOf = (cards: Json | undefined, unitId: string) =>
  (cards ?? ([] as unknown as Json)).find(({ unit }: Json) => String(unit?.id) === unitId) as Json;

describe('final cards as files', () => {
  test('the JSON says of every card, field by field and in the same order, what GraphQL says of it', async () => {
    const type = makeSchema().getType('FinalScorecard');
    if (!isObjectType(type)) throw new Error('no FinalScorecard');
    // The yearly card behind the key work is the other list; it has files of its own.
    const { assessment: shown } = await people.office.data(
      `query all($id: ID!) { assessment(id: $id) { finalCards(first: 200) { nodes { ${everythingOf(type, ['scorecard'])} } } distribution { scored nothingDue } } }`,
      { id: assessment.id },
    );
    const file = jsonOf(await post(tokens.office, { assessmentId: assessment.id, format: 'json' }));
    const still = (card: Json) => ({ ...card, knownAt: null });
    const cards = (shown?.finalCards?.nodes ?? []).map(unwrapped).map(still);
    expect(cards.length).toBeGreaterThan(20);
    expect(JSON.stringify(file.cards?.map(still))).toBe(JSON.stringify(cards));
    expect(file.distribution).toMatchObject(shown?.distribution as object);
    expect(file).toMatchObject({ finality: 'TRIAL', assessment: { id: assessment.id, kind: 'FINAL' } });
    expect(cardOf(file.cards, people.unitId)).toMatchObject({
      targets: [
        { rule: 'JUDGED', reading: { numerator: '8950' } },
        { rule: 'AWAITING_DATA', reading: null },
      ],
      grade: null,
    });
    expect(cardOf(file.cards, people.coordinationUnitId)).toMatchObject({
      targets: [{ rule: 'SHORT', verdict: 'NOT_MET', target: '92%', shortBy: '2' }],
      ...{ grade: 'FAIL', vetoGrade: 'FAIL', marks: [{ code: 'DATA_FORGED' }] },
    });
  });

  test('the workbook, opened again, tells targets by their parts, keeps key work on a sheet of its own and says that it is a trial', async () => {
    const asked = { assessmentId: assessment.id };
    const { cards } = jsonOf(await post(tokens.office, { ...asked, format: 'json' }));
    const answer = await post(tokens.office, { ...asked, format: 'xlsx' });
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('2020年度终期考核得分卡（试算）.xlsx'));
    const book = await opened(answer);
    for (const [name, { notes }] of Object.entries(book))
      if (name !== '图表数据') expect(notes.join(), name).toContain('试算');
    expect(book.汇总?.rows.map((row) => [row.单位, row.下达指标, row.目标得分, row.未定, row.最高可达])).toEqual(
      cards?.map(({ unit, targets, totalHundredths, openHundredths, bestHundredths }: Json) => [
        ...[unit?.shortName, targets?.length],
        ...[totalHundredths, openHundredths, bestHundredths].map(points),
      ]),
    );
    const conclusion = (name: string) => book.汇总?.rows.find((row) => row.单位 === name)?.['结论（等次）'];
    expect([conclusion('农业局'), conclusion('环保局'), conclusion('教体局')]).toEqual([
      '不合格～良好（未定）',
      '不合格',
      '没有下达的考核指标，不评分',
    ]);
    const targets = book.指标明细?.rows ?? [];
    expect(
      targets.map((row) => [row.单位, row.方案目标, row.约束目标, row.完成数, row.基期数或分母, row.完成值]),
    ).toEqual([
      ['环保局', '90% 左右', '92% 以上', '9000', '10000', '90.00%'],
      ['农业局', '90% 左右', '90% 左右', '8950', '10000', '89.50%'],
      ['农业局', '90% 以上', '90% 以上', null, null, null],
    ]);
    expect(targets.map((row) => [row.判定, row.差距, row.认定])).toEqual([
      ['未达标', '2', '未完成，按差距扣分'],
      ['略低，由考核人认定', '0.5', '考核人已认定'],
      ['无核定数据', null, '待核定数据'],
    ]);
    const lines = ['环保局', '农业局'].flatMap(
      (name) => cards?.find(({ unit }: Json) => String(unit?.shortName) === name)?.targets ?? [],
    );
    expect(targets.map((row) => [row.满分, row.得分, row.未定, row.失分, row.事实与规则])).toEqual(
      lines.map((line: Json) => [
        ...[line.fullHundredths, line.earnedHundredths, line.openHundredths, line.lostHundredths].map(points),
        line.explanationZh,
      ]),
    );
    const checked = book.重点工作校核;
    expect(checked?.notes.join()).toContain('不计入目标得分');
    expect(checked?.rows.map((row) => [row.单位, row.依据, row.校核线])).toEqual(
      ['环保局', '农业局'].map((name) => [name, '年度评估现状（未批准）', 60]),
    );
    expect(Object.keys(targets[0] ?? {}).join()).not.toContain('重点工作');
    expect(new Set(book.结论说明?.rows.map((row) => row.单位))).toEqual(new Set(['环保局', '农业局']));
    expect(book.否决事实?.rows.map((row) => [row.单位, row.等次最高为])).toEqual([['环保局', '不合格']]);
    const sheets = Object.entries(unzipSync(answer.bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.map(([, xml]) => strFromU8(xml)).filter((xml) => /<f[ >]/.test(xml))).toEqual([]);
  });

  test('the list of evidence has the letter, the figure with parts, source, method and verifier, and what an assessor gave', async () => {
    const book = await opened(await post(tokens.office, { assessmentId: assessment.id, unitIds: [people.unitId] }));
    const proofs = book.证据清单?.rows ?? [];
    expect(proofs.map((row) => row.种类)).toEqual(['目标责任书', '指标数据', '考核认定', '目标责任书']);
    expect(proofs[1]).toMatchObject({
      ...{ 数值: '89.50%', '分子 / 分母': '8950 / 10000', 方法或口径: '核算方法（试行）', 数据来源: `'${HOSTILE}` },
      核验人: expect.stringContaining('（2021-01-11）'),
    });
    expect(String(proofs[2]?.内容)).toContain('45.00');
  });

  test('the Word document of a unit, opened again, holds conclusion, targets and the check by key work apart', async () => {
    const asked = { assessmentId: assessment.id, unitIds: [people.unitId] };
    const [card] = jsonOf(await post(tokens.office, { ...asked, format: 'json' })).cards ?? [];
    const answer = await post(tokens.office, { ...asked, format: 'docx' });
    expect(answer.headers['content-disposition']).toContain(
      encodeURIComponent('农业局_2020年度终期考核得分卡（试算）.docx'),
    );
    const parts = unzipSync(answer.bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const [conclusion, targets, keyWork] = tablesOf(xml);
    const shown = (part: unknown) => (Number(part) / 100).toFixed(2);
    expect(conclusion?.[1]).toEqual([
      ...[card?.totalHundredths, card?.openHundredths, card?.bestHundredths].map(shown),
      '不合格～良好（未定）',
    ]);
    expect(targets?.slice(1).map((row) => [row[2], row[3], ...row.slice(5)])).toEqual(
      card?.targets?.map((line: Json, index: number) => [
        ...[index === 0 ? '90% 左右' : '90% 以上', index === 0 ? '89.50%（8950 / 10000）' : '—', line.explanationZh],
        ...[line.earnedHundredths, line.openHundredths, line.lostHundredths].map(shown),
      ]),
    );
    expect(keyWork?.[0]).toContain('校核线');
    expect(Object.keys(parts).filter((name) => name.startsWith('word/charts/chart'))).toHaveLength(1);
    const chart = strFromU8(parts['word/charts/chart1.xml'] ?? new Uint8Array());
    expect([...chart.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(([, value]) => value)).toContain(
      String(Number(card?.totalHundredths) / 100),
    );
    expect(xml).toContain('不得作为结果使用');
  });

  test('a unit gets its own final card by any format and nothing of the others; a year stands before there is a round', async () => {
    const asked = { assessmentId: assessment.id };
    const own = jsonOf(await post(tokens.liaison, { ...asked, format: 'json' }));
    expect(own.cards?.map(({ unit }: Json) => unit?.id)).toEqual([people.unitId]);
    expect(own.distribution).toBeNull();
    const book = await opened(await post(tokens.liaison, asked));
    expect(book.指标明细?.rows.map((row) => row.单位)).toEqual(['农业局', '农业局']);
    expect(JSON.stringify(book)).not.toContain('环保局');
    expect(JSON.stringify(book)).not.toContain('个单位有得分');
    const zip = unzipSync((await post(tokens.liaison, { ...asked, format: 'zip' })).bytes);
    expect(Object.keys(zip)).toEqual(['0001_农业局_2020年度终期考核得分卡（试算）.docx']);
    const other = { ...asked, unitIds: [people.coordinationUnitId] };
    for (const format of ['xlsx', 'json', 'docx', 'zip'])
      expect((await post(tokens.liaison, { ...other, format })).status, format).toBe(404);
    expect((await post(null, asked)).status).toBe(401);
    expect(jsonOf(await post(tokens.integrator, { ...asked, format: 'json' })).cards?.length).toBeGreaterThan(20);
    expect((await post(tokens.office, { ...asked, format: 'docx' })).status).toBe(400);
    const ofYear = { year: 2020, kind: 'FINAL', unitIds: [people.unitId], format: 'json' };
    expect(jsonOf(await post(tokens.office, ofYear))).toMatchObject({ finality: 'TRIAL', assessment: null });
    const byYear = await opened(await post(tokens.office, { ...ofYear, format: 'xlsx' }));
    expect(byYear.证据清单?.rows.map((row) => row.种类)).toContain('考核认定');
    expect((await post(tokens.office, { ...ofYear, kind: 'OTHER' })).status).toBe(400);
    expect((await post(tokens.office, { ...ofYear, year: 2019 })).status).toBe(400);
  });

  test('once approved, every file is made of the frozen result, whatever letters and figures come later', async () => {
    await step(people.coordination, 'BEGIN_SPOT_CHECKS');
    await step(people.assessor, 'DRAFT_RESULT');
    await step(people.director, 'OPEN_OBJECTIONS');
    api.world.clock.set('2021-02-20T01:00:00.000Z');
    await step(people.director, 'CLOSE_OBJECTIONS');
    const document = '示例政发〔2021〕1号';
    assessment = await done(people.leader, 'approveAssessment', { ...versionOf(assessment), document });
    const asked = { assessmentId: assessment.id };
    const asWord = { ...asked, unitIds: [people.unitId], format: 'docx' };
    const first = await post(tokens.office, { ...asked, format: 'json' });
    const paper = await post(tokens.office, asWord);
    expect(jsonOf(first)).toMatchObject({ finality: 'FINAL', assessment: { approvalDocument: document } });
    const { targetLetters } = await people.office.data('{ targetLetters { nodes { id unit { id } } } }');
    api.world.clock.set('2021-05-05T01:00:00.000Z');
    for (const { id: letterId, unit } of targetLetters?.nodes ?? []) {
      if (String(unit?.id) !== people.unitId) continue;
      await perform(people.coordination, 'withdrawTargetLetter', { letterId, reason: '职责划转' }, 'letter { id }');
    }
    expect((await post(tokens.office, { ...asked, format: 'json' })).bytes.equals(first.bytes)).toBe(true);
    expect((await post(tokens.office, asWord)).bytes.equals(paper.bytes)).toBe(true);
    const text = strFromU8(unzipSync(paper.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(String(jsonOf(first).assessment?.manifestHash));
    expect(text).not.toContain('试算');
    const book = await opened(await post(tokens.office, asked));
    for (const [name, { notes }] of Object.entries(book)) {
      if (name === '图表数据') continue;
      expect(notes.join(), name).toContain(document);
      expect(notes.join(), name).not.toContain('试算');
    }
  });
});
