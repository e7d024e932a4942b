import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killFeedConsumer } from './killed-feed.ts';
import { killWhileWriting } from './killed-writes.ts';
import { temporaryFolder } from './world.ts';

// A few rounds; `node bench/kills.ts` plays 300 and 200 (bench/RESULTS.md).

/** Chance that is the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test('a register killed while callers write to it opens clean and holds all that they were told is done', async () => {
  const { folder, remove } = temporaryFolder();
  try {
    const report = await killWhileWriting(join(folder, 'registry.db'), 4, chance(11));
    expect(report).toMatchObject({ kills: 4, whileOpening: 1, lost: [], problems: 0, complaints: '' });
    expect(report.acknowledged).toBeGreaterThan(10);
  } finally {
    remove();
  }
});

test('a consumer of the feed that is killed anywhere loses nothing and applies nothing twice', async () => {
  const report = await killFeedConsumer(6, chance(7));
  expect(report).toMatchObject({ kills: 6, missing: 0, twice: 0, wrong: 0, complaints: '' });
  expect(report.changes).toBeGreaterThan(400);
});
