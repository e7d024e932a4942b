import { rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { writeParts } from '../src/cli/output-file.ts';
import { systemClock, systemIds } from '../src/config.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { ledgerRows } from '../src/papers/ledger-rows.ts';
import { ledgerCsv } from '../src/papers/sheet-csv.ts';
import { ledgerXlsx } from '../src/papers/sheet-xlsx.ts';
import { importSeedPlan, openRegistry } from '../src/registry.ts';

// How long the ledger sheet of many overdue duties takes and how much memory it needs: `node bench/ledger-sheet.ts [ROWS]`.
// The duties are copies of the seed's eight that were overdue on 1 January 2019, in a register thrown away afterwards.

const ROWS = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), 'registry-bench-'));
const file = join(folder, 'registry.db');
const registry = await openRegistry({ file, clock: systemClock, ids: systemIds() });
try {
  await importSeedPlan(registry);
  const raw = new SqliteDatabase(file);
  const columns = (raw.prepare('pragma table_info(obligation)').all() as { name: string }[]).map(({ name }) => name);
  const copied = columns.map((name) => {
    if (name === 'id' || name === 'identity') return `o.id || 'x' || n.i`;
    return name === 'period' ? `'b' || n.i` : `o.${name}`;
  });
  raw
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${Math.ceil(ROWS / 8)})
       insert into obligation (${columns.join(', ')}) select ${copied.join(', ')} from obligation o, n
       where o.due_on is not null and o.due_on < '2019-01-01' and o.superseded_at is null limit ${ROWS}`,
    )
    .run();
  raw.close();
  const asOf = localDate('2019-01-01');
  const filter = { asOf, knownAt: registry.clock.now(), states: ['OVERDUE'] as const };
  const db = () => registry.engine.read(registry.jurisdiction);
  for (const [name, make] of [
    ['ledger.csv', () => ledgerCsv(ledgerRows(db, filter))],
    ['ledger.xlsx', () => ledgerXlsx('台账', ledgerRows(db, filter))],
  ] as const) {
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 50);
    const began = performance.now();
    const written = await writeParts(join(folder, name), make());
    clearInterval(watch);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `${name}: ${ROWS} rows in ${seconds.toFixed(1)} s, ${(statSync(written).size / 1e6).toFixed(1)} MB, peak memory ${Math.round(peak / 1e6)} MB`,
    );
  }
} finally {
  registry.close();
  rmSync(folder, { recursive: true, force: true });
}
