import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { clockAt, countingIds, temporaryFolder } from './world.ts';

const { folder, remove } = temporaryFolder();
const db = join(folder, 'registry.db');
const clock = clockAt('2019-01-03T01:00:00.000Z');
const ids = countingIds();
const passing: string[] = [];

async function registry(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    settings: readSettings({}),
    clock,
    ids,
    newSecret: () => `areg_${ids.tail()}`,
    userName: 'tester',
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: (text) => passing.push(text),
    convert: undefined,
    stopped: Promise.resolve(),
  };
  const exit = await runProgram([...words, '--db', db], io);
  return { exit, out: out.join('\n'), err: err.join('\n') };
}
const exported = async (file: string, ...words: string[]) => {
  const target = join(folder, file);
  return { target, ...(await registry('assessment', 'export', '-o', target, ...words)) };
};

beforeAll(async () => {
  await registry('init');
});
afterAll(remove);

describe('scorecards from the command line', () => {
  test('a year as it stands goes into a workbook, JSON and an archive of documents, told by a bar', async () => {
    const json = await exported('cards.json', '--year', '2018', '--json');
    const { count, finality } = JSON.parse(json.out);
    expect({ exit: json.exit, finality }).toEqual({ exit: 0, finality: 'TRIAL' });
    const { cards } = JSON.parse(readFileSync(json.target, 'utf8'));
    expect(cards).toHaveLength(count);
    const book = await exported('cards.xlsx', '--year', '2018');
    expect(book.out).toContain(`（试算），${count} 个单位`);
    expect(Object.keys(unzipSync(readFileSync(book.target)))).toContain('xl/charts/chart1.xml');
    passing.length = 0;
    const archive = await exported('cards.zip', '--year', '2018');
    expect(Object.keys(unzipSync(readFileSync(archive.target)))).toHaveLength(count);
    expect(passing.at(-2)).toContain(`] ${count} / ${count}`);
    expect(passing.at(-2)).toContain('得分卡 [');
  }, 60_000);

  test('one unit makes a document; several, none, or both ways of asking are refused and leave no file', async () => {
    expect((await exported('one.docx', '--year', '2018', '--unit', '农业局')).exit).toBe(0);
    const refused = [
      await exported('two.docx', '--year', '2018', '--unit', '农业局', '--unit', '环保局'),
      await exported('both.xlsx', 'asm_370812_x', '--year', '2018'),
      await exported('none.xlsx', 'asm_370812_x'),
      await exported('year.xlsx', '--year', '1999'),
    ];
    expect(refused.map(({ exit }) => exit)).toEqual([2, 2, 2, 3]);
    expect(refused.map(({ target }) => existsSync(target))).toEqual([false, false, false, false]);
  });

  test('the final assessment on targets of a year goes the same ways, and says that it is a trial', async () => {
    const json = await exported('final.json', '--year', '2020', '--final', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'FINAL', finality: 'TRIAL', year: 2020, assessmentId: null });
    const { cards } = JSON.parse(readFileSync(json.target, 'utf8'));
    expect(cards[0]).toMatchObject({ status: 'NOTHING_DUE', targets: [], totalHundredths: null });
    const book = await exported('final.xlsx', '--year', '2020', '--final');
    expect(book.out).toContain('2020年度终期考核得分卡（试算）');
    const one = await exported('final.docx', '--year', '2020', '--final', '--unit', '农业局');
    expect({ exit: one.exit, isThere: existsSync(one.target) }).toEqual({ exit: 0, isThere: true });
    expect((await exported('no.xlsx', '--year', '2019', '--final')).exit).toBe(3);
  });

  test('whoever shows the token of a liaison gets the card of its unit alone', async () => {
    const token = join(folder, 'token');
    const made = await registry(
      'token',
      'create',
      '--label',
      'x',
      '--role',
      'UNIT_LIAISON',
      '--unit',
      '农业局',
      '--json',
    );
    writeFileSync(token, JSON.parse(made.out).secret);
    const { target } = await exported('own.json', '--year', '2018', '--token-file', token);
    const { cards, distribution } = JSON.parse(readFileSync(target, 'utf8'));
    expect(cards.map(({ unit }: { unit: { shortName: string } }) => unit.shortName)).toEqual(['农业局']);
    expect(distribution).toBeNull();
    expect((await exported('other.json', '--year', '2018', '--unit', '环保局', '--token-file', token)).exit).toBe(2);
  });

  test('two years, or a year under a named version of a scheme, stand side by side, and an item says why it moved', async () => {
    const years = JSON.parse(
      (await registry('assessment', 'compare', '2018', '2019', '--as-of', '2020-01-10', '--json')).out,
    );
    expect(years.count).toBeGreaterThan(20);
    const named = await registry('assessment', 'compare', '2018', '2019', '--as-of', '2020-01-10', '--unit', '环保局');
    expect(named.out).toContain('仅前者有此项');
    const same = ['assessment', 'compare', '2018', '2018@SOIL-2018-ANNUAL:3', '--moved-only', '--json'];
    expect(JSON.parse((await registry(...same)).out)).toEqual({ count: 0, units: [] });
    expect((await registry('assessment', 'compare', '2018', '2018@NONE:1')).exit).toBe(2);
    expect((await registry('assessment', 'compare', '2018', 'asm_370812_x')).exit).toBe(2);
  });
});
