import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './world.ts';

// What a serving process holds (ADR 0063): told by the modules that Node loads, so that no machine's speed or load decides.

const HOUSE = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8')) as {
  scripts: { start: string; registry: string };
};

/** Loaded with the first document, workbook, calendar, foreign token or schema that needs them, or never. */
const LATER = [
  ...['/node_modules/docx/', '/node_modules/write-excel-file/', '/node_modules/unpdf/', '/node_modules/htmlparser2/'],
  ...['/node_modules/ical-generator/', '/node_modules/jose/', '/node_modules/ajv/', '/src/cli/every-command.ts'],
];

/** Has every module that is loaded written into a file, a line each. */
const noting = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { appendFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        appendFileSync(${JSON.stringify(file)}, url + '\\n');
        return next(url, context);
      },
    });`)}`;

test('npm start bounds the young space, collects before the heap has doubled, and ages nothing by its place', () => {
  const before = '--import ./scripts/require-node.mjs --import ./scripts/heap-policies.mjs';
  expect(scripts.start).toBe(`node --max-semi-space-size=4 ${before} src/main.ts`);
  expect(scripts.registry).toBe(`node --max-semi-space-size=4 ${before} src/cli.ts`);
  // A limit would end a register that imports a large plan.
  expect(scripts.start + scripts.registry).not.toMatch(/max-(old-space|heap)-size/);
});

/** What a process started with these words says. */
async function said(...words: string[]): Promise<string> {
  const child = spawn(process.execPath, words, { cwd: HOUSE, stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  await once(child, 'close');
  return out;
}

test('the policies bite although they are set by the process, and one that V8 does not know keeps nobody from starting', async () => {
  const policies = join(HOUSE, 'scripts', 'heap-policies.mjs');
  // Keeps some 300 MB, little by little, and counts how often the whole heap was looked through meanwhile.
  const growing = `
    const { PerformanceObserver, constants } = require('node:perf_hooks');
    let full = 0;
    new PerformanceObserver((list) => { for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) full++; }).observe({ entryTypes: ['gc'] });
    const kept = [];
    const more = (left) => left > 0 ? (kept.push(Array.from({ length: 100_000 }, (_none, n) => ({ n }))), setTimeout(more, 0, left - 1)) : setTimeout(() => console.log(full), 50);
    more(120);`;
  const semi = '--max-semi-space-size=4';
  const [without, with50] = [await said(semi, '-e', growing), await said(semi, '--import', policies, '-e', growing)];
  expect(Number(with50)).toBeGreaterThan(Number(without));
  const unknown = "require('node:v8').setFlagsFromString('--no-such-policy'); console.log('goes on');";
  expect(await said('-e', unknown)).toContain('goes on');
  expect(await said('--no-such-policy', '-e', unknown)).toBe('');
});

test('a register that serves has loaded neither the command line nor what documents are read and made with, until it is asked for', async () => {
  const { folder, remove } = temporaryFolder();
  const file = join(folder, 'modules');
  const words = scripts.start.split(' ').slice(1);
  const child = spawn(
    process.execPath,
    ['--import', noting(file), ...words, '--fixture', 'small-district', '--port', '0', '--json'],
    { cwd: HOUSE, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  child.stderr.resume();
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(String(line)) as { url: string };
    const headers = { authorization: 'Bearer areg_fixture_officer', 'content-type': 'application/json' };
    const query = '{ obligations(asOf: "2019-01-01", first: 50) { nodes { id leads { nodes { unit { id } } } } } }';
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data } = (await answer.json()) as {
      data: { obligations: { nodes: { leads: { nodes: { unit: { id: string } | null }[] } }[] } };
    };
    const units = data.obligations.nodes.flatMap(({ leads }) => leads.nodes.flatMap(({ unit }) => unit?.id ?? []));
    expect(units.length).toBeGreaterThan(3);
    const loaded = () => readFileSync(file, 'utf8').trimEnd().split('\n');
    const atStart = loaded();
    expect(atStart.length).toBeGreaterThan(800);
    for (const needed of [
      '/node_modules/fastify/',
      '/node_modules/graphql/',
      '/src/api/server.ts',
      '/src/cli/serving.ts',
    ])
      expect(atStart.filter((one) => one.includes(needed)).length, needed).toBeGreaterThan(0);
    for (const later of LATER)
      expect(
        atStart.filter((one) => one.includes(later)),
        later,
      ).toEqual([]);
    // What is asked for is loaded then, and seen here.
    const calendar = await fetch(new URL(`/calendar/${units[0]}.ics`, url), { headers });
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
    expect(loaded().filter((one) => one.includes('/node_modules/ical-generator/')).length).toBeGreaterThan(0);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    remove();
  }
}, 60_000);
