import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Actor, ActorRole } from '../src/access/actor.ts';
import { systemIds } from '../src/config.ts';
import { type Clock, type Instant, parseInstant } from '../src/kernel/clock.ts';
import type { Id } from '../src/kernel/id.ts';
import { type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { type Command, perform } from '../src/ledger/command.ts';
import { runSweepWith, sweepToEnd } from '../src/measures/commands-sweep.ts';
import { assignItemsWith, openItems } from '../src/progress/commands-item-open.ts';
import { acceptReport, submitReportWith } from '../src/progress/commands-report.ts';
import { importSeedPlan, openRegistry, type Registry } from '../src/registry.ts';
import { rebuildIndex } from '../src/search/store-index.ts';
import { rebuildNamedDays } from '../src/tasks/store-named-days.ts';

// Large registers for measuring: the seed plan with items, reports and measures on it, made by deeds; then the plan and all
// below it copied by SQL, each copy under ids of its own. The copies have no ledger entries, so such a register is no evidence.

/** The day that the benches ask about. */
export const BENCH_DAY: LocalDate = localDate('2019-01-20');

/** A clock that stands at an instant. */
export const clockAt = (instant: string): Clock & { set(instant: string): void } => {
  let now = parseInstant(instant) as Instant;
  return {
    now: () => now,
    set: (next) => {
      now = parseInstant(next) as Instant;
    },
  };
};

const COPIED = [
  'plan',
  'plan_section',
  'task_clause',
  'responsibility',
  'deadline',
  'obligation',
  'indicator',
  'supervised_item',
  'report_entry',
  'measure',
] as const;
/**
 * Columns that name a row of a copied table. No id of ours holds a `u` (ULID's alphabet leaves it out), so it marks a copy; its
 * number stands before the rest, so that ids keep the order in which plans would have been recorded.
 */
const OWN = /^(id|identity|plan_id|section_id|parent_id|clause_id|deadline_id|obligation_id|item_id|text_hash)$/;

/** One plan with everything that an office does on it up to the day of the benches. */
async function makeSeed(file: string): Promise<number> {
  const clock = clockAt('2018-12-03T01:00:00.000Z');
  const registry: Registry = await openRegistry({ file, clock, ids: systemIds() });
  const { jurisdiction, calendar } = registry;
  const actor = (role: ActorRole, unitScope: readonly Id<'Unit'>[] | null = null): Actor => ({
    ...{ id: `bench:${role}`, name: 'bench', role, jurisdiction, unitScope },
  });
  const by = <Input, Outcome>(who: Actor, deed: Command<Input, Outcome>, input: Input) =>
    perform(deed, input, { ...registry, actor: who, requestId: 'bench' }).then(({ outcome }) => outcome);
  const officer = actor('SUPERVISION_DIRECTOR');
  await importSeedPlan(registry);
  const { itemIds } = await by(officer, openItems, { filter: { states: ['OPEN', 'OVERDUE'] }, reportEveryMonths: 1 });
  await by(officer, assignItemsWith(calendar), { itemIds });
  clock.set('2019-01-03T01:00:00.000Z');
  const raw = new SqliteDatabase(file, { readonly: true });
  const items = raw
    .prepare('select identity as itemId, lead_unit_id as unitId from supervised_item where superseded_at is null')
    .all() as { itemId: string; unitId: Id<'Unit'> }[];
  for (const [unitId, own] of Map.groupBy(items, (item) => item.unitId)) {
    const entries = own.map(({ itemId }, at) => ({
      itemId,
      percentDone: 30 + at,
      done: `第${at + 1}项已完成前期调查`,
    }));
    const { reportId } = await by(actor('UNIT_PRINCIPAL', [unitId]), submitReportWith(calendar), {
      ...{ unitId, period: '2018-12', entries },
    });
    await by(officer, acceptReport, { reportId, expectedVersion: 1 });
  }
  clock.set('2019-01-20T01:00:00.000Z');
  await sweepToEnd({ asOf: BENCH_DAY }, (input) => by(actor('OWNER'), runSweepWith(calendar), input));
  const clauses = raw.prepare('select count(*) from task_clause where superseded_at is null').pluck().get() as number;
  raw.close();
  registry.close();
  return clauses;
}

/**
 * Copies the plan and all below it, one copy after another, so that what belongs to a plan stands together as if it had been
 * recorded so. Indexes are made anew afterwards: row by row they cost several times more. Nothing is held in memory.
 */
function multiply(file: string, times: number): void {
  const raw = new SqliteDatabase(file);
  raw.pragma('foreign_keys = off');
  // A file that is being made and is lost with the machine is made again.
  raw.pragma('journal_mode = off');
  raw.pragma('synchronous = off');
  raw.pragma('cache_size = -500000');
  const copied = (column: string) => `substr(${column}, 1, 11) || printf('u%06d', i) || substr(${column}, 12)`;
  const number = (column: string) => `substr(${column}, 1, 5) || printf('%06d', i * 1000 + substr(${column}, 6))`;
  raw.transaction(() => {
    for (const table of COPIED) {
      const names = (raw.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
      const values = names.map((name) => {
        if (OWN.test(name)) return copied(name);
        return table === 'supervised_item' && name === 'number' ? number(name) : name;
      });
      const indexes = raw
        .prepare("select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null")
        .all(table) as { name: string; sql: string }[];
      for (const { name } of indexes) raw.exec(`drop index ${name}`);
      raw.exec(`create temp table original as select * from ${table}`);
      raw
        .prepare(
          `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${times})
           insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from n cross join original`,
        )
        .run();
      raw.exec('drop table original');
      for (const { sql } of indexes) raw.exec(sql);
    }
  })();
  raw.close();
}

/** The file of a register with about so many task clauses; made once and kept in `folder`: 13 kB for each task. */
export async function registerOf(folder: string, tasks: number): Promise<string> {
  const file = `${folder}/${tasks}.db`;
  if (existsSync(file)) return file;
  mkdirSync(dirname(file), { recursive: true });
  const seed = `${folder}/${tasks}.making.db`;
  for (const end of ['', '-wal', '-shm']) rmSync(seed + end, { force: true });
  const clauses = await makeSeed(seed);
  const raw = new SqliteDatabase(seed);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
  const times = Math.ceil(tasks / clauses) - 1;
  if (times > 0) multiply(seed, times);
  const registry = await openRegistry({ file: seed, clock: clockAt('2019-01-20T02:00:00.000Z'), ids: systemIds() });
  await registry.engine.tx(registry.jurisdiction, rebuildIndex);
  await registry.engine.tx(registry.jurisdiction, rebuildNamedDays);
  registry.close();
  renameSync(seed, file);
  return file;
}

/** A copy of a register for one run, in a folder of its own beside it; it shares its blocks where the file system can. */
export function copyForRun(made: string): { folder: string; file: string } {
  const folder = mkdtempSync(join(dirname(made), 'run-'));
  const file = join(folder, basename(made));
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(made + end)) copyFileSync(made + end, file + end, constants.COPYFILE_FICLONE);
  }
  return { folder, file };
}
