import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let director: Caller;
let officer: Caller;
let content: Json;
beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 });
  director = await api.as('SUPERVISION_DIRECTOR');
  officer = await api.as('SUPERVISION_OFFICER');
  const { assessmentSchemes } = await director.data(
    '{ assessmentSchemes { nodes { code content state publishedAt } } }',
  );
  const annual = (assessmentSchemes?.nodes ?? []).find(({ code }: Json) => String(code) === 'SOIL-2018-ANNUAL');
  expect(annual).toMatchObject({ state: 'PUBLISHED', publishedAt: null });
  content = JSON.parse(String(annual?.content)) as Json;
});
afterAll(() => api.close());

const deed = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Json> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const data = await caller.data(
    `mutation d($input: ${type}) { ${name}(input: $input) { scheme { id version state revision draftedBy publishedBy } userErrors { code path facts { name value } } } }`,
    { input },
  );
  return data[name] as Json;
};
const codes = ({ userErrors }: Json) => (userErrors ?? []).map(({ code }: Json) => String(code));
/** The annual scheme with other years, version and numbers: supporting units answer in full. */
const changed = (version: number, years: [number, number] = [2018, 2020]): string =>
  JSON.stringify({
    ...content,
    version,
    firstYear: years[0],
    lastYear: years[1],
    roleShares: { ...content.roleShares, support: { value: 100, source: '试算 [D]' } },
    itemWeights: { ...content.itemWeights, indicator: { value: 5, source: '试算 [D]' } },
  });
const PREVIEW = `query p($id: ID!) { schemePreview(schemeId: $id, year: 2018) { year considered scheme { version } current { version }
  changes(first: 100) { totalCount nodes { unit { shortName } totalBefore totalAfter gradeBefore gradeAfter } } } }`;

test('a draft is checked with the place of a mistake, may be changed, and scores nothing', async () => {
  expect(codes(await deed(officer, 'draftScheme', { scheme: changed(4) }))).toEqual(['NOT_AUTHORISED']);
  expect((await deed(director, 'draftScheme', { scheme: '{' })).userErrors).toMatchObject([{ code: 'BAD_INPUT' }]);
  const broken = JSON.stringify({ ...JSON.parse(changed(4)), firstYear: 2030 });
  expect((await deed(director, 'draftScheme', { scheme: broken })).userErrors).toMatchObject([
    { code: 'BAD_INPUT', facts: expect.arrayContaining([{ name: 'field', value: 'lastYear' }]) },
  ]);
  expect(codes(await deed(director, 'draftScheme', { scheme: changed(3) }))).toEqual(['SCHEME_FROZEN']);
  const first = await deed(director, 'draftScheme', { scheme: changed(4) });
  expect(first.scheme).toMatchObject({ version: 4, state: 'DRAFT', revision: 1, publishedBy: null });
  const again = await deed(director, 'draftScheme', { scheme: changed(4) });
  expect(again.scheme).toMatchObject({ id: first.scheme?.id, revision: 2 });
  const { scorecards } = await director.data('{ scorecards(year: 2018, first: 1) { nodes { scheme { version } } } }');
  expect(scorecards?.nodes).toEqual([{ scheme: { version: 3 } }]);
});

test('before it is published one sees whose total or grade of the year it would change', async () => {
  // Done in part, so that shares and weights make a difference.
  const { obligations } = await officer.data(
    '{ obligations(filter: {dueFrom: "2018-01-01", dueTo: "2018-12-31"}, first: 3) { nodes { id } } }',
  );
  for (const { id } of (obligations?.nodes ?? []) as unknown as Json[]) {
    await officer.data(
      'mutation c($id: ID!) { completeObligation(input: {obligationId: $id, completedOn: "2018-11-20", evidenceNote: "验收材料"}) { userErrors { code } } }',
      { id },
    );
  }
  const { scheme } = await deed(director, 'draftScheme', { scheme: changed(4) });
  const { schemePreview } = await director.data(PREVIEW, { id: scheme?.id });
  expect(schemePreview).toMatchObject({ year: 2018, scheme: { version: 4 }, current: { version: 3 } });
  expect(Number(schemePreview?.changes?.totalCount)).toBeGreaterThan(0);
  expect(Number(schemePreview?.changes?.totalCount)).toBeLessThan(Number(schemePreview?.considered));
  for (const { totalBefore, totalAfter, gradeBefore, gradeAfter } of (schemePreview?.changes?.nodes ??
    []) as unknown as Json[]) {
    expect([totalBefore, gradeBefore]).not.toEqual([totalAfter, gradeAfter]);
  }
  const refused = await officer.ask(PREVIEW, { id: scheme?.id });
  expect(refused.errors.length).toBe(1);
});

test('published it is frozen and scores its years from then on; what was asked before is answered as before', async () => {
  const { scheme } = await deed(director, 'draftScheme', { scheme: changed(4) });
  const before = api.world.registry.clock.now();
  const id = scheme?.id;
  expect(codes(await deed(director, 'publishScheme', { schemeId: id, expectedVersion: 1 }))).toEqual(['STALE']);
  const published = await deed(director, 'publishScheme', { schemeId: id, expectedVersion: Number(scheme?.revision) });
  expect(published.scheme).toMatchObject({ state: 'PUBLISHED' });
  expect(codes(await deed(director, 'publishScheme', { schemeId: id, expectedVersion: 9 }))).toEqual(['SCHEME_FROZEN']);
  const versionAt = async (knownAt?: string) =>
    (
      await director.data(
        'query v($at: DateTime) { scorecards(year: 2018, first: 1, knownAt: $at) { nodes { scheme { version } } } }',
        {
          at: knownAt,
        },
      )
    ).scorecards?.nodes?.[0]?.scheme?.version;
  expect(Number(await versionAt())).toBe(4);
  expect(Number(await versionAt(before))).toBe(3);
});

test('a year that is assessed keeps its version', async () => {
  const opened = await director.data(
    'mutation { openAssessment(input: {kind: ANNUAL, year: 2018}) { assessment { id } userErrors { code } } }',
  );
  expect(opened.openAssessment?.userErrors).toEqual([]);
  const { scheme } = await deed(director, 'draftScheme', { scheme: changed(5) });
  const publish = { schemeId: scheme?.id, expectedVersion: Number(scheme?.revision) };
  expect(codes(await deed(director, 'publishScheme', publish))).toEqual(['LIMIT_NOT_KEPT']);
  const later = await deed(director, 'draftScheme', { scheme: changed(5, [2019, 2020]) });
  expect(
    codes(await deed(director, 'publishScheme', { ...publish, expectedVersion: Number(later.scheme?.revision) })),
  ).toEqual([]);
});
