import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { buildServer } from '../src/api/server.ts';
import { systemIds } from '../src/config.ts';
import { perform } from '../src/ledger/command.ts';
import { openRegistry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { BENCH_DAY, clockAt, registerOf } from './register.ts';

// What an officer and a unit ask of a register of many duties: `node bench/duties.ts [OBLIGATIONS]` (100,000 when left out). Each page
// is asked warm, many times, in one process without a network; time is wall clock and the processor's, statements are counted for
// pages of 10, 50 and 200.

const SECRET = 'areg_bench_secret';
const RUNS = 12;

const DUTY = `nodes { id dueOn daysLate state clause { path title } leads { nodes { surface unit { shortName } } }
  supports { nodes { surface } } item { number state } } pageInfo { hasNextPage }`;
const QUESTIONS: Record<string, string> = {
  'overdue page': `query q($asOf: LocalDate!, $first: Int!, $unit: ID!) {
    obligations(filter: {states: [OVERDUE]}, asOf: $asOf, first: $first) { ${DUTY} } unit(id: $unit) { id } }`,
  'unit page': `query q($asOf: LocalDate!, $first: Int!, $unit: ID!) {
    unit(id: $unit) { obligations(asOf: $asOf, first: $first, states: [OVERDUE]) { ${DUTY} } } }`,
  'why, page': `query q($asOf: LocalDate!, $first: Int!, $unit: ID!) {
    obligations(filter: {states: [OVERDUE], unitId: $unit}, asOf: $asOf, first: $first) { nodes { id
      reasons { code messageZh } light { light reason } toClear { code } holds { kind } timeline { nodes { on kind } } } } }`,
  'counts of a unit': `query q($asOf: LocalDate!, $first: Int!, $unit: ID!) {
    unit(id: $unit) { owes(asOf: $asOf) { total overdue } obligations(asOf: $asOf, first: $first) { totalCount } } }`,
};

async function bench(obligations: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-bench-'));
  try {
    // Some four clauses of the seed give rise to six obligations.
    const file = await registerOf(folder, Math.ceil((obligations * 2) / 3));
    const raw = new SqliteDatabase(file, { readonly: true });
    const count = (where: string) =>
      raw.prepare(`select count(*) from obligation where superseded_at is null ${where}`).pluck().get();
    console.log(`${count('')} obligations, ${count(`and due_on < '${BENCH_DAY}'`)} past their day`);
    raw.close();
    let statements = 0;
    const registry = await openRegistry({
      ...{ file, clock: clockAt('2019-01-20T02:00:00.000Z'), ids: systemIds() },
      // That the server notes who used which token, every two seconds, is no part of the question.
      onStatement: (statement) => {
        if (!statement.includes('"token_use"')) statements += 1;
      },
    });
    const { jurisdiction } = registry;
    const actor = { id: 'bench', name: 'bench', role: 'OWNER', jurisdiction, unitScope: null } as const;
    const token = {
      label: 'bench',
      role: 'OWNER',
      unitIds: null,
      expiresAt: null,
      secretHash: hashOfSecret(SECRET),
    } as const;
    await perform(createToken, token, { ...registry, actor, requestId: 'bench' });
    const unlimited = Number.MAX_SAFE_INTEGER;
    const server = await buildServer(registry, {
      ...{ newSecret: () => SECRET, logLevel: 'silent', msAllowed: 600_000 },
      ...{ requestsPerMinute: unlimited, pointsPerMinute: unlimited },
    });
    await server.sender.stop();
    const unit = [...(await registry.dictionary()).units.values()].find(({ shortName }) => shortName === '环保局')?.id;
    for (const [name, query] of Object.entries(QUESTIONS)) {
      const ask = async (first: number): Promise<void> => {
        const answer = await server.inject({
          ...{ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${SECRET}` } },
          payload: { query, variables: { asOf: BENCH_DAY, first, unit } },
        });
        if (answer.statusCode !== 200 || answer.body.includes('"errors"')) throw new Error(answer.body.slice(0, 500));
      };
      const counted: number[] = [];
      for (const first of [10, 50, 200]) {
        await ask(first);
        statements = 0;
        await ask(first);
        counted.push(statements);
      }
      const times: number[] = [];
      const before = process.cpuUsage();
      for (let run = 0; run < RUNS; run++) {
        const began = performance.now();
        await ask(50);
        times.push(performance.now() - began);
      }
      const { user, system } = process.cpuUsage(before);
      const sorted = times.toSorted((a, b) => a - b);
      const told = `${sorted[Math.floor(RUNS / 2)]?.toFixed(1)} ms (best ${sorted[0]?.toFixed(1)}), processor ${((user + system) / 1000 / RUNS).toFixed(1)} ms`;
      console.log(`${name}, 50 a page: ${told}; statements at 10, 50, 200 a page: ${counted.join(', ')}`);
    }
    await server.close();
    registry.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await bench(Number(process.argv[2] ?? 100_000));
