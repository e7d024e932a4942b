import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../src/access/actor.ts';
import type { Db, Engine } from '../src/db/engine.ts';
import { openSqlite } from '../src/db/sqlite.ts';
import { reviseRow } from '../src/db/write.ts';
import { type Instant, parseInstant } from '../src/kernel/clock.ts';
import { type Id, type JurisdictionCode, parseJurisdiction } from '../src/kernel/id.ts';
import { command, perform } from '../src/ledger/command.ts';
import { addUnits } from '../src/units/commands.ts';
import { parseUnitSeed, type UnitSeed } from '../src/units/seed.ts';
import { units } from '../src/units/tables.ts';

const SEED = join(import.meta.dirname, '..', 'seeds', 'units', '370812.json');

/** The seed's units, for a jurisdiction that may be another. */
export const unitSeed = (over: Partial<UnitSeed> = {}): UnitSeed => ({
  ...parseUnitSeed(JSON.parse(readFileSync(SEED, 'utf8'))),
  ...over,
});

/** As many units as wanted, 单位00001 …, without groups. */
export function manyUnits(count: number): UnitSeed {
  const [first] = unitSeed().units;
  if (!first) throw new Error('the seed has no units');
  const named = Array.from({ length: count }, (_none, index) => {
    const name = `单位${String(index + 1).padStart(5, '0')}`;
    return { ...first, fullName: name, shortName: name, displayOrder: Math.floor(index / 3), aliases: [] };
  });
  return unitSeed({ units: named, groups: [] });
}

export const code = (text: string) => parseJurisdiction(text) as JurisdictionCode;

const install = command(
  'INSTALL_SEEDS',
  () => ({ allowed: true }),
  (tx, seed: UnitSeed, at) => addUnits(tx, seed, at),
);
/** A deed that changes rows, as `completeObligation` and others do; here a unit's note. */
const annotate = command(
  'CONFIRM_PLAN',
  () => ({ allowed: true }),
  async (tx, { ids, note }: { ids: readonly string[]; note: string }) => {
    for (const id of ids) await reviseRow(tx, units, id, { note });
    return ids.length;
  },
);
/** A deed that changes nothing. */
const idle = command(
  'RUN_SWEEP',
  () => ({ allowed: true }),
  async () => null,
);

/** A register on a real SQLite file that holds units and a ledger, and nothing else. */
export interface BareRegister {
  file: string;
  engine: Engine;
  db: Db;
  statements: string[];
  install(seed?: UnitSeed, jurisdiction?: JurisdictionCode): Promise<number>;
  annotate(ids: readonly string[], note: string): Promise<number>;
  idle(): Promise<number>;
  close(): void;
}

export function bareRegister(): BareRegister {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const file = join(folder, 'registry.db');
  const statements: string[] = [];
  const engine = openSqlite(file, { onStatement: (statement) => statements.push(statement) });
  engine.migrate();
  let tail = 0;
  let now = Date.parse('2018-03-20T01:00:00Z');
  const by = (jurisdiction: JurisdictionCode) => {
    const actor: Actor = { id: 'local:test', name: '测试', role: 'OWNER', jurisdiction, unitScope: null };
    return {
      engine,
      clock: { now: () => parseInstant(new Date(now++).toISOString()) as Instant },
      ids: { tail: () => String(++tail).padStart(8, '0') },
      actor,
      requestId: `request-${now}`,
    };
  };
  const home = code('370812');
  return {
    file,
    engine,
    db: engine.read(home),
    statements,
    install: async (seed = unitSeed(), jurisdiction = home) =>
      (await perform(install, seed, by(jurisdiction))).sequence,
    annotate: async (ids, note) => (await perform(annotate, { ids, note }, by(home))).sequence,
    idle: async () => (await perform(idle, null, by(home))).sequence,
    close() {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The ids of units by short name. */
export async function unitIds(db: Db): Promise<Map<string, Id<'Unit'>>> {
  const rows = await db.select({ id: units.id, name: units.shortName }).from(units);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
