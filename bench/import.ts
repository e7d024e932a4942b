import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { systemClock, systemIds } from '../src/config.ts';
import { importPlan } from '../src/intake/commands.ts';
import { readPlan } from '../src/intake/read-plan.ts';
import { perform } from '../src/ledger/command.ts';
import { openRegistry } from '../src/registry.ts';
import { madePlan } from './made-plan.ts';

// Plans recorded per second, each its own durable deed, as the register grows; and what the process holds meanwhile.
// `node bench/import.ts [COUNT]`; the sizes told are 1, 100, 2,000, up to COUNT.

const most = Number(process.argv[2] ?? 2000);
const SIZES = [1, 100, 500, 1000, 2000].filter((size) => size <= most);
const WINDOW = 50;

const folder = mkdtempSync(join(tmpdir(), 'registry-bench-'));
const registry = await openRegistry({ file: join(folder, 'registry.db'), clock: systemClock, ids: systemIds() });
const actor = {
  id: 'local:bench',
  name: 'bench',
  role: 'OWNER' as const,
  jurisdiction: registry.jurisdiction,
  unitScope: null,
};
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const times: number[] = [];
const processor: number[] = [];
let reading = 0;
let characters = 0;
console.log(
  'plans on record | plans/s (last 50) | ms a plan | processor ms a plan | of it reading ms | heap MB | resident MB | file MB',
);
for (let n = 0; n < most; n++) {
  const text = madePlan(n);
  characters += text.length;
  const readAt = performance.now();
  readPlan(text);
  reading += performance.now() - readAt;
  const started = performance.now();
  const before = process.cpuUsage();
  await perform(importPlan, { text }, { ...registry, actor, requestId: `bench-${n}` });
  times.push(performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1000);
  if (!SIZES.includes(n + 1)) continue;
  const mean = meanOf(times.slice(-WINDOW));
  const work = meanOf(processor.slice(-WINDOW));
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { size } = statSync(join(folder, 'registry.db'));
  console.log(
    [
      n + 1,
      (1000 / mean).toFixed(1),
      mean.toFixed(1),
      work.toFixed(1),
      (reading / (n + 1)).toFixed(1),
      megabytes(heapUsed),
      megabytes(rss),
      megabytes(size),
    ].join(' | '),
  );
}
console.log(`${(characters / most).toFixed(0)} characters a plan`);
registry.close();
rmSync(folder, { recursive: true, force: true });
