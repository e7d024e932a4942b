import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Processes, not threads: better-sqlite3 is native. Two, because the smallest machine we build on has two cores.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 10_000,
    projects: [
      // What a thing is, without a register or a process: such tests leave nothing behind, so their files share a process.
      { extends: true, test: { name: 'rooms', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'register', include: ['tests/**/*.test.ts'] } },
    ],
  },
});
