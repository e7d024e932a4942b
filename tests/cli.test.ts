import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { runProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/config.ts';
import { clockAt, countingIds, SMALL_PLAN, temporaryFolder } from './world.ts';

const { folder, remove } = temporaryFolder();
const seedDb = join(folder, 'seed', 'registry.db');
const smallDb = join(folder, 'small', 'registry.db');
const planFile = join(folder, 'plan.txt');
const SEED_TEXT = 'seeds/plans/yanzhou-soil-2018.txt';
const clock = clockAt('2019-01-02T01:00:00.000Z');
const ids = countingIds();

async function registry(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    settings: readSettings({}),
    clock,
    ids,
    newSecret: () => `areg_${ids.tail()}`,
    spread: () => 0.5,
    userName: 'tester',
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    convert: undefined,
    stopped: Promise.resolve(),
  };
  const exit = await runProgram(words, io);
  return { exit, out: out.join('\n'), err: err.join('\n') };
}
const json = async (...words: string[]) => {
  const { exit, out, err } = await registry(...words, '--json');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out);
};

beforeAll(async () => {
  writeFileSync(planFile, SMALL_PLAN);
  expect((await registry('init', '--db', seedDb)).exit).toBe(0);
});
afterAll(remove);

describe('asking', () => {
  test('the overdue of 1 January 2019 are eight, each with its days late, its leads and its words', async () => {
    const told = await json('overdue', '--as-of', '2019-01-01', '--db', seedDb);
    expect(told.count).toBe(8);
    expect(told.obligations).toHaveLength(8);
    expect(told.obligations[0]).toMatchObject({
      dueOn: '2018-11-30',
      daysLate: 32,
      clause: { path: '二（二）4' },
      words: { surface: '2018年11月底前', start: 1981, end: 1991 },
    });
    const text = readFileSync(SEED_TEXT, 'utf8');
    for (const { words } of told.obligations) expect(text.slice(words.start, words.end)).toBe(words.surface);
  });

  test('the table shows what the JSON holds', async () => {
    const { out } = await registry('overdue', '--as-of', '2019-01-01', '--db', seedDb);
    expect(out).toContain('2019-01-01 逾期事项 8 项');
    expect(out.split('\n')).toHaveLength(11);
    expect(out).toContain('“2018年11月底前”[1981–1991]');
  });

  test('a unit’s overdue duties are those on whose lines it stands', async () => {
    const told = await json('overdue', '--as-of', '2019-01-01', '--unit', '农业局', '--db', seedDb);
    expect(told.unit).toBe('济宁市兖州区农业局');
    for (const { leads, supports } of told.obligations) {
      expect([...leads, ...supports].map(({ surface }: { surface: string }) => surface)).toContain('农业局');
    }
    expect(told.count).toBeGreaterThan(3);
  });

  test('国土局 and 国土资源局 owe the same', async () => {
    const [one, other] = await Promise.all([
      json('owes', '国土局', '--as-of', '2019-01-01', '--db', seedDb),
      json('owes', '国土资源局', '--as-of', '2019-01-01', '--db', seedDb),
    ]);
    expect(one.count).toBeGreaterThan(20);
    expect(one.obligations).toEqual(other.obligations);
  });

  test('every unit of the register is listed with its kind and source', async () => {
    const told = await json('units', '--db', seedDb);
    expect(told.count).toBeGreaterThan(40);
    for (const unit of told.units) expect(unit).toMatchObject({ kind: expect.any(String), source: expect.any(String) });
  });
});

describe('reading and importing', () => {
  test('reading prints the corpus shape and touches no database', async () => {
    const { exit, out } = await registry('read', planFile, '--id', 'small');
    expect(exit).toBe(0);
    const item = JSON.parse(out);
    expect(item.id).toBe('small');
    expect(item.clauses).toHaveLength(4);
    expect(item.clauses[0]).toMatchObject({ leadUnits: ['水利局', '环保局'], supportingUnits: ['财政局', '各镇街'] });
  });

  test('a dry run says what would be recorded and writes nothing', async () => {
    const told = await json('import', planFile, '--dry-run', '--db', smallDb);
    expect(told).toMatchObject({ dryRun: true, counts: { clauses: 4 }, unknownUnits: ['河长办'] });
    expect(told.findings.some(({ rule }: { rule: string }) => rule === 'UNRESOLVED_UNIT')).toBe(true);
    const plans = new SqliteDatabase(smallDb, { readonly: true }).prepare('select count(*) from plan').pluck().get();
    expect(plans).toBe(0);
  });

  test('an imported plan is unconfirmed and drives no measure until a person confirms it', async () => {
    const { token } = await json('import', planFile, '--dry-run', '--db', smallDb);
    const other = await registry('import', planFile, '--year', '2019', '--token', token, '--db', smallDb);
    expect(other.exit).toBe(3);
    expect(other.err).toContain('预览之后情况有变');
    const { planId } = await json('import', planFile, '--token', token, '--db', smallDb);
    const before = await json('sweep', '--as-of', '2019-01-01', '--db', smallDb);
    expect(before.proposedCount).toBe(0);
    expect(before.held.READING_UNCONFIRMED).toBeGreaterThan(0);
    const refused = await registry('confirm', planId, '--db', smallDb);
    expect(refused).toMatchObject({ exit: 3 });
    await json('confirm', planId, '--acknowledge-all', '--reason', '已逐条核对', '--db', smallDb);
    const after = await json('sweep', '--as-of', '2019-01-01', '--db', smallDb);
    expect(after.proposedCount).toBeGreaterThan(0);
    const again = await json('sweep', '--as-of', '2019-01-01', '--db', smallDb);
    expect(again.proposedCount).toBe(0);
  });

  test('the same text is not imported twice', async () => {
    const { exit, err } = await registry('import', planFile, '--db', smallDb);
    expect(exit).toBe(3);
    expect(err).toContain('未作任何改动');
  });

  test.each([
    ['empty', '', 2, 'DOCUMENT_EMPTY'],
    ['blank', '\n \r\n\t', 2, 'DOCUMENT_EMPTY'],
    ['no responsibility lines', '关于放假的通知\n2018年1月1日\n全体放假一天。\n', 2, 'PLAN_WITHOUT_CLAUSES'],
    ['no year', '1、修路。（牵头单位：住建局，协办单位：财政局）\n', 2, 'PLAN_WITHOUT_YEAR'],
    ['binary', Buffer.from([0x00, 0x01, 0x02, 0xff, 0xfe, 0x00]), 2, 'DOCUMENT_NOT_TEXT'],
    [
      'an office file of an unknown kind',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
      2,
      'FORMAT_NOT_SUPPORTED',
    ],
    ['a broken PDF', '%PDF-1.7\n…', 2, 'DOCUMENT_DAMAGED'],
    ['no encoding known', Buffer.from([0x81, 0x20, 0xff, 0x80, 0x0a, 0xff]), 2, 'DOCUMENT_NOT_TEXT'],
  ])('a document that is %s is refused with its code, nothing written', async (_what, content, code, expected) => {
    const file = join(folder, 'bad-document');
    writeFileSync(file, content);
    const count = () =>
      new SqliteDatabase(smallDb, { readonly: true }).prepare('select count(*) from ledger_entry').pluck().get();
    const before = count();
    const { exit, err, out } = await registry('import', file, '--json', '--db', smallDb);
    expect({ exit, code: JSON.parse(err).error.code, out }).toEqual({ exit: code, code: expected, out: '' });
    expect(count()).toBe(before);
  });

  test('a document of 50 MB is refused before it is read', async () => {
    const file = join(folder, 'huge.txt');
    writeFileSync(file, Buffer.alloc(50 * 1024 * 1024, '字'));
    const { exit, err } = await registry('read', file, '--json');
    rmSync(file);
    expect({ exit, code: JSON.parse(err).error.code }).toEqual({ exit: 2, code: 'DOCUMENT_TOO_LARGE' });
  });

  test('GB18030 is read like UTF-8', async () => {
    const file = join(folder, 'gbk.txt');
    const bytes = Buffer.from(
      '32303138c4ea31d4c231c8d50ad2bba1a2d0dec2b7a1a3a3a8c7a3cdb7b5a5cebba3bad7a1bda8bed6a3acd0adb0ecb5a5cebba3bab2c6d5febed6a3a90a',
      'hex',
    );
    writeFileSync(file, bytes);
    const { exit, out } = await registry('read', file, '--year', '2018');
    expect(exit).toBe(0);
    expect(JSON.parse(out).clauses[0].leadUnits).toEqual(['住建局']);
  });
});

describe('a call that cannot be answered', () => {
  test.each([
    ['a day that does not exist', ['overdue', '--as-of', '2019-02-30'], 2, '2019-02-30'],
    ['a day in another form', ['overdue', '--as-of', '2019/1/1'], 2, 'YYYY-MM-DD'],
    ['an unknown unit', ['owes', '环宝局'], 2, '济宁市兖州区环境保护局'],
    ['a year that is none', ['scorecard', '--year', 'abc'], 2, '--year'],
    ['a year without a scheme', ['scorecard', '--year', '1999'], 3, '1999'],
    ['an unknown command', ['overdo'], 2, 'overdo'],
    ['a missing file', ['read', '/nowhere/plan.txt'], 5, '/nowhere/plan.txt'],
  ])('%s gets one clear line and an exit code', async (_what, words, code, told) => {
    const { exit, err, out } = await registry(...words, ...(words[0] === 'read' ? [] : ['--db', seedDb]));
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(told);
  });

  test('every command stands in the README', async () => {
    const { out } = await registry('--help');
    const commands = [...out.matchAll(/^ {2}([a-z][a-z-]+)/gm)].map(([, name]) => String(name));
    expect(commands.length).toBeGreaterThan(45);
    const readme = readFileSync('README.md', 'utf8');
    expect(commands.filter((name) => name !== 'help' && !new RegExp(`\`${name}\\b`).test(readme))).toEqual([]);
  });

  test('a register that is not there is not made by asking', async () => {
    const file = join(folder, 'typo.db');
    const { exit, err } = await registry('overdue', '--db', file);
    expect(exit).toBe(5);
    expect(err).toContain(file);
    expect(existsSync(file)).toBe(false);
  });

  test('another program’s database and a damaged file are left as they are', async () => {
    const foreign = join(folder, 'foreign.db');
    new SqliteDatabase(foreign).exec('create table theirs (a)').close();
    const damaged = join(folder, 'damaged.db');
    writeFileSync(damaged, 'not a database at all, but long enough to look like something');
    for (const file of [foreign, damaged]) {
      const bytes = readFileSync(file);
      expect((await registry('serve', '--db', file)).exit).toBe(5);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  });

  test('a register of a newer version is left as it is', async () => {
    const file = join(folder, 'newer.db');
    await registry('init', '--db', file);
    const client = new SqliteDatabase(file);
    client.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
    client.close();
    const { exit, err } = await registry('overdue', '--db', file);
    expect(exit).toBe(5);
    expect(err).toContain('更新版本');
  });
});

describe('keeping', () => {
  test('verification passes on a register as it was made and names a row edited behind its back', async () => {
    const file = join(folder, 'edited.db');
    await registry('init', '--db', file);
    expect(await json('verify-ledger', '--db', file)).toMatchObject({ ok: true, problems: [] });
    const client = new SqliteDatabase(file);
    const id = client.prepare("select id from obligation where due_on = '2018-11-30'").pluck().get();
    client.prepare("update obligation set due_on = '2019-11-30' where id = ?").run(id);
    client.close();
    const { exit, out } = await registry('verify-ledger', '--db', file);
    expect(exit).toBe(4);
    expect(out).toContain(String(id));
    expect(out).toContain('2018-11-30');
    expect(out).toContain('2019-11-30');
  });

  test('a completion ends the delay, a withdrawal brings it back, and both stay in the ledger', async () => {
    const file = join(folder, 'completed.db');
    await registry('init', '--db', file);
    const overdue = () => json('overdue', '--as-of', '2019-01-01', '--db', file);
    const [first] = (await overdue()).obligations;
    await json('complete', first.obligationId, '--on', '2018-12-15', '--evidence', '区政府批复', '--db', file);
    expect((await overdue()).count).toBe(7);
    await json('withdraw', first.obligationId, '--reason', '批复文号有误', '--db', file);
    expect((await overdue()).count).toBe(8);
    expect(await json('verify-ledger', '--db', file)).toMatchObject({ ok: true });
  });

  test('a token’s secret is shown once and never listed', async () => {
    const made = await json('token', 'create', '--label', '台账对接', '--role', 'INTEGRATOR', '--db', seedDb);
    expect(made.secret).toMatch(/^areg_/);
    const { out } = await registry('token', 'list', '--json', '--db', seedDb);
    expect(out).toContain(made.tokenId);
    expect(out).not.toContain(made.secret);
    expect(out).not.toContain('secretHash');
  });

  test('the scorecard explains every point', async () => {
    const told = await json('scorecard', '--year', '2018', '--as-of', '2019-01-02', '--db', seedDb);
    const scored = told.scorecards.filter(({ status }: { status: string }) => status === 'SCORED');
    expect(scored.length).toBeGreaterThan(5);
    for (const card of scored) {
      const task = card.components.find(({ code }: { code: string }) => code === 'TASK');
      const counted = card.lines.filter(({ excluded }: { excluded: unknown }) => excluded === null);
      const sum = (key: string) =>
        counted.reduce((total: number, line: Record<string, number>) => total + (line[key] ?? 0), 0);
      expect(sum('earnedHundredths')).toBe(task.scoredHundredths);
      expect(sum('earnedHundredths') + sum('lostHundredths')).toBe(task.fullHundredths);
      for (const line of counted)
        expect(line).toMatchObject({ rule: expect.any(String), clausePath: expect.any(String) });
    }
  });

  test('the schema is printed without a database', async () => {
    const { exit, out } = await registry('schema');
    expect(exit).toBe(0);
    expect(out).toContain('type Obligation');
  });
});

describe('serving', () => {
  const start = (file: string, port = 0) =>
    spawn(process.execPath, ['--import', './scripts/require-node.mjs', 'src/main.ts', '--json'], {
      env: { PATH: process.env.PATH, REGISTRY_DATABASE: file, PORT: String(port), LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const firstLine = async (child: ReturnType<typeof start>): Promise<string> => {
    let text = '';
    for await (const chunk of child.stdout) {
      text += chunk;
      if (text.includes('\n')) break;
    }
    return text.slice(0, text.indexOf('\n'));
  };

  test('a first start serves the seed plan and shows the owner’s token once; a second start changes nothing', async () => {
    const file = join(folder, 'served', 'registry.db');
    const ask = async (url: string, token: string) => {
      const query = '{ obligations(filter: {states: [OVERDUE]}, asOf: "2019-01-01") { totalCount } }';
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return answer.json();
    };
    const entries = () =>
      new SqliteDatabase(file, { readonly: true }).prepare('select count(*) from ledger_entry').pluck().get();
    const tokenFile = join(folder, 'served', 'owner-token');

    const first = start(file);
    const told = JSON.parse(await firstLine(first));
    const secret = readFileSync(tokenFile, 'utf8').trim();
    expect(told.ownerToken).toBe(secret);
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600);
    expect(await ask(told.url, secret)).toMatchObject({ data: { obligations: { totalCount: 8 } } });
    expect((await fetch(told.health)).status).toBe(200);
    expect((await fetch(told.url, { method: 'POST', body: '{}' })).status).toBe(401);
    first.kill('SIGTERM');
    expect(await once(first, 'exit')).toEqual([0, null]);
    const made = entries();

    const second = start(file);
    const again = JSON.parse(await firstLine(second));
    expect(again.ownerToken).toBeNull();
    expect(await ask(again.url, secret)).toMatchObject({ data: { obligations: { totalCount: 8 } } });
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);
    expect(entries()).toBe(made);
  });

  test('a busy port is said in one line and ends with a code', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const address = busy.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const child = start(join(folder, 'busy', 'registry.db'), port);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    expect(await once(child, 'close')).toEqual([5, null]);
    busy.close();
    expect(JSON.parse(err).error.code).toBe('PORT_BUSY');
  });
});
