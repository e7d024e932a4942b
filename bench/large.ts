import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { BY_ITSELF, type Ids, QUESTIONS, type Question } from './questions.ts';
import { BENCH_DAY, registerOf } from './register.ts';
import { NODE_FLAGS, SECRET, UNIT_SECRET } from './serve.ts';

// What grows with the register: `node bench/large.ts [TASKS,TASKS…] [NAME…]`. Each question is asked alone of a register of each size,
// one size after the other, and told in milliseconds of the server's processor; then the memory of its process at rest and
// after lists, clauses and search at 8 and 32 connections. The servers run as `npm start` does, over the files themselves: nothing but
// their tokens and the use of these is written into them.

const [sizes = '10000,100000,1000000', ...only] = process.argv.slice(2);
const HOUSE = join(import.meta.dirname, '..');
const JIFFY_MS = 10;
const MOST_MS = 3000;
const MOST_TIMES = 40;
/** How often each is asked for the memory: what a quiet machine answers in some five seconds, so that a busy one weighs nothing less. */
const LOADED = { overdue: 2000, first: 3000, clause: 8000, search: 6000 };

const asked =
  (query: string, variables: Record<string, unknown> = {}) =>
  (): Question => ({ query, variables });
const OVERDUE = 'filter: {states: [OVERDUE]}';
const NODES = 'nodes { id } pageInfo { hasNextPage }';
const on = `asOf: "${BENCH_DAY}"`;

/** Lists and counts that no other bench asks. */
const LISTS: Readonly<Record<string, (ids: Ids) => Question>> = {
  'overdue, last 50': asked(`{ obligations(${OVERDUE}, ${on}, last: 50) { ${NODES} } }`),
  'total of all duties': asked(`{ obligations(${on}, first: 1) { totalCount } }`),
  'total overdue': asked(`{ obligations(${OVERDUE}, ${on}, first: 1) { totalCount } }`),
  'total of a unit': ({ unitId }) =>
    asked(`{ obligations(filter: {unitId: "${unitId}"}, ${on}, first: 1) { totalCount } }`)(),
  'duties of a unit, last 50': ({ unitId }) =>
    asked(`{ obligations(filter: {unitId: "${unitId}"}, ${on}, last: 50) { ${NODES} } }`)(),
  'what a unit owes, in numbers': ({ unitId }) =>
    asked(`{ unit(id: "${unitId}") { owes(${on}) { total overdue } } }`)(),
  'a unit’s clauses': ({ unitId }) => asked(`{ unit(id: "${unitId}") { taskClauses(first: 50) { ${NODES} } } }`)(),
  'by state': asked(`{ obligationGroups(by: STATE, ${on}, first: 50) { nodes { key count } } }`),
  'by unit': asked(`{ obligationGroups(by: UNIT, ${on}, first: 50) { nodes { key count } } }`),
  'by day': asked(`{ obligationGroups(by: DUE_DAY, ${on}, first: 50) { nodes { key count } } }`),
  'by light': asked(`{ obligationGroups(by: LIGHT, ${on}, first: 50) { nodes { key count } } }`),
  'red lights': asked(`{ obligations(filter: {lights: [RED]}, ${on}, first: 50) { nodes { id light { light } } } }`),
  silent: asked(`{ obligations(filter: {isSilent: true}, ${on}, first: 50) { nodes { id } } }`),
  held: asked(`{ obligations(filter: {isHeld: true}, ${on}, first: 50) { nodes { id } } }`),
  'office days': asked(`{ obligations(filter: {dueRules: [OFFICE]}, ${on}, first: 50) { nodes { id } } }`),
  'clauses, first 50': asked(`{ taskClauses(first: 50) { nodes { id title } } }`),
  'clauses, last 50': asked(`{ taskClauses(last: 50) { nodes { id title } } }`),
  'clauses, total': asked(`{ taskClauses(first: 1) { totalCount } }`),
  'clauses with words': asked(`{ taskClauses(filter: {contains: "土壤"}, first: 50) { nodes { id title } } }`),
  'clauses with absent words': asked(
    `{ taskClauses(filter: {contains: "没有的词"}, first: 50) { nodes { id title } } }`,
  ),
  'plans, first 50': asked(`{ plans(first: 50) { nodes { id title } } }`),
  'plans, last 50': asked(`{ plans(last: 50) { nodes { id title } } }`),
  'items, first 50': asked(`{ items(first: 50) { nodes { id number } } }`),
  'items, last 50': asked(`{ items(last: 50) { nodes { id number } } }`),
  'items of a state': asked(`{ items(filter: {states: [COMPLETION_CLAIMED]}, first: 50) { nodes { id number } } }`),
  'items of a unit': ({ unitId }) =>
    asked(`{ items(filter: {leadUnitId: "${unitId}"}, first: 50) { nodes { id number state } } }`)(),
  'measures, first 50': asked(`{ measures(first: 50) { nodes { id kind } } }`),
  'measures, last 50': asked(`{ measures(last: 50) { nodes { id kind } } }`),
  'measures, total': asked(`{ measures(first: 1) { totalCount } }`),
  'measures of a unit': ({ unitId }) =>
    asked(`{ measures(filter: {unitId: "${unitId}"}, first: 50) { nodes { id } } }`)(),
  'measures of a kind': asked(`{ measures(filter: {kinds: [INTERVIEW]}, first: 50) { nodes { id } } }`),
  desk: asked(`{ desk(first: 50) { nodes { id kind } } }`),
  'desk, mine': asked(`{ desk(filter: {waitsForMe: true}, first: 50) { nodes { id kind } } }`),
  'desk, late': asked(`{ desk(filter: {isLate: true}, first: 50) { nodes { id kind } } }`),
  reports: asked(`{ progressReports(first: 50) { nodes { id period } } }`),
  'missing reports': asked(`{ missingReports(${on}, first: 50) { nodes { period unit { id } } } }`),
  requests: asked(`{ dutyRequests(first: 50) { nodes { id } } }`),
  findings: asked(`{ findings(first: 50) { nodes { id } } }`),
  'review queue': asked(`{ reviewQueue(first: 50) { nodes { clause { id } } } }`),
  'changes, first': asked(`{ changes(first: 100) { nodes { sequence subjectId } } }`),
  'changes, last': asked(`{ changes(last: 100) { nodes { sequence subjectId } } }`),
  'changes of a rare type': asked(`{ changes(types: [TARGET_LETTER], first: 100) { nodes { sequence } } }`),
  'ledger entries': asked(`{ ledgerEntries(first: 50) { nodes { sequence } } }`),
  'what became different': asked(
    `{ obligationDiff(from: {asOf: "2018-12-20"}, to: {asOf: "${BENCH_DAY}"}, first: 50) { nodes { kind } } }`,
  ),
  inbox: asked(`{ viewer { duties(first: 50) { nodes { kind dueOn } } } }`),
  'missing words': asked(`{ search(words: "没有的词", first: 50) { nodes { kind } } }`),
  'total of hits': asked(`{ search(words: "农用地", first: 1) { totalCount } }`),
  'one card': ({ unitId }) => asked(`{ scorecard(year: 2018, unitId: "${unitId}", ${on}) { totalHundredths } }`)(),
  units: asked(`{ units(first: 100) { nodes { id shortName } } }`),
};
/** Asked by whoever speaks for one unit. */
const OF_A_UNIT: Readonly<Record<string, (ids: Ids) => Question>> = {
  'a unit’s inbox': asked(`{ viewer { duties(first: 50) { nodes { kind dueOn } } } }`),
  'a unit’s overdue list': asked(`{ obligations(${OVERDUE}, ${on}, first: 50) { ${NODES} } }`),
  'a unit’s clauses, all it may see': asked(`{ taskClauses(first: 50) { nodes { id } } }`),
  'a unit’s search': asked(`{ search(words: "农用地", first: 50) { nodes { kind } } }`),
  'a unit’s feed': asked(`{ changes(first: 100) { nodes { sequence subjectId } } }`),
};

interface Server {
  port: number;
  child: ChildProcess;
  ids: Ids;
}

async function start(file: string): Promise<Server> {
  const raw = new SqliteDatabase(file, { readonly: true });
  const pick = (text: string) => raw.prepare(text).pluck().get() as string;
  const ids = {
    unitId: pick("select id from unit where short_name = '财政局'"),
    clauseId: pick('select clause_id from measure order by id limit 1'),
  };
  raw.close();
  const child = spawn(process.execPath, [...NODE_FLAGS, join(import.meta.dirname, 'serve.ts'), file], {
    cwd: HOUSE,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((told, failed) => {
    child.stdout?.once('data', (part) => told(String(part)));
    child.once('exit', (code) => failed(new Error(`left with ${code}`)));
  });
  return { child, ids, port: JSON.parse(line).port };
}

/** Milliseconds of the processor that a server has used. */
function processorTime({ child }: Server): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * JIFFY_MS;
}
const megabytes = ({ child }: Server, of: 'VmRSS' | 'VmHWM' | 'RssAnon'): number =>
  Math.round(
    Number(new RegExp(`${of}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1000,
  );

async function ask(server: Server, question: Question, secret: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify(question),
  });
  return answer.text();
}

/** Milliseconds of the processor for one answer, and what is wrong with it. */
async function costOf(server: Server, question: Question, secret: string): Promise<string> {
  const first = await ask(server, question, secret);
  if (first.includes('"errors"')) return first.slice(0, 160);
  await ask(server, question, secret);
  const [before, began] = [processorTime(server), performance.now()];
  let times = 0;
  while (times < MOST_TIMES && performance.now() - began < MOST_MS) {
    await ask(server, question, secret);
    times += 1;
  }
  return ((processorTime(server) - before) / times).toFixed(1);
}

async function load(servers: readonly Server[]): Promise<void> {
  const { default: autocannon } = (await import('autocannon' as string)) as {
    default: (load: object) => Promise<{ requests: { total: number } }>;
  };
  console.log('\n| question, connections | memory, MB (at most; of it not of files), by size |\n| --- | --- |');
  const told = (name: string) =>
    console.log(
      `| ${name} | ${servers.map((one) => `${megabytes(one, 'VmRSS')} (${megabytes(one, 'VmHWM')}; ${megabytes(one, 'RssAnon')})`).join(' | ')} |`,
    );
  told('before');
  for (const connections of [8, 32]) {
    for (const [name, amount] of Object.entries(LOADED)) {
      for (const { port, ids } of servers) {
        await autocannon({
          ...{ url: `http://127.0.0.1:${port}/graphql`, method: 'POST', connections, amount },
          headers: { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` },
          body: JSON.stringify(QUESTIONS[name]?.(ids)),
        });
      }
      told(`${name}, ${connections}`);
    }
  }
}

const files: string[] = [];
for (const size of sizes.split(',')) files.push(await registerOf(join(tmpdir(), 'registry-bench'), Number(size)));
const servers: Server[] = [];
try {
  for (const file of files) servers.push(await start(file));
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${NODE_FLAGS.join(' ')}`,
  );
  console.log(`at rest: ${servers.map((one) => `${megabytes(one, 'VmRSS')} MB`).join(', ')}`);
  console.log(
    `\n| question | ms of processor at ${sizes.replaceAll(',', ' | ')} |\n| --- |${' --- |'.repeat(files.length)}`,
  );
  for (const [questions, secret] of [
    [{ ...QUESTIONS, ...BY_ITSELF, ...LISTS }, SECRET],
    [OF_A_UNIT, UNIT_SECRET],
  ] as const) {
    for (const [name, question] of Object.entries(questions)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const costs: string[] = [];
      for (const server of servers) costs.push(await costOf(server, question(server.ids), secret));
      console.log(`| ${name} | ${costs.join(' | ')} |`);
    }
  }
  if (only.length === 0 || only.includes('memory')) await load(servers);
} finally {
  for (const { child } of servers) child.kill('SIGTERM');
}
