import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { buildServer } from '../src/api/server.ts';
import { perform } from '../src/ledger/command.ts';
import { ledgerEntries } from '../src/ledger/tables.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { checkEvidenceFiles } from '../src/progress/store-evidence-check.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { importSeedPlan, openRegistry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { clockAt } from './world.ts';

// A register that serves in a process of its own, written to by several callers at once over HTTP, and killed with SIGKILL at a
// moment that nobody chooses. What a caller was told is done must be there afterwards.

const SECRET = 'areg_killed';

/** Ids that no other process makes: numbers behind a name of its own. */
const idsOf = (run: string) => {
  let count = 0;
  return { tail: () => `${run}x${String(++count).padStart(8, '0')}` };
};

/** The clock of a run: two minutes after the one before, as time goes on in earnest. */
const clockOf = (run: string) =>
  clockAt(new Date(Date.UTC(2019, 0, 2, 1, 2 * Number(/\d+/.exec(run)?.[0] ?? 0))).toISOString());

async function serveUntilKilled(file: string, run: string): Promise<void> {
  const registry = await openRegistry({ file, clock: clockOf(run), ids: idsOf(run) });
  await importSeedPlan(registry);
  const { jurisdiction } = registry;
  const actor = { id: `local:${run}`, name: run, role: 'OWNER' as const, jurisdiction, unitScope: null };
  const deeds = await registry.engine.read(jurisdiction).select({ deed: ledgerEntries.deed }).from(ledgerEntries);
  if (!deeds.some(({ deed }) => deed === 'CREATE_TOKEN')) {
    const rights = { role: 'OWNER' as const, unitIds: null, expiresAt: null };
    const input = { label: 'killed', secretHash: hashOfSecret(SECRET), ...rights };
    const by = { ...registry, actor, requestId: `${run}-first` };
    await perform(createToken, input, by);
  }
  let secrets = 0;
  const server = await buildServer(registry, {
    newSecret: () => `areg_${run}_${++secrets}`,
    folder: dirname(file),
    logLevel: 'error',
    requestsPerMinute: 10_000_000,
    pointsPerMinute: 1_000_000_000,
  });
  process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
}

/** What a caller was told: this deed has this number in the ledger. */
interface Told {
  sequence: number;
  requestId: string;
}

/** What came of killing a register many times while it was written to. */
export interface KillReport {
  kills: number;
  /** Kills before the process had opened the register. */
  whileOpening: number;
  acknowledged: number;
  /** Deeds on record in the end, by kind. */
  deeds: Record<string, number>;
  /** Acknowledged and not there afterwards. Must be none. */
  lost: Told[];
  /** What verification of deeds, rows and files found. Must be none. */
  problems: number;
  /** What the processes said on standard error: a register that did not open clean. Must be nothing. */
  complaints: string;
}

const TOKEN = 'mutation T($l: String!) { done: createToken(input: {label: $l, role: ASSESSOR}) { ledgerSequence } }';
const COMPLETE =
  'mutation C($id: ID!) { done: completeObligation(input: {obligationId: $id, completedOn: "2018-12-20", evidenceNote: "验收"}) { ledgerSequence } }';
const WITHDRAW =
  'mutation W($id: ID!) { done: withdrawCompletion(input: {obligationId: $id, reason: "再核"}) { ledgerSequence } }';

interface Caller {
  url: string;
  run: string;
  tell: (told: Told) => void;
}

/** Posts and notes what was told; false once the process is gone. */
async function post({ url, tell }: Caller, requestId: string, path: string, type: string, body: string) {
  try {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': type, 'x-request-id': requestId },
      body,
    });
    const { data, ledgerSequence } = (await answer.json()) as {
      data?: { done?: { ledgerSequence: number | null }; obligations?: { nodes: { id: string }[] } };
      ledgerSequence?: number | null;
    };
    const sequence = data?.done?.ledgerSequence ?? ledgerSequence;
    if (typeof sequence === 'number') tell({ sequence, requestId });
    return { nodes: data?.obligations?.nodes ?? [] };
  } catch {
    return undefined;
  }
}

const graphql = (caller: Caller, requestId: string, query: string, variables: object) =>
  post(caller, requestId, '/graphql', 'application/json', JSON.stringify({ query, variables }));

/** Several callers that write as fast as they are answered, until the process is gone. */
async function writeWhileItLives(caller: Caller): Promise<void> {
  const { run } = caller;
  let ids: string[] = [];
  // On a busy machine the first question may be answered too late, without a list.
  while (ids.length < 2) {
    const asked = await graphql(caller, `${run}-ask`, '{ obligations(first: 3) { nodes { id } } }', {});
    if (!asked) return;
    ids = asked.nodes.map(({ id }) => id);
  }
  const [toggled, proven = ''] = ids;
  const repeat = async (name: string, one: (requestId: string, n: number) => Promise<object | undefined>) => {
    for (let n = 1; await one(`${run}-${name}${n}`, n); n++);
  };
  await Promise.all([
    ...[1, 2, 3].map((number) =>
      repeat(`t${number}n`, (requestId) => graphql(caller, requestId, TOKEN, { l: requestId })),
    ),
    repeat('c', (requestId, n) => graphql(caller, requestId, n % 2 === 1 ? COMPLETE : WITHDRAW, { id: toggled })),
    repeat('e', (requestId) =>
      post(
        caller,
        requestId,
        `/evidence?obligationId=${proven}&proves=x&fileName=${requestId}.txt`,
        'application/octet-stream',
        requestId,
      ),
    ),
  ]);
}

/** The first line that a process says; undefined when it ends without one. */
async function firstLine(child: ChildProcess): Promise<string | undefined> {
  let text = '';
  for await (const part of child.stdout ?? []) {
    text += String(part);
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  return undefined;
}

const KILL_OPENING_EVERY = 10;
const VERIFY_EVERY = 25;
const MS_OF_OPENING = 2500;
const MS_OF_WRITING = 1500;

/** Kills a serving register at random `times` times while it is written to, and looks after each what is there. */
export async function killWhileWriting(file: string, times: number, random: () => number): Promise<KillReport> {
  const report: KillReport = {
    kills: 0,
    whileOpening: 0,
    acknowledged: 0,
    deeds: {},
    lost: [],
    problems: 0,
    complaints: '',
  };
  const all: Told[] = [];
  const lostOf = (some: readonly Told[]) => {
    const db = new SqliteDatabase(file, { readonly: true });
    // By the key, which begins with the one jurisdiction there is.
    const here = '(select jurisdiction from ledger_entry limit 1)';
    const find = db
      .prepare(`select request_id from ledger_entry where jurisdiction = ${here} and sequence = ?`)
      .pluck();
    const lost = some.filter(({ sequence, requestId }) => find.get(sequence) !== requestId);
    db.close();
    return lost;
  };
  for (let n = 0; n < times; n++) {
    const run = `run${n}`;
    const child = spawn(process.execPath, [import.meta.filename, file, run], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'exit');
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      report.complaints += part;
    });
    const told: Told[] = [];
    if (n % KILL_OPENING_EVERY === 0) {
      await pause(random() * MS_OF_OPENING);
      report.whileOpening += 1;
    } else {
      const url = await firstLine(child);
      if (url === undefined) throw new Error(`${run} did not open: ${report.complaints}`);
      let isOver = false;
      const writing = writeWhileItLives({ url, run, tell: (one) => told.push(one) }).finally(() => {
        isOver = true;
      });
      while (told.length === 0 && !isOver) await pause(2);
      await pause(random() * MS_OF_WRITING);
      child.kill('SIGKILL');
      await writing;
    }
    child.kill('SIGKILL');
    await ended;
    report.kills += 1;
    all.push(...told);
    report.acknowledged = all.length;
    if (told.length > 0) report.lost.push(...lostOf(told));
    if (n % VERIFY_EVERY === VERIFY_EVERY - 1 || n === times - 1)
      report.problems += await problemsOf(file, `check${n}`);
  }
  report.lost.push(...lostOf(all));
  const db = new SqliteDatabase(file, { readonly: true });
  const deeds = db.prepare('select deed, count(*) as times from ledger_entry group by deed').all();
  for (const { deed, times: done } of deeds as { deed: string; times: number }[]) report.deeds[deed] = done;
  db.close();
  return report;
}

async function problemsOf(file: string, run: string): Promise<number> {
  const registry = await openRegistry({ file, clock: clockOf(`${Number(/\d+/.exec(run)?.[0]) + 1}`), ids: idsOf(run) });
  try {
    const db = registry.engine.read(registry.jurisdiction);
    const { problemCount } = await verifyLedger(db, ALL_TABLES);
    return problemCount + (await checkEvidenceFiles(db, registry.evidence)).problems.length;
  } finally {
    registry.close();
  }
}

if (import.meta.main) await serveUntilKilled(process.argv[2] ?? '', process.argv[3] ?? 'run');
