import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, importsOf, type SourceFile, sources } from './house.ts';

/** The order of the rooms (architecture §1, ADR 0005). A room may import itself and anything to its left, types included. */
const ORDER = [
  'kernel',
  'calendar',
  'db',
  'access',
  'ledger',
  'tokens',
  'units',
  'plans',
  'tasks',
  'indicators',
  'intake',
  'upstream',
  'progress',
  'search',
  'measures',
  'assessment',
  'inbox',
  'papers',
  'feed',
  'webhooks',
  'registry',
  'api',
  'console',
  'door',
];

/** The last room: the files that may read the environment, the clock and argv, and the command line behind them. */
const DOOR = /^src\/(main|cli|config)(\.ts$|\/)/;
/** Read fewer than this, and the law has lost its eyes. Raise it as the house grows. */
const FEWEST_FILES = 150;
const FEWEST_IMPORTS = 800;

function roomOf(path: string): string {
  if (DOOR.test(path)) return 'door';
  return /^src\/([^/]+?)(?:\.tsx?$|\/)/.exec(path)?.[1] ?? path;
}

/** Breaches of the order of rooms. */
function breachesOfOrder(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const from = roomOf(path);
    if (!ORDER.includes(from)) return [`${path}: room "${from}" has no place in the order`];
    return importsOf(text)
      .filter(({ name }) => name.startsWith('.'))
      .flatMap(({ name }) => {
        const target = posix.join(posix.dirname(path), name);
        if (target.endsWith('.json')) return [];
        if (!target.startsWith('src/')) return [`${path}: imports ${target}, which is outside src/`];
        const to = roomOf(target);
        return ORDER.includes(to) && ORDER.indexOf(to) <= ORDER.indexOf(from)
          ? []
          : [`${path}: ${from} may not import ${to} (${target})`];
      });
  });
}

const isTables = (path: string) => /\/tables(-[a-z-]+)?\.ts$/.test(path);
const isStore = (path: string) => /\/store(-[a-z-]+)?\.ts$/.test(path);
const isCommands = (path: string) => /\/commands(-[a-z-]+)?\.ts$/.test(path);
const isTest = (path: string) => path.endsWith('.test.ts');
/** Rooms that are not about one noun: they may know how rows are kept. */
const isInfrastructure = (path: string) =>
  ['db', 'ledger', 'registry', 'api', 'console', 'door'].includes(roomOf(path));
/** The only files that compose what stores read into an answer, and why that is no store's and no noun's matter. */
const READINGS: Record<string, string> = {
  'src/units/dictionary.ts':
    'keeps the small reference data in memory and reloads it by commit and ledger sequence (architecture §3)',
  'src/tasks/register-line.ts':
    'joins plan, clause, units and state into one line of the register, statement by statement',
  'src/papers/paper-facts.ts': 'gathers what the register states for the papers of measures, statement by statement',
  'src/papers/paper-draft.ts': 'chooses wording and series for a subject and puts what the register states into them',
  'src/papers/paper-batch.ts': 'makes the papers of a filtered list page by page',
  'src/papers/reported.ts':
    'gathers what was reported, checked and closed off of obligations from the stores of progress',
  'src/papers/card-reading.ts':
    'gathers the cards of an assessment or a year, yearly or final, for the files made of them',
  'src/papers/card-proofs.ts': 'gathers the records on which yearly cards rest, as far as their reader may see them',
  'src/papers/final-proofs.ts': 'gathers the records on which final cards rest: letters, figures, what assessors gave',
  'src/papers/ledger-rows.ts': 'reads the lines of a filtered view page by page into rows of the ledger sheet',
};
const isReading = (path: string) => path in READINGS;
const isNoun = (path: string) =>
  ![isInfrastructure, isTables, isStore, isCommands, isReading, isTest].some((isOther) => isOther(path));

const OUTDOORS: [RegExp, string][] = [
  [/\bprocess\.(env|argv)\b/, 'reads the environment or the command line'],
  [
    /\bimport\s*\{[^}]*\b(env|argv)\b[^}]*\}\s*from\s*['"](node:)?process['"]/,
    'reads the environment or the command line',
  ],
  [/\bnew Date\s*\(/, 'reads or makes a wall-clock time'],
  [/\bDate\.now\b/, 'reads the wall clock'],
  [/\bTemporal\.Now\b/, 'reads the wall clock'],
  [/\bMath\.random\b/, 'throws dice'],
  [/\brandomUUID\b/, 'throws dice'],
];

/** Breaches of what each kind of file may do (architecture §1, table of a room's files). */
function breachesOfRole(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const code = codeOf(text);
    const imports = importsOf(text);
    const room = roomOf(path);
    const breaches: string[] = [];
    const breach = (what: string) => breaches.push(`${path}: ${what}`);
    for (const { name, typeOnly } of imports) {
      const target = name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
      const isDrizzle = /^drizzle-orm(\/|$)/.test(target);
      const isDb = roomOf(target) === 'db';
      if (isDrizzle && isCommands(path)) breach('commands never write SQL themselves');
      else if (isDrizzle && !isStore(path) && !isTables(path) && !['db', 'ledger'].includes(room)) {
        breach(`SQL belongs to store.ts (${target})`);
      }
      if (target === 'better-sqlite3' && room !== 'db') breach('the driver belongs to db');
      if (isTables(path) && isDb && target !== 'src/db/columns.ts')
        breach(`tables know of db/columns.ts only (${target})`);
      if (isReading(path) && isDb && !(typeOnly && target === 'src/db/engine.ts')) {
        breach(`a reading takes a handle and asks stores (${target})`);
      }
      if (!isNoun(path)) continue;
      if (isDb) breach(`what a thing is does not know how it is kept (${target})`);
      // The shape of a row may be borrowed, but nothing of a table or a store may run.
      if (!typeOnly && (isTables(target) || isStore(target)))
        breach(`what a thing is neither reads nor writes (${target})`);
    }
    if (!/^src\/(config|main|cli)\.ts$/.test(path)) {
      for (const [pattern, what] of OUTDOORS) if (pattern.test(code)) breach(`${what} (${pattern.source})`);
    }
    return breaches;
  });
}

describe('the order of rooms', () => {
  test('every room imports only itself and rooms to its left', () => {
    expect(breachesOfOrder(sources())).toEqual([]);
  });

  test('the law reads the whole house', () => {
    const files = sources();
    expect(files.length).toBeGreaterThanOrEqual(FEWEST_FILES);
    expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThanOrEqual(FEWEST_IMPORTS);
  });

  test('a planted breach is seen: value, type, re-export, side effect and import() alike', () => {
    const planted = (path: string, text: string) => breachesOfOrder([{ path, text }]);
    expect(planted('src/units/unit.ts', "import { stateOf } from '../tasks/task.ts';")).toHaveLength(1);
    expect(planted('src/units/unit.ts', "import type { Task } from '../tasks/task.ts';")).toHaveLength(1);
    expect(planted('src/tasks/task.ts', "export * from '../indicators/indicator.ts';")).toHaveLength(1);
    expect(planted('src/kernel/id.ts', "import '../db/sqlite.ts';")).toHaveLength(1);
    expect(planted('src/plans/plan.ts', "const later = await import('../papers/notice.ts');")).toHaveLength(1);
    expect(planted('src/plans/plan.ts', "type T = import('../tasks/task.ts').Task;")).toHaveLength(1);
    expect(planted('src/api/plans.ts', "import { settings } from '../config.ts';")).toHaveLength(1);
    expect(planted('src/tasks/task.test.ts', "import { world } from '../../tests/world.ts';")).toHaveLength(1);
    expect(planted('src/attic/box.ts', "import { x } from './y.ts';")).toHaveLength(1);
    expect(planted('src/attic.ts', '')).toHaveLength(1);
  });

  test('what is allowed is not reported', () => {
    const text = [
      "import { sql } from 'drizzle-orm';",
      "import type { Plan } from '../plans/plan.ts';",
      "import { own } from './task.ts';",
      "// import { later } from '../papers/notice.ts';",
      "/* export * from '../api/server.ts'; */",
    ].join('\n');
    expect(breachesOfOrder([{ path: 'src/tasks/store.ts', text }])).toEqual([]);
    expect(
      breachesOfOrder([{ path: 'src/registry.ts', text: "import { perform } from './ledger/command.ts';" }]),
    ).toEqual([]);
    expect(breachesOfOrder([{ path: 'src/cli/sweep.ts', text: "import { settings } from '../config.ts';" }])).toEqual(
      [],
    );
  });
});

describe('the files of a room', () => {
  test('SQL stands in stores, rows in tables, and only the door looks outdoors', () => {
    expect(breachesOfRole(sources())).toEqual([]);
  });

  test('every reading that is excepted still stands', () => {
    const paths = sources().map(({ path }) => path);
    expect(Object.keys(READINGS).filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('a planted breach of a role is seen', () => {
    const planted = (path: string, text: string) => breachesOfRole([{ path, text }]);
    expect(planted('src/tasks/task.ts', "import { eq } from 'drizzle-orm';")).toHaveLength(1);
    expect(planted('src/api/tasks.ts', "import { eq } from 'drizzle-orm';")).toHaveLength(1);
    expect(planted('src/tasks/commands.ts', "import { eq } from 'drizzle-orm';")).toHaveLength(1);
    expect(planted('src/ledger/commands.ts', "import { eq } from 'drizzle-orm';")).toHaveLength(1);
    expect(planted('src/tasks/store.ts', "import Sqlite from 'better-sqlite3';")).toHaveLength(1);
    expect(planted('src/tasks/deadline.ts', "import type { Db } from '../db/engine.ts';")).toHaveLength(1);
    expect(planted('src/tasks/deadline.ts', "import { deadlines } from './tables.ts';")).toHaveLength(1);
    expect(planted('src/tasks/deadline.ts', "import { findTask } from './store.ts';")).toHaveLength(1);
    expect(planted('src/units/dictionary.ts', "import { insertRows } from '../db/write.ts';")).toHaveLength(1);
    expect(planted('src/tasks/tables.ts', "import type { Db } from '../db/engine.ts';")).toHaveLength(1);
    for (const code of [
      'process.env.PORT',
      'process.argv',
      'new Date()',
      'Date.now()',
      'Math.random()',
      'crypto.randomUUID()',
    ]) {
      expect(planted('src/api/server.ts', `const x = ${code};`)).toHaveLength(1);
      expect(planted('src/config.ts', `const x = ${code};`)).toEqual([]);
    }
    expect(planted('src/tasks/store-obligations.ts', "import { eq } from 'drizzle-orm';")).toEqual([]);
    expect(planted('src/tasks/tables.ts', "import { idOf } from '../db/columns.ts';")).toEqual([]);
    expect(planted('src/tasks/deadline.ts', "import type { deadlines } from './tables.ts';")).toEqual([]);
    expect(planted('src/tasks/deadline.ts', '// never Date.now() here')).toEqual([]);
  });
});
