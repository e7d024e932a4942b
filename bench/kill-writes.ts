import { join } from 'node:path';
import { killWhileWriting } from '../tests/killed.ts';
import { temporaryFolder } from '../tests/world.ts';

// `node bench/kill-writes.ts [times]`: a writing process killed with SIGKILL so many times; the result stands in RESULTS.md.

const times = Number(process.argv[2] ?? 300);
const { folder, remove } = temporaryFolder();
const startedAt = performance.now();
try {
  const report = await killWhileWriting(join(folder, 'registry.db'), times, Math.random);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(JSON.stringify({ ...report, lost: report.lost.length, seconds, node: process.version }));
  process.exitCode = report.lost.length === 0 && report.problems === 0 ? 0 : 1;
} finally {
  remove();
}
