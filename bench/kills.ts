import { join } from 'node:path';
import { killFeedConsumer } from '../tests/killed-feed.ts';
import { killWhileWriting } from '../tests/killed-writes.ts';
import { temporaryFolder } from '../tests/world.ts';

// `node bench/kills.ts [WRITES] [CONSUMER]`: a serving register killed so many times while it is written to, a consumer of its feed so
// many times. Fails when anything acknowledged was lost or anything applied twice; the result stands in RESULTS.md.

const [writes = '300', consumer = '200'] = process.argv.slice(2);

async function timed<Report extends object>(name: string, work: () => Promise<Report>): Promise<Report> {
  const startedAt = performance.now();
  const report = await work();
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(JSON.stringify({ name, ...report, seconds, node: process.version }));
  return report;
}

if (Number(writes) > 0) {
  const { folder, remove } = temporaryFolder();
  const file = join(folder, 'registry.db');
  const report = await timed('writes', () => killWhileWriting(file, Number(writes), Math.random)).finally(remove);
  if (report.lost.length + report.problems > 0 || report.complaints !== '') process.exitCode = 1;
}
if (Number(consumer) > 0) {
  const report = await timed('consumer', () => killFeedConsumer(Number(consumer), Math.random));
  if (report.missing + report.twice + report.wrong > 0 || report.complaints !== '') process.exitCode = 1;
}
