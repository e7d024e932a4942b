import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../db/engine.ts';
import { toldFacts } from '../feed/change.ts';
import { type ExportOutcome, finishExport } from '../feed/commands.ts';
import { EXPORT_RULES, type ExportJob } from '../feed/export.ts';
import { listExpiredExports, listQueuedExports, listRowsBehind } from '../feed/store.ts';
import { changeTypeOf, TOLD_NOUNS, type ToldNoun, toldNounOf } from '../feed/told-nouns.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { addHours } from '../kernel/clock.ts';
import { perform } from '../ledger/command.ts';
import { lastSequence } from '../ledger/store.ts';
import { ALL_TABLES } from '../registry/all-tables.ts';
import type { Registry } from '../registry.ts';
import { cursorBehind } from './feed.ts';

/** Few enough to be read and put into text in some ten milliseconds, which is how long others wait. */
const ROWS_AT_ONCE = 100;

/** The file of an export in the folder of exports. */
export const exportFile = (folder: string, id: string): string => join(folder, `${id}.ndjson`);

/** All rows that are told of, as lines, in pages that let others take their turn. */
async function* pagesOfLines(db: Db, nouns: readonly ToldNoun[]): AsyncGenerator<string[]> {
  for (const table of ALL_TABLES) {
    for (let behind = ''; ; ) {
      const rows = await listRowsBehind(db, table, behind, ROWS_AT_ONCE);
      const noun = toldNounOf(String(rows[0]?.id));
      if (noun === undefined || !nouns.includes(noun)) break;
      behind = String(rows.at(-1)?.id);
      yield rows.map((row) =>
        canonicalJson({ kind: 'THING', type: changeTypeOf(noun), id: row.id, facts: toldFacts(noun, row) }),
      );
      if (rows.length < ROWS_AT_ONCE) break;
      await othersTurn();
    }
  }
}

/** Writes the whole register as of one number of the ledger; the file has its name only once it is complete and on disk. */
async function write(
  db: Db,
  job: ExportJob,
  file: string,
): Promise<Omit<Extract<ExportOutcome, { state: 'READY' }>, 'expiresAt'>> {
  const sequence = await lastSequence(db);
  const nouns = job.types ?? TOLD_NOUNS;
  const hash = createHash('sha256');
  const handle = await open(`${file}.part`, 'w', 0o600);
  let [rows, bytes] = [0, 0];
  const put = async (lines: readonly string[]) => {
    const text = `${lines.join('\n')}\n`;
    hash.update(text);
    bytes += (await handle.write(text)).bytesWritten;
  };
  try {
    const changesAfter = cursorBehind(sequence);
    const types = nouns.map(changeTypeOf);
    await put([canonicalJson({ kind: 'HEAD', jurisdiction: db.jurisdiction, sequence, changesAfter, types })]);
    for await (const lines of pagesOfLines(db, nouns)) {
      await put(lines);
      rows += lines.length;
    }
    await put([canonicalJson({ kind: 'END', rows })]);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
  return { state: 'READY', sequence, rows, bytes, fileHash: hash.digest('hex') };
}

const DISK_TROUBLES = ['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'ENOENT', 'EIO', 'EDQUOT', 'EMFILE'];

/** Writes exports one after another, and takes expired files away. */
export interface Exporter {
  /** There may be work. */
  wake(): void;
  /** Resolves when what waited has been written. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts writing exports into a folder; those that a stopped server left waiting are written first. */
export function startExporter(registry: Registry, folder: string, log: FastifyBaseLogger): Exporter {
  const { engine, jurisdiction, clock, ids } = registry;
  const server: Actor = { id: 'local:exports', name: 'exports', role: 'OWNER', jurisdiction, unitScope: null };
  let [isStopped, isWaiting] = [false, false];
  let running: Promise<void> = Promise.resolve();

  async function settle(job: ExportJob): Promise<void> {
    let outcome: ExportOutcome;
    try {
      await mkdir(folder, { recursive: true });
      const written = await engine.snapshot(jurisdiction, (db) => write(db, job, exportFile(folder, job.id)));
      outcome = { ...written, expiresAt: addHours(clock.now(), EXPORT_RULES.hoursKept) };
    } catch (error) {
      log.error({ err: error, export: job.id }, 'export failed');
      await rm(`${exportFile(folder, job.id)}.part`, { force: true });
      const isDisk = DISK_TROUBLES.includes(String((error as { code?: unknown }).code));
      outcome = { state: 'FAILED', failure: isDisk ? 'DISK' : 'FAULT' };
    }
    const requestId = `export-${ids.tail()}`;
    await perform(finishExport, { exportId: job.id, outcome }, { ...registry, actor: server, requestId });
  }

  async function work(): Promise<void> {
    isWaiting = false;
    const db = () => engine.read(jurisdiction);
    for (const { id } of await listExpiredExports(db(), clock.now())) await rm(exportFile(folder, id), { force: true });
    for (let [job] = await listQueuedExports(db()); job && !isStopped; [job] = await listQueuedExports(db()))
      await settle(job);
  }

  const exporter: Exporter = {
    wake() {
      if (isStopped || isWaiting) return;
      isWaiting = true;
      running = running.then(work).catch((error: unknown) => log.error({ err: error }, 'exports'));
    },
    settled: () => running,
    async stop() {
      isStopped = true;
      await running;
    },
  };
  exporter.wake();
  return exporter;
}
