import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { systemClock, systemIds } from '../src/config.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { perform } from '../src/ledger/command.ts';
import { runSweepWith, sweepToEnd } from '../src/measures/commands-sweep.ts';
import { importSeedPlan, openRegistry, type Registry } from '../src/registry.ts';
import { leftBy, sweepByHand } from './bare-sweep.ts';

// How long a sweep of many overdue duties takes and how much memory it needs: `node bench/sweep.ts [DUTIES] [ROUNDS]`. The duties are
// copies of the seed's that were overdue on 1 January 2019, each with its clause, line and words, in a register thrown away
// afterwards. Then the same again, which must propose nothing; two processes at once on a fresh copy; and, in turn, ours and SQL by hand
// that ends in the same rows (bare-sweep.ts), each on a fresh copy.

const AS_OF = localDate('2019-01-01');
const CHILD = '--sweep-only';

const open = (file: string): Promise<Registry> => openRegistry({ file, clock: systemClock, ids: systemIds() });

/** Copies the overdue duties of the seed, their clauses, lines and deadlines until there are so many. */
function multiply(file: string, duties: number): number {
  const raw = new SqliteDatabase(file);
  const overdue = `due_on is not null and due_on < '${AS_OF}' and superseded_at is null and basis <> 'TARGET_YEAR'`;
  const clauses = `select clause_id from obligation where ${overdue}`;
  const each = raw.prepare(`select count(*) from obligation where ${overdue}`).pluck().get() as number;
  const times = Math.ceil(duties / each) - 1;
  const copy = (table: string, where: string, changed: Record<string, string>) => {
    const names = (raw.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
    const values = names.map((name) => changed[name] ?? `t.${name}`);
    raw
      .prepare(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${times})
         insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} t, n where ${where}`,
      )
      .run();
  };
  const twin = (column: string) => `t.${column} || '~' || n.i`;
  const own = { id: twin('id'), identity: twin('identity') };
  raw.transaction(() => {
    const isOld = `t.superseded_at is null and instr(t.id, '~') = 0`;
    const ofClause = `t.clause_id in (${clauses}) and ${isOld}`;
    copy('task_clause', `t.id in (${clauses}) and ${isOld}`, { ...own, ordinal: 't.ordinal + n.i * 1000' });
    copy('responsibility', ofClause, { id: twin('id'), clause_id: twin('clause_id') });
    copy('deadline', ofClause, { id: twin('id'), clause_id: twin('clause_id') });
    const changed = { ...own, clause_id: twin('clause_id'), deadline_id: twin('deadline_id') };
    copy(
      'obligation',
      `${overdue.replaceAll(/\b(due_on|superseded_at|basis)\b/g, 't.$1')} and instr(t.id, '~') = 0`,
      changed,
    );
  })();
  const made = raw.prepare(`select count(*) from obligation where ${overdue}`).pluck().get() as number;
  raw.close();
  return made;
}

interface Swept {
  proposed: number;
  pages: number;
  seconds: number;
  /** Seconds of the processor: what a crowded machine changes little. */
  processor: number;
  /** The longest deed, in milliseconds: so long another writer may wait. */
  longest: number;
  peak: number;
}

async function sweep(registry: Registry): Promise<Swept> {
  const { jurisdiction, calendar } = registry;
  const actor = { id: 'bench', name: 'bench', role: 'OWNER', jurisdiction, unitScope: null } as const;
  const command = runSweepWith(calendar);
  let [proposed, peak, pages, longest] = [0, 0, 0, 0];
  const began = performance.now();
  const before = process.cpuUsage();
  await sweepToEnd({ asOf: AS_OF }, async (input) => {
    const started = performance.now();
    const { outcome } = await perform(command, input, { ...registry, actor, requestId: 'bench' });
    proposed += outcome.proposed.length;
    pages += 1;
    longest = Math.max(longest, performance.now() - started);
    peak = Math.max(peak, process.memoryUsage().rss);
    return outcome;
  });
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - began) / 1000;
  return { proposed, pages, seconds, processor: (user + system) / 1e6, longest, peak: Math.round(peak / 1e6) };
}

const inAnotherProcess = (file: string): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [import.meta.filename, CHILD, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      told += part;
    });
    child.on('close', (code) =>
      code === 0 ? done(told.trim()) : failed(new Error(`a sweeping process left with ${code}`)),
    );
  });

/** Ours and the limit in turn on fresh copies; told is the median ratio by time of the processor. */
async function compare(fresh: string, folder: string, rounds: number): Promise<void> {
  const all: { ours: number; limit: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [mine, bare] = [join(folder, 'mine.db'), join(folder, 'bare.db')];
    for (const copy of [mine, bare]) copyFileSync(fresh, copy);
    const registry = await open(mine);
    const { processor } = await sweep(registry);
    registry.close();
    all.push({ ours: processor, limit: sweepByHand(mine, bare) });
    const [one, other] = [leftBy(mine), leftBy(bare)];
    if (one.hash !== other.hash || one.measures === 0) {
      console.log('the limit left other rows', one, other);
      process.exitCode = 1;
    }
    for (const copy of [mine, bare]) for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
  const median = (of: (one: (typeof all)[number]) => number) => all.map(of).toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
  const told = [median(({ ours }) => ours), median(({ limit }) => limit), median(({ ours, limit }) => limit / ours)];
  const [ours, limit, ratio] = told.map((one) => one.toFixed(2));
  console.log(`| sweep | 1 | | ${ours} / ${limit} s of processor | | ${ratio} | ${rounds} rounds`);
}

async function bench(duties: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-bench-'));
  const [file, fresh] = [join(folder, 'registry.db'), join(folder, 'fresh.db')];
  try {
    const made = await open(file).then(async (registry) => {
      await importSeedPlan(registry);
      registry.close();
      return multiply(file, duties);
    });
    new SqliteDatabase(file).pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, fresh);
    await compare(fresh, folder, rounds);
    const registry = await open(file);
    const first = await sweep(registry);
    const per = (seconds: number) =>
      `${seconds.toFixed(1)} s (${((seconds * 100_000) / made).toFixed(0)} s per 100,000)`;
    console.log(
      `first: ${made} overdue duties, ${first.proposed} proposals, ${first.pages} pages, ${per(first.seconds)}, processor ${per(first.processor)}, longest deed ${first.longest.toFixed(0)} ms, peak memory ${first.peak} MB, file ${Math.round(statSync(file).size / 1e6)} MB`,
    );
    const second = await sweep(registry);
    console.log(
      `second: ${second.proposed} proposals, ${per(second.seconds)}, processor ${per(second.processor)}, peak memory ${second.peak} MB`,
    );
    registry.close();
    const both = await Promise.all([inAnotherProcess(fresh), inAnotherProcess(fresh)]);
    const raw = new SqliteDatabase(fresh, { readonly: true });
    const [all, distinct] = ['count(*)', 'count(distinct obligation_id || unit_id || rule_id || fact_key)'].map(
      (what) => raw.prepare(`select ${what} from measure`).pluck().get(),
    );
    raw.close();
    console.log(`two processes at once: ${both.join(' + ')}; ${all} on record, ${distinct} of them distinct`);
    if (second.proposed !== 0 || all !== distinct || all !== first.proposed) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [what, file] = process.argv.slice(2);
if (what === CHILD && file) {
  const registry = await open(file);
  const { proposed, seconds, longest } = await sweep(registry);
  console.log(`${proposed} in ${seconds.toFixed(1)} s, longest deed with waiting ${longest.toFixed(0)} ms`);
  registry.close();
} else await bench(Number(what ?? 100_000), Number(file ?? 3));
