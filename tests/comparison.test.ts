import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../src/api/limits.ts';
import { parseScheme } from '../src/assessment/scheme.ts';
import { addScheme } from '../src/assessment/store.ts';
import { type IdNoun, newId } from '../src/kernel/id.ts';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';
import { type AssessmentPeople, assessedYear } from './assessment-world.ts';

let api: Api;
let people: AssessmentPeople;
let assessmentId: string;
let otherScheme: string;
let office: Caller;

const COMPARE = `query compare($from: ScorecardBasisInput!, $to: ScorecardBasisInput!, $unitIds: [ID!], $movedOnly: Boolean, $first: Int) {
  compareScorecards(from: $from, to: $to, unitIds: $unitIds, movedOnly: $movedOnly, first: $first) { totalCount nodes {
    unit { id shortName } moveHundredths gradeMoved
    before { year totalHundredths grade scheme { id } } after { year totalHundredths grade scheme { id } }
    parts { code nameZh nameEn beforeHundredths afterHundredths moveHundredths }
    lines(first: 60) { totalCount nodes { clausePath title moveHundredths reasons messageZh messageEn
      before { obligation { id } period earnedHundredths } after { obligation { id } period earnedHundredths } } }
  } } }`;
const compare = async (caller: Caller, variables: Record<string, unknown>) =>
  (await caller.data(COMPARE, { first: 100, ...variables })).compareScorecards?.nodes ?? ([] as unknown as Json);
const sum = (all: Json | undefined) => (all ?? []).reduce((of, each) => of + Number(each.moveHundredths), 0);

beforeAll(async () => {
  api = await seedApi({ limits: { cost: 100_000_000, depth: 30 }, msAllowed: 60_000 });
  api.world.clock.set('2019-01-07T01:00:00.000Z');
  const { assessment, ...found } = await assessedYear(api);
  people = found;
  office = found.office;
  assessmentId = String(assessment.id);
  const { engine, jurisdiction, clock, ids } = api.world.registry;
  const file = join(import.meta.dirname, '../seeds/schemes/soil-2018-annual.json');
  const scheme = parseScheme(JSON.parse(readFileSync(file, 'utf8')));
  // An invented scheme of the office: support weighs as much as leading, and a late completion counts half.
  const other = {
    ...{ ...scheme, code: 'OTHER', version: 1, firstYear: 2090, lastYear: 2090 },
    roleShares: { ...scheme.roleShares, support: { value: 100, source: '[D] of this test' } },
    completion: { ...scheme.completion, late: { formula: 50, source: '[D] of this test' } },
  };
  const at = { now: clock.now(), newId: <Noun extends IdNoun>(noun: Noun) => newId(noun, jurisdiction, ids) };
  otherScheme = await engine.tx(jurisdiction, (tx) => addScheme(tx, other, at));
});
afterAll(() => api.close());

describe('two sets of scorecards side by side', () => {
  test('one year under two schemes: each side as that scheme scores it, every move with its reason and its sum', async () => {
    const [from, to] = [{ year: 2018 }, { year: 2018, schemeId: otherScheme }];
    const units = await compare(office, { from, to });
    const { scorecards } = await office.data(
      '{ scorecards(year: 2018, first: 200) { nodes { unit { id } totalHundredths grade } } }',
    );
    expect(units.map(({ unit, before }) => [unit?.id, before?.totalHundredths, before?.grade])).toEqual(
      scorecards?.nodes?.map(({ unit, totalHundredths, grade }) => [unit?.id, totalHundredths, grade]),
    );
    expect(new Set(units.map(({ after }) => String(after?.scheme?.id)))).toEqual(new Set([otherScheme]));
    const scored = units.filter(({ moveHundredths }) => moveHundredths !== null);
    expect(scored.length).toBeGreaterThan(10);
    for (const { moveHundredths, parts, lines } of scored) {
      expect(Number(moveHundredths)).toBe(sum(parts));
      expect(sum(lines?.nodes)).toBe(Number((parts ?? []).find(({ code }) => String(code) === 'TASK')?.moveHundredths));
    }
    const reasons = new Set(units.flatMap(({ lines }) => (lines?.nodes ?? []).flatMap((line) => line.reasons ?? [])));
    expect([...reasons].map(String).sort()).toEqual(['COMPLETION', 'WEIGHT']);
    const moved = await compare(office, { from, to, movedOnly: true });
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(units.length);
  });

  test('two years: the period of a yearly duty beside that of the year before, what was due once on its own', async () => {
    const to = { year: 2019, asOf: '2020-01-10' };
    const [unit] = await compare(office, { from: { year: 2018 }, to, unitIds: [people.coordinationUnitId] });
    expect([unit?.before?.year, unit?.after?.year]).toEqual([2018, 2019]);
    const lines = unit?.lines?.nodes ?? ([] as unknown as Json);
    const both = lines.filter(({ before, after }) => before && after);
    expect(both.map(({ before, after }) => [String(before?.period), String(after?.period)])).toContainEqual([
      '2018',
      '2019',
    ]);
    expect(lines.some(({ reasons }) => String(reasons) === 'ONLY_BEFORE')).toBe(true);
    expect(lines.find(({ reasons }) => String(reasons) === 'ONLY_BEFORE')?.messageZh).toContain('仅前者有此项');
  });

  test('an assessment against what was known before it: what was put on record in between moves, nothing else does', async () => {
    const to = { assessmentId };
    const same = await compare(office, { from: { year: 2018 }, to, movedOnly: true });
    expect(same).toEqual([]);
    const units = await compare(office, { from: { year: 2018, knownAt: '2019-01-07T00:30:00Z' }, to, movedOnly: true });
    const moves = units.flatMap(({ lines }) =>
      (lines?.nodes ?? []).filter(({ reasons }) => (reasons?.length ?? 0) > 0),
    );
    expect(new Set(moves.map(({ after }) => String(after?.obligation?.id))).size).toBe(1);
    expect(moves.map(({ reasons }) => String(reasons))).toEqual(moves.map(() => 'RULE'));
    expect(moves[0]?.messageZh).toContain('由未办结变为逾期办结');
    const own = units.find(({ unit }) => String(unit?.id) === people.unitId);
    expect((own?.parts ?? []).find(({ code }) => String(code) === 'BONUS')).toMatchObject({
      ...{ beforeHundredths: null, afterHundredths: 100, moveHundredths: 100 },
    });
  });

  test('a reader limited to units sees theirs; a basis that is neither an assessment nor a year is rejected', async () => {
    const [from, to] = [{ year: 2018 }, { year: 2018, schemeId: otherScheme }];
    expect((await compare(people.principal, { from, to })).map(({ unit }) => unit?.id)).toEqual([people.unitId]);
    const other = await compare(people.principal, { from, to, unitIds: [people.coordinationUnitId] });
    expect(other).toEqual([]);
    for (const wrong of [{}, { assessmentId, year: 2018 }, { assessmentId, schemeId: otherScheme }, { year: 1999 }]) {
      const answer = await office.ask(COMPARE, { from: wrong, to });
      expect(answer.errors[0]?.extensions.code, JSON.stringify(wrong)).toBe('BAD_USER_INPUT');
    }
    const none = await office.ask(COMPARE, { from, to: { year: 2018, schemeId: 'sch_370812_none' } });
    expect(none.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', refusal: 'NOT_FOUND' });
  });

  test('all units cost no more statements than the cards of both sides, however many there are', async () => {
    const { statements } = api.world;
    const counted = async (query: string) => {
      await office.data(query);
      statements.length = 0;
      await office.data(query);
      return statements.length;
    };
    const cards = (year: number) =>
      counted(`{ scorecards(year: ${year}, first: 200) { nodes { totalHundredths counts { due } } } }`);
    const both = '{ compareScorecards(from: {year: 2018}, to: {year: 2019}, first: 200) { nodes { moveHundredths } } }';
    expect(await counted(both)).toBeLessThanOrEqual((await cards(2018)) + (await cards(2019)));
  });

  test('one department, a page of all, and a comparison of all are questions that the published limit allows', async () => {
    const lines = (first: number) =>
      `lines(first: ${first}) { nodes { rule clausePath title capacity weight completionHundredths earnedHundredths lostHundredths dueOn completedOn daysLate explanationZh obligation { id } clause { id } } }`;
    const card =
      'unit { shortName } totalHundredths openHundredths bestHundredths grade components { code scoredHundredths } counts { due } wouldChange { messageZh } missing { messageZh }';
    const moves =
      'moveHundredths gradeMoved before { totalHundredths grade } after { totalHundredths grade } parts { code moveHundredths }';
    const questions = [
      `{ scorecard(year: 2018, unitId: "${people.unitId}") { ${card} ${lines(200)} } }`,
      `{ scorecards(year: 2018, first: 200) { nodes { ${card} } } }`,
      `{ scorecards(year: 2018, first: 40) { nodes { ${card} ${lines(30)} } } }`,
      `{ compareScorecards(from: {year: 2018}, to: {year: 2019}, first: 200) { nodes { unit { shortName } ${moves} } } }`,
    ];
    const costs: number[] = [];
    for (const question of questions) costs.push(Number((await office.ask(question)).extensions.cost?.requested));
    expect(costs.filter((cost) => !(cost <= DEFAULT_LIMITS.cost))).toEqual([]);
  });
});
