import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan } from '../src/intake/commands.ts';
import { fold, highlightsOf, wordsOf } from '../src/search/search.ts';
import { checkIndex, rebuildIndex } from '../src/search/store-index.ts';
import { type Api, type Caller, type Json, seedApi, smallApi } from './api-world.ts';
import { assignedItem, officeOf, taken } from './item-world.ts';
import { SMALL_PLAN } from './world.ts';

let api: Api;
let officer: Caller;
beforeAll(async () => {
  api = await smallApi();
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

const QUERY = `query s($words: String!, $kinds: [SearchKind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(words: $words, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { kind rank plan { title } clause { id path title text responsibilityLine { surface } } entry { done }
      passages { field text start highlights { start end } } } } }`;
const search = async (words: string, more: Record<string, unknown> = {}, caller = officer): Promise<Json> =>
  (await caller.data(QUERY, { words, ...more })).search as Json;
const paths = (found: Json) => (found.nodes ?? []).map(({ clause, kind }: Json) => String(clause?.path ?? kind));

describe('words of any length', () => {
  test.each([
    ['one character', '湖', []],
    ['one character', '巡', ['一（一）2']],
    ['two characters', '名录', ['一（一）1']],
    ['three characters', '达标率', ['一（一）3']],
    ['a whole phrase', '逐步建立河道管护长效机制', ['一（二）1']],
    ['traditional characters', '河道調查', ['一（一）1']],
    ['full-width digits', '９０％', ['一（一）3']],
    ['two words, each somewhere', '巡查 财政局', []],
    ['two words, each somewhere', '名录 财政局', ['一（一）1']],
    ['what stands on both sides of a mark', '调查2018', []],
  ] as const)('%s: %s', async (_what, words, expected) => {
    expect(paths(await search(words, { kinds: ['TASK_CLAUSE'] }))).toEqual(expected);
  });

  test('every stretch of a clause finds the clause, and a stretch is found in no text that lacks it', async () => {
    const { taskClauses } = await officer.data(
      '{ taskClauses { nodes { id title text responsibilityLine { surface } } } }',
    );
    const texts = (taskClauses?.nodes ?? []).map(({ id, title, text, responsibilityLine }: Json) => ({
      id: String(id),
      fields: [title, text, responsibilityLine?.surface].map(String),
    }));
    const whole = texts.flatMap(({ fields }) => fields);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        async (which, from, size) => {
          const text = whole[which] ?? '';
          const words = text.slice(from % text.length).slice(0, size);
          const wanted = wordsOf(words);
          fc.pre(wanted.length > 0);
          const holding = texts.filter(({ fields }) =>
            wanted.every((word) => fields.some((field) => highlightsOf(field, [word]).length > 0)),
          );
          const found = await search(words, { kinds: ['TASK_CLAUSE'] });
          expect((found.nodes ?? []).map(({ clause }: Json) => String(clause?.id)).toSorted()).toEqual(
            holding.map(({ id }) => id).toSorted(),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('each place of the words is told by its units in the passage', async () => {
    const { nodes = [] } = await search('河道', { kinds: ['TASK_CLAUSE'] });
    expect(nodes.length).toBe(3);
    for (const { passages } of nodes as Json[]) {
      for (const { text, highlights } of passages as Json[]) {
        expect(highlights?.length).toBeGreaterThan(0);
        for (const { start, end } of highlights as Json[]) {
          expect(String(text).slice(Number(start), Number(end))).toBe('河道');
        }
      }
    }
  });

  test('places are those of the text as written, whatever folding made of it', () => {
    const text = '𠮷㎡的Ｐ Ｍ２．５濃度，é与é';
    expect(fold(text).chars.join('')).toContain('pm25');
    expect(highlightsOf(text, wordsOf('浓度'))).toEqual([{ start: text.indexOf('濃'), end: text.indexOf('濃') + 2 }]);
    expect(highlightsOf(text, wordsOf('m2')).map(({ start, end }) => text.slice(start, end))).toEqual(['㎡', 'Ｍ２']);
    expect(highlightsOf(text, wordsOf('e')).length).toBe(2);
  });
});

describe('order and pages', () => {
  test('words in the heading come before words in the text, and pages walk the whole list in both directions', async () => {
    const whole = await search('河道', { first: 50 });
    const ranks = (whole.nodes ?? []).map(({ rank }: Json) => String(rank));
    expect(ranks).toEqual(ranks.toSorted((a, b) => (a === b ? 0 : a === 'HEADING' ? -1 : 1)));
    expect(new Set(ranks).size).toBe(2);
    expect(whole.totalCount).toBe(ranks.length);
    for (const [size, next, cursor] of [
      ['first', 'after', 'endCursor'],
      ['last', 'before', 'startCursor'],
    ] as const) {
      const walked: string[] = [];
      for (let place: string | null = null; ; ) {
        const page: Json = await search('河道', { [size]: 2, [next]: place });
        const names = paths(page);
        if (size === 'first') walked.push(...names);
        else walked.unshift(...names);
        const { pageInfo } = page;
        if (!(size === 'first' ? pageInfo?.hasNextPage : pageInfo?.hasPreviousPage)) break;
        place = String(pageInfo?.[cursor]);
      }
      expect(walked).toEqual(paths(whole));
    }
  });

  test('a cursor belongs to its words', async () => {
    const { pageInfo } = await search('河道', { first: 1 });
    const { errors } = await officer.ask(QUERY, { words: '巡查', first: 1, after: String(pageInfo?.endCursor) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  test('a page of 50 costs as many statements as a page of 1', async () => {
    const cost = async (first: number) => {
      await search('河道', { first });
      api.world.statements.length = 0;
      await search('河道', { first });
      return api.world.statements.length;
    };
    expect((await cost(50)) - (await cost(1))).toBeLessThanOrEqual(2);
  });
});

test.each([
  '"',
  '""',
  '*',
  "'",
  ';--',
  '%',
  '_',
  'head:',
  'NEAR(',
  'a" OR "b',
  '河道" OR head:"',
  '( ) ^ -',
  'AND',
  '\\',
])('what is syntax elsewhere is only looked for here: %s', async (words) => {
  const { errors } = await officer.ask(QUERY, { words });
  const codes = errors.map(({ extensions }) => String(extensions.code));
  expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
  if (wordsOf(words).length > 0) expect(codes).toEqual([]);
});

test('nothing to look for, and too much, is rejected by name', async () => {
  for (const words of ['', ' ，。', '长'.repeat(101), 'a b c d e f g h i j k']) {
    const { errors } = await officer.ask(QUERY, { words });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'words' });
  }
});

test('a reader limited to units finds plans, and the clauses that name them, and nothing else', async () => {
  const { matchUnit } = await officer.data('{ matchUnit(name: "财政局") { unit { id } } }');
  const liaison = await api.as('UNIT_LIAISON', [String(matchUnit?.unit?.id)]);
  const found = await search('河道', {}, liaison);
  expect(paths(found)).toEqual(['一（一）1', 'PLAN']);
  expect(found.totalCount).toBe(2);
});

test('a reader limited to several units finds what any of them finds', async () => {
  const { a, b } = await officer.data(
    '{ a: matchUnit(name: "财政局") { unit { id } } b: matchUnit(name: "水利局") { unit { id } } }',
  );
  const ids = [String(a?.unit?.id), String(b?.unit?.id)];
  const of = async (own: string[]) => paths(await search('河道', {}, await api.as('UNIT_LIAISON', own)));
  const [one, other, both] = [await of(ids.slice(0, 1)), await of(ids.slice(1)), await of(ids)];
  expect(both.toSorted()).toEqual([...new Set([...one, ...other])].toSorted());
  expect(both).toContain('一（一）1');
});

describe('the index', () => {
  const db = () => api.world.registry.engine.read(api.world.registry.jurisdiction);

  test('is kept by the deed that writes the rows, and left alone by one that is refused', async () => {
    const before = (await search('漏斗区')).totalCount;
    await expect(api.world.perform(importPlan, { text: SMALL_PLAN })).rejects.toMatchObject({
      code: 'PLAN_ALREADY_IMPORTED',
    });
    await api.world.perform(importPlan, { text: SMALL_PLAN.replaceAll('河道', '漏斗区') });
    expect(before).toBe(0);
    expect((await search('漏斗区')).totalCount).toBe(4);
    expect(await checkIndex(db())).toMatchObject({ outOfStep: [] });
  });

  test('made anew it finds the same', async () => {
    const before = paths(await search('漏斗区'));
    const { engine, jurisdiction } = api.world.registry;
    expect(await engine.tx(jurisdiction, rebuildIndex)).toBe((await checkIndex(db())).documents);
    expect(paths(await search('漏斗区')).toSorted()).toEqual(before.toSorted());
  });
});

test('what a report says is found by those who may see the report', async () => {
  const seed = await seedApi();
  const office = await officeOf(seed);
  const [liaison, unitId] = [await office.liaison('环保局'), await office.unitNamed('环保局')];
  const assigned = await assignedItem(office, '三（二）', '2018-12-31');
  const item = await taken(liaison, 'beginItem', await taken(liaison, 'acknowledgeItem', assigned), {
    actionPlan: '分步',
  });
  seed.world.clock.set('2019-04-02T01:00:00Z');
  const entries = [{ itemId: item.id, percentDone: 40, done: '已布设监测点位三十七个，正在编制方案' }];
  const { submitReport } = await liaison.data(
    'mutation s($input: SubmitReportInput!) { submitReport(input: $input) { report { id } userErrors { code } } }',
    { input: { unitId, period: '2019Q1', entries } },
  );
  expect(submitReport?.userErrors).toEqual([]);
  const query =
    '{ search(words: "布设点位") { totalCount } found: search(words: "点位 三十七") { nodes { kind report { period unit { shortName } } entry { percentDone item { number } } passages { field } } } }';
  expect(await liaison.data(query)).toMatchObject({
    search: { totalCount: 0 },
    found: {
      nodes: [
        {
          kind: 'REPORT_ENTRY',
          report: { period: '2019Q1', unit: { shortName: '环保局' } },
          entry: { percentDone: 40, item: { number: '2019-00001' } },
          passages: [{ field: 'DONE' }],
        },
      ],
    },
  });
  expect((await (await office.liaison('农业局')).data(query)).found).toEqual({ nodes: [] });
  await seed.close();
});
