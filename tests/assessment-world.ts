import { expect } from 'vitest';
import type { ActorRole } from '../src/access/actor.ts';
import type { Api, Caller, Json } from './api-world.ts';

/** People of an invented assessment of the seed plan's year 2018; nothing here stands for a real performance. */
export interface AssessmentPeople {
  office: Caller;
  director: Caller;
  coordination: Caller;
  assessor: Caller;
  leader: Caller;
  principal: Caller;
  coordinationPrincipal: Caller;
  /** 农业局, and 环保局 which is the coordination office. */
  unitId: string;
  coordinationUnitId: string;
}

const NAME = 'query u($name: String!) { units(filter: {nameContains: $name}, first: 20) { nodes { id shortName } } }';

async function unitNamed(caller: Caller, name: string): Promise<string> {
  const { units } = await caller.data(NAME, { name });
  const found = (units?.nodes ?? []).find(({ shortName }) => String(shortName) === name);
  expect(found, name).toBeDefined();
  return String(found?.id);
}

export async function assessmentPeople(api: Api): Promise<AssessmentPeople> {
  const as = (role: ActorRole, units?: readonly string[]) => api.as(role, units);
  const office = await as('SUPERVISION_OFFICER');
  const unitId = await unitNamed(office, '农业局');
  const coordinationUnitId = await unitNamed(office, '环保局');
  return {
    office,
    director: await as('SUPERVISION_DIRECTOR'),
    coordination: await as('COORDINATION_OFFICE'),
    assessor: await as('ASSESSOR'),
    leader: await as('GOVERNMENT_LEADER'),
    principal: await as('UNIT_PRINCIPAL', [unitId]),
    coordinationPrincipal: await as('UNIT_PRINCIPAL', [coordinationUnitId]),
    unitId,
    coordinationUnitId,
  };
}

/** Performs a deed of the course; gives its payload, refused or not. */
export async function deed(caller: Caller, name: string, input: Record<string, unknown>): Promise<Json> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await caller.data(
    `mutation d($input: ${type}!) { ${name}(input: $input) {
      assessment { id stage version } ledgerSequence replayed userErrors { code messageZh path facts { name value } } } }`,
    { input },
  );
  return data[name] as Json;
}

/** Performs a deed that must be done; gives the assessment. */
export async function done(caller: Caller, name: string, input: Record<string, unknown>): Promise<Json> {
  const payload = await deed(caller, name, input);
  expect(payload.userErrors, name).toEqual([]);
  return payload.assessment as Json;
}

/** The codes for which a deed is refused. */
export const refusedFor = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<string[]> =>
  ((await deed(caller, name, input)).userErrors ?? []).map(({ code }) => String(code));

export const versionOf = (assessment: Json): { assessmentId: string; expectedVersion: number } => ({
  assessmentId: String(assessment.id),
  expectedVersion: Number(assessment.version),
});

/** Takes an assessment of 2018 as far as an answered objection, with a record of every kind in it; on the day the clock shows. */
export async function assessedYear(api: Api): Promise<AssessmentPeople & { assessment: Json }> {
  const people = await assessmentPeople(api);
  const { director, coordination, assessor, principal, unitId, coordinationUnitId } = people;
  let assessment = await done(coordination, 'openAssessment', { kind: 'ANNUAL', year: 2018, coordinationUnitId });
  const assessmentId = String(assessment.id);
  const within = { assessmentId, unitId };
  const step = async (caller: Caller, name: string) => {
    assessment = await done(caller, 'advanceAssessment', { ...versionOf(assessment), step: name });
  };
  await done(principal, 'submitSelfEvaluation', { ...within, words: '各项任务均已部署。' });
  const { scorecard } = await director.data(
    'query s($unitId: ID!) { scorecard(year: 2018, unitId: $unitId) { lines(first: 50) { nodes { rule obligation { id } } } } }',
    { unitId },
  );
  const open = (scorecard?.lines?.nodes ?? []).find(({ rule }) => String(rule) === 'NOT_COMPLETED')?.obligation?.id;
  await people.office.data(
    'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2018-12-28", evidenceNote: "验收材料"}) { userErrors { code } } }',
    { id: open },
  );
  await step(coordination, 'BEGIN_REVIEW');
  await done(director, 'reviewItem', { ...within, obligationId: open, decision: 'CONFIRMED', reason: '属实。' });
  const fact = { ...within, factOn: '2018-11-05', words: '受通报表扬。', evidence: '示例文号1号' };
  await done(assessor, 'recordMark', { ...fact, part: 'BONUS', code: 'COMMENDATION', obligationId: open });
  await step(coordination, 'BEGIN_SPOT_CHECKS');
  await done(assessor, 'drawSpotChecks', { assessmentId, count: 3, seed: '第1次' });
  await step(assessor, 'DRAFT_RESULT');
  await step(director, 'OPEN_OBJECTIONS');
  await done(principal, 'fileObjection', { ...within, obligationId: open, words: '请复核。' });
  const { assessment: found } = await director.data(
    'query o($id: ID!) { assessment(id: $id) { objections { nodes { id version } } } }',
    { id: assessmentId },
  );
  const [objection] = found?.objections?.nodes ?? [];
  const answer = { objectionId: objection?.id, expectedVersion: objection?.version };
  await done(director, 'answerObjection', { ...answer, outcome: 'REJECTED', answer: '核对无误。' });
  return { ...people, assessment };
}
