import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import codegen from '../codegen.ts';
import { acceptedBreaks, contractBreaches, contractFiles } from '../src/api/contract.ts';
import { makeSchema, schemaText } from '../src/api/schema.ts';

// `npm run check`: the house checks itself, without its tests. Every step names what it looked at; one that looked at
// nothing has failed, because a check that reads no files would otherwise stay green for ever.

interface Finding {
  ok: boolean;
  /** How many files, tables or the like were really looked at. */
  looked: number;
  what: string;
  output: string;
}

const ROOT = resolve(import.meta.dirname, '..');
const MIGRATIONS = 'drizzle/sqlite';
process.chdir(ROOT);

/** Runs a tool of node_modules/.bin; gives its exit code and all it printed. */
function run(command: string): Promise<{ ok: boolean; output: string }> {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: path },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        output += part;
      });
    }
    child.on('error', (error) => done({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

async function types(): Promise<Finding> {
  const { ok, output } = await run('tsc -p tsconfig.json --listFiles');
  const lines = output.split('\n');
  const isListed = (line: string) => /^(\/|[A-Za-z]:[\\/])\S.*\.[cm]?tsx?$/.test(line);
  const own = lines.filter((line) => isListed(line) && !line.includes('node_modules'));
  return { ok, looked: own.length, what: 'files', output: lines.filter((line) => !isListed(line)).join('\n') };
}

async function formatAndLint(): Promise<Finding> {
  const { ok, output } = await run('biome check . --error-on-warnings --max-diagnostics=100');
  return { ok, looked: Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0), what: 'files', output };
}

async function schemaLint(): Promise<Finding> {
  const { ok, output } = await run('eslint --max-warnings 0 --format json "schema/**/*.graphql"');
  const start = output.indexOf('[{');
  if (start < 0) return { ok: false, looked: 0, what: 'schema files', output };
  const files = JSON.parse(output.slice(start)) as {
    filePath: string;
    messages: { line: number; column: number; message: string; ruleId: string | null }[];
  }[];
  const complaints = files.flatMap(({ filePath, messages }) =>
    messages.map((m) => `${relative(ROOT, filePath)}:${m.line}:${m.column} ${m.message} (${m.ruleId ?? 'parse'})`),
  );
  return { ok, looked: files.length, what: 'schema files', output: complaints.join('\n') };
}

async function deadCode(): Promise<Finding> {
  const { ok, output } = await run('knip --no-progress --no-config-hints');
  const { entry } = JSON.parse(readFileSync('knip.json', 'utf8')) as { entry: string[] };
  return { ok, looked: globSync(entry).length, what: 'entries', output };
}

async function freshCodegen(): Promise<Finding> {
  const looked = globSync(String(codegen.schema)).length;
  if (looked === 0) return { ok: false, looked, what: 'schema files', output: `no file matches ${codegen.schema}` };
  const files = (await generate({ ...codegen, cwd: ROOT, silent: true }, false)) as {
    filename: string;
    content: string;
  }[];
  const stale = files.filter(
    ({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content,
  );
  const output = stale
    .map(({ filename }) => `${relative(ROOT, filename)} is missing or stale: run \`npm run codegen\``)
    .join('\n');
  return { ok: files.length > 0 && stale.length === 0, looked, what: 'schema files', output };
}

async function freshContract(): Promise<Finding> {
  const files = Object.entries(contractFiles(makeSchema()));
  const stale = files
    .map(([name, text]) => [join('docs', 'contract', name), text] as const)
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  const output = stale.map(([path]) => `${path} is missing or stale: run \`npm run codegen\``).join('\n');
  return { ok: stale.length === 0, looked: files.length, what: 'published files', output };
}

async function keptContract(): Promise<Finding> {
  const read = (name: string) => readFileSync(join('docs', 'contract', name), 'utf8');
  const accepted = acceptedBreaks(read('breaking.md'));
  const undecided = accepted.filter(({ adr }) => globSync(`docs/adr/${adr}-*.md`).length === 0);
  const breaches = [
    ...contractBreaches(read('released.graphql'), schemaText(), accepted),
    ...undecided.map(({ change, adr }) => `docs/contract/breaking.md: no ADR ${adr} for "${change}"`),
  ];
  return { ok: breaches.length === 0, looked: 1, what: 'released schema', output: breaches.join('\n') };
}

/** drizzle-kit leaves with 0 even when it could not work, so only its own words and an unchanged folder count. */
async function freshMigrations(): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-check-'));
  try {
    const copy = join(folder, 'sqlite');
    if (existsSync(MIGRATIONS)) cpSync(MIGRATIONS, copy, { recursive: true });
    const before = globSync('**/*.sql', { cwd: copy }).length;
    const config = join(folder, 'drizzle.config.ts');
    writeFileSync(
      config,
      `import config from ${JSON.stringify(join(ROOT, 'drizzle.config.ts'))};\n` +
        `export default { ...config, out: ${JSON.stringify(relative(ROOT, copy))} };\n`,
    );
    const { output } = await run(`drizzle-kit generate --config "${config}"`);
    const added = globSync('**/*.sql', { cwd: copy }).length - before;
    const looked = before === 0 ? 0 : Number(/^(\d+) tables$/m.exec(output)?.[1] ?? 0);
    const ok = added === 0 && /No schema changes/.test(output);
    const advice = 'tables.ts and drizzle/sqlite disagree: run `npm run db:generate`';
    return { ok, looked, what: 'tables', output: ok ? output : `${output}\n${advice}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function soundMigrations(): Promise<Finding> {
  const { ok, output } = await run('drizzle-kit check --config drizzle.config.ts');
  return { ok: ok && output.includes("Everything's fine"), looked: migrations().length, what: 'migrations', output };
}

const migrations = () => globSync(`${MIGRATIONS}/*.sql`).sort();

async function strictTables(): Promise<Finding> {
  const tables = migrations().flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('--> statement-breakpoint')
      .map((statement) => ({ file, statement: statement.trim() }))
      .filter(({ statement }) => /^create\s+(temp\w*\s+)?table\b/im.test(statement)),
  );
  const loose = tables.filter(({ statement }) => !/\)\s*strict\s*;?$/i.test(statement));
  const output = loose.map(({ file, statement }) => `${file}: not STRICT: ${statement.split('\n')[0]}`).join('\n');
  return { ok: loose.length === 0, looked: tables.length, what: 'tables', output };
}

const steps: [name: string, step: () => Promise<Finding>][] = [
  ['types', types],
  ['format and lint', formatAndLint],
  ['schema lint', schemaLint],
  ['dead code', deadCode],
  ['generated.ts is fresh', freshCodegen],
  ['contract is fresh', freshContract],
  ['contract is kept', keptContract],
  ['migrations are fresh', freshMigrations],
  ['migrations are sound', soundMigrations],
  ['tables are STRICT', strictTables],
];

async function main(): Promise<void> {
  const failed: string[] = [];
  for (const [name, step] of steps) {
    const began = performance.now();
    const { ok, looked, what, output } = await step().catch(
      (error: unknown): Finding => ({
        ok: false,
        looked: 0,
        what: 'files',
        output: String((error as Error).stack ?? error),
      }),
    );
    const passed = ok && looked > 0;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${passed ? 'PASS' : 'FAIL'}  ${name.padEnd(22)} ${seconds.padStart(5)} s  ${looked} ${what}`);
    if (passed) continue;
    failed.push(name);
    if (looked === 0) console.log(`      looked at nothing: no ${what}`);
    if (output.trim()) console.log(output.trim().replace(/^/gm, '      '));
  }
  console.log(failed.length === 0 ? `check: all ${steps.length} steps passed` : `check: failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main();
