import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, ActorRole } from '../src/access/actor.ts';
import { advanceAssessment, openAssessment } from '../src/assessment/commands-course.ts';
import { findAssessment } from '../src/assessment/store-course.ts';
import { systemIds } from '../src/config.ts';
import { perform } from '../src/ledger/command.ts';
import { openRegistry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { madePlan } from './made-plan.ts';
import { QUESTIONS } from './questions.ts';
import { clockAt, copyForRun, registerOf } from './register.ts';
import { NODE_FLAGS, SECRET } from './serve.ts';

// How long others wait while something large goes on: `node bench/beside.ts [TASKS] [NAME…]`. One caller asks for the server's health
// and one for the overdue list, again and again, while a third asks for each large thing once. Told are the slowest answers of the
// two, what the large thing took, and the memory of the process. Issue 7 wants every answer within 2 s.

const [tasks = '10000', ...only] = process.argv.slice(2);
/** After the year assessed is over and objections are answered. */
const NOW = '2019-03-01T02:00:00.000Z';
const LEADER_SECRET = 'areg_bench_leader';

interface Answered {
  status: number;
  ms: number;
  bytes: number;
  /** The beginning of the answer. */
  text: string;
}

interface Asked {
  path: string;
  body?: string | Buffer;
  type?: string;
  secret?: string;
}

/** Asks and reads the answer to its end without keeping it. */
function ask(
  port: number,
  agent: Agent,
  { path, body, type = 'application/json', secret = SECRET }: Asked,
): Promise<Answered> {
  const began = performance.now();
  return new Promise((done, failed) => {
    const sent = request(
      {
        ...{ port, path, agent, host: '127.0.0.1', method: body === undefined ? 'GET' : 'POST' },
        headers: { authorization: `Bearer ${secret}`, ...(body !== undefined && { 'content-type': type }) },
      },
      (answer) => {
        let [bytes, text] = [0, ''];
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
          if (text.length < 4000) text += part.toString('utf8');
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, ms: performance.now() - began, bytes, text }));
        answer.on('error', failed);
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

const graphql = (query: string, variables: object = {}, secret = SECRET): Asked => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
  secret,
});

/** Asks the same again and again until told to stop; the slowest answers, in milliseconds. */
function asking(port: number, asked: Asked): () => Promise<{ slowest: number; times: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isOver = false;
  let [slowest, times] = [0, 0];
  const running = (async () => {
    while (!isOver) {
      const { status, ms } = await ask(port, agent, asked);
      if (status !== 200) throw new Error(`${asked.path} answered ${status}`);
      slowest = Math.max(slowest, ms);
      times += 1;
      await pause(5);
    }
  })();
  return async () => {
    isOver = true;
    await running;
    agent.destroy();
    return { slowest, times };
  };
}

const memory = ({ pid }: ChildProcess, name: 'VmRSS' | 'VmHWM'): number =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);

/** An assessment of the year that waits for its approval, and somebody who may approve it. */
async function prepare(file: string): Promise<{ assessmentId: string; expectedVersion: number }> {
  const clock = clockAt('2019-01-20T03:00:00.000Z');
  const registry = await openRegistry({ file, clock, ids: systemIds() });
  const { jurisdiction, calendar, engine } = registry;
  const actor = (role: ActorRole): Actor => ({
    id: `bench:${role}`,
    name: 'bench',
    role,
    jurisdiction,
    unitScope: null,
  });
  const by = (role: ActorRole) => ({ ...registry, actor: actor(role), requestId: 'bench' });
  const token = { label: 'leader', role: 'GOVERNMENT_LEADER', unitIds: null, expiresAt: null } as const;
  await perform(createToken, { ...token, secretHash: hashOfSecret(LEADER_SECRET) }, by('OWNER'));
  const opening = { kind: 'ANNUAL', year: 2018, coordinationUnitId: null } as const;
  const { assessmentId } = (await perform(openAssessment, opening, by('SUPERVISION_DIRECTOR'))).outcome;
  const versionOf = async () => (await findAssessment(engine.read(jurisdiction), assessmentId))?.version ?? 0;
  for (const step of ['beginReview', 'beginSpotChecks', 'draftResult', 'openObjections', 'closeObjections'] as const) {
    if (step === 'closeObjections') clock.set('2019-02-28T03:00:00.000Z');
    const input = { assessmentId, expectedVersion: await versionOf() };
    await perform(advanceAssessment(step, calendar), input, by('SUPERVISION_DIRECTOR'));
  }
  const prepared = { assessmentId, expectedVersion: await versionOf() };
  registry.close();
  return prepared;
}

/** A plan of about two megabytes. */
function largePlan(): Buffer {
  let text = madePlan(1);
  for (let n = 2; Buffer.byteLength(text) < 2_000_000; n++) text += madePlan(n).split('\n').slice(4).join('\n');
  return Buffer.from(text);
}

const made = await registerOf(join(tmpdir(), 'registry-bench'), Number(tasks));
const { folder: run, file } = copyForRun(made);
const approval = await prepare(file);
const child = spawn(process.execPath, [...NODE_FLAGS, join(import.meta.dirname, 'serve.ts'), file, NOW], {
  cwd: join(import.meta.dirname, '..'),
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const line = await new Promise<string>((told, failed) => {
    child.stdout?.once('data', (part) => told(String(part)));
    child.once('exit', (code) => failed(new Error(`the server left with ${code}`)));
  });
  const { port } = JSON.parse(line) as { port: number };
  const agent = new Agent({ keepAlive: false });
  const of = (asked: Asked) => () => ask(port, agent, asked);
  const file2018 = (format: string) => of({ path: '/papers/scorecards', body: JSON.stringify({ year: 2018, format }) });
  const exportAll = async (): Promise<Answered> => {
    const began = performance.now();
    const begun = await ask(
      port,
      agent,
      graphql('mutation { startExport(input: {}) { exportJob { id } userErrors { code } } }'),
    );
    const id = /"id":"([^"]+)"/.exec(begun.text)?.[1];
    for (;;) {
      await pause(100);
      const told = await ask(
        port,
        agent,
        graphql('query job($id: ID!) { exportJob(id: $id) { state bytes } }', { id }),
      );
      const bytes = Number(/"bytes":(\d+)/.exec(told.text)?.[1] ?? 0);
      if (told.text.includes('READY')) return { ...told, bytes, ms: performance.now() - began };
      if (!told.text.includes('QUEUED')) throw new Error(told.text);
    }
  };
  const approve = `mutation approve($input: ApproveAssessmentInput!) { approveAssessment(input: $input) { assessment { manifestHash } userErrors { code messageEn } } }`;
  const LARGE: Record<string, () => Promise<Answered>> = {
    nothing: async () => {
      await pause(2000);
      return { status: 200, ms: 2000, bytes: 0, text: '' };
    },
    export: exportAll,
    'scorecards, workbook': file2018('xlsx'),
    'scorecards, JSON': file2018('json'),
    'scorecards, documents': file2018('zip'),
    'ledger sheet, workbook': of({
      path: '/papers/ledger',
      body: JSON.stringify({ format: 'xlsx', asOf: '2019-01-20' }),
    }),
    'papers of all measures': of({ path: '/papers/batch', body: '{}' }),
    'a plan of 2 MB previewed': of({ path: '/import?dryRun=true&year=2018', body: largePlan(), type: 'text/plain' }),
    'a plan of 2 MB recorded': of({ path: '/import?year=2018', body: largePlan(), type: 'text/plain' }),
    sweep: of(
      graphql('mutation { runSweep(input: {asOf: "2019-03-01"}) { report { id } userErrors { code messageEn } } }'),
    ),
    evaluation: of(graphql('mutation { evaluateDay(input: {day: "2019-03-01"}) { userErrors { code messageEn } } }')),
    'a year approved and frozen': of(
      graphql(approve, { input: { ...approval, document: '示例政发〔2019〕1号' } }, LEADER_SECRET),
    ),
  };
  console.log(
    `${tasks} tasks, ${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
  );
  console.log('| beside | health, slowest ms | overdue list, slowest ms | it took, s | MB answered | MB at most |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  const overdue = QUESTIONS.overdue?.({ unitId: '', clauseId: '' });
  if (!overdue) throw new Error('no such question');
  for (let n = 0; n < 5; n++) await ask(port, agent, graphql(overdue.query, overdue.variables));
  for (const [name, large] of Object.entries(LARGE)) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
    const [health, list] = [asking(port, { path: '/health' }), asking(port, graphql(overdue.query, overdue.variables))];
    await pause(200);
    const { status, ms, bytes, text } = await large();
    const [one, other] = [await health(), await list()];
    const problem =
      status >= 300 || /"(code|errors)":/.test(text.slice(0, 200)) ? ` ${status} ${text.slice(0, 300)}` : '';
    console.log(
      `| ${name} | ${one.slowest.toFixed(0)} | ${other.slowest.toFixed(0)} | ${(ms / 1000).toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${memory(child, 'VmHWM')} |${problem}`,
    );
  }
} finally {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
  rmSync(run, { recursive: true });
}
