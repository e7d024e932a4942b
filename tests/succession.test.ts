import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listWaiting } from '../src/inbox/store-waiting.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { openRegistry } from '../src/registry.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

// The days and document numbers of the reform are invented for these tests; the seed itself knows none.
const REFORM = '2019-03-01';
const DOCUMENT = '测试发〔2019〕1号';

let api: Api;
let officer: Caller;
let beforeReform: string;
/** Done on 20 December 2018, before anything moved. */
let completedEarlier: string;
const ids: Record<string, string> = {};

const ACTS = `query acts { unitSuccessions(first: 100) { totalCount nodes {
  id version kind effectiveOn basisDocNo sourceStatus isInEffect successors { fullName unit { id } } fromUnits { nodes { id shortName } }
} } }`;
const actFrom = async (shortName: string): Promise<Json> => {
  const { unitSuccessions } = await officer.data(ACTS);
  const act = unitSuccessions?.nodes?.find((one) =>
    one.fromUnits?.nodes?.some((unit) => String(unit.shortName) === shortName),
  );
  if (!act) throw new Error(`no act from ${shortName}`);
  return act;
};
const unitId = async (name: string, asOf?: string): Promise<string> => {
  const { matchUnit } = await officer.data(
    'query u($name: String!, $asOf: LocalDate) { matchUnit(name: $name, asOf: $asOf) { unit { id } } }',
    { name, asOf },
  );
  return String(matchUnit?.unit?.id);
};
const OWES = `query owes($unitId: ID!, $asOf: LocalDate, $knownAt: DateTime, $capacities: [Capacity!]) {
  obligations(filter: {unitId: $unitId, capacities: $capacities}, asOf: $asOf, knownAt: $knownAt, first: 200) {
    totalCount nodes { id state clause { path } }
  }
}`;
const owes = async (unit: string, asOf: string, more: Record<string, unknown> = {}) => {
  const { obligations } = await officer.data(OWES, { unitId: ids[unit], asOf, ...more });
  const nodes = [...(obligations?.nodes ?? [])];
  expect(Number(obligations?.totalCount)).toBe(nodes.length);
  return nodes.map(({ id }) => String(id)).sort();
};
const deed = async (name: string, input: Record<string, unknown>, select = 'succession { id version isInEffect }') => {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const data = await officer.data(
    `mutation d($input: ${Name}Input!) { ${name}(input: $input) { ${select} userErrors { code messageZh path } } }`,
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
const union = (...lists: string[][]) => [...new Set(lists.flat())].sort();

beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
  for (const name of ['国土局', '规划局', '林业局', '畜牧兽医局', '新驿镇']) ids[name] = await unitId(name);
});
afterAll(() => api.close());

describe('before an officer has confirmed anything', () => {
  test('the seed lists the reform of 2019, without a day where none is known, and moves nothing', async () => {
    const { unitSuccessions } = await officer.data(ACTS);
    const acts = [...(unitSuccessions?.nodes ?? [])];
    expect(acts).toHaveLength(15);
    const verified = acts.filter(({ sourceStatus }) => String(sourceStatus) === 'VERIFIED');
    expect(verified).toMatchObject([
      { effectiveOn: '2018-10-27', isInEffect: true, successors: [{ fullName: '山东省生态环境厅' }] },
    ]);
    const waiting = acts.filter(({ sourceStatus }) => String(sourceStatus) === 'TO_CONFIRM');
    expect(new Set(waiting.map(({ effectiveOn, isInEffect }) => `${effectiveOn} ${isInEffect}`))).toEqual(
      new Set(['null false']),
    );
    expect(await owes('国土局', '2019-07-01')).toEqual(await owes('国土局', '2018-12-31'));
  });

  test('an act without day or document cannot take effect, nor one with the wrong number of units', async () => {
    const act = await actFrom('林业局');
    const named = { successionId: act.id, expectedVersion: act.version, reason: '试' };
    expect(await codes('confirmSuccession', { ...named, effectiveOn: REFORM })).toEqual(['SUCCESSION_UNCONFIRMED']);
    expect(await codes('confirmSuccession', { ...named, basisDocNo: DOCUMENT })).toEqual(['SUCCESSION_UNCONFIRMED']);
    expect(await codes('confirmSuccession', { ...named, expectedVersion: 9 })).toEqual(['STALE']);
    const shape = { kind: 'MERGE', fromUnitIds: [ids.国土局], sourceStatus: 'VERIFIED', reason: '试' };
    expect(await codes('recordSuccession', { ...shape, successors: [{ unitId: ids.规划局 }] })).toEqual([
      'SUCCESSION_SHAPE',
    ]);
  });

  test('only the supervision office may say how duties pass on, and no one limited to units', async () => {
    const act = await actFrom('林业局');
    const input = { successionId: act.id, expectedVersion: act.version, reason: '试' };
    for (const caller of [await api.as('ASSESSOR'), await api.as('SUPERVISION_OFFICER', [ids.林业局 as string])]) {
      const { withdrawSuccession } = await caller.data(
        'mutation w($input: WithdrawSuccessionInput!) { withdrawSuccession(input: $input) { userErrors { code } } }',
        { input },
      );
      expect(withdrawSuccession?.userErrors).toMatchObject([{ code: 'NOT_AUTHORISED' }]);
    }
  });
});

describe('国土局、规划局、林业局 become 自然资源局 on a day', () => {
  const FORMER = ['国土局', '规划局', '林业局'];
  const before: Record<string, string[]> = {};
  let completed = '';
  let proposedBefore: string[] = [];
  const addressedBy = async (asOf: string) => {
    const { runSweep } = await officer.data(
      'mutation s($asOf: LocalDate) { runSweep(input: {asOf: $asOf}) { report { proposed(first: 200) { nodes { unit { shortName } } } } } }',
      { asOf },
    );
    return (runSweep?.report?.proposed?.nodes ?? []).map(({ unit }: Json) => String(unit?.shortName)) as string[];
  };

  beforeAll(async () => {
    for (const name of FORMER) before[name] = await owes(name, '2019-01-01');
    const { obligations } = await officer.data(OWES, { unitId: ids.国土局, asOf: '2019-01-01' });
    completed = String(obligations?.nodes?.find(({ state }) => String(state) !== 'UNDATED')?.id);
    completedEarlier = completed;
    await done(
      'completeObligation',
      { obligationId: completed, completedOn: '2018-12-20', evidenceNote: '验收材料' },
      'obligation { id }',
    );
    beforeReform = String((await officer.data('{ obligations(first: 1) { knownAt } }')).obligations?.knownAt);
    api.world.clock.set('2019-03-02T01:00:00.000Z');
    proposedBefore = await addressedBy('2019-03-02');
    const act = await actFrom('林业局');
    await done('confirmSuccession', {
      ...{ successionId: act.id, expectedVersion: act.version },
      ...{ effectiveOn: REFORM, basisDocNo: DOCUMENT, reason: '区委、区政府机构改革文件' },
    });
    ids.自然资源局 = await unitId('自然资源局', '2019-07-01');
  });

  test('until the day before, the former units owe what they owed; from that day on, the new one all of it, each once', async () => {
    for (const name of FORMER) expect(await owes(name, '2019-02-28')).toEqual(before[name]);
    expect(await owes('自然资源局', '2019-02-28')).toEqual([]);
    const open = union(...FORMER.map((name) => before[name] ?? [])).filter((id) => id !== completed);
    for (const day of [REFORM, '2019-07-01']) expect(await owes('自然资源局', day)).toEqual(open);
  });

  test('what was completed before stays with the unit of its day', async () => {
    expect(await owes('国土局', '2019-07-01')).toEqual([completed]);
    expect(await owes('规划局', '2019-07-01')).toEqual(before.规划局?.filter((id) => id === completed));
  });

  test('asked with the knowledge of before the act was recorded, nothing has moved', async () => {
    for (const name of FORMER) expect(await owes(name, '2019-07-01', { knownAt: beforeReform })).toEqual(before[name]);
    expect(await owes('自然资源局', '2019-07-01', { knownAt: beforeReform })).toEqual([]);
  });

  test('a unit that became both lead and support on a line is met once, as lead', async () => {
    const by = async (capacity: string) => owes('自然资源局', '2019-07-01', { capacities: [capacity] });
    const [first, joint, support] = [await by('PRIMARY_LEAD'), await by('JOINT_LEAD'), await by('SUPPORT')];
    const all = await owes('自然资源局', '2019-07-01');
    expect([...first, ...joint, ...support].sort()).toEqual(all);
    expect([first.length, joint.length, support.length].every((count) => count > 0)).toBe(true);
  });

  test('the number of each unit equals the list behind it, and the former units are in no count', async () => {
    const { obligationGroups } = await officer.data(
      `query g { obligationGroups(by: UNIT, capacities: [PRIMARY_LEAD, JOINT_LEAD, SUPPORT], asOf: "2019-07-01", first: 100) {
        nodes { unit { id shortName } count obligations(first: 1) { totalCount } }
      } }`,
    );
    const groups = [...(obligationGroups?.nodes ?? [])];
    for (const { count, obligations } of groups) expect(obligations?.totalCount).toEqual(count);
    const names = groups.map(({ unit }) => String(unit?.shortName));
    expect(names).toContain('自然资源局');
    expect(names).not.toContain('林业局');
    const natural = groups.find(({ unit }) => String(unit?.id) === ids.自然资源局);
    expect(Number(natural?.count)).toBe((await owes('自然资源局', '2019-07-01')).length);
  });

  test('the line keeps its words; each duty says who answers, since when and by which document', async () => {
    const { obligations } = await officer.data(
      `query w($unitId: ID!, $asOf: LocalDate) { obligations(filter: {unitId: $unitId, capacities: [PRIMARY_LEAD]}, asOf: $asOf, first: 1) { nodes {
        leads { nodes { surface currentUnit(asOf: $asOf) { unit { shortName } } unit { shortName } } }
        currentUnit { unit { shortName } namedAs awaitsChoice messageZh messageEn steps { on succession { basisDocNo } fromUnit { shortName } toUnit { shortName } choice { reason } } }
        answeredBy { totalCount nodes { unit { shortName } capacity } }
      } } }`,
      { unitId: ids.自然资源局, asOf: '2019-07-01' },
    );
    const [duty] = obligations?.nodes ?? [];
    expect(duty?.leads?.nodes?.[0]).toMatchObject({
      surface: '国土资源局',
      unit: { shortName: '国土资源局' },
      currentUnit: { unit: { shortName: '自然资源局' } },
    });
    expect(duty?.currentUnit).toMatchObject({
      namedAs: '国土资源局',
      awaitsChoice: false,
      unit: { shortName: '自然资源局' },
      steps: [
        {
          on: REFORM,
          succession: { basisDocNo: DOCUMENT },
          fromUnit: { shortName: '国土资源局' },
          toUnit: { shortName: '自然资源局' },
          choice: null,
        },
      ],
    });
    expect(String(duty?.currentUnit?.messageZh)).toContain(DOCUMENT);
    const named = duty?.answeredBy?.nodes?.map(({ unit }) => String(unit?.shortName)) ?? [];
    expect(new Set(named).size).toBe(named.length);
  });

  test('someone limited to the new unit sees its duties, someone of a former one still what was laid on it', async () => {
    const heir = await api.as('UNIT_LIAISON', [ids.自然资源局 as string]);
    const former = await api.as('UNIT_LIAISON', [ids.林业局 as string]);
    const seen = async (caller: Caller) =>
      [...((await caller.data('{ obligations(first: 200) { nodes { id } } }')).obligations?.nodes ?? [])].map(
        ({ id }) => String(id),
      );
    expect((await seen(heir)).sort()).toEqual(union(...FORMER.map((name) => before[name] ?? [])));
    expect((await seen(former)).sort()).toEqual(before.林业局);
  });

  test('what a sweep proposed to a former unit is its successor’s history: the same night again adds nothing', async () => {
    expect(proposedBefore).toContain('国土资源局');
    expect(await addressedBy('2019-03-02')).toEqual([]);
  });

  test('what falls due later is addressed to the unit of its day', async () => {
    api.world.clock.set('2019-07-01T01:00:00.000Z');
    const { sweepPreview } = await officer.data(
      '{ sweepPreview(asOf: "2020-01-15") { proposals(first: 200) { nodes { unit { shortName } } } } }',
    );
    const addressed = (sweepPreview?.proposals?.nodes ?? []).map(({ unit }: Json) => String(unit?.shortName));
    expect(addressed).toContain('自然资源局');
    for (const name of ['国土资源局', '规划局', '林业局']) expect(addressed).not.toContain(name);
  });

  test('a unit that gave everything away can neither give nor receive again, and duties do not go round', async () => {
    const common = { sourceStatus: 'VERIFIED', effectiveOn: '2020-01-01', basisDocNo: DOCUMENT, reason: '试' };
    const rename = { ...common, kind: 'RENAME' };
    const neu = { fullName: '济宁市兖州区试验局', kind: 'GOV_DEPT' };
    expect(await codes('recordSuccession', { ...rename, fromUnitIds: [ids.林业局], successors: [neu] })).toEqual([
      'UNIT_ENDED',
    ]);
    expect(
      await codes('recordSuccession', {
        ...rename,
        fromUnitIds: [ids.自然资源局],
        successors: [{ unitId: ids.林业局 }],
      }),
    ).toEqual(['SUCCESSION_CYCLE']);
    expect(
      await codes('recordSuccession', {
        ...{ ...common, kind: 'ABSORB' },
        ...{ fromUnitIds: [ids.自然资源局], successors: [{ unitId: ids.自然资源局 }] },
      }),
    ).toEqual(['SUCCESSION_SHAPE']);
  });

  test('a corrected day moves the boundary, keeps what was said before, and can be asked for', async () => {
    const act = await actFrom('林业局');
    const knownAt = String((await officer.data('{ obligations(first: 1) { knownAt } }')).obligations?.knownAt);
    const input = { successionId: act.id, expectedVersion: act.version, reason: '文件载明 4 月 1 日起' };
    expect(await codes('correctSuccession', { ...input, effectiveOn: REFORM })).toEqual(['NOTHING_TO_CORRECT']);
    await done('correctSuccession', { ...input, effectiveOn: '2019-04-01' });
    expect(await owes('林业局', '2019-03-15')).toEqual(before.林业局);
    expect(await owes('林业局', '2019-03-15', { knownAt })).toEqual([]);
    const { unitSuccession } = await officer.data(
      'query v($id: ID!) { unitSuccession(id: $id) { versions { nodes { version effectiveOn sourceStatus } } } }',
      { id: act.id },
    );
    expect(unitSuccession?.versions?.nodes).toMatchObject([
      { version: 1, effectiveOn: null, sourceStatus: 'TO_CONFIRM' },
      { version: 2, effectiveOn: REFORM, sourceStatus: 'VERIFIED' },
      { version: 3, effectiveOn: '2019-04-01', sourceStatus: 'VERIFIED' },
    ]);
  });
});

describe('畜牧兽医局 is split, and every clause asks an officer', () => {
  const OPEN = `query o($id: ID!) { openSuccessionChoices(successionId: $id, asOf: "2019-07-01", first: 100) {
    totalCount nodes { namedAs clause { id path } }
  } }`;
  const choicesWaiting = async () => {
    const { registry, clock, actor } = api.world;
    const moment = { asOf: localDate('2019-07-01'), knownAt: clock.now() };
    const asked = { asker: actor('SUPERVISION_OFFICER'), moment, calendar: registry.calendar };
    return (await listWaiting(registry.engine.read(registry.jurisdiction), asked))
      .filter(({ kind }) => kind === 'CHOOSE_SUCCESSOR')
      .map(({ subjectId, wordsZh: words }) => ({ subjectId, words }));
  };
  test('undecided clauses stay with the unit of before and are listed; a choice moves them, a later choice moves them again', async () => {
    const act = await actFrom('畜牧兽医局');
    const owned = await owes('畜牧兽医局', '2019-07-01');
    await done('confirmSuccession', {
      ...{ successionId: act.id, expectedVersion: act.version },
      ...{ effectiveOn: REFORM, basisDocNo: DOCUMENT, reason: '机构改革文件' },
    });
    expect(await owes('畜牧兽医局', '2019-07-01')).toEqual(owned);
    const open = (await officer.data(OPEN, { id: act.id })).openSuccessionChoices;
    expect(Number(open?.totalCount)).toBe(3);
    expect(await choicesWaiting()).toEqual([{ subjectId: act.id, words: '机构沿革涉及 3 条条款待明确承接单位。' }]);
    ids.农业农村局 = await unitId('农业农村局', '2019-07-01');
    ids.中心 = await unitId('畜牧兽医事业发展中心', '2019-07-01');
    const [first, ...others] = open?.nodes?.map(({ clause }) => String(clause?.id)) ?? [];
    const choice = { successionId: act.id, expectedVersion: 2, reason: '行政职责' };
    expect(await codes('decideSuccession', { ...choice, clauseIds: [first], toUnitId: ids.新驿镇 })).toEqual([
      'BAD_INPUT',
    ]);
    await done('decideSuccession', { ...choice, clauseIds: others, toUnitId: ids.农业农村局 });
    await done('decideSuccession', { ...choice, clauseIds: [first], toUnitId: ids.中心, movesOn: '2019-05-01' });
    expect(Number((await officer.data(OPEN, { id: act.id })).openSuccessionChoices?.totalCount)).toBe(0);
    expect(await choicesWaiting()).toEqual([]);
    expect(union(await owes('农业农村局', '2019-07-01'), await owes('中心', '2019-07-01'))).toEqual(owned);
    expect(await owes('中心', '2019-04-30')).toEqual([]);
    expect((await owes('畜牧兽医局', '2019-04-30')).length).toBeGreaterThan(0);
    await done('decideSuccession', { ...choice, clauseIds: [first], toUnitId: ids.农业农村局 });
    expect(await owes('农业农村局', '2019-07-01')).toEqual(owned);
  });

  test('a clause that does not name the unit is not decided', async () => {
    const act = await actFrom('畜牧兽医局');
    const { taskClauses } = await officer.data('{ taskClauses(first: 1) { nodes { id } } }');
    const clauseIds = [String(taskClauses?.nodes?.[0]?.id)];
    const input = { successionId: act.id, expectedVersion: 2, toUnitId: ids.农业农村局, reason: '试' };
    expect(await codes('decideSuccession', { ...input, clauseIds })).toEqual(['CLAUSE_NOT_CONCERNED']);
  });
});

test('a town that becomes a 街道 is followed by it in 各镇街, and owes what the towns owe', async () => {
  const open = async (unit: string, asOf: string) => (await owes(unit, asOf)).filter((id) => id !== completedEarlier);
  const town = await open('新驿镇', '2019-07-01');
  await done('recordSuccession', {
    ...{ kind: 'RENAME', fromUnitIds: [ids.新驿镇], sourceStatus: 'VERIFIED', effectiveOn: '2019-05-01' },
    ...{ basisDocNo: DOCUMENT, reason: '撤镇设街道' },
    successors: [{ fullName: '新驿街道办事处', shortName: '新驿街道', kind: 'SUBDISTRICT', isSupervisionObject: true }],
  });
  ids.新驿街道 = await unitId('新驿街道', '2019-07-01');
  expect(await owes('新驿街道', '2019-07-01')).toEqual(town);
  expect(await owes('新驿镇', '2019-07-01')).toEqual([completedEarlier]);
  expect(await open('新驿镇', '2019-04-30')).toEqual(town);
  const members = async (asOf: string) => {
    const { unitGroups } = await officer.data(
      'query m($asOf: LocalDate) { unitGroups { nodes { code members(asOf: $asOf) { nodes { shortName } } } } }',
      { asOf },
    );
    const group = unitGroups?.nodes?.find(({ code }) => String(code) === 'GRP-TOWN');
    return group?.members?.nodes?.map(({ shortName }) => String(shortName)) ?? [];
  };
  expect(await members('2019-04-30')).toContain('新驿镇');
  expect(await members('2019-07-01')).not.toContain('新驿镇');
  expect(await members('2019-07-01')).toContain('新驿街道');
  expect(await members('2019-07-01')).toHaveLength(10);
});

test('an act taken back leaves duties where they would be without it', async () => {
  const act = await actFrom('新驿镇');
  await done('withdrawSuccession', { successionId: act.id, expectedVersion: act.version, reason: '批复未下达' });
  expect((await owes('新驿镇', '2019-07-01')).length).toBeGreaterThan(1);
  expect(await owes('新驿街道', '2019-07-01')).toEqual([]);
});

test('a page of duties with who answers costs as many statements for many as for few', async () => {
  const cost = async (first: number) => {
    api.world.statements.length = 0;
    await officer.data(
      `query c($first: Int) { obligations(first: $first, asOf: "2019-07-01") { nodes { currentUnit { unit { fullName } steps { on } } answeredBy(first: 20) { nodes { messageZh } } } } }`,
      { first },
    );
    return api.world.statements.length;
  };
  await cost(1);
  expect(await cost(60)).toBe(await cost(2));
});

test('opening the register again installs nothing twice', async () => {
  const before = (await officer.data(ACTS)).unitSuccessions?.totalCount;
  const again = await openRegistry({ file: api.world.file, clock: api.world.clock, ids: api.world.registry.ids });
  const dictionary = await again.dictionary();
  again.close();
  expect(dictionary.successions.filter(({ supersededAt }) => supersededAt === null)).toHaveLength(Number(before));
});
