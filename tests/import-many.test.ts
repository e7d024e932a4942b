import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { clockAt, countingIds, SMALL_PLAN, temporaryFolder } from './world.ts';

const { folder, remove } = temporaryFolder();
const inbox = join(folder, '来文');
const database = join(folder, 'registry.db');
const clock = clockAt('2019-01-02T01:00:00.000Z');
const ids = countingIds();
const never = new Promise<void>(() => undefined);

async function type(words: string[], over: Partial<Io> = {}, db = database) {
  const out: string[] = [];
  const err: string[] = [];
  const passing: string[] = [];
  const io: Io = {
    settings: readSettings({}),
    ...{ clock, ids, newSecret: () => 'secret', userName: '王督查' },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: (text) => passing.push(text),
    stopped: never,
    ...over,
  };
  const exit = await runProgram([...words, '--db', db], io);
  return { exit, out, err: err.join('\n'), passing };
}
const rowsOf = (out: string[]) => out.map((line) => JSON.parse(line));
const plan = (n: number) => SMALL_PLAN.replace('河道整治', `第${n}号河道整治`);

beforeAll(() => {
  mkdirSync(join(inbox, '镇街'), { recursive: true });
  writeFileSync(join(inbox, '1.txt'), plan(1));
  writeFileSync(join(inbox, '2.txt'), plan(2));
  writeFileSync(join(inbox, '坏.pdf'), '%PDF-1.4 nothing');
  writeFileSync(join(inbox, '通知.txt'), '关于召开会议的通知\n请各单位准时参加。\n2018年3月1日\n');
  writeFileSync(join(inbox, '说明.md'), 'passed by');
  writeFileSync(join(inbox, '镇街', '3.txt'), plan(3));
  const undated = plan(4).replace(/2018年3月1日\n/, '');
  writeFileSync(
    join(inbox, '镇街', '示例区2018年方案.txt'),
    undated.replaceAll('2018年6月', '6月').replaceAll('2018年9月', '9月'),
  );
  writeFileSync(join(inbox, '镇街', '无年份.txt'), undated.replaceAll('2018年', '').replace('第4号', '第5号'));
  writeFileSync(join(inbox, '镇街', '无年份.txt.json'), '{"year": 2018, "issuedOn": "2018-03-16"}');
  writeFileSync(join(inbox, '镇街', '重复.txt'), plan(1));
});
afterAll(remove);

describe('a folder of plans', () => {
  test('each file has one result line; a bad one stops nothing and its reason is coded; the exit code says so', async () => {
    const { exit, out, err } = await type(['import', inbox, '--json', '--year-from-name']);
    const rows = rowsOf(out);
    expect(rows.map(({ file, outcome, code }) => [file.slice(inbox.length + 1), outcome, code])).toEqual([
      ['1.txt', 'IMPORTED', null],
      ['2.txt', 'IMPORTED', null],
      ['坏.pdf', 'FAILED', 'DOCUMENT_DAMAGED'],
      ['通知.txt', 'FAILED', 'PLAN_WITHOUT_CLAUSES'],
      ['镇街/3.txt', 'IMPORTED', null],
      ['镇街/无年份.txt', 'IMPORTED', null],
      ['镇街/示例区2018年方案.txt', 'IMPORTED', null],
      ['镇街/重复.txt', 'HELD', null],
    ]);
    expect(rows[0]).toMatchObject({
      planId: expect.stringMatching(/^pln_/),
      clauses: 4,
      title: '示例区第1号河道整治工作方案',
    });
    expect(rows[7].planId).toBe(rows[0].planId);
    expect(exit).toBe(6);
    expect(err).toContain('已登记 5，已在库 1，未登记 2');
  });

  test('running again imports nothing twice and says what is held', async () => {
    const { exit, out } = await type(['import', inbox, '--json', '--year-from-name']);
    expect(
      rowsOf(out)
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual([...['FAILED', 'FAILED', 'HELD', 'HELD', 'HELD', 'HELD', 'HELD', 'HELD']]);
    expect(exit).toBe(6);
  });

  test('several files and patterns go as well; all done is exit 0', async () => {
    const other = join(folder, 'other.db');
    const { exit, out } = await type(['import', join(inbox, '?.txt'), join(inbox, '镇街', '3.txt')], {}, other);
    expect(exit).toBe(0);
    expect(out).toHaveLength(3);
    expect(out[0]).toMatch(/^已登记\t.*1\.txt\tpln_\S+\t4 条\t《示例区第1号河道整治工作方案》$/);
  });

  test('asked to stop it leaves whole plans, and the next run goes on from there', async () => {
    const other = join(folder, 'stopped.db');
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const lines: string[] = [];
    const out = (text: string) => {
      lines.push(text);
      if (lines.length === 2) stop();
    };
    const first = await type(['import', inbox, '--json'], { stopped, out }, other);
    expect(first.exit).toBe(7);
    expect(rowsOf(lines).map(({ outcome }) => outcome)).toEqual(['IMPORTED', 'IMPORTED']);
    const again = await type(['import', inbox, '--json', '--year-from-name'], {}, other);
    expect(rowsOf(again.out).filter(({ outcome }) => outcome === 'HELD')).toHaveLength(3);
    expect((await type(['verify-ledger'], {}, other)).exit).toBe(0);
  });

  test('a terminal sees a bar; elsewhere nothing passes, and results stand alone on standard output', async () => {
    const onTerminal = await type(['import', inbox, '--json'], { isTerminal: true });
    expect(onTerminal.passing.some((text) => /^\[#*\.+\] \d+\/8 /.test(text))).toBe(true);
    const elsewhere = await type(['import', inbox, '--json']);
    expect(elsewhere.passing.filter((text) => text !== '')).toEqual([]);
    expect(elsewhere.out).toHaveLength(8);
  });

  test('a path that is not there and a token are told, not guessed', async () => {
    const missing = await type(['import', join(folder, 'nowhere.txt'), join(inbox, '1.txt'), '--json']);
    expect(rowsOf(missing.out).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['FAILED', 'FILE_UNREADABLE'],
      ['HELD', null],
    ]);
    expect((await type(['import', inbox, '--token', 'prv1_x'])).exit).toBe(2);
  });
});
