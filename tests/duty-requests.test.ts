import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActorRole } from '../src/access/actor.ts';
import type { Id } from '../src/kernel/id.ts';
import { addDays, localDate } from '../src/kernel/local-date.ts';
import { pageOrigin, pageRequest } from '../src/kernel/page.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { correctContest, fileContest, rejectContest, upholdContest } from '../src/progress/commands-contest.ts';
import { requestCoordination, settleCoordination, withdrawRequest } from '../src/progress/commands-coordination.ts';
import { liftExemptCause, recordExemptCause } from '../src/progress/commands-exempt.ts';
import {
  approveExtension,
  forwardExtension,
  rejectExtension,
  requestExtension,
  returnExtension,
  submitExtension,
} from '../src/progress/commands-extension.ts';
import { isContested, isHeld, listFewWanted, listHolds } from '../src/progress/store-holds.ts';
import { listAllRequests } from '../src/progress/store-requests.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { assignSupervisionDeadline, assignSupervisionDeadlines } from '../src/tasks/commands-deadline.ts';
import { stateOf } from '../src/tasks/obligation.ts';
import { dutyRulesOn } from '../src/tasks/store-duty-rules.ts';
import {
  countObligations,
  listAllObligations,
  listObligations,
  type Obligation,
} from '../src/tasks/store-obligations.ts';
import { matchUnit } from '../src/units/unit.ts';
import { seedDistrict, type World } from './world.ts';

let world: World;
const db = () => world.registry.engine.read(world.registry.jurisdiction);
const at = (day: string) => world.clock.set(`${day}T01:00:00.000Z`);
const now = () => world.registry.clock.now();
beforeEach(async () => {
  world = await seedDistrict('2018-11-01T01:00:00.000Z');
});
afterEach(async () => {
  expect((await verifyLedger(db(), ALL_TABLES)).problems).toEqual([]);
  world.remove();
});

async function unitId(name: string): Promise<Id<'Unit'>> {
  const match = matchUnit(await world.registry.dictionary(), name, localDate('2018-11-01'));
  if (match.kind !== 'UNIT') throw new Error(`no unit ${name}`);
  return match.id as Id<'Unit'>;
}
const someone = async (role: ActorRole, name: string) => world.actor(role, [await unitId(name)]);
const director = () => world.actor('SUPERVISION_DIRECTOR');
const leader = () => world.actor('GOVERNMENT_LEADER');
const officer = () => world.actor('SUPERVISION_OFFICER');

/** The duty of 2018年11月底前, led by 环保局 and 农业局. */
async function novemberDuty(asOf = '2018-11-01', knownAt = now()): Promise<Obligation> {
  const day = localDate('2018-11-30');
  const [duty] = (await listAllObligations(db(), { asOf: localDate(asOf), knownAt })).filter(
    ({ writtenDueOn }) => writtenDueOn === day,
  );
  if (!duty) throw new Error('the seed plan has a duty of 30 November');
  return duty;
}

const WORDS = { reason: '外业采样受汛期影响', progressSoFar: '已完成八成点位' };
const ask = async (wishedDueOn: string, draft = false) => {
  const duty = await novemberDuty();
  const { outcome } = await world.as(await someone('UNIT_PRINCIPAL', '环保局'), requestExtension, {
    ...{ obligationId: duty.id, ...WORDS, draft },
    wishedDueOn: localDate(wishedDueOn),
  });
  return outcome.requestId;
};
const request = async (id: string) => {
  const [row] = await listAllRequests(db(), { asOf: localDate('2030-01-01'), knownAt: now(), ids: [id] });
  if (!row) throw new Error('a request');
  return row;
};
const step = async (id: string) => ({ requestId: id, expectedVersion: (await request(id)).version });
const forward = async (id: string) =>
  world.as(officer(), forwardExtension, { ...(await step(id)), opinion: '情况属实，建议同意' });
const approve = async (id: string, newDueOn: string, by = director()) =>
  world.as(by, approveExtension, { ...(await step(id)), newDueOn: localDate(newDueOn) });

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
const stateThen = async (asOf: string, knownAt = now()) => {
  const duty = await novemberDuty(asOf, knownAt);
  return { state: stateOf(duty, localDate(asOf)), dueOn: duty.dueOn, dueRule: duty.dueRule };
};
const holdsOn = async (asOf: string, knownAt = now()) => {
  const duty = await novemberDuty(asOf, knownAt);
  return (await listHolds(db(), [duty.id], { asOf: localDate(asOf), knownAt })).map(({ kind }) => kind);
};

describe('an extension', () => {
  test('asked in time and granted after the day: overdue by what was known then, in time by what is known since', async () => {
    at('2018-11-29');
    const id = await ask('2018-12-20');
    at('2018-12-02');
    await forward(id);
    const beforeGrant = now();
    expect(await stateThen('2018-12-02', beforeGrant)).toMatchObject({ state: 'OVERDUE', dueOn: '2018-11-30' });
    expect(await holdsOn('2018-12-02', beforeGrant)).toEqual(['EXTENSION_PENDING']);
    at('2018-12-05');
    await approve(id, '2018-12-20');
    expect(await stateThen('2018-12-02')).toEqual({ state: 'OPEN', dueOn: '2018-12-20', dueRule: 'EXTENSION' });
    expect(await stateThen('2018-12-02', beforeGrant)).toMatchObject({ state: 'OVERDUE' });
    expect(await stateThen('2018-12-21')).toMatchObject({ state: 'OVERDUE' });
    expect((await novemberDuty()).writtenDueOn).toBe('2018-11-30');
    expect(await holdsOn('2018-12-06')).toEqual([]);
    expect(await holdsOn('2018-12-03')).toEqual(['EXTENSION_PENDING']);
    expect(await request(id)).toMatchObject({ state: 'APPROVED', askedOn: '2018-11-29', askedLate: false, ordinal: 1 });
  });

  test('asked after the day is recorded as late; granted, it only holds cards, and the duty stays overdue', async () => {
    at('2018-12-03');
    const id = await ask('2018-12-20');
    await forward(id);
    await approve(id, '2018-12-20');
    expect(await request(id)).toMatchObject({ state: 'APPROVED', askedLate: true, newDueOn: '2018-12-20' });
    expect(await stateThen('2018-12-10')).toEqual({ state: 'OVERDUE', dueOn: '2018-11-30', dueRule: 'WRITTEN' });
    expect(await holdsOn('2018-12-20')).toEqual(['LATE_EXTENSION']);
    expect(await holdsOn('2018-12-21')).toEqual([]);
    const duty = await novemberDuty();
    at('2018-12-19');
    const done = { obligationId: duty.id, completedOn: localDate('2018-12-18'), evidenceNote: '验收' };
    await world.as(officer(), completeObligation, done);
    expect(await stateThen('2018-12-19')).toMatchObject({ state: 'COMPLETED_LATE' });
  });

  test('the director grants a first one of at most 30 days; longer ones and a second are a leader’s', async () => {
    const long = await ask('2019-03-01');
    await forward(long);
    expect(await refusalOf(approve(long, '2018-12-31'))).toBe('DECISION_ABOVE_ROLE');
    expect(await refusalOf(world.as(director(), rejectExtension, { ...(await step(long)), reason: '不予' }))).toBe(
      'DECISION_ABOVE_ROLE',
    );
    await approve(long, '2018-12-30');
    const second = await ask('2019-01-05');
    await forward(second);
    expect(await refusalOf(approve(second, '2019-01-05'))).toBe('DECISION_ABOVE_ROLE');
    await approve(second, '2019-01-05', leader());
    expect(await request(second)).toMatchObject({ ordinal: 2, dueOnThen: '2018-12-30', newDueOn: '2019-01-05' });
    expect(await stateThen('2019-01-04')).toMatchObject({ state: 'OPEN', dueOn: '2019-01-05' });
  });

  test('the liaison drafts, only the principal signs; sent back in time it is not late when it comes again', async () => {
    const duty = await novemberDuty();
    const liaison = await someone('UNIT_LIAISON', '环保局');
    const input = { obligationId: duty.id, ...WORDS, wishedDueOn: localDate('2018-12-20') };
    expect(await refusalOf(world.as(liaison, requestExtension, { ...input, draft: false }))).toBe('NOT_AUTHORISED');
    const { outcome } = await world.as(liaison, requestExtension, { ...input, draft: true });
    const id = outcome.requestId;
    expect(await holdsOn('2018-11-02')).toEqual([]);
    expect(await refusalOf(world.as(liaison, submitExtension, await step(id)))).toBe('NOT_AUTHORISED');
    at('2018-11-28');
    const principal = await someone('UNIT_PRINCIPAL', '环保局');
    await world.as(principal, submitExtension, await step(id));
    await world.as(officer(), returnExtension, { ...(await step(id)), reason: '请补充已完成点位清单' });
    expect(await holdsOn('2018-11-28')).toEqual([]);
    at('2018-12-03');
    await world.as(principal, submitExtension, { ...(await step(id)), progressSoFar: '附点位清单' });
    expect(await request(id)).toMatchObject({ state: 'SUBMITTED', askedLate: false, progressSoFar: '附点位清单' });
  });

  test('only the first-named lead asks, once at a time, for a later day, in its own voice', async () => {
    const duty = await novemberDuty();
    const input = { obligationId: duty.id, ...WORDS, wishedDueOn: localDate('2018-12-20'), draft: false };
    const joint = await someone('UNIT_PRINCIPAL', '农业局');
    expect(await refusalOf(world.as(joint, requestExtension, input))).toBe('NOT_ANSWERABLE');
    const stranger = await someone('UNIT_PRINCIPAL', '教体局');
    expect(await refusalOf(world.as(stranger, requestExtension, input))).toBe('NOT_FOUND');
    expect(await refusalOf(world.as(world.actor('OWNER'), requestExtension, input))).toBe('NOT_AUTHORISED');
    const principal = await someone('UNIT_PRINCIPAL', '环保局');
    const early = { ...input, wishedDueOn: localDate('2018-11-30') };
    expect(await refusalOf(world.as(principal, requestExtension, early))).toBe('DUE_DAY_TOO_EARLY');
    await world.as(principal, requestExtension, input);
    expect(await refusalOf(world.as(principal, requestExtension, input))).toBe('REQUEST_PENDING');
  });

  test('the unit takes it back before it is decided, not afterwards', async () => {
    const id = await ask('2018-12-20');
    const principal = await someone('UNIT_PRINCIPAL', '环保局');
    await world.as(principal, withdrawRequest, { ...(await step(id)), reason: '已能按期完成' });
    expect(await holdsOn('2018-11-02')).toEqual([]);
    expect(await refusalOf(forward(id))).toBe('WRONG_STATE');
    const again = await ask('2018-12-20');
    await forward(again);
    await approve(again, '2018-12-10');
    const late = world.as(principal, withdrawRequest, { ...(await step(again)), reason: '不需要了' });
    expect(await refusalOf(late)).toBe('WRONG_STATE');
  });
});

describe('the office’s own deadline', () => {
  const undated = async () => {
    const [duty] = await listAllObligations(db(), {
      ...{ asOf: localDate('2018-11-01'), knownAt: now() },
      states: ['UNDATED'],
    });
    if (!duty) throw new Error('an undated duty');
    return duty;
  };
  const set = (duty: Obligation, dueOn: string | null) =>
    world.as(officer(), assignSupervisionDeadline, {
      ...{ obligationId: duty.id, reason: '年底前须有结果', expectedVersion: duty.version },
      dueOn: dueOn === null ? null : localDate(dueOn),
    });

  test('counts where the plan writes no day, and is only shown where it does', async () => {
    const duty = await undated();
    const dated = await novemberDuty();
    await set(duty, '2018-12-15');
    await set(dated, '2018-11-15');
    const find = async (id: string, asOf: string) => {
      const [row] = await listAllObligations(db(), { asOf: localDate(asOf), knownAt: now(), ids: [id] });
      if (!row) throw new Error('a duty');
      return {
        state: stateOf(row, localDate(asOf)),
        dueRule: row.dueRule,
        officeDueOn: row.officeDueOn,
        dueOn: row.dueOn,
      };
    };
    expect(await find(duty.id, '2018-12-16')).toMatchObject({
      state: 'OVERDUE',
      dueRule: 'OFFICE',
      dueOn: '2018-12-15',
    });
    expect(await find(dated.id, '2018-11-16')).toEqual({
      ...{ state: 'OPEN', dueRule: 'WRITTEN', officeDueOn: '2018-11-15', dueOn: '2018-11-30' },
    });
    expect(await refusalOf(set(duty, '2018-12-20'))).toBe('STALE');
    const [again] = await listAllObligations(db(), { asOf: localDate('2018-11-01'), knownAt: now(), ids: [duty.id] });
    if (again) await set(again, null);
    expect(await find(duty.id, '2018-12-16')).toMatchObject({ state: 'UNDATED', dueRule: 'NONE', dueOn: null });
  });

  test('is set for a whole list in one deed, and refused when the list is no longer the one that was seen', async () => {
    const moment = { asOf: localDate('2018-11-01'), knownAt: now() };
    const all = await listAllObligations(db(), { ...moment, states: ['UNDATED'] });
    const input = { filter: { states: ['UNDATED'] as const }, dueOn: localDate('2018-12-31'), reason: '年度检查' };
    const wrong = world.as(officer(), assignSupervisionDeadlines, { ...input, expectedCount: all.length - 1 });
    expect(await refusalOf(wrong)).toBe('LIST_CHANGED');
    world.statements.length = 0;
    const { outcome } = await world.as(officer(), assignSupervisionDeadlines, { ...input, expectedCount: all.length });
    expect(world.statements.length).toBeLessThan(20);
    expect(outcome.countingIds.length).toBe(all.length);
    const left = await listAllObligations(db(), { ...moment, knownAt: now(), states: ['UNDATED'] });
    expect(left).toEqual([]);
  });
});

describe('coordination, contests and exempt causes', () => {
  test('an obstacle brought to the office holds cards until it is answered, and the count runs on', async () => {
    const duty = await novemberDuty();
    at('2018-12-05');
    const joint = await someone('UNIT_LIAISON', '农业局');
    const input = { obligationId: duty.id, cause: 'OBSTACLE' as const, reason: '样品检测须省级实验室安排' };
    const { outcome } = await world.as(joint, requestCoordination, input);
    expect(await holdsOn('2018-12-06')).toEqual(['COORDINATION_PENDING']);
    expect(await stateThen('2018-12-06')).toMatchObject({ state: 'OVERDUE' });
    at('2018-12-10');
    const answer = { ...(await step(outcome.requestId)), answer: '已商省厅安排，12月20日前出结果' };
    await world.as(officer(), settleCoordination, answer);
    expect(await holdsOn('2018-12-11')).toEqual([]);
    expect(await holdsOn('2018-12-09')).toEqual(['COORDINATION_PENDING']);
    expect((await request(outcome.requestId)).words).toBe('已商省厅安排，12月20日前出结果');
  });

  test('a contest holds for the unit that filed it, is decided by the director, and stays open until it is corrected', async () => {
    const duty = await novemberDuty();
    const farm = await someone('UNIT_PRINCIPAL', '农业局');
    const input = { obligationId: duty.id, aspect: 'ATTRIBUTION' as const, reason: '该项职责已划转' };
    const { outcome } = await world.as(farm, fileContest, input);
    const moment = () => ({ asOf: localDate('2018-11-02'), knownAt: now() });
    const [hold] = await listHolds(db(), [duty.id], moment());
    expect(hold).toMatchObject({ kind: 'CONTESTED', unitId: await unitId('农业局'), to: null });
    const contested = () => listAllObligations(db(), { ...moment(), conditions: [isContested(db(), moment())] });
    expect((await contested()).map(({ id }) => id)).toEqual([duty.id]);
    const reason = { reason: '职责划转文件属实' };
    expect(await refusalOf(world.as(officer(), upholdContest, { ...(await step(outcome.requestId)), ...reason }))).toBe(
      'NOT_AUTHORISED',
    );
    await world.as(director(), upholdContest, { ...(await step(outcome.requestId)), ...reason });
    expect((await contested()).length).toBe(1);
    await world.as(officer(), correctContest, { ...(await step(outcome.requestId)), reason: '已更正责任行' });
    expect(await contested()).toEqual([]);
    const { outcome: second } = await world.as(farm, fileContest, { ...input, aspect: 'DATE' as const });
    await world.as(director(), rejectContest, { ...(await step(second.requestId)), reason: '文件写明11月底前' });
    expect(await holdsOn('2018-11-02')).toEqual([]);
  });

  test('an exempt cause rests on a document, has a term, expires by itself and can be lifted before', async () => {
    const duty = await novemberDuty();
    const cause = {
      ...{
        obligationId: duty.id,
        cause: 'FORCE_MAJEURE' as const,
        reason: '洪涝',
        documentNumber: '兖应急〔2018〕3号',
      },
      ...{ fromOn: localDate('2018-11-20'), untilOn: localDate('2018-12-10') },
    };
    expect(await refusalOf(world.as(officer(), recordExemptCause, cause))).toBe('NOT_AUTHORISED');
    const tooLong = { ...cause, untilOn: localDate('2019-11-21') };
    expect(await refusalOf(world.as(director(), recordExemptCause, tooLong))).toBe('TERM_TOO_LONG');
    const { outcome } = await world.as(director(), recordExemptCause, cause);
    expect(await holdsOn('2018-11-19')).toEqual([]);
    expect(await holdsOn('2018-11-20')).toEqual(['EXEMPT_CAUSE']);
    expect(await holdsOn('2018-12-10')).toEqual(['EXEMPT_CAUSE']);
    expect(await holdsOn('2018-12-11')).toEqual([]);
    const beforeLift = now();
    at('2018-11-25');
    await world.as(director(), liftExemptCause, { causeId: outcome.causeId, reason: '水已退', expectedVersion: 1 });
    expect(await holdsOn('2018-12-01')).toEqual([]);
    expect(await holdsOn('2018-12-01', beforeLift)).toEqual(['EXEMPT_CAUSE']);
  });
});

test('the filter of held duties and the holds told of each agree, whatever was asked, on any day and as known at any time', async () => {
  const principal = await someone('UNIT_PRINCIPAL', '环保局');
  const party = { unitIds: [await unitId('环保局')], groupIds: [] };
  const own = await listAllObligations(db(), { asOf: localDate('2018-11-01'), knownAt: now(), party });
  const instants = [now()];
  const act = fc.record({
    index: fc.nat(own.length - 1),
    kind: fc.constantFrom('EXTENSION', 'COORDINATION', 'CONTEST', 'CAUSE', 'SETTLE'),
    days: fc.integer({ min: 1, max: 60 }),
    aspect: fc.constantFrom('ATTRIBUTION', 'DATE', 'VALUE'),
  });
  let settled = 0;
  let day = localDate('2018-11-01');
  await fc.assert(
    fc.asyncProperty(act, fc.nat(200), async ({ index, kind, days, aspect }, offset) => {
      const duty = own[index];
      if (!duty) throw new Error('a duty');
      day = addDays(day, 1);
      at(day);
      const about = { obligationId: duty.id, reason: '理由' };
      if (kind === 'EXTENSION') {
        const wishedDueOn = addDays(duty.dueOn ?? day, days);
        const input = { ...about, wishedDueOn, progressSoFar: '进展', draft: days % 5 === 0 };
        await refusalOf(world.as(principal, requestExtension, input));
      } else if (kind === 'COORDINATION') {
        await refusalOf(world.as(principal, requestCoordination, { ...about, cause: 'OBSTACLE' as const }));
      } else if (kind === 'CONTEST') {
        await refusalOf(world.as(principal, fileContest, { ...about, aspect }));
      } else if (kind === 'CAUSE') {
        const term = { fromOn: day, untilOn: addDays(day, days), documentNumber: '文〔2018〕1号' };
        await world.as(director(), recordExemptCause, { ...about, ...term, cause: 'POLICY_CHANGED' as const });
      } else {
        const open = await listAllRequests(db(), { asOf: day, knownAt: now(), states: ['SUBMITTED', 'FORWARDED'] });
        const one = open[days % Math.max(1, open.length)];
        if (one) {
          settled++;
          const input = { requestId: one.id, expectedVersion: one.version, reason: '理由' };
          if (one.kind === 'CONTEST') await world.as(director(), upholdContest, input);
          else if (one.kind === 'COORDINATION') {
            await world.as(officer(), settleCoordination, { ...input, answer: '答复' });
          } else if (one.state === 'SUBMITTED')
            await world.as(officer(), forwardExtension, { ...input, opinion: '同意' });
          else {
            const newDueOn = addDays(one.wishedDueOn ?? day, 70);
            await refusalOf(world.as(leader(), approveExtension, { ...input, newDueOn }));
          }
        }
      }
      instants.push(now());
      const knownAt = instants[offset % instants.length] ?? now();
      const moment = { asOf: addDays(localDate('2018-11-01'), offset), knownAt };
      const all = await listAllObligations(db(), moment);
      const told = await listHolds(
        db(),
        all.map(({ id }) => id),
        moment,
      );
      const condition = isHeld(db(), moment, await dutyRulesOn(db(), moment.asOf));
      const held = await listAllObligations(db(), { ...moment, conditions: [condition] });
      expect(held.map(({ id }) => id).sort()).toEqual(
        [...new Set(told.map(({ obligationId }) => obligationId))].sort(),
      );
      // Where few are held they are looked up, and stand in the same order on the same pages.
      const ids = await listFewWanted(db(), { isHeld: true }, moment);
      const request = pageRequest({ first: 3 }, pageOrigin('held', moment));
      const pages = [{ conditions: [condition] }, { conditions: [condition], ids }];
      const [walked, lookedUp] = await Promise.all(
        pages.map((filter) => listObligations(db(), { ...moment, ...filter }, request)),
      );
      expect(ids?.length).toBeGreaterThanOrEqual(held.length);
      expect(lookedUp?.edges.map(({ node }) => node)).toEqual(walked?.edges.map(({ node }) => node));
      expect(lookedUp?.pageInfo.hasNextPage).toBe(held.length > 3);
      expect(await countObligations(db(), { ...moment, ids, conditions: [condition] })).toBe(held.length);
      for (const hold of told) {
        expect(hold.from <= moment.asOf, JSON.stringify(hold)).toBe(true);
        expect(hold.to === null || hold.to >= moment.asOf, JSON.stringify(hold)).toBe(true);
      }
    }),
    { numRuns: 120 },
  );
  expect(settled).toBeGreaterThan(5);
}, 60_000);
