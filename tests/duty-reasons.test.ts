import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../src/kernel/local-date.ts';
import { calendarReasonsOf } from '../src/tasks/calendar-reasons.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { type Item, type Office, officeOf, step, taken } from './item-world.ts';

// Why a duty stands as it stands, and what would clear it: one standing duty of 环保局 and one of two days. Who does what is invented.

let api: Api;
let office: Office;
let liaison: Caller;
let principal: Caller;
let lead: string;
let item: Item;
let standing: string;
const on = (day: string) => api.world.clock.set(`${day}T09:00:00+08:00`);

beforeAll(async () => {
  api = await seedApi({}, '2018-04-02T01:00:00Z');
  office = await officeOf(api);
  lead = await office.unitNamed('环保局');
  [liaison, principal] = await Promise.all([office.liaison('环保局'), office.principal('环保局')]);
  const { obligations } = await office.owner.data(
    `query o($u: ID!) { obligations(filter: {states: [UNDATED], unitId: $u, capacities: [PRIMARY_LEAD], through: DIRECT}, first: 1) { nodes { id clause { id } } } }`,
    { u: lead },
  );
  const [duty] = obligations?.nodes ?? [];
  standing = String(duty?.id);
  const { openItems } = await office.director.data(
    `mutation o($c: ID!) { openItems(input: {filter: {clauseId: $c, states: [UNDATED]}, reportEveryMonths: 3}) { opening { items { nodes { id } } } userErrors { code } } }`,
    { c: duty?.clause?.id },
  );
  const id = openItems?.opening?.items?.nodes?.[0]?.id;
  const { assignItems } = await office.officer.data(
    'mutation a($ids: [ID!]!) { assignItems(input: {itemIds: $ids}) { assigned { items { nodes { id number state version } } } userErrors { code } } }',
    { ids: [id] },
  );
  item = assignItems?.assigned?.items?.nodes?.[0] as unknown as Item;
  item = await taken(liaison, 'acknowledgeItem', item);
  item = await taken(liaison, 'beginItem', item, { actionPlan: '按月巡查' });
});
afterAll(() => api.close());

const WHY = `query w($id: ID!, $asOf: LocalDate, $knownAt: DateTime) { obligation(id: $id, asOf: $asOf, knownAt: $knownAt) {
  state light { light reason messageZh } reasons { code messageZh messageEn } toClear { code messageZh }
  timeline(first: 100) { nodes { kind on wordsZh actor } } completion { completedOn obligation { state daysLate } } } }`;
const why = async (id: string, asOf: string, knownAt: string | null = null): Promise<Json> =>
  (await office.officer.data(WHY, { id, asOf, knownAt })).obligation as Json;
const codes = (rows: Json | undefined) => (rows ?? []).map(({ code }: Json) => String(code));
const redOn = async (asOf: string) =>
  (
    await office.officer.data(
      'query r($d: LocalDate!) { obligations(filter: {lights: [RED]}, asOf: $d, first: 200) { nodes { id } } }',
      {
        d: asOf,
      },
    )
  ).obligations?.nodes?.some(({ id }: Json) => String(id) === standing);

describe('a standing duty, which falls due on no day', () => {
  test('is green while its reports come, and red from the day from which one is missing, by light, filter and reason alike', async () => {
    expect((await why(standing, '2018-07-06')).light).toMatchObject({ light: 'GREEN', reason: 'NO_DAY' });
    expect(await redOn('2018-07-06')).toBe(false);
    const late = await why(standing, '2018-07-07');
    expect(late).toMatchObject({ state: 'UNDATED', light: { light: 'RED', reason: 'REPORT_MISSING' } });
    expect(await redOn('2018-07-07')).toBe(true);
    expect(codes(late.reasons)).toContain('REPORT_MISSING');
    expect(late.toClear?.[0]).toMatchObject({ code: 'REPORT_HANDED_IN', messageZh: '报送所欠的 2018Q2 进展报告。' });
  });

  test('handed in and accepted, the report is a reason by itself and the light green again; what was red stays so for its days', async () => {
    on('2018-07-10');
    const input = {
      unitId: lead,
      period: '2018Q2',
      entries: [{ itemId: item.id, percentDone: 40, done: '完成四成点位巡查' }],
    };
    const { submitReport } = await liaison.data(
      'mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id version } userErrors { code } } }',
      { input },
    );
    await office.officer.data(
      'mutation a($input: AcceptReportInput!) { acceptReport(input: $input) { userErrors { code } } }',
      {
        input: { reportId: submitReport?.report?.id, expectedVersion: submitReport?.report?.version },
      },
    );
    const now = await why(standing, '2018-07-10');
    expect(now.light?.light).toBe('GREEN');
    expect(now.reasons?.find(({ code }: Json) => String(code) === 'REPORT_ACCEPTED')).toMatchObject({
      messageZh: '最近一期经审核的报告为 2018Q2（2018-07-10 审核），完成 40%。',
    });
    expect((await why(standing, '2018-07-09')).light?.light).toBe('RED');
    expect(await redOn('2018-07-10')).toBe(false);
  });

  test('a failed check turns it red until one is passed', async () => {
    on('2018-08-01');
    item = await taken(principal, 'claimCompletion', item, { completedOn: '2018-08-01', statement: '长效机制已建立' });
    item = await taken(office.officer, 'startVerification', item);
    const check = { method: 'ON_SITE', verifiedOn: '2018-08-02', finding: '两处未设标识', outcome: 'FAILED' };
    on('2018-08-02');
    expect((await step(office.assessor, 'recordVerification', item, check)).codes).toEqual([]);
    const failed = await why(standing, '2018-08-02');
    expect(failed.light).toMatchObject({ light: 'RED', reason: 'CHECK_FAILED' });
    expect(codes(failed.reasons)).toContain('CHECK_FAILED');
    expect(codes(failed.toClear)[0]).toBe('CHECK_PASSED');
    expect(await redOn('2018-08-02')).toBe(true);
    expect(await redOn('2018-08-01')).toBe(false);
    const shown = failed.timeline?.nodes?.map(({ kind, on: day }: Json) => `${day} ${kind}`);
    expect(shown).toContain('2018-08-02 VERIFICATION');
  });
});

describe('a duty with a day', () => {
  let dated: string;
  test('names what the calendar says: a rest day does not move it, a year without its notice is provisional', async () => {
    const due = async (day: string) =>
      String(
        (
          await office.owner.data(
            'query o($d: LocalDate!) { obligations(filter: {dueFrom: $d, dueTo: $d}, first: 1) { nodes { id } } }',
            { d: day },
          )
        ).obligations?.nodes?.[0]?.id,
      );
    dated = await due('2018-12-31');
    const rest = (await why(dated, '2018-12-01')).reasons?.find(({ code }: Json) => String(code) === 'DUE_ON_REST_DAY');
    expect(rest?.messageZh).toBe('2018-12-31 为休息日，确定日期的时限不顺延；此前最后一个工作日为 2018-12-29。');
    expect(codes((await why(await due('2018-11-30'), '2018-11-01')).reasons)).not.toContain('DUE_ON_REST_DAY');
    const later = calendarReasonsOf(localDate('2030-06-28'), api.world.registry.calendar);
    expect(later.map(({ code }) => code)).toEqual(['CALENDAR_PROVISIONAL']);
  });

  test('its measures stand in its story, each step on its day; a unit is told only of those against itself', async () => {
    on('2019-01-08');
    await office.owner.data('mutation { runSweep(input: {asOf: "2019-01-08"}) { ledgerSequence } }');
    const { measures } = await office.officer.data(
      'query m($u: ID!) { measures(filter: {unitId: $u, kinds: [URGE], states: [PROPOSED]}, first: 1) { nodes { id version obligation { id } } } }',
      { u: lead },
    );
    const [urge] = measures?.nodes ?? [];
    await office.officer.data(
      'mutation i($input: IssueMeasureInput!) { issueMeasure(input: $input) { userErrors { code } } }',
      {
        input: { measureId: urge?.id, expectedVersion: urge?.version, skipGround: '直接催办' },
      },
    );
    const id = String(urge?.obligation?.id);
    const told = async (caller: Caller) =>
      ((await caller.data(WHY, { id, asOf: '2019-01-09' })).obligation?.timeline?.nodes ?? [])
        .filter(({ kind }: Json) => String(kind) === 'MEASURE')
        .map(({ on: day, wordsZh }: Json) => `${day} ${wordsZh}`);
    const mine = (await told(liaison)).filter((words: string) => words.includes('环境保护局'));
    expect(mine).toEqual([
      '2019-01-08 建议对济宁市兖州区环境保护局采取“催办”（规则 R1）。',
      '2019-01-08 催办（济宁市兖州区环境保护局）印发。',
    ]);
    expect(await told(liaison)).toEqual(mine);
    expect((await told(office.officer)).length).toBeGreaterThanOrEqual(mine.length);
    expect((await why(id, '2019-01-07')).timeline?.nodes?.some(({ kind }: Json) => String(kind) === 'MEASURE')).toBe(
      false,
    );
  });

  test('a completion reached from a past day tells of the duty as of that day', async () => {
    on('2019-01-10');
    await office.officer.data(
      'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2019-01-05", evidenceNote: "验收单"}) { userErrors { code } } }',
      { id: dated },
    );
    expect((await why(dated, '2019-01-05')).completion?.obligation).toEqual({ state: 'COMPLETED_LATE', daysLate: 5 });
    const { obligation } = await office.officer.data(
      'query n($id: ID!, $at: DateTime) { obligation(id: $id, asOf: "2019-01-08", knownAt: $at) { completion { obligation { state } } } }',
      { id: dated, at: '2019-01-09T00:00:00+08:00' },
    );
    expect(obligation?.completion).toBe(null);
  });
});
