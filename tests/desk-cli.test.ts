import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { clockAt, countingIds, temporaryFolder } from './world.ts';

// One warning from the sweep to its lifting, and one version of the rules, by the command line alone. What is said is invented.

const { folder, remove } = temporaryFolder();
const db = join(folder, 'registry.db');
const clock = clockAt('2019-01-03T01:00:00.000Z');
const ids = countingIds();

async function registry(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    settings: readSettings({}),
    ...{ clock, ids, newSecret: () => `areg_${ids.tail()}`, userName: 'tester', convert: undefined },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => undefined,
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
const tokenFiles: Record<string, string> = {};
const as = (name: string) => ['--token-file', tokenFiles[name] ?? ''];
let id: string;

beforeAll(async () => {
  await registry('init');
  const hire = async (name: string, ...words: string[]) => {
    const made = await json('token', 'create', '--label', name, ...words);
    tokenFiles[name] = join(folder, `${name}.token`);
    writeFileSync(tokenFiles[name], made.secret);
  };
  await hire('officer', '--role', 'SUPERVISION_OFFICER');
  await hire('director', '--role', 'SUPERVISION_DIRECTOR');
  await hire('liaison', '--role', 'UNIT_LIAISON', '--unit', '环保局');
  const { measures } = await json('sweep', '--as-of', '2019-01-03');
  id = measures.find(
    (one: { kind: string; addresseeName: string }) =>
      one.kind === 'WARNING' && /环境?保护局|环保局/.test(one.addresseeName),
  ).id;
});
afterAll(remove);

/** Does a deed: the state that the measure came to, or the first line of why not. */
async function does(name: string, verb: string, ...words: string[]): Promise<string> {
  const { exit, out, err } = await registry('measure', verb, id, ...words, ...as(name), '--json');
  return exit === 0 ? JSON.parse(out).measure.state : `${exit} ${err.split('\n')[0]}`;
}
type Entry = { measure: { id: string }; nextSteps: { deed: string; isOpenToMe: boolean }[] };
/** What someone may do about the measure, by their desk; undefined where it is not on it. */
const deskOf = async (name: string, ...words: string[]): Promise<string[] | undefined> => {
  const { desk } = (await json('desk', ...words, ...as(name))) as { desk: Entry[] };
  const entry = desk.find(({ measure }) => measure.id === id);
  return entry?.nextSteps.filter(({ isOpenToMe }) => isOpenToMe).map(({ deed }) => deed);
};

test('the desk leads a warning from the sweep to its lifting', async () => {
  const first = await registry('desk', '--mine', '--stage', 'proposal', ...as('officer'));
  expect(first.exit, first.err).toBe(0);
  expect(first.out).toContain('我可办理：不予采纳→未予采纳、拟稿→已拟稿');
  expect(await does('liaison', 'draft', '--words', '稿')).toMatch(/^3 /);
  expect(await does('officer', 'draft', '--words', '稿', '--ground', '情况紧急')).toBe('DRAFTED');
  expect(await does('officer', 'serve')).toBe('SERVED');
  const served = await registry('desk', '--unit', '环保局', ...as('officer'));
  expect(served.out).toContain('陈述说明期：至 2019-01-08。期满未陈述的，办公室可结束听取意见并报批。');
  expect(served.out).toContain('尚不能办理：结束听取意见（尚未送达现稿听取陈述，或陈述说明期未满（至 2019-01-08）');
  expect(await deskOf('liaison', '--mine')).toEqual(['STATE_DEFENCE']);
  expect(await does('liaison', 'state', '--point', '名录下达较晚', '--final')).toBe('SERVED');
  expect(await does('officer', 'answer', '--answer', '1=不影响认定')).toBe('SERVED');
  expect(await does('officer', 'hear')).toBe('HEARD');
  expect(await does('officer', 'submit')).toBe('SUBMITTED_FOR_APPROVAL');
  expect(await deskOf('officer', '--mine')).toBeUndefined();
  expect(await deskOf('director', '--mine')).toEqual(['APPROVE', 'REJECT']);
  expect(await does('officer', 'decide')).toMatch(/^3 /);
  expect(await does('director', 'decide')).toBe('APPROVED');
  expect(await does('officer', 'issue')).toMatch(/^3 /);
  const contact = ['--set', 'contactName=测试联系人', '--set', 'contactPhone=0000-0000000'];
  const { docNumber } = await json('paper', 'number', id, ...contact, '-o', join(folder, 'notice.docx'));
  expect(await does('officer', 'issue')).toBe('ISSUED');
  expect((await registry('measure', 'show', id)).out).toContain(docNumber);
  expect(await does('liaison', 'acknowledge')).toBe('ACKNOWLEDGED');
  expect(await does('liaison', 'file-plan', '--words', '方案', '--until', '2019-01-20')).toBe('RECTIFYING');
  expect(await does('liaison', 'report', '--words', '已整改')).toBe('RECTIFICATION_REPORTED');
  expect(await does('officer', 'begin-verification')).toBe('VERIFYING');
  expect(await does('director', 'conclude-verification', '--words', '属实')).toBe('LIFTED');
  expect(await deskOf('officer')).toBeUndefined();
});

test('a version of the rules is shown, changed, drafted with its mistakes named, previewed and published', async () => {
  const [inForce] = (await json('rules', 'list')).ruleSets;
  const shown = await json('rules', 'show', inForce.id);
  expect(shown.rules.length).toBeGreaterThan(8);
  const file = join(folder, 'rules.json');
  const next = { ...shown, version: shown.version + 1, validFrom: '2019-02-01' };
  writeFileSync(file, JSON.stringify({ ...next, rules: [{ ...next.rules[0], kind: 'PUNISH' }] }));
  const wrong = await registry('rules', 'draft', file);
  expect(wrong.exit).toBe(2);
  expect(wrong.err).toContain('rules.0.kind');
  const stricter = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'seeds', 'rules', 'default-2018.json'), 'utf8'),
  );
  const warning = stricter.rules.find((rule: { id: string }) => rule.id === 'R3');
  warning.condition.any.find((test: { fact: string }) => test.fact === 'daysOverdue').atLeast = 5;
  writeFileSync(file, JSON.stringify({ ...stricter, version: next.version, validFrom: next.validFrom }));
  const { ruleSetId } = await json('rules', 'draft', file);
  const preview = await json('rules', 'preview', ruleSetId, '--as-of', '2019-01-08');
  expect(preview.newlyProposed.length).toBeGreaterThan(0);
  expect((await registry('rules', 'publish', ruleSetId)).exit).toBe(0);
  expect((await registry('rules', 'publish', ruleSetId)).exit).toBe(3);
});
