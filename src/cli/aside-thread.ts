import { parentPort, workerData } from 'node:worker_threads';
import { systemClock, systemIds } from '../config.ts';
import { sofficeConverter } from '../intake/extract/soffice-convert.ts';
import type { Instant } from '../kernel/clock.ts';
import { invariant } from '../kernel/invariant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { FILES, type Place, WORKS } from '../registry/works.ts';
import { openRegistry } from '../registry.ts';
import type { Asked, ThreadSettings, Told } from './aside-threads.ts';

// The thread in which works are done aside (ADR 0066): it opens the register for itself and does one work after another.

invariant(parentPort, 'this file is started as a thread');
const port = parentPort;
const { file, evidenceFolder, soffice, standsAt } = workerData as ThreadSettings;
const now = standsAt as Instant | null;
const registry = await openRegistry({
  ...{ file, evidenceFolder: evidenceFolder ?? undefined, mustExist: true },
  ...{ clock: now === null ? systemClock : { now: () => now }, ids: systemIds() },
});
const place: Place = { registry, convert: soffice === null ? undefined : sofficeConverter(soffice) };
const tell = (told: Told) => port.postMessage(told);

const failure = (error: unknown): Told =>
  error instanceof Refusal
    ? { kind: 'REFUSED', code: error.code, facts: error.facts, path: error.path }
    : { kind: 'FAILED', error };

let parts: AsyncGenerator<unknown> | undefined;

async function answer(asked: Asked): Promise<Told> {
  switch (asked.kind) {
    case 'WORK':
      return { kind: 'DONE', outcome: await WORKS[asked.name](place, asked.input as never) };
    case 'FILE':
      parts = FILES[asked.name](place, asked.input as never);
      return next();
    case 'NEXT':
      return next();
  }
}

async function next(): Promise<Told> {
  invariant(parts, 'a file is begun before it is gone on with');
  const { done, value } = await parts.next();
  return done ? { kind: 'END' } : { kind: 'PART', part: value };
}

port.on('message', (asked: Asked) => void answer(asked).catch(failure).then(tell));
