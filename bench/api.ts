import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { BY_ITSELF, CONTRIBUTE, type Ids, QUESTIONS, type Question } from './questions.ts';
import { copyForRun, registerOf } from './register.ts';
import { NODE_FLAGS, SECRET, UNIT_SECRET } from './serve.ts';

// How near the API comes to what SQL by hand behind node:http can do: `node bench/api.ts [TASKS] [SECONDS] [ROUNDS] [NAME…]`.
// Both answer the same JSON, which is looked at first; they are asked in turn, round by round, so that what else the machine does
// weighs on both. A ratio is that of a round; told is the median, by requests and by time of the processor.

/** What is used of autocannon, which has no types of its own. */
interface Load {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  requests?: { body: string }[];
  connections: number;
  duration: number;
}
interface Loaded {
  requests: { average: number; total: number };
  non2xx: number;
  errors: number;
}
const { default: autocannon } = (await import('autocannon' as string)) as {
  default: (load: Load) => Promise<Loaded>;
};

const [tasks = '10000', seconds = '2', rounds = '5', ...only] = process.argv.slice(2);
const CONNECTIONS = [1, 8, 32];
const JIFFY_MS = 10;

interface Server {
  port: number;
  child: ChildProcess;
}

async function start(flags: readonly string[], script: string, ...args: string[]): Promise<Server> {
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, script), ...args], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((told, failed) => {
    child.stdout?.once('data', (part) => told(String(part)));
    child.once('exit', (code) => failed(new Error(`${script} left with ${code}`)));
  });
  return { child, port: JSON.parse(line).port };
}

/** Milliseconds of the processor that a server has used. */
function processorTime({ child }: Server): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * JIFFY_MS;
}
const memory = ({ child }: Server): string =>
  /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? '?';

type Request = Omit<Load, 'connections' | 'duration'>;
const post = (port: number, path: string, body: object, secret?: string): Request => ({
  url: `http://127.0.0.1:${port}${path}`,
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) },
  body: JSON.stringify(body),
});

interface Measured {
  perSecond: number;
  cpuMs: number;
  failed: number;
}

async function measure(server: Server, request: Request, connections: number, duration: number): Promise<Measured> {
  const before = processorTime(server);
  const { requests, non2xx, errors } = await autocannon({ ...request, connections, duration });
  const cpuMs = (processorTime(server) - before) / Math.max(1, requests.total);
  return { perSecond: requests.average, cpuMs, failed: non2xx + errors };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How often everybody who asks at once is answered in a round, at the least. */
const TIMES_EACH = 4;

/** Asks both in turn and tells the medians. */
async function compare(
  name: string,
  ours: [Server, Request],
  bare: [Server, Request],
  callers: readonly number[] = CONNECTIONS,
): Promise<void> {
  let slowest = Number.POSITIVE_INFINITY;
  for (const [server, request] of [ours, bare]) {
    const { perSecond } = await measure(server, request, Math.min(8, Math.max(...callers)), 1);
    slowest = Math.min(slowest, Math.max(1, perSecond));
  }
  for (const connections of callers) {
    const length = Math.max(Number(seconds), Math.ceil((TIMES_EACH * connections) / slowest));
    const all: { ours: Measured; bare: Measured }[] = [];
    for (let round = 0; round < Number(rounds); round++) {
      all.push({
        ours: await measure(...ours, connections, length),
        bare: await measure(...bare, connections, length),
      });
    }
    const byRequests = median(all.map((one) => one.ours.perSecond / one.bare.perSecond));
    const byProcessor = median(all.map((one) => one.bare.cpuMs / one.ours.cpuMs));
    const failed = all.reduce((sum, one) => sum + one.ours.failed + one.bare.failed, 0);
    const perSecond = [median(all.map((one) => one.ours.perSecond)), median(all.map((one) => one.bare.perSecond))];
    const cpu = [median(all.map((one) => one.ours.cpuMs)), median(all.map((one) => one.bare.cpuMs))];
    console.log(
      `| ${name} | ${connections} | ${perSecond.map((one) => one.toFixed(0)).join(' / ')} | ${cpu.map((one) => one.toFixed(2)).join(' / ')} | ${byRequests.toFixed(2)} | ${byProcessor.toFixed(2)} |${failed > 0 ? ` ${failed} failed` : ''}`,
    );
  }
}

async function answerOf(request: Request): Promise<{ data?: unknown; errors?: unknown }> {
  const { url, body, headers } = request;
  return (
    await fetch(String(url), { method: 'POST', body: body as string, headers: headers as never })
  ).json() as never;
}

async function sameAnswer(name: string, ours: Request, bare: Request): Promise<boolean> {
  const [one, other] = [await answerOf(ours), await answerOf(bare)];
  if (one.data && JSON.stringify(one.data) === JSON.stringify(other.data)) return true;
  console.log(
    `${name}: not the same JSON`,
    JSON.stringify(one.errors ?? one.data).slice(0, 300),
    JSON.stringify(other.data).slice(0, 300),
  );
  process.exitCode = 1;
  return false;
}

async function questions(ours: Server, bare: Server, ids: Ids): Promise<void> {
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const question = ask(ids);
    const mine = post(ours.port, '/graphql', question, SECRET);
    const limit = post(bare.port, `/${name}`, question.variables);
    const { turns } = question;
    if (turns) {
      const last = { ...question, variables: turns.at(-1) ?? {} };
      const [latest, bound] = [post(ours.port, '/graphql', last, SECRET), post(bare.port, `/${name}`, last.variables)];
      if (!(await sameAnswer(name, latest, bound))) continue;
      mine.requests = turns.map((variables) => ({ body: JSON.stringify({ query: question.query, variables }) }));
      limit.requests = turns.map((variables) => ({ body: JSON.stringify(variables) }));
    }
    const callers = turns ? [1] : CONNECTIONS;
    if (await sameAnswer(name, mine, limit)) await compare(name, [ours, mine], [bare, limit], callers);
  }
}

async function byThemselves(ours: Server, ids: Ids): Promise<void> {
  for (const [name, ask] of Object.entries(BY_ITSELF)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const request = post(ours.port, '/graphql', ask(ids) satisfies Question, SECRET);
    const { errors } = await answerOf(request);
    const { perSecond, cpuMs } = await measure(ours, request, 1, Number(seconds));
    console.log(
      `| ${name} | 1 | ${perSecond.toFixed(1)} | ${cpuMs.toFixed(1)} ms |${errors ? JSON.stringify(errors).slice(0, 200) : ''}`,
    );
  }
}

/**
 * Contributions of one unit, each another deed on another item, acknowledged when durable: against one row, and against the rows that our
 * deed writes (`progress-rows`).
 */
async function progress(ours: Server, bare: Server, file: string, { unitId }: Ids): Promise<void> {
  if (only.length > 0 && !only.includes('progress')) return;
  const raw = new SqliteDatabase(file, { readonly: true });
  const items = raw
    .prepare(
      `select i.identity from supervised_item i join responsibility r on r.jurisdiction = i.jurisdiction and r.clause_id = i.clause_id
       where i.superseded_at is null and r.unit_id = ? and r.role = 'SUPPORT' and r.superseded_at is null limit 2000`,
    )
    .pluck()
    .all(unitId) as string[];
  raw.close();
  const said = (itemId: string, at: number) => ({
    itemId,
    unitId,
    period: '2018-12',
    words: `第${at}次：已配合完成资金安排`,
  });
  const each = (port: number, path: string, bodyOf: (input: object) => object, secret?: string): Request => ({
    ...post(port, path, {}, secret),
    requests: items.map((itemId, at) => ({ body: JSON.stringify(bodyOf(said(itemId, at))) })),
  });
  const mine = each(ours.port, '/graphql', (input) => ({ query: CONTRIBUTE, variables: { input } }), UNIT_SECRET);
  const first = await answerOf({ ...mine, body: String(mine.requests?.[0]?.body) });
  if (!JSON.stringify(first).includes('"userErrors":[]'))
    return console.log('progress', JSON.stringify(first).slice(0, 400));
  for (const name of ['progress', 'progress-rows']) {
    await compare(name, [ours, mine], [bare, each(bare.port, `/${name}`, (input) => input)]);
  }
}

/** The file of an export, fetched whole. */
async function exported(ours: Server, bare: Server): Promise<void> {
  if (only.length > 0 && !only.includes('export')) return;
  const begin = `mutation { startExport(input: {types: [TASK_CLAUSE]}) { exportJob { id } userErrors { code } } }`;
  const { data } = (await answerOf(post(ours.port, '/graphql', { query: begin }, SECRET))) as {
    data: { startExport: { exportJob: { id: string } } };
  };
  const id = data.startExport.exportJob.id;
  const state = { query: `{ exportJob(id: "${id}") { state bytes path } }` };
  let job: { state: string; bytes: number; path: string };
  const began = performance.now();
  do {
    await new Promise((done) => setTimeout(done, 200));
    job = ((await answerOf(post(ours.port, '/graphql', state, SECRET))) as { data: { exportJob: typeof job } }).data
      .exportJob;
  } while (job.state !== 'READY' && performance.now() - began < 120_000);
  console.log(
    `export: ${job.state}, ${job.bytes} bytes written in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  const get = (port: number, path: string): Request => ({
    url: `http://127.0.0.1:${port}${path}`,
    headers: { authorization: `Bearer ${SECRET}` },
  });
  const fetched = get(bare.port, `/exports/${id}.ndjson`);
  await compare('export', [ours, get(ours.port, job.path)], [bare, fetched]);
}

const made = await registerOf(join(tmpdir(), 'registry-bench'), Number(tasks));
const { folder: run, file } = copyForRun(made);
const ours = await start(NODE_FLAGS, 'serve.ts', file);
const bare = await start([], 'bare.ts', file, dirname(file));
try {
  const raw = new SqliteDatabase(file, { readonly: true });
  const pick = (text: string) => raw.prepare(text).pluck().get() as string;
  const ids = {
    unitId: pick("select id from unit where short_name = '财政局'"),
    clauseId: pick('select clause_id from measure order by id limit 1'),
  };
  const count = pick('select count(*) from task_clause where superseded_at is null');
  raw.close();
  console.log(
    `${count} tasks, ${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${seconds} s × ${rounds} rounds`,
  );
  console.log(
    '| question | connections | requests/s, ours / limit | ms of processor, ours / limit | ratio by requests | ratio by processor |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  await questions(ours, bare, ids);
  await progress(ours, bare, file, ids);
  await exported(ours, bare);
  await byThemselves(ours, ids);
  console.log(`memory of the register's process: ${Math.round(Number(memory(ours)) / 1000)} MB`);
} finally {
  const ended = [ours, bare].map(({ child }) => new Promise((done) => child.once('exit', done)));
  for (const { child } of [ours, bare]) child.kill('SIGTERM');
  await Promise.all(ended);
  rmSync(run, { recursive: true });
}
