import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Scorecard } from '../src/assessment/card.ts';
import { distributionOf } from '../src/assessment/distribution.ts';
import { totalsOf } from '../src/assessment/store-totals.ts';
import { scorecardsOf } from '../src/assessment/store-unit-facts.ts';
import { systemClock, systemIds } from '../src/config.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { importSeedPlan, openRegistry } from '../src/registry.ts';

// How long the scorecards of many units take: `node --max-old-space-size=6000 bench/assessment.ts [UNITS] [LINES] [AT_ONCE]`, and
// only what they come to with `totals` after it. The towns of
// the seed's group 各镇街 are copied until there are so many units, the clauses that name the group until each unit has so many lines
// due in 2018, in a register thrown away afterwards. All cards are asked for in portions of AT_ONCE units.

const [units = 500, lines = 200, atOnce = 500] = process.argv.slice(2, 5).map(Number);
const isTotals = process.argv[5] === 'totals';
const YEAR = 2018;
const folder = mkdtempSync(join(tmpdir(), 'bench-assessment-'));
const file = join(folder, 'registry.db');
const statements: string[] = [];
const open = () =>
  openRegistry({ file, clock: systemClock, ids: systemIds(), onStatement: (statement) => statements.push(statement) });

/** Copies rows of a table so many times, with some columns changed by expression; `n.i` is the number of the copy. */
function copier(raw: SqliteDatabase.Database) {
  return (table: string, times: number, where: string, changed: Record<string, string>) => {
    if (times < 1) return;
    const names = (raw.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
    const values = names.map((name) => changed[name] ?? `t.${name}`);
    raw
      .prepare(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${times})
         insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} t, n where ${where}`,
      )
      .run();
  };
}

function multiply(): { units: number; lines: number } {
  const raw = new SqliteDatabase(file);
  raw.pragma('foreign_keys = off');
  const count = (query: string) => raw.prepare(query).pluck().get() as number;
  const copy = copier(raw);
  const twin = (column: string) => `t.${column} || '~' || n.i`;
  const named = 'select clause_id from responsibility where group_id is not null and superseded_at is null';
  const due = `due_on between '${YEAR}-01-01' and '${YEAR}-12-31' and superseded_at is null and clause_id in (${named})`;
  const members = 'select unit_id from unit_group_member';
  const timesUnits = Math.ceil(units / count(`select count(distinct unit_id) from unit_group_member`)) - 1;
  const timesLines = Math.ceil(lines / count(`select count(*) from obligation where ${due}`)) - 1;
  raw.transaction(() => {
    copy('unit', timesUnits, `t.id in (${members}) and instr(t.id, '~') = 0`, {
      id: twin('id'),
      full_name: twin('full_name'),
      short_name: twin('short_name'),
      code: twin('code'),
      display_order: 't.display_order + n.i * 1000',
    });
    copy('unit_group_member', timesUnits, `instr(t.id, '~') = 0`, { id: twin('id'), unit_id: twin('unit_id') });
    const isOld = `t.superseded_at is null and instr(t.id, '~') = 0`;
    const clauses = `select clause_id from obligation where ${due}`;
    copy('task_clause', timesLines, `t.id in (${clauses}) and ${isOld}`, {
      ...{ id: twin('id'), identity: twin('identity'), ordinal: 't.ordinal + n.i * 1000' },
    });
    copy('responsibility', timesLines, `t.clause_id in (${clauses}) and ${isOld}`, {
      ...{ id: twin('id'), clause_id: twin('clause_id') },
    });
    copy('obligation', timesLines, `t.id in (select id from obligation where ${due}) and ${isOld}`, {
      ...{ id: twin('id'), identity: twin('identity'), clause_id: twin('clause_id') },
    });
  })();
  const made = {
    units: count('select count(distinct unit_id) from unit_group_member'),
    lines: count(`select count(*) from obligation where ${due}`),
  };
  raw.close();
  return made;
}

const seeded = await open();
await importSeedPlan(seeded);
seeded.close();
const made = multiply();
const registry = await open();
const { engine, jurisdiction, calendar, clock } = registry;
const db = engine.read(jurisdiction);
const dictionary = await registry.dictionary();
const ids = [...dictionary.membershipsByUnit.keys()];
// All units have the lines of the first.
const first = { year: YEAR, asOf: localDate('2019-01-10'), knownAt: clock.now(), unitIds: ids.slice(0, 1) };
const linesOfOne = (await scorecardsOf(db, first, calendar)).cards[0]?.lines.length ?? 0;
statements.length = 0;
const [wall, processor] = [performance.now(), process.cpuUsage()];
let cards = 0;
let lineCount = 0;
let peak = 0;
const totals: { totalHundredths: number | null; status: 'SCORED' | 'NOTHING_DUE'; grade: null }[] = [];
for (let from = 0; from < ids.length; from += atOnce) {
  const question = {
    year: YEAR,
    asOf: localDate('2019-01-10'),
    knownAt: clock.now(),
    unitIds: ids.slice(from, from + atOnce),
  };
  const set = isTotals
    ? (await totalsOf(db, question, calendar)).totals
    : (await scorecardsOf(db, question, calendar)).cards;
  cards += set.length;
  for (const card of set) {
    lineCount += 'lines' in card ? (card as Scorecard).lines.length : linesOfOne;
    totals.push({ totalHundredths: card.totalHundredths, status: card.status, grade: null });
  }
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}
const seconds = (performance.now() - wall) / 1000;
const used = process.cpuUsage(processor);
console.log({
  units: cards,
  dutiesOfTheYear: made.lines,
  lines: lineCount,
  linesAUnit: Math.round(lineCount / cards),
  atOnce,
  wallSeconds: seconds.toFixed(1),
  processorSeconds: ((used.user + used.system) / 1e6).toFixed(1),
  microsecondsALine: Math.round((used.user + used.system) / lineCount),
  heapMB: Math.round(peak / 2 ** 20),
  residentMB: Math.round(process.memoryUsage().rss / 2 ** 20),
  median: distributionOf(totals).medianHundredths,
  statements: statements.length,
});
registry.close();
rmSync(folder, { recursive: true });
