import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardTotals, Scorecard } from '../src/assessment/card.ts';
import { totalsKept } from '../src/assessment/store-kept-totals.ts';
import type { ScorecardQuestion } from '../src/assessment/store-scorecards.ts';
import { totalsOf } from '../src/assessment/store-totals.ts';
import { scorecardsOf } from '../src/assessment/store-unit-facts.ts';
import { systemIds } from '../src/config.ts';
import type { Instant } from '../src/kernel/clock.ts';
import type { Id } from '../src/kernel/id.ts';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { type Command, perform } from '../src/ledger/command.ts';
import { fileContest } from '../src/progress/commands-contest.ts';
import { recordExemptCause } from '../src/progress/commands-exempt.ts';
import { assignItemsWith, openItems } from '../src/progress/commands-item-open.ts';
import { submitReportWith } from '../src/progress/commands-report.ts';
import { listCurrentItems } from '../src/progress/store-items.ts';
import { findLimits } from '../src/progress/store-limits.ts';
import { listMissingPeriods } from '../src/progress/store-missing-periods.ts';
import { listMissingReports } from '../src/progress/store-report-facts.ts';
import { openRegistry, type Registry } from '../src/registry.ts';
import { completeObligation, withdrawCompletion } from '../src/tasks/commands.ts';
import { divideObligation } from '../src/tasks/commands-divide.ts';
import { CAPACITIES } from '../src/tasks/responsibility.ts';
import { countByGroup } from '../src/tasks/store-counts.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { recordSuccession } from '../src/units/commands-succession.ts';
import { clockAt, seedDistrict, type World } from './world.ts';

// What is added up without making cards, what is kept of it, and the cards themselves say the same, whatever happens between and
// whichever process does it. Deeds are drawn at random and may be refused; everything that happens here is invented.

let world: World;
let other: Registry;
beforeEach(async () => {
  world = await seedDistrict('2019-01-15T01:00:00.000Z');
  other = await openRegistry({ file: world.file, clock: clockAt('2019-01-15T01:30:00.000Z'), ids: systemIds() });
});
afterEach(() => {
  other.close();
  world.remove();
});

const DAYS = ['2018-06-30', '2018-12-01', '2019-01-01', '2019-01-15', '2019-03-01'].map(localDate);
const LATER = '2030-01-01T00:00:00.000Z' as Instant;

type Draw = (count: number) => number;
interface Hand {
  draw: Draw;
  duties: readonly string[];
  units: readonly Id<'Unit'>[];
}
const one = <Thing>(draw: Draw, things: readonly Thing[]): Thing => things[draw(things.length)] as Thing;

/** Performs a deed in one process or the other; a refused deed is no deed. */
async function attempt<Input, Outcome>(by: Registry, deed: Command<Input, Outcome>, input: Input, unit?: Id<'Unit'>) {
  const actor = unit ? world.actor('UNIT_PRINCIPAL', [unit]) : world.actor('SUPERVISION_DIRECTOR');
  try {
    await perform(deed, input, { ...by, actor, requestId: 'kept' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

let tokens = 0;
const someDay = (draw: Draw): LocalDate => addDays(localDate('2018-09-01'), draw(140));
const DEEDS: readonly ((by: Registry, hand: Hand) => Promise<void>)[] = [
  (by, { draw, duties }) =>
    attempt(by, completeObligation, {
      ...{ obligationId: one(draw, duties), completedOn: someDay(draw), evidenceNote: '材料' },
    }),
  (by, { draw, duties }) => attempt(by, withdrawCompletion, { obligationId: one(draw, duties), reason: '材料不全' }),
  (by, { draw, duties, units }) =>
    attempt(by, recordExemptCause, {
      ...{ obligationId: one(draw, duties), unitId: draw(2) ? one(draw, units) : null, cause: 'FORCE_MAJEURE' },
      ...{ reason: '汛期', documentNumber: '示例1号', fromOn: localDate('2018-01-01'), untilOn: someDay(draw) },
    }),
  (by, { draw, duties, units }) => {
    const unitId = one(draw, units);
    return attempt(
      by,
      fileContest,
      { obligationId: one(draw, duties), unitId, aspect: 'DATE', reason: '有误' },
      unitId,
    );
  },
  (by, { draw, duties, units }) =>
    attempt(by, divideObligation, {
      ...{ obligationId: one(draw, duties), rule: 'ALL', reason: '分解' },
      parts: [{ unitId: one(draw, units), title: '本单位部分', dueOn: localDate('2018-06-30') }],
    }),
  async (by, { draw, duties }) => {
    const obligationIds = [one(draw, duties), one(draw, duties)];
    await attempt(by, openItems, { filter: { ids: obligationIds }, reportEveryMonths: 1 });
    const items = await listCurrentItems(by.engine.read(by.jurisdiction), { obligationIds });
    await attempt(by, assignItemsWith(by.calendar), { itemIds: items.map(({ identity }) => identity) });
  },
  async (by, { draw, duties }) => {
    const [item] = await listCurrentItems(by.engine.read(by.jurisdiction), { obligationIds: duties });
    if (!item?.leadUnitId) return;
    const entries = [
      { itemId: item.identity, percentDone: draw(100), done: draw(2) ? '无' : '已完成前期调查摸底工作' },
    ];
    const input = { unitId: item.leadUnitId, period: '2018-12', entries };
    await attempt(by, submitReportWith(by.calendar), input, item.leadUnitId);
  },
  (by, { draw, units }) =>
    attempt(by, recordSuccession, {
      ...{ kind: 'ABSORB', fromUnitIds: [one(draw, units)], successors: [{ unitId: one(draw, units) }] },
      ...{ effectiveOn: someDay(draw), basisDocNo: '示例2号', sourceStatus: 'VERIFIED', reason: '机构改革' },
    }),
  (by) => {
    const secretHash = hashOfSecret(`areg_kept_${++tokens}`);
    const token = { label: 'x', role: 'SUPERVISION_OFFICER', unitIds: null, expiresAt: null, secretHash } as const;
    return perform(createToken, token, { ...by, actor: world.actor('OWNER'), requestId: 'kept' }).then(() => undefined);
  },
];

const totalsIn = ({ components, lines, marks, counts, wouldChange, missing, ...totals }: Scorecard): CardTotals =>
  totals;

async function expectOneAnswer(question: ScorecardQuestion): Promise<readonly Scorecard[]> {
  const { engine, jurisdiction, calendar } = world.registry;
  const db = engine.read(jurisdiction);
  const kept = await totalsKept(db, question, calendar);
  const { cards, scheme } = await scorecardsOf(db, question, calendar);
  expect(kept).toEqual({ scheme, totals: cards.map(totalsIn) });
  expect(await totalsOf(db, question, calendar)).toEqual(kept);
  expect(await totalsKept(db, question, calendar)).toEqual(kept);
  return cards;
}

test('totals, kept totals and cards say the same between any deeds of two processes', async () => {
  const { engine, jurisdiction, calendar } = world.registry;
  const db = engine.read(jurisdiction);
  const now = { asOf: localDate('2019-01-15'), knownAt: LATER };
  const due = await listAllObligations(db, {
    ...now,
    dueFrom: localDate('2018-01-01'),
    dueTo: localDate('2018-12-31'),
  });
  const undated = await listAllObligations(db, { ...now, states: ['UNDATED'] });
  const duties = [...due, ...undated.slice(0, 2)].map(({ id }) => id);
  const { units } = await world.registry.dictionary();
  const lineUnits = [...units.values()].filter(({ shortName }) =>
    ['环保局', '农业局', '国土资源局', '新驿镇'].includes(shortName),
  );
  expect(lineUnits.length).toBe(4);
  const instants: Instant[] = [LATER];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 12, maxLength: 12 }), async (numbers) => {
      let at = 0;
      const draw: Draw = (count) => (numbers[at++ % numbers.length] ?? 0) % count;
      const hand = { draw, duties, units: lineUnits.map(({ id }) => id) };
      await one(draw, DEEDS)(draw(2) ? world.registry : other, hand);
      if (draw(3) === 0) instants.push(world.clock.now());
      const unitIds = [null, [one(draw, hand.units)], hand.units, hand.units.slice(0, 2)][draw(4)] ?? null;
      const moment = { asOf: one(draw, DAYS), knownAt: one(draw, instants) };
      const cards = await expectOneAnswer({ year: 2018, ...moment, unitIds });
      const judged = {
        knownAt: moment.knownAt,
        asOf: moment.asOf < '2018-12-31' ? moment.asOf : localDate('2018-12-31'),
      };
      const counts = await countByGroup(db, { ...judged, states: ['UNDATED'] }, 'UNIT', CAPACITIES);
      const counted = new Map(counts.map(({ key, count }) => [key, count]));
      for (const { unitId, counts: told } of cards) expect(told.undated).toBe(counted.get(unitId) ?? 0);
      const limits = await findLimits(db, moment);
      if (!limits) return;
      const reports = { ...moment, ...(unitIds && { unitIds }) };
      const missing = listMissingPeriods(db, reports, { limits: limits.limits, calendar });
      const inFull = await listMissingReports(db, reports, calendar);
      expect(missing).toEqual(inFull.map(({ itemIds: _items, ...report }) => report));
    }),
    { numRuns: 50, endOnFailure: true },
  );
}, 120_000);

test('asking again while nothing is recorded reads no duty, and any deed is seen at once', async () => {
  const { engine, jurisdiction, calendar } = world.registry;
  const db = engine.read(jurisdiction);
  const question = { year: 2018, asOf: localDate('2019-01-15'), unitIds: null };
  await world.registry.dictionary();
  const ask = async (knownAt: Instant) => {
    world.statements.length = 0;
    const { totals } = await totalsKept(db, { ...question, knownAt }, calendar);
    return { totals, statements: world.statements.length };
  };
  const fresh = await ask(world.clock.now());
  const again = await ask(world.clock.now());
  expect(fresh.statements).toBe(20);
  expect(again.statements).toBe(2);
  expect(again.totals.map(({ knownAt }) => knownAt)).not.toEqual(fresh.totals.map(({ knownAt }) => knownAt));
  const at = { asOf: question.asOf, knownAt: LATER, dueFrom: localDate('2018-11-30'), dueTo: localDate('2018-11-30') };
  const [duty] = await listAllObligations(db, at);
  const completed = { completedOn: localDate('2018-11-29'), evidenceNote: '材料' };
  await attempt(other, completeObligation, { obligationId: String(duty?.id), ...completed });
  const after = await ask(LATER);
  // Two statements more tell that the deed changed no unit.
  expect(after.statements).toBe(22);
  expect(after.totals).not.toEqual(again.totals.map((one) => ({ ...one, knownAt: LATER })));
});

test('many that ask at once are answered by one reckoning', async () => {
  const { engine, jurisdiction, calendar } = world.registry;
  const question = { year: 2018, asOf: localDate('2019-01-15'), unitIds: null, knownAt: LATER };
  await world.registry.dictionary();
  world.statements.length = 0;
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => totalsKept(engine.read(jurisdiction), question, calendar)),
  );
  expect(world.statements.length).toBe(20 + 7 * 2);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('a unit that has a part does not take the whole from the card of another asked about with it', async () => {
  const { engine, jurisdiction, calendar } = world.registry;
  const db = engine.read(jurisdiction);
  const now = { asOf: localDate('2019-01-15'), knownAt: LATER };
  const all = await scorecardsOf(db, { year: 2018, ...now, unitIds: null }, calendar);
  const supporting = all.cards.filter(({ lines }) => lines.some(({ capacity }) => capacity === 'SUPPORT'));
  const [holder, line] = supporting.flatMap((card) => card.lines.map((each) => [card, each] as const))[0] ?? [];
  const another = supporting.find(
    (card) =>
      card !== holder &&
      card.lines.some(({ obligationId, capacity }) => obligationId === line?.obligationId && capacity === 'SUPPORT'),
  );
  if (!holder || !line || !another) throw new Error('two units support one duty');
  await attempt(world.registry, divideObligation, {
    ...{ obligationId: line.obligationId, rule: 'ALL', reason: '分解' },
    parts: [{ unitId: holder.unitId, title: '本单位部分', dueOn: line.facts.dueOn }],
  });
  const both = await expectOneAnswer({ year: 2018, ...now, unitIds: [holder.unitId, another.unitId] });
  const alone = await expectOneAnswer({ year: 2018, ...now, unitIds: [another.unitId] });
  expect(both.find(({ unitId }) => unitId === another.unitId)).toEqual(alone[0]);
  expect(alone[0]?.lines.some(({ obligationId }) => obligationId === line.obligationId)).toBe(true);
  expect(both[0]?.lines.some(({ obligationId }) => obligationId === line.obligationId)).toBe(false);
});
