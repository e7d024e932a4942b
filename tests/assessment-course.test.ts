import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSchemesById } from '../src/assessment/store.ts';
import { findAssessment } from '../src/assessment/store-course.ts';
import { replayAssessment } from '../src/assessment/store-freeze.ts';
import { type Api, type Json, seedApi } from './api-world.ts';
import { type AssessmentPeople, assessmentPeople, deed, done, refusedFor, versionOf } from './assessment-world.ts';

let api: Api;
let people: AssessmentPeople;
let assessment: Json;
const on = (day: string) => api.world.clock.set(`${day}T01:00:00.000Z`);
const step = async (caller: 'director' | 'coordination' | 'assessor', name: string) => {
  assessment = await done(people[caller], 'advanceAssessment', { ...versionOf(assessment), step: name });
};

const CARDS = `query c($id: ID!, $units: [ID!]) { assessment(id: $id) { stage manifestHash stageEndsOn nextSteps
  cards(unitIds: $units, first: 60) { totalCount nodes { unit { id shortName } status totalHundredths openHundredths grade vetoGrade
    counts { due completedOnTime completedLate notCompleted notApplicable }
    components { code scoredHundredths } lines(first: 60) { nodes { rule clausePath earnedHundredths lostHundredths obligation { id } capacity } }
    marks { nodes { code effect countedHundredths } } } }
  lint(unitIds: $units, first: 100) { nodes { code effectHundredths messageZh } }
  distribution { scored nothingDue grades { grade count } medianHundredths unsettled } } }`;
const cards = async (caller: keyof Pick<AssessmentPeople, 'director' | 'principal' | 'assessor'>, units?: string[]) => {
  const { assessment: found } = await people[caller].data(CARDS, { id: assessment.id, units: units ?? null });
  return found as Json;
};
const lineWith = (card: Json | undefined, rule: string) =>
  (card?.lines?.nodes ?? []).find((line) => String(line.rule) === rule);

/** What of the course waits for somebody: kind, last day and the mutations that answer it. */
const waits = async (caller: keyof AssessmentPeople & ('director' | 'principal' | 'coordination' | 'leader')) => {
  const kinds = '[EVALUATE_SELF, REVIEW_ASSESSMENT, ADVANCE_ASSESSMENT, ANSWER_OBJECTION]';
  const { viewer } = await people[caller].data(
    `{ viewer { duties(filter: {kinds: ${kinds}}, first: 20) { nodes { kind dueOn answeredBy subject { id } } } } }`,
  );
  return (viewer?.duties?.nodes ?? []).map(({ kind, dueOn, answeredBy }: Json) => `${kind} ${dueOn} ${answeredBy}`);
};

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 });
  people = await assessmentPeople(api);
  on('2019-01-07');
});
afterAll(() => api.close());

describe('the evaluation of 2018, from self-evaluation to the archive and one round more', () => {
  test('is opened by the coordination office for a year that has a scheme, once', async () => {
    const input = { kind: 'ANNUAL', year: 2018, coordinationUnitId: people.coordinationUnitId };
    expect(await refusedFor(people.principal, 'openAssessment', input)).toEqual(['NOT_AUTHORISED']);
    expect(await refusedFor(people.coordination, 'openAssessment', { ...input, year: 2020 })).toEqual(['BAD_INPUT']);
    expect(await refusedFor(people.coordination, 'openAssessment', { ...input, year: 1999 })).toEqual([
      'RULES_NOT_IN_FORCE',
    ]);
    assessment = await done(people.coordination, 'openAssessment', input);
    expect(await refusedFor(people.coordination, 'openAssessment', input)).toEqual(['ASSESSMENT_ALREADY_OPEN']);
  });

  test('a unit speaks for itself, and only for itself', async () => {
    expect(await waits('principal')).toEqual(['EVALUATE_SELF 2019-01-31 submitSelfEvaluation']);
    expect(await waits('coordination')).toEqual(['ADVANCE_ASSESSMENT 2019-01-31 advanceAssessment']);
    const say = { assessmentId: assessment.id, words: '本年度各项任务均已部署。' };
    await done(people.principal, 'submitSelfEvaluation', { ...say, unitId: people.unitId });
    await done(people.principal, 'submitSelfEvaluation', {
      ...say,
      unitId: people.unitId,
      words: '更正：一项未完成。',
    });
    expect(await waits('principal')).toEqual([]);
    expect(
      await refusedFor(people.principal, 'submitSelfEvaluation', { ...say, unitId: people.coordinationUnitId }),
    ).toEqual(['NOT_FOUND']);
    expect(await refusedFor(people.director, 'submitSelfEvaluation', { ...say, unitId: people.unitId })).toEqual([
      'NOT_AUTHORISED',
    ]);
    const { assessment: told } = await people.director.data(
      'query q($id: ID!) { assessment(id: $id) { selfEvaluations { nodes { words unit { shortName } } } } }',
      { id: assessment.id },
    );
    expect(told?.selfEvaluations?.nodes).toEqual([{ words: '更正：一项未完成。', unit: { shortName: '农业局' } }]);
  });

  test('nobody reviews their own item: what the coordination office leads goes to the supervision office', async () => {
    await step('coordination', 'BEGIN_REVIEW');
    expect(await waits('director')).toEqual(['REVIEW_ASSESSMENT 2019-02-28 reviewItem,advanceAssessment']);
    const own = (await cards('director', [people.coordinationUnitId])).cards?.nodes?.[0];
    const led = (own?.lines?.nodes ?? []).find((line) => String(line.capacity) === 'PRIMARY_LEAD');
    const review = {
      assessmentId: assessment.id,
      unitId: people.coordinationUnitId,
      obligationId: led?.obligation?.id,
      decision: 'NOT_APPLICABLE',
      reason: '本区没有此类地块。',
    };
    expect(await refusedFor(people.coordination, 'reviewItem', review)).toEqual(['CONFLICT_OF_INTEREST']);
    expect(await refusedFor(people.coordinationPrincipal, 'reviewItem', review)).toEqual(['CONFLICT_OF_INTEREST']);
    await done(people.director, 'reviewItem', review);
    const after = (await cards('director', [people.coordinationUnitId])).cards?.nodes?.[0];
    expect(lineWith(after, 'NOT_APPLICABLE')?.obligation?.id).toBe(led?.obligation?.id);
    expect(Number(after?.counts?.due)).toBe(Number(own?.counts?.due) - 1);
    const { lint } = await cards('director', [people.coordinationUnitId]);
    expect((lint?.nodes ?? []).map(({ code }) => String(code))).toContain('REVIEWER_CONFLICT');
  });

  test('facts that cost, earn or hold a grade down are recorded by their rule, and can be taken back', async () => {
    const fact = {
      assessmentId: assessment.id,
      unitId: people.unitId,
      factOn: '2018-11-05',
      words: '受市政府通报表扬。',
      evidence: '示例文号1号',
    };
    const bonus = { ...fact, part: 'BONUS', code: 'COMMENDATION' };
    expect(await refusedFor(people.assessor, 'recordMark', { ...bonus, code: 'PRAISE' })).toEqual(['BAD_INPUT']);
    expect(await refusedFor(people.assessor, 'recordMark', { ...bonus, hundredths: 900 })).toEqual(['BAD_INPUT']);
    expect(
      await refusedFor(people.assessor, 'recordMark', { ...fact, part: 'DEDUCTION', code: 'VERIFIED_DEFECT' }),
    ).toEqual(['BAD_INPUT']);
    expect(await refusedFor(people.principal, 'recordMark', bonus)).toEqual(['NOT_AUTHORISED']);
    await done(people.assessor, 'recordMark', bonus);
    await done(people.assessor, 'recordMark', { ...fact, part: 'VETO', code: 'DATA_FORGED', words: '示例' });
    const held = (await cards('director', [people.unitId])).cards?.nodes?.[0];
    expect(held).toMatchObject({ vetoGrade: 'FAIL', grade: 'FAIL' });
    const { assessment: found } = await people.director.data(
      'query m($id: ID!) { assessment(id: $id) { recordedMarks { nodes { id code } } } }',
      { id: assessment.id },
    );
    const veto = (found?.recordedMarks?.nodes ?? []).find(({ code }) => String(code) === 'DATA_FORGED');
    await done(people.assessor, 'withdrawMark', { markId: veto?.id, reason: '复核后撤销。' });
    expect(await refusedFor(people.assessor, 'withdrawMark', { markId: veto?.id, reason: '再次' })).toEqual([
      'NOT_FOUND',
    ]);
    expect((await cards('director', [people.unitId])).cards?.nodes?.[0]?.vetoGrade).toBeNull();
  });

  test('items are drawn by lot, again the same by the same seed, and a defect costs by its gravity', async () => {
    const { cards: before } = await cards('director', [people.unitId]);
    const item = (before?.nodes?.[0]?.lines?.nodes ?? []).find((line) => String(line.rule) === 'NOT_COMPLETED');
    await people.office.data(
      'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2018-12-28", evidenceNote: "验收材料"}) { userErrors { code } } }',
      { id: item?.obligation?.id },
    );
    await step('coordination', 'BEGIN_SPOT_CHECKS');
    const draw = { assessmentId: assessment.id, count: 200, seed: '2019-01-07 第1次' };
    expect(await refusedFor(people.coordination, 'drawSpotChecks', draw)).toEqual(['NOT_AUTHORISED']);
    await done(people.assessor, 'drawSpotChecks', draw);
    const { assessment: drawn } = await people.director.data(
      'query s($id: ID!) { assessment(id: $id) { spotChecks { nodes { id version seed result unit { id } obligation { id } } } } }',
      { id: assessment.id },
    );
    const check = (drawn?.spotChecks?.nodes ?? []).find(({ unit }) => String(unit?.id) === people.unitId);
    expect(check).toMatchObject({ result: null, obligation: { id: item?.obligation?.id } });
    const found = {
      spotCheckId: check?.id,
      expectedVersion: check?.version,
      result: 'DEFECT',
      checkedOn: '2019-01-07',
      words: '台账缺一处签字。',
    };
    expect(await refusedFor(people.assessor, 'recordSpotCheck', { ...found, hundredths: 900 })).toEqual(['BAD_INPUT']);
    await done(people.assessor, 'recordSpotCheck', { ...found, hundredths: 120 });
    expect(await refusedFor(people.assessor, 'recordSpotCheck', { ...found, hundredths: 120 })).toEqual(['STALE']);
    const card = (await cards('director', [people.unitId])).cards?.nodes?.[0];
    expect((card?.marks?.nodes ?? []).map(({ code, countedHundredths }) => `${code} ${countedHundredths}`)).toEqual([
      'VERIFIED_DEFECT 120',
      'COMMENDATION 100',
    ]);
  });

  test('the draft freezes the evidence: what is recorded of duties afterwards moves no score', async () => {
    await step('assessor', 'DRAFT_RESULT');
    const before = await cards('director', [people.unitId]);
    const late = (before.cards?.nodes?.[0]?.lines?.nodes ?? []).find((line) => String(line.rule) === 'NOT_COMPLETED');
    await people.office.data(
      'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2018-12-30", evidenceNote: "补报"}) { userErrors { code } } }',
      { id: late?.obligation?.id },
    );
    expect((await cards('director', [people.unitId])).cards).toEqual(before.cards);
  });

  test('objections are the principal’s, within the window, and every one is answered before it closes', async () => {
    await step('director', 'OPEN_OBJECTIONS');
    const file = { assessmentId: assessment.id, unitId: people.unitId, words: '请复核第二项。' };
    expect(await refusedFor(people.director, 'fileObjection', file)).toEqual(['NOT_AUTHORISED']);
    expect(await waits('coordination')).toEqual([]);
    await done(people.principal, 'fileObjection', file);
    expect(await waits('coordination')).toEqual(['ANSWER_OBJECTION 2019-01-21 answerObjection']);
    expect(
      await refusedFor(people.director, 'advanceAssessment', { ...versionOf(assessment), step: 'CLOSE_OBJECTIONS' }),
    ).toEqual(['OBJECTION_WINDOW_OPEN']);
    const { assessment: open } = await people.director.data(
      'query o($id: ID!) { assessment(id: $id) { stageEndsOn objections { nodes { id version outcome } } } }',
      { id: assessment.id },
    );
    // Ten working days after Monday 7 January 2019.
    expect(String(open?.stageEndsOn)).toBe('2019-01-21');
    on('2019-01-22');
    expect(await refusedFor(people.principal, 'fileObjection', file)).toEqual(['OBJECTION_WINDOW_OVER']);
    expect(
      await refusedFor(people.director, 'advanceAssessment', { ...versionOf(assessment), step: 'CLOSE_OBJECTIONS' }),
    ).toEqual(['OBJECTIONS_UNANSWERED']);
    const [objection] = open?.objections?.nodes ?? [];
    await done(people.director, 'answerObjection', {
      objectionId: objection?.id,
      expectedVersion: objection?.version,
      outcome: 'REJECTED',
      answer: '核对原始记录，无误。',
    });
    await step('director', 'CLOSE_OBJECTIONS');
  });

  test('the government approves, cards are frozen, and a replay after later changes is equal to the byte', async () => {
    const input = { ...versionOf(assessment), document: '示例政发〔2019〕1号' };
    expect(await refusedFor(people.director, 'approveAssessment', input)).toEqual(['NOT_AUTHORISED']);
    expect((await waits('leader')).join()).toMatch(/^ADVANCE_ASSESSMENT .* approveAssessment$/);
    assessment = await done(people.leader, 'approveAssessment', input);
    expect(await waits('leader')).toEqual([]);
    const frozen = await cards('director');
    expect(Number(frozen.cards?.totalCount)).toBeGreaterThan(30);
    expect(String(frozen.manifestHash)).toMatch(/^[0-9a-f]{64}$/);
    await step('director', 'PUBLISH');
    // Everything moves on: a withdrawn completion, a corrected reading, another year.
    on('2020-05-05');
    const overdue = await people.office.data(
      '{ obligations(filter: {states: [COMPLETED]}, first: 5) { nodes { id } } }',
    );
    for (const { id } of overdue.obligations?.nodes ?? []) {
      await people.office.data(
        'mutation w($id: ID!) { withdrawCompletion(input: {obligationId: $id, reason: "回头看发现不实"}) { userErrors { code } } }',
        { id },
      );
    }
    expect((await cards('director')).cards).toEqual(frozen.cards);
    const { engine, jurisdiction, calendar } = api.world.registry;
    const db = engine.read(jurisdiction);
    const row = await findAssessment(db, String(assessment.id));
    const [scheme] = await listSchemesById(db, [row?.schemeId ?? '']);
    if (!row || !scheme) throw new Error('the assessment and its scheme are on record');
    const replay = await replayAssessment(db, row, scheme, calendar);
    expect(replay).toMatchObject({ differing: [], movedFacts: [], manifestHolds: true });
    expect(replay.cards).toBeGreaterThan(30);
  });

  test('it is taken up again only as a new round with its reason; what was approved stays', async () => {
    const before = await cards('director');
    const first = assessment;
    expect(await refusedFor(people.leader, 'reopenAssessment', { ...versionOf(first), reason: ' ' })).toEqual([
      'BAD_INPUT',
    ]);
    assessment = await done(people.leader, 'reopenAssessment', { ...versionOf(first), reason: '审计发现数据有误。' });
    expect(assessment.id).not.toBe(first.id);
    const { assessments } = await people.director.data(
      '{ assessments(year: 2018) { nodes { round stage reopenReason reopenedFrom { id } } } }',
    );
    expect(assessments?.nodes).toEqual([
      { round: 1, stage: 'REOPENED', reopenReason: null, reopenedFrom: null },
      { round: 2, stage: 'DEPARTMENT_REVIEW', reopenReason: '审计发现数据有误。', reopenedFrom: { id: first.id } },
    ]);
    const { assessment: kept } = await people.director.data(CARDS, { id: first.id, units: null });
    expect((kept as Json).cards).toEqual(before.cards);
  });

  test('a unit sees its own card and nobody else’s', async () => {
    const seen = await cards('principal');
    expect((seen.cards?.nodes ?? []).map(({ unit }) => String(unit?.shortName))).toEqual(['农业局']);
    expect(Number(seen.distribution?.scored)).toBe(1);
  });

  test('a step that was looked at in an older version is refused', async () => {
    const payload = await deed(people.coordination, 'advanceAssessment', {
      assessmentId: assessment.id,
      expectedVersion: 99,
      step: 'BEGIN_SPOT_CHECKS',
    });
    expect((payload.userErrors ?? []).map(({ code }) => String(code))).toEqual(['STALE']);
  });
});
