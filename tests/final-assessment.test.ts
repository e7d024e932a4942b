import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSchemesById } from '../src/assessment/store.ts';
import { findAssessment } from '../src/assessment/store-course.ts';
import { replayAssessment } from '../src/assessment/store-freeze.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { type AssessmentPeople, assessmentPeople, done, refusedFor, versionOf } from './assessment-world.ts';

// The two targets of the seed plan for 2020; the letters and figures are invented.

let api: Api;
let people: AssessmentPeople;
let farmland: string;
let plots: string;
const letters: Record<string, Json> = {};

const FINAL = `units: finalScorecards(year: 2020, unitIds: $units, knownAt: $knownAt) { nodes { unit { id } status totalHundredths openHundredths bestHundredths
  grade lowestGrade highestGrade lowestGradeByTargets vetoGrade
  targets { code rule figure target shortBy earnedHundredths letter { documentNumber } reading { numerator } explanationZh }
  keyWork { status outcome assessment { id } lowHundredths highHundredths fromHundredths scorecard { totalHundredths } } remarks { messageZh } } }`;
const cards = async (units: string[], knownAt?: string, caller: Caller = people.director): Promise<Json> => {
  const answer = await caller.data(`query f($units: [ID!], $knownAt: DateTime) { ${FINAL} }`, { units, knownAt });
  return answer.units?.nodes as Json;
};
const perform = async (caller: Caller, name: string, input: Record<string, unknown>, shown = 'letter { id }') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const data = await caller.data(
    `mutation d($input: ${type}) { ${name}(input: $input) { ${shown} userErrors { code path } } }`,
    { input },
  );
  return data[name] as Json;
};
const codes = ({ userErrors }: Json) => (userErrors ?? []).map(({ code }: Json) => String(code));

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 }, '2021-01-11T01:00:00.000Z');
  people = await assessmentPeople(api);
  const { plans } = await people.office.data(
    '{ plans(first: 1) { nodes { goals(first: 20) { nodes { id name dueOn } } } } }',
  );
  const goal = (name: string) =>
    String(
      (plans?.nodes?.[0]?.goals?.nodes ?? []).find(
        (each: Json) => String(each.name) === name && String(each.dueOn) === '2020-12-31',
      )?.id,
    );
  farmland = goal('受污染耕地安全利用率');
  plots = goal('污染地块安全利用率');
});
afterAll(() => api.close());

describe('who answers for which target', () => {
  test('a letter gives a unit a figure; recorded again it replaces the earlier, and only the office records it', async () => {
    const letter = {
      unitId: people.unitId,
      indicatorId: farmland,
      documentNumber: '示例责任书1号',
      signedOn: '2018-06-01',
    };
    expect(codes(await perform(people.principal, 'recordTargetLetter', letter))).toEqual(['NOT_AUTHORISED']);
    expect(
      codes(await perform(people.coordination, 'recordTargetLetter', { ...letter, bindingValue: '九成' })),
    ).toEqual(['BAD_INPUT']);
    expect(
      codes(await perform(people.coordination, 'recordTargetLetter', { ...letter, signedOn: '2021-06-01' })),
    ).toEqual(['BAD_INPUT']);
    expect((await cards([people.unitId]))[0]).toMatchObject({
      status: 'NOTHING_DUE',
      totalHundredths: null,
      targets: [],
    });
    await perform(people.coordination, 'recordTargetLetter', { ...letter, documentNumber: '示例责任书0号' });
    letters.farmland = (await perform(people.coordination, 'recordTargetLetter', letter)).letter as Json;
    letters.plots = (
      await perform(people.coordination, 'recordTargetLetter', {
        ...letter,
        unitId: people.coordinationUnitId,
        indicatorId: plots,
        documentNumber: '示例责任书2号',
      })
    ).letter as Json;
    const { targetLetters } = await people.principal.data(
      '{ targetLetters { totalCount nodes { documentNumber unit { shortName } indicator { name } supersededAt } } }',
    );
    expect(targetLetters).toEqual({
      totalCount: 1,
      nodes: [
        {
          documentNumber: '示例责任书1号',
          unit: { shortName: '农业局' },
          indicator: { name: '受污染耕地安全利用率' },
          supersededAt: null,
        },
      ],
    });
  });

  test('the unit reports the figure by its parts, for itself only; it counts once somebody else has verified it', async () => {
    const reading = {
      letterId: letters.farmland?.id,
      year: 2020,
      numerator: '8900',
      denominator: '10000',
      dataSource: '区农业局',
      methodVersion: '核算方法（试行）',
    };
    expect(codes(await perform(people.coordinationPrincipal, 'recordTargetReading', reading))).toEqual(['NOT_FOUND']);
    expect(codes(await perform(people.director, 'recordTargetReading', reading))).toEqual(['NOT_AUTHORISED']);
    expect(codes(await perform(people.principal, 'recordTargetReading', { ...reading, denominator: null }))).toEqual([
      'RATIO_NEEDS_PARTS',
    ]);
    expect(codes(await perform(people.principal, 'recordTargetReading', { ...reading, year: 2022 }))).toEqual([
      'BAD_INPUT',
    ]);
    await perform(people.principal, 'recordTargetReading', reading);
    const shown = 'reading { id }';
    const said = await perform(people.principal, 'recordTargetReading', { ...reading, numerator: '8950' }, shown);
    expect((await cards([people.unitId]))[0]?.targets).toMatchObject([{ rule: 'AWAITING_DATA', figure: null }]);
    await perform(people.director, 'verifyReading', { readingId: said.reading?.id }, 'reading { id }');
    const own = await perform(
      people.coordinationPrincipal,
      'recordTargetReading',
      { ...reading, letterId: letters.plots?.id, numerator: '91', denominator: '100', dataSource: '区环保局' },
      shown,
    );
    await perform(people.director, 'verifyReading', { readingId: own.reading?.id }, 'reading { id }');
    const [farming, environment] = await cards([people.unitId, people.coordinationUnitId]).then((all) =>
      [people.unitId, people.coordinationUnitId].map((id) => all.find(({ unit }: Json) => String(unit?.id) === id)),
    );
    expect(farming).toMatchObject({
      ...{ totalHundredths: 0, openHundredths: 10_000, lowestGrade: 'FAIL', grade: null },
      targets: [{ rule: 'NEEDS_JUDGEMENT', figure: '89.50%', target: '90%', shortBy: '0.5' }],
    });
    expect(environment).toMatchObject({
      ...{ totalHundredths: 10_000, openHundredths: 0, lowestGradeByTargets: 'EXCELLENT' },
      targets: [{ code: 'POLLUTED_PLOTS', rule: 'MET', figure: '91.00%', earnedHundredths: 10_000 }],
      keyWork: { status: 'PROVISIONAL', fromHundredths: 6000 },
    });
    expect(environment?.keyWork?.scorecard?.totalHundredths).toBe(environment?.keyWork?.lowHundredths);
  });
});

describe('the final assessment of 2020, from opening to replay', () => {
  let assessment: Json;
  const step = async (caller: 'director' | 'coordination' | 'assessor', name: string) => {
    assessment = await done(people[caller], 'advanceAssessment', { ...versionOf(assessment), step: name });
  };
  const OF = `query a($id: ID!) { assessment(id: $id) { kind stage manifestHash cards { totalCount } lint { nodes { code } }
    distribution { scored nothingDue grades { grade count } }
    finalCards(first: 100) { totalCount nodes { unit { id } totalHundredths grade targets { rule earnedHundredths } keyWork { status outcome } remarks { messageZh } } } } }`;
  const asked = async (caller: Caller = people.director) =>
    (await caller.data(OF, { id: assessment.id })).assessment as Json;
  const cardIn = ({ finalCards }: Json, unitId: string) =>
    (finalCards?.nodes ?? []).find(({ unit }: Json) => String(unit?.id) === unitId);

  test('it marks targets only: there are no items to review, and an assessor judges what 左右 leaves open', async () => {
    const input = { kind: 'FINAL', year: 2020, coordinationUnitId: people.coordinationUnitId };
    expect(await refusedFor(people.coordination, 'openAssessment', { ...input, year: 2019 })).toEqual([
      'RULES_NOT_IN_FORCE',
    ]);
    assessment = await done(people.coordination, 'openAssessment', input);
    await step('coordination', 'BEGIN_REVIEW');
    const within = { assessmentId: assessment.id, unitId: people.unitId };
    const { obligations } = await people.office.data('{ obligations(first: 1) { nodes { id } } }');
    expect(
      await refusedFor(people.director, 'reviewItem', {
        ...within,
        obligationId: obligations?.nodes?.[0]?.id,
        decision: 'CONFIRMED',
        reason: '属实',
      }),
    ).toEqual(['BAD_INPUT']);
    const mark = {
      ...within,
      part: 'ENTERED',
      code: 'POLLUTED_FARMLAND',
      factOn: '2020-12-31',
      words: '差0.5个百分点',
      evidence: '核查表',
    };
    expect(await refusedFor(people.assessor, 'recordMark', { ...mark, hundredths: 6000 })).toEqual(['BAD_INPUT']);
    expect(await refusedFor(people.assessor, 'recordMark', { ...mark, part: 'BONUS', code: 'COMMENDATION' })).toEqual([
      'BAD_INPUT',
    ]);
    await done(people.assessor, 'recordMark', { ...mark, hundredths: 4500 });
    const seen = await asked();
    expect(seen).toMatchObject({ kind: 'FINAL', cards: { totalCount: 0 }, lint: { nodes: [] } });
    expect(cardIn(seen, people.unitId)).toMatchObject({
      totalHundredths: 9000,
      targets: [{ rule: 'JUDGED', earnedHundredths: 9000 }],
    });
    expect(Number(seen.distribution?.scored)).toBe(2);
  });

  test('key work below the line lowers the grade of a unit that met its target', async () => {
    // Nothing of 2020 was completed by anybody in this district.
    expect(cardIn(await asked(), people.coordinationUnitId)).toMatchObject({
      ...{ totalHundredths: 10_000, grade: 'GOOD', keyWork: { status: 'PROVISIONAL', outcome: 'LOWERED' } },
    });
  });

  test('approved, it is frozen with its facts, and a replay after later changes is equal to the byte', async () => {
    await step('coordination', 'BEGIN_SPOT_CHECKS');
    expect(
      await refusedFor(people.assessor, 'drawSpotChecks', { assessmentId: assessment.id, count: 3, seed: '第1次' }),
    ).toEqual(['BAD_INPUT']);
    await step('assessor', 'DRAFT_RESULT');
    await step('director', 'OPEN_OBJECTIONS');
    api.world.clock.set('2021-02-20T01:00:00.000Z');
    await step('director', 'CLOSE_OBJECTIONS');
    const document = '示例政发〔2021〕1号';
    assessment = await done(people.leader, 'approveAssessment', { ...versionOf(assessment), document });
    const frozen = await asked();
    expect(String(frozen.manifestHash)).toMatch(/^[0-9a-f]{64}$/);
    expect(Number(frozen.finalCards?.totalCount)).toBeGreaterThan(30);
    await step('director', 'PUBLISH');
    api.world.clock.set('2021-05-05T01:00:00.000Z');
    const letterId = letters.plots?.id;
    expect(codes(await perform(people.coordination, 'withdrawTargetLetter', { letterId, reason: '职责划转' }))).toEqual(
      [],
    );
    expect(codes(await perform(people.coordination, 'withdrawTargetLetter', { letterId, reason: '再次' }))).toEqual([
      'NOT_FOUND',
    ]);
    const later = {
      letterId: letters.farmland?.id,
      year: 2020,
      numerator: '9900',
      denominator: '10000',
      dataSource: '更正',
      methodVersion: '核算方法（试行）',
    };
    await perform(people.principal, 'recordTargetReading', later);
    // Also the question by year answers by the evidence as frozen for this round.
    expect((await cards([people.coordinationUnitId]))[0]).toMatchObject({ totalHundredths: 10_000 });
    expect((await asked()).finalCards).toEqual(frozen.finalCards);
    const { engine, jurisdiction, calendar } = api.world.registry;
    const db = engine.read(jurisdiction);
    const row = await findAssessment(db, String(assessment.id));
    const [scheme] = await listSchemesById(db, [row?.schemeId ?? '']);
    if (!row || !scheme) throw new Error('the assessment and its scheme are on record');
    const replay = await replayAssessment(db, row, scheme, calendar);
    expect(replay).toMatchObject({ differing: [], movedFacts: [], manifestHolds: true });
    expect(replay.cards).toBe(Number(frozen.finalCards?.totalCount));
  });

  test('a unit sees its own final card and nobody else’s', async () => {
    const seen = await asked(people.principal);
    expect((seen.finalCards?.nodes ?? []).map(({ unit }: Json) => String(unit?.id))).toEqual([people.unitId]);
  });
});

test('one final card and all cost the same number of statements', async () => {
  const { finalCardsOf } = await import('../src/assessment/store-final-facts.ts');
  const { engine, jurisdiction, calendar, clock } = api.world.registry;
  const count = async (unitIds: string[] | null) => {
    const knownAt = clock.now();
    api.world.statements.length = 0;
    await finalCardsOf(
      engine.read(jurisdiction),
      { year: 2020, asOf: knownAt.slice(0, 10) as never, knownAt, unitIds },
      calendar,
    );
    return api.world.statements.length;
  };
  const all = await count(null);
  expect(await count([people.unitId])).toBe(all);
  expect(all).toBeLessThan(40);
});
