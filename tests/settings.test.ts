import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../src/config.ts';
import { temporaryFolder } from './world.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const ROOT = join(import.meta.dirname, '..');
const MS = 90_000;
const fileOf = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const provider = { issuer: 'https://id.cn/', audience: 'a', jwksUri: 'https://id.cn/keys', roles: { x: 'OWNER' } };

/** One value for each variable that is none of it; `REGISTRY_DATABASE` may be any text, and what cannot be opened is told with 5. */
const WRONG: Record<string, string[]> = {
  PORT: ['70000', '0x10', '1e3', '-1', '4000.5'],
  HOST: ['no such host!', '127.0.0.1/8'],
  LOG_LEVEL: ['loud'],
  SWEEP_AT: ['nonsense', '2019-01-02T00:00:00', '0 0 30 2 *', '99 * * * *'],
  EVALUATE_AT: ['nonsense', 'off off'],
  REMIND_AT: ['nonsense', '* * *'],
  REGISTRY_EVIDENCE: ['/etc/passwd/evidence'],
  REGISTRY_EVIDENCE_MB: ['0', '1.5', 'fifty', '9999999999'],
  REGISTRY_EVIDENCE_TYPES: ['EXE', ','],
  SOFFICE: ['/nowhere/soffice', 'no-such-soffice', '/tmp'],
  OIDC_FILE: [
    '/nowhere.json',
    fileOf('shared.json', { ...provider, algorithms: ['HS256'] }),
    fileOf('script.json', { ...provider, jwksUri: 'file:///etc/passwd' }),
  ],
  FEDERATION: ['yes'],
  WEBHOOKS_ALLOW_PRIVATE: ['1'],
  WEBHOOK_KEY: ['short'],
  OTEL_EXPORTER_OTLP_ENDPOINT: ['collector', 'ftp://collector'],
  OTEL_EXPORTER_OTLP_HEADERS: ['nonsense', 'a=%zz'],
  REGISTRY_CONFIG: ['/nowhere.json', fileOf('port.json', { PORT: 'x' }), fileOf('other.json', { PORTT: 1 })],
};
/** Variables of which every text is one. */
const ANY_TEXT = ['REGISTRY_DATABASE', 'OTEL_SERVICE_NAME'];

test('every setting has values that are none, and what is wrong with each is said in two languages and one line', () => {
  const all = [...readSettings({}).told.map(({ name }) => name), 'REGISTRY_CONFIG'].sort();
  expect([...Object.keys(WRONG), ...ANY_TEXT].sort()).toEqual(all);
  for (const [name, values] of Object.entries(WRONG)) {
    for (const value of values) {
      const told = (() => {
        try {
          return readSettings({ PATH: process.env.PATH, [name]: value });
        } catch (error) {
          return error as Error & { messageZh: string };
        }
      })();
      expect([name, value, told]).toEqual([name, value, expect.any(Error)]);
      const { message, messageZh } = told as Error & { messageZh: string };
      const named = value.endsWith('port.json') ? 'PORT' : name;
      expect([message.split(': ')[0], messageZh.split('：')[0]]).toEqual([named, named]);
      expect([messageZh, message].join('')).not.toContain('\n');
      expect(messageZh).toMatch(/\p{Script=Han}/u);
      if (name !== 'OIDC_FILE') expect(message).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

test('a schedule may have seconds, and may be off', () => {
  expect(readSettings({ SWEEP_AT: '30 0 2 * * 1-5', REMIND_AT: 'off', EVALUATE_AT: '@daily' })).toMatchObject({
    sweepAt: '30 0 2 * * 1-5',
    remindAt: null,
    evaluateAt: '@daily',
  });
});

describe('a start with a setting that is none', () => {
  const ended: Record<string, { exit: unknown; lines: string[] }> = {};
  const start = async (name: string) => {
    const file = join(folder, `${name}.db`);
    const child = spawn(process.execPath, ['--import', './scripts/require-node.mjs', 'src/main.ts'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, REGISTRY_DATABASE: file, PORT: '0', [name]: WRONG[name]?.[0] },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part) => {
      err += part;
    });
    const [code, signal] = await once(child, 'close', { signal: AbortSignal.timeout(MS) });
    ended[name] = { exit: [code, signal, existsSync(file)], lines: err.trimEnd().split('\n') };
  };
  beforeAll(async () => {
    // Two at a time.
    const waiting = Object.keys(WRONG);
    const work = async () => {
      for (let name = waiting.pop(); name; name = waiting.pop()) await start(name);
    };
    await Promise.all([work(), work()]);
  }, MS * 3);

  test.each(Object.keys(WRONG))('stops at once with 2, names %s, and leaves nothing behind', (name) => {
    expect(ended[name]?.exit).toEqual([2, null, false]);
    expect(ended[name]?.lines).toEqual([
      expect.stringMatching(new RegExp(`^设置不正确：${name}：`)),
      expect.stringMatching(new RegExp(`^Bad setting: ${name}: `)),
    ]);
  });
});

describe('npm start', () => {
  /** As somebody would type it: npm, its shell and the register are one group of processes. */
  const npmStart = (settings: Record<string, string>) => {
    const child = spawn('npm', ['start', '--', '--json'], {
      cwd: ROOT,
      detached: true,
      env: { PATH: process.env.PATH, HOME: folder, PORT: '0', LOG_LEVEL: 'silent', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.resume();
    return child;
  };
  const isAnythingLeft = (group: number): boolean => {
    try {
      process.kill(-group, 0);
      return true;
    } catch {
      return false;
    }
  };

  test('passes on the code of a setting that is none, and nothing is left running', { timeout: MS }, async () => {
    const child = npmStart({ REGISTRY_DATABASE: join(folder, 'none.db'), SWEEP_AT: 'nonsense' });
    child.stdout.resume();
    expect((await once(child, 'exit'))[0]).toBe(2);
    expect(isAnythingLeft(child.pid as number)).toBe(false);
  });

  test('asked to stop ends the register too', { timeout: MS }, async () => {
    const child = npmStart({ REGISTRY_DATABASE: join(folder, 'served.db') });
    let url = '';
    for await (const chunk of child.stdout) {
      [, url = ''] = /"health":"([^"]+)"/.exec(String(chunk)) ?? [];
      if (url) break;
    }
    expect((await fetch(url)).status).toBe(200);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await expect.poll(() => isAnythingLeft(child.pid as number), { timeout: 10_000 }).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });
});
