import { cpus } from 'node:os';
import { readPlan } from '../src/intake/read-plan.ts';
import { planText } from './plan-texts.ts';

/**
 * How fast the reader alone reads plan text: no files, no database. `node bench/reader.ts [SEED]` prints one row per size. Every
 * plan is read once, as an import would; only the counts of clauses are kept, so memory must not grow with the plans.
 */
const SIZES = [1, 100, 2000];
const ROUNDS_OF_ONE = 200;

const seed = Number(process.argv[2] ?? 1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const settled = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

interface Row {
  plans: number;
  bytes: number;
  seconds: number;
  clauses: number;
  heap: number;
  peak: number;
}

function measure(plans: number): Row {
  const row: Row = { plans, bytes: 0, seconds: 0, clauses: 0, heap: 0, peak: 0 };
  const before = settled();
  const rounds = plans === 1 ? ROUNDS_OF_ONE : 1;
  for (let at = 0; at < plans * rounds; at++) {
    const text = planText(seed + (plans === 1 ? 0 : at));
    row.bytes += Buffer.byteLength(text);
    const from = process.threadCpuUsage();
    const { clauses } = readPlan(text);
    const { user, system } = process.threadCpuUsage(from);
    row.seconds += (user + system) / 1e6;
    row.clauses += clauses.length;
    if (at % 50 === 0) row.peak = Math.max(row.peak, process.memoryUsage().heapUsed);
  }
  row.heap = settled() - before;
  return row;
}

for (let warm = 0; warm < 60; warm++) readPlan(planText(900_000 + warm));
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, seed ${seed}`);
console.log(
  '| plans | text read, MB | seconds of processor | MB/s | plans/s | clauses | heap kept, MB | heap at most, MB |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const size of SIZES) {
  const { bytes, seconds, clauses, heap, peak } = measure(size);
  const read = size === 1 ? ROUNDS_OF_ONE : size;
  console.log(
    `| ${size}${size === 1 ? ` × ${ROUNDS_OF_ONE}` : ''} | ${megabytes(bytes)} | ${seconds.toFixed(2)} | ${(bytes / 1e6 / seconds).toFixed(1)} | ${Math.round(read / seconds)} | ${clauses} | ${megabytes(heap)} | ${megabytes(peak)} |`,
  );
}
