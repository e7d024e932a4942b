import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '../kernel/refusal.ts';

/**
 * Writes a file as its parts are made; it has its name only when it is whole. Refuses a place that cannot be written to.
 */
export async function writeParts(
  file: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  const target = resolve(file);
  const unfinished = `${target}.part`;
  try {
    await pipeline(Readable.from(parts), createWriteStream(unfinished));
    await rename(unfinished, target);
    return target;
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'EROFS' || code === 'ENOSPC') {
      refuse(
        'BAD_INPUT',
        {
          field: '--output',
          problem: `不能写入 ${target}（${code}）。`,
          problemEn: `${target} cannot be written (${code}).`,
        },
        ['--output'],
      );
    }
    throw error;
  }
}
