import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { addDays, localDate } from '../src/kernel/local-date.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { gapsOf } from '../src/progress/yearly.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { annualStateOf, isOfYear, stagesOf } from '../src/tasks/annual.ts';
import { type Api, type Caller, type Json, seedApi, statementsOf } from './api-world.ts';
import { assignedItem, type Item, type Office, officeOf, taken } from './item-world.ts';
import { temporaryFolder } from './world.ts';

// What units report here is invented for these tests.

const { folder, remove } = temporaryFolder();
let api: Api;
let office: Office;
let planId = '';
let item: Item;
let dutyId = '';
let lead = '';

async function deed(as: Caller, name: string, input: Record<string, unknown>) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const data = await as.data(
    `mutation d($input: ${type}) { ${name}(input: $input) { annualPlan { id version state } userErrors { code path } } }`,
    { input },
  );
  const answer = data[name] as Json;
  return { plan: answer.annualPlan as Json, codes: (answer.userErrors ?? []).map(({ code }: Json) => String(code)) };
}
let annual: Json;
/** Does a deed on the year's plan as it was last seen, and remembers it after. */
async function onPlan(as: Caller, name: string, input: Record<string, unknown>): Promise<string[]> {
  const { plan, codes } = await deed(as, name, { annualPlanId: annual.id, expectedVersion: annual.version, ...input });
  if (codes.length === 0) annual = plan;
  return codes;
}
const PLAN = `query a($id: ID!) { node(id: $id) { ... on AnnualPlan { year stages state plan { id }
  targets(first: 200) { totalCount nodes { targetId stage lastOn words targetFigure obligation { id dueOn } } }
  targetHistory(first: 200) { nodes { stage words closedReason obligation { id } } }
  approvals { nodes { documentNumber approvedBy } } } } }`;
const plan = async (as = office.officer) => (await as.data(PLAN, { id: annual.id })).node as Json;
const YEARLY = `query y($p: ID!, $a: YearlyAudience!, $asOf: LocalDate) { yearlyReport(planId: $p, year: 2018, audience: $a, asOf: $asOf) {
  until counts { duties completed overdue reported withGaps } annualPlan { id }
  leads(first: 20) { nodes { unit { shortName } counts { duties completed overdue reported withGaps }
    lines(first: 60) { nodes { state gaps messageZh reportedPeriod percentDone done stages obligation { id dueOn clause { path } } } } } } } }`;
const yearly = async (a: string, as = office.officer, asOf?: string) =>
  (await as.data(YEARLY, { p: planId, a, asOf })).yearlyReport as Json;
const linesOf = (report: Json): Json[] =>
  (report.leads?.nodes ?? []).flatMap((one: Json) => [...(one.lines?.nodes ?? [])]);

beforeAll(async () => {
  api = await seedApi({}, '2018-04-02T01:00:00.000Z');
  office = await officeOf(api);
  planId = String((await office.officer.data('{ plans(first: 1) { nodes { id } } }')).plans?.nodes?.[0]?.id);
  item = await assignedItem(office, '二（六）5', '2018-12-31');
  const liaison = await office.liaison('环保局');
  lead = await office.unitNamed('环保局');
  item = await taken(liaison, 'acknowledgeItem', item);
  item = await taken(liaison, 'beginItem', item, { actionPlan: '逐户联网' });
  const { node } = await office.officer.data(
    'query i($id: ID!) { node(id: $id) { ... on SupervisedItem { obligation { id } } } }',
    { id: item.id },
  );
  dutyId = String(node?.obligation?.id);
});
afterAll(async () => {
  await api.close();
  remove();
});

describe('the plan of 2018', () => {
  test('is drawn from the clauses: what falls due in the year is the target of its quarter, in the plan’s own words', async () => {
    const coordinating = await api.as('COORDINATION_OFFICE');
    const input = { planId, year: 2018, stages: 'QUARTER' };
    expect((await deed(office.assessor, 'draftAnnualPlan', input)).codes).toEqual(['NOT_AUTHORISED']);
    expect((await deed(coordinating, 'draftAnnualPlan', { ...input, year: 2050 })).codes).toEqual(['BAD_INPUT']);
    const drawn = await deed(coordinating, 'draftAnnualPlan', input);
    expect(drawn.codes).toEqual([]);
    annual = drawn.plan;
    expect((await deed(coordinating, 'draftAnnualPlan', input)).codes).toEqual(['ANNUAL_PLAN_EXISTS']);
    const { targets, state } = await plan();
    const { obligations } = await office.officer.data(
      '{ obligations(filter: {dueFrom: "2018-01-01", dueTo: "2018-12-31"}) { totalCount } }',
    );
    expect(state).toBe('DRAFT');
    expect(Number(targets?.totalCount)).toBe(Number(obligations?.totalCount));
    expect(new Set(targets?.nodes?.map(({ stage }) => String(stage)))).toEqual(new Set(['2018Q4']));
  });

  test('is approved by the government alone; a change after that wants a reason, keeps the earlier target and asks for approval anew', async () => {
    const target = {
      obligationId: dutyId,
      stage: '2018Q2',
      words: '完成半数单位联网',
      targetFigure: '50',
      targetUnit: '%',
    };
    expect(await onPlan(office.officer, 'assignStageTargets', { targets: [{ ...target, stage: '2018-06' }] })).toEqual([
      'BAD_INPUT',
    ]);
    expect(await onPlan(office.officer, 'assignStageTargets', { targets: [target] })).toEqual([]);
    const paper = { documentNumber: '测试政发〔2018〕9号' };
    expect(await onPlan(office.director, 'approveAnnualPlan', paper)).toEqual(['NOT_AUTHORISED']);
    expect(await onPlan(office.leader, 'approveAnnualPlan', paper)).toEqual([]);
    expect(annual.state).toBe('APPROVED');
    expect(await onPlan(office.leader, 'approveAnnualPlan', paper)).toEqual(['WRONG_STATE']);
    const less = { targets: [{ ...target, targetFigure: '40' }] };
    expect(await onPlan(office.officer, 'assignStageTargets', less)).toEqual(['BAD_INPUT']);
    expect(await onPlan(office.officer, 'assignStageTargets', { ...less, expectedVersion: 1, reason: '核减' })).toEqual(
      ['STALE'],
    );
    expect(await onPlan(office.officer, 'assignStageTargets', { ...less, reason: '设备到货推迟' })).toEqual([]);
    expect(annual.state).toBe('CHANGED');
    const { targets, targetHistory, approvals } = await plan();
    const ofDuty = (targets?.nodes ?? []).filter((one: Json) => String(one.obligation?.id) === dutyId);
    expect(ofDuty.map(({ targetFigure }: Json) => targetFigure)).toEqual(['40', null]);
    const history = (targetHistory?.nodes ?? []).filter(({ stage }: Json) => String(stage) === '2018Q2');
    expect(history.map(({ closedReason }: Json) => closedReason)).toEqual(['设备到货推迟', null]);
    expect(approvals?.nodes).toMatchObject([{ documentNumber: paper.documentNumber }]);
    expect(await onPlan(office.leader, 'approveAnnualPlan', { documentNumber: '测试政发〔2018〕12号' })).toEqual([]);
    expect(annual.state).toBe('APPROVED');
  });
});

describe('the year’s progress', () => {
  test('is gathered from what was reported and accepted; what is wanting is named and nothing is asked of anyone', async () => {
    api.world.clock.set('2018-07-05T01:00:00.000Z');
    const liaison = await office.liaison('环保局');
    const { submitReport } = await liaison.data(
      'mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id version } userErrors { code } } }',
      {
        input: {
          ...{ unitId: lead, period: '2018Q2' },
          entries: [{ itemId: item.id, percentDone: 45, done: '已联网九户', nextSteps: '按月推进' }],
        },
      },
    );
    expect(submitReport?.userErrors).toEqual([]);
    const of = (report: Json) => linesOf(report).find((one) => String(one.obligation?.id) === dutyId) as Json;
    expect(of(await yearly('COORDINATION'))).toMatchObject({
      reportedPeriod: null,
      gaps: ['NOT_REPORTED', 'STAGE_UNTOLD'],
    });
    const { acceptReport } = await office.officer.data(
      'mutation j($input: AcceptReportInput!) { acceptReport(input: $input) { userErrors { code } } }',
      { input: { reportId: submitReport?.report?.id, expectedVersion: submitReport?.report?.version } },
    );
    expect(acceptReport?.userErrors).toEqual([]);
    expect(of(await yearly('COORDINATION'))).toMatchObject({
      ...{ reportedPeriod: '2018Q2', percentDone: 45, done: '已联网九户', gaps: [], messageZh: '', state: 'OPEN' },
      stages: ['2018Q2 完成半数单位联网', expect.stringContaining('2018Q4')],
    });
    api.world.clock.set('2019-01-20T01:00:00.000Z');
    const atEnd = await yearly('COORDINATION');
    expect(atEnd.until).toBe('2018-12-31');
    expect(of(atEnd).gaps).toEqual(['STAGE_UNTOLD']);
    expect(of(await yearly('COORDINATION', office.officer, '2019-01-20')).gaps).toEqual(['STAGE_UNTOLD']);
    const { missingReports } = await office.officer.data('{ missingReports(first: 100) { nodes { period } } }');
    expect(missingReports?.nodes?.map(({ period }) => String(period))).not.toContain('2018');
  });

  test('every duty on which work falls into the year stands in it once; the government’s report names only what is wanting', async () => {
    const [whole, short] = [await yearly('COORDINATION'), await yearly('GOVERNMENT')];
    expect(short.counts).toEqual(whole.counts);
    expect(linesOf(whole)).toHaveLength(Number(whole.counts?.duties));
    expect(new Set(linesOf(whole).map(({ obligation }) => String(obligation?.id))).size).toBe(linesOf(whole).length);
    expect(linesOf(short)).toEqual(linesOf(whole).filter((one) => Number(one.gaps?.length) > 0));
    const unled = (whole.leads?.nodes ?? []).find(({ unit }: Json) => unit === null);
    for (const line of unled?.lines?.nodes ?? []) expect(line.gaps).toContain('NO_LEAD');
    const own = await yearly('COORDINATION', await office.liaison('农业局'));
    expect((own.leads?.nodes ?? []).map(({ unit }: Json) => String(unit?.shortName))).toEqual(['农业局']);
  });

  test('by the command line it is written as a Word document with the same numbers', async () => {
    const out: string[] = [];
    const io = {
      ...{ settings: readSettings({}), clock: api.world.clock, ids: { tail: () => 'x' }, userName: 'tester' },
      ...{ newSecret: () => 'areg_x', convert: undefined, stopped: Promise.resolve(), progress: () => {} },
      ...{ out: (text: string) => out.push(text), err: (text: string) => out.push(text) },
    };
    const file = `${folder}/yearly.docx`;
    const words = ['yearly', '2018', '--for', 'government', '--db', api.world.file];
    expect(await runProgram([...words, '-o', file], io)).toBe(0);
    const text = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] as Uint8Array).replace(/<[^>]+>/g, '');
    const { counts } = await yearly('GOVERNMENT');
    expect(text).toContain(`涉及 ${counts?.duties} 项，办结 ${counts?.completed} 项，逾期 ${counts?.overdue} 项`);
    expect(text).toContain('代拟稿');
    expect(text).toContain('济宁市兖州区农业局');
    expect(await runProgram([...words, '--json'], io)).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '').counts).toEqual(counts);
  });

  test('costs as many statements for all leads as for one', async () => {
    const query = `query y($p: ID!, $n: Int!) { yearlyReport(planId: $p, year: 2018, audience: COORDINATION) { counts { duties }
      leads(first: $n) { nodes { unit { shortName } lines(first: 40) { nodes { gaps obligation { state clause { path } } } } } } } }`;
    const cost = async (n: number) => (await statementsOf(api, office.officer, query, { p: planId, n })).length;
    expect(await cost(20)).toBe(await cost(1));
  });

  test('the journal rebuilds plans, targets and approvals as they stand', async () => {
    const { registry } = api.world;
    expect((await verifyLedger(registry.engine.read(registry.jurisdiction), ALL_TABLES)).problems).toEqual([]);
  });
});

test('a register that was opened after the year still knows who led in it', async () => {
  const later = await seedApi();
  const officer = await later.as('SUPERVISION_OFFICER');
  const { plans } = await officer.data('{ plans(first: 1) { nodes { id } } }');
  const { yearlyReport } = await officer.data(YEARLY, { p: plans?.nodes?.[0]?.id, a: 'COORDINATION' });
  const leads = (yearlyReport?.leads?.nodes ?? []).map(({ unit }: Json) => unit && String(unit.shortName));
  expect(leads).toEqual(expect.arrayContaining(['环保局', '农业局']));
  await later.close();
});

test('the stages of any year follow one another without a gap from its first day to its last', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.constantFrom('QUARTER' as const, 'MONTH' as const),
      (year, kind) => {
        const stages = stagesOf(year, kind);
        expect(stages).toHaveLength(kind === 'QUARTER' ? 4 : 12);
        expect(stages[0]?.firstOn).toBe(`${year}-01-01`);
        expect(stages.at(-1)?.lastOn).toBe(`${year}-12-31`);
        for (const [index, stage] of stages.entries()) {
          if (index > 0) expect(stage.firstOn).toBe(addDays(stages[index - 1]?.lastOn ?? stage.firstOn, 1));
        }
      },
    ),
  );
});

test('what is done before a year or begins after it is not of the year, and what is late is carried over', () => {
  const day = localDate;
  const duty = { startsOn: day('2018-03-16'), dueOn: day('2018-12-31'), completedOn: null };
  expect([2017, 2018, 2019].map((year) => isOfYear(duty, year))).toEqual([false, true, true]);
  expect(isOfYear({ ...duty, completedOn: day('2018-12-20') }, 2019)).toBe(false);
  expect(isOfYear({ ...duty, endsOn: day('2018-12-31') }, 2019)).toBe(false);
});

test('a stage is told of by a report to its end or by completion within it, and by nothing else', () => {
  const day = localDate;
  const stages = [{ lastOn: day('2018-06-30') }];
  const facts = { state: 'OPEN' as const, completedOn: null, hasLead: true, stages, until: day('2018-07-10') };
  expect(gapsOf({ ...facts, reportedUntil: [day('2018-03-31')] })).toEqual(['STAGE_UNTOLD']);
  expect(gapsOf({ ...facts, reportedUntil: [day('2018-06-30')] })).toEqual([]);
  expect(gapsOf({ ...facts, reportedUntil: [], completedOn: day('2018-06-30'), state: 'COMPLETED' })).toEqual([]);
  expect(gapsOf({ ...facts, reportedUntil: [], until: day('2018-06-29') })).toEqual(['NOT_REPORTED']);
  expect(annualStateOf(null, null)).toBe('DRAFT');
});
