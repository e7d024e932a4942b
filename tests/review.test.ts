import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { listIndicatorsOfClauses } from '../src/indicators/store.ts';
import { importPlan } from '../src/intake/commands.ts';
import { confirmClause, confirmPlan } from '../src/intake/commands-confirm.ts';
import { type CorrectClause, correctClause } from '../src/intake/commands-correct.ts';
import { mergeClauses, splitClause } from '../src/intake/commands-divide.ts';
import { resolveUnitName, waiveFinding } from '../src/intake/commands-names.ts';
import { isOpen } from '../src/intake/finding.ts';
import { type Finding, listAllFindings, listWaivers } from '../src/intake/store.ts';
import { countReviewQueue, listReviewQueue, listReviewReasons } from '../src/intake/store-review.ts';
import type { Instant } from '../src/kernel/clock.ts';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { pageOrigin, pageRequest } from '../src/kernel/page.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { runSweepWith } from '../src/measures/commands-sweep.ts';
import { listMeasures } from '../src/measures/store.ts';
import { listRunsById } from '../src/measures/store-runs.ts';
import { findPlan, findPlanText } from '../src/plans/store.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { registerLines } from '../src/tasks/register-line.ts';
import {
  listClausesById,
  listDeadlines,
  listResponsibilities,
  listWordings,
  type TaskClause,
} from '../src/tasks/store.ts';
import { findClause, listClausesOfPlan } from '../src/tasks/store-corrections.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { smallDistrict, type World } from './world.ts';

const NEW_YEAR = localDate('2019-01-01');

let world: World;
let planId: string;
afterEach(async () => {
  const { problems } = await verifyLedger(db(), ALL_TABLES);
  expect(problems, 'the ledger and the rows agree after every test').toEqual([]);
  world.remove();
});

const db = () => world.registry.engine.read(world.registry.jurisdiction);
const now = (): Instant => world.registry.clock.now();
const small = async () => {
  const made = await smallDistrict();
  world = made;
  planId = made.planId;
};
const clauses = () => listClausesOfPlan(db(), planId);
async function clauseAt(path: string): Promise<TaskClause> {
  const found = (await clauses()).find((clause) => clause.path === path);
  if (!found) throw new Error(`no clause ${path}`);
  return found;
}
const allOpen = async () =>
  (await listAllFindings(db(), { planId, openAt: { asOf: localDate('2019-01-02'), knownAt: now() } })).map(
    ({ id }) => id,
  );
const confirmAll = async () =>
  world.perform(confirmPlan, { planId, acknowledgedFindingIds: await allOpen(), reason: '已逐条阅看。' });
const confirmOne = async (clauseId: string) =>
  world.perform(confirmClause, { clauseId, acknowledgedFindingIds: await allOpen(), reason: '已阅看。' });
const correct = (clauseId: string, rest: Partial<CorrectClause>) =>
  world.perform(correctClause, { clauseId, reason: '读取有误', ...rest });
const sweep = async () => {
  const { outcome } = await world.perform(runSweepWith(world.registry.calendar), { asOf: NEW_YEAR });
  const [run] = await listRunsById(world.registry.engine.read(world.registry.jurisdiction), [outcome.runId]);
  if (!run) throw new Error('every run leaves a report');
  return { ...run, ...outcome, groundless: outcome.withdrawn };
};
const linesAt = async (knownAt: Instant) => {
  const moment = { asOf: NEW_YEAR, knownAt };
  const owed = await listAllObligations(db(), { ...moment, planId });
  return registerLines(db(), owed, await world.registry.dictionary(), moment);
};
const asked = async (path: string, knownAt: Instant) =>
  (await linesAt(knownAt)).find(({ clause }) => clause.path === path)?.leads.map(({ surface }) => surface);
const placeOf = async (words: string) => {
  const start = ((await findPlanText(db(), planId)) ?? '').indexOf(words);
  return { start, end: start + words.length };
};

describe('a correction', () => {
  test('of the lead changes who is asked from now on, but not what was known before', async () => {
    await small();
    const { id } = await clauseAt('一（一）2');
    const before = now();
    await correct(id, { leads: ['水利局', '环保局'], reason: '牵头单位应为水利局' });
    expect(await asked('一（一）2', before)).toEqual(['环保局']);
    expect(await asked('一（一）2', now())).toEqual(['水利局', '环保局']);
    const clause = await findClause(db(), id);
    expect(clause).toMatchObject({ id, version: 2, leadRule: 'CORRECTED', correctionReason: '牵头单位应为水利局' });
    expect((await listWordings(db(), [id])).map((row) => [row.id, row.leadRule])).toEqual([
      [id, 'EXPLICIT'],
      [id, 'CORRECTED'],
    ]);
  });

  test('cites the words of the line where the name is printed, and says who decided', async () => {
    await small();
    const { id, bracketEnd } = await clauseAt('一（一）2');
    await correct(id, { leads: ['各镇街', '财政局'], supports: [] });
    const names = await listResponsibilities(db(), [id]);
    const text = (await findPlanText(db(), planId)) ?? '';
    expect(names.map(({ role, ordinal, surface }) => [role, ordinal, surface])).toEqual([
      ['LEAD', 0, '各镇街'],
      ['LEAD', 1, '财政局'],
    ]);
    expect(text.slice(names[0]?.spanStart, names[0]?.spanEnd)).toBe('各镇街');
    // 财政局 is not on this line: it stands without words of its own, at the line's end.
    expect([names[1]?.spanStart, names[1]?.spanEnd, names[1]?.decidedBy]).toEqual([
      bracketEnd,
      bracketEnd,
      '测试 OWNER',
    ]);
  });

  test('keeps the times that it repeats, with their obligations and completions, and opens what is new', async () => {
    await small();
    const { id } = await clauseAt('一（一）1');
    const before = await listDeadlines(db(), [id]);
    const owed = await listAllObligations(db(), { asOf: NEW_YEAR, knownAt: now(), clauseId: id });
    const june = owed.find(({ dueOn }) => dueOn === '2018-06-30');
    await world.perform(completeObligation, {
      obligationId: june?.id ?? '',
      completedOn: localDate('2018-06-20'),
      evidenceNote: '调查报告',
    });
    const again = before.map((row) => ({
      ...{ start: row.spanStart, end: row.spanEnd, kind: row.kind, firstOn: row.firstOn, lastOn: row.lastOn },
    }));
    const words = await placeOf('2018年9月底前');
    const [first] = again;
    if (!first) throw new Error('two deadlines');
    await correct(id, { deadlines: [first, { ...words, kind: 'BY', lastOn: localDate('2018-10-31') }] });
    const after = await listAllObligations(db(), { asOf: NEW_YEAR, knownAt: now(), clauseId: id });
    expect(after.map(({ dueOn, completedOn }) => [dueOn, completedOn])).toEqual([
      ['2018-06-30', '2018-06-20'],
      ['2018-10-31', null],
    ]);
    expect(after[0]?.id).toBe(june?.id);
    expect((await listDeadlines(db(), [id]))[0]?.id).toBe(before[0]?.id);
    await expect(correct(id, { deadlines: [] })).rejects.toMatchObject({ code: 'OBLIGATION_ALREADY_COMPLETED' });
  });

  test('of a time must point at words of the clause and make sense', async () => {
    await small();
    const { id } = await clauseAt('一（一）2');
    const elsewhere = await placeOf('2018年9月底前');
    const lastOn = localDate('2018-09-30');
    await expect(correct(id, { deadlines: [{ ...elsewhere, kind: 'BY', lastOn }] })).rejects.toMatchObject({
      code: 'WORDS_OUTSIDE_CLAUSE',
    });
    const words = await placeOf('每年组织一次');
    for (const wrong of [{ kind: 'BY' }, { kind: 'RECURRING', lastOn }, { kind: 'ONGOING', lastOn }] as const)
      await expect(correct(id, { deadlines: [{ ...words, ...wrong }] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await correct(id, { deadlines: [{ ...words, kind: 'RECURRING', recurrence: { unit: 'MONTH', interval: 6 } }] });
    const owed = await listAllObligations(db(), { asOf: NEW_YEAR, knownAt: now(), clauseId: id });
    expect(owed.map(({ period }) => period).slice(0, 3)).toEqual(['2018H1', '2018H2', '2019H1']);
  });

  test('of a figure replaces the figure and keeps the old one for earlier questions', async () => {
    await small();
    const { id } = await clauseAt('一（一）3');
    const words = await placeOf('90%以上');
    const knownBefore = now();
    await correct(id, {
      indicators: [{ ...words, name: '达标率', comparator: 'AT_LEAST', value: '95', unit: '%', deadline: 0 }],
    });
    expect((await listIndicatorsOfClauses(db(), [id], knownBefore)).map(({ value }) => value)).toEqual(['90']);
    const [figure] = await listIndicatorsOfClauses(db(), [id]);
    expect([figure?.value, figure?.deadlineId]).toEqual(['95', (await listDeadlines(db(), [id]))[0]?.id]);
  });

  test('of an unknown unit, of nothing, without a reason, or on an outdated reading is refused', async () => {
    await small();
    const { id } = await clauseAt('一（一）2');
    await expect(correct(id, { leads: ['太空局'] })).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
    await expect(correct(id, { leads: [] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(correct(id, { leads: ['环保局', '环保局'] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(correct(id, { leads: ['环保局'] })).rejects.toMatchObject({ code: 'NOTHING_TO_CORRECT' });
    await expect(correct(id, { openEnded: true, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(correct(id, { openEnded: true, expectedVersion: 7 })).rejects.toMatchObject({ code: 'STALE' });
    await expect(correct('tsk_370812_none', { openEnded: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const liaison = world.actor('UNIT_LIAISON');
    await expect(
      world.as(liaison, correctClause, { clauseId: id, openEnded: true, reason: '更正' }),
    ).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  });
});

describe('confirmation, clause by clause', () => {
  test('before it a sweep proposes nothing on the clause, afterwards it does', async () => {
    await small();
    const before = await sweep();
    expect(before.proposed).toEqual([]);
    expect(before.held.READING_UNCONFIRMED).toBeGreaterThan(0);
    const { id } = await clauseAt('一（一）2');
    expect((await confirmOne(id)).outcome.planConfirmed).toBe(false);
    const after = await sweep();
    expect(after.proposed.length).toBeGreaterThan(0);
    const lines = await linesAt(now());
    const reasonsOf = (path: string) =>
      lines.find(({ clause }) => clause.path === path)?.reasons.map(({ code }) => code) ?? [];
    expect(reasonsOf('一（一）2')).not.toContain('READING_UNCONFIRMED');
    expect(reasonsOf('一（一）1')).toContain('READING_UNCONFIRMED');
  });

  test('of every clause is the confirmation of the plan', async () => {
    await small();
    for (const { id } of await clauses()) await confirmOne(id);
    expect((await findPlan(db(), planId))?.confirmedAt).not.toBeNull();
    await expect(confirmAll()).rejects.toMatchObject({ code: 'PLAN_ALREADY_CONFIRMED' });
  });

  test('of the plan is the confirmation of every clause, once', async () => {
    await small();
    await confirmAll();
    const all = await clauses();
    expect(all.every(({ confirmedAt, confirmedBy }) => confirmedAt !== null && confirmedBy === '测试 OWNER')).toBe(
      true,
    );
    await expect(confirmOne(all[0]?.id ?? '')).rejects.toMatchObject({ code: 'CLAUSE_ALREADY_CONFIRMED' });
  });

  test('waits for findings that want a person', async () => {
    await small();
    const { id } = await clauseAt('一（二）1');
    await expect(
      world.perform(confirmClause, { clauseId: id, acknowledgedFindingIds: [], reason: '已阅看。' }),
    ).rejects.toMatchObject({ code: 'FINDINGS_OPEN' });
    await expect(
      world.perform(confirmClause, { clauseId: id, acknowledgedFindingIds: await allOpen(), reason: '' }),
    ).rejects.toMatchObject({ code: 'FINDINGS_OPEN', path: ['reason'] });
  });

  test('ends with a correction, unless the officer confirms in the same deed', async () => {
    await small();
    await confirmAll();
    const { id } = await clauseAt('一（一）2');
    await correct(id, { leads: ['水利局'] });
    expect((await findClause(db(), id))?.confirmedAt).toBeNull();
    expect((await findPlan(db(), planId))?.confirmedAt).toBeNull();
    expect((await sweep()).held.READING_UNCONFIRMED).toBeGreaterThan(0);
    await correct(id, { leads: ['环保局'], confirm: true });
    expect((await findClause(db(), id))?.confirmedAt).not.toBeNull();
    expect((await findPlan(db(), planId))?.confirmedAt).not.toBeNull();
  });
});

describe('what had been proposed on a reading', () => {
  test('goes back with the next sweep when the reading is corrected, and the right unit is addressed', async () => {
    await small();
    await confirmAll();
    await sweep();
    const { id } = await clauseAt('一（一）2');
    const proposed = async () =>
      (await listMeasures(db(), { clauseId: id }, pageRequest({ first: 50 }, 'm'))).edges
        .map(({ node }) => [node.state, node.withdrawalReason, node.addresseeName])
        .sort();
    expect(await proposed()).toEqual([['PROPOSED', null, '济宁市兖州区环境保护局']]);
    await correct(id, { leads: ['水利局'], confirm: true });
    expect((await sweep()).groundless).toHaveLength(1);
    expect(await proposed()).toEqual([
      ['PROPOSED', null, '济宁市兖州区水利局'],
      ['WITHDRAWN', 'READING_CORRECTED', '济宁市兖州区环境保护局'],
    ]);
    expect(await sweep()).toMatchObject({ proposed: [], groundless: [] });
  });

  test('on a day that was misread goes back; the right day calls for its own proposal at once', async () => {
    await small();
    await confirmAll();
    await sweep();
    const { id } = await clauseAt('一（一）1');
    const words = await placeOf('2018年9月底前');
    await correct(id, { deadlines: [{ ...words, kind: 'BY', lastOn: localDate('2018-10-31') }], confirm: true });
    const again = await sweep();
    expect(again.groundless.length).toBeGreaterThan(0);
    expect(again.proposed.length).toBeGreaterThan(0);
    expect((await sweep()).proposed).toEqual([]);
  });
});

describe('a split and a merge', () => {
  /** How often each character of the plan is covered by a clause's text or line; lines that two parts share count once. */
  const coverage = async () => {
    const covered = new Map<number, number>();
    const lines = new Set<string>();
    for (const clause of await clauses()) {
      const line = `${clause.bracketStart}-${clause.bracketEnd}`;
      const spans: [number, number][] = [[clause.spanStart, clause.spanEnd]];
      if (!lines.has(line)) spans.push([clause.bracketStart, clause.bracketEnd]);
      lines.add(line);
      for (const [start, end] of spans)
        for (let at = start; at < end; at++) covered.set(at, (covered.get(at) ?? 0) + 1);
    }
    return covered;
  };

  test('keep every character of the plan covered once, wherever the clause is split', async () => {
    await small();
    const { id, spanStart, spanEnd } = await clauseAt('一（一）1');
    const before = await coverage();
    const tried = { split: 0, refused: 0 };
    for (let at = spanStart + 1; at < spanEnd; at++) {
      const split = world.perform(splitClause, { clauseId: id, at, reason: '两项任务' });
      const done = await split.then(
        ({ outcome }) => outcome,
        (error: { code: string }) => error.code,
      );
      if (typeof done === 'string') {
        expect(done).toBe('BAD_INPUT');
        tried.refused++;
        continue;
      }
      expect(await coverage()).toEqual(before);
      const { secondClauseId } = done;
      await world.perform(mergeClauses, { clauseId: id, secondClauseId, reason: '仍为一项' });
      expect(await coverage()).toEqual(before);
      tried.split++;
    }
    expect(tried.split).toBeGreaterThan(10);
    expect(tried.refused).toBeGreaterThan(5);
  });

  test('a split gives the second part its own duty, and the first keeps its identity', async () => {
    await small();
    const before = now();
    const { id } = await clauseAt('一（一）1');
    const { start } = await placeOf('2018年9月底前');
    const { outcome } = await world.perform(splitClause, { clauseId: id, at: start, reason: '两项任务' });
    const lines = await linesAt(now());
    const of = (clauseId: string) => lines.filter(({ clause }) => clause.id === clauseId);
    expect(of(id).map(({ dueOn, clause }) => [dueOn, clause.path])).toEqual([['2018-06-30', '一（一）1']]);
    expect(
      of(outcome.secondClauseId).map(({ dueOn, clause, leads }) => [dueOn, clause.path, leads[0]?.surface]),
    ).toEqual([['2018-09-30', '一（一）1·2', '水利局']]);
    const [then] = await listClausesById(db(), [id], undefined, before);
    expect(then?.text).toContain('2018年9月底前');
    expect((await linesAt(before)).filter(({ clause }) => clause.id === id)).toHaveLength(2);
  });

  test('a split moves the names that the officer moves; the rest move up', async () => {
    await small();
    const { id } = await clauseAt('一（一）1');
    const { start } = await placeOf('2018年9月底前');
    const names = await listResponsibilities(db(), [id]);
    const water = names.find(({ surface }) => surface === '水利局')?.id ?? '';
    const split = { clauseId: id, at: start, reason: '分别牵头' };
    await expect(world.perform(splitClause, { ...split, responsibilityIds: ['rsp_370812_x'] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const { outcome } = await world.perform(splitClause, { ...split, responsibilityIds: [water] });
    const leadsOf = async (clauseId: string) =>
      (await listResponsibilities(db(), [clauseId]))
        .filter(({ role }) => role === 'LEAD')
        .map(({ ordinal, surface }) => [ordinal, surface]);
    expect(await leadsOf(id)).toEqual([[0, '环保局']]);
    expect(await leadsOf(outcome.secondClauseId)).toEqual([[0, '水利局']]);
  });

  test('a merge unites names and times; the merged clause stays readable as it was', async () => {
    await small();
    const first = await clauseAt('一（一）2');
    const second = await clauseAt('一（一）3');
    const before = now();
    await world.perform(mergeClauses, { clauseId: first.id, secondClauseId: second.id, reason: '同一项任务' });
    const names = await listResponsibilities(db(), [first.id]);
    expect(names.map(({ role, surface }) => `${role} ${surface}`)).toEqual([
      'LEAD 环保局',
      'SUPPORT 各镇街',
      'SUPPORT 水利局',
    ]);
    const bases = (await linesAt(now())).filter(({ clause }) => clause.id === first.id).map(({ basis }) => basis);
    expect(new Set(bases)).toEqual(new Set(['PERIOD', 'TARGET_YEAR']));
    expect((await listClausesById(db(), [second.id], undefined, before))[0]?.path).toBe('一（一）3');
    expect(await listClausesById(db(), [second.id], undefined, now())).toEqual([]);
    await expect(confirmOne(second.id)).rejects.toMatchObject({ code: 'CLAUSE_MERGED' });
  });

  test('only neighbours of one plan are merged', async () => {
    await small();
    const [one, , three] = await clauses();
    const merge = (clauseId = '', secondClauseId = '') =>
      world.perform(mergeClauses, { clauseId, secondClauseId, reason: '合并' });
    await expect(merge(one?.id, three?.id)).rejects.toMatchObject({ code: 'CLAUSES_NOT_NEIGHBOURS' });
    await expect(merge(three?.id, one?.id)).rejects.toMatchObject({ code: 'CLAUSES_NOT_NEIGHBOURS' });
    await expect(merge(one?.id, one?.id)).rejects.toMatchObject({ code: 'CLAUSES_NOT_NEIGHBOURS' });
  });

  test('what is completed is not moved away from its record', async () => {
    await small();
    const { id } = await clauseAt('一（一）1');
    const owed = await listAllObligations(db(), { asOf: NEW_YEAR, knownAt: now(), clauseId: id });
    const september = owed.find(({ dueOn }) => dueOn === '2018-09-30')?.id ?? '';
    const completedOn = localDate('2018-09-01');
    await world.perform(completeObligation, { obligationId: september, completedOn, evidenceNote: '名录' });
    const { start } = await placeOf('2018年9月底前');
    await expect(world.perform(splitClause, { clauseId: id, at: start, reason: '两项任务' })).rejects.toMatchObject({
      code: 'OBLIGATION_ALREADY_COMPLETED',
    });
  });
});

describe('an unknown name', () => {
  test('is settled for the whole plan at once, and with it the finding', async () => {
    await small();
    const before = now();
    const { outcome } = await world.perform(resolveUnitName, { planId, name: '河长办', unit: '水利局' });
    expect(outcome.aliasRecorded).toBe(false);
    const clause = await clauseAt('一（二）1');
    expect(outcome.clauseIds).toEqual([clause.id]);
    const supports = async (knownAt: Instant) =>
      (await linesAt(knownAt)).find((line) => line.clause.id === clause.id)?.supports.map(({ fullName }) => fullName);
    expect(await supports(before)).toEqual([null]);
    expect(await supports(now())).toEqual(['济宁市兖州区水利局']);
    const rules = (await listAllFindings(db(), { planId, openAt: { asOf: NEW_YEAR, knownAt: now() } })).map(
      (f) => f.rule,
    );
    expect(rules).not.toContain('UNRESOLVED_UNIT');
    await expect(world.perform(resolveUnitName, { planId, name: '河长办', unit: '水利局' })).rejects.toMatchObject({
      code: 'NAME_NOT_OPEN',
    });
  });

  test('is known to every later plan when it is recorded as an alias with its source', async () => {
    await small();
    const resolve = { planId, name: '河长办', unit: '水利局', aliasSource: '区委办〔2018〕5号' };
    expect((await world.perform(resolveUnitName, resolve)).outcome.aliasRecorded).toBe(true);
    const text = `示例区人民政府办公室\n关于印发另一工作方案的通知\n各有关单位：\n请执行。\n示例区人民政府办公室\n2018年4月1日\n另一工作方案\n一、任务\n1、巡河。2018年9月底前，完成巡河。（牵头单位：河长办，协办单位：财政局）\n`;
    const { outcome } = await world.perform(importPlan, { text });
    const findings = await listAllFindings(db(), { planId: outcome.planId });
    expect(findings.map(({ rule }) => rule)).not.toContain('UNRESOLVED_UNIT');
  });

  test('leaves clauses unconfirmed that were confirmed, unless told otherwise', async () => {
    await small();
    await confirmAll();
    const { id } = await clauseAt('一（二）1');
    await world.perform(resolveUnitName, { planId, name: '河长办', unit: '水利局' });
    expect((await findClause(db(), id))?.confirmedAt).toBeNull();
    expect((await findPlan(db(), planId))?.confirmedAt).toBeNull();
  });
});

describe('a waiver', () => {
  const blocking = async (): Promise<Finding> => {
    const [finding] = await listAllFindings(db(), { planId, severities: ['BLOCKING'] });
    if (!finding) throw new Error('a blocking finding');
    return finding;
  };

  test('lets a finding rest until its last day; the day after it is open again', async () => {
    await small();
    const { id } = await blocking();
    const until = localDate('2019-01-31');
    await world.perform(waiveFinding, { findingId: id, reason: '等编办批复', until });
    const openOn = async (asOf: LocalDate) =>
      (await listAllFindings(db(), { planId, openAt: { asOf, knownAt: now() } })).some((finding) => finding.id === id);
    expect([await openOn(localDate('2019-01-01')), await openOn(localDate('2019-01-02'))]).toEqual([true, false]);
    expect([await openOn(until), await openOn(localDate('2019-02-01'))]).toEqual([false, true]);
  });

  test('wants a reason, a day that can come, and a finding that is not settled', async () => {
    await small();
    const { id } = await blocking();
    const waive = (reason: string, until: string) =>
      world.perform(waiveFinding, { findingId: id, reason, until: localDate(until) });
    await expect(waive('', '2019-02-01')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(waive('等', '2019-01-01')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(waive('等', '2029-01-01')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await confirmAll();
    await expect(waive('等', '2019-02-01')).rejects.toMatchObject({ code: 'FINDING_SETTLED' });
  });

  test('the database and the rule agree on what is open, on any day and as known at any time', async () => {
    await small();
    const all = await listAllFindings(db(), { planId });
    const instants = [now()];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: all.length - 1 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: -400, max: 400 }),
        fc.nat(),
        async (index, days, offset, instant) => {
          const findingId = all[index]?.id ?? '';
          const until = addDays(localDate('2019-01-02'), days);
          await world.perform(waiveFinding, { findingId, reason: '暂缓', until });
          instants.push(now());
          const moment = {
            asOf: addDays(localDate('2019-01-02'), offset),
            knownAt: instants[instant % instants.length] as Instant,
          };
          const open = (await listAllFindings(db(), { planId, openAt: moment })).map(({ id }) => id);
          const waivers = Map.groupBy(
            await listWaivers(
              db(),
              all.map(({ id }) => id),
            ),
            (waiver) => waiver.findingId,
          );
          const ruled = all.filter((finding) => isOpen(finding, waivers.get(finding.id) ?? [], moment));
          expect(open).toEqual(ruled.map(({ id }) => id));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the review queue', () => {
  const queue = async (first: number) => {
    const filter = { planId, asOf: localDate('2019-01-02'), knownAt: now() };
    const origin = pageOrigin('queue', null);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listReviewQueue(db(), filter, pageRequest({ first, after }, origin));
      seen.push(...page.edges.map(({ node }) => node.clause.path));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(await countReviewQueue(db(), filter)).toBe(seen.length);
    return seen;
  };

  test('holds every clause that nobody confirmed, most doubtful first, whatever the size of a page', async () => {
    await small();
    const whole = await queue(200);
    expect(whole[0]).toBe('一（二）1');
    expect(whole.toSorted()).toEqual((await clauses()).map(({ path }) => path).toSorted());
    expect(await queue(1)).toEqual(whole);
    expect(await queue(2)).toEqual(whole);
  });

  test('a clause leaves it when it is confirmed, and comes back when a waiver has run out', async () => {
    await small();
    const { id } = await clauseAt('一（二）1');
    const open = await listAllFindings(db(), { clauseId: id, severities: ['REVIEW', 'BLOCKING'] });
    const until = localDate('2019-01-05');
    for (const { id: findingId } of open) await world.perform(waiveFinding, { findingId, reason: '等批复', until });
    await world.perform(confirmClause, { clauseId: id, reason: '已阅看' });
    expect(await queue(200)).not.toContain('一（二）1');
    const later = { planId, asOf: localDate('2019-01-06'), knownAt: now() };
    expect(await countReviewQueue(db(), later)).toBe((await queue(200)).length + 1);
  });

  test('says why each clause is in it, in as many statements for many as for one', async () => {
    await small();
    const all = await clauses();
    const moment = { asOf: localDate('2019-01-02'), knownAt: now() };
    const cost = async (some: readonly TaskClause[]) => {
      world.statements.length = 0;
      const reasons = await listReviewReasons(db(), some, moment);
      return [reasons, world.statements.length] as const;
    };
    const [, one] = await cost(all.slice(0, 1));
    const [reasons, many] = await cost(all);
    expect([one, many]).toEqual([3, 3]);
    const last = all.find(({ path }) => path === '一（二）1')?.id ?? '';
    expect(reasons.get(last)?.findings.map(({ rule }) => rule)).toContain('UNRESOLVED_UNIT');
  });
});
