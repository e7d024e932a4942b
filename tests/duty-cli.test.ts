import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { clockAt, countingIds, seedDistrict, temporaryFolder } from './world.ts';

const place = temporaryFolder();
const file = join(place.folder, 'registry.db');
let dutyId = '';
let undatedId = '';
beforeAll(async () => {
  const world = await seedDistrict();
  const db = world.registry.engine.read(world.registry.jurisdiction);
  const moment = { asOf: localDate('2019-01-01'), knownAt: world.registry.clock.now() };
  dutyId = (await listAllObligations(db, { ...moment, states: ['OVERDUE'] }))[0]?.id ?? '';
  undatedId = (await listAllObligations(db, { ...moment, states: ['UNDATED'] }))[0]?.id ?? '';
  await world.registry.engine.backup(file);
  world.remove();
});
afterAll(() => place.remove());

const ids = {
  tail: (
    (make) => () =>
      `cli${make.tail()}`
  )(countingIds()),
};
/** A word in capitals, as codes are written. */
const CODE = /[A-Z]{3,}/;

async function run(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    settings: { database: file, port: 0, host: '127.0.0.1', logLevel: 'silent', soffice: null },
    ...{ clock: clockAt('2019-01-02T02:00:00.000Z'), ids, newSecret: () => 'areg_x', userName: '测试' },
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    progress: () => undefined,
    stopped: Promise.resolve(),
  } as unknown as Parameters<typeof runProgram>[1];
  const exit = await runProgram([...words, '--db', file], io);
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

test('why, timeline and diff answer a question of a past day in words', async () => {
  const why = await run('why', dutyId, '--as-of', '2019-01-01');
  expect(why.exit, why.err).toBe(0);
  expect(why.out).toMatch(/2019-01-01：逾期；时限 2018-[\d-]+（按方案所写；/);
  expect(why.out).toContain('灯色：红，');
  expect(why.out).toMatch(/→ 可销除：.*办结/);
  // Codes are for machines: an officer reads words, a program reads them in --json.
  expect(why.out.replaceAll(dutyId, '')).not.toMatch(CODE);
  expect(JSON.parse((await run('why', dutyId, '--as-of', '2019-01-01', '--json')).out).light).toBe('RED');
  const story = await run('timeline', dutyId, '--as-of', '2019-01-02');
  expect(story.out).toContain('开始逾期');
  expect(story.out).not.toMatch(CODE);
  const diff = JSON.parse(
    (await run('diff', '--from', '2018-12-31', '--to', '2019-01-01', '--state', 'OVERDUE', '--json')).out,
  );
  expect(diff.count).toBe(7);
  const told = await run('diff', '--from', '2018-12-31', '--to', '2019-01-01', '--state', 'OVERDUE');
  expect(told.out).toContain('在办 → 逾期');
  expect(told.out).not.toMatch(CODE);
  expect((await run('why', 'obl_370812_nothing')).exit).toBe(2);
});

test('the office sets a deadline at the machine, records an exempt cause and lifts it; units must show a token', async () => {
  const set = await run('deadline', 'set', undatedId, '--on', '2019-03-01', '--reason', '一季度末检查');
  expect(set.exit, set.err).toBe(0);
  expect(set.out).toContain('以此为准');
  const shown = await run('deadline', 'set', dutyId, '--on', '2019-03-01', '--reason', '摸底');
  expect(shown.out).toContain('仅供掌握进度');
  const words = ['--cause', 'FORCE_MAJEURE', '--from', '2019-01-01', '--until', '2019-02-01', '--document', '文1号'];
  const exempt = JSON.parse((await run('hold', 'exempt', dutyId, ...words, '--reason', '洪涝', '--json')).out);
  expect((await run('hold', 'list', dutyId)).out).toContain('免责情形');
  expect((await run('hold', 'lift', exempt.causeId, '--reason', '水退')).exit).toBe(0);
  expect((await run('extension', 'list')).out).toContain('共 0 件');
  const asked = ['--until', '2019-02-01', '--progress', '八成', '--reason', '汛期'];
  const refused = await run('extension', 'request', dutyId, ...asked);
  expect(refused.exit).toBe(3);
  expect(refused.err).toContain('UNIT_PRINCIPAL');
});
