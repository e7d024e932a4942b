import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { clockAt, countingIds, SMALL_PLAN, temporaryFolder } from './world.ts';

const { folder, remove } = temporaryFolder();
const database = join(folder, 'registry.db');
const clock = clockAt('2019-01-02T01:00:00.000Z');
const ids = countingIds();
let planId = '';

/** Types a line as an officer does; gives the exit code and what was printed. */
async function type(...words: string[]) {
  let out = '';
  let err = '';
  const io: Io = {
    settings: readSettings({}),
    ...{ clock, ids, newSecret: () => 'secret', spread: () => 0.5, userName: '王督查' },
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    progress: () => undefined,
    stopped: Promise.resolve(),
  };
  const exit = await runProgram([...words, '--db', database], io);
  return { exit, out, err };
}
const json = async (...words: string[]) => JSON.parse((await type(...words, '--json')).out);
const queue = async (): Promise<{ clauseId: string; path: string; findings: { id: string; rule: string }[] }[]> =>
  (await json('review', '--plan', planId)).queue;
const clauseAt = async (path: string) => (await queue()).find((row) => row.path === path)?.clauseId ?? '';

beforeAll(async () => {
  const file = join(folder, 'plan.txt');
  writeFileSync(file, SMALL_PLAN);
  planId = (await json('import', file)).planId;
});
afterAll(remove);

test('an officer goes from a file to a confirmed plan without reading code', async () => {
  const first = await queue();
  expect(first.map(({ path }) => path)).toEqual(['一（二）1', '一（一）1', '一（一）2', '一（一）3']);

  const patrol = await clauseAt('一（一）2');
  const rule = '每年组织一次=RECURRING RRULE:FREQ=MONTHLY;INTERVAL=6';
  const corrected = await json(
    'review',
    'correct',
    patrol,
    '--lead',
    '水利局,环保局',
    '--deadline',
    rule,
    '--reason',
    '核对原件',
  );
  expect(corrected).toMatchObject({ clauseId: patrol, confirmed: false });
  expect((await json('review', 'show', patrol)).names.map((name: { surface: string }) => name.surface)).toEqual([
    '水利局',
    '环保局',
    '各镇街',
  ]);
  expect((await type('review', 'show', patrol)).out).toContain('王督查：核对原件');

  const survey = await clauseAt('一（一）1');
  const split = await json('review', 'split', survey, '--before', '2018年9月底前', '--reason', '两项任务');
  expect((await queue()).map(({ path }) => path)).toContain('一（一）1·2');
  await json('review', 'merge', survey, split.secondClauseId, '--reason', '仍为一项');

  const resolved = await json('review', 'resolve', planId, '河长办', '水利局', '--alias', '区委办〔2018〕5号');
  expect(resolved).toMatchObject({ aliasRecorded: true });
  const [finding] = (await queue()).flatMap(({ findings }) => findings);
  await json('review', 'waive', finding?.id ?? '', '--reason', '待定', '--until', '2019-01-31');

  for (const { clauseId } of await queue()) {
    const { exit } = await type('review', 'confirm', clauseId, '--acknowledge-all', '--reason', '已核对');
    expect(exit).toBe(0);
  }
  expect((await json('review')).total).toBe(0);
  expect((await json('verify-ledger')).ok).toBe(true);
});

test('what cannot be done is said with its reason and the right exit code', async () => {
  expect(await type('review', 'show', 'tsk_370812_none')).toMatchObject({ exit: 2 });
  expect((await type('review', 'waive', 'fnd_370812_none', '--reason', '等', '--until', '2019-02-30')).err).toContain(
    '不是存在的日期',
  );
  const again = await type('review', 'resolve', planId, '河长办', '水利局');
  expect(again).toMatchObject({ exit: 3 });
  expect(again.err).toContain('河长办');
});

test('what concerns the text as a whole stands below the queue of its plan', async () => {
  const file = join(folder, 'lineless.txt');
  writeFileSync(
    file,
    '（一）修桥\n1.更换栏杆。2018年9月底前完成。（水利局）\n2.更换灯具。（水利局）\n3.清理桥面垃圾。\n',
  );
  const { planId: lineless } = await json('import', file, '--year', '2018');
  const { ofText } = await json('review', 'queue', '--plan', lineless);
  expect(ofText.map(({ rule, surface }: { rule: string; surface: string }) => [rule, surface])).toEqual([
    ['TASK_WITHOUT_LINE', '3.清理桥面垃圾'],
  ]);
  expect((await type('review', 'queue', '--plan', lineless)).out).toContain(
    '全文 须核对 任务没有责任行 TASK_WITHOUT_LINE',
  );
});
