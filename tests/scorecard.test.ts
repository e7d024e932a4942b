import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scorecard } from '../src/assessment/card.ts';
import { countSchemes, findSchemeVersion, listSchemes, listSchemesById } from '../src/assessment/store.ts';
import type { ScorecardQuestion } from '../src/assessment/store-scorecards.ts';
import { scorecardsOf } from '../src/assessment/store-unit-facts.ts';
import { addIndicators, listIndicators } from '../src/indicators/store.ts';
import type { Instant } from '../src/kernel/clock.ts';
import type { Id } from '../src/kernel/id.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { pageOrigin, pageRequest } from '../src/kernel/page.ts';
import { completeObligation, withdrawCompletion } from '../src/tasks/commands.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { matchUnit, type UnitDictionary } from '../src/units/unit.ts';
import { seedDistrict, smallDistrict, type World } from './world.ts';

const LATER = '2030-01-01T00:00:00.000Z' as Instant;
const day = localDate;

/** Asks for scorecards as of 2019-01-02, of 2018 unless told otherwise. */
async function ask(world: World, question: Partial<ScorecardQuestion> = {}) {
  const { engine, jurisdiction } = world.registry;
  const dictionary = await world.registry.dictionary();
  world.statements.length = 0;
  const asked = { year: 2018, asOf: day('2019-01-02'), knownAt: LATER, unitIds: null, ...question };
  const set = await scorecardsOf(engine.read(jurisdiction), asked, world.registry.calendar);
  return { set, statements: [...world.statements], dictionary };
}

/**
 * However many units and items: scheme, round, five for duties, limits, four for work, four for holds, two for measures,
 * two to see whether anything was asked of anybody.
 */
const STATEMENTS = 20;

function unitId(dictionary: UnitDictionary, name: string): string {
  const match = matchUnit(dictionary, name, day('2018-03-16'));
  if (match.kind !== 'UNIT') throw new Error(`${name} is no unit`);
  return match.id;
}

const cardOf = (cards: readonly Scorecard[], dictionary: UnitDictionary, name: string): Scorecard => {
  const card = cards.find((each) => each.unitId === unitId(dictionary, name));
  if (!card) throw new Error(`${name} has no card`);
  return card;
};

describe('a small district in 2018', () => {
  let world: World;
  const obligationDue = async (dueOn: string): Promise<string> => {
    const db = world.registry.engine.read(world.registry.jurisdiction);
    const moment = { asOf: day('2019-01-02'), knownAt: LATER };
    const [owed] = await listAllObligations(db, { ...moment, dueFrom: day(dueOn), dueTo: day(dueOn) });
    if (!owed) throw new Error(`nothing is due on ${dueOn}`);
    return owed.id;
  };

  beforeAll(async () => {
    world = await smallDistrict();
    const obligationId = await obligationDue('2018-06-30');
    await world.perform(completeObligation, { obligationId, completedOn: day('2018-07-01'), evidenceNote: '调查报告' });
  });
  afterAll(() => world.remove());

  // Due in 2018: the survey by 06-30 (done on 07-01: c 0.90), the list by 09-30 and the yearly round by 12-31 (never).
  test('each unit is scored on what it leads and supports, and the sums are those worked by hand', async () => {
    const { set, dictionary } = await ask(world);
    const shown = (name: string) => {
      const { taskHundredths, totalHundredths, bestHundredths, grade, counts } = cardOf(set.cards, dictionary, name);
      return [taskHundredths, totalHundredths, bestHundredths, grade, counts.due, counts.undated];
    };
    // Joint lead of survey and list, first lead of the round: 90/300 → 30.00; 80.00 × 3/10 = 24.00.
    expect(shown('环保局')).toEqual([3000, 2400, 4400, 'FAIL', 3, 0]);
    // First lead of survey and list: 90/200 → 45.00; 36.00.
    expect(shown('水利局')).toEqual([4500, 3600, 5600, 'FAIL', 2, 0]);
    // Support of survey and list: 45/100 → the same share, at half the weight.
    expect(shown('财政局')).toEqual([4500, 3600, 5600, 'FAIL', 2, 0]);
    // Through 各镇街: support of all three; and first lead of a duty without a day.
    expect(shown('新兖镇')).toEqual([3000, 2400, 4400, 'FAIL', 3, 1]);
    expect(cardOf(set.cards, dictionary, '新兖镇').lines.map(({ throughGroup }) => throughGroup?.name)).toEqual([
      '各镇街',
      '各镇街',
      '各镇街',
    ]);
  });

  test('a unit of which nothing is due has no score, neither 0 nor 100', async () => {
    const { set, dictionary } = await ask(world);
    expect(cardOf(set.cards, dictionary, '粮食局')).toMatchObject({
      status: 'NOTHING_DUE',
      totalHundredths: null,
      bestHundredths: null,
      grade: null,
      lines: [],
    });
  });

  test('one card and all cards cost the same number of statements, and say the same', async () => {
    const all = await ask(world);
    const one = await ask(world, { unitIds: [unitId(all.dictionary, '环保局')] });
    expect(all.statements).toHaveLength(STATEMENTS);
    expect(one.statements).toHaveLength(STATEMENTS);
    expect(one.set.cards).toEqual([cardOf(all.set.cards, all.dictionary, '环保局')]);
    expect(all.set.cards.length).toBeGreaterThan(30);
  });

  test('cards stand in the display order of units, each unit once', async () => {
    const { set, dictionary } = await ask(world);
    const order = set.cards.map((card) => dictionary.units.get(card.unitId)?.displayOrder ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(set.cards.map((card) => card.unitId)).size).toBe(set.cards.length);
    const ids = [unitId(dictionary, '财政局'), unitId(dictionary, '环保局'), unitId(dictionary, '财政局')];
    expect((await ask(world, { unitIds: ids })).set.cards.map((card) => card.unitId)).toEqual(
      set.cards.map((card) => card.unitId).filter((id) => ids.includes(id)),
    );
  });

  test('a target year without figures is left out of the sum and said', async () => {
    const { set, dictionary } = await ask(world, { year: 2020, asOf: day('2021-02-01') });
    const card = cardOf(set.cards, dictionary, '环保局');
    expect(card.counts).toMatchObject({ due: 1, awaitingData: 1, notCompleted: 1 });
    expect(card.lines.find(({ excluded }) => excluded === 'AWAITING_DATA')).toMatchObject({
      itemKind: 'INDICATOR',
      earnedHundredths: null,
    });
    expect(card.missing.map(({ code }) => code)).toContain('AWAITING_DATA');
  });

  test('an item on which a goal of the plan itself hangs weighs as its main indicator', async () => {
    const other = await smallDistrict();
    try {
      const { engine, jurisdiction } = other.registry;
      const page = pageRequest({ first: 10 }, pageOrigin('indicators', null));
      const { edges } = await listIndicators(engine.read(jurisdiction), { planId: other.planId }, page);
      const goals = edges.map(({ node }, index) => ({
        ...node,
        id: `ind_370812_goal${index}` as Id<'Indicator'>,
        clauseId: null,
        deadlineId: null,
      }));
      await engine.tx(jurisdiction, (tx) => addIndicators(tx, goals));
      const { set, dictionary } = await ask(other, { year: 2020, asOf: day('2021-02-01') });
      const kinds = cardOf(set.cards, dictionary, '环保局').lines.map(
        ({ itemKind, weight }) => `${itemKind} ${weight}`,
      );
      expect(kinds.sort()).toEqual(['MAIN_INDICATOR 3', 'ORDINARY 1']);
    } finally {
      other.remove();
    }
  });

  test('while the year runs, what is not due yet is counted apart', async () => {
    const { set, dictionary } = await ask(world, { asOf: day('2018-08-01') });
    expect(cardOf(set.cards, dictionary, '环保局')).toMatchObject({
      taskHundredths: 9000,
      counts: { due: 1, notDueYet: 2 },
    });
    expect(set.judgedOn).toBe('2018-08-01');
  });

  test('a card rests on what was on record at the instant asked, and a withdrawn completion leaves it', async () => {
    const { dictionary } = await ask(world);
    const unitIds = [unitId(dictionary, '水利局')];
    const knownAt = world.clock.now();
    const obligationId = await obligationDue('2018-09-30');
    await world.perform(completeObligation, { obligationId, completedOn: day('2018-09-30'), evidenceNote: '名录' });
    const afterwards = world.clock.now();
    await world.perform(withdrawCompletion, { obligationId, reason: '回头看发现名录不全' });
    const scoreAt = async (instant: Instant) =>
      (await ask(world, { unitIds, knownAt: instant })).set.cards[0]?.taskHundredths;
    expect([await scoreAt(knownAt), await scoreAt(afterwards), await scoreAt(LATER)]).toEqual([4500, 9500, 4500]);
  });

  test('a reading that nobody has confirmed is said on the card', async () => {
    const { set, dictionary } = await ask(world);
    expect(cardOf(set.cards, dictionary, '环保局').missing.map(({ code }) => code)).toContain('READING_UNCONFIRMED');
  });

  test('a year without a scheme on record is refused, and so is an id that is no unit', async () => {
    await expect(ask(world, { year: 2021 })).rejects.toMatchObject({ code: 'RULES_NOT_IN_FORCE', path: ['year'] });
    const before = '2018-01-01T00:00:00.000Z' as Instant;
    await expect(ask(world, { knownAt: before })).rejects.toMatchObject({ code: 'RULES_NOT_IN_FORCE' });
    await expect(ask(world, { unitIds: ['unt_370812_zzz'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the scheme is on record with its version, and is found by page, id and version', async () => {
    const db = world.registry.engine.read(world.registry.jurisdiction);
    const page = await listSchemes(db, LATER, pageRequest({ first: 10 }, pageOrigin('schemes', null)));
    expect(page.edges.map(({ node }) => `${node.code} v${node.version}`)).toEqual([
      'SOIL-2018-ANNUAL v3',
      'SOIL-2020-FINAL v1',
    ]);
    expect(await countSchemes(db, LATER)).toBe(2);
    const scheme = await findSchemeVersion(db, { code: 'SOIL-2018-ANNUAL', version: 3 });
    expect(await listSchemesById(db, [scheme?.id ?? ''])).toEqual([scheme]);
    expect((await ask(world)).set.scheme).toEqual(scheme);
  });
});

describe('the seed plan', () => {
  test('every lead and support of 2018 has a card, and organs that are no object of supervision are told apart', async () => {
    const world = await seedDistrict();
    try {
      const { set, statements, dictionary } = await ask(world);
      expect(statements).toHaveLength(STATEMENTS);
      expect(set.unmatchedNames).toEqual([]);
      const due = set.cards.filter(({ status }) => status === 'SCORED');
      expect(due.length).toBeGreaterThan(10);
      for (const card of due) {
        expect(card.totalHundredths).toBe(0);
        expect(card.grade).toBe('FAIL');
        expect(card.lines.reduce((sum, line) => sum + (line.lostHundredths ?? 0), 0)).toBe(8000);
      }
      const court = cardOf(set.cards, dictionary, '法院');
      expect(court.missing.map(({ code }) => code)).toContain('NOT_SUPERVISION_OBJECT');
    } finally {
      world.remove();
    }
  });
});
