import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../src/access/actor.ts';
import { perform } from '../src/ledger/command.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { ALL_TABLES, openRegistry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { listTokens } from '../src/tokens/store.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { clockAt } from './world.ts';

// A process that writes deeds and says each only when it is durable; killed with SIGKILL at a moment it does not choose.

/** Ids that no other process makes: numbers behind a name of its own. */
const idsOf = (run: string) => {
  let count = 0;
  return { tail: () => `${run}x${String(++count).padStart(8, '0')}` };
};

async function writeUntilKilled(file: string, run: string): Promise<void> {
  const registry = await openRegistry({ file, clock: clockAt('2019-01-02T01:00:00.000Z'), ids: idsOf(run) });
  const actor: Actor = { id: `local:${run}`, name: run, role: 'OWNER', jurisdiction: registry.jurisdiction, unitScope: null };
  for (let n = 1; ; n++) {
    const label = `${run}-${n}`;
    const input = { label, role: 'INTEGRATOR' as const, unitIds: null, expiresAt: null, secretHash: hashOfSecret(label) };
    await perform(createToken, input, { ...registry, actor, requestId: label });
    process.stdout.write(`${label}\n`);
  }
}

/** What came of killing a writer many times. */
export interface KillReport {
  kills: number;
  acknowledged: number;
  /** Acknowledged and not there afterwards. Must be empty. */
  lost: string[];
  /** Problems that verification found. Must be none. */
  problems: number;
}

async function said(child: ChildProcess, seen: string[]): Promise<void> {
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    for (const line of part.split('\n')) if (line !== '') seen.push(line);
  });
  while (seen.length === 0 && child.exitCode === null) await pause(5);
}

/** Kills a writer at random `times` times, opening and verifying the register in between. */
export async function killWhileWriting(file: string, times: number, random: () => number): Promise<KillReport> {
  const report: KillReport = { kills: 0, acknowledged: 0, lost: [], problems: 0 };
  for (let n = 0; n < times; n++) {
    const run = `run${n}`;
    const child = spawn(process.execPath, [join(import.meta.dirname, 'killed.ts'), file, run], { stdio: ['ignore', 'pipe', 'inherit'] });
    const seen: string[] = [];
    await said(child, seen);
    await pause(random() * 60);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    report.kills += 1;
    report.acknowledged += seen.length;
    const registry = await openRegistry({ file, clock: clockAt('2019-01-02T02:00:00.000Z'), ids: idsOf(`check${n}`), mustExist: true });
    try {
      const db = registry.engine.read(registry.jurisdiction);
      const labels = new Set<string>();
      for (let after: readonly (string | number)[] | null = null; ; ) {
        const page = await listTokens(db, { size: 1000, direction: 'FORWARD', after, before: null, origin: '' });
        for (const { node } of page.edges) labels.add(node.label);
        const last = page.edges.at(-1)?.node;
        if (!page.pageInfo.hasNextPage || !last) break;
        after = [last.createdAt, last.id];
      }
      report.lost.push(...seen.filter((label) => !labels.has(label)));
      if (n % 10 === 0 || n === times - 1) report.problems += (await verifyLedger(db, ALL_TABLES)).problemCount;
    } finally {
      registry.close();
    }
  }
  return report;
}

if (import.meta.main) await writeUntilKilled(process.argv[2] ?? '', process.argv[3] ?? '');
