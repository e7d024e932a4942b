import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayAcceptCompletion } from '../src/access/actor.ts';
import type { Tx } from '../src/db/engine.ts';
import { insertRows } from '../src/db/write.ts';
import type { Instant } from '../src/kernel/clock.ts';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { type At, command } from '../src/ledger/command.ts';
import { assignItemsWith, openItems } from '../src/progress/commands-item-open.ts';
import { REPORT_STATES } from '../src/progress/report.ts';
import { SILENCE_CODES } from '../src/progress/silence.ts';
import { conditionsOn } from '../src/progress/store-holds.ts';
import { listCurrentItems, type SupervisedItem } from '../src/progress/store-items.ts';
import { listSilences } from '../src/progress/store-silence.ts';
import { evidence } from '../src/progress/tables-evidence.ts';
import { progressReports, reportEntries } from '../src/progress/tables-report.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { seedDistrict, type World } from './world.ts';

// Which duties are silent is a condition of a statement for lists, and a rule for what is told of one: both say the same.

let world: World;
const items: SupervisedItem[] = [];
const db = () => world.registry.engine.read(world.registry.jurisdiction);
const FIRST = localDate('2019-01-02');

beforeAll(async () => {
  world = await seedDistrict();
  const moment = { asOf: FIRST, knownAt: world.registry.clock.now() };
  const ids = (await listAllObligations(db(), { ...moment, states: ['OPEN'] })).slice(0, 6).map(({ id }) => id);
  await world.perform(openItems, { filter: { ids }, reportEveryMonths: 1 });
  const opened = await listCurrentItems(db(), { obligationIds: ids });
  // One stays unassigned: nothing is asked of it.
  const itemIds = opened.slice(1).map(({ identity }) => identity);
  await world.perform(assignItemsWith(world.registry.calendar), { itemIds });
  items.push(...(await listCurrentItems(db(), { obligationIds: ids })));
});
afterAll(() => world.remove());

/** A deed of this test alone, to put reports and evidence on record as their own deeds would, on any day. */
const deedOf = (work: (tx: Tx, at: At) => Promise<unknown>) =>
  command('CORRECT_CLAUSE', mayAcceptCompletion, async (tx, _input: null, at) => {
    await work(tx, at);
    return null;
  });

const anyDay = fc.nat({ max: 500 }).map((days) => addDays(FIRST, days));
const instantOn = (day: LocalDate): Instant => `${day}T01:00:00.000Z` as Instant;
const anyReport = fc.record({
  item: fc.nat({ max: 5 }),
  lastOn: anyDay,
  submittedOn: anyDay,
  acceptedOn: fc.option(anyDay, { freq: 6 }),
  state: fc.constantFrom(...REPORT_STATES, 'ACCEPTED' as const, 'ACCEPTED' as const),
  done: fc.constantFrom('完成三成', ' 完成三成', '完成三成\u3000\n', '完成四成', '完成 四成'),
});
const anyEvidence = fc.record({
  item: fc.nat({ max: 5 }),
  expiresOn: fc.option(anyDay, { freq: 4 }),
  recordedOn: anyDay,
  withdrawnOn: fc.option(anyDay, { freq: 2 }),
});

let periods = 0;
async function addReport(tx: Tx, at: At, report: typeof anyReport extends fc.Arbitrary<infer Value> ? Value : never) {
  const item = items[report.item];
  if (!item?.leadUnitId) throw new Error('an item with a lead');
  const { jurisdiction } = tx;
  const recordedAt = instantOn(report.submittedOn);
  const id = at.newId('ProgressReport');
  const actor = { actorId: 'test', actorName: '测试', actorRole: 'OWNER' };
  await insertRows(tx, progressReports, [
    {
      ...{ jurisdiction, id, identity: id, version: 1, unitId: item.leadUnitId, period: `P${++periods}` },
      ...{ firstOn: FIRST, lastOn: report.lastOn, dueOn: report.lastOn, state: report.state },
      ...{ submittedAt: `${report.submittedOn}T00:00:00.${String(periods).padStart(3, '0')}Z` as Instant },
      ...{ acceptedAt: report.acceptedOn && instantOn(report.acceptedOn), event: 'SUBMIT', recordedAt, ...actor },
    },
  ]);
  await insertRows(tx, reportEntries, [
    {
      ...{ jurisdiction, id: at.newId('ReportEntry'), reportId: id, itemId: item.identity },
      ...{ obligationId: item.obligationId, percentDone: 30, done: report.done, recordedAt },
    },
  ]);
}
async function addProof(tx: Tx, at: At, proof: typeof anyEvidence extends fc.Arbitrary<infer Value> ? Value : never) {
  const item = items[proof.item];
  if (!item) throw new Error('an item');
  const { obligationId, clauseId } = item;
  await insertRows(tx, evidence, [
    {
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('Evidence'), sha256: 'x', bytes: 1, type: 'TEXT' },
      ...{ displayName: '材料', proves: '试验', obligationId, clauseId, expiresOn: proof.expiresOn },
      ...{ handedInBy: '测试', handedInById: 'test', recordedAt: instantOn(proof.recordedOn) },
      withdrawnAt: proof.withdrawnOn && instantOn(proof.withdrawnOn),
    },
  ]);
}

test('the database and the rule find the same duties silent, on any day, as known at any time', async () => {
  const seen = new Map<string, number>();
  let loud = 0;
  await fc.assert(
    fc.asyncProperty(
      ...([fc.option(anyReport, { freq: 4 }), fc.option(anyEvidence, { freq: 2 })] as const),
      fc.array(fc.tuple(anyDay, anyDay), { minLength: 6, maxLength: 6 }),
      async (report, proof, moments) => {
        const deed = deedOf(async (tx, at) => {
          if (report) await addReport(tx, at, report);
          if (proof) await addProof(tx, at, proof);
        });
        await world.perform(deed, null);
        for (const [asOf, known] of moments) {
          const moment = { asOf, knownAt: instantOn(known) };
          const all = await listAllObligations(db(), moment);
          const silences = await listSilences(
            db(),
            moment,
            all.map(({ id }) => id),
          );
          const byRule = new Set(silences.map(({ obligationId }) => obligationId));
          const listed = async (isSilent: boolean) => {
            const conditions = await conditionsOn(db(), { isSilent }, moment);
            return (await listAllObligations(db(), { ...moment, conditions })).map(({ id }) => id as string);
          };
          const silent = await listed(true);
          expect(silent.toSorted()).toEqual([...byRule].sort());
          expect((await listed(false)).length).toBe(all.length - silent.length);
          for (const { code } of silences) seen.set(code, (seen.get(code) ?? 0) + 1);
          loud += items.length - silent.length;
        }
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
  const rare = [...SILENCE_CODES].filter((code) => (seen.get(code) ?? 0) < 5);
  expect(rare, JSON.stringify([...seen])).toEqual([]);
  expect(loud).toBeGreaterThan(100);
}, 60_000);
