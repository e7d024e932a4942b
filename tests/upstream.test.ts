import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan } from '../src/intake/commands.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import {
  confirmUpstreamLink,
  proposeUpstreamLinks,
  rejectUpstreamLink,
  removeUpstreamLink,
  upstreamCoverage,
} from '../src/upstream/commands.ts';
import { proposeLinks } from '../src/upstream/proposal.ts';
import { type Api, type Caller, smallApi } from './api-world.ts';
import { smallDistrict, type World } from './world.ts';

/** A plan of the city above the small district; invented. */
const HIGHER = `示例市人民政府
关于印发示例市河道整治行动计划的通知
示市发〔2017〕12号
各区人民政府：
示例市人民政府
2017年12月1日
示例市河道整治行动计划
一、主要任务
1、开展河道调查。2018年5月底前，完成全市河道的调查，建立河道名录。（牵头单位：水利局，协办单位：环保局）
2、提升水质。到2020年，河道水质达标率达到95%以上。（牵头单位：环保局，协办单位：水利局）
3、清理网箱养殖。2018年10月底前，取缔河道网箱养殖，取缔率达到100%。（牵头单位：农业局，协办单位：水利局）
`;

const read = (world: World) => world.registry.engine.read(world.registry.jurisdiction);
async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

describe('a plan and the higher plan that it carries out', () => {
  let world: World & { planId: string };
  let upstreamPlanId: string;
  const propose = () => proposeUpstreamLinks(read(world), world.planId, upstreamPlanId);
  beforeAll(async () => {
    world = await smallDistrict();
    upstreamPlanId = (await world.perform(importPlan, { text: HIGHER })).outcome.planId;
  });
  afterAll(() => world.remove());

  test('a machine proposes with reasons; what a person decides is remembered and not proposed again', async () => {
    const proposals = await propose();
    const [survey] = proposals;
    if (!survey) throw new Error('nothing proposed');
    expect(survey.score).toBeGreaterThan(30);
    expect(survey.sharedTerms.length).toBeGreaterThan(0);
    expect(await propose()).toEqual(proposals);
    const pair = { clauseId: survey.clauseId, upstreamClauseId: survey.upstreamClauseId };
    const { outcome } = await world.perform(rejectUpstreamLink, { ...pair, reason: '不是同一项工作' });
    expect(
      (await propose()).some((one) => one.clauseId === pair.clauseId && one.upstreamClauseId === pair.upstreamClauseId),
    ).toBe(false);
    expect(await refusalOf(world.perform(confirmUpstreamLink, { ...pair, reason: '是' }))).toMatchObject({
      code: 'LINK_ALREADY_DECIDED',
      facts: { decision: 'REJECTED' },
    });
    await world.perform(removeUpstreamLink, { linkId: outcome.linkId, reason: '看错了' });
    expect(
      await refusalOf(world.perform(removeUpstreamLink, { linkId: outcome.linkId, reason: '再撤' })),
    ).toMatchObject({
      code: 'LINK_ALREADY_REMOVED',
    });
    expect(await propose()).toEqual(proposals);
    await world.perform(confirmUpstreamLink, { ...pair, reason: '任务相同' });
  });

  test('coverage tells what nobody carries out, which targets and days were softened, and what is the plan’s own', async () => {
    const { coverage, facts } = await upstreamCoverage(read(world), world.planId, upstreamPlanId);
    const [survey, quality, cages] = facts.upstreamClauses.map(({ id }) => id);
    const [localSurvey, , localQuality] = facts.clauses.map(({ id }) => id);
    expect(coverage.uncoveredClauseIds).toEqual([quality, cages]);
    const link = { clauseId: localQuality ?? '', upstreamClauseId: quality ?? '', reason: '水质目标' };
    await world.perform(confirmUpstreamLink, link);
    const after = (await upstreamCoverage(read(world), world.planId, upstreamPlanId)).coverage;
    expect(after.uncoveredClauseIds).toEqual([cages]);
    expect(after.targets).toMatchObject([{ verdict: 'SOFTER', shifts: ['LOWER_FIGURE'] }]);
    expect(after.uncoveredTargetIds).toHaveLength(1);
    expect(after.days).toContainEqual(
      expect.objectContaining({
        clauseId: localSurvey,
        upstreamClauseId: survey,
        verdict: 'SOFTER',
        upstreamDueOn: '2018-05-31',
      }),
    );
    expect(after.ownClauseIds).toHaveLength(2);
  });

  test('clauses of one plan are not linked, and a link wants a reason', async () => {
    const { facts } = await upstreamCoverage(read(world), world.planId, upstreamPlanId);
    const [one, two] = facts.clauses;
    const pair = { clauseId: one?.id ?? '', upstreamClauseId: two?.id ?? '' };
    expect(await refusalOf(world.perform(confirmUpstreamLink, { ...pair, reason: 'x' }))).toMatchObject({
      code: 'LINK_WITHIN_PLAN',
    });
    const other = { clauseId: two?.id ?? '', upstreamClauseId: facts.upstreamClauses[2]?.id ?? '', reason: ' ' };
    expect(await refusalOf(world.perform(confirmUpstreamLink, other))).toMatchObject({ code: 'BAD_INPUT' });
  });
});

test('two thousand clauses against two thousand are proposed in time, and always the same', () => {
  const many = (what: string) =>
    Array.from({ length: 2000 }, (_none, at) => ({
      id: `${what}${at}`,
      title: `任务${at}`,
      text: `加强第${at % 97}类${['河道', '矿山', '农田', '园区', '医院'][at % 5]}治理，完成整治${at * 7}处，达标率${50 + (at % 50)}%以上`,
    }));
  const [local, higher] = [many('l'), many('h')];
  const started = performance.now();
  const found = proposeLinks(local, higher, new Set());
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(found.length).toBeGreaterThan(1000);
  expect(found.length).toBeLessThanOrEqual(6000);
});

describe('by GraphQL', () => {
  let api: Api & { world: { planId: string } };
  let officer: Caller;
  beforeAll(async () => {
    api = await smallApi();
    officer = await api.as('SUPERVISION_OFFICER');
  });
  afterAll(() => api.close());

  test('an officer sees references, proposals, decides, and reads the coverage', async () => {
    const { outcome } = await api.world.perform(importPlan, { text: HIGHER });
    const local = `示例区人民政府办公室\n2018年3月2日\n示例区落实方案\n为落实《示例市河道整治行动计划》（示市发（2017）12号），制定本方案。\n一、任务\n1、开展河道调查。2018年6月底前，完成全区河道的调查，建立河道名录。（牵头单位：水利局，协办单位：环保局）\n`;
    const { outcome: own } = await api.world.perform(importPlan, { text: local });
    const ids = { planId: own.planId, upstreamPlanId: outcome.planId };
    const { plan } = await officer.data(
      'query b($planId: ID!) { plan(id: $planId) { basis { nodes { title normalisedNumber plan { id } } } } }',
      { planId: ids.planId },
    );
    expect(plan?.basis?.nodes).toEqual([
      { title: '示例市河道整治行动计划', normalisedNumber: '示市发〔2017〕12号', plan: { id: ids.upstreamPlanId } },
    ]);
    const { upstreamProposals } = await officer.data(
      `query p($planId: ID!, $upstreamPlanId: ID!) { upstreamProposals(planId: $planId, upstreamPlanId: $upstreamPlanId) {
        totalCount nodes { score likeness sharedTerms sharedFigures clause { id path } upstreamClause { id path } } } }`,
      ids,
    );
    const [first] = upstreamProposals?.nodes ?? [];
    expect(first?.upstreamClause?.path).toBe('一1');
    const { confirmUpstreamLink: done } = await officer.data(
      `mutation c($input: ConfirmUpstreamLinkInput!) { confirmUpstreamLink(input: $input) { userErrors { code } link { decision reason score
        clause { upstreamLinks { totalCount } } upstreamClause { downstreamLinks { totalCount } } } } }`,
      { input: { clauseId: first?.clause?.id, upstreamClauseId: first?.upstreamClause?.id, reason: '逐字承接' } },
    );
    expect(done).toMatchObject({
      userErrors: [],
      link: {
        decision: 'CONFIRMED',
        clause: { upstreamLinks: { totalCount: 1 } },
        upstreamClause: { downstreamLinks: { totalCount: 1 } },
      },
    });
    const { upstreamCoverage: covered } = await officer.data(
      `query v($planId: ID!, $upstreamPlanId: ID!) { upstreamCoverage(planId: $planId, upstreamPlanId: $upstreamPlanId) {
        uncoveredClauses { totalCount nodes { path } } uncoveredTargets { totalCount nodes { name } } ownClauses { totalCount }
        targets { totalCount } days(verdicts: [SOFTER]) { nodes { dueOn upstreamDueOn clause { path } upstreamClause { path } } } } }`,
      ids,
    );
    expect(covered).toMatchObject({
      uncoveredClauses: { totalCount: 2 },
      ownClauses: { totalCount: 0 },
      days: { nodes: [{ dueOn: '2018-06-30', upstreamDueOn: '2018-05-31' }] },
    });
  });
});
