import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { progressBar } from '../src/cli/papers.ts';
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
const json = async (...words: string[]) => {
  const { exit, out, err } = await registry(...words, '--json');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out);
};
const CONTACT = ['--set', 'contactName=测试联系人', '--set', 'contactPhone=0000-0000000'];

let urges: string[];

beforeAll(async () => {
  await registry('init');
  const { measures } = await json('sweep', '--as-of', '2019-01-03');
  urges = measures.filter(({ kind }: { kind: string }) => kind === 'URGE').map(({ id }: { id: string }) => id);
});
afterAll(remove);

describe('papers from the command line', () => {
  test('one is made as a draft, numbered, checked and made void', async () => {
    const [id = ''] = urges;
    const file = join(folder, 'draft.docx');
    const made = await json('paper', 'make', id, '-o', file);
    expect(made).toMatchObject({ kind: 'URGE_SLIP', file });
    expect(strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())).toContain('代拟稿');
    const numbered = await json('paper', 'number', id, ...CONTACT, '-o', join(folder, 'numbered.docx'));
    expect(numbered.docNumber).toBe('兖督办〔2019〕1号');
    const checked = await registry('paper', 'check', numbered.checkCode);
    expect(checked.exit).toBe(0);
    expect(checked.out).toContain('真实有效');
    expect(checked.out).toContain('逾期天数');
    await json('paper', 'print', numbered.paperId, '-o', join(folder, 'again.docx'));
    expect(readFileSync(join(folder, 'again.docx')).equals(readFileSync(join(folder, 'numbered.docx')))).toBe(true);
    expect((await registry('paper', 'void', numbered.paperId, '--reason', '有误')).exit).toBe(0);
    expect((await registry('paper', 'check', numbered.checkCode)).out).toContain('已作废');
    expect((await registry('paper', 'list')).out).toContain('兖督办〔2019〕1号');
  });

  test('a code that no paper bears leaves with 4, a text that is no code with 2', async () => {
    expect((await registry('paper', 'check', '0000-0000-0000')).exit).toBe(4);
    expect((await registry('paper', 'check', 'x')).exit).toBe(2);
  });

  test('all papers of a filtered list go into one archive, told by a bar', async () => {
    const file = join(folder, 'all.zip');
    passing.length = 0;
    const { count } = await json('paper', 'make', '--all', '--measure-kind', 'URGE', '-o', file);
    expect(count).toBe(urges.length);
    expect(Object.keys(unzipSync(readFileSync(file)))).toHaveLength(count);
    expect(passing).toContain(progressBar(count, count));
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('a circular on the plan tells the counts that the register has', async () => {
    const { checkCode, missing } = await json(
      'paper',
      'make',
      '--circular',
      '--as-of',
      '2019-01-01',
      '-o',
      join(folder, 'circular.docx'),
    );
    expect(checkCode).toMatch(/^[0-9A-Z-]{14}$/);
    expect(missing).toEqual([]);
    const xml = strFromU8(
      unzipSync(readFileSync(join(folder, 'circular.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(xml.replace(/<[^>]+>/g, '')).toContain('逾期未办结8项');
  });

  test('PDF without LibreOffice, a place that cannot be written and an unknown kind are refused in words', async () => {
    const [, id = ''] = urges;
    const pdf = await registry('paper', 'make', id, '-o', join(folder, 'x.pdf'));
    expect({ exit: pdf.exit, told: pdf.err.includes('LibreOffice') }).toEqual({ exit: 3, told: true });
    expect((await registry('paper', 'make', id, '-o', join(folder, 'no', 'such', 'x.docx'))).exit).toBe(2);
    expect((await registry('paper', 'make', id, '--kind', 'FAX')).exit).toBe(2);
    expect((await registry('paper', 'make')).exit).toBe(2);
  });

  test('an office changes its wording: shown, previewed, published', async () => {
    const shown = JSON.parse((await registry('paper', 'template', 'show', 'URGE_SLIP')).out);
    const file = join(folder, 'urge.json');
    writeFileSync(file, JSON.stringify({ ...shown, version: 2, title: '督促办理通知单' }));
    const [, id = ''] = urges;
    expect((await registry('paper', 'template', 'preview', id, '--file', file)).out).toContain('督促办理通知单');
    expect((await registry('paper', 'template', 'publish', file)).exit).toBe(0);
    expect((await registry('paper', 'template', 'publish', file)).exit).toBe(3);
    expect((await registry('paper', 'template', 'list')).out).toContain('URGE_SLIP');
    expect((await registry('paper', 'series', 'list')).out).toContain('兖督办');
    writeFileSync(file, '{');
    expect((await registry('paper', 'template', 'publish', file)).exit).toBe(2);
  });
});

test('the ledger sheet is written as workbook and as CSV, with the count of the view', async () => {
  const xlsx = await json(
    'ledger-sheet',
    '-o',
    join(folder, 'ledger.xlsx'),
    '--state',
    'OVERDUE',
    '--as-of',
    '2019-01-01',
  );
  expect(xlsx.count).toBe(8);
  expect(unzipSync(readFileSync(join(folder, 'ledger.xlsx')))['xl/workbook.xml']).toBeDefined();
  const csv = await json('ledger-sheet', '-o', join(folder, 'ledger.csv'), '--unit', '环保局', '--as-of', '2019-01-01');
  expect(readFileSync(join(folder, 'ledger.csv'), 'utf8').split('\r\n')).toHaveLength(csv.count + 2);
});
