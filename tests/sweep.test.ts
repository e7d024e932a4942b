import { afterEach, describe, expect, test } from 'vitest';
import { importPlan } from '../src/intake/commands.ts';
import { confirmPlan } from '../src/intake/commands-confirm.ts';
import { acceptEdition, previewEdition } from '../src/intake/commands-editions.ts';
import { listAllFindings } from '../src/intake/store.ts';
import { type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { pageRequest } from '../src/kernel/page.ts';
import { command } from '../src/ledger/command.ts';
import { type DismissMeasure, dismissMeasureWith } from '../src/measures/commands-steps.ts';
import { previewSweep, runSweepWith } from '../src/measures/commands-sweep.ts';
import {
  addMeasures,
  countMeasures,
  listMeasures,
  listMeasuresById,
  type Measure,
  type MeasureFilter,
} from '../src/measures/store.ts';
import { listRunsById } from '../src/measures/store-runs.ts';
import { findPlanText, listPlans } from '../src/plans/store.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { listResponsibilities } from '../src/tasks/store.ts';
import { makeWorld, seedDistrict, smallDistrict, type World } from './world.ts';

const NEW_YEAR = localDate('2019-01-01');

let world: World;
afterEach(() => world.remove());

const db = () => world.registry.engine.read(world.registry.jurisdiction);
const sweep = async (asOf: LocalDate | string) => {
  const { outcome } = await world.perform(runSweepWith(world.registry.calendar), { asOf: localDate(asOf) });
  const [run] = await listRunsById(db(), [outcome.runId]);
  if (!run) throw new Error('every run leaves a report');
  return { ...run, ...outcome };
};
const preview = (asOf: string) =>
  previewSweep(db(), {
    asOf: localDate(asOf),
    knownAt: world.registry.clock.now(),
    calendar: world.registry.calendar,
  });
const measures = async (filter: MeasureFilter = {}): Promise<Measure[]> =>
  (await listMeasures(db(), filter, pageRequest({ first: 200 }, 'test'))).edges.map(({ node }) => node);
const told = (all: readonly Measure[]) =>
  all.map(({ kind, addresseeName, facts }) => [kind, addresseeName, facts.clausePath].join(' ')).sort();

async function confirm(planId: string): Promise<void> {
  const open = await listAllFindings(db(), { planId });
  const acknowledgedFindingIds = open.map(({ id }) => id);
  await world.perform(confirmPlan, { planId, acknowledgedFindingIds, reason: '已逐条阅看。' });
}

async function confirmedSmallDistrict(): Promise<string> {
  const small = await smallDistrict();
  world = small;
  await confirm(small.planId);
  return small.planId;
}

/** A world with a plan of one clause, confirmed. */
async function worldWith(clause: string): Promise<void> {
  world = await makeWorld();
  const text = `示例区人民政府办公室\n关于印发示例工作方案的通知\n各有关单位：\n现将方案印发给你们。\n示例区人民政府办公室\n2018年3月1日\n示例工作方案\n一、工作任务\n（一）重点工作\n${clause}\n`;
  const { outcome } = await world.perform(importPlan, { text });
  await confirm(outcome.planId);
}

describe('the seed plan on 2019-01-01', () => {
  test('the duty 32 days late calls for a warning to each of its leads, those one day late for an urge', async () => {
    world = await seedDistrict();
    const report = await sweep(NEW_YEAR);
    const proposed = await measures();
    expect(report.proposed.toSorted()).toEqual(proposed.map(({ id }) => id).toSorted());
    expect(told(proposed.filter(({ kind }) => kind !== 'URGE'))).toEqual([
      'WARNING 济宁市兖州区农业局 二（二）4',
      'WARNING 济宁市兖州区环境保护局 二（二）4',
    ]);
    for (const { kind, facts } of proposed) {
      expect(facts).toMatchObject(
        kind === 'WARNING'
          ? { dueOn: '2018-11-30', daysOverdue: 32, lowerRungsNotTaken: ['R1', 'R2'], surface: '2018年11月底前' }
          : { dueOn: '2018-12-31', daysOverdue: 1, lowerRungsNotTaken: [] },
      );
    }
    expect(told(proposed)).toEqual(
      expect.arrayContaining([
        'URGE 济宁市兖州区环境保护局 二（一）1',
        'URGE 济宁市兖州区国土资源局 二（一）1',
        'URGE 济宁市兖州区经济和信息化局 二（六）5',
        'URGE 济宁市兖州区农业局 二（三）3',
      ]),
    );
    expect(report.held.ONE_OPEN_PER_KIND).toBe(1);
    expect(report.heldItems.map(({ reason, namedAs }) => [reason, namedAs])).toEqual([['ONE_OPEN_PER_KIND', '农业局']]);
  });

  test('each proposal has its leads of the line, the words that make it due and bases in force that day', async () => {
    world = await seedDistrict();
    await sweep(NEW_YEAR);
    const proposed = await measures();
    const lines = await listResponsibilities(
      db(),
      proposed.map(({ clauseId }) => clauseId),
    );
    expect(proposed.length).toBeGreaterThan(10);
    for (const { clauseId, unitId, facts, legalBasis, ruleSetId, state, proposedOn } of proposed) {
      expect([state, proposedOn, facts.asOf]).toEqual(['PROPOSED', NEW_YEAR, NEW_YEAR]);
      expect(lines.some((one) => one.clauseId === clauseId && one.unitId === unitId && one.role === 'LEAD')).toBe(true);
      expect(facts.surface).toBeTruthy();
      expect(facts.deliverable).toBeTruthy();
      expect(ruleSetId).toBeTruthy();
      expect(legalBasis.length).toBeGreaterThan(0);
      for (const { document, validFrom, validTo } of legalBasis) {
        expect((validFrom ?? '') <= NEW_YEAR && (validTo ?? '9999') >= NEW_YEAR).toBe(true);
        expect(document).not.toMatch(/政府督查工作条例|山东省土壤污染防治条例|土壤污染防治法/);
      }
    }
    const warning = proposed.find(({ kind }) => kind === 'WARNING');
    expect(warning?.legalBasis[0]).toMatchObject({ kind: 'PLAN_CLAUSE', article: '三（二）' });
    expect(warning?.legalBasis[0]?.quote).toContain('通报预警');
  });

  test('the place of a basis is that of the edition that stands, named once', async () => {
    world = await seedDistrict();
    const held = await listPlans(db(), world.clock.now(), pageRequest({ first: 1 }, 'test'));
    const planId = String(held.edges[0]?.node.id);
    const text = String(await findPlanText(db(), planId));
    const plan = { planId, text: text.replace('加强', '切实加强') };
    const { token } = await previewEdition(db(), plan, NEW_YEAR);
    await world.perform(acceptEdition, { ...plan, previewToken: token, reason: '依会议纪要修订' });
    await sweep(NEW_YEAR);
    const warning = (await measures()).find(({ kind }) => kind === 'WARNING');
    expect(warning?.legalBasis[0]).toMatchObject({ kind: 'PLAN_CLAUSE', article: '三（二）' });
  });

  test('says what cannot be assessed, because nobody records it yet', async () => {
    world = await seedDistrict();
    const { notAssessable } = await sweep(NEW_YEAR);
    expect(notAssessable).toEqual(expect.arrayContaining(['seriousSoilProblem', 'dataForged']));
  });
});

describe('never twice', () => {
  test('sweeping twice on one night proposes each measure once', async () => {
    world = await seedDistrict();
    const first = await sweep(NEW_YEAR);
    const second = await sweep(NEW_YEAR);
    expect(second.proposed).toEqual([]);
    expect(second.held.ALREADY_PROPOSED).toBe(first.proposed.length);
    expect(await countMeasures(db(), {})).toBe(first.proposed.length);
  });

  test('sweeps at the same moment propose each measure once', async () => {
    world = await seedDistrict();
    const reports = await Promise.all([1, 2, 3].map(() => sweep(NEW_YEAR)));
    const proposed = reports.flatMap((report) => report.proposed);
    expect(reports.filter((report) => report.proposed.length > 0)).toHaveLength(1);
    expect(await countMeasures(db(), {})).toBe(proposed.length);
  });

  test('the register itself refuses the same rule on the same fact and unit, whatever program writes', async () => {
    world = await seedDistrict();
    await sweep(NEW_YEAR);
    const [one] = await measures();
    const again = command(
      'RUN_SWEEP',
      () => ({ allowed: true }),
      async (tx, _none: null, at) => {
        if (one) await addMeasures(tx, [{ ...one, id: at.newId('Measure') }]);
        return null;
      },
    );
    await expect(world.perform(again, null)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
  });

  test('a heavier rung takes the place of a proposal that nobody took up, in the same deed', async () => {
    world = await seedDistrict('2019-03-01T01:00:00.000Z');
    const before = await sweep(NEW_YEAR);
    const after = await sweep('2019-02-15');
    expect(after.superseded.toSorted()).toEqual(before.proposed.toSorted());
    expect(told(await measures({ kinds: ['INTERVIEW'] }))).toEqual([
      'INTERVIEW 济宁市兖州区农业局 二（二）4',
      'INTERVIEW 济宁市兖州区环境保护局 二（二）4',
    ]);
    const gone = await listMeasuresById(db(), before.proposed);
    for (const { state, withdrawalReason, supersededById, version } of gone) {
      expect([state, withdrawalReason, version]).toEqual(['WITHDRAWN', 'SUPERSEDED', 2]);
      expect(after.proposed).toContain(supersededById);
    }
  });

  test('what is completed is left alone', async () => {
    world = await seedDistrict();
    const { proposals } = await preview(NEW_YEAR);
    const obligationId = proposals.find(({ kind }) => kind === 'WARNING')?.obligationId ?? '';
    const completedOn = localDate('2018-12-30');
    await world.perform(completeObligation, { obligationId, completedOn, evidenceNote: '已验收' });
    await sweep(NEW_YEAR);
    expect(await countMeasures(db(), { kinds: ['WARNING'] })).toBe(0);
    expect(await countMeasures(db(), { obligationId })).toBe(0);
  });
});

describe('who is left alone, and why', () => {
  test('nothing is proposed on a reading that no person has confirmed', async () => {
    world = await smallDistrict();
    const report = await sweep(NEW_YEAR);
    expect(report.proposed).toEqual([]);
    expect(report.held.READING_UNCONFIRMED).toBeGreaterThan(0);
  });

  test('a court is not measured, the department beside it is', async () => {
    await worldWith('1、完善机制。2018年9月底前，完成机制建设。（牵头单位：法院、环保局，协办单位：财政局）');
    const report = await sweep(NEW_YEAR);
    expect(told(await measures()).map((line) => line.split(' ')[1])).toEqual(['济宁市兖州区环境保护局']);
    expect(report.heldItems).toMatchObject([{ reason: 'NOT_SUPERVISION_OBJECT', namedAs: '法院' }]);
    expect(report.held).toEqual({ NOT_SUPERVISION_OBJECT: 1, SUPPORT_NOT_ADDRESSED: 1 });
  });

  test('every town of a leading group is judged by itself', async () => {
    await worldWith('1、清理河道。2018年9月底前，完成清理。（牵头单位：各镇街，协办单位：水利局）');
    await sweep(NEW_YEAR);
    const proposed = await measures();
    expect(proposed).toHaveLength(10);
    expect(new Set(proposed.map(({ unitId }) => unitId)).size).toBe(10);
    expect(new Set(proposed.map(({ facts, throughGroupId }) => `${facts.namedAs} ${throughGroupId !== null}`))).toEqual(
      new Set(['各镇街 true']),
    );
  });

  test('a name that is matched to no unit is handed to a person', async () => {
    await worldWith('1、清理河道。2018年9月底前，完成清理。（牵头单位：河道长制工作专班，协办单位：水利局）');
    const report = await sweep(NEW_YEAR);
    expect(report.heldItems).toMatchObject([{ reason: 'UNIT_UNRESOLVED', unitId: null, namedAs: '河道长制工作专班' }]);
  });

  test('a plan that provides for nothing is warned of on general rules, and called to no interview', async () => {
    await confirmedSmallDistrict();
    await sweep(NEW_YEAR);
    const late = await measures({ kinds: ['WARNING', 'INTERVIEW'] });
    expect(late.length).toBeGreaterThan(0);
    for (const { kind, facts, legalBasis } of late) {
      expect([kind, facts.rungsWithoutBasis]).toEqual(['WARNING', ['R4']]);
      expect(legalBasis.map(({ kind: basis }) => basis)).toEqual(['DIRECTIVE']);
    }
  });
});

describe('what a sweep declines', () => {
  test('a day that no rules cover, a day that has not come, and a caller who only reads', async () => {
    world = await makeWorld();
    await expect(sweep('2017-12-31')).rejects.toMatchObject({ code: 'RULES_NOT_IN_FORCE' });
    await expect(sweep('2019-01-03')).rejects.toMatchObject({ code: 'BAD_INPUT', path: ['asOf'] });
    const command = runSweepWith(world.registry.calendar);
    for (const role of ['INTEGRATOR', 'UNIT_LIAISON', 'ASSESSOR'] as const) {
      await expect(world.as(world.actor(role), command, { asOf: NEW_YEAR })).rejects.toMatchObject({
        code: 'NOT_AUTHORISED',
      });
    }
    await expect(preview('2017-12-31')).rejects.toMatchObject({ code: 'RULES_NOT_IN_FORCE' });
  });

  test('a preview tells in full what would be proposed and writes nothing', async () => {
    world = await seedDistrict();
    const { proposals, held } = await preview(NEW_YEAR);
    expect(await countMeasures(db(), {})).toBe(0);
    const report = await sweep(NEW_YEAR);
    expect(held).toEqual(report.held);
    const rows = await measures();
    for (const proposal of proposals) {
      const row = rows.find(
        ({ obligationId, unitId }) => obligationId === proposal.obligationId && unitId === proposal.unitId,
      );
      const { asOf, dueOn, matched, lowerRungsNotTaken } = proposal.facts;
      expect(row).toMatchObject({ ruleId: proposal.ruleId, facts: { asOf, dueOn, matched, lowerRungsNotTaken } });
      expect(row?.legalBasis).toEqual(proposal.legalBasis);
    }
    expect((await preview('2020-07-01')).proposals.length).toBeGreaterThan(0);
  });

  test('a larger register is swept in as many statements as a small one', async () => {
    world = await seedDistrict();
    const count = async () => {
      await preview(NEW_YEAR);
      world.statements.length = 0;
      await preview(NEW_YEAR);
      return world.statements.length;
    };
    const small = await count();
    const { outcome } = await world.perform(importPlan, {
      text: `示例区人民政府办公室\n2018年3月1日\n示例工作方案\n一、任务\n${Array.from({ length: 30 }, (_none, at) => `${at + 1}、任务${at}。2018年10月底前，完成任务${at}。（牵头单位：各镇街、环保局）`).join('\n')}\n`,
    });
    await confirm(outcome.planId);
    const before = (await preview(NEW_YEAR)).proposals.length;
    expect(await count()).toBe(small);
    expect(before).toBeGreaterThan(300);
  });
});

describe('dismissal', () => {
  test('an officer dismisses a proposal with a reason, and the fact is not proposed again', async () => {
    world = await seedDistrict('2019-03-01T01:00:00.000Z');
    await sweep(NEW_YEAR);
    const [urge] = await measures({ kinds: ['URGE'] });
    if (!urge) throw new Error('no urge was proposed');
    const officer = world.actor('SUPERVISION_OFFICER');
    const dismissMeasure = dismissMeasureWith(world.registry.calendar);
    const dismiss = (input: Partial<DismissMeasure>) =>
      world.as(officer, dismissMeasure, { measureId: urge.id, reason: '已补报', expectedVersion: 1, ...input });
    await expect(dismiss({ reason: '  ' })).rejects.toMatchObject({ code: 'BAD_INPUT', path: ['reason'] });
    await expect(dismiss({ reason: '长'.repeat(2001) })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(dismiss({ expectedVersion: 7 })).rejects.toMatchObject({ code: 'STALE' });
    await expect(dismiss({ measureId: 'msr_370812_0' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await dismiss({});
    await expect(dismiss({ expectedVersion: 2 })).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const [row] = await listMeasuresById(db(), [urge.id]);
    expect(row).toMatchObject({
      ...{ state: 'DISMISSED', version: 2, dismissalReason: '已补报', dismissedBy: officer.name },
    });
    const again = await sweep(NEW_YEAR);
    expect(again.proposed).toEqual([]);
    expect(again.held.DISMISSED_BEFORE).toBe(1);
    const later = await sweep('2019-01-20');
    expect((await listMeasuresById(db(), later.proposed)).map(({ kind }) => kind)).not.toContain('URGE');
    await expect(
      world.as(world.actor('UNIT_PRINCIPAL'), dismissMeasure, { measureId: urge.id, reason: 'x', expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  });
});

test('measures are listed by unit, clause, kind, state and day, page by page, and only within the scope', async () => {
  world = await seedDistrict('2019-03-01T01:00:00.000Z');
  await sweep(NEW_YEAR);
  await sweep('2019-02-15');
  const all = await measures();
  const [first] = all;
  if (!first) throw new Error('nothing was proposed');
  const { unitId, clauseId, planId, obligationId } = first;
  const filters: [MeasureFilter, (measure: Measure) => boolean][] = [
    [{ unitId }, (one) => one.unitId === unitId],
    [{ clauseId }, (one) => one.clauseId === clauseId],
    [{ obligationId }, (one) => one.obligationId === obligationId],
    [{ planId }, () => true],
    [{ kinds: ['URGE', 'WARNING'] }, ({ kind }) => kind === 'URGE' || kind === 'WARNING'],
    [{ states: ['WITHDRAWN'] }, ({ state }) => state === 'WITHDRAWN'],
    [{ proposedFrom: localDate('2019-02-15') }, ({ proposedOn }) => proposedOn >= '2019-02-15'],
    [{ proposedTo: NEW_YEAR }, ({ proposedOn }) => proposedOn <= NEW_YEAR],
    [{ scope: [unitId] }, (one) => one.unitId === unitId],
    [{ scope: [] }, () => false],
  ];
  for (const [filter, matches] of filters) {
    const expected = all.filter(matches);
    expect(await measures(filter)).toEqual(expected);
    expect(await countMeasures(db(), filter)).toBe(expected.length);
  }
  const paged: Measure[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMeasures>> = await listMeasures(
      db(),
      {},
      pageRequest({ first: 7, after }, 'test'),
    );
    paged.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(paged).toEqual(all);
});
