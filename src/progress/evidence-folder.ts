import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from '../kernel/refusal.ts';
import { type EvidenceFiles, type EvidenceLimits, type FileState, isContentHash, sniffEvidence } from './evidence.ts';

const HEAD_BYTES = 4096;
const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Makes a folder and those above it, and makes its being there durable. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  // Step by step: Node's own recursive way never returns below /proc and its like.
  await makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
  await syncFolder(dirname(folder));
}

/** Makes the names in a folder durable, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Windows cannot open a folder; the file itself was synced.
  } finally {
    await handle?.close();
  }
}

/** Writes what comes, stopping one byte past the limit; gives hash, length and first bytes. */
async function writeTo(handle: FileHandle, content: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256');
  const head = Buffer.alloc(HEAD_BYTES);
  let bytes = 0;
  for await (const part of content) {
    if (bytes < HEAD_BYTES) head.set(part.subarray(0, HEAD_BYTES - bytes), bytes);
    bytes += part.byteLength;
    if (bytes > limit) refuse('EVIDENCE_TOO_LARGE', { limit }, ['file']);
    hash.update(part);
    await handle.write(part);
  }
  return { sha256: hash.digest('hex'), bytes, head: head.subarray(0, Math.min(bytes, HEAD_BYTES)) };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/**
 * Evidence kept in a folder: `ab/abcd…` by SHA-256, each file written beside its place, synced and renamed into it, so that
 * one that stands there is whole. `tail` gives names for files that are still coming in.
 */
export function evidenceFolder(folder: string, tail: () => string): EvidenceFiles {
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

  async function check(sha256: string): Promise<FileState> {
    if (!isContentHash(sha256)) return 'MISSING';
    try {
      return (await hashOf(placeOf(sha256))) === sha256 ? 'WHOLE' : 'ALTERED';
    } catch (error) {
      if (missing(error)) return 'MISSING';
      throw error;
    }
  }

  return {
    folder,
    check,
    async keep(content: AsyncIterable<Uint8Array>, limits: EvidenceLimits) {
      const incoming = join(folder, 'incoming');
      await makeFolder(incoming);
      const beside = join(incoming, tail());
      const handle = await open(beside, 'wx', 0o600);
      try {
        const { sha256, bytes, head } = await writeTo(handle, content, limits.bytes);
        if (bytes === 0) refuse('EVIDENCE_EMPTY', {}, ['file']);
        const type = sniffEvidence(head);
        if (!type || !limits.types.includes(type)) {
          return refuse('EVIDENCE_TYPE_NOT_TAKEN', { taken: limits.types }, ['file']);
        }
        await handle.sync();
        const place = placeOf(sha256);
        // The same content again also mends a file that was damaged meanwhile.
        await makeFolder(dirname(place));
        await rename(beside, place);
        await syncFolder(dirname(place));
        return { sha256, bytes, type };
      } finally {
        await handle.close();
        await rm(beside, { force: true });
      }
    },
    async read(sha256: string) {
      if (!isContentHash(sha256)) return { state: 'MISSING' };
      try {
        const content = await readFile(placeOf(sha256));
        const found = createHash('sha256').update(content).digest('hex');
        return found === sha256 ? { state: 'WHOLE', content } : { state: 'ALTERED' };
      } catch (error) {
        if (missing(error)) return { state: 'MISSING' };
        throw error;
      }
    },
    async list() {
      if (!existsSync(folder)) return [];
      const names = await readdir(folder, { recursive: true });
      return names.map((name) => name.split(/[\\/]/).at(-1) ?? '').filter(isContentHash);
    },
  };
}
