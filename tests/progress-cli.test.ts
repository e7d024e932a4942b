import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { clockAt, countingIds, temporaryFolder } from './world.ts';

const { folder, remove } = temporaryFolder();
const db = join(folder, 'registry.db');
const clock = clockAt('2019-01-02T01:00:00.000Z');
const ids = countingIds();

async function registry(...words: string[]) {
  const [out, err]: string[][] = [[], []];
  const io: Io = {
    settings: readSettings({}),
    clock,
    ids,
    newSecret: () => `areg_${ids.tail()}`,
    userName: 'tester',
    out: (text) => out?.push(text),
    err: (text) => err?.push(text),
    progress: () => {},
    convert: undefined,
    stopped: Promise.resolve(),
  };
  const exit = await runProgram([...words, '--db', db], io);
  return { exit, out: out?.join('\n') ?? '', err: err?.join('\n') ?? '' };
}
const json = async (...words: string[]) => {
  const { exit, out, err } = await registry(...words, '--json');
  expect({ words, exit, err }).toEqual({ words, exit: 0, err: '' });
  return JSON.parse(out);
};

/** A file with the token of someone, as the office hands it out. */
async function tokenFile(name: string, role: string, unit?: string): Promise<string> {
  const { secret } = await json('token', 'create', '--label', name, '--role', role, ...(unit ? ['--unit', unit] : []));
  const file = join(folder, name);
  writeFileSync(file, `${secret}\n`);
  return file;
}

let liaison: string;
let principal: string;
let assessor: string;
let number: string;
let obligationId: string;
beforeAll(async () => {
  expect((await registry('init')).exit).toBe(0);
  liaison = await tokenFile('liaison', 'UNIT_LIAISON', '环保局');
  principal = await tokenFile('principal', 'UNIT_PRINCIPAL', '环保局');
  assessor = await tokenFile('assessor', 'ASSESSOR');
});
afterAll(remove);

describe('the life of a duty from the command line', () => {
  test('items are opened in bulk, listed, assigned; opening again opens nothing', async () => {
    const opened = await json('item', 'open', '--unit', '环保局', '--state', 'OVERDUE', '--due-to', '2018-12-31');
    expect(opened.opened).toBeGreaterThan(3);
    expect((await json('item', 'open', '--unit', '环保局', '--state', 'OVERDUE')).opened).toBe(0);
    const { items } = await json('item', 'list', '--unit', '环保局');
    const item = items.find(({ leadUnitId }: { leadUnitId: string | null }) => leadUnitId !== null);
    number = item.number;
    obligationId = item.obligationId;
    await json('item', 'assign', number);
    expect((await registry('item', 'list', '--state', 'ASSIGNED')).out).toContain(number);
    expect((await registry('item', 'list', '--state', 'LATE')).exit).toBe(2);
    expect((await registry('item', 'show', '2019-99999')).exit).toBe(2);
  });

  test('the unit signs, begins and claims with its own token; the owner of the file cannot do it for the unit', async () => {
    expect((await registry('item', 'step', number, 'acknowledge')).exit).toBe(3);
    expect((await registry('item', 'step', number, 'fly')).exit).toBe(2);
    expect((await json('item', 'step', number, 'acknowledge', '--token-file', liaison)).state).toBe('ACKNOWLEDGED');
    await json('item', 'step', number, 'begin', '--words', '二月底前印发', '--token-file', liaison);
    expect((await registry('item', 'step', number, 'acknowledge', '--token-file', join(folder, 'none'))).exit).toBe(2);
  });

  test('a draft is handed in as the report, and who owes one is listed before', async () => {
    clock.set('2019-04-10T01:00:00Z');
    const { missing } = await json('report', 'missing');
    expect(missing).toMatchObject([{ period: '2019Q1', missingSince: '2019-04-09' }]);
    expect((await registry('report', 'missing')).out).toContain('环境保护局');
    const file = join(folder, 'entries.json');
    const entries = JSON.parse((await registry('report', 'draft', '环保局', '2019Q1')).out);
    writeFileSync(
      file,
      JSON.stringify(entries.map((entry: object) => ({ ...entry, percentDone: 60, done: '考核办法征求意见稿已形成' }))),
    );
    expect((await registry('report', 'submit', '环保局', '2019Q1', '--entries', file)).exit).toBe(3);
    const { reportId } = await json('report', 'submit', '环保局', '2019Q1', '--entries', file, '--token-file', liaison);
    expect((await json('report', 'return', reportId, '--reason', '无数字')).state).toBe('RETURNED');
    await json('report', 'submit', '环保局', '2019Q1', '--entries', file, '--token-file', liaison);
    expect((await json('report', 'accept', reportId)).state).toBe('ACCEPTED');
    expect((await registry('report', 'show', reportId)).out).toContain('60%');
    expect((await json('report', 'list', '--period', '2019Q1')).count).toBe(1);
    expect((await json('report', 'missing')).count).toBe(0);
    writeFileSync(file, '{"not": "entries"}');
    expect(
      (await registry('report', 'submit', '环保局', '2019Q1', '--entries', file, '--token-file', liaison)).exit,
    ).toBe(2);
  });

  test('claimed, checked by another, completed, closed; shown step by step', async () => {
    const claim = ['--on', '2019-04-08', '--words', '考核办法已印发'];
    expect((await json('item', 'step', number, 'claim', ...claim, '--token-file', principal)).state).toBe(
      'COMPLETION_CLAIMED',
    );
    await json('item', 'step', number, 'verify');
    expect((await registry('item', 'step', number, 'complete', '--words', '印发件')).exit).toBe(3);
    await json('item', 'check', number, '--finding', '印发件属实', '--on-site', '--token-file', assessor);
    expect((await json('item', 'step', number, 'complete', '--words', '印发件')).state).toBe('COMPLETED');
    expect((await json('item', 'step', number, 'close')).state).toBe('CLOSED');
    const { out } = await registry('item', 'show', number);
    for (const words of ['交办', '签收', '申报办结', '核查通过', '办结', '销号']) expect(out).toContain(words);
    expect((await registry('complete', obligationId, '--on', '2019-04-08', '--evidence', 'x')).exit).toBe(3);
  });

  test('a sample is drawn by its seed and shown to be the one that the seed gives', async () => {
    const drawn = await json('sample', 'draw', '--size', '1', '--seed', '2019-1');
    expect(drawn).toMatchObject({ isReproduced: true, population: 1 });
    expect((await registry('sample', 'show', drawn.id)).out).toContain('重抽一致');
  });
});

describe('verify', () => {
  test('evidence is handed in, saved again, and a lost or altered file is noticed with exit code 4', async () => {
    const proof = join(folder, '印发件.pdf');
    writeFileSync(proof, '%PDF-1.7 印发件');
    const words = ['--obligation', obligationId, '--proves', '考核办法已印发'];
    expect((await registry('evidence', 'add', join(folder, 'gone.pdf'), ...words)).exit).toBe(2);
    const kept = await json('evidence', 'add', proof, ...words, '--unit', '环保局', '--token-file', liaison);
    expect((await registry('evidence', 'list')).out).toContain('印发件.pdf');
    const saved = join(folder, 'saved.pdf');
    await json('evidence', 'get', kept.evidenceId, '--to', saved);
    expect(readFileSync(saved)).toEqual(readFileSync(proof));
    expect((await registry('evidence', 'get', kept.evidenceId, '--to', saved)).exit).toBe(2);
    expect((await json('evidence', 'verify', kept.evidenceId)).evidenceId).toBe(kept.evidenceId);
    expect(await json('verify')).toMatchObject({ ok: true, evidence: { files: 1, unreferenced: 0 }, problems: [] });
    const place = join(folder, 'evidence', kept.sha256.slice(0, 2), kept.sha256);
    writeFileSync(place, '%PDF-1.7 改印件');
    const altered = await registry('verify', '--json');
    expect([altered.exit, JSON.parse(altered.out).problems[0].kind]).toEqual([4, 'FILE_ALTERED']);
    expect((await registry('evidence', 'get', kept.evidenceId, '--to', join(folder, 'no.pdf'))).exit).toBe(2);
    expect((await registry('verify')).out).toContain('被改动');
  });
});
