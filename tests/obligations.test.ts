import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayAcceptCompletion } from '../src/access/actor.ts';
import type { Tx } from '../src/db/engine.ts';
import { countFindings } from '../src/intake/store.ts';
import type { Instant } from '../src/kernel/clock.ts';
import type { Id } from '../src/kernel/id.ts';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { pageOrigin, pageRequest } from '../src/kernel/page.ts';
import { type At, command } from '../src/ledger/command.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { importSeedPlan } from '../src/registry.ts';
import { completeObligation, withdrawCompletion } from '../src/tasks/commands.ts';
import { OBLIGATION_STATES, stateOf } from '../src/tasks/obligation.ts';
import { partyOn } from '../src/tasks/party.ts';
import { registerLines } from '../src/tasks/register-line.ts';
import { countByGroup, GROUPINGS } from '../src/tasks/store-counts.ts';
import { addObligations, moveDueDay } from '../src/tasks/store-due-days.ts';
import {
  countObligations,
  listAllObligations,
  listObligations,
  type Obligation,
  type ObligationFilter,
} from '../src/tasks/store-obligations.ts';
import { matchUnit } from '../src/units/unit.ts';
import { makeWorld, seedDistrict, type World } from './world.ts';

let world: World;
const db = () => world.registry.engine.read(world.registry.jurisdiction);
const newYear = localDate('2019-01-01');
const moment = (asOf: LocalDate = newYear) => ({ asOf, knownAt: world.registry.clock.now() });

beforeAll(async () => {
  world = await seedDistrict();
});
afterAll(() => world.remove());

describe('what was overdue on 1 January 2019 under the seed plan', () => {
  test('is what was due on 30 November and 31 December and the lapsed yearly duties, nothing else', async () => {
    const overdue = await listAllObligations(db(), { ...moment(), states: ['OVERDUE'] });
    const lines = await registerLines(db(), overdue, await world.registry.dictionary(), moment());
    expect(lines.map((line) => [line.dueOn, line.daysLate, line.clause.path, line.words?.surface])).toEqual([
      ['2018-11-30', 32, '二（二）4', '2018年11月底前'],
      ['2018-12-31', 1, '二（一）1', '2018年年底前'],
      ['2018-12-31', 1, '二（三）3', '每年'],
      ['2018-12-31', 1, '二（三）3', '每年'],
      ['2018-12-31', 1, '二（六）3', '每年'],
      ['2018-12-31', 1, '二（六）5', '2018年年底前'],
      ['2018-12-31', 1, '三（二）', '每年'],
      ['2018-12-31', 1, '三（三）3', '每年'],
    ]);
    expect(lines[0]?.leads.map(({ fullName }) => fullName)).toEqual(['济宁市兖州区环境保护局', '济宁市兖州区农业局']);
    expect(lines[0]?.reasons.map(({ code }) => code)).toEqual(['DUE_BY_WRITTEN_DAY', 'NO_COMPLETION_ON_RECORD']);
    expect(lines[4]?.namedActor).toBe('有关企业');
  });

  test('was nothing on the last day itself', async () => {
    const on = moment(localDate('2018-11-30'));
    expect(await countObligations(db(), { ...on, states: ['OVERDUE'] })).toBe(0);
    expect(await countObligations(db(), { ...moment(localDate('2018-12-01')), states: ['OVERDUE'] })).toBe(1);
  });

  test('words without a day are never late, in any year', async () => {
    const far = moment(localDate('2049-01-01'));
    const undated = await listAllObligations(db(), { ...far, states: ['UNDATED'] });
    expect(undated.length).toBeGreaterThan(20);
    expect(undated.every(({ dueOn }) => dueOn === null)).toBe(true);
  });
});

describe('who owes what', () => {
  const partyOf = async (name: string) => {
    const dictionary = await world.registry.dictionary();
    const match = matchUnit(dictionary, name, newYear);
    if (match.kind !== 'UNIT') throw new Error(`no unit ${name}`);
    return partyOn(dictionary, [match.id], moment());
  };

  test('a unit leads, leads jointly and supports, each asked for by itself', async () => {
    const party = await partyOf('国土局');
    const count = (filter: Partial<ObligationFilter>) => countObligations(db(), { ...moment(), ...filter });
    const [all, first, joint, support] = await Promise.all([
      count({ party }),
      count({ party: { ...party, capacities: ['PRIMARY_LEAD'] } }),
      count({ party: { ...party, capacities: ['JOINT_LEAD'] } }),
      count({ party: { ...party, capacities: ['SUPPORT'] } }),
    ]);
    expect(first).toBeGreaterThan(0);
    expect(joint).toBeGreaterThan(0);
    expect(support).toBeGreaterThan(0);
    expect(first + joint + support).toBe(all);
  });

  test('a town owes through 各镇街 although no line prints its name', async () => {
    const party = await partyOf('新驿镇');
    const direct = await countObligations(db(), { ...moment(), party: { ...party, through: 'DIRECT' } });
    const byGroup = await countObligations(db(), { ...moment(), party: { ...party, through: 'GROUP' } });
    expect(direct).toBe(0);
    expect(byGroup).toBeGreaterThan(40);
  });
});

describe('numbers and lists', () => {
  test('every grouped number equals the list behind it', async () => {
    const filter = { ...moment(), states: ['OVERDUE'] as const };
    let compared = 0;
    for (const by of GROUPINGS) {
      for (const { key, planId, count } of await countByGroup(db(), filter, by, ['PRIMARY_LEAD', 'JOINT_LEAD'])) {
        const members = await world.registry.dictionary();
        const narrowed: ObligationFilter = {
          ...filter,
          ...(by === 'UNIT' && {
            party: partyOn(members, [key], moment(), { capacities: ['PRIMARY_LEAD', 'JOINT_LEAD'] }),
          }),
          ...(by === 'SECTION' && { section: { planId: planId ?? '', from: Number(key), to: Number(key) } }),
          ...(by === 'CLAUSE' && { clauseId: key }),
          ...(by === 'DUE_DAY' && { dueFrom: localDate(key), dueTo: localDate(key) }),
        };
        expect((await listAllObligations(db(), narrowed)).length, `${by} ${key}`).toBe(count);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });

  test('pages of any size give the whole list, in order, once', async () => {
    const filter = moment();
    const all = await listAllObligations(db(), filter);
    const origin = pageOrigin('obligations', filter.asOf);
    for (const first of [1, 7, 200]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await listObligations(db(), filter, pageRequest({ first, after }, origin));
        seen.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(all.map(({ id }) => id));
    }
  });
});

const anyDay = fc.integer({ min: 0, max: 365 * 14 }).map((offset) => addDays(localDate('2017-12-01'), offset));

test('the database and the rule give every obligation the same state on any day, as known at any time', async () => {
  const all = await listAllObligations(db(), moment());
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: all.length - 1 }),
      fc.integer({ min: 0, max: 290 }),
      anyDay,
      fc.boolean(),
      async (index, offset, asOf, withdraw) => {
        const target = all[index];
        if (!target) throw new Error('an obligation');
        const before = world.registry.clock.now();
        const completedOn = addDays(localDate('2018-03-16'), offset);
        await world.perform(completeObligation, { obligationId: target.id, completedOn, evidenceNote: '验收材料' });
        const between = world.registry.clock.now();
        if (withdraw) await world.perform(withdrawCompletion, { obligationId: target.id, reason: '复核不实' });
        const after = world.registry.clock.now();
        for (const [knownAt, known] of [
          [before, false],
          [between, true],
          [after, !withdraw],
        ] as const) {
          const counted = new Map<string, string>();
          for (const state of OBLIGATION_STATES) {
            for (const { id } of await listAllObligations(db(), { asOf, knownAt, states: [state] })) {
              expect(counted.has(id), `${id} has one state`).toBe(false);
              counted.set(id, state);
            }
          }
          const facts = { ...target, completedOn: known && completedOn <= asOf ? completedOn : null };
          expect(counted.get(target.id)).toBe(stateOf(facts, asOf));
          expect(counted.size).toBe(all.length);
        }
        if (!withdraw) await world.perform(withdrawCompletion, { obligationId: target.id, reason: '试验结束' });
      },
    ),
    { numRuns: 60 },
  );
});

/** A deed of this test alone, to move due days and to add duties as other rooms will. */
const deedOf = (work: (tx: Tx, at: At) => Promise<unknown>) =>
  command('CORRECT_CLAUSE', mayAcceptCompletion, async (tx, _input: null, at) => {
    await work(tx, at);
    return null;
  });

test('a due day that moved is answered as it was known at each instant, by the database and by the rule alike', async () => {
  const moving = await seedDistrict();
  const read = () => moving.registry.engine.read(moving.registry.jurisdiction);
  const now = () => ({ asOf: newYear, knownAt: moving.registry.clock.now() });
  const dictionary = await moving.registry.dictionary();
  const unitIds = [...dictionary.units.keys()].slice(0, 4);
  const whole = (await listAllObligations(read(), now())).map(({ id }) => id);
  /** What is to be true of each duty, as known at each instant. */
  const known: { knownAt: Instant; duties: Map<string, Obligation> }[] = [];
  const remember = async () => {
    const at = now();
    known.push({
      knownAt: at.knownAt,
      duties: new Map((await listAllObligations(read(), at)).map((row) => [row.id, row])),
    });
  };
  await remember();
  const anyMove = fc.record({
    index: fc.nat(whole.length - 1),
    day: anyDay,
    kind: fc.constantFrom('EXTENSION', 'OFFICE', 'PART', 'UNDERTAKING', 'COMPLETE'),
    unit: fc.constantFrom(...unitIds),
  });
  await fc.assert(
    fc.asyncProperty(anyMove, anyDay, async ({ index, day, kind, unit }, asOf) => {
      const expected = new Map(known.at(-1)?.duties);
      const id = whole[index] ?? '';
      const target = expected.get(id);
      if (!target) throw new Error('a duty');
      if (kind === 'COMPLETE') {
        if (target.completedOn || day < '2018-03-16' || day > '2019-01-01') return;
        await moving.perform(completeObligation, { obligationId: id, completedOn: day, evidenceNote: '验收材料' });
        expected.set(id, { ...target, completedOn: day });
      } else if (kind === 'EXTENSION' || kind === 'OFFICE') {
        const change = { dueOn: day, dueRule: kind, dueReason: '试验', dueDecidedBy: '测试' } as const;
        await moving.perform(
          deedOf((tx, at) => moveDueDay(tx, target, change, at)),
          null,
        );
        expected.set(id, { ...target, dueOn: day });
      } else {
        const { jurisdiction, planId, clauseId, deadlineId, sectionOrdinal, startsOn } = target;
        await moving.perform(
          deedOf((tx, at) =>
            addObligations(tx, [
              {
                ...{ jurisdiction, planId, clauseId, deadlineId, sectionOrdinal, startsOn, period: '', dueOn: day },
                ...{ id: at.newId('Obligation'), recordedAt: at.now, answerableUnitId: unit as Id<'Unit'> },
                basis: kind === 'PART' ? target.basis : 'UNDERTAKING',
                parentId: kind === 'PART' ? target.id : null,
              },
            ]),
          ),
          null,
        );
      }
      const before = new Set(expected.keys());
      await remember();
      const after = known.at(-1)?.duties ?? new Map<string, Obligation>();
      for (const [key, row] of expected) expect(after.get(key)?.dueOn ?? null, key).toBe(row.dueOn);
      for (const [key, row] of after) {
        expect(row.identity).toBe(key);
        if (whole.includes(key as never)) expect(row.writtenDueOn).toBe(known[0]?.duties.get(key)?.dueOn ?? null);
        else if (!before.has(key)) expect([row.answerableUnitId, row.dueOn]).toEqual([unit, day]);
      }
      const then = known[index % known.length];
      if (!then) throw new Error('an instant');
      const at = { asOf, knownAt: then.knownAt };
      const counted = new Map<string, string>();
      for (const state of OBLIGATION_STATES) {
        for (const row of await listAllObligations(read(), { ...at, states: [state] })) {
          expect(counted.has(row.id), `${row.id} has one state`).toBe(false);
          counted.set(row.id, state);
          const { basis, startsOn, dueOn } = then.duties.get(row.id) ?? row;
          expect(state).toBe(stateOf({ basis, startsOn, dueOn, completedOn: row.completedOn }, asOf));
        }
      }
      expect(counted.size).toBe(then.duties.size);
      const groups = await countByGroup(read(), at, 'UNIT', ['PRIMARY_LEAD']);
      const capacities = ['PRIMARY_LEAD'] as const;
      const own = await listAllObligations(read(), { ...at, party: partyOn(dictionary, [unit], at, { capacities }) });
      expect(groups.find(({ key }) => key === unit)?.count ?? 0).toBe(own.length);
      expect(own.filter((row) => row.answerableUnitId).every((row) => row.answerableUnitId === unit)).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(known.length).toBeGreaterThan(30);
  const problems = await verifyLedger(read(), ALL_TABLES);
  expect(problems.problemCount).toBe(0);
  moving.remove();
}, 60_000);

test('a list with everything a person reads costs the same number of statements for few rows and many', async () => {
  const dictionary = await world.registry.dictionary();
  const cost = async (filter: ObligationFilter) => {
    world.statements.length = 0;
    const rows = await listAllObligations(db(), filter);
    await registerLines(db(), rows, dictionary, filter);
    return [rows.length, world.statements.length] as const;
  };
  const [few, fewStatements] = await cost({ ...moment(), states: ['OVERDUE'] });
  const [many, manyStatements] = await cost(moment());
  expect(few).toBe(8);
  expect(many).toBeGreaterThan(60);
  expect([fewStatements, manyStatements]).toEqual([7, 7]);
});

test('recording and confirming a whole plan costs a fixed number of statements, not one per clause or finding', async () => {
  const empty = await makeWorld();
  empty.statements.length = 0;
  await importSeedPlan(empty.registry);
  const { length } = empty.statements;
  const findings = await countFindings(empty.registry.engine.read(empty.registry.jurisdiction), {});
  empty.remove();
  expect(findings).toBeGreaterThan(80);
  expect(length).toBeGreaterThan(10);
  // With those that keep the index of words: four for each table and deed.
  expect(length).toBeLessThan(55);
});
